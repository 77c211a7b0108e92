package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.SpeakerType;
import org.saksei.statements.number.WordList;

/// Finds who reckoned a figure where no verb says so: "by the ministry's own count", "in her experience", "in a survey
/// the institute published in June,".
final class Reckonings {

    private static final Set<String> RECKONINGS = WordList.of("""
            study count estimate estimates reckoning tally account survey calculation calculations census figures
            records admission
            """);

    /// What somebody's own words are called: "in her experience", "on their own showing".
    private static final Set<String> VIEWS = WordList.of("""
            experience view opinion words telling version estimation assessment judgment judgement reckoning count
            estimate estimates figures showing calculation calculations arithmetic
            """);

    private static final Set<String> OWNING = Set.of("its", "their", "his", "her");

    /// Papers that are no place: "in the register" and "in the index" something may stand that nobody says.
    private static final Set<String> PAPERS = WordList.of("""
            report bulletin statement survey study release review letter memo poll factsheet audit assessment verdict
            judgment judgement ruling indictment affidavit post
            """);

    /// Papers by which the one speaks whom the sentence is about: "In a statement, the ministry listed 45 names".
    private static final Set<String> ISSUED = WordList.of("statement release letter memo post bulletin");

    /// What who wrote a paper did with it.
    private static final Set<String> MADE = WordList.of("""
            published released issued conducted commissioned compiled made ran did wrote presented launched unveiled
            completed
            """);

    /// Behind a paper it says where it went, not whence it came.
    private static final Set<String> GIVEN =
            WordList.of("seen obtained reviewed leaked sent submitted addressed handed read viewed to against about");

    /// How many tokens may stand before the paper, and how many behind it up to the comma.
    private static final int NEAR = 7;

    private static final int LONGEST = 24;

    private final Sayers sayers;
    private final Acquaintances known;
    private final Parties parties;

    Reckonings(Sayers sayers, Acquaintances known, Parties parties) {
        this.sayers = sayers;
        this.known = known;
        this.parties = parties;
    }

    static boolean opens(Sentence sentence, int at) {
        boolean word = sentence.is(at, "by") || sentence.is(at, "in") || sentence.is(at, "on");
        return word && (at == 0 || sentence.get(at - 1).isSign());
    }

    /// @param at "by", "in" or "on" behind a sign or at the head of the sentence
    @Nullable
    Voice of(Sentence sentence, int at) {
        Voice own = own(sentence, at);
        if (own != null) {
            return own;
        }
        if (sentence.is(at, "by")) {
            return reckoned(sentence, at);
        }
        return sentence.is(at, "in") && at == 0 ? paper(sentence) : null;
    }

    /// "By its own reckoning", "in her experience", "on the ministry's own figures".
    private @Nullable Voice own(Sentence sentence, int at) {
        int noun = at + 1;
        while (noun < sentence.size()
                && noun < at + NEAR
                && !sentence.get(noun).isSign()
                && !VIEWS.contains(sentence.lower(noun))) {
            noun++;
        }
        if (!VIEWS.contains(sentence.lower(noun))) {
            return null;
        }
        String owner = sentence.lower(at + 1);
        Party party = null;
        if (OWNING.contains(owner) && noun < at + 4) {
            party = owner.equals("its") || owner.equals("their") ? known.it() : known.he();
        } else if (sentence.is(noun - 1, "own") || sentence.is(noun - 1, "'s")) {
            party = sayers.told(sentence, at + 1, noun);
        }
        return party == null ? null : new Voice(party, at, noun + 1, at < 2);
    }

    /// "by a university study", "by the ministry's own count": who reckoned it, apart by a comma.
    private @Nullable Voice reckoned(Sentence sentence, int at) {
        int paper = at + 1;
        while (paper < Math.min(sentence.size(), at + NEAR)
                && !RECKONINGS.contains(sentence.lower(paper))
                && !sentence.get(paper).isSign()) {
            paper++;
        }
        boolean named = RECKONINGS.contains(sentence.lower(paper));
        int behind = sentence.is(paper + 1, "of") ? Stretches.stretchEnd(sentence, paper + 2) : paper;
        Party party = named && behind > paper ? sayers.told(sentence, paper + 2, behind) : null;
        int end = party == null ? paper + 1 : behind;
        party = named && party == null ? sayers.told(sentence, at + 1, paper + 1) : party;
        if (party == null) {
            return null;
        }
        int number = at < 2 ? -1 : goesOn(sentence, end);
        return number < 0
                ? new Voice(party, at, end, at < 2)
                : new Voice(party, at, end, true, comma(sentence, number));
    }

    private static int comma(Sentence sentence, int from) {
        int at = from;
        while (at < sentence.size() && !sentence.is(at, ",") && !sentence.is(at, ";")) {
            at++;
        }
        return at;
    }

    /// ", by a study of 2018, some 1,100 children": what was reckoned follows.
    private static int goesOn(Sentence sentence, int from) {
        int comma = comma(sentence, from);
        return comma + 1 < sentence.size() && comma < from + NEAR ? comma + 1 : -1;
    }

    /// "In a survey the institute published in June, 62 of 410 had no contract": a paper speaks for its author.
    private @Nullable Voice paper(Sentence sentence) {
        int paper = 1;
        while (paper < NEAR
                && !sentence.get(Math.min(paper, sentence.size() - 1)).isSign()
                && !PAPERS.contains(sentence.lower(paper))) {
            paper++;
        }
        int comma = comma(sentence, paper);
        if (!PAPERS.contains(sentence.lower(paper)) || comma >= sentence.size() || comma > paper + LONGEST) {
            return null;
        }
        Party author = before(sentence, paper);
        author = author == null ? behind(sentence, paper, comma) : author;
        author = author == null ? issuer(sentence, paper, comma) : author;
        return author != null && author.type() != SpeakerType.UNKNOWN ? new Voice(author, 0, comma, true) : null;
    }

    /// "In a police report", "in the institute's survey", "in the verdict".
    private @Nullable Party before(Sentence sentence, int paper) {
        if (TellingWords.OF_COURTS.contains(sentence.lower(paper))) {
            return sayers.told(sentence, 1, paper + 1);
        }
        Party named = paper > 1 ? parties.find(sentence, 1, paper) : null;
        return named == null ? null : known.inLand(named);
    }

    /// "a report by the ministry", "a survey the institute published".
    private @Nullable Party behind(Sentence sentence, int paper, int comma) {
        for (int at = paper + 1; at < comma; at++) {
            String word = sentence.lower(at);
            if (GIVEN.contains(word)) {
                return null;
            }
            boolean from = word.equals("by") || word.equals("from") && at == paper + 1;
            if (from) {
                return sayers.told(sentence, at + 1, Stretches.stretchEnd(sentence, at + 1));
            }
            boolean made = MADE.contains(word) && sentence.get(at - 1).isNominal() && at > paper + 1;
            if (made) {
                return sayers.told(sentence, paper + 1, at);
            }
        }
        return null;
    }

    /// "In its report, the foundation listed 45 cases", "in a statement, the ministry blamed 12 firms".
    private @Nullable Party issuer(Sentence sentence, int paper, int comma) {
        for (int at = paper + 1; at < comma; at++) {
            if (GIVEN.contains(sentence.lower(at))) {
                return null;
            }
        }
        boolean its = OWNING.contains(sentence.lower(1));
        boolean issued =
                ISSUED.contains(sentence.lower(paper)) && sentence.tag(1).equals("DET");
        int end = Stretches.firstBreak(sentence, comma + 1, sentence.size());
        Party subject = (its || issued) && end > comma + 1 ? parties.find(sentence, comma + 1, end) : null;
        return subject == null ? null : known.inLand(subject);
    }
}
