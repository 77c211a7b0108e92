package org.saksei.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.register.CodeList;
import org.saksei.register.Condition;
import org.saksei.register.FieldType;

/// The names a pack's conditions, figures and mappings may use, with their types: known from the drafts
/// before any condition is read, because conditions use fields of types declared later.
final class Catalog {

    /// The field every record has besides its own.
    static final String AGENCY = "agency";

    /// A name of a record type.
    ///
    /// @param list code list of codes, or null
    /// @param refersTo record type of a reference, or null
    /// @param related whether other records say it
    record Name(
            String name,
            FieldType type,
            @Nullable String list,
            @Nullable String refersTo,
            boolean personal,
            boolean related) {}

    /// Where a path from a record type leads.
    sealed interface Followed {

        /// @param ofOther whether it goes through a reference
        record Found(Condition.Term.FieldOf field, Name name, boolean ofOther) implements Followed {}

        record NoSuchField(String type, Nearest nearest) implements Followed {}

        record NoReference(String name) implements Followed {}
    }

    private final SequencedMap<String, SequencedMap<String, Name>> types = new LinkedHashMap<>();
    private final SequencedMap<String, CodeList> lists;

    Catalog(Drafts drafts, SequencedMap<String, CodeList> lists) {
        this.lists = lists;
        for (Draft type : drafts.list(Draft.Kind.RECORD)) {
            types.put(type.name(), names(type.entry()));
        }
        for (Draft type : drafts.list(Draft.Kind.RECORD)) {
            addRelated(type);
        }
    }

    private static SequencedMap<String, Name> names(Entry type) {
        SequencedMap<String, Name> names = new LinkedHashMap<>();
        type.entry("fields")
                .ifPresent(fields -> fields.entries().forEach((name, field) -> {
                    FieldType fieldType = typeOf(field);
                    names.put(
                            name,
                            new Name(
                                    name,
                                    fieldType,
                                    field.word("list").orElse(null),
                                    field.word("to").orElse(null),
                                    field.flag("personal"),
                                    false));
                }));
        names.putIfAbsent(AGENCY, new Name(AGENCY, FieldType.TEXT, AGENCY, null, false, false));
        return names;
    }

    private void addRelated(Draft type) {
        SequencedMap<String, Name> names = types.get(type.name());
        if (names == null) {
            return;
        }
        type.entry()
                .entry("related")
                .ifPresent(related -> related.entries().forEach((name, entry) -> {
                    String take =
                            entry.word("last").or(() -> entry.word("first")).orElse("");
                    find(entry.word("of", ""))
                            .map(other -> other.get(take))
                            .ifPresent(taken -> names.putIfAbsent(
                                    name, new Name(name, taken.type(), taken.list(), null, taken.personal(), true)));
                }));
    }

    /// The type of a field; where it was misspelt, the one its other keys speak of, so that one mistake
    /// is one problem.
    static FieldType typeOf(Entry field) {
        String otherwise = field.has("to") ? "reference" : field.has("list") ? "code" : "text";
        return FieldType.valueOf(field.word("type", otherwise).toUpperCase(Locale.ROOT));
    }

    Set<String> typeNames() {
        return types.keySet();
    }

    Set<String> listNames() {
        return lists.keySet();
    }

    Optional<CodeList> findList(@Nullable String list) {
        return Optional.ofNullable(list == null ? null : lists.get(list));
    }

    Optional<Map<String, Name>> find(String type) {
        return Optional.ofNullable(types.get(type));
    }

    Followed follow(String type, List<String> path) {
        String at = type;
        boolean ofOther = false;
        List<String> walked = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            Map<String, Name> names = find(at).orElse(Map.of());
            Name name = names.get(path.get(i));
            walked.add(path.get(i));
            if (name == null) {
                return new Followed.NoSuchField(at, Nearest.to(path.get(i), names.keySet()));
            }
            if (i == path.size() - 1) {
                return new Followed.Found(new Condition.Term.FieldOf(walked, name.type()), name, ofOther);
            }
            if (name.refersTo() == null) {
                return new Followed.NoReference(name.name());
            }
            at = name.refersTo();
            ofOther = true;
        }
        throw new IllegalArgumentException("a path has at least one name");
    }
}
