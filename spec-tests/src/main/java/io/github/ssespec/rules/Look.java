package io.github.ssespec.rules;

/** A way of looking at a server: what a rule's check needs besides time. */
public enum Look {
    OBSERVE("O", "the stream's URL is enough"),
    DRIVEN("D", "the kit makes the server send an event: --publish"),
    END("E", "the end of the stream is declared: --end-event or --end-data"),
    HTTP2("2", "the server speaks HTTP/2"),
    ORIGIN("X", "the kit asks as a page of another origin: --origin");

    private final String code;
    private final String needs;

    Look(String code, String needs) {
        this.code = code;
        this.needs = needs;
    }

    /** The letter or digit of the catalogue: {@code O}, {@code D}, {@code E}, {@code 2} or {@code X}. */
    public String code() {
        return code;
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
