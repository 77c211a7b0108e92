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

    private static final int LOOKED_AT = 10_000;

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

    /// Whether the bytes are no text in any encoding a page is written in: one in a hundred is a control
    /// sign. Two bytes a letter (a mark at the beginning says so) have zeros by right.
    static boolean isBinary(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        if (first == 0xFFFE || first == 0xFEFF) {
            return false;
        }
        int length = Math.min(bytes.length, LOOKED_AT);
        int controls = 0;
        for (int index = 0; index < length; index++) {
            int value = bytes[index] & 0xFF;
            controls += value < 32 && value != '\t' && value != '\n' && value != '\r' && value != '\f' ? 1 : 0;
        }
        return controls * 100 > length;
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
