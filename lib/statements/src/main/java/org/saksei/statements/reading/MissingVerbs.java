package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds the verb of a sentence in which the model finds none: "Five interpreters in the whole city help them."
///
/// A sentence with a full stop has a verb. Where a number with a plural noun opens it and no word is a verb, the
/// first word that can be one in the base form and has something behind it is it.
final class MissingVerbs {

    /// How long such a sentence is at most, in tokens.
    private static final int LONGEST = 30;

    /// How many words may stand before the number and between it and its noun.
    private static final int FIRST = 4;

    /// What may stand behind a verb that has its subject right before it.
    private static final Set<String> RIGHT_BEHIND = Set.of("DET", "PRON", "PROPN");

    private static final Set<String> BEHIND = Set.of("DET", "PRON", "PROPN", "NOUN", "ADJ", "ADV", "ADP", "NUM");

    private MissingVerbs() {}

    static List<Token> of(List<Token> tokens) {
        boolean told = tokens.size() > FIRST
                && tokens.size() < LONGEST
                && tokens.getLast().is(".");
        if (!told || tokens.stream().anyMatch(MissingVerbs::isVerb)) {
            return tokens;
        }
        int head = head(tokens);
        int verb = head < 0 ? -1 : verb(tokens, head);
        if (verb < 0) {
            return tokens;
        }
        List<Token> mended = new ArrayList<>(tokens);
        mended.set(verb, tokens.get(verb).tagged("VERB"));
        return mended;
    }

    private static boolean isVerb(Token token) {
        return token.isVerbal();
    }

    /// The plural noun of the number the sentence begins with, or -1.
    private static int head(List<Token> tokens) {
        int number = 0;
        while (number < FIRST && !tokens.get(number).isNumeral()) {
            if (tokens.get(number).isNominal() || tokens.get(number).isSign()) {
                return -1;
            }
            number++;
        }
        int at = number + 1;
        while (at < tokens.size() && at < number + 1 + FIRST) {
            Token token = tokens.get(at);
            String word = token.lower();
            if (token.isNominal() && !English.singular(word).equals(word)) {
                return at;
            }
            if (!token.isNominal() && !token.tag().equals("ADJ")) {
                return -1;
            }
            at++;
        }
        return -1;
    }

    private static int verb(List<Token> tokens, int head) {
        boolean hangs = tokens.get(head + 1).tag().equals("ADP");
        for (int at = head + 1; at + 1 < tokens.size() - 1; at++) {
            Token token = tokens.get(at);
            String next = tokens.get(at + 1).tag();
            boolean right = at == head + 1 && RIGHT_BEHIND.contains(next);
            boolean far = hangs && at > head + 2 && tokens.get(at - 1).isNominal() && BEHIND.contains(next);
            if ((right || far) && isBase(token) && !tokens.get(at + 1).is("of")) {
                return at;
            }
            if (token.isSign() || at == head + 1 && !hangs) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isBase(Token token) {
        String word = token.lower();
        boolean base = VerbWords.isDoing(word) || VerbWords.isGoing(word) || VerbWords.isPlain(word);
        return base && !token.isCapitalised() && !token.isNumeral();
    }
}
