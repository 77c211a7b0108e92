package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;
import org.saksei.statements.Kind;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.Reason;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.number.Link;
import org.saksei.statements.time.PeriodFinder;
import org.saksei.statements.time.PeriodMention;
import org.saksei.statements.time.PeriodTrack;

/// Gives each figure the period it speaks of: its own, its whole's, or the main period of the text.
final class Periods {

    /// A mention and the token it begins with.
    private record Place(PeriodMention mention, int at, int end) {}

    /// Signs and words between two clauses: a period behind one does not date a figure before it.
    private static final Set<String> BORDERS = Set.of("”", "“", "while", "whereas", "but", ";", "although", "though");

    /// How far before a year "since" is looked for, in tokens.
    private static final int SINCE = 9;

    private static final Set<String> PLANS =
            Set.of("plan", "plans", "strategy", "roadmap", "agenda", "programme", "framework", "policy");

    /// How far from its years a plan is named, in tokens.
    private static final int PLAN = 10;

    /// How far before a zero claim "ever" is looked for, in tokens.
    private static final int NEVER = 6;

    /// A period among the first tokens opens its sentence and dates all of it.
    private static final int FRONT = 3;

    /// How far before a mention the end of a quotation is looked for, in tokens.
    private static final int ASIDE = 12;

    private static final Set<String> HALVES = Set.of("half", "halves", "quarter", "quarters", "months", "semester");

    private final Passage passage;
    private final PeriodTrack track;
    private final @Nullable Period edition;

    /// The last figure of each value.
    private final Map<BigDecimal, Figure> told = new HashMap<>();

    private final Map<Integer, List<PeriodMention>> bySentence = new HashMap<>();

    Periods(Passage passage, @Nullable Period edition) {
        this.passage = passage;
        this.edition = edition;
        this.track = new PeriodTrack(passage.circumstances().published(), edition);
        int sentence = 0;
        for (PeriodMention mention :
                new PeriodFinder(passage.circumstances(), edition).find(passage.characters(), passage.points())) {
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

    void read(List<Scene> scenes) {
        int next = 0;
        StatedPeriod reporting = track.main();
        int paragraph = -1;
        for (Sentence sentence : passage.sentences()) {
            if (reporting != null && edition != null && sentence.paragraph() != paragraph) {
                track.startAt(reporting);
            }
            paragraph = sentence.paragraph();
            List<PeriodMention> mentions = bySentence.getOrDefault(sentence.index(), List.of()).stream()
                    .filter(mention -> !isPlan(sentence, mention))
                    .toList();
            boolean counts = next < scenes.size() && scenes.get(next).sentence() == sentence;
            Clauses clauses = counts
                    ? scenes.get(next).clauses()
                    : new Clauses(sentence, passage.shapes().get(sentence.index()));
            if (counts) {
                scene(scenes.get(next++), mentions);
            }
            boolean byline =
                    edition == null && !counts && sentence.tokens().stream().noneMatch(Token::isVerbal);
            track.sentence((byline ? List.<PeriodMention>of() : mentions)
                    .stream()
                            .filter(mention ->
                                    !isAside(sentence, clauses, mention) && carries(mention) && !goesBack(mention))
                            .toList());
        }
        headline(scenes);
    }

    /// "the 2015-2017 child labour action plan", "its action plan for 2017-2020": the years of a plan.
    private boolean isPlan(Sentence sentence, PeriodMention mention) {
        int at =
                Quantities.token(sentence, passage.points().index(mention.span().start()));
        int end =
                Quantities.after(sentence, passage.points().index(mention.span().end()));
        boolean years = mention.from() != null
                && mention.to() != null
                && mention.from().plusYears(1).isBefore(mention.to())
                && !sentence.is(at - 1, "between")
                && !sentence.is(at - 1, "from");
        if (!years) {
            return false;
        }
        for (int next = end; next < sentence.size() && next < end + PLAN; next++) {
            if (PLANS.contains(sentence.lower(next))) {
                return true;
            }
            if (sentence.get(next).isSign() || sentence.get(next).isVerbal()) {
                break;
            }
        }
        for (int before = at - 1; before >= 0 && before > at - PLAN / 2; before--) {
            if (PLANS.contains(sentence.lower(before))) {
                return true;
            }
        }
        return false;
    }

    /// In other texts a period that was over before the main one began is told to compare with.
    private boolean goesBack(PeriodMention mention) {
        StatedPeriod main = track.main();
        return edition == null
                && main != null
                && main.from() != null
                && mention.known()
                && mention.to() != null
                && mention.to().isBefore(main.from());
    }

    /// In an edition neither a time before its period nor a single month is carried on; in other texts a month
    /// only where nothing else was said before.
    private boolean carries(PeriodMention mention) {
        if (!mention.known() || mention.from() == null || mention.to() == null) {
            return true;
        }
        boolean month = !mention.from().plusDays(32).isBefore(mention.to());
        if (edition == null) {
            return !month || track.main() == null;
        }
        return !month && !mention.to().isBefore(edition.from());
    }

    /// Whether a mention stands in a relative clause, in brackets or behind a quotation: it dates that and nothing
    /// after it.
    private boolean isAside(Sentence sentence, Clauses clauses, PeriodMention mention) {
        int at =
                Quantities.token(sentence, passage.points().index(mention.span().start()));
        for (int before = Math.max(1, at - ASIDE); before < at; before++) {
            if (sentence.is(before, "”")) {
                return true;
            }
        }
        int bracket = passage.shapes().get(sentence.index()).bracket(at);
        boolean round = bracket != 0
                && !passage.shapes().get(sentence.index()).get(bracket).dashed();
        return clauses.isAside(at) || round;
    }

    /// A headline has the period of the text below it.
    private void headline(List<Scene> scenes) {
        StatedPeriod main = null;
        for (Scene scene : scenes) {
            for (Figure figure : scene.figures()) {
                main = main == null && scene.sentence().paragraph() > 0 ? figure.period : main;
            }
        }
        for (Scene scene : scenes) {
            boolean head = scene.sentence().paragraph() == 0
                    && !passage.slice(scene.sentence().start(), scene.sentence().end())
                            .endsWith(".");
            for (Figure figure : scene.figures()) {
                if (head && figure.period == null && main != null && main.known()) {
                    figure.period = carried(main);
                    figure.rule("period.headline");
                }
            }
        }
    }

    private static StatedPeriod carried(StatedPeriod main) {
        return new StatedPeriod(
                main.known(), main.from(), main.to(), main.label(), main.editions(), PeriodBasis.CARRIED, null, null);
    }

    private void scene(Scene scene, List<PeriodMention> mentions) {
        List<Place> places = new ArrayList<>();
        for (PeriodMention mention : mentions) {
            int start = passage.points().index(mention.span().start());
            int end = passage.points().index(mention.span().end());
            places.add(new Place(
                    mention, Quantities.token(scene.sentence(), start), Quantities.after(scene.sentence(), end)));
        }
        Map<Figure, Place> own = new HashMap<>();
        align(scene, places, own);
        for (Figure figure : scene.figures()) {
            if (figure.baseOf == null && figure.whole == null && figure.period == null && !isUnbound(scene, figure)) {
                level(scene, figure, places, own);
            }
        }
        for (Figure figure : scene.figures()) {
            if (figure.baseOf != null || figure.whole == null && isUnbound(scene, figure)) {
                base(scene, figure, places, own);
            }
        }
        for (Figure figure : scene.figures()) {
            if (figure.whole != null && figure.period == null) {
                part(scene, figure, places, own);
            }
        }
        for (Figure figure : scene.figures()) {
            if (figure.value != null && figure.isLevel()) {
                told.put(figure.value.stripTrailingZeros(), figure);
            }
        }
        scene.figures().forEach(figure -> compared(scene, figure, places));
        for (Figure figure : scene.figures()) {
            if (figure.restates != null) {
                figure.period = figure.restates.period;
            }
        }
    }

    /// "Since the law was enacted in 2012": the year opens what goes on up to now.
    private StatedPeriod resolved(Sentence sentence, Place place) {
        StatedPeriod period = track.resolve(place.mention(), false);
        boolean verb = false;
        for (int at = place.at() - 1; at >= 0 && at > place.at() - SINCE && !sentence.is(at, ","); at--) {
            verb |= sentence.get(at).isVerbal();
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
        return figure.baseOf == null && figure.isLevel() && !to && scene.comparing(figure.at) != null;
    }

    /// As many figures as periods in a row: they are bound in order.
    private static void align(Scene scene, List<Place> places, Map<Figure, Place> own) {
        int from = 0;
        while (from < places.size()) {
            int to = from + 1;
            while (to < places.size()
                    && joined(
                            scene.sentence(),
                            places.get(to - 1).end(),
                            places.get(to).at())) {
                to++;
            }
            if (to - from > 1) {
                List<Figure> row = rowBefore(scene, places.get(from).at());
                if (row.size() == to - from) {
                    for (int at = 0; at < row.size(); at++) {
                        own.put(row.get(at), places.get(from + at));
                        row.get(at).rule("disc.respectively");
                    }
                }
            }
            from = to;
        }
    }

    /// Only commas and conjunctions stand between.
    private static boolean joined(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!sentence.is(at, ",") && !sentence.is(at, "and") && !sentence.is(at, ";")) {
                return false;
            }
        }
        return to > from;
    }

    /// The last figures before a token that hang together by commas and conjunctions.
    private static List<Figure> rowBefore(Scene scene, int token) {
        List<Figure> row = new ArrayList<>();
        List<Figure> figures = scene.figures();
        for (int at = figures.size() - 1; at >= 0; at--) {
            Figure figure = figures.get(at);
            if (figure.at >= token || !figure.isLevel()) {
                continue;
            }
            if (row.isEmpty()
                    || joined(scene.sentence(), Math.max(figure.phraseTo, figure.nounTo), row.getFirst().phraseFrom)) {
                row.addFirst(figure);
            } else {
                return row;
            }
        }
        return row;
    }

    /// A figure of its own: the period behind it in its clause, before it, or the main one.
    private void level(Scene scene, Figure figure, List<Place> places, Map<Figure, Place> own) {
        if (StandingFacts.holds(scene, figure)) {
            figure.period = new StatedPeriod(false, null, null, null, List.of(), PeriodBasis.NONE, null, null);
            figure.rule("period.standing");
            return;
        }
        if (figure.isCount() && isNever(scene, figure)) {
            figure.period = track.never();
            figure.rule("period.never");
            return;
        }
        Place place = own.get(figure);
        if (place == null) {
            place = said(scene, figure, places);
        }
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
        Figure owner = owner(scene, figure);
        figure.period = owner != null && owner.period != null ? owner.period : track.main();
        figure.rule(figure.period == null ? "period.none" : "period.carried");
    }

    /// "Of the 58": the figure told before that it takes up, or null.
    private @Nullable Figure again(Figure figure) {
        boolean the =
                figure.sentence.is(figure.phraseFrom - 1, "the") || figure.sentence.is(figure.phraseFrom - 1, "these");
        Figure before = the && figure.value != null ? told.get(figure.value.stripTrailingZeros()) : null;
        return before != null && figure.sentence.paragraph() - before.sentence.paragraph() <= 2 ? before : null;
    }

    /// "has never charged", "nor had it ever prosecuted any".
    private static boolean isNever(Scene scene, Figure figure) {
        Sentence sentence = scene.sentence();
        boolean zero = figure.kind == Kind.ZERO;
        for (int at = zero ? figure.at - NEVER : figure.at; at < figure.at + NEVER; at++) {
            boolean word = sentence.is(at, "ever") || zero && sentence.is(at, "never");
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

    private static boolean usable(Scene scene, Figure figure, Place place) {
        int bracket = scene.shape().bracket(place.at());
        boolean same = bracket == scene.shape().bracket(figure.at);
        boolean to = figure.numeral != null && figure.numeral.link() == Link.TO;
        boolean reach = scene.comparing(place.at()) == (to ? null : scene.comparing(figure.at));
        boolean past = switch (place.mention().anchor()) {
            case PREVIOUS_REPORTING, YEARS_BEFORE_MAIN ->
                scene.comparing(place.at()) == null && !isLikened(scene.sentence(), place.at());
            case NONE, PART_OF_MAIN_YEAR, LAST_YEAR, MAIN_IN_YEAR, REPORTING, THIS_YEAR, MAIN, EDITION -> false;
        };
        return same && reach && (bracket != 0 || past || !place.mention().comparison());
    }

    /// "as in the previous reporting period".
    private static boolean isLikened(Sentence sentence, int at) {
        for (int before = Math.max(0, at - 3); before < at; before++) {
            if (Set.of("as", "like", "unlike", "than", "over").contains(sentence.lower(before))) {
                return true;
            }
        }
        return false;
    }

    /// The period of a figure's own clause, behind it or before it; else of the clause it hangs on; else one that
    /// opens the sentence; else the last main period said before it in another clause.
    private @Nullable Place said(Scene scene, Figure figure, List<Place> places) {
        List<Place> near = new ArrayList<>();
        List<Place> around = new ArrayList<>();
        Place earlier = null;
        for (Place place : places) {
            if (!usable(scene, figure, place)) {
                continue;
            }
            boolean same = scene.clauses().same(place.at(), figure.at);
            if (same) {
                near.add(place);
            } else if (scene.clauses().reaches(place.at(), figure.at)) {
                around.add(place);
            }
            boolean main = place.at() < figure.at && !scene.clauses().isAside(place.at());
            boolean fronted = main && place.at() <= FRONT;
            if (main
                    && (fronted
                            || carries(place.mention())
                                    && track.main(List.of(place.mention())).isPresent())) {
                earlier = place;
            }
        }
        Place found = nearest(scene, figure, near);
        found = found == null ? nearest(scene, figure, around) : found;
        return found == null ? earlier : found;
    }

    /// "In May it fired five for the release of nine during a raid in March", "charged two in connection with the 2016
    /// case": what stands behind belongs to something else, where another period stands before.
    private static boolean isElsewhere(Scene scene, Figure figure, Place place) {
        Sentence sentence = scene.sentence();
        boolean between = scene.figures().stream()
                .anyMatch(other ->
                        other.at > figure.at && other.at < place.at() && scene.sameStretch(other.at, place.at()));
        boolean named = sentence.tag(place.at() - 1).equals("DET")
                && sentence.tag(place.end()).equals("NOUN");
        return between || named || place.mention().rules().contains("many-years");
    }

    /// The first behind, else the last before.
    private static @Nullable Place nearest(Scene scene, Figure figure, List<Place> places) {
        Sentence sentence = scene.sentence();
        Place before = null;
        for (Place place : places) {
            if (place.at() < figure.at && place.mention().rules().contains("many-vague-years")) {
                continue;
            }
            if (place.at() > figure.at) {
                boolean far = before != null && isElsewhere(scene, figure, place);
                return far || border(sentence, figure.at, place.at()) ? before : place;
            }
            boolean fronted = place.at() <= FRONT;
            before = fronted || !border(sentence, place.at(), figure.at) ? place : before;
        }
        return before;
    }

    private static boolean border(Sentence sentence, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (BORDERS.contains(sentence.lower(at))) {
                return true;
            }
        }
        return false;
    }

    /// A value compared with: the period right behind it, any in its reach, or a year before.
    private void base(Scene scene, Figure figure, List<Place> places, Map<Figure, Place> own) {
        Place place = own.get(figure);
        if (place == null) {
            place = behind(scene, figure, places);
        }
        Figure of = figure.baseOf;
        if (place != null) {
            figure.period = resolveFrom(of, place.mention());
            place.mention().rules().forEach(rule -> figure.rule("period." + rule));
        } else {
            StatedPeriod later = of != null ? of.period : track.main();
            if (later != null && later.known()) {
                figure.period = PeriodTrack.yearBefore(later);
                figure.rule("period.year-before");
            }
        }
    }

    /// "A year earlier" is a year before the figure compared, whatever the main period of the text.
    private StatedPeriod resolveFrom(@Nullable Figure of, PeriodMention mention) {
        StatedPeriod main = track.main();
        if (of == null || of.period == null || !of.period.known()) {
            return track.resolve(mention, true);
        }
        track.startAt(of.period);
        StatedPeriod resolved = track.resolve(mention, true);
        if (main != null) {
            track.startAt(main);
        }
        return resolved;
    }

    /// The first period after a base in its bracket; one may serve several bases.
    private static @Nullable Place behind(Scene scene, Figure figure, List<Place> places) {
        Cues.Comparing cue = scene.comparing(figure.at);
        int end = cue == null ? scene.sentence().size() : cue.end();
        Figure of = figure.baseOf;
        boolean origin = of != null && figure.numeral != null && figure.numeral.link() == Link.FROM;
        end = origin && of != null && of.at > figure.at ? Math.min(end, of.at) : end;
        Place last = null;
        for (Place place : places) {
            boolean inside = scene.shape().bracket(place.at()) == scene.shape().bracket(figure.at);
            if (inside && place.at() > figure.at && place.at() < end) {
                return place;
            }
            boolean round = scene.shape().bracket(figure.at) != 0;
            if (inside && place.at() < figure.at && (round || cue != null && place.at() >= cue.to())) {
                last = place;
            }
        }
        return last;
    }

    private void part(Scene scene, Figure figure, List<Place> places, Map<Figure, Place> own) {
        Place place = own.get(figure);
        Figure whole = figure.whole;
        boolean beside = whole != null && whole.sentence == figure.sentence;
        boolean round = scene.shape().bracket(figure.at) != 0;
        if (place == null && whole != null && !beside && !round) {
            place = said(scene, figure, places);
        } else if (place == null && (round || whole != null && !scene.clauses().same(whole.at, figure.at))) {
            place = own(scene, figure, places);
        }
        if (place != null) {
            figure.period = resolved(scene.sentence(), place);
        } else if (whole != null && whole.period != null) {
            boolean sameSentence = whole.sentence == figure.sentence;
            figure.period = sameSentence ? whole.period : carried(whole.period);
            figure.rule("period.of-whole");
        } else {
            figure.period = track.main();
        }
    }

    /// The period behind a part in its own bracket or clause.
    private static @Nullable Place own(Scene scene, Figure figure, List<Place> places) {
        for (Place place : places) {
            boolean same = scene.clauses().same(place.at(), figure.at);
            if (place.at() > figure.at && same && usable(scene, figure, place)) {
                return border(scene.sentence(), figure.at, place.at()) ? null : place;
            }
        }
        return null;
    }

    /// The period of what a figure is set against, where that has no figure of its own.
    private void compared(Scene scene, Figure figure, List<Place> places) {
        Figure base = figure.base;
        if (base != null || figure.baseOf != null || figure.whole != null) {
            return;
        }
        Cues.Comparing cue = next(scene, figure);
        if (cue == null
                || !figure.isChange()
                        && scene.figures().stream().anyMatch(other -> other.at >= cue.to() && other.at < cue.end())) {
            return;
        }
        for (Place place : places) {
            boolean inside = place.at() >= cue.from() && place.at() < cue.end();
            if (inside) {
                boolean same = scene.sentence().is(cue.from(), "same") && figure.value != null;
                figure.baseGrade = same && figure.value != null ? figure.value.toPlainString() : figure.baseGrade;
                figure.basePeriod = resolveFrom(figure, place.mention());
                figure.rule("cmp.period");
                return;
            }
        }
    }

    /// The comparison right behind a figure, no other figure between.
    private static Cues.@Nullable Comparing next(Scene scene, Figure figure) {
        for (Cues.Comparing cue : scene.cues()) {
            boolean near = cue.from() >= figure.phraseTo
                    && scene.sameStretch(cue.from(), figure.at)
                    && scene.figures().stream()
                            .noneMatch(
                                    other -> other.at > figure.at && other.at < cue.from() && other.restates != figure);
            if (near) {
                return cue;
            }
        }
        return null;
    }
}
