package org.saksei.app.linkage.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.app.linkage.ReviewService.Cluster;
import org.saksei.app.linkage.ReviewService.Happened;
import org.saksei.app.linkage.ReviewService.Said;

/// A cluster as texts: no value of a record is among them.
public final class ClusterView {

    private final Shown shown;
    private final Cluster cluster;
    private final boolean steward;

    /// @param steward whether the reader may open pairs
    ClusterView(Shown shown, Cluster cluster, boolean steward) {
        this.shown = shown;
        this.cluster = cluster;
        this.steward = steward;
    }

    /// The page.
    public record ClusterShown(
            String title,
            String lead,
            @Nullable String queue,
            List<Line> records,
            List<EventLine> history,
            List<DecisionLine> decisions) {}

    /// @param pairAddress the record beside the first one, to look at both
    public record Line(
            String record,
            String agency,
            String file,
            String sheet,
            String row,
            String version,
            @Nullable String pairAddress) {}

    public record EventLine(String at, String sentence, String cause, String actor) {}

    public record DecisionLine(
            String pair, @Nullable String address, String answer, String who, String at, String why) {}

    ClusterShown shown() {
        return new ClusterShown(
                shown.model(cluster.type()) + " " + cluster.id(),
                shown.words().of("linkage.cluster.lead", cluster.records().size()),
                steward ? "/linkage?model=" + cluster.model() : null,
                records(),
                cluster.history().stream().map(this::event).toList(),
                cluster.said().stream().map(this::decision).toList());
    }

    private List<Line> records() {
        return cluster.records().stream()
                .map(record -> {
                    long first = cluster.records().getFirst().id();
                    return new Line(
                            String.valueOf(record.id()),
                            shown.agency(record.agency()),
                            record.file(),
                            record.sheet() == null ? "" : record.sheet(),
                            String.valueOf(record.row()),
                            String.valueOf(record.version()),
                            steward && record.id() != first
                                    ? ReviewPages.pairAddress(cluster.model(), first, record.id())
                                    : null);
                })
                .toList();
    }

    /// An event from the side of this cluster: what happened to another that touched it reads otherwise.
    private EventLine event(Happened each) {
        boolean own = each.cluster() == cluster.id();
        String key = "linkage.event." + (own ? "" : "other-") + each.kind();
        String sentence = shown.words()
                .of(
                        key,
                        each.record() == null ? "" : each.record(),
                        own ? (each.other() == null ? "–" : each.other()) : each.cluster());
        return new EventLine(
                shown.moment(each.at()), sentence, shown.words().of("linkage.cause." + each.cause()), each.actor());
    }

    private DecisionLine decision(Said said) {
        return new DecisionLine(
                said.left() + " – " + said.right(),
                steward ? ReviewPages.pairAddress(cluster.model(), said.left(), said.right()) : null,
                shown.answer(said.answer()),
                said.who(),
                shown.moment(said.at()),
                said.why());
    }
}
