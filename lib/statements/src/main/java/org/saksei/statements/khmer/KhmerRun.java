package org.saksei.statements.khmer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Circumstances;
import org.saksei.statements.Comparison;
import org.saksei.statements.Counted;
import org.saksei.statements.IndicatorFinder;
import org.saksei.statements.IndicatorMatch;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon;
import org.saksei.statements.Modifier;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.PlaceBasis;
import org.saksei.statements.Quote;
import org.saksei.statements.Reason;
import org.saksei.statements.Span;
import org.saksei.statements.Speaker;
import org.saksei.statements.SpeakerMode;
import org.saksei.statements.SpeakerType;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.StatedPlace;
import org.saksei.statements.Status;
import org.saksei.statements.Text;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.Universe;
import org.saksei.statements.khmer.Draft.Role;
import org.saksei.statements.khmer.Sense.Cue;
import org.saksei.statements.time.PeriodNames;

/// Reads one Khmer text, sentence by sentence, and makes the figures.
final class KhmerRun {

    /// Longest sentence; a longer one is cut.
    private static final int LONGEST = 2_000;

    /// How far behind the base of a comparison its period may stand.
    private static final int NEAR = 12;

    private final KhmerText khmer;
    private final String text;
    private final Text document;
    private final KhmerVocabulary vocabulary;
    private final KhmerHits hits;
    private final KhmerPeriods periods;
    private final Relations relations;
    private final IndicatorFinder indicators;
    private final Circumstances circumstances;
    private final String doc;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<Draft, StatedPeriod> times = new LinkedHashMap<>();

    /// By begin of the sentence: its figures share it, or a long line of numbers would fill the memory.
    private final Map<Integer, Quote> quotes = new HashMap<>();

    private @Nullable StatedPeriod carried;
    private @Nullable StatedPeriod day;

    KhmerRun(
            Text document,
            KhmerVocabulary vocabulary,
            IndicatorFinder indicators,
            Circumstances circumstances,
            String doc) {
        this.document = document;
        this.khmer = KhmerText.of(document.characters());
        this.text = khmer.plain();
        this.vocabulary = vocabulary;
        this.hits = new KhmerHits(text, vocabulary);
        this.periods = new KhmerPeriods(text, circumstances.published());
        this.relations = new Relations(text);
        this.indicators = indicators;
        this.circumstances = circumstances;
        this.doc = doc;
    }

    List<StatedFigure> read() {
        int from = 0;
        while (from < text.length()) {
            int to = sentenceEnd(from);
            sentence(from, to);
            from = to;
        }
        Groups.name(drafts, doc);
        number();
        return drafts.stream().map(this::figure).toList();
    }

    private int sentenceEnd(int from) {
        int limit = Math.min(text.length(), from + LONGEST);
        for (int index = from; index < limit; index++) {
            char sign = text.charAt(index);
            if (sign == '។' || sign == '៕' || sign == '\n') {
                return index + 1;
            }
        }
        return limit;
    }

    private void sentence(int from, int to) {
        List<KhmerPeriods.Mention> mentions = new ArrayList<>(periods.find(from, to));
        mentions.stream()
                .filter(mention -> !mention.comparison() && !mention.day())
                .findFirst()
                .ifPresent(mention -> carried = stated(mention));
        StatedPeriod main = carried;
        mentions.replaceAll(mention -> mention.comparison() && main != null && main.known()
                ? mention.movedFrom(main.from(), main.to())
                : mention);
        List<Piece> pieces = vocabulary.find(text, from, to).stream()
                .filter(piece -> KhmerHits.covering(mentions, piece.start()) == null || piece.is(Cue.AGAINST))
                .toList();
        List<Hit> found = new ArrayList<>(hits.find(from, to, mentions));
        found.addAll(nones(pieces));
        found.sort(Comparator.comparingInt(Hit::at));
        List<Draft> read = relations.read(found, pieces, from, to);
        Places places = new Places(pieces, text, circumstances.home());
        Speaker speaker = speaker(pieces);
        for (Draft draft : read) {
            StatedPeriod time = period(draft, mentions);
            if (time != null) {
                times.put(draft, time);
            }
            if (draft.hit.reason() == null) {
                draft.place = place(draft, places);
                draft.speaker = speaker;
            }
        }
        drafts.addAll(read);
    }

    /// Claims of none: a word of denial directly before something that is counted.
    private List<Hit> nones(List<Piece> pieces) {
        List<Hit> found = new ArrayList<>();
        for (int index = 0; index + 1 < pieces.size(); index++) {
            Piece none = pieces.get(index);
            Piece thing = pieces.get(index + 1);
            if (none.is(Cue.NONE)
                    && thing.sense() instanceof Sense.Thing(Lexicon.Noun noun)
                    && text.substring(none.end(), thing.start()).isBlank()) {
                KhmerWords.Sort sort =
                        new KhmerWords.Sort(Kind.ZERO, KhmerWords.noun(noun.lemma()), noun.lemma(), noun.type());
                found.add(new Hit(
                        thing.end(),
                        thing.end(),
                        thing.end(),
                        BigDecimal.ZERO,
                        null,
                        false,
                        Modifier.EXACT,
                        sort,
                        null,
                        null));
            }
        }
        return found;
    }

    private StatedPlace place(Draft draft, Places places) {
        Draft of = draft.whole != null
                ? draft.whole
                : draft.role == Role.CHANGE || draft.role == Role.BASE ? draft.base : null;
        StatedPlace own = places.of(draft.hit);
        return own.basis() == PlaceBasis.INFERRED && of != null && of.place != null ? of.place : own;
    }

    /// The period that stands nearest before the number, else the next one in the sentence, else the
    /// carried one; for the base of a comparison that of the comparison.
    private @Nullable StatedPeriod period(Draft draft, List<KhmerPeriods.Mention> mentions) {
        boolean base = draft.role == Role.BASE;
        KhmerPeriods.Mention nearest = null;
        for (KhmerPeriods.Mention mention : mentions) {
            boolean before = mention.end() <= draft.hit.at();
            boolean fits = mention.comparison() == base && !mention.day();
            if (fits && (before || nearest == null)) {
                nearest = mention;
            }
            if (mention.comparison() && draft.role != Role.BASE && draft.against == null) {
                draft.against = mention;
            }
        }
        if (nearest != null) {
            return stated(nearest);
        }
        return base ? behind(draft, mentions) : day(draft, mentions);
    }

    /// "ធៀបនឹង ៩៨នាក់ ក្នុងឆ្នាំ២០២២": the period stands directly behind the base.
    private @Nullable StatedPeriod behind(Draft draft, List<KhmerPeriods.Mention> mentions) {
        for (KhmerPeriods.Mention mention : mentions) {
            int distance = mention.start() - draft.hit.unitEnd();
            if (distance >= 0 && distance < NEAR && !mention.day()) {
                return stated(mention);
            }
        }
        return null;
    }

    private @Nullable StatedPeriod day(Draft draft, List<KhmerPeriods.Mention> mentions) {
        for (KhmerPeriods.Mention mention : mentions) {
            if (mention.day() && mention.end() <= draft.hit.at()) {
                day = stated(mention);
                return day;
            }
        }
        StatedPeriod before = carried;
        if (before != null) {
            return before.withBasis(PeriodBasis.CARRIED);
        }
        StatedPeriod first = day;
        return first == null ? null : first.withBasis(PeriodBasis.INFERRED);
    }

    private StatedPeriod stated(KhmerPeriods.Mention mention) {
        LocalDate to = mention.to();
        return new StatedPeriod(
                true,
                mention.from(),
                to,
                PeriodNames.label(mention.from(), to),
                List.of(),
                basis(mention),
                khmer.written(mention.start(), mention.end()),
                khmer.span(mention.start(), mention.end()));
    }

    private static PeriodBasis basis(KhmerPeriods.Mention mention) {
        if (mention.guessed()) {
            return PeriodBasis.INFERRED;
        }
        return mention.relative() || mention.same() ? PeriodBasis.RESOLVED : PeriodBasis.STATED;
    }

    private Speaker speaker(List<Piece> pieces) {
        boolean said = pieces.stream().anyMatch(piece -> piece.is(Cue.SAID));
        for (Piece piece : said ? pieces : List.<Piece>of()) {
            if (piece.sense() instanceof Sense.Voice(Lexicon.Organisation organisation)) {
                return new Speaker(
                        organisation.names().getFirst(),
                        organisation.type(),
                        organisation.country(),
                        SpeakerMode.REPORTED,
                        khmer.written(piece.start(), piece.end()),
                        khmer.span(piece.start(), piece.end()),
                        null);
            }
        }
        return new Speaker(circumstances.publisher(), SpeakerType.PRESS, null, SpeakerMode.OWN, null, null, null);
    }

    private void number() {
        int proposed = 0;
        int rejected = 0;
        for (Draft draft : drafts) {
            draft.id = doc + (reason(draft) == null ? "." + ++proposed : ".r" + ++rejected);
        }
    }

    /// Why it is no figure: what the reader says, or that it stands among menus and captions.
    private @Nullable Reason reason(Draft draft) {
        if (draft.hit.reason() != null) {
            return draft.hit.reason();
        }
        Span span = khmer.span(draft.hit.at(), draft.hit.end());
        if (inside(document.captions(), span)) {
            return Reason.CAPTION;
        }
        return inside(document.furniture(), span) ? Reason.FURNITURE : null;
    }

    private static boolean inside(List<Span> stretches, Span span) {
        return stretches.stream().anyMatch(one -> one.start() <= span.start() && span.end() <= one.end());
    }

    private StatedFigure figure(Draft draft) {
        Reason reason = reason(draft);
        Span span = span(draft);
        Counted counted = reason == null ? counted(draft) : null;
        return new StatedFigure(
                draft.id,
                draft.kind == Kind.ZERO ? zero(draft) : khmer.written(draft.hit.at(), draft.hit.end()),
                span,
                quotes.computeIfAbsent(draft.from, from -> quote(from, draft.to)),
                draft.kind,
                draft.hit.value().toPlainString(),
                draft.hit.upper() == null ? null : draft.hit.upper().toPlainString(),
                draft.hit.modifier(),
                draft.role == Role.CHANGE ? draft.direction : null,
                unit(draft, reason),
                counted,
                reason == null ? universe(draft) : null,
                reason == null ? comparison(draft) : null,
                times.get(draft),
                draft.place,
                reason == null ? draft.speaker : null,
                List.of(),
                reason == null ? indicator(draft) : null,
                reason == null ? Status.PROPOSED : Status.REJECTED,
                reason,
                List.of(
                        draft.hit.inDigits() ? "khmer-digits" : "khmer-words",
                        draft.hit.sort() == null ? "khmer-term" : "khmer-classifier"));
    }

    private Span span(Draft draft) {
        Piece noun = draft.noun;
        return draft.kind == Kind.ZERO && noun != null
                ? khmer.span(denial(noun), noun.start())
                : khmer.span(draft.hit.at(), draft.hit.end());
    }

    private String zero(Draft draft) {
        Piece noun = draft.noun;
        return noun == null ? "" : khmer.written(denial(noun), noun.start());
    }

    private int denial(Piece noun) {
        return vocabulary.find(text, Math.max(0, noun.start() - 20), noun.start()).stream()
                .filter(piece -> piece.is(Cue.NONE))
                .mapToInt(Piece::start)
                .max()
                .orElse(noun.start());
    }

    private static Unit unit(Draft draft, @Nullable Reason reason) {
        if (reason == Reason.AGE_LIMIT) {
            return new Unit(UnitKind.AGE, null, "year of age");
        }
        KhmerWords.Sort sort = draft.hit.sort();
        boolean counts = sort == null || sort.unit().kind() == UnitKind.NOUN;
        if (counts && draft.lemma != null) {
            return KhmerWords.noun(draft.lemma);
        }
        return sort == null ? new Unit(UnitKind.NONE, null, null) : sort.unit();
    }

    private @Nullable Counted counted(Draft draft) {
        Piece noun = draft.noun;
        if (draft.type == null || draft.lemma == null) {
            return null;
        }
        return new Counted(
                noun == null ? null : khmer.written(noun.start(), noun.end()),
                noun == null ? null : khmer.span(noun.start(), noun.end()),
                draft.lemma,
                draft.type,
                draft.event,
                draft.attributes);
    }

    private @Nullable Universe universe(Draft draft) {
        Draft whole = draft.whole;
        return whole == null ? null : new Universe(whole.hit.value(), whole.id, draft.closed, draft.cue, draft.group);
    }

    private @Nullable Comparison comparison(Draft draft) {
        Draft level = draft.role == Role.CHANGE ? draft.base : draft;
        Draft base = level == null ? null : level.base;
        if (base != null && base.role == Role.BASE) {
            return new Comparison(base.hit.value().toPlainString(), base.id, times.get(base));
        }
        KhmerPeriods.Mention against = draft.role == Role.CHANGE ? draft.against : null;
        return against == null ? null : new Comparison(null, null, stated(against));
    }

    private @Nullable IndicatorMatch indicator(Draft draft) {
        boolean abroad = draft.place != null
                && draft.place.code() != null
                && draft.place.code().matches("[A-Z]{3}")
                && !draft.place.code().equals(circumstances.home());
        if (abroad || draft.kind != Kind.COUNT && draft.kind != Kind.ZERO || draft.role == Role.CHANGE) {
            return null;
        }
        return indicators.find(new IndicatorFinder.Thing(
                draft.type,
                draft.lemma,
                draft.event,
                events -> draft.event != null && events.contains(draft.event),
                draft.attributes));
    }

    private Quote quote(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        Span span = khmer.span(start, end);
        return new Quote(khmer.written(start, end), span, khmer.before(span.start()), khmer.behind(span.end()));
    }
}
