package org.saksei.linkage.generate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How often each kind of error happens: the assumptions of `rates.csv`.
final class Rates {
    private final Map<String, Double> shares = new HashMap<>();

    Rates() {
        lines("rates.csv").forEach(line -> {
            String plain = line.replaceAll("\"[^\"]*\"", "").replaceAll("\"", "");
            String[] fields = plain.split(",", -1);
            if (fields.length > 2 && fields[2].matches("[0-9.]+")) {
                shares.put(fields[0] + ": " + fields[1], Double.parseDouble(fields[2]));
            }
        });
    }

    /// Lines of a resource beside this class, without the header.
    static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(Rates.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double of(String what) {
        return Objects.requireNonNull(shares.get(what), what);
    }
}
