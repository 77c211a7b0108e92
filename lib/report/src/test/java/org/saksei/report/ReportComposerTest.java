package org.saksei.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saksei.report.Samples.part;
import static org.saksei.report.Samples.text;
import static org.saksei.report.Samples.unknown;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureTable;
import org.saksei.figures.Part;
import org.saksei.figures.Rounding;
import org.saksei.figures.SplitTable;
import org.saksei.report.ReportComposer.Digits;
import org.saksei.report.ReportDocument.Block;
import org.saksei.report.ReportDocument.Cell;
import org.saksei.report.ReportDocument.KeyFigure;
import org.saksei.report.ReportDocument.Note;
import org.saksei.report.ReportDocument.Row;

class ReportComposerTest {

    private final ReportDocument english = ReportComposer.compose(Samples.halfYear(), "en", Digits.WESTERN);
    private final ReportDocument khmer = ReportComposer.compose(Samples.halfYear(), "km", Digits.WESTERN);

    @Test
    void theKeyFigureIsToldAsTheCommitteeTellsIt() {
        assertThat(keyFigures(english))
                .extracting(KeyFigure::sentence)
                .contains(
                        "263 victims were rescued, against 106 in the same period of 2018, an increase of 148 percent.",
                        "78 trafficking cases were opened, against 62 in the same period of 2018, an increase of 25"
                                + " percent.");
    }

    @Test
    void silenceIsNotZero() {
        Row convicted = row(tables(english).getFirst(), "Persons convicted");

        assertThat(convicted.cells().stream().map(Cell::printed))
                .containsExactly("Persons convicted", "no data", "12", "–", "–");
        assertThat(notes(english)).anyMatch(note -> note.startsWith("Persons convicted: no data"));
    }

    @Test
    void aTableHasPartsUnknownAndTotalInThisOrder() {
        Block.Table sex = table(english, "Victims rescued – Sex");

        assertThat(sex.rows().stream().map(Row::kind))
                .containsExactly(Row.Kind.PART, Row.Kind.PART, Row.Kind.UNKNOWN, Row.Kind.TOTAL);
        assertThat(sex.rows().getLast().cells().stream().map(Cell::printed))
                .containsExactly("Total", "263", "106", "+157", "+148");
    }

    @Test
    void ofALongListOnlyWhatOccursIsShownAndTheRestIsCounted() {
        Block.Table province = table(english, "Trafficking cases – Province");

        assertThat(province.rows()).hasSize(12);
        assertThat(province.rows().get(province.rows().size() - 2).kind()).isEqualTo(Row.Kind.UNKNOWN);
        assertThat(province.note()).contains("not shown: 4");
    }

    @Test
    void undecidedPairsAndUnknownPartsAreSaidAmongTheNotes() {
        assertThat(notes(english))
                .anyMatch(note -> note.startsWith("Victims rescued: 7 pairs"))
                .anyMatch(note -> note.equals("Victims rescued: for 3 of 263 “Sex” is unknown."))
                .anyMatch(note -> note.startsWith("The courts have not sent"));
    }

    @Test
    void bothLanguagesShowTheSameNumbersInTheSamePlaces() {
        assertThat(numbers(khmer)).isEqualTo(numbers(english)).isNotEmpty();
    }

    @Test
    void khmerDigitsStandInSentencesAndNowhereElse() {
        ReportDocument withKhmerDigits = ReportComposer.compose(Samples.halfYear(), "km", Digits.KHMER);

        assertThat(keyFigures(withKhmerDigits).getFirst().sentence())
                .contains("៧៨")
                .doesNotContain("78");
        assertThat(tables(withKhmerDigits)).isEqualTo(tables(khmer));
    }

    @Test
    void everySheetHasItsOwnAcceptableName() {
        assertThat(khmer.sections())
                .extracting(ReportDocument.Section::sheet)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.length() <= 31 && !name.matches(".*[\\[\\]:*?/\\\\].*"));
    }

    @Test
    void inventedDataAreCalledSo() {
        assertThat(english.banner()).startsWith("FICTIONAL DATA");

        FrozenReport sample = Samples.halfYear();
        FrozenReport real = new FrozenReport(
                sample.layout(), sample.table(), sample.packSha256(), false, sample.records(), sample.notes());
        assertThat(ReportComposer.compose(real, "en", Digits.WESTERN).banner()).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void thePartsOfEveryTableAddUpToItsTotal(long seed) {
        FigureTable drawn = drawn(new Random(seed));
        ReportDocument document = ReportComposer.compose(Samples.with(drawn), "en", Digits.WESTERN);

        Block.Table age = table(document, "Victims rescued – Age");
        for (int column = 1; column <= 3; column++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Row row : age.rows()) {
                BigDecimal value = ((Cell.Number) row.cells().get(column)).value();
                if (row.kind() == Row.Kind.TOTAL) {
                    assertThat(value).isEqualByComparingTo(sum);
                } else {
                    sum = sum.add(value);
                }
            }
        }
    }

    @Nested
    class WhenPartsOverlap {

        @Test
        void overlappingPartsAreExplainedUnderTheirTable() {
            FigureTable overlapping = table(figure(
                    10,
                    new SplitTable(
                            "age_kh",
                            text("Age", "អាយុ"),
                            false,
                            List.of(part("a", text("A", "ក"), 9, 1), part("b", text("B", "ខ"), 9, 1)))));

            ReportDocument document = ReportComposer.compose(Samples.with(overlapping), "en", Digits.WESTERN);
            assertThat(ReportComposerTest.table(document, "Victims rescued – Age")
                            .note())
                    .contains("several parts");
        }
    }

    @Test
    void aFigureOfTheLayoutThatWasNotCountedIsLeftOut() {
        FigureTable none = table();

        ReportDocument document = ReportComposer.compose(Samples.with(none), "en", Digits.WESTERN);

        assertThat(keyFigures(document)).isEmpty();
        assertThat(notes(document)).anyMatch(note -> note.startsWith("The courts"));
    }

    private static FigureTable drawn(Random random) {
        List<Part> parts = new ArrayList<>();
        long total = 0;
        long before = 0;
        int count = 1 + random.nextInt(20);
        for (int i = 0; i < count; i++) {
            long now = random.nextInt(4) == 0 ? 0 : random.nextInt(5000);
            long then = random.nextInt(4) == 0 ? 0 : random.nextInt(5000);
            parts.add(part("c" + i, text("Part " + i, "ផ្នែក " + i), now, then));
            total += now;
            before += then;
        }
        parts.add(unknown(2, 0));
        Figure figure = new Figure(
                "victims_rescued",
                text("Victims rescued", "ជនរងគ្រោះ"),
                text("{value} victims were rescued", "ជនរងគ្រោះ {value} នាក់"),
                text("Counts.", "រាប់។"),
                "person",
                Rounding.CUT,
                BigDecimal.valueOf(total + 2),
                BigDecimal.valueOf(before),
                0,
                List.of(new SplitTable("age_kh", text("Age", "អាយុ"), true, parts)));
        return table(figure);
    }

    private static Figure figure(long value, SplitTable split) {
        return new Figure(
                "victims_rescued",
                text("Victims rescued", "ជនរងគ្រោះ"),
                text("{value} victims were rescued", "ជនរងគ្រោះ {value} នាក់"),
                text("Counts.", "រាប់។"),
                "person",
                Rounding.CUT,
                BigDecimal.valueOf(value),
                BigDecimal.ONE,
                0,
                List.of(split));
    }

    private static FigureTable table(Figure... figures) {
        FigureTable sample = Samples.table();
        return new FigureTable(sample.period(), sample.before(), sample.asOf(), sample.pack(), List.of(figures));
    }

    private static <B extends Block> Stream<B> blocks(ReportDocument document, Class<B> type) {
        return document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    static List<Block.Table> tables(ReportDocument document) {
        return blocks(document, Block.Table.class).toList();
    }

    private static List<KeyFigure> keyFigures(ReportDocument document) {
        return blocks(document, Block.KeyFigures.class)
                .flatMap(block -> block.figures().stream())
                .toList();
    }

    private static List<String> notes(ReportDocument document) {
        return blocks(document, Block.Notes.class)
                .flatMap(block -> block.notes().stream())
                .map(Note::text)
                .toList();
    }

    private static Block.Table table(ReportDocument document, String caption) {
        return tables(document).stream()
                .filter(table -> table.caption().equals(caption))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table " + caption));
    }

    private static Row row(Block.Table table, String first) {
        return table.rows().stream()
                .filter(row -> row.cells().getFirst().printed().equals(first))
                .findFirst()
                .orElseThrow();
    }

    private static List<BigDecimal> numbers(ReportDocument document) {
        return tables(document).stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(Cell.Number.class::isInstance)
                .map(cell -> ((Cell.Number) cell).value())
                .toList();
    }
}
