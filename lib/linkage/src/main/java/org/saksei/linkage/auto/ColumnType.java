package org.saksei.linkage.auto;

import java.util.Locale;

/// What a column seems to hold.
enum ColumnType {
    DATE,
    YEAR,
    DATE_PART,
    AGE,
    EMAIL,
    PHONE,
    IDENTITY_NUMBER,
    CODE,
    CATEGORY,
    GIVEN_NAME,
    FAMILY_NAME,
    NAME,
    PLACE,
    WORDS,
    TEXT,
    NUMBER,
    NONE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean person() {
        return this == GIVEN_NAME || this == FAMILY_NAME || this == NAME;
    }
}
