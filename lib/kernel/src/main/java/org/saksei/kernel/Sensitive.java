package org.saksei.kernel;

/// A value that may identify a person. It shows itself to nobody by accident: not in a log, a message or
/// a debugger.
///
/// @param <T> type of the value
public final class Sensitive<T> {

    private final T value;

    private Sensitive(T value) {
        this.value = value;
    }

    public static <T> Sensitive<T> of(T value) {
        return new Sensitive<>(value);
    }

    /// The value itself. Whoever calls this has checked the right to see it.
    public T reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sensitive<?> sensitive && value.equals(sensitive.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "•••";
    }
}
