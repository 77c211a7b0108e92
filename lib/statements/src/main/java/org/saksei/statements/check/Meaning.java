package org.saksei.statements.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.UnitKind;

/// The set of numbers a printed figure stands for.
///
/// "45 cases" are 45, "1.4 million" is anything that rounds to it, "25 percent" is 24.5 to 25.5 where a
/// house rounds and 25 to 26 where it cuts, "about 20" is 19 to 21, "dozens" are 24 or more.
final class Meaning {

    /// Words and letters after digits, and the power of ten they stand for.
    private static final Map<String, Integer> MAGNITUDES = Map.ofEntries(
            Map.entry("thousand", 3),
            Map.entry("k", 3),
            Map.entry("lakh", 5),
            Map.entry("million", 6),
            Map.entry("mn", 6),
            Map.entry("m", 6),
            Map.entry("crore", 7),
            Map.entry("billion", 9),
            Map.entry("bn", 9),
            Map.entry("b", 9),
            Map.entry("trillion", 12),
            Map.entry("ពាន់", 3),
            Map.entry("ម៉ឺន", 4),
            Map.entry("សែន", 5),
            Map.entry("លាន", 6));

    private static final Pattern WITH_MAGNITUDE =
            Pattern.compile("([0-9០-៩][0-9០-៩,]*)(?:\\.([0-9០-៩]+))?\\s*-?\\s*([\\p{L}\\p{M}]+)");

    private static final int LONGEST_TEXT = 60;

    /// A word for a part (half, a third) is used as loosely as "about".
    private static final Ratio WORD_SHARE = Ratio.of("0.05");

    private static final Ratio TENTH = Ratio.of("0.1");

    private final Ratio aboutShare;

    Meaning(BigDecimal aboutShare) {
        this.aboutShare = Ratio.of(aboutShare);
    }

    /// The set under rounding half up.
    Range of(Told told) {
        Ratio value = told.value();
        return switch (told.figure().modifier()) {
            case EXACT -> exact(told, value);
            case ABOUT -> {
                Ratio reach = value.abs().times(aboutShare).max(step(told).times(Ratio.HALF));
                yield Range.closed(value.minus(reach), value.plus(reach));
            }
            case AT_LEAST, VAGUE -> Range.from(value);
            case MORE_THAN -> Range.above(value);
            case AT_MOST -> new Range(Ratio.ZERO, true, value, true);
            case LESS_THAN -> value.signum() > 0 ? Range.halfOpen(Ratio.ZERO, value) : Range.point(value);
            case BETWEEN -> {
                String upper = told.figure().upper();
                Ratio end = upper == null ? value : Ratio.of(upper);
                yield end.compareTo(value) >= 0 ? Range.closed(value, end) : Range.closed(end, value);
            }
        };
    }

    /// The set where the house cuts instead of rounding; the same as [#of] where nothing is cut.
    Range cut(Told told) {
        if (!told.isExact() || !isPrintedShort(told)) {
            return of(told);
        }
        return Range.halfOpen(told.value(), told.value().plus(step(told)));
    }

    private Range exact(Told told, Ratio value) {
        if (told.kind() == Kind.FOLD) {
            return fold(told, value);
        }
        if (told.figure().unit().kind() == UnitKind.FRACTION) {
            Ratio reach = value.times(WORD_SHARE);
            return Range.closed(value.minus(reach), value.plus(reach));
        }
        if (!isPrintedShort(told)) {
            return Range.point(value);
        }
        return around(value, step(told).times(Ratio.HALF));
    }

    /// Doubled is 1.5 to 2.5, halved 0.45 to 0.55, "2.4 times" 2.35 to 2.45.
    private static Range fold(Told told, Ratio value) {
        if (value.compareTo(Ratio.ONE) < 0) {
            return around(value, value.times(TENTH));
        }
        return around(value, Ratio.tenTo(-decimals(told)).times(Ratio.HALF));
    }

    private static Range around(Ratio value, Ratio reach) {
        return Range.halfOpen(value.minus(reach), value.plus(reach));
    }

    /// Whether the print has fewer digits than the thing: percentages, "1.4 million", 2.5 tonnes.
    private static boolean isPrintedShort(Told told) {
        return switch (told.figure().unit().kind()) {
            case PERCENT, PERCENTAGE_POINT -> true;
            case FRACTION -> false;
            case FACTOR, NOUN, MONEY, TIME, AGE, MEASURE, TIER, NONE ->
                decimals(told) > 0 || step(told).compareTo(Ratio.ONE) > 0;
        };
    }

    /// One unit of the last digit that was printed.
    static Ratio step(Told told) {
        String text = told.figure().text();
        if (told.figure().modifier() != Modifier.VAGUE && text.length() <= LONGEST_TEXT) {
            Matcher matcher = WITH_MAGNITUDE.matcher(text);
            if (matcher.find()) {
                Integer power = MAGNITUDES.get(matcher.group(3).toLowerCase(Locale.ROOT));
                if (power != null) {
                    return Ratio.tenTo(power
                            - (matcher.group(2) == null ? 0 : matcher.group(2).length()));
                }
            } else if (text.codePoints().noneMatch(Character::isDigit)) {
                return wordStep(told, text.toLowerCase(Locale.ROOT));
            }
        }
        return Ratio.tenTo(-decimals(told));
    }

    /// "two million" is as coarse as "2 million", "five hundred" is a count.
    private static Ratio wordStep(Told told, String text) {
        for (String word : new String[] {"million", "billion", "trillion"}) {
            if (text.endsWith(word)) {
                int power = MAGNITUDES.getOrDefault(word, 0);
                boolean round = told.number()
                                .toBigInteger()
                                .mod(BigInteger.TEN.pow(power))
                                .signum()
                        == 0;
                return Ratio.tenTo(round ? power : power - 1);
            }
        }
        return Ratio.tenTo(-decimals(told));
    }

    private static int decimals(Told told) {
        return Math.max(0, told.number().scale());
    }
}
