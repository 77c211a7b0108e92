package org.saksei.linkage;

/// A fixed hash of a record's key: FNV-1a over UTF-16 units, the seed mixed in, finished by SplitMix64.
final class Hash {
    private Hash() {}

    static long of(long seed, RecordKey key) {
        long hash = 0xCBF29CE484222325L ^ mix(seed);
        hash = add(hash, key.source());
        hash = (hash ^ 0xFFFF) * 0x100000001B3L;
        return mix(add(hash, key.id()));
    }

    private static long add(long hash, String text) {
        long sum = hash;
        for (int i = 0; i < text.length(); i++) {
            sum = (sum ^ text.charAt(i)) * 0x100000001B3L;
        }
        return sum;
    }

    static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
