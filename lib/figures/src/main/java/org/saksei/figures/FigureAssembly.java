package org.saksei.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saksei.figures.FigurePlan.PartPlan;
import org.saksei.kernel.Text;
import org.saksei.register.CodeList;

/// Makes a figure of what a store counted: every part in its place, shares and rates divided, silence
/// kept apart from zero.
public final class FigureAssembly {

    /// Shares, medians and rates are kept with so many decimals.
    private static final int DECIMALS = 2;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// In every list; a row only where somebody is in it.
    private static final Set<String> NO_ANSWERS = Set.of("not_asked", "not_applicable");

    private final FigureDefinitions definitions;

    public FigureAssembly(FigureDefinitions definitions) {
        this.definitions = definitions;
    }

    /// @param tallies everything counted; what is missing is 0
    /// @param silent no data in the period
    /// @param silentBefore no data in the period a year before
    /// @param shown how many of the plan's parts are shown; the others only filter
    public Figure assemble(
            FigurePlan plan,
            List<Tally> tallies,
            long undecidedPairs,
            boolean silent,
            boolean silentBefore,
            int shown) {
        Indicator indicator = plan.indicator();
        Counted counted = new Counted(indicator.measure(), tallies, silent, silentBefore);
        List<SplitTable> splits = new ArrayList<>();
        for (int part = 0; part < shown; part++) {
            splits.add(split(plan, part, counted));
        }
        return new Figure(
                indicator.id(),
                indicator.title(),
                indicator.sentence(),
                new DefinitionSentence(definitions).of(indicator),
                indicator.unit(),
                indicator.rounding(),
                counted.value(Tally.TOTAL, "", false, everybody(indicator)),
                counted.value(Tally.TOTAL, "", true, everybody(indicator)),
                undecidedPairs,
                splits);
    }

    private SplitTable split(FigurePlan plan, int number, Counted counted) {
        PartPlan part = plan.parts().get(number);
        List<Part> rows = new ArrayList<>();
        for (String code : codes(part.list(), number, counted)) {
            OptionalLong people = people(plan.indicator(), part.list(), code);
            Text label = part.list().find(code).map(CodeList.Code::text).orElseGet(() -> Text.english(code));
            rows.add(new Part(
                    code,
                    label,
                    counted.value(number, code, false, people),
                    counted.value(number, code, true, people)));
        }
        return new SplitTable(
                part.split().id(),
                part.split().title(),
                plan.indicator().complete().contains(part.split().id()),
                rows);
    }

    /// All codes of the list, then those that were found and are in no list, then `unknown`.
    private static Set<String> codes(CodeList list, int part, Counted counted) {
        Set<String> found = counted.codes(part);
        Set<String> codes = new LinkedHashSet<>(list.codes().keySet());
        codes.removeIf(code -> NO_ANSWERS.contains(code) && !found.contains(code));
        codes.addAll(found);
        codes.remove(CodeList.UNKNOWN);
        codes.add(CodeList.UNKNOWN);
        return codes;
    }

    private OptionalLong everybody(Indicator indicator) {
        return indicator.measure() instanceof Indicator.Measure.Rate rate
                ? OptionalLong.of(definitions.population(rate.population()).total())
                : OptionalLong.empty();
    }

    /// The inhabitants a part of a rate is taken of; nothing where the population table cannot say.
    private OptionalLong people(Indicator indicator, CodeList list, String code) {
        if (!(indicator.measure() instanceof Indicator.Measure.Rate rate) || code.equals(CodeList.UNKNOWN)) {
            return OptionalLong.empty();
        }
        Population population = definitions.population(rate.population());
        CodeList.Code found = list.codes().get(code);
        if (found != null && found.isBand()) {
            BigDecimal from = found.from();
            BigDecimal to = found.to();
            return population.people(null, from == null ? 0 : from.intValue(), to == null ? null : to.intValue());
        }
        return list.name().equals("sex") ? population.people(code, 0, null) : OptionalLong.empty();
    }

    private record Counted(Indicator.Measure measure, List<Tally> tallies, boolean silent, boolean silentBefore) {

        Set<String> codes(int part) {
            Set<String> codes = new TreeSet<>();
            tallies.stream().filter(tally -> tally.part() == part).forEach(tally -> codes.add(tally.code()));
            return codes;
        }

        @Nullable
        BigDecimal value(int part, String code, boolean before, OptionalLong people) {
            if (before ? silentBefore : silent) {
                return null;
            }
            Tally tally = tallies.stream()
                    .filter(each -> each.part() == part && each.before() == before)
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElse(null);
            BigDecimal amount = tally == null ? null : tally.amount();
            return switch (measure) {
                case Indicator.Measure.Records records -> orZero(amount);
                case Indicator.Measure.Linked linked -> orZero(amount);
                case Indicator.Measure.Sum sum -> orZero(amount);
                case Indicator.Measure.Share share -> percent(amount, tally == null ? BigDecimal.ZERO : tally.whole());
                case Indicator.Measure.Median median -> amount == null ? null : rounded(amount);
                case Indicator.Measure.Rate rate -> per(rate.per(), orZero(amount), people);
            };
        }

        private static @Nullable BigDecimal percent(@Nullable BigDecimal amount, BigDecimal whole) {
            return whole.signum() == 0
                    ? null
                    : plain(orZero(amount).multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_UP));
        }

        private static @Nullable BigDecimal per(long per, BigDecimal amount, OptionalLong people) {
            return people.isEmpty() || people.getAsLong() == 0
                    ? null
                    : plain(amount.multiply(BigDecimal.valueOf(per))
                            .divide(BigDecimal.valueOf(people.getAsLong()), DECIMALS, RoundingMode.HALF_UP));
        }

        private static BigDecimal rounded(BigDecimal number) {
            return plain(number.setScale(DECIMALS, RoundingMode.HALF_UP));
        }

        private static BigDecimal orZero(@Nullable BigDecimal number) {
            return number == null ? BigDecimal.ZERO : plain(number);
        }

        /// So that 263.00 and 263 are the same number everywhere.
        private static BigDecimal plain(BigDecimal number) {
            return new BigDecimal(Numeral.plain(number));
        }
    }
}
