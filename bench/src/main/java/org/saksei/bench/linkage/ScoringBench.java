package org.saksei.bench.linkage;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.Linker;
import org.saksei.linkage.RecordTable;
import org.saksei.linkage.Run;
import org.saksei.linkage.Scores;
import org.saksei.linkage.format.JsonReader;

/// Pairs scored in one thread, warm: `ScoringBench RECORDS.csv[.gz] MODEL.json [ROUNDS]`.
///
/// Prints CPU seconds and million pairs a CPU second for each round; the first rounds warm up. The times
/// are those of the thread that scores, not of the compiler beside it.
final class ScoringBench {
    private static final int ROUNDS = 5;

    private ScoringBench() {}

    public static void main(String[] args) throws IOException {
        LinkageModel model =
                LinkageModel.fromTree(JsonReader.read(Files.readString(Path.of(args[1])), args[1]), args[1]);
        RecordTable table = BenchTable.read(Path.of(args[0]), model);
        Run run = Run.with(1);
        Linker linker = Linker.of(table, model);
        linker = model.trained() ? linker : linker.with(linker.complete(1, run).model());
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : ROUNDS;
        for (int round = 0; round < rounds; round++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Scores scores = linker.score(run);
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
            System.out.printf(
                    "%,d pairs, %,d kept: %.2f CPU s, %.1f million pairs a second%n",
                    scores.compared(), scores.edges().size(), seconds, scores.compared() / seconds / 1e6);
        }
    }
}
