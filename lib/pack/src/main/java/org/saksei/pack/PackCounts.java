package org.saksei.pack;

import java.util.List;
import org.saksei.register.RecordType;

/// How much a pack says, for people who compare packs and for the goals of a release.
///
/// @param checks of records and of figures
/// @param codes in all lists, without those every list has by itself
/// @param texts definitions and codes that people read the title of
/// @param textsMissingALanguage those that are not in every language of the pack
public record PackCounts(
        int recordTypes,
        int fields,
        int personalFields,
        int codeLists,
        int codes,
        int figures,
        int splits,
        int checks,
        int mappings,
        int linkageModels,
        int reportLayouts,
        int populations,
        int examples,
        int expectedCells,
        int texts,
        int textsMissingALanguage) {

    static PackCounts of(Pack pack) {
        List<PackTexts.Named> texts = PackTexts.list(pack);
        return new PackCounts(
                pack.recordTypes().size(),
                fields(pack, false),
                fields(pack, true),
                pack.codeLists().size(),
                pack.codeLists().values().stream()
                        .mapToInt(list -> list.codes().size())
                        .sum(),
                pack.indicators().size(),
                pack.splits().size(),
                pack.checks().size() + pack.figureChecks().size(),
                pack.mappings().size(),
                pack.linkage().size(),
                pack.layouts().size(),
                pack.populations().size(),
                pack.examples().size(),
                pack.examples().values().stream()
                        .mapToInt(example -> example.expected().size())
                        .sum(),
                texts.size(),
                (int) texts.stream()
                        .filter(text -> pack.languages().stream()
                                .anyMatch(language -> !text.text().has(language)))
                        .count());
    }

    private static int fields(Pack pack, boolean onlyPersonal) {
        return pack.recordTypes().values().stream()
                .map(RecordType::fields)
                .mapToInt(fields -> (int) fields.values().stream()
                        .filter(field -> !onlyPersonal || field.personal())
                        .count())
                .sum();
    }
}
