package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon.Organisation;
import org.saksei.statements.Lexicon.ReportSeries;
import org.saksei.statements.Speaker;
import org.saksei.statements.SpeakerMode;
import org.saksei.statements.SpeakerType;

/// Finds who asserts each figure: the party of "said" and "according to", carried on by "he" and
/// by a document that
/// is told from; otherwise the publisher.
final class Speakers {

    /// Who speaks in a sentence, and which words say so.
    private record Voice(Party party, int from, int to, boolean ahead) {}

    private static final Set<String> VERBS = Set.of(
            "said",
            "says",
            "told",
            "stated",
            "states",
            "noted",
            "notes",
            "added",
            "adds",
            "announced",
            "reported",
            "reports",
            "claimed",
            "claims",
            "revealed",
            "reveals",
            "showed",
            "shows",
            "show",
            "indicated",
            "confirmed",
            "estimated",
            "estimates",
            "wrote",
            "explained",
            "disclosed",
            "acknowledged",
            "recorded",
            "warned",
            "found");

    private static final Set<String> DOCUMENTS = Set.of(
            "report",
            "bulletin",
            "statement",
            "data",
            "figures",
            "statistics",
            "survey",
            "study",
            "release",
            "document",
            "records",
            "reports",
            "review",
            "census",
            "letter",
            "post");

    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "who");

    private final Vocabulary vocabulary;
    private final Passage passage;
    private final Parties parties;
    private final Editions edition;
    private final Map<Integer, Boolean> quoted = new HashMap<>();
    /// Short names the text itself explains: "the Ministry of Social Affairs (MINAS)".
    private final Map<String, Party> acronyms = new HashMap<>();

    private @Nullable String land;
    private @Nullable Party last;
    private @Nullable Party lastPerson;
    private int lastParagraph = -1;

    Speakers(Vocabulary vocabulary, Passage passage, Editions edition) {
        this.vocabulary = vocabulary;
        this.passage = passage;
        this.edition = edition;
        this.parties = new Parties(vocabulary);
        this.land = edition.series() == null ? null : Places.subject(passage, vocabulary, edition.series());
    }

    static boolean isTelling(String word) {
        return VERBS.contains(word) || word.equals("according");
    }

    private void explain(Sentence sentence) {
        for (int at = 2; at + 1 < sentence.size(); at++) {
            String word = sentence.get(at).text();
            boolean acronym = word.length() > 1
                    && word.length() < 12
                    && word.equals(word.toUpperCase(java.util.Locale.ROOT))
                    && Character.isLetter(word.charAt(0))
                    && sentence.is(at - 1, "(")
                    && sentence.is(at + 1, ")");
            Party party = acronym ? parties.find(sentence, Math.max(0, at - 9), at - 1) : null;
            if (party != null && !party.person()) {
                acronyms.putIfAbsent(word, new Party(party.name(), party.type(), party.country(), false, null));
            }
        }
    }

    /// The country the text turns out to speak of, or null.
    @Nullable
    String land() {
        return land;
    }

    void read(List<Scene> scenes) {
        int next = 0;
        boolean open = false;
        for (Sentence sentence : passage.sentences()) {
            boolean before = open;
            explain(sentence);
            open = quotes(sentence, open);
            List<Voice> voices = voices(sentence);
            if (next < scenes.size() && scenes.get(next).sentence() == sentence) {
                scene(scenes.get(next++), voices, before);
            }
            if (!voices.isEmpty()) {
                remember(voices.getLast().party(), sentence);
            }
        }
        headline(scenes);
    }

    private void remember(Party party, Sentence sentence) {
        last = party;
        lastPerson = party.person() ? party : lastPerson;
        lastParagraph = sentence.paragraph();
        if (land == null && party.country() != null) {
            land = party.country();
        }
    }

    /// Marks tokens inside quotation marks and tells whether a quotation stays open.
    private boolean quotes(Sentence sentence, boolean openBefore) {
        boolean open = openBefore && !sentence.is(0, "“");
        for (Token token : sentence.tokens()) {
            if (token.is("“") || token.is("\"") && !open) {
                open = true;
            } else if (token.is("”") || token.is("\"")) {
                open = false;
            }
            if (open) {
                quoted.put(token.start(), true);
            }
        }
        return open;
    }

    private List<Voice> voices(Sentence sentence) {
        List<Voice> found = new ArrayList<>();
        for (int at = 0; at < sentence.size(); at++) {
            Voice voice = null;
            if (sentence.is(at, "according") && sentence.is(at + 1, "to")) {
                voice = according(sentence, at);
            } else if (VERBS.contains(sentence.lower(at))
                    && (sentence.get(at).isVerbal() || sentence.is(at, "said"))
                    && !quoted.containsKey(sentence.get(at).start())) {
                voice = telling(sentence, at);
            }
            if (voice != null) {
                found.add(voice);
                at = Math.max(at, voice.to() - 1);
            }
        }
        return found;
    }

    private @Nullable Voice according(Sentence sentence, int at) {
        int end = stretchEnd(sentence, at + 2);
        Party party = told(sentence, at + 2, end);
        return party == null ? null : new Voice(party, at, end, at < 2);
    }

    /// "police said", "said Ana Tolu of the Haven Foundation".
    private @Nullable Voice telling(Sentence sentence, int verb) {
        int start = stretchStart(sentence, verb);
        Party party = told(sentence, start, verb);
        if (party != null) {
            return new Voice(party, start, verb + 1, true);
        }
        boolean cut = sentence.is(verb - 1, ",") || sentence.is(verb - 1, "and");
        Party fronted = cut ? told(sentence, 0, firstBreak(sentence, verb)) : null;
        if (fronted != null) {
            return new Voice(fronted, 0, verb + 1, true);
        }
        boolean inverted = sentence.is(verb, "said")
                || sentence.is(verb, "says")
                || sentence.is(verb, "told")
                || sentence.is(verb, "added");
        if (!inverted || start < verb && sentence.get(verb - 1).isNominal()) {
            return null;
        }
        int end = Math.min(stretchEnd(sentence, verb + 1), verb + 14);
        Party behind = told(sentence, verb + 1, end);
        return behind == null ? null : new Voice(behind, verb, end, false);
    }

    /// "The ministry, which bears the cost, reported": the subject ends at the first comma or verb.
    private static int firstBreak(Sentence sentence, int to) {
        int at = 0;
        while (at < to
                && !sentence.is(at, ",")
                && !sentence.is(at, "(")
                && !sentence.get(at).isVerbal()) {
            at++;
        }
        return at;
    }

    private static int stretchStart(Sentence sentence, int verb) {
        int start = verb;
        while (start > 0 && start > verb - 25) {
            Token before = sentence.get(start - 1);
            boolean apposition = before.is(",")
                    && start < verb
                    && !sentence.is(verb - 1, ",")
                    && start - 1 > 0
                    && sentence.get(start - 2).isCapitalised()
                    && sentence.get(start - 2).tag().equals("PROPN");
            boolean end = before.is(";")
                    || before.is("”")
                    || before.is("\"")
                    || before.is(":")
                    || before.is("while")
                    || before.is("but")
                    || before.is("that")
                    || before.is(",") && !apposition && start < verb
                    || before.isNumeral()
                    || before.isVerbal() && !before.is("based");
            if (end) {
                return start;
            }
            start--;
        }
        return start;
    }

    private static int stretchEnd(Sentence sentence, int from) {
        int end = from;
        while (end < sentence.size() && end < from + 16) {
            Token token = sentence.get(end);
            if (token.is(",")
                    || token.is(";")
                    || token.is(".")
                    || token.is("”")
                    || token.is("“")
                    || token.isVerbal()
                    || token.is("that")
                    || token.is("which")
                    || token.isNumeral()
                    || token.is(":")) {
                break;
            }
            end++;
        }
        return end;
    }

    /// The party in a stretch; "he" and "the report" point back.
    private @Nullable Party told(Sentence sentence, int from, int to) {
        String document = document(sentence, from, to);
        Party party = parties.find(sentence, from, to);
        for (int at = from; at < to && party == null; at++) {
            party = acronyms.get(sentence.get(at).text());
        }
        if (party != null) {
            return inLand(party).withSource(document);
        }
        for (int at = from; at < to; at++) {
            if (PRONOUNS.contains(sentence.lower(at)) && at == to - 1) {
                boolean person = sentence.is(at, "he") || sentence.is(at, "she");
                return person && lastPerson != null ? lastPerson : last;
            }
        }
        if (document == null) {
            return null;
        }
        boolean its = sentence.is(from, "its") || sentence.is(from, "their") || sentence.is(from, "his");
        Party subject = its ? parties.find(sentence, 0, Math.min(from, 12)) : null;
        Party owner = subject != null ? inLand(subject) : last;
        return owner == null ? null : owner.withSource(document);
    }

    private static @Nullable String document(Sentence sentence, int from, int to) {
        for (int at = to - 1; at >= from; at--) {
            if (DOCUMENTS.contains(sentence.lower(at))) {
                int start = at;
                while (start > from
                        && (sentence.get(start - 1).isNominal()
                                || sentence.tag(start - 1).equals("ADJ"))) {
                    start--;
                }
                return Parties.text(sentence, start, at + 1);
            }
        }
        return null;
    }

    /// A government without a country is that of the text, else of home.
    private Party inLand(Party party) {
        if (party.type() != SpeakerType.GOVERNMENT || party.country() != null) {
            return party;
        }
        String country = land != null ? land : passage.circumstances().home();
        return new Party(party.name(), party.type(), country, party.person(), party.source());
    }

    private void scene(Scene scene, List<Voice> voices, boolean insideQuote) {
        for (Figure figure : scene.figures()) {
            if (figure.kind == Kind.RATING) {
                figure.speaker = rater(figure);
                continue;
            }
            Voice voice = voice(voices, figure);
            boolean direct = quoted.containsKey(figure.sentence.get(figure.at).start());
            if (voice != null) {
                figure.speaker = speaker(
                        voice.party(), direct ? SpeakerMode.DIRECT : SpeakerMode.REPORTED, figure.sentence, voice);
                figure.rule("speaker.said");
            } else if (figure.whole != null
                    && figure.whole.sentence != figure.sentence
                    && figure.whole.speaker != null) {
                figure.speaker = unquoted(figure.whole.speaker);
                figure.rule("speaker.of-whole");
            } else if (last != null && (direct && insideQuote || carries(last, figure))) {
                figure.speaker = speaker(last, direct ? SpeakerMode.DIRECT : SpeakerMode.REPORTED, null, null);
                figure.rule("speaker.carried");
            } else {
                figure.speaker = own();
                figure.rule("speaker.own");
            }
        }
    }

    /// The same voice without the words that say so, which stand elsewhere.
    private static Speaker unquoted(Speaker speaker) {
        return new Speaker(
                speaker.name(), speaker.type(), speaker.country(), speaker.mode(), null, null, speaker.source());
    }

    /// A document is told from until somebody else speaks; a voice only to the end of its
    /// paragraph.
    private boolean carries(Party party, Figure figure) {
        return edition.series() == null && (party.source() != null || lastParagraph == figure.sentence.paragraph());
    }

    private static @Nullable Voice voice(List<Voice> voices, Figure figure) {
        Voice found = null;
        for (Voice voice : voices) {
            if (voice.from() < figure.at && (voice.ahead() || found == null)) {
                found = voice;
            } else if (voice.from() >= figure.at && (found == null || !found.ahead())) {
                return voice;
            }
        }
        return found;
    }

    private Speaker speaker(Party party, SpeakerMode mode, @Nullable Sentence sentence, @Nullable Voice voice) {
        Speaker silent = new Speaker(
                party.name(),
                party.type(),
                party.type() == SpeakerType.GOVERNMENT ? party.country() : null,
                mode,
                null,
                null,
                party.source());
        if (sentence == null || voice == null || voice.to() <= voice.from()) {
            return silent;
        }
        return new Speaker(
                silent.name(),
                silent.type(),
                silent.country(),
                mode,
                passage.slice(sentence, voice.from(), voice.to()),
                passage.span(
                        sentence.get(voice.from()).start(),
                        sentence.get(voice.to() - 1).end()),
                silent.source());
    }

    /// A grade is asserted by who gives it.
    private Speaker rater(Figure figure) {
        ReportSeries series = vocabulary.series().stream()
                .filter(candidate -> (candidate.id() + " tier").equals(figure.unit.name()))
                .findFirst()
                .orElse(null);
        Organisation author = series == null ? null : vocabulary.organisation(series.author());
        String editions = figure.period == null ? "" : String.join(" ", figure.period.editions());
        String name = author == null ? null : author.names().getFirst();
        SpeakerMode mode = edition.series() == null ? SpeakerMode.REPORTED : SpeakerMode.OWN;
        Sentence sentence = figure.sentence;
        for (int at = 0; at < sentence.size(); at++) {
            var form = vocabulary.authors().at(sentence, at);
            if (form != null && form.to() <= figure.at && mode == SpeakerMode.REPORTED) {
                int from = sentence.is(at - 1, "the") ? at - 1 : at;
                return new Speaker(
                        name,
                        SpeakerType.GOVERNMENT,
                        author == null ? null : author.country(),
                        mode,
                        passage.slice(sentence, from, form.to()),
                        passage.span(
                                sentence.get(from).start(),
                                sentence.get(form.to() - 1).end()),
                        editions);
            }
        }
        return new Speaker(
                name, SpeakerType.GOVERNMENT, author == null ? null : author.country(), mode, null, null, editions);
    }

    private Speaker own() {
        if (edition.series() != null) {
            Organisation author = vocabulary.organisation(edition.series().author());
            if (author != null) {
                return new Speaker(
                        author.names().getFirst(), author.type(), author.country(), SpeakerMode.OWN, null, null, null);
            }
        }
        return new Speaker(
                passage.circumstances().publisher(), SpeakerType.PRESS, null, SpeakerMode.OWN, null, null, null);
    }

    /// A headline speaks with the voice of the same figure below it.
    private void headline(List<Scene> scenes) {
        List<Figure> body = scenes.stream()
                .filter(scene -> scene.sentence().paragraph() > 0)
                .flatMap(scene -> scene.figures().stream())
                .toList();
        for (Scene scene : scenes) {
            boolean head = scene.sentence().paragraph() == 0
                    && !passage.slice(scene.sentence().start(), scene.sentence().end())
                            .endsWith(".");
            for (Figure figure : scene.figures()) {
                Speaker own = figure.speaker;
                if (head && own != null && own.mode() == SpeakerMode.OWN) {
                    body.stream()
                            .filter(other ->
                                    figure.value != null && figure.value.equals(other.value) && other.speaker != null)
                            .findFirst()
                            .map(other -> other.speaker)
                            .ifPresent(speaker -> figure.speaker = new Speaker(
                                    speaker.name(),
                                    speaker.type(),
                                    speaker.country(),
                                    SpeakerMode.REPORTED.equals(speaker.mode()) ? speaker.mode() : SpeakerMode.OWN,
                                    null,
                                    null,
                                    speaker.source()));
                }
            }
        }
    }
}
