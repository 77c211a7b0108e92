package org.saksei.app.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.statements.Circumstances;
import org.saksei.statements.Document;
import org.saksei.statements.DocumentProblem;
import org.saksei.statements.Extraction;
import org.saksei.statements.PublishedBasis;
import org.saksei.statements.Reading;
import org.saksei.statements.StatementsProblem;
import org.saksei.statements.Text;

/// Reads the figures of one text with what is known of it: of a sheet first, then of the command line,
/// then of the text's own file.
final class TextReading {

    private static final String KHMER = "km";
    private static final String ENGLISH = "en";

    private final Lexicons lexicons;
    private final boolean withRejected;

    TextReading(Lexicons lexicons, boolean withRejected) {
        this.lexicons = lexicons;
        this.withRejected = withRejected;
    }

    /// What a person says of a text.
    ///
    /// @param published day and how it is known, or null
    /// @param language ISO 639-1 code, or null: as the text says, or as its letters look
    record Said(
            @Nullable LocalDate published,
            PublishedBasis basis,
            @Nullable String publisher,
            @Nullable String title,
            @Nullable String url,
            @Nullable String language) {

        static final Said NOTHING = new Said(null, PublishedBasis.NONE, null, null, null, null);
    }

    /// @param line 1-based, or null for the whole file
    Reading read(String doc, String file, @Nullable Integer line, Text text, String sha256, Said said) {
        LocalDate published = said.published != null ? said.published : text.published();
        PublishedBasis basis = said.published != null
                ? said.basis
                : text.published() != null ? PublishedBasis.METADATA : PublishedBasis.NONE;
        Text known = new Text(
                text.characters(),
                text.format(),
                said.title != null ? said.title : text.title(),
                text.titleSpan(),
                said.publisher != null ? said.publisher : text.publisher(),
                said.url != null ? said.url : text.url(),
                published,
                text.language(),
                text.furniture(),
                text.captions());
        String language = language(said, text);
        Circumstances circumstances = new Circumstances(published, lexicons.home(), language, known.publisher());
        Extraction extraction = lexicons.extractor(language).extract(known, circumstances, doc);
        List<DocumentProblem> problems = new ArrayList<>();
        notes(file, published, language)
                .forEach(note -> problems.add(new DocumentProblem(note.code().id(), note.text("en"))));
        Document document = new Document(
                doc, file, line, known, sha256, published, basis, language, extraction.rejected(), problems);
        return new Reading(document, withRejected ? extraction.figures() : extraction.proposed());
    }

    /// What the reader of a document should know: what of it was not read.
    static List<Problem> notes(String file, @Nullable LocalDate published, String language) {
        List<Problem> notes = new ArrayList<>();
        if (published == null) {
            notes.add(Problem.of(StatementsProblem.NO_PUBLICATION_DATE, new Place.Nowhere(), "file", file));
        }
        if (language.equals(KHMER)) {
            notes.add(Problem.of(StatementsProblem.KHMER_READ_IN_PART, new Place.Nowhere(), "file", file));
        } else if (!language.equals(ENGLISH)) {
            notes.add(Problem.of(
                    StatementsProblem.LANGUAGE_NOT_READ, new Place.Nowhere(), "file", file, "language", language));
        }
        return notes;
    }

    /// What a person says, else what the letters are, else what the page says: many a Khmer page is made
    /// with a template that calls itself English.
    private static String language(Said said, Text text) {
        if (said.language != null) {
            return said.language;
        }
        if (looksKhmer(text.characters())) {
            return KHMER;
        }
        String told = text.language();
        return told == null || told.equals(KHMER) ? ENGLISH : told;
    }

    /// Whether a third of the letters at the beginning are Khmer.
    private static boolean looksKhmer(String characters) {
        int letters = 0;
        int khmer = 0;
        for (int i = 0; i < Math.min(characters.length(), 2000); i++) {
            char c = characters.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            khmer += Character.isLetter(c) && c >= '\u1780' && c <= '\u17FF' ? 1 : 0;
        }
        return khmer * 3 > letters;
    }
}
