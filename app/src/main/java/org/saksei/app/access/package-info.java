/// Who may do what: roles, rights, the people who sign in, and the refusal of everything else.
@NullMarked
package org.saksei.app.access;

import org.jspecify.annotations.NullMarked;
