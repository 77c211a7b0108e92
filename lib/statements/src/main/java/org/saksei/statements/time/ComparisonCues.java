package org.saksei.statements.time;

import java.util.Set;
import org.saksei.statements.number.Token;
import org.saksei.statements.number.Tokens;
import org.saksei.statements.number.WordList;

/// Knows by the words before a period whether something is compared with it.
final class ComparisonCues {

    private static final Set<String> COMPARING = WordList.of("""
            compared comparing comparison against versus vs relative unlike
            """);

    private static final Set<String> CHANGING = WordList.of("""
            up down increase increased decrease decreased rise rose risen fell fallen drop dropped
            decline declined growth grew reduction jump jumped change increasing decreasing declining
            rising falling
            """);

    private static final Set<String> FOLDS = WordList.of("twice double triple quadruple times half");

    private static final Set<String> MULTIPLIED = WordList.of("""
            doubled tripled trebled quadrupled halved doubling tripling halving grown grew climbed climbing soared
            surged plunged shrunk shrank
            """);

    /// What may stand between "against" and the number something is compared with.
    private static final Set<String> BEFORE_NUMBER = WordList.of("""
            the a an its their some only just about around nearly almost over under more fewer less than at least up to as
            many few roughly approximately establishment target total figure budget average quota goal ceiling of last
            usual usd us eur euros planned previous norm capacity estimate estimated
            """);

    private static final Set<String> PERCENT = WordList.of("percent per cent percentage points");

    /// Behind these words a number has no noun of its own: "against 96 in 2018", "against 96 a year before".
    private static final Set<String> BEHIND_NUMBER = WordList.of("""
            in during for over at on of by to a an the and or from as such same last this between before earlier
            previously million thousand billion hundred years year months
            """);

    /// Past tenses without an ending of their own.
    private static final Set<String> PAST = WordList.of("""
            was were had did took met ran made sent gave held brought found got led saw went came dealt spoke taught
            drew sold bought paid built kept left lost won wrote cut put set spent told fled sought caught
            """);

    /// How far into a clause its verb is looked for, in tokens.
    private static final int CLAUSE = 8;

    /// How far before a cue the comma may stand that begins its insertion, in tokens.
    private static final int INSERTED = 4;

    /// How far before "on 2022" and "over 2022" a word of change is looked for, in tokens.
    private static final int CHANGED = 12;

    /// How far back a word of comparison reaches, in tokens.
    private static final int REACH = 16;

    private final Tokens tokens;

    ComparisonCues(Tokens tokens) {
        this.tokens = tokens;
    }

    static boolean isChange(String word) {
        return CHANGING.contains(word) || MULTIPLIED.contains(word);
    }

    /// Whether the words before a period compare: "against 96 in 2018", "(53 in 2016)", "up from 36 in
    /// 2018".
    boolean compares(Found found) {
        if (isChangedOn(found)) {
            return true;
        }
        boolean bracketHasNumber = false;
        boolean comma = false;
        boolean onward = false;
        int behind = -1;
        boolean clause = false;
        for (int index = found.start - 1; index >= Math.max(0, found.start - REACH); index--) {
            Token token = tokens.get(index);
            if (token.is("(")) {
                return bracketHasNumber;
            }
            boolean number = token.isNumber() && !token.looksLikeYear() || tokens.small(index) >= 0;
            bracketHasNumber |= number || token.is("none") || token.is("no");
            if (token.is(";") || token.is(")") && !comma || isFullStop(index) || isBullet(token)) {
                return false;
            }
            boolean opens = index == 0
                    || isFullStop(index - 1)
                    || token.lineStart()
                    || token.capital() && tokens.get(index - 1).isDash()
                    || token.is("from") && isFronted(index);
            onward |= token.is("to") && (tokens.get(index + 1).isNumber() || tokens.small(index + 1) >= 0);
            if (token.is("from") && onward) {
                return false;
            }
            boolean than = token.is("than") && index == found.start - 1;
            if ((than || isCue(index, token)) && !isAgainstSomebody(index, found) && !(opens && comma)) {
                return !isInserted(index, behind) && !clause;
            }
            behind = token.is(",") ? index : behind;
            clause |= token.is(",") && isClause(index + 1, found.start);
            comma |= token.is(",");
        }
        return false;
    }

    /// "Its 60 guards, up from 45, patrolled 12 camps in 2022": behind the insertion the clause itself goes on.
    ///
    /// @param comma the first one behind the cue, or -1
    private boolean isInserted(int cue, int comma) {
        String verb = comma < 0 ? "" : tokens.get(comma + 1).lower();
        boolean past = (verb.endsWith("ed") || PAST.contains(verb)) && !COMPARING.contains(verb);
        for (int index = cue - 1; past && index >= Math.max(0, cue - INSERTED); index--) {
            if (tokens.get(index).is(",")) {
                return true;
            }
        }
        return false;
    }

    /// ", and no one has been tried since 2020": a clause of its own behind a comparison.
    private boolean isClause(int and, int to) {
        if (!tokens.get(and).is("and")
                && !tokens.get(and).is("but")
                && !tokens.get(and).is("while")) {
            return false;
        }
        for (int index = and + 1; index < Math.min(to, and + CLAUSE); index++) {
            Token token = tokens.get(index);
            if (token.is(",") || token.is("who") || token.is("which") || token.is("that")) {
                return false;
            }
            if (token.is("has") || token.is("have") || token.is("had")) {
                return true;
            }
        }
        return false;
    }

    /// "up 5 percent on 2022", "an increase of 12 over 2022": nothing happens on a year.
    private boolean isChangedOn(Found found) {
        boolean year = found.grain == Found.Grain.YEAR;
        Token before = tokens.get(found.start - 1);
        if (!year || !before.is("on") && !before.is("over")) {
            return false;
        }
        for (int index = found.start - 2; index >= Math.max(0, found.start - CHANGED); index--) {
            Token token = tokens.get(index);
            if (isFullStop(index) || token.is(";")) {
                return false;
            }
            if (CHANGING.contains(token.lower()) || token.is("more") || token.is("fewer") || token.is("less")) {
                return true;
            }
        }
        return false;
    }

    /// "Up 12 percent from 362 a year earlier, 407 …": what is compared comes after the comma.
    private boolean isFronted(int from) {
        for (int index = from - 1; index >= Math.max(0, from - 5); index--) {
            boolean first =
                    index == 0 || isFullStop(index - 1) || tokens.get(index).lineStart();
            if (first) {
                return tokens.get(index).is("up") || tokens.get(index).is("down");
            }
        }
        return false;
    }

    /// "Complaints against agencies in 2016" and "charges against 12 officials in 2016" compare nothing, "against 96 in
    /// 2016" and "45 cases against 36 cases in 2016" do.
    private boolean isAgainstSomebody(int index, Found found) {
        if (!tokens.get(index).is("against") || found.start <= index + 2) {
            return false;
        }
        for (int next = index + 1; next <= index + 5; next++) {
            if (tokens.get(next).isNumber() || tokens.small(next) >= 0) {
                return isAimed(index, next, found);
            }
            if (tokens.get(next).isWord()
                    && !BEFORE_NUMBER.contains(tokens.get(next).lower())) {
                return true;
            }
        }
        return true;
    }

    /// What is aimed at somebody stands right before "against", and behind the number those it is aimed at.
    private boolean isAimed(int against, int number, Found found) {
        Token aimed = tokens.get(against - 1);
        Token noun = tokens.get(number + 1);
        boolean named = aimed.isWord() && !PERCENT.contains(aimed.lower()) && !isChange(aimed.lower());
        return named
                && number + 1 < found.start
                && noun.isWord()
                && !aimed.is(noun.lower())
                && !PERCENT.contains(noun.lower())
                && !BEHIND_NUMBER.contains(noun.lower());
    }

    private static boolean isBullet(Token token) {
        return token.lineStart() && !token.isWord() && !token.isNumber();
    }

    /// "twice as many as in 2020", "as high as a year earlier".
    private boolean isAsMany(int index) {
        Token next = tokens.get(index + 1);
        boolean time = next.is("in") || next.is("during") || next.is("at") || next.is("the") || next.is("a");
        if (!tokens.get(index).is("as") || !time) {
            return false;
        }
        for (int step = 2; step <= 4; step++) {
            if (tokens.get(index - step).is("as")) {
                return true;
            }
        }
        return false;
    }

    private boolean isFullStop(int index) {
        return tokens.get(index).is(".")
                && tokens.get(index + 1).capital()
                && tokens.get(index - 1).raw().length() > 1;
    }

    private boolean isCue(int index, Token token) {
        if (COMPARING.contains(token.lower())) {
            return true;
        }
        if (token.is("than")) {
            Token next = tokens.get(index + 1);
            return next.is("the") || next.is("in") || next.is("during") || next.is("a") || next.is("those");
        }
        if (FOLDS.contains(token.lower()) && tokens.get(index + 1).is("the") || isAsMany(index)) {
            return true;
        }
        if (!token.is("from")) {
            return false;
        }
        for (int step = 1; step <= 3; step++) {
            if (CHANGING.contains(tokens.get(index - step).lower())) {
                return true;
            }
        }
        return false;
    }
}
