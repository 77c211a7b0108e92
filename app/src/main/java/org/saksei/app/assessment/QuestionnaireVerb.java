package org.saksei.app.assessment;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.saksei.app.DataOptions;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.kernel.Period;
import org.saksei.report.ReportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `saksei assessment questionnaire`: what graders ask for every year, filled in from figures.
@Command(
        name = "questionnaire",
        description =
                "Answers what graders ask every year from figures; small numbers are hidden so that none can be worked out.",
        mixinStandardHelpOptions = true)
final class QuestionnaireVerb implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--period", required = true, paramLabel = "P", description = "TIP-2019, or 2019 for GLOTIP.")
    private String period = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description = "Where to: .xlsx, .csv, .json, .docx, .pdf or .html; may be given several times.")
    private List<Path> to = List.of();

    @Option(names = "--lang", paramLabel = "en|km", defaultValue = "en", description = "Language.")
    private AssessmentOptions.Language language = AssessmentOptions.Language.EN;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Period wanted = Period.parse(period);
        to.forEach(this::checkFormat);
        try (Wiring wiring = Wiring.open(data)) {
            Answers answers = wiring.assessment().questionnaires().fill(Actor.operator(), wanted);
            AnswerFiles files = new AnswerFiles(answers, language.code());
            for (Path file : to) {
                WholeFile.write(file, out -> files.write(file.getFileName().toString(), out));
                spec.commandLine().getOut().println(file);
            }
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s: %d numbers, %d hidden, %d without data%n",
                            wanted,
                            answers.counts().get("value"),
                            answers.counts().get("hidden"),
                            answers.counts().get("missing"));
            spec.commandLine().getOut().flush();
            return 0;
        }
    }

    private void checkFormat(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv")
                && !name.endsWith(".json")
                && ReportFormat.of(name).isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Answers are not written as " + file.getFileName()
                            + ". The formats there are: .xlsx, .csv, .json, .docx, .pdf, .html. End the file name with"
                            + " one of these.");
        }
    }
}
