package org.saksei.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the row of headings in a sheet: below title rows, in one row or in two (a merged head above its
/// parts), in any of the languages a heading is known in, also two at once (`Sex / ភេទ`).
final class Headings {

    /// Title, ministry, date, a blank row, numbers of columns: nobody puts more above a table.
    static final int ROWS_SEARCHED = 30;

    private final SequencedMap<String, Mapping.Column> columns;
    private final Map<String, String> columnByHeading = new LinkedHashMap<>();

    /// The headings found.
    ///
    /// @param lastRow index of the row they end in, among the rows searched
    /// @param positions by the column's name in the mapping, its position counted from 0
    /// @param unknown headings that no column has
    /// @param twice headings of a column that another heading already gave
    record Head(int lastRow, Map<String, Integer> positions, List<Unread> unknown, List<Unread> twice) {
        int score() {
            return positions.size();
        }
    }

    /// A heading whose column is not read.
    ///
    /// @param near the known heading it resembles, of a column not found otherwise, or null
    record Unread(int position, String heading, @Nullable String near) {}

    Headings(SequencedMap<String, Mapping.Column> columns) {
        this.columns = columns;
        columns.forEach((name, column) ->
                column.headings().forEach(heading -> columnByHeading.putIfAbsent(Spelling.fold(heading), name)));
        columnByHeading.remove("");
    }

    /// The best head among `rows`, or nothing when no cell of them is a known heading.
    Optional<Head> find(List<SheetRow> rows) {
        Head best = null;
        for (int i = 0; i < Math.min(rows.size(), ROWS_SEARCHED); i++) {
            Head single = head(null, rows.get(i), i);
            if (best == null || single.score() > best.score()) {
                best = single;
            }
            if (i + 1 < rows.size()) {
                Head merged = head(rows.get(i), rows.get(i + 1), i + 1);
                Head below = head(null, rows.get(i + 1), i + 1);
                if (merged.score() > best.score() && merged.score() > below.score()) {
                    best = merged;
                }
            }
        }
        return Optional.ofNullable(best).filter(head -> head.score() > 0);
    }

    /// The names of required columns that `head` has not.
    List<String> missing(Head head) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().required())
                .map(Map.Entry::getKey)
                .filter(name -> !head.positions().containsKey(name))
                .toList();
    }

    private Head head(@Nullable SheetRow above, SheetRow row, int index) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        List<Unread> unknown = new ArrayList<>();
        List<Unread> twice = new ArrayList<>();
        int width =
                Math.max(row.cells().size(), above == null ? 0 : above.cells().size());
        String group = "";
        for (int position = 0; position < width; position++) {
            String over = above == null ? "" : above.cell(position).text();
            group = Spelling.isBlank(over) ? group : over;
            String own = row.cell(position).text();
            String name = Spelling.isBlank(own) ? column(over) : column(group, own);
            String written = Spelling.clean(Spelling.isBlank(own) ? over : own);
            if (name == null) {
                if (!written.isEmpty()) {
                    unknown.add(new Unread(position, written, null));
                }
            } else if (positions.putIfAbsent(name, position) != null) {
                twice.add(new Unread(position, written, null));
            }
        }
        return new Head(index, positions, withNear(unknown, positions.keySet()), twice);
    }

    private List<Unread> withNear(List<Unread> unknown, Set<String> found) {
        Map<String, String> open = new HashMap<>();
        columnByHeading.forEach((heading, name) -> {
            if (!found.contains(name)) {
                open.put(heading, name);
            }
        });
        return unknown.stream()
                .map(each -> new Unread(each.position, each.heading, near(each.heading, open)))
                .toList();
    }

    private @Nullable String near(String heading, Map<String, String> open) {
        String folded = Spelling.nearest(open.keySet(), Spelling.fold(heading)).orElse(null);
        Mapping.Column column = folded == null ? null : columns.get(open.get(folded));
        return column == null
                ? null
                : column.headings().stream()
                        .filter(known -> Spelling.fold(known).equals(folded))
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable String column(String group, String own) {
        String together = columnByHeading.get(Spelling.fold(group + own));
        return together != null ? together : column(own);
    }

    private @Nullable String column(String heading) {
        String whole = columnByHeading.get(Spelling.fold(heading));
        if (whole != null || heading.length() > 200) {
            return whole;
        }
        Set<String> meant = new HashSet<>();
        for (String part : parts(heading)) {
            String name = columnByHeading.get(Spelling.fold(part));
            if (name != null) {
                meant.add(name);
            }
        }
        return meant.size() == 1 ? meant.iterator().next() : null;
    }

    /// A heading in two languages, parted by a stroke, brackets or a line end.
    private static List<String> parts(String heading) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= heading.length(); i++) {
            if (i == heading.length() || "/()\n|".indexOf(heading.charAt(i)) >= 0) {
                parts.add(heading.substring(start, i));
                start = i + 1;
            }
        }
        return parts;
    }
}
