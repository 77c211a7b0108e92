package org.saksei.statements.reading;

import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.WordList;

/// Finds the movement that stands behind its amount: "25 percent more", "a 25 percent increase", "112 calls fewer".
final class ChangesBehind {

    /// Words of a comparison that "23 more" at the end of a clause sums up: "62 against 39, i.e. 23 more".
    private static final Set<String> SET_AGAINST = Set.of("against", "compared", "than", "versus");

    private static final Set<String> ENDS = Set.of(".", ";", ")", "—", "–");

    /// Comparatives before a noun that compare how many there are.
    private static final Set<String> OF_NUMBER = Set.of("more", "fewer", "less", "up", "down", "above", "below");

    private static final Set<String> AT_TIME = Set.of("in", "during", "for", "over");

    private static final Set<String> A_TIME = WordList.of("a the one last that its");

    private static final Set<String> TIMES =
            WordList.of("year years month months quarter half period season week weeks decade");

    /// How far behind "57 more" the end of its clause is looked for, in tokens.
    private static final int CLAUSE = 24;

    private ChangesBehind() {}

    /// "25 percent more", "a 25 percent increase", "16 fewer cases".
    static @Nullable Direction read(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = Changes.isPoint(figure) ? figure.nounTo : figure.phraseTo;
        String word = sentence.lower(at);
        if (word.equals("-")) {
            word = sentence.lower(++at);
        }
        Direction behind = behindNoun(figure);
        if (behind != null) {
            return behind;
        }
        Direction comparative = Movements.comparative(word);
        if (comparative != null) {
            return isCompared(figure, at, word) ? comparative : null;
        }
        return figure.kind == Kind.DURATION ? null : movement(figure, at);
    }

    /// "112 calls fewer than in 2018".
    private static @Nullable Direction behindNoun(Figure figure) {
        Sentence sentence = figure.sentence;
        boolean counted = figure.kind == Kind.COUNT && figure.hasNoun() && figure.nounFrom >= figure.phraseTo;
        boolean less = sentence.is(figure.nounTo, "fewer") || sentence.is(figure.nounTo, "less");
        boolean limit = figure.nounTo + 2 < sentence.size()
                && sentence.get(figure.nounTo + 2).isNumeral();
        boolean than = sentence.is(figure.nounTo + 1, "than") && !limit
                || figure.phraseFrom == 0 && endsAt(sentence, figure.nounTo + 1);
        boolean ends = figure.nounTo + 1 >= sentence.size()
                || sentence.get(figure.nounTo + 1).isSign();
        return counted && (less && (than || ends) || sentence.is(figure.nounTo, "more") && than)
                ? Movements.comparative(sentence.lower(figure.nounTo))
                : null;
    }

    /// "Fifty-four reports more, that is …".
    private static boolean endsAt(Sentence sentence, int at) {
        return at >= sentence.size() || sentence.get(at).isSign();
    }

    /// "31.7 points higher", "16 fewer cases than", not "40 centimetres below the record".
    private static boolean isCompared(Figure figure, int at, String word) {
        boolean place = word.equals("above") || word.equals("below");
        if (figure.kind == Kind.COUNT && (place && isAge(figure.sentence, at + 1) || isQuality(figure, at, word))) {
            return false;
        }
        if (figure.kind == Kind.SHARE || figure.kind == Kind.CHANGE_POINTS) {
            return true;
        }
        boolean count = figure.kind == Kind.COUNT && figure.unit.kind() == UnitKind.NOUN;
        boolean preposition = place || word.equals("up") || word.equals("down");
        boolean level = Changes.isPoint(figure) && !place;
        boolean another = figure.kind == Kind.COUNT && word.equals("more") && !Changes.isPoint(figure);
        if (another) {
            // "dozens more are in debt", "six more witnesses": others, not a difference.
            return comparesCount(figure.sentence, at);
        }
        return !(place && figure.kind != Kind.COUNT)
                && (level || !count || !preposition && comparesCount(figure.sentence, at));
    }

    /// "Nine below the age of 16", "nine below 16": a limit of age.
    private static boolean isAge(Sentence sentence, int from) {
        int at = sentence.is(from, "the") ? from + 1 : from;
        return sentence.is(at, "age") || sentence.is(at, "ages") || isYears(sentence, at);
    }

    private static boolean isYears(Sentence sentence, int at) {
        return at < sentence.size()
                && sentence.get(at).isNumeral()
                && sentence.get(at).text().length() <= 2;
    }

    /// "Nine longer courses", "six smaller boats": told of the things and not of their number.
    private static boolean isQuality(Figure figure, int at, String word) {
        return !OF_NUMBER.contains(word)
                && !Changes.isPoint(figure)
                && at + 1 < figure.sentence.size()
                && figure.sentence.get(at + 1).isNominal();
    }

    /// "a 25 percent increase", "a 14.6% plunge".
    private static @Nullable Direction movement(Figure figure, int at) {
        Sentence sentence = figure.sentence;
        boolean article = sentence.tag(figure.phraseFrom - 1).equals("DET");
        for (int step = 0; step < 3 && at + step < sentence.size(); step++) {
            String word = sentence.lower(at + step);
            boolean nominal = sentence.get(at + step).isNominal();
            boolean counted = figure.unit.kind() == UnitKind.NOUN && at + step == figure.nounTo - 1;
            Direction direction = counted || Movements.isThing(word) ? null : Movements.of(word);
            if (direction != null && (nominal || article && !word.equals("up") && !word.equals("down"))) {
                return direction;
            }
            boolean skipped = sentence.tag(at + step).equals("ADJ")
                    || nominal
                            && figure.kind == Kind.SHARE
                            && step == 0
                            && figure.unit.kind() == UnitKind.PERCENT
                            && !sentence.is(at + step, "of");
            if (!skipped) {
                return null;
            }
        }
        return null;
    }

    /// "17 more cases than" is a difference, "17 more victims" often only another 17, "12 smaller
    /// units" always.
    private static boolean comparesCount(Sentence sentence, int at) {
        if (sentence.is(at, "fewer") || sentence.is(at, "less")) {
            return true;
        }
        for (int next = at + 1; next < sentence.size() && next < at + 7; next++) {
            if (sentence.is(next, "than") || sentence.is(next, "compared")) {
                return true;
            }
        }
        if (isOfTime(sentence, at + 1)) {
            return true;
        }
        return isLast(sentence, at + 1)
                && IntStream.range(0, at).anyMatch(before -> sentence.isOneOf(before, SET_AGAINST));
    }

    /// "57 more suspects arrested in the first half of 2019 than a year ago", "than in 2017": an earlier time is only
    /// set against the number, however far behind.
    private static boolean isOfTime(Sentence sentence, int from) {
        for (int at = from; at < sentence.size() && at < from + CLAUSE; at++) {
            if (sentence.get(at).isSign()) {
                return false;
            }
            if (sentence.is(at, "than")) {
                int time = sentence.isOneOf(at + 1, AT_TIME) ? at + 2 : at + 1;
                boolean year = time < sentence.size()
                        && sentence.get(time).isNumeral()
                        && sentence.get(time).text().length() == 4;
                return year || sentence.isOneOf(time, A_TIME) && isTimeNear(sentence, time + 1);
            }
        }
        return false;
    }

    private static boolean isTimeNear(Sentence sentence, int from) {
        for (int at = from;
                at < sentence.size() && at < from + 4 && !sentence.get(at).isSign();
                at++) {
            if (sentence.isOneOf(at, TIMES)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLast(Sentence sentence, int at) {
        return at >= sentence.size() || sentence.isOneOf(at, ENDS);
    }
}
