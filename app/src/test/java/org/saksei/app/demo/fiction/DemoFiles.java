package org.saksei.app.demo.fiction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.saksei.app.demo.fiction.Fiction.Decision;

/// All files of the demo register, as bytes by name.
final class DemoFiles {

    /// Clerks decided these before the half-year report of July 2019.
    private static final String DECIDED_AT = "2019-07-02T09:00:00Z";

    private DemoFiles() {}

    /// @param packs the folder `packs` of the repository, for the names of provinces
    static SequencedMap<String, byte[]> make(long seed, Path packs) {
        Fiction fiction = DemoRegister.invent(seed);
        Provinces provinces = new Provinces(packs.resolve("cambodia/codes"));
        Truth truth = new Truth();
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        files.put(PoliceFile.NAME, PoliceFile.write(fiction, truth, provinces).bytes());
        files.put(GendarmerieFile.NAME, bytes(GendarmerieFile.write(fiction, truth, provinces)));
        files.put(CourtsFile.NAME, bytes(CourtsFile.write(fiction, truth)));
        files.put(
                SocialAffairsFile.NAME,
                SocialAffairsFile.write(fiction, truth, provinces).bytes());
        files.put(SheltersFile.NAME, bytes(SheltersFile.write(fiction, truth, provinces)));
        files.put(MarriagesFile.NAME, bytes(MarriagesFile.write(fiction, truth, provinces)));
        files.put("decisions.csv", bytes(decisions(fiction)));
        files.put("truth.csv", bytes(truth.csv()));
        files.put("expected.csv", bytes(Expected.csv(fiction, packs)));
        return files;
    }

    static void write(SequencedMap<String, byte[]> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static String decisions(Fiction fiction) {
        Csv csv = new Csv(
                "model", "source_l", "record_id_l", "source_r", "record_id_r", "decision", "who", "when", "why");
        for (Decision decision : fiction.decisions()) {
            csv.row(
                    decision.model(),
                    decision.left().code(),
                    decision.leftKey(),
                    decision.right().code(),
                    decision.rightKey(),
                    decision.decision(),
                    "steward",
                    DECIDED_AT,
                    decision.why());
        }
        return csv.text();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
