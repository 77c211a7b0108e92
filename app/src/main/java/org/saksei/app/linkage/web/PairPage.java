package org.saksei.app.linkage.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.app.linkage.PairView;
import org.saksei.app.linkage.ReviewService.Said;
import org.saksei.app.register.CurrentRecords.Current;
import org.saksei.register.Field;

/// One pair as texts and bars.
public final class PairPage {

    private final Shown shown;
    private final PairView pair;
    private final boolean blind;
    private final Optional<Said> undo;
    private final QueueView.@Nullable Notice notice;
    private final @Nullable String problem;

    /// @param blind whether the reader shall judge without knowing the weights
    /// @param undo the reader's last answer
    PairPage(
            Shown shown,
            PairView pair,
            boolean blind,
            Optional<Said> undo,
            QueueView.@Nullable Notice notice,
            @Nullable String problem) {
        this.shown = shown;
        this.pair = pair;
        this.blind = blind;
        this.undo = undo;
        this.notice = notice;
        this.problem = problem;
    }

    /// The page.
    ///
    /// @param reason why it waits, or that it does not
    /// @param weight empty in blind mode
    public record PairShown(
            String model,
            String title,
            String queue,
            Card left,
            Card right,
            List<ValueLine> values,
            boolean personal,
            String reason,
            String effect,
            boolean blind,
            String blindAddress,
            String verdict,
            List<Bar> bars,
            boolean never,
            List<SaidLine> said,
            @Nullable Long undo,
            QueueView.@Nullable Notice notice,
            @Nullable String problem,
            String leftId,
            String rightId,
            String seen) {}

    /// Where a record comes from, and who else is in its cluster.
    public record Card(
            String title, String agency, String source, String cluster, String clusterAddress, List<String> others) {}

    /// @param same null where one side is empty
    public record ValueLine(
            String field,
            String left,
            String right,
            boolean personal,
            @Nullable Boolean same) {}

    /// A step of the waterfall.
    ///
    /// @param from left end of the bar in percent of the track, `width` its length
    public record Bar(
            String name,
            String level,
            String detail,
            String bits,
            boolean down,
            boolean sum,
            String from,
            String width) {}

    public record SaidLine(String answer, String who, String at, String why, String takenBack) {}

    PairShown shown() {
        String address = ReviewPages.pairAddress(
                pair.model(), pair.left().id(), pair.right().id());
        return new PairShown(
                pair.model(),
                shown.model(pair.type()),
                "/linkage?model=" + pair.model(),
                card(pair.left()),
                card(pair.right()),
                values(),
                pair.personal(),
                reason(),
                pair.waiting()
                        .map(each -> shown.words().of("linkage.effect", each.effect()))
                        .orElse(""),
                blind,
                blind ? address : address + "&blind=yes",
                blind || pair.steps().isEmpty() ? "" : verdict(),
                blind || pair.steps().isEmpty() ? List.of() : bars(),
                pair.never(),
                said(),
                undo.map(Said::id).orElse(null),
                notice,
                problem,
                String.valueOf(pair.left().id()),
                String.valueOf(pair.right().id()),
                pair.seen());
    }

    private Card card(PairView.Side side) {
        Optional<Current> record = side.record();
        return new Card(
                shown.words().of("linkage.record", side.id()),
                record.map(each -> shown.agency(each.agency())).orElse(""),
                record.map(shown::source).orElse(""),
                shown.words().of("linkage.cluster", side.cluster()),
                ReviewPages.clusterAddress(pair.model(), side.cluster()),
                side.others().stream()
                        .map(other -> shown.words().of("linkage.record", other.id()) + ": "
                                + shown.agency(other.agency()) + ", " + shown.source(other))
                        .toList());
    }

    private List<ValueLine> values() {
        List<ValueLine> lines = new ArrayList<>();
        for (Field field : pair.type().fields().values()) {
            Object left = pair.left().values().get(field.name());
            Object right = pair.right().values().get(field.name());
            if (left != null || right != null) {
                lines.add(new ValueLine(
                        field.title().in(shown.words().language()),
                        shown.value(field, left, pair.referred()),
                        shown.value(field, right, pair.referred()),
                        field.personal(),
                        left == null || right == null ? null : (Boolean) Objects.equals(left, right)));
            }
        }
        return lines;
    }

    private String reason() {
        return pair.waiting()
                .map(each -> shown.words().of("linkage.why." + each.reason()))
                .orElseGet(() -> shown.words().of("linkage.why.none"));
    }

    private String verdict() {
        return shown.words()
                .of("linkage.verdict", Shown.bits(pair.weight()), Shown.percent(Shown.probability(pair.weight())));
    }

    private List<Bar> bars() {
        double low = Math.min(0, pair.prior());
        double high = Math.max(0, pair.prior());
        double at = pair.prior();
        for (PairView.Step step : pair.steps()) {
            at += step.weightInBits();
            low = Math.min(low, at);
            high = Math.max(high, at);
        }
        List<Bar> bars = new ArrayList<>();
        bars.add(bar(
                shown.words().of("linkage.prior"),
                shown.words().of("linkage.prior.words"),
                "",
                0,
                pair.prior(),
                true,
                low,
                high));
        at = pair.prior();
        for (PairView.Step step : pair.steps()) {
            bars.add(bar(
                    shown.comparison(pair.type(), step.comparison()),
                    shown.level(step.level(), step.best()),
                    step.level() > 0 && step.label() != null ? step.label() : "",
                    at,
                    at + step.weightInBits(),
                    false,
                    low,
                    high));
            at += step.weightInBits();
        }
        bars.add(bar(shown.words().of("linkage.sum"), "", "", 0, pair.weight(), true, low, high));
        return bars;
    }

    private static Bar bar(
            String name, String level, String detail, double from, double to, boolean sum, double low, double high) {
        double wide = Math.max(high - low, 1e-9);
        return new Bar(
                name,
                level,
                detail,
                Shown.bits(to - from),
                to < from,
                sum,
                String.format(Locale.ROOT, "%.2f", 100 * (Math.min(from, to) - low) / wide),
                String.format(Locale.ROOT, "%.2f", Math.max(0.6, 100 * Math.abs(to - from) / wide)));
    }

    private List<SaidLine> said() {
        return pair.said().stream()
                .map(each -> new SaidLine(
                        shown.answer(each.answer()),
                        each.who(),
                        shown.moment(each.at()),
                        each.why(),
                        each.takenBackBy() == null || each.takenBackAt() == null
                                ? ""
                                : shown.words()
                                        .of(
                                                "linkage.taken-back",
                                                each.takenBackBy(),
                                                shown.moment(each.takenBackAt()))))
                .toList();
    }
}
