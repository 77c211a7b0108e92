package org.saksei.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksei.figures.FigureCheck;
import org.saksei.figures.Indicator;
import org.saksei.figures.Population;
import org.saksei.figures.Rounding;
import org.saksei.figures.Split;
import org.saksei.kernel.Text;
import org.saksei.register.Check;
import org.saksei.register.CodeList;
import org.saksei.register.Mapping;
import org.saksei.register.RecordType;
import org.saksei.report.ReportLayout;

/// A country as data: everything a register needs to know of it, read from a folder and from the folders
/// it extends, and free of mistakes that can be found without its records.
///
/// Every map is in the order of the files: those of the base pack first.
///
/// @param name `cambodia`
/// @param version `1.0`
/// @param languages ISO 639-1 codes its texts are kept in, the first one preferred
/// @param country ISO 3166-1 alpha-3 code, or null for a pack other packs extend
/// @param trust agencies, the most trusted first: whose value counts where records of one person differ
/// @param texts words of pages and reports, by key
/// @param sha256 fingerprint of all its files and those of the packs it extends, 64 hexadecimal digits
public record Pack(
        String name,
        String version,
        Text title,
        List<String> languages,
        @Nullable String country,
        Rounding rounding,
        List<String> trust,
        SequencedMap<String, RecordType> recordTypes,
        SequencedMap<String, CodeList> codeLists,
        List<Check> checks,
        List<FigureCheck> figureChecks,
        SequencedMap<String, Mapping> mappings,
        SequencedMap<String, Split> splits,
        SequencedMap<String, Indicator> indicators,
        SequencedMap<String, LinkageDefinition> linkage,
        SequencedMap<String, ReportLayout> layouts,
        SequencedMap<String, Population> populations,
        SequencedMap<String, Text> texts,
        SequencedMap<String, Example> examples,
        String sha256) {

    public Pack {
        languages = List.copyOf(languages);
        trust = List.copyOf(trust);
        recordTypes = kept(recordTypes);
        codeLists = kept(codeLists);
        checks = List.copyOf(checks);
        figureChecks = List.copyOf(figureChecks);
        mappings = kept(mappings);
        splits = kept(splits);
        indicators = kept(indicators);
        linkage = kept(linkage);
        layouts = kept(layouts);
        populations = kept(populations);
        texts = kept(texts);
        examples = kept(examples);
    }

    /// Name and version, as figures and reports print it: `cambodia 1.0`.
    public String label() {
        return name + " " + version;
    }

    public Optional<RecordType> findRecordType(String type) {
        return Optional.ofNullable(recordTypes.get(type));
    }

    public Optional<CodeList> findCodeList(String list) {
        return Optional.ofNullable(codeLists.get(list));
    }

    public Optional<Indicator> findIndicator(String figure) {
        return Optional.ofNullable(indicators.get(figure));
    }

    /// @throws IllegalArgumentException when the pack has none of that name; so do the others
    public RecordType getRecordType(String type) {
        return findRecordType(type).orElseThrow(() -> missing("record type", type));
    }

    public CodeList getCodeList(String list) {
        return findCodeList(list).orElseThrow(() -> missing("code list", list));
    }

    public Indicator getIndicator(String figure) {
        return findIndicator(figure).orElseThrow(() -> missing("figure", figure));
    }

    public Optional<Split> findSplit(String split) {
        return Optional.ofNullable(splits.get(split));
    }

    public Split getSplit(String split) {
        return findSplit(split).orElseThrow(() -> missing("split", split));
    }

    private static IllegalArgumentException missing(String what, String name) {
        return new IllegalArgumentException("the pack has no " + what + " " + name);
    }

    /// The checks of one record type, in the order of the pack.
    public List<Check> listChecks(String recordType) {
        return checks.stream()
                .filter(check -> check.recordType().equals(recordType))
                .toList();
    }

    private static <T> SequencedMap<String, T> kept(SequencedMap<String, T> map) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
    }
}
