package org.saksei.pack;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.saksei.figures.Indicator;
import org.saksei.figures.Split;
import org.saksei.kernel.Period;
import org.saksei.kernel.Place;

/// Builds the examples: their files must be there, and what they expect must be figures of this pack.
final class ExampleBuilder {

    static final List<String> EXPECTED_COLUMNS = List.of("figure", "period", "split", "key", "value");

    private final Drafts drafts;
    private final Paths paths;
    private final Problems problems;

    ExampleBuilder(Drafts drafts, Paths paths, Problems problems) {
        this.drafts = drafts;
        this.paths = paths;
        this.problems = problems;
    }

    SequencedMap<String, Example> build(
            SequencedMap<String, Indicator> indicators, SequencedMap<String, Split> splits) {
        SequencedMap<String, Example> examples = new LinkedHashMap<>();
        for (Draft draft : drafts.list(Draft.Kind.EXAMPLE)) {
            examples.put(draft.name(), example(draft, indicators, splits));
        }
        return examples;
    }

    private Example example(
            Draft draft, SequencedMap<String, Indicator> indicators, SequencedMap<String, Split> splits) {
        Entry entry = draft.entry();
        String folder = draft.path().substring(0, draft.path().lastIndexOf('/'));
        Set<String> there = listed(draft.folder());
        List<Example.AgencyFile> files = new ArrayList<>();
        for (Entry file : entry.entries("files")) {
            file.word("file").ifPresent(name -> isThere(folder, name, there, file.at("file")));
            file.word("agency").ifPresent(agency -> paths.isCode(Catalog.AGENCY, agency, file.at("agency")));
            file.word("mapping").ifPresent(mapping -> {
                if (drafts.find(Draft.Kind.MAPPING, mapping).isEmpty()) {
                    Nearest nearest = Nearest.to(mapping, drafts.names(Draft.Kind.MAPPING));
                    problems.addUnknown(PackProblem.UNKNOWN_MAPPING, file.at("mapping"), nearest);
                }
            });
            files.add(new Example.AgencyFile(
                    file.word("file", ""),
                    file.word("agency", ""),
                    file.word("mapping").orElse(null)));
        }
        entry.word("decisions").ifPresent(name -> isThere(folder, name, there, entry.at("decisions")));
        List<Example.Cell> expected = new ArrayList<>();
        entry.word("expected").ifPresent(name -> {
            if (isThere(folder, name, there, entry.at("expected"))) {
                expected.addAll(expected(draft, folder + "/" + name, indicators, splits));
            }
        });
        return new Example(
                draft.name(),
                entry.text("title").orElse(null),
                folder,
                draft.folder().name(),
                files,
                entry.word("decisions").orElse(null),
                entry.flag("fiction"),
                day(entry).orElse(null),
                expected,
                draft.source(),
                draft.at());
    }

    private Optional<LocalDate> day(Entry entry) {
        try {
            return entry.word("as_of").map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            problems.add(
                    PackProblem.BAD_DATE,
                    entry.at("as_of"),
                    "value",
                    entry.word("as_of", ""),
                    "expression",
                    "as_of",
                    "column",
                    1);
            return Optional.empty();
        }
    }

    private Set<String> listed(PackSource folder) {
        try {
            return new HashSet<>(folder.list());
        } catch (IOException e) {
            return Set.of();
        }
    }

    private boolean isThere(String folder, String name, Set<String> there, Place at) {
        if (there.contains(folder + "/" + name)) {
            return true;
        }
        List<String> names = there.stream()
                .filter(path -> path.startsWith(folder + "/"))
                .map(path -> path.substring(folder.length() + 1))
                .sorted()
                .toList();
        problems.addUnknown(PackProblem.FILE_NOT_THERE, at, Nearest.to(name, names));
        return false;
    }

    private List<Example.Cell> expected(
            Draft draft, String path, SequencedMap<String, Indicator> indicators, SequencedMap<String, Split> splits) {
        String label = draft.folder().label() + "/" + path;
        String text;
        try (InputStream stream = draft.folder().open(path)) {
            text = new String(stream.readNBytes((int) FolderFiles.LARGEST_TEXT), StandardCharsets.UTF_8);
        } catch (IOException e) {
            problems.add(PackProblem.UNREADABLE_FILE, new Place.InFile(label, 0));
            return List.of();
        }
        List<Example.Cell> cells = new ArrayList<>();
        Map<String, Place> first = new HashMap<>();
        for (Csv.Row row : Csv.read(label, text, EXPECTED_COLUMNS, "", problems)) {
            String key = String.join(",", row.get("figure"), row.get("period"), row.get("split"), row.get("key"));
            Place before = first.putIfAbsent(key, row.at());
            if (before != null) {
                problems.add(PackProblem.DUPLICATE_NAME, row.at(), "name", key, "first", before);
            } else if (isCell(row, indicators, splits)) {
                String value = row.get("value");
                cells.add(new Example.Cell(
                        row.get("figure"),
                        row.get("period"),
                        row.get("split"),
                        row.get("key"),
                        value.isEmpty() ? null : new BigDecimal(value),
                        row.at()));
            }
        }
        return cells;
    }

    private boolean isCell(
            Csv.Row row, SequencedMap<String, Indicator> indicators, SequencedMap<String, Split> splits) {
        Indicator indicator = indicators.get(row.get("figure"));
        if (indicator == null) {
            if (drafts.find(Draft.Kind.FIGURE, row.get("figure")).isEmpty()) {
                Nearest nearest = Nearest.to(row.get("figure"), indicators.keySet());
                problems.addUnknown(PackProblem.UNKNOWN_FIGURE, row.at(), nearest);
            }
            return false;
        }
        if (Period.find(row.get("period")).isEmpty()) {
            problems.add(PackProblem.BAD_PERIOD, row.at(), "value", row.get("period"));
            return false;
        }
        if (!row.get("value").matches("|-?[0-9]{1,15}(\\.[0-9]{1,10})?")) {
            problems.add(PackProblem.BAD_NUMBER, row.at(), "column", "value", "value", row.get("value"));
            return false;
        }
        String split = row.get("split");
        if (split.isEmpty()) {
            return true;
        }
        if (!indicator.splits().contains(split)) {
            Nearest nearest = Nearest.to(split, indicator.splits());
            problems.addUnknown(PackProblem.SPLIT_NOT_OFFERED, row.at(), nearest, "figure", indicator.id());
            return false;
        }
        Split parts = splits.get(split);
        return parts != null && paths.isCode(parts.list(), row.get("key"), row.at());
    }
}
