package org.saksei.app.statements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Counted;
import org.saksei.statements.Quote;
import org.saksei.statements.Speaker;
import org.saksei.statements.SpeakerType;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.StatedPlace;
import org.saksei.statements.Universe;

/// A figure without the words of its text, for files that leave the house before a person said that the
/// quote names nobody: number, codes, days and places in the text stay, so that whoever has the text
/// finds it again.
final class Unnamed {

    private Unnamed() {}

    static StatedFigure figure(StatedFigure figure) {
        Counted counted = figure.counted();
        Universe universe = figure.universe();
        StatedPeriod period = figure.period();
        StatedPlace place = figure.place();
        return figure.edit()
                .counted(
                        counted == null
                                ? null
                                : new Counted(
                                        null,
                                        counted.span(),
                                        counted.lemma(),
                                        counted.type(),
                                        counted.event(),
                                        counted.attributes()))
                .universe(
                        universe == null
                                ? null
                                : new Universe(
                                        universe.value(), universe.figure(), universe.closed(), null, universe.group()))
                .period(
                        period == null
                                ? null
                                : new StatedPeriod(
                                        period.known(),
                                        period.from(),
                                        period.to(),
                                        period.label(),
                                        period.editions(),
                                        period.basis(),
                                        null,
                                        period.span()))
                .place(place == null ? null : new StatedPlace(place.code(), null, place.basis()))
                .speaker(speaker(figure.speaker()))
                .about(List.of())
                .done();
    }

    /// An organisation keeps its name; a person may be a victim.
    private static @Nullable Speaker speaker(@Nullable Speaker speaker) {
        if (speaker == null) {
            return null;
        }
        boolean house = speaker.type() != SpeakerType.PERSON && speaker.type() != SpeakerType.UNKNOWN;
        return new Speaker(
                house ? speaker.name() : null,
                speaker.type(),
                speaker.country(),
                speaker.mode(),
                null,
                speaker.span(),
                house ? speaker.source() : null);
    }

    /// Where a quote stands, without a word of it.
    static SequencedMap<String, @Nullable Object> quote(Quote quote) {
        SequencedMap<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("exact", null);
        line.put("span", List.of(quote.span().start(), quote.span().end()));
        line.put("prefix", null);
        line.put("suffix", null);
        return line;
    }
}
