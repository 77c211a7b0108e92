package org.saksei.linkage.auto;

import java.util.List;
import org.saksei.linkage.Finding;
import org.saksei.linkage.LinkageModel;

/// A model for a table, with the reason for each column.
public record Suggestion(LinkageModel model, List<ColumnUse> columns, List<Finding> findings) {
    public Suggestion {
        columns = List.copyOf(columns);
        findings = List.copyOf(findings);
    }

    /// @param use name of the comparison, or `not used`
    public record ColumnUse(String column, String type, String use, String reason) {}
}
