package org.saksei.statements.reading;

import java.util.Set;
import org.saksei.statements.CountedClass;

/// Reads what the words a line begins with say of all it counts: "Sexual exploitation: 314 proceedings", "- Purchase of
/// sexual services: 41 cases, 45 offenders".
///
/// Only form and scope: whose sex or age a heading names, each number says itself.
final class LineTopics {

    private static final Set<String> DIMENSIONS = Set.of("form", "scope");

    /// How long such a heading may be, in tokens.
    private static final int LONGEST = 12;

    private final TraitWords words;

    LineTopics(TraitWords words) {
        this.words = words;
    }

    void read(Figure figure) {
        boolean counted = figure.type == CountedClass.EVENT
                || figure.type == CountedClass.VICTIM
                || figure.type == CountedClass.PERPETRATOR;
        int colon = counted ? colon(figure) : -1;
        for (int at = 0; at < colon; at++) {
            var topic = words.at(figure.sentence, at, colon);
            boolean said = topic != null && DIMENSIONS.contains(topic.value().dimension());
            if (said && topic != null && !figure.has(topic.value().dimension())) {
                figure.attribute(topic.value());
                return;
            }
        }
    }

    /// The colon behind a heading without verb or number at the beginning of the line of a figure, or -1.
    private static int colon(Figure figure) {
        Sentence sentence = figure.sentence;
        for (int at = 0; at < figure.phraseFrom && at < LONGEST; at++) {
            Token token = sentence.get(at);
            if (token.is(":")) {
                return at;
            }
            boolean finite = token.isVerbal() && !token.lower().endsWith("ing") && !Participles.isPast(token.lower());
            if (finite || token.is(";") || token.isNumeral() && at > 1) {
                return -1;
            }
        }
        return -1;
    }
}
