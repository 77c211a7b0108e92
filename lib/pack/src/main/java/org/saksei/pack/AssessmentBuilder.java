package org.saksei.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksei.assessment.CalendarRules;
import org.saksei.assessment.Criteria;
import org.saksei.assessment.Criterion;
import org.saksei.assessment.Law;
import org.saksei.assessment.LawVersion;
import org.saksei.assessment.Questionnaire;
import org.saksei.assessment.Reading;
import org.saksei.assessment.Recommendation;
import org.saksei.assessment.RecommendationState;
import org.saksei.assessment.ReportList;
import org.saksei.kernel.Place;

/// Builds what the YAML files of the assessment say.
final class AssessmentBuilder {

    private final Problems problems;
    private @Nullable Collection<String> figures;
    private @Nullable Collection<String> rules;

    AssessmentBuilder(Problems problems) {
        this.problems = problems;
    }

    /// From now on a figure that is not among these is a mistake.
    void withFigures(Collection<String> known) {
        figures = List.copyOf(known);
    }

    /// From now on a release rule that is not among these is a mistake.
    void withRules(Collection<String> known) {
        rules = List.copyOf(known);
    }

    Optional<Law> law(String label, String text) {
        Entry file = file(label, text, FileKind.LAW);
        if (file == null) {
            return Optional.empty();
        }
        Entry versions = file.entry("versions").orElse(file);
        List<LawVersion> list = new ArrayList<>();
        versions.entries().forEach((id, entry) -> version(id, entry, file).ifPresent(list::add));
        Optional<CalendarRules> calendar = file.entry("calendar").flatMap(this::calendar);
        Optional<Law.ReadingReasons> reasons = file.entry("readings").flatMap(AssessmentBuilder::reasons);
        Optional<Reading> reading =
                file.word("reading").map(word -> word.equals("practice") ? Reading.PRACTICE : Reading.LITERAL);
        if (!isWhole(list, file.at("versions")) || calendar.isEmpty() || reasons.isEmpty() || reading.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Law(list, reading.get(), reasons.get(), calendar.get()));
    }

    private static Optional<Law.ReadingReasons> reasons(Entry entry) {
        return entry.text("practice")
                .flatMap(practice -> entry.text("literal").map(literal -> new Law.ReadingReasons(practice, literal)));
    }

    private Optional<LawVersion> version(String id, Entry entry, Entry file) {
        LocalDate enacted = date(entry, "enacted_on");
        Optional<Long> first = entry.whole("first_report");
        if (enacted == null || first.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LawVersion(
                id,
                entry.word("citation", id),
                enacted,
                first.get().intValue(),
                number(entry, "last_report"),
                entry.flag("watch_list"),
                number(entry, "years_without_waiver"),
                entry.whole("waiver_years").orElse(0L).intValue(),
                number(entry, "years_if_reinstated"),
                entry.text("rule", id),
                source(id, entry, file)));
    }

    /// Every report from the first on has one version, and a limit on the list, once made, stays.
    private boolean isWhole(List<LawVersion> versions, Place at) {
        int next = ReportList.FIRST_REPORT;
        boolean limited = false;
        boolean open = false;
        for (LawVersion version : versions) {
            Integer last = version.lastReport();
            boolean unlimitedAgain = limited && version.yearsWithoutWaiver() == null;
            if (open || version.firstReport() != next || unlimitedAgain || (last != null && last < next)) {
                problems.add(PackProblem.LAW_NOT_WHOLE, at, "year", version.firstReport());
                return false;
            }
            limited = version.yearsWithoutWaiver() != null;
            open = last == null;
            next = last == null ? next : last + 1;
        }
        if (!open) {
            problems.add(PackProblem.LAW_NOT_WHOLE, at, "year", next);
        }
        return open;
    }

    private Optional<CalendarRules> calendar(Entry entry) {
        List<CalendarRules.ReportDue> due = new ArrayList<>();
        for (Entry rule : entry.entries("report_due")) {
            MonthDay day = day(rule, "day");
            Integer from = number(rule, "from");
            if (day != null && from != null) {
                due.add(new CalendarRules.ReportDue(from, day));
            }
        }
        MonthDay interim = day(entry, "interim_due");
        MonthDay closed = day(entry, "figures_closed");
        MonthDay out = day(entry, "answers_out");
        if (due.isEmpty() || interim == null || closed == null || out == null) {
            return Optional.empty();
        }
        return Optional.of(new CalendarRules(
                due,
                days(entry, "waiver_notice_days"),
                days(entry, "determination_from_days"),
                days(entry, "determination_to_days"),
                days(entry, "action_plan_days"),
                days(entry, "interim_first_report"),
                interim,
                closed,
                out));
    }

    Optional<Criteria> criteria(String label, String text) {
        Entry file = file(label, text, FileKind.CRITERIA);
        Optional<Entry> threshold = file == null ? Optional.empty() : file.entry("maintained_below");
        if (file == null || threshold.isEmpty()) {
            return Optional.empty();
        }
        List<Criterion> list = new ArrayList<>();
        for (String part : List.of("standards", "criteria")) {
            Map<String, Entry> entries = file.entry(part).map(Entry::entries).orElseGet(LinkedHashMap::new);
            entries.forEach((id, entry) -> list.add(criterion(id, entry, file)));
        }
        return Optional.of(new Criteria(
                list,
                threshold.get().whole("percent").orElse(0L),
                threshold.get().whole("units").orElse(0L),
                actionClasses(file)));
    }

    private Map<String, String> actionClasses(Entry file) {
        Map<String, String> classes = new LinkedHashMap<>();
        file.entry("action_classes")
                .ifPresent(given -> given.keys().forEach(figure -> {
                    if (figures != null && !figures.contains(figure)) {
                        problems.addUnknown(PackProblem.UNKNOWN_FIGURE, given.at(figure), Nearest.to(figure, figures));
                    }
                    classes.put(figure, given.word(figure, ""));
                }));
        return classes;
    }

    private Criterion criterion(String id, Entry entry, Entry file) {
        areFigures(entry);
        return new Criterion(
                id,
                entry.word("paragraph", id),
                entry.text("title", id),
                entry.words("figures"),
                entry.flag("presumed_without_data"),
                entry.flag("from_criteria"),
                source(id, entry, file));
    }

    List<Recommendation> recommendations(String label, String text, Optional<Criteria> criteria) {
        Entry file = file(label, text, FileKind.RECOMMENDATIONS);
        if (file == null) {
            return List.of();
        }
        Map<String, Entry> entries =
                file.entry("recommendations").map(Entry::entries).orElseGet(LinkedHashMap::new);
        List<Recommendation> list = new ArrayList<>();
        entries.forEach((id, entry) -> {
            areFigures(entry);
            criteria.ifPresent(known -> areCriteria(entry, known));
            entry.word("repeats")
                    .filter(earlier -> !entries.containsKey(earlier))
                    .ifPresent(earlier -> problems.addUnknown(
                            PackProblem.UNKNOWN_RECOMMENDATION,
                            entry.at("repeats"),
                            Nearest.to(earlier, entries.keySet())));
            list.add(recommendation(id, entry, file));
        });
        return list;
    }

    private Recommendation recommendation(String id, Entry entry, Entry file) {
        SequencedMap<String, Optional<BigDecimal>> targets = new LinkedHashMap<>();
        entry.words("figures").forEach(figure -> targets.put(figure, Optional.empty()));
        entry.entry("targets")
                .ifPresent(given -> given.keys()
                        .forEach(figure ->
                                targets.put(figure, given.whole(figure).map(BigDecimal::valueOf))));
        return new Recommendation(
                id,
                entry.word("grader", id),
                entry.whole("year").orElse(0L).intValue(),
                entry.word("quote", ""),
                source(id, entry, file),
                entry.text("text", id),
                number(entry, "priority"),
                entry.words("criteria"),
                entry.words("topics"),
                entry.word("owner").orElse(null),
                entry.has("due_on") ? date(entry, "due_on") : null,
                RecommendationState.find(entry.word("state", "")).orElseGet(RecommendationState.Recorded::new),
                targets,
                List.of(),
                entry.word("repeats").orElse(null),
                List.of());
    }

    Optional<Questionnaire> questionnaire(String label, String text) {
        Entry file = file(label, text, FileKind.QUESTIONNAIRE);
        if (file == null) {
            return Optional.empty();
        }
        List<Questionnaire.Section> sections = new ArrayList<>();
        file.entry("sections").map(Entry::entries).orElseGet(LinkedHashMap::new).forEach((id, entry) -> {
            List<Questionnaire.Question> questions = new ArrayList<>();
            entry.entry("questions")
                    .map(Entry::entries)
                    .orElseGet(LinkedHashMap::new)
                    .forEach((name, question) -> questions.add(question(name, question)));
            sections.add(new Questionnaire.Section(
                    id, entry.text("title", id), entry.word("asker", id), questions, source(id, entry, file)));
        });
        String rule = file.word("rule", "");
        Collection<String> known = rules;
        if (known != null && !known.contains(rule)) {
            problems.addUnknown(PackProblem.UNKNOWN_RULE, file.at("rule"), Nearest.to(rule, known));
        }
        return Optional.of(new Questionnaire(rule, sections));
    }

    private Questionnaire.Question question(String id, Entry entry) {
        String figure = entry.word("figure", id);
        Collection<String> known = figures;
        if (known != null && !known.contains(figure)) {
            problems.addUnknown(PackProblem.UNKNOWN_FIGURE, entry.at("figure"), Nearest.to(figure, known));
        }
        Map<String, String> only = new LinkedHashMap<>();
        entry.entry("only").ifPresent(given -> given.keys().forEach(split -> only.put(split, given.word(split, ""))));
        return new Questionnaire.Question(id, entry.text("text", id), figure, entry.words("splits"), only);
    }

    private void areFigures(Entry entry) {
        Collection<String> known = figures;
        if (known == null) {
            return;
        }
        List<String> named = new ArrayList<>(entry.words("figures"));
        entry.entry("targets").ifPresent(targets -> named.addAll(targets.keys()));
        named.stream()
                .filter(figure -> !known.contains(figure))
                .forEach(figure -> problems.addUnknown(
                        PackProblem.UNKNOWN_FIGURE, entry.at("figures"), Nearest.to(figure, known)));
    }

    private void areCriteria(Entry entry, Criteria criteria) {
        List<String> known = criteria.list().stream().map(Criterion::id).toList();
        entry.words("criteria").stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> problems.addUnknown(
                        PackProblem.UNKNOWN_CRITERION, entry.at("criteria"), Nearest.to(id, known)));
    }

    private @Nullable Entry file(String label, String text, FileKind kind) {
        Shape.Keys keys = kind.keys();
        return keys == null ? null : FolderReader.entry(label, text, keys, problems);
    }

    private String source(String id, Entry entry, Entry file) {
        String source = entry.word("source").or(() -> file.word("source")).orElse("");
        if (source.isBlank()) {
            problems.add(PackProblem.MISSING_SOURCE, entry.at(), "name", id);
        }
        return source;
    }

    private static @Nullable Integer number(Entry entry, String key) {
        return entry.whole(key).map(Long::intValue).orElse(null);
    }

    private static int days(Entry entry, String key) {
        return entry.whole(key).orElse(0L).intValue();
    }

    private @Nullable LocalDate date(Entry entry, String key) {
        String written = entry.word(key, "");
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            problems.add(PackProblem.BAD_DATE, entry.at(key), "expression", key, "value", written, "column", 1);
            return null;
        }
    }

    private static @Nullable MonthDay day(Entry entry, String key) {
        return entry.word(key).map(written -> MonthDay.parse("--" + written)).orElse(null);
    }
}
