package org.saksei.app.statements.web;

import java.time.LocalDate;
import org.saksei.app.statements.Dossiers;
import org.saksei.app.web.Words;
import org.saksei.figures.Indicator;
import org.saksei.pack.Pack;
import org.saksei.statements.FigureRole;
import org.saksei.statements.StatementCheck;
import org.saksei.statements.format.PlainText;

/// What checks found, with the figures of the register by their titles.
///
/// @param words of the reader's language
record Findings(Pack pack, Words words) {

    /// Mark, formula and sentence.
    String line(StatementCheck check) {
        return named(check, PlainText.check(check, words.language()));
    }

    /// The sentence alone.
    String message(StatementCheck check) {
        return named(check, check.said().in(words.language()));
    }

    private String named(StatementCheck check, String text) {
        String named = text;
        for (FigureRole role : check.figures()) {
            Indicator indicator =
                    role.doc() == null ? pack.findIndicator(role.id()).orElse(null) : null;
            if (indicator != null) {
                named = named.replace(
                                indicator.meaning().in("en"),
                                indicator.meaning().in(words.language()))
                        .replace("(" + role.text() + ")", "(" + register(role) + ")")
                        .replace(role.id(), "“" + indicator.title().in(words.language()) + "”");
            }
        }
        return named;
    }

    /// Where a value of the register is from, in the reader's language.
    private String register(FigureRole reference) {
        LocalDate day = Dossiers.day(reference);
        return day == null ? words.of("statements.register.now") : words.of("statements.register.day", day);
    }
}
