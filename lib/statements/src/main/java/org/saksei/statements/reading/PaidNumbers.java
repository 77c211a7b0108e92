package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.WordList;

/// Reads a bare number that was paid as an amount of the money told before it: "were promised 50 euros
/// a day and paid five to ten".
///
/// Read for one text; it keeps the last amount.
final class PaidNumbers {

    private static final Set<String> PAYING = WordList.of("""
            paid pay pays paying earned earn earns earning cost costs owed owe owes fetched got gets received worth
            repaid pocketed offered promised
            """);

    /// Verbs of a price, whose amount stands behind "for".
    private static final Set<String> TRADING = Set.of("sold", "bought", "resold", "sell", "buy", "work", "worked");

    /// How many words may stand between a verb and its amount.
    private static final int NEAR = 6;

    private static final Set<String> LESS = Set.of("less", "fewer", "more", "than", "up", "to", "as", "little", "much");

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private static final Set<String> MAGNITUDES = Set.of("million", "billion", "trillion", "crore", "lakh");

    /// What is done with money out of a sum.
    private static final Set<String> GIVEN = WordList.of("""
            released spent disbursed paid granted approved transferred withheld returned allocated used unspent repaid
            refunded budgeted pledged
            """);

    private @Nullable Figure last;

    void read(Scene scene) {
        for (Figure figure : scene.figures()) {
            Figure money = last;
            if (figure.unit.kind() == UnitKind.MONEY && figure.restates == null) {
                last = figure;
            } else if (money != null
                    && isNear(figure, money)
                    && (isPaid(figure) || isGapped(figure, money) || isSum(figure, money))) {
                figure.kind = money.kind == Kind.RATE ? Kind.RATE : Kind.MONEY;
                figure.unit = money.unit;
                figure.type = CountedClass.MONEY;
                figure.attributes.clear();
                figure.rule("unit.paid");
            }
        }
    }

    /// "The province granted 60 million baht. It released 45 million, of which 30 million was spent": of two numbers
    /// of millions the second has the currency of the first, if it is said to have been given out or spent.
    private static boolean isSum(Figure figure, Figure money) {
        Sentence sentence = figure.sentence;
        boolean bare = figure.kind == Kind.COUNT
                && figure.unit.kind() == UnitKind.NONE
                && !figure.hasNoun()
                && isLarge(figure)
                && isLarge(money);
        int next = figure.phraseTo;
        boolean enclosed = sentence.is(figure.phraseFrom - 1, "(") && sentence.is(next, ")");
        boolean object = isGiven(sentence, figure.phraseFrom - 1)
                && (next >= sentence.size()
                        || sentence.get(next).isSign()
                        || sentence.tag(next).equals("CCONJ")
                        || sentence.tag(next).equals("ADP"));
        while (sentence.tag(next).equals("AUX") || sentence.tag(next).equals("ADV")) {
            next++;
        }
        boolean subject = next > figure.phraseTo && isGiven(sentence, next);
        return bare && (enclosed || object || subject);
    }

    private static boolean isGiven(Sentence sentence, int verb) {
        return GIVEN.contains(Participles.of(sentence.lower(verb)));
    }

    private static boolean isLarge(Figure figure) {
        if (figure.value == null || figure.value.compareTo(MILLION) < 0) {
            return false;
        }
        String written = figure.sentence.lower(figure.at);
        return MAGNITUDES.stream().anyMatch(written::endsWith);
    }

    private static boolean isNear(Figure figure, Figure money) {
        return figure.sentence.paragraph() == money.sentence.paragraph()
                && figure.sentence.index() - money.sentence.index() <= 1;
    }

    private static boolean isPaid(Figure figure) {
        Sentence sentence = figure.sentence;
        boolean bare = figure.kind == Kind.COUNT
                && figure.unit.kind() == UnitKind.NONE
                && !figure.hasNoun()
                && figure.lemma == null;
        int verb = figure.phraseFrom - 1;
        while (verb > 0
                && (sentence.tag(verb).equals("ADV")
                        || sentence.is(verb, "a")
                        || sentence.is(verb, "mere")
                        || sentence.isOneOf(verb, LESS)
                        || Parts.isModifier(sentence, verb))) {
            verb--;
        }
        boolean price = sentence.is(verb, "for") && TRADING.contains(sentence.lower(verb - 1));
        int next = figure.phraseTo;
        boolean ends = next >= sentence.size()
                || sentence.get(next).isSign()
                || sentence.tag(next).equals("CCONJ")
                || sentence.tag(next).equals("ADP") && !sentence.is(next, "of");
        return bare && ends && (price || PAYING.contains(sentence.lower(verb)));
    }

    /// "paid men $9 a day and women six": the verb is that of the amount before.
    private static boolean isGapped(Figure figure, Figure money) {
        Sentence sentence = figure.sentence;
        int whom = figure.phraseFrom - 1;
        boolean joined = whom > 1
                && sentence.get(whom).isNominal()
                && (sentence.tag(whom - 1).equals("CCONJ") || sentence.is(whom - 1, ","))
                && sentence == money.sentence
                && money.phraseTo == whom - 1;
        boolean bare = figure.kind == Kind.COUNT && figure.unit.kind() == UnitKind.NONE && !figure.hasNoun();
        boolean ends = figure.phraseTo >= sentence.size()
                || sentence.get(figure.phraseTo).isSign();
        for (int verb = money.phraseFrom - 1;
                joined && bare && ends && verb >= 0 && verb > money.phraseFrom - NEAR;
                verb--) {
            if (PAYING.contains(sentence.lower(verb))) {
                return true;
            }
        }
        return false;
    }
}
