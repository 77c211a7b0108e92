package org.saksei.app.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.assessment.Questionnaire;
import org.saksei.kernel.Period;
import org.saksei.kernel.Text;

/// A questionnaire filled in from figures. Every number says which figure it is, of which period, as of
/// which moment, so that it can be counted again.
///
/// @param asOf what the register knew then
public record Answers(Period period, Instant asOf, String pack, int smallBelow, List<Section> sections) {

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

        /// A number that exposes nobody by itself.
        record Number(BigDecimal value) implements Cell {}

        /// A small number, or one by which a small number could be worked out: it needs release.
        record Small() implements Cell {}

        /// Nobody gave a number. That is not zero.
        record Missing() implements Cell {}

        static Cell of(@Nullable BigDecimal value, boolean small) {
            if (value == null) {
                return new Missing();
            }
            return small ? new Small() : new Number(value);
        }

        default @Nullable BigDecimal number() {
            return this instanceof Number number ? number.value() : null;
        }

        /// `value`, `small`, `missing`.
        default String word() {
            return switch (this) {
                case Number number -> "value";
                case Small small -> "small";
                case Missing missing -> "missing";
            };
        }
    }

    /// How many cells there are of each kind.
    public Map<String, Long> counts() {
        Map<String, Long> counts = new java.util.TreeMap<>();
        for (String word : List.of("value", "small", "missing")) {
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
