package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saksei.statements.Attribute;
import org.saksei.statements.Kind;

/// Puts parts that split their whole by one dimension into one group.
///
/// Two parts of a list belong together when nobody can be in both (women and men; under 15 and 15 to
/// 17), or when nothing is known against it. "Four minors and seven foreigners" are two groups.
final class Groups {

    private static final Attribute ADULT = Attribute.of("age", "adult");

    private Groups() {}

    static void number(List<Figure> figures, String doc) {
        Map<Integer, List<Figure>> lists = new LinkedHashMap<>();
        int alone = -1;
        for (Figure figure : figures) {
            boolean part =
                    !figure.isRejected() && (figure.whole != null || figure.list > 0 && figure.kind == Kind.SHARE);
            if (part) {
                lists.computeIfAbsent(figure.list > 0 ? figure.list : alone--, list -> new ArrayList<>())
                        .add(figure);
            }
        }
        int number = 0;
        for (List<Figure> list : lists.values()) {
            adults(list);
            List<List<Figure>> groups = new ArrayList<>();
            list.forEach(figure -> put(figure, groups));
            for (List<Figure> group : groups) {
                String name = doc + ".g" + ++number;
                group.forEach(figure -> figure.group = name);
            }
        }
    }

    private static void put(Figure figure, List<List<Figure>> groups) {
        for (List<Figure> group : groups) {
            if (group.stream().allMatch(other -> together(figure, other))) {
                group.add(figure);
                return;
            }
        }
        groups.add(new ArrayList<>(List.of(figure)));
    }

    private static boolean together(Figure left, Figure right) {
        if (left.kind == Kind.SHARE != (right.kind == Kind.SHARE) || left.whole != right.whole) {
            return false;
        }
        List<Attribute> one = left.splitting;
        List<Attribute> other = right.splitting;
        boolean listed = left.closed && right.closed;
        boolean narrower = listed && (one.containsAll(other) || other.containsAll(one));
        boolean otherNoun = left.list > 0
                && left.list == right.list
                && left.hasNoun()
                && right.hasNoun()
                && left.has("sex")
                && left.lemma != null
                && !left.lemma.equals(right.lemma)
                && left.has("age") != right.has("age");
        return one.isEmpty()
                || other.isEmpty()
                || one.equals(other)
                || narrower
                || otherNoun
                || Traits.disjoint(one, other);
    }

    /// In "383 men, 258 women and 129 children" the men and women are adults: both sexes beside
    /// children without sex.
    private static void adults(List<Figure> list) {
        boolean children = list.stream().anyMatch(figure -> figure.has("age") && !figure.has("sex"));
        List<Figure> sexes = list.stream()
                .filter(figure -> figure.has("sex") && !figure.has("age"))
                .toList();
        boolean both = sexes.stream()
                        .map(figure -> Traits.first(figure.attributes, "sex"))
                        .distinct()
                        .count()
                > 1;
        for (Figure figure : list) {
            Figure whole = figure.whole;
            figure.splitting = figure.attributes.stream()
                    .filter(attribute -> whole == null || !whole.attributes.contains(attribute))
                    .toList();
            if (children && both && sexes.contains(figure)) {
                List<Attribute> all = new ArrayList<>(figure.splitting);
                all.add(ADULT);
                figure.splitting = all;
            }
        }
    }
}
