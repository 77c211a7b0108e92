package org.saksei.app.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksei.app.access.Actor;
import org.saksei.app.audit.Audit;
import org.saksei.app.statements.store.SourceChangeStore;
import org.saksei.app.statements.store.SourceStore;
import org.saksei.app.statements.store.StatementStore;
import org.saksei.app.statements.store.StatementStore.Kept;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.statements.PublishedBasis;
import org.saksei.statements.Reading;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.format.JsonLines;
import org.saksei.statements.format.Lines;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Mends what is known of a text: keeps what stood there before, reads the figures again that nobody
/// has decided about, and marks those somebody decided about that would be read otherwise now. The
/// caller has seen to permission and transaction.
final class Descriptions {

    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> LINE = new TypeReference<>() {};
    /// Blanks of that number stand where nothing was kept; no sentence goes on across them.
    private static final int GAP = 3;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Lexicons lexicons;
    private final SourceStore sources;
    private final StatementStore statements;
    private final SourceChangeStore changes;
    private final KeptLines lines;
    private final Versions versions;
    private final Audit audit;

    Descriptions(
            Lexicons lexicons,
            SourceStore sources,
            StatementStore statements,
            SourceChangeStore changes,
            KeptLines lines,
            Versions versions,
            Audit audit) {
        this.lexicons = lexicons;
        this.sources = sources;
        this.statements = statements;
        this.changes = changes;
        this.lines = lines;
        this.versions = versions;
        this.audit = audit;
    }

    /// @param seen how many changes the person knew of
    /// @throws Refused when somebody else was faster, or something known goes without a reason
    void change(Actor actor, long id, int seen, SourceDetails details, String why) {
        sources.lock(id);
        Source source = sources.find(id).orElseThrow(() -> refused(ReviewProblem.NO_SUCH_SOURCE, "source", id));
        if (changes.count(id) != seen) {
            throw refused(ReviewProblem.SOURCE_CHANGED, "source", id);
        }
        SourceDetails before = source.details();
        List<SourceChange.Field> fields = before.difference(details);
        if (fields.isEmpty()) {
            return;
        }
        if (why.isBlank() && fields.stream().anyMatch(field -> !field.before().isEmpty())) {
            throw refused(ReviewProblem.DETAIL_NEEDS_REASON);
        }
        int number = seen + 1;
        SourceChange.Figures figures =
                isReadOtherwise(before, details) ? reread(actor, number, source, details) : SourceChange.Figures.NONE;
        sources.describe(id, details, described(id, source, details));
        changes.add(id, new SourceChange(number, fields, figures, why.strip(), actor.account(), versions.now()));
        audit.record(
                actor, "statements.describe", List.of("source/" + id), Map.of("change", (long) number, "reread", (long)
                        figures.reread()));
    }

    /// Title and address say nothing of a figure.
    private static boolean isReadOtherwise(SourceDetails before, SourceDetails now) {
        return !Objects.equals(before.published(), now.published())
                || !Objects.equals(before.publisher(), now.publisher());
    }

    private SourceChange.Figures reread(Actor actor, int number, Source source, SourceDetails now) {
        List<Kept> all = statements.list(source.id());
        if (all.isEmpty()) {
            return SourceChange.Figures.NONE;
        }
        Reading whole = lines.reopened(source.id(), all);
        Reading shadows = lines.reopened(
                source.id(), all.stream().map(Kept::asItWouldRead).toList());
        String characters = sources.findText(source.id())
                .orElseGet(() -> apart(whole.document().text().characters()));
        SecondReading second = new SecondReading(
                new TextReading(lexicons, false),
                characters,
                source.language(),
                source.details(),
                now,
                whole.figures());
        Count count = new Count();
        for (Kept kept : all) {
            if (kept.isOpen()) {
                count.reread(renewed(actor, kept, whole, second));
            } else {
                count.stayed(marked(number, kept, whole, second.of(Versions.get(shadows, kept.figure()))));
            }
        }
        return count.figures();
    }

    private boolean renewed(Actor actor, Kept kept, Reading whole, SecondReading second) {
        StatedFigure figure = Versions.get(whole, kept.figure());
        StatedFigure now = second.of(figure);
        if (now.equals(figure)) {
            return false;
        }
        versions.reread(actor, kept, whole, now);
        return true;
    }

    /// @return whether the figure would read otherwise
    private boolean marked(int number, Kept kept, Reading whole, StatedFigure shadow) {
        boolean otherwise = !Correction.fields(shadow).equals(Correction.fields(Versions.get(whole, kept.figure())));
        String line = otherwise ? JsonLines.write(Lines.figure(whole.document(), shadow)) : null;
        if (otherwise || kept.otherwise() != null) {
            changes.mark(kept.id(), number, kept.version(), line);
        }
        return otherwise;
    }

    private static final class Count {
        private int reread;
        private int changed;
        private int stayed;
        private int otherwise;

        void reread(boolean isChanged) {
            reread++;
            changed += isChanged ? 1 : 0;
        }

        void stayed(boolean isOtherwise) {
            stayed++;
            otherwise += isOtherwise ? 1 : 0;
        }

        SourceChange.Figures figures() {
            return new SourceChange.Figures(reread, changed, stayed, otherwise);
        }
    }

    /// Quotes at their places, a paragraph each where nothing was kept between them.
    private static String apart(String characters) {
        StringBuilder text = new StringBuilder(characters);
        int blanks = 0;
        for (int i = 0; i < text.length(); i++) {
            blanks = text.charAt(i) == ' ' ? blanks + 1 : 0;
            if (blanks == GAP) {
                text.setCharAt(i - 1, '\n');
                text.setCharAt(i, '\n');
            }
        }
        return text.toString();
    }

    /// The document line with what is known now.
    private String described(long id, Source source, SourceDetails now) {
        String old = Objects.requireNonNull(sources.lines(List.of(id)).get(id));
        SequencedMap<String, @Nullable Object> line = json.readValue(old, LINE);
        if (!Objects.equals(source.published(), now.published())) {
            line.put("published", now.fields().get("published"));
            line.put("published_basis", PublishedBasis.OPTION.word());
            if (now.published() == null) {
                line.put("published", null);
                line.put("published_basis", PublishedBasis.NONE.word());
            }
        }
        line.put("publisher", now.publisher());
        line.put("title", now.title());
        line.put("url", now.url());
        List<Object> problems = new ArrayList<>();
        TextReading.notes(source.file(), now.published(), source.language())
                .forEach(note -> problems.add(problem(note)));
        line.put("problems", problems);
        return JsonLines.write(line);
    }

    private static SequencedMap<String, Object> problem(Problem note) {
        SequencedMap<String, Object> problem = new LinkedHashMap<>();
        problem.put("id", note.code().id());
        problem.put("message", note.text("en"));
        return problem;
    }

    /// All changes of a text, the first one first.
    List<SourceChange> list(long source) {
        return changes.list(source);
    }

    private static Refused refused(ReviewProblem code, Object... values) {
        return Refused.because(Problem.of(code, new Place.Nowhere(), values));
    }
}
