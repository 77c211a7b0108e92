package org.saksei.linkage.command;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.saksei.linkage.EdgeFile;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.LinkageProblem;
import org.saksei.linkage.Linker;
import org.saksei.linkage.Refused;
import org.saksei.linkage.Run;
import org.saksei.linkage.Scores;
import org.saksei.linkage.format.Fingerprint;

/// `score`: one machine's share of the pairs, as edges.
final class ScoreVerb implements Verb {
    static Set<String> options(String... more) {
        Set<String> valued = new HashSet<>(Inputs.OPTIONS);
        valued.addAll(Set.of("--model", "--mode", "--threads", "--progress", "--max-pairs", "--max-kept-pairs"));
        valued.addAll(Set.of(more));
        return valued;
    }

    @Override
    public int run(String[] args, Console console) throws IOException {
        Arguments arguments = new Arguments(args, 1, options("--chunk", "--edges"), Set.of());
        if (arguments.words().isEmpty()) {
            throw new Usage("name a table");
        }
        String[] chunk = arguments.need("--chunk").split("/");
        if (chunk.length != 2
                || !chunk[0].matches("[0-9]{1,6}")
                || !chunk[1].matches("[1-9][0-9]{0,5}")
                || Integer.parseInt(chunk[0]) >= Integer.parseInt(chunk[1])) {
            throw new Usage("--chunk takes i/n with i from 0 to n-1");
        }
        String to = arguments.need("--edges");
        Inputs inputs = new Inputs(arguments, console.yaml());
        LinkageModel model = trained(inputs, arguments);
        Inputs.Tables tables = inputs.tables(arguments.words(), model.id(), model.source());
        Run run = RunVerb.runOf(arguments, console)
                .withKeepFrom(Math.min(model.cluster().edge(), model.review().from()));
        Linker linker = Linker.of(tables.table(), model, run);
        Scores scores = linker.scorePart(run, Integer.parseInt(chunk[0]), Integer.parseInt(chunk[1]));
        try (OutputFiles files = new OutputFiles()) {
            try (OutputStream out = files.stream(to)) {
                EdgeFile.write(scores.edges(), fingerprint(model, tables), out);
            }
            files.publish();
        }
        console.out()
                .println(
                        scores.compared() + " pairs compared, " + scores.edges().size() + " kept");
        return 0;
    }

    static LinkageModel trained(Inputs inputs, Arguments arguments) throws IOException {
        LinkageModel model = RunVerb.adjusted(inputs.model(arguments.need("--model")), arguments);
        if (!model.trained()) {
            throw new Refused(List.of(LinkageProblem.NOT_TRAINED.at(arguments.need("--model"), "comparison", "all")));
        }
        return model;
    }

    static String fingerprint(LinkageModel model, Inputs.Tables tables) {
        return Fingerprint.of(
                model,
                tables.files().stream().map(Inputs.FileRead::source).toList(),
                tables.files().stream().map(Inputs.FileRead::sha256).toList());
    }
}
