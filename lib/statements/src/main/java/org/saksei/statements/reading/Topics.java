package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.WordList;

/// Finds the content words a quantity speaks of in a general text: "shares of the bank rose 3 percent"
/// is about shares and the bank.
///
/// A figure of the field says it by its class and event and needs none.
final class Topics {

    /// How far a subject may stand before the number, in tokens.
    private static final int REACH = 22;

    private static final int MOST = 8;

    /// So few words leave room for what is told of the counted.
    private static final int FEW = 3;

    private static final Set<CountedClass> FIELD =
            Collections.unmodifiableSet(EnumSet.of(CountedClass.VICTIM, CountedClass.PERPETRATOR, CountedClass.EVENT));

    private static final Set<String> CONTENT = Set.of("NOUN", "PROPN", "ADJ");

    private static final Set<String> EMPTY = WordList.of("""
            year years month months week weeks day days percent quarter total number monday tuesday
            wednesday thursday friday saturday sunday rise increase decrease drop decline fall gain
            cent most more least last same such other many few half period time end start level rate
            lot worth additional estimated average january february march april june july august september
            october november december
            """);

    /// Words that stand for a subject said before them.
    private static final Set<String> PRONOUNS = WordList.of("it they he she we i its this these which who");

    private final Scene scene;
    private final boolean general;

    /// Tokens of units: they say how it was measured, not what.
    private final BitSet units = new BitSet();

    private final BitSet verbs = new BitSet();

    /// @param general whether the text is of no field that has its own classes and events
    Topics(Scene scene, boolean general) {
        this.scene = scene;
        this.general = general;
        for (Figure figure : scene.figures()) {
            boolean noun = figure.unit.kind() == UnitKind.NOUN;
            units.set(figure.phraseFrom, Math.max(figure.phraseTo, figure.phraseFrom), !noun);
        }
        for (int at = 0; at < scene.sentence().size(); at++) {
            verbs.set(at, scene.sentence().tag(at).equals("VERB"));
        }
    }

    /// Whether a text speaks of the field: it has victims, or a figure with a form of trafficking, or ratings.
    static boolean isGeneral(List<Figure> figures) {
        return figures.stream()
                .noneMatch(figure ->
                        figure.type == CountedClass.VICTIM || figure.kind == Kind.RATING || figure.has("form"));
    }

    /// @param known whether its event is one of the field's
    void read(Figure figure, boolean known) {
        boolean field = FIELD.contains(figure.type)
                || figure.kind == Kind.RATING
                || figure.type == CountedClass.PERSON && known;
        if (field && !general || figure.isRejected()) {
            return;
        }
        List<String> words = new ArrayList<>();
        boolean noun = figure.unit.kind() == UnitKind.NOUN;
        if (figure.hasNoun() && !noun) {
            add(figure.sentence, figure.nounFrom, figure.nounTo, words);
        }
        if (!noun || words.isEmpty()) {
            behind(figure, words);
            before(figure, words);
        }
        if (general && figure.hasNoun() && noun) {
            add(figure.sentence, figure.wideFrom, figure.nounTo - 1, words);
        }
        if (words.isEmpty() || general && words.size() < FEW) {
            after(figure, words);
        }
        if (words.isEmpty() && general) {
            act(figure, words);
        }
        figure.about = List.copyOf(words.subList(0, Math.min(MOST, words.size())));
    }

    /// "Three people were killed when a coach overturned": what is told of the counted itself, and what stands before
    /// another clause.
    private void after(Figure figure, List<String> words) {
        Sentence sentence = figure.sentence;
        if (figure.hasNoun() && words.isEmpty()) {
            add(sentence, figure.nounFrom, figure.nounTo, words);
        }
        int from = Math.max(figure.nounTo, figure.phraseTo);
        int end = from;
        while (end < sentence.size() && end < from + REACH / 2 && !sentence.is(end, ";")) {
            end++;
        }
        if (figure.hasNoun() || general) {
            add(sentence, from, end, words);
        }
        if (words.isEmpty() && general) {
            add(sentence, Math.max(0, figure.phraseFrom - REACH), figure.phraseFrom, words);
        }
    }

    /// "She paid £20": of a person said by a pronoun only what was done is told.
    private void act(Figure figure, List<String> words) {
        int verb = verbs.previousSetBit(figure.phraseFrom - 1);
        if (verb >= 0) {
            words.add(scene.sentence().get(verb).text());
        }
    }

    /// "25 percent of the shares", "$5 million in aid", "3 percent stake in the bank".
    private void behind(Figure figure, List<String> words) {
        Sentence sentence = figure.sentence;
        int at = Math.max(figure.phraseTo, figure.nounTo);
        boolean preposition =
                sentence.is(at, "of") || sentence.is(at, "in") || sentence.is(at, "for") || sentence.is(at, "worth");
        boolean noun =
                at < sentence.size() && CONTENT.contains(sentence.tag(at)) && figure.unit.kind() != UnitKind.NOUN;
        if (!preposition && !noun) {
            return;
        }
        int end = preposition ? at + 1 : at;
        boolean thing = false;
        while (end < sentence.size()
                && end < at + 7
                && (CONTENT.contains(sentence.tag(end))
                        || sentence.tag(end).equals("DET")
                        || sentence.is(end, "'s")
                        || sentence.is(end, "of"))) {
            thing |= sentence.get(end).isNominal();
            end++;
        }
        if (thing) {
            add(sentence, at, end, words);
        }
    }

    /// The subject of the clause; that of the clause before it where a pronoun stands for it.
    private void before(Figure figure, List<String> words) {
        int found = words.size();
        int border = clause(figure, figure.phraseFrom, words);
        boolean carried = border > 0 && (words.size() == found || isCarried(figure.sentence, border));
        if (carried && general) {
            clause(figure, border - 1, words);
        }
    }

    private static boolean isCarried(Sentence sentence, int border) {
        for (int at = border; at < border + 2 && at < sentence.size(); at++) {
            if (PRONOUNS.contains(sentence.lower(at))) {
                return true;
            }
        }
        return false;
    }

    /// Adds the words from the border of a clause to a token and says where the clause begins.
    private int clause(Figure figure, int to, List<String> words) {
        Sentence sentence = figure.sentence;
        int verb = -1;
        int lowest = Math.max(0, to - REACH);
        for (int at = to - 1; at >= lowest; at--) {
            boolean name = at > 0 && sentence.get(at).isCapitalised();
            if (sentence.get(at).isVerbal() && !name && verb < 0) {
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
                            && Events.TELLING.contains(sentence.lower(at))
                            && !sentence.get(at + 1).isNumeral()
                            && !sentence.tag(at).equals("AUX");
            if (border) {
                lowest = at + 1;
            }
        }
        boolean first = verb < 0 || verb == lowest;
        add(sentence, lowest, first ? to : verb, words);
        if (verb >= 0) {
            add(sentence, verb + 1, to, words);
        }
        return lowest;
    }

    private void add(Sentence sentence, int from, int to, List<String> words) {
        for (int at = from; at < to && at < sentence.size(); at++) {
            Token token = sentence.get(at);
            boolean name = at > 0 && token.isCapitalised() && token.tag().equals("VERB");
            boolean content = (name || CONTENT.contains(token.tag()))
                    && !token.isNumeral()
                    && !units.get(at)
                    && !EMPTY.contains(token.lower())
                    && Character.isLetter(token.text().codePointAt(0));
            if (content && !words.contains(token.text())) {
                words.add(token.text());
            }
        }
    }
}
