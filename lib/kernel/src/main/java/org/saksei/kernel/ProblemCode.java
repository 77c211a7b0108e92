package org.saksei.kernel;

import java.util.Locale;

/// The kind of a problem with people's data or wishes.
///
/// Each module has one enum of these. A constant `UNKNOWN_CODE_LIST` of `PackProblem` has the id
/// `pack.unknown-code-list`; its sentence stands under that id in `problems_en.properties` and
/// `problems_km.properties` beside the enum and has four beats: where, what, what is known, what to do.
public interface ProblemCode {

    /// The part the problem belongs to, for example `pack`.
    String part();

    Severity severity();

    /// Given by the enum.
    String name();

    /// `part.kebab-case-name`, stable: outside programs match on it.
    default String id() {
        return part() + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
