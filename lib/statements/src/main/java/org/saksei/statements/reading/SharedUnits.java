package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.WordList;

/// Gives a bare number the unit another number of its sentence has: "from 4.1 percent to 3.9", "64 percent, five points
/// higher", "the Liberals took 47 seats, the Greens six".
///
/// Looks at the number right before it only, and at its size: nothing closes 1.2 percent lower at 2,744 percent.
final class SharedUnits {

    private static final Set<String> LEVEL = WordList.of("to at from than of below above against near versus just");

    /// Who is said to have expected a number that has no noun of its own.
    private static final Set<String> EXPECTING = WordList.of("""
            analyst analysts economist economists expert experts forecaster forecasters trader traders investor
            investors official officials company
            """);

    private static final Set<String> EXPECTED = WordList.of("""
            expected forecast forecasted predicted estimated anticipated projected had were polled promised reported
            """);

    private static final Unit PERCENTAGE_POINT = new Unit(UnitKind.PERCENTAGE_POINT, null, "percentage point");
    private static final BigDecimal LIKE = BigDecimal.valueOf(8);

    /// How many words may stand between a percentage and the points that are told of it.
    private static final int NEAR = 14;

    /// How many words may stand between a number and the name that goes on in its way.
    private static final int FAR = 10;

    /// Parts of speech in a name before a number.
    private static final Set<String> NAMING = Set.of("ADJ", "DET", "ADV", "PART");

    private SharedUnits() {}

    /// Before nouns are taken from neighbours.
    static void part(Scene scene) {
        List<Figure> figures = scene.figures();
        for (int index = 0; index < figures.size(); index++) {
            Figure figure = figures.get(index);
            Figure last = index > 0 ? figures.get(index - 1) : null;
            if (last != null && isShareOfRow(figure, last)) {
                figure.kind = Kind.SHARE;
                figure.unit = last.unit;
                figure.rule("ellipsis.shared-unit");
            } else if (isPaid(figure, last)) {
                share(figure, last, last == null ? figure.kind : last.kind);
            } else if (isExpected(figure)) {
                silence(figure, last);
            } else if (isPoints(figure) && isOfPercent(figures, index)) {
                error(figure);
                figure.kind = figure.kind == Kind.CHANGE_COUNT ? Kind.CHANGE_POINTS : figure.kind;
            } else if (isPoints(figure) && isError(figure.sentence)) {
                error(figure);
            } else if (last != null && isPoints(figure)) {
                points(figure, last);
            } else {
                persons(figure);
            }
        }
    }

    /// "Women made up 38 per cent, men 24 and girls 22": a row of nouns with their shares, the unit said once.
    private static boolean isShareOfRow(Figure figure, Figure last) {
        Sentence sentence = figure.sentence;
        boolean named = last.hasNoun() || last.saidToBe != null;
        boolean before = named
                && figure.kind == Kind.COUNT
                && figure.hasNoun()
                && figure.nounTo == figure.phraseFrom
                && last.kind == Kind.SHARE
                && last.unit.kind() == UnitKind.PERCENT;
        int from = figure.wideFrom;
        boolean joined = before
                && from > last.phraseTo
                && from - last.phraseTo <= 2
                && (sentence.is(from - 1, ",") || sentence.tag(from - 1).equals("CCONJ"));
        return joined && isEnd(sentence, figure.phraseTo);
    }

    private static final Set<String> PAYING = WordList.of("paid pays pay paying earned earns earn got received given");

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /// "were promised 50 euros a day and paid five to ten", "cut to $48 million, while it found half a billion for".
    private static boolean isPaid(Figure figure, @Nullable Figure last) {
        boolean bare = figure.kind == Kind.COUNT && figure.unit.kind() == UnitKind.NONE && !figure.hasNoun();
        boolean money = last != null && last.unit.kind() == UnitKind.MONEY;
        BigDecimal value = figure.value;
        if (!bare || !money || value == null || figure.isRejected() || !isEnd(figure.sentence, figure.phraseTo)) {
            return false;
        }
        boolean sum =
                value.compareTo(MILLION) > 0 && figure.lemma == null && !figure.sentence.is(figure.phraseTo, "of");
        return sum || PAYING.contains(figure.sentence.lower(figure.phraseFrom - 1)) || isMost(figure, last);
    }

    private static final Set<String> EXTREMES =
            WordList.of("largest highest biggest smallest lowest heaviest average median");

    private static final Set<String> REACHING = WordList.of("topped reached exceeded was is came stood hit passed");

    /// "The average debt was $400; the largest topped 9,000": the superlative has the noun of the sum before it.
    private static boolean isMost(Figure figure, @Nullable Figure last) {
        Sentence sentence = figure.sentence;
        int verb = figure.phraseFrom - 1;
        int from = last == null ? 0 : last.phraseTo;
        boolean most = false;
        for (int at = from; at < verb; at++) {
            most |= EXTREMES.contains(sentence.lower(at)) && sentence.is(at - 1, "the");
        }
        return most && REACHING.contains(sentence.lower(Parts.isModifier(sentence, verb) ? verb - 1 : verb));
    }

    /// "fewer than the 300,000 analysts expected": the noun is the subject of what follows.
    private static boolean isExpected(Figure figure) {
        Sentence sentence = figure.sentence;
        return figure.hasNoun()
                && figure.unit.kind() == UnitKind.NOUN
                && figure.nounTo == figure.nounFrom + 1
                && EXPECTING.contains(sentence.lower(figure.nounFrom))
                && EXPECTED.contains(sentence.lower(figure.nounTo))
                && (sentence.is(figure.phraseFrom - 1, "the") || sentence.is(figure.phraseFrom - 1, "than"));
    }

    private static void silence(Figure figure, @Nullable Figure last) {
        figure.nounFrom = -1;
        figure.nounTo = -1;
        figure.lemma = null;
        figure.type = null;
        figure.unit = new Unit(UnitKind.NONE, null, null);
        boolean level = last != null && last.unit.kind() != UnitKind.PERCENT && !last.isChange();
        share(figure, last, level && last != null && last.kind != Kind.RATE ? last.kind : Kind.COUNT);
    }

    /// Once nouns are taken from neighbours.
    static void fill(Scene scene, boolean general) {
        List<Figure> figures = scene.figures();
        for (int index = 0; index < figures.size(); index++) {
            Figure figure = figures.get(index);
            Figure next = index + 1 < figures.size() ? figures.get(index + 1) : null;
            if (next != null && isPart(figure, next)) {
                share(figure, next, Kind.COUNT);
            }
            if (index == 0) {
                continue;
            }
            Figure last = figures.get(index - 1);
            boolean named = figure.kind == Kind.CHANGE_COUNT && figure.hasNoun() && figure.nounTo <= figure.phraseFrom;
            if (named && last.kind == Kind.CHANGE_COUNT && isPoints(last)) {
                share(figure, last, Kind.CHANGE_COUNT);
            } else if (figure.unit.kind() == UnitKind.NONE && !figure.hasNoun() && figure.value != null) {
                bare(scene, index, general);
            }
        }
    }

    /// "10 of its last 12 games": both are games.
    private static boolean isPart(Figure figure, Figure next) {
        boolean bare = figure.kind == Kind.COUNT && figure.unit.kind() == UnitKind.NONE && !figure.hasNoun();
        boolean of = figure.sentence.is(figure.phraseTo, "of") && next.unit.kind() == UnitKind.NOUN;
        if (!bare || !of || next.kind != Kind.COUNT || next.phraseFrom - figure.phraseTo > 4) {
            return false;
        }
        for (int at = figure.phraseTo + 1; at < next.phraseFrom; at++) {
            String tag = figure.sentence.tag(at);
            if (!tag.equals("DET") && !tag.equals("PRON") && !tag.equals("ADJ") && !tag.equals("PART")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPoints(Figure figure) {
        return figure.unit.kind() == UnitKind.NOUN
                && ("point".equals(figure.unit.name())
                        || figure.unit.name() != null
                                && figure.unit.name().startsWith("points ")
                                && figure.nounTo == figure.nounFrom + 2);
    }

    /// "a margin of error of plus or minus 2.5 points".
    private static boolean isError(Sentence sentence) {
        for (int at = 0; at < sentence.size(); at++) {
            if (sentence.is(at, "margin") && sentence.is(at + 1, "of") && sentence.is(at + 2, "error")) {
                return true;
            }
        }
        return false;
    }

    /// "slipped two points to 39 percent".
    private static boolean isOfPercent(List<Figure> figures, int index) {
        Figure figure = figures.get(index);
        Figure next = index + 1 < figures.size() ? figures.get(index + 1) : null;
        return next != null
                && next.kind == Kind.SHARE
                && next.unit.kind() == UnitKind.PERCENT
                && figure.sentence.is(figure.nounTo, "to")
                && next.phraseFrom - figure.nounTo <= 3;
    }

    private static void error(Figure figure) {
        figure.unit = PERCENTAGE_POINT;
        figure.nounFrom = -1;
        figure.nounTo = -1;
        figure.lemma = null;
        figure.type = null;
        figure.rule("ellipsis.points");
    }

    private static final Set<String> STRIKING = WordList.of("""
            kill kills killed killing injure injures injured injuring wound wounds wounded wounding employ employs
            employed employing displace displaced displacing infect infected infecting hospitalised hospitalized
            evacuated evacuating trap traps trapped trapping
            """);

    private static final Set<String> PEOPLED =
            WordList.of("country nation city town village island community population county suburb kingdom");

    private static final Set<String> DEAD = Set.of("dead", "injured", "wounded", "missing", "homeless", "hurt");

    /// "killing seven", "employs 60,000": persons, though no word says so.
    private static void persons(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseFrom - 1;
        while (at > 0
                && (sentence.tag(at).equals("ADV")
                        || sentence.tag(at).equals("ADP")
                        || sentence.tag(at).equals("ADJ")
                        || sentence.is(at, "than")
                        || sentence.is(at, "upwards"))) {
            at--;
        }
        boolean bare = figure.kind == Kind.COUNT
                && figure.unit.kind() == UnitKind.NONE
                && figure.lemma == null
                && !figure.hasNoun();
        boolean struck = STRIKING.contains(sentence.lower(at)) && isEnd(sentence, figure.phraseTo);
        boolean peopled =
                sentence.is(figure.phraseFrom - 1, "of") && PEOPLED.contains(sentence.lower(figure.phraseFrom - 2));
        boolean dead = DEAD.contains(sentence.lower(figure.phraseTo)) && !sentence.is(figure.phraseTo + 1, "in");
        if (bare && (struck || peopled || dead)) {
            figure.lemma = "person";
            figure.type = CountedClass.PERSON;
            figure.unit = new Unit(UnitKind.NOUN, null, "person");
            figure.rule("np.crowd");
        }
    }

    /// "64 percent, five points higher": points of a percentage.
    private static void points(Figure figure, Figure last) {
        boolean percent = last.unit.kind() == UnitKind.PERCENT && last.kind == Kind.SHARE
                || last.unit.kind() == UnitKind.PERCENTAGE_POINT && !"basis point".equals(last.unit.name());
        if (percent && figure.at - last.phraseTo < NEAR) {
            figure.unit = PERCENTAGE_POINT;
            figure.nounFrom = -1;
            figure.nounTo = -1;
            figure.lemma = null;
            figure.type = null;
            figure.kind = Kind.CHANGE_POINTS;
            figure.rule("ellipsis.points");
        }
    }

    private static void bare(Scene scene, int index, boolean general) {
        Figure figure = scene.figures().get(index);
        Figure last = scene.figures().get(index - 1);
        Sentence sentence = figure.sentence;
        if (figure.kind == Kind.CHANGE_COUNT && last.kind == Kind.MONEY) {
            share(figure, last, Kind.MONEY);
            return;
        }
        if (figure.kind != Kind.COUNT) {
            return;
        }
        int at = figure.phraseFrom - 1;
        while (at > 0 && sentence.tag(at).equals("ADV")) {
            at--;
        }
        boolean level = LEVEL.contains(sentence.lower(at));
        boolean ends = isEnd(sentence, figure.phraseTo);
        if (level && ends) {
            level(scene, index, general);
        } else if (ends && isGapped(figure, last)) {
            share(figure, last, last.kind);
            figure.event = figure.ownEvent ? figure.event : last.event;
        }
    }

    /// "rose 0.4 percent to 3.9", "closed 31.7 points higher at 5,614.2".
    private static void level(Scene scene, int index, boolean general) {
        Figure figure = scene.figures().get(index);
        for (int before = index - 1; before >= 0; before--) {
            Figure other = scene.figures().get(before);
            boolean percent = other.unit.kind() == UnitKind.PERCENT && other.kind == Kind.SHARE;
            boolean measured = other.unit.kind() == UnitKind.MEASURE || other.unit.kind() == UnitKind.TIME;
            boolean hyphen = other.numeral != null && other.numeral.hyphenated();
            if (hyphen) {
                continue;
            }
            if (percent && isLike(figure, other)) {
                share(figure, other, Kind.SHARE);
                return;
            }
            if (measured && isLike(figure, other)) {
                share(figure, other, other.kind);
                return;
            }
            boolean noun = general && other.unit.kind() == UnitKind.NOUN && !isPoints(other) && figure.lemma == null;
            if (noun && isLike(figure, other)) {
                share(figure, other, Kind.COUNT);
                return;
            }
            if (isPoints(other) && !isLike(figure, other)) {
                share(figure, other, Kind.COUNT);
                return;
            }
        }
    }

    private static boolean isLike(Figure figure, Figure other) {
        BigDecimal left = figure.value;
        BigDecimal right = other.value;
        return left != null
                && right != null
                && left.signum() > 0
                && right.signum() > 0
                && left.compareTo(right.multiply(LIKE)) <= 0
                && right.compareTo(left.multiply(LIKE)) <= 0;
    }

    private static boolean isEnd(Sentence sentence, int at) {
        return at >= sentence.size()
                || sentence.get(at).isSign() && !sentence.is(at, "-")
                || sentence.tag(at).equals("CCONJ")
                || sentence.tag(at).equals("ADP")
                || sentence.tag(at).equals("SCONJ");
    }

    /// "took 47 seats, the National Front 39 and the Greens a mere six": names and numbers, and the verb once.
    private static boolean isGapped(Figure figure, Figure last) {
        boolean unit = last.unit.kind() == UnitKind.NOUN || last.unit.kind() == UnitKind.PERCENT;
        int from = Math.max(last.phraseTo, last.nounTo);
        if (!unit || figure.phraseFrom - from > FAR) {
            return false;
        }
        Sentence sentence = figure.sentence;
        int at = figure.phraseFrom - 1;
        while (at > from && (sentence.get(at).isNominal() || NAMING.contains(sentence.tag(at)))) {
            at--;
        }
        boolean name = at < figure.phraseFrom - 1;
        at = name && sentence.tag(at).equals("ADP") ? at - 1 : at;
        boolean joined = at >= from && (sentence.is(at, ",") || sentence.tag(at).equals("CCONJ"));
        return name && joined && isPlain(sentence, from, at);
    }

    /// Whether only a complement stands between: "sent 2,415 by air and Ha 306".
    private static boolean isPlain(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            Token token = sentence.get(at);
            if (token.isVerbal() || token.isSign() && !token.is(",")) {
                return false;
            }
        }
        return true;
    }

    private static void share(Figure figure, @Nullable Figure from, Kind kind) {
        if (from == null) {
            return;
        }
        figure.unit = from.unit;
        figure.kind = kind;
        if (from.unit.kind() == UnitKind.NOUN && figure.lemma == null) {
            figure.lemma = from.lemma;
            figure.type = from.type;
        }
        figure.rule("ellipsis.shared-unit");
    }
}
