package org.saksei.statements.reading;

import java.util.Set;
import org.saksei.statements.number.WordList;

/// Cues that set a figure against a time and not against a number: "fell 12 percent on 2022", "up by 23 over
/// September", "twice the January price", "as many as last year", "unchanged from 2022".
///
/// A preposition alone says nothing ("fell on Friday", "over the past year"): before it something moves, and
/// behind it stands a time that is over.
final class TimeCues {

    private static final Set<String> MONTHS = WordList.of("""
            january february march april may june july august september october november december
            """);

    private static final Set<String> BEFORE = WordList.of("previous prior preceding last");

    private static final Set<String> UNITS = WordList.of("""
            year half quarter month week semester trimester period years half-year months term season decade reporting
            fiscal financial
            """);

    private static final Set<String> AGO = WordList.of("earlier before ago previously prior");

    private static final Set<String> FOLDS =
            WordList.of("double triple quadruple twice thrice times doubling tripling doubled tripled quadrupled");

    private static final Set<String> COMPARATIVES = WordList.of("more fewer less higher lower larger smaller up down");

    /// What was planned, which a level is set against: "against a target of 40".
    private static final Set<String> PLANNED = WordList.of("""
            target establishment plan quota goal strength norm requirement complement ceiling total figure average level
            estimate forecast capacity number budget allocation sum count tally approved planned authorised authorized
            """);

    private static final Set<String> ARTICLES = Set.of("the", "a", "one", "its", "their", "that");

    /// Signs and words of a change in a table or a bracket: "(+14% on 2021)".
    private static final Set<String> SIGNS = Set.of("+", "plus", "minus");

    /// How far before a preposition the movement is looked for, in tokens.
    private static final int MOVED = 14;

    /// How many tokens a noun phrase may have that holds a time.
    private static final int PHRASE = 9;

    private TimeCues() {}

    /// One after the last token of a cue that begins here, or -1.
    static int cue(Sentence sentence, int at) {
        return switch (sentence.lower(at)) {
            case "on" ->
                (isMoved(sentence, at) || isStill(sentence.lower(at - 1)))
                                && (isTime(sentence, at + 1) || isStep(sentence, at + 1))
                        ? at + 1
                        : -1;
            case "over", "against", "versus", "vs" -> isMoved(sentence, at) && isTime(sentence, at + 1) ? at + 1 : -1;
            case "from" ->
                (isMoved(sentence, at) || isStill(sentence.lower(at - 1))) && isTime(sentence, at + 1) ? at + 1 : -1;
            case "above", "below", "under" -> isMeasured(sentence, at) && isTime(sentence, at + 1) ? at + 1 : -1;
            case "as" -> isSameAs(sentence, at) && isTime(sentence, inside(sentence, at + 1)) ? at + 1 : -1;
            case "the", "its", "their", "what" -> isMultiplied(sentence, at) ? at + 1 : -1;
            default -> -1;
        };
    }

    /// "against a target of 40", "against an approved establishment of 32 officers".
    static boolean isPlanned(Sentence sentence, int against) {
        int at = against + 1;
        boolean article = sentence.tag(at).equals("DET") || sentence.tag(at).equals("PRON");
        boolean planned = false;
        for (int next = at + 1; article && next < at + 5; next++) {
            planned |= PLANNED.contains(sentence.lower(next));
            if (sentence.is(next, "of")) {
                int number = sentence.is(next + 1, "just") || sentence.is(next + 1, "only") ? next + 2 : next + 1;
                return planned
                        && number < sentence.size()
                        && (sentence.get(number).isNumeral()
                                || number + 1 < sentence.size()
                                        && sentence.get(number + 1).isNumeral());
            }
        }
        return false;
    }

    private static final Set<String> PLANS = WordList.of("""
            target establishment plan quota goal norm requirement complement ceiling planned budgeted expected projected
            forecast foreseen allowed required promised approved authorised authorized scheduled intended needed
            estimate capacity
            """);

    /// Whether a figure is what was planned for the time of another and not what was then: "the 40 planned", "a
    /// target of 40".
    static boolean isOfPlan(Figure figure) {
        Sentence sentence = figure.sentence;
        for (int at = Math.max(0, figure.phraseFrom - 3); at < Math.max(figure.phraseTo, figure.nounTo) + 2; at++) {
            if (PLANS.contains(sentence.lower(at))) {
                return true;
            }
        }
        return false;
    }

    /// Whether what is set against the time is as large as it was then.
    static boolean isSame(Sentence sentence, int cue) {
        return sentence.is(cue, "same")
                || sentence.is(cue, "as") && isSameAs(sentence, cue)
                || (sentence.is(cue, "from") || sentence.is(cue, "on")) && isStill(sentence.lower(cue - 1));
    }

    /// "15 percent above the level of 2021".
    private static boolean isMeasured(Sentence sentence, int at) {
        return at > 1
                && (sentence.get(at - 1).isNumeral() || sentence.get(at - 2).isNumeral())
                && Cues.isSum(sentence, at + 2);
    }

    private static boolean isStill(String word) {
        return word.equals("unchanged") || word.equals("unaltered");
    }

    /// "as many as", "as high as": not "half as many as", "not as many as", "as many as 40".
    private static boolean isSameAs(Sentence sentence, int as) {
        for (int at = as - 2; at >= 0 && at > as - 5; at--) {
            if (sentence.is(at, "as")) {
                boolean size =
                        Set.of("many", "much", "high", "large", "few", "low").contains(sentence.lower(at + 1));
                String before = sentence.lower(at - 1);
                return size
                        && !FOLDS.contains(before)
                        && !Set.of("half", "not", "nearly", "almost", "twice", "third")
                                .contains(before);
            }
        }
        return false;
    }

    private static int inside(Sentence sentence, int at) {
        return sentence.is(at, "in") || sentence.is(at, "during") || sentence.is(at, "at") ? at + 1 : at;
    }

    /// "twice the January price", "double what it had been in 2021", "three times its level of 2019".
    private static boolean isMultiplied(Sentence sentence, int at) {
        if (!FOLDS.contains(sentence.lower(at - 1)) && !sentence.is(at - 1, "half")) {
            return false;
        }
        return sentence.is(at, "what") || holdsTime(sentence, at + 1);
    }

    private static boolean holdsTime(Sentence sentence, int from) {
        for (int at = from; at < sentence.size() && at < from + PHRASE; at++) {
            if (sentence.is(at, ",") || sentence.is(at, ";") || sentence.is(at, ")")) {
                return false;
            }
            boolean month = isMonth(sentence, at) && !sentence.is(at - 1, "in");
            if (month || isYear(sentence, at) || isBefore(sentence, at) || isAgo(sentence, at)) {
                return true;
            }
        }
        return false;
    }

    /// Something grows or shrinks before it, in the same thought.
    private static boolean isMoved(Sentence sentence, int before) {
        for (int at = before - 1; at >= 0 && at > before - MOVED; at--) {
            String word = sentence.lower(at);
            if (SIGNS.contains(word)) {
                return true;
            }
            if (word.equals(";") || word.equals("(") || word.equals(".")) {
                return false;
            }
            if (word.equals(")")) {
                while (at > 0 && before - at < MOVED && !sentence.is(at, "(")) {
                    at--;
                }
                continue;
            }
            boolean phrasal = word.equals("down") && isPhrasal(sentence.lower(at - 1));
            if (!phrasal && (Movements.of(word) != null || COMPARATIVES.contains(word))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPhrasal(String verb) {
        return verb.startsWith("crack") || verb.startsWith("clamp") || verb.startsWith("hand");
    }

    /// "2022", "September", "last year", "the previous quarter", "the year before", "the figure for 2022", "the
    /// same period of 2022": not "the past five years", "Friday", "5 May".
    private static boolean isTime(Sentence sentence, int from) {
        boolean the = ARTICLES.contains(sentence.lower(from));
        int at = the ? from + 1 : from;
        if (isYear(sentence, at) || isMonth(sentence, at)) {
            return !isRange(sentence, at + 1);
        }
        boolean during = sentence.is(from - 1, "over")
                && sentence.is(from, "the")
                && (sentence.is(at, "last") || sentence.is(at, "past"));
        if (isBefore(sentence, at) && !during || isAgo(sentence, at)) {
            return true;
        }
        boolean same = sentence.is(at, "same") || sentence.is(at, "corresponding");
        return (same || Cues.isSum(sentence, at)) && holdsTime(sentence, at + 1);
    }

    /// "the year", "the month": of a step.
    private static boolean isStep(Sentence sentence, int at) {
        return sentence.is(at, "the")
                && Set.of("year", "month", "quarter", "week").contains(sentence.lower(at + 1))
                && !sentence.is(at + 2, "of");
    }

    private static boolean isBefore(Sentence sentence, int at) {
        String unit = sentence.lower(at + 1);
        return BEFORE.contains(sentence.lower(at)) && (UNITS.contains(unit) || unit.equals("year's"));
    }

    /// "year before", "year earlier", "month ago".
    private static boolean isAgo(Sentence sentence, int at) {
        return UNITS.contains(sentence.lower(at)) && AGO.contains(sentence.lower(at + 1));
    }

    private static boolean isMonth(Sentence sentence, int at) {
        return at < sentence.size()
                && MONTHS.contains(sentence.lower(at))
                && sentence.get(at).isCapitalised()
                && !isDay(sentence, at + 1)
                && !isDay(sentence, at - 1);
    }

    private static boolean isDay(Sentence sentence, int at) {
        return at >= 0
                && at < sentence.size()
                && sentence.lower(at).length() <= 2
                && Character.isDigit(sentence.lower(at).charAt(0));
    }

    static boolean isMonthName(String word) {
        return MONTHS.contains(word);
    }

    static boolean isYear(Sentence sentence, int at) {
        String text = at >= 0 && at < sentence.size() ? sentence.lower(at) : "";
        return text.length() == 4
                && (text.startsWith("20") || text.startsWith("19"))
                && text.chars().allMatch(Character::isDigit)
                && !(at + 1 < sentence.size()
                        && sentence.tag(at + 1).equals("NOUN")
                        && sentence.lower(at + 1).endsWith("s"));
    }

    /// "from April to June" is one time.
    private static boolean isRange(Sentence sentence, int at) {
        return Set.of("to", "until", "till", "through", "and", "–").contains(sentence.lower(at));
    }
}
