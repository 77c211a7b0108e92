package org.saksei.statements.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/// Says of each word whether it is a noun, a verb and so on, with the model of OpenNLP for UD
/// English-EWT.
///
/// The model is shared; a tagger is not safe to share, so each text gets its own from [#tagger()].
final class PartsOfSpeech {

    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

    /// Longest run handed to the model at once: its search keeps whole sequences in memory.
    private static final int LONGEST = 400;

    private final POSModel model;

    private PartsOfSpeech(POSModel model) {
        this.model = model;
    }

    static PartsOfSpeech load() {
        try (InputStream stream = PartsOfSpeech.class.getResourceAsStream(MODEL)) {
            if (stream == null) {
                throw new IllegalStateException("the model of parts of speech is not on the class path: " + MODEL);
            }
            return new PartsOfSpeech(new POSModel(stream));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    Tagger tagger() {
        return new Tagger(new POSTaggerME(model));
    }

    /// Numbers and signs without a word need no model.
    static List<Token> signs(List<Token> tokens) {
        return tokens.stream().map(token -> Tagger.tagged(token, "PUNCT")).toList();
    }

    /// For one thread.
    static final class Tagger {

        private final POSTaggerME tagger;

        private Tagger(POSTaggerME tagger) {
            this.tagger = tagger;
        }

        List<Token> tag(List<Token> tokens) {
            List<Token> tagged = new ArrayList<>(tokens.size());
            for (int from = 0; from < tokens.size(); from += LONGEST) {
                List<Token> part = tokens.subList(from, Math.min(tokens.size(), from + LONGEST));
                String[] words = part.stream().map(Tagger::word).toArray(String[]::new);
                String[] tags = tagger.tag(words);
                for (int at = 0; at < tags.length; at++) {
                    tagged.add(tagged(part.get(at), tags[at]));
                }
            }
            return MendedTags.of(tagged);
        }

        /// What the model sees: a numeral of many words is one number, and a shouted word is a
        /// plain one.
        private static String word(Token token) {
            if (token.isNumeral()) {
                return token.text().length() < 12 && token.text().indexOf(' ') < 0 ? token.text() : "20";
            }
            boolean shouted = token.text().length() > 4
                    && token.text().equals(token.text().toUpperCase(java.util.Locale.ROOT));
            String plain = shouted ? token.lower() : token.text();
            return plain.equals("’s") ? "'s" : plain;
        }

        /// Of a word the model takes for two in one ("NOUN+PART" for "sons") the first holds.
        private static Token tagged(Token token, String tag) {
            int two = tag.indexOf('+');
            return token.tagged(two > 0 ? tag.substring(0, two) : tag);
        }
    }
}
