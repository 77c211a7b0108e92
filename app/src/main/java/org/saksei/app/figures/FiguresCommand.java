package org.saksei.app.figures;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksei.app.DataOptions;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.figures.FigureJson;
import org.saksei.figures.FigureTable;
import org.saksei.figures.Indicator;
import org.saksei.figures.Trace;
import org.saksei.kernel.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `saksei figures`: numbers, the records behind a number, and what a number means.
@Command(
        name = "figures",
        description = "Figures of a period, the records behind them and their definitions.",
        mixinStandardHelpOptions = true,
        subcommands = {FiguresCommand.Show.class, FiguresCommand.TraceRecords.class, FiguresCommand.Define.class})
public final class FiguresCommand {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    enum Format {
        TEXT,
        JSON,
        CSV
    }

    /// Options every verb has.
    static final class Shared {

        @Mixin
        private DataOptions data = new DataOptions();

        @Option(
                names = "--format",
                defaultValue = "TEXT",
                description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
        private Format format = Format.TEXT;

        @Option(
                names = "--language",
                paramLabel = "LANGUAGE",
                defaultValue = "en",
                description = "en or km (default: ${DEFAULT-VALUE}).")
        private String language = "en";
    }

    /// `saksei figures show`.
    @Command(
            name = "show",
            description = "The figures of a period beside the same period a year before.",
            mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {

        @Mixin
        private Shared shared = new Shared();

        @Option(
                names = "--period",
                required = true,
                paramLabel = "P",
                description = "2019, 2019-H1, 2019-Q2, 2019-05 or TIP-2019.")
        private String period = "";

        @Option(
                names = "--figure",
                split = ",",
                paramLabel = "F",
                description = "Only this figure; may be given several times (default: all).")
        private List<String> figures = List.of();

        @Option(
                names = "--split",
                split = ",",
                paramLabel = "S",
                description = "With the parts by this split, or all; may be given several times.")
        private List<String> splits = List.of();

        @Option(names = "--as-of", paramLabel = "T", description = "As the register knew it then: a day or a moment.")
        private @Nullable String asOf;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            FigureQuery query = FigureQuery.of(Period.parse(period))
                    .withFigures(figures)
                    .withSplits(splits)
                    .asOf(asOf == null ? null : FigureQuery.moment(asOf, ZoneId.systemDefault()));
            try (Wiring wiring = Wiring.open(shared.data)) {
                FigureTable table = wiring.figures().show(Actor.operator(), query);
                print(
                        spec,
                        switch (shared.format) {
                            case TEXT -> new FigureText(shared.language).write(table);
                            case JSON -> JSON.writeValueAsString(new FigureJson(shared.language).of(table));
                            case CSV -> FigureCsv.figures(table, shared.language);
                        });
                return 0;
            }
        }
    }

    /// `saksei figures trace`.
    @Command(
            name = "trace",
            description = "The records behind a number, each with the cell it came from.",
            mixinStandardHelpOptions = true)
    static final class TraceRecords implements Callable<Integer> {

        @Mixin
        private Shared shared = new Shared();

        @Parameters(paramLabel = "FIGURE", description = "Id of the figure.")
        private String figure = "";

        @Option(names = "--period", required = true, paramLabel = "P", description = "As for show.")
        private String period = "";

        @Option(names = "--split", paramLabel = "S", description = "Only a part by this split; with --code.")
        private String split = "";

        @Option(names = "--code", paramLabel = "C", description = "The part.")
        private String code = "";

        @Option(names = "--before", description = "The number of the same period a year before.")
        private boolean before;

        @Option(names = "--as-of", paramLabel = "T", description = "As the register knew it then: a day or a moment.")
        private @Nullable String asOf;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            TraceQuery query = new TraceQuery(
                    figure,
                    Period.parse(period),
                    split,
                    code,
                    before,
                    asOf == null ? null : FigureQuery.moment(asOf, ZoneId.systemDefault()));
            try (Wiring wiring = Wiring.open(shared.data)) {
                Trace trace = wiring.figures().trace(Actor.operator(), query);
                print(
                        spec,
                        switch (shared.format) {
                            case TEXT -> new FigureText(shared.language).write(trace);
                            case JSON -> JSON.writeValueAsString(tree(trace));
                            case CSV -> FigureCsv.trace(trace);
                        });
                return 0;
            }
        }

        private static Map<String, @Nullable Object> tree(Trace trace) {
            Map<String, @Nullable Object> tree = new LinkedHashMap<>();
            tree.put("figure", trace.figure());
            tree.put("period", trace.period().id());
            tree.put("as_of", trace.asOf().toString());
            tree.put("split", trace.split());
            tree.put("code", trace.code());
            tree.put("value", trace.value());
            tree.put("counted", trace.counted());
            tree.put("records", trace.rows().stream().map(TraceRecords::tree).toList());
            return tree;
        }

        private static Map<String, @Nullable Object> tree(Trace.Row row) {
            Map<String, @Nullable Object> tree = new LinkedHashMap<>();
            tree.put("record_id", row.recordId());
            tree.put("version", row.version());
            tree.put("counted_as", row.counted());
            tree.put("date", row.day() == null ? null : row.day().toString());
            tree.put("agency", row.agency());
            tree.put("file", row.source().file());
            tree.put("sheet", row.source().sheet());
            tree.put("row", row.source().row());
            tree.put("amount", row.amount());
            return tree;
        }
    }

    /// `saksei figures define`.
    @Command(
            name = "define",
            description = "What a figure counts, from its definition in the pack.",
            mixinStandardHelpOptions = true)
    static final class Define implements Callable<Integer> {

        @Mixin
        private Shared shared = new Shared();

        @Parameters(paramLabel = "FIGURE", description = "Id of the figure.")
        private String figure = "";

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (Wiring wiring = Wiring.open(shared.data)) {
                String definition =
                        wiring.figures().define(Actor.operator(), figure).in(shared.language);
                Indicator indicator = wiring.pack().findIndicator(figure).orElseThrow();
                Map<String, @Nullable Object> tree = new LinkedHashMap<>();
                tree.put("id", indicator.id());
                tree.put("title", indicator.title().in(shared.language));
                tree.put("meaning", indicator.meaning().in(shared.language));
                tree.put("definition", definition);
                tree.put("unit", indicator.unit());
                tree.put("splits", indicator.splits());
                tree.put("criteria", indicator.criteria());
                tree.put("published", indicator.published());
                tree.put("source", indicator.source());
                print(
                        spec,
                        shared.format == Format.JSON
                                ? JSON.writeValueAsString(tree)
                                : "%s (%s)%n%s%n%n%s%n%n%s"
                                        .formatted(
                                                tree.get("title"),
                                                figure,
                                                tree.get("meaning"),
                                                definition,
                                                indicator.source()));
                return 0;
            }
        }
    }

    private static void print(CommandSpec spec, String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text.endsWith("\n") ? text : text + System.lineSeparator());
        out.flush();
    }
}
