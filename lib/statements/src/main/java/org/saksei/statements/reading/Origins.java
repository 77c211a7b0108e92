package org.saksei.statements.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saksei.statements.Attribute;
import org.saksei.statements.Lexicon.Country;
import org.saksei.statements.number.Link;
import org.saksei.statements.number.Numeral;

/// Reads where the counted are from: "from Libya and Niger", "one each from Lo and Ha".
final class Origins {

    private static final Set<String> ARRIVING = Set.of(
            "came",
            "come",
            "coming",
            "hailed",
            "hailing",
            "originated",
            "originating",
            "return",
            "returned",
            "returning",
            "arrived",
            "arriving",
            "fled",
            "fleeing",
            "went");

    private static final Set<String> BACK =
            Set.of("back", "home", "return", "returned", "repatriated", "deported", "expelled", "evacuated");

    private final Vocabulary vocabulary;
    private final List<Numeral> numerals;

    /// How many of the figures with one span were read.
    private final Map<Integer, Integer> turns = new HashMap<>();

    Origins(Vocabulary vocabulary, List<Numeral> numerals) {
        this.vocabulary = vocabulary;
        this.numerals = numerals;
    }

    /// Reads the countries behind "from" and gives the token after them; the same token where
    /// there are none.
    int read(Figure figure, int at) {
        Sentence sentence = figure.sentence;
        int name = sentence.is(at + 1, "the") ? at + 2 : at + 1;
        var country = sentence.is(at, "from") ? vocabulary.countries().at(sentence, name) : null;
        if (country == null) {
            return at;
        }
        if (isOfBracket(sentence, country.to()) || isDoneFrom(figure, at)) {
            return country.to();
        }
        figure.cameBack |= isBack(figure, at);
        boolean each = figure.numeral != null && figure.numeral.link() == Link.EACH;
        if (each) {
            return ofEach(figure, country);
        }
        figure.attribute(Attribute.of("from", country.value().code()));
        return further(figure, country.to());
    }

    /// "came from Laos (60)": the country of the number in the bracket, not of those before.
    boolean isOfBracket(Sentence sentence, int at) {
        return sentence.is(at, "(")
                && at + 1 < sentence.size()
                && sentence.get(at + 1).isNumeral()
                && !numerals.get(sentence.get(at + 1).numeral()).isRejected();
    }

    /// "one each from Libya and Niger": the second of the figures with one span takes the second
    /// name.
    private int ofEach(Figure figure, Phrases.Match<Country> first) {
        int turn = turns.merge(figure.start, 1, Integer::sum);
        Phrases.Match<Country> taken = first;
        for (int step = 1; step < turn; step++) {
            int at = taken.to();
            while (figure.sentence.is(at, ",") || figure.sentence.is(at, "and")) {
                at++;
            }
            Phrases.Match<Country> next = vocabulary.countries().at(figure.sentence, at);
            taken = next == null ? taken : next;
        }
        figure.attribute(Attribute.of("from", taken.value().code()));
        return taken.to();
    }

    /// "called us from China": whence they did something, not where they are from.
    private static boolean isDoneFrom(Figure figure, int from) {
        Sentence sentence = figure.sentence;
        for (int at = from - 1; at >= Math.max(figure.phraseTo, figure.nounTo); at--) {
            if (sentence.tag(at).equals("VERB")) {
                String word = sentence.lower(at);
                boolean passive = Participles.isPast(word)
                        && (sentence.tag(at - 1).equals("AUX")
                                || sentence.tag(at - 1).equals("ADV")
                                || at == figure.nounTo);
                return !passive && !ARRIVING.contains(word);
            }
        }
        return false;
    }

    /// "from Libya and Niger", "from Libya, Niger and Chad".
    private int further(Figure figure, int from) {
        int end = from;
        while (figure.sentence.is(end, ",") || figure.sentence.is(end, "and")) {
            int name = figure.sentence.is(end + 1, "and") ? end + 2 : end + 1;
            var country = vocabulary.countries().at(figure.sentence, name);
            if (country == null) {
                return end;
            }
            figure.attribute(Attribute.of("from", country.value().code()));
            end = country.to();
        }
        return end;
    }

    /// "119 victims who were sent back from Lo": whence they came, not where they are from.
    private static boolean isBack(Figure figure, int from) {
        for (int at = Math.max(figure.phraseTo, figure.nounTo); at < from; at++) {
            if (BACK.contains(figure.sentence.lower(at))) {
                return true;
            }
        }
        return false;
    }
}
