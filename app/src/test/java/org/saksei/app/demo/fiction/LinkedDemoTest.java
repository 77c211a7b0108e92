package org.saksei.app.demo.fiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saksei.app.demo.fiction.Fiction.Case;
import org.saksei.app.demo.fiction.Fiction.Charge;
import org.saksei.app.demo.fiction.Fiction.Person;
import org.saksei.app.demo.fiction.Fiction.Rescue;
import org.saksei.app.demo.fiction.Fiction.Sighting;
import org.saksei.linkage.Clustering;
import org.saksei.linkage.Decision;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.Linker;
import org.saksei.linkage.ModelTree;
import org.saksei.linkage.PreviousClusters;
import org.saksei.linkage.RecordKey;
import org.saksei.linkage.RecordTable;
import org.saksei.linkage.Run;
import org.saksei.linkage.Scores;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The pack's own linkage models find the true persons and cases of the demo, and ask nothing
/// `decisions.csv` does not answer. Where they come to ask something else, put it into `doubtful.csv`
/// and make the files anew.
class LinkedDemoTest {

    private final Fiction fiction = DemoRegister.invent(DemoRegister.SEED);
    private final Map<RecordKey, String> truth = new HashMap<>();

    @Test
    void victimsAreJoinedAcrossScriptsAndLookalikesStayApart() throws IOException {
        RecordTable.Builder table = RecordTable.builder(List.of(
                "agency",
                "case",
                "name_km",
                "name_latin",
                "family_name",
                "given_name",
                "sex",
                "birth_date",
                "birth_year",
                "age_at_rescue",
                "rescued_on",
                "received_on",
                "home_place",
                "home_province",
                "id_number",
                "citizenship"));
        for (Rescue rescue : fiction.rescues()) {
            rescue.sightings()
                    .forEach((agency, seen) ->
                            add(table, agency, seen.key(), rescue.person().id(), victim(rescue, agency, seen)));
        }
        check("victims", table.build());
    }

    @Test
    void suspectsAreFoundInTheCourtsOwnSpelling() throws IOException {
        RecordTable.Builder table = RecordTable.builder(List.of(
                "agency",
                "case",
                "name_km",
                "name_latin",
                "family_name",
                "given_name",
                "sex",
                "birth_date",
                "birth_year",
                "age_at_offence",
                "offence_on",
                "citizenship"));
        for (Charge charge : fiction.charges()) {
            charge.sightings()
                    .forEach((agency, seen) ->
                            add(table, agency, seen.key(), charge.person().id(), suspect(charge, agency, seen)));
        }
        check("suspects", table.build());
    }

    @Test
    void jointCasesAreOne() throws IOException {
        RecordTable.Builder table =
                RecordTable.builder(List.of("agency", "joint_case_no", "crackdown_on", "place", "kind"));
        for (Case crime : fiction.cases()) {
            crime.keys()
                    .forEach((agency, key) -> add(
                            table,
                            agency,
                            key,
                            crime.id(),
                            Arrays.asList(
                                    agency.code(),
                                    crime.jointNumber(),
                                    crime.crackdownOn().toString(),
                                    crime.place(),
                                    crime.setting().kind)));
        }
        check("cases", table.build());
    }

    private void check(String model, RecordTable table) throws IOException {
        Linker linker = Linker.of(table, model(model));
        Scores scores = linker.score(Run.with(2));
        List<Decision> decisions = decisions(model);
        Clustering clusters = linker.cluster(scores.edges(), decisions, PreviousClusters.none());

        Map<Long, Set<String>> entities = new HashMap<>();
        for (int row = 0; row < table.size(); row++) {
            entities.computeIfAbsent(clusters.idOfRow(row), id -> new HashSet<>())
                    .add(entity(table, row));
        }
        assertThat(entities.values()).as("a cluster is one entity").allMatch(one -> one.size() == 1);
        assertThat(entities).as("an entity is one cluster").hasSize((int)
                truth.values().stream().distinct().count());
        assertThat(clusters.refusals()).isEmpty();
        assertThat(undecided(linker, scores, decisions)).isEmpty();
    }

    private String entity(RecordTable table, int row) {
        return Objects.requireNonNull(truth.get(table.key(row)));
    }

    private static Set<String> undecided(Linker linker, Scores scores, List<Decision> decisions) {
        Set<Set<RecordKey>> decided = new HashSet<>();
        decisions.forEach(decision -> decided.add(Set.of(decision.left(), decision.right())));
        LinkageModel.Review review = linker.model().review();
        Set<String> undecided = new HashSet<>();
        for (int edge = 0; edge < scores.edges().size(); edge++) {
            double weight = scores.edges().weightInBits(edge);
            RecordKey left = linker.key(scores.edges().left(edge));
            RecordKey right = linker.key(scores.edges().right(edge));
            if (weight >= review.from() && weight < review.to() && !decided.contains(Set.of(left, right))) {
                undecided.add(left + " " + right);
            }
        }
        return undecided;
    }

    private static LinkageModel model(String name) throws IOException {
        String yaml = Files.readString(DemoFilesTest.PACKS.resolve("cambodia/linkage/" + name + ".yaml"));
        Map<String, Object> tree = new LinkedHashMap<>();
        Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        ((Map<?, ?>) read).forEach((key, value) -> tree.put(key.toString(), value));
        tree.remove("record"); // the pack's own keys
        tree.remove("source_note");
        return LinkageModel.fromTree(new ModelTree(tree), name);
    }

    private List<Decision> decisions(String model) {
        return fiction.decisions().stream()
                .filter(decision -> decision.model().equals(model))
                .map(decision -> new Decision(
                        new RecordKey(decision.left().code(), decision.leftKey()),
                        new RecordKey(decision.right().code(), decision.rightKey()),
                        Decision.Answer.valueOf(decision.decision().toUpperCase(Locale.ROOT)),
                        "steward",
                        "2019-07-02T09:00:00Z",
                        decision.why()))
                .toList();
    }

    private void add(
            RecordTable.Builder table, Agency agency, String key, String entity, List<@Nullable String> values) {
        truth.put(new RecordKey(agency.code(), key), entity);
        table.add(agency.code(), key, values);
    }

    private static List<@Nullable String> victim(Rescue rescue, Agency agency, Sighting seen) {
        Person person = rescue.person();
        boolean known = !person.home().isEmpty();
        boolean commune = known && (agency == Agency.POLICE || agency == Agency.SOCIAL_AFFAIRS);
        boolean id = agency == Agency.POLICE || (agency == Agency.SOCIAL_AFFAIRS && !seen.spelledDifferently());
        return Arrays.asList(
                agency.code(),
                rescue.crime() == null ? null : rescue.crime().keys().get(agency),
                seen.khmer(),
                seen.latin(),
                null,
                null,
                person.sex(),
                Words.orEmpty(seen.born()),
                null,
                seen.born() == null ? Words.orEmpty(seen.age()) : String.valueOf(rescue.age()),
                rescue.crime() == null ? "" : rescue.on().toString(),
                agency == Agency.SOCIAL_AFFAIRS
                        ? SocialAffairsFile.receivedOn(rescue).toString()
                        : agency == Agency.SHELTERS
                                ? SheltersFile.takenInOn(rescue).toString()
                                : "",
                commune ? person.home() : "",
                known ? person.home().substring(0, 2) : "",
                id ? person.idNumber() : "",
                person.citizenship());
    }

    private static List<@Nullable String> suspect(Charge charge, Agency agency, Sighting seen) {
        Person person = charge.person();
        boolean court = agency == Agency.COURTS;
        return Arrays.asList(
                agency.code(),
                charge.crime() == null ? null : charge.crime().keys().get(agency),
                seen.khmer(),
                seen.latin(),
                null,
                null,
                person.sex(),
                Words.orEmpty(seen.born()),
                court ? String.valueOf(person.born().getYear()) : null,
                seen.born() == null ? Words.orEmpty(seen.age()) : String.valueOf(charge.age()),
                charge.offenceOn().toString(),
                person.citizenship());
    }
}
