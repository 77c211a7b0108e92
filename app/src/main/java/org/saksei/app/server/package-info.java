/// The running web server: which pages it has, how it starts and stops.
@NullMarked
package org.saksei.app.server;

import org.jspecify.annotations.NullMarked;
