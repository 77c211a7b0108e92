package org.saksei.app.assessment;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.saksei.app.DataOptions;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.report.ReportService;
import org.saksei.report.ReportDocument;
import org.saksei.report.ReportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `saksei assessment report`: the government's own annual self-assessment, as a draft.
@Command(
        name = "report",
        description = "Writes the country's own self-assessment for a report year, as a draft.",
        mixinStandardHelpOptions = true)
final class ReportVerb implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--year", required = true, paramLabel = "Y", description = "The report's year.")
    private String year = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description = "Where to: .html, .docx, .xlsx or .pdf; may be given several times.")
    private List<Path> to = List.of();

    @Option(names = "--lang", paramLabel = "en|km", defaultValue = "en", description = "Language.")
    private AssessmentOptions.Language language = AssessmentOptions.Language.EN;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        int report = CalendarVerb.reportYear(year);
        to.forEach(file -> ReportService.format(file.toString()));
        try (Wiring wiring = Wiring.open(data)) {
            ReportDocument document =
                    wiring.assessment().selfAssessment().compose(Actor.operator(), report, language.code());
            for (Path file : to) {
                ReportFormat format = ReportService.format(file.toString());
                WholeFile.write(file, out -> format.write(document, out));
                spec.commandLine().getOut().println(file);
            }
            spec.commandLine().getOut().flush();
            return 0;
        }
    }
}
