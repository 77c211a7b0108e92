package org.saksei.linkage.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Words and options of a call. Options may be written `--a b` or `--a=b`; unknown ones are refused.
final class Arguments {
    private final List<String> words = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();

    Arguments(String[] args, int from, Set<String> valued, Set<String> flags) {
        for (int i = from; i < args.length; i++) {
            String arg = args[i];
            if (!arg.startsWith("--")) {
                words.add(arg);
                continue;
            }
            int equals = arg.indexOf('=');
            String name = equals < 0 ? arg : arg.substring(0, equals);
            if (flags.contains(name) && equals < 0) {
                options.put(name, "true");
            } else if (!valued.contains(name)) {
                throw new Usage("unknown option " + name);
            } else if (equals >= 0) {
                options.put(name, arg.substring(equals + 1));
            } else if (i + 1 < args.length) {
                options.put(name, args[++i]);
            } else {
                throw new Usage(name + " needs a value");
            }
        }
    }

    List<String> words() {
        return words;
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    @Nullable
    String get(String option) {
        return options.get(option);
    }

    String get(String option, String otherwise) {
        return options.getOrDefault(option, otherwise);
    }

    String need(String option) {
        String value = options.get(option);
        if (value == null) {
            throw new Usage(option + " is missing");
        }
        return value;
    }

    String one(String option, String otherwise, String... allowed) {
        String value = get(option, otherwise);
        if (!Arrays.asList(allowed).contains(value)) {
            throw new Usage(option + " is one of " + String.join(", ", allowed));
        }
        return value;
    }

    long number(String option, long otherwise) {
        String value = options.get(option);
        try {
            return value == null ? otherwise : Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new Usage(option + " takes a whole number");
        }
    }

    double decimal(String option, double otherwise) {
        String value = options.get(option);
        try {
            return value == null ? otherwise : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new Usage(option + " takes a number");
        }
    }

    List<String> list(String option) {
        String value = options.get(option);
        return value == null
                ? List.of()
                : Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(v -> !v.isEmpty())
                        .toList();
    }
}
