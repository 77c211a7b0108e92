package org.saksei.app.register;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.saksei.app.Installation;
import org.saksei.app.access.Actor;
import org.saksei.app.database.DataDirectory.Opening;

/// Another JVM that imports a file and can be killed: folder, address of the database, file.
final class KilledImport {

    private KilledImport() {}

    public static void main(String[] arguments) {
        Installation.Wish wish = new Installation.Wish(
                Path.of(arguments[0]), Opening.CREATE_FICTION, Optional.of(arguments[1]), Optional.empty());
        try (Installation installation = Installation.open(wish, System.getenv(), InstantSource.system(), step -> {})) {
            new RegisterService(installation, () -> Country.ordinary().pack())
                    .importFiles(
                            Actor.operator(), ImportRequest.of(List.of(Path.of(arguments[2])), "police", null, false));
        }
    }
}
