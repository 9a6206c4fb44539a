package io.github.ssespec.launch;

import java.lang.reflect.InvocationTargetException;

/** Starts the program where Java is new enough, and says so where it is not. */
public final class Main {
    private static final int LEAST_JAVA = 17;
    private static final int WRONG_USAGE = 2;

    private Main() {}

    /** The program. */
    public static void main(String[] args) throws Throwable {
        String version = System.getProperty("java.specification.version");
        if (feature(version) < LEAST_JAVA) {
            System.err.println("ssespec needs Java " + LEAST_JAVA + " or newer; this is Java " + version + ".");
            System.exit(WRONG_USAGE);
        }
        try {
            Class.forName("io.github.ssespec.cli.Program")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Up to Java 8 the version began with {@code 1.}. */
    private static int feature(String version) {
        return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version.split("\\.")[0]);
    }
}
