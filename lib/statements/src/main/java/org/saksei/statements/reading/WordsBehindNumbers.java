package org.saksei.statements.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.number.WordList;

/// Sets right what the model makes of a word right behind a number, for there stands a noun or its sort: "16 Karen
/// women", "736 Special Juvenile Units", "one toilet for every 60 men".
final class WordsBehindNumbers {

    /// Words that stay what they are, also with a capital in a heading.
    private static final Set<String> CLOSED = WordList.of("""
            about above across after against along amid among around as at before behind below beneath between beyond
            by despite down during for from in inside into like near of off on onto out outside over past per round
            since than through till to toward towards under until up upon via with within without
            and or but nor so yet if while when where although because unless
            is are was were be been being am has have had having do does did will would can could may might must shall
            should cannot not no any all each every both few many more most less fewer other others
            a an the this that these those it its they them their he him his she her we us our you your who whom whose
            which what how why there here also even only just still already again ever never now then too very
            """);

    /// How many words with a capital a name may have.
    private static final int NAME = 5;

    private WordsBehindNumbers() {}

    /// The part of speech of a word, or null where the model's holds.
    static @Nullable String tag(List<Token> tokens, List<Token> before, int at) {
        Token token = tokens.get(at);
        String word = token.lower();
        boolean further = at > 0
                && word.equals("more")
                && before.getLast().isNumeral()
                && at + 1 < tokens.size()
                && tokens.get(at + 1).isNominal();
        if (further) {
            return "ADJ";
        }
        if (at == 0 || CLOSED.contains(word) || word.length() < 3 || !Character.isLetter(word.codePointAt(0))) {
            return null;
        }
        if (before.getLast().isNumeral()) {
            return first(tokens, at);
        }
        return isInName(before) && isEndOfName(tokens, at) ? "PROPN" : null;
    }

    private static @Nullable String first(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        String tag = token.tag();
        boolean noun = at + 1 < tokens.size() && tokens.get(at + 1).isNominal();
        boolean done = token.isCapitalised()
                && tag.equals("PROPN")
                && Participles.isPast(token.lower())
                && VerbWords.isDone(token.lower());
        if (done
                && (at + 1 >= tokens.size()
                        || CLOSED.contains(tokens.get(at + 1).lower()))) {
            return "VERB";
        }
        boolean hyphen = token.lower().indexOf('-') > 0 && tag.equals("SYM");
        if (tag.equals("ADP") || tag.equals("SYM") || tag.equals("INTJ") || tag.equals("X") || tag.equals("AUX")) {
            return noun && (token.isCapitalised() || hyphen) ? "ADJ" : null;
        }
        boolean base = tag.equals("VERB")
                && !Participles.isPast(token.lower())
                && !token.lower().endsWith("ing")
                && !token.lower().endsWith("s");
        if (!base) {
            return null;
        }
        if (tokens.get(at - 1).is("one")) {
            return "NOUN";
        }
        return noun && token.isCapitalised() && !isVerb(token.lower()) ? "PROPN" : null;
    }

    private static boolean isVerb(String word) {
        return VerbWords.isDoing(word) || VerbWords.isGoing(word) || VerbWords.isPlain(word);
    }

    /// Whether only names stand between the last number and a word: "512 Child Welfare".
    private static boolean isInName(List<Token> before) {
        int first = before.size() - 1;
        while (first >= 0
                && first > before.size() - 1 - NAME
                && before.get(first).isCapitalised()
                && (before.get(first).isNominal() || before.get(first).tag().equals("ADJ"))) {
            first--;
        }
        return first < before.size() - 1 && first >= 0 && before.get(first).isNumeral();
    }

    /// "Welfare" and "Committees" of "512 Child Welfare Committees were set up": a helper is no name, and behind a verb
    /// no helper stands.
    private static boolean isEndOfName(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        String word = token.lower();
        if (!token.isCapitalised() || token.tag().equals("AUX")) {
            return token.isCapitalised();
        }
        boolean several = !English.singular(word).equals(word);
        boolean helped = at + 1 < tokens.size() && tokens.get(at + 1).tag().equals("AUX");
        return token.tag().equals("VERB") && several && (helped || !VerbWords.isDoingOfOne(word));
    }
}
