package org.saksei.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.saksei.kernel.Place;
import org.saksei.linkage.Comparison;
import org.saksei.linkage.DerivedColumn;
import org.saksei.linkage.Finding;
import org.saksei.linkage.KeyRule;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.ModelTree;
import org.saksei.linkage.Refused;

/// Builds the linkage models: the linkage part reads the model, this one knows the lines of its file and
/// the fields its columns are.
final class LinkageBuilder {

    /// Keys of the file that say something of the model and are none of its own.
    private static final Set<String> NOT_OF_THE_MODEL = Set.of("record", "source_note");

    private final Drafts drafts;
    private final Paths paths;
    private final Problems problems;

    LinkageBuilder(Drafts drafts, Paths paths, Problems problems) {
        this.drafts = drafts;
        this.paths = paths;
        this.problems = problems;
    }

    SequencedMap<String, LinkageDefinition> build() {
        SequencedMap<String, LinkageDefinition> models = new LinkedHashMap<>();
        for (Draft draft : drafts.list(Draft.Kind.LINKAGE)) {
            Entry entry = draft.entry();
            String type = entry.word("record", "");
            if (!entry.has("record") || !paths.isType(type, entry.at("record"))) {
                continue;
            }
            Map<String, Integer> lines = lines(draft);
            model(draft, lines).ifPresent(model -> {
                checkColumns(model, type, draft, lines);
                String yaml = draft.text() == null ? "" : draft.text();
                models.put(
                        draft.name(),
                        new LinkageDefinition(draft.name(), type, model, yaml, draft.source(), draft.at()));
            });
        }
        return models;
    }

    private Optional<LinkageModel> model(Draft draft, Map<String, Integer> lines) {
        Entry entry = draft.entry();
        Map<String, Object> tree = new LinkedHashMap<>();
        for (String key : entry.keys()) {
            Value value = entry.find(key);
            if (value != null && !NOT_OF_THE_MODEL.contains(key)) {
                tree.put(key, value.content());
            }
        }
        try {
            return Optional.of(
                    LinkageModel.fromTree(new ModelTree(tree, lines), draft.at().file()));
        } catch (Refused refused) {
            refused.findings().forEach(finding -> report(draft, finding));
            return Optional.empty();
        }
    }

    private void report(Draft draft, Finding finding) {
        String file = draft.at().file();
        String line = finding.where().startsWith(file + ":") ? finding.where().substring(file.length() + 1) : "";
        Place.InFile at = line.matches("[0-9]{1,7}") ? new Place.InFile(file, Integer.parseInt(line)) : draft.at();
        Finding reason = new Finding(finding.problem(), "", finding.values());
        problems.add(
                PackProblem.LINKAGE_MODEL,
                at,
                "name",
                draft.name(),
                "reason",
                reason.text(Locale.ENGLISH),
                "reasonKm",
                reason.text(Locale.of("km")));
    }

    private void checkColumns(LinkageModel model, String type, Draft draft, Map<String, Integer> lines) {
        Set<String> known = new LinkedHashSet<>();
        paths.catalog()
                .find(type)
                .ifPresent(names -> names.values().stream()
                        .filter(name -> !name.related())
                        .forEach(name -> known.add(name.name())));
        model.columns().forEach(column -> known.add(column.name()));
        if (model.id() != null) {
            known.add(model.id());
        }
        for (int i = 0; i < model.columns().size(); i++) {
            DerivedColumn column = model.columns().get(i);
            check(column.from(), known, type, draft, lines, "columns." + column.name());
        }
        for (int i = 0; i < model.comparisons().size(); i++) {
            Comparison comparison = model.comparisons().get(i);
            check(comparison.columns(), known, type, draft, lines, "comparisons[" + i + "]");
        }
        for (LinkageModel.CannotLink link : model.cannotLink()) {
            check(link.columns(), known, type, draft, lines, "cannot_link");
        }
        rules(model)
                .flatMap(rule -> rule.parts().stream())
                .forEach(part -> check(part.columns(), known, type, draft, lines, "pairs"));
    }

    private static Stream<KeyRule> rules(LinkageModel model) {
        List<KeyRule> rules = new ArrayList<>(model.pairs().rules());
        rules.addAll(model.training().rules());
        if (model.prior() instanceof LinkageModel.Prior.Deterministic deterministic) {
            rules.addAll(deterministic.rules());
        }
        return rules.stream();
    }

    private void check(
            List<String> columns,
            Set<String> known,
            String type,
            Draft draft,
            Map<String, Integer> lines,
            String place) {
        Place at = new Place.InFile(
                draft.at().file(), lines.getOrDefault(place, draft.at().line()));
        for (String column : columns) {
            if (!known.contains(column)) {
                problems.addUnknown(PackProblem.UNKNOWN_FIELD, at, Nearest.to(column, known), "type", type);
            }
        }
    }

    /// The line of every part of the file, by the way linkage writes places: `comparisons[0].levels[2]`.
    private static Map<String, Integer> lines(Draft draft) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        String yaml = draft.text() == null ? "" : draft.text();
        YamlFile.read(draft.at().file(), yaml, new Problems()).ifPresent(node -> lines.putAll(LinkageYaml.lines(node)));
        return lines;
    }
}
