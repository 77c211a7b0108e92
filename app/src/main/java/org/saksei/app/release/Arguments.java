package org.saksei.app.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

/// Words and options of a call, `--a b` or `--a=b`, parsed here so that wrong usage too is answered as
/// JSON where that was asked for.
final class Arguments {

    private final List<String> words = new ArrayList<>();
    private final Map<String, List<String>> options = new HashMap<>();

    /// @param known options that take a value
    /// @param notBuilt options of this command that do not exist yet
    /// @throws Refused as wrong usage
    Arguments(List<String> given, Set<String> known, Set<String> notBuilt) {
        for (int i = 0; i < given.size(); i++) {
            String word = given.get(i);
            if (!word.startsWith("--")) {
                words.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            if (notBuilt.contains(name)) {
                throw wrong(name, "this option is not built yet");
            }
            if (name.equals("--timings") && equals < 0) {
                options.computeIfAbsent(name, key -> new ArrayList<>()).add("");
                continue;
            }
            if (!known.contains(name)) {
                throw wrong(name, "there is no such option; there are: " + String.join(", ", known));
            }
            if (equals < 0 && i + 1 == given.size()) {
                throw wrong(name, "a value is missing");
            }
            options.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(equals < 0 ? given.get(++i) : word.substring(equals + 1));
        }
    }

    static Refused wrong(String where, String reason) {
        return Refused.wrongUsage(Problem.of(ReleaseProblem.WRONG_USAGE, new Place.InInput(where), "reason", reason));
    }

    List<String> words() {
        return words;
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    List<String> all(String option) {
        return options.getOrDefault(option, List.of());
    }

    Optional<String> find(String option) {
        List<String> values = all(option);
        if (values.size() > 1) {
            throw wrong(option, "it may be given once only");
        }
        return values.stream().findFirst();
    }

    String need(String option) {
        return find(option).orElseThrow(() -> wrong(option, "it is missing"));
    }

    String one(String option, String otherwise, String... allowed) {
        String value = find(option).orElse(otherwise);
        if (!Arrays.asList(allowed).contains(value)) {
            throw wrong(option, "it is one of " + String.join(", ", allowed));
        }
        return value;
    }

    int whole(String option, int otherwise, int least, int most) {
        String value = find(option).orElse(String.valueOf(otherwise));
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Told below, like a number out of range.
        }
        throw wrong(option, "it is a whole number from " + least + " to " + most);
    }

    double share(String option, double otherwise) {
        String value = find(option).orElse(String.valueOf(otherwise));
        try {
            double number = Double.parseDouble(value);
            if (number >= 0 && number <= 1) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Told below, like a number out of range.
        }
        throw wrong(option, "it is a number from 0 to 1");
    }
}
