package org.saksei.register;

/// What a field holds, and the Java type its value has in a [Row].
public enum FieldType {
    /// `String`, normalised to NFC, without control characters.
    TEXT,
    /// `Long`.
    INTEGER,
    /// `java.math.BigDecimal`.
    DECIMAL,
    /// `java.time.LocalDate`.
    DATE,
    /// `Boolean`; an empty cell is null: not known is not no.
    BOOLEAN,
    /// `String`: a code of the field's list.
    CODE,
    /// `java.util.List<String>`: codes of the field's list, in the order of the list, without repeats.
    CODES,
    /// `String` while a row is read: the key of a record of the type referred to, in the same agency.
    /// In the database: the id of that record.
    REFERENCE
}
