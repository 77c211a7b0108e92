package org.saksei.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Words that a page asks for and nobody wrote would be found by its first reader.
class WordsTest {

    private static final Pattern ASKED = Pattern.compile("words\\(\\)\\.of\\(\\s*\"([a-z][a-z.-]*[a-z])\"");

    @ParameterizedTest
    @ValueSource(strings = {"en", "km"})
    void everyWordThatTemplatesAskForIsWritten(String language) throws IOException {
        Words words = Words.in(language);
        Set<String> missing = new TreeSet<>();
        for (Path template : templates()) {
            Matcher asked = ASKED.matcher(Files.readString(template));
            while (asked.find()) {
                if (!words.has(asked.group(1))) {
                    missing.add(template.getFileName() + ": " + asked.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(templates()).hasSizeGreaterThan(10);
    }

    @Test
    void oneThingIsNotSpokenOfAsMany() {
        Words english = Words.in("en");
        assertThat(english.of("cal.days-left", 1)).isEqualTo("1 day left");
        assertThat(english.of("cal.days-left", 0)).isEqualTo("0 days left");
        assertThat(english.of("cal.days-left", 2)).isEqualTo("2 days left");
        assertThat(english.of("home.conflicts", 1L)).startsWith("1 open contradiction between");
        assertThat(english.of("home.conflicts", 11L)).startsWith("11 open contradictions between");
        assertThat(Words.in("km").of("home.conflicts", 1)).contains("ភាពផ្ទុយគ្នា 1 ");
    }

    @Test
    void aValueWithBracesStaysAsItIs() {
        assertThat(Words.in("en").of("statements.known.day", "{1} $1", "today")).isEqualTo("{1} $1, as of today");
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".jte")).toList());
        }
    }
}
