package org.saksei.pack;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// All definitions of a pack and of the packs it extends. The folders come base first; a definition
/// replaces the one of the same kind and name of an earlier folder, in its place.
final class Drafts {

    private final Map<Draft.Kind, SequencedMap<String, Draft>> byKind = new EnumMap<>(Draft.Kind.class);
    private final Problems problems;

    Drafts(Problems problems) {
        this.problems = problems;
        for (Draft.Kind kind : Draft.Kind.values()) {
            byKind.put(kind, new LinkedHashMap<>());
        }
    }

    void declare(Draft draft) {
        SequencedMap<String, Draft> known = of(draft.kind());
        Draft before = known.get(draft.name());
        if (before != null && before.folder().name().equals(draft.folder().name())) {
            problems.add(PackProblem.DUPLICATE_NAME, draft.at(), "name", draft.name(), "first", before.at());
            return;
        }
        known.put(draft.name(), draft);
    }

    Collection<Draft> list(Draft.Kind kind) {
        return of(kind).values();
    }

    Set<String> names(Draft.Kind kind) {
        return of(kind).keySet();
    }

    Optional<Draft> find(Draft.Kind kind, String name) {
        return Optional.ofNullable(of(kind).get(name));
    }

    private SequencedMap<String, Draft> of(Draft.Kind kind) {
        return byKind.computeIfAbsent(kind, missing -> new LinkedHashMap<>());
    }
}
