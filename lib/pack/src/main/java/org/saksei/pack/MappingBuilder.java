package org.saksei.pack;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.saksei.kernel.Place;
import org.saksei.register.Mapping;

/// Builds the mappings, and checks that every word of a file goes to one code that exists.
final class MappingBuilder {

    private final Drafts drafts;
    private final Paths paths;
    private final Problems problems;

    MappingBuilder(Drafts drafts, Paths paths, Problems problems) {
        this.drafts = drafts;
        this.paths = paths;
        this.problems = problems;
    }

    SequencedMap<String, Mapping> build() {
        SequencedMap<String, Mapping> mappings = new LinkedHashMap<>();
        for (Draft draft : drafts.list(Draft.Kind.MAPPING)) {
            Entry entry = draft.entry();
            entry.word("agency").ifPresent(agency -> paths.isCode(Catalog.AGENCY, agency, entry.at("agency")));
            mappings.put(
                    draft.name(),
                    new Mapping(
                            draft.name(),
                            entry.text("title", draft.name()),
                            entry.word("agency").orElse(null),
                            entry.entries("sheets").stream().map(this::sheet).toList(),
                            draft.at()));
        }
        return mappings;
    }

    private Mapping.Sheet sheet(Entry entry) {
        SequencedMap<String, Mapping.Column> columns = new LinkedHashMap<>();
        Entry columnEntries = entry.entry("columns").orElseGet(() -> new Entry(entry.at()));
        columnEntries.entries().forEach((name, column) -> columns.put(name, column(name, column)));
        checkHeadings(columnEntries);
        List<Mapping.Output> rows = new ArrayList<>();
        for (Entry row : entry.entries("rows")) {
            rows.add(output(row, columns, columnEntries));
        }
        return new Mapping.Sheet(entry.word("sheet").orElse(null), columns, rows);
    }

    private Mapping.Column column(String name, Entry entry) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> firstByForm = new HashMap<>();
        entry.entry("values").ifPresent(words -> {
            for (String word : words.keys()) {
                values.put(word, words.word(word, ""));
                String before = firstByForm.putIfAbsent(form(word), word);
                if (before != null) {
                    problems.add(
                            PackProblem.SAME_WORD_TWICE, words.at(word), "word", word, "other", before, "column", name);
                }
            }
        });
        return new Mapping.Column(entry.words("headings"), entry.flag("required"), values, entry.word("days", "dmy"));
    }

    /// Two columns under one heading: nobody could say which is meant.
    private void checkHeadings(Entry columns) {
        Map<String, String> firstByForm = new HashMap<>();
        columns.entries().forEach((name, column) -> {
            for (Value heading : column.list("headings")) {
                String written = heading.content().toString();
                String before = firstByForm.putIfAbsent(form(written), name);
                if (before != null && !before.equals(name)) {
                    problems.add(
                            PackProblem.SAME_WORD_TWICE,
                            heading.at(),
                            "word",
                            written,
                            "other",
                            before,
                            "column",
                            name);
                }
            }
        });
    }

    private Mapping.Output output(Entry entry, SequencedMap<String, Mapping.Column> columns, Entry columnEntries) {
        String type = entry.word("record", "");
        boolean known = entry.has("record") && paths.isType(type, entry.at("record"));
        SequencedMap<String, String> fields = words(entry, "fields");
        SequencedMap<String, String> constants = words(entry, "constants");
        if (known) {
            fields.forEach((field, column) -> checkField(type, field, column, entry, columns, columnEntries));
            constants.forEach((field, value) -> checkConstant(type, field, value, entry));
            checkRequired(type, entry, fields, constants);
        }
        Map<String, List<String>> when = new LinkedHashMap<>();
        entry.entry("when")
                .ifPresent(conditions -> conditions.keys().forEach(column -> {
                    when.put(column, conditions.words(column));
                    checkWhen(column, conditions, columns);
                }));
        List<String> unlessEmpty = entry.words("unless_empty");
        unlessEmpty.forEach(column -> isColumn(column, entry.at("unless_empty"), columns));
        return new Mapping.Output(type, when, unlessEmpty, fields, constants);
    }

    private void checkField(
            String type,
            String field,
            String column,
            Entry output,
            SequencedMap<String, Mapping.Column> columns,
            Entry columnEntries) {
        Place at =
                output.entry("fields").map(fields -> (Place) fields.at(field)).orElse(output.at());
        Optional<Catalog.Followed.Found> found = own(type, field, at);
        if (!isColumn(column, at, columns) || found.isEmpty()) {
            return;
        }
        String list = found.get().name().list();
        Entry values = columnEntries
                .entry(column)
                .flatMap(entry -> entry.entry("values"))
                .orElse(null);
        if (list == null || values == null) {
            return;
        }
        List<String> let = output.entry("when").map(when -> when.words(column)).orElse(List.of());
        for (String word : values.keys()) {
            String code = values.word(word, "");
            if (let.isEmpty() || let.contains(code)) {
                paths.isCode(list, code, values.at(word));
            }
        }
    }

    private void checkConstant(String type, String field, String value, Entry output) {
        Place at = output.entry("constants").map(all -> (Place) all.at(field)).orElse(output.at());
        own(type, field, at).ifPresent(found -> {
            String list = found.name().list();
            if (list != null) {
                paths.isCode(list, value, at);
            }
        });
    }

    /// A field of the record itself; `related` values are said by other records.
    private Optional<Catalog.Followed.Found> own(String type, String field, Place at) {
        return field.equals(Catalog.AGENCY) ? Optional.empty() : paths.find(type, field, Scope.DERIVED, at);
    }

    private void checkRequired(
            String type, Entry output, SequencedMap<String, String> fields, SequencedMap<String, String> constants) {
        drafts.find(Draft.Kind.RECORD, type)
                .flatMap(record -> record.entry().entry("fields"))
                .ifPresent(all -> all.entries().forEach((name, field) -> {
                    boolean given = fields.containsKey(name) || constants.containsKey(name) || field.has("derive");
                    if (field.flag("required") && !given) {
                        problems.add(PackProblem.REQUIRED_FIELD_NOT_READ, output.at(), "field", name, "type", type);
                    }
                }));
    }

    private void checkWhen(String column, Entry conditions, SequencedMap<String, Mapping.Column> columns) {
        if (!isColumn(column, conditions.at(column), columns)) {
            return;
        }
        Map<String, String> values = columns.getOrDefault(column, new Mapping.Column(List.of(), false, Map.of(), ""))
                .values();
        for (Value word : conditions.list(column)) {
            String written = word.content().toString();
            if (!values.isEmpty() && !values.containsValue(written) && !values.containsKey(written)) {
                problems.addUnknown(
                        PackProblem.UNKNOWN_WORD,
                        word.at(),
                        Nearest.to(
                                written,
                                values.values().stream().distinct().sorted().toList()),
                        "column",
                        column);
            }
        }
    }

    private boolean isColumn(String column, Place at, SequencedMap<String, Mapping.Column> columns) {
        if (!columns.containsKey(column)) {
            problems.addUnknown(PackProblem.UNKNOWN_COLUMN, at, Nearest.to(column, columns.keySet()));
            return false;
        }
        return true;
    }

    private static SequencedMap<String, String> words(Entry entry, String key) {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        entry.entry(key).ifPresent(all -> all.keys().forEach(name -> words.put(name, all.word(name, ""))));
        return words;
    }

    /// Words are the same when case, spaces, punctuation and invisible signs are left aside.
    private static String form(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{P}\\p{Z}\\p{C}\\s]", "");
    }
}
