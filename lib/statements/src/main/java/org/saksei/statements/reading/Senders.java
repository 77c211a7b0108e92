package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.number.WordList;

/// Finds the country people came back from where no "from" stands before its name: "the Thai side returned 412
/// workers", "repatriated three victims held in Kuwait's prisons", "who came back from Cambodian compounds".
///
/// A country that expels somebody says nothing of his way home, so only words of return count.
final class Senders {

    /// What a country does with those who came home.
    private static final Set<String> SENDING = Set.of("returned", "sent", "sent back");

    private static final Set<String> BACK = Set.of("home", "back");

    private static final Set<String> RETURNED = WordList.of("returned repatriated");

    private static final Set<String> HOME = Set.of("brought home", "brought back", "flown", "flown back", "come back");

    /// Where somebody was kept before.
    private static final Set<String> KEPT = WordList.of("""
            held detained stranded exploited trafficked jailed enslaved imprisoned pulled rescued freed trapped stuck kept
            released extracted abandoned
            """);

    private static final Set<String> COMING = WordList.of("returned returning came come coming back home repatriated");

    /// How long the subject of a verb may be, in tokens.
    private static final int SUBJECT = 4;

    /// How far behind a noun the country may stand, in tokens.
    private static final int REACH = 16;

    private final Vocabulary vocabulary;

    /// The last figure a country sent back: "Spain sent home 23 victims and Italy 18".
    private @Nullable Figure last;

    Senders(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void read(Figure figure) {
        if (figure.isRejected() || !figure.isCount() || figure.has("from")) {
            return;
        }
        String sender = sender(figure);
        String kept = sender != null || !Parts.isPerson(figure) ? sender : kept(figure);
        if (kept != null && !isOwn(figure, kept)) {
            figure.attribute(Attribute.of("from", kept));
            figure.cameBack = true;
            figure.rule("attr.from");
            last = sender != null ? figure : last;
        }
    }

    private static boolean isOwn(Figure figure, String country) {
        return figure.attributes.contains(Attribute.of("citizenship", country));
    }

    private @Nullable String sender(Figure figure) {
        Sentence sentence = figure.sentence;
        Figure before = last;
        if (before != null
                && before.sentence == sentence
                && (!figure.hasNoun() || figure.nounTo <= figure.phraseFrom)) {
            return named(sentence, figure.phraseFrom);
        }
        if (figure.event == null || !SENDING.contains(figure.event) || !Parts.isPerson(figure)) {
            return null;
        }
        int verb = figure.phraseFrom - 1;
        boolean back = !figure.event.equals("sent");
        while (verb > 0 && (SubjectVerbs.isLeading(sentence.lower(verb)) || BACK.contains(sentence.lower(verb)))) {
            back |= BACK.contains(sentence.lower(verb));
            verb--;
        }
        boolean active = back && figure.event.startsWith(Participles.of(sentence.lower(verb)));
        int end = verb;
        while (end > 0
                && (sentence.tag(end - 1).equals("ADV")
                        || sentence.is(end - 1, "has")
                        || sentence.is(end - 1, "have")
                        || sentence.is(end - 1, "had"))) {
            end--;
        }
        return active ? named(sentence, end) : null;
    }

    /// The country of the words that end before a token: "Spain", "the Thai side", "Malaysian authorities".
    private @Nullable String named(Sentence sentence, int end) {
        for (int at = end - 1; at >= 0 && at >= end - SUBJECT; at--) {
            var country = vocabulary.countries().at(sentence, at, end);
            if (country != null && country.to() == end) {
                // "China, Malaysia send home 131": which of them nobody says.
                boolean several = sentence.is(at - 1, ",")
                        && at > 1
                        && sentence.tag(at - 2).equals("PROPN");
                return several || sentence.tag(at - 1).equals("ADP")
                        ? null
                        : country.value().code();
            }
            var people = vocabulary.demonyms().at(sentence, at, end);
            if (people != null && people.to() < end) {
                return people.value().code();
            }
            if (sentence.get(at).isSign() || sentence.get(at).isVerbal()) {
                return null;
            }
        }
        return null;
    }

    /// "victims who had been held in Kuwait's prisons", "workers who returned from Cambodian compounds".
    private @Nullable String kept(Figure figure) {
        Sentence sentence = figure.sentence;
        boolean home = figure.event != null && (RETURNED.contains(figure.event) || HOME.contains(figure.event));
        boolean kept = false;
        boolean came = false;
        int from = Math.max(figure.phraseTo, figure.nounTo);
        for (int at = from; at < sentence.size() && at < from + REACH; at++) {
            Token token = sentence.get(at);
            if (token.isNumeral()
                    || token.is(";")
                    || token.is(",")
                    || token.tag().equals("CCONJ")) {
                return null;
            }
            kept |= home && KEPT.contains(token.lower());
            came |= COMING.contains(token.lower());
            boolean place = kept && (token.is("in") || token.is("of") || token.is("at"));
            boolean source = came && token.is("from");
            String country = place || source ? place(sentence, at + 1) : null;
            if (country != null) {
                return country;
            }
        }
        return null;
    }

    /// "Kuwait's", "eastern Myanmar", "Cambodian compounds".
    private @Nullable String place(Sentence sentence, int from) {
        for (int at = from; at < sentence.size() && at < from + SUBJECT; at++) {
            var country = vocabulary.countries().at(sentence, at);
            var people = vocabulary.demonyms().at(sentence, at);
            if (country != null || people != null) {
                return country != null
                        ? country.value().code()
                        : people == null ? null : people.value().code();
            }
            String tag = sentence.tag(at);
            if (!tag.equals("DET") && !tag.equals("ADJ")) {
                return null;
            }
        }
        return null;
    }
}
