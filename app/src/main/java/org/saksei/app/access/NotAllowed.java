package org.saksei.app.access;

import java.util.concurrent.atomic.AtomicBoolean;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;

/// Somebody wished what they have no right to.
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final Right right;
    private final AtomicBoolean recorded = new AtomicBoolean();

    public NotAllowed(Actor actor, Right right) {
        super(right.name());
        this.actor = actor;
        this.right = right;
    }

    public Actor actor() {
        return actor;
    }

    public Right right() {
        return right;
    }

    /// True for the first who asks: one refusal is one entry in the log, however many doors it passes on
    /// its way out.
    boolean firstToRecord() {
        return recorded.compareAndSet(false, true);
    }

    /// The sentence to show.
    public Problem problem() {
        return Problem.of(
                AccessProblem.NOT_ALLOWED, new Place.Nowhere(), "account", actor.account(), "right", right.name());
    }
}
