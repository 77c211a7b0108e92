package org.saksei.statements;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A word of the exchange format: an enum constant whose name in JSON is its own in lower case.
public interface Named {

    String name();

    /// As files spell it: `AT_LEAST` is `at_least`.
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The constant of `type` spelled `word`.
    static <E extends Enum<E> & Named> Optional<E> find(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.word().equals(word))
                .findFirst();
    }
}
