/// The SQL of the assessment: what people entered, each entry kept.
@NullMarked
package org.saksei.app.assessment.store;

import org.jspecify.annotations.NullMarked;
