package org.saksei.statements.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Lexicon.Country;
import org.saksei.statements.Lexicon.Organisation;
import org.saksei.statements.Speaker;
import org.saksei.statements.SpeakerMode;
import org.saksei.statements.SpeakerType;
import org.saksei.statements.number.WordList;

/// The voice a text has of its own: its publisher's, or the author's of the yearly report it is from.
///
/// What a publisher is stands in its name. "Ministry of Labour" is a government and an unknown name the press. An
/// embassy is of the country in its name, though home is its host's.
final class OwnVoice {

    /// Who speaks for a country in another one.
    private static final Set<String> ABROAD = WordList.of("""
            embassy consulate consul consuls ambassador legation
            """);

    /// What stands before where a body is, not whose it is.
    private static final Set<String> AT = Set.of("in", "to", "at", "near", ",", "-", "–", "from", "for", "on");

    /// Before the country whose body it is.
    private static final Set<String> WHOSE = WordList.of("of the kingdom republic federal royal democratic union");

    private final Vocabulary vocabulary;
    private final Passage passage;
    private final Speaker publisher;
    private final @Nullable Speaker author;

    /// Whose mission publishes the text in another country, or null.
    private final @Nullable String abroad;

    OwnVoice(Vocabulary vocabulary, Passage passage, Editions edition) {
        this.vocabulary = vocabulary;
        this.passage = passage;
        this.author = author(edition);
        String name = passage.circumstances().publisher();
        Sentence words = name == null ? null : words(name);
        this.abroad = words != null && isAbroad(words) ? country(words) : null;
        this.publisher = publisher(name, words);
    }

    /// What the text says in nobody else's name.
    Speaker speaker() {
        return author != null ? author : publisher;
    }

    /// Who publishes the text, if that is a body which speaks of itself and no paper that tells of others, or null.
    @Nullable
    Party body() {
        String name = publisher.name();
        boolean told = publisher.type() == SpeakerType.PRESS || publisher.type() == SpeakerType.UNKNOWN;
        return name == null || told || author != null
                ? null
                : new Party(name, publisher.type(), publisher.country(), true, null);
    }

    /// "our director": who speaks for the text itself.
    Party ours() {
        Speaker own = speaker();
        String name = own.name();
        return new Party(name == null ? "we" : name, own.type(), own.country(), true, null);
    }

    @Nullable
    String home() {
        return passage.circumstances().home();
    }

    /// Whose an official is of whom no country is told: home's; in a text of an embassy the ambassador is not.
    @Nullable
    String countryOf(Party party) {
        for (String word : party.name().toLowerCase(java.util.Locale.ROOT).split("[^a-z]+")) {
            if (abroad != null && ABROAD.contains(word)) {
                return abroad;
            }
        }
        return null;
    }

    private @Nullable Speaker author(Editions edition) {
        Organisation author = edition.series() == null
                ? null
                : vocabulary.organisation(edition.series().author());
        return author == null
                ? null
                : new Speaker(
                        author.names().getFirst(), author.type(), author.country(), SpeakerMode.OWN, null, null, null);
    }

    private Speaker publisher(@Nullable String name, @Nullable Sentence words) {
        if (name == null || words == null) {
            return new Speaker(null, SpeakerType.PRESS, null, SpeakerMode.OWN, null, null, null);
        }
        Parties parties = new Parties(vocabulary);
        SpeakerType type = parties.publisher(name);
        Phrases.Match<Organisation> head = vocabulary.organisations().at(words, 0);
        boolean branch = head != null && head.value().type() == SpeakerType.INTERGOVERNMENTAL && !parties.isPaper(name);
        type = branch ? SpeakerType.INTERGOVERNMENTAL : type;
        if (!branch && !parties.isTelling(name) && speaksOfItself()) {
            type = SpeakerType.NGO;
        }
        String whose = type == SpeakerType.GOVERNMENT ? country(words) : null;
        String country = type == SpeakerType.GOVERNMENT ? whose == null ? home() : whose : null;
        return new Speaker(name, type, country, SpeakerMode.OWN, null, null, null);
    }

    private static Sentence words(String name) {
        List<Token> tokens = Tokens.of(name, 0, name.length(), List.of(), 0);
        return new Sentence(0, 0, 0, name.length(), tokens);
    }

    private static boolean isAbroad(Sentence words) {
        for (int at = 0; at < words.size(); at++) {
            boolean high = words.is(at, "high") && words.is(at + 1, "commission");
            if (high || ABROAD.contains(words.lower(at))) {
                return true;
            }
        }
        return false;
    }

    /// The country in a name: "Australian Embassy", "Embassy of the Kingdom of Borelia in Talda", "Tald National
    /// Statistics Office"; a country elsewhere in the name of another body is what it deals with.
    private @Nullable String country(Sentence words) {
        boolean mission = isAbroad(words);
        for (int at = 0; at < words.size(); at++) {
            Phrases.Match<Country> match = vocabulary.countries().at(words, at);
            match = match == null && (mission || at == 0)
                    ? vocabulary.demonyms().at(words, at)
                    : match;
            boolean first = at == 0 || words.isOneOf(at - 1, WHOSE);
            if (match != null && (first || mission && !words.isOneOf(at - 1, AT))) {
                return match.value().code();
            }
        }
        return null;
    }

    /// Whether a text says "we" and "our" of itself, outside quotations: no paper does.
    private boolean speaksOfItself() {
        Quotations marks = new Quotations();
        int found = 0;
        for (Sentence sentence : passage.sentences()) {
            marks.read(sentence);
            for (Token token : sentence.tokens()) {
                found += (token.is("we") || token.is("our")) && !marks.holds(token) ? 1 : 0;
            }
        }
        return found > 1;
    }
}
