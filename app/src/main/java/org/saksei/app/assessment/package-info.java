/// How the country is graded: services for tiers, scorecard, recommendations and questionnaire, and the
/// verbs of the command line.
@NullMarked
package org.saksei.app.assessment;

import org.jspecify.annotations.NullMarked;
