package org.saksei.statements.number;

import java.util.Arrays;
import org.saksei.statements.Span;

/// Turns Java's UTF-16 positions into code points and back.
///
/// Texts without supplementary characters (nearly all) need no table: both countings are then the same.
/// Otherwise the places of the surrogate pairs are kept and searched by halving.
public final class CodePoints {

    /// UTF-16 index of the high half of each pair, ascending.
    private final int[] pairs;

    private CodePoints(int[] pairs) {
        this.pairs = pairs;
    }

    public static CodePoints of(CharSequence text) {
        int[] found = new int[8];
        int count = 0;
        for (int index = 0; index + 1 < text.length(); index++) {
            if (Character.isHighSurrogate(text.charAt(index)) && Character.isLowSurrogate(text.charAt(index + 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = index++;
            }
        }
        return new CodePoints(Arrays.copyOf(found, count));
    }

    /// How many code points begin before a UTF-16 index; in the middle of a pair: before that pair.
    public int at(int index) {
        if (pairs.length == 0) {
            return index;
        }
        int place = Arrays.binarySearch(pairs, index);
        int before = place >= 0 ? place : -place - 1;
        return index - before;
    }

    /// The UTF-16 index at which a code point begins.
    public int index(int codePoint) {
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs[middle] - middle < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoint + low;
    }

    /// A stretch of UTF-16 units, in code points.
    public Span span(int start, int end) {
        return new Span(at(start), at(end));
    }

    /// The characters of a span.
    public String slice(CharSequence text, Span span) {
        return text.subSequence(index(span.start()), index(span.end())).toString();
    }
}
