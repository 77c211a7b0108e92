package org.saksei.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A record beside the table: encoded as if it stood behind the last one, for the time of one search. The
/// same levels and weights speak about it as about records of the table.
final class Guest {
    private final Encoded table;
    private final Map<String, ? extends @Nullable String> given;
    private final @Nullable String source;
    private final NameParts names = new NameParts();
    private final NameParts learntNames;
    /// Values by column; an empty one is missing, or on its way.
    private final Map<String, String> values = new HashMap<>();

    private Guest(Encoded table, Map<String, ? extends @Nullable String> given, @Nullable String source) {
        this.table = table;
        this.given = given;
        this.source = source;
        this.learntNames = new NameParts(table.readings());
    }

    /// Puts a record behind the table; [#leave] must follow.
    static void enter(Encoded table, Map<String, ? extends @Nullable String> values, @Nullable String source) {
        Guest guest = new Guest(table, values, source);
        Marks marks = table.marks();
        for (String column : List.copyOf(table.columns())) {
            String value = guest.value(column);
            table.codes(column)[table.size] = value == null
                    ? -1
                    : table.dictionary.enter(
                            value,
                            marks.words().contains(column),
                            marks.days().contains(column),
                            marks.numbers().contains(column),
                            marks.births().contains(column));
        }
    }

    static void leave(Encoded table) {
        for (String column : table.columns()) {
            table.codes(column)[table.size] = -1;
        }
        table.dictionary.leave();
    }

    private @Nullable String value(String column) {
        String known = values.get(column);
        if (known == null) {
            values.put(column, ""); // a column made from itself ends here
            String made = table.model().derived(column).map(this::derived).orElseGet(() -> stored(column));
            known = made == null ? "" : made;
            values.put(column, known);
        }
        return known.isEmpty() ? null : known;
    }

    private String stored(String column) {
        String text = given.get(column);
        if (text == null && column.equals(table.model().source()) && source != null) {
            return source;
        }
        return text == null || text.isBlank() || table.isNull(text.strip()) ? "" : text.strip();
    }

    private String derived(DerivedColumn column) {
        String made = Derivation.of(column, column.learnsReadings() ? learntNames : names)
                .make(this::value);
        PlaceholderDays days = made == null ? null : table.placeholders(column.name());
        return made == null ? "" : days == null ? made : days.widened(made);
    }
}
