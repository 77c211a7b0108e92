package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;
import org.saksei.statements.Kind;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.Reason;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.number.Link;
import org.saksei.statements.number.WordList;
import org.saksei.statements.reading.PeriodPlaces.Place;
import org.saksei.statements.time.Anchor;
import org.saksei.statements.time.FiscalYear;
import org.saksei.statements.time.PeriodFinder;
import org.saksei.statements.time.PeriodMention;
import org.saksei.statements.time.PeriodTrack;

/// Gives each figure the period it speaks of: its own, its whole's, or the main period of the text.
final class Periods {

    /// How far before a year "since" is looked for, in tokens.
    private static final int SINCE = 9;

    /// How far before a zero claim "ever" is looked for, in tokens.
    private static final int NEVER = 6;

    /// What "since" counts from: "since its inception in 2003".
    static final Set<String> BEGINNINGS = WordList.of("""
            inception founding foundation establishment creation launch launching opening start beginning formation
            introduction enactment adoption passage ratification independence entry inauguration commencement
            """);

    private static final Set<String> HAS = Set.of("has", "have", "had", "'s", "'ve", "'d");

    private static final Set<String> HALVES = Set.of("half", "halves", "quarter", "quarters", "months", "semester");

    private static final StatedPeriod NONE =
            new StatedPeriod(false, null, null, null, List.of(), PeriodBasis.NONE, null, null);

    private final Passage passage;
    private final PeriodTrack track;
    private final @Nullable Period edition;
    private final CarriedPeriods carriedOn;
    private final BitSet tables;
    private final ComparedTimes compared;
    private final UndatedFacts undated;
    private final GoingDays days;
    private final StoryDays story;

    /// The paragraphs that say what should be done.
    private final Set<Integer> advice;

    /// The last figure of each value.
    private final Map<BigDecimal, Figure> told = new HashMap<>();

    /// The years of a row of figures, which "in those years … respectively" means.
    private List<StatedPeriod> row = List.of();

    private final Map<Integer, List<PeriodMention>> bySentence = new HashMap<>();

    /// @param told the yearly report the text tells of, or null
    /// @param fiscal the fiscal year of the country the text is from, or null
    /// @param tables the sentences that are lines of tables, whose periods reach no further
    Periods(
            Passage passage,
            Vocabulary vocabulary,
            @Nullable Period edition,
            @Nullable Period told,
            @Nullable FiscalYear fiscal,
            BitSet tables) {
        this.passage = passage;
        this.tables = tables;
        this.undated = new UndatedFacts(vocabulary);
        this.edition = edition;
        this.track = new PeriodTrack(passage.circumstances().published(), edition, told);
        this.compared = new ComparedTimes(track);
        this.days = new GoingDays(edition == null);
        this.story = new StoryDays(edition == null);
        this.carriedOn = new CarriedPeriods(passage, track, edition);
        this.advice = Assertions.advice(passage.sentences());
        int sentence = 0;
        for (PeriodMention mention : new PeriodFinder(passage.circumstances(), edition, fiscal)
                .find(passage.characters(), passage.points())) {
            int start = passage.points().index(mention.span().start());
            while (sentence < passage.sentences().size() - 1
                    && passage.sentences().get(sentence).end() <= start) {
                sentence++;
            }
            bySentence.computeIfAbsent(sentence, index -> new ArrayList<>()).add(mention);
        }
    }

    /// Whether a rejected number is only a part of a period that was read.
    boolean covers(Figure figure) {
        if (figure.reason == Reason.ORDINAL && HALVES.contains(figure.sentence.lower(figure.at + 1))) {
            return true;
        }
        return bySentence.getOrDefault(figure.sentence.index(), List.of()).stream()
                .anyMatch(mention -> mention.span().contains(passage.span(figure.start, figure.end)));
    }

    /// Whether a number only says which period is meant: "in these six months", "doubled in five years", "from 2 to 5
    /// May".
    boolean names(Figure figure) {
        boolean length = figure.kind == Kind.DURATION;
        return (length || figure.kind == Kind.COUNT)
                && bySentence.getOrDefault(figure.sentence.index(), List.of()).stream()
                        .filter(mention -> mention.span().contains(passage.span(figure.start, figure.end)))
                        .anyMatch(mention -> length
                                ? mention.anchor() == Anchor.SAID
                                        || mention.rules().contains("changed-in")
                                : !figure.hasNoun() && mention.rules().contains("range"));
    }

    void read(List<Scene> scenes) {
        int next = 0;
        StatedPeriod reporting = track.main();
        StatedPeriod closed = null;
        StatedPeriod beforeCrime = null;
        boolean crime = false;
        int paragraph = -1;
        for (Sentence sentence : passage.sentences()) {
            if (reporting != null && edition != null && sentence.paragraph() != paragraph) {
                track.startAt(reporting);
            }
            if (edition == null && sentence.paragraph() != paragraph) {
                if (crime) {
                    track.startAt(beforeCrime);
                    crime = false;
                }
                closed = carriedOn.closed(closed);
            }
            paragraph = sentence.paragraph();
            boolean table = tables.get(sentence.index());
            List<PeriodMention> mentions = bySentence.getOrDefault(sentence.index(), List.of()).stream()
                    .filter(mention -> !table)
                    .filter(mention -> !carriedOn.isPlan(sentence, mention) && !carriedOn.isOfSaying(sentence, mention))
                    .toList();
            if (mentions.size() > 1 && next < scenes.size() && scenes.get(next).sentence() == sentence) {
                mentions = new PeriodPlaces(scenes.get(next), passage, mentions, carriedOn::mayBeMain).merged(passage);
            }
            StatedPeriod reported = mentions.isEmpty() || onlyCompared(mentions) ? track.reported() : null;
            if (reported != null && ReportedTimes.isOfReport(sentence)) {
                track.startAt(reported);
            }
            // In order: "that year" means a year said before it, if only beside it and of no figure.
            mentions.forEach(mention -> track.resolve(mention, false));
            boolean counts = next < scenes.size() && scenes.get(next).sentence() == sentence;
            Clauses clauses = counts
                    ? scenes.get(next).clauses()
                    : new Clauses(sentence, passage.shapes().get(sentence.index()));
            story.begin(sentence);
            if (counts) {
                scene(scenes.get(next++), mentions);
            }
            days.sentence(sentence, mentions, counts ? scenes.get(next - 1).figures() : List.of());
            story.sentence(sentence, mentions, counts ? scenes.get(next - 1).figures() : List.of(), track.main());
            List<Figure> figures = counts ? scenes.get(next - 1).figures() : List.of();
            StatedPeriod title = carriedOn.ofTitle(sentence, mentions);
            if (title != null) {
                track.startAt(title);
                continue;
            }
            List<PeriodMention> main = carriedOn.among(sentence, clauses, mentions, figures).stream()
                    .filter(mention -> !compared.dates(mention))
                    .toList();
            boolean ofCrime = carriedOn.isOfCrime(sentence, clauses, main);
            beforeCrime = ofCrime && !crime ? track.main() : beforeCrime;
            crime = ofCrime || crime && main.isEmpty();
            track.sentence(main);
            if (track.main() == null) {
                carriedOn.ofFirst(sentence, clauses, mentions, figures).ifPresent(track::startAt);
            }
        }
        new HeadlinePeriods(passage).read(scenes);
    }

    private static boolean onlyCompared(List<PeriodMention> mentions) {
        return mentions.stream().allMatch(PeriodMention::comparison);
    }

    static StatedPeriod carried(StatedPeriod main) {
        return new StatedPeriod(
                main.known(), main.from(), main.to(), main.label(), main.editions(), PeriodBasis.CARRIED, null, null);
    }

    private void scene(Scene scene, List<PeriodMention> mentions) {
        PeriodPlaces places = new PeriodPlaces(scene, passage, mentions, carriedOn::mayBeMain);
        for (Figure figure : scene.figures()) {
            boolean free = figure.baseOf == null && figure.whole == null && figure.period == null;
            if (free && (StandingFacts.isOfLaw(scene, figure) || !isUnbound(scene, figure))) {
                level(scene, figure, places);
            }
        }
        for (Figure figure : scene.figures()) {
            boolean free = figure.whole == null && figure.period == null;
            if (figure.baseOf != null || free && isUnbound(scene, figure)) {
                base(figure, places);
            }
        }
        for (Figure figure : scene.figures()) {
            if (figure.whole != null && figure.period == null) {
                part(scene, figure, places);
            }
        }
        for (Figure figure : scene.figures()) {
            Figure later = figure.isChange() && figure.base != null ? figure.base.baseOf : null;
            if (later != null && later.isLevel() && later.sentence == figure.sentence && later.period != null) {
                figure.period = later.period;
            }
            if (figure.value != null && figure.isLevel()) {
                told.put(figure.value.stripTrailingZeros(), figure);
            }
        }
        compared.read(scene, places);
        inRow(scene, mentions.isEmpty());
        for (Figure figure : scene.figures()) {
            if (figure.restates != null) {
                figure.period = figure.restates.period;
            }
        }
    }

    /// "The number of children in those years was five, none and six respectively": each has a year of the row before.
    private void inRow(Scene scene, boolean bare) {
        List<Figure> levels = scene.figures().stream().filter(Figure::isLevel).toList();
        boolean respectively = scene.sentence().tokens().stream().anyMatch(token -> token.is("respectively"));
        if (bare && respectively && levels.size() == row.size() && row.size() > 1) {
            for (int at = 0; at < row.size(); at++) {
                levels.get(at).period = carried(row.get(at));
                levels.get(at).rule("period.respectively");
            }
            return;
        }
        List<StatedPeriod> stated = levels.stream()
                .flatMap(figure -> Stream.ofNullable(figure.period))
                .filter(period -> period.known() && period.span() != null)
                .distinct()
                .toList();
        row = stated.size() > 1 ? stated : row;
    }

    /// "Since the law was enacted in 2012": the year opens what goes on up to now.
    private StatedPeriod resolved(Sentence sentence, Place place) {
        StatedPeriod period = track.resolve(place.mention(), false);
        boolean verb = false;
        for (int at = place.at() - 1; at >= 0 && at > place.at() - SINCE && !sentence.is(at, ","); at--) {
            verb |= sentence.get(at).isVerbal() || BEGINNINGS.contains(sentence.lower(at));
            if (sentence.is(at, "since") && verb && period.known() && period.to() != null) {
                return new StatedPeriod(
                        true,
                        period.from(),
                        edition == null ? null : edition.to(),
                        null,
                        period.editions(),
                        period.basis(),
                        period.text(),
                        period.span());
            }
        }
        return period;
    }

    /// Compared with something that is no figure: "did not report any, compared with two in 2016".
    private static boolean isUnbound(Scene scene, Figure figure) {
        boolean to = figure.numeral != null && figure.numeral.link() == Link.TO;
        Cues.Comparing cue = scene.comparing(figure.at);
        return figure.baseOf == null
                && figure.isLevel()
                && !figure.rules.contains("cmp.another")
                && !to
                && cue != null
                && (scene.shape().bracket(figure.at) == 0
                        || scene.shape().bracket(figure.at) == scene.shape().bracket(cue.from()));
    }

    /// A figure of its own: the period behind it in its clause, before it, or the main one.
    private void level(Scene scene, Figure figure, PeriodPlaces places) {
        StatedPeriod imposed = story.ofJudgment(scene, figure);
        if (imposed != null) {
            figure.period = imposed;
            figure.rule("period.day-goes-on");
            return;
        }
        if (StandingFacts.holds(scene, figure)
                || edition == null && UndatedFacts.isAgeOfOne(scene.sentence(), figure)) {
            figure.period = NONE;
            figure.rule("period.standing");
            return;
        }
        if (figure.isCount() && isNever(scene, figure)) {
            figure.period = track.never();
            figure.rule("period.never");
            return;
        }
        Place place = places.aligned(figure);
        place = place == null ? places.said(figure) : place;
        place = place != null && places.ofParts().isOfParts(figure, place) ? null : place;
        place = place == null ? places.outside(figure) : place;
        Figure again = place == null && edition == null ? again(figure) : null;
        if (again != null && again.period != null) {
            figure.period = carried(again.period);
            figure.rule("period.told-again");
            return;
        }
        if (place != null) {
            figure.period = resolved(scene.sentence(), place);
            place.mention().rules().forEach(rule -> figure.rule("period." + rule));
            return;
        }
        boolean advised = advice.contains(scene.sentence().paragraph());
        if (advised || edition == null && undated.holds(scene, figure)) {
            figure.period = NONE;
            figure.rule(advised ? "period.advice" : "period.undated");
            return;
        }
        Figure owner = owner(scene, figure);
        StatedPeriod day = owner == null ? days.of(scene, figure) : null;
        day = day == null && owner == null && track.main() == null ? story.of(scene, figure) : day;
        if (day != null) {
            figure.period = day;
            figure.rule("period.day-goes-on");
            return;
        }
        figure.period = owner != null && owner.period != null ? owner.period : track.main();
        figure.rule(figure.period == null ? "period.none" : "period.carried");
    }

    /// "Of the 58": the figure told before that it takes up, or null.
    private @Nullable Figure again(Figure figure) {
        boolean the = Set.of("the", "these", "those").contains(figure.sentence.lower(figure.phraseFrom - 1));
        Figure before = the && figure.value != null ? told.get(figure.value.stripTrailingZeros()) : null;
        if (before == null || figure.sentence.paragraph() - before.sentence.paragraph() > 2) {
            return null;
        }
        boolean part = figure.sentence.is(figure.phraseFrom - 2, "of");
        StatedPeriod period = before.period;
        return part || period == null || !PeriodTrack.isShort(period) ? before : null;
    }

    /// "has never charged", "nor had it ever prosecuted any".
    private boolean isNever(Scene scene, Figure figure) {
        Sentence sentence = scene.sentence();
        boolean zero = figure.kind == Kind.ZERO;
        for (int at = zero ? figure.at - NEVER : figure.at; at < figure.at + NEVER; at++) {
            boolean has = zero
                    || edition != null
                    || HAS.contains(sentence.lower(at - 1))
                    || HAS.contains(sentence.lower(at - 2))
                    || HAS.contains(sentence.lower(at - 3));
            boolean word = has && sentence.is(at, "ever") || zero && sentence.is(at, "never");
            if (word && scene.clauses().same(at, figure.at)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Figure owner(Scene scene, Figure figure) {
        int bracket = scene.shape().bracket(figure.at);
        return bracket == 0
                ? null
                : scene.before(
                        scene.shape().get(bracket).open(),
                        scene.shape().get(bracket).parent());
    }

    /// A value compared with: the period right behind it, any in its reach, or a year before.
    private void base(Figure figure, PeriodPlaces places) {
        Place place = places.aligned(figure);
        if (place == null) {
            place = places.behind(figure);
        }
        if (place == null && figure.rules.contains("cmp.level-told")) {
            place = places.said(figure);
        }
        Place bracketed = places.beforeBracket(figure);
        Figure of = figure.baseOf;
        boolean ofPair =
                bracketed != null && of != null && places.isInOneBracket(of, figure) && !places.isCompared(bracketed);
        boolean own = bracketed == null || ofPair || place != null && places.isInBracketOf(figure, place);
        place = own ? place : bracketed;
        if (of != null && place == null && of.period != null && isOfYears(of.period, places)) {
            figure.period = new StatedPeriod(false, null, null, null, List.of(), PeriodBasis.RESOLVED, null, null);
            figure.rule("period.before-years");
        } else if (place != null) {
            figure.period = compared.resolve(of, place.mention());
            place.mention().rules().forEach(rule -> figure.rule("period." + rule));
        } else {
            Figure whole = of == null ? null : of.whole;
            if (whole != null && whole.base != null && figure.rules.contains("cmp.repeated")) {
                figure.period = whole.base.period;
                return;
            }
            StatedPeriod later = of != null ? of.period : track.main();
            if (later != null && figure.rules.contains(Norms.RULE)) {
                figure.period = later;
            } else if (later != null && later.known()) {
                boolean planned = TimeCues.isOfPlan(figure);
                figure.period = planned ? later : PeriodTrack.yearBefore(later);
                figure.rule(planned ? "period.of-partner" : "period.year-before");
            }
        }
    }

    /// "rose in five years, from 402 to 815": when it was 402 is not told.
    private static boolean isOfYears(StatedPeriod period, PeriodPlaces places) {
        return places.all().stream()
                .anyMatch(place -> place.mention().rules().contains("changed-in")
                        && Objects.equals(place.mention().from(), period.from())
                        && Objects.equals(place.mention().to(), period.to()));
    }

    private static boolean isUndated(Figure whole) {
        return whole.rules.contains("period.undated") || whole.rules.contains("period.standing");
    }

    private void part(Scene scene, Figure figure, PeriodPlaces places) {
        Place place = places.aligned(figure);
        Figure whole = figure.whole;
        boolean beside = whole != null && whole.sentence == figure.sentence;
        boolean round = scene.shape().bracket(figure.at) != 0;
        place = place == null && beside ? places.ofParts().of(figure) : place;
        if (place == null && whole != null && !beside && !round) {
            place = places.said(figure);
        } else if (place == null && (round || whole != null && !scene.clauses().same(whole.at, figure.at))) {
            place = places.own(figure);
        }
        if (place != null) {
            figure.period = resolved(scene.sentence(), place);
        } else if (whole != null && isUndated(whole) && (!beside || StandingFacts.isBody(whole.lemma))) {
            level(scene, figure, places);
        } else if (whole != null && whole.period != null) {
            boolean sameSentence = whole.sentence == figure.sentence;
            figure.period = sameSentence ? whole.period : carried(whole.period);
            figure.rule("period.of-whole");
        } else {
            figure.period = track.main();
        }
    }
}
