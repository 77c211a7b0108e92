package org.saksei.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Sentences of checks say the same in both languages.
class MessageTest {

    private static final Pattern VALUE = Pattern.compile("\\{(\\d)[|}]");
    private static final Pattern ASKED = Pattern.compile("\"([a-z]+(?:[.-][a-z-]+)*)\"");

    @Test
    void everySentenceNamesTheSameValuesInBothLanguages() {
        ResourceBundle english = sentences("en");
        ResourceBundle khmer = sentences("km");
        assertThat(khmer.keySet()).isEqualTo(english.keySet()).hasSizeGreaterThan(80);
        for (String key : english.keySet()) {
            assertThat(values(khmer.getString(key))).as(key).isEqualTo(values(english.getString(key)));
        }
    }

    @Test
    void everySentenceIsSaidByACheck() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (Path file : sources()) {
            Matcher key = ASKED.matcher(Files.readString(file));
            while (key.find()) {
                asked.add(key.group(1));
            }
        }
        assertThat(asked)
                .containsAll(sentences("en").keySet().stream()
                        .filter(key -> !key.startsWith("why."))
                        .toList());
    }

    @Test
    void valuesMayBeMessagesAndListsAndKeepTheirBraces() {
        Message message = Message.of("sum.exact", Message.of("sum.fact", Message.list(List.of(3, "{1}", 5)), 12));
        assertThat(message.in("en")).isEqualTo("3, {1} and 5 add up to 12.");
        assertThat(message.in("km")).isEqualTo("3, {1} និង 5 បូកបាន 12។");
        assertThat(message.in("fr")).isEqualTo(message.in("en"));
        assertThat(Message.list(List.of()).in("en")).isEqualTo("nothing");
        assertThat(Message.list(List.of("one")).in("km")).isEqualTo("one");
        assertThat(Message.capital(Message.of("value.about", 3)).in("en")).isEqualTo("About 3");
        assertThat(Message.capital(Message.NONE).in("en")).isEmpty();
    }

    @Test
    void aVerbAgreesWithItsNumber() {
        assertThat(Message.of("sum.missing", "3 and 4", 8, 1).in("en")).isEqualTo("3 and 4, not 8: 1 is missing.");
        assertThat(Message.of("sum.missing", "3 and 4", 9, 2).in("en")).isEqualTo("3 and 4, not 9: 2 are missing.");
        assertThat(Message.of("date.apart", "1 May", "2 May", 1).in("en"))
                .isEqualTo("1 May and 2 May are 1 day apart.");
        assertThat(Message.of("names.other", 1, 2).in("en")).isEqualTo("1 is announced, 2 are named.");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/saksei/statements"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Set<String> values(String sentence) {
        Set<String> values = new TreeSet<>();
        Matcher value = VALUE.matcher(sentence);
        while (value.find()) {
            values.add(value.group(1));
        }
        return values;
    }

    private static ResourceBundle sentences(String language) {
        return ResourceBundle.getBundle("org.saksei.statements.messages", Locale.of(language));
    }
}
