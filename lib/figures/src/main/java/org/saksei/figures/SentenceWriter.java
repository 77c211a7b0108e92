package org.saksei.figures;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;

/// Says a figure in a sentence: "263 victims were rescued, against 106 in the same period of 2018, an
/// increase of 148 percent."
public final class SentenceWriter {

    private final Words words;

    public SentenceWriter(String language) {
        this.words = Words.in(language);
    }

    /// The sentence of a figure, with its full stop.
    public String write(Figure figure, Period before) {
        BigDecimal value = figure.value();
        if (value == null) {
            return stop(words.say("sentence.no-data", "title", figure.title().in(words.language())));
        }
        String told = Words.fill(figure.sentence().in(words.language()), Map.of("value", Numeral.of(value)));
        return stop(told + comparison(figure, value, before));
    }

    private String comparison(Figure figure, BigDecimal value, Period before) {
        String when = words.say(
                "period." + before.kind(), "year", Integer.toString(before.to().getYear()));
        BigDecimal base = figure.before();
        if (base == null) {
            return words.say("sentence.before-no-data", "when", when);
        }
        if (value.compareTo(base) == 0) {
            return words.say("sentence.unchanged", "when", when);
        }
        if (base.signum() == 0) {
            return words.say("sentence.from-zero", "when", when);
        }
        Change change = figure.change().orElseThrow();
        String direction = change.direction() == Change.Direction.INCREASE ? "increase" : "decrease";
        return words.say(
                "sentence." + direction,
                "before",
                Numeral.of(base),
                "when",
                when,
                "change",
                amount(change, figure.isPercentage()));
    }

    private String amount(Change change, boolean inPoints) {
        if (inPoints) {
            return words.say(
                    "amount.points", "points", Numeral.of(change.absolute().abs()));
        }
        String printed = change.printed().startsWith("-") ? change.printed().substring(1) : change.printed();
        return printed.equals("0")
                ? words.say("amount.below-one")
                : words.say("amount.percent", "percent", Numeral.of(new BigDecimal(printed)));
    }

    /// The change in percent for a table's cell: `148`, `-12`, or a word where there is no percentage:
    /// of nothing, or of no data.
    public String printed(@Nullable Change change) {
        if (change == null) {
            return words.say("change.no-data");
        }
        if (change.percent() != null) {
            return change.printed();
        }
        return words.say(change.direction() == Change.Direction.NONE ? "change.unchanged" : "change.from-zero");
    }

    private String stop(String sentence) {
        return sentence + words.say("stop");
    }
}
