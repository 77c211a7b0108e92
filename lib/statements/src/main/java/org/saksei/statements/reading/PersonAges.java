package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.Set;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.WordList;

/// Tells the age of one person from a count: "Paolo Denti, 19, has scored", "she was 17 when", "the
/// youngest is 15", "the average age was 24.7 years".
final class PersonAges {

    private static final BigDecimal OLDEST = BigDecimal.valueOf(115);

    /// Beside a name a smaller number is rather a place in a list.
    private static final BigDecimal YOUNGEST_NAMED = BigDecimal.TEN;

    private static final Set<String> BE = Set.of("was", "is", "turned", "'s", "turns");

    private static final Set<String> ONE_PERSON = Set.of("he", "she", "i", "who", "youngest", "oldest", "eldest");

    private static final Set<String> PASSABLE = Set.of("just", "only", "now", "then", "still", "about", "already");

    private static final Set<String> GOING_ON = WordList.of("""
            when and or but at in while though although as on after before
            """);

    private final LexiconNouns nouns;

    PersonAges(LexiconNouns nouns) {
        this.nouns = nouns;
    }

    boolean isAge(Figure figure) {
        if (figure.value == null || figure.value.signum() <= 0 || figure.value.compareTo(OLDEST) > 0) {
            return false;
        }
        boolean years = figure.kind == Kind.DURATION && "year".equals(figure.unit.name());
        boolean bare = figure.kind == Kind.COUNT && figure.unit.kind() == UnitKind.NONE;
        if (bare && isOfExtreme(figure)) {
            return true;
        }
        if (years || bare && ends(figure.sentence, figure.phraseTo)) {
            int verb = verb(figure);
            return verb > 0 && isOfAge(figure, verb, bare)
                    || bare && (isBesideName(figure) || isGapped(figure) || isOfTwo(figure));
        }
        return false;
    }

    /// "the oldest was 41, the youngest 15": right behind the word.
    private static boolean isOfExtreme(Figure figure) {
        Sentence sentence = figure.sentence;
        String before = sentence.lower(figure.phraseFrom - 1);
        boolean extreme = before.equals("youngest") || before.equals("oldest") || before.equals("eldest");
        return extreme && ends(sentence, figure.phraseTo);
    }

    /// "Two recruiters, 29 and 35, were arrested": the ages of both.
    private boolean isOfTwo(Figure figure) {
        Sentence sentence = figure.sentence;
        boolean first = sentence.is(figure.at - 1, ",")
                && sentence.is(figure.at + 1, "and")
                && sentence.tag(figure.at + 2).equals("NUM");
        boolean second = sentence.is(figure.at - 1, "and")
                && sentence.tag(figure.at - 2).equals("NUM")
                && sentence.is(figure.at - 3, ",");
        int noun = first ? figure.at - 2 : second ? figure.at - 4 : -1;
        int end = first ? figure.at + 3 : figure.at + 1;
        if (noun < 1 || !sentence.is(end, ",") || figure.value == null || figure.value.compareTo(YOUNGEST_NAMED) < 0) {
            return false;
        }
        int at = noun;
        while (at > noun - 5 && at > 0 && !sentence.get(at).isNumeral()) {
            at--;
        }
        CountedClass type = nouns.classOf(sentence.lower(noun));
        boolean person = type == CountedClass.PERSON || type == CountedClass.PERPETRATOR || type == CountedClass.VICTIM;
        return person && sentence.get(at).isNumeral() && TWO.contains(sentence.lower(at));
    }

    private static final Set<String> TWO = Set.of("two", "2");

    /// Nothing the number could count follows.
    private static boolean ends(Sentence sentence, int at) {
        return at >= sentence.size()
                || sentence.get(at).isSign() && !sentence.is(at, "-") && !sentence.is(at, "(")
                || GOING_ON.contains(sentence.lower(at));
    }

    /// The form of "be" right before the number, or -1.
    private static int verb(Figure figure) {
        int at = figure.phraseFrom - 1;
        while (at > 0 && PASSABLE.contains(figure.sentence.lower(at))) {
            at--;
        }
        return BE.contains(figure.sentence.lower(at)) ? at : -1;
    }

    private boolean isOfAge(Figure figure, int verb, boolean bare) {
        Sentence sentence = figure.sentence;
        for (int at = verb - 1; at >= 0 && at > verb - 7; at--) {
            String word = sentence.lower(at);
            boolean first = at == verb - 1;
            if (word.equals("age") || word.equals("oldest") || word.equals("youngest") || word.equals("eldest")) {
                return true;
            }
            if (bare && first && (ONE_PERSON.contains(word) || isOnePerson(sentence, at))) {
                return true;
            }
            boolean oneOf = (word.equals("them") || word.equals("us"))
                    && sentence.is(at - 1, "of")
                    && sentence.is(at - 2, "one");
            if (bare && first && oneOf && (sentence.is(verb, "is") || sentence.is(verb, "was"))) {
                return true;
            }
            if (sentence.get(at).isSign() || sentence.get(at).isVerbal()) {
                return false;
            }
        }
        return false;
    }

    /// "and the woman 19", where the sentence said of somebody before that he was 71.
    private boolean isGapped(Figure figure) {
        Sentence sentence = figure.sentence;
        int last = figure.phraseFrom - 1;
        boolean and = false;
        for (int at = last; at >= 0 && at > last - 6; at--) {
            and |= sentence.is(at, "and") || sentence.is(at, "but");
        }
        boolean determined = sentence.tag(last - 1).equals("DET");
        boolean person = determined && (isOnePerson(sentence, last) || isThatOf(sentence, last - 1));
        if (!and || !person) {
            return false;
        }
        for (int at = 1; at < last; at++) {
            boolean age = sentence.get(at).isNumeral() && BE.contains(sentence.lower(at - 1));
            if (age) {
                return true;
            }
        }
        return false;
    }

    /// "that of the men 43.1".
    private static boolean isThatOf(Sentence sentence, int determiner) {
        return sentence.is(determiner - 1, "of") && sentence.is(determiner - 2, "that");
    }

    /// "Paolo Denti, 19, has": between commas behind a name or one person.
    private boolean isBesideName(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.at;
        boolean bracket = sentence.is(at - 1, "(") && sentence.is(at + 1, ")");
        boolean between = bracket || sentence.is(at - 1, ",") && (sentence.is(at + 1, ",") || sentence.is(at + 1, "."));
        if (!between || at < 2 || sentence.get(at).text().length() > 3) {
            return false;
        }
        boolean years = figure.value != null && figure.value.compareTo(YOUNGEST_NAMED) > 0;
        boolean name = (sentence.tag(at - 2).equals("PROPN")
                        || sentence.get(at - 2).isNominal()
                                && sentence.get(at - 3 < 0 ? 0 : at - 3).isCapitalised())
                && sentence.get(at - 2).isCapitalised();
        boolean month = sentence.tag(at - 3).equals("ADP") && name;
        boolean person = at > 2 && isOnePerson(sentence, at - 2) && isDetermined(sentence, at - 3);
        boolean full = !bracket || person || sentence.tag(at - 3).equals("PROPN") && sentence.is(at + 2, ",");
        String initial = sentence.get(at - 2).text();
        name |= initial.length() <= 2
                && initial.endsWith(".")
                && at > 2
                && sentence.get(at - 3).isCapitalised();
        name |= at > 2
                && sentence.get(at - 2).isCapitalised()
                && sentence.get(at - 3).isCapitalised()
                && sentence.is(at + 1, ",")
                && AFTER_NAME.contains(sentence.lower(at + 2));
        boolean one = sentence.get(at - 2).isNumeral() && sentence.is(at - 2, "one") && !bracket;
        return years
                && full
                && !month
                && (name || one || isOnePerson(sentence, at - 2))
                && !(bracket && isOfPlaces(sentence, at - 1));
    }

    /// "From three districts: Delta Sud (31), Imo (12)", "came from Delta Sud (31), Imo (12)": a row of names that a
    /// preposition or a noun for no person stands before.
    private boolean isOfPlaces(Sentence sentence, int open) {
        int at = open;
        while (at > 0 && isInRow(sentence, at)) {
            at--;
        }
        CountedClass type = sentence.is(at, ":") && at > 0 ? nouns.classOf(sentence.lower(at - 1)) : null;
        boolean person = type == CountedClass.PERSON || type == CountedClass.PERPETRATOR || type == CountedClass.VICTIM;
        boolean named = sentence.is(at, ":") && at > 0 && sentence.get(at - 1).isNominal();
        return sentence.tag(at).equals("ADP") && !sentence.is(at, "of") || named && !person;
    }

    private static boolean isInRow(Sentence sentence, int at) {
        Token token = sentence.get(at);
        return token.isCapitalised()
                || token.isNumeral()
                || token.is("(")
                || token.is(")")
                || token.is(",")
                || token.is("and");
    }

    /// What goes on about a person behind his age.
    private static final Set<String> AFTER_NAME = WordList.of(
            "said says told was is who whose both had has pleaded admitted denied recalled a of from added");

    private static boolean isDetermined(Sentence sentence, int at) {
        return sentence.tag(at).equals("DET") || sentence.tag(at).equals("PRON");
    }

    private boolean isOnePerson(Sentence sentence, int at) {
        boolean noun = at >= 0 && sentence.get(at).isNominal();
        String word = sentence.lower(at);
        CountedClass type = noun && English.singular(word).equals(word) ? nouns.classOf(word) : null;
        return type == CountedClass.PERSON || type == CountedClass.PERPETRATOR || type == CountedClass.VICTIM;
    }
}
