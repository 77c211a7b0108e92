package org.saksei.linkage.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saksei.linkage.LinkageProblem;
import org.saksei.linkage.Refused;
import org.saksei.linkage.format.CsvWriter;
import org.saksei.linkage.names.Khmer;

/// `names`: a column of names with its normal form, romanisation and key, for whoever checks the tables.
final class NamesVerb implements Verb {
    @Override
    public int run(String[] args, Console console) throws IOException {
        Arguments arguments = new Arguments(args, 1, Set.of("--column", "--delimiter", "--encoding"), Set.of());
        if (arguments.words().size() != 1) {
            throw new Usage("name one table");
        }
        String column = arguments.need("--column");
        String file = arguments.words().getFirst();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(bytes)) {
            csv.field(column).field("normal").field("latin").field("key").end();
            for (Map<String, String> record : new Inputs(arguments, console.yaml()).records(file)) {
                if (!record.containsKey(column)) {
                    throw new Refused(List.of(LinkageProblem.UNKNOWN_COLUMN.at(
                            file,
                            "comparison",
                            "names",
                            "column",
                            column,
                            "known",
                            String.join(", ", record.keySet().stream().sorted().toList()))));
                }
                String name = record.getOrDefault(column, "");
                csv.field(name)
                        .field(Khmer.normalise(name))
                        .field(Khmer.romanise(name))
                        .field(Khmer.key(name))
                        .end();
            }
        }
        console.out().print(bytes.toString(StandardCharsets.UTF_8));
        return 0;
    }
}
