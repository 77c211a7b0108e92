package org.saksei.statements.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    /// Words the model often takes for something else in reports of figures.
    private static final Set<String> NOUNS = Set.of(
            "percent",
            "per cent",
            "minors",
            "minor",
            "suspects",
            "suspect",
            "convicts",
            "youths",
            "males",
            "females",
            "adults",
            "juveniles",
            "nationals",
            "foreigners",
            "girls",
            "boys",
            "labor",
            "labour",
            "imprisonment",
            "traffickers",
            "fine",
            "fines",
            "authorities",
            "officials",
            "police",
            "prosecutors",
            "courts",
            "inspectors",
            "investigators",
            "observers",
            "experts",
            "ngos",
            "ngo",
            "organizations",
            "organisations",
            "ministries",
            "victims",
            "children",
            "women",
            "men",
            "persons",
            "individuals",
            "cases",
            "convictions",
            "prosecutions",
            "investigations",
            "arrests",
            "referrals",
            "shelters",
            "workers",
            "migrants",
            "media",
            "defendants",
            "offenders",
            "perpetrators",
            "survivors",
            "recruiters",
            "advocates",
            "activists",
            "analysts",
            "charities",
            "charity");

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
            return tagged;
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

        private static Token tagged(Token token, String tag) {
            String own = token.isNumeral() ? "NUM" : NOUNS.contains(token.lower()) ? "NOUN" : tag;
            if (!token.isNumeral()
                    && token.text().length() == 1
                    && !Character.isLetterOrDigit(token.text().charAt(0))) {
                own = "%$€£+".contains(token.text()) ? "SYM" : "PUNCT";
            }
            return new Token(
                    token.index(), token.start(), token.end(), token.text(), token.lower(), own, token.numeral());
        }
    }
}
