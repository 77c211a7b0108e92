package org.saksei.statements.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Circumstances;
import org.saksei.statements.Document;
import org.saksei.statements.Extractor;
import org.saksei.statements.Lexicon;
import org.saksei.statements.Reading;
import org.saksei.statements.References;
import org.saksei.statements.Verdict;

/// What the checks find wrong in a text of July 2019, read with [FieldWords].
final class Alarms {

    private static final Lexicon LEXICON = FieldWords.lexicon();

    private final Extractor extractor = new Extractor(LEXICON);
    private final Checks checks = new Checks(CheckSettings.of(LEXICON, "XBO"));

    List<String> in(String text) {
        return in(null, text);
    }

    /// @return the checks that found a contradiction, by their words, in order
    List<String> in(@Nullable String title, String text) {
        LocalDate day = LocalDate.of(2019, 7, 15);
        Document document = Story.document("1", title, text, day);
        Circumstances circumstances = new Circumstances(day, "XBO", "en", null);
        Reading reading = new Reading(
                document, extractor.extract(document.text(), circumstances, "1").proposed());
        return checks.check(List.of(reading), References.NONE).stream()
                .filter(check -> check.verdict() == Verdict.INCONSISTENT || check.verdict() == Verdict.CONFLICT)
                .map(check -> check.check().word())
                .toList();
    }

    /// Asserts that a text is without alarm as it is right, and has that of a check with the slip in `[right>wrong]`.
    void tellApart(String check, String text) {
        String right = text.replaceAll("\\[(.*?)>(.*?)\\]", "$1");
        String wrong = text.replaceAll("\\[(.*?)>(.*?)\\]", "$2");

        assertThat(in(right)).as(right).isEmpty();
        assertThat(in(wrong)).as(wrong).contains(check);
    }
}
