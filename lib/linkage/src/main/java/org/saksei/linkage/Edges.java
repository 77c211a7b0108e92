package org.saksei.linkage;

import java.util.Arrays;

/// Scored pairs that were kept, 17 bytes each: ranks of the left and right record, weight in bits, rule.
///
/// Ranks follow the canonical order of a [Linker]'s table; [Linker#key] names their records.
public final class Edges {
    private int[] left = new int[1024];
    private int[] right = new int[1024];
    private double[] weight = new double[1024];
    private byte[] rule = new byte[1024];
    private int size;

    public Edges() {}

    public int size() {
        return size;
    }

    public int left(int edge) {
        return left[edge];
    }

    public int right(int edge) {
        return right[edge];
    }

    public double weightInBits(int edge) {
        return weight[edge];
    }

    /// Number of the first rule that gave the pair, 0 where all pairs were compared.
    public int rule(int edge) {
        return rule[edge];
    }

    void add(int leftRank, int rightRank, double weightInBits, int byRule) {
        if (size == left.length) {
            int room = size + (size >> 1);
            left = Arrays.copyOf(left, room);
            right = Arrays.copyOf(right, room);
            weight = Arrays.copyOf(weight, room);
            rule = Arrays.copyOf(rule, room);
        }
        left[size] = leftRank;
        right[size] = rightRank;
        weight[size] = weightInBits;
        rule[size++] = (byte) byRule;
    }

    void addAll(Edges other) {
        for (int i = 0; i < other.size; i++) {
            add(other.left[i], other.right[i], other.weight[i], other.rule[i]);
        }
    }

    /// Numbers of the edges at or above a weight: weight descending, then left, then right.
    public int[] byWeight(double fromInBits) {
        int[] order = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (weight[i] >= fromInBits) {
                order[count++] = i;
            }
        }
        int[] sorted = Arrays.copyOf(order, count);
        sort(sorted, Arrays.copyOf(order, count), 0, count);
        return sorted;
    }

    private boolean before(int a, int b) {
        if (weight[a] != weight[b]) {
            return weight[a] > weight[b];
        }
        return left[a] != left[b] ? left[a] < left[b] : right[a] < right[b];
    }

    /// Merge sort of primitive indices: a boxed sort of ten million edges would take a gigabyte.
    private void sort(int[] into, int[] from, int start, int end) {
        if (end - start < 2) {
            return;
        }
        int middle = start + end >>> 1;
        sort(from, into, start, middle);
        sort(from, into, middle, end);
        for (int i = start, a = start, b = middle; i < end; i++) {
            if (a < middle && (b >= end || !before(from[b], from[a]))) {
                into[i] = from[a++];
            } else {
                into[i] = from[b++];
            }
        }
    }
}
