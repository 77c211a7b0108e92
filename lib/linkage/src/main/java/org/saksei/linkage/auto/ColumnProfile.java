package org.saksei.linkage.auto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.saksei.linkage.RecordTable;
import org.saksei.linkage.names.Khmer;

/// What the values and the name of a column say about it. Shares are of distinct values, at most 10,000
/// of them.
final class ColumnProfile {
    private static final int MOST_DISTINCT = 10_000;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{6,18}");
    private static final Pattern DIGITS = Pattern.compile("[0-9][0-9 .-]*");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.,][0-9]+)?");
    private static final Pattern CODE = Pattern.compile("(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9 -]{1,9}");
    private static final Pattern LETTERS =
            Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’.\\-]*( [\\p{L}\\p{M}'’.\\-]+){0,2}");

    private static final Set<String> GIVEN =
            Set.of("given", "first", "forename", "fname", "firstname", "givenname", "prenom");
    private static final Set<String> FAMILY =
            Set.of("family", "last", "surname", "sur", "lname", "lastname", "familyname", "nom", "maiden");
    private static final Set<String> NAME =
            Set.of("name", "fullname", "ឈ្មោះ", "នាម", "father", "mother", "nickname", "alias", "names");
    private static final Set<String> PLACE = Set.of(
            "city",
            "suburb",
            "commune",
            "district",
            "province",
            "address",
            "street",
            "place",
            "village",
            "town",
            "county",
            "birthplace",
            "region",
            "locality");
    private static final Set<String> IDENTITY =
            Set.of("ssn", "soc", "passport", "licence", "license", "tax", "nid", "nin", "nhs", "national", "card");
    private static final Set<String> CODE_WORDS = Set.of("postcode", "zip", "postal", "zipcode", "code");
    private static final Set<String> PHONE_WORDS = Set.of("phone", "tel", "telephone", "mobile", "cell");
    private static final Set<String> PART_WORDS = Set.of("bm", "bd", "month", "day", "mob", "birthmonth", "birthday");

    final String name;
    final int rows;
    final int filled;
    final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> words;
    private final List<String> sample;
    final DateForm dateForm;
    final ColumnType type;

    ColumnProfile(RecordTable table, String column) {
        this.name = column;
        this.rows = table.size();
        int some = 0;
        for (int row = 0; row < rows; row++) {
            String value = table.value(row, column).orElse("");
            if (!value.isEmpty()) {
                some++;
                counts.merge(value, 1, Integer::sum);
            }
        }
        this.filled = some;
        this.words = wordsOf(column);
        this.sample = counts.keySet().stream()
                .sorted(Comparator.comparingInt((String v) -> v.hashCode() * 0x9E3779B9)
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_DISTINCT)
                .toList();
        this.dateForm = DateForm.of(sample);
        this.type = counts.size() < 2 ? ColumnType.NONE : typeByValues();
    }

    /// Lower-case words of a column name, split at `_`, blanks, digits and changes of case; the whole
    /// name too.
    static Set<String> wordsOf(String column) {
        Set<String> words = new HashSet<>();
        String parted = column.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        words.addAll(Arrays.asList(parted.split("[^\\p{L}\\p{M}]+")));
        words.add(parted.replaceAll("[^\\p{L}\\p{M}]", ""));
        words.remove("");
        return words;
    }

    double shareFilled() {
        return rows == 0 ? 0 : (double) filled / rows;
    }

    /// Distinct values per filled value.
    double distinctness() {
        return filled == 0 ? 0 : (double) counts.size() / filled;
    }

    double meanWords() {
        return sample.stream().mapToInt(v -> v.split("\\s+").length).average().orElse(0);
    }

    boolean khmer() {
        return share(Khmer::isKhmer) > 0.2;
    }

    private boolean named(Set<String> some) {
        return words.stream().anyMatch(some::contains);
    }

    private double share(Predicate<String> test) {
        return sample.isEmpty() ? 0 : (double) sample.stream().filter(test).count() / sample.size();
    }

    private ColumnType typeByValues() {
        if (share(v -> EMAIL.matcher(v).matches()) >= 0.8) {
            return ColumnType.EMAIL;
        }
        boolean birthWords = named(Set.of("dob", "birth", "date", "born", "dateofbirth", "birthdate"));
        boolean shaped = share(v -> v.matches("[0-9]{4}([-/]?)[0-9]{2}\\1[0-9]{2}")) >= 0.95 && dateForm.share() >= 0.6;
        if (shaped || dateForm.share() >= (birthWords ? 0.7 : 0.95)) {
            return ColumnType.DATE;
        }
        double whole = share(v -> v.matches("[0-9]{1,4}"));
        if (whole >= 0.95) {
            return smallNumber();
        }
        return typeOfText();
    }

    private ColumnType smallNumber() {
        if (share(v -> v.matches("(1[5-9]|20)[0-9]{2}")) >= 0.95) {
            return ColumnType.YEAR;
        }
        if (named(Set.of("age"))) {
            return ColumnType.AGE;
        }
        boolean part = share(v -> Integer.parseInt(v.replaceAll("[^0-9]", "0")) <= 31) >= 0.99;
        if (part && (named(PART_WORDS) || counts.size() <= 31)) {
            return ColumnType.DATE_PART;
        }
        if (named(CODE_WORDS) || share(v -> v.length() >= 4) >= 0.8) {
            return ColumnType.CODE;
        }
        return category() ? ColumnType.CATEGORY : ColumnType.NUMBER;
    }

    private ColumnType typeOfText() {
        if (named(PHONE_WORDS)) {
            return ColumnType.PHONE;
        }
        boolean digits = share(v -> DIGITS.matcher(v).matches()
                        && v.replaceAll("[^0-9]", "").length() >= 5)
                >= 0.8;
        if (named(IDENTITY) || (digits && distinctness() >= 0.3)) {
            boolean phone = !named(IDENTITY) && share(v -> PHONE.matcher(v).matches() && v.startsWith("+")) >= 0.5;
            return phone ? ColumnType.PHONE : ColumnType.IDENTITY_NUMBER;
        }
        if (named(CODE_WORDS) || share(v -> CODE.matcher(v).matches()) >= 0.9) {
            return ColumnType.CODE;
        }
        boolean nameWords = named(GIVEN) || named(FAMILY) || named(NAME);
        if (category() && !(nameWords && counts.size() > 20)) {
            return ColumnType.CATEGORY;
        }
        return typeOfWords();
    }

    private ColumnType typeOfWords() {
        if (named(PLACE)) {
            return ColumnType.PLACE;
        }
        if (named(FAMILY)) {
            return named(GIVEN) ? ColumnType.NAME : ColumnType.FAMILY_NAME;
        }
        if (named(GIVEN)) {
            return ColumnType.GIVEN_NAME;
        }
        if (named(NAME)) {
            return ColumnType.NAME;
        }
        if (share(v -> LETTERS.matcher(v).matches()) >= 0.8) {
            return ColumnType.WORDS;
        }
        if (share(v -> v.split("\\s+").length >= 4) >= 0.5) {
            return ColumnType.TEXT;
        }
        return share(v -> NUMBER.matcher(v).matches()) >= 0.95 ? ColumnType.NUMBER : ColumnType.WORDS;
    }

    private boolean category() {
        return counts.size() <= 20 || counts.size() <= 0.005 * filled;
    }

    /// A value more than twenty times as frequent as the next: nobody is called that so often.
    List<String> placeholders() {
        if (!type.person() || counts.size() < 10) {
            return List.of();
        }
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        return sorted.get(0).getValue() > 20 * sorted.get(1).getValue()
                ? List.of(sorted.get(0).getKey())
                : List.of();
    }
}
