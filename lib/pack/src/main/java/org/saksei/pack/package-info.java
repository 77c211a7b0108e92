/// What is counted: reads a country's folder of YAML, CSV and CEL into the types of the other parts.
@NullMarked
package org.saksei.pack;

import org.jspecify.annotations.NullMarked;
