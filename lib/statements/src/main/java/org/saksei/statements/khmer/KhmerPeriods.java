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

    /// @param to last day, or null where it is open
    /// @param comparison whether words of comparison stand before it
    /// @param relative whether it was reckoned from the day of publication
    /// @param same whether it is the main period moved into the year of these days
    /// @param guessed whether it was moved though the text names a whole year
    record Mention(
            int start,
            int end,
            LocalDate from,
            @Nullable LocalDate to,
            boolean comparison,
            boolean relative,
            boolean day,
            boolean same,
            boolean guessed) {

        /// The main period in the year of this one: "the same period of 2018". Also a whole year set against
        /// a shorter main period is meant as that part of it, which is a guess.
        Mention movedFrom(@Nullable LocalDate mainFrom, @Nullable LocalDate mainTo) {
            boolean wholeYear =
                    to != null && from.getDayOfYear() == 1 && to.equals(from.withDayOfYear(from.lengthOfYear()));
            if (mainFrom == null
                    || mainTo == null
                    || !wholeYear
                    || mainFrom.getYear() != mainTo.getYear()
                    || !same && mainFrom.getYear() == from.getYear()) {
                return this;
            }
            int years = from.getYear() - mainFrom.getYear();
            LocalDate last = mainTo.getDayOfMonth() == mainTo.lengthOfMonth()
                    ? monthEnd(mainTo.getYear() + years, mainTo.getMonthValue())
                    : mainTo.plusYears(years);
            boolean moved = !mainFrom.plusYears(years).equals(from) || !last.equals(to);
            return new Mention(
                    start, end, mainFrom.plusYears(years), last, comparison, relative, day, same, moved && !same);
        }
    }

    private static final List<String> COMPARING = List.of("ធៀប", "រយៈពេលដូចគ្នា", "ទល់នឹង");

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
        Mention found = day(at);
        found = found == null ? same(at, sentence) : found;
        found = found == null ? since(at, sentence) : found;
        found = found == null ? months(at, sentence) : found;
        found = found == null ? part(at, sentence) : found;
        found = found == null ? firstMonths(at, sentence) : found;
        return found == null ? year(at, sentence) : found;
    }

    /// "រយៈពេលដូចគ្នា ឆ្នាំ២០១៨": the days of the main period in that year.
    private @Nullable Mention same(int at, int sentence) {
        for (String words : List.of("រយៈពេលដូចគ្នា", "រយៈពេលដូចគ្នានេះ", "ឆមាសដូចគ្នា", "រយៈពេលដូច")) {
            if (!text.startsWith(words, at)) {
                continue;
            }
            int next = at + words.length();
            for (String link : List.of("នេះ", "នៃ", "ក្នុង", "កាលពី", "របស់")) {
                int link1 = numbers.blanks(next);
                next = text.startsWith(link, link1) ? link1 + link.length() : next;
            }
            int[] year = yearOf(numbers.blanks(next));
            if (year != null) {
                return new Mention(
                        at,
                        year[1],
                        LocalDate.of(year[0], 1, 1),
                        LocalDate.of(year[0], 12, 31),
                        true,
                        year[2] == 1,
                        false,
                        true,
                        false);
            }
        }
        return null;
    }

    /// "ចាប់តាំងពីឆ្នាំ២០១៥": open behind.
    private @Nullable Mention since(int at, int sentence) {
        for (String words : List.of("ចាប់តាំងពី", "តាំងពី")) {
            int[] year = text.startsWith(words, at) ? yearAt(numbers.blanks(at + words.length())) : null;
            if (year != null) {
                return mention(at, year[1], LocalDate.of(year[0], 1, 1), null, sentence, false);
            }
        }
        return null;
    }

    /// "ឆ្នាំ២០១៩", "ឆ្នាំ២០១៤ ដល់ឆ្នាំ២០១៨", "ឆ្នាំមុន".
    private @Nullable Mention year(int at, int sentence) {
        int[] year = yearAt(at);
        if (year == null) {
            return relativeYear(at, sentence);
        }
        int next = numbers.blanks(year[1]);
        for (String to : List.of("រហូតដល់", "ដល់", "-", "–")) {
            if (text.startsWith(to, next)) {
                int place = numbers.blanks(next + to.length());
                place = text.startsWith(YEAR, place) ? numbers.blanks(place + YEAR.length()) : place;
                KhmerNumbers.Found last = numbers.read(place);
                if (last != null && isYear(last) && last.value().intValue() > year[0]) {
                    return mention(
                            at,
                            last.end(),
                            LocalDate.of(year[0], 1, 1),
                            LocalDate.of(last.value().intValue(), 12, 31),
                            sentence,
                            false);
                }
            }
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
        int word = text.startsWith("ខែ", at) ? numbers.blanks(at + 2) : at;
        for (Map.Entry<String, Integer> month : MONTHS.entrySet()) {
            if (text.startsWith(month.getKey(), word)) {
                return new int[] {month.getValue(), word + month.getKey().length()};
            }
        }
        return null;
    }

    /// "ថ្ងៃទី១៤ ខែសីហា ឆ្នាំ២០១៩", "ទី១៤ សីហា ២០១៩"; without a year it is that of publication.
    private @Nullable Mention day(int at) {
        String lead = text.startsWith("ថ្ងៃទី", at) ? "ថ្ងៃទី" : text.startsWith("ទី", at) ? "ទី" : null;
        if (lead == null) {
            return null;
        }
        KhmerNumbers.Found day = numbers.read(numbers.blanks(at + lead.length()));
        int[] month = day == null ? null : monthAt(numbers.blanks(day.end()));
        int[] year = month == null ? null : yearBehind(month[1]);
        if (day == null || month == null || year == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(year[0], month[0], day.value().intValue());
            return new Mention(at, year[1], date, date, false, year[2] == 1, true, false, false);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// "ខែឧសភា ឆ្នាំ២០១៩", "ពីខែមករា ដល់ខែមិថុនា ឆ្នាំ២០១៩".
    private @Nullable Mention months(int at, int sentence) {
        int[] first = text.startsWith("ខែ", at) ? monthAt(at) : null;
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
        int[] year = yearBehind(last[1]);
        if (year == null || last[0] < first[0]) {
            return null;
        }
        LocalDate from = LocalDate.of(year[0], first[0], 1);
        return mention(at, year[1], from, monthEnd(year[0], last[0]), sentence, year[2] == 1);
    }

    /// "ឆមាសទី១ ឆ្នាំ២០១៩", "ត្រីមាសទីពីរ ឆ្នាំ២០១៩".
    private @Nullable Mention part(int at, int sentence) {
        for (Map.Entry<String, Integer> part : PARTS.entrySet()) {
            if (text.startsWith(part.getKey(), at)) {
                int ordinal = numbers.blanks(at + part.getKey().length());
                ordinal = text.startsWith("ទី", ordinal) ? numbers.blanks(ordinal + 2) : ordinal;
                KhmerNumbers.Found which = numbers.read(ordinal);
                int[] year = which == null ? null : yearBehind(which.end());
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
        int[] year = first || last ? yearOf(numbers.blanks(side + 3)) : yearAt(numbers.blanks(word + 2));
        if (year != null && !first && !last) {
            year = new int[] {year[0], year[1], 0};
        }
        if (year == null) {
            return null;
        }
        LocalDate from = LocalDate.of(year[0], last ? 13 - months : 1, 1);
        return mention(at, year[1], from, monthEnd(year[0], last ? 12 : months), sentence, year[2] == 1);
    }

    /// The year that follows, perhaps behind "of"; else that of publication.
    private int @Nullable [] yearBehind(int at) {
        int next = numbers.blanks(at);
        for (String link : List.of("នៃ", "ក្នុង")) {
            next = text.startsWith(link, next) ? numbers.blanks(next + link.length()) : next;
        }
        int[] year = yearOf(next);
        if (year != null) {
            return year;
        }
        KhmerNumbers.Found bare = numbers.read(next);
        if (bare != null && isYear(bare) && bare.end() - next == 4) {
            return new int[] {bare.value().intValue(), bare.end(), 0};
        }
        return published == null ? null : new int[] {published.getYear(), at, 1};
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

    /// Whether a word of comparison stands before, with nothing but words between: "compared with 2018".
    private static boolean endsNear(String before, String word) {
        int at = before.lastIndexOf(word);
        return at >= 0 && before.substring(at).chars().noneMatch(Character::isDigit);
    }

    private Mention mention(
            int start, int end, LocalDate from, @Nullable LocalDate to, int sentence, boolean relative) {
        String before = text.substring(Math.max(sentence, start - 60), start);
        boolean compares = COMPARING.stream().anyMatch(word -> endsNear(before, word));
        return new Mention(start, end, from, to, compares, relative, false, false, false);
    }
}
