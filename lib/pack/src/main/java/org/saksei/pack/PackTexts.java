package org.saksei.pack;

import java.util.ArrayList;
import java.util.List;
import org.saksei.kernel.Place;
import org.saksei.kernel.Text;

/// Every text of a pack that people read, with the place it is from.
final class PackTexts {

    /// A text and where its definition stands.
    record Named(Text text, Place at) {}

    private final List<Named> all = new ArrayList<>();

    private PackTexts() {}

    static List<Named> list(Pack pack) {
        PackTexts texts = new PackTexts();
        texts.addRegister(pack);
        pack.splits().values().forEach(split -> texts.add(split.title(), split.declaredAt()));
        pack.indicators().values().forEach(figure -> {
            texts.add(figure.title(), figure.declaredAt());
            texts.add(figure.sentence(), figure.declaredAt());
            texts.add(figure.meaning(), figure.declaredAt());
        });
        pack.mappings().values().forEach(mapping -> texts.add(mapping.title(), mapping.declaredAt()));
        pack.populations().values().forEach(population -> texts.add(population.title(), population.declaredAt()));
        pack.layouts().values().forEach(layout -> {
            texts.add(layout.title(), layout.declaredAt());
            layout.sections().forEach(section -> texts.add(section.title(), layout.declaredAt()));
        });
        pack.texts().values().forEach(text -> texts.add(text, new Place.Nowhere()));
        return List.copyOf(texts.all);
    }

    private void addRegister(Pack pack) {
        pack.recordTypes().values().forEach(type -> {
            add(type.title(), type.declaredAt());
            type.fields().values().forEach(field -> add(field.title(), field.declaredAt()));
            type.related().values().forEach(related -> add(related.title(), related.declaredAt()));
        });
        pack.codeLists().values().forEach(list -> {
            add(list.title(), list.declaredAt());
            list.codes().values().forEach(code -> add(code.text(), list.declaredAt()));
        });
        pack.checks().forEach(check -> add(check.message(), check.declaredAt()));
        pack.figureChecks().forEach(check -> add(check.message(), check.declaredAt()));
    }

    private void add(Text text, Place at) {
        all.add(new Named(text, at));
    }
}
