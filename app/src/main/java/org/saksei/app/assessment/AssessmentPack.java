package org.saksei.app.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saksei.app.pack.PackService;
import org.saksei.kernel.Text;
import org.saksei.pack.AssessmentData;
import org.saksei.pack.AssessmentReader;
import org.saksei.pack.Pack;
import org.saksei.pack.ReleaseData;
import org.saksei.pack.ReleaseReader;
import org.saksei.register.CodeList;

/// What the pack of this register says about grading, read when it is first asked for, with the names of
/// institutions, countries and figures.
final class AssessmentPack implements Supplier<AssessmentData> {

    private static final String INSTITUTIONS = "agency";
    private static final String COUNTRIES = "country";

    private final PackService packs;
    private @Nullable AssessmentData data;
    private @Nullable ReleaseData release;

    AssessmentPack(PackService packs) {
        this.packs = packs;
    }

    @Override
    public synchronized AssessmentData get() {
        AssessmentData known = data;
        if (known == null) {
            known = AssessmentReader.read(packs.folder());
            data = known;
        }
        return known;
    }

    /// What may be shown to whom.
    synchronized ReleaseData release() {
        ReleaseData known = release;
        if (known == null) {
            known = ReleaseReader.read(packs.folder());
            release = known;
        }
        return known;
    }

    Pack pack() {
        return packs.current();
    }

    /// Those a recommendation may be assigned to, by code: the institutions people of this register work
    /// for.
    Map<String, Text> institutions() {
        Map<String, Text> names = new LinkedHashMap<>();
        CodeList list = pack().codeLists().get(INSTITUTIONS);
        if (list != null) {
            list.codes().forEach((code, entry) -> names.put(code, entry.text()));
        }
        return names;
    }

    Optional<Text> country(String iso3) {
        CodeList list = pack().codeLists().get(COUNTRIES);
        return list == null ? Optional.empty() : list.find(iso3).map(code -> code.text());
    }
}
