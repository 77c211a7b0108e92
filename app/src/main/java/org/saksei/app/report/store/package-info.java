/// The SQL of the schema `report`.
@NullMarked
package org.saksei.app.report.store;

import org.jspecify.annotations.NullMarked;
