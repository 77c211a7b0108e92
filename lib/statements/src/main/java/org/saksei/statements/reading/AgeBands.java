package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.saksei.statements.Attribute;
import org.saksei.statements.Kind;
import org.saksei.statements.Reason;
import org.saksei.statements.number.Band;
import org.saksei.statements.number.Numeral;
import org.saksei.statements.reading.Labels.Label;

/// Reads limits of age as properties: "aged 15 to 17", "under 18", and labels that are nothing
/// else.
final class AgeBands {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Set<String> BELOW = Set.of("under", "below", "younger");

    private final List<Numeral> numerals;

    AgeBands(List<Numeral> numerals) {
        this.numerals = numerals;
    }

    /// Whether a limit of age stands at a token; it becomes a property of the figure.
    boolean read(Figure figure, int at) {
        int index = figure.sentence.get(at).numeral();
        Band band = index < 0 ? null : numerals.get(index).band();
        if (band == null && figure.label != null && isAgeLabel(figure, at)) {
            figure.attribute(labelled(figure.sentence, figure.label, numerals.get(index)));
            return true;
        }
        if (band == null || !numerals.get(index).isRejected()) {
            return false;
        }
        figure.attribute(attribute(band));
        return true;
    }

    /// "under 15: 22", "15 to 17: 37", "18 and over: 109": nothing but a limit of age.
    private boolean isAgeLabel(Figure figure, int at) {
        Label label = figure.label;
        int index = figure.sentence.get(at).numeral();
        boolean limit = index >= 0
                && numerals.get(index).reason() == Reason.BAND_LIMIT
                && numerals.get(index).kind() != Kind.DURATION
                && numerals.get(index).value().compareTo(HUNDRED) < 0;
        return limit && label != null && at >= label.from() && at < label.to();
    }

    private static Attribute labelled(Sentence sentence, Label label, Numeral numeral) {
        BigDecimal value = numeral.value();
        BigDecimal upper = numeral.upper();
        if (upper != null) {
            return new Attribute("age", null, value, upper.add(BigDecimal.ONE));
        }
        for (int at = label.from(); at < label.to(); at++) {
            if (BELOW.contains(sentence.lower(at))) {
                return new Attribute("age", null, null, value);
            }
        }
        return new Attribute("age", null, value, null);
    }

    private static Attribute attribute(Band band) {
        return new Attribute("age", null, band.from(), band.below());
    }
}
