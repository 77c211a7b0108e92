package org.saksei.app.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.register.Field;
import org.saksei.register.RecordType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The personal fields of a record as the bytes that are sealed.
final class PersonalJson {

    private static final JsonMapper JSON = new JsonMapper();

    private PersonalJson() {}

    static byte[] write(Map<String, Object> values) {
        ObjectNode node = JSON.createObjectNode();
        values.forEach((name, value) -> {
            switch (value) {
                case Long number -> node.put(name, number);
                case BigDecimal number -> node.put(name, number);
                case Boolean flag -> node.put(name, flag);
                case List<?> codes -> {
                    ArrayNode array = node.putArray(name);
                    codes.forEach(code -> array.add(code.toString()));
                }
                default -> node.put(name, value.toString());
            }
        });
        return JSON.writeValueAsBytes(node);
    }

    /// The values in the types their fields have now: a field may have become wider since.
    static Map<String, Object> read(byte[] json, RecordType type) {
        Map<String, Object> values = new LinkedHashMap<>();
        JsonNode node = JSON.readTree(json);
        for (Field field : type.personalFields()) {
            JsonNode value = node.get(field.name());
            Object read = value == null ? null : value(value, field);
            if (read != null) {
                values.put(field.name(), read);
            }
        }
        return values;
    }

    private static @Nullable Object value(JsonNode node, Field field) {
        return switch (field.type()) {
            case TEXT, CODE, REFERENCE -> node.asString();
            case INTEGER -> node.longValue();
            case DECIMAL -> node.decimalValue();
            case DATE -> LocalDate.parse(node.stringValue());
            case BOOLEAN -> node.booleanValue();
            case CODES -> {
                List<String> codes = new ArrayList<>();
                if (node.isArray()) {
                    node.forEach(code -> codes.add(code.stringValue()));
                } else {
                    codes.add(node.asString());
                }
                yield List.copyOf(codes);
            }
        };
    }
}
