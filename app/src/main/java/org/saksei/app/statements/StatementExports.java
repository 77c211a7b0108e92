package org.saksei.app.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Quote;
import org.saksei.statements.Speaker;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.format.FlatCsv;
import org.saksei.statements.format.JsonLines;
import org.saksei.statements.format.Lines;
import org.saksei.statements.format.PlainText;

/// Confirmed statements as files for others: our own lines, a table, schema.org `ClaimReview` and W3C
/// Web Annotations.
///
/// A file leaves the house: it shows the words of a quote only where a person said that they name nobody
/// ([Unnamed]). A claim gets the verdict in words and no point on a scale from false to true, because no
/// such point is known.
public final class StatementExports {

    private final String house;

    /// @param house who says so
    public StatementExports(String house) {
        this.house = house;
    }

    /// The statements as lines of the exchange format, with the register's value and the verdict.
    public String json(Dossier dossier) {
        SequencedMap<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("indicator", dossier.indicator());
        all.put("period", dossier.period().id());
        all.put("value", dossier.value() == null ? null : dossier.value().toPlainString());
        all.put("as_of", dossier.asOf().toString());
        all.put("statements", lines(dossier.rows()));
        return JsonLines.write(all);
    }

    /// The same of any rows.
    public String json(List<Dossier.Row> rows) {
        SequencedMap<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("statements", lines(rows));
        return JsonLines.write(all);
    }

    private static List<Object> lines(List<Dossier.Row> rows) {
        List<Object> lines = new ArrayList<>();
        for (Dossier.Row row : rows) {
            SequencedMap<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("source", source(row.source()));
            line.put("figure", figure(row));
            line.put("names_nobody", row.statement().clearance() != null);
            line.put("verdict", row.verdict() == null ? null : row.verdict().word());
            line.put("register", row.known() == null ? null : row.known().value());
            line.put("register_source", row.known() == null ? null : row.known().source());
            line.put(
                    "difference",
                    row.difference() == null ? null : row.difference().toPlainString());
            lines.add(line);
        }
        return lines;
    }

    /// A table of the figures.
    public String csv(List<Dossier.Row> rows) {
        StringBuilder csv = new StringBuilder(FlatCsv.figureHeader());
        rows.forEach(row -> csv.append(FlatCsv.figure(figure(row))));
        return csv.toString();
    }

    private static SequencedMap<String, @Nullable Object> figure(Dossier.Row row) {
        SequencedMap<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("type", "figure");
        line.put("doc", Long.toString(row.source().id()));
        line.put("file", row.source().file());
        line.put("line", null);
        line.putAll(Lines.figure(shown(row.statement())));
        if (row.statement().clearance() == null) {
            line.put("quote", Unnamed.quote(row.statement().figure().quote()));
        }
        return line;
    }

    private static StatedFigure shown(Statement statement) {
        return statement.clearance() == null ? Unnamed.figure(statement.figure()) : statement.figure();
    }

    /// JSON-LD by schema.org, of the statements that have a verdict.
    public String claimReviews(List<Dossier.Row> rows) {
        List<Object> reviews = new ArrayList<>();
        for (Dossier.Row row : rows) {
            if (row.verdict() != null) {
                reviews.add(review(row, row.verdict().word().replace('_', ' ')));
            }
        }
        return JsonLines.write(map("@context", "https://schema.org", "@graph", reviews));
    }

    private Object review(Dossier.Row row, String verdict) {
        Statement statement = row.statement();
        StatedFigure figure = shown(statement);
        Speaker speaker = figure.speaker();
        String name = speaker == null ? null : speaker.name();
        return map(
                "@type",
                "ClaimReview",
                "claimReviewed",
                statement.clearance() == null
                        ? PlainText.figure(figure)
                        : figure.quote().exact(),
                "author",
                map("@type", "Organization", "name", house),
                "datePublished",
                statement.changedAt().toString(),
                "itemReviewed",
                map(
                        "@type",
                        "Claim",
                        "author",
                        name == null ? null : map("@type", "Organization", "name", name),
                        "appearance",
                        source(row.source())),
                "reviewRating",
                map("@type", "Rating", "alternateName", verdict));
    }

    private static Object source(Source source) {
        return map(
                "@type",
                "CreativeWork",
                "name",
                source.name(),
                "url",
                source.url(),
                "datePublished",
                source.published() == null ? null : source.published().toString(),
                "publisher",
                source.publisher() == null ? null : map("@type", "Organization", "name", source.publisher()));
    }

    /// JSON-LD by the Web Annotation data model, whose positions are code points as ours are.
    public String annotations(List<Dossier.Row> rows) {
        List<Object> items = new ArrayList<>();
        for (Dossier.Row row : rows) {
            String url = row.source().url();
            items.add(map(
                    "type",
                    "Annotation",
                    "motivation",
                    "describing",
                    "body",
                    map(
                            "type",
                            "TextualBody",
                            "format",
                            "text/plain",
                            "value",
                            PlainText.figure(shown(row.statement()))),
                    "target",
                    map(
                            "source",
                            url == null ? "urn:sha256:" + row.source().sha256() : url,
                            "selector",
                            selectors(row.statement()))));
        }
        return JsonLines.write(map(
                "@context",
                "http://www.w3.org/ns/anno.jsonld",
                "type",
                "AnnotationCollection",
                "total",
                items.size(),
                "items",
                items));
    }

    private static List<Object> selectors(Statement statement) {
        Quote quote = statement.figure().quote();
        List<Object> selectors = new ArrayList<>();
        if (statement.clearance() != null) {
            selectors.add(map(
                    "type", "TextQuoteSelector",
                    "exact", quote.exact(),
                    "prefix", quote.prefix(),
                    "suffix", quote.suffix()));
        }
        selectors.add(map(
                "type", "TextPositionSelector",
                "start", quote.span().start(),
                "end", quote.span().end()));
        return selectors;
    }

    /// Without the keys nothing is known of: JSON-LD has no null worth writing.
    private static SequencedMap<String, @Nullable Object> map(@Nullable Object... keysAndValues) {
        SequencedMap<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (keysAndValues[i + 1] != null) {
                map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
            }
        }
        return map;
    }
}
