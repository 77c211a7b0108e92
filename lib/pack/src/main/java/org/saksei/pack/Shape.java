package org.saksei.pack;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What may stand at a place of a pack file. The reader checks files with it, and the reference page and
/// the JSON Schema are printed from it, so that what is documented is what is read.
sealed interface Shape {

    /// How it is written, in a notation that needs no language: `[a, b]`, `true | false`.
    String notation();

    /// One word: a name, a code, a path.
    record Word(Pattern form, String notation) implements Shape {}

    /// One text of any content, in one language.
    record Line(String notation) implements Shape {}

    /// A text in the languages of the pack.
    record Words() implements Shape {
        @Override
        public String notation() {
            return "{en: …, km: …}";
        }
    }

    record Whole(long least, long most) implements Shape {
        @Override
        public String notation() {
            return least + " … " + most;
        }
    }

    record Flag() implements Shape {
        @Override
        public String notation() {
            return "true | false";
        }
    }

    record OneOf(List<String> values) implements Shape {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public String notation() {
            return String.join(" | ", values);
        }
    }

    /// A condition or a value in CEL.
    record Expression() implements Shape {
        @Override
        public String notation() {
            return "\"CEL\"";
        }
    }

    record ListOf(Shape item) implements Shape {
        @Override
        public String notation() {
            return "[" + item.notation() + ", …]";
        }
    }

    /// Any names, each with a value of one shape.
    record MapOf(Word name, Shape value) implements Shape {
        @Override
        public String notation() {
            return "{" + name.notation() + ": " + value.notation() + ", …}";
        }
    }

    /// A fixed set of keys.
    ///
    /// @param name what such an entry is called in the reference
    /// @param others what any other key may hold, or null where there are no others
    record Keys(String name, List<Key> keys, @Nullable MapOf others) implements Shape {
        public Keys {
            keys = List.copyOf(keys);
        }

        @Override
        public String notation() {
            return keys.stream()
                    .filter(Key::required)
                    .map(key -> key.name() + ": …")
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    /// One of several forms, told apart by being a scalar or by their first key.
    record Choice(@Nullable Shape scalar, List<Keys> forms) implements Shape {
        public Choice {
            forms = List.copyOf(forms);
        }

        @Override
        public String notation() {
            String written = forms.stream().map(Keys::notation).collect(Collectors.joining(" | "));
            return scalar == null ? written : scalar.notation() + " | " + written;
        }
    }

    /// Anything: another part reads it.
    record Tree() implements Shape {
        @Override
        public String notation() {
            return "…";
        }
    }

    /// One key of [Keys].
    ///
    /// @param meaning a sentence for the reference
    /// @param example how a pack writes it, `key: value`
    record Key(String name, Shape shape, boolean required, String meaning, String example) {}
}
