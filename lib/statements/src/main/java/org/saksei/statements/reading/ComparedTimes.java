package org.saksei.statements.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.number.WordList;
import org.saksei.statements.reading.PeriodPlaces.Place;
import org.saksei.statements.time.Anchor;
import org.saksei.statements.time.PeriodMention;
import org.saksei.statements.time.PeriodTrack;

/// Gives what a figure is set against its period, where that has no figure of its own: "eight fewer than in
/// 2022", "12 percent year on year", "doubled from 2021 to 2022".
final class ComparedTimes {

    /// What is over without being dated: "double what it had been before the flood".
    private static final Set<String> EARLIER = WordList.of("before earlier previously usual ago");

    /// How far behind a level the change may stand that says its base, in tokens.
    private static final int REACHED = 14;

    private static final int MONTHS_OF_YEAR = 12;

    private final PeriodTrack track;

    /// What dates a value compared with is carried no further.
    private final Set<PeriodMention> ofBases = new HashSet<>();

    ComparedTimes(PeriodTrack track) {
        this.track = track;
    }

    /// Whether a period dates only what something is compared with.
    boolean dates(PeriodMention mention) {
        return ofBases.contains(mention);
    }

    void read(Scene scene, PeriodPlaces places) {
        for (Figure figure : scene.figures()) {
            Figure whole = figure.whole;
            boolean part = whole != null && !(whole.sentence == figure.sentence && whole.at > figure.at);
            if (figure.base == null && figure.baseOf == null && !part && figure.basePeriod == null) {
                read(scene, figure, places);
            }
        }
        scene.figures().forEach(figure -> reached(scene, figure));
    }

    /// "A year earlier" is a year before the figure compared, whatever the main period of the text.
    StatedPeriod resolve(@Nullable Figure of, PeriodMention mention) {
        ofBases.add(mention);
        StatedPeriod now = periodOf(of);
        if (now == null || !now.known()) {
            return track.resolve(mention, true);
        }
        StatedPeriod step = stepBack(now, mention.text());
        if (step != null) {
            return step;
        }
        StatedPeriod main = track.main();
        track.startAt(now);
        StatedPeriod resolved = track.resolve(mention, true);
        track.startAt(main);
        boolean itself = mention.anchor() == Anchor.LAST_YEAR
                && Objects.equals(resolved.from(), now.from())
                && Objects.equals(resolved.to(), now.to());
        return itself ? PeriodTrack.yearBefore(now) : resolved;
    }

    /// A part that is compared has the period of its whole.
    private static @Nullable StatedPeriod periodOf(@Nullable Figure figure) {
        boolean part = figure != null && figure.period == null && figure.whole != null;
        return figure == null ? null : part && figure.whole != null ? figure.whole.period : figure.period;
    }

    /// "The previous quarter" of a figure of a quarter is the one before it.
    private static @Nullable StatedPeriod stepBack(StatedPeriod now, String words) {
        LocalDate from = now.from();
        LocalDate to = now.to();
        String text = words.toLowerCase(Locale.ROOT);
        boolean back = Steps.isBack(text);
        if (from == null || to == null || !back) {
            return null;
        }
        int months = Steps.months(text);
        boolean fits =
                months > 0 && months < MONTHS_OF_YEAR && from.plusMonths(months).equals(to.plusDays(1));
        if (fits) {
            return PeriodTrack.monthsBefore(now, months);
        }
        boolean week = text.contains("week") && ChronoUnit.DAYS.between(from, to) == 6;
        return week
                ? new StatedPeriod(
                        true, from.minusDays(7), to.minusDays(7), null, List.of(), PeriodBasis.RESOLVED, null, null)
                : null;
    }

    private void read(Scene scene, Figure figure, PeriodPlaces places) {
        int months = figure.isChange() || isStill(scene, figure) ? Steps.months(scene, figure) : 0;
        if (months > 0) {
            figure.baseGrade = isStill(scene, figure) && figure.value != null ? figure.value.toPlainString() : null;
            stepped(figure, months);
            return;
        }
        if (figure.isChange() && ofTwoYears(scene, figure, places)) {
            return;
        }
        Cues.Comparing cue = next(scene, figure);
        if (cue == null
                || !figure.isChange() && isOfNoun(scene.sentence(), cue)
                || !figure.isChange()
                        && scene.figures().stream().anyMatch(other -> other.at >= cue.to() && other.at < cue.end())) {
            return;
        }
        for (Place place : places.all()) {
            boolean inside = place.at() >= cue.from() && place.at() < cue.end();
            if (inside) {
                boolean same = TimeCues.isSame(scene.sentence(), cue.from()) && figure.value != null;
                figure.baseGrade = same && figure.value != null ? figure.value.toPlainString() : figure.baseGrade;
                figure.basePeriod = resolve(figure, place.mention());
                figure.rule("cmp.period");
                return;
            }
        }
        if (figure.isChange() && figure.kind != Kind.DIRECTION && isEarlier(scene, cue)) {
            figure.basePeriod = unknown();
            figure.rule("cmp.period");
        }
    }

    /// "212 staff, unchanged on the year".
    private static boolean isStill(Scene scene, Figure level) {
        return level.isLevel()
                && scene.cues().stream()
                        .anyMatch(cue -> cue.from() > level.at
                                && cue.from() < level.at + REACHED
                                && scene.sentence().is(cue.from(), "on")
                                && TimeCues.isSame(scene.sentence(), cue.from()));
    }

    private static StatedPeriod unknown() {
        return new StatedPeriod(false, null, null, null, List.of(), PeriodBasis.RESOLVED, null, null);
    }

    private static boolean isEarlier(Scene scene, Cues.Comparing cue) {
        for (int at = cue.to(); at < cue.end(); at++) {
            if (EARLIER.contains(scene.sentence().lower(at))) {
                return true;
            }
        }
        return false;
    }

    private static void stepped(Figure figure, int months) {
        StatedPeriod now = figure.period;
        figure.basePeriod = now == null || !now.known()
                ? unknown()
                : months == MONTHS_OF_YEAR ? PeriodTrack.yearBefore(now) : PeriodTrack.monthsBefore(now, months);
        figure.rule("cmp.step");
    }

    /// "doubled from 2021 to 2022", "rose by a fifth between 2019 and 2022": the change is that of the second year
    /// against the first.
    private static boolean ofTwoYears(Scene scene, Figure figure, PeriodPlaces places) {
        for (Place place : places.all()) {
            LocalDate from = place.mention().from();
            LocalDate to = place.mention().to();
            boolean two = from != null
                    && to != null
                    && from.getDayOfYear() == 1
                    && to.equals(LocalDate.of(to.getYear(), 12, 31))
                    && to.getYear() > from.getYear()
                    && isPair(scene.sentence(), place)
                    && scene.clauses().same(place.at(), figure.at);
            if (two && from != null && to != null) {
                figure.period = StatedPeriod.ofYear(to.getYear(), PeriodBasis.STATED);
                figure.basePeriod = StatedPeriod.ofYear(from.getYear(), PeriodBasis.STATED);
                figure.rule("cmp.two-years");
                return true;
            }
        }
        return false;
    }

    /// "from 2019 to 2022", "between 2019 and 2022": not "2019–2022", "2019/20".
    private static boolean isPair(Sentence sentence, Place place) {
        for (int at = Math.max(1, place.at()); at < place.end(); at++) {
            boolean joint = sentence.is(at, "to") || sentence.is(at, "and");
            if (joint) {
                return sentence.is(at - 2, "from") || sentence.is(at - 2, "between");
            }
        }
        return false;
    }

    /// "went up by 23 over September, to 91", "increased to 17,820, up 3,000 on 2023": a level the change leads to is
    /// set against the same time.
    private static void reached(Scene scene, Figure change) {
        if (!change.isChange() || change.base != null || change.basePeriod == null || change.kind == Kind.DIRECTION) {
            return;
        }
        for (Figure level : scene.figures()) {
            boolean near = level.isLevel()
                    && level.base == null
                    && level.basePeriod == null
                    && level.whole == null
                    && scene.sameStretch(level.at, change.at)
                    && Math.abs(level.at - change.at) < REACHED
                    && scene.sentence().is(level.phraseFrom - 1, "to");
            boolean on = near && level.at > change.at && goesOn(scene.sentence(), change.phraseTo, level.phraseFrom);
            if (on || near && level.at < change.at && isMovedTo(scene.sentence(), level)) {
                level.basePeriod = change.basePeriod;
                level.rule("cmp.reached");
                return;
            }
        }
    }

    private static boolean goesOn(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            if (sentence.is(at, "and") || sentence.get(at).isVerbal()) {
                return false;
            }
        }
        return true;
    }

    /// "increased to", "have climbed to".
    private static boolean isMovedTo(Sentence sentence, Figure level) {
        return Movements.of(sentence.lower(level.phraseFrom - 2)) != null;
    }

    /// "45 inquiries, an increase from the year before": the time belongs to the increase.
    private static boolean isOfNoun(Sentence sentence, Cues.Comparing cue) {
        return cue.origin()
                && sentence.tag(cue.from() - 1).equals("NOUN")
                && Changes.direction(sentence.lower(cue.from() - 1)) != null;
    }

    /// The comparison right behind a figure, no other figure between; a change and the same in percent share it.
    private static Cues.@Nullable Comparing next(Scene scene, Figure figure) {
        int outside = figure.isChange() ? outside(scene, figure) : -1;
        for (Cues.Comparing cue : scene.cues()) {
            boolean same =
                    scene.sameStretch(cue.from(), figure.at) || outside >= 0 && scene.sameStretch(cue.from(), outside);
            boolean near = cue.from() >= figure.phraseTo
                    && same
                    && scene.figures().stream()
                            .noneMatch(other -> other.at > figure.at
                                    && other.at < cue.from()
                                    && other.restates != figure
                                    && other != figure.whole
                                    && !(figure.isChange() && isAgain(scene, other)));
            if (near || figure.isChange() && isBefore(scene, cue, figure)) {
                return figure.isChange() || !isOfPart(scene, figure) ? cue : null;
            }
        }
        return null;
    }

    /// "Compared to the same quarter last year, arrivals were up 31 percent".
    private static boolean isBefore(Scene scene, Cues.Comparing cue, Figure figure) {
        return cue.fronted()
                && figure.at >= cue.end()
                && scene.figures().stream().noneMatch(other -> other.isChange() && other.at < figure.at);
    }

    /// "4 of the 21 counties, the same number as in 2021": the part is what is set against it.
    private static boolean isOfPart(Scene scene, Figure whole) {
        return scene.figures().stream().anyMatch(part -> part.whole == whole && part.at < whole.at);
    }

    /// The token before a bracket that holds only this figure, or -1.
    private static int outside(Scene scene, Figure figure) {
        int bracket = scene.shape().bracket(figure.at);
        boolean alone = bracket > 0 && scene.inBracket(bracket).size() == 1;
        return alone ? scene.shape().get(bracket).open() - 1 : -1;
    }

    /// "22 cases (25 per cent)", "€0.6 million, or just over a quarter,": a change said in another way.
    private static boolean isAgain(Scene scene, Figure other) {
        return other.isChange() && (outside(scene, other) >= 0 || other.rules.contains("change.again"));
    }
}
