package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.CheckRule;
import org.saksei.statements.CheckScope;
import org.saksei.statements.FigureRole;
import org.saksei.statements.IndicatorMatch;
import org.saksei.statements.Lexicon.IndicatorWords;
import org.saksei.statements.Message;
import org.saksei.statements.Reference;
import org.saksei.statements.References;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.Universe;
import org.saksei.statements.Verdict;

/// `register`: a figure against the value of the indicator it seems to give, or of a part of it.
///
/// A total that counts other people, another event of one family or other twelve months than any known
/// value is set beside the nearest one as *other definition*; the two are never subtracted.
final class RegisterRule implements AcrossRule {

    /// Below it the words cover less than half of the definition: the two are not one thing.
    private static final double SCORE = 0.5;

    private static final SequencedMap<String, String> WHOLE =
            Collections.unmodifiableSequencedMap(new LinkedHashMap<>());

    private final Meaning meaning;

    RegisterRule(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public List<Finding> check(Run run) {
        List<Finding> findings = new ArrayList<>();
        run.figures().filter(Told::isLevel).forEach(told -> {
            StatedPeriod period = told.figure().period();
            if (period != null) {
                finding(told, period, run).ifPresent(findings::add);
            }
        });
        return findings;
    }

    private Optional<Finding> finding(Told told, StatedPeriod period, Run run) {
        IndicatorMatch match = told.figure().indicator();
        List<String> names = names(period);
        if (match != null && match.score() >= SCORE) {
            Optional<Reference> known = known(told, match.id(), match.filter(), names, run);
            if (known.isPresent() && covers(match, told, run)) {
                return Optional.of(compare(told, match, known.get()));
            }
            if (known.isPresent()) {
                return told.isPart()
                        ? Optional.empty()
                        : Optional.of(other(told, match.filter(), known.get(), "population"));
            }
            Optional<Finding> otherDays = known(told, match.id(), match.filter(), OtherYears.of(period), run)
                    .filter(reference -> covers(match, told, run))
                    .map(reference -> other(told, match.filter(), reference, "period_basis"));
            if (otherDays.isPresent()) {
                return otherDays;
            }
        }
        return told.isPart() || !told.attributes().isEmpty() ? Optional.empty() : sibling(told, names, run);
    }

    /// Whether the indicator and its parts say everything the text says of the counted. A person's choice
    /// (score 1) does.
    private static boolean covers(IndicatorMatch match, Told told, Run run) {
        Optional<IndicatorWords> words = run.settings().indicators().stream()
                .filter(each -> each.id().equals(match.id()))
                .findFirst();
        return match.score() >= 1
                || words.isEmpty()
                || told.attributes().stream()
                        .allMatch(attribute -> words.get().attributes().contains(attribute)
                                || words.get().filters().stream()
                                        .anyMatch(filter -> filter.dimension().equals(attribute.dimension())
                                                && match.filter().containsKey(filter.split())));
    }

    /// A known total of another event of the same family: people rescued beside people identified.
    private Optional<Finding> sibling(Told told, List<String> names, Run run) {
        String event = told.event();
        String family =
                event == null ? null : run.settings().events().family(event).orElse(null);
        if (family == null) {
            return Optional.empty();
        }
        return run.settings().indicators().stream()
                .filter(words -> told.type() != null && words.types().contains(told.type()))
                .filter(words -> words.attributes().isEmpty()
                        && (words.lemmas().isEmpty() || words.lemmas().contains(told.lemma())))
                .filter(words -> !words.events().contains(event)
                        && words.events().stream()
                                .anyMatch(other -> run.settings()
                                        .events()
                                        .family(other)
                                        .filter(family::equals)
                                        .isPresent()))
                .flatMap(words -> known(told, words.id(), WHOLE, names, run).stream())
                .findFirst()
                .map(reference -> other(told, WHOLE, reference, "event"));
    }

    private static List<String> names(StatedPeriod period) {
        List<String> names = new ArrayList<>();
        if (period.label() != null) {
            names.add(period.label());
        }
        names.addAll(period.editions());
        if (period.interval() != null) {
            names.add(Objects.requireNonNull(period.interval()));
        }
        return names;
    }

    private static Optional<Reference> known(
            Told told, String measure, SequencedMap<String, String> filter, List<String> periods, Run run) {
        String place = told.place();
        for (String period : periods) {
            List<Reference> found = run.references().find(asked(told, measure, filter, place, period));
            if (found.isEmpty() && place != null && place.equals(run.settings().home())) {
                found = run.references().find(asked(told, measure, filter, null, period));
            }
            if (!found.isEmpty()) {
                return Optional.of(found.getFirst());
            }
        }
        return Optional.empty();
    }

    private static References.Asked asked(
            Told told, String measure, SequencedMap<String, String> filter, @Nullable String place, String period) {
        return new References.Asked(
                measure, filter, place, period, told.document().published());
    }

    private Finding compare(Told told, IndicatorMatch match, Reference reference) {
        Ratio known = Ratio.of(reference.value());
        boolean meets = meaning.of(told).contains(known);
        boolean rounded = told.isExact() && Rounding.isRound(told) && Rounding.roundsTo(known, told);
        boolean agree = told.isExact() && told.value().equals(known);
        Verdict verdict = agree ? Verdict.AGREE : meets || rounded ? Verdict.COMPATIBLE : Verdict.CONFLICT;
        String reason = verdict != Verdict.COMPATIBLE
                ? null
                : switch (told.figure().modifier()) {
                    case EXACT -> "rounded";
                    case ABOUT, VAGUE -> "imprecise_term";
                    case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, BETWEEN -> "bound";
                };
        return sides(new Finding(CheckRule.REGISTER, verdict, reason), told, reference)
                .formula(told.number().toPlainString() + (agree ? " = " : " ≠ ") + known.decimal())
                .computed(known)
                .stated(told.figure().value())
                .difference(told.value().minus(known))
                .message(Message.of(
                        "register.differs",
                        said(told, match.filter(), reference),
                        agree ? Message.NONE : definitions(told, reference)));
    }

    private static Finding other(Told told, SequencedMap<String, String> filter, Reference reference, String reason) {
        Message by = switch (reason) {
            case "event" -> Message.of("by.step");
            case "period_basis" -> Message.of("by.other-period");
            default -> Message.of("by.people");
        };
        return sides(new Finding(CheckRule.REGISTER, Verdict.OTHER_DEFINITION, reason), told, reference)
                .formula(told.number().toPlainString() + " ≠ "
                        + Ratio.of(reference.value()).decimal())
                .message(Message.of("register.other", said(told, filter, reference), by, definitions(told, reference)));
    }

    private static Finding sides(Finding finding, Told told, Reference reference) {
        return finding.scope(CheckScope.REFERENCE).figure(told.as("left")).figure(role(reference, "reference"));
    }

    private static Message said(Told told, SequencedMap<String, String> filter, Reference reference) {
        String part = filter.isEmpty()
                ? ""
                : filter.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", ", " (", ")"));
        return Message.of(
                "register.said",
                told.said(),
                reference.measure() + part,
                reference.period(),
                Ratio.of(reference.value()).decimal(),
                reference.source());
    }

    /// Both definitions, where the known value has one.
    private static Message definitions(Told told, Reference reference) {
        return reference.definition() == null
                ? Message.NONE
                : Message.of("register.definitions", counted(told), reference.measure(), reference.definition());
    }

    private static Message counted(Told told) {
        List<Message> words = new ArrayList<>(List.of(Message.plain(told.what())));
        told.attributes().forEach(attribute -> words.add(property(attribute)));
        Universe universe = told.figure().universe();
        if (universe != null && universe.value() != null) {
            words.add(Message.of("counted.of", universe.value().toPlainString()));
        }
        StatedPeriod period = Objects.requireNonNull(told.figure().period());
        String days = period.label() != null ? period.label() : period.interval();
        if (days != null) {
            words.add(Message.plain(days));
        }
        return Message.joined(", ", words);
    }

    private static Message property(Attribute attribute) {
        if (!attribute.isBand()) {
            return Message.plain(attribute.dimension() + " " + attribute.value());
        }
        Message from = attribute.from() == null
                ? Message.NONE
                : Message.of("counted.from", attribute.from().toPlainString());
        Message below = attribute.below() == null
                ? Message.NONE
                : Message.of("counted.below", attribute.below().toPlainString());
        return Message.joined("", List.of(attribute.dimension(), from, below));
    }

    /// A known value as a figure of a check: it stands in no document.
    static FigureRole role(Reference reference, String role) {
        return new FigureRole(role, null, null, null, reference.measure(), reference.source(), reference.value(), null);
    }
}
