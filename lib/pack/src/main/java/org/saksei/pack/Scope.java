package org.saksei.pack;

/// Who asks a condition, and therefore which fields it may use.
///
/// @param personal fields of the row itself that may identify a person; those of other records never
/// @param references fields of records the row refers to
/// @param related values other records say
enum Scope {
    /// A field is computed from its own row, before anything else is known of it.
    DERIVED(true, false, false),
    /// A row is checked when it is entered.
    CHECKED(true, true, true),
    /// Records are counted; personal fields are not there.
    COUNTED(false, true, true),
    /// Records that say something about another: what they say in turn is not followed, or it would
    /// never end.
    RELATED(false, true, false);

    private final boolean personal;
    private final boolean references;
    private final boolean related;

    Scope(boolean personal, boolean references, boolean related) {
        this.personal = personal;
        this.references = references;
        this.related = related;
    }

    boolean allowsPersonal() {
        return personal;
    }

    boolean allowsReferences() {
        return references;
    }

    boolean allowsRelated() {
        return related;
    }
}
