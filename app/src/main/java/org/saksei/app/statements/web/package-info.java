/// The pages of statements: inbox, text with its figures, dossier, contradictions, and the files one
/// can take along.
@NullMarked
package org.saksei.app.statements.web;

import org.jspecify.annotations.NullMarked;
