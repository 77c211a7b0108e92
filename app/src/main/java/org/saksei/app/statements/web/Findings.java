package org.saksei.app.statements.web;

import org.saksei.app.web.Words;
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
        return named(check, PlainText.check(check));
    }

    /// The sentence alone.
    String message(StatementCheck check) {
        return named(check, check.message());
    }

    private String named(StatementCheck check, String text) {
        String named = text;
        for (FigureRole role : check.figures()) {
            if (role.doc() == null) {
                String title = pack.findIndicator(role.id())
                        .map(indicator -> "“" + indicator.title().in(words.language()) + "”")
                        .orElse(role.id());
                named = named.replace(role.id(), title);
            }
        }
        return named;
    }
}
