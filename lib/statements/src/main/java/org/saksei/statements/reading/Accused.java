package org.saksei.statements.reading;

import java.util.Set;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.number.WordList;

/// Tells the accused by where they are and by what a court gave them: "one agent is in custody", "put
/// five members of a clan on trial", "three brothers were given eight years".
///
/// A state counts only where the clause says it of the counted themselves: behind their own verb, or
/// behind the object of a verb that brings somebody there.
final class Accused {

    private static final Set<String> IN = WordList.of("custody jail prison handcuffs shackles");

    /// Verbs between a form of "be" and the state.
    private static final Set<String> KEPT = WordList.of("""
            held kept put placed remanded sent taken brought hauled remain remains remained stand stands stood went go
            goes still languish languishing sit sitting face facing faced locked being now currently also already both
            all committed ordered awaiting languished
            """);

    private static final Set<String> BRINGING = WordList.of("""
            put puts putting sent send sends sending placed placing hauled brought committed remanded took taken held
            kept detained has have had jailed
            """);

    private static final Set<String> GIVEN = WordList.of("""
            given got gets get received receive receives handed face faces faced drew
            """);

    private static final Set<String> GIVING = WordList.of("gave gives giving handed");

    private static final Set<String> TERMS = WordList.of("year years month months years' months'");

    private static final Set<String> PRISON = WordList.of("imprisonment prison jail hard probation detention");

    /// How far the verb of a subject may stand behind it past an insertion, in tokens.
    private static final int REACH = 24;

    /// How long a predicate may be up to the state, in tokens.
    private static final int PREDICATE = 9;

    /// How many words may stand between an object and where it was brought.
    private static final int OBJECT = 5;

    private static final Set<String> APPEARING = Set.of("appeared", "appear", "appears");

    /// What is brought against somebody.
    private static final Set<String> ACTIONS = WordList.of("""
            case complaint charge proceeding action suit lawsuit indictment warrant prosecution investigation inquiry
            probe hearing trial accusation judgment sentence verdict conviction docket file
            """);

    private static final Set<String> JUDGMENTS = WordList.of("""
            conviction sentence prosecution indictment judgment judgement verdict term penalty arrest trial
            """);

    private static final Set<String> CONCERNING =
            WordList.of("concerned concern concerning involved involve involving covered cover covering of");

    /// How far behind what is brought its target may stand, in tokens.
    private static final int ACTION = 12;

    private static final Set<String> AWAITING = Set.of("await", "awaits", "awaited", "awaiting");

    private static final Set<String> AWAITED = Set.of("trial", "sentencing", "sentence", "judgment", "verdict");

    /// What is done with an action before it is told against whom: "Cases were filed against 88 owners".
    private static final Set<String> BROUGHT = WordList.of("""
            filed lodged brought opened registered instituted initiated launched begun started made prepared issued
            recorded
            """);

    private static final Set<String> CAUGHT = WordList.of("""
            detained nabbed caught cornered remanded collared handcuffed arraigned interrogated
            """);

    private static final Set<String> SUSPECTED = WordList.of("""
            person individual man employee agent owner manager driver broker foreman supervisor member accomplice
            employer businessman landlord captain skipper boss
            """);

    private Accused() {}

    static void read(Figure figure) {
        boolean aged = figure.kind == Kind.AGE;
        boolean person = figure.type == CountedClass.PERSON && (figure.hasNoun() || aged) && !figure.isRejected();
        boolean own = aged || figure.nounFrom >= figure.phraseFrom || figure.nounTo > figure.phraseFrom - 3;
        if (figure.type == CountedClass.VICTIM && "sold".equals(figure.event) && isToSell(figure)) {
            figure.type = CountedClass.PERSON;
            // The deed was not done to it, and its event says no class any more.
            figure.acts = true;
        }
        if (person
                && own
                && (isCaught(figure)
                        || isAwaiting(figure)
                        || isSubject(figure)
                        || isObject(figure)
                        || isAgainst(figure)
                        || isJudged(figure)
                        || isInCourt(figure))) {
            figure.type = CountedClass.PERPETRATOR;
            figure.rule("class.accused");
        }
    }

    /// "14 people were detained in the operation": suspects, unless they are migrants, workers or
    /// children.
    private static boolean isCaught(Figure figure) {
        return figure.event != null
                && CAUGHT.contains(figure.event)
                && figure.lemma != null
                && !figure.acts
                && (SUSPECTED.contains(figure.lemma) || SettledTraits.isOfficial(figure.lemma));
    }

    /// Whether a word says that somebody was caught or held as a suspect.
    static boolean isCaught(String participle) {
        return CAUGHT.contains(participle);
    }

    /// "Five more people await trial", "seven persons in custody": right behind the noun.
    private static boolean isAwaiting(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.nounTo;
        if (isState(sentence, at) && !sentence.is(at + 1, "prison") && !sentence.is(at + 1, "jail")) {
            return true;
        }
        while (sentence.tag(at).equals("AUX") || sentence.tag(at).equals("ADV")) {
            at++;
        }
        return AWAITING.contains(sentence.lower(at)) && AWAITED.contains(sentence.lower(at + 1));
    }

    /// "attempted to sell one of her students": nobody was sold.
    private static boolean isToSell(Figure figure) {
        return figure.sentence.is(figure.phraseFrom - 1, "sell") && figure.sentence.is(figure.phraseFrom - 2, "to");
    }

    private static boolean isSubject(Figure figure) {
        Sentence sentence = figure.sentence;
        int verb = verb(sentence, Math.max(figure.nounTo, figure.phraseTo));
        for (int at = verb; verb >= 0 && at < verb + PREDICATE && at < sentence.size(); at++) {
            boolean kept = at > verb && (sentence.tag(at - 1).equals("AUX") || KEPT.contains(sentence.lower(at - 1)));
            if (kept && isState(sentence, at) || GIVEN.contains(sentence.lower(at)) && isTerm(sentence, at + 1)) {
                return true;
            }
            if (sentence.get(at).isNominal()
                    || sentence.get(at).isSign()
                    || sentence.get(at).isNumeral()) {
                return false;
            }
        }
        return false;
    }

    /// The verb of a subject: right behind it, behind an insertion between commas, behind a relative
    /// clause or behind the other subjects joined to it; -1 where the clause ends before.
    private static int verb(Sentence sentence, int from) {
        boolean inserted = false;
        for (int at = from; at < sentence.size() && at < from + REACH; at++) {
            String tag = sentence.tag(at);
            boolean finite = tag.equals("AUX")
                    || GIVEN.contains(sentence.lower(at)) && tag.equals("VERB")
                    || sentence.isOneOf(at, Set.of("remain", "remained", "remains", "stand", "went", "face"));
            if (finite && !inserted) {
                return at;
            }
            if (sentence.is(at, ",")) {
                inserted = !inserted && (sentence.tag(at + 1).equals("ADP") || isPronoun(sentence, at + 1));
            } else if (sentence.is(at, "who") && !inserted) {
                at = pastRelative(sentence, at + 1) - 1;
            } else if (!inserted && tag.equals("VERB") && !Participles.isPast(sentence.lower(at))
                    || tag.equals("SCONJ")
                    || sentence.is(at, ";")
                    || sentence.is(at, ":")) {
                return -1;
            }
        }
        return -1;
    }

    /// Past "ran the brothel" in "who ran the brothel were given": the verb of the relative clause and
    /// its object.
    private static int pastRelative(Sentence sentence, int from) {
        int at = from;
        while (at < sentence.size()
                && !sentence.get(at).isNominal()
                && !sentence.get(at).isSign()) {
            at++;
        }
        while (at < sentence.size()
                && !sentence.get(at).isVerbal()
                && !sentence.get(at).isSign()) {
            at++;
        }
        return at;
    }

    private static boolean isPronoun(Sentence sentence, int at) {
        return sentence.is(at, "who") || sentence.is(at, "including") || sentence.is(at, "all");
    }

    /// "sent six members of one family to trial", "gave the two men five years".
    private static boolean isObject(Figure figure) {
        Sentence sentence = figure.sentence;
        int verb = figure.phraseFrom - 1;
        while (verb > 0
                && (Parts.isModifier(sentence, verb)
                        || sentence.tag(verb).equals("DET")
                        || sentence.tag(verb).equals("ADV"))) {
            verb--;
        }
        String word = sentence.lower(verb);
        if (GIVING.contains(word) && isTerm(sentence, figure.nounTo)) {
            return true;
        }
        for (int at = figure.nounTo; BRINGING.contains(word) && at < figure.nounTo + OBJECT; at++) {
            if (isState(sentence, at) || sentence.is(at, "to") && sentence.is(at + 1, "court")) {
                return true;
            }
            if (sentence.get(Math.min(at, sentence.size() - 1)).isSign()
                    || sentence.get(Math.min(at, sentence.size() - 1)).isVerbal()) {
                return false;
            }
        }
        return false;
    }

    /// "complaints against 26 persons", "sent 41 cases to court with regard to 57 persons".
    private static boolean isAgainst(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseFrom - 1;
        while (at > 0 && Parts.isModifier(sentence, at) && !sentence.is(at, "against")) {
            at--;
        }
        at = sentence.is(at, "and") ? beforeOther(sentence, at - 1) : at;
        boolean regard = sentence.is(at, "to") && sentence.is(at - 1, "regard")
                || sentence.is(at, "of") && sentence.is(at - 1, "respect");
        if (!regard && !sentence.is(at, "against")) {
            return false;
        }
        for (int noun = at - 1; noun >= 0 && noun > at - ACTION; noun--) {
            if (ACTIONS.contains(English.singular(sentence.lower(noun)))) {
                return true;
            }
            boolean brought = BROUGHT.contains(sentence.lower(noun))
                    || sentence.tag(noun).equals("AUX") && BROUGHT.contains(sentence.lower(noun + 1));
            if (sentence.get(noun).isVerbal() && !brought || sentence.is(noun, ";")) {
                return false;
            }
        }
        return false;
    }

    /// "The 97 convictions concerned 113 persons", "Prison terms (101 persons)": who is meant by a judgment.
    private static boolean isJudged(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseFrom - 1;
        while (at > 0 && Parts.isModifier(sentence, at)) {
            at--;
        }
        boolean concerning = CONCERNING.contains(sentence.lower(at));
        boolean bracket = sentence.is(at, "(") && sentence.is(figure.nounTo, ")");
        return (concerning || bracket) && JUDGMENTS.contains(English.singular(sentence.lower(at - 1)));
    }

    /// Past "a landlord" in "against a landlord and six helpers".
    private static int beforeOther(Sentence sentence, int from) {
        int at = from;
        while (at > from - OBJECT
                && at > 0
                && (sentence.get(at).isNominal()
                        || sentence.tag(at).equals("ADJ")
                        || sentence.tag(at).equals("DET")
                        || sentence.get(at).isNumeral())) {
            at--;
        }
        return at;
    }

    /// "14 people appeared in court on Tuesday for running three brothels": a witness appears for
    /// nothing.
    private static boolean isInCourt(Figure figure) {
        Sentence sentence = figure.sentence;
        for (int at = figure.nounTo; at < sentence.size() && at < figure.nounTo + REACH; at++) {
            if (APPEARING.contains(sentence.lower(at))) {
                return (sentence.is(at + 1, "in") || sentence.is(at + 1, "before")) && isCharged(sentence, at + 2);
            }
            if (sentence.is(at, ";") || sentence.tag(at).equals("SCONJ")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isCharged(Sentence sentence, int from) {
        for (int at = from; at < sentence.size() && at < from + ACTION; at++) {
            boolean charged = sentence.isOneOf(at, Set.of("charged", "accused", "charges", "facing"))
                    || sentence.is(at, "for") && sentence.lower(at + 1).endsWith("ing");
            if (charged) {
                return true;
            }
        }
        return false;
    }

    private static boolean isState(Sentence sentence, int at) {
        String where = sentence.lower(at + 1);
        int noun = where.equals("police") || where.equals("the") || where.equals("pretrial") ? at + 2 : at + 1;
        return switch (sentence.lower(at)) {
            case "in" -> IN.contains(sentence.lower(noun)) || where.equals("the") && sentence.is(noun, "dock");
            case "to" -> where.equals("trial") || where.equals("jail") || where.equals("prison");
            case "into" -> sentence.is(noun, "custody");
            case "on" ->
                where.equals("trial")
                        || where.equals("remand")
                        || where.equals("bail")
                        || where.equals("the") && sentence.is(noun, "run");
            case "under" ->
                where.equals("arrest")
                        || where.equals("investigation") && sentence.tag(at - 1).equals("AUX")
                        || where.equals("indictment")
                        || where.equals("house") && sentence.is(at + 2, "arrest");
            case "behind" -> where.equals("bars");
            case "at" -> where.equals("large");
            case "trial" -> KEPT.contains(sentence.lower(at - 1));
            default -> false;
        };
    }

    /// "eight years", "between two and four years in prison": a time that is no training and no care.
    private static boolean isTerm(Sentence sentence, int from) {
        int at = from;
        while (at < from + 5
                && at < sentence.size()
                && !sentence.get(at).isNumeral()
                && !sentence.get(at).isNominal()
                && !sentence.get(at).isVerbal()
                && !sentence.get(at).isSign()) {
            at++;
        }
        if (at >= sentence.size() || !sentence.get(at).isNumeral()) {
            return sentence.is(at, "life");
        }
        int unit = at + 1;
        while (unit < at + 4 && !TERMS.contains(sentence.lower(unit))) {
            unit++;
        }
        boolean of = sentence.is(unit + 1, "of");
        boolean free = unit + 1 >= sentence.size()
                || sentence.get(unit + 1).isSign()
                || !sentence.get(unit + 1).isNominal()
                || PRISON.contains(sentence.lower(unit + 1));
        return TERMS.contains(sentence.lower(unit)) && free && (!of || PRISON.contains(sentence.lower(unit + 2)));
    }
}
