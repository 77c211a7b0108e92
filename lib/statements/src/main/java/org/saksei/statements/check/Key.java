package org.saksei.statements.check;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Speaker;
import org.saksei.statements.SpeakerMode;
import org.saksei.statements.Universe;

/// What a level is a level of, without event and period: two figures with one key may be set side by
/// side.
///
/// @param measure kind and unit
/// @param noun the noun, or the class where the noun says no more
/// @param attributes in a fixed order
/// @param whole value of the whole for a part, "total" for a total
record Key(
        String measure,
        @Nullable CountedClass type,
        String noun,
        List<String> attributes,
        @Nullable String place,
        String whole) {

    /// The key of a level that says enough of itself; nothing for one that does not.
    static Optional<Key> of(Told told) {
        CountedClass type = told.type();
        if (!told.isLevel() || type == null || type == CountedClass.OTHER && told.event() == null) {
            return Optional.empty();
        }
        Universe universe = told.figure().universe();
        if (universe != null && universe.value() == null) {
            return Optional.empty();
        }
        String whole = universe == null
                ? "total"
                : Objects.requireNonNull(universe.value()).stripTrailingZeros().toPlainString();
        List<String> attributes = told.attributes().stream()
                .map(Attribute::toString)
                .sorted(Comparator.naturalOrder())
                .toList();
        return Optional.of(new Key(measure(told), type, Likeness.noun(told), attributes, told.place(), whole));
    }

    private static String measure(Told told) {
        return told.isCount()
                ? "count"
                : told.kind() + " " + told.figure().unit().kind() + " "
                        + told.figure().unit().code() + " "
                        + told.figure().unit().name();
    }

    Key withoutAttributes() {
        return new Key(measure, type, noun, List.of(), place, whole);
    }

    /// Who asserts a figure: the party named, else the publisher.
    static String voice(Told told) {
        Speaker speaker = told.figure().speaker();
        if (speaker == null || speaker.mode() == SpeakerMode.OWN && speaker.name() == null) {
            return "publisher "
                    + Objects.requireNonNullElse(
                            told.document().text().publisher(), told.document().doc());
        }
        String name = speaker.name();
        return name == null
                ? speaker.type() + " " + speaker.country()
                : name.strip().toLowerCase(Locale.ROOT);
    }
}
