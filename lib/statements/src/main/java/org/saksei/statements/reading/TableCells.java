package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon.Noun;
import org.saksei.statements.Modifier;
import org.saksei.statements.Reason;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.reading.Grid.Cell;
import org.saksei.statements.reading.Grid.Row;
import org.saksei.statements.reading.HeadWords.Mark;

/// Reads the cells of tables: what is counted, what befell it and when stand in the head of the column, the name
/// of the row and the title. No reader of sentences looks at a cell after this.
final class TableCells {

    static final String RULE = "table.cell";

    private final Vocabulary vocabulary;
    private final Passage passage;
    private final TablePeriods periods;
    private final List<int[]> numerals = new ArrayList<>();
    private final List<@Nullable Figure[][]> tables = new ArrayList<>();
    private final List<Grid> grids = new ArrayList<>();
    private final Map<Cell, HeadWords> words = new HashMap<>();

    /// Figures in the bracket of a cell, with the figure before it.
    private final Map<Figure, Figure> beside = new LinkedHashMap<>();

    TableCells(Vocabulary vocabulary, Passage passage) {
        this.vocabulary = vocabulary;
        this.passage = passage;
        this.periods = new TablePeriods(passage, vocabulary);
    }

    /// @param figures of a text, in order, rejected ones among them
    void read(List<Figure> figures) {
        List<Grid> found = Grids.of(passage.characters());
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
            int start = (grid.heads().isEmpty() ? grid.rows() : grid.heads())
                    .getFirst()
                    .start();
            while (next < figures.size() && figures.get(next).start < start) {
                next++;
            }
            int end = grid.rows().getLast().cells().getLast().to();
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
        HeadWords title = title(grid);
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
                Place place = new Place(
                        grid, head, base(columns, column), name, nested ? parent : HeadWords.NONE, section, title);
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

    /// Where a cell stands.
    private record Place(
            Grid grid,
            HeadWords head,
            HeadWords base,
            HeadWords name,
            HeadWords parent,
            HeadWords section,
            HeadWords title) {

        List<HeadWords> near() {
            return List.of(head, base, name, parent, section, title);
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

    private HeadWords title(Grid grid) {
        HeadWords title = HeadWords.NONE;
        for (Cell line : grid.above()) {
            HeadWords here = words(line);
            title = title == HeadWords.NONE ? here : title;
            if (here.noun() != null) {
                return here;
            }
        }
        return title;
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
            if (!columns[at].is(Mark.PART) && (columns[at].noun() != null || head.is(Mark.PART))) {
                return columns[at];
            }
        }
        return HeadWords.NONE;
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

    private @Nullable Figure cell(Place place, Row row, int column, List<Figure> figures) {
        Cell cell = row.cells().get(column);
        Figure first = null;
        for (int at = from(figures, cell.from()); at < figures.size() && figures.get(at).start < cell.to(); at++) {
            Figure figure = figures.get(at);
            boolean inside = figure.end <= cell.to();
            // "7" at the end of a line is no day of the "March" the next one begins with.
            boolean day = inside && figure.isRejected() && figure.value != null && first == null;
            figure.reason = day ? null : figure.reason;
            if (inside && !figure.isRejected() && first == null) {
                first = read(place, figure, cell) ? figure : null;
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
        boolean percent = isPercent(figure);
        take(figure, first);
        figure.kind = percent ? Kind.SHARE : Kind.COUNT;
        figure.unit = percent ? new Unit(UnitKind.PERCENT, null, "percentage") : first.unit;
        figure.period = first.period;
        beside.put(figure, first);
    }

    private boolean isPercent(Figure figure) {
        String text = passage.characters();
        int at = figure.end;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() && text.charAt(at) == '%';
    }

    private static void take(Figure figure, Figure other) {
        clear(figure);
        figure.lemma = other.lemma;
        figure.type = other.type;
        figure.event = other.event;
        figure.attributes.addAll(other.attributes);
    }

    private static void clear(Figure figure) {
        figure.forgetNoun();
        figure.direction = null;
        figure.label = null;
        figure.saidToBe = null;
        figure.settled = true;
        figure.cell = true;
        figure.rule(RULE);
    }

    private boolean read(Place place, Figure figure, Cell cell) {
        Noun plain = null;
        Noun sort = null;
        CountedClass told = null;
        for (HeadWords words : place.near()) {
            boolean own = words == place.head() || words == place.name() || words == place.parent();
            Noun noun = words.noun();
            boolean entity = noun != null && noun.type() == CountedClass.ENTITY && plain == null;
            boolean better = plain == null || plain.type() == CountedClass.ENTITY && noun != null && !entity;
            plain = words.hasPlain() && better ? noun : plain;
            sort = words.isSort() && own && sort == null ? noun : sort;
            boolean people = noun != null && noun.type() != CountedClass.PERSON && Parts.isPerson(noun.type());
            told = told == null && people && noun != null ? noun.type() : told;
        }
        Noun noun = sort != null ? sort : plain;
        noun = noun != null ? noun : place.head().thing() != null ? place.head().thing() : phrase(place.name());
        if (noun == null) {
            return false;
        }
        String mine = passage.slice(cell.from(), cell.to());
        String event = event(place, noun, plain);
        clear(figure);
        figure.lemma = noun.lemma();
        figure.type = noun.type() == CountedClass.PERSON && told != null ? told : noun.type();
        figure.event = event;
        figure.ownEvent = event != null;
        figure.plainNoun = noun.attributes().isEmpty();
        figure.modifier = mine.indexOf('<') >= 0 || mine.indexOf('>') >= 0 ? figure.modifier : Modifier.EXACT;
        noun.attributes().forEach(figure::attribute);
        attributes(place, figure);
        kind(place, figure, noun);
        figure.period = periods.of(place.grid(), place.head(), place.name(), place.section(), place.title());
        return true;
    }

    /// "Charge sheets" names what a row counts, "Banteay Meas" a place.
    private static @Nullable Noun phrase(HeadWords name) {
        int last = name.words().lastIndexOf(' ');
        boolean small = last > 0 && Character.isLowerCase(name.words().charAt(last + 1));
        return small ? name.thing() : null;
    }

    /// The participle beside the number, else what the noun itself names, else that of the title.
    private @Nullable String event(Place place, Noun noun, @Nullable Noun plain) {
        for (HeadWords words : List.of(place.head(), place.name(), place.base(), place.parent(), place.section())) {
            if (words.event() != null) {
                return words.event();
            }
        }
        Noun named = plain != null ? plain : noun;
        if (named.event() != null && named != place.title().noun()) {
            return named.event();
        }
        Noun title = place.title().noun();
        boolean same = title != null
                && (title.lemma().equals(named.lemma())
                        || Parts.isPerson(title.type()) && Parts.isPerson(named.type()));
        return same && place.title().event() != null ? place.title().event() : named.event();
    }

    private static void attributes(Place place, Figure figure) {
        boolean persons = figure.type != null && Parts.isPerson(figure.type);
        HeadWords corner = place.title();
        boolean citizens = corner.is(Mark.CITIZENSHIP);
        boolean from = place.title().is(Mark.FROM);
        for (HeadWords words :
                List.of(place.title(), place.section(), place.parent(), place.name(), place.base(), place.head())) {
            words.attributes().forEach(attribute -> add(figure, attribute));
            if (persons && words == place.name()) {
                words.lands().stream()
                        .filter(land -> citizens || from)
                        .forEach(land -> figure.attribute(Attribute.of(citizens ? "citizenship" : "from", land)));
            }
        }
    }

    /// What stands nearer to the cell holds before the title's.
    private static void add(Figure figure, Attribute attribute) {
        figure.attributes.removeIf(other -> other.dimension().equals(attribute.dimension()));
        figure.attribute(attribute);
    }

    private void kind(Place place, Figure figure, Noun noun) {
        boolean percent = isPercent(figure)
                || place.head().is(Mark.PERCENT)
                || place.name().is(Mark.PERCENT);
        boolean change = place.head().is(Mark.CHANGE) || place.name().is(Mark.CHANGE);
        String sign = passage.slice(Math.max(0, figure.start - 1), figure.start + 1);
        boolean down = sign.indexOf('-') >= 0 || sign.indexOf('–') >= 0 || sign.indexOf('−') >= 0;
        figure.value = figure.value == null ? null : figure.value.abs();
        figure.kind = change
                ? percent ? Kind.CHANGE_PERCENT : Kind.CHANGE_COUNT
                : percent ? Kind.SHARE : place.head().is(Mark.RATE) ? Kind.RATE : Kind.COUNT;
        figure.direction = change ? down ? Direction.DOWN : Direction.UP : null;
        figure.unit =
                percent ? new Unit(UnitKind.PERCENT, null, "percentage") : new Unit(UnitKind.NOUN, null, noun.lemma());
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
            int start = (grid.heads().isEmpty() ? grid.rows() : grid.heads())
                    .getFirst()
                    .start();
            int end = grid.rows().getLast().cells().getLast().to();
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
