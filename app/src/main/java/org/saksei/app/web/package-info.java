/// The web server: sign-in, the frame around every page, Home, and what a running system says of itself.
@NullMarked
package org.saksei.app.web;

import org.jspecify.annotations.NullMarked;
