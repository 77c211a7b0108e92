package org.saksei.statements.reading;

import java.util.List;

/// Where a cell of a table stands: what is said over it, beside it and above the table.
///
/// @param base the column its head goes on with
/// @param dated the column whose time its head leaves unsaid: the later year of "2022 2023 Change"
/// @param parent the row its own is set in under
record CellPlace(
        HeadWords head,
        HeadWords base,
        HeadWords dated,
        HeadWords name,
        HeadWords parent,
        HeadWords section,
        HeadWords title) {

    /// The nearest first.
    List<HeadWords> near() {
        return List.of(head, base, name, parent, section, title);
    }

    /// The widest first.
    List<HeadWords> far() {
        return List.of(title, section, parent, name, base, head);
    }
}
