package org.saksei.app.linkage.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.app.linkage.QualityService.Bin;
import org.saksei.app.linkage.QualityService.Quality;
import org.saksei.app.linkage.QualityService.Sampled;
import org.saksei.app.linkage.QualityService.Share;
import org.saksei.app.linkage.QualityService.Threshold;
import org.saksei.app.linkage.QualityService.Thresholds;
import org.saksei.app.web.Words;
import org.saksei.figures.Indicator;
import org.saksei.report.chart.Chart;
import org.saksei.report.chart.ChartSvg;

/// How good the linking is, as texts and bars.
public final class QualityView {

    private final Shown shown;
    private final Words words;
    private final List<QueueView.Tab> tabs;
    private final String model;
    private final boolean steward;

    QualityView(Shown shown, List<QueueView.Tab> tabs, String model, boolean steward) {
        this.shown = shown;
        this.words = shown.words();
        this.tabs = tabs;
        this.model = model;
        this.steward = steward;
    }

    /// The page.
    ///
    /// @param lead null before the first run
    public record QualityShown(
            String model,
            List<QueueView.Tab> tabs,
            @Nullable String lead,
            String bounds,
            List<BinLine> bins,
            String unlinkable,
            List<String> unlinkableRecords,
            List<ExpectedLine> expected,
            String expectedSentence,
            boolean steward,
            @Nullable SampleShown sample,
            @Nullable ThresholdsShown thresholds,
            String thresholdsAddress) {}

    /// @param together length of the bar of pairs that are one now, in percent; `apart` of the others
    public record BinLine(String bits, String pairs, String one, String two, String together, String apart) {}

    public record ExpectedLine(String bits, String precision, String recall) {}

    public record SampleShown(
            String lead,
            boolean open,
            String judge,
            @Nullable String precision,
            @Nullable String recall) {}

    public record ThresholdsShown(
            String title,
            List<String> figures,
            List<ThresholdLine> rows,
            @Nullable String chart) {}

    public record ThresholdLine(String bits, boolean now, String clusters, List<String> values) {}

    /// A pair of the sample to judge.
    public record JudgeShown(PairPage.PairShown pair, long sample, int place, int of) {}

    QualityShown shown(Optional<Quality> known, Optional<Thresholds> thresholds) {
        String address = "/linkage/quality?model=" + model + "&thresholds=yes";
        if (known.isEmpty()) {
            return new QualityShown(
                    model, tabs, null, "", List.of(), "", List.of(), List.of(), "", steward, null, null, address);
        }
        Quality quality = known.get();
        return new QualityShown(
                model,
                tabs,
                words.of(
                        "linkage.quality.lead",
                        words.number(quality.records()),
                        words.number(quality.clusters()),
                        words.number(quality.compared()),
                        words.number(quality.kept())),
                words.of(
                        "linkage.quality.bounds",
                        Shown.bits(quality.plan().edge()),
                        Shown.bits(quality.plan().average()),
                        Shown.bits(quality.review().from()),
                        Shown.bits(quality.review().to())),
                bins(quality.weights()),
                words.of("linkage.quality.unlinkable", words.number(quality.unlinkable())),
                quality.unlinkableRecords().stream().map(String::valueOf).toList(),
                quality.expected().stream()
                        .map(at -> new ExpectedLine(
                                Shown.bits(at.fromInBits()), Shown.percent(at.precision()), Shown.percent(at.recall())))
                        .toList(),
                expected(quality),
                steward,
                quality.sample().map(this::sample).orElse(null),
                thresholds.map(this::thresholds).orElse(null),
                address);
    }

    private String expected(Quality quality) {
        Double precision = quality.expectedPrecision();
        Double recall = quality.expectedRecall();
        return precision == null || recall == null
                ? ""
                : words.of("linkage.quality.expected.now", Shown.percent(precision), Shown.percent(recall));
    }

    private List<BinLine> bins(List<Bin> bins) {
        long most = bins.stream().mapToLong(Bin::pairs).max().orElse(1);
        List<BinLine> lines = new ArrayList<>();
        for (Bin bin : bins) {
            long apart = bin.pairs() - bin.together();
            lines.add(new BinLine(
                    words.of("linkage.quality.from-to", whole(bin.fromInBits()), whole(bin.fromInBits() + 1)),
                    words.number(bin.pairs()),
                    words.number(bin.together()),
                    words.number(apart),
                    length(bin.together(), most),
                    length(apart, most)));
        }
        return lines;
    }

    private static String whole(int bits) {
        return String.valueOf(bits).replace('-', '−');
    }

    private static String length(long part, long most) {
        return String.format(Locale.ROOT, "%.2f", 100.0 * part / most);
    }

    private SampleShown sample(Sampled sample) {
        return new SampleShown(
                words.of(
                        "linkage.sample.lead",
                        words.number(sample.drawn()),
                        sample.seed(),
                        shown.moment(sample.drawnAt()),
                        words.number(sample.judged()),
                        words.number(sample.unsure()),
                        words.number(sample.left())),
                sample.left() > 0,
                "/linkage/quality/judge?model=" + model,
                share("linkage.sample.precision", sample.precision()),
                share("linkage.sample.recall", sample.recall()));
    }

    private @Nullable String share(String key, @Nullable Share share) {
        return share == null
                ? null
                : words.of(key, percent(share.middle()), percent(share.low()), percent(share.high()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    private ThresholdsShown thresholds(Thresholds all) {
        String language = words.language();
        List<ThresholdLine> rows = all.rows().stream()
                .map(row -> new ThresholdLine(
                        Shown.bits(row.average()), row.now(), words.number(row.clusters()), values(all, row)))
                .toList();
        return new ThresholdsShown(
                words.of("linkage.thresholds.period", all.period().id()),
                all.figures().stream().map(each -> each.title().in(language)).toList(),
                rows,
                chart(all));
    }

    private List<String> values(Thresholds all, Threshold row) {
        return all.figures().stream()
                .map(each -> row.figures().get(each.id()))
                .map(value -> value == null ? words.of("figures.no-data") : words.number(value))
                .toList();
    }

    /// Bars of the first figure counted in persons, or of the first one.
    private @Nullable String chart(Thresholds all) {
        Optional<Indicator> figure = all.figures().stream()
                .filter(each -> each.unit().equals("person"))
                .findFirst()
                .or(() -> all.figures().stream().findFirst());
        if (figure.isEmpty()) {
            return null;
        }
        String title = figure.get().title().in(words.language());
        List<Chart.Group> groups = new ArrayList<>();
        StringBuilder description = new StringBuilder(title);
        for (Threshold row : all.rows()) {
            Long value = row.figures().get(figure.get().id());
            groups.add(
                    new Chart.Group(Shown.bits(row.average()), value == null ? null : BigDecimal.valueOf(value), null));
            description
                    .append("; ")
                    .append(Shown.bits(row.average()))
                    .append(": ")
                    .append(value);
        }
        Chart chart = new Chart(
                title,
                description.toString(),
                Chart.Form.COLUMNS,
                words.of("figures.no-data"),
                List.of(all.period().id()),
                groups);
        return ChartSvg.render(chart, words.language());
    }
}
