package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saksei.statements.Attribute;
import org.saksei.statements.Kind;

/// Puts parts that split their whole by one dimension into one group.
///
/// Two parts of a list belong together when nobody can be in both (women and men; under 15 and 15 to 17), or when
/// nothing is known against it. "Four minors and seven foreigners" are two groups.
final class Groups {

    private static final Attribute ADULT = Attribute.of("age", "adult");

    private Groups() {}

    static void number(List<Figure> figures, String doc) {
        Map<Integer, List<List<Figure>>> lists = new LinkedHashMap<>();
        int alone = -1;
        for (Figure figure : figures) {
            boolean part = !figure.isRejected() && (figure.whole != null || figure.list > 0 && figure.kind == Kind.SHARE);
            if (part) {
                put(figure, lists.computeIfAbsent(figure.list > 0 ? figure.list : alone--, list -> new ArrayList<>()));
            }
        }
        int number = 0;
        for (List<List<Figure>> groups : lists.values()) {
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
        List<Attribute> one = known(left, right);
        List<Attribute> other = known(right, left);
        return one.isEmpty() || other.isEmpty() || one.equals(other) || Traits.disjoint(one, other);
    }

    /// In "383 men, 258 women and 129 children" the men and women are adults.
    private static List<Attribute> known(Figure figure, Figure beside) {
        boolean adult = Set.of("man", "woman").contains(figure.lemma == null ? "" : figure.lemma)
                && !figure.has("age") && beside.has("age");
        if (!adult) {
            return figure.attributes;
        }
        List<Attribute> all = new ArrayList<>(figure.attributes);
        all.add(ADULT);
        return all;
    }
}
