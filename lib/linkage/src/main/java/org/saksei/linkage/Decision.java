package org.saksei.linkage;

/// What a person decided about two records. The later `when` wins, then the later in the list.
///
/// @param when sorts as text, for instance `2026-03-01T10:15:00Z`
public record Decision(RecordKey left, RecordKey right, Answer answer, String who, String when, String why) {
    /// The answers; *unsure* changes nothing.
    public enum Answer {
        SAME,
        DIFFERENT,
        UNSURE
    }

    public Decision {
        if (left.equals(right)) {
            throw new IllegalArgumentException("a decision is about two records");
        }
    }

    /// The two records in canonical order.
    Pair pair() {
        return left.compareTo(right) < 0 ? new Pair(left, right) : new Pair(right, left);
    }

    record Pair(RecordKey left, RecordKey right) {}
}
