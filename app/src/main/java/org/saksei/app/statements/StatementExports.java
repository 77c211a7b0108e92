package org.saksei.app.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Quote;
import org.saksei.statements.Speaker;
import org.saksei.statements.format.FlatCsv;
import org.saksei.statements.format.JsonLines;
import org.saksei.statements.format.Lines;
import org.saksei.statements.format.PlainText;

/// A dossier as files for others: our own lines, a table, schema.org `ClaimReview` and W3C Web
/// Annotations.
///
/// A claim gets the verdict in words and no point on a scale from false to true, because no such point
/// is known.
public final class StatementExports {

    private final String house;

    /// @param house who says so
    public StatementExports(String house) {
        this.house = house;
    }

    /// The statements as lines of the exchange format, with the register's value and the verdict.
    public String json(Dossier dossier) {
        List<Object> rows = new ArrayList<>();
        for (Dossier.Row row : dossier.rows()) {
            SequencedMap<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("source", source(row.source()));
            line.put("figure", figure(row));
            line.put("verdict", row.verdict() == null ? null : row.verdict().word());
            line.put(
                    "difference",
                    row.difference() == null ? null : row.difference().toPlainString());
            rows.add(line);
        }
        SequencedMap<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("indicator", dossier.indicator());
        all.put("period", dossier.period().id());
        all.put("value", dossier.value() == null ? null : dossier.value().toPlainString());
        all.put("as_of", dossier.asOf().toString());
        all.put("statements", rows);
        return JsonLines.write(all);
    }

    public String csv(Dossier dossier) {
        StringBuilder csv = new StringBuilder(FlatCsv.figureHeader());
        dossier.rows().forEach(row -> csv.append(FlatCsv.figure(figure(row))));
        return csv.toString();
    }

    private static SequencedMap<String, @Nullable Object> figure(Dossier.Row row) {
        SequencedMap<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("type", "figure");
        line.put("doc", Long.toString(row.source().id()));
        line.put("file", row.source().file());
        line.put("line", null);
        line.putAll(Lines.figure(row.statement().figure()));
        return line;
    }

    /// JSON-LD by schema.org.
    public String claimReviews(Dossier dossier) {
        List<Object> reviews = new ArrayList<>();
        for (Dossier.Row row : dossier.rows()) {
            if (row.verdict() != null) {
                reviews.add(review(row, row.verdict().word().replace('_', ' ')));
            }
        }
        return JsonLines.write(map("@context", "https://schema.org", "@graph", reviews));
    }

    private Object review(Dossier.Row row, String verdict) {
        Speaker speaker = row.statement().figure().speaker();
        String name = speaker == null ? null : speaker.name();
        return map(
                "@type",
                "ClaimReview",
                "claimReviewed",
                row.statement().figure().quote().exact(),
                "author",
                map("@type", "Organization", "name", house),
                "datePublished",
                row.statement().changedAt().toString(),
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
    public String annotations(Dossier dossier) {
        List<Object> items = new ArrayList<>();
        for (Dossier.Row row : dossier.rows()) {
            Quote quote = row.statement().figure().quote();
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
                            PlainText.figure(row.statement().figure())),
                    "target",
                    map(
                            "source",
                            url == null ? "urn:sha256:" + row.source().sha256() : url,
                            "selector",
                            List.of(
                                    map(
                                            "type", "TextQuoteSelector",
                                            "exact", quote.exact(),
                                            "prefix", quote.prefix(),
                                            "suffix", quote.suffix()),
                                    map(
                                            "type", "TextPositionSelector",
                                            "start", quote.span().start(),
                                            "end", quote.span().end())))));
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
