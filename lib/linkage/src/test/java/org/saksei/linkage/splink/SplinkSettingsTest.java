package org.saksei.linkage.splink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saksei.linkage.Condition;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.ModelTree;
import org.saksei.linkage.Refused;
import org.saksei.linkage.format.Json;
import org.saksei.linkage.format.JsonReader;

class SplinkSettingsTest {
    private static final String SETTINGS = """
            {"link_type": "dedupe_only", "probability_two_random_records_match": 0.001,
             "unique_id_column_name": "unique_id",
             "blocking_rules_to_generate_predictions": [
               {"blocking_rule": "(SUBSTR(l.\\"name\\", 1, 3) = SUBSTR(r.\\"name\\", 1, 3)) AND (l.dob = r.dob)"}],
             "comparisons": [
               {"output_column_name": "name", "comparison_levels": [
                 {"sql_condition": "\\"name_l\\" IS NULL OR \\"name_r\\" IS NULL", "is_null_level": true},
                 {"sql_condition": "name_l = name_r", "m_probability": 0.7, "u_probability": 0.01,
                  "tf_adjustment_column": "name", "tf_adjustment_weight": 1.0},
                 {"sql_condition": "jaro_winkler_similarity(\\"name_l\\", \\"name_r\\") >= 0.9",
                  "m_probability": 0.2, "u_probability": 0.04},
                 {"sql_condition": "ELSE", "m_probability": 0.1, "u_probability": 0.95}]},
               {"output_column_name": "dob", "comparison_levels": [
                 {"sql_condition": "try_strptime(dob_l, '%Y-%m-%d') IS NULL OR try_strptime(dob_r, '%Y-%m-%d') IS NULL",
                  "is_null_level": true},
                 {"sql_condition": "CAST(dob_l AS TEXT) = CAST(dob_r AS TEXT)", "m_probability": 0.8,
                  "u_probability": 0.01},
                 {"sql_condition": "ABS(EPOCH(try_strptime(dob_l, '%Y-%m-%d')) - EPOCH(try_strptime(dob_r, '%Y-%m-%d'))) <= 86400",
                  "m_probability": 0.1, "u_probability": 0.04},
                 {"sql_condition": "ELSE", "m_probability": 0.1, "u_probability": 0.95}]}]}
            """;

    private static LinkageModel read(String settings) {
        ModelTree tree = JsonReader.read(settings, "s.json");
        assertThat(SplinkSettings.isSplink(tree)).isTrue();
        return SplinkSettings.read(tree, "s.json");
    }

    @Test
    void conditionsBecomeLevels() {
        LinkageModel model = read(SETTINGS);
        assertThat(model.pairs().rules().getFirst()).hasToString("first(name,3) + dob");
        assertThat(model.comparisons().get(1).levels().get(2).condition())
                .isInstanceOfSatisfying(
                        Condition.DateWithin.class, d -> assertThat(d.days()).isEqualTo(1));
    }

    @Test
    void importOfAnExportIsTheSameModel() {
        LinkageModel model = read(SETTINGS);
        LinkageModel again = read(Json.write(SplinkSettings.write(model)));
        assertThat(again.comparisons()).isEqualTo(model.comparisons());
        assertThat(again.pairs()).isEqualTo(model.pairs());
        assertThat(again.prior()).isEqualTo(model.prior());
    }

    @Test
    void sqlThatIsNotUnderstoodIsNamedWithItsPlace() {
        String strange = SETTINGS.replace("jaro_winkler_similarity", "soundex_likeness");
        assertThatThrownBy(() -> read(strange))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.findings().getFirst().text(Locale.ENGLISH))
                                .contains("comparison name, level 2")
                                .contains("soundex_likeness"));
    }

    @Test
    void theTreeOfAModelReadsBackToTheSameModel() {
        LinkageModel model = read(SETTINGS);
        String json = Json.write(model.toTree().root());
        LinkageModel again = LinkageModel.fromTree(JsonReader.read(json, "m.json"), "m.json");
        assertThat(again.comparisons()).isEqualTo(model.comparisons());
        assertThat(again.columns()).isEqualTo(model.columns());
    }
}
