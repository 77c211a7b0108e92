package org.saksei.statements.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.Reason;
import org.saksei.statements.UnitKind;

/// Says which numbers are no figures: dates, times of day, ordinals, identifiers, scores, names, pronouns.
///
/// Each test looks at a bounded number of tokens around the number.
final class Rejections {

    static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("january", 1), Map.entry("february", 2), Map.entry("march", 3), Map.entry("april", 4),
            Map.entry("may", 5), Map.entry("june", 6), Map.entry("july", 7), Map.entry("august", 8),
            Map.entry("september", 9), Map.entry("october", 10), Map.entry("november", 11), Map.entry("december", 12),
            Map.entry("jan", 1), Map.entry("feb", 2), Map.entry("mar", 3), Map.entry("apr", 4), Map.entry("jun", 6),
            Map.entry("jul", 7), Map.entry("aug", 8), Map.entry("sep", 9), Map.entry("sept", 9), Map.entry("oct", 10),
            Map.entry("nov", 11), Map.entry("dec", 12));

    /// Before a number these name a paragraph, a law, a page, a telephone.
    private static final Set<String> IDENTIFIERS = Set.of(
            "article", "articles", "art", "arts", "section", "sections", "sec", "secs", "chapter", "chapters", "page",
            "pages", "p", "pp", "paragraph", "paragraphs", "para", "paras", "resolution", "resolutions", "law", "laws",
            "decree", "decrees", "act", "number", "numbers", "no", "nos", "nr", "nrs", "room", "annex", "annexes", "table",
            "tables", "figure", "figures", "appendix", "convention", "conventions", "protocol", "regulation", "directive",
            "sub-decree", "prakas", "bill", "flight", "hotline", "phone", "telephone", "tel", "fax", "clause", "clauses",
            "item", "items", "form", "code", "codes", "ordinance", "circular", "order", "note", "footnote", "vol", "volume",
            "issue", "isbn", "id", "title", "subsection", "subsections", "rule", "schedule", "§", "#", "№", "extension",
            "mobile", "whatsapp", "exercise", "exercises", "statute", "proclamation", "edict", "helpline");

    /// Before a number these make a name of it.
    private static final Set<String> NAMES = Set.of(
            "channel", "zone", "phase", "grade", "level", "stage", "category", "class", "type", "group", "building",
            "street", "road", "highway", "route", "gate", "terminal", "platform", "boeing", "airbus", "version", "windows",
            "ward", "block", "camp", "station", "area", "sector", "formula", "apartment", "unit", "goal", "target", "option",
            "step", "lane", "pier", "mach", "studio", "radio", "covid", "euro");

    private static final Set<String> YEAR_BEFORE = Set.of(
            "in", "since", "by", "during", "from", "until", "till", "of", "the", "its", "their", "his", "her", "for",
            "fiscal", "year", "fy", "early", "late", "mid", "before", "after", "to", "and", "through", "between", "with",
            "a", "this", "our", "on", "or", "calendar", "than", "against", "ended", "ending", "both", "circa", "summer", "winter",
            "spring", "autumn", "throughout", "over");

    private static final Set<String> SCORING = Set.of(
            "won", "win", "wins", "beat", "beats", "beaten", "lost", "lose", "defeat", "defeated", "draw", "drew", "score",
            "scored", "vote", "voted", "ruling", "ruled", "victory", "lead", "led", "tie", "tied", "match", "decision",
            "winning", "loss", "set", "game", "goal");

    private static final Set<String> PERIOD_BEFORE = Set.of(
            "first", "last", "past", "next", "previous", "coming", "final", "recent", "preceding", "following", "latest", "prior");

    private static final Set<String> ONE_BEFORE =
            Set.of("the", "this", "that", "which", "each", "no", "every", "another", "any", "some", "everyone", "last", "latest",
                    "new", "first", "next", "only", "good", "big", "right", "wrong", "previous", "such", "a", "old", "same", "other");

    private static final Set<String> ONE_AFTER = Set.of(
            "another", "'s", "can", "must", "should", "could", "might", "may", "would", "way", "thing", "day", "side",
            "hand", "needs", "cannot", "that", "who", "which", "does", "time", "step", "point");

    private static final Set<String> SUPERLATIVES = Set.of(
            "most", "best", "worst", "largest", "main", "first", "least", "biggest", "key", "few", "many", "top", "leading",
            "only", "last", "major", "poorest", "richest", "highest", "lowest", "oldest", "world's", "country's");

    private final Tokens tokens;

    Rejections(Tokens tokens) {
        this.tokens = tokens;
    }

    void read(Draft draft, @Nullable Draft before) {
        if (draft.reason != null || draft.kind == Kind.ZERO && draft.tentative) {
            return;
        }
        if (draft.inDigits) {
            ordinal(draft);
            identifier(draft, before);
            time(draft);
            date(draft, before);
            score(draft, before);
            listItem(draft);
        }
        period(draft);
        consecutive(draft, before);
        name(draft);
        pronoun(draft);
        spokenYear(draft, before);
    }

    private void ordinal(Draft draft) {
        Token next = tokens.get(draft.to);
        boolean suffix = next.is("st") || next.is("nd") || next.is("rd") || next.is("th");
        if (suffix && next.glued()) {
            boolean day = isMonth(draft.to + 1) || isMonth(draft.from - 1)
                    || tokens.get(draft.to + 1).is("of") && isMonth(draft.to + 2);
            draft.to = Math.max(draft.to, draft.to + 1);
            draft.phraseTo = Math.max(draft.phraseTo, draft.to);
            draft.reject(day ? Reason.DATE : Reason.ORDINAL, "ordinal-suffix");
        }
        if (next.is("s") && next.glued() || next.is("'") && tokens.get(draft.to + 1).is("s")) {
            draft.reject(Reason.DATE, "decade");
        }
    }

    private void identifier(Draft draft, @Nullable Draft before) {
        if (draft.hasUnit() && draft.kind != Kind.MEASURE) {
            return;
        }
        int at = draft.from - 1;
        Token word = tokens.get(at);
        boolean numbered = word.is(".") && (tokens.get(at - 1).is("no") || IDENTIFIERS.contains(tokens.get(at - 1).lower())
                && tokens.get(at - 1).lower().length() <= 4);
        boolean named = IDENTIFIERS.contains(word.lower()) && !(word.is("no") && !word.capital() && false) || numbered;
        if (named && !quantityNoun(word, draft)) {
            draft.reject(Reason.IDENTIFIER, "identifier-word");
        } else if (before != null && before.reason == Reason.IDENTIFIER && continues(before, draft)) {
            draft.reject(Reason.IDENTIFIER, "identifier-list");
        } else if (draft.reason == null && draft.upper == null && inNumericDate(draft)) {
            draft.reject(Reason.DATE, "numeric-date");
        } else if (word.is("tier")) {
            draft.kind = Kind.RATING;
            draft.rules.add("tier");
        } else if (shape(draft, word)) {
            draft.reject(Reason.IDENTIFIER, "identifier-shape");
        }
    }

    /// "the number 45", "numbers 30 to 40": rather a figure when more than a number follows a verb; kept simple.
    private boolean quantityNoun(Token word, Draft draft) {
        boolean soft = word.is("numbers") || word.is("order") || word.is("note") || word.is("act") || word.is("act")
                || word.is("figures") || word.is("no") || word.is("form") || word.is("issue") || word.is("figure");
        return soft && !word.capital() && Units.isPeople(tokens.get(draft.to).lower());
    }

    private boolean continues(Draft before, Draft draft) {
        int gap = draft.from - before.to;
        if (gap > 4) {
            return false;
        }
        for (int index = before.to; index < draft.from; index++) {
            Token token = tokens.get(index);
            boolean letter = token.isWord() && token.raw().length() == 1 && !token.is("a") || token.is("a") && token.glued();
            boolean joins = token.is(",") || token.is("and") || token.is("or") || token.is("to") || token.is("through")
                    || token.is("(") || token.is(")") || token.is(":") && token.glued() || token.isDash() && !token.is("—") || token.is("/") || token.is(";") || token.is(".") && token.glued();
            if (!joins && !letter || token.lineStart()) {
                return false;
            }
        }
        return !Units.isPeople(tokens.get(draft.to).lower());
    }

    /// A telephone, a law number, an address by its form.
    private boolean shape(Draft draft, Token word) {
        Token number = tokens.get(draft.from);
        boolean plus = word.is("+") && word.end() == number.start() && !tokens.get(draft.from - 2).isNumber();
        boolean zero = number.raw().length() > 1 && number.raw().charAt(0) == '0' && Character.isDigit(number.raw().charAt(1));
        boolean behindLetter = word.isDash() && word.glued() && number.glued() && tokens.get(draft.from - 2).isWord()
                && (tokens.get(draft.from - 2).raw().length() <= 2 || allCapitals(tokens.get(draft.from - 2).raw()));
        boolean square = word.is("[") && tokens.get(draft.to).is("]");
        boolean chain = (word.isDash() || word.is(".") || word.is("/")) && word.glued() && number.glued() && tokens.get(draft.from - 2).isNumber()
                && tokens.get(draft.to).glued() && tokens.get(draft.to).raw().equals(word.raw()) && tokens.get(draft.to + 1).isNumber();
        boolean hash = word.is("/") && word.glued() && number.glued() && draft.upper == null && !draft.fraction
                && tokens.get(draft.from - 2).isNumber() && !tokens.get(draft.from).looksLikeYear();
        boolean dayAndNight = number.is("24") && tokens.get(draft.to).is("/") || number.is("7") && word.is("/");
        return plus || zero || behindLetter || square || chain && !isDateChain(draft) || hash || dayAndNight;
    }

    private boolean isDateChain(Draft draft) {
        return tokens.get(draft.from - 2).looksLikeYear() || tokens.get(draft.to + 1).looksLikeYear();
    }

    private static boolean allCapitals(String raw) {
        return raw.chars().noneMatch(Character::isLowerCase);
    }

    private void time(Draft draft) {
        Token next = tokens.get(draft.phraseTo);
        boolean half = next.is("am") || next.is("pm")
                || (next.is("a") || next.is("p")) && tokens.get(draft.to + 1).is(".") && tokens.get(draft.to + 2).is("m");
        boolean colon = next.is(":") && next.glued() && tokens.get(draft.to + 1).isNumber() && tokens.get(draft.to + 1).glued();
        boolean afterColon = tokens.get(draft.from - 1).is(":") && tokens.get(draft.from - 1).glued()
                && tokens.get(draft.from - 2).isNumber() && tokens.get(draft.from).glued();
        if (half && !draft.hasUnit() || colon || afterColon || next.is("o'clock")
                || isZone(next) && tokens.get(draft.from).raw().length() == 4
                || next.is("hrs") && tokens.get(draft.from).raw().length() == 4) {
            draft.reject(Reason.TIME_OF_DAY, "clock");
        }
    }

    private static boolean isZone(Token word) {
        return word.is("gmt") || word.is("edt") || word.is("est") || word.is("utc") || word.is("bst") || word.is("ict");
    }

    private void date(Draft draft, @Nullable Draft before) {
        if (draft.hasUnit() && draft.kind != Kind.SHARE || draft.reason != null) {
            return;
        }
        if (draft.fraction && !(tokens.get(draft.to).is("/"))) {
            return;
        }
        Token number = tokens.get(draft.from);
        boolean day = draft.value.scale() <= 0 && draft.value.compareTo(BigDecimal.valueOf(31)) <= 0 && number.raw().length() <= 2;
        if (day && !draft.hasUnit() && (month(draft.from - 1, true) && !follows(draft) || month(draft.to, false))) {
            draft.reject(Reason.DATE, "day-of-month");
        } else if (number.looksLikeYear() && draft.to == draft.from + 1 && isYear(draft)) {
            draft.reject(Reason.DATE, "year");
        } else if (inNumericDate(draft)) {
            draft.reject(Reason.DATE, "numeric-date");
        } else if (before != null && before.reason == Reason.DATE && yearEnd(draft, before)) {
            draft.reject(Reason.DATE, "year-range");
        } else if (number.raw().length() == 2 && isApostrophe(tokens.get(draft.from - 1)) && number.glued()) {
            draft.reject(Reason.DATE, "short-year");
        }
    }

    private static boolean isApostrophe(Token sign) {
        return sign.is("'") || sign.is("’") || sign.is("‘");
    }

    /// "in May 30 victims": a day of May only if no counted noun follows.
    private boolean follows(Draft draft) {
        return Units.isPeople(tokens.get(draft.to).lower());
    }

    private boolean isMonth(int at) {
        return month(at, true);
    }

    /// "May" and "March" are months only with a capital, abbreviations also with a full stop behind them.
    private boolean month(int at, boolean before) {
        Token word = tokens.get(at);
        if (before && word.is(".") && tokens.get(at - 1).lower().length() <= 4) {
            word = tokens.get(at - 1);
        }
        if (!before && word.is("of")) {
            word = tokens.get(at + 1);
        }
        return word.capital() && MONTHS.containsKey(word.lower());
    }

    private boolean isYear(Draft draft) {
        Token before = tokens.get(draft.from - 1);
        Token next = tokens.get(draft.to);
        boolean measured = draft.modifier != Modifier.EXACT || before.is("total") || tokens.get(draft.from - 2).is("total");
        if (draft.modifierFrom >= 0 && !YEAR_BEFORE.contains(before.lower())) {
            return !measured;
        }
        return !Units.isPeople(next.lower()) || YEAR_BEFORE.contains(before.lower()) || isMonth(draft.from - 1);
    }

    private boolean inNumericDate(Draft draft) {
        Token before = tokens.get(draft.from - 1);
        Token next = tokens.get(draft.to);
        boolean left = before.glued() && tokens.get(draft.from).glued() && tokens.get(draft.from - 2).isNumber();
        boolean right = next.glued() && tokens.get(draft.to + 1).glued() && tokens.get(draft.to + 1).isNumber();
        boolean leftSign = left && (before.is("/") || before.is("-") || before.is("."));
        boolean rightSign = right && (next.is("/") || next.is("-") || next.is("."));
        boolean yearNear = rightSign && (tokens.get(draft.to + 1).looksLikeYear() || tokens.get(draft.to + 3).looksLikeYear())
                || leftSign && (tokens.get(draft.from - 2).looksLikeYear() || tokens.get(draft.from - 4).looksLikeYear());
        return yearNear && (next.is("/") || before.is("/") || leftSign && rightSign
                || tokens.get(draft.from - 3).raw().equals(before.raw()) && leftSign && !before.raw().isEmpty()
                || tokens.get(draft.to + 2).raw().equals(next.raw()) && rightSign);
    }

    /// "2017-18".
    private boolean yearEnd(Draft draft, Draft before) {
        Token sign = tokens.get(draft.from - 1);
        boolean next = draft.value.compareTo(BigDecimal.valueOf((before.value.intValue() + 1) % 100)) == 0;
        return next && before.to == draft.from - 1 && tokens.get(before.from).looksLikeYear()
                && (sign.isRangeDash() || sign.is("/")) && sign.glued() && tokens.get(draft.from).glued()
                && tokens.get(draft.from).raw().length() == 2;
    }

    private void score(Draft draft, @Nullable Draft last) {
        boolean small = draft.upper == null && draft.value.scale() <= 0 && draft.value.compareTo(BigDecimal.valueOf(200)) < 0;
        Token next = tokens.get(draft.to);
        Token before = tokens.get(draft.from - 1);
        boolean left = next.isDash() && tokens.get(draft.to + 1).isNumber() && tokens.get(draft.to + 1).glued() && next.glued();
        boolean right = before.isDash() && tokens.get(draft.from - 2).isNumber() && before.glued() && tokens.get(draft.from).glued();
        boolean goesOn = right && last != null && last.reason == Reason.SCORE;
        if (small && (left || right) && (goesOn || scoring(draft))) {
            draft.reject(Reason.SCORE, "score");
        }
        if (draft.upper != null && tokens.get(draft.from + 1).isDash() && scoringNear(draft, 3)) {
            draft.reject(Reason.SCORE, "score");
        }
    }

    private boolean scoring(Draft draft) {
        return scoringNear(draft, 6);
    }

    private boolean scoringNear(Draft draft, int reach) {
        for (int step = 1; step <= reach; step++) {
            if (SCORING.contains(tokens.get(draft.from - step).lower()) || SCORING.contains(tokens.get(draft.to - 1 + step).lower())) {
                return true;
            }
        }
        return false;
    }

    /// "1. Prosecution", "2) Protection" at the start of a line, and numbers alone on a line.
    private void listItem(Draft draft) {
        Token number = tokens.get(draft.from);
        Token next = tokens.get(draft.to);
        boolean mark = (next.is(".") || next.is(")")) && next.glued() && !tokens.get(draft.to + 1).lineStart();
        boolean follows = tokens.get(draft.to + 1).isWord();
        if (number.lineStart() && mark && follows && draft.value.compareTo(NumberWords.HUNDRED) < 0 && draft.to == draft.from + 1) {
            draft.reject(Reason.IDENTIFIER, "list-item");
        }
    }

    /// "the first six months", "10 years ago", "two years later": part of a period.
    private void period(Draft draft) {
        if (draft.kind != Kind.DURATION || draft.hyphenated && !PERIOD_BEFORE.contains(tokens.get(draft.from - 1).lower())) {
            return;
        }
        int before = draft.modifierFrom >= 0 && draft.modifierFrom < draft.from ? draft.modifierFrom - 1 : draft.phraseFrom - 1;
        Token next = tokens.get(draft.phraseTo);
        boolean relative = next.is("ago") || next.is("later") || next.is("earlier") || next.is("before") && !tokens.get(draft.phraseTo + 1).isWord();
        boolean every = tokens.get(draft.phraseFrom - 1).is("every")
                || tokens.get(draft.phraseFrom - 1).is("in") && tokens.get(draft.phraseFrom - 2).is("time")
                || tokens.get(draft.phraseFrom - 1).is("than") && next.is("ago");
        if (PERIOD_BEFORE.contains(tokens.get(before).lower()) || relative || every) {
            draft.reject(Reason.DATE, "period");
        }
    }

    /// "four consecutive years", "under articles 127.1 and three under 127.2".
    private void consecutive(Draft draft, @Nullable Draft before) {
        Token next = tokens.get(draft.to);
        boolean years = tokens.get(draft.to + 1).lower().startsWith("year") || tokens.get(draft.to + 1).is("reporting");
        if ((next.is("consecutive") || next.is("straight") || next.is("successive")) && years) {
            draft.reject(Reason.DATE, "period");
        }
        boolean section = tokens.get(draft.from - 1).is("under") && draft.inDigits && !draft.hasUnit()
                && (draft.value.scale() > 0 || before != null && before.reason == Reason.IDENTIFIER && !tokens.get(draft.to).isWord());
        if (section) {
            draft.reject(Reason.IDENTIFIER, "identifier-under");
        }
        boolean allDay = draft.hyphenated || tokens.are(draft.phraseTo, "a", "day");
        if (tokens.get(draft.from).is("24") && "hour".equals(draft.unit.name()) && allDay) {
            draft.reject(Reason.NAME, "round-the-clock");
        }
    }

    private void name(Draft draft) {
        Token word = tokens.get(draft.from - 1);
        int after = draft.hyphenated ? draft.to + 1 : draft.to;
        if (draft.kind == Kind.ZERO && Set.of("tolerance", "hour", "sum", "emission", "emissions", "gravity").contains(tokens.get(after).lower())) {
            draft.reject(Reason.NAME, "zero-name");
        }
        if (draft.hasUnit() || draft.upper != null || draft.kind != Kind.COUNT) {
            return;
        }
        boolean covid = word.isDash() && word.glued() && tokens.get(draft.from - 2).is("covid");
        if (covid || NAMES.contains(word.lower()) && !Units.isPeople(tokens.get(draft.to).lower())
                || tokens.get(draft.from).is("9") && tokens.get(draft.to).is("/") && tokens.get(draft.to + 1).is("11")
                || word.is("/") && tokens.get(draft.from - 2).is("9") && tokens.get(draft.from).is("11")) {
            draft.reject(Reason.NAME, "name-before");
        }
        if (draft.kind == Kind.COUNT && draft.inDigits && (word.is("sdg") || word.is("g") && word.glued())) {
            draft.reject(Reason.NAME, "name-before");
        }
    }

    private void pronoun(Draft draft) {
        Token word = tokens.get(draft.from);
        if (!word.is("one") || draft.to != draft.from + 1 || draft.hasUnit()) {
            return;
        }
        Token before = tokens.get(draft.from - 1);
        Token next = tokens.get(draft.to);
        boolean superlative = next.is("of") && (SUPERLATIVES.contains(tokens.get(draft.to + 2).lower())
                || SUPERLATIVES.contains(tokens.get(draft.to + 3).lower()) || tokens.get(draft.to + 3).lower().endsWith("est"));
        boolean pronounBefore = ONE_BEFORE.contains(before.lower()) && (!before.is("the") && !before.is("only") && !before.is("first")
                && !before.is("new") && !before.is("last") && !before.is("previous") && !before.is("a") && !before.is("other")
                && !before.is("same") && !before.is("that") && !before.is("some") || !isNounLike(next));
        if (superlative || pronounBefore || ONE_AFTER.contains(next.lower()) || word.lower().endsWith("'s")
                || tokens.get(draft.to).isDash() && tokens.get(draft.to).glued() && ONE_HYPHEN.contains(tokens.get(draft.to + 1).lower())) {
            draft.reject(Reason.PRONOUN, "one-pronoun");
        }
    }

    private static final Set<String> ONE_HYPHEN = Set.of("on", "off", "sided", "size", "stop", "way", "to");

    private static boolean isNounLike(Token next) {
        return next.isWord() && !next.lower().endsWith("ly") && !YEAR_BEFORE.contains(next.lower()) && !next.is("you") && !next.is("is") && !next.is("was");
    }

    /// "nineteen ninety-nine".
    private void spokenYear(Draft draft, @Nullable Draft before) {
        if (before == null || before.to != draft.from || draft.inDigits || before.inDigits || draft.hasUnit()) {
            return;
        }
        int century = before.value.scale() > 0 ? 0 : before.value.intValue();
        if ((century == 19 || century == 20 || century == 18) && draft.value.compareTo(NumberWords.HUNDRED) < 0
                && draft.value.compareTo(BigDecimal.valueOf(10)) >= 0 && before.unit.kind() == UnitKind.NONE) {
            before.reject(Reason.DATE, "spoken-year");
            draft.reject(Reason.DATE, "spoken-year");
        }
    }

    /// Ordinal words are candidates too, so that a person may see them: "the third victim".
    static void ordinals(Tokens tokens, int at, List<Draft> drafts) {
        Token word = tokens.get(at);
        Integer value = word.isWord() ? NumberWords.ordinal(word.lower()) : null;
        if (value != null) {
            Draft draft = new Draft(at, at + 1, BigDecimal.valueOf(value), "ordinal-word");
            draft.reject(Reason.ORDINAL, "ordinal");
            drafts.add(draft);
        }
    }
}
