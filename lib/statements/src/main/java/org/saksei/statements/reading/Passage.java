package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.saksei.statements.Circumstances;
import org.saksei.statements.Span;
import org.saksei.statements.Text;
import org.saksei.statements.number.CodePoints;
import org.saksei.statements.number.NumberLexer;
import org.saksei.statements.number.Numeral;

/// A text cut into sentences and words, with its numerals.
///
/// @param grids the tables in it, in order
record Passage(
        Text text,
        Circumstances circumstances,
        CodePoints points,
        List<Sentence> sentences,
        List<Shape> shapes,
        List<Numeral> numerals,
        List<Grid> grids) {

    /// How far behind a sentence "he said" is looked for, in characters.
    private static final int POINTING = 240;

    private static final Set<String> SPEAKING = Set.of(
            " he ",
            " she ",
            "He ",
            "She ",
            "By its ",
            "By their ",
            "\" ",
            "” ",
            " said",
            " says ",
            "they say",
            " adds");

    static Passage read(Text text, Circumstances circumstances, PartsOfSpeech.Tagger tagger) {
        String characters = text.characters();
        CodePoints points = CodePoints.of(characters);
        List<Grid> grids = Grids.of(characters);
        List<Numeral> numerals = new ArrayList<>(NumberLexer.find(Grid.parted(characters, grids), points));
        List<int[]> spans = new ArrayList<>(numerals.size());
        numerals.forEach(numeral -> spans.add(new int[] {
            points.index(numeral.span().start()), points.index(numeral.span().end())
        }));
        List<Sentence> sentences = new ArrayList<>();
        List<Shape> shapes = new ArrayList<>();
        int next = 0;
        int head = Interviews.head(characters);
        for (int[] bounds : breaks(characters, spans)) {
            while (next < spans.size() && spans.get(next)[0] < bounds[0]) {
                next++;
            }
            List<Token> tokens = Tokens.of(characters, bounds[0], bounds[1], spans, next);
            if (bounds[0] < head || says(tokens, numerals) || isPointedAt(characters, bounds[1])) {
                tokens = tokens.stream().anyMatch(Passage::isWord) ? tagger.tag(tokens) : PartsOfSpeech.signs(tokens);
            }
            Sentence sentence = new Sentence(sentences.size(), bounds[2], bounds[0], bounds[1], tokens);
            sentences.add(sentence);
            shapes.add(new Shape(sentence));
        }
        AgeLimits.read(sentences, numerals);
        return new Passage(text, circumstances, points, sentences, shapes, numerals, grids);
    }

    /// Whether parts of speech are worth their time: most of it goes into them, and half of the
    /// sentences of a report hold no figure and nobody's voice.
    private static boolean says(List<Token> tokens, List<Numeral> numerals) {
        for (Token token : tokens) {
            boolean number = token.isNumeral() && !numerals.get(token.numeral()).isRejected();
            if (number
                    || TellingWords.isTelling(token.lower())
                    || Interviews.isNamed(token.lower())
                    || Zeros.isDenial(token.lower())
                    || DirectionWords.has(token.lower())) {
                return true;
            }
        }
        return false;
    }

    /// Whether "he" or "she" speaks in the next sentence, who is introduced in this one: "Ana Tolu, head of the centre,
    /// agreed. She said", "The minister disagreed. “We freed 12,” he said".
    private static boolean isPointedAt(String characters, int end) {
        int stop = Math.min(characters.length(), end + POINTING);
        int line = characters.indexOf('\n', end);
        String next = characters.substring(end, line < 0 ? stop : Math.min(stop, line));
        return SPEAKING.stream().anyMatch(next::contains);
    }

    private static boolean isWord(Token token) {
        return !token.isNumeral() && Character.isLetter(token.text().codePointAt(0));
    }

    /// A sentence never ends inside a numeral.
    private static List<int[]> breaks(String characters, List<int[]> spans) {
        List<int[]> merged = new ArrayList<>();
        int next = 0;
        for (int[] bounds : SentenceBreaks.of(characters)) {
            while (next < spans.size() && spans.get(next)[1] <= bounds[0]) {
                next++;
            }
            boolean cut = next < spans.size() && spans.get(next)[0] < bounds[0] && !merged.isEmpty();
            if (cut) {
                merged.getLast()[1] = bounds[1];
            } else {
                merged.add(bounds);
            }
        }
        return merged;
    }

    /// Whether a sentence names the columns of a table.
    boolean isHead(Sentence sentence) {
        int low = 0;
        int high = grids.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean before = grids.get(middle).end() <= sentence.start();
            low = before ? middle + 1 : low;
            high = before ? high : middle;
        }
        return low < grids.size()
                && sentence.end() > grids.get(low).start()
                && sentence.start() < grids.get(low).rows().getFirst().start();
    }

    String characters() {
        return text.characters();
    }

    Span span(int start, int end) {
        return points.span(start, end);
    }

    String slice(int start, int end) {
        return text.characters().substring(start, end);
    }

    String slice(Sentence sentence, int fromToken, int toToken) {
        return slice(sentence.get(fromToken).start(), sentence.get(toToken - 1).end());
    }
}
