/// How a file becomes a text: plain text, pages, PDF and DOCX, without what is no running text.
@NullMarked
package org.saksei.statements.text;

import org.jspecify.annotations.NullMarked;
