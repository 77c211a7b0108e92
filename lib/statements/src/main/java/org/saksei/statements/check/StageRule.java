package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.saksei.statements.CheckRule;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Message;

/// `process_order`: more convicted than arrested in one period needs old cases to be possible.
///
/// Never an inconsistency, and said only where it happens.
final class StageRule implements WithinRule {

    private final Meaning meaning;
    private final EventFamilies events;

    StageRule(Meaning meaning, EventFamilies events) {
        this.meaning = meaning;
        this.events = events;
    }

    private record Frame(CountedClass type, String interval, String place) {}

    @Override
    public List<Finding> check(OneText text) {
        Map<Frame, TreeMap<Integer, Told>> frames = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Told told : text.figures()) {
            OptionalInt stage = stage(told);
            if (stage.isEmpty() || text.inTitle(told)) {
                continue;
            }
            Frame frame = new Frame(
                    Objects.requireNonNull(told.type()),
                    Objects.requireNonNull(told.interval()),
                    String.valueOf(told.place()));
            frames.computeIfAbsent(frame, unused -> new TreeMap<>()).merge(stage.getAsInt(), told, StageRule::larger);
        }
        frames.values().forEach(stages -> findings.addAll(compare(stages)));
        return findings;
    }

    /// Of several counts at one stage the largest: the smaller ones may be parts nobody marked as such.
    private static Told larger(Told one, Told other) {
        return one.number().compareTo(other.number()) >= 0 ? one : other;
    }

    private OptionalInt stage(Told told) {
        boolean counted = told.isCount()
                && !told.isPart()
                && told.attributes().isEmpty()
                && told.periodIsSure()
                && (told.type() == CountedClass.PERPETRATOR || told.type() == CountedClass.EVENT);
        return counted && told.event() != null ? events.stage(told.event()) : OptionalInt.empty();
    }

    private List<Finding> compare(TreeMap<Integer, Told> stages) {
        List<Finding> findings = new ArrayList<>();
        List<Told> inOrder = List.copyOf(stages.values());
        for (int i = 1; i < inOrder.size(); i++) {
            Told earlier = inOrder.get(i - 1);
            Told later = inOrder.get(i);
            if (meaning.of(earlier).isBelow(meaning.of(later))) {
                findings.add(Finding.underdetermined(CheckRule.PROCESS_ORDER, "process_order")
                        .figure(earlier.as("base"))
                        .figure(later.as("new"))
                        .formula(later.number().toPlainString() + " > "
                                + earlier.number().toPlainString())
                        .computed(later.value())
                        .difference(later.value().minus(earlier.value()))
                        .message(Message.of("stage", later.said(), later.what(), earlier.said(), earlier.what())));
            }
        }
        return findings;
    }
}
