package org.saksei.app.statements.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of one text.
///
/// @param paragraphs the text where it may be shown, its quotes elsewhere
/// @param original where it was published, or null
/// @param notes what of it was not read
/// @param done what was done last, or empty
/// @param chosen the figure whose form is shown, or null
public record TextPage(
        String title,
        String lead,
        @Nullable String original,
        List<String> notes,
        String done,
        Sent sent,
        String address,
        About about,
        boolean whole,
        List<List<Stretch>> paragraphs,
        List<FigureLine> figures,
        List<String> checks,
        @Nullable Chosen chosen,
        boolean mayKeep,
        boolean files) {

    /// What is known of the text beside its words.
    ///
    /// @param open whether its form is shown
    /// @param undated whether its day is not known
    /// @param seen how many changes there were
    /// @param fields those with a value and those without
    /// @param history every change, the first one first
    /// @param done what the last change did to the figures, where it was made just now, or empty
    public record About(
            boolean open, boolean undated, int seen, List<Field> fields, List<ChangeLine> history, String done) {}

    /// @param said each changed field before and after
    /// @param figures what became of the figures, or empty
    public record ChangeLine(int number, List<String> said, String figures, String who, String when, String why) {}

    /// See [Highlight.Stretch].
    public record Stretch(
            String text, @Nullable String address, @Nullable String anchor, String style) {}

    /// @param otherwise whether it would be read otherwise now
    public record FigureLine(
            String sentence, String address, String state, String style, boolean here, boolean otherwise) {}

    /// @param value as the field of that name
    /// @param others figures it may be merged with, those of its own sentence first
    /// @param cleared who said when that the quote names nobody, or empty
    /// @param otherwise what would be read otherwise now, field by field
    /// @param next address of the next figure that waits, or null
    public record Chosen(
            long id,
            int version,
            String words,
            String sentence,
            String state,
            String value,
            List<Field> fields,
            List<Other> others,
            String cleared,
            String rules,
            List<VersionLine> history,
            List<LessonLink> lessons,
            List<String> otherwise,
            @Nullable String dossier,
            @Nullable String next) {}

    /// @param meaning what the value says in the reader's language
    /// @param options the words it may have, or none where it is free
    /// @param hints words it is often, where it is free
    public record Field(
            String name, String label, String value, String meaning, List<Option> options, List<Option> hints) {

        /// Whether the value alone does not say what it means.
        public boolean needsMeaning() {
            return options.isEmpty() && !meaning.equals(value.replace('_', ' ')) && !meaning.equals(value);
        }
    }

    /// @param word as it is sent
    /// @param said in the reader's language
    public record Option(String word, String said) {}

    public record Other(long id, String sentence) {}

    /// What its corrections could teach.
    public record LessonLink(String sentence, String state, String address) {}

    public record VersionLine(int number, String act, String who, String when, String why) {}
}
