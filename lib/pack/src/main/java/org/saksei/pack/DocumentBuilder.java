package org.saksei.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saksei.figures.Indicator;
import org.saksei.figures.Population;
import org.saksei.kernel.Place;
import org.saksei.kernel.Text;
import org.saksei.report.ReportLayout;

/// Builds what stands around the figures: report layouts, populations and texts.
final class DocumentBuilder {

    private static final Pattern AGES = Pattern.compile("([0-9]{1,3})(?:-([0-9]{1,3})|(\\+))?");

    private final Drafts drafts;
    private final Paths paths;
    private final Problems problems;

    DocumentBuilder(Drafts drafts, Paths paths, Problems problems) {
        this.drafts = drafts;
        this.paths = paths;
        this.problems = problems;
    }

    SequencedMap<String, ReportLayout> layouts(SequencedMap<String, Indicator> indicators) {
        SequencedMap<String, ReportLayout> layouts = new LinkedHashMap<>();
        for (Draft draft : drafts.list(Draft.Kind.REPORT)) {
            Entry entry = draft.entry();
            layouts.put(
                    draft.name(),
                    new ReportLayout(
                            draft.name(),
                            entry.text("title", draft.name()),
                            entry.text("subtitle").orElse(null),
                            entry.text("publisher").orElse(null),
                            entry.entries("sections").stream()
                                    .map(section -> section(section, indicators))
                                    .toList(),
                            entry.text("notes").orElse(null),
                            draft.source(),
                            draft.at()));
        }
        return layouts;
    }

    private ReportLayout.Section section(Entry entry, SequencedMap<String, Indicator> indicators) {
        entry.words("figures").forEach(figure -> isFigure(figure, entry.at("figures")));
        List<ReportLayout.Table> tables = new ArrayList<>();
        for (Entry table : entry.entries("tables")) {
            String figure = table.word("figure", "");
            isFigure(figure, table.at("figure"));
            table.words("splits").forEach(split -> isSplitOf(figure, split, table.at("splits"), indicators));
            tables.add(new ReportLayout.Table(figure, table.words("splits")));
        }
        List<ReportLayout.Chart> charts = new ArrayList<>();
        entry.entry("chart").ifPresent(chart -> charts.add(chart(chart, indicators)));
        entry.entries("charts").forEach(chart -> charts.add(chart(chart, indicators)));
        return new ReportLayout.Section(
                entry.text("title", "–"),
                entry.words("figures"),
                tables,
                charts,
                entry.text("text").orElse(null));
    }

    private ReportLayout.Chart chart(Entry entry, SequencedMap<String, Indicator> indicators) {
        String figure = entry.word("figure", "");
        isFigure(figure, entry.at("figure"));
        entry.word("split").ifPresent(split -> isSplitOf(figure, split, entry.at("split"), indicators));
        return new ReportLayout.Chart(figure, entry.word("split").orElse(null));
    }

    private void isFigure(String figure, Place at) {
        if (!figure.isEmpty() && drafts.find(Draft.Kind.FIGURE, figure).isEmpty()) {
            problems.addUnknown(PackProblem.UNKNOWN_FIGURE, at, Nearest.to(figure, drafts.names(Draft.Kind.FIGURE)));
        }
    }

    private void isSplitOf(String figure, String split, Place at, SequencedMap<String, Indicator> indicators) {
        Indicator indicator = indicators.get(figure);
        if (indicator != null && !indicator.splits().contains(split)) {
            problems.addUnknown(
                    PackProblem.SPLIT_NOT_OFFERED, at, Nearest.to(split, indicator.splits()), "figure", figure);
        }
    }

    SequencedMap<String, Population> populations() {
        SequencedMap<String, Population> populations = new LinkedHashMap<>();
        for (Draft title : drafts.list(Draft.Kind.POPULATION_TITLE)) {
            if (drafts.find(Draft.Kind.POPULATION, title.name()).isEmpty()) {
                problems.add(PackProblem.POPULATION_WITHOUT_FILE, title.at(), "name", title.name());
            }
        }
        for (Draft table : drafts.list(Draft.Kind.POPULATION)) {
            Optional<Draft> title = drafts.find(Draft.Kind.POPULATION_TITLE, table.name());
            if (title.isEmpty()) {
                problems.add(PackProblem.POPULATION_WITHOUT_TITLE, table.at(), "name", table.name());
                continue;
            }
            Entry entry = title.get().entry();
            populations.put(
                    table.name(),
                    new Population(
                            table.name(),
                            entry.text("title", table.name()),
                            entry.whole("year").map(Long::intValue).orElse(0),
                            groups(table),
                            title.get().source(),
                            title.get().at()));
        }
        return populations;
    }

    private List<Population.Group> groups(Draft table) {
        String text = table.text() == null ? "" : table.text();
        List<Population.Group> groups = new ArrayList<>();
        for (Csv.Row row : Csv.read(table.at().file(), text, List.of("age", "sex", "population"), "", problems)) {
            Matcher ages = AGES.matcher(row.get("age"));
            String people = row.get("population");
            if (!ages.matches()) {
                problems.add(PackProblem.BAD_NUMBER, row.at(), "column", "age", "value", row.get("age"));
            } else if (!people.matches("[0-9]{1,12}")) {
                problems.add(PackProblem.BAD_NUMBER, row.at(), "column", "population", "value", people);
            } else if (paths.isCode("sex", row.get("sex"), row.at())) {
                int from = Integer.parseInt(ages.group(1));
                Integer to =
                        ages.group(3) != null ? null : ages.group(2) == null ? from : Integer.valueOf(ages.group(2));
                groups.add(new Population.Group(from, to, row.get("sex"), Long.parseLong(people)));
            }
        }
        return groups;
    }

    SequencedMap<String, Text> texts() {
        SequencedMap<String, Text> texts = new LinkedHashMap<>();
        drafts.list(Draft.Kind.TEXT)
                .forEach(draft -> texts.put(draft.name(), draft.entry().text(draft.name(), draft.name())));
        return texts;
    }
}
