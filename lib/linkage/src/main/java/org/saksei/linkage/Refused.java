package org.saksei.linkage;

import java.util.List;
import java.util.Locale;

/// The data, the model or the decisions cannot be worked with; carries everything that is wrong, at once.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Finding> findings;

    public Refused(List<Finding> findings) {
        super(findings.isEmpty() ? "refused" : findings.getFirst().text(Locale.ENGLISH));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
