package org.saksei.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts a reading of the clock into words: what the law requires and what it leaves open, never what
/// will happen.
final class ClockSentence {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    private final ClockReading reading;
    private final ResourceBundle words;

    private ClockSentence(ClockReading reading, ResourceBundle words) {
        this.reading = reading;
        this.words = words;
    }

    static String of(ClockReading reading, String language) {
        ResourceBundle words = ResourceBundle.getBundle(
                "org.saksei.assessment.clock",
                Locale.of(language.equals("km") ? "km" : "en"),
                ClockSentence.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new ClockSentence(reading, words).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder(filled(key()));
        if (reading.countedYears() > 0 && reading.consecutiveYears() > reading.countedYears()) {
            text.append(' ').append(filled("counted"));
        }
        if (!reading.certain() && reading.status() != ClockStatus.UNKNOWN) {
            text.append(' ').append(filled("uncertain"));
        }
        return text.toString();
    }

    private String key() {
        String status = reading.status().word();
        return switch (reading.status()) {
            case FINAL -> reading.reinstated() ? "final.reinstated" : status;
            case DUE -> reading.waiversUsed() > 0 ? "due.waived" : status;
            case UNKNOWN, NOT_COVERED, SPECIAL_CASE, OFF_LIST, DOWNGRADED, TIER_3, BEFORE_CLOCK, OVERRUN, RUNNING ->
                status;
        };
    }

    private String filled(String key) {
        Map<String, String> values = values();
        return PLACEHOLDER
                .matcher(words.getString(key))
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "–")));
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        List<Placement> rows = reading.rows();
        Integer from = reading.runFrom();
        int first = from != null
                ? from
                : rows.isEmpty() ? reading.year() : rows.getFirst().year();
        int last = reading.status() == ClockStatus.DOWNGRADED ? reading.year() - 1 : reading.year();
        values.put("Nth", ordinal(reading.consecutiveYears(), true));
        values.put("waiverNth", ordinal(reading.countedYears(), false));
        values.put("run", first == last ? String.valueOf(last) : first + "-" + last);
        values.put("runYears", String.valueOf(last - first + 1));
        values.put("year", String.valueOf(reading.year()));
        values.put("before", String.valueOf(reading.year() - 1));
        values.put("next", String.valueOf(reading.year() + 1));
        values.put("counted", String.valueOf(reading.countedYears()));
        values.put("due", String.valueOf(reading.downgradeDueYear()));
        values.put("latest", String.valueOf(reading.downgradeLatestYear()));
        values.put("used", number(reading.waiversUsed()));
        values.put("left", number(reading.waiversLeft() == null ? 0 : reading.waiversLeft()));
        values.put("allowed", number(reading.nextLawVersion().waiverYears()));
        values.put("law", reading.lawVersion().id());
        Tier tier = reading.tier();
        values.put("tier", tier == null ? "–" : tier.code());
        return values;
    }

    private String ordinal(int count, boolean capital) {
        String key = "ordinal." + count;
        String word = words.containsKey(key) ? words.getString(key) : count + words.getString("ordinal");
        return capital ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word;
    }

    private String number(int count) {
        String key = "number." + count;
        return words.containsKey(key) ? words.getString(key) : String.valueOf(count);
    }
}
