package org.saksei.statements.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.StatementsProblem;

/// Bytes as characters, or the place of the first byte that is none. Never a replacement character in
/// silence: a figure could be lost in it.
final class Decoding {

    private Decoding() {}

    /// @param encoding or null for UTF-8; a byte order mark is dropped
    static String decode(String file, byte[] bytes, @Nullable Charset encoding) {
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : encoding;
        CharBuffer characters = CharBuffer.allocate(
                (int) Math.ceil(bytes.length * (double) charset.newDecoder().maxCharsPerByte()) + 16);
        int bad = decode(bytes, charset, characters);
        if (bad >= 0) {
            StatementsProblem code = encoding == null ? StatementsProblem.NOT_UTF8 : StatementsProblem.NOT_IN_ENCODING;
            String value = bad < bytes.length ? "0x%02X".formatted(bytes[bad] & 0xFF) : "missing";
            throw TextReader.refused(code, file, "byte", value, "offset", bad, "encoding", charset.name());
        }
        String text = characters.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// Whether the bytes are UTF-8.
    static boolean isUtf8(byte[] bytes) {
        return decode(bytes, StandardCharsets.UTF_8, CharBuffer.allocate(bytes.length + 16)) < 0;
    }

    /// Offset of the first byte that is no character, or -1.
    private static int decode(byte[] bytes, Charset charset, CharBuffer into) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer from = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(from, into, true);
        if (result.isUnderflow()) {
            result = decoder.flush(into);
        }
        return result.isError() ? from.position() : -1;
    }
}
