package org.saksei.app.assessment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `saksei assessment`: how a country is graded. The verbs that answer from the data of a pack need no
/// database; report, questionnaire and import work on a register, scorecard on one where it is given.
@Command(
        name = "assessment",
        description = "Tiers, the clock of the Watch List, criteria and recommendations.",
        mixinStandardHelpOptions = true,
        subcommands = {
            TiersVerb.class,
            ClockVerb.class,
            ChangesVerb.class,
            CheckVerb.class,
            CalendarVerb.class,
            ScorecardVerb.class,
            RecommendationsVerb.class,
            ReportVerb.class,
            QuestionnaireVerb.class,
            ImportVerb.class
        })
public final class AssessmentCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "a verb is missing: tiers, clock, changes, check, calendar, scorecard, recommendations, report, questionnaire or import");
    }
}
