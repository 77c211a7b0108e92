package org.saksei.statements.khmer;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds years, half-years, quarters, months and days in a Khmer sentence: "ឆ្នាំ២០១៩", "ឆមាសទី១
/// ឆ្នាំ២០១៩", "៦ខែដើមឆ្នាំ២០១៩", "ខែមករា ដល់ខែមិថុនា ឆ្នាំ២០១៩", "ថ្ងៃទី១៤ ខែសីហា ឆ្នាំ២០១៩".
final class KhmerPeriods {

    private static final String YEAR = "ឆ្នាំ";
    private static final Map<String, Integer> MONTHS = new LinkedHashMap<>();
    private static final Map<String, Integer> PARTS = new HashMap<>();

    static {
        String[] names = {
            "មករា", "កុម្ភៈ", "មីនា", "មេសា", "ឧសភា", "មិថុនា", "កក្កដា", "សីហា", "កញ្ញា", "តុលា", "វិច្ឆិកា", "ធ្នូ"
        };
        for (int month = 0; month < names.length; month++) {
            MONTHS.put(names[month], month + 1);
        }
        MONTHS.put("កុម្ភះ", 2);
        MONTHS.put("កុម្ភ", 2);
        PARTS.put("ឆមាស", 6);
        PARTS.put("ត្រីមាស", 3);
    }

    /// @param comparison whether words of comparison stand before it
    /// @param relative whether it was reckoned from the day of publication
    record Mention(
            int start, int end, LocalDate from, LocalDate to, boolean comparison, boolean relative, boolean day) {}

    private final String text;
    private final KhmerNumbers numbers;
    private final @Nullable LocalDate published;

    KhmerPeriods(String text, @Nullable LocalDate published) {
        this.text = text;
        this.numbers = new KhmerNumbers(text);
        this.published = published;
    }

    /// The mentions within `[from, to)`, in order and without overlap.
    List<Mention> find(int from, int to) {
        List<Mention> all = new ArrayList<>();
        int at = from;
        while (at < to) {
            Mention found = read(at, from);
            if (found != null && found.end() <= to) {
                all.add(found);
                at = found.end();
            } else {
                at++;
            }
        }
        return all;
    }

    private @Nullable Mention read(int at, int sentence) {
        Mention found = day(at, sentence);
        found = found == null ? months(at, sentence) : found;
        found = found == null ? part(at, sentence) : found;
        found = found == null ? firstMonths(at, sentence) : found;
        return found == null ? year(at, sentence) : found;
    }

    /// "ឆ្នាំ២០១៩", "ឆ្នាំមុន".
    private @Nullable Mention year(int at, int sentence) {
        int[] year = yearAt(at);
        if (year == null) {
            return relativeYear(at, sentence);
        }
        return mention(at, year[1], LocalDate.of(year[0], 1, 1), LocalDate.of(year[0], 12, 31), sentence, false);
    }

    private @Nullable Mention relativeYear(int at, int sentence) {
        LocalDate day = published;
        if (day == null || !text.startsWith(YEAR, at)) {
            return null;
        }
        int word = numbers.blanks(at + YEAR.length());
        for (Map.Entry<String, Integer> shift :
                Map.of("មុន", -1, "កន្លងទៅ", -1, "នេះ", 0).entrySet()) {
            if (text.startsWith(shift.getKey(), word)) {
                int year = day.getYear() + shift.getValue();
                int end = word + shift.getKey().length();
                return mention(at, end, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), sentence, true);
            }
        }
        return null;
    }

    /// Year and index after it, or null.
    private int @Nullable [] yearAt(int at) {
        if (!text.startsWith(YEAR, at)) {
            return null;
        }
        KhmerNumbers.Found number = numbers.read(numbers.blanks(at + YEAR.length()));
        return number == null || !isYear(number)
                ? null
                : new int[] {number.value().intValue(), number.end()};
    }

    private static boolean isYear(KhmerNumbers.Found number) {
        BigDecimal value = number.value();
        return value.scale() == 0
                && value.compareTo(BigDecimal.valueOf(1900)) >= 0
                && value.compareTo(BigDecimal.valueOf(2100)) <= 0;
    }

    private int @Nullable [] monthAt(int at) {
        int word = text.startsWith("ខែ", at) ? numbers.blanks(at + 2) : -1;
        if (word < 0) {
            return null;
        }
        for (Map.Entry<String, Integer> month : MONTHS.entrySet()) {
            if (text.startsWith(month.getKey(), word)) {
                return new int[] {month.getValue(), word + month.getKey().length()};
            }
        }
        return null;
    }

    /// "ថ្ងៃទី១៤ ខែសីហា ឆ្នាំ២០១៩".
    private @Nullable Mention day(int at, int sentence) {
        if (!text.startsWith("ថ្ងៃទី", at)) {
            return null;
        }
        KhmerNumbers.Found day = numbers.read(numbers.blanks(at + "ថ្ងៃទី".length()));
        int[] month = day == null ? null : monthAt(numbers.blanks(day.end()));
        int[] year = month == null ? null : yearAt(numbers.blanks(month[1]));
        if (day == null || month == null || year == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(year[0], month[0], day.value().intValue());
            return new Mention(at, year[1], date, date, false, false, true);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// "ខែឧសភា ឆ្នាំ២០១៩", "ពីខែមករា ដល់ខែមិថុនា ឆ្នាំ២០១៩".
    private @Nullable Mention months(int at, int sentence) {
        int[] first = monthAt(at);
        if (first == null) {
            return null;
        }
        int next = numbers.blanks(first[1]);
        int[] last = first;
        for (String to : List.of("ដល់", "រហូតដល់", "-", "–")) {
            if (text.startsWith(to, next)) {
                int[] other = monthAt(numbers.blanks(next + to.length()));
                last = other == null ? last : other;
            }
        }
        int[] year = yearAt(numbers.blanks(last[1]));
        if (year == null || last[0] < first[0]) {
            return null;
        }
        return mention(at, year[1], LocalDate.of(year[0], first[0], 1), monthEnd(year[0], last[0]), sentence, false);
    }

    /// "ឆមាសទី១ ឆ្នាំ២០១៩", "ត្រីមាសទីពីរ ឆ្នាំ២០១៩".
    private @Nullable Mention part(int at, int sentence) {
        for (Map.Entry<String, Integer> part : PARTS.entrySet()) {
            if (text.startsWith(part.getKey(), at)) {
                int ordinal = numbers.blanks(at + part.getKey().length());
                ordinal = text.startsWith("ទី", ordinal) ? numbers.blanks(ordinal + 2) : ordinal;
                KhmerNumbers.Found which = numbers.read(ordinal);
                int[] year = which == null ? null : yearOf(numbers.blanks(which.end()));
                int count = 12 / part.getValue();
                if (which == null
                        || year == null
                        || which.value().intValue() < 1
                        || which.value().intValue() > count) {
                    return null;
                }
                int last = which.value().intValue() * part.getValue();
                LocalDate from = LocalDate.of(year[0], last - part.getValue() + 1, 1);
                return mention(at, year[1], from, monthEnd(year[0], last), sentence, year[2] == 1);
            }
        }
        return null;
    }

    /// "៦ខែដើមឆ្នាំ២០១៩": the first six months of 2019; "៦ខែចុងឆ្នាំ" the last six.
    private @Nullable Mention firstMonths(int at, int sentence) {
        if (at > 0 && Character.isDigit(text.charAt(at - 1))) {
            return null;
        }
        KhmerNumbers.Found count = numbers.read(at);
        if (count == null || count.value().scale() != 0) {
            return null;
        }
        int months = count.value().min(BigDecimal.valueOf(99)).intValue();
        int word = numbers.blanks(count.end());
        if (!text.startsWith("ខែ", word) || months < 1 || months > 11) {
            return null;
        }
        int side = numbers.blanks(word + 2);
        boolean first = text.startsWith("ដើម", side);
        boolean last = text.startsWith("ចុង", side);
        int[] year = first || last ? yearOf(numbers.blanks(side + 3)) : null;
        if (year == null) {
            return null;
        }
        LocalDate from = LocalDate.of(year[0], first ? 1 : 13 - months, 1);
        return mention(at, year[1], from, monthEnd(year[0], first ? months : 12), sentence, year[2] == 1);
    }

    /// Year, index after it, and 1 if it was reckoned from the day of publication.
    private int @Nullable [] yearOf(int at) {
        int[] year = yearAt(at);
        if (year != null) {
            return new int[] {year[0], year[1], 0};
        }
        Mention relative = relativeYear(at, at);
        if (relative != null) {
            return new int[] {relative.from().getYear(), relative.end(), 1};
        }
        LocalDate day = published;
        return day != null && text.startsWith(YEAR, at) ? new int[] {day.getYear(), at + YEAR.length(), 1} : null;
    }

    private static LocalDate monthEnd(int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return first.withDayOfMonth(first.lengthOfMonth());
    }

    private Mention mention(int start, int end, LocalDate from, LocalDate to, int sentence, boolean relative) {
        String before = text.substring(Math.max(sentence, start - 60), start);
        boolean compares = before.contains("ធៀប") || before.contains("រយៈពេលដូចគ្នា") || before.contains("ទល់នឹង");
        return new Mention(start, end, from, to, compares, relative, false);
    }
}
