package org.saksei.app.assessment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.saksei.app.assessment.FigurePopulation.Asked;
import org.saksei.figures.Part;
import org.saksei.figures.SplitTable;
import org.saksei.release.Knowledge;
import org.saksei.release.Outcome;
import org.saksei.release.Population;
import org.saksei.release.ReleaseRule;
import org.saksei.release.SafeTable;
import org.saksei.release.SafeTables;
import org.saksei.release.TableRelease;

/// Lets answers pass that expose nobody: all questions about one figure are protected together, and only
/// what stands in a [SafeTable] is printed. Where no safe way was found, nothing of the figure is.
final class AnswerGate {

    /// Answers kept because a page is often read again before anything changes; a questionnaire has
    /// about forty figures.
    private static final int REMEMBERED = 400;

    private final Map<Protected, Outcome> remembered = new LinkedHashMap<>(16, 0.75f, true);

    private record Protected(Population population, ReleaseRule rule) {}

    /// The answers to questions about one figure.
    ///
    /// @param complete ids of the splits of the figure whose parts add up by definition
    List<Answers.Answer> answer(String figure, List<Asked> asked, Collection<String> complete, ReleaseRule rule) {
        String unit = asked.getFirst().figure().unit();
        if (rule.freeUnits().contains(unit)) {
            return asked.stream().map(one -> answer(one, Guard.FREE)).toList();
        }
        Guard guard = guard(figure, asked, complete, rule);
        return asked.stream().map(one -> answer(one, guard)).toList();
    }

    /// Answers of which nothing is printed.
    List<Answers.Answer> withhold(List<Asked> asked) {
        return asked.stream().map(one -> answer(one, Guard.CLOSED)).toList();
    }

    /// With all parts where that is safe, else with fewer, else with none.
    private Guard guard(String figure, List<Asked> asked, Collection<String> complete, ReleaseRule rule) {
        List<Asked> counted =
                asked.stream().filter(one -> one.figure().value() != null).toList();
        for (FigurePopulation.Detail detail : FigurePopulation.Detail.values()) {
            for (FigurePopulation.Reading reading : FigurePopulation.Reading.values()) {
                FigurePopulation population =
                        new FigurePopulation(figure, counted, complete, detail, reading, rule.threshold());
                if (counted.isEmpty() || !population.isOfWholePersons()) {
                    return Guard.CLOSED;
                }
                Outcome outcome = outcome(new Protected(population.population(), guarded(rule)));
                if (outcome instanceof Outcome.Safe safe) {
                    return new Guard.Shown(population, safe.tables(), figure);
                }
                if (!isContradiction(outcome)) {
                    break;
                }
            }
        }
        return Guard.CLOSED;
    }

    /// A small number of all is hidden, instead of leaving the question out.
    private static ReleaseRule guarded(ReleaseRule rule) {
        return rule.withGrandTotal(ReleaseRule.GrandTotal.GUARDED).withMaxHidden(1);
    }

    /// Whether the numbers do not fit what the reader was thought to know.
    private static boolean isContradiction(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused
                && refused.reasons().stream().anyMatch(reason -> reason.why() == Outcome.Why.CONTRADICTION);
    }

    private Outcome outcome(Protected asked) {
        synchronized (remembered) {
            Outcome known = remembered.get(asked);
            if (known != null) {
                return known;
            }
        }
        Outcome found = TableRelease.protect(List.of(asked.population()), asked.rule(), Knowledge.NOTHING);
        synchronized (remembered) {
            remembered.put(asked, found);
            if (remembered.size() > REMEMBERED) {
                remembered.remove(remembered.keySet().iterator().next());
            }
        }
        return found;
    }

    /// Which cells an answer gets.
    private sealed interface Guard {

        Guard FREE = new Free();
        Guard CLOSED = new Closed();

        Answers.Cell total(Asked one);

        List<Answers.Parts> parts(Asked one);

        /// Counts nobody.
        record Free() implements Guard {
            @Override
            public Answers.Cell total(Asked one) {
                return Answers.Cell.free(one.figure().value());
            }

            @Override
            public List<Answers.Parts> parts(Asked one) {
                return one.splits().stream()
                        .map(split ->
                                lines(split, FigurePopulation.filled(split), part -> Answers.Cell.free(part.value())))
                        .toList();
            }
        }

        /// Cannot be guarded.
        record Closed() implements Guard {
            @Override
            public Answers.Cell total(Asked one) {
                return one.figure().value() == null ? new Answers.Cell.Missing() : new Answers.Cell.Hidden();
            }

            @Override
            public List<Answers.Parts> parts(Asked one) {
                return List.of();
            }
        }

        record Shown(FigurePopulation population, SafeTables tables, String figure) implements Guard {
            @Override
            public Answers.Cell total(Asked one) {
                return one.figure().value() == null
                        ? new Answers.Cell.Missing()
                        : cell(one, population.whereAsked(one.question()));
            }

            /// None where the total is hidden: that there were some would tell that it is not so small.
            @Override
            public List<Answers.Parts> parts(Asked one) {
                return total(one).number() == null
                        ? List.of()
                        : population.splits(one).stream()
                                .map(split -> lines(
                                        split,
                                        population.printed(one, split),
                                        part -> cell(one, population.at(one, split, part))))
                                .toList();
            }

            private Answers.Cell cell(Asked one, Map<String, String> at) {
                SafeTable table = tables.get(figure, one.question().id());
                return Answers.Cell.of(table.find(at).orElseThrow());
            }
        }
    }

    private static Answers.Parts lines(SplitTable split, List<Part> printed, Function<Part, Answers.Cell> cell) {
        return new Answers.Parts(
                split.split(),
                split.title(),
                printed.stream()
                        .map(part -> new Answers.Line(part.code(), part.label(), cell.apply(part)))
                        .toList());
    }

    private static Answers.Answer answer(Asked one, Guard guard) {
        return new Answers.Answer(
                one.question(),
                one.figure().title(),
                one.figure().definition(),
                one.figure().unit(),
                guard.total(one),
                guard.parts(one));
    }
}
