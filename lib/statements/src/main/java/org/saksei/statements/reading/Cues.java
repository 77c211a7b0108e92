package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.saksei.statements.number.WordList;

/// The words that set a figure against another.
final class Cues {

    /// @param from first token of the cue
    /// @param to one after its last
    /// @param end where its reach ends: the end of its bracket or of its stretch between semicolons
    /// @param fronted whether it opens the sentence and looks ahead ("Compared with 36 in 2022, …")
    /// @param origin whether it names where a change began ("up from", "an increase from")
    record Comparing(int from, int to, int end, boolean fronted, boolean origin) {}

    private static final Set<String> WITH = Set.of("to", "with");
    private static final Set<String> COMPARED =
            Set.of("compared", "comparison", "relative", "similar", "comparable", "contrast", "compares");

    private static final Set<String> PART_CUES =
            Set.of("of", "including", "among", "which", "consisting", "comprising");

    /// How far before "from" a movement is looked for, in tokens.
    private static final int MOVED = 14;

    /// How far before "over" and "on" a change is looked for, in tokens.
    private static final int CHANGED = 12;

    /// How far before a cue the comma may stand that begins its insertion, in tokens.
    private static final int INSERTED = 5;

    private static final Set<String> FOLDS =
            Set.of("double", "triple", "quadruple", "twice", "thrice", "times", "doubling", "tripling");

    /// What is doubled without being told: "triple the number of 2022".
    private static final Set<String> SUMS =
            Set.of("number", "figure", "total", "amount", "value", "level", "rate", "sum", "average", "share", "size");

    private static final Set<String> LIMITS = Set.of("below", "above", "under", "over");

    /// What a number is measured by.
    private static final Set<String> NORMS = WordList.of("""
            establishment strength target quota budget capacity complement plan forecast average total norm ceiling
            provision allocation goal level median number figure requirement need demand estimate minimum maximum
            limit projection benchmark baseline value rate
            """);

    /// How many tokens the words before a text have that say where it was written: "LO, July 15 (News) – Against 657".
    private static final int DATELINE = 18;

    private static final Set<String> YEARS_BEFORE = Set.of("previous", "prior", "preceding", "last", "year", "same");

    private Cues() {}

    static List<Comparing> of(Sentence sentence, Shape shape, Clauses clauses) {
        List<Comparing> found = new ArrayList<>();
        for (int at = 0; at < sentence.size(); at++) {
            int to = cue(sentence, at);
            if (to > 0) {
                int end = end(sentence, shape, clauses, at, to);
                boolean origin = sentence.is(to - 1, "from");
                boolean over = sentence.is(at, "over") || sentence.is(at, "on");
                boolean year = over && (isYear(sentence, to) || !quantityFollows(sentence, to));
                end = year ? time(sentence, to, end) : end;
                found.add(new Comparing(at, to, end, isFronted(sentence, at, to), origin));
                at = to - 1;
            }
        }
        return found;
    }

    /// "up 5 percent on 2022, to 210": what is compared with a year ends at the comma; "8 percent year on year in
    /// 2018":
    /// before the time of the change itself.
    private static int time(Sentence sentence, int from, int end) {
        boolean same = false;
        int at = from;
        while (at < end && !sentence.is(at, ",") && (same || !sentence.is(at, "in"))) {
            same |= sentence.is(at, "same");
            at++;
        }
        return at;
    }

    /// One after the last token of a cue, or -1.
    private static int cue(Sentence sentence, int at) {
        String word = sentence.lower(at);
        if (COMPARED.contains(word) && WITH.contains(sentence.lower(at + 1))) {
            return at + 2;
        }
        boolean told = word.equals("compare") && !sentence.is(at - 1, "to") && WITH.contains(sentence.lower(at + 1));
        boolean instead = word.equals("instead") && sentence.is(at + 1, "of") && sentence.is(at + 2, "the");
        if ((told || instead) && quantityFollows(sentence, at + 2)) {
            return at + 2;
        }
        if (word.equals("opposed") && sentence.is(at + 1, "to") && sentence.is(at - 1, "as")) {
            return at + 2;
        }
        if (word.equals("as") && sentence.is(at + 1, "against") || word.equals("par") && sentence.is(at + 1, "with")) {
            return at + 2;
        }
        if (word.equals("same") && sentence.is(at + 1, "as") && sentence.is(at + 2, "in")) {
            return at + 2;
        }
        if (word.equals("same")
                && sentence.is(at + 2, "as")
                && Set.of("amount", "number", "sum", "level", "total", "figure").contains(sentence.lower(at + 1))) {
            return at + 3;
        }
        int multiple = multiple(sentence, at);
        if (multiple > 0) {
            return multiple;
        }
        if (word.equals("against") && (isNorm(sentence, at + 1) || isQuantity(sentence, at))
                || word.equals("versus")
                || word.equals("vs")
                || word.equals("v")) {
            return at + 1;
        }
        boolean onNumber = sentence.tag(at + 1).equals("NUM")
                || sentence.is(at + 1, "the") && sentence.tag(at + 2).equals("NUM");
        if (word.equals("on") && onNumber && isMoved(sentence, at)) {
            return at + 1;
        }
        if (word.equals("from") && (origin(sentence, at) || isEarlierLevel(sentence, at))) {
            return at + 1;
        }
        if (word.equals("than") && !isModifier(sentence, at)) {
            return at + 1;
        }
        return TimeCues.cue(sentence, at);
    }

    /// "against 96", "against a target of 40".
    private static boolean isQuantity(Sentence sentence, int against) {
        boolean number = quantityFollows(sentence, against + 1) && !isAimed(sentence, against);
        return number || TimeCues.isPlanned(sentence, against);
    }

    /// "more than double the 171", "twice as many as in 2016, when 22"; "an increase of 31 over the previous year".
    private static int multiple(Sentence sentence, int at) {
        boolean the = sentence.is(at, "the")
                && FOLDS.contains(sentence.lower(at - 1))
                && (quantityFollows(sentence, at + 1) || SUMS.contains(sentence.lower(at + 1)));
        boolean as = sentence.is(at, "as")
                && isManyAs(sentence, at)
                && !sentence.tag(at - 1).equals("NUM");
        boolean below = LIMITS.contains(sentence.lower(at))
                && sentence.is(at + 1, "the")
                && quantityFollows(sentence, at + 1)
                && isMeasured(sentence, at);
        if (below) {
            return at + 1;
        }
        int year = sentence.is(at + 1, "the") ? at + 2 : at + 1;
        boolean over = (sentence.is(at, "over") || sentence.is(at, "on"))
                && (YEARS_BEFORE.contains(sentence.lower(year)) || isYear(sentence, year))
                && isChanged(sentence, at);
        return the || as || over ? at + 1 : -1;
    }

    /// "7 percent below the 105,200", "12 short of the 60 planned".
    private static boolean isMeasured(Sentence sentence, int below) {
        for (int at = below - 1; at >= 0 && at > below - 4; at--) {
            if (sentence.get(at).isNumeral()) {
                return true;
            }
        }
        return false;
    }

    static boolean isSum(Sentence sentence, int at) {
        return SUMS.contains(sentence.lower(at));
    }

    /// "twice as many as", "half as many convictions as", "four times as high as".
    private static boolean isManyAs(Sentence sentence, int as) {
        for (int at = as - 2; at > 0 && at > as - 6; at--) {
            if (sentence.is(at, "as")) {
                return FOLDS.contains(sentence.lower(at - 1)) || sentence.is(at - 1, "half");
            }
        }
        return false;
    }

    private static boolean isChanged(Sentence sentence, int before) {
        for (int at = before - 1; at >= 0 && at > before - CHANGED; at--) {
            if (Changes.direction(sentence.lower(at)) != null || sentence.is(at, "more") || sentence.is(at, "fewer")) {
                return true;
            }
        }
        return false;
    }

    /// "up 11 percent on 1,009".
    private static boolean isMoved(Sentence sentence, int on) {
        boolean number = false;
        for (int at = on - 1; at >= 0 && at > on - 5; at--) {
            number |= sentence.get(at).isNumeral();
            if (!number) {
                continue;
            }
            boolean rise = sentence.is(at, "of") && Movements.of(sentence.lower(at - 1)) != null;
            if (rise || sentence.is(at, "up") || sentence.is(at, "down") && !isPhrasal(sentence, at)) {
                return true;
            }
        }
        return false;
    }

    /// "cracked down on 78 cases" moves nothing.
    private static boolean isPhrasal(Sentence sentence, int down) {
        String verb = sentence.lower(down - 1);
        return verb.startsWith("crack") || verb.startsWith("clamp");
    }

    /// "against 96", "against the 96", "against just 96": not "against traffickers".
    private static boolean quantityFollows(Sentence sentence, int from) {
        for (int at = from; at < sentence.size() && at < from + 4; at++) {
            if (sentence.get(at).isNumeral()) {
                return true;
            }
            boolean money = sentence.get(at).isNominal()
                    && at + 1 < sentence.size()
                    && (sentence.get(at + 1).isNumeral() || sentence.is(at + 1, "$"));
            if (!money && (sentence.get(at).isNominal() || sentence.get(at).isVerbal())) {
                return false;
            }
        }
        return false;
    }

    /// "against an establishment of 32", "against a target of 500": what should be.
    static boolean isNorm(Sentence sentence, int from) {
        for (int at = from; at < from + 5 && at + 2 < sentence.size(); at++) {
            if (sentence.get(at).isNominal() && sentence.is(at + 1, "of")) {
                return NORMS.contains(sentence.lower(at)) && quantityFollows(sentence, at + 2);
            }
            if (sentence.get(at).isVerbal() || sentence.get(at).isSign()) {
                return false;
            }
        }
        return false;
    }

    /// "prosecutions against 24 recruiters" aims at them; "45 cases against 36 a year before" compares.
    private static boolean isAimed(Sentence sentence, int against) {
        Token before = against > 0 ? sentence.get(against - 1) : null;
        boolean percent = before != null && (before.is("cent") || before.is("percent") || before.is("%"));
        boolean share = isShare(sentence, against);
        if (before == null || percent || share || !before.isNominal() && !before.isVerbal()) {
            return false;
        }
        int number = against + 1;
        while (number < against + 4
                && number < sentence.size()
                && !sentence.get(number).isNumeral()) {
            number++;
        }
        for (int at = number + 1; at < sentence.size() && at < number + 5; at++) {
            if (sentence.get(at).isNominal()) {
                return !sentence.lower(at).equals(before.lower()) && !sentence.is(at, "percent");
            }
            boolean within = Set.of("ADJ", "VERB", "CCONJ", "NUM").contains(sentence.tag(at)) || sentence.is(at, "-");
            if (!within) {
                return false;
            }
        }
        return false;
    }

    /// "41.5 percent of the victims against 36.2 percent": behind the number stands no noun but its unit.
    private static boolean isShare(Sentence sentence, int against) {
        int number = against + 1;
        while (number < against + 4
                && number < sentence.size()
                && !sentence.get(number).isNumeral()) {
            number++;
        }
        boolean per = sentence.is(number + 1, "per") && sentence.is(number + 2, "cent");
        return per || sentence.is(number + 1, "percent") || sentence.is(number + 1, "%");
    }

    /// "from" after a movement: "up from", "an increase in arrests from", "rose 30 percent from".
    private static boolean origin(Sentence sentence, int from) {
        for (int at = from - 1; at >= 0 && at > from - MOVED; at--) {
            String word = sentence.lower(at);
            if (Changes.direction(word) != null
                    || word.equals("doubled")
                    || word.equals("tripled")
                    || word.equals("halved")
                    || word.equals("quadrupled")
                    || word.equals("change")
                    || word.equals("changed")) {
                return quantityFollows(sentence, from + 1) || periodFollows(sentence, from + 1);
            }
            if (word.equals(";") || word.equals("(") || word.equals("from")) {
                return false;
            }
        }
        return false;
    }

    /// ", from 64 the year before", ", from 36 in 2022": behind a comma a number and an earlier time.
    private static boolean isEarlierLevel(Sentence sentence, int from) {
        if (!sentence.is(from - 1, ",") || !quantityFollows(sentence, from + 1)) {
            return false;
        }
        for (int at = from + 2; at < sentence.size() && at < from + 8 && !sentence.is(at, ","); at++) {
            boolean time = YEARS_BEFORE.contains(sentence.lower(at)) && !sentence.is(at, "same")
                    || sentence.is(at, "in") && isYear(sentence, at + 1)
                    || sentence.is(at, "earlier");
            if (time) {
                return true;
            }
            if (sentence.is(at, "to") || sentence.get(at).isVerbal()) {
                return false;
            }
        }
        return false;
    }

    private static boolean isYear(Sentence sentence, int at) {
        return sentence.lower(at).length() == 4
                && (sentence.lower(at).startsWith("20") || sentence.lower(at).startsWith("19"));
    }

    private static boolean periodFollows(Sentence sentence, int at) {
        return Set.of("last", "the", "a", "one", "its", "previous").contains(sentence.lower(at))
                || at < sentence.size() && sentence.get(at).isNumeral();
    }

    /// "more than 30" and "fewer than 30" say how exact a number is.
    private static boolean isModifier(Sentence sentence, int than) {
        boolean word = Set.of(
                        "more", "less", "fewer", "greater", "higher", "lower", "other", "rather", "older", "younger",
                        "larger", "better", "smaller", "longer")
                .contains(sentence.lower(than - 1));
        boolean number = than + 1 < sentence.size()
                && (sentence.get(than + 1).isNumeral()
                        || "$€£¥".contains(sentence.get(than + 1).text())
                        || sentence.is(than + 1, "half")
                        || sentence.is(than + 1, "a") && !isYearAgo(sentence, than + 2)
                        || sentence.is(than + 1, "doubled"));
        return word && number || sentence.is(than - 1, "rather") || sentence.is(than - 1, "other");
    }

    /// "four fewer than a year ago".
    private static boolean isYearAgo(Sentence sentence, int at) {
        return Set.of("year", "month", "decade", "week", "quarter").contains(sentence.lower(at))
                && Set.of("ago", "earlier", "before", "previously").contains(sentence.lower(at + 1));
    }

    private static int end(Sentence sentence, Shape shape, Clauses clauses, int at, int to) {
        int end = to;
        int bracket = shape.bracket(at);
        int segment = shape.segment(at);
        while (end < sentence.size()) {
            boolean inside = isWithin(shape, end, bracket);
            if (!inside || shape.bracket(end) == bracket && shape.segment(end) != segment) {
                break;
            }
            if (end > to
                    && shape.bracket(end) == bracket
                    && (cue(sentence, end) > 0
                            || clauses.main(end) != clauses.main(at)
                            || sentence.is(end, "but")
                            || sentence.is(end, "yet") && sentence.is(end - 1, ",")
                            || sentence.is(end, ":") && sentence.is(at, "than")
                            || newThought(sentence, end)
                            || newVerb(sentence, to, end)
                            || isInserted(sentence, at, end)
                            || newPair(sentence, end))) {
                break;
            }
            end++;
        }
        boolean time =
                TimeCues.cue(sentence, at) == to || sentence.is(at, "against") && TimeCues.isPlanned(sentence, at);
        return isFronted(sentence, at, to) || time ? firstComma(sentence, shape, to, end, bracket) : end;
    }

    /// "… from 164 in 2017, and secured 65 convictions": another verb, another thought; but "compared with
    /// identifying 91 and referring 77" is one.
    private static boolean newVerb(Sentence sentence, int to, int and) {
        boolean same =
                sentence.lower(to).endsWith("ing") && sentence.lower(and + 1).endsWith("ing");
        boolean participle = sentence.is(and, ",") && sentence.lower(and + 1).endsWith("ing");
        boolean verb = sentence.tag(and + 1).equals("VERB") && !PART_CUES.contains(sentence.lower(and + 1));
        return verb && !same && (sentence.is(and, "and") || participle || isAsideEnd(sentence, to, and));
    }

    /// "The 214 inspectors, up from 180, visited 31,000 sites": the comma closes what was opened between subject and
    /// verb.
    private static boolean isAsideEnd(Sentence sentence, int to, int comma) {
        boolean number = false;
        for (int at = to; at < comma; at++) {
            number |= sentence.get(at).isNumeral();
        }
        return number && sentence.is(comma, ",") && Participles.isPast(sentence.lower(comma + 1));
    }

    /// "Its 60 guards, up from 45, patrolled 12 camps": behind an insertion the verb of the clause goes on.
    private static boolean isInserted(Sentence sentence, int cue, int comma) {
        boolean finite = sentence.is(comma, ",")
                && (sentence.tag(comma + 1).equals("VERB")
                        || sentence.tag(comma + 1).equals("AUX"))
                && !sentence.lower(comma + 1).endsWith("ing")
                && !PART_CUES.contains(sentence.lower(comma + 1));
        for (int at = cue - 1; finite && at > 0 && at > cue - INSERTED; at--) {
            if (sentence.is(at, ",")) {
                return true;
            }
        }
        return false;
    }

    /// "21 cases, compared with 10 in 2015, and 39 convictions, compared with 17": what has a comparison of its
    /// own is not compared with.
    private static boolean newPair(Sentence sentence, int comma) {
        if (!sentence.is(comma, ",") || !sentence.is(comma + 1, "and")) {
            return false;
        }
        boolean number = false;
        for (int at = comma + 2; at < sentence.size() && at < comma + 50 && !sentence.is(at, ";"); at++) {
            if (number && cue(sentence, at) > 0) {
                return true;
            }
            number |= sentence.get(at).isNumeral();
        }
        return false;
    }

    /// ", a rise of 25 percent" and ", the ministry said" no longer belong to the comparison.
    private static boolean newThought(Sentence sentence, int comma) {
        if (!sentence.is(comma, ",")) {
            return false;
        }
        if (PART_CUES.contains(sentence.lower(comma + 1))
                && (!sentence.is(comma + 1, "of") || CountedNouns.POINTERS.contains(sentence.lower(comma + 2)))) {
            return true;
        }
        boolean article =
                sentence.tag(comma + 1).equals("DET") || sentence.tag(comma + 1).equals("PRON");
        for (int at = comma + 1; article && at < comma + 5; at++) {
            if (Changes.direction(sentence.lower(at)) != null || Events.TELLING.contains(sentence.lower(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(Shape shape, int token, int bracket) {
        int id = shape.bracket(token);
        while (id != bracket && id != 0) {
            id = shape.get(id).parent();
        }
        return id == bracket;
    }

    private static boolean isFronted(Sentence sentence, int at, int to) {
        if (at > 1 && at < DATELINE && sentence.get(at).isCapitalised() && !sentence.is(at, "than")) {
            return sentence.is(at - 1, "–") || sentence.is(at - 1, "—") || sentence.is(at - 1, "-");
        }
        boolean moved = at <= 5 && (sentence.is(0, "up") || sentence.is(0, "down")) && sentence.is(at, "from");
        return (at <= 1 || moved)
                && Character.isUpperCase(sentence.get(0).text().charAt(0))
                && !sentence.is(at, "than")
                && (at == 0 || moved || sentence.is(0, "As") || sentence.is(0, "in") || sentence.is(0, "when"))
                && to > 0;
    }

    private static int firstComma(Sentence sentence, Shape shape, int from, int end, int bracket) {
        for (int at = from; at < end; at++) {
            boolean to = sentence.is(at, "to")
                    && sentence.get(Math.min(at + 1, end - 1)).isNumeral();
            boolean comma = sentence.is(at, ",") && !sentence.is(at + 1, "when");
            if ((comma || to) && shape.bracket(at) == bracket) {
                return at;
            }
        }
        return end;
    }
}
