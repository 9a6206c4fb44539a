package io.github.ssespec.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What this is a version of. */
public final class Version {
    /** The version, as the build names it. */
    public static final String TEXT = read("version");

    /** The set of rules that counts. */
    public static final String EDITION = read("edition");

    private Version() {}

    private static String read(String key) {
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
