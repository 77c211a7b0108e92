package org.saksei.app.demo.fiction;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.saksei.app.demo.fiction.Fiction.Charge;
import org.saksei.app.demo.fiction.Fiction.Decision;
import org.saksei.app.demo.fiction.Fiction.Rescue;

/// The pairs the pack's linkage models leave open on these files, and one they miss, answered from what
/// is true.
///
/// Which pairs these are depends on the models; `doubtful.csv` holds what they asked when the files were
/// made, and `LinkedDemoTest` says when they ask something else.
final class Doubtful {

    private static final String SAME = "the paper file in one office names the other office's number";
    private static final String DIFFERENT = "two persons: both were met on one day";

    private Doubtful() {}

    static void decide(List<Rescue> rescues, List<Charge> charges, List<Decision> decisions) {
        Map<String, String> persons = new HashMap<>();
        rescues.forEach(rescue -> rescue.sightings()
                .forEach((agency, seen) -> persons.put(
                        "victims " + agency.code() + " " + seen.key(),
                        rescue.person().id())));
        charges.forEach(charge -> charge.sightings()
                .forEach((agency, seen) -> persons.put(
                        "suspects " + agency.code() + " " + seen.key(),
                        charge.person().id())));
        for (NamedCsvRecord row : Names.table("doubtful.csv")) {
            String model = row.getField("model");
            Agency left = agency(row.getField("source_l"));
            Agency right = agency(row.getField("source_r"));
            String leftKey = row.getField("record_id_l");
            String rightKey = row.getField("record_id_r");
            String one = Objects.requireNonNull(persons.get(model + " " + left.code() + " " + leftKey), leftKey);
            String other = Objects.requireNonNull(persons.get(model + " " + right.code() + " " + rightKey), rightKey);
            boolean same = one.equals(other);
            if (decisions.stream().noneMatch(known -> about(known, leftKey, rightKey))) {
                decisions.add(new Decision(
                        model, left, leftKey, right, rightKey, same ? "same" : "different", same ? SAME : DIFFERENT));
            }
        }
    }

    private static boolean about(Decision known, String key, String other) {
        return (known.leftKey().equals(key) && known.rightKey().equals(other))
                || (known.leftKey().equals(other) && known.rightKey().equals(key));
    }

    private static Agency agency(String code) {
        return Arrays.stream(Agency.values())
                .filter(agency -> agency.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
