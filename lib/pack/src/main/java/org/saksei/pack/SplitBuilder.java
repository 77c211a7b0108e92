package org.saksei.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.saksei.figures.Split;
import org.saksei.kernel.Place;
import org.saksei.register.CodeList;
import org.saksei.register.FieldType;

/// Builds the splits: where the part of a record of each type is found.
final class SplitBuilder {

    private static final Set<String> OWN_KEYS = Set.of("title", "list", "when_differing", "source");

    private final Drafts drafts;
    private final Paths paths;
    private final Expressions expressions;
    private final Problems problems;

    SplitBuilder(Drafts drafts, Paths paths, Expressions expressions, Problems problems) {
        this.drafts = drafts;
        this.paths = paths;
        this.expressions = expressions;
        this.problems = problems;
    }

    SequencedMap<String, Split> build() {
        SequencedMap<String, Split> splits = new LinkedHashMap<>();
        drafts.list(Draft.Kind.SPLIT).forEach(draft -> splits.put(draft.name(), split(draft)));
        return splits;
    }

    private Split split(Draft draft) {
        Entry entry = draft.entry();
        String list = entry.word("list", "");
        if (entry.has("list")) {
            paths.isList(list, entry.at("list"));
        }
        entry.word("when_differing").ifPresent(code -> paths.isCode(list, code, entry.at("when_differing")));
        Map<String, Split.Value> values = new LinkedHashMap<>();
        for (String type : entry.keys()) {
            if (!OWN_KEYS.contains(type) && paths.isType(type, entry.at(type))) {
                value(entry, type, list).ifPresent(value -> values.put(type, value));
            }
        }
        return new Split(
                draft.name(),
                entry.text("title", draft.name()),
                list,
                entry.word("when_differing").orElse(null),
                values,
                draft.at());
    }

    private Optional<Split.Value> value(Entry split, String type, String list) {
        Optional<Entry> form = split.entry(type);
        if (form.isEmpty()) {
            return codeIn(type, split.word(type, ""), list, split.at(type));
        }
        Entry entry = form.get();
        if (entry.has("band")) {
            if (paths.catalog().findList(list).isPresent() && !isBands(list)) {
                problems.add(PackProblem.NOT_BANDS, entry.at("band"), "list", list);
            }
            return expressions.number(entry, "band", type, Scope.COUNTED).map(Split.Value.BandOf::new);
        }
        if (entry.has("whether")) {
            boolean known =
                    paths.isCode(list, "yes", entry.at("whether")) && paths.isCode(list, "no", entry.at("whether"));
            return known
                    ? Optional.of(new Split.Value.Whether(expressions.condition(entry, "whether", type, Scope.COUNTED)))
                    : Optional.empty();
        }
        return prefix(entry, type);
    }

    private Optional<Split.Value> codeIn(String type, String path, String list, Place at) {
        Optional<Catalog.Followed.Found> found = paths.find(type, path, Scope.COUNTED, at);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Catalog.Name name = found.get().name();
        if (name.list() == null) {
            problems.add(
                    PackProblem.WRONG_FIELD_TYPE,
                    at,
                    "field",
                    path,
                    "found",
                    Expressions.written(name.type()),
                    "expected",
                    name.type() == FieldType.BOOLEAN ? "{whether: \"" + path + "\"}" : "code");
            return Optional.empty();
        }
        if (!name.list().equals(list)) {
            problems.add(PackProblem.OTHER_LIST, at, "field", path, "found", name.list(), "expected", list);
            return Optional.empty();
        }
        return Optional.of(new Split.Value.CodeIn(found.get().field()));
    }

    private Optional<Split.Value> prefix(Entry entry, String type) {
        String path = entry.word("prefix", "");
        Optional<Catalog.Followed.Found> found = paths.find(type, path, Scope.COUNTED, entry.at("prefix"));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        FieldType fieldType = found.get().field().type();
        if (fieldType != FieldType.CODE && fieldType != FieldType.TEXT) {
            problems.add(
                    PackProblem.WRONG_FIELD_TYPE,
                    entry.at("prefix"),
                    "field",
                    path,
                    "found",
                    Expressions.written(fieldType),
                    "expected",
                    "code");
            return Optional.empty();
        }
        int length = entry.whole("length").map(Long::intValue).orElse(1);
        return Optional.of(new Split.Value.PrefixOf(found.get().field(), length));
    }

    private boolean isBands(String list) {
        return paths.catalog()
                .findList(list)
                .map(codes -> codes.codes().values().stream().anyMatch(CodeList.Code::isBand))
                .orElse(false);
    }
}
