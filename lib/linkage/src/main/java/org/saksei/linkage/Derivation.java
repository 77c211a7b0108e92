package org.saksei.linkage;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saksei.linkage.names.Khmer;

/// Computes derived columns from the values of one record. Lists are held as one string, items parted by
/// [#ITEM].
final class Derivation {
    /// Unit separator: parts the items of a list inside a value.
    static final char ITEM = '\u001F';

    private static final int DEFAULT_PHONE_DIGITS = 8;

    private Derivation() {}

    /// The values of one record by column.
    interface Row {
        @Nullable
        String value(String column);
    }

    /// Makes the derived value of a record.
    interface Maker {
        @Nullable
        String make(Row row);
    }

    /// A function from a record's values, read by column name, to the derived value.
    static Maker of(DerivedColumn column, NameParts names) {
        List<String> from = column.own();
        return switch (column.make()) {
            case NORMAL -> row -> normal(joined(row, from));
            case JOIN -> row -> joined(row, from);
            case REGEX -> regex(column);
            case DIGITS -> row -> digits(joined(row, from));
            case PHONE -> {
                int length = Integer.parseInt(column.argument("length", String.valueOf(DEFAULT_PHONE_DIGITS)));
                yield row -> phone(digits(joined(row, from)), length);
            }
            case DATE -> {
                List<DateTimeFormatter> formats = Dates.formats(column.argument("format", "uuuu-MM-dd"));
                yield row -> date(joined(row, from), formats);
            }
            case LIST -> {
                String separator = column.argument("separator", "|");
                yield row -> list(joined(row, from), separator);
            }
            case BIRTH_INTERVAL -> row -> birth(row, column);
            case KHMER_SPELLING -> row -> names.of(row, from).khmer();
            case LATIN_SPELLING -> row -> names.of(row, from).latin();
            case KHMER_LATIN -> row -> names.of(row, from).spellings();
            case KHMER_KEY -> row -> names.of(row, from, column.father()).keys();
            case KHMER_PARTS -> row -> names.of(row, from, column.father()).parts();
        };
    }

    static @Nullable String joined(Row row, List<String> columns) {
        if (columns.size() == 1) {
            return row.value(columns.getFirst());
        }
        StringBuilder all = new StringBuilder();
        for (String column : columns) {
            String value = row.value(column);
            if (value != null) {
                all.append(all.isEmpty() ? "" : " ").append(value);
            }
        }
        return all.isEmpty() ? null : all.toString();
    }

    static @Nullable String normal(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String folded = Khmer.isKhmer(value)
                ? Khmer.normalise(value)
                : Normalizer.normalize(value, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT);
        String words = folded.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
        return words.isEmpty() ? null : words;
    }

    private static Maker regex(DerivedColumn column) {
        Pattern pattern = Pattern.compile(Objects.requireNonNull(column.argument("pattern")));
        int group = Integer.parseInt(column.argument("group", "0"));
        return row -> {
            String value = joined(row, column.from());
            if (value == null) {
                return null;
            }
            Matcher matcher = pattern.matcher(value);
            String found = matcher.find() ? matcher.group(group) : null;
            return found == null || found.isEmpty() ? null : found;
        };
    }

    private static @Nullable String digits(@Nullable String value) {
        if (value == null) {
            return null;
        }
        StringBuilder digits = new StringBuilder();
        for (char c : Khmer.normalise(value).toCharArray()) {
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits.isEmpty() ? null : digits.toString();
    }

    private static @Nullable String phone(@Nullable String digits, int length) {
        return digits == null || digits.length() < length ? digits : digits.substring(digits.length() - length);
    }

    private static @Nullable String date(@Nullable String value, List<DateTimeFormatter> formats) {
        OptionalInt day = value == null ? OptionalInt.empty() : Dates.day(value, formats);
        return day.isPresent() ? Dates.iso(day.getAsInt()) : null;
    }

    private static @Nullable String list(@Nullable String value, String separator) {
        if (value == null) {
            return null;
        }
        Set<String> items = new LinkedHashSet<>();
        for (String item : value.split(Pattern.quote(separator))) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items(items);
    }

    /// The items of a list value.
    static List<String> itemsOf(String list) {
        return List.of(list.split(String.valueOf(ITEM)));
    }

    static @Nullable String items(Iterable<String> items) {
        StringBuilder all = new StringBuilder();
        for (String item : items) {
            all.append(item).append(ITEM);
        }
        return all.isEmpty() ? null : all.toString();
    }

    private static @Nullable String birth(Row row, DerivedColumn column) {
        OptionalInt day = day(row, column.argument("date"));
        if (day.isPresent()) {
            return BirthInterval.ofDate(LocalDate.ofEpochDay(day.getAsInt())).encode();
        }
        BirthInterval part = BirthInterval.ofBrokenDate(value(row, column.argument("date")));
        if (part != null) {
            return part.encode();
        }
        OptionalInt year = BirthInterval.wholeNumber(value(row, column.argument("year")), 1000, 9999);
        if (year.isPresent()) {
            return BirthInterval.ofYear(year.getAsInt()).encode();
        }
        OptionalInt age = BirthInterval.wholeNumber(value(row, column.argument("age")), 0, 130);
        OptionalInt at = day(row, column.argument("at"));
        if (age.isPresent() && at.isPresent()) {
            boolean rough = column.argument("rough", "false").equals("true");
            return BirthInterval.ofAge(age.getAsInt(), LocalDate.ofEpochDay(at.getAsInt()), rough)
                    .encode();
        }
        return null;
    }

    private static OptionalInt day(Row row, @Nullable String column) {
        String text = value(row, column);
        return text == null ? OptionalInt.empty() : Dates.day(text);
    }

    private static @Nullable String value(Row row, @Nullable String column) {
        return column == null ? null : row.value(column);
    }
}
