package org.saksei.pack;

import static org.saksei.pack.Grammar.keys;
import static org.saksei.pack.Grammar.optional;
import static org.saksei.pack.Grammar.required;

import java.util.List;
import java.util.regex.Pattern;
import org.saksei.assessment.RecommendationState;
import org.saksei.pack.Shape.Keys;
import org.saksei.pack.Shape.ListOf;
import org.saksei.pack.Shape.MapOf;
import org.saksei.pack.Shape.OneOf;
import org.saksei.pack.Shape.Whole;
import org.saksei.pack.Shape.Word;

/// The shapes of the YAML files in a pack's folder `assessment`; a part of [Grammar].
final class AssessmentGrammar {

    private static final Word CRITERION = new Word(Pattern.compile("[SC][0-9]{1,2}"), "C1");
    private static final Word DAY = new Word(
            Pattern.compile(
                    "(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?!02)(?:0[1-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31"),
            "06-30");
    private static final Whole YEAR = new Whole(2001, 2199);
    private static final Whole DAYS = new Whole(1, 1000);

    private AssessmentGrammar() {}

    private static final Keys VERSION = keys(
            "version of the law",
            required("citation", Grammar.LINE, "The statutes.", "citation: P.L. 110-457 s. 107"),
            required("enacted_on", Grammar.DATE, "When they were enacted.", "enacted_on: \"2008-12-23\""),
            required("first_report", YEAR, "First report under it.", "first_report: 2009"),
            optional("last_report", YEAR, "Last report under it; none while it is in force.", "last_report: 2018"),
            required("watch_list", Grammar.FLAG, "Whether it knows a Watch List.", "watch_list: true"),
            optional(
                    "years_without_waiver",
                    new Whole(1, 50),
                    "Reports in a row a country may stay on the list; no limit without it.",
                    "years_without_waiver: 2"),
            optional("waiver_years", new Whole(0, 50), "Further reports by waiver.", "waiver_years: 1"),
            optional(
                    "years_if_reinstated",
                    new Whole(1, 50),
                    "Reports after reinstatement, without any waiver.",
                    "years_if_reinstated: 1"),
            required("rule", Grammar.WORDS, "What it says, in short.", "rule: {en: No time limit.}"),
            Grammar.SOURCE);
    private static final Keys REPORT_DUE = keys(
            "due day of the report",
            required("from", YEAR, "First report it holds for.", "from: 2021"),
            required("day", DAY, "Month and day.", "day: \"06-30\""));
    private static final Keys CALENDAR = keys(
            "calendar",
            required(
                    "report_due",
                    new ListOf(REPORT_DUE),
                    "The oldest first.",
                    "report_due: [{from: 2001, day: \"06-01\"}]"),
            required("waiver_notice_days", DAYS, "To explain a waiver publicly.", "waiver_notice_days: 30"),
            required("determination_from_days", DAYS, "After the report.", "determination_from_days: 45"),
            required("determination_to_days", DAYS, "After the report.", "determination_to_days: 90"),
            required("action_plan_days", DAYS, "After the report.", "action_plan_days: 180"),
            required(
                    "interim_first_report",
                    YEAR,
                    "First report with an interim assessment.",
                    "interim_first_report: 2004"),
            required("interim_due", DAY, "In the year after the report.", "interim_due: \"02-01\""),
            required("figures_closed", DAY, "Own wish, not law.", "figures_closed: \"04-15\""),
            required("answers_out", DAY, "Own wish, not law.", "answers_out: \"04-30\""));

    static final Keys LAW = keys(
            "law",
            Grammar.SOURCE,
            required(
                    "reading",
                    new OneOf(List.of("practice", "literal")),
                    "How reinstatement is read.",
                    "reading: practice"),
            required(
                    "readings",
                    keys(
                            "readings",
                            required("practice", Grammar.WORDS, "Why it is read so.", "practice: {en: As applied.}"),
                            required("literal", Grammar.WORDS, "What speaks for it.", "literal: {en: As written.}")),
                    "The reason for each reading, printed on the page.",
                    "readings: {practice: {en: As applied.}, literal: {en: As written.}}"),
            required(
                    "versions",
                    new MapOf(Grammar.ID, VERSION),
                    "By id, the oldest first, without gap.",
                    "versions: {tvpa-2000: {citation: P.L. 106-386, enacted_on: \"2000-10-28\", first_report: 2001, watch_list: false, rule: {en: Three lists.}}}"),
            required("calendar", CALENDAR, "The dates of a report year.", "calendar: {waiver_notice_days: 30}"));

    private static final Keys CRITERION_KEYS = keys(
            "criterion",
            required("paragraph", Grammar.LINE, "Where the Code has it.", "paragraph: 22 USC 7106(b)(1)"),
            Grammar.required("title", Grammar.WORDS, "What it asks, in short.", "title: {en: Vigorous investigation}"),
            optional("figures", new ListOf(Grammar.NAME), "Figures that feed it.", "figures: [persons_convicted]"),
            optional(
                    "presumed_without_data",
                    Grammar.FLAG,
                    "The Code presumes it not done where there are no data.",
                    "presumed_without_data: true"),
            optional("from_criteria", Grammar.FLAG, "A standard that is read off the criteria.", "from_criteria: true"),
            Grammar.SOURCE);

    static final Keys CRITERIA = keys(
            "criteria",
            Grammar.SOURCE,
            required(
                    "maintained_below",
                    keys(
                            "threshold",
                            required("percent", new Whole(0, 100), "Change in percent.", "percent: 10"),
                            required("units", new Whole(0, 1_000_000), "Change in units.", "units: 5")),
                    "A change smaller than both is called maintained.",
                    "maintained_below: {percent: 10, units: 5}"),
            optional(
                    "action_classes",
                    new MapOf(Grammar.NAME, new OneOf(List.of("A", "B", "C", "D", "E", "F", "G", "H", "I"))),
                    "By figure, the concrete action it counts.",
                    "action_classes: {persons_convicted: D}"),
            required(
                    "standards",
                    new MapOf(CRITERION, CRITERION_KEYS),
                    "By id.",
                    "standards: {S1: {paragraph: 22 USC 7106(a)(1), title: {en: Prohibit}}}"),
            required(
                    "criteria",
                    new MapOf(CRITERION, CRITERION_KEYS),
                    "By id.",
                    "criteria: {C1: {paragraph: 22 USC 7106(b)(1), title: {en: Investigate}}}"));

    private static final Keys RECOMMENDATION = keys(
            "recommendation",
            required("grader", Grammar.LINE, "The report or body it stands in.", "grader: TIP report 2019"),
            required("year", YEAR, "Its year.", "year: 2019"),
            required("quote", Grammar.LINE, "The words as they were seen.", "quote: allow undercover investigation"),
            required(
                    "text",
                    Grammar.WORDS,
                    "What it asks, in our words.",
                    "text: {en: Allow undercover investigation.}"),
            optional("priority", new Whole(1, 500), "Its place in the report's own order.", "priority: 1"),
            optional("criteria", new ListOf(CRITERION), "Criteria it speaks to.", "criteria: [C1]"),
            optional("topics", new ListOf(Grammar.NAME), "By which it is matched with other years.", "topics: [data]"),
            optional("owner", Grammar.CODE, "Institution that has to do it.", "owner: moi"),
            optional("due_on", Grammar.DATE, "By when.", "due_on: \"2020-03-31\""),
            required("state", new OneOf(RecommendationState.words()), "How far it is.", "state: recorded"),
            optional("figures", new ListOf(Grammar.NAME), "Figures that show it.", "figures: [victims_screened]"),
            optional(
                    "targets",
                    new MapOf(Grammar.NAME, new Whole(0, 1_000_000_000)),
                    "By figure, the value to reach.",
                    "targets: {victims_screened: 500}"),
            optional("repeats", Grammar.ID, "The same one of an earlier year.", "repeats: tip-2018-data-system"),
            Grammar.SOURCE);

    static final Keys RECOMMENDATIONS = keys(
            "recommendations",
            Grammar.SOURCE,
            required(
                    "recommendations",
                    new MapOf(Grammar.ID, RECOMMENDATION),
                    "By id.",
                    "recommendations: {tip-2019-undercover: {grader: TIP report 2019, year: 2019, quote: allow undercover investigation, text: {en: Allow it.}, state: recorded}}"));

    private static final Keys QUESTION = keys(
            "question",
            required("text", Grammar.WORDS, "What is asked, in our words.", "text: {en: How many were convicted?}"),
            required("figure", Grammar.NAME, "The figure that answers.", "figure: persons_convicted"),
            optional("splits", new ListOf(Grammar.NAME), "What it is asked by.", "splits: [sex]"),
            optional(
                    "only",
                    new MapOf(Grammar.NAME, Grammar.CODE),
                    "By split, the one code that is asked about.",
                    "only: {sex: F}"));
    private static final Keys QUESTIONS = keys(
            "section of questions",
            required("asker", Grammar.LINE, "Who asks.", "asker: TIP report"),
            Grammar.required("title", Grammar.WORDS, "What it is about.", "title: {en: Prosecution}"),
            required(
                    "questions",
                    new MapOf(Grammar.ID, QUESTION),
                    "By id, in the order asked.",
                    "questions: {tip-convicted: {text: {en: How many were convicted?}, figure: persons_convicted}}"),
            Grammar.SOURCE);

    static final Keys QUESTIONNAIRE = keys(
            "questionnaire",
            Grammar.SOURCE,
            required("rule", Grammar.NAME, "The release rule its answers must keep.", "rule: public"),
            required(
                    "sections",
                    new MapOf(Grammar.ID, QUESTIONS),
                    "By id, in the order asked.",
                    "sections: {prosecution: {asker: TIP report, title: {en: Prosecution}, questions: {tip-convicted: {text: {en: How many were convicted?}, figure: persons_convicted}}}}"));
}
