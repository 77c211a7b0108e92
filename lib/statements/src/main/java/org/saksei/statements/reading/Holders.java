package org.saksei.statements.reading;

import java.util.Set;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.number.WordList;

/// Tells a number that only says what something has: "a centre with 14 beds", "a mother of six",
/// "phones worth 4,000 dollars", "three cars, at 900 dollars each". What befalls the holder does not
/// befall what it holds.
final class Holders {

    private static final Set<String> PARENTS = WordList.of("""
            mother father parent parents mothers fathers grandmother grandfather widow widower
            """);

    /// What is as large as the number of its people: "a town of 5,000".
    private static final Set<String> LANDS = WordList.of("""
            town city village country district population island nation province state region community county
            """);

    /// Whom somebody belongs to or where somebody is at home.
    private static final Set<String> ORIGINS = WordList.of("""
            country nation state ministry department agency committee province district region village city
            town community school company union organization organisation university ngo
            """);

    private static final Set<String> BRINGING = WordList.of("""
            repatriated returned brought lured recruited rescued released freed removed deported flown
            evacuated expelled extradited trafficked smuggled taken abducted arrived fled withdrawn collected
            received bought imported
            """);

    /// What a thing has that a number gives the size of: "a plan with a budget of 2 million".
    private static final Set<String> SIZES = WordList.of("""
            budget staff workforce crew capacity population membership caseload payroll turnover team circulation
            endowment area length
            """);

    private static final Set<String> ROOM = Set.of("room", "space", "beds", "places", "capacity");

    /// What can be with something: places, vehicles, households.
    private static final Set<String> PLACES = WordList.of("""
            centre center shelter house home hostel dormitory facility building ward wing clinic hospital school
            hotel camp compound room flat apartment villa boat ship vessel truck bus van car plane refuge office
            village town city district household family unit site factory farm plantation mine kiln estate prison
            safehouse block tower warehouse barracks container tent
            """);

    /// How far the holder may stand before "with", in tokens.
    private static final int NEAR = 3;

    private Holders() {}

    static boolean holds(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseFrom - 1;
        while (at > 0 && SubjectVerbs.isBound(sentence, at)) {
            at--;
        }
        if (sentence.is(at, "of") && SIZES.contains(sentence.lower(at - 1)) && isWith(sentence, at - 2)) {
            return true;
        }
        if (figure.kind == Kind.MONEY) {
            int aside = sentence.is(at - 1, "together") || sentence.is(at - 1, "each") ? at - 2 : at - 1;
            boolean worth = sentence.is(at, "worth") && sentence.is(aside, ",");
            boolean price = sentence.is(at, "at") && sentence.is(at - 1, ",") && sentence.is(figure.phraseTo, "each");
            return worth || price;
        }
        if (figure.kind == Kind.MEASURE
                && sentence.is(at, "of")
                && sentence.get(Math.max(0, at - 1)).isNominal()) {
            return true;
        }
        if (figure.kind != Kind.COUNT) {
            return false;
        }
        String holder = sentence.lower(at - 1);
        if (sentence.is(at, "of") && (PARENTS.contains(holder) || LANDS.contains(holder))) {
            return true;
        }
        if (sentence.is(at, "of") && holder.equals("capacity") || sentence.is(at, "for") && ROOM.contains(holder)) {
            return true;
        }
        boolean inside = figure.type != CountedClass.ENTITY && figure.type != CountedClass.EVENT;
        return inside && sentence.is(at, "with") && isPlace(sentence, at - 1);
    }

    /// "180 delegates from 15 ministries", "260 people from 20 countries": what befalls them does not
    /// befall where they are from.
    static boolean isOrigin(Figure figure) {
        Sentence sentence = figure.sentence;
        int from = figure.phraseFrom - 1;
        while (from > 0 && SubjectVerbs.isLeading(sentence.lower(from))) {
            from--;
        }
        int noun = from - 1;
        while (noun > from - NEAR && noun > 0 && sentence.get(noun).isNominal()) {
            noun--;
        }
        return figure.kind == Kind.COUNT
                && figure.lemma != null
                && ORIGINS.contains(figure.lemma)
                && sentence.is(from, "from")
                && noun < from - 1
                && noun >= 0
                && sentence.get(noun).isNumeral();
    }

    /// Verbs by which somebody is brought away from a place: "repatriated 40 women from nine countries".
    static boolean isBringing(String verb) {
        return BRINGING.contains(verb);
    }

    /// "with an annual" before "budget of".
    private static boolean isWith(Sentence sentence, int last) {
        int at = last;
        while (at > last - NEAR
                && (sentence.tag(at).equals("DET")
                        || sentence.tag(at).equals("ADJ")
                        || at > 0 && sentence.get(at).isNominal())) {
            at--;
        }
        return sentence.is(at, "with");
    }

    /// "a house with", "a centre in Lo with".
    private static boolean isPlace(Sentence sentence, int last) {
        for (int at = last; at >= 0 && at > last - NEAR; at--) {
            if (PLACES.contains(English.singular(sentence.lower(at)))) {
                return true;
            }
            if (!sentence.get(at).isNominal() && !sentence.tag(at).equals("ADP")) {
                return false;
            }
        }
        return false;
    }
}
