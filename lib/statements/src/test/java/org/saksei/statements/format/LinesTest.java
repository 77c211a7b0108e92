package org.saksei.statements.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.saksei.kernel.Refused;
import org.saksei.statements.Attribute;
import org.saksei.statements.CheckRule;
import org.saksei.statements.CheckScope;
import org.saksei.statements.Counted;
import org.saksei.statements.CountedClass;
import org.saksei.statements.FigureRole;
import org.saksei.statements.IndicatorMatch;
import org.saksei.statements.Message;
import org.saksei.statements.Reading;
import org.saksei.statements.Span;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.StatementCheck;
import org.saksei.statements.Verdict;
import tools.jackson.databind.json.JsonMapper;

/// The example that is published with the format goes in and comes out unchanged.
class LinesTest {

    private final String example = resource("example/read.jsonl");
    private final Schema schema = new Schema(resource("statements.schema.json"));
    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void whatIsReadIsWrittenAgainKeyForKey() {
        Reading reading = read(example).getFirst();
        List<String> lines = example.lines().toList();
        assertThat(reading.figures()).hasSize(16);
        for (int i = 0; i < 16; i++) {
            String written = JsonLines.write(
                    Lines.figure(reading.document(), reading.figures().get(i)));
            assertThat(json.readTree(written).toString())
                    .isEqualTo(json.readTree(lines.get(i + 1)).toString());
            assertThat(schema.check(written)).isEmpty();
        }
    }

    @Test
    void theDocumentLineFitsTheSchemaAndKeepsWhatItSaid() {
        String written = JsonLines.write(Lines.document(read(example).getFirst(), false));
        assertThat(schema.check(written)).isEmpty();
        assertThat(written.replace("\"jsonl\"", "\"text\""))
                .isEqualTo(example.lines().findFirst().orElseThrow());
    }

    @Test
    void checksAndTheSummaryFitTheSchema() {
        List<FigureRole> roles = List.of(
                new FigureRole("left", "1", "a.txt", 3, "1.1", "78", "78", new Span(0, 2)),
                new FigureRole("reference", null, null, null, "cases", "NCCT", "78", null));
        StatementCheck check = new StatementCheck(
                "k1",
                CheckRule.REGISTER,
                CheckScope.REFERENCE,
                Verdict.AGREE,
                null,
                "78 = 78",
                "78",
                null,
                "78",
                "0",
                roles,
                Message.plain("The register says 78 too."));
        Summary summary = Summary.of(read(example), List.of(check));
        assertThat(schema.check(JsonLines.write(Lines.check(check)))).isEmpty();
        assertThat(schema.check(JsonLines.write(Lines.summary(summary)))).isEmpty();
        assertThat(JsonLines.write(Lines.summary(summary)))
                .startsWith("{\"type\": \"summary\", \"documents\": 1, \"figures\": 16, \"checks\": 1")
                .contains("\"agree\": 1", "\"inconsistent\": 0");
        assertThat(summary.hasFaults()).isFalse();
    }

    @Test
    void bandsAndFiltersSurvive() {
        StatedFigure first = read(example).getFirst().figures().getFirst();
        var filter = new LinkedHashMap<>(Map.of("age_kh", "15_17"));
        Counted counted = new Counted(
                null,
                null,
                "victim",
                CountedClass.VICTIM,
                null,
                List.of(new Attribute("age", null, new BigDecimal("15"), null), Attribute.of("sex", "female")));
        String line = JsonLines.write(Lines.figure(
                read(example).getFirst().document(),
                with(first, counted, new IndicatorMatch("victims", filter, 0.75))));
        assertThat(schema.check(line)).isEmpty();
        assertThat(line)
                .contains("{\"dimension\": \"age\", \"from\": \"15\", \"below\": null}")
                .contains("{\"id\": \"victims\", \"filter\": {\"age_kh\": \"15_17\"}, \"score\": 0.75}");
        String document = example.lines().findFirst().orElseThrow();
        StatedFigure again = read(document + "\n" + line).getFirst().figures().getFirst();
        assertThat(again.counted()).isEqualTo(counted);
        assertThat(again.indicator()).isEqualTo(new IndicatorMatch("victims", filter, 0.75));
    }

    @Test
    void aStringKeepsQuotesControlsAndLoneSurrogates() {
        String odd = "“a” \"b\" \\ \t\n\r\u0001\u2028\uD83D\uDE00\uD83D ក";
        String written = JsonLines.write(Map.of("a", odd));
        assertThat(json.readTree(written).get("a").asString()).isEqualTo(odd);
        assertThat(written).doesNotContain("\n", "\u2028").contains("\\ud83d").contains("😀", "ក");
    }

    @Nested
    class Corrected {

        @Test
        void aRejectedLineIsLeftOutAndNobodyPointsToIt() {
            String corrected = example.lines()
                    .map(line -> line.contains("\"id\": \"1.6\"")
                            ? line.replace("\"status\": \"proposed\"", "\"status\": \"rejected\"")
                            : line)
                    .reduce("", (all, line) -> all + line + "\n");
            Reading reading = read(corrected).getFirst();
            assertThat(reading.figures())
                    .hasSize(15)
                    .noneMatch(figure -> figure.id().equals("1.6"));
            StatedFigure part = get(reading, "1.7");
            assertThat(part.universe()).isNotNull();
            assertThat(Objects.requireNonNull(part.universe()).figure()).isNull();
            assertThat(part.universe().value()).isEqualByComparingTo("120");
        }

        @Test
        void anEditedValueIsTaken() {
            String corrected = example.replaceFirst("\"value\": \"45\"", "\"value\": \"46\"")
                    .replaceFirst("\"status\": \"proposed\"", "\"status\": \"edited\"");
            assertThat(get(read(corrected).getFirst(), "1.1").value()).isEqualTo("46");
        }

        @Test
        void aSpanMovedByOneIsRefusedWithItsLine() {
            assertThatThrownBy(() -> read(example.replaceFirst("\\[64, 66]", "[65, 67]")))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problems())
                                    .singleElement()
                                    .satisfies(problem -> assertThat(problem.text("en"))
                                            .startsWith("x.jsonl:3: ")
                                            .contains("1.2")));
        }

        @Test
        void aTextWithAnotherFingerprintIsRefused() {
            String text = resource("example/borelia.txt");
            String whole = example.replaceFirst(
                    "\"text\": null", java.util.regex.Matcher.quoteReplacement("\"text\": " + JsonLines.cell(text)));
            assertThat(read(whole).getFirst().document().text().characters()).isEqualTo(text);
            String other = whole.replaceFirst("Read also", "Read Also");
            assertThatThrownBy(() -> read(other)).isInstanceOf(Refused.class).hasMessage("statements.lines-other-text");
        }

        @Test
        void withoutItsTextTheQuotesStandAtTheirPlaces() {
            Reading reading = read(example).getFirst();
            String rebuilt = reading.document().text().characters();
            assertThat(reading.document().text().length()).isEqualTo(699);
            assertThat(reading.figures())
                    .allSatisfy(figure ->
                            assertThat(Slices.slice(rebuilt, figure.span())).isEqualTo(figure.text()));
            assertThat(reading.document().text().titleSpan()).isEqualTo(new Span(0, 31));
        }

        @Test
        void everyUnreadableLineIsNamed() {
            String document = example.lines().findFirst().orElseThrow();
            String bad = document
                    + "\n{oh\n{\"type\": \"figure\", \"doc\": \"2\"}\n{\"type\": \"figure\", \"doc\": \"1\"}\n[]\n";
            assertThatThrownBy(() -> read(bad))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problems().stream()
                                            .map(problem -> problem.place() + " "
                                                    + problem.code().id()))
                                    .containsExactly(
                                            "x.jsonl:2 statements.line-unreadable",
                                            "x.jsonl:3 statements.line-without-document",
                                            "x.jsonl:4 statements.line-unreadable",
                                            "x.jsonl:5 statements.line-unreadable"));
        }

        @Test
        void anotherNumberInTheRunChangesEveryReference() {
            Reading fifth = LastingReferences.renumbered(read(example).getFirst(), "5");
            StatedFigure part = get(fifth, "5.7");
            assertThat(part.universe()).isNotNull();
            assertThat(Objects.requireNonNull(part.universe()).figure()).isEqualTo("5.6");
            assertThat(part.universe().group()).isEqualTo("5.g2");
            assertThat(fifth.document().doc()).isEqualTo("5");
        }
    }

    @Nested
    class ForTablesAndPeople {

        private final Reading reading = read(example).getFirst();

        @Test
        void everyKeyOfAFigureHasItsColumn() {
            String header = FlatCsv.figureHeader().strip();
            String row = FlatCsv.figure(
                    Lines.figure(reading.document(), reading.figures().get(1)));
            assertThat(header.split(",")).contains("comparison.period.interval", "speaker.type", "universe.closed");
            assertThat(row)
                    .startsWith("figure,1,borelia.txt,,1.2,45,\"[64, 66]\",")
                    .contains(",2023-01-01/2023-06-30,2023-H1,")
                    .endsWith("\r\n");
        }

        @Test
        void aTextThatLooksLikeAFormulaIsDisarmedAndANegativeNumberIsNot() {
            assertThat(FlatCsv.figure(Map.of("text", "=1+2"))).contains("'=1+2");
            assertThat(FlatCsv.figure(Map.of("text", "-x"))).contains("'-x");
            assertThat(FlatCsv.figure(Map.of("text", "-1.5"))).contains(",-1.5,");
        }

        @Test
        void aFigureIsOneLine() {
            assertThat(PlainText.figure(get(reading, "1.2")))
                    .isEqualTo("45 trafficking inquiries · 2023-H1 · Borelian task force, government · was 36");
            assertThat(PlainText.figure(get(reading, "1.7"))).startsWith("84 women of 120 · 2023-H1");
            assertThat(PlainText.figure(get(reading, "1.4"))).startsWith("up 25 percent");
            assertThat(PlainText.figure(get(reading, "1.15"))).startsWith("tier 2 XBO");
        }
    }

    private static StatedFigure get(Reading reading, String id) {
        return reading.figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static StatedFigure with(StatedFigure figure, Counted counted, IndicatorMatch match) {
        return figure.edit().counted(counted).indicator(match).done();
    }

    private static List<Reading> read(String lines) {
        return LinesReader.read("x.jsonl", lines.getBytes(StandardCharsets.UTF_8));
    }

    private static String resource(String name) {
        try (InputStream stream = LinesTest.class.getResourceAsStream(name)) {
            return new String(java.util.Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
