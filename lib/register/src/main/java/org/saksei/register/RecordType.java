package org.saksei.register;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Text;

/// A kind of record, as a pack declares it: `case`, `victim`, `proceeding`.
///
/// Every record has besides its fields: `agency` (who reported it), `source` (file, sheet, row),
/// `recorded_at` and `version`. In conditions `agency` can be used like a field.
///
/// @param name lower snake case; the table `register.<name>`
/// @param ictip unit of the IC-TIP a record is about: event, victim, perpetrator or reporting_entity
/// @param key the fields that say, within one agency, which record a row speaks of; where all are empty
///     the whole content is the key
/// @param fields in the order of the pack, by name
/// @param related values that other records say about a record of this type, by name
/// @param linkage the linkage model that finds records of one person or case among this type, or null
/// @param source where the definition comes from
public record RecordType(
        String name,
        Text title,
        String ictip,
        List<String> key,
        SequencedMap<String, Field> fields,
        SequencedMap<String, Related> related,
        @Nullable String linkage,
        String source,
        Place declaredAt) {

    public RecordType {
        key = List.copyOf(key);
        fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
        related = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(related));
    }

    public Optional<Field> find(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    public List<Field> personalFields() {
        return fields.values().stream().filter(Field::personal).toList();
    }

    public List<Field> openFields() {
        return fields.values().stream().filter(field -> !field.personal()).toList();
    }
}
