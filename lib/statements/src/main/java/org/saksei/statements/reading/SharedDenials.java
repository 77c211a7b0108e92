package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.saksei.statements.Kind;
import org.saksei.statements.reading.NounPhrases.Phrase;

/// Reads the claims that share a word that denies with a claim before: further nouns, further verbs.
final class SharedDenials {

    private static final Set<String> GOING_ON =
            Set.of("because", "but", "that", "who", "which", "after", "while", "when", "although", "as", "if");

    private final NounPhrases phrases;
    private final CountedNouns nouns;

    SharedDenials(NounPhrases phrases, CountedNouns nouns) {
        this.phrases = phrases;
        this.nouns = nouns;
    }

    /// "no investigations, prosecutions, or convictions".
    List<Figure> further(Figure first) {
        List<Figure> found = new ArrayList<>();
        Sentence sentence = first.sentence;
        int at = first.nounTo;
        while (at >= 0 && at < sentence.size()) {
            int next = pastSeparators(sentence, at);
            Phrase phrase = next == at ? null : phrases.at(sentence, next);
            if (phrase == null || sentence.is(phrase.to(), "any")) {
                return found;
            }
            Figure figure = figure(sentence, first.at, first.start, first.end);
            figure.numeral = null;
            nouns.take(figure, phrase, false);
            if (!Countables.isCountable(figure)) {
                return found;
            }
            found.add(figure);
            at = phrase.to();
        }
        return found;
    }

    private static int pastSeparators(Sentence sentence, int from) {
        int at = from;
        while (sentence.is(at, ",") || sentence.is(at, "or") || sentence.is(at, "and") || sentence.is(at, "nor")) {
            at++;
        }
        return at;
    }

    /// "no victims were arrested, fined or deported": each further verb denies on its own.
    static List<Figure> befallen(Figure first) {
        Sentence sentence = first.sentence;
        int from = Math.max(first.at + 1, first.nounTo);
        int at = from;
        while (at < from + 5 && !Nobody.BEFALLEN.contains(sentence.lower(at)) && !Nobody.isPastVerb(sentence, at)) {
            at++;
        }
        List<Figure> found = new ArrayList<>();
        boolean whole = at < from + 5;
        int listed = -1;
        for (int end = Math.min(sentence.size() - 1, at + 14); whole && at < end; at++) {
            if (sentence.get(at).isSign() && !sentence.is(at, ",") || GOING_ON.contains(sentence.lower(at))) {
                break;
            }
            boolean joined = sentence.is(at, "or") || sentence.is(at, "nor");
            boolean comma = sentence.is(at, ",") && Nobody.isPastVerb(sentence, at + 1);
            if (comma && isListEnded(sentence, at)) {
                listed = at;
            }
            boolean alone = sentence.is(at, "alone") && sentence.is(at - 1, "let");
            if ((joined || alone || listed == at)
                    && Nobody.isPastVerb(sentence, at + 1)
                    && !sentence.get(at - 1).isNumeral()) {
                found.add(another(first, Participles.of(sentence.lower(at + 1))));
            }
        }
        return found;
    }

    /// Whether "or" with another verb closes the list that goes on at a comma: "arrested, charged or fined".
    private static boolean isListEnded(Sentence sentence, int comma) {
        for (int at = comma + 1; at < comma + 8 && at < sentence.size(); at++) {
            if (sentence.is(at, "or")) {
                return Nobody.isPastVerb(sentence, at + 1);
            }
            boolean passes = sentence.is(at, ",") || sentence.tag(at).equals("ADV") || Nobody.isPastVerb(sentence, at);
            if (!passes) {
                return false;
            }
        }
        return false;
    }

    private static Figure another(Figure first, String event) {
        Figure figure = figure(first.sentence, first.at, first.start, first.end);
        figure.numeral = null;
        figure.phraseTo = first.phraseTo;
        figure.nounFrom = first.nounFrom;
        figure.nounTo = first.nounTo;
        figure.wideFrom = first.wideFrom;
        figure.tailTo = first.tailTo;
        figure.lemma = first.lemma;
        figure.type = first.type;
        figure.unit = first.unit;
        first.attributes.forEach(figure::attribute);
        figure.event = event;
        figure.ownEvent = true;
        figure.settled = true;
        return figure;
    }

    /// A claim of nothing at the word that denies.
    static Figure figure(Sentence sentence, int at, int start, int end) {
        Figure figure = new Figure(start, end, sentence, at);
        figure.kind = Kind.ZERO;
        figure.value = BigDecimal.ZERO;
        figure.rule("zero.coordinated");
        return figure;
    }
}
