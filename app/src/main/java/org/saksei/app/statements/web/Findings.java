package org.saksei.app.statements.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saksei.app.statements.Dossiers;
import org.saksei.app.web.Words;
import org.saksei.figures.Indicator;
import org.saksei.pack.Pack;
import org.saksei.statements.FigureRole;
import org.saksei.statements.Message;
import org.saksei.statements.StatementCheck;
import org.saksei.statements.format.PlainText;

/// What checks found, with the figures of the register by their titles.
///
/// Only a whole value of a sentence is a name: the id `cases` is an everyday word in a definition too.
///
/// @param words of the reader's language
record Findings(Pack pack, Words words) {

    /// Mark, formula and sentence.
    String line(StatementCheck check) {
        return PlainText.check(check.saying(named(check)), words.language());
    }

    /// The sentence alone.
    String message(StatementCheck check) {
        return named(check).in(words.language());
    }

    private Message named(StatementCheck check) {
        Message named = check.said();
        for (FigureRole role : check.figures()) {
            Optional<Indicator> indicator = role.doc() == null ? pack.findIndicator(role.id()) : Optional.empty();
            if (indicator.isPresent()) {
                named = named.naming(text -> named(text, role, indicator.get()));
            }
        }
        return named;
    }

    private String named(String text, FigureRole role, Indicator indicator) {
        if (text.equals(indicator.meaning().in("en"))) {
            return indicator.meaning().in(words.language());
        }
        if (text.equals(role.text())) {
            return register(role);
        }
        String title = "“" + indicator.title().in(words.language()) + "”";
        if (text.equals(role.id())) {
            return title;
        }
        String parts = role.id() + " (";
        return text.startsWith(parts) && text.endsWith(")")
                ? title + " (" + parts(text.substring(parts.length(), text.length() - 1)) + ")"
                : text;
    }

    /// @param written `age_kh 0-14, sex female`
    private String parts(String written) {
        return Arrays.stream(written.split(", "))
                .map(part -> part.split(" ", 2))
                .map(part -> part.length == 2 ? part(part[0], part[1]) : part[0])
                .collect(Collectors.joining(", "));
    }

    /// A part of a figure by its titles: `Age: Under 15`.
    String part(String split, String code) {
        return pack.findSplit(split)
                .map(known -> known.title().in(words.language()) + ": "
                        + pack.findCodeList(known.list())
                                .flatMap(
                                        list -> Optional.ofNullable(list.codes().get(code)))
                                .map(each -> each.text().in(words.language()))
                                .orElse(code))
                .orElse(split + " " + code);
    }

    /// Where a value of the register is from, in the reader's language.
    private String register(FigureRole reference) {
        LocalDate day = Dossiers.day(reference);
        return day == null ? words.of("statements.register.now") : words.of("statements.register.day", day);
    }
}
