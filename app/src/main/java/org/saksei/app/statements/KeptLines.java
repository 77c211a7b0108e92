package org.saksei.app.statements;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksei.app.statements.store.SourceStore;
import org.saksei.app.statements.store.StatementStore.Kept;
import org.saksei.statements.Reading;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Status;
import org.saksei.statements.format.LinesReader;

/// Turns kept lines into figures again, by the reader of such lines.
final class KeptLines {

    private final SourceStore sources;

    KeptLines(SourceStore sources) {
        this.sources = sources;
    }

    /// What is kept of one source.
    ///
    /// @param reading without rejected figures
    /// @param statements rejected ones among them, by position
    record OfSource(Reading reading, List<Statement> statements) {

        OfSource {
            statements = List.copyOf(statements);
        }
    }

    /// By number of the source.
    SortedMap<Long, OfSource> read(List<Kept> kept) {
        SortedMap<Long, List<Kept>> bySource =
                kept.stream().collect(Collectors.groupingBy(Kept::sourceId, TreeMap::new, Collectors.toList()));
        Map<Long, String> documents = sources.lines(bySource.keySet());
        SortedMap<Long, OfSource> read = new TreeMap<>();
        bySource.forEach((source, list) ->
                read.put(source, ofSource(source, Objects.requireNonNull(documents.get(source)), list)));
        return read;
    }

    private static OfSource ofSource(long source, String document, List<Kept> kept) {
        List<Kept> live = only(kept, Predicate.not(Kept::isRejected));
        Reading reading = reading(source, document, live);
        Map<String, StatedFigure> figures = new HashMap<>();
        reading.figures().forEach(figure -> figures.put(figure.id(), figure));
        List<Kept> rejected = only(kept, Kept::isRejected);
        if (!rejected.isEmpty()) {
            List<Kept> open = rejected.stream().map(Kept::reopened).toList();
            reading(source, document, open)
                    .figures()
                    .forEach(figure -> figures.put(figure.id(), figure.withStatus(Status.REJECTED)));
        }
        Map<String, StatedFigure> otherwise = otherwise(source, document, kept);
        List<Statement> statements = new ArrayList<>();
        kept.forEach(each -> statements.add(
                statement(each, Objects.requireNonNull(figures.get(each.figure())), otherwise.get(each.figure()))));
        return new OfSource(reading, statements);
    }

    /// Those that would read otherwise, by their ids.
    private static Map<String, StatedFigure> otherwise(long source, String document, List<Kept> kept) {
        List<Kept> marked = only(kept, each -> each.otherwise() != null);
        Map<String, StatedFigure> figures = new HashMap<>();
        if (!marked.isEmpty()) {
            reading(
                            source,
                            document,
                            marked.stream()
                                    .map(each -> each.asItWouldRead().reopened())
                                    .toList())
                    .figures()
                    .forEach(figure -> figures.put(figure.id(), figure));
        }
        return figures;
    }

    /// All figures of a source as if nobody had rejected any, so that nothing they say of each other is
    /// lost.
    Reading reopened(long source, List<Kept> kept) {
        String document = Objects.requireNonNull(sources.lines(List.of(source)).get(source));
        return reading(source, document, kept.stream().map(Kept::reopened).toList());
    }

    private static Reading reading(long source, String document, List<Kept> kept) {
        StringBuilder lines = new StringBuilder(document);
        kept.forEach(each -> lines.append('\n').append(each.line()));
        return LinesReader.read("source " + source, lines.toString().getBytes(StandardCharsets.UTF_8))
                .getFirst();
    }

    private static Statement statement(Kept kept, StatedFigure figure, @Nullable StatedFigure otherwise) {
        return new Statement(
                kept.id(),
                kept.sourceId(),
                kept.version(),
                figure,
                kept.changedBy(),
                kept.changedAt(),
                kept.why(),
                otherwise,
                kept.clearance());
    }

    private static List<Kept> only(List<Kept> kept, Predicate<Kept> wanted) {
        return kept.stream().filter(wanted).toList();
    }
}
