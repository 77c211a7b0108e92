package org.saksei.statements.number;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads "one in five women", "two in ten", "one out of every 20" as one share.
///
/// "One in five" also is a number and a place ("one in five districts"): it is a share only before
/// people, before a verb, or alone between two signs.
final class OneIn {

    private final Tokens tokens;

    OneIn(Tokens tokens) {
        this.tokens = tokens;
    }

    /// "one in five women", "two in 10 children", "one out of every 20": only before people, since
    /// "three in 10 provinces" counts.
    @Nullable
    Draft read(Draft number) {
        Draft out = outOf(number);
        if (out != null) {
            return out;
        }
        boolean in = tokens.get(number.to).is("in");
        boolean every = tokens.are(number.to, "out", "of", "every")
                || tokens.are(number.to, "in", "every")
                || tokens.are(number.to, "of", "every");
        int at = every ? number.to + (tokens.get(number.to).is("out") ? 3 : 2) : number.to + 1;
        if (!in && !every || tokens.get(at).looksLikeYear()) {
            return null;
        }
        Draft whole = new Cardinals(tokens).read(at);
        if (whole == null || whole.value.signum() <= 0 || number.value.compareTo(whole.value) >= 0) {
            return null;
        }
        boolean round = number.value.compareTo(BigDecimal.ONE) == 0 || TENS.contains(whole.value);
        boolean people = Units.isPeople(tokens.get(whole.to).lower())
                || Units.isPeople(tokens.get(whole.to + 1).lower());
        boolean single = number.value.compareTo(BigDecimal.ONE) == 0;
        boolean few = whole.value.compareTo(single ? NumberWords.HUNDRED : BigDecimal.TEN) <= 0
                && !tokens.get(whole.to).isDash();
        boolean told = in && round && few && TOLD.contains(tokens.get(whole.to).lower());
        boolean many = round && few && !every && isMany(whole.to);
        boolean hedged = in
                && number.value.compareTo(BigDecimal.ONE) == 0
                && HEDGES.contains(tokens.get(number.from - 1).lower())
                && tokens.get(whole.to).isWord()
                && !tokens.get(whole.to).lower().endsWith("s")
                && !tokens.get(whole.to).is("the");
        Token first = tokens.get(number.from);
        boolean opens = first.capital()
                && TENS.contains(whole.value)
                && in
                && tokens.get(whole.to).isWord();
        boolean restated = in
                && tokens.get(whole.to).is("(")
                && tokens.get(whole.to + 1).isNumber()
                && (tokens.get(whole.to + 2).is("%")
                        || tokens.get(whole.to + 2).lower().startsWith("per"));
        boolean last = in && single && few && few(number) && isEnd(whole.to);
        boolean several = in && few && !single && (opens(number) || isHedged(number)) && (people || isMany(whole.to));
        boolean said = in && few && !single && (opens(number) || isReported(number)) && isSaid(whole.to);
        boolean framed = in && few && tokens.get(number.from - 1).is("in") && isMany(whole.to, false);
        boolean ofThose = in
                && few
                && tokens.get(whole.to).is("of")
                && POINTERS.contains(tokens.get(whole.to + 1).lower());
        return every
                        || isApposed(number, whole) && !isPlaces(whole)
                        || said
                        || framed
                        || ofThose
                        || several
                        || restated
                        || last
                        || round && (people || opens)
                        || told
                        || hedged
                        || many
                ? Fractions.share(number.from, whole.to, Fractions.quotient(number.value, whole.value), "one-in")
                : null;
    }

    /// "287 of the 1,435 – one in five – were", "60 (two in three)", "120, or one in six.": alone between two signs, so
    /// that nothing is named of which there could be so many.
    private boolean isApposed(Draft number, Draft whole) {
        int at = number.from - 1;
        while (HEDGES.contains(tokens.get(at).lower())
                || FEW.contains(tokens.get(at).lower())) {
            at--;
        }
        boolean or = tokens.get(at).is("or");
        boolean single = number.value.compareTo(BigDecimal.ONE) == 0;
        boolean few = whole.value.compareTo(single ? NumberWords.HUNDRED : BigDecimal.TEN) <= 0
                && whole.value.scale() <= 0
                && number.value.compareTo(whole.value) < 0;
        return few
                && (or || isSign(at, ",", "("))
                && number.value.scale() <= 0
                && (isEnd(whole.to) || isSign(whole.to, ")", ":"));
    }

    private boolean isSign(int at, String first, String second) {
        Token token = tokens.get(at);
        return token.is(first) || token.is(second) || token.isDash() && !token.glued();
    }

    /// "one in 3, two in 5 and six in 7": numbered places in a row.
    private boolean isPlaces(Draft whole) {
        int next = tokens.get(whole.to).is(",") ? whole.to + 1 : whole.to;
        next = tokens.get(next).is("and") ? next + 1 : next;
        Draft number = next == whole.to ? null : new Cardinals(tokens).read(next);
        return number != null && tokens.get(number.to).is("in");
    }

    /// "Three in four employers": nothing says where, because nothing stands before it.
    private boolean opens(Draft number) {
        Token before = tokens.get(number.from - 1);
        return tokens.get(number.from).capital()
                || before.is("that")
                || before.is(",") && tokens.get(number.to).is("in");
    }

    /// "that three in five earned less": a verb behind it, so nothing is named in which they are.
    private boolean isSaid(int at) {
        Token verb = tokens.get(at);
        boolean past = verb.lower().length() >= 4 && verb.lower().endsWith("ed") && !verb.capital();
        return TOLD.contains(verb.lower())
                || past && !tokens.get(at + 1).lower().endsWith("s");
    }

    /// "The study says three in four had none".
    private boolean isReported(Draft number) {
        return SAYING.contains(tokens.get(number.from - 1).lower());
    }

    private boolean isHedged(Draft number) {
        return HEDGES.contains(tokens.get(number.from - 1).lower());
    }

    /// "accounted for one in seven.", "it was one in three,": the sentence ends and nothing lists
    /// places.
    private boolean isEnd(int at) {
        return tokens.get(at).is(".")
                || tokens.get(at).is(",")
                || tokens.get(at).is(";")
                || at >= tokens.size();
    }

    private boolean few(Draft number) {
        Token before = tokens.get(number.from - 1);
        return before.is("for")
                || before.is("is")
                || before.is("was")
                || before.is("to")
                || before.is("just")
                || before.is("only");
    }

    /// "one in ten firms": things that are no places, of which one would be told "in".
    private boolean isMany(int at) {
        return isMany(at, true);
    }

    /// @param places whether what one thing may stand in is left out; "in two in five cases" says where all the same
    private boolean isMany(int at, boolean places) {
        Token word = tokens.get(at);
        boolean named = word.lower().length() > 3 && word.lower().endsWith("s");
        int noun = at;
        while (!named && noun < at + (places ? 1 : 2) && isPlainWord(noun)) {
            noun++;
        }
        String lower = tokens.get(noun).lower();
        return lower.length() > 3
                && lower.endsWith("s")
                && !tokens.get(noun).capital()
                && !lower.endsWith("ss")
                && Units.time(lower) == null
                && !(places && PLACES.contains(lower));
    }

    private boolean isPlainWord(int at) {
        Token word = tokens.get(at);
        return word.isWord() && !(word.lower().length() > 3 && word.lower().endsWith("s"));
    }

    /// "Three in five of those found": taken out of them.
    private static final Set<String> POINTERS = Set.of("those", "these", "them", "whom", "which");

    private static final Set<String> PLACES = WordList.of("""
            provinces districts communes villages cities towns countries states counties regions places locations
            shelters centers centres schools cases trials raids operations areas parts markets factories hotels bars
            houses rooms sites courts camps stations offices phases stages batches groups incidents attacks
            separate different installments instalments attempts tranches votes sentences reports languages buildings
            establishments brothels homes facilities institutions municipalities sectors industries fields categories
            ways steps rounds games matches minutes seasons
            """);

    /// "four out of five of them": a small whole that is itself taken out of something is no count.
    private @Nullable Draft outOf(Draft number) {
        boolean out = tokens.are(number.to, "out", "of");
        Draft whole = out ? new Cardinals(tokens).read(number.to + 2) : null;
        if (whole == null) {
            return null;
        }
        boolean share = whole.value.compareTo(BigDecimal.TEN) <= 0
                && number.value.compareTo(whole.value) < 0
                && tokens.get(whole.to).is("of");
        boolean one = number.value.compareTo(BigDecimal.ONE) == 0
                && whole.value.compareTo(BigDecimal.TEN) <= 0
                && whole.value.compareTo(BigDecimal.ONE) > 0
                && (isEnd(whole.to) || TOLD.contains(tokens.get(whole.to).lower()));
        boolean tens = TENS.contains(whole.value)
                && number.value.compareTo(whole.value) < 0
                && (Units.isPeople(tokens.get(whole.to).lower()) || isMany(whole.to));
        return share || one || tens || isApposed(number, whole)
                ? Fractions.share(number.from, whole.to, Fractions.quotient(number.value, whole.value), "out-of")
                : null;
    }

    /// What follows "one in three" when it speaks of people.
    private static final Set<String> TOLD = WordList.of(
            "said were was had has have is are reported of told say went did does do can could lives call owe own live come work need chance odds risk likelihood probability want speak earn know knew");

    private static final Set<String> SAYING = WordList.of("says say said found finds estimates estimated shows showed");

    private static final Set<String> HEDGES =
            Set.of("about", "around", "roughly", "nearly", "almost", "approximately", "than");

    private static final Set<String> FEW = Set.of("just", "only", "over", "under", "more", "less", "fewer", "some");

    private static final Set<BigDecimal> TENS =
            Set.of(BigDecimal.TEN, BigDecimal.valueOf(20), BigDecimal.valueOf(100), BigDecimal.valueOf(1_000));
}
