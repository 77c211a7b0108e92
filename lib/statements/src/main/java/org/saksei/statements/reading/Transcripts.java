package org.saksei.statements.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.SpeakerType;
import org.saksei.statements.number.WordList;

/// Knows the record of a sitting, where each speaker's name stands before a colon: "Minister for Justice (Deputy Aoife
/// Tolu): I am informed that", "Ms LOPEZ:". What follows is said by him up to the next name or heading.
final class Transcripts {

    /// How many tokens a name with its titles may take.
    private static final int LONGEST = 16;

    /// A shorter line without a full stop is a heading.
    private static final int HEADING = 70;

    private static final Set<String> TITLES = WordList.of("""
            mr mrs ms miss dr prof professor sir hon honourable honorable deputy senator minister chair chairman
            chairperson chairwoman speaker rep lord lady baroness president secretary commissioner ambassador witness
            delegate director mp congressman congresswoman madam judge governor superintendent rapporteur inspector
            general colonel undersecretary commander coordinator
            """);

    /// Those who speak for themselves.
    private static final Set<String> MEMBERS = WordList.of("""
            deputy senator rep lord lady baroness mp congressman congresswoman delegate
            """);

    private static final Set<String> JOINING = WordList.of("of for the and on in against to");

    private static final Set<String> FIRST = WordList.of("i we my our");

    private final Map<Integer, Party> paragraphs = new HashMap<>();

    Transcripts(Passage passage, Parties parties) {
        List<Sentence> sentences = passage.sentences();
        Party speaking = null;
        int paragraph = -1;
        boolean own = false;
        Witnesses witnesses = new Witnesses(parties);
        for (Sentence sentence : sentences) {
            if (sentence.paragraph() != paragraph) {
                paragraph = sentence.paragraph();
                Party named = named(sentence, parties);
                own |= named != null && speaksOfHimself(sentences, sentence);
                if (named != null && named.type() == SpeakerType.PERSON && !isMember(sentence)) {
                    witnesses.read(named.name(), said(sentences, sentence), colon(sentence) + 1);
                }
                speaking = named != null ? named : isHeading(passage, sentence) ? null : speaking;
            }
            if (speaking != null) {
                paragraphs.put(paragraph, speaking);
            }
        }
        if (!own) {
            paragraphs.clear();
        }
        paragraphs.replaceAll((at, party) -> {
            Party body = witnesses.of(party.name());
            return body == null ? party : body;
        });
    }

    private static List<Sentence> said(List<Sentence> all, Sentence first) {
        int end = first.index();
        while (end < all.size() && all.get(end).paragraph() == first.paragraph()) {
            end++;
        }
        return all.subList(first.index(), end);
    }

    private static boolean isMember(Sentence sentence) {
        for (int at = 0; at < colon(sentence); at++) {
            if (MEMBERS.contains(sentence.lower(at))) {
                return true;
            }
        }
        return false;
    }

    /// Who says what stands in a sentence, or null.
    @Nullable
    Party of(Sentence sentence) {
        return paragraphs.get(sentence.paragraph());
    }

    private static boolean isHeading(Passage passage, Sentence sentence) {
        String words = passage.slice(sentence.start(), sentence.end());
        return words.length() < HEADING && !words.endsWith(".") && !words.endsWith("?") && !words.endsWith("!");
    }

    private static boolean speaksOfHimself(List<Sentence> all, Sentence first) {
        for (int at = first.index(); at < all.size() && all.get(at).paragraph() == first.paragraph(); at++) {
            if (all.get(at).tokens().stream().anyMatch(token -> FIRST.contains(token.lower()))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Party named(Sentence sentence, Parties parties) {
        int colon = colon(sentence);
        if (colon < 0 || colon + 1 >= sentence.size()) {
            return null;
        }
        Party party = parties.find(sentence, 0, colon);
        boolean member = party == null || party.type() == SpeakerType.PERSON;
        for (int at = 0; at < colon; at++) {
            member |= MEMBERS.contains(sentence.lower(at)) && !isBody(sentence, 0, at);
        }
        boolean chair = party == null && sentence.lower(colon - 1).startsWith("chair");
        if (chair) {
            return new Party("Committee", SpeakerType.GOVERNMENT, null, true, null);
        }
        return member || party == null
                ? new Party(Parties.text(sentence, 0, colon), SpeakerType.PERSON, null, true, null)
                : new Party(party.name(), party.type(), party.country(), true, null);
    }

    /// "Minister for Justice (Deputy Aoife Tolu)": a member who speaks for a ministry.
    private static boolean isBody(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            if (BodyWords.type(sentence, at) != null) {
                return true;
            }
        }
        return false;
    }

    /// The colon behind a name with a title, or -1.
    private static int colon(Sentence sentence) {
        boolean title = false;
        boolean bracket = false;
        for (int at = 0; at < sentence.size() && at < LONGEST; at++) {
            Token token = sentence.get(at);
            if (token.is(":")) {
                return title ? at : -1;
            }
            boolean sign = token.is("(") || token.is(")") || token.is(",") || token.is(".") || token.is("-");
            bracket = token.is("(") || bracket && !token.is(")");
            if (!sign && !bracket && !token.isCapitalised() && !JOINING.contains(token.lower())) {
                return -1;
            }
            title |= TITLES.contains(token.lower());
        }
        return -1;
    }
}
