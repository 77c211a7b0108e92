package org.saksei.statements.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.saksei.kernel.Refused;
import org.saksei.statements.Text;

class PageReaderTest {

    private static final List<String> BODY = List.of(
            "The Borelian task force opened 45 trafficking inquiries in the first half of 2023, its bulletin said on Monday.",
            "Officers identified 120 victims, among them 84 women and 36 men, in three provinces along the river.",
            "“Not one recruiter was charged,” said Ana Tolu of the Haven Foundation, a charity in the capital.",
            "The ministry did not answer questions by Monday evening, and no hearing has been set so far.");

    private static final String PARAGRAPHS = "<p>" + String.join("</p>\n<p>", BODY) + "</p>";

    private static final String TEXT = String.join("\n\n", BODY);

    @Nested
    class TheText {

        @Test
        void anArticleIsReadWithoutWhatStandsAroundIt() {
            String page = page(
                    "",
                    "<nav><ul><li><a href='/'>Home</a></li><li><a href='/n'>News 24</a></li></ul></nav><main><article>"
                            + "<header><h1>A quiet season</h1><p class='byline'>By Ben Aro</p></header>"
                            + "<figure><img src='a.jpg'><figcaption>12 women wait.</figcaption></figure>" + PARAGRAPHS
                            + "<div class='related-articles'><h3>Related</h3><ul><li><a href='/x'>7 places to visit in the north"
                            + "</a></li></ul></div></article></main><footer><p>© 2023 The Borelia Post. All rights reserved.</p></footer>");
            assertThat(read(page).characters()).isEqualTo(TEXT);
        }

        @Test
        void withoutMarksTheDensestElementIsTheArticle() {
            String links = "<li><a href='/1'>A story with a long headline about 500 other things</a></li>".repeat(20);
            String page = page(
                    "",
                    "<div id='top'><ul>" + links + "</ul></div><div id='c'><div class='x1'><h1>A quiet season</h1>"
                            + PARAGRAPHS + "</div><div class='x2'><ul>" + links + "</ul></div></div>");
            assertThat(read(page).characters()).isEqualTo(TEXT);
        }

        @Test
        void theBodyThePublisherNamesDecidesWhatBelongsToIt() {
            String json = "{\"@type\": \"NewsArticle\", \"headline\": \"A quiet season\", \"articleBody\": \""
                    + String.join(" ", BODY) + "\"}";
            String page = page(
                    "<script type='application/ld+json'>" + json + "</script>",
                    "<div><p>A subscription costs 12 dollars a month and can be cancelled whenever you like it.</p>"
                            + PARAGRAPHS
                            + "<p>Our journalism needs 5000 supporters like you, so please think of giving.</p></div>");
            assertThat(read(page).characters()).isEqualTo(TEXT);
        }

        @Test
        void aTeaserInPlaceOfTheBodyIsNotTheBody() {
            String json = "{\"@type\": \"NewsArticle\", \"articleBody\": \"" + BODY.getFirst() + "\"}";
            String page = page(
                    "<script type='application/ld+json'>" + json + "</script>",
                    "<article>" + PARAGRAPHS + "</article>");
            assertThat(read(page).characters()).isEqualTo(TEXT);
        }

        @Test
        void lineBreaksEndLinesAndSpansDoNot() {
            String page = page(
                    "",
                    "<article>" + BODY.getFirst() + "<br><br>" + "<span>"
                            + BODY.get(1).substring(0, 20) + "</span>"
                            + BODY.get(1).substring(20) + "<br>" + BODY.get(2) + "</article>");
            assertThat(read(page).characters()).isEqualTo(String.join("\n\n", BODY.subList(0, 3)));
        }

        @Test
        void subheadingsAndListsInTheArticleStay() {
            String page = page(
                    "",
                    "<article>" + PARAGRAPHS + "<h2>What comes next</h2><ul><li>A hearing of 14 witnesses in May.</li>"
                            + "<li>A report in June by the task force.</li></ul><p>" + BODY.getFirst()
                            + "</p></article>");
            assertThat(read(page).characters())
                    .isEqualTo(TEXT + "\n\nWhat comes next\n\nA hearing of 14 witnesses in May.\n\n"
                            + "A report in June by the task force.\n\n" + BODY.getFirst());
        }

        @Test
        void theCellsOfATableStayApartAlsoInItsLastRow() {
            String table = "<table><caption>Victims rescued</caption><tr><th></th><th>2022</th><th>2023</th></tr>"
                    + "<tr><td>Women</td><td>150</td><td>172</td></tr>"
                    + "<tr><td>Men</td><td></td><td> 37 </td></tr></table><ul><li>Convicted: 54</li></ul>";

            assertThat(read(page("", "<article>" + PARAGRAPHS + table + "</article>"))
                            .characters())
                    .isEqualTo(TEXT + "\n\nVictims rescued\n\n2022 | 2023\n\nWomen | 150 | 172\n\nMen | | 37"
                            + "\n\nConvicted: 54");
        }

        @Test
        void aRaisedNumberOfANoteIsNoDigitOfTheNumberBeforeIt() {
            String note =
                    "Officers rescued 263<sup><a href='#n1'>1</a></sup> victims on the 21<sup>st</sup> of the month.";

            assertThat(read(page("", "<article>" + PARAGRAPHS + "<p>" + note + "</p></article>"))
                            .characters())
                    .endsWith("Officers rescued 263¹ victims on the 21st of the month.");
        }

        @Test
        void aHeadlineWithANumberIsPartOfTheText() {
            String page = page("", "<article><h1>Task force reports 45 inquiries</h1>" + PARAGRAPHS + "</article>");
            Text text = read(page);
            assertThat(text.characters()).isEqualTo("Task force reports 45 inquiries\n\n" + TEXT);
            assertThat(text.titleSpan()).isNotNull();
        }

        @Test
        void aPageThatIsOneFormOrOneTableIsReadToo() {
            String links = "<td><a href='/1'>A story with a long headline about 500 other things</a></td>";
            String form = page("", "<form id='whole'><div><h1>A quiet season</h1>" + PARAGRAPHS + "</div></form>");
            String table = page(
                    "",
                    "<table><tr>" + links + "</tr><tr><td><table><tr><td>" + String.join("<br><br>", BODY)
                            + "</td></tr></table></td><td><table><tr>" + links + "</tr></table></td></tr></table>");
            assertThat(read(form).characters()).isEqualTo(TEXT);
            assertThat(read(table).characters()).isEqualTo(TEXT);
        }

        @Test
        void longCommentsDoNotMakeTheArticleSmall() {
            String comment = "<p>I have read this with great interest and would like to add that it is very long.</p>";
            String page = page(
                    "",
                    "<div class='content-sidebar-wrap'><div class='post'>" + PARAGRAPHS
                            + "</div><div id='comments'><h3>40 comments</h3>" + comment.repeat(40) + "</div></div>");
            assertThat(read(page).characters()).isEqualTo(TEXT);
        }

        @Test
        void aBodyThatIsNamedOnlyInPartIsNotAllThereIs() {
            String part = String.join(" ", BODY.subList(0, 2));
            String json = "{\"@type\": \"NewsArticle\", \"articleBody\": \"" + part + "\"}";
            String page = page(
                    "<script type='application/ld+json'>" + json + "</script>",
                    "<article>" + PARAGRAPHS + "</article>");
            assertThat(read(page).characters()).isEqualTo(TEXT);
        }

        @Test
        void aPageWithoutTextIsEmpty() {
            assertThat(read("<html><body><nav><a href='/'>Home</a></nav></body></html>")
                            .characters())
                    .isEmpty();
            assertThat(read("").characters()).isEmpty();
        }

        @Test
        void aPageNamedAsFurnitureThatHoldsTheTextIsKept() {
            String page = page("", "<div class='modal content-more'>" + PARAGRAPHS + "</div>");
            assertThat(read(page).characters()).isEqualTo(TEXT);
        }
    }

    @Nested
    class WhatThePageSays {

        @Test
        void schemaOrgIsAskedFirst() {
            String json =
                    "{\"@context\": \"https://schema.org\", \"@graph\": [{\"@type\": \"WebPage\"}, {\"@type\": [\"NewsArticle\"],"
                            + " \"headline\": \"A &amp; B\", \"datePublished\": \"2023-08-14T23:30:00+07:00\", \"inLanguage\": \"en-GB\","
                            + " \"publisher\": {\"@type\": \"Organization\", \"name\": \"The Borelia Post\"}, \"url\": \"https://post.example/a\"}]}";
            Text text = read(page(
                    "<script type='application/ld+json'>" + json
                            + "</script><meta property='og:title' content='Other'>",
                    PARAGRAPHS));
            assertThat(text.title()).isEqualTo("A & B");
            assertThat(text.publisher()).isEqualTo("The Borelia Post");
            assertThat(text.url()).isEqualTo("https://post.example/a");
            assertThat(text.published()).isEqualTo(LocalDate.of(2023, 8, 14));
            assertThat(text.language()).isEqualTo("en");
        }

        @Test
        void openGraphComesNext() {
            Text text = read(page(
                    "<title>X - Y</title><meta property='og:title' content='A quiet season'><meta property='og:site_name'"
                            + " content='The Borelia Post'><meta property='article:published_time' content='2023-08-14'>",
                    PARAGRAPHS));
            assertThat(text.title()).isEqualTo("A quiet season");
            assertThat(text.publisher()).isEqualTo("The Borelia Post");
            assertThat(text.published()).isEqualTo("2023-08-14");
        }

        @Test
        void aSpelledDayIsADayAndADayThatDoesNotExistIsNone() {
            assertThat(read(page("<meta name='date' content='August 14, 2023'>", PARAGRAPHS))
                            .published())
                    .isEqualTo("2023-08-14");
            assertThat(read(page("<meta name='date' content='2023-02-30'>", PARAGRAPHS))
                            .published())
                    .isNull();
        }

        @Test
        void brokenScriptsAreNoTrouble() {
            assertThat(read(page("<script type='application/ld+json'>{oh</script>", PARAGRAPHS))
                            .characters())
                    .isEqualTo(TEXT);
        }
    }

    @Test
    void aPageOfScriptsAloneIsRefused() {
        assertThatThrownBy(() -> read(page(
                        "<script>var a = '78 cases';</script>",
                        "<div id='app'></div><noscript>Turn scripts on, 5 times.</noscript>")))
                .isInstanceOf(Refused.class)
                .hasMessage("statements.page-without-text");
    }

    @Test
    void bytesThatAreNoTextAreRefusedWhateverTheirName() {
        byte[] bytes = new byte[5_000];
        new Random(2).nextBytes(bytes);
        for (String name : List.of("a.html", "a.txt", "a")) {
            assertThatThrownBy(() -> TextReader.read(name, bytes, null))
                    .isInstanceOf(Refused.class)
                    .hasMessage("statements.not-a-text");
        }
        byte[] twoBytesALetter = page("", PARAGRAPHS).getBytes(StandardCharsets.UTF_16);
        assertThat(TextReader.read("a.html", twoBytesALetter, null).characters())
                .isEqualTo(TEXT);
    }

    @Test
    void fiftyMillionBytesAreReadAndOneMoreIsNot() {
        byte[] bytes = new byte[TextReader.LARGEST_FILE_IN_BYTES + 1];
        Arrays.fill(bytes, (byte) ' ');
        assertThatThrownBy(() -> TextReader.read("a.txt", bytes, null))
                .isInstanceOf(Refused.class)
                .hasMessage("statements.file-too-large");
        assertThat(TextReader.read("a.html", Arrays.copyOf(bytes, TextReader.LARGEST_FILE_IN_BYTES), null)
                        .characters())
                .isEmpty();
    }

    @Test
    void anUnnamedEncodingIsGuessedAsBrowsersDo() {
        byte[] page = page("", PARAGRAPHS + "<p>Un café a été fermé après 12 plaintes, dit la police de la ville.</p>")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(TextReader.read("a.html", page, null).characters()).contains("café");
    }

    private static String page(String head, String body) {
        return "<!DOCTYPE html><html lang='en'><head>" + head + "</head><body>" + body + "</body></html>";
    }

    private static Text read(String page) {
        return TextReader.read("a.html", page.getBytes(StandardCharsets.UTF_8), null);
    }
}
