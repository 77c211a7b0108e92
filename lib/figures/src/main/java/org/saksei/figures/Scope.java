package org.saksei.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.register.Condition;
import org.saksei.register.Condition.Term;
import org.saksei.register.Field;
import org.saksei.register.FieldType;
import org.saksei.register.RecordType;
import org.saksei.register.Related;

/// The records a figure reads: those of one type and, by references, those they lead to; and where each
/// field that the figure speaks of is found among them.
///
/// @param nodes the first is the type itself, each other one comes after the one it is referred to from
/// @param lookups values that other records say, each once
/// @param readings by the path as the pack writes it, where a field is found
public record Scope(List<Node> nodes, List<Lookup> lookups, Map<String, Reading> readings) {

    public Scope {
        nodes = List.copyOf(nodes);
        lookups = List.copyOf(lookups);
        readings = Map.copyOf(readings);
    }

    /// A record: the one that is read, or one it leads to.
    ///
    /// @param number its place in `nodes`
    /// @param parent the node whose field refers to it, 0 for the first
    /// @param reference the field that refers to it, empty for the first
    /// @param model the linkage model that says which of its records are one, or null where each is its
    ///     own
    public record Node(
            int number,
            int parent,
            String reference,
            String recordType,
            @Nullable String model) {}

    /// A value other records say about the record of a node, or about another record of the same person
    /// or case.
    ///
    /// @param number its place in `lookups`
    /// @param others the other records, with what their condition needs
    public record Lookup(int number, int node, Related related, Scope others) {}

    /// Where a field is found.
    public sealed interface Reading {

        FieldType type();

        /// In a column of a node's table.
        record Column(int node, String name, FieldType type) implements Reading {}

        /// In what other records say.
        record Said(int lookup, FieldType type) implements Reading {}
    }

    public Node first() {
        return nodes.getFirst();
    }

    /// Where the field is found.
    ///
    /// @throws IllegalArgumentException when the scope was made without it
    public Reading reading(Term.FieldOf field) {
        Reading reading = readings.get(field.written());
        if (reading == null) {
            throw new IllegalArgumentException("no reading of " + field.written());
        }
        return reading;
    }

    /// Whether any of the fields is one that other records say.
    public boolean asksOthers(List<Term.FieldOf> fields) {
        return fields.stream().anyMatch(field -> reading(field) instanceof Reading.Said);
    }

    /// The scope in which a condition on records of a type can be asked.
    ///
    /// @throws IllegalArgumentException when it speaks of a personal field, or of one the type does not
    ///     have
    public static Scope of(FigureDefinitions definitions, String recordType, Condition condition) {
        return of(definitions, recordType, Mentions.in(condition), List.of());
    }

    /// The scope of a record type that finds all `fields`, and the record at the end of `path`.
    static Scope of(FigureDefinitions definitions, String recordType, List<Term.FieldOf> fields, List<String> path) {
        Builder builder = new Builder(definitions, recordType);
        builder.follow(path);
        fields.forEach(builder::add);
        return new Scope(builder.nodes, builder.lookups, builder.readings);
    }

    /// The number of the node at the end of `path`.
    int node(List<String> path) {
        int node = 0;
        for (String reference : path) {
            node = find(nodes, node, reference).number();
        }
        return node;
    }

    private static Node find(List<Node> nodes, int parent, String reference) {
        return nodes.stream()
                .filter(node -> node.number() > 0
                        && node.parent() == parent
                        && node.reference().equals(reference))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no record behind " + reference));
    }

    private static final class Builder {

        private final FigureDefinitions definitions;
        private final List<Node> nodes = new ArrayList<>();
        private final List<Lookup> lookups = new ArrayList<>();
        private final Map<String, Reading> readings = new LinkedHashMap<>();

        Builder(FigureDefinitions definitions, String recordType) {
            this.definitions = definitions;
            nodes.add(new Node(
                    0, 0, "", recordType, definitions.recordType(recordType).linkage()));
        }

        void add(Term.FieldOf field) {
            if (readings.containsKey(field.written())) {
                return;
            }
            List<String> path = field.path();
            int node = follow(path.subList(0, path.size() - 1));
            readings.put(field.written(), read(node, path.getLast()));
        }

        private Reading read(int node, String name) {
            RecordType type = definitions.recordType(nodes.get(node).recordType());
            if (name.equals("agency")) {
                return new Reading.Column(node, name, FieldType.TEXT);
            }
            Related related = type.related().get(name);
            if (related != null) {
                return new Reading.Said(lookup(node, related), related.type());
            }
            Field field = field(type, name);
            if (field.personal()) {
                throw new IllegalArgumentException("a figure never reads the personal field " + name);
            }
            return new Reading.Column(node, name, field.type());
        }

        private int lookup(int node, Related related) {
            List<Term.FieldOf> asked = Mentions.in(related.where());
            Scope others = Scope.of(definitions, related.recordType(), asked, List.of());
            if (!others.lookups.isEmpty()) {
                throw new IllegalArgumentException(related.name() + " asks records that ask others in turn");
            }
            lookups.add(new Lookup(lookups.size(), node, related, others));
            return lookups.size() - 1;
        }

        int follow(List<String> path) {
            int node = 0;
            for (String reference : path) {
                node = step(node, reference);
            }
            return node;
        }

        private int step(int parent, String reference) {
            for (Node node : nodes) {
                if (node.number() > 0
                        && node.parent() == parent
                        && node.reference().equals(reference)) {
                    return node.number();
                }
            }
            RecordType from = definitions.recordType(nodes.get(parent).recordType());
            String target = field(from, reference).refersTo();
            if (target == null) {
                throw new IllegalArgumentException(reference + " of " + from.name() + " refers to no record");
            }
            nodes.add(new Node(
                    nodes.size(),
                    parent,
                    reference,
                    target,
                    definitions.recordType(target).linkage()));
            return nodes.size() - 1;
        }

        private static Field field(RecordType type, String name) {
            return type.find(name)
                    .orElseThrow(() -> new IllegalArgumentException(type.name() + " has no field " + name));
        }
    }
}
