package org.saksei.linkage.auto;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saksei.linkage.RecordTable;

/// Chooses the rules of a derived model: strict ones for the prior, wide ones for training, cheap ones
/// for pairs.
final class AutoRules {
    private static final double RECALL = 0.7;
    private static final double LEAST_ASKABLE = 0.02;
    /// Up to so many possible pairs all are used for training, with the prior fixed.
    private static final long SMALL = 60_000_000L;

    /// Up to so many possible pairs so many random ones as [#SMALL] are used.
    private static final long MIDDLING = 250_000_000L;

    private static final long FEWEST_TRAINING = 1_000;
    private static final long MOST_TRAINING = 20_000_000L;
    private static final long MOST_PAIRS = 100_000_000L;
    private static final int MOST_RULES = 24;

    private final RecordTable table;
    private final List<ColumnProfile> columns;

    AutoRules(RecordTable table, List<ColumnProfile> columns) {
        this.table = table;
        this.columns = columns;
    }

    void write(Map<String, Object> root) {
        List<List<String>> strict = strict();
        if (!strict.isEmpty()) {
            root.put("prior", Map.of("deterministic", strict, "recall", RECALL * askable(strict), "learn", true));
        }
        long possible = (long) table.size() * (table.size() - 1) / 2;
        if (possible > MIDDLING) {
            root.put("training", Map.of("rules", training()));
        } else if (possible > SMALL) {
            root.put("training", Map.of("u_pairs", SMALL));
        }
        root.put("pairs", Map.of("rules", pairs()));
    }

    private List<ColumnProfile> of(ColumnType... types) {
        return columns.stream().filter(c -> List.of(types).contains(c.type)).toList();
    }

    private List<String> fullName() {
        List<String> name = new ArrayList<>();
        of(ColumnType.GIVEN_NAME).stream().limit(1).forEach(c -> name.add(c.name));
        of(ColumnType.FAMILY_NAME).stream().limit(1).forEach(c -> name.add(c.name));
        return name.size() == 2
                ? name
                : of(ColumnType.NAME).stream().limit(1).map(c -> c.name).toList();
    }

    /// Pairs equal on any two of full name, date, identity number, e-mail, phone; of a poorer table, on
    /// all there is.
    private List<List<String>> strict() {
        List<List<String>> fields = new ArrayList<>();
        if (!fullName().isEmpty()) {
            fields.add(fullName());
        }
        List<ColumnProfile> parts = of(ColumnType.DATE_PART, ColumnType.YEAR);
        List<ColumnProfile> dates = of(ColumnType.DATE);
        if (!dates.isEmpty()) {
            fields.add(List.of(dates.getFirst().name));
        } else if (parts.size() >= 3) {
            fields.add(parts.stream().map(c -> c.name).toList());
        }
        of(ColumnType.IDENTITY_NUMBER, ColumnType.EMAIL, ColumnType.PHONE).forEach(c -> fields.add(List.of(c.name)));
        List<List<String>> rules = new ArrayList<>();
        for (int a = 0; a < fields.size(); a++) {
            for (int b = a + 1; b < fields.size(); b++) {
                List<String> both = new ArrayList<>(fields.get(a));
                both.addAll(fields.get(b));
                rules.add(both);
            }
        }
        if (rules.isEmpty() && columns.size() >= 2) {
            rules.add(columns.stream()
                    .sorted(Comparator.comparingDouble((ColumnProfile c) -> -c.distinctness()))
                    .limit(4)
                    .map(c -> c.name)
                    .toList());
        }
        return rules;
    }

    /// Share of record pairs of which some rule has every column filled on both sides: of the others no
    /// strict rule can know. Each record is paired with one far away.
    private double askable(List<List<String>> rules) {
        int pairs = Math.min(table.size(), 20_000);
        int asked = 0;
        for (int row = 0; row < pairs; row++) {
            int other = (int) ((row + 1L + table.size() / 2L) % table.size());
            int left = row;
            asked += rules.stream().anyMatch(rule -> filled(rule, left) && filled(rule, other)) ? 1 : 0;
        }
        return pairs == 0 ? 1 : Math.max(LEAST_ASKABLE, (double) asked / pairs);
    }

    private boolean filled(List<String> rule, int row) {
        return rule.stream().allMatch(column -> table.value(row, column).isPresent());
    }

    private List<List<String>> training() {
        List<List<String>> candidates = new ArrayList<>();
        if (fullName().size() == 2) {
            candidates.add(fullName());
        }
        of(
                        ColumnType.DATE,
                        ColumnType.CODE,
                        ColumnType.PLACE,
                        ColumnType.EMAIL,
                        ColumnType.PHONE,
                        ColumnType.IDENTITY_NUMBER,
                        ColumnType.NAME)
                .forEach(c -> candidates.add(List.of(c.name)));
        List<List<String>> rules = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (List<String> candidate : candidates) {
            long pairs = size(candidate);
            boolean full =
                    columns.stream().filter(c -> candidate.contains(c.name)).allMatch(c -> c.shareFilled() >= 0.6);
            boolean apart = candidate.stream().noneMatch(used::contains);
            if (full && apart && pairs >= FEWEST_TRAINING && pairs <= MOST_TRAINING && rules.size() < 4) {
                rules.add(candidate);
                used.addAll(candidate);
            }
        }
        return rules;
    }

    private record Rule(List<String> keys, Set<String> columns, long pairs) {}

    /// Keys and pairs of keys by rising size while the sum allows, without those a shorter rule includes.
    private List<List<String>> pairs() {
        List<Rule> single = keys();
        List<Rule> all = new ArrayList<>(single);
        for (int a = 0; a < single.size(); a++) {
            for (int b = a + 1; b < single.size(); b++) {
                if (single.get(a).columns.stream().noneMatch(single.get(b).columns::contains)) {
                    List<String> keys = new ArrayList<>(single.get(a).keys);
                    keys.addAll(single.get(b).keys);
                    Set<String> both = new HashSet<>(single.get(a).columns);
                    both.addAll(single.get(b).columns);
                    all.add(new Rule(keys, both, size(keys)));
                }
            }
        }
        all.sort(Comparator.comparingLong(Rule::pairs).thenComparing(r -> String.join(",", r.keys)));
        List<Rule> chosen = new ArrayList<>();
        long sum = 0;
        for (Rule rule : all) {
            if (rule.pairs > 0 && sum + rule.pairs <= MOST_PAIRS) {
                sum += rule.pairs;
                chosen.removeIf(other -> other.keys.containsAll(rule.keys));
                chosen.add(rule);
            }
        }
        return chosen.stream()
                .sorted(Comparator.comparingLong((Rule r) -> -r.pairs))
                .limit(MOST_RULES)
                .map(Rule::keys)
                .toList();
    }

    private List<Rule> keys() {
        List<Rule> keys = new ArrayList<>();
        for (ColumnProfile c : columns) {
            List<String> forms = switch (c.type) {
                case DATE, EMAIL, PHONE, IDENTITY_NUMBER, YEAR -> List.of(c.name);
                case CODE -> List.of(c.name, "first(" + c.name + ",3)");
                case GIVEN_NAME, FAMILY_NAME, NAME -> List.of(c.name, "first(" + c.name + ",3)");
                case PLACE, WORDS -> List.of(c.name);
                case CATEGORY, DATE_PART, AGE, TEXT, NUMBER, NONE -> List.of();
            };
            for (String form : forms) {
                keys.add(new Rule(List.of(form), Set.of(c.name), size(List.of(form))));
            }
        }
        return keys;
    }

    private long size(List<String> keys) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int row = 0; row < table.size(); row++) {
            StringBuilder key = new StringBuilder();
            boolean whole = true;
            for (String form : keys) {
                boolean first = form.startsWith("first(");
                String column = first ? form.substring(6, form.lastIndexOf(',')) : form;
                String value = table.value(row, column).orElse("");
                whole &= !value.isEmpty();
                key.append(first && value.length() > 3 ? value.substring(0, 3) : value)
                        .append('\u0000');
            }
            if (whole) {
                counts.merge(key.toString(), 1, Integer::sum);
            }
        }
        return counts.values().stream().mapToLong(n -> (long) n * (n - 1) / 2).sum();
    }
}
