package org.saksei.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/// The SHA-256 of a pack: of the list of its files, each line a file's own SHA-256, two spaces and its
/// path, sorted by path. `sha256sum` writes the same lines, so the number can be made by hand.
final class Fingerprint {

    private final TreeMap<String, String> byPath = new TreeMap<>();

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// @param path with the pack folder's name: `cambodia/pack.yaml`
    void add(String path, byte[] sha256) {
        byPath.put(path, HexFormat.of().formatHex(sha256));
    }

    String sha256() {
        StringBuilder lines = new StringBuilder();
        byPath.forEach(
                (path, sum) -> lines.append(sum).append("  ").append(path).append('\n'));
        return HexFormat.of().formatHex(digest().digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
