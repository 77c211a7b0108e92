package org.saksei.statements.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.number.Link;
import org.saksei.statements.time.Anchor;
import org.saksei.statements.time.PeriodMention;

/// Where in a sentence the period of a figure stands: found by clauses, brackets, comparisons and nearness.
final class PeriodPlaces {

    /// A mention and the token it begins with.
    record Place(PeriodMention mention, int at, int end) {}

    /// Signs and words between two clauses: a period behind one does not date a figure before it.
    private static final Set<String> BORDERS =
            Set.of("”", "“", "\"", "while", "whereas", "but", ";", ":", "although", "though");

    /// Behind "as": "as had happened to 12 women in 2020".
    private static final Set<String> LIKENED = Set.of("had", "did", "was", "were");

    /// Rules of periods that do not date what stands before them beside another period.
    private static final Set<String> OTHER = Set.of("many-years", "before-that");

    private static final Set<String> PREPOSITIONS = Set.of("in", "on", "since", "from");

    private static final Set<String> SINGLED =
            Set.of("last", "first", "latest", "oldest", "earliest", "newest", "youngest", "second", "third");

    private static final Set<String> NOW = Set.of("now", "nowadays", "currently", "presently");

    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whose");

    /// A period among the first tokens opens its sentence and dates all of it.
    static final int FRONT = 3;

    /// How far "now" and an apposition reach, in tokens.
    private static final int NEAR = 8;

    private final Scene scene;
    private final Predicate<PeriodMention> mayBeMain;
    private final List<Place> all = new ArrayList<>();
    private final Map<Figure, Place> aligned;
    private final PartTimes ofParts;

    /// @param mayBeMain whether a period, said in another clause, dates what follows
    PeriodPlaces(Scene scene, Passage passage, List<PeriodMention> mentions, Predicate<PeriodMention> mayBeMain) {
        this.scene = scene;
        this.mayBeMain = mayBeMain;
        for (PeriodMention mention : mentions) {
            int start = passage.points().index(mention.span().start());
            int end = passage.points().index(mention.span().end());
            all.add(new Place(
                    mention, Quantities.token(scene.sentence(), start), Quantities.after(scene.sentence(), end)));
        }
        aligned = new AlignedPeriods(scene, all).read();
        ofParts = new PartTimes(scene, all);
    }

    /// In order.
    List<Place> all() {
        return all;
    }

    /// The periods right behind the parts of a whole.
    PartTimes ofParts() {
        return ofParts;
    }

    /// The period bound to a figure by the order of two rows, or null.
    @Nullable
    Place aligned(Figure figure) {
        return aligned.get(figure);
    }

    /// "In January and February", "in 2023 and 2024": one period, unless each of the two dates a figure of its own.
    List<PeriodMention> merged(Passage passage) {
        List<PeriodMention> merged = new ArrayList<>();
        Place last = null;
        for (Place place : all) {
            boolean one = last != null
                    && !aligned.containsValue(place)
                    && isNext(last.mention(), place.mention())
                    && place.at() - last.end() == 1
                    && (scene.sentence().is(last.end(), "and")
                            || scene.sentence().is(last.end(), "or"));
            if (one && last != null) {
                PeriodMention whole = last.mention()
                        .until(
                                place.mention(),
                                passage.slice(scene.sentence(), last.at(), place.end()),
                                passage.span(
                                        scene.sentence().get(last.at()).start(),
                                        scene.sentence().get(place.end() - 1).end()));
                merged.removeLast();
                merged.add(whole);
                last = new Place(whole, last.at(), place.end());
            } else {
                merged.add(place.mention());
                last = place;
            }
        }
        return merged;
    }

    private static boolean isNext(PeriodMention first, PeriodMention second) {
        LocalDate to = first.to();
        return first.anchor() == Anchor.NONE
                && second.anchor() == Anchor.NONE
                && first.known()
                && second.known()
                && !first.day()
                && to != null
                && first.from() != null
                && to.plusDays(1).equals(second.from());
    }

    private boolean usable(Figure figure, Place place, int from) {
        int bracket = scene.shape().bracket(place.at());
        boolean same = bracket == scene.shape().bracket(from);
        if (Incidents.start(scene.sentence(), place.at()) > figure.at
                || isNow(figure, place)
                || isOfLast(figure, place)) {
            return false;
        }
        boolean to = figure.numeral != null && figure.numeral.link() == Link.TO;
        boolean free = to || figure.isChange() || figure.rules.contains("cmp.another");
        boolean reach = to && place.at() > figure.at
                || scene.comparing(place.at()) == (free ? null : scene.comparing(figure.at));
        boolean past = switch (place.mention().anchor()) {
            case PREVIOUS_REPORTING, YEARS_BEFORE_MAIN ->
                scene.comparing(place.at()) == null && !isLikened(scene.sentence(), place.at());
            case MAIN_IN_YEAR -> place.at() <= FRONT && scene.comparing(place.at()) == null;
            case NONE, PART_OF_MAIN_YEAR, LAST_YEAR, REPORTING, THIS_YEAR, MAIN, EDITION, MAIN_YEAR, SAID -> false;
        };
        return same
                && reach
                && !isOfNextVerb(figure, place)
                && (bracket != 0 || past || !place.mention().comparison());
    }

    /// "granted 40, rejected 15 and left eight undecided at the end of May": a point of time behind another verb dates
    /// what that verb says; "last year's total being 19" dates what stands behind it.
    private boolean isOfNextVerb(Figure figure, Place place) {
        Sentence sentence = scene.sentence();
        if (place.at() < figure.at) {
            return false;
        }
        String last = sentence.lower(place.end() - 1);
        if (last.endsWith("'s") || last.endsWith("’s")) {
            return scene.comparing(place.at()) == null;
        }
        boolean point = place.mention().rules().contains("until")
                || place.mention().rules().contains("as-of");
        for (int at = Math.max(figure.phraseTo, figure.nounTo); point && at + 1 < place.at(); at++) {
            boolean and = sentence.is(at, "and") || sentence.is(at, "but");
            boolean clause = and && sentence.is(at - 1, ",");
            for (int verb = at + 1; and && verb < place.at() && verb < at + (clause ? NEAR : 2); verb++) {
                if (sentence.get(verb).isVerbal()) {
                    return true;
                }
            }
        }
        return false;
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
    @Nullable
    Place said(Figure figure) {
        return said(figure, figure.at);
    }

    /// The period of a figure in a bracket that says none: that right before the bracket ("as in 2021
    /// (512)"), or, where no figure stands before it either, that of the words around ("In 2021, girls
    /// were the largest group (31 per cent)").
    @Nullable
    Place outside(Figure figure) {
        int id = scene.shape().bracket(figure.at);
        if (id == 0 || scene.shape().get(id).dashed() || figure.isChange()) {
            return null;
        }
        Shape.Bracket bracket = scene.shape().get(id);
        Figure paired = figure.base;
        Figure change = scene.before(bracket.open(), bracket.parent());
        if (paired != null && change != null && scene.shape().bracket(paired.at) == id) {
            return said(change);
        }
        Place before = beforeBracket(figure);
        if (before != null) {
            return before;
        }
        Place like = likeBefore(figure, bracket);
        if (like != null) {
            return like;
        }
        boolean owned = scene.before(bracket.open(), bracket.parent()) != null;
        return owned || bracket.open() == 0 ? null : said(figure, bracket.open() - 1);
    }

    /// The period right before the bracket a figure stands in alone: "the same as in 2019 (151)", or null.
    @Nullable
    Place beforeBracket(Figure figure) {
        Shape.Bracket bracket = scene.shape().get(scene.shape().bracket(figure.at));
        for (Place place : all) {
            if (place.end() == bracket.open() && place.at() < bracket.open()) {
                return place;
            }
        }
        return null;
    }

    /// "In 2019 the number grew by 43 percent (484 against 339)".
    boolean isInOneBracket(Figure one, Figure other) {
        int bracket = scene.shape().bracket(one.at);
        return bracket != 0
                && one.sentence == other.sentence
                && bracket == scene.shape().bracket(other.at);
    }

    /// Whether something is set against a period.
    boolean isCompared(Place place) {
        return place.mention().comparison() || scene.comparing(place.at()) != null;
    }

    /// Whether a period stands in the bracket of a figure.
    boolean isInBracketOf(Figure figure, Place place) {
        int bracket = scene.shape().bracket(figure.at);
        return bracket != 0 && bracket == scene.shape().bracket(place.at());
    }

    /// "148 were admitted (204 in 2010), 171 rescued (167)": a bare number in a bracket is of the period an earlier
    /// bracket says of its own.
    private @Nullable Place likeBefore(Figure figure, Shape.Bracket bracket) {
        if (bracket.close() - bracket.open() > 2) {
            return null;
        }
        for (Place place : all) {
            int id = scene.shape().bracket(place.at());
            boolean earlier = id != 0 && scene.shape().get(id).close() < bracket.open();
            if (earlier && scene.shape().get(id).close() - scene.shape().get(id).open() < NEAR && numbered(id)) {
                return place;
            }
        }
        return null;
    }

    /// "In the first quarter, when 98 were counted": the period a clause of "when" hangs on, or null.
    private @Nullable Place when(Figure figure) {
        Place last = null;
        for (Place place : all) {
            last = place.end() <= figure.at ? place : last;
        }
        int when = last == null ? 0 : scene.sentence().is(last.end(), ",") ? last.end() + 1 : last.end();
        if (last == null || !scene.sentence().is(when, "when") || figure.at - when > NEAR) {
            return null;
        }
        boolean first = scene.figures().stream().noneMatch(other -> other.at > when && other.at < figure.at);
        return first && scene.sameStretch(last.at(), figure.at) ? last : null;
    }

    private boolean numbered(int id) {
        return scene.figures().stream().anyMatch(other -> scene.shape().bracket(other.at) == id);
    }

    private @Nullable Place said(Figure figure, int from) {
        Place when = when(figure);
        if (when != null) {
            return when;
        }
        List<Place> near = new ArrayList<>();
        List<Place> around = new ArrayList<>();
        Place earlier = null;
        for (Place place : all) {
            if (!usable(figure, place, from)) {
                continue;
            }
            boolean same = scene.clauses().same(place.at(), from);
            if (same || isOfItsNoun(figure, place)) {
                near.add(place);
            } else if (scene.clauses().reaches(place.at(), from)) {
                around.add(place);
            }
            boolean main = place.at() < from && !scene.clauses().isAside(place.at());
            boolean fronted = main && place.at() <= FRONT;
            if (fronted || main && mayBeMain.test(place.mention())) {
                earlier = place;
            }
        }
        Place found = nearest(figure, near);
        found = found == null ? nearest(figure, around) : found;
        return found == null ? earlier : found;
    }

    /// "119 victims of human trafficking who …": what stands between the noun and its relative clause.
    private static boolean isOfNoun(Sentence sentence, int at) {
        return sentence.is(at, "of")
                || sentence.is(at, "from")
                || at < sentence.size()
                        && (sentence.get(at).isNominal() || sentence.tag(at).equals("ADJ"))
                        && !RELATIVES.contains(sentence.lower(at));
    }

    /// "Only nine came home, the last in 2018": the time of one of them.
    private boolean isOfLast(Figure figure, Place place) {
        Sentence sentence = scene.sentence();
        int at = place.at() - 1;
        at = PREPOSITIONS.contains(sentence.lower(at)) ? at - 1 : at;
        return at > figure.at
                && SINGLED.contains(sentence.lower(at))
                && sentence.is(at - 1, "the")
                && (sentence.is(at - 2, ",") || sentence.is(at - 2, "–"));
    }

    /// "Ten years ago it was 70, and now maybe 25": what is now is not then.
    private boolean isNow(Figure figure, Place place) {
        for (int at = Math.max(place.end(), figure.at - NEAR); at < figure.at; at++) {
            if (NOW.contains(scene.sentence().lower(at))) {
                return true;
            }
        }
        return false;
    }

    /// "the 64 who went to a lawyer last year": what hangs on a figure dates it.
    private boolean isOfItsNoun(Figure figure, Place place) {
        int after = Math.max(figure.phraseTo, figure.nounTo);
        int last = after + NEAR;
        while (after < last && isOfNoun(scene.sentence(), after)) {
            after++;
        }
        Clauses clauses = scene.clauses();
        return RELATIVES.contains(scene.sentence().lower(after))
                && clauses.isAside(after)
                && clauses.same(after, place.at());
    }

    /// "In May it fired five for the release of nine during a raid in March", "charged two in connection with the 2016
    /// case": what stands behind belongs to something else, where another period stands before.
    private boolean isElsewhere(Figure figure, Place place, Place before) {
        Sentence sentence = scene.sentence();
        boolean between = scene.figures().stream()
                .anyMatch(other ->
                        other.at > figure.at && other.at < place.at() && scene.sameStretch(other.at, place.at()));
        boolean named = sentence.tag(place.at() - 1).equals("DET")
                && sentence.tag(place.end()).equals("NOUN");
        boolean apposed = before.at() <= FRONT && sentence.is(appositionBefore(sentence, figure, place), ",");
        return between
                || named
                || apposed
                || isOfOthers(sentence, figure, place)
                || OTHER.stream().anyMatch(place.mention().rules()::contains);
    }

    /// "On Thursday the court fined 12 owners of farms closed in 2022": right behind a participle that another noun
    /// has.
    private static boolean isOfOthers(Sentence sentence, Figure figure, Place place) {
        int verb = place.at() - 1;
        verb = sentence.tag(verb).equals("ADP") ? verb - 1 : verb;
        return verb - 1 > Math.max(figure.at, figure.nounTo)
                && sentence.tag(verb).equals("VERB")
                && Participles.of(sentence.lower(verb)).equals(sentence.lower(verb))
                && sentence.get(verb - 1).isNominal();
    }

    /// "31 cases were pending, the oldest since 2017": the comma before a phrase without a verb, or -1.
    private static int appositionBefore(Sentence sentence, Figure figure, Place place) {
        for (int at = place.at() - 1; at > figure.at && at > place.at() - NEAR; at--) {
            if (sentence.is(at, ",")) {
                return sentence.tag(at + 1).equals("DET") ? at : -1;
            }
            if (sentence.get(at).isVerbal()) {
                return -1;
            }
        }
        return -1;
    }

    /// The first behind, else the last before.
    private @Nullable Place nearest(Figure figure, List<Place> places) {
        Sentence sentence = scene.sentence();
        Place before = null;
        for (Place place : places) {
            if (place.at() < figure.at && place.mention().rules().contains("many-vague-years")) {
                continue;
            }
            if (place.at() > figure.at) {
                boolean far = before != null && isElsewhere(figure, place, before);
                return far || border(sentence, figure.at, place.at()) || isWhen(sentence, figure, place)
                        ? before
                        : place;
            }
            boolean fronted = place.at() <= FRONT;
            before = fronted || !border(sentence, place.at(), figure.at) ? place : before;
        }
        return before;
    }

    /// "611 calls, when a year ago they were 742", "two calls a week, today it is 14".
    private static boolean isWhen(Sentence sentence, Figure figure, Place place) {
        boolean when = sentence.is(place.at() - 1, "when") && place.end() < sentence.size() - 1;
        boolean next = sentence.is(place.at() - 1, ",")
                && sentence.tag(place.end()).equals("PRON")
                && place.end() + 1 < sentence.size()
                && sentence.get(place.end() + 1).isVerbal();
        return place.at() > figure.at && (when || next);
    }

    private static boolean border(Sentence sentence, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            boolean likened = sentence.is(at, "as") && LIKENED.contains(sentence.lower(at + 1));
            if (likened || BORDERS.contains(sentence.lower(at))) {
                return true;
            }
        }
        return false;
    }

    /// The first period after a base in its bracket; one may serve several bases.
    @Nullable
    Place behind(Figure figure) {
        Place when = when(figure);
        if (when != null) {
            return when;
        }
        Cues.Comparing cue = scene.comparing(figure.at);
        int end = cue == null ? scene.sentence().size() : cue.end();
        Figure of = figure.baseOf;
        boolean origin = of != null && figure.numeral != null && figure.numeral.link() == Link.FROM;
        end = origin && of != null && of.at > figure.at ? Math.min(end, of.at) : end;
        Place last = null;
        for (Place place : all) {
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

    /// The period of a part in its own bracket or clause: behind it, or at the head of a clause behind its whole ("37
    /// were charged; by the end of May, courts had convicted 11 of them").
    @Nullable
    Place own(Figure figure) {
        Figure whole = figure.whole;
        for (Place place : all) {
            boolean head = whole != null
                    && whole.sentence == figure.sentence
                    && place.at() > whole.at
                    && place.at() < figure.at
                    && scene.clauses().same(place.at(), figure.at)
                    && !scene.clauses().same(place.at(), whole.at);
            if (head && usable(figure, place, figure.at)) {
                return place;
            }
        }
        return behind(figure, all);
    }

    private @Nullable Place behind(Figure figure, List<Place> all) {
        for (Place place : all) {
            boolean same = scene.clauses().same(place.at(), figure.at);
            if (place.at() > figure.at && same && usable(figure, place, figure.at)) {
                return border(scene.sentence(), figure.at, place.at()) ? null : place;
            }
        }
        return null;
    }
}
