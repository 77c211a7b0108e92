package org.saksei.statements.reading;

import java.util.Set;
import org.saksei.statements.Kind;

/// Whether a number counts persons though no word says so: "a mother of six", "a crowd of 61,204",
/// "four of us".
final class UnsaidPersons {

    private static final Set<String> CROWDS = Set.of(
            "crowd",
            "audience",
            "population",
            "jury",
            "attendance",
            "workforce",
            "congregation",
            "crew",
            "staff",
            "team",
            "family",
            "group",
            "household",
            "squad",
            "delegation",
            "capacity");

    private static final Set<String> PLACES = Set.of("room", "space", "places", "beds", "bunks", "capacity");

    private static final Set<String> PARENTS = Set.of(
            "mother", "father", "parent", "mum", "mom", "dad", "widow", "widower", "mothers", "fathers", "parents");

    private UnsaidPersons() {}

    static boolean are(Figure figure) {
        return isCrowd(figure) || isOfUs(figure);
    }

    /// "a mother of six", "the father-of-three": children, though no word says so.
    static boolean areOfParent(Figure figure) {
        Sentence sentence = figure.sentence;
        int of = figure.phraseFrom - 1;
        if (sentence.is(of, "-")) {
            return sentence.is(of - 1, "of") && PARENTS.contains(sentence.lower(of - 3));
        }
        String before = sentence.lower(of);
        boolean joined = before.endsWith("-of") && PARENTS.contains(before.substring(0, before.length() - 3));
        return figure.kind == Kind.COUNT
                && (joined || sentence.is(of, "of") && PARENTS.contains(sentence.lower(of - 1)));
    }

    /// "four of us".
    private static boolean isOfUs(Figure figure) {
        return figure.sentence.is(figure.phraseTo, "of")
                && (figure.sentence.is(figure.phraseTo + 1, "us") || figure.sentence.is(figure.phraseTo + 1, "you"));
    }

    /// "a crowd of 61,204", "room for 60": persons, though no word says so.
    private static boolean isCrowd(Figure figure) {
        Sentence sentence = figure.sentence;
        int of = figure.phraseFrom - 1;
        while (of > 0
                && (sentence.tag(of).equals("ADV") || Parts.isModifier(sentence, of))
                && !sentence.is(of, "for")) {
            of--;
        }
        boolean placed = sentence.is(of, "for") && PLACES.contains(sentence.lower(of - 1));
        return placed || sentence.is(of, "of") && CROWDS.contains(sentence.lower(of - 1));
    }
}
