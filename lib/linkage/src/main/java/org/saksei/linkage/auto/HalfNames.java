package org.saksei.linkage.auto;

import java.util.List;
import java.util.Map;

/// Levels of given and family name where one of them is often left out. A given name that agrees beside a
/// family name that is missing says more than one beside another family name: told apart, each gets its
/// own weight.
final class HalfNames {
    private static final double NEAR = 0.92;
    private static final double LESS_NEAR = 0.88;

    private HalfNames() {}

    static List<Object> of(String given, String family) {
        List<String> both = List.of(given, family);
        return List.of(
                Map.of("missing", both),
                Map.of("exact", both, "tf", true),
                Map.of("swapped", both),
                near(both, NEAR),
                near(both, LESS_NEAR),
                alone(Map.of("equal", List.of(family)), given, family),
                alone(Map.of("equal", List.of(given)), family, given),
                Map.of(
                        "any",
                        List.of(alone(near(List.of(family), NEAR), given), alone(near(List.of(given), NEAR), family))),
                Map.of("exact", List.of(family), "tf", true),
                Map.of("exact", List.of(given), "tf", true),
                Map.of("else", true));
    }

    private static Map<String, Object> near(List<String> columns, double atLeast) {
        return Map.of("jaro_winkler", Map.of("columns", columns, "at_least", atLeast));
    }

    private static Map<String, Object> alone(Map<String, Object> agrees, String missing) {
        return Map.of("all", List.of(agrees, Map.of("missing", List.of(missing))));
    }

    /// With the frequency of the value, measured by values: not every record is asked this.
    private static Map<String, Object> alone(Map<String, Object> agrees, String missing, String frequent) {
        return Map.of(
                "all",
                List.of(agrees, Map.of("missing", List.of(missing))),
                "tf",
                Map.of("column", List.of(frequent), "weight", 1, "base", "values"));
    }
}
