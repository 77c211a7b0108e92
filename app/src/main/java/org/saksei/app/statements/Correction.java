package org.saksei.app.statements;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.statements.Attribute;
import org.saksei.statements.Comparison;
import org.saksei.statements.Counted;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Direction;
import org.saksei.statements.IndicatorMatch;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.Named;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.PlaceBasis;
import org.saksei.statements.Speaker;
import org.saksei.statements.SpeakerMode;
import org.saksei.statements.SpeakerType;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.StatedPlace;
import org.saksei.statements.Status;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.Universe;

/// The fields of a figure as a form shows them, and a figure with the fields a person wrote. An empty
/// field is not known; a field that is absent stays as it was.
public final class Correction {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,20})?");
    private static final Pattern VALUE = Pattern.compile(DECIMAL.pattern() + "|2WL|SC");
    private static final Pattern BAND = Pattern.compile("(\\d{0,3})-(\\d{0,3})");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");

    private final SequencedMap<String, String> fields;
    private final List<Problem> problems = new ArrayList<>();

    private Correction(Map<String, String> fields) {
        this.fields = new LinkedHashMap<>(fields);
    }

    /// The figure with what the form says, as corrected by a person.
    ///
    /// @throws Refused with every field that cannot be understood
    public static StatedFigure apply(StatedFigure figure, Map<String, String> form) {
        SequencedMap<String, String> all = fields(figure);
        form.forEach((name, value) -> all.computeIfPresent(name, (_, _) -> value.strip()));
        Correction correction = new Correction(all);
        StatedFigure corrected = correction.corrected(figure);
        if (!correction.problems.isEmpty()) {
            throw Refused.because(correction.problems);
        }
        return corrected;
    }

    /// The fields of a form that say something else than the figure does.
    public static List<String> typed(StatedFigure figure, Map<String, String> form) {
        return fields(figure).entrySet().stream()
                .filter(field -> !form.getOrDefault(field.getKey(), field.getValue())
                        .strip()
                        .equals(field.getValue().strip()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Every field of a figure by name, as a person writes it.
    public static SequencedMap<String, String> fields(StatedFigure figure) {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        fields.put("value", text(figure.value()));
        fields.put("upper", text(figure.upper()));
        fields.put("modifier", figure.modifier().word());
        fields.put("kind", figure.kind().word());
        fields.put("direction", word(figure.direction()));
        fields.put("unit_kind", figure.unit().kind().word());
        fields.put("unit_code", text(figure.unit().code()));
        fields.put("unit_name", text(figure.unit().name()));
        Counted counted = figure.counted();
        fields.put("lemma", counted == null ? "" : text(counted.lemma()));
        fields.put("class", counted == null ? "" : word(counted.type()));
        fields.put("event", counted == null ? "" : text(counted.event()));
        fields.put("attributes", counted == null ? "" : attributes(counted.attributes()));
        Universe universe = figure.universe();
        fields.put(
                "whole",
                universe == null || universe.value() == null
                        ? ""
                        : universe.value().toPlainString());
        fields.put(
                "was",
                figure.comparison() == null ? "" : text(figure.comparison().value()));
        StatedPeriod period = figure.period();
        fields.put(
                "from",
                period == null || period.from() == null ? "" : period.from().toString());
        fields.put(
                "to", period == null || period.to() == null ? "" : period.to().toString());
        fields.put("place", figure.place() == null ? "" : text(figure.place().code()));
        Speaker speaker = figure.speaker();
        fields.put("speaker", speaker == null ? "" : text(speaker.name()));
        fields.put("speaker_type", speaker == null ? "" : speaker.type().word());
        fields.put("speaker_country", speaker == null ? "" : text(speaker.country()));
        fields.put("mode", speaker == null ? "" : speaker.mode().word());
        fields.put("indicator", written(figure.indicator()));
        return fields;
    }

    /// The words a field may have; none where it is free.
    public static List<String> options(String field) {
        return switch (field) {
            case "modifier" -> words(Modifier.values());
            case "kind" -> words(Kind.values());
            case "direction" -> optional(Direction.values());
            case "unit_kind" -> words(UnitKind.values());
            case "class" -> optional(CountedClass.values());
            case "speaker_type" -> optional(SpeakerType.values());
            case "mode" -> optional(SpeakerMode.values());
            default -> List.of();
        };
    }

    private static List<String> words(Named[] values) {
        return java.util.Arrays.stream(values).map(Named::word).toList();
    }

    private static List<String> optional(Named[] values) {
        List<String> words = new ArrayList<>(List.of(""));
        words.addAll(words(values));
        return words;
    }

    private StatedFigure corrected(StatedFigure old) {
        return old.edit()
                .kind(required("kind", Kind.class, old.kind()))
                .value(matched("value", VALUE, "1234.5"))
                .upper(matched("upper", DECIMAL, "1234.5"))
                .modifier(required("modifier", Modifier.class, old.modifier()))
                .direction(optional("direction", Direction.class))
                .unit(new Unit(
                        required("unit_kind", UnitKind.class, old.unit().kind()),
                        empty("unit_code"),
                        empty("unit_name")))
                .counted(counted(old.counted()))
                .universe(universe(old.universe()))
                .comparison(comparison(old.comparison()))
                .period(period(old.period()))
                .place(place(old.place()))
                .speaker(speaker(old.speaker()))
                .indicator(indicator(old.indicator()))
                .status(Status.EDITED)
                .reason(null)
                .done();
    }

    private @Nullable Counted counted(@Nullable Counted old) {
        String lemma = empty("lemma");
        CountedClass type = optional("class", CountedClass.class);
        String event = empty("event");
        List<Attribute> attributes = attributes();
        if (old == null && lemma == null && type == null && event == null && attributes.isEmpty()) {
            return null;
        }
        return new Counted(
                old == null ? null : old.text(), old == null ? null : old.span(), lemma, type, event, attributes);
    }

    private List<Attribute> attributes() {
        List<Attribute> attributes = new ArrayList<>();
        for (String each : fields.getOrDefault("attributes", "").split("[;\\s]+")) {
            String[] parts = each.split("=", 2);
            if (each.isEmpty()) {
                continue;
            }
            if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
                unreadable("attributes", "sex=female age=15-17");
                continue;
            }
            Matcher band = BAND.matcher(parts[1]);
            boolean isBand = band.matches() && parts[1].length() > 1;
            attributes.add(
                    isBand
                            ? new Attribute(parts[0], null, years(band.group(1), 0), years(band.group(2), 1))
                            : Attribute.of(parts[0], parts[1]));
        }
        return attributes;
    }

    private static @Nullable BigDecimal years(String digits, int more) {
        return digits.isEmpty() ? null : new BigDecimal(digits).add(BigDecimal.valueOf(more));
    }

    private static String attributes(List<Attribute> attributes) {
        return attributes.stream()
                .map(each -> each.dimension() + "="
                        + (each.isBand() ? bound(each.from(), 0) + "-" + bound(each.below(), 1) : each.value()))
                .collect(Collectors.joining(" "));
    }

    private static String bound(@Nullable BigDecimal bound, int less) {
        return bound == null ? "" : bound.subtract(BigDecimal.valueOf(less)).toPlainString();
    }

    private @Nullable Universe universe(@Nullable Universe old) {
        String whole = matched("whole", DECIMAL, "263");
        if (whole == null) {
            return old == null || old.value() == null ? old : null;
        }
        BigDecimal value = new BigDecimal(whole);
        if (old == null) {
            return new Universe(value, null, false, null, null);
        }
        boolean same = old.value() != null && old.value().compareTo(value) == 0;
        return new Universe(value, same ? old.figure() : null, old.closed(), old.cue(), old.group());
    }

    private @Nullable Comparison comparison(@Nullable Comparison old) {
        String was = matched("was", VALUE, "62");
        if (was == null) {
            return old == null || old.value() == null ? old : null;
        }
        if (old == null) {
            return new Comparison(was, null, null);
        }
        return new Comparison(was, was.equals(old.value()) ? old.figure() : null, old.period());
    }

    private @Nullable StatedPeriod period(@Nullable StatedPeriod old) {
        LocalDate from = day("from");
        LocalDate to = day("to");
        if (from != null && to != null && to.isBefore(from)) {
            unreadable("to", "2019-06-30");
            return old;
        }
        if (from == null && to == null) {
            return old == null || !old.known() ? old : null;
        }
        if (old != null && java.util.Objects.equals(from, old.from()) && java.util.Objects.equals(to, old.to())) {
            return old;
        }
        return new StatedPeriod(true, from, to, PeriodLabels.find(from, to), List.of(), PeriodBasis.STATED, null, null);
    }

    private @Nullable LocalDate day(String field) {
        String text = empty(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException none) {
            unreadable(field, "2019-06-30");
            return null;
        }
    }

    private @Nullable StatedPlace place(@Nullable StatedPlace old) {
        String code = empty("place");
        if (code == null) {
            return null;
        }
        return old != null && code.equals(old.code()) ? old : new StatedPlace(code, null, PlaceBasis.STATED);
    }

    private @Nullable Speaker speaker(@Nullable Speaker old) {
        String name = empty("speaker");
        SpeakerType type = optional("speaker_type", SpeakerType.class);
        if (name == null && type == null) {
            return null;
        }
        SpeakerMode mode = optional("mode", SpeakerMode.class);
        return new Speaker(
                name,
                type == null ? SpeakerType.UNKNOWN : type,
                matched("speaker_country", COUNTRY, "KHM"),
                mode == null ? SpeakerMode.REPORTED : mode,
                old == null ? null : old.text(),
                old == null ? null : old.span(),
                old == null ? null : old.source());
    }

    private static String written(@Nullable IndicatorMatch match) {
        return match == null
                ? ""
                : match.id()
                        + match.filter().entrySet().stream()
                                .map(part -> " " + part.getKey() + "=" + part.getValue())
                                .collect(Collectors.joining());
    }

    /// The id of a figure and the parts of it that are meant: `victims_rescued age_kh=0-14`.
    private @Nullable IndicatorMatch indicator(@Nullable IndicatorMatch old) {
        String text = empty("indicator");
        if (text == null) {
            return null;
        }
        if (text.equals(written(old))) {
            return old;
        }
        String[] words = text.split("\\s+");
        LinkedHashMap<String, String> filter = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            String[] part = words[i].split("=", 2);
            if (part.length != 2 || part[0].isEmpty() || part[1].isEmpty()) {
                unreadable("indicator", "victims_rescued age_kh=0-14");
                return old;
            }
            filter.put(part[0], part[1]);
        }
        return new IndicatorMatch(words[0], filter, 1);
    }

    private <E extends Enum<E> & Named> E required(String field, Class<E> type, E old) {
        E found = optional(field, type);
        if (found == null) {
            unreadable(field, old.word());
            return old;
        }
        return found;
    }

    private <E extends Enum<E> & Named> @Nullable E optional(String field, Class<E> type) {
        String text = empty(field);
        if (text == null) {
            return null;
        }
        return Named.find(type, text).orElseGet(() -> {
            unreadable(field, type.getEnumConstants()[0].word());
            return null;
        });
    }

    private @Nullable String matched(String field, Pattern form, String example) {
        String text = empty(field);
        if (text != null && !form.matcher(text).matches()) {
            unreadable(field, example);
            return null;
        }
        return text;
    }

    private @Nullable String empty(String field) {
        String text = fields.getOrDefault(field, "");
        return text.isEmpty() ? null : text;
    }

    private void unreadable(String field, String expected) {
        problems.add(
                Problem.of(ReviewProblem.FIELD_UNREADABLE, new Place.Nowhere(), "field", field, "expected", expected));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String word(@Nullable Named named) {
        return named == null ? "" : named.word();
    }
}
