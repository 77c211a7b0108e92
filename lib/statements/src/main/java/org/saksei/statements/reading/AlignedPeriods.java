package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saksei.statements.reading.PeriodPlaces.Place;

/// Binds rows of figures to rows of periods in order, and what stands behind the label of a period to that period.
final class AlignedPeriods {

    private final Scene scene;
    private final List<Place> all;
    private final Map<Figure, Place> aligned = new HashMap<>();

    /// @param all the periods of the sentence in order
    AlignedPeriods(Scene scene, List<Place> all) {
        this.scene = scene;
        this.all = all;
    }

    Map<Figure, Place> read() {
        align();
        all.forEach(this::label);
        return aligned;
    }

    /// "(2022: 498; 2021: 510)": what stands behind a period and a colon is of that period, up to the next semicolon.
    private void label(Place place) {
        boolean dash = scene.sentence().is(place.end(), "—") || scene.sentence().is(place.end(), "–");
        if (!dash && !scene.sentence().is(place.end(), ":")) {
            return;
        }
        for (Figure figure : scene.figures()) {
            int bracket = scene.shape().bracket(figure.at);
            boolean behind = dash && scene.shape().get(bracket).open() == place.end() && figure.at == place.end() + 1;
            boolean inside = behind
                    || !dash
                            && figure.at > place.end()
                            && bracket == scene.shape().bracket(place.at())
                            && scene.shape().segment(figure.at) == scene.shape().segment(place.at());
            boolean next = all.stream().anyMatch(other -> other.at() > place.at() && other.at() < figure.at);
            if (inside && !next && figure.isLevel()) {
                aligned.put(figure, place);
            }
        }
    }

    /// As many figures as periods in a row: they are bound in order.
    private void align() {
        int from = 0;
        while (from < all.size()) {
            int to = from + 1;
            while (to < all.size()
                    && joined(
                            scene.sentence(), all.get(to - 1).end(), all.get(to).at())) {
                to++;
            }
            if (to - from > 1) {
                List<Figure> row = rowBefore(all.get(from).at());
                row = row.size() == to - from ? row : rowAfter(all.get(to - 1).end());
                if (row.size() == to - from) {
                    for (int at = 0; at < row.size(); at++) {
                        aligned.put(row.get(at), all.get(from + at));
                        row.get(at).rule("disc.respectively");
                    }
                }
            }
            from = to;
        }
    }

    /// Only commas and conjunctions stand between.
    private static boolean joined(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!sentence.is(at, ",") && !sentence.is(at, "and") && !sentence.is(at, ";")) {
                return false;
            }
        }
        return to > from;
    }

    /// The last figures before a token that hang together by commas and conjunctions.
    private List<Figure> rowBefore(int token) {
        List<Figure> row = new ArrayList<>();
        List<Figure> figures = scene.figures();
        for (int at = figures.size() - 1; at >= 0; at--) {
            Figure figure = figures.get(at);
            if (figure.at >= token || !figure.isLevel()) {
                continue;
            }
            if (row.isEmpty()
                    || joined(scene.sentence(), Math.max(figure.phraseTo, figure.nounTo), row.getFirst().phraseFrom)) {
                row.addFirst(figure);
            } else {
                return row;
            }
        }
        return row;
    }

    /// "In 2021, 2022 and 2023 it opened 45, 52 and 61 cases": the first row of figures behind the periods.
    private List<Figure> rowAfter(int token) {
        List<Figure> row = new ArrayList<>();
        for (Figure figure : scene.figures()) {
            if (figure.at < token || !figure.isLevel()) {
                continue;
            }
            if (!row.isEmpty()
                    && !joined(
                            scene.sentence(),
                            Math.max(row.getLast().phraseTo, row.getLast().nounTo),
                            figure.phraseFrom)) {
                break;
            }
            row.add(figure);
        }
        return row;
    }
}
