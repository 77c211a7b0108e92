package org.saksei.register;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tells whether two rows say the same without keeping what they say: HMAC-SHA-256 (RFC 2104) over the
/// canonical content, cut to 128 bits.
///
/// Keyed, because a plain hash of a name and a birth date can be guessed by trying. The canonical
/// content is each filled
/// field in the order of names, so that neither the order of columns nor a new empty field changes it.
/// Belongs to one thread.
public final class ContentHash {

    /// Two of a billion different rows collide with a chance of about 10⁻²¹.
    private static final int LENGTH = 16;

    private static final byte BETWEEN_NAME_AND_VALUE = 0x1F;
    private static final byte BETWEEN_FIELDS = 0x1E;

    private final Mac mac;

    /// @param secret at least 16 bytes, kept outside the tables the hashes stand in; another one gives
    ///     other hashes
    public ContentHash(byte[] secret) {
        if (secret.length < 16) {
            throw new IllegalArgumentException("a secret has at least 16 bytes");
        }
        try {
            this.mac = Mac.getInstance("HmacSHA256");
            this.mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// Of all fields.
    public byte[] of(Map<String, Object> values) {
        return of(values, name -> true);
    }

    /// Of the fields `counted`.
    public byte[] of(Map<String, Object> values, Predicate<String> counted) {
        for (Map.Entry<String, Object> field : new TreeMap<>(values).entrySet()) {
            if (counted.test(field.getKey())) {
                mac.update(field.getKey().getBytes(StandardCharsets.UTF_8));
                mac.update(BETWEEN_NAME_AND_VALUE);
                mac.update(canonical(field.getValue()).getBytes(StandardCharsets.UTF_8));
                mac.update(BETWEEN_FIELDS);
            }
        }
        return Arrays.copyOf(mac.doFinal(), LENGTH);
    }

    byte[] of(String text) {
        return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), LENGTH);
    }

    static String canonical(Object value) {
        return switch (value) {
            case BigDecimal number ->
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            case List<?> codes ->
                String.join(";", codes.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }
}
