package org.saksei.statements.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.Comparison;
import org.saksei.statements.Counted;
import org.saksei.statements.Document;
import org.saksei.statements.FigureRole;
import org.saksei.statements.IndicatorMatch;
import org.saksei.statements.Named;
import org.saksei.statements.Quote;
import org.saksei.statements.Reading;
import org.saksei.statements.Span;
import org.saksei.statements.Speaker;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.StatedPlace;
import org.saksei.statements.StatementCheck;
import org.saksei.statements.Text;
import org.saksei.statements.Unit;
import org.saksei.statements.Universe;

/// The lines of the exchange format as maps, keys in the order of the published schema. Every key is
/// always there; what is not known is null. Decimals are strings, because `16.34` must keep its two
/// decimals.
public final class Lines {

    private Lines() {}

    /// The line of a document.
    ///
    /// @param withText whether the text itself is in it
    public static SequencedMap<String, @Nullable Object> document(Reading reading, boolean withText) {
        Document document = reading.document();
        Text text = document.text();
        SequencedMap<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("type", "document");
        identify(line, document);
        line.put("format", text.format().word());
        line.put("sha256", document.sha256());
        line.put("characters", text.length());
        line.put("language", document.language());
        line.put("title", text.title());
        line.put("publisher", text.publisher());
        line.put("url", text.url());
        line.put(
                "published",
                document.published() == null ? null : document.published().toString());
        line.put("published_basis", document.publishedBasis().word());
        line.put("text", withText ? text.characters() : null);
        line.put("figures", Summary.figures(reading));
        line.put("rejected", document.rejected());
        List<Object> problems = new ArrayList<>();
        document.problems().forEach(problem -> problems.add(map("id", problem.id(), "message", problem.message())));
        line.put("problems", problems);
        return line;
    }

    /// The line of a figure.
    public static SequencedMap<String, @Nullable Object> figure(Document document, StatedFigure figure) {
        SequencedMap<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("type", "figure");
        identify(line, document);
        line.putAll(figure(figure));
        return line;
    }

    /// What a figure says, without the document it stands in.
    public static SequencedMap<String, @Nullable Object> figure(StatedFigure figure) {
        SequencedMap<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("id", figure.id());
        line.put("text", figure.text());
        line.put("span", span(figure.span()));
        line.put("quote", quote(figure.quote()));
        line.put("kind", figure.kind().word());
        line.put("value", figure.value());
        line.put("upper", figure.upper());
        line.put("modifier", figure.modifier().word());
        line.put("direction", word(figure.direction()));
        line.put("unit", unit(figure.unit()));
        line.put("counted", counted(figure.counted()));
        line.put("universe", universe(figure.universe()));
        line.put("comparison", comparison(figure.comparison()));
        line.put("period", period(figure.period()));
        line.put("place", place(figure.place()));
        line.put("speaker", speaker(figure.speaker()));
        line.put("about", figure.about());
        line.put("indicator", indicator(figure.indicator()));
        line.put("status", figure.status().word());
        line.put("reason", word(figure.reason()));
        line.put("rules", figure.rules());
        return line;
    }

    /// The line of a check.
    public static SequencedMap<String, @Nullable Object> check(StatementCheck check) {
        SequencedMap<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("type", "check");
        line.put("id", check.id());
        line.put("check", check.check().word());
        line.put("scope", check.scope().word());
        line.put("verdict", check.verdict().word());
        line.put("reason", check.reason());
        line.put("formula", check.formula());
        line.put("computed", check.computed());
        line.put("computed_upper", check.computedUpper());
        line.put("stated", check.stated());
        line.put("difference", check.difference());
        List<Object> roles = new ArrayList<>();
        check.figures().forEach(role -> roles.add(role(role)));
        line.put("figures", roles);
        line.put("message", check.message());
        return line;
    }

    /// The last line of a check.
    public static SequencedMap<String, @Nullable Object> summary(Summary summary) {
        SequencedMap<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("type", "summary");
        line.put("documents", summary.documents());
        line.put("figures", summary.figures());
        line.put("checks", summary.checks());
        SequencedMap<String, @Nullable Object> verdicts = new LinkedHashMap<>();
        summary.verdicts().forEach((verdict, count) -> verdicts.put(verdict.word(), count));
        line.put("verdicts", verdicts);
        return line;
    }

    private static void identify(Map<String, @Nullable Object> line, Document document) {
        line.put("doc", document.doc());
        line.put("file", document.file());
        line.put("line", document.line());
    }

    private static Object quote(Quote quote) {
        return map(
                "exact", quote.exact(),
                "span", span(quote.span()),
                "prefix", quote.prefix(),
                "suffix", quote.suffix());
    }

    private static Object unit(Unit unit) {
        return map("kind", unit.kind().word(), "code", unit.code(), "name", unit.name());
    }

    private static @Nullable Object counted(@Nullable Counted counted) {
        return counted == null
                ? null
                : map(
                        "text", counted.text(),
                        "span", span(counted.span()),
                        "lemma", counted.lemma(),
                        "class", word(counted.type()),
                        "event", counted.event(),
                        "attributes", attributes(counted.attributes()));
    }

    private static List<Object> attributes(Collection<Attribute> attributes) {
        List<Object> list = new ArrayList<>();
        for (Attribute attribute : attributes) {
            list.add(
                    attribute.isBand()
                            ? map(
                                    "dimension", attribute.dimension(),
                                    "from", decimal(attribute.from()),
                                    "below", decimal(attribute.below()))
                            : map("dimension", attribute.dimension(), "value", attribute.value()));
        }
        return list;
    }

    private static @Nullable Object universe(@Nullable Universe universe) {
        return universe == null
                ? null
                : map(
                        "value", decimal(universe.value()),
                        "figure", universe.figure(),
                        "closed", universe.closed(),
                        "cue", universe.cue(),
                        "group", universe.group());
    }

    private static @Nullable Object comparison(@Nullable Comparison comparison) {
        return comparison == null
                ? null
                : map(
                        "value", comparison.value(),
                        "figure", comparison.figure(),
                        "period", period(comparison.period()));
    }

    private static @Nullable Object period(@Nullable StatedPeriod period) {
        return period == null
                ? null
                : map(
                        "interval", period.interval(),
                        "label", period.label(),
                        "editions", period.editions(),
                        "basis", period.basis().word(),
                        "text", period.text(),
                        "span", span(period.span()));
    }

    private static @Nullable Object place(@Nullable StatedPlace place) {
        return place == null
                ? null
                : map(
                        "code",
                        place.code(),
                        "text",
                        place.text(),
                        "basis",
                        place.basis().word());
    }

    private static @Nullable Object speaker(@Nullable Speaker speaker) {
        return speaker == null
                ? null
                : map(
                        "name", speaker.name(),
                        "type", speaker.type().word(),
                        "country", speaker.country(),
                        "mode", speaker.mode().word(),
                        "text", speaker.text(),
                        "span", span(speaker.span()),
                        "source", speaker.source());
    }

    private static @Nullable Object indicator(@Nullable IndicatorMatch match) {
        return match == null
                ? null
                : map("id", match.id(), "filter", new LinkedHashMap<>(match.filter()), "score", match.score());
    }

    private static Object role(FigureRole role) {
        return map(
                "role", role.role(),
                "doc", role.doc(),
                "file", role.file(),
                "line", role.line(),
                "id", role.id(),
                "text", role.text(),
                "value", role.value(),
                "span", span(role.span()));
    }

    private static @Nullable Object span(@Nullable Span span) {
        return span == null ? null : List.of(span.start(), span.end());
    }

    private static @Nullable String decimal(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static @Nullable String word(@Nullable Named named) {
        return named == null ? null : named.word();
    }

    private static SequencedMap<String, @Nullable Object> map(@Nullable Object... keysAndValues) {
        SequencedMap<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }
}
