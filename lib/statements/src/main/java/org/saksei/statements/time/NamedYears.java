package org.saksei.statements.time;

import java.util.Set;
import org.saksei.statements.number.Token;
import org.saksei.statements.number.Tokens;
import org.saksei.statements.number.WordList;

/// Knows years that only name something: a law, a plan, an election.
final class NamedYears {

    /// Nouns a year before or behind them only names: "the 2008 law", "Act of 2005", "the 2014–2018
    /// plan".
    private static final Set<String> NAMED = WordList.of("""
            law laws act code ordinance decree convention protocol constitution amendment amendments
            plan plans nap strategy statute agreement proclamation regulation regulations elections
            election memorandum mou olympics cup constitutional legislation framework directive policy
            bill provision article rule rules subdecree
            """);

    /// Laws called by their year behind a comma: "the Prevention of Trafficking in Persons Act, 2018".
    private static final Set<String> ACTS = WordList.of("act ordinance code decree proclamation rules regulations");

    static final Set<String> BEFORE_YEAR = WordList.of("""
            in since during from until till through by for between and to after before than throughout
            early late mid over on of
            """);

    private final Tokens tokens;

    NamedYears(Tokens tokens) {
        this.tokens = tokens;
    }

    /// Whether the plan or strategy named shortly before covers these years: "the action plan for
    /// 2017–2022".
    boolean arePlanned(Found years) {
        for (int index = years.start - 1; index >= Math.max(0, years.start - 12); index--) {
            Token token = tokens.get(index);
            if (token.is(".") || token.is(";")) {
                return false;
            }
            if (token.is("plan") || token.is("strategy") || token.is("nap") || token.is("framework")) {
                return true;
            }
        }
        return false;
    }

    /// Whether a year here only names a law, a plan, an election.
    boolean nameSomething(Found found) {
        Token before = tokens.get(found.start - 1);
        if (before.is("of") && NAMED.contains(tokens.get(found.start - 2).lower())
                || NAMED.contains(before.lower())
                || before.is("(")
                        && tokens.get(found.end).is(")")
                        && tokens.get(found.start - 2).isNumber()) {
            return true;
        }
        boolean act = before.is(",")
                && ACTS.contains(tokens.get(found.start - 2).lower())
                && tokens.get(found.start - 2).capital();
        if (act) {
            return true;
        }
        if (BEFORE_YEAR.contains(before.lower())) {
            return false;
        }
        for (int index = found.end; index < found.end + 6; index++) {
            Token token = tokens.get(index);
            if (NAMED.contains(token.lower())) {
                return true;
            }
            boolean goesOn = token.isWord() && !BEFORE_YEAR.contains(token.lower())
                    || token.isDash() && token.glued()
                    || token.looksLikeYear() && token.glued();
            if (!goesOn) {
                return false;
            }
        }
        return false;
    }
}
