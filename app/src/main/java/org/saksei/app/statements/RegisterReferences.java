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
import org.saksei.assessment.TierRow;
import org.saksei.figures.Figure;
import org.saksei.figures.Indicator;
import org.saksei.kernel.Period;
import org.saksei.pack.AssessmentReader;
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
    private final FiguresService figures;
    private final PackService packs;
    private final boolean asPrinted;
    private final @Nullable Instant moment;
    private final LocalDate today;
    private final Map<Object, Optional<Known>> known = new HashMap<>();
    private @Nullable List<TierRow> tiers;

    private RegisterReferences(
            Actor actor, FiguresService figures, PackService packs, boolean asPrinted, @Nullable Instant moment) {
        this.actor = actor;
        this.figures = figures;
        this.packs = packs;
        this.asPrinted = asPrinted;
        this.moment = moment;
        this.today = figures.state(actor).today();
    }

    /// Each statement against what was known when it was printed.
    static RegisterReferences asPrinted(Actor actor, FiguresService figures, PackService packs) {
        return new RegisterReferences(actor, figures, packs, true, null);
    }

    /// Every statement against what was known at one moment.
    ///
    /// @param moment or null for now
    static RegisterReferences at(Actor actor, FiguresService figures, PackService packs, @Nullable Instant moment) {
        return new RegisterReferences(actor, figures, packs, false, moment);
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
        LocalDate day =
                asPrinted && asked.published() != null && asked.published().isBefore(today) ? asked.published() : null;
        if (day != null) {
            Instant then = FigureQuery.moment(day.toString(), ZoneId.systemDefault());
            Optional<Known> printed = count(asked, period, then).map(value -> new Known(value.value(), day));
            if (printed.isPresent()) {
                return printed;
            }
        }
        return count(asked, period, asPrinted ? null : moment);
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

    private Optional<Known> count(Asked asked, Period period, @Nullable Instant at) {
        Object question = List.of(asked.measure(), asked.filter(), period.id(), String.valueOf(at));
        return known.computeIfAbsent(
                question,
                _ -> figures.show(
                                actor,
                                FigureQuery.of(period)
                                        .withFigures(List.of(asked.measure()))
                                        .withFilter(new LinkedHashMap<>(asked.filter()))
                                        .asOf(at))
                        .find(asked.measure())
                        .map(Figure::value)
                        .map(value -> new Known(value, null)));
    }

    private List<Reference> tier(@Nullable String country, String period) {
        List<TierRow> rows = tiers;
        if (rows == null) {
            rows = AssessmentReader.read(packs.folder()).tiers().orElse(List.of());
            tiers = rows;
        }
        return rows.stream()
                .filter(row -> Objects.equals(row.iso3(), country) && period.equals("TIP-" + row.year()))
                .map(row -> new Reference("tip_tier", country, period, row.tier(), row.source()))
                .toList();
    }
}
