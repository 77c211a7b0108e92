/// Tests of the pages of statements that need no database.
@NullMarked
package org.saksei.app.statements.web;

import org.jspecify.annotations.NullMarked;
