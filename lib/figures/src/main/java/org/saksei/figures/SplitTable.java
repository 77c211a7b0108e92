package org.saksei.figures;

import java.util.List;
import java.util.Optional;
import org.saksei.kernel.Text;

/// The parts of a figure by one split.
///
/// @param split id of the split: `age_kh`
/// @param complete whether the definition says that the parts add up to the figure
/// @param parts every code of the list in its order, 0 included; then codes the list does not have;
///     `unknown` last
public record SplitTable(String split, Text title, boolean complete, List<Part> parts) {

    public SplitTable {
        parts = List.copyOf(parts);
    }

    public Optional<Part> find(String code) {
        return parts.stream().filter(part -> part.code().equals(code)).findFirst();
    }
}
