package org.saksei.statements.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Lexicon.Country;
import org.saksei.statements.Lexicon.Organisation;
import org.saksei.statements.SpeakerType;
import org.saksei.statements.number.WordList;

/// Recognises who is named in a stretch of words: by the gazetteer, by what bodies are usually called,
/// by a person's name.
final class Parties {

    /// "UN News" is the UN and "Police Times" a paper: which word of a name wins.
    private static final List<SpeakerType> PUBLISHERS = List.of(
            SpeakerType.INTERGOVERNMENTAL,
            SpeakerType.PRESS,
            SpeakerType.ACADEMIC,
            SpeakerType.NGO,
            SpeakerType.GOVERNMENT,
            SpeakerType.COMPANY);

    /// What papers and stations are called, in their names only: "observers" outside them are people.
    private static final Set<String> PAPERS = WordList.of("""
            herald tribune gazette star courier observer magazine newswire wire ledger chronicle echo mail
            guardian standard express review today online radio tv television broadcasting broadcaster telegraph
            mirror sun globe monitor weekly digest dispatch examiner independent inquirer record argus bugle
            leader advertiser banner beacon clarion enquirer outlook patriot pioneer reporter sentinel spectator statesman
            telegram vanguard
            """);

    /// "press release": not the press speaks in it.
    private static final Set<String> OF_PRESS = WordList.of("report release conference statement briefing note kit");

    private static final Set<String> UNIONS = WordList.of("union unions association associations foundation charity");

    /// How names end that are of no person: "Freedom Front", "Crew Watch".
    private static final Set<String> BODIES = WordList.of("""
            front party league watch aid action rescue project fund circle rights international worldwide
            relief outreach concern vision mission roads voices watchers support advocacy justice freedom
            """);

    /// What stands before the name of a body.
    private static final Set<String> KINDS = WordList.of("""
            charity group watchdog organisation organization ngo network nonprofit non-profit firm company newspaper union
            association foundation coalition alliance shelter monitor maker operator airline retailer bank broadcaster
            daily magazine website outlet
            """);

    private static final Set<String> OFFICES =
            WordList.of("service guard guards forces corps division command mission");

    private final Vocabulary vocabulary;
    private final PersonNames names;

    Parties(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.names = new PersonNames(vocabulary);
    }

    /// Whether a name says by itself what kind of body it is.
    boolean isTelling(String name) {
        return vocabulary.organisationNamed(name) != null
                || List.of(name.toLowerCase(Locale.ROOT).split("[^a-z.-]+")).stream()
                        .anyMatch(word -> BodyWords.type(word) != null || PAPERS.contains(word));
    }

    /// Whether a name has a word papers and stations are called by.
    boolean isPaper(String name) {
        return List.of(name.toLowerCase(Locale.ROOT).split("[^a-z.-]+")).stream()
                .anyMatch(word -> PAPERS.contains(word) || BodyWords.type(word) == SpeakerType.PRESS);
    }

    /// What a publisher is by its name; the press if nothing in it says something else.
    SpeakerType publisher(String name) {
        Organisation known = vocabulary.organisationNamed(name);
        if (known != null) {
            return known.type();
        }
        List<String> words = List.of(name.toLowerCase(Locale.ROOT).split("[^a-z.-]+"));
        for (SpeakerType told : PUBLISHERS) {
            if (told == SpeakerType.PRESS && words.stream().anyMatch(PAPERS::contains)) {
                return told;
            }
            if (words.stream().anyMatch(word -> BodyWords.type(word) == told)) {
                return told;
            }
        }
        return SpeakerType.PRESS;
    }

    /// Who is named between two tokens, or null.
    @Nullable
    Party find(Sentence sentence, int from, int to) {
        Party named = organisation(sentence, from, to);
        Party body = named != null ? named : body(sentence, from, to);
        String person = names.find(sentence, from, to);
        boolean lawyer = body != null && body.type() == SpeakerType.UNKNOWN && isLawyer(body);
        if (person == null) {
            return body != null && lawyer ? new Party(body.name(), SpeakerType.PERSON, null, true, null) : body;
        }
        if (body != null && body.type() == SpeakerType.UNKNOWN) {
            return new Party(person, SpeakerType.PERSON, null, true, null);
        }
        if (body == null && isOfBodies(person)) {
            return new Party(person, SpeakerType.NGO, null, false, null);
        }
        boolean called = isOfBodies(person) || isCalled(sentence, from, to, person);
        if (body != null && called && !body.name().contains(person)) {
            return new Party(person, body.type(), body.country(), false, null);
        }
        if (body == null && isCalled(sentence, from, to, person)) {
            return new Party(person, SpeakerType.NGO, null, false, null);
        }
        boolean ranked = body == null && isRanked(sentence, person, from, to);
        return body == null || body.name().contains(person)
                ? body == null
                        ? new Party(person, ranked ? SpeakerType.GOVERNMENT : SpeakerType.PERSON, null, true, null)
                        : new Party(body.name(), body.type(), body.country(), true, null)
                : new Party(person + ", " + body.name(), body.type(), body.country(), true, null);
    }

    /// "the rights monitor Border Watch": a name that ends so is of a body.
    private static boolean isOfBodies(String name) {
        return BODIES.contains(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    }

    /// "the charity Lantern House", "Lo-based Migrant Care": what kind of body it is stands before its name.
    private static boolean isCalled(Sentence sentence, int from, int to, String name) {
        for (int at = from + 1; at < to; at++) {
            boolean kind = KINDS.contains(sentence.lower(at - 1))
                    || sentence.lower(at - 1).endsWith("-based");
            boolean based = sentence.is(at - 1, "based") && sentence.is(at - 2, "-");
            if (kind || based) {
                return name.contains(sentence.get(at).text());
            }
        }
        return false;
    }

    private static boolean isLawyer(Party body) {
        return List.of(body.name().toLowerCase(Locale.ROOT).split(" ")).stream().anyMatch(BodyWords::isLawyer);
    }

    /// "Superintendent Hari Thapa", "Maj. Gen. Keo Rithy".
    private static boolean isRanked(Sentence sentence, String person, int from, int to) {
        for (String word : person.split(" ")) {
            if (PersonNames.RANKS.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        for (int at = from; at < to; at++) {
            boolean rank = sentence.get(at).isCapitalised() && PersonNames.RANKS.contains(sentence.lower(at));
            int name = sentence.is(at + 1, ".") ? at + 2 : at + 1;
            if (rank
                    && (person.startsWith(sentence.get(at).text())
                            || name < sentence.size()
                                    && person.startsWith(sentence.get(name).text()))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Party organisation(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            Phrases.Match<Organisation> match = vocabulary.organisations().at(sentence, at, to);
            if (match != null && !continues(sentence, match.to(), to)) {
                Organisation found = match.value();
                return new Party(text(sentence, match.from(), match.to()), found.type(), found.country(), false, null);
            }
        }
        return null;
    }

    /// Whether a body or a country of the lexicon is named at a word.
    boolean isBodyOf(Sentence sentence, int at) {
        return vocabulary.organisations().at(sentence, at) != null
                || vocabulary.demonyms().at(sentence, at) != null;
    }

    /// "UN Women Foundation" is not the UN.
    private static boolean continues(Sentence sentence, int at, int to) {
        return at < to && sentence.get(at).tag().equals("PROPN") && BodyWords.type(sentence, at) != null;
    }

    /// A noun phrase with a word bodies are called by.
    private @Nullable Party body(Sentence sentence, int from, int to) {
        Party known = body(sentence, from, to, false);
        return known != null ? known : body(sentence, from, to, true);
    }

    /// @param vague whether "observers" and "experts" are looked for, who are nobody in particular
    private @Nullable Party body(Sentence sentence, int from, int to, boolean vague) {
        for (int at = from; at < to; at++) {
            SpeakerType type = isRights(sentence, at) ? SpeakerType.NGO : BodyWords.type(sentence, at);
            boolean office = isOffice(sentence, at) || isRank(sentence, at, to);
            type = type == null && office ? SpeakerType.GOVERNMENT : type;
            if (vague != (type == SpeakerType.UNKNOWN)) {
                continue;
            }
            boolean nominal = sentence.get(at).isNominal()
                    || sentence.tag(at).equals("ADP")
                            && at + 1 < to
                            && sentence.tag(at + 1).equals("PROPN")
                    || BodyWords.isAid(sentence, at)
                    || sentence.get(at).isCapitalised()
                    || sentence.tag(at - 1).equals("DET")
                            && (at + 1 == to || !sentence.tag(at + 1).equals("NOUN"));
            boolean paper = type == SpeakerType.PRESS && OF_PRESS.contains(sentence.lower(at + 1));
            if (type == null || !nominal || paper || isBeforeOffice(sentence, at, to)) {
                continue;
            }
            type = ofMembers(sentence, at, to, type);
            int start = at;
            while (start > from && belongs(sentence.get(start - 1))) {
                start--;
            }
            int end = at + 1;
            while (end < to && end < at + 8 && goesOn(sentence, end, to)) {
                end++;
            }
            SpeakerType told = foremost(sentence, start, end, type);
            Country country = country(sentence, isOfCountry(sentence, start - 1, from) ? start - 1 : start, end);
            country = country == null ? ofCapital(sentence, start, end) : country;
            String code = told == SpeakerType.GOVERNMENT && country != null ? country.code() : null;
            return new Party(text(sentence, start, end), told, code, false, null);
        }
        Phrases.Match<Country> country = vague ? firstCountry(sentence, from, to) : null;
        return country == null
                ? null
                : new Party(
                        country.value().names().getFirst(),
                        SpeakerType.GOVERNMENT,
                        country.value().code(),
                        false,
                        null);
    }

    /// "the inspectors' union", "the police foundation": what they are members of says what it is.
    private static SpeakerType ofMembers(Sentence sentence, int at, int to, SpeakerType found) {
        for (int next = at + 1; next < to && next < at + 4; next++) {
            boolean on = sentence.get(next).isNominal() || sentence.is(next, "'s") || sentence.is(next, "'");
            if (!on) {
                return found;
            }
            if (UNIONS.contains(sentence.lower(next))) {
                return SpeakerType.NGO;
            }
        }
        return found;
    }

    /// "the Border Guard Service": such words name an office only with a capital.
    private static boolean isOffice(Sentence sentence, int at) {
        return sentence.get(at).isCapitalised() && at > 0 && OFFICES.contains(sentence.lower(at));
    }

    /// "factory inspectors": what a firm owns says nothing of who inspects it.
    private static boolean isBeforeOffice(Sentence sentence, int at, int to) {
        SpeakerType next =
                at + 1 < to && BodyWords.isFirm(sentence.lower(at)) ? BodyWords.type(sentence, at + 1) : null;
        return next == SpeakerType.GOVERNMENT && !BodyWords.isOfAnybody(sentence.lower(at + 1))
                || next == SpeakerType.NGO;
    }

    /// "Thai army officers": the adjective of a country, whatever part of speech the model sees.
    private boolean isOfCountry(Sentence sentence, int at, int from) {
        return at >= from && vocabulary.demonyms().at(sentence, at) != null;
    }

    /// "Manila's labour office".
    private @Nullable Country ofCapital(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            Phrases.Match<Country> match = vocabulary.capitals().at(sentence, at, to);
            if (match != null) {
                return sentence.is(match.to(), "'s") || sentence.is(match.to(), "’s") ? match.value() : null;
            }
        }
        return null;
    }

    /// "a colonel said", "a sergeant at the station said".
    private static boolean isRank(Sentence sentence, int at, int to) {
        boolean alone = at + 1 == to || sentence.tag(at + 1).equals("ADP");
        boolean article = sentence.tag(at - 1).equals("DET") || sentence.is(at - 1, "one");
        return article && alone && PersonNames.RANKS.contains(sentence.lower(at));
    }

    /// "a rights worker", "human rights lawyers".
    private static boolean isRights(Sentence sentence, int at) {
        return BodyWords.isAid(sentence, at);
    }

    private Phrases.@Nullable Match<Country> firstCountry(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            Phrases.Match<Country> match = vocabulary.countries().at(sentence, at, to);
            match = match == null ? vocabulary.capitals().at(sentence, at, to) : match;
            boolean first = at == from || at == from + 1 && sentence.tag(from).equals("DET");
            boolean more = match != null
                    && match.to() < to
                    && sentence.get(match.to()).isCapitalised()
                    && !sentence.get(match.to()).isSign();
            if (match != null && first && !more) {
                return match;
            }
        }
        return null;
    }

    private static boolean belongs(Token token) {
        return token.isNominal()
                || token.tag().equals("ADJ")
                || token.is("'s")
                || token.is("-")
                || token.isCapitalised()
                        && !token.is("the")
                        && !token.tag().equals("DET")
                        && !token.tag().equals("PRON")
                        && !token.tag().equals("ADP");
    }

    private static boolean goesOn(Sentence sentence, int at, int to) {
        Token token = sentence.get(at);
        boolean joint = token.is("of")
                || token.is("for")
                || token.is("against")
                || token.is("and")
                || token.is("on")
                || token.is("the")
                || token.is("in");
        boolean capital = token.isCapitalised() && token.tag().equals("PROPN");
        return capital || joint && at + 1 < to && (sentence.get(at + 1).isCapitalised() || sentence.is(at + 1, "the"));
    }

    /// "UN" before anything is the UN, a news agency of activists is the press; a ministry's spokesman is the ministry.
    private static SpeakerType foremost(Sentence sentence, int from, int to, SpeakerType found) {
        for (int at = from; at < to; at++) {
            if (BodyWords.type(sentence, at) == SpeakerType.INTERGOVERNMENTAL) {
                return SpeakerType.INTERGOVERNMENTAL;
            }
        }
        for (int at = from; at + 1 < to; at++) {
            if (sentence.is(at, "news") && (sentence.is(at + 1, "agency") || sentence.is(at + 1, "service"))) {
                return SpeakerType.PRESS;
            }
        }
        for (int at = from; at < to; at++) {
            if (sentence.is(at, "international")
                    && (sentence.is(at + 1, "organization")
                            || sentence.is(at + 1, "organizations")
                            || sentence.is(at + 1, "organisation"))) {
                return SpeakerType.INTERGOVERNMENTAL;
            }
        }
        boolean rights = sentence.is(from, "rights") || sentence.is(from, "advocacy") || sentence.is(from, "civil");
        return rights ? SpeakerType.NGO : found;
    }

    /// A country or its adjective among the words.
    @Nullable
    Country country(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            Phrases.Match<Country> match = vocabulary.countries().at(sentence, at, to);
            match = match == null ? vocabulary.demonyms().at(sentence, at, to) : match;
            if (match != null) {
                return match.value();
            }
        }
        return null;
    }

    static String text(Sentence sentence, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int at = from; at < to; at++) {
            boolean glued = at == from
                    || sentence.get(at).start() == sentence.get(at - 1).end();
            text.append(glued ? "" : " ").append(sentence.get(at).text());
        }
        return text.toString();
    }
}
