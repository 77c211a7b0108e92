package org.saksei.linkage.command;

import java.io.IOException;
import java.util.Set;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.format.Json;
import org.saksei.linkage.splink.SplinkSettings;

/// `model check`, `model import`, `model export`.
final class ModelVerb implements Verb {
    @Override
    public int run(String[] args, Console console) throws IOException {
        Arguments arguments = new Arguments(args, 1, Set.of("--to"), Set.of());
        if (arguments.words().size() != 2) {
            throw new Usage("say check, import or export, and a file");
        }
        String what = arguments.words().getFirst();
        LinkageModel model =
                new Inputs(arguments, console.yaml()).model(arguments.words().getLast());
        switch (what) {
            case "check" ->
                console.out()
                        .println(model.name() + ": " + model.comparisons().size() + " comparisons, "
                                + (model.trained() ? "trained" : "not trained"));
            case "import" ->
                write(arguments.need("--to"), Json.write(model.toTree().root()));
            case "export" -> write(arguments.need("--to"), Json.write(SplinkSettings.write(model)));
            default -> throw new Usage("say check, import or export");
        }
        return 0;
    }

    private static void write(String name, String text) throws IOException {
        try (OutputFiles files = new OutputFiles()) {
            files.text(name, text);
            files.publish();
        }
    }
}
