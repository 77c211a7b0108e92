package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.Reason;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.reading.Grid.Cell;
import org.saksei.statements.reading.Grid.Row;
import org.saksei.statements.reading.HeadWords.Mark;
import org.saksei.statements.reading.Headings.Heading;

/// Reads the cells of tables: what is counted, what befell it and when stand in the head of the column, the name
/// of the row and the title. No reader of sentences looks at a cell after this.
final class TableCells {

    static final String RULE = "table.cell";

    private final Vocabulary vocabulary;
    private final Passage passage;
    private final Headings headings;
    private final CellReading reading;
    private final List<int[]> numerals = new ArrayList<>();
    private final List<@Nullable Figure[][]> tables = new ArrayList<>();
    private final List<Grid> grids = new ArrayList<>();
    private final Map<Cell, HeadWords> words = new HashMap<>();

    /// Figures in the bracket of a cell, with the figure before it.
    private final Map<Figure, Figure> beside = new LinkedHashMap<>();

    TableCells(Vocabulary vocabulary, Passage passage, Headings headings) {
        this.vocabulary = vocabulary;
        this.passage = passage;
        this.reading = new CellReading(passage, new TablePeriods(passage, vocabulary));
        this.headings = headings;
    }

    /// @param figures of a text, in order, rejected ones among them
    void read(List<Figure> figures) {
        List<Grid> found = passage.grids();
        if (found.isEmpty()) {
            return;
        }
        passage.numerals()
                .forEach(numeral -> numerals.add(new int[] {
                    passage.points().index(numeral.span().start()),
                    passage.points().index(numeral.span().end())
                }));
        int next = 0;
        for (Grid grid : found) {
            int start = grid.start();
            while (next < figures.size() && figures.get(next).start < start) {
                next++;
            }
            int end = grid.end();
            int to = next;
            while (to < figures.size() && figures.get(to).start <= end) {
                to++;
            }
            table(grid, figures.subList(next, to));
            next = to;
        }
    }

    private void table(Grid grid, List<Figure> figures) {
        @Nullable Figure[][] cells = new @Nullable Figure[grid.rows().size()][];
        HeadWords title = title(grid, figures);
        HeadWords[] columns = columns(grid);
        HeadWords section = HeadWords.NONE;
        HeadWords parent = HeadWords.NONE;
        int indent = 0;
        boolean any = false;
        for (int at = 0; at < cells.length; at++) {
            Row row = grid.rows().get(at);
            @Nullable Figure[] line = new @Nullable Figure[row.size()];
            cells[at] = line;
            HeadWords name = words(row.cells().get(name(row)));
            if (!row.values()) {
                section = name;
                continue;
            }
            boolean nested =
                    parent != HeadWords.NONE && !name.is(Mark.TOTAL) && (row.indent() > indent || name.is(Mark.PART));
            parent = nested ? parent : name;
            indent = nested ? indent : row.indent();
            HeadWords under = nested ? name.under(parent) : name;
            for (int column = name(row) + 1; column < row.size(); column++) {
                HeadWords head = column < columns.length ? columns[column] : HeadWords.NONE;
                CellPlace place = new CellPlace(
                        head,
                        base(columns, column),
                        dated(columns, column),
                        name,
                        nested ? parent : HeadWords.NONE,
                        section,
                        title);
                line[column] = cell(place, row, column, figures);
                any |= line[column] != null;
            }
        }
        if (any) {
            heads(grid, figures);
            grids.add(grid);
            tables.add(cells);
        }
    }

    private int name(Row row) {
        Cell first = row.cells().getFirst();
        boolean numbered = row.size() > 2
                && (first.isEmpty() || Grids.isMark(passage.characters(), first))
                && !row.cells().get(1).isEmpty()
                && Character.isLetter(
                        passage.characters().codePointAt(row.cells().get(1).from()));
        return numbered ? 1 : 0;
    }

    /// The nearest line above with a noun, the head of the names of the rows, the heading it all stands under.
    private HeadWords title(Grid grid, List<Figure> figures) {
        HeadWords title = HeadWords.NONE;
        for (Cell line : grid.above()) {
            HeadWords here = words(line);
            title = title == HeadWords.NONE ? here : title;
            if (here.noun() != null) {
                return here;
            }
        }
        HeadWords corner = grid.corner().isEmpty() ? HeadWords.NONE : words(grid.corner());
        if (corner.noun() != null) {
            return corner.under(title);
        }
        Heading heading = figures.isEmpty() ? null : headings.above(figures.getLast().sentence);
        return heading == null ? title : title.named(heading.noun(), heading.event());
    }

    private HeadWords[] columns(Grid grid) {
        HeadWords[] columns = new HeadWords[Math.max(grid.width(), 1)];
        columns[0] = HeadWords.NONE;
        for (int column = 1; column < columns.length; column++) {
            HeadWords head = HeadWords.NONE;
            for (Cell cell : grid.over(column)) {
                head = cell.isEmpty() ? head : words(cell).under(head);
            }
            columns[column] = head;
        }
        return columns;
    }

    /// The column a head without a noun goes on with: "of which female", "Acquitted" behind "Persons convicted".
    private static HeadWords base(HeadWords[] columns, int column) {
        if (column >= columns.length) {
            return HeadWords.NONE;
        }
        HeadWords head = columns[column];
        boolean on = head.is(Mark.PART)
                || head.is(Mark.PERCENT)
                || head.is(Mark.CHANGE) && head.noun() == null
                || head.noun() == null && head.event() != null;
        for (int at = column - 1; on && at > 0; at--) {
            boolean named = columns[at].noun() != null || columns[at].money() != null || columns[at].sum() != null;
            if (!columns[at].is(Mark.PART) && (named || head.is(Mark.PART))) {
                return columns[at];
            }
        }
        return HeadWords.NONE;
    }

    /// The column whose time a share or a change is of: the nearest with a year, of two years the later.
    private static HeadWords dated(HeadWords[] columns, int column) {
        boolean change = column < columns.length && columns[column].is(Mark.CHANGE);
        boolean part = column < columns.length && (change || columns[column].is(Mark.PERCENT));
        HeadWords dated = HeadWords.NONE;
        for (int at = column - 1; part && at > 0; at--) {
            String year = TablePeriods.year(columns[at]);
            String known = TablePeriods.year(dated);
            if (year != null && known == null) {
                dated = columns[at];
            } else if (year != null && known != null) {
                return change && year.compareTo(known) > 0 ? columns[at] : dated;
            }
        }
        return dated;
    }

    private HeadWords words(Cell cell) {
        return words.computeIfAbsent(cell, place -> {
            int first = 0;
            int to = numerals.size();
            while (first < to) {
                int middle = (first + to) / 2;
                boolean before = numerals.get(middle)[0] < cell.from();
                first = before ? middle + 1 : first;
                to = before ? to : middle;
            }
            List<Token> tokens = Tokens.of(passage.characters(), cell.from(), cell.to(), numerals, first);
            Sentence sentence = new Sentence(0, 0, cell.from(), cell.to(), tokens);
            return HeadWords.read(vocabulary, sentence, passage.slice(cell.from(), cell.to()));
        });
    }

    private @Nullable Figure cell(CellPlace place, Row row, int column, List<Figure> figures) {
        Cell cell = row.cells().get(column);
        Figure first = null;
        for (int at = from(figures, cell.from()); at < figures.size() && figures.get(at).start < cell.to(); at++) {
            Figure figure = figures.get(at);
            boolean inside = figure.end <= cell.to();
            // "7" at the end of a line is no day of the "March" the next one begins with.
            boolean day = inside && figure.isRejected() && figure.value != null && first == null;
            figure.reason = day ? null : figure.reason;
            if (inside && !figure.isRejected() && first == null) {
                first = reading.read(place, figure, row, cell) ? figure : null;
            } else if (inside && !figure.isRejected() && first != null) {
                second(figure, first, cell);
            }
        }
        return first;
    }

    /// The index of the first figure that begins there or later.
    private static int from(List<Figure> figures, int start) {
        int low = 0;
        int high = figures.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (figures.get(middle).start < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// "361 (72.2%)", "9 (7)": the bracket is a share of the same whole or a part.
    private void second(Figure figure, Figure first, Cell cell) {
        boolean percent = reading.isPercent(figure);
        take(figure, first);
        figure.kind = percent ? Kind.SHARE : Kind.COUNT;
        figure.unit = percent ? new Unit(UnitKind.PERCENT, null, "percentage") : first.unit;
        figure.period = first.period;
        beside.put(figure, first);
    }

    private static void take(Figure figure, Figure other) {
        CellReading.clear(figure);
        figure.lemma = other.lemma;
        figure.type = other.type;
        figure.event = other.event;
        figure.attributes.addAll(other.attributes);
    }

    /// Years, limits of age and numbers of rows in heads and names are no figures.
    private void heads(Grid grid, List<Figure> figures) {
        List<Cell> values = new ArrayList<>();
        for (Row row : grid.rows()) {
            values.addAll(row.values() ? row.cells().subList(name(row) + 1, row.size()) : List.of());
        }
        int next = 0;
        for (Figure figure : figures) {
            while (next < values.size() && values.get(next).to() <= figure.start) {
                next++;
            }
            boolean value = next < values.size() && values.get(next).from() <= figure.start;
            if (!figure.cell && figure.reason == null && !value) {
                figure.reason = Reason.BAND_LIMIT;
            }
        }
    }

    /// The sentences that are lines of tables.
    BitSet lines() {
        BitSet lines = new BitSet();
        int next = 0;
        for (Grid grid : grids) {
            int start = grid.start();
            int end = grid.end();
            while (next < passage.sentences().size()
                    && passage.sentences().get(next).end() <= start) {
                next++;
            }
            while (next < passage.sentences().size()
                    && passage.sentences().get(next).start() < end) {
                lines.set(next++);
            }
        }
        return lines;
    }

    /// Joins each cell to the total of its column, the total of a part's column to that of what it is a part of.
    void join(Parts parts) {
        for (int table = 0; table < tables.size(); table++) {
            new TableWholes(grids.get(table), tables.get(table), columns(grids.get(table)), this::words, parts).join();
        }
        Map<Integer, Integer> lists = new HashMap<>();
        beside.forEach((figure, first) -> {
            Figure whole = figure.kind == Kind.SHARE ? first.whole : first;
            if (whole != null && !first.isChange()) {
                int list = lists.computeIfAbsent(first.list, row -> parts.newList());
                parts.join(figure, whole, true, null, list, "table.whole");
            }
        });
    }
}
