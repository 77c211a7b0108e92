package org.saksei.linkage.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.saksei.linkage.LinkageModel;

/// SHA-256 of texts, and of a model with its inputs: edges of another model or of other files do not fit
/// together.
public final class Fingerprint {
    private Fingerprint() {}

    /// @param sources name of the source by file, in the order the files are given
    /// @param sha256 of the bytes of each file, as hexadecimal digits
    public static String of(LinkageModel model, List<String> sources, List<String> sha256) {
        StringBuilder all = new StringBuilder(Json.write(model.toTree().root()));
        for (int i = 0; i < sources.size(); i++) {
            all.append(sources.get(i)).append(sha256.get(i));
        }
        return of(all.toString());
    }

    /// SHA-256 of a text in UTF-8, as hexadecimal digits.
    public static String of(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
