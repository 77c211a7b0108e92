package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Document;
import org.saksei.statements.Quote;
import org.saksei.statements.Reading;
import org.saksei.statements.Span;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Status;

/// The figures of one text, found by id and by sentence; rejected ones are not among them.
///
/// Works from the quotes alone, since a reading that comes from a file of lines has no text of its own.
final class OneText {

    /// No cue works over more characters than this; a list of countries fits in.
    private static final int LONGEST = 1_000;

    private final Document document;
    private final List<Told> figures = new ArrayList<>();
    private final Map<String, Told> byId = new HashMap<>();
    private final Map<Ratio, List<Told>> byValue = new HashMap<>();
    private final Map<Span, List<Told>> bySentence = new LinkedHashMap<>();
    private final List<Span> sentences;
    private final Map<Span, Integer> order = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final @Nullable Span lead;

    OneText(Reading reading) {
        document = reading.document();
        for (StatedFigure figure : reading.figures()) {
            if (figure.status() != Status.REJECTED) {
                Told told = new Told(document, figure);
                places.put(figure.id(), figures.size());
                figures.add(told);
                byId.put(figure.id(), told);
                if (told.hasNumber()) {
                    byValue.computeIfAbsent(told.value(), value -> new ArrayList<>())
                            .add(told);
                }
                bySentence
                        .computeIfAbsent(figure.quote().span(), span -> new ArrayList<>())
                        .add(told);
            }
        }
        sentences = List.copyOf(bySentence.keySet());
        sentences.forEach(span -> order.put(span, order.size()));
        lead = sentences.stream()
                .filter(span ->
                        bySentence.getOrDefault(span, List.of()).stream().noneMatch(this::inTitle))
                .findFirst()
                .orElse(null);
    }

    Document document() {
        return document;
    }

    /// In order of position.
    List<Told> figures() {
        return figures;
    }

    Optional<Told> find(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(byId.get(id));
    }

    /// The figures of a value, in order of position.
    List<Told> ofValue(Ratio value) {
        return byValue.getOrDefault(value, List.of());
    }

    List<Told> inSentence(Told told) {
        return bySentence.getOrDefault(told.figure().quote().span(), List.of());
    }

    /// The figures of the sentence with figures before that of `told`, or of the one after it.
    List<Told> inNeighbour(Told told, int step) {
        int at = order.getOrDefault(told.figure().quote().span(), -2) + step;
        return at >= 0 && at < sentences.size() ? bySentence.getOrDefault(sentences.get(at), List.of()) : List.of();
    }

    /// The figures before one, of its sentence and of at most so many sentences with figures before it.
    List<Told> inSentencesBefore(Told told, int sentences) {
        int end = places.getOrDefault(told.figure().id(), 0);
        int from = end;
        while (from > 0 && distance(figures.get(from - 1), told) <= sentences) {
            from--;
        }
        return figures.subList(from, end);
    }

    /// How many sentences with figures lie from one figure to another.
    int distance(Told earlier, Told later) {
        return order.getOrDefault(later.figure().quote().span(), 0)
                - order.getOrDefault(earlier.figure().quote().span(), 0);
    }

    /// The words between two figures of one sentence, in lower case; empty where they overlap or stand
    /// apart.
    static String between(Told left, Told right) {
        if (left.start() > right.start()) {
            return between(right, left);
        }
        Quote quote = left.figure().quote();
        return left.sameSentence(right) ? slice(quote, left.figure().span().end(), right.start()) : "";
    }

    /// What a quote says from one place of the text to another, both in code points of the text.
    static String slice(Quote quote, int from, int to) {
        String exact = quote.exact();
        int length = quote.span().end() - quote.span().start();
        if (length == exact.length()) {
            int first = Math.clamp((long) from - quote.span().start(), 0, length);
            int last = Math.clamp((long) to - quote.span().start(), 0, length);
            return first >= last ? "" : exact.substring(first, last);
        }
        length = exact.codePointCount(0, exact.length());
        int start = Math.clamp((long) from - quote.span().start(), 0, length);
        int end = Math.clamp((long) to - quote.span().start(), 0, length);
        return start >= end
                ? ""
                : exact.substring(exact.offsetByCodePoints(0, start), exact.offsetByCodePoints(0, end));
    }

    /// The words of its sentence before a figure, the nearest ones of a very long sentence.
    static String before(Told told) {
        Quote quote = told.figure().quote();
        return slice(quote, Math.max(quote.span().start(), told.start() - LONGEST), told.start());
    }

    /// The last characters of its sentence before a figure, in lower case and with single spaces.
    static String tail(Told told, int most) {
        Quote quote = told.figure().quote();
        return flat(slice(quote, Math.max(quote.span().start(), told.start() - most), told.start()));
    }

    /// The first characters of its sentence after a figure, in lower case and with single spaces.
    static String head(Told told, int most) {
        Quote quote = told.figure().quote();
        int end = told.figure().span().end();
        return flat(slice(quote, end, Math.min(quote.span().end(), end + most)));
    }

    private static String flat(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /// The words of its sentence after a figure, the nearest ones of a very long sentence.
    static String after(Told told) {
        Quote quote = told.figure().quote();
        int end = told.figure().span().end();
        return slice(quote, end, Math.min(quote.span().end(), end + LONGEST));
    }

    /// Whether the same number of the same thing stands before it, below the title: "the 111 cases" are those.
    boolean isToldBefore(Told told) {
        return figures.stream()
                .takeWhile(other -> other != told)
                .anyMatch(other -> other.isLevel()
                        && !inTitle(other)
                        && other.value().equals(told.value())
                        && Objects.equals(other.lemma(), told.lemma()));
    }

    /// Whether a figure stands in the title.
    boolean inTitle(Told told) {
        Span title = document.text().titleSpan();
        if (title != null) {
            return title.contains(told.figure().span());
        }
        String words = document.text().title();
        return words != null
                && told.start() < 400
                && told.figure().quote().exact().strip().equalsIgnoreCase(words.strip());
    }

    boolean isLead(Told told) {
        return told.figure().quote().span().equals(lead);
    }

    /// The figure just before one in its sentence.
    Optional<Told> preceding(Told told) {
        int at = places.getOrDefault(told.figure().id(), 0) - 1;
        return at < 0 ? Optional.empty() : Optional.of(figures.get(at)).filter(told::sameSentence);
    }

    /// At most so many figures that follow one in its sentence.
    List<Told> following(Told told, int most) {
        int from = places.getOrDefault(told.figure().id(), figures.size()) + 1;
        List<Told> next = new ArrayList<>();
        for (int at = from; at < figures.size() && next.size() < most; at++) {
            if (!figures.get(at).sameSentence(told)) {
                break;
            }
            next.add(figures.get(at));
        }
        return next;
    }
}
