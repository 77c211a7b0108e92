package org.saksei.statements.number;

import java.math.BigDecimal;
import java.util.Set;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.Reason;

/// Tells names that hold a number, and "one" as a pronoun, from counts.
final class Names {

    /// Before a number these make a name of it.
    private static final Set<String> NAMES = WordList.of("""
            channel zone phase grade level stage category class type group building street road highway
            route gate terminal platform boeing airbus version windows ward block camp station area
            marker pillar milestone checkpoint sector formula apartment unit goal target option step lane pier mach studio radio covid euro
            """);

    /// Of those, what is a degree and never counts the persons behind it: "Grade 6 children".
    private static final Set<String> GRADES = WordList.of("grade level category class phase stage type");

    private static final Set<String> ISOTOPES = WordList.of("""
            carbon uranium plutonium cesium caesium iodine cobalt strontium potassium helium omega soyuz sputnik trident
            """);

    private static final Set<String> ONE_BEFORE = WordList.of("""
            the this that which each no every another any some everyone last latest new first next only
            good big right wrong previous such a old same other single
            """);

    private static final Set<String> ONE_AFTER = WordList.of("""
            another 's can must should could might may would way thing day side hand needs cannot that
            who which does time step point
            """);

    private static final Set<String> ASKING = Set.of("should", "can", "could", "must", "would", "does", "may");

    private static final Set<String> SUPERLATIVES = WordList.of("""
            most best worst largest main first least biggest key few many top leading only last major
            poorest richest highest lowest oldest world's country's
            """);

    private static final Set<String> SAYING = WordList.of("""
            said says told estimated noted stated added claimed argued warned explained observed asserted
            """);

    private static final Set<String> ONE_HYPHEN =
            Set.of("on", "off", "sided", "size", "stop", "way", "to", "time", "person");

    private final Tokens tokens;

    Names(Tokens tokens) {
        this.tokens = tokens;
    }

    void read(Draft draft) {
        Token word = tokens.get(draft.from - 1);
        int after = draft.hyphenated ? draft.to + 1 : draft.to;
        boolean zeroHour = draft.kind == Kind.DURATION && draft.value.signum() == 0 && draft.hyphenated;
        if (zeroHour) {
            draft.reject(Reason.NAME, "zero-name");
        }
        if (draft.kind == Kind.ZERO
                && Set.of("tolerance", "hour", "sum", "emission", "emissions", "gravity")
                        .contains(tokens.get(after).lower())) {
            draft.reject(Reason.NAME, "zero-name");
        }
        if (draft.hasUnit() || draft.upper != null || draft.kind != Kind.COUNT) {
            return;
        }
        boolean covid =
                word.isDash() && word.glued() && tokens.get(draft.from - 2).is("covid");
        boolean group = word.is("of")
                && tokens.get(draft.from - 2).is("group")
                && tokens.get(draft.from - 2).capital()
                && tokens.get(draft.from - 3).is("the");
        boolean isotope = word.isDash()
                && word.glued()
                && draft.inDigits
                && ISOTOPES.contains(tokens.get(draft.from - 2).lower());
        Token name = tokens.get(draft.from - 2);
        boolean model = word.isDash()
                && word.glued()
                && tokens.get(draft.from).glued()
                && draft.inDigits
                && name.capital()
                && name.raw().length() > 2
                && !tokens.get(draft.to).isDash()
                && !Dates.MONTHS.containsKey(name.lower());
        if (covid
                || isSort(draft)
                || isQuoted(draft)
                || model
                || isOfSeries(draft, word)
                || group
                || isotope
                || NAMES.contains(word.lower())
                        && (!Units.isPeople(tokens.get(draft.to).lower())
                                || GRADES.contains(word.lower()) && tokens.get(draft.from).raw().length() < 3)
                || word.raw().equals("Form") && !draft.inDigits && draft.value.compareTo(BigDecimal.TEN) < 0
                || tokens.get(draft.from).is("9")
                        && tokens.get(draft.to).is("/")
                        && tokens.get(draft.to + 1).is("11")
                || word.is("/")
                        && tokens.get(draft.from - 2).is("9")
                        && tokens.get(draft.from).is("11")) {
            draft.reject(Reason.NAME, "name-before");
        }
        if (draft.kind == Kind.COUNT && draft.inDigits && (word.is("sdg") || word.is("g") && word.glued())) {
            draft.reject(Reason.NAME, "name-before");
        }
    }

    private static final Set<String> SERIES =
            WordList.of("day week round part season episode game lap stage year act question match test");

    private static final Set<String> BEFORE_SERIES = WordList.of("on in of at after since before during until by for");

    /// "on day two", "in game seven": which one, not how many.
    private boolean isOfSeries(Draft draft, Token word) {
        Token next = tokens.get(draft.to);
        return SERIES.contains(word.lower())
                && BEFORE_SERIES.contains(tokens.get(draft.from - 2).lower())
                && draft.modifier == Modifier.EXACT
                && (!next.isWord() || !next.lower().endsWith("s"));
    }

    /// "the book “Seven Borders”": a number with capitals alone between quotation marks.
    void title(Draft draft) {
        Token open = tokens.get(draft.from - 1);
        boolean quoted = "\"“‘'".contains(open.raw())
                && !open.raw().isEmpty()
                && tokens.get(draft.from).glued();
        if (!quoted || draft.inDigits || !tokens.get(draft.from).capital()) {
            return;
        }
        int at = draft.to;
        while (at < draft.to + 4 && tokens.get(at).capital()) {
            at++;
        }
        Token close = tokens.get(at);
        if (at > draft.to && "\"”’'".contains(close.raw()) && close.glued()) {
            draft.reject(Reason.NAME, "title");
        }
    }

    /// "one charity said", "said one onlooker": who speaks is not counted.
    private boolean isSpeaker(Draft draft) {
        if (draft.modifier != Modifier.EXACT || tokens.get(draft.to).is("of")) {
            return false;
        }
        Token before = tokens.get(draft.from - 1);
        if (before.is("said") || before.is("says")) {
            return tokens.get(draft.to).isWord();
        }
        for (int at = draft.to + 1; at <= draft.to + 3 && tokens.get(at - 1).isWord(); at++) {
            if (SAYING.contains(tokens.get(at).lower())) {
                return !tokens.get(at + 1).is("by");
            }
        }
        return false;
    }

    void pronoun(Draft draft) {
        Token word = tokens.get(draft.from);
        if (!word.is("one") || draft.to != draft.from + 1 || draft.hasUnit()) {
            return;
        }
        Token before = tokens.get(draft.from - 1);
        Token next = tokens.get(draft.to);
        boolean superlative = next.is("of")
                && (SUPERLATIVES.contains(tokens.get(draft.to + 2).lower())
                        || SUPERLATIVES.contains(tokens.get(draft.to + 3).lower())
                        || tokens.get(draft.to + 3).lower().endsWith("est"));
        boolean pronounBefore = ONE_BEFORE.contains(before.lower())
                && (!before.is("the")
                                && !before.is("only")
                                && !before.is("first")
                                && !before.is("new")
                                && !before.is("last")
                                && !before.is("previous")
                                && !before.is("a")
                                && !before.is("other")
                                && !before.is("same")
                                && !before.is("that")
                                && !before.is("some")
                        || !isNounLike(next));
        boolean compared = !next.isWord()
                && (before.lower().endsWith("er") || before.lower().endsWith("est"));
        boolean ordinal = NumberWords.ordinal(before.lower()) != null && !next.isWord();
        boolean ones = next.is("of")
                && (tokens.get(draft.to + 2).is("ones")
                        || tokens.get(draft.to + 3).is("ones")
                        || tokens.get(draft.to + 4).is("ones"));
        boolean asked = ASKING.contains(before.lower()) && next.isWord();
        if (superlative
                || ordinal
                || ones
                || asked
                || before.is("like") && !next.isWord()
                || compared && before.isWord()
                || isSpeaker(draft)
                || pronounBefore && !(before.is("only") && next.is("of"))
                || isSameGroup(draft)
                || isPhrase(draft)
                || isNamed(draft)
                || ONE_AFTER.contains(next.lower())
                || word.lower().endsWith("'s")
                || tokens.get(draft.to).isDash()
                        && tokens.get(draft.to).glued()
                        && ONE_HYPHEN.contains(tokens.get(draft.to + 1).lower())) {
            draft.reject(Reason.PRONOUN, "one-pronoun");
        }
    }

    /// "one by one", "one after another", "one in particular".
    private boolean isPhrase(Draft draft) {
        Token next = tokens.get(draft.to);
        Token then = tokens.get(draft.to + 1);
        boolean by = next.is("by") && then.is("one") || tokens.get(draft.from - 1).is("by") && tokens.get(draft.from - 2).is("one");
        return by || next.is("after") && then.is("another") || next.is("in") && then.is("particular")
                || next.is("to") && then.is("watch");
    }

    /// "Chapter One", "Day One of the trial", "a One Stop post".
    private boolean isNamed(Draft draft) {
        Token word = tokens.get(draft.from - 1);
        boolean capitals = tokens.get(draft.from).capital() && !tokens.get(draft.from).lineStart();
        boolean stop = tokens.get(draft.to).capital() && tokens.get(draft.to).is("stop");
        return capitals && (stop || word.capital() && ONE_NAMES.contains(word.lower()));
    }

    private static final Set<String> ONE_NAMES =
            WordList.of("chapter day square part phase number act book volume team group room level tier form week year round");

    /// "five-star hotels", "two-way radios": a sort of thing.
    private boolean isSort(Draft draft) {
        return draft.hyphenated && SORTS.contains(tokens.get(draft.to + 1).lower());
    }

    private static final Set<String> SORTS = WordList.of("star stars way wheel wheeler wheelers tiered pronged dimensional");

    /// "the boat “Sea Queen 7”": the number ends a name between quotation marks.
    private boolean isQuoted(Draft draft) {
        Token close = tokens.get(draft.to);
        boolean ends = tokens.get(draft.from - 1).capital() && close.glued() && isQuote(close);
        for (int at = draft.from - 2; ends && at > draft.from - 6; at--) {
            if (isQuote(tokens.get(at)) && tokens.get(at + 1).glued()) {
                return true;
            }
            ends = tokens.get(at).capital();
        }
        return false;
    }

    private static boolean isQuote(Token sign) {
        return !sign.raw().isEmpty() && "\"“”‘’'«»".contains(sign.raw());
    }

    /// "six members of one family": of the same.
    private boolean isSameGroup(Draft draft) {
        return tokens.get(draft.from - 1).is("of")
                && SAME.contains(tokens.get(draft.to).lower())
                && !tokens.get(draft.from - 2).is("out");
    }

    private static final Set<String> SAME = WordList.of("family household kind type sort clan blood mind race faith");

    private static boolean isNounLike(Token next) {
        return next.isWord()
                && !next.lower().endsWith("ly")
                && !Dates.YEAR_BEFORE.contains(next.lower())
                && !next.is("you")
                && !next.is("is")
                && !next.is("was");
    }
}
