package org.saksei.statements.check;

import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.saksei.statements.CheckRule;
import org.saksei.statements.Kind;
import org.saksei.statements.Message;

/// `elapsed`: "36 months, from October 2019 through September 2022" is as long as it says.
final class MonthsRule implements WithinRule {

    private static final String MONTH = Arrays.stream(Month.values())
            .map(month -> month.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining("|", "(", ")"));

    private static final Pattern FROM_TO =
            Pattern.compile("^[ -](months?|years?),?(?: [\\p{L}]{1,12}){0,2} \\(?(?:from |between )" + MONTH
                    + "(?: ([12][0-9]{3}))? (?:to|through|until|till|and) " + MONTH + " ([12][0-9]{3})\\b");

    private static final int WINDOW = 90;

    private static final int MONTHS = 12;

    @Override
    public List<Finding> check(OneText text) {
        List<Finding> findings = new ArrayList<>();
        for (Told told : text.figures()) {
            if (told.kind() == Kind.DURATION && told.hasNumber() && told.isExact()) {
                Matcher found = FROM_TO.matcher(OneText.head(told, WINDOW));
                if (found.find()) {
                    compare(told, found).ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private static Optional<Finding> compare(Told told, Matcher found) {
        YearMonth to = YearMonth.of(Integer.parseInt(found.group(5)), month(found.group(4)));
        String year = found.group(3);
        YearMonth near = to.withMonth(month(found.group(2)).getValue());
        YearMonth from =
                year != null ? near.withYear(Integer.parseInt(year)) : near.isAfter(to) ? near.minusYears(1) : near;
        int between = (int) ChronoUnit.MONTHS.between(from, to);
        if (between <= 0) {
            return Optional.empty();
        }
        boolean years = found.group(1).startsWith("year");
        Ratio said = years ? told.value().times(Ratio.of(MONTHS)) : told.value();
        boolean fits = said.equals(Ratio.of(between)) || said.equals(Ratio.of(between + 1));
        Finding finding =
                fits ? Finding.consistent(CheckRule.ELAPSED) : Finding.inconsistent(CheckRule.ELAPSED, "unexplained");
        Ratio months = Ratio.of(between + 1);
        return Optional.of(finding.figure(told.as("left"))
                .formula(from + "/" + to + " = " + months.decimal() + (fits ? "" : " ≠ " + said.decimal()))
                .computed(months)
                .stated(told.figure().value())
                .message(Message.of(
                        fits ? "ending.inside" : "ending.apart",
                        Message.of("months.fact", from, to, months.decimal()),
                        told.said())));
    }

    private static Month month(String name) {
        return Month.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
