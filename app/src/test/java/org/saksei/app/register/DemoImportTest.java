package org.saksei.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saksei.app.Installation;
import org.saksei.app.TestDatabase;
import org.saksei.app.access.Actor;
import org.saksei.app.pack.PackService;
import org.saksei.kernel.Severity;
import org.saksei.pack.Example;
import org.saksei.pack.Pack;

/// The files of the fictional demo go into the register, twice.
@ExtendWith(TestDatabase.class)
class DemoImportTest {

    private static final Path PACK =
            Path.of("../packs/cambodia").toAbsolutePath().normalize();

    private final Pack cambodia = PackService.read(PACK).current();
    private final Example demo = Objects.requireNonNull(cambodia.examples().get("demo"));

    private Receipt importAll(Installation installation) {
        RegisterService register = new RegisterService(installation, () -> cambodia);
        List<Receipt.OfFile> files = new ArrayList<>();
        for (Example.AgencyFile file : demo.files()) {
            Path path = PACK.resolve("examples/demo").resolve(file.file());
            ImportRequest request = ImportRequest.of(List.of(path), file.agency(), file.mapping(), false);
            files.addAll(register.importFiles(Actor.operator(), request).files());
        }
        return new Receipt(files);
    }

    @Test
    void everyRowIsTakenAndTheSecondTimeNothingIsNew(Installation installation) {
        Receipt first = importAll(installation);
        assertThat(first.files()).hasSize(6).allSatisfy(file -> {
            assertThat(file.problems(Severity.ERROR)).as(file.file()).isEmpty();
            assertThat(file.total().created()).isPositive();
        });
        assertThat(first.total().refused()).isZero();
        Receipt.OfFile police = first.files().getFirst();
        assertThat(Objects.requireNonNull(police.records().get("victim")))
                .isEqualTo(new Receipt.Counts(302, 0, 0, 0, 8));
        assertThat(police.problemCounts()).containsEntry("register.row-twice", 8L);

        Receipt second = importAll(installation);
        assertThat(second.total().created()).isZero();
        assertThat(second.total().changed()).isZero();
        assertThat(second.total().known()).isEqualTo(first.total().created());
        assertThat(second.files())
                .allSatisfy(file -> assertThat(file.problemCounts()).containsEntry("import.same-file-again", 1L));
        assertThat(installation.audit().verify().problems()).isEmpty();
    }
}
