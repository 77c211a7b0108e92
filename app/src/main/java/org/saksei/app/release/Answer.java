package org.saksei.app.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Problem;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The one object a verb answers, for programs.
final class Answer {

    static final String PUBLIC = "public";
    static final String INTERNAL = "internal";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    /// @param status `safe`, `released`, `refused`, `done`
    Answer(String verb, String status, String classification, List<Problem> problems) {
        fields.put("schema", "saksei.release." + verb + "/1");
        fields.put("status", status);
        fields.put("classification", classification);
        fields.put("problems", problems.stream().map(Answer::problem).toList());
    }

    private static Map<String, Object> problem(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", problem.code().id());
        json.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        json.put("place", problem.place().toString());
        json.put("text", problem.text("en"));
        return json;
    }

    Answer put(String name, @Nullable Object value) {
        fields.put(name, value);
        return this;
    }

    /// A JSON object from names and values in turn.
    static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }

    /// The limits of a cell: an upper one of null is none.
    static List<@Nullable Object> interval(long low, @Nullable Long high) {
        List<@Nullable Object> interval = new ArrayList<>();
        interval.add(low);
        interval.add(high);
        return interval;
    }

    String json() {
        return JSON.writeValueAsString(fields) + "\n";
    }
}
