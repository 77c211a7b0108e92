package org.saksei.statements.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;

/// Numbers of a title that the body gives with a slip, told by the digits where the nouns differ: "arrests 18"
/// over "13 men were arrested".
record HeadlineSlips(Meaning meaning) {

    /// How far into the text its head reaches, in sentences with figures.
    private static final int HEAD = 2;

    /// From here on two numbers are seldom alike by chance.
    private static final int THREE_DIGITS = 100;

    private static final int TWO_DIGITS = 10;

    /// The figure of the body that the title misprints.
    Optional<Told> find(Told headline, OneText text) {
        return switch (headline.kind()) {
            case COUNT, MONEY -> headline.isExact() ? misprinted(headline, text) : bounded(headline, text);
            case CHANGE_COUNT -> headline.isExact() ? misprinted(headline, text) : Optional.empty();
            case CHANGE_PERCENT -> headline.isExact() ? change(headline, text) : Optional.empty();
            case ZERO, SHARE, CHANGE_POINTS, FOLD, RATE, DURATION, AGE, MEASURE, RATING, DIRECTION, DATE ->
                Optional.empty();
        };
    }

    private Optional<Told> misprinted(Told headline, OneText text) {
        List<Told> body = text.figures().stream()
                .filter(told -> told.hasNumber() && !text.inTitle(told))
                .toList();
        boolean known = body.stream().anyMatch(told -> meaning.of(told).meets(meaning.of(headline)))
                || body.stream()
                        .anyMatch(one -> text.inSentence(one).stream()
                                .filter(other -> other != one && other.hasNumber())
                                .anyMatch(
                                        other -> one.value().plus(other.value()).equals(headline.value())));
        if (known || Rounding.isRound(headline) || headline.value().compareTo(Ratio.of(TWO_DIGITS)) < 0) {
            return Optional.empty();
        }
        boolean large = headline.value().compareTo(Ratio.of(THREE_DIGITS)) >= 0;
        List<Told> alike = body.stream()
                .filter(told -> told.kind() == headline.kind() && told.isExact() && isHead(told, text))
                .filter(told -> large ? Misprint.of(told.value(), headline.value()) : isSlip(told, headline))
                .toList();
        return alike.stream().findFirst();
    }

    /// Two digits are told apart by chance too often; so the things must be alike as well, or the digits
    /// exchanged.
    private static boolean isSlip(Told told, Told headline) {
        return Misprint.isExchange(told.value(), headline.value())
                || Misprint.of(told.value(), headline.value()) && Likeness.sameClass(told, headline);
    }

    private static boolean isHead(Told told, OneText text) {
        Optional<Told> first =
                text.figures().stream().filter(other -> !text.inTitle(other)).findFirst();
        return first.map(lead -> text.distance(lead, told) < HEAD).orElse(false);
    }

    /// "Below 8,000" over a lead of 8,437.
    private Optional<Told> bounded(Told headline, OneText text) {
        boolean bound = switch (headline.figure().modifier()) {
            case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN -> true;
            case EXACT, ABOUT, BETWEEN, VAGUE -> false;
        };
        List<Told> alike = text.figures().stream()
                .filter(told -> !text.inTitle(told) && told.kind() == headline.kind())
                .filter(told -> headline.lemma() != null && !told.isPart())
                .filter(told -> Likeness.sameNoun(told, headline)
                        || Likeness.sameClass(told, headline) && isHead(told, text) && isCutSlip(told, headline))
                .toList();
        if (!bound || alike.stream().anyMatch(told -> meaning.of(told).meets(meaning.of(headline)))) {
            return Optional.empty();
        }
        return alike.stream()
                .filter(told -> told.figure().modifier() == Modifier.EXACT && isHead(told, text))
                .filter(told -> isNear(told.value(), headline.value()) || isCutSlip(told, headline))
                .findFirst();
    }

    /// "More than 17,000" over 11,420, which is 11,000 cut.
    private static boolean isCutSlip(Told told, Told headline) {
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(
                Math.max(0, -headline.number().stripTrailingZeros().scale()));
        BigDecimal cut = told.number().subtract(told.number().remainder(unit));
        return unit.compareTo(BigDecimal.TEN) > 0 && Misprint.of(Ratio.of(cut), headline.value());
    }

    private static boolean isNear(Ratio one, Ratio other) {
        Ratio gap = one.minus(other).abs();
        return gap.compareTo(other.times(Ratio.of("0.2"))) <= 0;
    }

    /// "Up 12 percent" over a body of 143 against 118.
    private Optional<Told> change(Told headline, OneText text) {
        boolean told = text.figures().stream()
                .anyMatch(other -> !text.inTitle(other)
                        && other.hasNumber()
                        && (other.kind() == Kind.CHANGE_PERCENT || other.isPercent())
                        && other.value().equals(headline.value()));
        List<Told> levels = text.figures().stream()
                .filter(other -> !text.inTitle(other) && moved(other, text).isPresent())
                .toList();
        if (told || levels.stream().anyMatch(level -> fits(level, headline, text))) {
            return Optional.empty();
        }
        return levels.stream()
                .filter(level -> isHead(level, text))
                .filter(level -> moved(level, text)
                        .filter(percent -> isTurned(headline, percent)
                                || Misprint.of(Ratio.of(percent.abs().rounded(0)), headline.value()))
                        .isPresent())
                .findFirst();
    }

    private boolean fits(Told level, Told headline, OneText text) {
        Ratio percent = moved(level, text).orElse(Ratio.ZERO).abs();
        return Range.point(percent).within(meaning.of(headline))
                || Range.point(percent).within(meaning.cut(headline));
    }

    private boolean isTurned(Told headline, Ratio percent) {
        Direction direction = headline.figure().direction();
        boolean other = direction == Direction.UP && percent.signum() < 0
                || direction == Direction.DOWN && percent.signum() > 0;
        return other && Range.point(percent.abs()).within(meaning.of(headline));
    }

    /// By how many percent a level moved that the text sets against another.
    private static Optional<Ratio> moved(Told level, OneText text) {
        if (!level.isCount() || !level.isExact() || level.figure().comparison() == null) {
            return Optional.empty();
        }
        return text.find(level.figure().comparison().figure())
                .filter(base -> base.isCount() && base.isExact() && base.value().signum() > 0)
                .filter(base -> Likeness.sameClass(base, level))
                .map(base ->
                        level.value().minus(base.value()).over(base.value()).times(Ratio.HUNDRED));
    }
}
