package org.saksei.app.pack;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Counted;
import org.saksei.app.Saksei;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Severity;
import org.saksei.pack.ExampleRunner;
import org.saksei.pack.PackCheck;
import org.saksei.pack.PackCounts;
import org.saksei.pack.PackProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `saksei pack`: what a pack says and what is wrong with it.
@Command(
        name = "pack",
        description = "Checks a pack: the definitions of a country.",
        mixinStandardHelpOptions = true,
        subcommands = PackCommand.Check.class)
public final class PackCommand implements Runnable {

    private final Function<Path, ExampleRunner> runners;

    @Spec
    private CommandSpec spec;

    /// @param runners gives what runs the examples of the pack in a folder
    public PackCommand(Function<Path, ExampleRunner> runners) {
        this.runners = runners;
    }

    @Override
    public void run() {
        throw new picocli.CommandLine.ParameterException(spec.commandLine(), "a verb is missing: check");
    }

    /// How results are printed.
    enum Format {
        TEXT,
        JSON
    }

    /// `saksei pack check DIR`.
    @Command(
            name = "check",
            description = "Finds what is wrong in a pack, with file and line, and runs its examples.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {

        private static final ObjectMapper JSON =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "DIR", description = "The pack folder, for example packs/cambodia.")
        private Path folder;

        @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "text or json.")
        private Format format = Format.TEXT;

        @Option(names = "--no-examples", description = "Does not import the examples.")
        private boolean withoutExamples;

        private PackCommand pack() {
            return (PackCommand) spec.parent().userObject();
        }

        @Override
        public Integer call() {
            Optional<ExampleRunner> runner = withoutExamples
                    ? Optional.empty()
                    : Optional.of(pack().runners.apply(folder));
            PackCheck check = PackService.check(folder, runner);
            PrintWriter out = spec.commandLine().getOut();
            if (format == Format.JSON) {
                out.println(JSON.writeValueAsString(json(check)));
            } else {
                Saksei.print(spec.commandLine().getErr(), check.problems());
                print(out, check);
            }
            out.flush();
            return check.hasErrors() ? Saksei.PROBLEMS : 0;
        }

        private void print(PrintWriter out, PackCheck check) {
            check.counts()
                    .ifPresent(counts -> out.printf(
                            "%s: %s%n",
                            check.pack().map(org.saksei.pack.Pack::label).orElse(""),
                            String.join(
                                    ", ",
                                    Counted.of(counts.recordTypes(), "record type"),
                                    Counted.of(counts.fields(), "field"),
                                    Counted.of(counts.codeLists(), "code list"),
                                    Counted.of(counts.figures(), "figure"),
                                    Counted.of(counts.splits(), "split"),
                                    Counted.of(counts.checks(), "check"),
                                    Counted.of(counts.mappings(), "mapping"))));
            for (PackCheck.ExampleResult example : check.examples()) {
                out.printf(
                        "example %s: %d of %d numbers as expected%n",
                        example.name(), example.cells() - example.differing(), example.cells());
            }
            out.printf(
                    "%d errors, %d warnings, %d notes%n",
                    count(check, Severity.ERROR), count(check, Severity.WARNING), count(check, Severity.NOTE));
        }

        private static long count(PackCheck check, PackProblem code) {
            return check.problems().stream()
                    .filter(problem -> problem.code() == code)
                    .count();
        }

        private static long count(PackCheck check, Severity severity) {
            return check.problems().stream()
                    .filter(problem -> problem.severity() == severity)
                    .count();
        }

        private static Map<String, @Nullable Object> json(PackCheck check) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("pack", check.pack().map(org.saksei.pack.Pack::name).orElse(null));
            json.put("version", check.pack().map(org.saksei.pack.Pack::version).orElse(null));
            json.put("sha256", check.pack().map(org.saksei.pack.Pack::sha256).orElse(null));
            json.put("ok", !check.hasErrors());
            json.put("counts", check.counts().map(Check::counts).orElse(null));
            json.put("sources_missing", count(check, PackProblem.MISSING_SOURCE));
            json.put("examples", check.examples().stream().map(Check::example).toList());
            json.put("problems", check.problems().stream().map(Check::problem).toList());
            return json;
        }

        private static Map<String, Integer> counts(PackCounts counts) {
            Map<String, Integer> json = new LinkedHashMap<>();
            json.put("record_types", counts.recordTypes());
            json.put("fields", counts.fields());
            json.put("personal_fields", counts.personalFields());
            json.put("code_lists", counts.codeLists());
            json.put("codes", counts.codes());
            json.put("figures", counts.figures());
            json.put("splits", counts.splits());
            json.put("checks", counts.checks());
            json.put("mappings", counts.mappings());
            json.put("linkage_models", counts.linkageModels());
            json.put("report_layouts", counts.reportLayouts());
            json.put("populations", counts.populations());
            json.put("examples", counts.examples());
            json.put("expected_cells", counts.expectedCells());
            json.put("texts", counts.texts());
            json.put("texts_missing_a_language", counts.textsMissingALanguage());
            return json;
        }

        private static Map<String, Object> example(PackCheck.ExampleResult result) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("example", result.name());
            json.put("cells", result.cells());
            json.put("differing", result.differing());
            return json;
        }

        private static Map<String, Object> problem(Problem problem) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("code", problem.code().id());
            json.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
            json.put("where", problem.place().toString());
            json.put("values", problem.values());
            json.put("text", Map.of("en", problem.text("en"), "km", problem.text("km")));
            return json;
        }
    }
}
