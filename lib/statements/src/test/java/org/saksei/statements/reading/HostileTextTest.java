package org.saksei.statements.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksei.statements.Circumstances;
import org.saksei.statements.Extractor;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Text;

/// Texts nobody writes: they may be read as nonsense, but they are read, and in linear time.
class HostileTextTest {

    private static final String[] WORDS =
            ("one two 30 45 2016 of the victims whom were women men including among them ( ) ; , . - — percent up down"
                            + " from to than more fewer year years earlier last this reporting period in during police said"
                            + " reported arrested convicted Tier 2 Watch List no any not never did half third each $ 1.4 million"
                            + " aged under between and or by with compared a an suspects cases children “ ” : 's plus minus or"
                            + " remaining put number at Up on")
                    .split(" ");

    private static final List<String> JOINTS = List.of(" ", " ", ". ", "; ", ", ", "\n\n", "\n- ");

    private static final String SIGNS = "0123456789,.()[]%$-–—;: \n'\"abcxyz";

    private final Extractor extractor = new Extractor(Words.field());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,",
                "1, ",
                "12 victims, ",
                "(1) ",
                "2021 2022\n",
                "Ha 120 150\n",
                "2021 2022\nHa 120 150\n",
                "2021 2022 Change %\n\nHa 1 120 1 150 205 310 % (4)\n\n",
                "(",
                "1 (",
                "(1 ",
                "7",
                "a",
                "a-",
                "1;",
                "1—",
                "5% ",
                "$1 ",
                "U.S. ",
                "said ",
                "not any no ",
                "aged 15 to 17 and ",
                "from 3 to 4 ",
                "compared with 1 ",
                "January to June 2016 ",
                "Tier 2 ",
                "1\u00a0000\u00a0",
                "half of the ",
                ".",
                "\n1",
                "30 of the 60 victims, including 12 women (up from 36 in 2016); "
            })
    @Timeout(120)
    void aLineOfAHundredThousandSignsIsRead(String piece) {
        String line = piece.repeat(100_000 / piece.length());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();

        read(line);

        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void wordsOfReportsInAnyOrderAreReadAndEveryFigureHasItsWords() {
        for (int seed = 0; seed < 1_500; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            int words = random.nextInt(60);
            for (int at = 0; at < words; at++) {
                boolean sign = random.nextInt(25) == 0;
                text.append(
                                sign
                                        ? "" + SIGNS.charAt(random.nextInt(SIGNS.length()))
                                        : WORDS[random.nextInt(WORDS.length)])
                        .append(random.nextInt(12) == 0 ? "" : " ");
            }
            assertThat(read(text.toString()).figures())
                    .allSatisfy(figure -> assertThat(figure.text()).isEqualTo(slice(text.toString(), figure)));
        }
    }

    @Test
    void sentencesOfReportsCutAndShuffledAreRead() throws IOException, URISyntaxException {
        List<String> sentences = sentences();
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int count = 0; count < 12; count++) {
                String sentence = sentences.get(random.nextInt(sentences.size()));
                int cut = random.nextInt(3) == 0 ? sentence.indexOf(' ') + 1 : 0;
                int end = random.nextInt(3) == 0 ? (cut + sentence.length()) / 2 : sentence.length();
                text.append(sentence, cut, end).append(JOINTS.get(random.nextInt(JOINTS.size())));
            }
            assertThat(read(text.toString()).figures())
                    .allSatisfy(figure -> assertThat(figure.text()).isEqualTo(slice(text.toString(), figure)));
        }
    }

    /// Of all own texts beside this test.
    private static List<String> sentences() throws IOException, URISyntaxException {
        Path first = Path.of(Objects.requireNonNull(HostileTextTest.class.getResource("01-half-year-report.txt"))
                .toURI());
        List<String> sentences = new ArrayList<>();
        try (DirectoryStream<Path> texts =
                Files.newDirectoryStream(Objects.requireNonNull(first.getParent()), "*.txt")) {
            for (Path text : texts) {
                for (String sentence : Files.readString(text).split("(?<=[.!?])\\s+|\n")) {
                    if (!sentence.isBlank()) {
                        sentences.add(sentence);
                    }
                }
            }
        }
        Collections.sort(sentences);
        return sentences;
    }

    private static String slice(String text, StatedFigure figure) {
        return text.substring(
                text.offsetByCodePoints(0, figure.span().start()),
                text.offsetByCodePoints(0, figure.span().end()));
    }

    private org.saksei.statements.Extraction read(String text) {
        return extractor.extract(
                Text.plain(text), new Circumstances(LocalDate.of(2019, 7, 20), "XBO", "en", null), "1");
    }
}
