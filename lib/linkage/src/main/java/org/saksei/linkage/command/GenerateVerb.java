package org.saksei.linkage.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.saksei.linkage.generate.KhmerPeople;
import org.saksei.linkage.generate.PlainPeople;

/// `generate`: fictional records with their truth.
final class GenerateVerb implements Verb {
    @Override
    public int run(String[] args, Console console) throws IOException {
        Arguments arguments =
                new Arguments(args, 1, Set.of("--people", "--entities", "--sources", "--seed", "--to"), Set.of());
        boolean plain = arguments.one("--people", "khmer", "khmer", "plain").equals("plain");
        long entities = arguments.number("--entities", -1);
        long sources = arguments.number("--sources", 4);
        if (entities < 0 || entities > 20_000_000 || sources < 1 || sources > 8) {
            throw new Usage("--entities from 0 to 20,000,000, --sources from 1 to 8");
        }
        Path folder = Path.of(arguments.need("--to"));
        Files.createDirectories(folder);
        try (OutputFiles files = new OutputFiles()) {
            try (OutputStream records =
                            files.stream(folder.resolve("records.csv").toString());
                    OutputStream truth =
                            files.stream(folder.resolve("truth.csv").toString())) {
                long seed = arguments.number("--seed", 1);
                if (plain) {
                    PlainPeople.write((int) entities, seed, records, truth);
                } else {
                    KhmerPeople.write((int) entities, (int) sources, seed, records, truth);
                }
            }
            files.publish();
        }
        return 0;
    }
}
