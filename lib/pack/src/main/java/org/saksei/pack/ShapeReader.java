package org.saksei.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Text;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Compares the nodes of a file with the shape they should have. What fits becomes a [Value]; what does
/// not is reported and left out.
final class ShapeReader {

    /// Nodes looked at in one file, with every alias unfolded.
    private static final int MOST_NODES = 300_000;

    private static final Shape.Word LANGUAGE = new Shape.Word(java.util.regex.Pattern.compile("[a-z]{2,3}"), "en");

    private final String file;
    private final Problems problems;
    private int nodes;

    ShapeReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /// @param key the key it stands under, for the reader of a problem
    @Nullable
    Value read(Node node, Shape shape, String key) {
        if (++nodes > MOST_NODES) {
            if (nodes == MOST_NODES + 1) {
                problems.add(PackProblem.TOO_MANY_ALIASES, at(node), "limit", YamlFile.MOST_ALIASES);
            }
            return null;
        }
        return switch (shape) {
            case Shape.Word word -> word(node, word, key);
            case Shape.Line line -> scalar(node, line, key);
            case Shape.Expression expression -> scalar(node, expression, key);
            case Shape.Words words -> words(node, words, key);
            case Shape.Whole whole -> whole(node, whole, key);
            case Shape.Flag flag -> flag(node, flag, key);
            case Shape.OneOf oneOf -> oneOf(node, oneOf, key);
            case Shape.ListOf listOf -> list(node, listOf, key);
            case Shape.MapOf mapOf -> map(node, mapOf, key);
            case Shape.Keys keys -> keys(node, keys, key);
            case Shape.Choice choice -> choice(node, choice, key);
            case Shape.Tree tree -> tree(node);
        };
    }

    private @Nullable Value scalar(Node node, Shape shape, String key) {
        String text = node instanceof ScalarNode scalar && !isEmpty(scalar) ? scalar.getValue() : null;
        return text == null ? wrong(node, shape, key) : new Value(text, at(node));
    }

    private @Nullable Value word(Node node, Shape.Word word, String key) {
        Value value = scalar(node, word, key);
        if (value != null && !word.form().matcher((String) value.content()).matches()) {
            problems.add(
                    PackProblem.BAD_NAME, at(node), "key", key, "name", value.content(), "expected", word.notation());
            return null;
        }
        return value;
    }

    private @Nullable Value words(Node node, Shape.Words words, String key) {
        if (node instanceof ScalarNode scalar && !isEmpty(scalar)) {
            return new Value(Text.english(scalar.getValue()), at(node));
        }
        if (!(node instanceof MappingNode)) {
            return wrong(node, words, key);
        }
        Value languages = map(node, new Shape.MapOf(LANGUAGE, new Shape.Line("…")), key);
        SequencedMap<String, String> byLanguage = new LinkedHashMap<>();
        if (languages != null && languages.content() instanceof Entry entry) {
            entry.keys().forEach(language -> byLanguage.put(language, entry.word(language, "")));
        }
        return byLanguage.isEmpty() ? wrong(node, words, key) : new Value(new Text(byLanguage), at(node));
    }

    private @Nullable Value whole(Node node, Shape.Whole whole, String key) {
        Value value = scalar(node, whole, key);
        if (value == null) {
            return null;
        }
        String digits = ((String) value.content()).replace("_", "");
        if (!digits.matches("-?[0-9]{1,18}")) {
            return wrong(node, whole, key);
        }
        long number = Long.parseLong(digits);
        return number < whole.least() || number > whole.most()
                ? wrong(node, whole, key)
                : new Value(number, value.at());
    }

    private @Nullable Value flag(Node node, Shape.Flag flag, String key) {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)
                ? new Value(scalar.getValue().equalsIgnoreCase("true"), at(node))
                : wrong(node, flag, key);
    }

    private @Nullable Value oneOf(Node node, Shape.OneOf oneOf, String key) {
        Value value = scalar(node, oneOf, key);
        if (value != null && !oneOf.values().contains((String) value.content())) {
            Nearest nearest = Nearest.to((String) value.content(), oneOf.values());
            problems.addUnknown(PackProblem.UNKNOWN_VALUE, at(node), nearest, "key", key);
            return null;
        }
        return value;
    }

    private @Nullable Value list(Node node, Shape.ListOf shape, String key) {
        if (!(node instanceof SequenceNode sequence)) {
            return wrong(node, shape, key);
        }
        List<Value> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            Value value = read(item, shape.item(), key);
            if (value != null) {
                items.add(value);
            }
        }
        return new Value(List.copyOf(items), at(node));
    }

    private @Nullable Value map(Node node, Shape.MapOf shape, String key) {
        return keys(node, new Shape.Keys(key, List.of(), shape), key);
    }

    private @Nullable Value keys(Node node, Shape.Keys shape, String key) {
        if (!(node instanceof MappingNode mapping)) {
            return wrong(node, shape, key);
        }
        Entry entry = new Entry(at(node));
        Map<String, Integer> firstLines = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            pair(tuple, shape, key, entry, firstLines);
        }
        for (Shape.Key wanted : shape.keys()) {
            if (wanted.required() && !firstLines.containsKey(wanted.name())) {
                problems.add(
                        PackProblem.MISSING_KEY,
                        at(node),
                        "entry",
                        key,
                        "key",
                        wanted.name(),
                        "example",
                        wanted.example());
            }
        }
        return new Value(entry, at(node));
    }

    private void pair(NodeTuple tuple, Shape.Keys shape, String under, Entry entry, Map<String, Integer> firstLines) {
        Place.InFile here = at(tuple.getKeyNode());
        Value written = scalar(tuple.getKeyNode(), new Shape.Line("key"), under);
        if (written == null) {
            return;
        }
        String key = (String) written.content();
        Integer first = firstLines.putIfAbsent(key, here.line());
        if (first != null) {
            problems.add(PackProblem.DUPLICATE_KEY, here, "key", key, "line", first);
            return;
        }
        Shape expected = shapeOf(tuple.getKeyNode(), key, shape, under);
        if (expected == null || isLeftOpen(tuple.getValueNode(), key, shape)) {
            return;
        }
        Value value = read(tuple.getValueNode(), expected, key);
        if (value != null) {
            entry.put(key, here, value);
        }
    }

    /// A key that need not be there may be there without a value: `sheet: null`.
    private static boolean isLeftOpen(Node node, String key, Shape.Keys shape) {
        return node.getTag().equals(Tag.NULL)
                && shape.keys().stream().anyMatch(known -> known.name().equals(key) && !known.required());
    }

    private @Nullable Shape shapeOf(Node keyNode, String key, Shape.Keys shape, String under) {
        for (Shape.Key known : shape.keys()) {
            if (known.name().equals(key)) {
                return known.shape();
            }
        }
        Shape.MapOf others = shape.others();
        if (others == null) {
            List<String> names = shape.keys().stream().map(Shape.Key::name).toList();
            problems.addUnknown(PackProblem.UNKNOWN_KEY, at(keyNode), Nearest.to(key, names), "entry", under);
            return null;
        }
        return word(keyNode, others.name(), under) == null ? null : others.value();
    }

    private @Nullable Value choice(Node node, Shape.Choice choice, String key) {
        if (node instanceof ScalarNode && choice.scalar() != null) {
            return read(node, choice.scalar(), key);
        }
        if (node instanceof MappingNode mapping) {
            List<String> written = mapping.getValue().stream()
                    .map(NodeTuple::getKeyNode)
                    .filter(ScalarNode.class::isInstance)
                    .map(name -> ((ScalarNode) name).getValue())
                    .toList();
            for (Shape.Keys form : choice.forms()) {
                if (written.contains(form.keys().getFirst().name())) {
                    return keys(node, form, key);
                }
            }
        }
        return wrong(node, choice, key);
    }

    private @Nullable Value tree(Node node) {
        Object content = plain(node, 0);
        return content == null ? null : new Value(content, at(node));
    }

    /// Maps, lists, texts, numbers and booleans, as the YAML core schema reads them.
    private @Nullable Object plain(Node node, int depth) {
        if (depth > YamlFile.DEEPEST || ++nodes > MOST_NODES) {
            return null;
        }
        if (node instanceof MappingNode mapping) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                if (map.containsKey(name)) {
                    problems.add(
                            PackProblem.DUPLICATE_KEY, at(tuple.getKeyNode()), "key", name, "line", at(node).line());
                }
                map.put(name, plain(tuple.getValueNode(), depth + 1));
            }
            return map;
        }
        if (node instanceof SequenceNode sequence) {
            List<@Nullable Object> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(plain(item, depth + 1)));
            return items;
        }
        ScalarNode scalar = (ScalarNode) node;
        if (scalar.getTag().equals(Tag.NULL)) {
            return null;
        }
        if (scalar.getTag().equals(Tag.BOOL)) {
            return scalar.getValue().equalsIgnoreCase("true");
        }
        if (scalar.getTag().equals(Tag.INT) && scalar.getValue().matches("[-+]?[0-9]{1,18}")) {
            return Long.parseLong(scalar.getValue());
        }
        return scalar.getTag().equals(Tag.FLOAT) && scalar.getValue().matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?")
                ? (Object) Double.parseDouble(scalar.getValue())
                : scalar.getValue();
    }

    private @Nullable Value wrong(Node node, Shape shape, String key) {
        problems.add(PackProblem.WRONG_TYPE, at(node), "key", key, "expected", shape.notation());
        return null;
    }

    private static boolean isEmpty(ScalarNode scalar) {
        return scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank();
    }

    /// Where a node begins; the text of a block scalar begins in the line after its `|`.
    private Place.InFile at(Node node) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        boolean block = node instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED);
        return new Place.InFile(file, block ? line + 1 : line);
    }
}
