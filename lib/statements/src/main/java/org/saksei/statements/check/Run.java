package org.saksei.statements.check;

import java.util.List;
import java.util.stream.Stream;
import org.saksei.statements.References;

/// All texts of a run and what is known besides.
record Run(List<OneText> texts, References references, CheckSettings settings) {

    Run {
        texts = List.copyOf(texts);
    }

    Stream<Told> figures() {
        return texts.stream().flatMap(text -> text.figures().stream());
    }
}
