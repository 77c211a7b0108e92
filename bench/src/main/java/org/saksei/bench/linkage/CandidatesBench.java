package org.saksei.bench.linkage;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.saksei.linkage.Candidates;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.RecordTable;
import org.saksei.linkage.format.JsonReader;

/// A record typed again among all records of a table:
/// `CandidatesBench RECORDS.csv TRAINED.json [SEARCHES]`.
///
/// Prints milliseconds of wall and of CPU time for one search: median, 95 %, 99 % and the slowest, after
/// as many to warm up.
final class CandidatesBench {
    private static final int SEARCHES = 1000;

    private CandidatesBench() {}

    public static void main(String[] args) throws IOException {
        LinkageModel model =
                LinkageModel.fromTree(JsonReader.read(Files.readString(Path.of(args[1])), args[1]), args[1]);
        RecordTable table = BenchTable.read(Path.of(args[0]), model);
        long start = System.nanoTime();
        Candidates candidates = Candidates.of(table, model);
        System.out.printf("%,d records prepared in %.1f s%n", table.size(), (System.nanoTime() - start) / 1e9);
        int searches = args.length > 2 ? Integer.parseInt(args[2]) : SEARCHES;
        search(candidates, table, searches, 1, false);
        search(candidates, table, searches, 2, true);
    }

    private static void search(Candidates candidates, RecordTable table, int searches, long seed, boolean print) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] wall = new double[searches];
        double[] cpu = new double[searches];
        long compared = 0;
        var threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < searches; i++) {
            Map<String, String> typed = typed(table, random.nextInt(table.size()));
            long wallBefore = System.nanoTime();
            long cpuBefore = threads.getCurrentThreadCpuTime();
            compared += candidates.find(typed, 10).compared();
            cpu[i] = (threads.getCurrentThreadCpuTime() - cpuBefore) / 1e6;
            wall[i] = (System.nanoTime() - wallBefore) / 1e6;
        }
        if (print) {
            System.out.printf("%,d records compared in a search%n", compared / searches);
            print("wall ms", wall);
            print("CPU ms", cpu);
        }
    }

    private static Map<String, String> typed(RecordTable table, int row) {
        Map<String, String> typed = new HashMap<>();
        table.columns()
                .forEach(column -> typed.put(column, table.value(row, column).orElse("")));
        return typed;
    }

    private static void print(String what, double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        System.out.printf(
                "%s: median %.2f, 95 %% %.2f, 99 %% %.2f, slowest %.2f%n",
                what, sorted[last / 2], sorted[last * 95 / 100], sorted[last * 99 / 100], sorted[last]);
    }
}
