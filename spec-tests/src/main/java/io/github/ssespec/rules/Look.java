package io.github.ssespec.rules;

/** A way of looking at a server: what a rule's check needs besides time. */
public enum Look {
    OBSERVE("O", "no option", "the stream's URL is enough"),
    DRIVEN("D", "--publish", "the kit makes the server send an event: --publish"),
    END("E", "--end-event or --end-data", "the end of the stream is declared: --end-event or --end-data"),
    HTTP2("2", "--http 2", "the server speaks HTTP/2"),
    ORIGIN("X", "--origin", "the kit asks as a page of another origin: --origin");

    private final String code;
    private final String option;
    private final String needs;

    Look(String code, String option, String needs) {
        this.code = code;
        this.option = option;
        this.needs = needs;
    }

    /** The letter or digit of the catalogue: {@code O}, {@code D}, {@code E}, {@code 2} or {@code X}. */
    public String code() {
        return code;
    }

    /** The option that turns it on. */
    public String option() {
        return option;
    }

    /** What it takes, in words and with its option. */
    public String needs() {
        return needs;
    }

    /** The way of looking with that code; throws {@link IllegalArgumentException} where there is none. */
    static Look of(String code) {
        for (Look look : values()) {
            if (look.code.equals(code)) {
                return look;
            }
        }
        throw new IllegalArgumentException("no way of looking has the code " + code);
    }
}
