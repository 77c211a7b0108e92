/// Packs on disk: finds the folder, keeps its reader inside it, and checks it on the command line.
@NullMarked
package org.saksei.app.pack;

import org.jspecify.annotations.NullMarked;
