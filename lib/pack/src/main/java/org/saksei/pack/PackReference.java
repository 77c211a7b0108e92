package org.saksei.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.saksei.pack.Shape.Choice;
import org.saksei.pack.Shape.Key;
import org.saksei.pack.Shape.Keys;
import org.saksei.pack.Shape.ListOf;
import org.saksei.pack.Shape.MapOf;

/// The reference of pack files for people, `docs/pack-reference.md`, printed from the grammar the reader
/// uses.
public final class PackReference {

    private static final String INTRODUCTION = """
            # Pack reference

            <!-- Generated from org.saksei.pack.Grammar; `PackReferenceTest` fails when it is not up to date. -->

            A pack is a folder of YAML 1.2 and CSV (RFC 4180) files, all UTF-8. What a file is follows from where it
            stands. Any other key than those below is an error; `./saksei pack check DIR` names every mistake with file
            and line. `…` stands for a text, `"CEL"` for a condition (see the end of this page). A text for people is
            `{en: …, km: …}`, or a plain string in English. Every definition has a `source`, or its file has one.
            """;

    private static final String CSV = """

            ## `codes/<list>.csv`

            Header exactly `%s`, then any columns `%s…` with the code's name in another standard (`none` where it has
            no such code). `from` and `to` make a code a band of numbers, both included. Every list gets `unknown`,
            `not_asked` and `not_applicable` where it does not declare them; a list of bands gets `unknown`. The list
            `place` is made of `province` and `district` where a pack does not give it, and `yes_no` is always there.

            ## `populations/<population>.csv`

            Header exactly `age,sex,population`; `age` is `12`, `0-4` or `85+`, `sex` a code of the list `sex`.

            ## The expected figures of an example

            Header exactly `%s`. `split` and `key` are empty for the total; `value` is empty where there are no data.
            """;

    private static final String CEL = """

            ## Conditions

            Conditions are written in CEL, the Common Expression Language. Fields are variables with their type; a dot
            follows a reference: `case.kind`. `agency` is the agency that reports. Values related records say are used
            like fields.

            | written | means |
            | --- | --- |
            | `sex == 'F'`, `age != 3` | compare; a comparison with an empty field is unknown, and an unknown condition does not hold |
            | `< <= > >=` | for numbers and dates; texts and codes have no order |
            | `&& \\|\\| !` | and, or, not |
            | `has(case)`, `case != null`, `case == null` | filled, filled, empty |
            | `sex in ['F', 'M']` | one of these |
            | `'labour' in purposes`, `size(purposes)` | a field of codes holds the code; how many it holds |
            | `a + b`, `a - b` | numbers |
            | `days(a, b)`, `years(a, b)` | days, completed years from one date to another |
            | `date('2019-01-31')`, `today()` | a day; the day on which the condition is asked |

            Figures cannot use personal fields. `derive` uses fields of its own row only. Codes are checked against
            their list. Anything else of CEL is refused with file, line and column.
            """;

    private PackReference() {}

    public static String markdown() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        for (FileKind kind : FileKind.values()) {
            Keys keys = kind.keys();
            if (keys != null) {
                page.append("\n## `").append(kind.pathNotation()).append("`\n\n");
                page.append(kind.meaning()).append("\n");
                entries(keys).forEach((name, entry) -> table(name, entry, page));
            }
        }
        page.append(CSV.formatted(
                String.join(",", CodeListBuilder.COLUMNS),
                CodeListBuilder.MAP_PREFIX,
                String.join(",", ExampleBuilder.EXPECTED_COLUMNS)));
        return page.append(CEL).toString();
    }

    /// The entries of a file, the outermost first, each once.
    private static SequencedMap<String, Keys> entries(Keys outermost) {
        SequencedMap<String, Keys> entries = new LinkedHashMap<>();
        collect(outermost, entries);
        return entries;
    }

    private static void collect(Keys keys, SequencedMap<String, Keys> entries) {
        if (entries.putIfAbsent(keys.name(), keys) != null) {
            return;
        }
        for (Key key : keys.keys()) {
            inner(key.shape()).forEach(inner -> collect(inner, entries));
        }
        if (keys.others() != null) {
            inner(keys.others()).forEach(inner -> collect(inner, entries));
        }
    }

    private static List<Keys> inner(Shape shape) {
        return switch (shape) {
            case Keys keys -> List.of(keys);
            case ListOf list -> inner(list.item());
            case MapOf map -> inner(map.value());
            case Choice choice -> {
                List<Keys> forms = new ArrayList<>(choice.forms());
                if (choice.scalar() != null) {
                    forms.addAll(inner(choice.scalar()));
                }
                yield forms;
            }
            case Shape.Word word -> List.of();
            case Shape.Line line -> List.of();
            case Shape.Words words -> List.of();
            case Shape.Whole whole -> List.of();
            case Shape.Flag flag -> List.of();
            case Shape.OneOf oneOf -> List.of();
            case Shape.Expression expression -> List.of();
            case Shape.Tree tree -> List.of();
        };
    }

    private static void table(String name, Keys entry, StringBuilder page) {
        page.append("\n### ")
                .append(name)
                .append("\n\n| key | form | meaning | example |\n| --- | --- | --- | --- |\n");
        for (Key key : entry.keys()) {
            row(
                    page,
                    "`" + key.name() + "`" + (key.required() ? " *" : ""),
                    key.shape().notation(),
                    key.meaning(),
                    key.example());
        }
        MapOf others = entry.others();
        if (others != null) {
            row(
                    page,
                    "any other",
                    others.value().notation(),
                    "By " + others.name().notation() + ".",
                    "");
        }
        page.append("\n`*` required.\n");
    }

    private static void row(StringBuilder page, String key, String form, String meaning, String example) {
        page.append("| ")
                .append(key)
                .append(" | `")
                .append(cell(form))
                .append("` | ")
                .append(cell(meaning))
                .append(" | ")
                .append(example.isEmpty() ? "" : "`" + cell(example) + "`")
                .append(" |\n");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
