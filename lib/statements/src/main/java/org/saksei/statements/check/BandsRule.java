package org.saksei.statements.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.CheckRule;
import org.saksei.statements.Message;
import org.saksei.statements.Span;

/// `bands`: the bands of a split leave no hole and do not overlap.
final class BandsRule implements WithinRule {

    /// Two bands alone may be two examples; three in a row are meant as a scale.
    private static final int SCALE = 3;

    /// A part and its band, from a lower bound (in it) to an upper one (not in it); null is open.
    private record Band(
            Told told, @Nullable BigDecimal from, @Nullable BigDecimal below) {

        BigDecimal start() {
            return from == null ? BigDecimal.ZERO : from;
        }

        String shown() {
            return "[" + start().toPlainString() + ", " + (below == null ? ".." : below.toPlainString()) + ")";
        }
    }

    @Override
    public List<Finding> check(OneText text) {
        List<Finding> findings = new ArrayList<>();
        for (Split split : Split.of(text)) {
            if (split.parts().size() > 1) {
                check(split).ifPresent(findings::add);
            }
        }
        lists(text).forEach(split -> check(split).ifPresent(findings::add));
        return findings;
    }

    /// "By age, 127 were under ten, 654 between 10 and 14 and 537 were 15 to 17": three or more of a sentence that were
    /// read as parts of nothing.
    private static List<Split> lists(OneText text) {
        Map<Span, List<Told>> sentences = new LinkedHashMap<>();
        text.figures().stream()
                .filter(told -> told.isCount() && !told.isPart() && band(told).isPresent())
                .forEach(told -> sentences
                        .computeIfAbsent(told.figure().quote().span(), unused -> new ArrayList<>())
                        .add(told));
        return sentences.values().stream()
                .filter(told -> told.size() >= SCALE && isOfOneNoun(told))
                .map(told -> new Split(told, Optional.empty(), null))
                .toList();
    }

    private static boolean isOfOneNoun(List<Told> told) {
        return told.stream()
                .allMatch(other -> Likeness.sameNoun(told.getFirst(), other)
                        && Likeness.agree(told.getFirst().event(), other.event())
                        && told.getFirst().attributes().size()
                                == other.attributes().size());
    }

    private static Optional<Finding> check(Split split) {
        List<Band> bands = split.parts().stream()
                .flatMap(part -> band(part).stream())
                .sorted(Comparator.comparing(Band::start))
                .toList();
        if (bands.size() < 2 || bands.size() < split.parts().size()) {
            return Optional.empty();
        }
        boolean complete = isComplete(split);
        for (int i = 1; i < bands.size(); i++) {
            Band lower = bands.get(i - 1);
            Band upper = bands.get(i);
            int order = lower.below() == null ? 1 : lower.below().compareTo(upper.start());
            if (order != 0) {
                return complete ? Optional.of(broken(bands, lower, upper, order, split)) : Optional.empty();
            }
        }
        return Optional.of(fill(Finding.consistent(CheckRule.BANDS), split, bands)
                .message(Message.of("bands.fine", scale(bands))));
    }

    private static boolean isComplete(Split split) {
        return split.isClosed() && split.parts().size() >= SCALE
                || split.wholeValue() == null && split.parts().size() >= SCALE
                || split.isClearlyComplete()
                || isWhole(split);
    }

    private static boolean isWhole(Split split) {
        Ratio total =
                split.parts().stream().map(Told::value).reduce(Ratio::plus).orElseThrow();
        return split.wholeValue() != null && total.equals(Ratio.of(split.wholeValue()));
    }

    private static Optional<Band> band(Told part) {
        List<Attribute> bands =
                part.attributes().stream().filter(Attribute::isBand).toList();
        return bands.size() == 1
                ? Optional.of(
                        new Band(part, bands.getFirst().from(), bands.getFirst().below()))
                : Optional.empty();
    }

    private static Finding broken(List<Band> bands, Band lower, Band upper, int order, Split split) {
        Message closing = order < 0 && isWhole(split)
                ? Message.of(
                        "bands.whole",
                        lower.shown(),
                        upper.start().toPlainString(),
                        Objects.requireNonNull(lower.below()).toPlainString())
                : Message.NONE;
        Message message = order < 0
                ? Message.of("bands.hole", hole(lower, upper), closing)
                : Message.of("bands.overlap", lower.shown(), upper.shown());
        return fill(Finding.inconsistent(CheckRule.BANDS, order < 0 ? "band_gap" : "band_overlap"), split, bands)
                .message(message);
    }

    private static Message hole(Band lower, Band upper) {
        BigDecimal first = Objects.requireNonNull(lower.below());
        BigDecimal last = upper.start().subtract(BigDecimal.ONE);
        return last.compareTo(first) <= 0
                ? Message.plain(first.toPlainString())
                : Message.of("value.between", first.toPlainString(), last.toPlainString());
    }

    private static Finding fill(Finding finding, Split split, List<Band> bands) {
        split.parts().forEach(part -> finding.figure(part.as("part")));
        return finding.formula(scale(bands));
    }

    private static String scale(List<Band> bands) {
        return bands.stream().map(Band::shown).collect(Collectors.joining(" "));
    }
}
