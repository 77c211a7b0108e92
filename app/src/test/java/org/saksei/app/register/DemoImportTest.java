package org.saksei.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saksei.app.Installation;
import org.saksei.app.TestDatabase;
import org.saksei.app.access.Actor;
import org.saksei.app.pack.PackService;
import org.saksei.pack.Example;
import org.saksei.pack.Pack;

/// The files of the fictional demo go into the register, twice.
@ExtendWith(TestDatabase.class)
class DemoImportTest {

    private static final Path PACK =
            Path.of(System.getProperty("pack", "../packs/cambodia")).toAbsolutePath().normalize();

    private static final Pack CAMBODIA = PackService.read(PACK).current();

    private final Example demo = java.util.Objects.requireNonNull(CAMBODIA.examples().get("demo"));

    private Receipt importAll(Installation installation) {
        RegisterService register = new RegisterService(installation, () -> CAMBODIA);
        List<Receipt.OfFile> files = new java.util.ArrayList<>();
        demo.files()
                .forEach(file -> files.addAll(register.importFiles(
                                Actor.operator(),
                                ImportRequest.of(
                                        List.of(PACK.resolve("examples/demo").resolve(file.file())),
                                        file.agency(),
                                        file.mapping(),
                                        false))
                        .files()));
        return new Receipt(files);
    }

    @Test
    void everyRowIsTakenAndTheSecondTimeNothingIsNew(Installation installation) {
        Receipt first = importAll(installation);
        first.files()
                .forEach(file -> System.out.println(file.file() + " " + file.records() + "\n   "
                        + file.problemCounts() + "\n   "
                        + file.problems().stream()
                                .limit(12)
                                .map(p -> p.text("en"))
                                .collect(Collectors.joining("\n   "))));
        assertThat(first.total().refused()).isZero();
        assertThat(first.total().created()).isPositive();
        Receipt second = importAll(installation);
        assertThat(second.total().created()).isZero();
        assertThat(second.total().changed()).isZero();
        assertThat(second.total().known()).isEqualTo(first.total().created());
        assertThat(second.files())
                .allSatisfy(file -> assertThat(file.problemCounts()).containsEntry("import.same-file-again", 1L));
        Map<String, Long> audit = installation.audit().list(null, "register", null, 100).stream()
                .collect(Collectors.groupingBy(entry -> entry.action(), Collectors.counting()));
        assertThat(audit).isNotNull();
    }
}
