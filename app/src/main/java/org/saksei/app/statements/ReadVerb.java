package org.saksei.app.statements;

import java.util.concurrent.Callable;
import org.saksei.app.Saksei;
import org.saksei.statements.Reading;
import org.saksei.statements.format.FlatCsv;
import org.saksei.statements.format.JsonLines;
import org.saksei.statements.format.Lines;
import org.saksei.statements.format.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `saksei statements read`: every figure of some texts.
@Command(name = "read", description = "Finds the figures in texts.", mixinStandardHelpOptions = true)
final class ReadVerb implements Callable<Integer> {

    @Mixin
    private TextOptions options;

    @Override
    public Integer call() {
        StringBuilder out = new StringBuilder();
        if (options.format() == TextOptions.Output.CSV) {
            options.print(FlatCsv.figureHeader());
        }
        FileReadings files = options.files();
        files.read(options.names(), reading -> {
            out.setLength(0);
            write(out, reading);
            options.print(out);
        });
        options.flush();
        return options.report(files.problems()) ? Saksei.PROBLEMS : 0;
    }

    private void write(StringBuilder out, Reading reading) {
        switch (options.format()) {
            case JSON -> Printed.json(out, reading, options.withText());
            case CSV ->
                reading.figures()
                        .forEach(figure -> out.append(FlatCsv.figure(Lines.figure(reading.document(), figure))));
            case TEXT -> {
                out.append(PlainText.document(reading)).append('\n');
                reading.figures()
                        .forEach(figure -> out.append("  ")
                                .append(PlainText.figure(figure))
                                .append('\n'));
            }
        }
    }

    /// What both verbs print.
    static final class Printed {

        private Printed() {}

        static void json(StringBuilder out, Reading reading, boolean withText) {
            out.append(JsonLines.write(Lines.document(reading, withText))).append('\n');
            reading.figures()
                    .forEach(figure -> out.append(JsonLines.write(Lines.figure(reading.document(), figure)))
                            .append('\n'));
        }
    }
}
