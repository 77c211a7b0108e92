package org.saksei.app.linkage.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.app.linkage.ReviewService.Queue;
import org.saksei.app.linkage.ReviewService.Said;
import org.saksei.app.linkage.ReviewService.Waiting;
import org.saksei.app.register.CurrentRecords.Current;
import org.saksei.register.RecordType;

/// The queue and the decisions of a model as texts.
public final class QueueView {

    private final Shown shown;
    private final List<RecordType> types;
    private final Map<String, Long> waiting;

    QueueView(Shown shown, List<RecordType> types, Map<String, Long> waiting) {
        this.shown = shown;
        this.types = types;
        this.waiting = waiting;
    }

    /// The page of pairs that wait.
    public record QueueShown(
            String model,
            List<Tab> tabs,
            long total,
            List<Reason> reasons,
            List<Line> pairs,
            @Nullable String first,
            @Nullable String before,
            @Nullable String after,
            List<DecisionLine> decisions,
            String allDecisions,
            String quality,
            @Nullable Notice notice) {}

    public record Tab(String name, String address, String waiting, boolean here) {}

    public record Reason(String words, String pairs) {}

    public record Line(
            String address,
            String left,
            String right,
            String leftSource,
            String rightSource,
            String reason,
            String effect,
            String weight,
            String now,
            boolean later) {}

    /// @param takeBack number of the decision to take back, or null where it was
    public record DecisionLine(
            String number,
            String pair,
            String address,
            String answer,
            String who,
            String at,
            String why,
            String takenBack,
            @Nullable Long takeBack) {}

    /// @param undo number of the decision that can be taken back
    public record Notice(String sentence, @Nullable Long undo) {}

    /// The page of all decisions.
    public record DecisionsShown(
            String model,
            List<Tab> tabs,
            String lead,
            List<DecisionLine> decisions,
            @Nullable String before,
            @Nullable String after,
            String queue) {}

    QueueShown shown(Queue queue, int page, int size, List<Said> decisions, @Nullable Notice notice) {
        List<Reason> reasons = new ArrayList<>();
        queue.byReason()
                .forEach((reason, count) -> reasons.add(new Reason(
                        shown.words().of("linkage.reason." + reason),
                        shown.words().number(count))));
        String address = "/linkage?model=" + queue.model() + "&page=";
        return new QueueShown(
                queue.model(),
                tabs("/linkage?model=", queue.model()),
                queue.total(),
                reasons,
                queue.pairs().stream().map(pair -> line(queue, pair)).toList(),
                queue.pairs().isEmpty()
                        ? null
                        : ReviewPages.pairAddress(
                                queue.model(),
                                queue.pairs().getFirst().left(),
                                queue.pairs().getFirst().right()),
                page > 1 ? address + (page - 1) : null,
                (long) page * size < queue.total() ? address + (page + 1) : null,
                lines(queue.model(), decisions),
                "/linkage/decisions?model=" + queue.model(),
                "/linkage/quality?model=" + queue.model(),
                notice);
    }

    DecisionsShown decisions(String model, List<Said> decisions, int page, int size, long total) {
        String address = "/linkage/decisions?model=" + model + "&page=";
        return new DecisionsShown(
                model,
                tabs("/linkage/decisions?model=", model),
                shown.words().of("linkage.decisions.lead", shown.words().number(total)),
                lines(model, decisions),
                page > 1 ? address + (page - 1) : null,
                (long) page * size < total ? address + (page + 1) : null,
                "/linkage?model=" + model);
    }

    List<Tab> tabs(String address, String here) {
        List<Tab> tabs = new ArrayList<>();
        waiting.forEach((model, count) -> tabs.add(new Tab(
                ReviewPages.title(types, model, shown),
                address + model,
                shown.words().number(count),
                model.equals(here))));
        return tabs;
    }

    private Line line(Queue queue, Waiting pair) {
        return new Line(
                ReviewPages.pairAddress(queue.model(), pair.left(), pair.right()),
                String.valueOf(pair.left()),
                String.valueOf(pair.right()),
                source(queue.records().get(pair.left())),
                source(queue.records().get(pair.right())),
                shown.words().of("linkage.reason." + pair.reason()),
                shown.words().number(pair.effect()),
                Shown.bits(pair.weight()),
                shown.words().of(pair.together() ? "linkage.now.together" : "linkage.now.apart"),
                pair.later());
    }

    private String source(@Nullable Current record) {
        return record == null ? "" : shown.agency(record.agency());
    }

    private List<DecisionLine> lines(String model, List<Said> decisions) {
        return decisions.stream()
                .map(said -> new DecisionLine(
                        String.valueOf(said.id()),
                        said.left() + " – " + said.right(),
                        ReviewPages.pairAddress(model, said.left(), said.right()),
                        shown.answer(said.answer()),
                        said.who(),
                        shown.moment(said.at()),
                        said.why(),
                        said.takenBackBy() == null || said.takenBackAt() == null
                                ? ""
                                : shown.words()
                                        .of("linkage.taken-back", said.takenBackBy(), shown.moment(said.takenBackAt())),
                        said.takenBackBy() == null ? (Long) said.id() : null))
                .toList();
    }
}
