package org.saksei.statements.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    private static final int FIRST_YEAR = 1950;

    private static final int LAST_YEAR = 2100;

    /// How many words may stand in the line of years.
    private static final int WORDS = 8;

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
            } else if (sentence.paragraph() - last > 1 || !row(row, years)) {
                years = List.of();
            }
            last = sentence.paragraph();
            from = to;
        }
    }

    /// Whether a line is a row of the table: a label and a number for each column.
    private static boolean row(List<Figure> all, List<Integer> years) {
        List<Figure> numbers =
                all.stream().filter(figure -> !figure.isRejected()).toList();
        if (years.isEmpty() || numbers.size() < years.size() || numbers.getFirst().phraseFrom < 1) {
            return false;
        }
        Sentence sentence = numbers.getFirst().sentence;
        for (int at = 1; at < years.size(); at++) {
            for (int between = numbers.get(at - 1).phraseTo; between < numbers.get(at).phraseFrom; between++) {
                if (!sentence.is(between, "|") && !sentence.is(between, "/")) {
                    return false;
                }
            }
        }
        int end = numbers.getFirst().phraseFrom;
        while (end > 1 && (sentence.is(end - 1, "|") || sentence.is(end - 1, ":"))) {
            end--;
        }
        for (int at = 0; at < years.size(); at++) {
            numbers.get(at).label = new Label(0, end, false);
            numbers.get(at).period = period(years.get(at));
            numbers.get(at).rule("table.row");
        }
        return true;
    }

    private static @Nullable StatedPeriod period(int year) {
        return new StatedPeriod(
                true,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                String.valueOf(year),
                List.of(),
                PeriodBasis.STATED,
                null,
                null);
    }
}
