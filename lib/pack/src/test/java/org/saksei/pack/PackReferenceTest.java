package org.saksei.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/// The reference and the schema are printed from the grammar. To write them anew:
/// `./mvnw -pl lib/pack -am test -Dtest=PackReferenceTest -Dsurefire.failIfNoSpecifiedTests=false
/// -Dsaksei.write-docs=true`.
class PackReferenceTest {

    private static final Path DOCS = Path.of("..", "..", "docs");

    @Test
    void theReferenceOnDiskIsTheGrammar() throws IOException {
        isOnDisk("pack-reference.md", PackReference.markdown());
    }

    @Test
    void theSchemaOnDiskIsTheGrammar() throws IOException {
        isOnDisk("pack.schema.json", PackSchema.json());
    }

    @Test
    void theSchemaIsJsonWithOneDefinitionForEachKindOfYamlFile() {
        Map<?, ?> schema = JsonMapper.builder().build().readValue(PackSchema.json(), Map.class);
        assertThat((Map<?, ?>) schema.get("$defs")).hasSize(19);
    }

    @Test
    void everyExampleOfTheReferenceIsYamlWithItsKey() {
        for (FileKind kind : FileKind.values()) {
            Shape.Keys keys = kind.keys();
            if (keys != null) {
                check(keys);
            }
        }
    }

    private static void check(Shape.Keys keys) {
        for (Shape.Key key : keys.keys()) {
            Object example = new Load(LoadSettings.builder().build()).loadFromString(key.example());
            assertThat(example).as(key.example()).isInstanceOf(Map.class);
            assertThat(((Map<?, ?>) example).keySet()).isEqualTo(java.util.Set.of(key.name()));
            assertThat(key.meaning()).as(key.name()).endsWith(".");
            inner(key.shape()).forEach(PackReferenceTest::check);
        }
    }

    private static List<Shape.Keys> inner(Shape shape) {
        return switch (shape) {
            case Shape.Keys keys -> List.of(keys);
            case Shape.ListOf list -> inner(list.item());
            case Shape.MapOf map -> inner(map.value());
            case Shape.Choice choice -> choice.forms();
            default -> List.of();
        };
    }

    private static void isOnDisk(String name, String expected) throws IOException {
        Path file = DOCS.resolve(name);
        if (Boolean.getBoolean("saksei.write-docs")) {
            Files.createDirectories(DOCS);
            Files.writeString(file, expected);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("docs/%s is not what the grammar says; write it anew with -Dsaksei.write-docs=true", name)
                .isEqualTo(expected);
    }
}
