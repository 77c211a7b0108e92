package org.saksei.statements.time;

import org.jspecify.annotations.Nullable;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.number.Token;
import org.saksei.statements.number.Tokens;

/// Reads periods that hang on a yearly report: "the previous reporting period", "the 2023 report".
final class ReportingPeriods {

    private final Tokens tokens;

    ReportingPeriods(Tokens tokens) {
        this.tokens = tokens;
    }

    /// "the reporting period", "the previous reporting period", "the 2023 report".
    @Nullable
    Found read(int at) {
        if (tokens.get(at - 1).is("a")) {
            return edition(at);
        }
        int word = tokens.pastThe(at);
        Token first = tokens.get(word);
        boolean previous = EarlierPeriods.BEFORE.contains(first.lower());
        boolean current = first.is("current") || first.is("this");
        int noun = previous || current ? word + 1 : word;
        if (tokens.get(noun).is("reporting")
                && (tokens.get(noun + 1).is("period")
                        || tokens.get(noun + 1).is("year")
                        || tokens.get(noun + 1).is("cycle"))) {
            Anchor anchor = previous ? Anchor.PREVIOUS_REPORTING : Anchor.REPORTING;
            Found found = Found.unknown(at, noun + 2, Found.Grain.YEAR, anchor, "reporting-period");
            found.basis = PeriodBasis.EDITION;
            found.comparison = previous;
            return found;
        }
        return edition(at);
    }

    private @Nullable Found edition(int at) {
        int year = tokens.year(at);
        if (year < 0) {
            return null;
        }
        int end = at + 1;
        if (tokens.get(end).is("tip")) {
            end++;
        } else if (tokens.are(end, "trafficking", "in", "persons")) {
            end += 3;
        }
        if (!tokens.get(end).is("report") && !tokens.get(end).is("edition")) {
            return null;
        }
        Found found = Found.unknown(at, end + 1, Found.Grain.YEAR, Anchor.EDITION, "edition");
        found.years = year;
        found.basis = PeriodBasis.EDITION;
        return found;
    }
}
