package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saksei.statements.CheckRule;
import org.saksei.statements.Kind;
import org.saksei.statements.Message;
import org.saksei.statements.UnitKind;

/// `fraction`: a share told in words and, in brackets behind it, in percent: "about one third (34%)", "six in
/// ten (61%)".
final class TwoSharesRule implements WithinRule {

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10));

    private static final Pattern IN_TEN =
            Pattern.compile("\\b(one|two|three|four|five|six|seven|eight|nine|[1-9]) (?:in|out of)(?: every)? "
                    + "(two|three|four|five|six|seven|eight|nine|ten|[2-9]|10)(?: of [\\p{L} ]{1,20})? ?\\($");

    private static final Pattern NEAR = Pattern.compile("^(?: of [\\p{L} ]{1,20})? ?\\($");

    /// Words for shares are round; no nearer than this.
    private static final Ratio REACH = Ratio.of("0.07");

    private static final int WINDOW = 60;

    @Override
    public List<Finding> check(OneText text) {
        List<Finding> findings = new ArrayList<>();
        for (Told told : text.figures()) {
            if (told.isPercent() && told.isExact()) {
                check(told, text).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> check(Told percent, OneText text) {
        Matcher ratio = IN_TEN.matcher(OneText.tail(percent, WINDOW));
        if (ratio.find()) {
            Ratio share = number(ratio.group(1)).over(number(ratio.group(2)));
            return text.inSentence(percent).stream()
                    .filter(told -> told.hasNumber() && told.start() < percent.start())
                    .filter(told -> told.value().equals(share) || told.value().equals(number(ratio.group(1))))
                    .reduce((first, second) -> second)
                    .map(told -> compare(told, share, percent));
        }
        return text.inSentence(percent).stream()
                .filter(told -> told.kind() == Kind.SHARE
                        && told.start() < percent.start()
                        && told.figure().unit().kind() == UnitKind.FRACTION
                        && told.value().compareTo(Ratio.ONE) < 0)
                .filter(told -> NEAR.matcher(OneText.between(told, percent)).find())
                .findFirst()
                .map(told -> compare(told, told.value(), percent));
    }

    private static Ratio number(String word) {
        Integer value = NUMBERS.get(word);
        return value == null ? Ratio.of(word) : Ratio.of(value);
    }

    private static Finding compare(Told words, Ratio share, Told percent) {
        Ratio stated = percent.value().over(Ratio.HUNDRED);
        boolean fits = stated.minus(share).abs().compareTo(REACH) <= 0;
        Finding finding =
                fits ? Finding.consistent(CheckRule.FRACTION) : Finding.inconsistent(CheckRule.FRACTION, "unexplained");
        Ratio hundred = share.times(Ratio.HUNDRED);
        return finding.figure(words.as("share"))
                .figure(percent.as("share"))
                .formula("100 × " + share.decimal() + Words.equals(hundred))
                .computed(hundred)
                .stated(percent.figure().value())
                .difference(percent.value().minus(hundred))
                .message(Message.of(
                        fits ? "ending.inside" : "ending.apart",
                        Message.of("share.fraction", Message.plain("100"), Words.brief(share), Words.brief(hundred)),
                        percent.said()));
    }
}
