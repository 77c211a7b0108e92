package org.saksei.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.ProblemCode;
import org.saksei.kernel.Severity;

/// How one sheet is read: which columns stand where, and what records its rows give.
///
/// @param mapping name of the mapping, or of the record type where none was used
/// @param declared whether a mapping says how the sheet is read
/// @param columns what the mapping says of each column, by its name there
/// @param positions by the column's name, its position counted from 0
/// @param outputs the records each row gives
/// @param headRow index of the last row of headings among the first rows of the sheet; what follows is
///     data
/// @param problems with the headings; one of severity error means that the sheet is not read
public record SheetLayout(
        String mapping,
        boolean declared,
        Map<String, Mapping.Column> columns,
        Map<String, Integer> positions,
        List<Mapping.Output> outputs,
        int headRow,
        List<Problem> problems) {

    /// How many rows from the top are needed to recognise a sheet.
    public static final int ROWS_NEEDED = Headings.ROWS_SEARCHED + 1;

    public SheetLayout {
        columns = Map.copyOf(columns);
        positions = Map.copyOf(positions);
        outputs = List.copyOf(outputs);
        problems = List.copyOf(problems);
    }

    public boolean isReadable() {
        return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /// The layout of the sheet that begins with `rows`: by the first of the mappings whose required
    /// columns it all has, else by the headings of a record type's own fields, where `types` are given.
    public static Optional<SheetLayout> recognise(
            String sheet, List<SheetRow> rows, List<Mapping> mappings, Collection<RecordType> types) {
        for (Mapping mapping : mappings) {
            for (Mapping.Sheet kind : mapping.sheets()) {
                Optional<SheetLayout> layout = byMapping(sheet, rows, mapping, kind);
                if (layout.isPresent()) {
                    return layout;
                }
            }
        }
        return types.stream()
                .map(type -> byType(sheet, rows, type))
                .flatMap(Optional::stream)
                .reduce((best, next) -> points(next, sheet) > points(best, sheet) ? next : best);
    }

    /// What the sheet lacks to be read by the mapping that fits it best, for a sentence to people.
    public static List<String> missing(String sheet, List<SheetRow> rows, List<Mapping> mappings) {
        Set<String> fewest = new LinkedHashSet<>();
        int best = 0;
        for (Mapping mapping : mappings) {
            for (Mapping.Sheet kind : mapping.sheets()) {
                Headings headings = new Headings(kind.columns());
                Headings.Head head = headings.find(rows).orElse(null);
                if (head != null && head.score() > best) {
                    best = head.score();
                    fewest.clear();
                    headings.missing(head).forEach(name -> fewest.add(firstHeading(kind.columns(), name)));
                }
            }
        }
        return List.copyOf(fewest);
    }

    private static Optional<SheetLayout> byMapping(
            String sheet, List<SheetRow> rows, Mapping mapping, Mapping.Sheet kind) {
        if (kind.sheet() != null && !Spelling.fold(kind.sheet()).equals(Spelling.fold(sheet))) {
            return Optional.empty();
        }
        Headings headings = new Headings(kind.columns());
        return headings.find(rows)
                .filter(head -> headings.missing(head).isEmpty()
                        && isMeant(head, kind.columns().size()))
                .map(head -> new SheetLayout(
                        mapping.name(),
                        true,
                        kind.columns(),
                        head.positions(),
                        kind.rows(),
                        head.lastRow(),
                        problems(sheet, rows, head, List.of())));
    }

    private static Optional<SheetLayout> byType(String sheet, List<SheetRow> rows, RecordType type) {
        SequencedMap<String, Mapping.Column> columns = new LinkedHashMap<>();
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        for (Field field : type.fields().values()) {
            List<String> words = new ArrayList<>(field.title().byLanguage().values());
            words.addAll(field.headings());
            words.add(field.name());
            columns.put(field.name(), new Mapping.Column(words, field.required(), Map.of(), "dmy"));
            fields.put(field.name(), field.name());
        }
        Headings headings = new Headings(columns);
        Mapping.Output output = new Mapping.Output(type.name(), Map.of(), List.of(), fields, new LinkedHashMap<>());
        return headings.find(rows)
                .filter(head -> isMeant(head, columns.size()))
                .map(head -> new SheetLayout(
                        type.name(),
                        false,
                        columns,
                        head.positions(),
                        List.of(output),
                        head.lastRow(),
                        problems(
                                sheet,
                                rows,
                                head,
                                headings.missing(head).stream()
                                        .map(name -> firstHeading(columns, name))
                                        .toList())));
    }

    /// One known word can stand in any row by chance: two, and not fewer than the unknown ones, make a
    /// head.
    private static boolean isMeant(Headings.Head head, int columns) {
        return head.score() >= Math.min(2, columns)
                && head.score() >= head.unknown().size();
    }

    private static double points(SheetLayout layout, String sheet) {
        boolean named = Spelling.fold(sheet).startsWith(Spelling.fold(layout.mapping));
        return layout.positions.size() + (named ? 1000 : 0) - 0.5 * layout.problems.size();
    }

    private static String firstHeading(Map<String, Mapping.Column> columns, String name) {
        Mapping.Column column = columns.get(name);
        return column == null || column.headings().isEmpty()
                ? name
                : column.headings().getFirst();
    }

    private static List<Problem> problems(String sheet, List<SheetRow> rows, Headings.Head head, List<String> missing) {
        List<Problem> problems = new ArrayList<>();
        int row = rows.get(head.lastRow()).number();
        if (!missing.isEmpty()) {
            problems.add(Problem.of(
                    RegisterProblem.COLUMN_MISSING,
                    new Place.InSheet(sheet, null, row),
                    "columns",
                    missing.stream().collect(Collectors.joining(", "))));
        }
        for (Headings.Unread unread : head.unknown()) {
            problems.add(
                    unread.near() == null
                            ? heading(RegisterProblem.HEADING_UNKNOWN, sheet, row, unread)
                            : heading(RegisterProblem.HEADING_MISSPELT, sheet, row, unread));
        }
        head.twice().forEach(unread -> problems.add(heading(RegisterProblem.HEADING_TWICE, sheet, row, unread)));
        return problems;
    }

    private static Problem heading(ProblemCode code, String sheet, int row, Headings.Unread unread) {
        String letters = Place.InSheet.letters(unread.position());
        String heading = unread.heading().length() > 60 ? unread.heading().substring(0, 60) + "…" : unread.heading();
        return Problem.of(
                code,
                new Place.InSheet(sheet, letters, row),
                "heading",
                heading,
                "near",
                unread.near() == null ? "" : unread.near());
    }
}
