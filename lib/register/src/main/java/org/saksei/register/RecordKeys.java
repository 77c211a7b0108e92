package org.saksei.register;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Says which record of an agency a row speaks of, and which one a reference means.
///
/// A key is compared without spaces and case and with ASCII digits, because one sheet writes `ក-០៤៥` and
/// the next `ក-045`. A key that identifies a person, and a row without a key, give a keyed hash instead
/// of the words.
public final class RecordKeys {

    /// Before a hash of the whole content; a record with such a key cannot be corrected, only sent anew.
    private static final String WHOLE_CONTENT = "#";

    private static final String OF_A_PERSON = "*";

    private final Definitions definitions;
    private final ContentHash hash;

    public RecordKeys(Definitions definitions, ContentHash hash) {
        this.definitions = definitions;
        this.hash = hash;
    }

    /// The key of the record a row speaks of, unique within its type and agency.
    public String of(RecordType type, Map<String, Object> values) {
        List<String> parts = new ArrayList<>();
        boolean filled = false;
        for (String name : type.key()) {
            Object value = values.get(name);
            filled |= value != null;
            parts.add(value == null ? "" : plain(ContentHash.canonical(value)));
        }
        if (!filled) {
            return WHOLE_CONTENT + HexFormat.of().formatHex(hash.of(values));
        }
        return shielded(type, String.join("|", parts));
    }

    /// The key meant by a reference to a record of the type.
    public String ofReference(String recordType, String written) {
        return shielded(definitions.type(recordType), plain(written));
    }

    /// Whether a row says nothing about its record but which one it is.
    public boolean namesOnly(RecordType type, Map<String, Object> values) {
        return !values.isEmpty() && type.key().containsAll(values.keySet());
    }

    private String shielded(RecordType type, String key) {
        boolean personal =
                type.key().stream().map(type.fields()::get).anyMatch(field -> field != null && field.personal());
        return personal ? OF_A_PERSON + HexFormat.of().formatHex(hash.of(key)) : key;
    }

    private static String plain(String written) {
        String ascii = Spelling.asciiDigits(written);
        StringBuilder plain = new StringBuilder(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            char c = ascii.charAt(i);
            if (c != ' ') {
                plain.append(c);
            }
        }
        return plain.toString().toUpperCase(Locale.ROOT);
    }
}
