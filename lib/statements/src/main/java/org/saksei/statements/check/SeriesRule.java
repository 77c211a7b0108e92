package org.saksei.statements.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CheckRule;
import org.saksei.statements.CheckScope;
import org.saksei.statements.Message;
import org.saksei.statements.StatedPeriod;

/// `series`: one count of one voice in three periods of one length or more.
///
/// Within a text only where it tells them in order of time; across texts whatever the order.
final class SeriesRule implements AcrossRule {

    private static final int SHORTEST = 3;
    private static final int DAYS_OF_MONTH = 30;

    private record Line(Key key, @Nullable String event, String voice, long months) {}

    @Override
    public List<Finding> check(Run run) {
        Map<Line, TreeMap<LocalDate, Told>> lines = new LinkedHashMap<>();
        for (OneText text : run.texts()) {
            for (Told told : text.figures()) {
                StatedPeriod period = told.figure().period();
                if (VoicesRule.isComparable(told)
                        && !text.inTitle(told)
                        && period != null
                        && period.from() != null
                        && period.to() != null) {
                    long months =
                            (ChronoUnit.DAYS.between(period.from(), period.to()) + DAYS_OF_MONTH / 2) / DAYS_OF_MONTH;
                    LocalDate from = period.from();
                    Key.of(told)
                            .ifPresent(key -> lines.computeIfAbsent(
                                            new Line(key, told.event(), Key.voice(told), months),
                                            unused -> new TreeMap<>())
                                    .putIfAbsent(from, told));
                }
            }
        }
        return lines.values().stream()
                .map(line -> List.copyOf(line.values()))
                .filter(SeriesRule::isSeries)
                .map(SeriesRule::series)
                .toList();
    }

    private static boolean isSeries(List<Told> members) {
        if (members.size() < SHORTEST || overlap(members)) {
            return false;
        }
        boolean across =
                members.stream().map(told -> told.document().doc()).distinct().count() > 1;
        List<Integer> starts = members.stream().map(Told::start).toList();
        return across || starts.equals(starts.stream().sorted().toList());
    }

    private static boolean overlap(List<Told> members) {
        for (int i = 1; i < members.size(); i++) {
            StatedPeriod earlier =
                    Objects.requireNonNull(members.get(i - 1).figure().period());
            StatedPeriod later = Objects.requireNonNull(members.get(i).figure().period());
            if (!Objects.requireNonNull(earlier.to()).isBefore(Objects.requireNonNull(later.from()))) {
                return true;
            }
        }
        return false;
    }

    private static Finding series(List<Told> members) {
        boolean across =
                members.stream().map(told -> told.document().doc()).distinct().count() > 1;
        Finding finding = Finding.consistent(CheckRule.SERIES).scope(across ? CheckScope.ACROSS : CheckScope.WITHIN);
        List<Told> inOrder = new ArrayList<>(members);
        inOrder.forEach(told -> finding.figure(told.as("member")));
        String values =
                inOrder.stream().map(told -> told.number().toPlainString()).collect(Collectors.joining(", "));
        return finding.formula(values)
                .message(Message.of(
                        "series",
                        members.getFirst().what(),
                        Message.joined(
                                ", ",
                                members.stream()
                                        .map(told -> Message.of("series.member", told.said(), label(told)))
                                        .toList())));
    }

    private static String label(Told told) {
        StatedPeriod period = Objects.requireNonNull(told.figure().period());
        return period.label() == null ? String.valueOf(period.interval()) : period.label();
    }
}
