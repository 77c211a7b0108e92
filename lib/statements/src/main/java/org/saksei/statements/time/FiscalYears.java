package org.saksei.statements.time;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.number.Token;
import org.saksei.statements.number.Tokens;
import org.saksei.statements.number.WordList;

/// Reads fiscal years that are not called by a number: "the last fiscal year", "this financial year", "the past
/// three financial years".
final class FiscalYears {

    private static final Set<String> KINDS = WordList.of("fiscal financial budget budgetary");

    private static final Set<String> BEFORE = WordList.of("last previous prior preceding past");

    private final Tokens tokens;
    private final @Nullable LocalDate published;
    private final FiscalYear usual;

    FiscalYears(Tokens tokens, @Nullable LocalDate published, @Nullable FiscalYear usual) {
        this.tokens = tokens;
        this.published = published;
        this.usual = usual == null ? new FiscalYear(1, true) : usual;
    }

    @Nullable
    Found read(int at) {
        int word = tokens.pastThe(at);
        Token first = tokens.get(word);
        boolean before = BEFORE.contains(first.lower());
        boolean current = first.is("this") || first.is("current");
        boolean next = first.is("next") || first.is("coming");
        if (!before && !current && !next) {
            return null;
        }
        int count = current ? -1 : tokens.small(word + 1);
        int kind = count > 0 ? word + 2 : word + 1;
        int noun = kind + 1;
        boolean years =
                count > 0 ? tokens.get(noun).is("years") : tokens.get(noun).is("year");
        if (!KINDS.contains(tokens.get(kind).lower()) || !years) {
            return null;
        }
        LocalDate day = published;
        if (day == null) {
            return Found.unknown(at, noun + 1, Found.Grain.YEAR, Anchor.NONE, "fiscal-relative");
        }
        int many = Math.max(1, count);
        int year = usual.firstYear(day);
        int from = before ? year - many : next ? year + 1 : year;
        Found found = new Found(
                        at,
                        noun + 1,
                        many > 1 ? Found.Grain.LONGER : Found.Grain.YEAR,
                        usual.from(from),
                        usual.to(from + many - 1),
                        "fiscal-relative")
                .resolved();
        if (many > 1) {
            found.rules.add("many-years");
        }
        boolean earlier = many == 1 && (first.is("previous") || first.is("prior") || first.is("preceding"));
        if (earlier) {
            found.anchor = Anchor.YEARS_BEFORE_MAIN;
            found.years = 1;
            found.comparison = true;
        }
        return found;
    }
}
