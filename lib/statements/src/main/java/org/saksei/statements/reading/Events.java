package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Lexicon.Event;

/// Finds what befell the counted: the participle after the noun, else the nearest verb before the number.
final class Events {

    /// How far a verb may stand from the number, in tokens.
    private static final int BEFORE = 45;

    private static final int AFTER = 14;

    /// Verbs that only tell that somebody tells.
    static final Set<String> TELLING = Set.of(
            "said", "say", "says", "saying", "reported", "report", "reporting", "reports", "told", "stated", "noted",
            "announced", "added", "claimed", "showed", "shows", "revealed", "indicated", "confirmed", "estimated",
            "including", "compared", "continued", "managed", "helped", "involving", "resulting", "resulted", "led",
            "leading", "according", "included", "totaling", "totalling", "involved", "did", "does", "do", "had", "has",
            "have", "was", "were", "is", "are", "been", "being", "be", "made", "related", "connected", "concerning");

    /// Verbs that lead from the event to a number of it.
    private static final Set<String> LINKING = Set.of(
            "including", "compared", "involving", "resulting", "resulted", "leading", "led", "included", "totaling",
            "totalling", "involved", "related", "connected", "concerning", "helped", "managed", "made");

    private static final Set<String> PASSABLE = Set.of("ADV", "AUX", "PART", "PRON", "DET", "ADJ");

    private final Vocabulary vocabulary;

    Events(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void read(Figure figure, Shape shape) {
        if (figure.isRejected()) {
            return;
        }
        if (figure.event == null) {
            Event event = after(figure);
            if (event == null) {
                event = before(figure, shape);
            }
            if (event != null) {
                figure.event = event.id();
                figure.ownEvent = true;
                figure.rule("event.verb");
            }
        }
        befall(figure);
    }

    /// A convicted man is a perpetrator: the event says the class of a person.
    void befall(Figure figure) {
        Event event = vocabulary.event(figure.event);
        if (event != null && event.befalls() != null && figure.type == CountedClass.PERSON) {
            figure.type = event.befalls();
        }
    }

    /// "120 victims identified", "259 were arrested", "30 suspects who had been charged".
    private @Nullable Event after(Figure figure) {
        Sentence sentence = figure.sentence;
        int start = Math.max(figure.phraseTo, figure.nounTo);
        boolean passive = false;
        for (int at = start; at < sentence.size() && at < start + AFTER; at++) {
            Token token = sentence.get(at);
            if (token.isNumeral() || token.isSign() && !token.is("'")) {
                return null;
            }
            var match = vocabulary.events().at(sentence, at);
            if (match != null && (passive || at == start || isParticiple(token) && reduced(sentence, start, at))) {
                return isVerbal(sentence, at, match.to()) ? match.value() : null;
            }
            passive |= token.tag().equals("AUX") || token.is("were") || token.is("was");
            boolean other = token.tag().equals("VERB") && !TELLING.contains(token.lower()) && match == null;
            if (other || token.tag().equals("CCONJ") || token.is("than") || token.is("compared")) {
                return null;
            }
        }
        return null;
    }

    /// Only adverbs and the like stand between the noun and its participle.
    private static boolean reduced(Sentence sentence, int start, int at) {
        for (int between = start; between < at; between++) {
            if (!PASSABLE.contains(sentence.tag(between))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isParticiple(Token token) {
        return token.tag().equals("VERB") || token.tag().equals("ADJ");
    }

    private static boolean isVerbal(Sentence sentence, int from, int to) {
        String word = sentence.lower(from);
        return to > from + 1 || sentence.get(from).isVerbal() || word.endsWith("ed") || word.endsWith("ing");
    }

    /// "police arrested 30 suspects and eleven accomplices": the verb may have several objects.
    private @Nullable Event before(Figure figure, Shape shape) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseFrom - 1;
        if (sentence.is(at, "by") || at < 0) {
            return null;
        }
        int bracket = shape.bracket(figure.at);
        int lowest = Math.max(shape.get(bracket).open(), Math.max(-1, at - BEFORE));
        for (; at > lowest; at--) {
            int own = shape.bracket(at);
            if (own != bracket) {
                at = Math.max(lowest, skip(shape, own, bracket));
                continue;
            }
            Token token = sentence.get(at);
            if (token.is(";")) {
                return null;
            }
            var match = vocabulary.events().at(sentence, at, figure.at);
            if (match != null && isVerbal(sentence, at, match.to()) && !modifies(sentence, at, match.to(), figure)) {
                return match.value();
            }
            Event around = vocabulary.split(token.lower(), sentence, Math.max(figure.phraseTo, figure.nounTo));
            if (around != null) {
                return around;
            }
            boolean passes = token.tag().equals("AUX") || LINKING.contains(token.lower());
            if (token.isVerbal() && !passes) {
                return null;
            }
        }
        return null;
    }

    /// The opening sign of the outermost bracket below the figure's own.
    private static int skip(Shape shape, int from, int bracket) {
        int id = from;
        while (id != 0 && shape.get(id).parent() != bracket && shape.get(id).parent() != id && shape.get(id).parent() != 0) {
            id = shape.get(id).parent();
        }
        return id == 0 ? 0 : shape.get(id).open() + 1;
    }

    /// "convicted traffickers received": a participle before its own noun is no verb of the clause.
    private static boolean modifies(Sentence sentence, int from, int to, Figure figure) {
        return to < figure.phraseFrom
                && to == from + 1
                && sentence.get(to).isNominal()
                && (sentence.tag(from - 1).equals("DET") || sentence.tag(from - 1).equals("ADP")
                        || sentence.tag(from).equals("ADJ"));
    }
}
