package org.saksei.statements.khmer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saksei.statements.Attribute;
import org.saksei.statements.khmer.Draft.Role;

/// The parts of one whole that belong together, and whether they are all of it.
final class Groups {

    private Groups() {}

    /// Groups the parts of each whole that differ by one dimension, and says which of them are all there
    /// is: both sexes, age bands without a hole, a bracket of several.
    static void name(List<Draft> drafts, String doc) {
        Map<Siblings, List<Draft>> all = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            if (draft.role == Role.PART && draft.whole != null && !draft.own.isEmpty()) {
                String dimension = draft.own.getFirst().dimension();
                all.computeIfAbsent(new Siblings(draft.whole, dimension, draft.own.size()), _ -> new ArrayList<>())
                        .add(draft);
            }
        }
        int number = 1;
        for (Map.Entry<Siblings, List<Draft>> group : all.entrySet()) {
            List<Draft> siblings = group.getValue();
            String name = doc + ".g" + number++;
            boolean closed = isAll(siblings, group.getKey().dimension)
                    || siblings.size() > 1 && siblings.stream().allMatch(one -> one.closed);
            for (Draft sibling : siblings) {
                sibling.group = name;
                sibling.closed = closed;
            }
        }
    }

    /// Parts of one whole that differ by one dimension.
    private record Siblings(Draft whole, String dimension, int properties) {}

    private static boolean isAll(List<Draft> siblings, String dimension) {
        List<Attribute> values =
                siblings.stream().map(draft -> draft.own.getFirst()).toList();
        if (dimension.equals("sex")) {
            return values.stream().map(Attribute::value).distinct().count() > 1;
        }
        if (!dimension.equals("age") || values.stream().anyMatch(value -> !value.isBand())) {
            return false;
        }
        List<Attribute> sorted = values.stream()
                .sorted((one, other) -> lower(one).compareTo(lower(other)))
                .toList();
        BigDecimal reached = BigDecimal.ZERO;
        for (Attribute band : sorted) {
            if (reached == null || lower(band).compareTo(reached) != 0) {
                return false;
            }
            reached = band.below();
        }
        return reached == null;
    }

    private static BigDecimal lower(Attribute band) {
        BigDecimal from = band.from();
        return from == null ? BigDecimal.ZERO : from;
    }
}
