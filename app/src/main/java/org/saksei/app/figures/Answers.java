package org.saksei.app.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;

/// Answers given before, for the same question about the same state of the register.
///
/// The question holds the state, so nothing has to be thrown away when something is written: old answers
/// are no longer asked for and fall out. Fifty people who ask at once wait for one count.
final class Answers {

    /// Tables of some hundred lines each: a few megabytes in all.
    private static final int KEPT = 400;

    private final Cache<Object, Object> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /// @param work what answers the question; an exception is passed on and nothing kept
    @SuppressWarnings("unchecked") // a question is only ever answered by one kind of work
    <T> T of(Object question, Supplier<T> work) {
        return (T) kept.get(question, asked -> work.get());
    }
}
