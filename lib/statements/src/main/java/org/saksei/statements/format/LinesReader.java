package org.saksei.statements.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.statements.Document;
import org.saksei.statements.DocumentProblem;
import org.saksei.statements.Format;
import org.saksei.statements.PublishedBasis;
import org.saksei.statements.Reading;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.StatementsProblem;
import org.saksei.statements.Status;
import org.saksei.statements.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads lines that were printed as a reading and perhaps corrected by a person. Rejected figures are
/// left out.
///
/// What a line says is held against itself: the words of a figure must stand where its span points in
/// its quote, and in the text where the text is given; the text must have the fingerprint its document
/// names.
public final class LinesReader {

    /// A file with more faults than this is another file altogether.
    private static final int ENOUGH = 20;

    /// Characters of a text; nothing longer is ever read.
    private static final int LONGEST = 5_000_000;

    private final String file;
    private final JsonMapper json = JsonMapper.builder().build();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Draft> documents = new LinkedHashMap<>();

    private final Texts texts;

    /// A text that a document was read from.
    ///
    /// @param text or null where only the fingerprint of its file is known
    public record Known(String sha256, @Nullable Text text) {}

    /// Texts that lie at hand.
    public interface Texts {

        /// The text of a document, or null where it is not at hand.
        ///
        /// @param file as the document names it
        /// @param line of the file, or null for all of it
        @Nullable
        Known find(String file, @Nullable Integer line);
    }

    /// A document and what was read of it so far.
    ///
    /// @param text its characters where they are known
    private record Draft(
            int line, JsonNode document, @Nullable String text, List<StatedFigure> figures) {}

    private LinesReader(String file, Texts texts) {
        this.file = file;
        this.texts = texts;
    }

    /// The documents of a file with their figures, without any text at hand.
    public static List<Reading> read(String file, byte[] bytes) {
        return read(file, bytes, (_, _) -> null);
    }

    /// The documents of a file with their figures.
    ///
    /// @param file its name, for the sentences of problems
    /// @throws Refused with every fault of it
    public static List<Reading> read(String file, byte[] bytes, Texts texts) {
        LinesReader reader = new LinesReader(file, texts);
        reader.lines(new String(bytes, StandardCharsets.UTF_8));
        List<Reading> readings = new ArrayList<>();
        for (Draft draft : reader.documents.values()) {
            Reading reading = reader.reading(draft);
            if (reading != null) {
                readings.add(reading);
            }
        }
        if (!reader.problems.isEmpty()) {
            throw Refused.because(reader.problems);
        }
        return readings;
    }

    private void lines(String text) {
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String stripped = line.strip();
            if (stripped.startsWith("\uFEFF")) {
                stripped = stripped.substring(1);
            }
            if (!stripped.isEmpty() && problems.size() < ENOUGH) {
                line(number, stripped);
            }
        }
    }

    private void line(int number, String line) {
        try {
            JsonNode node = json.readTree(line);
            String type = node.path("type").asString("");
            switch (type) {
                case "document" -> document(number, node);
                case "figure" -> figure(number, node);
                case "check", "summary" -> {
                    // what a check printed: it is worked out anew
                }
                default -> unreadable(number, "type");
            }
        } catch (LineFields.Unfit unfit) {
            unreadable(number, unfit.key());
        } catch (JacksonException broken) {
            unreadable(number, "JSON");
        }
    }

    private void document(int number, JsonNode node) {
        if (characters(node) > LONGEST) {
            throw new LineFields.Unfit("characters");
        }
        Integer line = node.path("line").isInt() ? node.path("line").asInt() : null;
        String text = LineFields.findText(node, "text");
        Known known = text == null ? texts.find(LineFields.text(node, "file"), line) : null;
        boolean other = known != null && !known.sha256.equals(LineFields.text(node, "sha256"));
        if (other || !Slices.isTextOf(node)) {
            problem(number, StatementsProblem.LINES_OTHER_TEXT);
        }
        if (text == null && known != null && known.text != null && !other) {
            text = known.text.characters();
        }
        documents.put(LineFields.text(node, "doc"), new Draft(number, node, text, new ArrayList<>()));
    }

    private void figure(int number, JsonNode node) {
        Draft draft = documents.get(LineFields.text(node, "doc"));
        if (draft == null) {
            problem(number, StatementsProblem.LINE_WITHOUT_DOCUMENT);
            return;
        }
        StatedFigure figure = LineFields.figure(node);
        if (figure.status() == Status.REJECTED) {
            return;
        }
        boolean far = figure.quote().span().end() > LONGEST;
        if (far || !Slices.fit(figure, draft.text, characters(draft.document))) {
            problem(number, StatementsProblem.LINES_OTHER_SLICE, "id", figure.id());
            return;
        }
        draft.figures.add(figure);
    }

    private @Nullable Reading reading(Draft draft) {
        try {
            return new Reading(document(draft), LastingReferences.within(draft.figures));
        } catch (LineFields.Unfit unfit) {
            unreadable(draft.line, unfit.key());
            return null;
        }
    }

    private Document document(Draft draft) {
        JsonNode line = draft.document;
        List<DocumentProblem> known = new ArrayList<>();
        for (JsonNode each : line.path("problems")) {
            known.add(new DocumentProblem(LineFields.text(each, "id"), LineFields.text(each, "message")));
        }
        String language = LineFields.findText(line, "language");
        return new Document(
                LineFields.text(line, "doc"),
                LineFields.text(line, "file"),
                line.path("line").isInt() ? line.path("line").asInt() : null,
                text(draft),
                LineFields.text(line, "sha256"),
                LineFields.findDay(line, "published"),
                LineFields.word(line, "published_basis", PublishedBasis.class),
                language == null ? "en" : language,
                line.path("rejected").asInt(0),
                known);
    }

    private static Text text(Draft draft) {
        JsonNode line = draft.document;
        String characters = draft.text == null ? Slices.rebuilt(characters(line), draft.figures) : draft.text;
        String title = LineFields.findText(line, "title");
        return new Text(
                characters,
                Format.JSONL,
                title,
                title == null ? null : Slices.find(characters, title),
                LineFields.findText(line, "publisher"),
                LineFields.findText(line, "url"),
                LineFields.findDay(line, "published"),
                LineFields.findText(line, "language"),
                List.of(),
                List.of());
    }

    /// How long the text is, or -1 where the document does not say.
    private static int characters(JsonNode document) {
        return document.path("characters").asInt(-1);
    }

    private void unreadable(int line, String key) {
        problem(line, StatementsProblem.LINE_UNREADABLE, "key", key);
    }

    private void problem(int line, StatementsProblem code, Object... values) {
        problems.add(Problem.of(code, new Place.InFile(file, line), values));
    }
}
