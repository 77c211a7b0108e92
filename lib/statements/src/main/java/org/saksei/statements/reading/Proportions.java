package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.Reason;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.reading.NounPhrases.Phrase;

/// Reads "one dormitory in five" as a share: one number, whose noun stands inside.
///
/// "one girl in five raids" and "two women in four brothels" count two things: what follows the second
/// number is then a plural. "one case in 2016" has a year.
final class Proportions {

    static final String RULE = "share.one-in";

    private static final MathContext DIGITS = new MathContext(15);

    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000);

    /// Of more than one, the whole is a round one: "nine victims in ten".
    private static final Set<BigDecimal> ROUND =
            Set.of(BigDecimal.valueOf(5), BigDecimal.TEN, BigDecimal.valueOf(100), BigDecimal.valueOf(1_000));

    private static final int NOUNS = 4;

    private final NounPhrases phrases;
    private final CountedNouns nouns;

    Proportions(NounPhrases phrases, CountedNouns nouns) {
        this.phrases = phrases;
        this.nouns = nouns;
    }

    /// The figures with each such pair made one.
    List<Figure> join(List<Figure> figures) {
        List<Figure> joined = new ArrayList<>(figures.size());
        for (int index = 0; index < figures.size(); index++) {
            Figure part = figures.get(index);
            Figure whole = index + 1 < figures.size() ? figures.get(index + 1) : null;
            joined.add(part);
            if (whole != null && isShare(part, whole)) {
                join(part, whole);
                index++;
            }
        }
        return joined;
    }

    /// Gives the share its noun, once the nouns of all are read.
    void name(Figure figure) {
        if (figure.rules.contains(RULE)) {
            Phrase phrase = phrases.at(figure.sentence, figure.at + 1);
            if (phrase != null) {
                nouns.take(figure, phrase, true);
            }
        }
    }

    private static void join(Figure part, Figure whole) {
        BigDecimal above = part.value;
        BigDecimal below = whole.value;
        if (above == null || below == null) {
            return;
        }
        part.end = whole.end;
        part.kind = Kind.SHARE;
        part.value = above.divide(below, DIGITS);
        part.unit = new Unit(UnitKind.FRACTION, null, "fraction");
        part.phraseTo = whole.phraseTo;
        part.reason = part.reason == Reason.PRONOUN ? null : part.reason;
        part.rule(RULE);
    }

    private boolean isShare(Figure part, Figure whole) {
        Sentence sentence = part.sentence;
        if (whole.sentence != sentence || !isPlain(part) || !isPlain(whole) || whole.isRejected()) {
            return false;
        }
        int in = whole.phraseFrom - 1;
        boolean between = sentence.is(in, "in") && in > part.phraseTo && in - part.phraseTo < NOUNS;
        return between && isSmaller(part.value, whole.value) && isNoun(sentence, part.phraseTo, in) && ends(whole);
    }

    private static boolean isPlain(Figure figure) {
        return figure.kind == Kind.COUNT
                && figure.unit.kind() == UnitKind.NONE
                && figure.upper == null
                && !figure.isRejected();
    }

    private static boolean isSmaller(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        if (part == null || whole == null || part.signum() <= 0 || whole.scale() > 0 || whole.compareTo(LARGEST) > 0) {
            return false;
        }
        return part.equals(BigDecimal.ONE) ? whole.compareTo(BigDecimal.ONE) > 0 : ROUND.contains(whole) && part.compareTo(whole) < 0;
    }

    private static boolean isNoun(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!sentence.get(at).isNominal() && !sentence.tag(at).equals("ADJ")) {
                return false;
            }
        }
        return !sentence.get(to - 1).isCapitalised();
    }

    /// Nothing that is counted follows: a verb, an adverb or the end.
    private boolean ends(Figure whole) {
        Sentence sentence = whole.sentence;
        int at = whole.phraseTo;
        if (at >= sentence.size() || sentence.get(at).isVerbal()) {
            return true;
        }
        if (sentence.get(at).isSign()) {
            return !sentence.is(at, "-") && !sentence.is(at, "%") && !sentence.is(at, "(");
        }
        boolean adverb = sentence.tag(at).equals("ADV") || sentence.tag(at).equals("SCONJ");
        Phrase phrase = phrases.at(sentence, at);
        return adverb || phrase == null && !sentence.is(at, "of") && !sentence.tag(at).equals("ADP");
    }
}
