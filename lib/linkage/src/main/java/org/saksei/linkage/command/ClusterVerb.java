package org.saksei.linkage.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.saksei.linkage.Clustering;
import org.saksei.linkage.EdgeFile;
import org.saksei.linkage.Edges;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.Linker;
import org.saksei.linkage.PreviousClusters;

/// `cluster`: clusters from the edges of several machines.
final class ClusterVerb implements Verb {
    @Override
    public int run(String[] args, Console console) throws IOException {
        Arguments arguments = new Arguments(
                args,
                1,
                ScoreVerb.options("--files", "--clusters", "--edge", "--average", "--review", "--decisions"),
                Set.of());
        if (arguments.words().isEmpty()) {
            throw new Usage("name the files of edges");
        }
        String to = arguments.need("--clusters");
        Inputs inputs = new Inputs(arguments, console.yaml());
        LinkageModel model = ScoreVerb.trained(inputs, arguments);
        Inputs.Tables tables = inputs.tables(arguments.list("--files"), model.id(), model.source());
        Linker linker = Linker.of(tables.table(), model, RunVerb.runOf(arguments, console));
        Edges edges = new Edges();
        for (String file : arguments.words()) {
            try (InputStream in = Inputs.open(file)) {
                EdgeFile.read(in, file, ScoreVerb.fingerprint(model, tables), edges);
            }
        }
        Clustering clustering = linker.cluster(
                edges,
                arguments.has("--decisions")
                        ? DecisionFile.read(
                                inputs,
                                arguments.need("--decisions"),
                                tables.files().getFirst().source())
                        : List.of(),
                PreviousClusters.none());
        try (OutputFiles files = new OutputFiles()) {
            ClusterFile.write(files, to, linker.table(), clustering);
            files.publish();
        }
        clustering.findings().forEach(console::tell);
        return 0;
    }
}
