package org.saksei.app.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.assessment.Questionnaire;
import org.saksei.kernel.Period;
import org.saksei.kernel.Text;
import org.saksei.release.ReleaseRule;
import org.saksei.release.SafeTable;

/// A questionnaire filled in from figures. Every number says which figure it is, of which period, as of
/// which moment, so that it can be counted again.
///
/// @param asOf what the register knew then
/// @param rule the release rule every number of persons in it keeps
public record Answers(Period period, Instant asOf, String pack, ReleaseRule rule, List<Section> sections) {

    public Answers {
        sections = List.copyOf(sections);
    }

    public record Section(Questionnaire.Section asked, List<Answer> answers) {
        public Section {
            answers = List.copyOf(answers);
        }
    }

    /// @param figure title of the figure
    /// @param definition what it counts, in sentences
    /// @param parts its value taken apart as the question asks
    public record Answer(
            Questionnaire.Question asked, Text figure, Text definition, String unit, Cell value, List<Parts> parts) {
        public Answer {
            parts = List.copyOf(parts);
        }
    }

    public record Parts(String split, Text title, List<Line> lines) {
        public Parts {
            lines = List.copyOf(lines);
        }
    }

    public record Line(String code, Text label, Cell value) {}

    /// What can be said in one place.
    public sealed interface Cell {

        /// A number that may be shown.
        record Number(BigDecimal value) implements Cell {}

        /// Small, or one by which a small one could be worked out.
        record Hidden() implements Cell {}

        /// Nobody gave a number. That is not zero.
        record Missing() implements Cell {}

        /// A number of persons: only what was released.
        static Cell of(SafeTable.Cell released) {
            Long count = released.count();
            return count == null ? new Hidden() : new Number(BigDecimal.valueOf(count));
        }

        /// A number of something that is no person.
        static Cell free(@Nullable BigDecimal value) {
            return value == null ? new Missing() : new Number(value);
        }

        default @Nullable BigDecimal number() {
            return this instanceof Number number ? number.value() : null;
        }

        /// `value`, `hidden`, `missing`.
        default String word() {
            return switch (this) {
                case Number number -> "value";
                case Hidden hidden -> "hidden";
                case Missing missing -> "missing";
            };
        }
    }

    /// How many cells there are of each kind.
    public Map<String, Long> counts() {
        Map<String, Long> counts = new java.util.TreeMap<>();
        for (String word : List.of("value", "hidden", "missing")) {
            counts.put(word, cells().filter(cell -> cell.word().equals(word)).count());
        }
        return counts;
    }

    /// How many cells there are of one kind.
    public long count(String word) {
        return cells().filter(cell -> cell.word().equals(word)).count();
    }

    private java.util.stream.Stream<Cell> cells() {
        return sections.stream()
                .flatMap(section -> section.answers().stream())
                .flatMap(answer -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(answer.value()),
                        answer.parts().stream()
                                .flatMap(parts -> parts.lines().stream())
                                .map(Line::value)));
    }
}
