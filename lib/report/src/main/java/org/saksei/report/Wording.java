package org.saksei.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saksei.kernel.Period;

/// The words of reports in one language, from `words_en.properties` and `words_km.properties`.
final class Wording {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-zA-Z]*)}");

    private final ResourceBundle patterns;

    private Wording(ResourceBundle patterns) {
        this.patterns = patterns;
    }

    /// Khmer for `km`, English for everything else.
    static Wording in(String language) {
        return new Wording(ResourceBundle.getBundle(
                Wording.class.getPackageName() + ".words",
                Locale.of(language.equals("km") ? "km" : "en"),
                Wording.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /// The pattern `key` as it stands.
    String pattern(String key) {
        return patterns.getString(key);
    }

    /// The pattern `key` with its placeholders filled; names and values come in turn.
    String say(String key, Object... namesAndValues) {
        return PLACEHOLDER.matcher(pattern(key)).replaceAll(found -> {
            for (int i = 0; i < namesAndValues.length; i += 2) {
                if (namesAndValues[i].equals(found.group(1))) {
                    return Matcher.quoteReplacement(namesAndValues[i + 1].toString());
                }
            }
            return Matcher.quoteReplacement(found.group());
        });
    }

    /// `January to June 2019`.
    String name(Period period) {
        int year = period.to().getYear();
        int month = period.from().getMonthValue();
        return switch (period.kind()) {
            case YEAR -> say("period.YEAR", "year", year);
            case HALF -> say("period.H" + (month == 1 ? 1 : 2), "year", year);
            case QUARTER -> say("period.Q" + (month + 2) / 3, "year", year);
            case MONTH -> say("month." + month, "year", year);
            case TIP_YEAR -> say("period.TIP_YEAR", "from", year - 1, "year", year);
        };
    }

    /// `22 November 2026, 05:24 UTC`.
    String moment(Instant instant) {
        ZonedDateTime utc = instant.atZone(ZoneOffset.UTC);
        return say(
                "moment",
                "day",
                utc.getDayOfMonth(),
                "month",
                say("month." + utc.getMonthValue(), "year", utc.getYear()),
                "time",
                String.format(Locale.ROOT, "%02d:%02d", utc.getHour(), utc.getMinute()));
    }
}
