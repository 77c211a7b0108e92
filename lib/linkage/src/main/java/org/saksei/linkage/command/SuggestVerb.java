package org.saksei.linkage.command;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.saksei.linkage.auto.AutoModel;
import org.saksei.linkage.auto.Suggestion;
import org.saksei.linkage.format.Json;

/// `suggest`: the model that `run --auto` would use, to be changed by hand.
final class SuggestVerb implements Verb {
    @Override
    public int run(String[] args, Console console) throws IOException {
        Set<String> valued = new HashSet<>(Inputs.OPTIONS);
        valued.add("--to");
        Arguments arguments = new Arguments(args, 1, valued, Set.of());
        if (arguments.words().isEmpty()) {
            throw new Usage("name a table");
        }
        String to = arguments.need("--to");
        Inputs.Tables tables = new Inputs(arguments, console.yaml()).tables(arguments.words(), null, null);
        Suggestion suggestion = AutoModel.suggest(tables.table());
        suggestion.findings().forEach(console::tell);
        suggestion
                .columns()
                .forEach(c -> console.out()
                        .println(c.column() + ": " + c.type() + ", " + c.use()
                                + (c.reason().isEmpty() ? "" : " (" + c.reason() + ")")));
        try (OutputFiles files = new OutputFiles()) {
            files.text(to, Json.write(suggestion.model().toTree().root()));
            files.publish();
        }
        return 0;
    }
}
