package org.saksei.pack;

import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;

/// Reads one pack folder into drafts: every file is checked against the shape of its kind, and every
/// definition in it is declared under its name.
final class FolderReader {

    private final PackSource folder;
    private final Drafts drafts;
    private final Problems problems;

    FolderReader(PackSource folder, Drafts drafts, Problems problems) {
        this.folder = folder;
        this.drafts = drafts;
        this.problems = problems;
    }

    /// @param withExamples false for a pack another one extends: its examples are its own affair
    /// @return whether every file could be read; what refers to definitions of an unreadable file cannot
    ///     be judged
    boolean read(SequencedMap<String, String> texts, boolean withExamples) {
        boolean readable = true;
        for (Map.Entry<String, String> file : texts.entrySet()) {
            FileKind kind = FileKind.of(file.getKey()).orElseThrow();
            if (kind == FileKind.PACK || kind.isReadApart() || (kind == FileKind.EXAMPLE && !withExamples)) {
                continue;
            }
            String path = file.getKey();
            String label = folder.label() + "/" + path;
            Shape.Keys keys = kind.keys();
            if (keys == null) {
                declareTable(kind, path, label, file.getValue());
                continue;
            }
            Entry entry = entry(label, file.getValue(), keys, problems);
            readable &= entry != null;
            if (entry != null) {
                declare(kind, path, entry, file.getValue());
            }
        }
        return readable;
    }

    /// The one mapping a YAML file is, or null where it is none.
    static @Nullable Entry entry(String label, String text, Shape.Keys keys, Problems problems) {
        return YamlFile.read(label, text, problems)
                .map(node -> new ShapeReader(label, problems).read(node, keys, keys.name()))
                .map(value -> (Entry) value.content())
                .orElse(null);
    }

    private void declareTable(FileKind kind, String path, String label, String text) {
        Place.InFile at = new Place.InFile(label, 1);
        Draft.Kind defines = kind == FileKind.CODES ? Draft.Kind.CODES : Draft.Kind.POPULATION;
        drafts.declare(new Draft(defines, kind.nameIn(path), new Entry(at), at, "", folder, path, text));
    }

    private void declare(FileKind kind, String path, Entry entry, String text) {
        switch (kind) {
            case RECORD -> one(Draft.Kind.RECORD, "record", entry, path, text);
            case MAPPING -> one(Draft.Kind.MAPPING, "mapping", entry, path, text);
            case LINKAGE -> one(Draft.Kind.LINKAGE, "name", entry, path, text);
            case REPORT -> one(Draft.Kind.REPORT, "report", entry, path, text);
            case CODE_LISTS -> several(Draft.Kind.LIST_TITLE, "lists", entry, path);
            case POPULATIONS -> several(Draft.Kind.POPULATION_TITLE, "populations", entry, path);
            case FIGURES -> {
                several(Draft.Kind.SPLIT, "splits", entry, path);
                several(Draft.Kind.FIGURE, "figures", entry, path);
            }
            case TEXTS -> texts(entry, path);
            case CHECKS -> entry.entries("checks").forEach(check -> declareCheck(check, entry, path));
            case EXAMPLE -> draft(Draft.Kind.EXAMPLE, kind.nameIn(path), entry, entry.at(), entry, path, text);
            case PACK,
                    CODES,
                    POPULATION,
                    LAW,
                    CRITERIA,
                    RECOMMENDATIONS,
                    TIERS,
                    REPORTS,
                    WAIVERS,
                    NEIGHBOURS,
                    LEXICON,
                    INDICATOR_WORDS,
                    ORGANISATIONS,
                    COUNTRIES -> throw new IllegalArgumentException(kind + " is not declared here");
        }
    }

    private void one(Draft.Kind kind, String nameKey, Entry entry, String path, String text) {
        entry.word(nameKey).ifPresent(name -> draft(kind, name, entry, entry.at(nameKey), entry, path, text));
    }

    private void several(Draft.Kind kind, String key, Entry file, String path) {
        file.entry(key)
                .ifPresent(definitions -> definitions
                        .entries()
                        .forEach((name, entry) -> draft(kind, name, entry, definitions.at(name), file, path, null)));
    }

    private void declareCheck(Entry check, Entry file, String path) {
        check.word("id").ifPresent(id -> draft(Draft.Kind.CHECK, id, check, check.at(), file, path, null));
    }

    private void texts(Entry file, String path) {
        file.entry("texts")
                .ifPresent(texts -> texts.keys()
                        .forEach(key -> draft(Draft.Kind.TEXT, key, texts, texts.at(key), file, path, null)));
    }

    private void draft(
            Draft.Kind kind,
            String name,
            Entry entry,
            Place.InFile at,
            Entry file,
            String path,
            @Nullable String text) {
        String key = kind == Draft.Kind.LINKAGE ? "source_note" : "source";
        String source = entry.word(key).or(() -> file.word(key)).orElse("");
        if (source.isBlank()) {
            problems.add(PackProblem.MISSING_SOURCE, at, "name", name);
        }
        drafts.declare(new Draft(kind, name, entry, at, source, folder, path, text));
    }
}
