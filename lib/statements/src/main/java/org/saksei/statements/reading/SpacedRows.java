package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.reading.Grid.Cell;
import org.saksei.statements.reading.Grid.Row;

/// Cuts lines whose cells stand but one blank apart: under a line of years, or of one word a column, each row is a name
/// and a number for every column.
///
/// ```
/// District 2021 2022 Change %
/// Old Harbour 1 014 1 120 10.5
/// ```
///
/// "1 014 1 120" are two numbers because there are two columns; of several cuts the one into numbers of a
/// size is taken, and none where two are alike.
final class SpacedRows {

    private static final int LONGEST = 160;

    /// How many words that are no years a line of years may have.
    private static final int WORDS = 8;

    /// Columns of a head without years: fewer could be a title, more are prose.
    private static final int FEWEST = 3;

    /// Lines without a number between two rows.
    private static final int GAP = 2;

    /// Digits of a group of thousands.
    private static final int GROUP = 3;

    private static final int WIDEST_VALUE = 26;

    /// Groups of three digits that may go on with a number or begin one, of a line.
    private static final int MOST_CUTS = 8;

    private final String text;
    private final List<Row> lines;
    private final Predicate<Row> ruler;

    /// @param ruler whether a line is drawn, not written
    SpacedRows(String text, List<Row> lines, Predicate<Row> ruler) {
        this.text = text;
        this.lines = lines;
        this.ruler = ruler;
    }

    /// Cuts the lines of all tables with single blanks, in place.
    void cut() {
        int at = 0;
        while (at + 1 < lines.size()) {
            Head head = head(lines.get(at));
            int end = head == null ? at : rows(at, head);
            at = Math.max(at + 1, end);
        }
    }

    /// A line over columns.
    ///
    /// @param corner what stands over the names of the rows
    /// @param tail words behind the last year, one an entry
    private record Head(Row line, Cell corner, List<Cell> columns, List<Cell> tail) {

        int fewest() {
            return columns.size();
        }

        /// The cells of so many columns, empty where no words stand over one.
        List<Cell> cells(int width) {
            List<Cell> cells = new ArrayList<>();
            cells.add(corner);
            cells.addAll(columns);
            int more = width - columns.size();
            if (more == 1) {
                cells.add(new Cell(tail.getFirst().from(), tail.getLast().to()));
            } else if (more > 1) {
                cells.addAll(tail);
            }
            return cells;
        }

        /// How many columns the rows may have, the likeliest first.
        int[] widths() {
            return tail.isEmpty() ? new int[] {fewest()} : new int[] {fewest() + tail.size(), fewest() + 1, fewest()};
        }
    }

    /// One after the last row under a head; cuts both, if there are rows.
    private int rows(int at, Head head) {
        boolean years = isYear(head.columns().getFirst());
        for (int width : head.widths()) {
            List<Row> cut = new ArrayList<>();
            int end = rows(at + 1, width, cut);
            long rows = cut.stream().filter(Row::values).count();
            if (rows < (years ? 1 : 2)) {
                continue;
            }
            boolean spaced = false;
            for (int row = 0; row < cut.size(); row++) {
                spaced |= !cut.get(row).equals(lines.get(at + 1 + row));
            }
            if (spaced) {
                Row line = head.line();
                lines.set(at, new Row(line.start(), line.indent(), false, head.cells(width)));
                for (int row = 0; row < cut.size(); row++) {
                    lines.set(at + 1 + row, cut.get(row));
                }
            }
            return end;
        }
        return at;
    }

    /// One after the last row; nothing where the first line with words is none.
    private int rows(int first, int width, List<Row> cut) {
        int end = first;
        for (int at = first; at < lines.size() && at - end <= GAP; at++) {
            Row line = lines.get(at);
            boolean whole = line.values() && line.size() == width + 1;
            Row row = whole ? line : row(line, width);
            boolean gap = line.size() == 0 || ruler.test(line) || line.size() == 1 && end > first && isNamed(line);
            if (row == null && !gap) {
                break;
            }
            if (row != null) {
                for (int between = end; between < at; between++) {
                    cut.add(lines.get(between));
                }
                cut.add(row);
                end = at + 1;
            }
        }
        return end;
    }

    /// Whether a line has words and no digit.
    private boolean isNamed(Row line) {
        return words(line).stream().noneMatch(this::hasDigit);
    }

    private @Nullable Head head(Row line) {
        List<Cell> words = words(line);
        if (words.size() < 2 || ".,;:!?".indexOf(text.charAt(words.getLast().to() - 1)) >= 0) {
            return null;
        }
        int from = 0;
        while (from < words.size() && !isYear(words.get(from))) {
            from++;
        }
        int to = from;
        while (to < words.size() && isYear(words.get(to))) {
            to++;
        }
        return to - from > 1 ? years(line, words, from, to) : from == words.size() ? plain(line, words) : null;
    }

    private @Nullable Head years(Row line, List<Cell> words, int from, int to) {
        List<Cell> before = words.subList(0, from);
        List<Cell> tail = glued(words.subList(to, words.size()));
        boolean said = before.stream().anyMatch(this::isStop) || words.size() - (to - from) > WORDS;
        if (said || before.stream().anyMatch(this::hasDigit) || tail.stream().anyMatch(this::hasDigit)) {
            return null;
        }
        int start = words.getFirst().from();
        Cell corner = from == 0
                ? new Cell(start, start)
                : new Cell(start, before.getLast().to());
        return new Head(line, corner, List.copyOf(words.subList(from, to)), tail);
    }

    /// "Office Opened Closed Change %": a word a column.
    private @Nullable Head plain(Row line, List<Cell> words) {
        List<Cell> cells = glued(words);
        boolean heads = cells.size() >= FEWEST
                && cells.size() <= WORDS
                && cells.stream().allMatch(this::isCapital)
                && cells.stream().noneMatch(this::hasDigit)
                && cells.stream().noneMatch(this::isStop);
        return heads ? new Head(line, cells.getFirst(), List.copyOf(cells.subList(1, cells.size())), List.of()) : null;
    }

    /// "%" and a bracket belong to the word before.
    private List<Cell> glued(List<Cell> words) {
        List<Cell> cells = new ArrayList<>();
        boolean open = false;
        for (Cell word : words) {
            char first = text.charAt(word.from());
            boolean on = !cells.isEmpty() && (open || first == '(' || first == '%');
            cells.add(on ? new Cell(cells.removeLast().from(), word.to()) : word);
            open = (open || first == '(') && text.charAt(word.to() - 1) != ')';
        }
        return cells;
    }

    private @Nullable Row row(Row line, int width) {
        List<Cell> words = words(line);
        int first = words.size();
        while (first > 0 && isValue(words.get(first - 1))) {
            first--;
        }
        // "2021 30 12", "18+ 4 9": the year or the limit names the row.
        boolean named = words.size() > width && (isYear(words.getFirst()) || isLimit(words.getFirst()));
        first = first == 0 && named ? 1 : first;
        if (first == 0 || words.size() - first < width || !isName(words, first)) {
            return null;
        }
        List<Cell> values = values(words.subList(first, words.size()), width);
        List<Cell> numbers = words.subList(first, words.size());
        boolean more = values.isEmpty() && numbers.size() == width + 1 && !hasDigit(words.get(first - 1));
        boolean limit = more && IntStream.range(0, numbers.size()).allMatch(at -> isApart(numbers, at));
        if (limit) {
            // "Below 15 4 9": the limit belongs to the name.
            first++;
            values = values(words.subList(first, words.size()), width);
        }
        if (values.size() != width || values.stream().noneMatch(this::hasDigit)) {
            return null;
        }
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(words.getFirst().from(), words.get(first - 1).to()));
        cells.addAll(values);
        return new Row(line.start(), line.indent(), true, cells);
    }

    private boolean isName(List<Cell> words, int end) {
        int letter = text.codePointAt(words.getFirst().from());
        char last = text.charAt(words.get(end - 1).to() - 1);
        return (Character.isLetterOrDigit(letter) || "(<>-–•*≥≤".indexOf(letter) >= 0) && ".;,!?".indexOf(last) < 0;
    }

    /// As many cells as there are columns, or none: thousands are joined where they must be.
    private List<Cell> values(List<Cell> words, int width) {
        boolean[] begins = new boolean[words.size()];
        List<Integer> either = new ArrayList<>();
        int apart = 0;
        for (int at = 0; at < begins.length; at++) {
            begins[at] = isApart(words, at);
            apart += begins[at] ? 1 : 0;
            if (!begins[at] && !isInside(words, at)) {
                either.add(at);
            }
        }
        int more = width - apart;
        if (more < 0 || more > either.size() || either.size() > MOST_CUTS && more != 0 && more != either.size()) {
            return List.of();
        }
        return likeliest(words, begins, either, more);
    }

    /// The cut into numbers most alike, if it is so by far: "1 014 | 1 120 | 990", not "1 014 | 1 | 120 990".
    private List<Cell> likeliest(List<Cell> words, boolean[] begins, List<Integer> either, int more) {
        List<Cell> best = List.of();
        int least = Integer.MAX_VALUE;
        int next = Integer.MAX_VALUE;
        boolean all = more == either.size();
        int cuts = all || more == 0 ? 1 : 1 << either.size();
        for (int cut = 0; cut < cuts; cut++) {
            if (cuts > 1 && Integer.bitCount(cut) != more) {
                continue;
            }
            boolean[] here = begins.clone();
            for (int bit = 0; bit < either.size(); bit++) {
                here[either.get(bit)] = cuts == 1 ? all : (cut >> bit & 1) == 1;
            }
            List<Cell> cells = joined(words, here);
            int spread = spread(cells);
            next = Math.min(next, Math.max(least, spread));
            best = spread < least ? cells : best;
            least = Math.min(least, spread);
        }
        return cuts == 1 || next > least + 1 ? best : List.of();
    }

    private static List<Cell> joined(List<Cell> words, boolean[] begins) {
        List<Cell> cells = new ArrayList<>();
        for (int at = 0; at < begins.length; at++) {
            Cell word = words.get(at);
            cells.add(begins[at] ? word : new Cell(cells.removeLast().from(), word.to()));
        }
        return cells;
    }

    /// By how many digits the longest number is longer than the shortest.
    private int spread(List<Cell> cells) {
        int longest = 0;
        int shortest = Integer.MAX_VALUE;
        for (Cell cell : cells) {
            int digits = (int) text.substring(cell.from(), cell.to())
                    .chars()
                    .filter(Character::isDigit)
                    .count();
            longest = Math.max(longest, digits);
            shortest = digits == 0 ? shortest : Math.min(shortest, digits);
        }
        return longest - Math.min(shortest, longest);
    }

    /// Whether a cell can only begin here.
    private boolean isApart(List<Cell> words, int at) {
        if (at == 0 || words.get(at).from() - words.get(at - 1).to() > 1) {
            return true;
        }
        boolean group = isDigits(words.get(at), GROUP, GROUP) && isDigits(words.get(at - 1), 1, GROUP);
        return !group && !isInside(words, at) && text.charAt(words.get(at).from()) != '(';
    }

    /// Whether none can: "1 014", "25 %".
    private boolean isInside(List<Cell> words, int at) {
        Cell word = words.get(at);
        boolean zero = isDigits(word, GROUP, GROUP) && text.charAt(word.from()) == '0';
        return at > 0
                && (zero && isDigits(words.get(at - 1), 1, GROUP)
                        || word.to() - word.from() == 1 && text.charAt(word.from()) == '%');
    }

    private boolean isDigits(Cell word, int fewest, int most) {
        int length = word.to() - word.from();
        for (int at = word.from(); at < word.to(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return length >= fewest && length <= most;
    }

    private boolean isValue(Cell word) {
        String value = text.substring(word.from(), Math.min(word.to(), word.from() + WIDEST_VALUE));
        int dash = Math.max(value.indexOf('–'), value.indexOf('-'));
        return word.to() - word.from() < WIDEST_VALUE
                && (value.equals("%")
                        || Grids.EMPTY.contains(value.toLowerCase(java.util.Locale.ROOT))
                        || dash <= 0 && Grids.isValue(value));
    }

    private boolean isLimit(Cell word) {
        return text.substring(word.from(), word.to()).chars().anyMatch(sign -> "+<>≥≤".indexOf(sign) >= 0);
    }

    private boolean isYear(Cell word) {
        return word.to() - word.from() < WIDEST_VALUE && Grids.isYear(text.substring(word.from(), word.to()));
    }

    private boolean hasDigit(Cell word) {
        return text.substring(word.from(), word.to()).chars().anyMatch(Character::isDigit);
    }

    private boolean isStop(Cell word) {
        return ".,;:!?".indexOf(text.charAt(word.to() - 1)) >= 0;
    }

    private boolean isCapital(Cell word) {
        int first = text.codePointAt(word.from());
        return first == '%' || Character.isUpperCase(first);
    }

    /// What stands between the blanks of a line without bars and tabs; the dots that lead to a number are no word.
    private List<Cell> words(Row line) {
        if (line.size() == 0 || line.cells().getLast().to() - line.start() > LONGEST) {
            return List.of();
        }
        int end = line.cells().getLast().to();
        if (text.substring(line.start(), end).chars().anyMatch(sign -> sign == '|' || sign == '\t')) {
            return List.of();
        }
        List<Cell> words = new ArrayList<>();
        int at = line.start() + line.indent();
        while (at < end) {
            int from = at;
            while (at < end && !SentenceBreaks.isBlank(text.charAt(at))) {
                at++;
            }
            if (at > from && !isLeader(from, at)) {
                words.add(new Cell(from, at));
            }
            at++;
        }
        return words;
    }

    private boolean isLeader(int from, int to) {
        return to - from > GROUP && text.substring(from, to).chars().allMatch(sign -> sign == '.' || sign == '…');
    }
}
