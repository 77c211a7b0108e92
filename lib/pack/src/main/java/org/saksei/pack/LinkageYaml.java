package org.saksei.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Refused;
import org.saksei.linkage.ModelTree;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Reads a linkage model that stands in a YAML file of its own, for the command line of linkage, which
/// knows no YAML.
public final class LinkageYaml {

    private LinkageYaml() {}

    /// The tree of a model file with the line of each of its parts.
    ///
    /// @param file name for messages
    /// @throws Refused where the text is no YAML, or no mapping
    public static ModelTree read(String text, String file) {
        Problems problems = new Problems();
        Node node = YamlFile.read(file, text, problems).orElse(null);
        if (node == null || !(content(node) instanceof Map<?, ?> map)) {
            throw Refused.because(problems.inOrder());
        }
        Map<String, Object> root = new LinkedHashMap<>();
        map.forEach((key, value) -> root.put(key.toString(), value));
        return new ModelTree(root, lines(node));
    }

    /// The line of every part, by the way linkage writes places: `comparisons[0].levels[2]`.
    static Map<String, Integer> lines(Node node) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        walk(node, "", 0, lines);
        return lines;
    }

    private static void walk(Node node, String place, int depth, Map<String, Integer> lines) {
        if (depth > YamlFile.DEEPEST || lines.size() > 10_000) {
            return;
        }
        lines.put(place, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0));
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    String name = place.isEmpty() ? key.getValue() : place + "." + key.getValue();
                    walk(tuple.getValueNode(), name, depth + 1, lines);
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                walk(sequence.getValue().get(i), place + "[" + i + "]", depth + 1, lines);
            }
        }
    }

    private static @Nullable Object content(Node node) {
        return switch (node) {
            case MappingNode mapping -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                for (NodeTuple tuple : mapping.getValue()) {
                    if (tuple.getKeyNode() instanceof ScalarNode key) {
                        map.put(key.getValue(), content(tuple.getValueNode()));
                    }
                }
                yield map;
            }
            case SequenceNode sequence -> {
                List<@Nullable Object> list = new ArrayList<>();
                sequence.getValue().forEach(item -> list.add(content(item)));
                yield list;
            }
            case ScalarNode scalar -> scalar(scalar);
            default -> null;
        };
    }

    private static @Nullable Object scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        if (scalar.getTag().equals(Tag.NULL)) {
            return null;
        }
        if (scalar.getTag().equals(Tag.BOOL)) {
            return Boolean.valueOf(text.toLowerCase(java.util.Locale.ROOT));
        }
        if (scalar.getTag().equals(Tag.INT)) {
            return Long.valueOf(text);
        }
        return scalar.getTag().equals(Tag.FLOAT) ? (Object) Double.valueOf(text) : text;
    }
}
