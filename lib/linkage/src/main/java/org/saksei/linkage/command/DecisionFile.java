package org.saksei.linkage.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.saksei.linkage.Decision;
import org.saksei.linkage.Finding;
import org.saksei.linkage.LinkageProblem;
import org.saksei.linkage.RecordKey;
import org.saksei.linkage.Refused;

/// Reads the decisions CSV: `source_l,record_id_l,source_r,record_id_r,decision,who,when,why`.
final class DecisionFile {
    private DecisionFile() {}

    /// @param source for rows that leave the source empty
    static List<Decision> read(Inputs inputs, String file, String source) throws IOException {
        List<Decision> decisions = new ArrayList<>();
        List<Finding> mistakes = new ArrayList<>();
        int row = 1;
        for (Map<String, String> record : inputs.records(file)) {
            row++;
            String word = record.getOrDefault("decision", "").toLowerCase(Locale.ROOT);
            RecordKey left = key(record, "l", source);
            RecordKey right = key(record, "r", source);
            if (!List.of("same", "different", "unsure").contains(word) || left.equals(right)) {
                mistakes.add(LinkageProblem.DECISION_UNREADABLE.at(
                        file + ":" + row, "decision", left.equals(right) ? "about one record" : "in this row"));
                continue;
            }
            decisions.add(new Decision(
                    left,
                    right,
                    Decision.Answer.valueOf(word.toUpperCase(Locale.ROOT)),
                    record.getOrDefault("who", ""),
                    record.getOrDefault("when", ""),
                    record.getOrDefault("why", "")));
        }
        if (!mistakes.isEmpty()) {
            throw new Refused(mistakes);
        }
        return decisions;
    }

    private static RecordKey key(Map<String, String> record, String side, String source) {
        String given = record.getOrDefault("source_" + side, "");
        return new RecordKey(given.isEmpty() ? source : given, record.getOrDefault("record_id_" + side, ""));
    }
}
