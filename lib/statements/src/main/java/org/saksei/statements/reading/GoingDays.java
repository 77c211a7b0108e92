package org.saksei.statements.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.time.PeriodMention;

/// Knows the day of what a text goes on to tell: a line of a list that begins with a day tells that day to its
/// end.
final class GoingDays {

    private static final Set<String> MARKS = Set.of("–", "—", "-", "•", "*", "·", "▪", "●", "‣");

    private final boolean any;

    /// The day of the line of a list, and its paragraph.
    private @Nullable StatedPeriod line;

    private int paragraph = -1;

    /// @param any whether days go on in this text at all: not in a yearly report
    GoingDays(boolean any) {
        this.any = any;
    }

    /// The day a figure without a time of its own goes on with, or null.
    @Nullable
    StatedPeriod of(Scene scene, Figure figure) {
        StatedPeriod item = line;
        boolean goes = any && figure.kind != Kind.AGE && scene.sentence().paragraph() == paragraph;
        return item != null && goes ? carried(item) : null;
    }

    /// Takes what a sentence tells for those after it.
    void sentence(Sentence sentence, List<PeriodMention> mentions, List<Figure> figures) {
        if (!any || mentions.isEmpty()) {
            return;
        }
        StatedPeriod told = figures.stream()
                .filter(Figure::isLevel)
                .map(figure -> figure.period)
                .filter(period -> period != null && isDay(period))
                .findFirst()
                .orElse(null);
        boolean opens = told != null && told.span() != null && isLine(sentence);
        line = opens ? told : null;
        paragraph = sentence.paragraph();
    }

    /// Whether a sentence begins with the mark of a list.
    static boolean isLine(Sentence sentence) {
        return MARKS.contains(sentence.get(0).text());
    }

    private static boolean isDay(StatedPeriod period) {
        LocalDate from = period.from();
        return from != null && from.equals(period.to());
    }

    private static StatedPeriod carried(StatedPeriod day) {
        return new StatedPeriod(
                day.known(), day.from(), day.to(), day.label(), day.editions(), PeriodBasis.CARRIED, null, null);
    }
}
