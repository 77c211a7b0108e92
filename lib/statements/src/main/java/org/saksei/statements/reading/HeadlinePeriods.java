package org.saksei.statements.reading;

import java.util.List;
import java.util.Locale;
import org.saksei.statements.Kind;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.time.PeriodTrack;

/// Gives the figures of a headline, which names no time, that of the text below it.
final class HeadlinePeriods {

    /// The sentences with figures below a headline that tell the same as it does.
    private static final int LEAD = 2;

    /// How many lines a headline may take.
    private static final int HEAD = 4;

    private final Passage passage;

    HeadlinePeriods(Passage passage) {
        this.passage = passage;
    }

    /// A headline has the first period of the text below it, unless that is a day or a month.
    void read(List<Scene> scenes) {
        StatedPeriod main = scenes.stream()
                .filter(scene -> !isHead(scene) && !scene.figures().isEmpty())
                .limit(LEAD)
                .flatMap(scene -> scene.figures().stream())
                .map(figure -> figure.period)
                .filter(period -> period != null && period.known())
                .findFirst()
                .filter(period -> !PeriodTrack.isShort(period))
                .orElse(null);
        for (Scene scene : scenes) {
            boolean head = main != null && isHead(scene);
            for (Figure figure : scene.figures()) {
                if (head && main != null && figure.period == null && figure.kind != Kind.DIRECTION) {
                    figure.period = Periods.carried(main);
                    figure.rule("period.headline");
                }
            }
        }
    }

    /// The first line, and those below it in capitals ("PRESS RELEASE", "52 CONVICTIONS IN SIX MONTHS"), if they are no
    /// sentences.
    private boolean isHead(Scene scene) {
        Sentence sentence = scene.sentence();
        String words = passage.slice(sentence.start(), sentence.end());
        boolean capitals = sentence.paragraph() < HEAD && words.equals(words.toUpperCase(Locale.ROOT));
        return (sentence.paragraph() == 0 || capitals) && !words.endsWith(".");
    }
}
