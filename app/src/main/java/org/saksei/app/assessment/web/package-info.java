/// The pages of the assessment: tiers, clock, calendar, scorecard, recommendations, questionnaire.
@NullMarked
package org.saksei.app.assessment.web;

import org.jspecify.annotations.NullMarked;
