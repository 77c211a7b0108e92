package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
            if (isExpected(figure)) {
                silence(figure, last);
            } else if (last != null && isPoints(figure)) {
                points(figure, last);
            }
        }
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
        return figure.unit.kind() == UnitKind.NOUN && "point".equals(figure.unit.name());
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
