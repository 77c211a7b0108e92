/// The assessment on the command line: tiers, clock, check, calendar, scorecard and recommendations,
/// without a database.
@NullMarked
package org.saksei.app.assessment;

import org.jspecify.annotations.NullMarked;
