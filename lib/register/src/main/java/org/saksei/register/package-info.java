/// What was reported: record types, fields, code lists, conditions, the reading of cells, validation and
/// the plan of tables.
@NullMarked
package org.saksei.register;

import org.jspecify.annotations.NullMarked;
