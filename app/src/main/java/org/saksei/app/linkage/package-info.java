/// Links the register's records of one person or case, keeps what people decided, and puts doubtful
/// pairs aside.
@NullMarked
package org.saksei.app.linkage;

import org.jspecify.annotations.NullMarked;
