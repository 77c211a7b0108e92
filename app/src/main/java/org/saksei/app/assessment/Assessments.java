package org.saksei.app.assessment;

import org.saksei.app.Installation;
import org.saksei.app.figures.FiguresService;
import org.saksei.app.pack.PackService;

/// The services of the assessment, built together.
public final class Assessments {

    private final AssessmentService tiers;
    private final ScorecardService scorecards;
    private final RecommendationService recommendations;
    private final QuestionnaireService questionnaires;
    private final SelfAssessment selfAssessment;

    /// @param statements what others said, as evidence
    public Assessments(
            Installation installation, PackService packs, FiguresService figures, StatementEvidence statements) {
        AssessmentPack pack = new AssessmentPack(packs);
        LiveFigures live = new LiveFigures(figures, pack);
        this.tiers = new AssessmentService(installation, pack, live);
        this.scorecards = new ScorecardService(installation, pack, live, statements);
        this.recommendations = new RecommendationService(installation, pack, live);
        this.questionnaires = new QuestionnaireService(installation.transactions(), pack, figures);
        this.selfAssessment = new SelfAssessment(installation, packs, tiers, scorecards, recommendations);
    }

    /// Tiers, clock and calendar.
    public AssessmentService tiers() {
        return tiers;
    }

    public ScorecardService scorecards() {
        return scorecards;
    }

    public RecommendationService recommendations() {
        return recommendations;
    }

    public QuestionnaireService questionnaires() {
        return questionnaires;
    }

    /// The government's own annual self-assessment.
    public SelfAssessment selfAssessment() {
        return selfAssessment;
    }
}
