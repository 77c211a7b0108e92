package org.saksei.statements.check;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saksei.statements.Lexicon;

/// Families and stages of the events of a lexicon.
record LexiconEvents(Map<String, Lexicon.Event> byId) implements EventFamilies {

    static LexiconEvents of(Lexicon lexicon) {
        return new LexiconEvents(lexicon.events().stream()
                .collect(Collectors.toUnmodifiableMap(Lexicon.Event::id, Function.identity(), (one, other) -> one)));
    }

    @Override
    public Optional<String> family(String event) {
        return Optional.ofNullable(byId.get(event)).map(Lexicon.Event::family);
    }

    @Override
    public OptionalInt stage(String event) {
        Lexicon.Event found = byId.get(event);
        return found == null || found.stage() == null ? OptionalInt.empty() : OptionalInt.of(found.stage());
    }
}
