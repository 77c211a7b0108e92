package org.saksei.app.statements.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saksei.app.statements.Statement;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.Quote;
import org.saksei.statements.Span;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.Status;

/// Cuts a text into stretches with and without a figure. Places are code points.
final class Highlight {

    private Highlight() {}

    /// A stretch of a text.
    ///
    /// @param address of the figure it carries, or null for plain words
    /// @param anchor id of the element, or null
    /// @param style classes of the figure
    record Stretch(
            String text, @Nullable String address, @Nullable String anchor, String style) {}

    /// The whole text, where it may be shown.
    static List<Stretch> whole(String text, List<Statement> statements, Function<Statement, String> address) {
        int length = text.codePointCount(0, text.length());
        return stretches(text, new Span(0, length), statements, address);
    }

    /// The quotes alone, in order, each once.
    static List<List<Stretch>> quotes(List<Statement> statements, Function<Statement, String> address) {
        List<List<Stretch>> quotes = new ArrayList<>();
        Quote last = null;
        for (Statement statement : sorted(statements)) {
            Quote quote = statement.figure().quote();
            if (last == null || !quote.span().equals(last.span())) {
                quotes.add(stretches(quote.exact(), quote.span(), statements, address));
                last = quote;
            }
        }
        return quotes;
    }

    /// @param place of the text within the source
    private static List<Stretch> stretches(
            String text, Span place, List<Statement> statements, Function<Statement, String> address) {
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        for (Statement statement : sorted(statements)) {
            Span span = statement.figure().span();
            int start = span.start() - place.start();
            if (!place.contains(span) || start < at || span.length() == 0) {
                continue; // outside, or within a figure already marked: the list below has it
            }
            add(stretches, slice(text, at, start));
            stretches.add(new Stretch(
                    slice(text, start, start + span.length()),
                    address.apply(statement),
                    "s" + statement.id(),
                    style(statement)));
            at = start + span.length();
        }
        add(stretches, slice(text, at, place.length()));
        return stretches;
    }

    private static void add(List<Stretch> stretches, String text) {
        if (!text.isEmpty()) {
            stretches.add(new Stretch(text, null, null, ""));
        }
    }

    private static String slice(String text, int from, int to) {
        int start = text.offsetByCodePoints(0, from);
        return text.substring(start, text.offsetByCodePoints(start, to - from));
    }

    private static List<Statement> sorted(List<Statement> statements) {
        return statements.stream()
                .sorted(Comparator.comparingInt(
                                (Statement each) -> each.figure().quote().span().start())
                        .thenComparingInt(each -> each.figure().span().start()))
                .toList();
    }

    static String style(Statement statement) {
        StatedPeriod period = statement.figure().period();
        boolean inferred =
                period != null && (period.basis() == PeriodBasis.INFERRED || period.basis() == PeriodBasis.CARRIED);
        String state = statement.figure().status() == Status.PROPOSED ? "open" : "confirmed";
        return "figure-mark " + state + (inferred ? " inferred" : "");
    }
}
