package org.saksei.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// What can be wrong with tables, models, decisions and results. Sentences stand in
/// `problems_en.properties` and `problems_km.properties` beside this class.
public enum LinkageProblem {
    UNKNOWN_COLUMN(true),
    MODEL_SYNTAX(true),
    MODEL_VALUE(true),
    MODEL_SHARES(true),
    SQL_NOT_UNDERSTOOD(true),
    FILE_NOT_READABLE(true),
    FILE_EMPTY(true),
    HEADER_EMPTY(true),
    HEADER_TWICE(true),
    ID_EMPTY(true),
    ID_TWICE(true),
    QUOTE_OPEN(true),
    ROW_TOO_LONG(true),
    NOT_UTF8(true),
    VALUE_TOO_LONG(true),
    TOO_MANY_COLUMNS(true),
    TOO_MANY_PAIRS(true),
    TOO_MANY_EDGES(true),
    NO_RULE(true),
    NO_USABLE_COLUMN(true),
    DECISIONS_CONTRADICT(true),
    DECISION_UNREADABLE(true),
    EDGES_DIFFER(true),
    BELOW_ASKED(true),
    NOT_TRAINED(true),
    SHORT_ROWS(false),
    BAD_DATES(false),
    DATE_ORDER(false),
    PLACEHOLDER(false),
    PLACEHOLDER_DAY(false),
    STALE_DECISION(false),
    STALE_PREVIOUS(false),
    UNTRAINED(false),
    NOT_CONVERGED(false),
    COLLAPSED(false),
    LEVEL_ORDER(false),
    THIN(false),
    LARGE_GROUP(false),
    CLUSTER_CAP(false),
    NOTHING_TO_COMPARE(false),
    ALL_MISSING(false),
    ONE_VALUE(false),
    NO_TRUE_PAIRS(false);

    private static final Map<String, Properties> SENTENCES = Map.of("en", read("en"), "km", read("km"));

    private final boolean error;

    LinkageProblem(boolean error) {
        this.error = error;
    }

    /// Whether the work stops; else it is a warning beside a result.
    public boolean error() {
        return error;
    }

    /// The stable word for programs, for instance `linkage.unknown-column`.
    public String code() {
        return "linkage." + key();
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String template(Locale locale) {
        Properties sentences =
                Objects.requireNonNull(SENTENCES.get(locale.getLanguage().equals("km") ? "km" : "en"));
        return Objects.requireNonNull(sentences.getProperty(key()), name());
    }

    /// The problem at a place; `values` are name, value, name, value …
    public Finding at(String where, String... values) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            named.put(values[i], values[i + 1]);
        }
        return new Finding(this, where, named);
    }

    private static Properties read(String language) {
        String name = "problems_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(LinkageProblem.class.getResourceAsStream(name), name);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
