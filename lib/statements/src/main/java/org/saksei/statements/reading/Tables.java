package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.Reason;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.reading.Labels.Label;

/// Reads tables that stand in a text as lines of words and numbers: under a line of years each number of a row is
/// that of its column's year.
///
/// ```
///                      2021   2022
/// Persons arrested      120    133
/// ```
final class Tables {

    /// Of a number in a row.
    static final String RULE = "table.row";

    private static final int FIRST_YEAR = 1950;

    private static final int LAST_YEAR = 2100;

    /// How many words may stand in the line of years.
    private static final int WORDS = 8;

    /// Between cells.
    private static final Set<String> BORDERS = Set.of("|", "/", "(", ")", "[", "]", ":", "%", "*", "…");

    private static final Set<String> EMPTY = Set.of("–", "-", "—", "..", "...", "n/a", "na", "nil");

    /// A ruler of dashes may stand between the line of years and a row.
    private static final int RULER = 2;

    private Tables() {}

    /// The years at the head of the columns, if a line is nothing else but some words before or behind.
    static List<Integer> years(Sentence sentence) {
        List<Integer> years = new ArrayList<>();
        int words = 0;
        for (Token token : sentence.tokens()) {
            int year = year(token);
            if (year > 0) {
                years.add(year);
            } else if (token.isNumeral() || token.isVerbal() || token.is(",") || token.is(".") || ++words > WORDS) {
                return List.of();
            }
        }
        return years.size() > 1 ? years : List.of();
    }

    private static int year(Token token) {
        String text = token.text();
        if (text.length() != 4 || !text.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            return 0;
        }
        int year = Integer.parseInt(text);
        return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
    }

    /// @param figures of a text, in order, rejected ones among them
    static void read(List<Figure> figures) {
        List<Integer> years = List.of();
        int last = -1;
        int from = 0;
        while (from < figures.size()) {
            Sentence sentence = figures.get(from).sentence;
            int to = from;
            while (to < figures.size() && figures.get(to).sentence == sentence) {
                to++;
            }
            List<Figure> row = figures.subList(from, to);
            List<Integer> head = years(sentence);
            if (!head.isEmpty()) {
                years = head;
                row.stream().filter(figure -> figure.reason == null).forEach(figure -> figure.reason = Reason.DATE);
            } else if (sentence.paragraph() - last > RULER || !row(row, years)) {
                years = List.of();
            }
            last = sentence.paragraph();
            from = to;
        }
    }

    /// Whether a line is a row of the table: a label and a number or a dash for each column.
    private static boolean row(List<Figure> all, List<Integer> years) {
        List<Figure> numbers =
                all.stream().filter(figure -> !figure.isRejected()).toList();
        if (years.isEmpty() || numbers.isEmpty() || numbers.getFirst().phraseFrom < 1) {
            return false;
        }
        Sentence sentence = numbers.getFirst().sentence;
        List<@Nullable Figure> cells = cells(sentence, numbers);
        if (cells.size() < years.size()) {
            return false;
        }
        int end = label(sentence, numbers.getFirst());
        for (int at = 0; at < years.size(); at++) {
            Figure cell = cells.get(at);
            if (cell != null) {
                cell.label = new Label(sentence.is(0, "(") ? 1 : 0, end, false);
                cell.period = StatedPeriod.ofYear(years.get(at), PeriodBasis.STATED);
                cell.rule(RULE);
            }
        }
        return true;
    }

    /// The numbers of a row from the first on, null for an empty cell; none where words stand between two.
    private static List<@Nullable Figure> cells(Sentence sentence, List<Figure> numbers) {
        List<@Nullable Figure> cells = new ArrayList<>();
        int next = 0;
        for (int at = numbers.getFirst().phraseFrom; at < sentence.size(); at++) {
            Figure figure = next < numbers.size() ? numbers.get(next) : null;
            if (figure != null && figure.at == at) {
                cells.add(figure);
                at = Math.max(at, figure.phraseTo - 1);
                next++;
            } else if (EMPTY.contains(sentence.lower(at))) {
                cells.add(null);
            } else if (!BORDERS.contains(sentence.lower(at))) {
                return next < numbers.size() ? List.of() : cells;
            }
        }
        return cells;
    }

    private static int label(Sentence sentence, Figure first) {
        int end = first.phraseFrom;
        while (end > 1 && BORDERS.contains(sentence.lower(end - 1))) {
            end--;
        }
        return end;
    }
}
