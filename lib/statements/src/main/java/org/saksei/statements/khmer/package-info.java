/// Figures in Khmer: numbers, classifiers, percents and periods by patterns, since there is no model of
/// the language's parts of speech.
@NullMarked
package org.saksei.statements.khmer;

import org.jspecify.annotations.NullMarked;
