package org.saksei.statements.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Quote;
import org.saksei.statements.Span;
import org.saksei.statements.StatedFigure;
import tools.jackson.databind.JsonNode;

/// Whether words stand where a line says they stand. All counting is in code points.
final class Slices {

    private Slices() {}

    /// Whether the figure's words and quote are those of the text; without a text, whether the figure's
    /// words are those of its quote.
    ///
    /// @param characters length of the text, or -1 where nobody says
    static boolean fit(StatedFigure figure, @Nullable String text, int characters) {
        Quote quote = figure.quote();
        boolean quoteFits = quote.exact().codePointCount(0, quote.exact().length())
                        == quote.span().length()
                && (characters < 0 || quote.span().end() <= characters)
                && (text == null || quote.exact().equals(slice(text, quote.span())));
        if (!quoteFits) {
            return false;
        }
        if (text != null) {
            return figure.text().equals(slice(text, figure.span()));
        }
        if (!quote.span().contains(figure.span())) {
            return characters < 0 || figure.span().end() <= characters;
        }
        int start = quote.span().start();
        Span inQuote = new Span(figure.span().start() - start, figure.span().end() - start);
        return figure.text().equals(slice(quote.exact(), inQuote));
    }

    /// The stretch of a text, or null where the text is shorter.
    static @Nullable String slice(String text, Span span) {
        int length = text.codePointCount(0, text.length());
        if (span.end() > length) {
            return null;
        }
        int start = text.offsetByCodePoints(0, span.start());
        return text.substring(start, text.offsetByCodePoints(start, span.length()));
    }

    /// Where words stand first, or null.
    static @Nullable Span find(String text, String words) {
        int at = words.isEmpty() ? -1 : text.indexOf(words);
        if (at < 0) {
            return null;
        }
        int start = text.codePointCount(0, at);
        return new Span(start, start + words.codePointCount(0, words.length()));
    }

    /// A text of the right length that holds the quotes at their places and blanks between them: what
    /// remains of a text that may not be handed on.
    static String rebuilt(int characters, List<StatedFigure> figures) {
        int last = figures.stream()
                .mapToInt(figure -> figure.quote().span().end())
                .max()
                .orElse(0);
        int[] points = new int[Math.max(characters, last)];
        Arrays.fill(points, ' ');
        for (StatedFigure figure : figures) {
            Quote quote = figure.quote();
            int start = quote.span().start();
            put(points, start - quote.prefix().codePointCount(0, quote.prefix().length()), quote.prefix());
            put(points, start, quote.exact());
            put(points, quote.span().end(), quote.suffix());
        }
        return new String(points, 0, points.length);
    }

    private static void put(int[] points, int at, String words) {
        int[] given = words.codePoints().toArray();
        for (int i = 0; i < given.length; i++) {
            if (at + i >= 0 && at + i < points.length) {
                points[at + i] = given[i];
            }
        }
    }

    /// Whether the text of a document has the length and the fingerprint the document names. Only a
    /// plain text given whole can be told: of a page or a PDF the fingerprint is that of the file.
    static boolean isTextOf(JsonNode document) {
        JsonNode text = document.path("text");
        if (!text.isString()) {
            return true;
        }
        String characters = text.asString();
        JsonNode length = document.path("characters");
        if (length.isInt() && length.asInt() != characters.codePointCount(0, characters.length())) {
            return false;
        }
        boolean whole = document.path("format").asString("").equals("text")
                && !document.path("line").isInt();
        return !whole || isEncodedAs(document.path("sha256").asString(""), characters);
    }

    /// Whether some encoding of the text has the fingerprint. The line does not say in which one the
    /// file was.
    private static boolean isEncodedAs(String sha256, String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8)).equals(sha256)
                || sha256(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)).equals(sha256)
                || Charset.availableCharsets().values().stream()
                        .filter(Charset::canEncode)
                        .anyMatch(charset -> sha256(text.getBytes(charset)).equals(sha256));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
