package org.saksei.linkage.command;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.Linker;
import org.saksei.linkage.Run;
import org.saksei.linkage.Training;
import org.saksei.linkage.format.Json;

/// `train`: a model with m, u and prior learnt from tables.
final class TrainVerb implements Verb {
    @Override
    public int run(String[] args, Console console) throws IOException {
        Set<String> valued = new HashSet<>(Inputs.OPTIONS);
        valued.addAll(Set.of(
                "--model",
                "--to",
                "--seed",
                "--threads",
                "--progress",
                "--mode",
                "--max-pairs",
                "--max-kept-pairs",
                "--labels",
                "--truth",
                "--key"));
        Arguments arguments = new Arguments(args, 1, valued, Set.of());
        if (arguments.words().isEmpty()) {
            throw new Usage("name a table to train on");
        }
        String to = arguments.need("--to");
        Inputs inputs = new Inputs(arguments, console.yaml());
        LinkageModel model = RunVerb.adjusted(inputs.model(arguments.need("--model")), arguments);
        Inputs.Tables tables = inputs.tables(arguments.words(), model.id(), model.source());
        tables.findings().forEach(console::tell);
        Run run = RunVerb.runOf(arguments, console);
        Linker linker = Linker.of(tables.table(), model, run);
        Training training = Labels.given(arguments)
                ? linker.trainOnLabels(new Labels(inputs, arguments).pairs(tables), arguments.number("--seed", 1), run)
                : linker.train(arguments.number("--seed", 1), run);
        training.findings().forEach(console::tell);
        try (OutputFiles files = new OutputFiles()) {
            files.text(to, Json.write(training.model().toTree().root()));
            files.publish();
        }
        training.sessions()
                .forEach(s -> console.out()
                        .println(s.rule() + ": " + s.pairs() + " pairs, " + s.iterations() + " rounds, "
                                + Math.round(s.matches()) + " matches expected"));
        return 0;
    }
}
