package org.saksei.statements;

/// A stretch of a text in Unicode code points: not UTF-16 units, not bytes.
///
/// @param start first code point, counted from 0
/// @param end one after the last
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span from " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
