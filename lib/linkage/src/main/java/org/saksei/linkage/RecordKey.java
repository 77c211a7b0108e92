package org.saksei.linkage;

import java.io.Serializable;

/// What names a record for good: the source it comes from and its id there. Ordered by code points.
public record RecordKey(String source, String id) implements Comparable<RecordKey>, Serializable {
    @Override
    public int compareTo(RecordKey other) {
        int bySource = compareCodePoints(source, other.source);
        return bySource != 0 ? bySource : compareCodePoints(id, other.id);
    }

    /// `String.compareTo` orders UTF-16 units, which puts characters above U+FFFF before U+E000; this
    /// does not.
    static int compareCodePoints(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean surrogates = Character.isSurrogate(x) != Character.isSurrogate(y);
                return surrogates ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
