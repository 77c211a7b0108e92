package org.saksei.app.access;

import java.util.List;
import java.util.Map;
import org.saksei.app.audit.Audit;

/// Records in the log that somebody was refused: told by the transactions and by whoever answers people.
public final class Refusals {

    private final Audit audit;

    public Refusals(Audit audit) {
        this.audit = audit;
    }

    /// Records `failure` when it is a refusal nobody has recorded yet; anything else is not ours.
    public void notice(RuntimeException failure) {
        if (failure instanceof NotAllowed refusal && refusal.firstToRecord()) {
            audit.recordApart(
                    refusal.actor(),
                    "access.refuse",
                    List.of(),
                    Map.of("right", refusal.right().name()));
        }
    }
}
