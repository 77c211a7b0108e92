package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon.Organisation;
import org.saksei.statements.Lexicon.ReportSeries;
import org.saksei.statements.Speaker;
import org.saksei.statements.SpeakerMode;
import org.saksei.statements.SpeakerType;

/// Finds who asserts each figure: the party of "said" and "according to", carried on by "he" and within a
/// quotation; otherwise the publisher.
final class Speakers {

    /// How far into a sentence "of the 25" may stand, in tokens.
    private static final int OPENING = 6;

    /// The lead is the first or, below a headline with a figure, the second sentence with figures.
    private static final int LEAD = 2;

    private static final Set<String> ONLY =
            Set.of("only", "just", "another", "some", "about", "nearly", "almost", "all");

    private static final Set<String> FIRST = Set.of("we", "i", "our");

    private static final Set<String> JOINING = Set.of("and", "but", "yet", "while", "so");

    private final Vocabulary vocabulary;
    private final Passage passage;
    private final Editions edition;
    private final Quotations quotations = new Quotations();
    private final Acquaintances known;
    private final Sayers sayers;
    private final Voices voices;
    private final Interviews interviews;
    private final Transcripts transcripts;
    private final Roundups roundups;
    private final Reach reach;

    private final OwnVoice own;

    /// The paper the article tells from, or null.
    private @Nullable Party source;

    /// Figures of a quotation before it is told who speaks.
    private final List<Figure> waiting = new ArrayList<>();

    /// Whether a quotation is open that nobody was said to speak.
    private boolean silent;

    /// The last figure of the sentence with figures read before.
    private @Nullable Figure previous;

    /// The last figure of each value: "of the 25" speaks with the voice that told of 25.
    private final Map<BigDecimal, Figure> told = new HashMap<>();

    Speakers(Vocabulary vocabulary, Passage passage, Editions edition) {
        this.vocabulary = vocabulary;
        this.passage = passage;
        this.edition = edition;
        String land = edition.series() == null ? null : Places.subject(passage, vocabulary, edition.series());
        Parties parties = new Parties(vocabulary);
        this.own = new OwnVoice(vocabulary, passage, edition);
        this.known = new Acquaintances(parties, raters(), land, own);
        this.sayers = new Sayers(parties, known);
        this.voices = new Voices(parties, known, sayers, quotations);
        this.reach = new Reach(quotations, edition.series() != null);
        this.roundups = new Roundups(vocabulary, passage.sentences());
        known.learn(passage.sentences());
        this.interviews = new Interviews(passage, parties);
        this.transcripts = new Transcripts(passage, parties);
    }

    /// The countries that rate others: whose government speaks is not whose country the text is about.
    private Set<String> raters() {
        return vocabulary.series().stream()
                .map(series -> vocabulary.organisation(series.author()))
                .flatMap(author -> author == null ? Stream.empty() : Stream.ofNullable(author.country()))
                .collect(Collectors.toSet());
    }

    /// The country the text turns out to speak of, or null.
    @Nullable
    String land() {
        return known.land();
    }

    void read(List<Scene> scenes) {
        int next = 0;
        for (Sentence sentence : passage.sentences()) {
            known.turnTo(roundups.at(sentence));
            known.explain(sentence, author(sentence));
            boolean going = quotations.isOpen();
            quotations.read(sentence);
            List<Voice> found = voices.of(sentence, isHead(sentence));
            if (next < scenes.size() && scenes.get(next).sentence() == sentence) {
                scene(scenes.get(next++), found);
            }
            unsaid(sentence, going, found);
            known.leave();
            if (found.isEmpty()) {
                introduce(sentence);
            } else {
                source = isSource(sentence, found.getLast(), next, scenes)
                        ? found.getLast().party()
                        : null;
                known.remember(found.getLast().party(), isHead(sentence));
            }
        }
        headline(scenes);
    }

    /// Who a sentence begins with, if nobody is quoted there.
    private void introduce(Sentence sentence) {
        if (!quotations.holds(sentence.get(0)) && !Shape.isQuote(sentence.get(0))) {
            sayers.introduce(sentence);
        }
    }

    private boolean isHead(Sentence sentence) {
        return sentence.paragraph() == 0
                && !passage.slice(sentence.start(), sentence.end()).endsWith(".");
    }

    /// A government in a headline is that of the country the text below it turns out to speak of.
    private void headline(List<Scene> scenes) {
        String land = known.land();
        String home = passage.circumstances().home();
        if (land == null || home == null) {
            return;
        }
        for (Scene scene : scenes.stream()
                .takeWhile(scene -> scene.sentence().paragraph() == 0)
                .toList()) {
            boolean head = isHead(scene.sentence());
            for (Figure figure : scene.figures()) {
                Speaker told = figure.speaker;
                if (head && told != null && told.mode() != SpeakerMode.OWN && home.equals(told.country())) {
                    figure.speaker = new Speaker(
                            told.name(), told.type(), land, told.mode(), told.text(), told.span(), told.source());
                }
            }
        }
    }

    /// "We are 14 officers. Each has 13 files," Thapa said: who speaks is told behind the quotation.
    private void unsaid(Sentence sentence, boolean going, List<Voice> found) {
        boolean same = !waiting.isEmpty() && waiting.getFirst().sentence.paragraph() == sentence.paragraph();
        if (same && going && !found.isEmpty()) {
            Party party = found.getFirst().party();
            waiting.forEach(figure -> figure.speaker = speaker(party, SpeakerMode.DIRECT, null, null));
        }
        silent = quotations.isOpen() && found.isEmpty() && (silent || !going);
        if (!silent) {
            waiting.clear();
        }
    }

    /// "45 inquiries were opened, its bulletin said on Monday": the paper a lead ends with is what the article tells
    /// from, until somebody else speaks.
    private boolean isSource(Sentence sentence, Voice voice, int next, List<Scene> scenes) {
        boolean lead = next > 0
                && next <= LEAD
                && scenes.get(next - 1).sentence() == sentence
                && scenes.get(next - 1).figures().stream().allMatch(figure -> figure.at < voice.from());
        boolean court = voice.party().name().equals("Court");
        boolean quoted = sentence.is(voice.from(), "according");
        return lead && !quoted && edition.series() == null && voice.party().source() != null && !court;
    }

    /// The author of a yearly report named in a sentence, or null.
    private @Nullable Party author(Sentence sentence) {
        for (int at = 0; at < sentence.size(); at++) {
            var report = vocabulary.reports().at(sentence, at);
            boolean tier = sentence.is(at, "tier") && Editions.isTier(sentence.lower(at + 1));
            ReportSeries series = report != null
                    ? report.value()
                    : tier && !vocabulary.series().isEmpty()
                            ? vocabulary.series().getFirst()
                            : null;
            Organisation author = series == null ? null : vocabulary.organisation(series.author());
            if (author != null) {
                return new Party(author.names().getFirst(), author.type(), author.country(), false, null);
            }
        }
        return null;
    }

    private void scene(Scene scene, List<Voice> found) {
        for (Figure figure : scene.figures()) {
            figure.speaker = figure.kind == Kind.RATING ? rater(figure) : speaker(scene, found, figure);
            if (figure.value != null) {
                told.put(figure.value.stripTrailingZeros(), figure);
            }
        }
        previous = scene.figures().isEmpty() ? previous : scene.figures().getLast();
    }

    private Speaker speaker(Scene scene, List<Voice> found, Figure figure) {
        boolean of = found.stream().anyMatch(said -> said.ahead() && isOfSayer(figure, said));
        Voice voice = of || isOurs(figure, found) ? null : reach.voice(scene, found, figure);
        boolean direct = quotations.holds(scene.sentence().get(figure.at));
        SpeakerMode mode = direct ? SpeakerMode.DIRECT : SpeakerMode.REPORTED;
        if (voice != null) {
            figure.rule("speaker.said");
            return speaker(voice.party(), mode, scene.sentence(), voice);
        }
        if (of) {
            figure.rule("speaker.own");
            return own.speaker();
        }
        if (!direct && isOurs(figure, found)) {
            figure.rule("speaker.first-person");
            return answered(figure.sentence);
        }
        Figure partner = figure.baseOf;
        if (partner != null && partner.sentence == figure.sentence && partner.speaker != null) {
            figure.rule("speaker.of-compared");
            return unquoted(partner.speaker);
        }
        Figure before = found.isEmpty() ? continued(scene, figure) : null;
        if (before != null && before.speaker != null) {
            figure.rule("speaker.goes-on");
            return unquoted(before.speaker);
        }
        Figure whole = figure.whole != null ? figure.whole : again(figure);
        if (direct && whole != null && !quotations.holds(whole.sentence.get(whole.at))) {
            whole = null;
        }
        if (whole != null && whole.speaker != null && (whole.sentence == figure.sentence || goesOn(figure))) {
            figure.rule("speaker.of-whole");
            return unquoted(whole.speaker);
        }
        if (direct && figure.kind != Kind.RATING) {
            waiting.add(figure);
        }
        Party last = known.last();
        if (last != null && (direct || last.equals(source))) {
            figure.rule("speaker.carried");
            return speaker(last, mode, null, null);
        }
        figure.rule("speaker.own");
        return answered(figure.sentence);
    }

    /// Who answers in an interview or speaks in the record of a sitting, else the text itself.
    private Speaker answered(Sentence sentence) {
        Party answering = transcripts.of(sentence);
        answering = answering == null ? interviews.of(sentence) : answering;
        return answering == null ? own.speaker() : speaker(known.inLand(answering), SpeakerMode.DIRECT, null, null);
    }

    /// "The front says it owns one; yet we spoke with 94": a clause whose subject is "we" is the text's own.
    private boolean isOurs(Figure figure, List<Voice> found) {
        Sentence sentence = figure.sentence;
        if (quotations.holds(sentence.get(figure.at))) {
            return false;
        }
        int we = figure.at - 1;
        while (we >= 0 && !(FIRST.contains(sentence.lower(we)) && begins(sentence, we))) {
            we--;
        }
        int subject = we;
        return subject >= 0
                && !quotations.holds(sentence.get(subject))
                && found.stream().noneMatch(voice -> Math.max(voice.from(), voice.to() - 1) > subject);
    }

    private static boolean begins(Sentence sentence, int at) {
        return at == 0 || sentence.get(at - 1).isSign() || sentence.isOneOf(at - 1, JOINING);
    }

    /// "One of the women recalled", "the 23-year-old said": the number of who speaks is not said by him.
    private static boolean isOfSayer(Figure figure, Voice voice) {
        int first = figure.sentence.tag(voice.from()).equals("DET") ? voice.from() + 1 : voice.from();
        return figure.at == first && figure.at < voice.to() - 1;
    }

    /// "Twelve were forced to marry; four were sold": a sentence that begins with a bare number goes on with what the
    /// sentence before tells, in the same voice.
    private @Nullable Figure continued(Scene scene, Figure figure) {
        Sentence sentence = scene.sentence();
        Figure first = scene.figures().getFirst();
        boolean head = first.at == 0 || first.at == 1 && ONLY.contains(sentence.lower(0));
        Figure before = previous;
        Speaker voice = before == null ? null : before.speaker;
        if (before == null || voice == null) {
            return null;
        }
        boolean near =
                before.sentence.paragraph() == sentence.paragraph() && before.sentence.index() == sentence.index() - 1;
        boolean told = near && voice.mode() == SpeakerMode.REPORTED;
        boolean bare = first.nounFrom < 0 && first.kind == Kind.COUNT && figure.kind != Kind.RATING;
        return head && told && bare ? before : null;
    }

    /// "Of these, 12 …" goes on with the words of another; "12 of the victims were …" need not.
    private static boolean goesOn(Figure figure) {
        String cue = figure.cue;
        boolean opens = figure.sentence.is(0, "of") || figure.sentence.is(0, "among") || figure.sentence.is(0, "out");
        Figure whole = figure.whole;
        boolean far = whole != null && whole.sentence.paragraph() != figure.sentence.paragraph();
        return opens || !far && (cue == null || !cue.startsWith("of the "));
    }

    /// "Of the 25 prosecutions": the figure told before that it takes up, or null.
    private @Nullable Figure again(Figure figure) {
        Sentence sentence = figure.sentence;
        boolean opens = figure.at < OPENING
                && (sentence.is(0, "of") || sentence.is(0, "among") || sentence.is(0, "out"))
                && figure.value != null;
        Figure before = opens && figure.value != null ? told.get(figure.value.stripTrailingZeros()) : null;
        return before != null && before.sentence.paragraph() == sentence.paragraph() ? before : null;
    }

    /// The same voice without the words that say so, which stand elsewhere.
    private static Speaker unquoted(Speaker speaker) {
        return new Speaker(
                speaker.name(), speaker.type(), speaker.country(), speaker.mode(), null, null, speaker.source());
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
}
