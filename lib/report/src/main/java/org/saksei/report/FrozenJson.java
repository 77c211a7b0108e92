package org.saksei.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.figures.CanonicalJson;
import org.saksei.figures.Change;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureTable;
import org.saksei.figures.Part;
import org.saksei.figures.SplitTable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.kernel.Text;

/// A frozen report as JSON and back.
///
/// The changes are written too, for people and programs that read the file, although they follow from
/// the values; so a file whose changes do not follow is not what was frozen, and its code gives it away.
final class FrozenJson {

    static final String FORM = "saksei-report";
    static final int VERSION = 1;

    private FrozenJson() {}

    static String write(FrozenReport report) {
        Map<String, @Nullable Object> tree = tree(report);
        tree.put("code", code(tree));
        return CanonicalJson.write(tree);
    }

    static String code(FrozenReport report) {
        return code(tree(report));
    }

    static FrozenReport.Read read(String json, String name) {
        Place.InFile place = new Place.InFile(name, 0);
        try {
            FrozenTree file = FrozenTree.of(JsonReader.read(json));
            if (!file.text("form").equals(FORM)) {
                throw new JsonReader.Malformed("form");
            }
            int version = file.whole("version");
            if (version > VERSION) {
                throw Refused.because(
                        Problem.of(ReportProblem.NEWER_FORM, place, "version", version, "known", VERSION));
            }
            Map<String, @Nullable Object> content = new LinkedHashMap<>(file.map());
            content.remove("code");
            String code = file.text("code");
            FrozenReport report = FrozenTree.report(file);
            // Both the file's own content and the content as understood: nothing may hide in keys nobody reads.
            boolean unaltered = code.equals(code(content)) && code.equals(code(report));
            return new FrozenReport.Read(report, code, unaltered);
        } catch (JsonReader.Malformed malformed) {
            throw notAReport(place, String.valueOf(malformed.getMessage()));
        } catch (IllegalArgumentException e) {
            // A number or a character that has no canonical form: no report of ours holds one.
            throw notAReport(place, "a value without canonical form");
        }
    }

    private static Refused notAReport(Place place, String where) {
        return Refused.because(Problem.of(ReportProblem.NOT_A_REPORT, place, "where", where));
    }

    private static String code(Map<String, @Nullable Object> tree) {
        try {
            byte[] canonical = CanonicalJson.write(tree).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, @Nullable Object> tree(FrozenReport report) {
        FigureTable table = report.table();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("form", FORM);
        tree.put("version", VERSION);
        tree.put("period", table.period().id());
        tree.put("compared_with", table.before().id());
        tree.put("as_of", table.asOf().toString());
        tree.put("pack", table.pack());
        tree.put("pack_sha256", report.packSha256());
        tree.put("fiction", report.fiction());
        tree.put("records", report.records().stream().map(FrozenJson::of).toList());
        tree.put("notes", report.notes().stream().map(FrozenJson::of).toList());
        tree.put("figures", table.figures().stream().map(FrozenJson::of).toList());
        tree.put("layout", of(report.layout()));
        return tree;
    }

    private static Map<String, @Nullable Object> of(FrozenReport.RecordCount records) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("type", records.type());
        tree.put("title", of(records.title()));
        tree.put("count", records.count());
        return tree;
    }

    private static Map<String, @Nullable Object> of(FrozenReport.QualityNote note) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("severity", note.severity().name().toLowerCase(Locale.ROOT));
        tree.put("text", of(note.text()));
        return tree;
    }

    private static Map<String, @Nullable Object> of(Figure figure) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("id", figure.id());
        tree.put("title", of(figure.title()));
        tree.put("sentence", of(figure.sentence()));
        tree.put("definition", of(figure.definition()));
        tree.put("unit", figure.unit());
        tree.put("rounding", figure.rounding().name().toLowerCase(Locale.ROOT));
        tree.put("value", figure.value());
        tree.put("before", figure.before());
        tree.put("change", figure.change().map(FrozenJson::of).orElse(null));
        tree.put("undecided_pairs", figure.undecidedPairs());
        tree.put("splits", figure.splits().stream().map(FrozenJson::of).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> of(Change change) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("absolute", change.absolute());
        tree.put("percent", change.percent());
        tree.put("printed", change.printed());
        return tree;
    }

    private static Map<String, @Nullable Object> of(SplitTable split) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("split", split.split());
        tree.put("title", of(split.title()));
        tree.put("complete", split.complete());
        tree.put("parts", split.parts().stream().map(FrozenJson::of).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> of(Part part) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("code", part.code());
        tree.put("label", of(part.label()));
        tree.put("value", part.value());
        tree.put("before", part.before());
        return tree;
    }

    private static Map<String, @Nullable Object> of(ReportLayout layout) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("id", layout.id());
        tree.put("title", of(layout.title()));
        tree.put("subtitle", optional(layout.subtitle()));
        tree.put("publisher", optional(layout.publisher()));
        tree.put("notes", optional(layout.notes()));
        tree.put("source", layout.source());
        tree.put("sections", layout.sections().stream().map(FrozenJson::of).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> of(ReportLayout.Section section) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("title", of(section.title()));
        tree.put("text", optional(section.text()));
        tree.put("figures", section.figures());
        tree.put(
                "tables",
                section.tables().stream()
                        .map(table -> Map.of("figure", table.figure(), "splits", (Object) table.splits()))
                        .toList());
        tree.put("charts", section.charts().stream().map(FrozenJson::of).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> of(ReportLayout.Chart chart) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("figure", chart.figure());
        tree.put("split", chart.split());
        return tree;
    }

    private static Map<String, String> of(Text text) {
        return text.byLanguage();
    }

    private static @Nullable Map<String, String> optional(@Nullable Text text) {
        return text == null ? null : text.byLanguage();
    }
}
