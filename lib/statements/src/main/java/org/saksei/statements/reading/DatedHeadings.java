package org.saksei.statements.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;
import org.saksei.statements.number.WordList;
import org.saksei.statements.time.PeriodMention;

/// Knows the titles and headings whose time is that of what stands under them.
final class DatedHeadings {

    /// Papers that tell of one time, which their title says.
    private static final Set<String> REPORTS = WordList.of("""
            report bulletin summary statistics update factsheet review overview return digest brief monthly quarterly
            weekly daily fortnightly sitrep situation snapshot dashboard newsletter gazette log diary blotter highlights
            activities operations record
            """);

    /// How many paragraphs a title may take.
    private static final int TITLE = 6;

    /// How many tokens a heading may have.
    private static final int HEADING = 12;

    private final Passage passage;
    private final @Nullable Period edition;

    /// @param edition the yearly report the text is, or null
    DatedHeadings(Passage passage, @Nullable Period edition) {
        this.passage = passage;
        this.edition = edition;
    }

    /// "Weekly Bulletin", "Monthly report" in one of the first lines.
    boolean isTitle(Sentence sentence) {
        boolean title = edition == null
                && sentence.paragraph() < TITLE
                && !passage.slice(sentence.start(), sentence.end()).endsWith(".");
        return title && sentence.tokens().stream().anyMatch(token -> REPORTS.contains(token.lower()));
    }

    /// "QUARTERLY BULLETIN | Q2 (APRIL–JUNE 2024)": the bracket at the end of a line that is no sentence says its time.
    boolean isInBracket(Sentence sentence, PeriodMention mention) {
        Shape shape = passage.shapes().get(sentence.index());
        int bracket = shape.bracket(
                Quantities.token(sentence, passage.points().index(mention.span().start())));
        return edition == null
                && bracket != 0
                && shape.get(bracket).close() >= sentence.size() - 1
                && opensParagraph(sentence);
    }

    /// "III. Plans for 2022": a line that is no sentence, over what is to come.
    boolean is(Sentence sentence, List<Figure> figures) {
        String end = sentence.lower(sentence.size() - 1);
        return figures.isEmpty()
                && sentence.size() < HEADING
                && !Set.of(".", "?", "!", ";", ",").contains(end)
                && opensParagraph(sentence);
    }

    /// Numbers of paragraphs ("2.", "III.") are no sentences.
    boolean opensParagraph(Sentence sentence) {
        for (int before = sentence.index() - 1; before >= 0; before--) {
            Sentence earlier = passage.sentences().get(before);
            if (earlier.paragraph() != sentence.paragraph()) {
                return true;
            }
            if (earlier.tokens().stream()
                    .anyMatch(token -> Character.isLetter(token.text().codePointAt(0)) && !isRoman(token))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRoman(Token token) {
        return token.text().chars().allMatch(letter -> "IVX".indexOf(letter) >= 0);
    }
}
