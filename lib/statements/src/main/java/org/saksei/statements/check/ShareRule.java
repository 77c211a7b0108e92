package org.saksei.statements.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CheckRule;
import org.saksei.statements.Kind;
import org.saksei.statements.Message;
import org.saksei.statements.Modifier;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Universe;
import org.saksei.statements.Verdict;

/// `percent_share` and `fraction`: a part in percent, or as a fraction, of its whole.
final class ShareRule implements WithinRule {

    /// What may stand between a count and the share it is: "21 (or 35 percent)", "21 women, or 35
    /// percent".
    private static final Pattern APPOSITION = Pattern.compile(
            "[(\\[]|[—–]|\\s-\\s|\\bor\\b|\\baccount|\\bmaking up|\\brepresent|\\bthat is\\b|\\bi\\.e\\.|\\bequals?\\b"
                    + "|, (?:exactly|about|nearly|almost|roughly|just|some) (?:an? )?$|: $");

    private static final Pattern BREAK = Pattern.compile("[;.)\\]]|\\band\\b|\\bwhile\\b|\\bbut\\b|\\bother\\b");

    /// A share that cannot be one of the number before it.
    private static final Pattern NESTED = Pattern.compile(
            "(?:,|[—–-]) (?:or|that is|i\\.e\\.|exactly|just|about|some|almost|nearly) (?:an? )?$|^(?: of (?:them|these|those|whom|which))? ?[(—–-] ?$");

    /// From the whole to the share of the part: "33 of the 66 verdicts – half", "128 of the 158 (81 percent)".
    private static final Pattern BEHIND_WHOLE = Pattern.compile(
            "^(?: [\\p{L}0-9’'-]{1,20}){0,4},? ?(?:[(—–-]|or\\b|i\\.e\\.|that is)(?: (?:or|exactly|just|about|nearly|almost|only))?"
                    + "(?: an?)? ?$");

    /// "130 of them, 65 per cent, took part": from a count to the share it is, where [#CLOSED] follows.
    private static final Pattern SET_OFF = Pattern.compile("^(?: of (?:them|these|those|whom|which))?, $");

    /// "79 of the 94 accused brought to trial, a conviction rate of 84 per cent".
    private static final Pattern RATED = Pattern.compile(
            "^[^0-9.;:()]{0,60}[,–—-] ?(?:or |giving |i\\.e\\. )?an? (?:[\\p{L}-]{2,20} ){0,2}(?:rate|share|proportion|ratio|quota)"
                    + " of (?:about |nearly |almost |only |just )?$");

    /// "In 21 of the 126 cases, one in six,": the same from the whole.
    private static final Pattern SET_OFF_WHOLE = Pattern.compile("^(?: [\\p{L}’'-]{1,20}){0,3}, $");

    /// From the whole to the rate the part is of it: "convicted 31 of the 50 tried, a conviction rate of 62 percent".
    private static final Pattern RATE = Pattern.compile("^(?: (?:[\\p{L}’'-]{1,20}|[0-9]{4})){0,7}(?:,| ?[(—–-])"
            + "(?: (?:or|giving|making|for|which is|that is|i\\.e\\.))? ?an? (?:[\\p{L}-]{1,20} ){0,3}"
            + "(?:rate|share|proportion|percentage) of (?:(?:about|just|nearly|almost|over|some|only) )?$");

    /// From the whole of a share to the count it is: "half of the 84 raids made, or 42,".
    private static final Pattern OR = Pattern.compile("^(?: (?:[\\p{L}’'-]{1,20}|[0-9]{4})){0,7}"
            + "(?:,? \\(?(?:or|that is|i\\.e\\.)| ?[(—–-]) ?(?:about |just |nearly |almost |over |some |only )?$");

    private static final Pattern CLOSED = Pattern.compile("^(?: ?%| per ?cent)?(?: ?[,.;)—–]|$)");

    private static final Pattern BRACKET_END = Pattern.compile("^ ?(?:%|per ?cent)?\\)");

    private static final int NEAR = 60;

    private final Meaning meaning;

    ShareRule(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public List<Finding> check(OneText text) {
        List<Finding> findings = new ArrayList<>();
        for (Told share : text.figures()) {
            if (share.kind() == Kind.SHARE && share.hasNumber()) {
                check(share, text).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> check(Told share, OneText text) {
        Optional<Told> part = part(share, text);
        Optional<Whole> whole = part.filter(told -> isOf(share, told))
                .map(told -> Whole.of(told, text))
                .orElseGet(() -> Whole.of(share, text).or(() -> part.flatMap(told -> Whole.of(told, text))));
        if (whole.isEmpty() && part.isPresent() && share.isPercent()) {
            return misprinted(share, part.get(), text);
        }
        if (whole.isEmpty() || whole.get().value().signum() <= 0) {
            return Optional.empty();
        }
        Finding finding =
                part.map(told -> compare(share, told, whole.get())).orElseGet(() -> derived(share, whole.get()));
        boolean other = finding.verdict() == Verdict.INCONSISTENT
                && part.map(told -> isOfAnother(share, told, whole.get(), text)).orElse(false);
        return other ? Optional.empty() : Optional.of(finding);
    }

    /// Whether the percentage fits a number told after the one that was read as the whole: "535 women … of 341 of
    /// them 13, or 3.8 percent". What stands in the sentence of its whole is of no other told before.
    private boolean isOfAnother(Told share, Told part, Whole whole, OneText text) {
        int from = whole.told().map(Told::start).orElse(0);
        boolean here = whole.told()
                .map(told -> isTakenOut(part, told) || part.isPart() && told.sameSentence(part))
                .orElse(false);
        return text.figures().stream()
                .filter(told -> told.isCount() && told.start() < part.start())
                .filter(told -> told.start() > from || !here && !told.isPart() && Likeness.sameNoun(told, share))
                .filter(told -> told.value().compareTo(part.value()) > 0)
                .map(told -> compare(share, part, new Whole(Optional.of(told), told.value())))
                .anyMatch(found -> found.verdict() != Verdict.INCONSISTENT);
    }

    /// "Of the 555, 317", "62 of the 171": the words themselves take the part out of its whole.
    private static boolean isTakenOut(Told part, Told whole) {
        Universe universe = part.figure().universe();
        String cue = universe == null ? null : universe.cue();
        return part.sameSentence(whole) && cue != null && cue.startsWith("of ");
    }

    /// "41 households, or 31 percent" where the whole was not read: an alarm only if one number told just before
    /// gives the percentage with a slip, and none gives it as it is.
    private Optional<Finding> misprinted(Told share, Told part, OneText text) {
        if (share.isPart() || part.isPart() || !share.isExact() || !part.isExact()) {
            return Optional.empty();
        }
        List<Finding> found = Stream.concat(text.inNeighbour(part, -1).stream(), text.inSentence(part).stream())
                .filter(told -> told.isCount() && told.isExact() && told.start() < part.start())
                .filter(told -> told.value().compareTo(part.value()) > 0)
                .map(told -> compare(share, part, new Whole(Optional.of(told), told.value())))
                .toList();
        boolean fits = found.stream().anyMatch(finding -> finding.verdict() != Verdict.INCONSISTENT);
        return fits
                ? Optional.empty()
                : found.stream()
                        .filter(finding -> finding.reason().equals("digit_slip"))
                        .findFirst();
    }

    /// Whether the percentage was read as one of the number it stands beside: "7,602 of them, or 73.3 percent".
    private static boolean isOf(Told share, Told part) {
        Universe universe = share.figure().universe();
        return universe != null && part.figure().id().equals(universe.figure());
    }

    /// @param told where the whole stands in the text
    private record Whole(Optional<Told> told, Ratio value) {

        static Optional<Whole> of(Told part, OneText text) {
            Universe universe = part.figure().universe();
            if (universe == null) {
                return Optional.empty();
            }
            Optional<Told> told = text.find(universe.figure()).filter(ShareRule::isAmount);
            Optional<Ratio> value = told.map(Told::value)
                    .or(() -> Optional.ofNullable(universe.value()).map(Ratio::of));
            return value.map(known -> new Whole(told, known));
        }
    }

    private static boolean isAmount(Told told) {
        return told.isCount() || told.hasNumber() && told.kind() == Kind.MONEY;
    }

    private static Optional<Told> part(Told share, OneText text) {
        List<Told> counts =
                text.inSentence(share).stream().filter(ShareRule::isAmount).toList();
        Optional<Told> beside = counts.stream()
                .filter(told -> (Likeness.sameClass(told, share) || sameWhole(told, share))
                                && (isBeside(told, share)
                                        || isBehindWhole(told, share, text)
                                        || isBehindItsWhole(told, share, text))
                        || isRate(told, share, text))
                .findFirst();
        return beside.or(() -> text.figures().stream()
                .filter(told -> told.isCount()
                        && sameWhole(told, share)
                        && !share.attributes().isEmpty())
                .filter(told -> Likeness.sameThing(told, share))
                .findFirst());
    }

    /// "33 of the 66 verdicts – half": the whole stands between.
    private static boolean isBehindWhole(Told count, Told share, OneText text) {
        Universe universe = count.figure().universe();
        return text.find(universe == null ? null : universe.figure())
                .filter(whole -> whole.start() > count.start() && whole.start() < share.start())
                .filter(whole -> {
                    String between = OneText.between(whole, share).toLowerCase(Locale.ROOT);
                    return BEHIND_WHOLE.matcher(between).find()
                            || isRated(between)
                            || isClosed(share) && SET_OFF_WHOLE.matcher(between).find();
                })
                .isPresent();
    }

    private static boolean isRated(String between) {
        return between.length() <= 2 * NEAR
                && RATED.matcher(Since.YEAR.matcher(between).replaceAll("")).find();
    }

    /// "31 of the 50 tried, a conviction rate of 62 percent".
    private static boolean isRate(Told count, Told share, OneText text) {
        Universe universe = count.figure().universe();
        return share.isPercent()
                && (!share.isPart() || sameWhole(count, share) || isOf(share, count))
                && text.find(universe == null ? null : universe.figure())
                        .filter(whole -> whole.start() > count.start() && whole.start() < share.start())
                        .filter(whole -> RATE.matcher(
                                        OneText.between(whole, share).toLowerCase(Locale.ROOT))
                                .find())
                        .isPresent();
    }

    /// "Half of the 84 raids made, or 42,": the whole stands between, the count comes last.
    private static boolean isBehindItsWhole(Told count, Told share, OneText text) {
        Universe universe = share.figure().universe();
        return count.start() > share.start()
                && isClosed(count)
                && text.find(universe == null ? null : universe.figure())
                        .filter(whole -> whole.start() > share.start() && whole.start() < count.start())
                        .filter(whole -> OR.matcher(
                                        OneText.between(whole, count).toLowerCase(Locale.ROOT))
                                .find())
                        .isPresent();
    }

    private static boolean isClosed(Told share) {
        return CLOSED.matcher(OneText.head(share, NEAR)).find();
    }

    /// "130 of them, 65 per cent, took part".
    private static boolean isSetOff(Told count, Told share) {
        if (count.start() >= share.start()
                || share.start() - count.start() > 2 * NEAR
                || !sameWhole(count, share)
                || !isClosed(share)) {
            return false;
        }
        String between = OneText.between(count, share);
        return SET_OFF.matcher(between).find() || isRated(between);
    }

    private static boolean isBeside(Told count, Told share) {
        if (isSetOff(count, share)) {
            return true;
        }
        boolean nested = isOf(share, count);
        if (nested
                && (!count.isPart()
                        || !NESTED.matcher(OneText.between(count, share)).find())) {
            return false;
        }
        if (Math.abs(count.start() - share.start()) > 2 * NEAR) {
            return false;
        }
        String between = between(count, share);
        return !between.isEmpty()
                && between.length() <= NEAR
                && between.codePoints().noneMatch(Character::isDigit)
                && APPOSITION.matcher(between).find()
                && !BREAK.matcher(between.replace("i.e.", "")).find();
    }

    /// The words from one to the other; a bracket around the share alone parts nothing: "seven in ten (70%) were …,
    /// that is 125".
    private static String between(Told count, Told share) {
        String between = OneText.between(count, share).toLowerCase(Locale.ROOT);
        return share.start() < count.start() ? BRACKET_END.matcher(between).replaceFirst("") : between;
    }

    private static boolean sameWhole(Told one, Told other) {
        Universe left = one.figure().universe();
        Universe right = other.figure().universe();
        return left != null
                && right != null
                && left.figure() != null
                && left.figure().equals(right.figure());
    }

    private Finding compare(Told share, Told part, Whole whole) {
        boolean percent = share.isPercent();
        Ratio scale = percent ? Ratio.HUNDRED : Ratio.ONE;
        Range own = meaning.of(part);
        Range all = range(whole);
        Ratio point = part.value().over(whole.value()).times(scale);
        Judgement judgement = Judgement.of(own.over(all).times(scale), meaning.of(share), meaning.cut(share));
        CheckRule rule = percent ? CheckRule.PERCENT_SHARE : CheckRule.FRACTION;
        String reason = switch (judgement) {
            case INSIDE, CUT -> null;
            case OPEN -> "vague_part";
            case APART -> reason(share, part.value(), whole.value(), scale);
        };
        Finding finding = new Finding(rule, judgement.verdict(), reason).figure(part.as("part"));
        whole.told().ifPresent(told -> finding.figure(told.as("whole")));
        finding.figure(share.as("share"));
        finding.roundedUp(judgement == Judgement.INSIDE
                && share.isExact()
                && percent
                && !Range.point(point).within(meaning.cut(share)));
        Message fact = Message.of(
                percent ? "share.percent" : "share.fraction",
                part.said(),
                whole.value().decimal(),
                Words.brief(point));
        if (percent) {
            finding.formula("100 × " + part.number().toPlainString() + " ÷ "
                            + whole.value().decimal() + Words.equals(point))
                    .computed(point)
                    .stated(share.figure().value())
                    .difference(share.value().minus(point));
        } else {
            Ratio product = share.value().times(whole.value());
            finding.formula(share.number().toPlainString() + " × "
                            + whole.value().decimal() + Words.equals(product))
                    .computed(product)
                    .stated(part.figure().value())
                    .difference(part.value().minus(product));
        }
        return finding.message(ending(fact, judgement, share, reason));
    }

    private Range range(Whole whole) {
        return whole.told().map(meaning::of).orElse(Range.point(whole.value()));
    }

    /// The usual mistakes: the rest taken for the whole, digits exchanged.
    private String reason(Told share, Ratio part, Ratio whole, Ratio scale) {
        Ratio rest = whole.minus(part);
        if (rest.signum() > 0) {
            Judgement judgement =
                    Judgement.of(Range.point(part.over(rest).times(scale)), meaning.of(share), meaning.cut(share));
            if (judgement.fits()) {
                return judgement == Judgement.CUT ? "wrong_base_truncated" : "wrong_base";
            }
        }
        Ratio point = part.over(whole).times(scale);
        boolean ofPart = Diagnosis.exchanged(part.decimal()).stream()
                .map(value -> Ratio.of(value).over(whole).times(scale))
                .anyMatch(value -> meaning.of(share).contains(value));
        boolean slip = ofPart
                || Diagnosis.exchanged(share.number().toPlainString()).stream()
                        .map(Ratio::of)
                        .anyMatch(value -> shifted(meaning.of(share), value.minus(share.value()))
                                        .contains(point)
                                || shifted(meaning.cut(share), value.minus(share.value()))
                                        .contains(point));
        return slip ? "digit_slip" : "unexplained";
    }

    private static Range shifted(Range range, Ratio by) {
        return range.plus(Range.point(by));
    }

    private static Message ending(Message fact, Judgement judgement, Told share, @Nullable String reason) {
        return switch (judgement) {
            case INSIDE -> Message.of("ending.inside", fact);
            case CUT -> Message.of("ending.cut", fact, share.number().toPlainString());
            case OPEN -> Message.of("ending.open", fact, share.said());
            case APART -> Message.of("wrong_base".equals(reason) ? "ending.rest" : "ending.apart", fact, share.said());
        };
    }

    private Finding derived(Told share, Whole whole) {
        boolean percent = share.isPercent();
        Ratio factor = percent ? Ratio.ONE.over(Ratio.HUNDRED) : Ratio.ONE;
        Ratio point = share.value().times(factor).times(whole.value());
        Finding finding = Finding.underdetermined(percent ? CheckRule.PERCENT_SHARE : CheckRule.FRACTION, "derived")
                .figure(share.as("share"));
        whole.told().ifPresent(told -> finding.figure(told.as("whole")));
        StatedFigure figure = share.figure();
        String upper = figure.modifier() == Modifier.BETWEEN && figure.upper() != null
                ? Ratio.of(figure.upper()).times(factor).times(whole.value()).decimal()
                : null;
        String name = figure.text().strip();
        Message said = switch (figure.modifier()) {
            case EXACT, BETWEEN, VAGUE -> Message.plain(name);
            case ABOUT -> Message.of("value.about", name);
            case AT_LEAST -> Message.of("value.at-least", name);
            case MORE_THAN -> Message.of("value.more-than", name);
            case AT_MOST -> Message.of("value.at-most", name);
            case LESS_THAN -> Message.of("value.less-than", name);
        };
        Message sentence =
                Message.of("share.derived", said, whole.value().decimal(), counted(share, whole, factor, point));
        return finding.formula(share.shown() + " × " + whole.value().decimal() + Words.equals(point))
                .computed(point.decimal(), upper)
                .message(Message.capital(sentence));
    }

    private Message counted(Told share, Whole whole, Ratio factor, Ratio point) {
        if (share.isExact() && share.isPercent()) {
            Range range = meaning.of(share).times(factor).times(range(whole));
            BigInteger least = range.leastWhole();
            BigInteger most = range.mostWhole();
            if (least != null && most != null && least.compareTo(most) <= 0) {
                return least.equals(most) ? Message.plain(least) : Message.of("value.between", least, most);
            }
        }
        return switch (share.figure().modifier()) {
            case EXACT, BETWEEN -> Message.plain(Words.brief(point));
            case ABOUT -> Message.of("value.about", Words.brief(point));
            case AT_LEAST, VAGUE -> Message.of("value.at-least", Words.brief(point));
            case MORE_THAN -> Message.of("value.more-than", Words.brief(point));
            case AT_MOST -> Message.of("value.at-most", Words.brief(point));
            case LESS_THAN -> Message.of("value.less-than", Words.brief(point));
        };
    }
}
