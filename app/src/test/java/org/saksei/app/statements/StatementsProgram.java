package org.saksei.app.statements;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.saksei.app.Saksei;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `saksei statements` with the Cambodia pack, and what its last run printed.
final class StatementsProgram {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /// @return the exit code
    int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("statements"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--pack", "../packs/cambodia"));
        return Saksei.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    /// What was printed, a JSON object a line.
    List<JsonNode> lines() {
        return out().lines().map(JSON::readTree).toList();
    }
}
