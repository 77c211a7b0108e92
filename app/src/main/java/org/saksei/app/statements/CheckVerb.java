package org.saksei.app.statements;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Saksei;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.statements.Reading;
import org.saksei.statements.References;
import org.saksei.statements.StatementCheck;
import org.saksei.statements.format.FlatCsv;
import org.saksei.statements.format.JsonLines;
import org.saksei.statements.format.Lines;
import org.saksei.statements.format.PlainText;
import org.saksei.statements.format.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `saksei statements check`: what does not add up within texts, between them and beside known values.
@Command(
        name = "check",
        description = "Checks the arithmetic within and between texts, and against known values.",
        mixinStandardHelpOptions = true)
final class CheckVerb implements Callable<Integer> {

    @Mixin
    private TextOptions options;

    @Option(
            names = "--reference",
            paramLabel = "VALUES.csv",
            description = "Known values: measure,place,period,value,source.")
    private @Nullable Path reference;

    @Option(names = "--strict", description = "End with 1 where something is inconsistent or in conflict.")
    private boolean strict;

    @Option(names = "--with-figures", description = "Print the figures too.")
    private boolean withFigures;

    @Override
    public Integer call() {
        FileReadings files = options.files();
        References known = References.NONE;
        List<Problem> more = new ArrayList<>();
        if (reference != null) {
            try {
                known = ReferenceSheet.read(
                        reference.toString(),
                        options.bytes(reference),
                        options.lexicons().home());
            } catch (Refused refused) {
                more.addAll(refused.problems());
            }
        }
        List<Reading> readings = new ArrayList<>();
        files.read(options.names(), readings::add);
        List<StatementCheck> checks = options.lexicons().checks().check(readings, known);
        Summary summary = Summary.of(readings, checks);
        StringBuilder out = new StringBuilder();
        write(out, readings, checks, summary);
        options.print(out);
        options.flush();
        List<Problem> problems = new ArrayList<>(more);
        problems.addAll(files.problems());
        boolean failed = options.report(problems);
        return failed || strict && summary.hasFaults() ? Saksei.PROBLEMS : 0;
    }

    private void write(StringBuilder out, List<Reading> readings, List<StatementCheck> checks, Summary summary) {
        switch (options.format()) {
            case JSON -> {
                for (Reading reading : readings) {
                    if (withFigures) {
                        ReadVerb.Printed.json(out, reading, options.withText());
                    } else {
                        out.append(JsonLines.write(Lines.document(reading, options.withText())))
                                .append('\n');
                    }
                }
                checks.forEach(
                        check -> out.append(JsonLines.write(Lines.check(check))).append('\n'));
                out.append(JsonLines.write(Lines.summary(summary))).append('\n');
            }
            case CSV -> {
                if (withFigures) {
                    out.append(FlatCsv.figureHeader());
                    readings.forEach(reading -> reading.figures()
                            .forEach(figure -> out.append(FlatCsv.figure(Lines.figure(reading.document(), figure)))));
                    out.append("\r\n");
                }
                out.append(FlatCsv.checkHeader());
                checks.forEach(check -> out.append(FlatCsv.check(Lines.check(check))));
            }
            case TEXT -> {
                for (Reading reading : withFigures ? readings : List.<Reading>of()) {
                    out.append(PlainText.document(reading)).append('\n');
                    reading.figures()
                            .forEach(figure -> out.append("  ")
                                    .append(PlainText.figure(figure))
                                    .append('\n'));
                }
                checks.forEach(check -> out.append(PlainText.check(check)).append('\n'));
                out.append(PlainText.summary(summary)).append('\n');
            }
        }
    }
}
