package org.saksei.statements.reading;

import java.util.List;
import java.util.Set;

/// Participles that name one deed: who was arrested is held, who was freed was rescued.
final class LikeDeeds {

    private static final List<Set<String>> SAME = List.of(
            Set.of("arrested", "detained", "held", "apprehended", "captured", "caught", "seized"),
            Set.of("freed", "rescued", "released", "saved", "liberated"),
            Set.of("convicted", "sentenced"),
            Set.of("interviewed", "surveyed", "questioned", "asked", "polled"));

    private LikeDeeds() {}

    /// The other words for what a participle says, none if it has no other.
    static List<String> of(String event) {
        return SAME.stream()
                .filter(set -> set.contains(event))
                .flatMap(Set::stream)
                .filter(other -> !other.equals(event))
                .sorted()
                .toList();
    }
}
