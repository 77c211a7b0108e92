package org.saksei.app.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksei.app.statements.store.SourceStore;
import org.saksei.statements.PublishedBasis;
import org.saksei.statements.Reading;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Text;

/// Reads stored texts with two lexicons and says where the figures differ. Of a source whose text may
/// not be kept, its quotes are the text. Nothing is stored.
final class Rereading {

    private final TextReading before;
    private final TextReading after;
    private final List<Effect.Change> changes = new ArrayList<>();
    private long texts;
    private long figures;

    Rereading(Lexicons before, Lexicons after) {
        this.before = new TextReading(before, false);
        this.after = new TextReading(after, false);
    }

    Effect of(List<SourceStore.Words> sources) {
        sources.forEach(this::read);
        return new Effect(texts, figures, changes);
    }

    private void read(SourceStore.Words source) {
        texts++;
        LocalDate day = source.published();
        TextReading.Said said = new TextReading.Said(
                day,
                day == null ? PublishedBasis.NONE : PublishedBasis.OPTION,
                source.publisher(),
                null,
                null,
                source.language());
        SequencedMap<String, StatedFigure> old = figures(before, source, said);
        SequencedMap<String, StatedFigure> now = figures(after, source, said);
        figures += old.size();
        SequencedMap<String, StatedFigure> all = new LinkedHashMap<>(old);
        now.forEach(all::putIfAbsent);
        all.entrySet().stream()
                .sorted(Comparator.comparingInt(place -> place.getValue().span().start()))
                .forEach(place ->
                        compare(source.id(), place.getValue(), old.get(place.getKey()), now.get(place.getKey())));
    }

    private void compare(long source, StatedFigure figure, @Nullable StatedFigure old, @Nullable StatedFigure now) {
        List<Effect.Field> fields = difference(old, now);
        if (!fields.isEmpty()) {
            changes.add(new Effect.Change(source, figure.quote().exact(), figure.text(), fields));
        }
    }

    /// By place; a second figure of the same words is counted on.
    private static SequencedMap<String, StatedFigure> figures(
            TextReading reader, SourceStore.Words source, TextReading.Said said) {
        Reading reading =
                reader.read("1", "source " + source.id(), null, Text.plain(source.text()), "0".repeat(64), said);
        SequencedMap<String, StatedFigure> figures = new LinkedHashMap<>();
        for (StatedFigure figure : reading.figures()) {
            int same = 0;
            while (figures.putIfAbsent(figure.span() + " " + same, figure) != null) {
                same++;
            }
        }
        return figures;
    }

    /// The fields of a form that differ; a figure that is gone or new differs in all it says.
    private static List<Effect.Field> difference(@Nullable StatedFigure old, @Nullable StatedFigure now) {
        Map<String, String> was = old == null ? Map.of() : Correction.fields(old);
        Map<String, String> is = now == null ? Map.of() : Correction.fields(now);
        List<Effect.Field> fields = new ArrayList<>();
        for (String name : (old == null ? is : was).keySet()) {
            String left = was.getOrDefault(name, "");
            String right = is.getOrDefault(name, "");
            if (!left.equals(right)) {
                fields.add(new Effect.Field(name, left, right));
            }
        }
        return fields;
    }
}
