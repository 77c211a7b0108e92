package org.saksei.app.figures.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.app.figures.web.FigurePages.FigureShown;
import org.saksei.app.figures.web.FigurePages.PartLine;
import org.saksei.app.figures.web.FigurePages.Tab;
import org.saksei.app.web.Words;
import org.saksei.figures.Change;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureTable;
import org.saksei.figures.Indicator;
import org.saksei.figures.Part;
import org.saksei.figures.SentenceWriter;
import org.saksei.figures.Split;
import org.saksei.figures.SplitTable;
import org.saksei.pack.Pack;

/// Everything the page of one figure prints, from the figure and its definition.
final class FigureView {

    /// More bars than this are read in the table, not in a picture.
    private static final int BARS = 14;

    private final Pack pack;
    private final Indicator indicator;
    private final FigureTable table;
    private final Figure figure;
    private final @Nullable String split;
    private final boolean mayTrace;
    private final Words words;
    private final Map<String, String> asked;
    private final String asOf;

    FigureView(
            Pack pack,
            Indicator indicator,
            FigureTable table,
            @Nullable String split,
            String asOf,
            boolean mayTrace,
            Words words) {
        this.pack = pack;
        this.indicator = indicator;
        this.table = table;
        this.figure = table.figures().getFirst();
        this.split = split;
        this.mayTrace = mayTrace;
        this.words = words;
        this.asOf = asOf;
        this.asked = Addresses.asked(table.period().id(), split, asOf);
    }

    FigureShown shown() {
        String language = words.language();
        Optional<Change> change = figure.change();
        String id = indicator.id();
        Optional<SplitTable> parts = figure.splits().stream().findFirst();
        return new FigureShown(
                figure.title().in(language),
                new SentenceWriter(language).write(figure, table.before()),
                "/figures/" + id,
                Addresses.list(table.period().id()),
                table.period().id(),
                table.before().id(),
                PeriodChoice.around(table.period()),
                asOf,
                split,
                Printed.value(figure.value(), figure.unit(), words),
                figure.value() == null,
                Printed.value(figure.before(), figure.unit(), words),
                figure.before() != null,
                Printed.absolute(change),
                Printed.percent(change, words),
                change.isPresent()
                        && (change.get().percent() != null
                                || change.get().absolute().signum() == 0),
                figure.undecidedPairs(),
                mayTrace ? Addresses.records(id, Addresses.asked(table.period().id(), null, asOf)) : null,
                Addresses.download(id, "json", asked),
                Addresses.download(id, "csv", asked),
                parts.flatMap(this::chart).orElse(null),
                figure.definition().in(language),
                indicator.meaning().in(language),
                words.of("unit." + indicator.unit()),
                String.join(", ", indicator.criteria()),
                indicator.source(),
                indicator.published(),
                tabs(),
                parts.map(this::lines).orElse(null),
                parts.flatMap(this::sumNote).orElse(null));
    }

    private List<Tab> tabs() {
        List<Tab> tabs = new ArrayList<>();
        for (String each : indicator.splits()) {
            Split definition = pack.splits().get(each);
            String name = definition == null ? each : definition.title().in(words.language());
            tabs.add(new Tab(
                    name,
                    Addresses.figure(indicator.id(), Addresses.with(asked, "split", each)) + "#parts",
                    each.equals(split)));
        }
        return tabs;
    }

    private List<PartLine> lines(SplitTable parts) {
        List<PartLine> lines = new ArrayList<>();
        boolean many = parts.parts().size() > BARS;
        for (Part part : parts.parts()) {
            boolean unknown = part.code().equals("unknown");
            // A list of all countries is mostly zeros: only what occurs is shown, and always the unknown.
            if (many && part.isEmpty() && !unknown) {
                continue;
            }
            Optional<Change> change = part.change(figure.rounding());
            lines.add(new PartLine(
                    part.label().in(words.language()),
                    unknown,
                    Printed.value(part.value(), figure.unit(), words),
                    share(part),
                    Printed.value(part.before(), figure.unit(), words),
                    Printed.absolute(change),
                    Printed.percent(change, words),
                    recordsOf(part)));
        }
        return lines;
    }

    private @Nullable String recordsOf(Part part) {
        return mayTrace && part.value() != null && part.value().signum() > 0
                ? Addresses.records(indicator.id(), Addresses.with(asked, "code", part.code()))
                : null;
    }

    private String share(Part part) {
        BigDecimal whole = figure.value();
        if (whole == null || whole.signum() == 0 || part.value() == null || figure.isPercentage()) {
            return "";
        }
        return part.value()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(whole, 1, RoundingMode.HALF_UP)
                        .toPlainString()
                + " %";
    }

    private Optional<String> sumNote(SplitTable parts) {
        BigDecimal whole = figure.value();
        if (whole == null) {
            return Optional.empty();
        }
        if (!parts.complete()) {
            return Optional.of(words.of("figure.overlap"));
        }
        BigDecimal sum = parts.parts().stream()
                .flatMap(part -> Optional.ofNullable(part.value()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(whole) == 0
                ? Optional.empty()
                : Optional.of(words.of(
                        "figure.sum-wrong",
                        Printed.value(sum, figure.unit(), words),
                        Printed.value(whole, figure.unit(), words)));
    }

    private Optional<String> chart(SplitTable parts) {
        List<Part> filled =
                parts.parts().stream().filter(part -> !part.isEmpty()).toList();
        if (filled.isEmpty() || filled.size() > BARS) {
            return Optional.empty();
        }
        return Optional.of(FigureCharts.ofParts(figure, table, parts, filled, words));
    }
}
