package org.saksei.app.release;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.saksei.app.Saksei;
import org.saksei.kernel.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// `saksei release`: what may be shown. Works on files and needs no database. It reads its options
/// itself, because whoever asks for JSON gets one object on standard output on failure too.
@Command(name = "release", description = "Safe tables of persons, and the attack on published ones (table, attack).")
public final class ReleaseCommand implements Callable<Integer> {

    private static final Map<String, Verb> VERBS =
            Map.of(TableVerb.NAME, new TableVerb(), AttackVerb.NAME, new AttackVerb());

    private static final String HELP = """
            saksei release table TABLE.csv|MICRODATA.csv --by A,B [--by …] [--threshold 11] --to OUT.csv [--report R.json]
                [--count COL] [--total-code Total] [--person COL] [--hierarchy COL=FILE] [--domain D.yaml]
                [--zeros ordinary|shown] [--protect cover] [--insider on|off] [--known FILE] [--max-hidden 0.5]
                [--group-disclosure off] [--prefer balanced|cells|counts] [--delimiter C]
            saksei release attack tables OUT.csv… [--known FILE] [--hierarchy COL=FILE] [--domain D.yaml]
                [--zeros ordinary|shown] [--threshold 11] [--report R.json]
            All: --format text|json
            Exit: 0 done and safe, 1 refused, 2 wrong usage.
            """;

    @Spec
    private CommandSpec spec;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(HELP);
            out.flush();
            return 0;
        }
        String name = arguments.isEmpty() ? "" : arguments.getFirst();
        boolean json = asksForJson();
        try {
            Verb verb = VERBS.get(name);
            if (verb == null) {
                throw Arguments.wrong(
                        "release", "a verb is missing: table or attack tables; the others are not built yet");
            }
            checkFormat();
            long begun = System.nanoTime();
            Verb.Done done = verb.run(arguments);
            out.print(json ? done.answer().json() : done.text());
            out.flush();
            Saksei.print(err, done.problems());
            if (arguments.contains("--timings")) {
                err.printf("%d ms%n", (System.nanoTime() - begun) / 1_000_000);
            }
            return done.exit();
        } catch (Refused refused) {
            if (!json) {
                throw refused;
            }
            String schema = VERBS.containsKey(name) ? name : "release";
            out.print(new Answer(schema, "refused", Answer.INTERNAL, refused.problems()).json());
            out.flush();
            Saksei.print(err, refused.problems());
            return refused.isWrongUsage() ? Saksei.WRONG_USAGE : Saksei.PROBLEMS;
        }
    }

    private boolean asksForJson() {
        int at = arguments.indexOf("--format");
        return arguments.contains("--format=json")
                || at >= 0 && at + 1 < arguments.size() && arguments.get(at + 1).equals("json");
    }

    private void checkFormat() {
        int at = arguments.indexOf("--format");
        if (at >= 0 && at + 1 < arguments.size() && !List.of("text", "json").contains(arguments.get(at + 1))) {
            throw Arguments.wrong("--format", "it is one of text, json");
        }
    }
}
