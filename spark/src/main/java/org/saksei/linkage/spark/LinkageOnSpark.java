package org.saksei.linkage.spark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.saksei.linkage.EdgeFile;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.Refused;
import org.saksei.linkage.format.Fingerprint;
import org.saksei.linkage.format.JsonReader;

/// `spark/run FILES --model M.json --edges OUT.bin`: the edges that `saksei linkage cluster` turns into
/// clusters. Exit 0 done, 1 refused, 2 wrong usage.
public final class LinkageOnSpark {
    private static final String USAGE = """
            spark/run TABLE.csv… --model TRAINED.json --edges OUT.bin [--id COL] [--source COL] [--max-pairs N] [--tile N]
            Then: saksei linkage cluster OUT.bin --files TABLE.csv,… --model TRAINED.json --clusters C.csv""";
    private static final List<String> OPTIONS =
            List.of("--model", "--edges", "--id", "--source", "--max-pairs", "--tile");
    private static final String MOST_PAIRS = "5000000000";

    /// Records of a tile: a group of more is cut, so that no machine gets it whole.
    private static final String TILE = String.valueOf(SparkScoring.TILE);

    private LinkageOnSpark() {}

    /// Runs on the master that `spark-submit` or `spark.master` names, else on this machine's cores.
    public static void main(String[] args) throws IOException {
        System.exit(run(args));
    }

    static int run(String[] args) throws IOException {
        Map<String, String> options = new HashMap<>();
        List<String> files = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            if (OPTIONS.contains(args[i]) && i + 1 < args.length) {
                options.put(args[i], args[++i]);
            } else {
                files.add(args[i]);
            }
        }
        boolean unknown = files.stream().anyMatch(file -> file.startsWith("--"));
        boolean numbers = options.getOrDefault("--max-pairs", MOST_PAIRS).matches("[1-9][0-9]{0,17}")
                && options.getOrDefault("--tile", TILE).matches("[1-9][0-9]{0,8}");
        if (unknown
                || !numbers
                || files.isEmpty()
                || !options.containsKey("--model")
                || !options.containsKey("--edges")) {
            System.err.println(USAGE);
            return 2;
        }
        SparkConf conf = new SparkConf().setAppName("saksei linkage").setIfMissing("spark.master", "local[*]");
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            score(spark, files, options);
            return 0;
        } catch (Refused | WrongCall refused) {
            System.err.println(refused.getMessage());
            return 1;
        }
    }

    private static void score(JavaSparkContext spark, List<String> files, Map<String, String> options)
            throws IOException {
        String file = options.getOrDefault("--model", "");
        LinkageModel model = LinkageModel.fromTree(JsonReader.read(Files.readString(Path.of(file)), file), file);
        if (!model.trained()) {
            throw new WrongCall(file + " is not trained. Train it with saksei linkage train.");
        }
        String id = model.id();
        String source = model.source();
        Tables tables = Tables.open(
                spark,
                files,
                options.getOrDefault("--id", id == null ? "record_id" : id),
                options.getOrDefault("--source", source == null ? "" : source));
        SparkScoring scoring = new SparkScoring(
                spark,
                model,
                tables.columns(),
                Long.parseLong(options.getOrDefault("--max-pairs", MOST_PAIRS)),
                Integer.parseInt(options.getOrDefault("--tile", TILE)));
        JavaRDD<SparkEdge> edges = scoring.edges(tables.records(spark));
        write(
                edges,
                Fingerprint.of(model, tables.sources(), tables.sha256()),
                Path.of(options.getOrDefault("--edges", "")));
    }

    /// The file appears whole or not at all, for its owner only: weights tell who resembles whom.
    private static void write(JavaRDD<SparkEdge> edges, String fingerprint, Path to) throws IOException {
        Path folder = to.toAbsolutePath().getParent();
        Path part = Files.createTempFile(
                folder,
                "edges",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                EdgeFile.begin(fingerprint, out);
                for (Iterator<SparkEdge> all = edges.toLocalIterator(); all.hasNext(); ) {
                    SparkEdge edge = all.next();
                    EdgeFile.add(edge.left(), edge.right(), edge.weightInBits(), out);
                }
            }
            Files.move(part, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
