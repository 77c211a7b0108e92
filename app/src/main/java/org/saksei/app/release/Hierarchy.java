package org.saksei.app.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

/// Higher levels of the codes of a column, from a file: `leaf,level1,…` with a header, or
/// `leaf;level1;…;*` without.
final class Hierarchy {

    private static final String ALL = "*";

    private Hierarchy() {}

    /// The codes each group stands for.
    ///
    /// @throws Refused where a code stands twice, or a group means two things
    static Map<String, List<String>> read(String column, String file, List<String> codes) {
        String text = TableFile.text(file, TableFile.bytes(file));
        boolean plain = text.lines().findFirst().orElse("").contains(";");
        List<List<String>> rows = new ArrayList<>();
        if (plain) {
            text.lines().filter(line -> !line.isBlank()).forEach(line -> rows.add(List.of(line.split(";", -1))));
        } else {
            TableFile.read(file, ',').rows().forEach(row -> rows.add(row.cells()));
        }
        Map<String, List<String>> groups = new LinkedHashMap<>();
        int levels = rows.isEmpty() ? 0 : rows.getFirst().size();
        List<String> leaves = rows.stream().map(List::getFirst).toList();
        if (leaves.stream().distinct().count() != leaves.size()
                || !leaves.containsAll(codes)
                || rows.stream().anyMatch(row -> row.size() != levels)) {
            throw broken(column, file);
        }
        for (int level = 1; level < levels; level++) {
            Map<String, List<String>> here = new LinkedHashMap<>();
            for (String code : codes) {
                String group = rows.get(leaves.indexOf(code)).get(level);
                here.computeIfAbsent(group, key -> new ArrayList<>()).add(code);
            }
            here.forEach((group, members) -> add(column, file, group, members, codes, groups));
        }
        return groups;
    }

    private static void add(
            String column,
            String file,
            String group,
            List<String> members,
            List<String> codes,
            Map<String, List<String>> groups) {
        if (group.equals(ALL) || members.equals(List.of(group))) {
            return;
        }
        List<String> known = groups.putIfAbsent(group, members);
        if (codes.contains(group) || known != null && !known.equals(members)) {
            throw broken(column, file);
        }
    }

    private static Refused broken(String column, String file) {
        return Refused.because(
                Problem.of(ReleaseProblem.HIERARCHY_BROKEN, new Place.InFile(file, 0), "column", column));
    }
}
