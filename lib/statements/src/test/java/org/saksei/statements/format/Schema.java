package org.saksei.statements.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The part of JSON Schema (2020-12) the contract uses, and a complaint where a schema uses more.
public final class Schema {

    private static final List<String> KNOWN = List.of(
            "$schema",
            "title",
            "$defs",
            "$ref",
            "oneOf",
            "anyOf",
            "const",
            "enum",
            "type",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "minItems",
            "maxItems",
            "pattern",
            "minimum",
            "maximum");

    private final JsonNode root;
    private final JsonMapper json = JsonMapper.builder().build();

    public Schema(String text) {
        root = json.readTree(text);
    }

    /// What is wrong with a line; empty where it fits.
    public List<String> check(String line) {
        JsonNode node = json.readTree(line);
        JsonNode definition = root.at("/$defs/" + node.path("type").asString("?"));
        List<String> faults = new ArrayList<>();
        check(definition, node, "", faults);
        return faults;
    }

    private void check(JsonNode schema, JsonNode node, String path, List<String> faults) {
        if (schema.isMissingNode()) {
            faults.add(path + ": no schema");
            return;
        }
        schema.propertyNames().forEach(key -> {
            if (!KNOWN.contains(key)) {
                throw new IllegalStateException("the schema says " + key);
            }
        });
        if (schema.has("$ref")) {
            check(root.at(schema.get("$ref").asString().substring(1)), node, path, faults);
        }
        if (schema.has("anyOf") && !fitsOne(schema.get("anyOf"), node)) {
            faults.add(path + ": fits none of anyOf: " + node);
        }
        if (schema.has("const") && !schema.get("const").equals(node)) {
            faults.add(path + ": is not " + schema.get("const"));
        }
        if (schema.has("enum") && !among(schema.get("enum"), node)) {
            faults.add(path + ": is not among " + schema.get("enum") + ": " + node);
        }
        if (schema.has("type") && !isType(schema.get("type").asString(), node)) {
            faults.add(path + ": is not " + schema.get("type") + ": " + node);
            return;
        }
        scalars(schema, node, path, faults);
        members(schema, node, path, faults);
    }

    private void scalars(JsonNode schema, JsonNode node, String path, List<String> faults) {
        if (schema.has("pattern")
                && !Pattern.compile(schema.get("pattern").asString())
                        .matcher(node.asString())
                        .find()) {
            faults.add(path + ": does not look like " + schema.get("pattern") + ": " + node);
        }
        if (schema.has("minimum") && node.asDouble() < schema.get("minimum").asDouble()
                || schema.has("maximum")
                        && node.asDouble() > schema.get("maximum").asDouble()) {
            faults.add(path + ": out of range: " + node);
        }
        if (schema.has("minItems") && node.size() < schema.get("minItems").asInt()
                || schema.has("maxItems")
                        && node.size() > schema.get("maxItems").asInt()) {
            faults.add(path + ": wrong number of items: " + node);
        }
    }

    private void members(JsonNode schema, JsonNode node, String path, List<String> faults) {
        schema.path("required").forEach(key -> {
            if (!node.has(key.asString())) {
                faults.add(path + "/" + key.asString() + ": is absent");
            }
        });
        if (schema.has("properties")) {
            node.properties().forEach(entry -> {
                JsonNode inner = schema.get("properties").path(entry.getKey());
                if (!inner.isMissingNode()) {
                    check(inner, entry.getValue(), path + "/" + entry.getKey(), faults);
                } else if (!schema.path("additionalProperties").asBoolean(true)) {
                    faults.add(path + "/" + entry.getKey() + ": is not known");
                }
            });
        }
        if (schema.has("items")) {
            for (int i = 0; i < node.size(); i++) {
                check(schema.get("items"), node.get(i), path + "/" + i, faults);
            }
        }
    }

    private boolean fitsOne(JsonNode choices, JsonNode node) {
        for (JsonNode choice : choices) {
            List<String> faults = new ArrayList<>();
            check(choice, node, "", faults);
            if (faults.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean among(JsonNode choices, JsonNode node) {
        for (JsonNode choice : choices) {
            if (choice.equals(node)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isType(String type, JsonNode node) {
        return switch (type) {
            case "object" -> node.isObject();
            case "array" -> node.isArray();
            case "string" -> node.isString();
            case "integer" -> node.isInt();
            case "number" -> node.isNumber();
            case "boolean" -> node.isBoolean();
            case "null" -> node.isNull();
            default -> throw new IllegalStateException("the schema says type " + type);
        };
    }
}
