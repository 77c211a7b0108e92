package org.saksei.app.register.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.register.Field;
import org.saksei.register.RecordType;

/// Writes records as lines of PostgreSQL's COPY in text format, for the staging table of one record type.
public final class StagedLine {

    private static final HexFormat HEX = HexFormat.of();

    private final List<Field> open;
    private final StringBuilder lines = new StringBuilder();

    public StagedLine(RecordType type) {
        this.open = type.openFields();
    }

    /// What is staged of a record besides its open fields.
    ///
    /// @param seq order in the file
    /// @param candidate the id it gets if it is new
    /// @param namesOnly whether it says nothing but which record it is
    /// @param mark keyed hash of its personal fields, or null where it has none
    /// @param sealed its personal fields, or null where it has none
    public record Head(
            long seq,
            long candidate,
            String key,
            boolean namesOnly,
            @Nullable String sheet,
            int row,
            byte[] contentHash,
            byte @Nullable [] mark,
            byte @Nullable [] sealed) {}

    /// @param values the open fields; a reference is the key it means
    public void add(Head head, java.util.Map<String, Object> values) {
        lines.append(head.seq()).append('\t').append(head.candidate()).append('\t');
        text(head.key());
        lines.append('\t').append(head.namesOnly() ? 't' : 'f').append('\t');
        text(head.sheet());
        lines.append('\t').append(head.row()).append('\t');
        bytes(head.contentHash());
        lines.append('\t');
        bytes(head.mark());
        lines.append('\t');
        bytes(head.sealed());
        for (Field field : open) {
            lines.append('\t');
            value(values.get(field.name()));
        }
        lines.append('\n');
    }

    public int length() {
        return lines.length();
    }

    /// The lines so far; begins anew.
    public byte[] take() {
        byte[] taken = lines.toString().getBytes(StandardCharsets.UTF_8);
        lines.setLength(0);
        return taken;
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> lines.append("\\N");
            case String words -> text(words);
            case Long number -> lines.append(number.longValue());
            case Boolean flag -> lines.append(flag ? 't' : 'f');
            case BigDecimal number -> lines.append(number.toPlainString());
            case List<?> codes -> array(codes);
            default -> lines.append(value);
        }
    }

    private void array(List<?> codes) {
        StringBuilder array = new StringBuilder("{");
        for (Object code : codes) {
            array.append(array.length() == 1 ? "\"" : ",\"");
            array.append(code.toString().replace("\\", "\\\\").replace("\"", "\\\""));
            array.append('"');
        }
        text(array.append('}').toString());
    }

    private void bytes(byte @Nullable [] bytes) {
        if (bytes == null) {
            lines.append("\\N");
        } else {
            lines.append("\\\\x").append(HEX.formatHex(bytes));
        }
    }

    private void text(@Nullable String text) {
        if (text == null) {
            lines.append("\\N");
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                default -> lines.append(c);
            }
        }
    }
}
