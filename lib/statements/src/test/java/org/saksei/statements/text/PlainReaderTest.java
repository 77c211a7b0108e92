package org.saksei.statements.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.saksei.kernel.Refused;
import org.saksei.statements.Span;
import org.saksei.statements.Text;

class PlainReaderTest {

    private static final String BODY =
            "The task force opened 45 inquiries in the first half of 2023, its bulletin said on Monday.";

    @Nested
    class Bytes {

        @Test
        void aByteOrderMarkIsDroppedBeforeCounting() {
            Text text = TextReader.read("a.txt", "\uFEFFab".getBytes(StandardCharsets.UTF_8), null);
            assertThat(text.characters()).isEqualTo("ab");
        }

        @Test
        void lineEndsAndTrailingBlanksStayAsTheyAre() {
            String odd = "a\r\nb\n\n  c\t\r\n";
            assertThat(read(odd).characters()).isEqualTo(odd);
        }

        @Test
        void theFirstByteThatIsNotUtf8IsNamedWithItsPlace() {
            byte[] latin = ("a".repeat(1204) + "é").getBytes(StandardCharsets.ISO_8859_1);
            assertThatThrownBy(() -> TextReader.read("articles/a.txt", latin, null))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problems().getFirst().text("en"))
                                    .isEqualTo(
                                            "articles/a.txt is not UTF-8 (byte 0xE9 at 1204). Nothing was read from it. "
                                                    + "Save it as UTF-8 or name its encoding with --encoding."));
            assertThat(TextReader.read("a.txt", latin, Charset.forName("windows-1252"))
                            .characters())
                    .endsWith("é");
        }

        @Test
        void aTextThatEndsInTheMiddleOfALetterIsRefused() {
            assertThatThrownBy(() -> TextReader.read("a.txt", new byte[] {'a', (byte) 0xE1, (byte) 0x9E}, null))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problems().getFirst().text("en"))
                                    .contains("(byte 0xE1 at 1)"));
        }

        @Test
        void fiveMillionCharactersAreReadAndOneMoreIsNot() {
            byte[] most = new byte[5_000_000];
            java.util.Arrays.fill(most, (byte) 'x');
            assertThat(TextReader.read("a.txt", most, null).length()).isEqualTo(5_000_000);
            byte[] more = java.util.Arrays.copyOf(most, 5_000_001);
            more[5_000_000] = 'x';
            assertThatThrownBy(() -> TextReader.read("a.txt", more, null))
                    .isInstanceOf(Refused.class)
                    .hasMessage("statements.text-too-long");
        }

        @Test
        void anEmptyTextIsAText() {
            assertThat(read("").length()).isZero();
            assertThat(read("\n\n").title()).isNull();
        }
    }

    @Nested
    class Titles {

        @Test
        void aLineByItselfThatIsNoSentenceIsTheTitle() {
            Text text = read("\n Task force reports 45 inquiries\n\n" + BODY);
            assertThat(text.title()).isEqualTo("Task force reports 45 inquiries");
            assertThat(text.titleSpan()).isEqualTo(new Span(2, 33));
        }

        @Test
        void aSentenceIsNotAndNeitherIsTheOnlyLine() {
            assertThat(read("It was quiet.\n\n" + BODY).title()).isNull();
            assertThat(read("Task force reports 45 inquiries\n").title()).isNull();
        }

        @Test
        void spansCountCodePoints() {
            assertThat(read("😀 45 inquiries\n\n" + BODY).titleSpan()).isEqualTo(new Span(0, 14));
        }
    }

    @Nested
    class Furniture {

        @Test
        void aTeaserBelowTheTextIsFurniture() {
            Text text = read(BODY + "\n\nRead also: 7 places to visit\n");
            assertThat(slices(text)).containsExactly("Read also: 7 places to visit");
        }

        @Test
        void aSentenceThatBeginsLikeATeaserIsNot() {
            assertThat(read(BODY + "\nRelated offences rose to 12 in the same half.\n")
                            .furniture())
                    .isEmpty();
            assertThat(read(BODY + "\nMore from the north than from the south, 31 of 40, came by bus.\n")
                            .furniture())
                    .isEmpty();
        }

        @Test
        void everythingBelowMostReadIsFurnitureUntilASentence() {
            Text text = read(BODY + "\n\nMost read\n1. Ten ways to cook rice\n2. 5 hotels\n\n" + BODY);
            assertThat(slices(text)).containsExactly("Most read", "1. Ten ways to cook rice", "2. 5 hotels");
        }

        @Test
        void captionsAreKeptApart() {
            Text text = read(BODY + "\n\nPhoto: 12 women wait at the border. Ana Tolu\n\n" + BODY);
            assertThat(text.captions()).hasSize(1).isEqualTo(text.furniture());
        }

        @Test
        void countersAndCreditsAreFurniture() {
            Text text = read(BODY + "\n\n3 min read\n\n12 comments\n\n© 2023 The Borelia Post\n");
            assertThat(slices(text)).containsExactly("3 min read", "12 comments", "© 2023 The Borelia Post");
        }

        @Test
        void aLineOfAMillionDotsTakesNoTime() {
            assertThat(read(". ".repeat(500_000) + "x\n\n" + BODY).furniture()).isEmpty();
        }
    }

    private static Text read(String characters) {
        return TextReader.read("a.txt", characters.getBytes(StandardCharsets.UTF_8), null);
    }

    private static List<String> slices(Text text) {
        return text.furniture().stream()
                .map(span -> text.characters()
                        .substring(
                                text.characters().offsetByCodePoints(0, span.start()),
                                text.characters().offsetByCodePoints(0, span.end())))
                .toList();
    }
}
