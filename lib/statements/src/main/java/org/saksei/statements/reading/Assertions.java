package org.saksei.statements.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.saksei.statements.number.WordList;

/// Tells what a sentence says is so from what it denies, doubts, wishes or asks for.
final class Assertions {

    private static final Set<String> UNSAID = WordList.of("""
            not n't never no nor neither without whether if unless unclear should must could would may might can will
            shall need needs needed cannot hardly
            """);

    /// What somebody wants rather than does.
    private static final Set<String> WISHES = WordList.of("""
            plan plans planned planning aim aims aimed aiming seek seeks sought seeking hope hopes hoped want wants wanted
            intend intends intended recommend recommends recommended urge urges urged call calls called calling ask asks
            asked request requests requested propose proposes proposed pledge pledges pledged promise promises promised
            demand demands demanded require requires required expect expects expected goal target attempt try tried tries
            encourage encourages encouraged order
            """);

    /// Before an infinitive these say that it was done.
    private static final Set<String> DONE = WordList.of(
            "continued continues began begun started managed able helped led contributed due failed likely");

    private static final Set<String> TURNS = Set.of("but", "while", "however", "although", "because", "since", "after");

    private static final int REACH = 16;

    /// A heading has no more words than this.
    private static final int HEADING = 6;

    private Assertions() {}

    /// The numbers of the paragraphs that say what should be done: those below a heading "Recommendations", and the
    /// lines of a list below "We ask the government to".
    static Set<Integer> advice(List<Sentence> sentences) {
        Set<Integer> paragraphs = new HashSet<>();
        for (int at = 0; at < sentences.size(); at++) {
            Sentence sentence = sentences.get(at);
            boolean named = sentence.is(0, "recommendations") || sentence.is(1, "recommendations");
            boolean heading = named && sentence.size() <= HEADING && at + 1 < sentences.size();
            if (heading) {
                paragraphs.add(sentences.get(at + 1).paragraph());
            } else if (named
                    && sentence.get(0).text().equals(sentence.get(0).text().toUpperCase(Locale.ROOT))) {
                paragraphs.add(sentence.paragraph());
            }
            if (heading || isAskingFor(sentence)) {
                lines(sentences, at + 1, paragraphs);
            }
        }
        return paragraphs;
    }

    private static boolean isAskingFor(Sentence sentence) {
        int last = sentence.size() - 1;
        boolean open = sentence.is(last, "to") || sentence.is(last, ":");
        return open && sentence.tokens().stream().anyMatch(token -> WISHES.contains(token.lower()));
    }

    private static void lines(List<Sentence> sentences, int from, Set<Integer> paragraphs) {
        for (int at = from; at < sentences.size(); at++) {
            Sentence line = sentences.get(at);
            boolean goesOn = paragraphs.contains(line.paragraph());
            if (!goesOn && !GoingDays.isLine(line)) {
                return;
            }
            paragraphs.add(line.paragraph());
        }
    }

    /// Whether what stands at a word is denied, doubted, wished for or asked for in its clause.
    static boolean isUnsaid(Sentence sentence, int at) {
        int from = at - 1;
        for (; from >= 0 && from > at - REACH && !ends(sentence, from); from--) {
            String word = sentence.lower(from);
            if (UNSAID.contains(word) || wishes(sentence, from, at) || isAim(sentence, from, at)) {
                return true;
            }
        }
        return isCommand(sentence, from + 1, at);
    }

    private static boolean isBase(String word) {
        return !word.endsWith("s") && !word.endsWith("ed") && !word.endsWith("ing") && !Participles.isPast(word);
    }

    private static boolean ends(Sentence sentence, int at) {
        if (sentence.is(at, ";") || sentence.is(at, ":") || sentence.isOneOf(at, TURNS)) {
            return true;
        }
        boolean list =
                sentence.tag(at + 1).equals("VERB") || sentence.tag(at + 1).equals("CCONJ");
        return sentence.is(at, ",") && !list;
    }

    /// "called for more shelters", "planned to open more": the wish governs what follows.
    private static boolean wishes(Sentence sentence, int at, int word) {
        if (!sentence.isOneOf(at, WISHES) || sentence.tag(at).equals("ADJ")) {
            return false;
        }
        boolean joined = sentence.is(at + 1, "to") || sentence.is(at + 1, "for") || sentence.is(at + 1, "that");
        return joined
                || at == word - 1
                || at == word - 2 && sentence.tag(at + 1).equals("DET");
    }

    /// "in order to identify more victims", "to increase the number".
    private static boolean isAim(Sentence sentence, int to, int word) {
        boolean infinitive = sentence.is(to, "to")
                && (sentence.tag(to + 1).equals("VERB")
                        || to + 1 == word && !DirectionWords.isComparative(sentence.lower(word)))
                && !Participles.isPast(sentence.lower(to + 1))
                && word - to < 8;
        for (int at = to + 1; infinitive && at < word; at++) {
            if (sentence.get(at).isSign() && !sentence.is(at, "-")) {
                return false;
            }
        }
        return infinitive && !sentence.isOneOf(to - 1, DONE);
    }

    /// "Certify more victims": a clause that begins with a bare verb.
    private static boolean isCommand(Sentence sentence, int from, int word) {
        int at = from;
        while (at < word
                && (sentence.tag(at).equals("ADV")
                        || sentence.tag(at).equals("CCONJ")
                        || sentence.get(at).isSign())) {
            at++;
        }
        String verb = sentence.lower(at);
        boolean bare = sentence.tag(at).equals("VERB")
                && !Participles.isPast(verb)
                && !verb.endsWith("ing")
                && !verb.endsWith("s");
        boolean increase =
                at == word && verb.endsWith("crease") && !sentence.is(at + 1, "in") && !sentence.is(at + 1, "of");
        boolean object = at < word && (sentence.is(at + 1, "more") || sentence.is(at + 1, "fewer"));
        return increase || bare && at <= word || object && isBase(verb);
    }
}
