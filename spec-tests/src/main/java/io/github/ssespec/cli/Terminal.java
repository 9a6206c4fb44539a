package io.github.ssespec.cli;

import java.io.Console;

/** Whether somebody watches. */
final class Terminal {

    private Terminal() {}

    /** What the launcher script found out; without the script, whether there is a console. */
    static boolean detect() {
        String known = System.getProperty("ssespec.terminal");
        return known == null ? hasConsole() : Boolean.parseBoolean(known);
    }

    /** From Java 22 on there is a console in any case, and it tells whether it is a terminal. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasConsole() {
        Console console = System.console();
        if (console == null || Runtime.version().feature() < 22) {
            return console != null;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
