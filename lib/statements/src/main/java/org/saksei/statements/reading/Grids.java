package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.saksei.statements.reading.Grid.Cell;
import org.saksei.statements.reading.Grid.Row;

/// Finds the tables of a text by its lines alone: a sentence splitter knows no columns.
final class Grids {

    /// What stands in a cell without a number.
    static final Set<String> EMPTY =
            Set.of("", "–", "-", "—", "..", "...", "…", "n/a", "na", "n.a.", "*", "x", ":", "nil");

    private static final int WIDEST_VALUE = 26;

    private static final int WIDEST_HEAD = 48;

    private static final int WIDEST_CAPTION = 170;

    private static final int HEADS = 3;

    /// How many lines above a table are asked what it is about.
    private static final int CAPTIONS = 3;

    /// A word before the head of a table without one, in signs.
    private static final int INDENT = 4;

    private final String text;
    private final List<Row> lines = new ArrayList<>();

    private Grids(String text) {
        this.text = text;
        int at = 0;
        while (at <= text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            lines.add(row(at, end));
            at = end + 1;
        }
        new SpacedRows(text, lines, this::isRuler).cut();
    }

    static List<Grid> of(String text) {
        return new Grids(text).find();
    }

    private List<Grid> find() {
        List<Grid> grids = new ArrayList<>();
        int at = 0;
        int after = 0;
        while (at < lines.size()) {
            if (!isData(at)) {
                at++;
                continue;
            }
            int end = end(at);
            List<Row> heads = new ArrayList<>();
            int first = heads(at, after, heads);
            List<Row> rows = lines.subList(at, end).stream()
                    .filter(row -> row.size() > 0 && !isRuler(row))
                    .toList();
            long values = rows.stream().filter(Row::values).count();
            if (values > 1 || !heads.isEmpty()) {
                grids.add(new Grid(above(first, after), heads, rows));
            }
            after = end;
            at = end;
        }
        return grids;
    }

    /// One after the last line of the table that begins at a row.
    private int end(int first) {
        int end = first + 1;
        int at = end;
        while (at < lines.size()) {
            Row row = lines.get(at);
            boolean data = isData(at);
            boolean gap = row.size() == 0 || isRuler(row) || isSection(row);
            boolean alike =
                    data && (at == end || lines.get(end - 1).size() == row.size() || isSection(lines.get(at - 1)));
            if (!data && !gap || data && !alike || at - end > 2) {
                return end;
            }
            end = data ? at + 1 : end;
            at++;
        }
        return end;
    }

    /// The line where the heads above a row begin.
    private int heads(int row, int after, List<Row> heads) {
        int first = row;
        for (int at = row - 1; at >= after && heads.size() < HEADS; at--) {
            Row line = lines.get(at);
            boolean skipped = isRuler(line) || line.size() == 0 && at == row - 1;
            if (!skipped && !isHead(line, lines.get(row))) {
                break;
            }
            if (!skipped) {
                heads.addFirst(line);
                first = at;
            }
        }
        return first;
    }

    private List<Cell> above(int first, int after) {
        List<Cell> above = new ArrayList<>();
        for (int at = first - 1; at >= after && above.size() < CAPTIONS; at--) {
            Row line = lines.get(at);
            if (line.size() == 0 || isRuler(line)) {
                continue;
            }
            Cell cell = new Cell(
                    line.cells().getFirst().from(), line.cells().getLast().to());
            char last = text.charAt(Math.max(cell.to() - 1, cell.from()));
            boolean title = last != '.' && last != ';' && last != ',' || text.startsWith("Table", cell.from());
            if (line.values() || !title || cell.to() - cell.from() > WIDEST_CAPTION) {
                return above;
            }
            above.add(cell);
        }
        return above;
    }

    private Row row(int start, int end) {
        int from = start;
        while (from < end && SentenceBreaks.isBlank(text.charAt(from))) {
            from++;
        }
        int to = end;
        while (to > from && SentenceBreaks.isBlank(text.charAt(to - 1))) {
            to--;
        }
        List<Cell> cells = from == to ? List.of() : cells(start, from, to);
        return new Row(start, from - start, isData(cells), cells);
    }

    private List<Cell> cells(int start, int from, int to) {
        int bar = text.indexOf('|', from);
        int tab = text.indexOf('\t', start);
        if (bar >= 0 && bar < to) {
            // "| Total | 35" without a bar at its end begins with an empty cell.
            boolean framed = text.charAt(to - 1) == '|' && to - 1 > from;
            int begin = framed && text.charAt(from) == '|' ? from + 1 : from;
            int end = framed ? to - 1 : to;
            return separated(begin, end, '|');
        }
        return tab >= 0 && tab < to ? separated(start, to, '\t') : gaps(from, to);
    }

    private List<Cell> separated(int from, int to, char sign) {
        List<Cell> cells = new ArrayList<>();
        int at = from;
        for (int end = from; end <= to; end++) {
            if (end == to || text.charAt(end) == sign) {
                cells.add(trimmed(at, end));
                at = end + 1;
            }
        }
        return cells;
    }

    private List<Cell> gaps(int from, int to) {
        List<Cell> cells = new ArrayList<>();
        int at = from;
        for (int end = from; end < to; end++) {
            boolean gap = SentenceBreaks.isBlank(text.charAt(end)) && SentenceBreaks.isBlank(text.charAt(end + 1));
            if (gap) {
                cells.add(trimmed(at, end));
                while (SentenceBreaks.isBlank(text.charAt(end + 1))) {
                    end++;
                }
                at = end + 1;
            }
        }
        cells.add(trimmed(at, to));
        return cells;
    }

    private Cell trimmed(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isPadding(text.charAt(start))) {
            start++;
        }
        while (end > start && isPadding(text.charAt(end - 1))) {
            end--;
        }
        return new Cell(start, end);
    }

    /// Blanks, and the stars of bold print around a cell.
    private static boolean isPadding(char sign) {
        return SentenceBreaks.isBlank(sign);
    }

    /// A name and nothing but values behind it.
    private boolean isData(List<Cell> cells) {
        if (cells.size() < 2
                || cells.getFirst().isEmpty() && !isNumbered(cells)
                || cells.getFirst().to() - cells.getFirst().from() > 90) {
            return false;
        }
        boolean digits = false;
        for (Cell cell : cells.subList(isNumbered(cells) ? 2 : 1, cells.size())) {
            String value = text.substring(cell.from(), Math.min(cell.to(), cell.from() + WIDEST_VALUE));
            boolean number = isValue(value) && cell.to() - cell.from() < WIDEST_VALUE;
            if (!number && !EMPTY.contains(value.toLowerCase(java.util.Locale.ROOT))) {
                return false;
            }
            digits |= number;
        }
        return digits;
    }

    /// "3 | Takeo | 8 | 11": the first cell only numbers the row.
    private boolean isNumbered(List<Cell> cells) {
        return cells.size() > 2 && (cells.getFirst().isEmpty() || isMark(cells.getFirst())) && isWord(cells.get(1));
    }

    private boolean isMark(Cell cell) {
        return isMark(text, cell);
    }

    static boolean isMark(String text, Cell cell) {
        String mark = text.substring(cell.from(), Math.min(cell.to(), cell.from() + 4));
        return cell.to() - cell.from() < 4
                && !mark.isEmpty()
                && mark.chars().allMatch(sign -> Character.isDigit(sign) || sign == '.' || sign == ')');
    }

    /// Nothing, or the number of a row.
    static boolean isUnnamed(String words) {
        return words.chars().allMatch(sign -> Character.isDigit(sign) || sign == '.' || sign == ')');
    }

    private boolean isWord(Cell cell) {
        return !cell.isEmpty() && Character.isLetter(text.codePointAt(cell.from()));
    }

    static boolean isValue(String value) {
        int letters = 0;
        boolean digit = false;
        for (int at = 0; at < value.length(); at++) {
            char sign = value.charAt(at);
            digit |= Character.isDigit(sign);
            letters += Character.isLetter(sign) ? 1 : 0;
            if (!Character.isLetterOrDigit(sign) && " \u00a0\u202f,.'’%()[]*†‡§¹²³+-–−<>~≥≤$€£¥₹".indexOf(sign) < 0) {
                return false;
            }
        }
        return digit && letters < 2;
    }

    private boolean isData(int line) {
        Row row = lines.get(line);
        return row.values() && !isYears(row);
    }

    /// "Centre | 2018 | 2019", "  2020–21   2021–22": years name columns.
    private boolean isYears(Row row) {
        List<Cell> cells = row.cells();
        boolean years = cells.stream().skip(1).allMatch(this::isYear);
        return years && (cells.size() > 2 || isYear(cells.getFirst()));
    }

    private boolean isYear(Cell cell) {
        return isYear(text.substring(cell.from(), cell.to()));
    }

    /// A year or two with a dash between, with or without the mark of a note.
    static boolean isYear(String words) {
        String year = words.replace("*", "").replace('–', '-').replace('/', '-').strip();
        boolean first = year.length() >= 4 && (year.startsWith("19") || year.startsWith("20"));
        String rest = first ? year.substring(4) : year;
        boolean digits = first && Character.isDigit(year.charAt(2)) && Character.isDigit(year.charAt(3));
        boolean second = rest.length() == 3 || rest.length() == 5;
        return digits
                && (rest.isEmpty()
                        || second
                                && rest.charAt(0) == '-'
                                && rest.chars().skip(1).allMatch(Character::isDigit));
    }

    private boolean isRuler(Row row) {
        return row.size() > 0
                && row.cells().stream().allMatch(cell -> {
                    String words = text.substring(cell.from(), cell.to());
                    return words.chars().allMatch(sign -> "-–—=:+_".indexOf(sign) >= 0);
                })
                && row.cells().stream().anyMatch(cell -> cell.to() - cell.from() > 1);
    }

    /// A line between rows that names those below it.
    private boolean isSection(Row row) {
        boolean alone = row.size() > 0
                && row.cells().stream().skip(1).allMatch(Cell::isEmpty)
                && row.cells().getFirst().to() - row.cells().getFirst().from() < WIDEST_HEAD;
        return alone
                && isWord(row.cells().getFirst())
                && text.charAt(row.cells().getFirst().to() - 1) != '.';
    }

    private boolean isHead(Row line, Row row) {
        List<Cell> cells = line.cells();
        boolean several = cells.size() > 1 || cells.size() == 1 && line.indent() >= INDENT;
        boolean same = several && barred(line) == barred(row) && cells.size() <= row.size();
        boolean years = line.values() && isYears(line);
        return several
                && same
                && (years || !line.values())
                && cells.stream().allMatch(cell -> cell.to() - cell.from() < WIDEST_HEAD)
                && (cells.getLast().isEmpty() || text.charAt(cells.getLast().to() - 1) != ':' || cells.size() > 2);
    }

    private boolean barred(Row row) {
        int bar = text.indexOf('|', row.start());
        return bar >= 0 && bar <= row.cells().getLast().to() + 2;
    }
}
