package org.saksei.statements.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Format;
import org.saksei.statements.StatementsProblem;
import org.saksei.statements.Text;

/// Reads the article of a page.
///
/// What the page says of itself (schema.org's `articleBody`) is held against what stands in it; where
/// it says nothing, the article is found by where text stands dense and links stand thin. The headline
/// is part of the text only where it carries a number: it is kept as the title either way, and without
/// a number it says nothing here.
final class PageReader {

    /// Words that carry a number in a headline, besides digits.
    private static final Pattern NUMBER = Pattern.compile(
            "\\b(?!(?:19|20)\\d\\d\\b)\\d|\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?"
                    + "|thousands?|millions?|half|halved?|doubled?|tripled?|twice|tier)\\b");

    private PageReader() {}

    static Text read(String file, byte[] bytes, @Nullable Charset encoding) {
        if (encoding == null && Decoding.isBinary(bytes)) {
            throw TextReader.refused(StatementsProblem.NOT_A_TEXT, file);
        }
        Document page = parse(bytes, encoding);
        boolean scripted = page.selectFirst("script") != null;
        PageFacts facts = PageFacts.of(page);
        List<String> blocks = ArticleText.of(page, facts);
        Passages passages = new Passages();
        String title = facts.title();
        if (title != null && NUMBER.matcher(title.toLowerCase(Locale.ROOT)).find()) {
            passages.addTitle(title);
        }
        blocks.forEach(passages::add);
        if (passages.text().isBlank() && scripted) {
            throw TextReader.refused(StatementsProblem.PAGE_WITHOUT_TEXT, file);
        }
        return new Text(
                passages.text(),
                Format.HTML,
                title,
                passages.title(),
                facts.publisher(),
                facts.url(),
                facts.published(),
                facts.language(),
                List.of(),
                List.of());
    }

    /// The page in the encoding given, or in that it names, or in UTF-8 where it is that, or as
    /// browsers guess.
    private static Document parse(byte[] bytes, @Nullable Charset encoding) {
        String name = encoding == null ? null : encoding.name();
        try {
            Document page = Jsoup.parse(new ByteArrayInputStream(bytes), name, "");
            if (name == null && page.charset().name().equals("UTF-8") && !Decoding.isUtf8(bytes) && !names(page)) {
                return Jsoup.parse(new ByteArrayInputStream(bytes), "windows-1252", "");
            }
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean names(Document page) {
        return page.selectFirst("meta[charset], meta[http-equiv=content-type]") != null;
    }
}
