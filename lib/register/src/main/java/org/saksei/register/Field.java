package org.saksei.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Text;

/// A field of a record type, as a pack declares it.
///
/// @param name lower snake case; the column in PostgreSQL has the same name
/// @param required a row without it is refused
/// @param personal may identify a person: kept encrypted in schema `register_identity`, never in a figure
/// @param maxLength of a text, in code points
/// @param list the code list of a CODE or CODES field, else null
/// @param refersTo the record type of a REFERENCE field, else null
/// @param headings other headings agencies use for it, in any language, besides name and title
/// @param derived how it is computed when the cell is empty, or null
/// @param ictip unit of the IC-TIP it describes: event, victim, perpetrator or reporting_entity
/// @param declaredAt file and line in the pack
public record Field(
        String name,
        Text title,
        FieldType type,
        boolean required,
        boolean personal,
        int maxLength,
        @Nullable String list,
        @Nullable String refersTo,
        List<String> headings,
        @Nullable Derived derived,
        @Nullable String ictip,
        Place declaredAt) {

    /// Where a pack says nothing: long enough for a sentence, short enough not to be a case file.
    public static final int DEFAULT_MAX_LENGTH = 200;

    public Field {
        headings = List.copyOf(headings);
        if ((list != null) != (type == FieldType.CODE || type == FieldType.CODES)) {
            throw new IllegalArgumentException("field " + name + ": a code list goes with a field of codes");
        }
        if ((refersTo != null) != (type == FieldType.REFERENCE)) {
            throw new IllegalArgumentException("field " + name + ": a record type goes with a reference");
        }
    }

    /// How an empty field is computed from others of the same row, before personal fields are put apart.
    public sealed interface Derived {

        /// Completed years from `birth` to `on`; a birthday on the day itself counts.
        record Age(String birth, String on) implements Derived {}

        /// The value of a condition: true, false, or nothing where it cannot be known.
        record Holds(Condition condition) implements Derived {}

        /// The first filled of these fields.
        record FirstOf(List<String> fields) implements Derived {
            public FirstOf {
                fields = List.copyOf(fields);
            }
        }
    }
}
