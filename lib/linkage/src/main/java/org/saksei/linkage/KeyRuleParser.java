package org.saksei.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the keys of rules: `dob`, `first(given_name,3)`, `year(dob)`, `sorted(a,b)`, `each(parts)`.
final class KeyRuleParser {
    private static final Pattern CALL = Pattern.compile("(first|last|year|month|sorted|each)\\((.*)\\)");

    private KeyRuleParser() {}

    /// The key, or null where the text is none.
    static KeyRule.@Nullable Part part(String text) {
        Matcher call = CALL.matcher(text.strip());
        if (!call.matches()) {
            return text.contains("(") ? null : new KeyRule.Part.Column(text.strip());
        }
        List<String> arguments =
                Arrays.stream(call.group(2).split(",", -1)).map(String::strip).toList();
        if (arguments.stream().anyMatch(String::isEmpty)) {
            return null;
        }
        return call(call.group(1), arguments);
    }

    private static KeyRule.@Nullable Part call(String function, List<String> arguments) {
        if (function.equals("sorted")) {
            return new KeyRule.Part.Sorted(arguments);
        }
        boolean counted = function.equals("first") || function.equals("last");
        if (arguments.size() != (counted ? 2 : 1)) {
            return null;
        }
        String column = arguments.getFirst();
        if (counted) {
            String count = arguments.get(1);
            return count.matches("[1-9][0-9]{0,3}")
                    ? new KeyRule.Part.Characters(column, Integer.parseInt(count), function.equals("last"))
                    : null;
        }
        return function.equals("each")
                ? new KeyRule.Part.Each(column)
                : new KeyRule.Part.DatePart(column, function.equals("month"));
    }
}
