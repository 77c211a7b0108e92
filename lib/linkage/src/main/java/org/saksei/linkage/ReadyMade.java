package org.saksei.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Comparisons under one word (`use: birth`): levels that fit a kind of column, with the derived columns
/// they need.
record ReadyMade(List<DerivedColumn> columns, Comparison comparison) {
    static final String WORDS =
            "name, forename_surname, khmer_name, date, birth, exact, code, place, id_number, phone, email, text, number,"
                    + " year";

    /// Share of pairs of one person that have one part of the name in common and another quite different:
    /// nicknames, and two errors in one name. An assumption.
    private static final double ONE_PART = 0.01;

    /// @param father column of the father's name; used by `khmer_name` only
    static ReadyMade of(String use, @Nullable String name, List<String> columns, @Nullable String father) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("columns are missing");
        }
        String title = name == null ? columns.getFirst() : name;
        String c = columns.getFirst();
        return switch (use) {
            case "name" -> plain(title, columns, name(c));
            case "forename_surname" -> plain(title, columns, forenameSurname(columns));
            case "khmer_name" -> khmerName(name == null ? "name" : name, columns, father);
            case "date" -> plain(title, columns, date(c));
            case "birth" -> plain(title, columns, birth(c));
            case "exact" -> plain(title, columns, List.of(exact(true, columns)));
            case "code" -> plain(title, columns, List.of(exact(true, columns), edits(c, 1), prefix(c, 2)));
            case "place" -> plain(title, columns, List.of(exact(true, columns), alike(0.92, columns)));
            case "id_number", "phone" ->
                plain(title, columns, List.of(exact(false, columns), edits(c, 1), edits(c, 2)));
            case "email" -> email(title, columns);
            case "text" -> plain(title, columns, List.of(exact(false, columns), words(c, 0.8), words(c, 0.5)));
            case "number" -> plain(title, columns, List.of(exact(false, columns), percent(c, 1), percent(c, 10)));
            case "year" -> plain(title, columns, List.of(exact(true, columns), difference(c, 1)));
            default -> throw new IllegalArgumentException("known are " + WORDS);
        };
    }

    /// The missing level, these levels, and else.
    static ReadyMade plain(String name, List<String> columns, List<Level> levels) {
        List<Level> all = new ArrayList<>();
        all.add(level(new Condition.Missing(columns), true, null));
        all.addAll(levels);
        all.add(level(new Condition.Else(), false, null));
        return new ReadyMade(List.of(), new Comparison(name, all));
    }

    private static List<Level> name(String c) {
        return List.of(
                exact(true, List.of(c)), alike(0.92, List.of(c)), alike(0.88, List.of(c)), alike(0.7, List.of(c)));
    }

    /// Given name first, then family name.
    private static List<Level> forenameSurname(List<String> both) {
        if (both.size() != 2) {
            throw new IllegalArgumentException("given name and family name are expected");
        }
        return List.of(
                exact(true, both),
                level(new Condition.Swapped(both), false, null),
                alike(0.92, both),
                alike(0.88, both),
                exact(true, both.subList(1, 2)),
                exact(true, both.subList(0, 1)));
    }

    private static List<Level> date(String c) {
        return List.of(
                exact(false, List.of(c)),
                edits(c, 1),
                level(new Condition.DateWithin(c, 30.4375), false, null),
                level(new Condition.DateWithin(c, 365.25), false, null),
                level(new Condition.DateWithin(c, 3652.5), false, null));
    }

    private static List<Level> birth(String c) {
        return List.of(
                birth(c, Condition.BirthRelation.SAME_DAY, 0),
                birth(c, Condition.BirthRelation.MISWRITTEN, 0),
                birth(c, Condition.BirthRelation.SAME_YEAR, 0),
                birth(c, Condition.BirthRelation.OVERLAP, 0),
                birth(c, Condition.BirthRelation.GAP, 1),
                birth(c, Condition.BirthRelation.GAP, 2),
                birth(c, Condition.BirthRelation.GAP, 5));
    }

    private static Level birth(String c, Condition.BirthRelation relation, int years) {
        return level(new Condition.Birth(c, relation, years), false, null);
    }

    private static ReadyMade email(String name, List<String> columns) {
        String c = columns.getFirst();
        DerivedColumn local =
                new DerivedColumn(c + "_before_at", DerivedColumn.Make.REGEX, List.of(c), Map.of("pattern", "^[^@]+"));
        Level sameLocal = level(new Condition.Equal(List.of(local.name()), false), false, null);
        ReadyMade plain =
                plain(name, List.of(c), List.of(exact(false, List.of(c)), sameLocal, edits(c, 1), edits(c, 2)));
        return new ReadyMade(List.of(local), plain.comparison());
    }

    /// Names in Khmer and Latin letters, in any order, in any of the columns. A name inside the other (a
    /// part left out) says far more than one common part: brothers share the family name. Near names are
    /// told by edits of the key, in which customary spellings agree already.
    private static ReadyMade khmerName(String name, List<String> from, @Nullable String father) {
        String khmer = name + "_khmer";
        String latin = name + "_latin";
        String spelled = name + "_spelled";
        String key = name + "_key";
        String parts = name + "_parts";
        Map<String, String> read = new HashMap<>(Map.of("readings", "table"));
        List<String> own = new ArrayList<>(from);
        if (father != null) {
            read.put("father", father);
            own.add(father);
        }
        List<DerivedColumn> derived = List.of(
                new DerivedColumn(khmer, DerivedColumn.Make.KHMER_SPELLING, from, Map.of()),
                new DerivedColumn(latin, DerivedColumn.Make.LATIN_SPELLING, from, Map.of()),
                new DerivedColumn(spelled, DerivedColumn.Make.KHMER_LATIN, from, Map.of()),
                new DerivedColumn(key, DerivedColumn.Make.KHMER_KEY, own, read),
                new DerivedColumn(parts, DerivedColumn.Make.KHMER_PARTS, own, read));
        List<Level> levels = List.of(
                withFrequency(sets(Condition.SetRelation.OVERLAP, parts, 2), parts, 1),
                withFrequency(sets(Condition.SetRelation.SUBSET, parts, 1), parts, 1),
                edits(key, 1),
                both(sets(Condition.SetRelation.OVERLAP, parts, 1), alike(0.9, List.of(spelled))),
                onePart(parts),
                edits(key, 2),
                alike(0.85, List.of(spelled)));
        return new ReadyMade(derived, plain(name, List.of(parts), levels).comparison());
    }

    private static Level sets(Condition.SetRelation relation, String column, int least) {
        return level(new Condition.Sets(relation, List.of(column), least), false, null);
    }

    private static Level both(Level one, Level other) {
        return level(new Condition.All(List.of(one.condition(), other.condition())), false, null);
    }

    /// One part in common and the other quite different: brothers and sisters show it far oftener than one
    /// person does, so how often a person does cannot be learnt from records; it is set.
    private static Level onePart(String parts) {
        Level level = withFrequency(sets(Condition.SetRelation.OVERLAP, parts, 1), parts, 0.5);
        return new Level(level.condition(), level.label(), false, level.tf(), ONE_PART, null, true, false);
    }

    /// Rare parts in common weigh more, each of them.
    private static Level withFrequency(Level level, String column, double weight) {
        TermFrequency tf = new TermFrequency(List.of(column), weight, 0, TermFrequency.Base.SHARED);
        return new Level(level.condition(), level.label(), false, tf, null, null, false, false);
    }

    static Level exact(boolean tf, List<String> columns) {
        return level(new Condition.Equal(columns, true), false, tf ? new TermFrequency(columns, 1, 0) : null);
    }

    private static Level alike(double atLeast, List<String> columns) {
        return level(new Condition.Alike(Condition.Likeness.JARO_WINKLER, columns, atLeast, 1), false, null);
    }

    private static Level edits(String column, int atMost) {
        return level(new Condition.Within(Condition.Edits.DAMERAU, List.of(column), atMost), false, null);
    }

    private static Level prefix(String column, int length) {
        return level(new Condition.Prefix(List.of(column), length), false, null);
    }

    private static Level words(String column, double atLeast) {
        return level(new Condition.Alike(Condition.Likeness.JACCARD, List.of(column), atLeast, 2), false, null);
    }

    private static Level percent(String column, double atMost) {
        return level(new Condition.NumberWithin(column, atMost, true), false, null);
    }

    private static Level difference(String column, double atMost) {
        return level(new Condition.NumberWithin(column, atMost, false), false, null);
    }

    private static Level level(Condition condition, boolean missing, @Nullable TermFrequency tf) {
        return new Level(condition, Labels.of(condition), missing, tf, null, null, false, false);
    }
}
