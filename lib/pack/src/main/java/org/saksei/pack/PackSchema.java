package org.saksei.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saksei.pack.Shape.Choice;
import org.saksei.pack.Shape.Key;
import org.saksei.pack.Shape.Keys;
import org.saksei.pack.Shape.ListOf;
import org.saksei.pack.Shape.MapOf;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/// The JSON Schema (draft 2020-12) of pack files, `docs/pack.schema.json`, for editors that complete and
/// check while somebody writes. Printed from the grammar the reader uses.
///
/// `$defs` has one schema per kind of file; an editor is pointed to `pack.schema.json#/$defs/record` and
/// so on.
public final class PackSchema {

    private PackSchema() {}

    public static String json() {
        Map<String, Object> definitions = new LinkedHashMap<>();
        for (FileKind kind : FileKind.values()) {
            Keys keys = kind.keys();
            if (keys != null) {
                Map<String, Object> schema = new LinkedHashMap<>();
                schema.put("title", kind.pathNotation());
                schema.put("description", kind.meaning());
                schema.putAll(schema(keys));
                definitions.put(kind.name().toLowerCase(java.util.Locale.ROOT), schema);
            }
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("title", "Files of a Saksei pack");
        document.put("$defs", definitions);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return JsonMapper.builder()
                        .build()
                        .writer()
                        .with(new DefaultPrettyPrinter().withObjectIndenter(lines))
                        .writeValueAsString(document)
                + "\n";
    }

    private static Map<String, Object> schema(Shape shape) {
        return switch (shape) {
            case Shape.Word word ->
                map("type", "string", "pattern", "^(?:" + word.form().pattern() + ")$");
            case Shape.Line line -> map("type", List.of("string", "number", "boolean"));
            case Shape.Words words ->
                map(
                        "anyOf",
                        List.of(
                                map("type", "string"),
                                map(
                                        "type",
                                        "object",
                                        "propertyNames",
                                        map("pattern", "^[a-z]{2,3}$"),
                                        "additionalProperties",
                                        map("type", "string"),
                                        "minProperties",
                                        1)));
            case Shape.Whole whole -> map("type", "integer", "minimum", whole.least(), "maximum", whole.most());
            case Shape.Flag flag -> map("type", "boolean");
            case Shape.OneOf oneOf -> map("enum", oneOf.values());
            case Shape.Expression expression -> map("type", "string", "description", "CEL");
            case ListOf list -> map("type", "array", "items", schema(list.item()));
            case MapOf map -> names(map);
            case Keys keys -> object(keys);
            case Choice choice -> choice(choice);
            case Shape.Tree tree -> map();
        };
    }

    private static Map<String, Object> names(MapOf map) {
        return map(
                "type",
                "object",
                "propertyNames",
                map("pattern", "^(?:" + map.name().form().pattern() + ")$"),
                "additionalProperties",
                schema(map.value()));
    }

    private static Map<String, Object> object(Keys keys) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Key key : keys.keys()) {
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("description", key.meaning());
            property.putAll(schema(key.shape()));
            if (!key.required()) {
                property = map("anyOf", List.of(property, map("type", "null")));
            }
            properties.put(key.name(), property);
        }
        MapOf others = keys.others();
        Map<String, Object> object = map("type", "object", "properties", properties);
        List<String> required =
                keys.keys().stream().filter(Key::required).map(Key::name).toList();
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        object.put("additionalProperties", others == null ? Boolean.FALSE : schema(others.value()));
        return object;
    }

    private static Map<String, Object> choice(Choice choice) {
        List<Object> forms = new ArrayList<>();
        if (choice.scalar() != null) {
            forms.add(schema(choice.scalar()));
        }
        choice.forms().forEach(form -> forms.add(schema(form)));
        return map("anyOf", forms);
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return map;
    }
}
