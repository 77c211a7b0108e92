package org.saksei.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saksei.kernel.Period;
import org.saksei.kernel.Problem;

class PackCheckTest {

    private static TextPack withExample(String cells) {
        return TextPack.small()
                .with(
                        "examples/demo/example.yaml",
                        "source: s\nfiles: [{file: a.csv, agency: police}]\nexpected: expected.csv\nfiction: true\nas_of: 2019-07-15\n")
                .with("examples/demo/a.csv", "no,sex\n")
                .with("examples/demo/expected.csv", "figure,period,split,key,value\n" + cells);
    }

    /// A register that gives these figures, by `figure,period,split,key`.
    private static ExampleRunner giving(Map<String, String> values) {
        return (pack, example, files) -> new ExampleRunner.Figures() {
            @Override
            public Optional<BigDecimal> value(String figure, Period period, String split, String code) {
                String key = String.join(",", figure, period.id(), split, code);
                return Optional.ofNullable(values.get(key)).map(BigDecimal::new);
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void anExampleWithItsFiguresIsFine() {
        TextPack pack = withExample("victims,2019-H1,,,263\nvictims,2019-H1,sex,F,200\nvictims,2018,,,\n");
        PackCheck check = PackCheck.of(
                pack, Optional.of(giving(Map.of("victims,2019-H1,,", "263.0", "victims,2019-H1,sex,F", "200"))));
        assertThat(check.problems()).isEmpty();
        assertThat(check.examples()).containsExactly(new PackCheck.ExampleResult("demo", 3, 0));
    }

    @Test
    void everyNumberThatDiffersIsNamed() {
        TextPack pack = withExample("victims,2019-H1,,,263\nvictims,2019-H1,sex,F,200\nvictims,2018,,,\n");
        PackCheck check =
                PackCheck.of(pack, Optional.of(giving(Map.of("victims,2019-H1,,", "262", "victims,2018,,", "0"))));
        assertThat(check.hasErrors()).isTrue();
        assertThat(check.examples()).containsExactly(new PackCheck.ExampleResult("demo", 3, 3));
        assertThat(check.problems())
                .extracting(problem -> problem.text("en"))
                .containsExactly(
                        "packs/small/examples/demo/expected.csv:2: The example demo gives 262 for victims in 2019-H1, part –. "
                                + "Expected is 263. Correct the definition, the files or the expected value.",
                        "packs/small/examples/demo/expected.csv:3: The example demo gives – for victims in 2019-H1, part sex=F. "
                                + "Expected is 200. Correct the definition, the files or the expected value.",
                        "packs/small/examples/demo/expected.csv:4: The example demo gives 0 for victims in 2018, part –. "
                                + "Expected is –. Correct the definition, the files or the expected value.");
    }

    @Test
    void whatIsExpectedMustBeFiguresOfThePack() {
        TextPack pack = withExample(
                "victim,2019-H1,,,1\nvictims,2019-H1,sexes,F,1\nvictims,2019-H1,sex,X,1\nvictims,2019-H1,,,x\nvictims,2019-H2,,,1\nvictims,2019-H2,,,1\n");
        assertThat(PackReader.read(pack).problems())
                .extracting(Problem::code)
                .containsExactly(
                        PackProblem.UNKNOWN_FIGURE,
                        PackProblem.SPLIT_NOT_OFFERED,
                        PackProblem.UNKNOWN_CODE,
                        PackProblem.BAD_NUMBER,
                        PackProblem.DUPLICATE_NAME);
    }

    @Test
    void withoutARunnerNoExampleIsRun() {
        assertThat(PackCheck.of(withExample("victims,2019-H1,,,263\n")).examples())
                .isEmpty();
    }

    @Test
    void aMissingTranslationIsANoteAndIsCounted() {
        TextPack pack = TextPack.small().replacing("register/case.yaml", "{en: Opened, km: បើក}", "Opened");
        PackCheck check = PackCheck.of(pack);
        assertThat(check.hasErrors()).isFalse();
        assertThat(check.problems()).extracting(Problem::code).containsExactly(PackProblem.MISSING_LANGUAGE);
        assertThat(check.counts().orElseThrow().textsMissingALanguage()).isEqualTo(1);
    }

    @Test
    void thePackIsCounted() {
        PackCounts counts = PackCheck.of(TextPack.small()).counts().orElseThrow();
        assertThat(counts.recordTypes()).isEqualTo(2);
        assertThat(counts.fields()).isEqualTo(13);
        assertThat(counts.personalFields()).isEqualTo(2);
        assertThat(counts.figures()).isEqualTo(1);
        assertThat(counts.splits()).isEqualTo(3);
        assertThat(counts.textsMissingALanguage()).isZero();
    }
}
