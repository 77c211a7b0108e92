package org.saksei.statements;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Something said to people, in the language of whoever reads it.
///
/// Sentences stand under their keys in `messages_en.properties` and `messages_km.properties` beside this
/// class; `{0}`, `{1}` are their values, which are numbers and words of the text, or messages themselves;
/// `{0|is|are}` is the first word where the value is one, else the second.
public sealed interface Message {

    /// Nothing.
    Message NONE = new Plain("");

    /// @param language `en` or `km`; anything else gives English
    String in(String language);

    /// The same sentence with other plain words: what a program names by an id, a page names by a title.
    Message naming(UnaryOperator<String> name);

    /// The same words in every language: a number, a name, words of a text.
    static Message plain(Object text) {
        return new Plain(String.valueOf(text));
    }

    /// A sentence with its values; what is no message is plain.
    static Message of(String key, Object... values) {
        return new Phrase(key, messages(Arrays.asList(values)));
    }

    /// "84, 36 and 3".
    static Message list(List<?> items) {
        List<Message> all = messages(items);
        return switch (all.size()) {
            case 0 -> of("list.none");
            case 1 -> all.getFirst();
            default -> of("list.and", joined(", ", all.subList(0, all.size() - 1)), all.getLast());
        };
    }

    /// Several with a sign between them.
    static Message joined(String sign, List<?> items) {
        return new Joined(sign, messages(items));
    }

    /// The same beginning with a capital.
    static Message capital(Message message) {
        return new Capital(message);
    }

    private static List<Message> messages(List<?> values) {
        return values.stream()
                .map(value -> value instanceof Message message ? message : plain(value))
                .toList();
    }

    /// @param text as it is
    record Plain(String text) implements Message {
        @Override
        public String in(String language) {
            return text;
        }

        @Override
        public Message naming(UnaryOperator<String> name) {
            return new Plain(name.apply(text));
        }
    }

    /// @param key of the sentence
    record Phrase(String key, List<Message> values) implements Message {

        private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)(?:\\|([^|}]*)\\|([^|}]*))?}");

        public Phrase {
            values = List.copyOf(values);
        }

        @Override
        public String in(String language) {
            ResourceBundle sentences = ResourceBundle.getBundle(
                    Message.class.getPackageName() + ".messages",
                    Locale.of(language.equals("km") ? "km" : "en"),
                    Message.class.getClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            return PLACEHOLDER.matcher(sentences.getString(key)).replaceAll(found -> {
                String value = values.get(Integer.parseInt(found.group(1))).in(language);
                boolean counted = found.group(2) != null;
                return Matcher.quoteReplacement(counted ? found.group(value.equals("1") ? 2 : 3) : value);
            });
        }

        @Override
        public Message naming(UnaryOperator<String> name) {
            return new Phrase(
                    key, values.stream().map(value -> value.naming(name)).toList());
        }
    }

    /// @param sign between the parts
    record Joined(String sign, List<Message> parts) implements Message {

        public Joined {
            parts = List.copyOf(parts);
        }

        @Override
        public String in(String language) {
            return parts.stream().map(part -> part.in(language)).collect(Collectors.joining(sign));
        }

        @Override
        public Message naming(UnaryOperator<String> name) {
            return new Joined(
                    sign, parts.stream().map(part -> part.naming(name)).toList());
        }
    }

    /// @param message whose first letter is a capital
    record Capital(Message message) implements Message {
        @Override
        public String in(String language) {
            String text = message.in(language);
            int first = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
            return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
        }

        @Override
        public Message naming(UnaryOperator<String> name) {
            return new Capital(message.naming(name));
        }
    }
}
