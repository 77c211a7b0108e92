package org.saksei.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// The versions this program was built with.
///
/// @param saksei of the program
/// @param postgres of the packaged PostgreSQL
public record Versions(String saksei, String postgres) {

    public static Versions read() {
        Properties properties = new Properties();
        try (InputStream stream = Versions.class.getResourceAsStream("versions.properties")) {
            properties.load(Objects.requireNonNull(stream, "versions.properties is missing from the build"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Versions(
                Objects.requireNonNull(properties.getProperty("saksei")),
                Objects.requireNonNull(properties.getProperty("postgres-binaries")));
    }
}
