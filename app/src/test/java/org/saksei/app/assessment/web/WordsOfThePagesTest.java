package org.saksei.app.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saksei.app.web.Words;

/// A page that asks for words nobody wrote breaks in front of its reader.
class WordsOfThePagesTest {

    private static final Pattern ASKED = Pattern.compile("words(?:\\(\\))?\\.of\\(\\s*\"([a-z0-9.-]+)\"[,)]");

    @Test
    void everyWordATemplateOrAPageOfTheAssessmentAsksForIsThereInBothLanguages() throws IOException {
        TreeSet<String> asked = new TreeSet<>();
        for (Path folder :
                List.of(Path.of("src/main/jte/assessment"), Path.of("src/main/java/org/saksei/app/assessment"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    ASKED.matcher(Files.readString(file))
                            .results()
                            .map((MatchResult found) -> found.group(1))
                            .forEach(asked::add);
                }
            }
        }

        assertThat(asked).hasSizeGreaterThan(100);
        for (String language : Words.LANGUAGES) {
            assertThat(words(language).stringPropertyNames()).as(language).containsAll(asked);
        }
    }

    @Test
    void bothLanguagesHaveTheSameWordsWithTheSamePlaces() throws IOException {
        Properties english = words("en");
        Properties khmer = words("km");

        assertThat(khmer.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(khmer.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        Pattern.compile("\\{[a-z0-9]+}").matcher(text).results().forEach(found -> places.add(found.group()));
        return places;
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (InputStream file =
                        Objects.requireNonNull(Words.class.getResourceAsStream("words_" + language + ".properties"));
                java.io.Reader reader = new java.io.InputStreamReader(file, java.nio.charset.StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
