package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.WordList;

/// Finds the content words a quantity speaks of in a general text: "shares of the bank rose 3
/// percent" is about shares
/// and the bank.
///
/// A figure of the field says it by its class and event and needs none.
final class Topics {

    /// How far a subject may stand before the number, in tokens.
    private static final int REACH = 22;

    private static final int MOST = 8;

    private static final Set<CountedClass> FIELD =
            Collections.unmodifiableSet(EnumSet.of(CountedClass.VICTIM, CountedClass.PERPETRATOR, CountedClass.EVENT));

    private static final Set<String> CONTENT = Set.of("NOUN", "PROPN", "ADJ");

    private static final Set<String> EMPTY = WordList.of("""
            year years month months week weeks day days percent quarter total number monday tuesday
            wednesday thursday friday saturday sunday rise increase decrease drop decline fall gain
            cent most more least last same such other many few half period time end start level rate
            lot additional estimated average january february march april june july august september
            october november december
            """);

    private Topics() {}

    /// @param known whether its event is one of the field's
    static void read(Figure figure, boolean known) {
        boolean field = FIELD.contains(figure.type)
                || figure.kind == Kind.RATING
                || figure.type == CountedClass.PERSON && known;
        if (field || figure.isRejected()) {
            return;
        }
        List<String> words = new ArrayList<>();
        boolean counted = figure.hasNoun() && figure.unit.kind() != UnitKind.NOUN;
        if (counted) {
            add(figure.sentence, figure.nounFrom, figure.nounTo, words);
        }
        if (figure.unit.kind() != UnitKind.NOUN || words.isEmpty()) {
            behind(figure, words);
            before(figure, words);
        }
        if (words.isEmpty() && figure.hasNoun()) {
            add(figure.sentence, figure.nounFrom, figure.nounTo, words);
            after(figure, words);
        }
        figure.about = List.copyOf(words.subList(0, Math.min(MOST, words.size())));
    }

    /// "Three people were killed when a coach overturned": what is told of the counted itself.
    private static void after(Figure figure, List<String> words) {
        Sentence sentence = figure.sentence;
        int end = figure.nounTo;
        while (end < sentence.size() && end < figure.nounTo + REACH / 2 && !sentence.is(end, ";")) {
            end++;
        }
        add(sentence, figure.nounTo, end, words);
    }

    /// "25 percent of the shares", "$5 million in aid", "3 percent stake in the bank".
    private static void behind(Figure figure, List<String> words) {
        Sentence sentence = figure.sentence;
        int at = Math.max(figure.phraseTo, figure.nounTo);
        boolean preposition =
                sentence.is(at, "of") || sentence.is(at, "in") || sentence.is(at, "for") || sentence.is(at, "worth");
        boolean noun =
                at < sentence.size() && CONTENT.contains(sentence.tag(at)) && figure.unit.kind() != UnitKind.NOUN;
        if (preposition || noun) {
            int end = preposition ? at + 1 : at;
            while (end < sentence.size()
                    && end < at + 7
                    && (CONTENT.contains(sentence.tag(end))
                            || sentence.tag(end).equals("DET")
                            || sentence.is(end, "'s")
                            || sentence.is(end, "of"))) {
                end++;
            }
            add(sentence, at, end, words);
        }
    }

    /// The subject of the clause.
    private static void before(Figure figure, List<String> words) {
        Sentence sentence = figure.sentence;
        int verb = -1;
        int lowest = Math.max(0, figure.phraseFrom - REACH);
        for (int at = figure.phraseFrom - 1; at >= lowest; at--) {
            if (sentence.get(at).isVerbal() && verb < 0) {
                verb = at;
            }
            boolean border = sentence.is(at, ";")
                    || sentence.is(at, "“")
                    || sentence.is(at, "that")
                    || sentence.is(at, "while")
                    || sentence.is(at, "but")
                    || verb >= 0
                            && at < verb - 1
                            && sentence.get(at).isVerbal()
                            && Events.TELLING.contains(sentence.lower(at));
            if (border) {
                lowest = at + 1;
            }
        }
        boolean first = verb < 0 || verb == lowest;
        add(sentence, lowest, first ? figure.phraseFrom : verb, words);
        if (verb >= 0) {
            add(sentence, verb + 1, figure.phraseFrom, words);
        }
    }

    private static void add(Sentence sentence, int from, int to, List<String> words) {
        for (int at = from; at < to && at < sentence.size(); at++) {
            Token token = sentence.get(at);
            boolean content = CONTENT.contains(token.tag())
                    && !token.isNumeral()
                    && !EMPTY.contains(token.lower())
                    && Character.isLetter(token.text().codePointAt(0));
            if (content && !words.contains(token.text())) {
                words.add(token.text());
            }
        }
    }
}
