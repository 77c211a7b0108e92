package org.saksei.linkage.auto;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.linkage.Finding;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.LinkageProblem;
import org.saksei.linkage.ModelTree;
import org.saksei.linkage.RecordTable;
import org.saksei.linkage.Refused;

/// Looks at the columns of a table and writes the model that a careful person would begin with.
public final class AutoModel {
    private static final double EMPTY = 0.02;
    /// Names filled less often have levels for what is left of them.
    private static final double MOSTLY_FILLED = 0.9;
    /// Words a value has on average, from which on a column of words is compared like a name: companies
    /// share words.
    private static final double SEVERAL_WORDS = 2;

    private final RecordTable table;
    private final List<ColumnProfile> profiles = new ArrayList<>();
    private final Map<String, Suggestion.ColumnUse> uses = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Object> derived = new LinkedHashMap<>();
    private final List<Object> comparisons = new ArrayList<>();
    /// Columns without two different values.
    private final Set<String> empty = new LinkedHashSet<>();

    private boolean khmerName;
    private final Set<String> nullValues = new LinkedHashSet<>();

    private AutoModel(RecordTable table) {
        this.table = table;
    }

    /// A model to train for this table, whose columns are all that may be looked at.
    ///
    /// @throws Refused where no column can tell records apart
    public static Suggestion suggest(RecordTable table) {
        return new AutoModel(table).suggest();
    }

    private Suggestion suggest() {
        table.columns().forEach(this::profile);
        dropRepetitions();
        names();
        births();
        List<List<ColumnProfile>> places =
                PlaceChains.of(table, of(ColumnType.PLACE, ColumnType.CODE, ColumnType.CATEGORY), person());
        kin(places);
        places.stream()
                .filter(chain -> !uses.containsKey(chain.getFirst().name))
                .forEach(this::place);
        profiles.stream().filter(p -> !uses.containsKey(p.name)).toList().forEach(this::single);
        if (comparisons.isEmpty()) {
            table.columns().stream().filter(empty::contains).limit(1).forEach(this::lastResort);
        }
        if (comparisons.isEmpty()) {
            throw new Refused(List.of(LinkageProblem.NO_USABLE_COLUMN.at("")));
        }
        AutoRules rules =
                new AutoRules(table, profiles.stream().filter(this::isUsed).toList());
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("linkage", 1);
        root.put("name", "auto");
        root.put("null_values", List.copyOf(nullValues));
        root.put("columns", derived);
        root.put("comparisons", comparisons);
        rules.write(root);
        LinkageModel model = LinkageModel.fromTree(new ModelTree(root), "auto");
        List<Suggestion.ColumnUse> inOrder = new ArrayList<>();
        table.columns()
                .forEach(c -> inOrder.add(uses.getOrDefault(c, new Suggestion.ColumnUse(c, "none", "not used", ""))));
        return new Suggestion(model, inOrder, findings);
    }

    /// Nothing in the table differs, so nothing can be said: a model all the same, by which nobody is
    /// anybody else.
    private void lastResort(String column) {
        comparisons.add(map("use", "exact", "name", column, "columns", List.of(column)));
        findings.add(LinkageProblem.NOTHING_TO_COMPARE.at(""));
    }

    private boolean isUsed(ColumnProfile profile) {
        Suggestion.ColumnUse use = uses.get(profile.name);
        return use != null && !use.use().equals("not used");
    }

    private void profile(String column) {
        ColumnProfile profile = new ColumnProfile(table, column);
        String reason = null;
        if (profile.shareFilled() <= EMPTY) {
            reason = profile.filled == 0 ? "empty" : "more than 98 % empty";
            if (profile.filled == 0) {
                findings.add(LinkageProblem.ALL_MISSING.at("", "column", column));
            }
        } else if (profile.counts.size() == 1) {
            reason = "one value everywhere";
            findings.add(LinkageProblem.ONE_VALUE.at("", "column", column));
        } else if (profile.counts.size() == profile.filled && profile.filled > 10 && !telling(profile.type)) {
            reason = "every value differs, and it is no field of identity";
        }
        if (profile.counts.size() < 2) {
            empty.add(column);
        }
        if (reason != null) {
            leave(profile, reason);
            return;
        }
        profiles.add(profile);
        for (String value : profile.placeholders()) {
            nullValues.add(value);
            findings.add(LinkageProblem.PLACEHOLDER.at("", "column", column, "times", "20"));
        }
        if (profile.dateForm.eitherOrder() && profile.type == ColumnType.DATE) {
            findings.add(LinkageProblem.DATE_ORDER.at("", "column", column));
        }
    }

    private @Nullable String person() {
        ColumnProfile best = null;
        for (ColumnType type : List.of(ColumnType.FAMILY_NAME, ColumnType.NAME, ColumnType.GIVEN_NAME)) {
            best = best == null ? fullest(profiles, type) : best;
        }
        return best == null ? null : best.name;
    }

    private static boolean telling(ColumnType type) {
        return switch (type) {
            case DATE, EMAIL, PHONE, IDENTITY_NUMBER, GIVEN_NAME, FAMILY_NAME, NAME, PLACE, WORDS, TEXT -> true;
            case YEAR, DATE_PART, AGE, CODE, CATEGORY, NUMBER, NONE -> false;
        };
    }

    private void leave(ColumnProfile profile, String reason) {
        uses.put(profile.name, new Suggestion.ColumnUse(profile.name, profile.type.word(), "not used", reason));
    }

    private void use(ColumnProfile profile, String comparison, String reason) {
        uses.put(profile.name, new Suggestion.ColumnUse(profile.name, profile.type.word(), comparison, reason));
    }

    private List<ColumnProfile> of(ColumnType... types) {
        List<ColumnType> wanted = List.of(types);
        return profiles.stream()
                .filter(p -> wanted.contains(p.type) && !uses.containsKey(p.name))
                .toList();
    }

    /// A full name beside its parts says nothing new.
    private void dropRepetitions() {
        List<ColumnProfile> parts = of(ColumnType.GIVEN_NAME, ColumnType.FAMILY_NAME);
        for (ColumnProfile whole : of(ColumnType.NAME, ColumnType.WORDS, ColumnType.TEXT)) {
            if (parts.size() >= 2 && !whole.khmer() && repeats(whole, parts)) {
                leave(whole, "repeats " + parts.get(0).name + " and " + parts.get(1).name);
            }
        }
    }

    private boolean repeats(ColumnProfile whole, List<ColumnProfile> parts) {
        int both = 0;
        int inside = 0;
        for (int row = 0; row < table.size(); row++) {
            String text = table.value(row, whole.name).orElse("");
            if (!text.isEmpty()) {
                both++;
                boolean any = false;
                boolean all = true;
                for (ColumnProfile part : parts) {
                    String value = table.value(row, part.name).orElse("");
                    any |= !value.isEmpty();
                    all &= text.contains(value);
                }
                inside += any && all ? 1 : 0;
            }
        }
        return both > 0 && inside >= 0.8 * both;
    }

    private void names() {
        List<ColumnProfile> all = of(ColumnType.GIVEN_NAME, ColumnType.FAMILY_NAME, ColumnType.NAME);
        List<ColumnProfile> own = all.stream().filter(p -> !ofParents(p)).toList();
        if (own.stream().anyMatch(ColumnProfile::khmer)) {
            List<String> columns = own.stream().map(p -> p.name).toList();
            Map<String, Object> name = map("use", "khmer_name", "name", "name", "columns", columns);
            all.stream()
                    .filter(p -> ColumnProfile.wordsOf(p.name).contains("father"))
                    .findFirst()
                    .ifPresent(father -> name.put("father", father.name));
            comparisons.add(name);
            khmerName = true;
            own.forEach(p -> use(p, "name", "names in Khmer script: both scripts are compared together"));
            return;
        }
        ColumnProfile given = fullest(own, ColumnType.GIVEN_NAME);
        ColumnProfile family = fullest(own, ColumnType.FAMILY_NAME);
        if (given != null && family != null) {
            boolean full = Math.min(given.shareFilled(), family.shareFilled()) >= MOSTLY_FILLED;
            comparisons.add(
                    full
                            ? map(
                                    "use",
                                    "forename_surname",
                                    "name",
                                    "name",
                                    "columns",
                                    List.of(given.name, family.name))
                            : map("name", "name", "levels", HalfNames.of(given.name, family.name)));
            use(given, "name", "given name, with the family name");
            use(family, "name", "family name, with the given name");
        }
    }

    private static boolean ofParents(ColumnProfile p) {
        Set<String> words = ColumnProfile.wordsOf(p.name);
        return words.contains("father")
                || words.contains("mother")
                || words.contains("nickname")
                || words.contains("alias");
    }

    private static @Nullable ColumnProfile fullest(List<ColumnProfile> some, ColumnType type) {
        ColumnProfile best = null;
        for (ColumnProfile p : some) {
            if (p.type == type && (best == null || p.filled > best.filled)) {
                best = p;
            }
        }
        return best;
    }

    /// Date, year and age of birth beside each other are one question.
    private void births() {
        ColumnProfile age = first(of(ColumnType.AGE));
        ColumnProfile reported = null;
        ColumnProfile birth = null;
        for (ColumnProfile date : of(ColumnType.DATE)) {
            Set<String> words = ColumnProfile.wordsOf(date.name);
            boolean ofReport = words.contains("on")
                    || words.contains("at")
                    || words.contains("reported")
                    || words.contains("report")
                    || words.contains("interview");
            if (ofReport) {
                reported = date;
            } else if (words.contains("dob") || words.contains("birth") || words.contains("born") || birth == null) {
                birth = date;
            }
        }
        ColumnProfile year = first(of(ColumnType.YEAR));
        if (age != null && reported != null && (birth == null || birth.dateForm.plain())) {
            Map<String, Object> column = new LinkedHashMap<>();
            column.put("make", "birth_interval");
            put(column, "date", birth);
            put(column, "year", year);
            put(column, "age", age);
            put(column, "at", reported);
            derived.put("auto_born", column);
            comparisons.add(map("use", "birth", "name", "birth", "columns", List.of("auto_born")));
            for (ColumnProfile p : new ColumnProfile[] {birth, year, age}) {
                if (p != null) {
                    use(p, "birth", "date, year or age of birth: one interval");
                }
            }
            leave(reported, "date of the report, used to turn ages into years");
        }
    }

    private static void put(Map<String, Object> map, String key, @Nullable ColumnProfile profile) {
        if (profile != null) {
            map.put(key, profile.name);
        }
    }

    private static @Nullable ColumnProfile first(List<ColumnProfile> some) {
        return some.isEmpty() ? null : some.getFirst();
    }

    /// Names of parents, with the place of home: brothers and sisters share both, so what these say
    /// together is one question. Asked apart they would make one person of two.
    private void kin(List<List<ColumnProfile>> places) {
        List<ColumnProfile> parents = of(ColumnType.NAME, ColumnType.FAMILY_NAME, ColumnType.GIVEN_NAME).stream()
                .filter(AutoModel::ofKin)
                .limit(2)
                .toList();
        if (parents.isEmpty()) {
            return;
        }
        List<ColumnProfile> chain = places.stream()
                .max(Comparator.comparingInt((List<ColumnProfile> c) -> c.size())
                        .thenComparing(c -> c.getFirst().shareFilled()))
                .orElse(List.of());
        comparisons.add(map("name", "home", "levels", HomeLevels.of(parents, chain, derived, sameName())));
        parents.forEach(p -> use(p, "home", "names of parents, with the place: shared by brothers and sisters"));
        chain.forEach(p -> use(p, "home", "place, with the names of parents"));
    }

    /// Levels on which two names are held to be one, said of the columns that `khmer_name` makes.
    private List<Object> sameName() {
        return khmerName
                ? List.of(
                        Map.of("overlap", Map.of("columns", List.of("name_parts"), "n", 2)),
                        Map.of("subset", List.of("name_parts")),
                        Map.of("damerau", Map.of("column", "name_key", "at_most", 1)))
                : List.of();
    }

    private static boolean ofKin(ColumnProfile p) {
        Set<String> words = ColumnProfile.wordsOf(p.name);
        return words.contains("father")
                || words.contains("mother")
                || words.contains("parent")
                || words.contains("guardian");
    }

    /// Places that determine each other, fine to coarse.
    private void place(List<ColumnProfile> chain) {
        if (chain.size() < 2) {
            return;
        }
        String name = chain.getFirst().name;
        List<Object> levels = new ArrayList<>();
        levels.add(Map.of("missing", chain.stream().map(p -> p.name).toList()));
        for (ColumnProfile p : chain) {
            levels.add(map("exact", List.of(p.name), "tf", Map.of("column", p.name)));
            if (p == chain.getFirst()) {
                levels.add(
                        p.type == ColumnType.CODE
                                ? Map.of("damerau", Map.of("column", p.name, "at_most", 1))
                                : Map.of("jaro_winkler", Map.of("column", p.name, "at_least", 0.92)));
            }
            use(p, name, chain.size() + " columns that determine each other are one comparison");
        }
        levels.add(Map.of("else", true));
        comparisons.add(map("name", name, "levels", levels));
    }

    private void single(ColumnProfile p) {
        String how = switch (p.type) {
            case DATE -> "date";
            case YEAR -> "year";
            case EMAIL -> "email";
            case PHONE -> "phone";
            case IDENTITY_NUMBER -> "id_number";
            case CODE -> "code";
            case CATEGORY, DATE_PART, AGE -> "exact";
            case GIVEN_NAME, FAMILY_NAME, NAME -> "name";
            case PLACE -> "place";
            case WORDS -> p.meanWords() >= SEVERAL_WORDS ? "name" : "place";
            case TEXT -> "text";
            case NUMBER -> "number";
            case NONE -> "exact";
        };
        String column = p.name;
        if (p.type == ColumnType.DATE && !p.dateForm.plain()) {
            column = "auto_" + p.name;
            derived.put(column, map("make", "date", "from", p.name, "format", p.dateForm.pattern()));
        }
        comparisons.add(map("use", how, "name", p.name, "columns", List.of(column)));
        use(
                p,
                p.name,
                String.format(
                        Locale.ROOT,
                        "%s: %.0f %% filled, %d different values",
                        how,
                        100 * p.shareFilled(),
                        p.counts.size()));
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }
}
