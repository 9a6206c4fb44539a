package io.github.ssespec.stream;

/** UTF-8 as the Encoding standard decodes it: one error for each maximal subpart of an ill-formed sequence. */
public final class Utf8Sequence {

    private Utf8Sequence() {}

    /**
     * Looks at the sequence that begins at {@code at}.
     *
     * @return its length when it is well formed; else the negative length of the part that one U+FFFD replaces
     */
    public static int length(byte[] bytes, int at, int to) {
        int lead = bytes[at] & 0xFF;
        if (lead < 0x80) {
            return 1;
        }
        int needed = lead >= 0xC2 && lead <= 0xDF
                ? 1
                : lead >= 0xE0 && lead <= 0xEF ? 2 : lead >= 0xF0 && lead <= 0xF4 ? 3 : 0;
        if (needed == 0) {
            return -1;
        }
        int lower = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int upper = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        for (int i = 1; i <= needed; i++) {
            int next = at + i < to ? bytes[at + i] & 0xFF : -1;
            if (next < lower || next > upper) {
                return -i;
            }
            lower = 0x80;
            upper = 0xBF;
        }
        return needed + 1;
    }
}
