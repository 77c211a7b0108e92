package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.number.WordList;
import org.saksei.statements.reading.NounPhrases.Phrase;

/// Reads claims that something became more or less without saying from how much: "fewer prosecutions
/// than the year before", "increased the number of inspections", "arrests fell".
///
/// Each word is looked at in the place it has: a comparative before its noun, a verb before its object
/// or behind its subject, a noun before "in". Whether the claim is made at all, [Assertions] says.
final class Directions {

    private static final Set<String> SUMS = WordList.of("""
            budget funding fund budgets funds money spending expenditure allocation allocations
            """);

    /// What is money where "financial" stands before it.
    private static final Set<String> FINANCIAL = Set.of("assistance", "support", "aid");

    private static final Set<String> NUMBERS = Set.of("number", "numbers", "amount", "amounts");

    /// Adjectives that "more" compares: "more frequent inspections" are not more inspections.
    private static final Set<String> GRADED = WordList.of("""
            frequent effective comprehensive severe serious stringent robust systematic detailed thorough proactive
            consistent extensive complex substantial significant specialized specialised vulnerable regular stable
            intensive sophisticated meaningful efficient accurate reliable advanced dangerous difficult expensive
            experienced senior important powerful successful violent visible flexible sustainable inclusive general
            recent ambitious aggressive common likely formal precise careful appropriate adequate rigorous
            """);

    /// Judgments whose length is less: "reduced sentences".
    private static final Set<String> JUDGED = Set.of("sentence", "charge", "penalty", "term", "crime", "punishment");

    /// How far behind "increased" "the amount of" may stand, and how far before "rose" "the number
    /// of".
    private static final int OBJECT = 9;

    private static final int SUBJECT = 26;

    private static final Set<String> UNTIL = Set.of("from", "over", "compared", "since", "on", "against", "relative");

    private final NounPhrases phrases;
    private final CountedNouns nouns;

    Directions(NounPhrases phrases, CountedNouns nouns) {
        this.phrases = phrases;
        this.nouns = nouns;
    }

    /// @param numbers the figures of the passage so far, in any order
    List<Figure> read(Passage passage, List<Figure> numbers) {
        List<Figure> found = new ArrayList<>();
        Map<Sentence, List<Figure>> known = bySentence(numbers);
        Set<Integer> advice = Assertions.advice(passage.sentences());
        for (Sentence sentence : passage.sentences()) {
            if (advice.contains(sentence.paragraph())) {
                continue;
            }
            List<Figure> own = known.getOrDefault(sentence, List.of());
            Figure last = null;
            for (int at = 0; at < sentence.size(); at++) {
                if (!DirectionWords.has(sentence.lower(at))) {
                    continue;
                }
                Figure figure = NumbersBeside.isNumbered(sentence, at, own) ? null : figure(sentence, at, own, last);
                if (figure != null) {
                    found.add(figure);
                    last = figure;
                }
            }
        }
        return found;
    }

    private static Map<Sentence, List<Figure>> bySentence(List<Figure> numbers) {
        Map<Sentence, List<Figure>> known = new IdentityHashMap<>();
        numbers.stream()
                .filter(figure -> !figure.isRejected())
                .forEach(figure -> known.computeIfAbsent(figure.sentence, sentence -> new ArrayList<>())
                        .add(figure));
        return known;
    }

    private @Nullable Figure figure(Sentence sentence, int at, List<Figure> numbers, @Nullable Figure last) {
        String word = sentence.lower(at);
        if (last != null && isAgain(sentence, at, word) && !Assertions.isUnsaid(sentence, at)) {
            return again(sentence, at, last);
        }
        Figure restated = DirectionWords.isComparative(word)
                ? compared(sentence, at, numbers)
                : restated(sentence, at, word, numbers);
        if (restated != null) {
            return restated;
        }
        Phrase phrase = phrase(sentence, at, word);
        boolean collected = word.startsWith("rais")
                && phrase != null
                && (sentence.is(phrase.head(), "funds") || sentence.is(phrase.head(), "money"));
        if (phrase == null || collected || Assertions.isUnsaid(sentence, at)) {
            return null;
        }
        Figure figure = of(sentence, at);
        nouns.take(figure, phrase, true);
        boolean financial = sentence.is(phrase.head() - 1, "financial") && FINANCIAL.contains(figure.lemma);
        boolean sum = SUMS.contains(sentence.lower(phrase.head())) || financial;
        boolean amount = sentence.is(phrase.from() - 1, "of") && sentence.is(phrase.from() - 2, "amount");
        if (!sum && !amount && !isCounted(figure, phrase)) {
            return null;
        }
        figure.type = sum || amount ? CountedClass.MONEY : figure.type;
        return figure;
    }

    private boolean isCounted(Figure figure, Phrase phrase) {
        boolean known = figure.type != CountedClass.OTHER || Countables.isThing(figure.lemma);
        return known && phrases.isPlural(figure.sentence, phrase.head());
    }

    private static Figure of(Sentence sentence, int at) {
        Figure figure = new Figure(sentence.get(at).start(), sentence.get(at).end(), sentence, at);
        figure.kind = Kind.DIRECTION;
        figure.direction = way(sentence, at);
        figure.phraseTo = at + 1;
        figure.rule("change.bare");
        return figure;
    }

    private static Direction way(Sentence sentence, int at) {
        Direction way = DirectionWords.of(sentence.lower(at));
        return way == null ? Direction.UP : way;
    }

    private @Nullable Phrase phrase(Sentence sentence, int at, String word) {
        if (DirectionWords.isComparative(word)) {
            return compared(sentence, at, word);
        }
        boolean number = NUMBERS.contains(sentence.lower(at + 1)) && sentence.is(at + 2, "of");
        if (number && DirectionWords.isSize(word)) {
            return EarlierTimes.isMissed(sentence, at) ? null : noun(sentence, at + 3);
        }
        boolean nominal = sentence.get(at).isNominal() || sentence.tag(at - 1).equals("ADJ");
        if (DirectionWords.isNoun(word) && nominal && isPhrase(sentence, at)) {
            return behind(sentence, at);
        }
        Phrase object = DirectionWords.isSumming(word) ? object(sentence, at, word) : null;
        return object == null ? moved(sentence, at, word) : object;
    }

    /// "an increase", "a sharp rise", "saw increases".
    private static boolean isPhrase(Sentence sentence, int at) {
        String before = sentence.tag(at - 1);
        return before.equals("DET") || before.equals("ADJ") || before.equals("VERB") || before.equals("PRON");
    }

    /// "convicting more traffickers", "More victims came": not "one more", "more than", "more
    /// effective courts", "many more", "more women than men".
    private @Nullable Phrase compared(Sentence sentence, int at, String word) {
        boolean second = sentence.is(at - 1, "and") && sentence.is(at - 2, word);
        boolean graded = word.equals("more")
                && (GRADED.contains(sentence.lower(at + 1))
                        || sentence.lower(at + 1).endsWith("ly"));
        if (graded || second || !isFree(sentence, at) || EarlierTimes.isMissed(sentence, at)) {
            return null;
        }
        int from = sentence.is(at + 1, "and") && sentence.is(at + 2, word) ? at + 3 : at + 1;
        Phrase phrase = sentence.is(from, "of") ? null : phrases.at(sentence, from);
        boolean less = word.equals("less");
        return phrase != null && less && !SUMS.contains(sentence.lower(phrase.head())) ? null : phrase;
    }

    private static final Set<String> TAKEN = WordList.of("""
            no any many one once two three few far's several some dozens hundreds thousands what ever
            """);

    private static boolean isFree(Sentence sentence, int at) {
        int before = at - 1;
        while (sentence.is(before, "far")
                || sentence.is(before, "even")
                || sentence.is(before, "slightly")
                || sentence.is(before, "significantly")) {
            before--;
        }
        return !TAKEN.contains(sentence.lower(before))
                && (before < 0 || !sentence.get(before).isNumeral());
    }

    /// "an increase in the number of victims", "a decrease in prosecutions".
    private @Nullable Phrase behind(Sentence sentence, int at) {
        boolean in = sentence.is(at + 1, "in") || sentence.is(at + 1, "of");
        return in ? noun(sentence, at + 2) : null;
    }

    /// "increased raids", "increased its funding", "decreased for the fourth year the amount of
    /// funding", "increasing and reporting on investigations".
    private @Nullable Phrase object(Sentence sentence, int at, String word) {
        int from = at + 1;
        boolean joined = sentence.is(from, "and") && sentence.tag(from + 1).equals("VERB");
        if (joined) {
            from += 2;
            from = sentence.tag(from).equals("ADP") ? from + 1 : from;
        }
        int counted = pastNumber(sentence, from);
        boolean number = counted > phrases.pastDeterminers(sentence, from);
        Phrase phrase = phrases.at(sentence, counted);
        if (phrase == null) {
            int later = laterNumber(sentence, at);
            return later < 0 ? null : noun(sentence, later);
        }
        boolean sum = SUMS.contains(sentence.lower(phrase.head()));
        boolean judged = JUDGED.contains(English.singular(sentence.lower(phrase.head())));
        boolean helped = sentence.tag(at - 1).equals("AUX") && isBe(sentence, at);
        boolean plain = DirectionWords.isPlain(word) && !judged && !helped;
        return number || sum || plain ? phrase : null;
    }

    private int laterNumber(Sentence sentence, int verb) {
        for (int at = verb + 2; at < sentence.size() - 2 && at < verb + OBJECT; at++) {
            boolean number = NUMBERS.contains(sentence.lower(at)) && sentence.is(at + 1, "of");
            if (number && sentence.is(at - 1, "the")) {
                return at + 2;
            }
            if (sentence.tag(at).equals("VERB") || sentence.is(at, ";") || sentence.is(at, ",")) {
                return -1;
            }
        }
        return -1;
    }

    /// "the number of victims rose", "arrests have fallen", "the budget was cut".
    private @Nullable Phrase moved(Sentence sentence, int at, String word) {
        boolean particle = (word.equals("up") || word.equals("down")) && isGoing(sentence, at - 1);
        if (!particle && isBe(sentence, at) && (word.equals("up") || word.equals("down"))) {
            return standing(sentence, at);
        }
        if ((word.equals("up") || word.equals("down")) && !particle) {
            return isHeadline(sentence, at) ? plainSubject(sentence, at - 1) : null;
        }
        int verb = particle ? at - 1 : at;
        int before = beforeVerb(sentence, verb);
        boolean passive = before < verb - 1 && DirectionWords.isSumming(word) && isBe(sentence, verb);
        if (!particle && !passive && !DirectionWords.isMoving(word) || before < 0) {
            return null;
        }
        boolean takes = !passive
                && !particle
                && (sentence.tag(at + 1).equals("DET") || sentence.tag(at + 1).equals("PRON"));
        boolean inner = sentence.get(at).isNominal() && !isVerb(sentence, at);
        if (takes || inner) {
            return null;
        }
        int number = numberBefore(sentence, before);
        if (number >= 0) {
            return noun(sentence, number);
        }
        Phrase subject = plainSubject(sentence, before);
        boolean sum = subject != null && SUMS.contains(sentence.lower(subject.head()));
        boolean event = subject != null && nouns.known().classOf(sentence.lower(subject.head())) == CountedClass.EVENT;
        boolean fits = sum || event && !passive || subject != null && !passive && !DirectionWords.isBodily(word);
        return subject != null && fits && !particle ? subject : sum || event && particle ? subject : null;
    }

    /// "Arrests are down.": what happens, and nothing behind it says what else is meant.
    private @Nullable Phrase standing(Sentence sentence, int at) {
        String next = sentence.tag(at + 1);
        boolean ends =
                at + 1 >= sentence.size() || next.equals("PUNCT") || next.equals("SCONJ") || next.equals("CCONJ");
        boolean since = sentence.is(at + 1, "on") || sentence.is(at + 1, "since") || sentence.is(at + 1, "from");
        Phrase subject = ends || since ? plainSubject(sentence, beforeVerb(sentence, at)) : null;
        boolean event = subject != null && nouns.known().classOf(sentence.lower(subject.head())) == CountedClass.EVENT;
        return event ? subject : null;
    }

    /// "Trafficking cases up in first half": a heading without a verb, of what happens.
    private boolean isHeadline(Sentence sentence, int at) {
        boolean noun = at > 0
                && phrases.isPlural(sentence, at - 1)
                && nouns.known().classOf(sentence.lower(at - 1)) == CountedClass.EVENT;
        String next = sentence.tag(at + 1);
        boolean ends = at + 1 >= sentence.size() || next.equals("PUNCT") || next.equals("ADP") || next.equals("SCONJ");
        for (int before = 0; before < at - 1; before++) {
            ends &= !sentence.get(before).isVerbal();
        }
        return noun && ends && !sentence.is(at + 1, "to") && !sentence.is(at + 1, "for") && !sentence.is(at + 1, "by");
    }

    private static boolean isBe(Sentence sentence, int verb) {
        int at = sentence.tag(verb - 1).equals("ADV") ? verb - 2 : verb - 1;
        return Set.of("was", "were", "been", "being", "is", "are", "be").contains(sentence.lower(at));
    }

    private static boolean isGoing(Sentence sentence, int at) {
        return Set.of("went", "gone", "going", "goes", "go").contains(sentence.lower(at));
    }

    /// A past or present tense the model may take for a noun.
    private static boolean isVerb(Sentence sentence, int at) {
        String word = sentence.lower(at);
        return Participles.isPast(word)
                || word.endsWith("ing")
                || !sentence.get(at).isNominal();
    }

    private static int beforeVerb(Sentence sentence, int verb) {
        int at = verb - 1;
        while (at >= 0
                && (sentence.tag(at).equals("AUX") || sentence.tag(at).equals("ADV") || sentence.is(at, "also"))) {
            at--;
        }
        return at;
    }

    /// Behind "the number of" of a subject that ends here, or -1.
    private static int numberBefore(Sentence sentence, int end) {
        for (int of = end; of > 0 && of > end - SUBJECT; of--) {
            if (sentence.is(of, "of") && NUMBERS.contains(sentence.lower(of - 1))) {
                return of + 1;
            }
            boolean finite = sentence.tag(of).equals("AUX");
            if (sentence.is(of, ";") || sentence.is(of, ":") || finite) {
                return -1;
            }
        }
        return -1;
    }

    /// "abductions for recruitment by rebels", from its first word: the clause has no other verb
    /// before it.
    private @Nullable Phrase plainSubject(Sentence sentence, int end) {
        int from = end;
        while (from > 0 && end - from < 14 && isWithin(sentence, from - 1)) {
            from--;
        }
        int first = phrases.pastDeterminers(sentence, from);
        Phrase phrase =
                first > end ? null : isOpening(sentence, first) ? new Phrase(0, 1) : phrases.at(sentence, first);
        boolean joined = phrase != null
                && (phrase.to() > end || sentence.tag(phrase.to()).equals("ADP"));
        return joined && phrase != null && phrase.to() <= end + 1 ? phrase : null;
    }

    /// "Raids rose", "Funding for the hotline fell": at the start the model often takes a noun for a
    /// verb.
    private boolean isOpening(Sentence sentence, int at) {
        String next = sentence.tag(1);
        boolean alone = next.equals("ADP") || next.equals("AUX") || next.equals("VERB") || next.equals("ADV");
        boolean money = SUMS.contains(sentence.lower(at));
        return at == 0
                && alone
                && (money || phrases.isPlural(sentence, 0) && nouns.known().classOf(sentence.lower(0)) != null);
    }

    private static boolean isWithin(Sentence sentence, int at) {
        String tag = sentence.tag(at);
        return sentence.get(at).isNominal()
                || at == 0 && sentence.tag(0).equals("VERB")
                || tag.equals("ADJ")
                || tag.equals("DET")
                || tag.equals("PART") && !sentence.is(at, "to")
                || tag.equals("ADP") && at > 0;
    }

    /// "2,360 children were freed, a significant increase from the year before": of the number before
    /// it.
    private static @Nullable Figure restated(Sentence sentence, int at, String word, List<Figure> numbers) {
        boolean noun = DirectionWords.isNoun(word) && UNTIL.contains(sentence.lower(at + 1));
        int article = at - 1;
        while (article > at - 4 && sentence.tag(article).equals("ADJ")) {
            article--;
        }
        boolean apart = sentence.tag(article).equals("DET") && sentence.is(article - 1, ",");
        Figure told = noun && apart ? lastLevel(numbers, at) : null;
        return told != null ? again(sentence, at, told) : null;
    }

    /// "45 cases, more than in 2021", "six left, more than in any year before": of the number before it.
    private static @Nullable Figure compared(Sentence sentence, int at, List<Figure> numbers) {
        boolean than = sentence.is(at - 1, ",") && sentence.is(at + 1, "than") && isTime(sentence, at + 2);
        Figure told = than ? lastLevel(numbers, at) : null;
        return told == null ? null : again(sentence, at, told);
    }

    private static final Set<String> TIMES =
            WordList.of("year month quarter week period half decade before previously ever");

    private static boolean isTime(Sentence sentence, int from) {
        for (int at = from;
                at < from + 5 && at < sentence.size() && !sentence.get(at).isSign();
                at++) {
            boolean year = sentence.get(at).text().length() == 4
                    && sentence.get(at).isNumeral()
                    && (sentence.lower(at).startsWith("19")
                            || sentence.lower(at).startsWith("20"));
            if (year || TIMES.contains(sentence.lower(at))) {
                return true;
            }
            if (sentence.get(at).isNumeral()) {
                return false;
            }
        }
        return false;
    }

    private static @Nullable Figure lastLevel(List<Figure> numbers, int at) {
        Figure told = null;
        for (Figure number : numbers) {
            boolean level = number.kind == Kind.COUNT && number.hasNoun();
            told = level && number.at < at ? number : told;
        }
        return told;
    }

    /// "Fewer women leave for Korea, more for China".
    private static boolean isAgain(Sentence sentence, int at, String word) {
        boolean of = sentence.is(at + 1, "of") && CountedNouns.POINTERS.contains(sentence.lower(at + 2));
        boolean joined = sentence.is(at - 1, ",") || sentence.tag(at - 1).equals("CCONJ");
        return DirectionWords.isComparative(word)
                && (of || joined && sentence.tag(at + 1).equals("ADP") && !sentence.is(at + 1, "than"));
    }

    private static Figure again(Sentence sentence, int at, Figure told) {
        Figure figure = of(sentence, at);
        figure.lemma = told.lemma;
        figure.type = told.type;
        figure.event = told.event;
        told.attributes.forEach(figure::attribute);
        return figure;
    }

    private @Nullable Phrase noun(Sentence sentence, int from) {
        return phrases.at(sentence, pastNumber(sentence, from));
    }

    /// Past "the number of", "its".
    private int pastNumber(Sentence sentence, int from) {
        int at = phrases.pastDeterminers(sentence, from);
        at = sentence.is(at, "overall") || sentence.is(at, "total") ? at + 1 : at;
        boolean number = NUMBERS.contains(sentence.lower(at)) && sentence.is(at + 1, "of");
        return number ? phrases.pastDeterminers(sentence, at + 2) : at;
    }
}
