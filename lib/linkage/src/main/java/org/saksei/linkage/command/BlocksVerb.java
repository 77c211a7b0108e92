package org.saksei.linkage.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.Linker;
import org.saksei.linkage.RuleReport;
import org.saksei.linkage.format.Json;

/// `blocks`: how many pairs each rule gives, its largest group, and the share of known pairs that it
/// finds.
final class BlocksVerb implements Verb {
    @Override
    public int run(String[] args, Console console) throws IOException {
        Set<String> valued = new HashSet<>(Inputs.OPTIONS);
        valued.addAll(Set.of("--model", "--truth", "--key", "--labels", "--format", "--mode"));
        Arguments arguments = new Arguments(args, 1, valued, Set.of());
        if (arguments.words().isEmpty()) {
            throw new Usage("name a table");
        }
        Inputs inputs = new Inputs(arguments, console.yaml());
        LinkageModel model = RunVerb.adjusted(inputs.model(arguments.need("--model")), arguments);
        Inputs.Tables tables = inputs.tables(arguments.words(), model.id(), model.source());
        Linker linker = Linker.of(tables.table(), model, RunVerb.runOf(arguments, console));
        RuleReport report =
                linker.rules(Labels.given(arguments) ? new Labels(inputs, arguments).pairs(tables) : List.of());
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", "saksei.linkage.blocks/1");
        root.put("possible", report.possible());
        List<Object> rules = new ArrayList<>();
        for (RuleReport.Rule rule : report.rules()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("rule", rule.rule());
            map.put("pairs", rule.pairs());
            map.put("largest_group", rule.largestGroup());
            if (report.knownPairs() > 0) {
                map.put("recall", (double) rule.knownFound() / report.knownPairs());
            }
            rules.add(map);
        }
        root.put("rules", rules);
        if (report.knownPairs() > 0) {
            root.put("recall", (double) report.knownFound() / report.knownPairs());
        }
        if (arguments.one("--format", "text", "text", "json").equals("json")) {
            console.out().print(Json.write(root));
        } else {
            report.rules()
                    .forEach(r -> console.out()
                            .println(String.format(
                                    Locale.ROOT,
                                    "%,15d pairs, largest group %,9d  %s",
                                    r.pairs(),
                                    r.largestGroup(),
                                    r.rule())));
            if (report.knownPairs() > 0) {
                console.out().println("recall of known pairs: " + root.get("recall"));
            }
        }
        return 0;
    }
}
