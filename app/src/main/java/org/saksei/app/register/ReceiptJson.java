package org.saksei.app.register;

import java.util.Map;
import org.saksei.kernel.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A receipt for programs.
final class ReceiptJson {

    private static final JsonMapper JSON = new JsonMapper();

    private ReceiptJson() {}

    static String print(Receipt receipt) {
        ObjectNode root = JSON.createObjectNode();
        put(root, receipt.total());
        ArrayNode files = root.putArray("files");
        receipt.files().forEach(file -> files.add(of(file)));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    static String print(Receipt.OfFile file) {
        return JSON.writeValueAsString(of(file));
    }

    static String counts(Receipt.OfFile file) {
        ObjectNode root = JSON.createObjectNode();
        put(root, file.total());
        file.records().forEach((type, counts) -> put(root.putObject(type), counts));
        return JSON.writeValueAsString(root);
    }

    /// How many records a file spoke of that were taken, from what [#counts] printed.
    static long taken(String counts) {
        JsonNode root = JSON.readTree(counts);
        return root.path("new").asLong(0)
                + root.path("known").asLong(0)
                + root.path("changed").asLong(0);
    }

    private static ObjectNode of(Receipt.OfFile file) {
        ObjectNode node = JSON.createObjectNode();
        node.put("file", file.file());
        node.put("agency", file.agency());
        node.put("sha256", file.sha256());
        if (file.importId() != null) {
            node.put("import", file.importId());
        }
        node.put("dry_run", file.dryRun());
        put(node, file.total());
        ArrayNode sheets = node.putArray("sheets");
        file.sheets()
                .forEach(sheet -> sheets.addObject()
                        .put("sheet", sheet.sheet())
                        .put("as", sheet.as())
                        .put("rows", sheet.rows()));
        ObjectNode records = node.putObject("records");
        file.records().forEach((type, counts) -> put(records.putObject(type), counts));
        ObjectNode counts = node.putObject("problem_counts");
        file.problemCounts().forEach(counts::put);
        ArrayNode problems = node.putArray("problems");
        file.problems().forEach(problem -> problems.add(of(problem)));
        ArrayNode changes = node.putArray("changes");
        file.changes().forEach(change -> {
            ObjectNode each = changes.addObject()
                    .put("type", change.recordType())
                    .put("record", change.recordId())
                    .put("row", change.row().toString());
            ArrayNode fields = each.putArray("fields");
            change.fields().forEach(fields::add);
        });
        return node;
    }

    private static ObjectNode of(Problem problem) {
        ObjectNode node = JSON.createObjectNode();
        node.put("code", problem.code().id());
        node.put("severity", problem.severity().name().toLowerCase(java.util.Locale.ROOT));
        node.put("place", problem.place().toString());
        ObjectNode values = node.putObject("values");
        for (Map.Entry<String, String> value : problem.values().entrySet()) {
            values.put(value.getKey(), value.getValue());
        }
        ObjectNode text = node.putObject("text");
        text.put("en", problem.text("en"));
        text.put("km", problem.text("km"));
        return node;
    }

    private static void put(ObjectNode node, Receipt.Counts counts) {
        node.put("new", counts.created());
        node.put("known", counts.known());
        node.put("changed", counts.changed());
        node.put("refused", counts.refused());
        node.put("repeated", counts.repeated());
    }
}
