package org.saksei.app.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/// One thing somebody did.
///
/// The hash is SHA-256 over the UTF-8 bytes of a canonical JSON object (keys sorted, no spaces) with the
/// keys `action`, `actor`, `at` (ISO-8601 in UTC, at most microseconds), `details` (a *string* holding
/// the canonical JSON of
/// the details), `previous` (the hash of the entry before, 64 hexadecimal digits, zeros for the first),
/// `seq` and `subjects`. Anyone can recompute it with a few lines in any language.
///
/// @param seq from 1, without gaps
/// @param at to the microsecond
/// @param actor account
/// @param action `part.verb`, for example `register.import`
/// @param subjects ids of what it was done to, never names
/// @param details canonical JSON object without personal values
/// @param previous hash of the entry before, in hexadecimal
/// @param hash of this entry, in hexadecimal
public record Entry(
        long seq,
        Instant at,
        String actor,
        String action,
        List<String> subjects,
        String details,
        String previous,
        String hash) {

    /// What stands before the first entry.
    public static final String NOTHING_BEFORE = "0".repeat(64);

    public Entry {
        subjects = List.copyOf(subjects);
    }

    /// The entry that follows `previous`, with its hash.
    static Entry following(
            long seq, String previous, Instant at, String actor, String action, List<String> subjects, String details) {
        Entry unsealed = new Entry(seq, at, actor, action, subjects, details, previous, "");
        return new Entry(seq, at, actor, action, subjects, details, previous, unsealed.computeHash());
    }

    /// The hash this entry must have.
    String computeHash() {
        byte[] bytes = CanonicalJson.print(hashedContent()).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /// One line of JSON: what is hashed, and the hash.
    String toJson() {
        TreeMap<String, Object> content = hashedContent();
        content.put("hash", hash);
        return CanonicalJson.print(content);
    }

    private TreeMap<String, Object> hashedContent() {
        TreeMap<String, Object> content = new TreeMap<>();
        content.put("action", action);
        content.put("actor", actor);
        content.put("at", at.toString());
        content.put("details", details);
        content.put("previous", previous);
        content.put("seq", seq);
        content.put("subjects", subjects);
        return content;
    }
}
