package org.saksei.statements.format;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
import org.saksei.statements.Quote;
import org.saksei.statements.Reason;
import org.saksei.statements.Span;
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
import tools.jackson.databind.JsonNode;

/// Reads the objects of a line back. A key that is absent counts as null, because a person or a program
/// that corrects a line drops what it does not know.
final class LineFields {

    /// A line that is not what the schema says.
    static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unfit(String key) {
            super(key, null, false, false);
        }

        /// The key that does not fit.
        String key() {
            return String.valueOf(getMessage());
        }
    }

    private LineFields() {}

    static StatedFigure figure(JsonNode line) {
        return new StatedFigure(
                text(line, "id"),
                text(line, "text"),
                span(line, "span"),
                quote(line.path("quote")),
                word(line, "kind", Kind.class),
                value(line, "value"),
                decimalText(line, "upper"),
                word(line, "modifier", Modifier.class),
                findWord(line, "direction", Direction.class),
                unit(line.path("unit")),
                object(line, "counted", LineFields::counted),
                object(line, "universe", LineFields::universe),
                object(line, "comparison", LineFields::comparison),
                object(line, "period", LineFields::period),
                object(line, "place", LineFields::place),
                object(line, "speaker", LineFields::speaker),
                texts(line, "about"),
                object(line, "indicator", LineFields::indicator),
                word(line, "status", Status.class),
                findWord(line, "reason", Reason.class),
                texts(line, "rules"));
    }

    private static Quote quote(JsonNode quote) {
        return new Quote(text(quote, "exact"), span(quote, "span"), text(quote, "prefix"), text(quote, "suffix"));
    }

    private static Unit unit(JsonNode unit) {
        return new Unit(word(unit, "kind", UnitKind.class), findText(unit, "code"), findText(unit, "name"));
    }

    private static Counted counted(JsonNode counted) {
        List<Attribute> attributes = new ArrayList<>();
        for (JsonNode each : counted.path("attributes")) {
            attributes.add(new Attribute(
                    text(each, "dimension"), findText(each, "value"), decimal(each, "from"), decimal(each, "below")));
        }
        return new Counted(
                findText(counted, "text"),
                findSpan(counted, "span"),
                findText(counted, "lemma"),
                findWord(counted, "class", CountedClass.class),
                findText(counted, "event"),
                attributes);
    }

    private static Universe universe(JsonNode universe) {
        return new Universe(
                decimal(universe, "value"),
                findText(universe, "figure"),
                universe.path("closed").asBoolean(false),
                findText(universe, "cue"),
                findText(universe, "group"));
    }

    private static Comparison comparison(JsonNode comparison) {
        return new Comparison(
                value(comparison, "value"),
                findText(comparison, "figure"),
                object(comparison, "period", LineFields::period));
    }

    private static StatedPeriod period(JsonNode period) {
        String interval = findText(period, "interval");
        String[] days = interval == null ? new String[] {"..", ".."} : interval.split("/", -1);
        if (days.length != 2) {
            throw new Unfit("interval");
        }
        LocalDate from = day(days[0], "interval");
        LocalDate to = day(days[1], "interval");
        if (from != null && to != null && to.isBefore(from)) {
            throw new Unfit("interval");
        }
        return new StatedPeriod(
                interval != null,
                from,
                to,
                findText(period, "label"),
                texts(period, "editions"),
                word(period, "basis", PeriodBasis.class),
                findText(period, "text"),
                findSpan(period, "span"));
    }

    private static @Nullable LocalDate day(String text, String key) {
        try {
            return text.equals("..") ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Unfit(key);
        }
    }

    /// A day written `2019-01-31`, or null.
    static @Nullable LocalDate findDay(JsonNode line, String key) {
        String text = findText(line, key);
        return text == null ? null : day(text, key);
    }

    private static StatedPlace place(JsonNode place) {
        return new StatedPlace(
                findText(place, "code"), findText(place, "text"), word(place, "basis", PlaceBasis.class));
    }

    private static Speaker speaker(JsonNode speaker) {
        return new Speaker(
                findText(speaker, "name"),
                word(speaker, "type", SpeakerType.class),
                findText(speaker, "country"),
                word(speaker, "mode", SpeakerMode.class),
                findText(speaker, "text"),
                findSpan(speaker, "span"),
                findText(speaker, "source"));
    }

    private static IndicatorMatch indicator(JsonNode match) {
        SequencedMap<String, String> filter = new LinkedHashMap<>();
        match.path("filter")
                .properties()
                .forEach(entry -> filter.put(entry.getKey(), entry.getValue().asString()));
        double score = match.path("score").asDouble(0);
        if (!(score >= 0 && score <= 1)) {
            throw new Unfit("score");
        }
        return new IndicatorMatch(text(match, "id"), filter, score);
    }

    private static <T> @Nullable T object(JsonNode line, String key, Function<JsonNode, T> read) {
        JsonNode node = line.path(key);
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (!node.isObject()) {
            throw new Unfit(key);
        }
        return read.apply(node);
    }

    static String text(JsonNode line, String key) {
        String text = findText(line, key);
        if (text == null) {
            throw new Unfit(key);
        }
        return text;
    }

    static @Nullable String findText(JsonNode line, String key) {
        JsonNode node = line.path(key);
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (!node.isString()) {
            throw new Unfit(key);
        }
        return node.asString();
    }

    private static List<String> texts(JsonNode line, String key) {
        List<String> texts = new ArrayList<>();
        line.path(key).forEach(each -> texts.add(each.asString()));
        return texts;
    }

    static <E extends Enum<E> & Named> E word(JsonNode line, String key, Class<E> type) {
        E found = findWord(line, key, type);
        if (found == null) {
            throw new Unfit(key);
        }
        return found;
    }

    private static <E extends Enum<E> & Named> @Nullable E findWord(JsonNode line, String key, Class<E> type) {
        String word = findText(line, key);
        return word == null ? null : Named.find(type, word).orElseThrow(() -> new Unfit(key));
    }

    /// A decimal or a tier, as it is written.
    private static @Nullable String value(JsonNode line, String key) {
        String text = findText(line, key);
        if (text != null && !text.equals("2WL") && !text.equals("SC") && !isDecimal(text)) {
            throw new Unfit(key);
        }
        return text;
    }

    private static @Nullable String decimalText(JsonNode line, String key) {
        String text = findText(line, key);
        if (text != null && !isDecimal(text)) {
            throw new Unfit(key);
        }
        return text;
    }

    private static @Nullable BigDecimal decimal(JsonNode line, String key) {
        String text = decimalText(line, key);
        return text == null ? null : new BigDecimal(text);
    }

    /// Longer numbers are attacks: they would cost arithmetic on intervals minutes.
    private static boolean isDecimal(String text) {
        return text.length() <= 60 && text.matches("-?\\d+(\\.\\d+)?");
    }

    private static Span span(JsonNode line, String key) {
        Span span = findSpan(line, key);
        if (span == null) {
            throw new Unfit(key);
        }
        return span;
    }

    private static @Nullable Span findSpan(JsonNode line, String key) {
        JsonNode node = line.path(key);
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        boolean two = node.isArray()
                && node.size() == 2
                && node.get(0).isInt()
                && node.get(1).isInt();
        if (!two || node.get(0).asInt() < 0 || node.get(1).asInt() < node.get(0).asInt()) {
            throw new Unfit(key);
        }
        return new Span(node.get(0).asInt(), node.get(1).asInt());
    }
}
