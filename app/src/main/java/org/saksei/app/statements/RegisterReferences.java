package org.saksei.app.statements;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.app.access.Actor;
import org.saksei.app.figures.FigureQuery;
import org.saksei.app.figures.FiguresService;
import org.saksei.app.pack.PackService;
import org.saksei.figures.Figure;
import org.saksei.figures.Indicator;
import org.saksei.kernel.Period;
import org.saksei.pack.Pack;
import org.saksei.statements.FigureRole;
import org.saksei.statements.Reference;
import org.saksei.statements.References;

/// Known values of one question: the register's own figures and their parts, and the tiers of the pack's
/// table. Each is asked for once.
///
/// A statement is held against what the register knew at the end of the day it was printed. Where the
/// register knew nothing yet, because its files came later, it is held against what is known now.
final class RegisterReferences implements References {

    private static final String AS_OF = "register as of ";

    private final Actor actor;
    private final RegisterKnowledge knowledge;
    private final PackService packs;
    private final boolean asPrinted;
    private final @Nullable Instant moment;
    private final FiguresService.State now;
    private final Map<Object, Optional<BigDecimal>> counted = new HashMap<>();

    /// @param moment as of which all are held against the register, unless each is as it was printed;
    ///     null for now
    RegisterReferences(Actor actor, RegisterKnowledge knowledge, boolean asPrinted, @Nullable Instant moment) {
        this.actor = actor;
        this.knowledge = knowledge;
        this.packs = knowledge.packs();
        this.asPrinted = asPrinted;
        this.moment = moment;
        this.now = knowledge.figures().state(actor);
    }

    boolean isAsPrinted() {
        return asPrinted;
    }

    /// A value of the register.
    ///
    /// @param day as of whose end it was known, or null for the moment all are asked for
    record Known(BigDecimal value, @Nullable LocalDate day) {}

    @Override
    public List<Reference> find(String measure, @Nullable String place, String period) {
        return find(Asked.of(measure, place, period));
    }

    @Override
    public List<Reference> find(Asked asked) {
        String home = packs.current().country();
        if (asked.measure().equals("tip_tier")) {
            return tier(asked.place() == null ? home : asked.place(), asked.period());
        }
        boolean abroad = asked.place() != null && !asked.place().equals(home);
        Optional<Period> period = Period.find(asked.period());
        return abroad || period.isEmpty()
                ? List.of()
                : value(asked, period.get()).stream()
                        .map(found -> new Reference(
                                asked.measure(),
                                null,
                                period.get().id(),
                                found.value().stripTrailingZeros().toPlainString(),
                                found.day() == null ? "register" : AS_OF + found.day(),
                                definition(asked.measure())))
                        .toList();
    }

    private String definition(String measure) {
        return packs.current().getIndicator(measure).meaning().in("en");
    }

    /// The value a statement is held against; nothing where the register is silent or has no such part.
    Optional<Known> value(Asked asked, Period period) {
        Indicator indicator = packs.current().indicators().get(asked.measure());
        if (indicator == null || !hasParts(packs.current(), indicator, asked.filter())) {
            return Optional.empty();
        }
        LocalDate day = asked.published();
        if (asPrinted && day != null && day.isBefore(now.today())) {
            Instant then = FigureQuery.moment(day.toString(), ZoneId.systemDefault());
            Instant began = now.began();
            Optional<BigDecimal> printed = began == null || then.isBefore(began)
                    ? Optional.empty()
                    : knowledge.past(asked, day, now.today(), () -> count(asked, period, then));
            if (printed.isPresent()) {
                return Optional.of(new Known(printed.get(), day));
            }
        }
        return count(asked, period, asPrinted ? null : moment).map(value -> new Known(value, null));
    }

    /// Whether an indicator is split as wished, and each split has the part.
    static boolean hasParts(Pack pack, Indicator indicator, Map<String, String> filter) {
        return filter.entrySet().stream()
                .allMatch(part -> indicator.splits().contains(part.getKey())
                        && pack.findSplit(part.getKey())
                                .flatMap(split -> pack.findCodeList(split.list()))
                                .filter(list -> list.codes().containsKey(part.getValue()))
                                .isPresent());
    }

    /// The day a value of the register was asked as of, or null.
    static @Nullable LocalDate day(FigureRole reference) {
        String source = reference.text();
        return source.startsWith(AS_OF) ? LocalDate.parse(source.substring(AS_OF.length())) : null;
    }

    private Optional<BigDecimal> count(Asked asked, Period period, @Nullable Instant at) {
        Object question = List.of(asked.measure(), asked.filter(), period.id(), String.valueOf(at));
        return counted.computeIfAbsent(
                question,
                _ -> knowledge
                        .figures()
                        .show(
                                actor,
                                FigureQuery.of(period)
                                        .withFigures(List.of(asked.measure()))
                                        .withFilter(new LinkedHashMap<>(asked.filter()))
                                        .asOf(at))
                        .find(asked.measure())
                        .map(Figure::value));
    }

    private List<Reference> tier(@Nullable String country, String period) {
        return knowledge.tiers().stream()
                .filter(row -> Objects.equals(row.iso3(), country) && period.equals("TIP-" + row.year()))
                .map(row -> new Reference("tip_tier", country, period, row.tier(), row.source()))
                .toList();
    }
}
