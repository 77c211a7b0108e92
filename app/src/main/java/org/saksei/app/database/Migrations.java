package org.saksei.app.database;

import java.nio.file.Path;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

/// Brings the fixed tables of every part to this program's version.
///
/// Each part has its own range of numbers: platform V0001, register V0100, linkage V0200, figures V0300,
/// report V0400, pack V0500, statements V0600, assessment V0700. So a later migration may have a smaller
/// number than one already applied, and order is only kept inside a range.
final class Migrations {

    private Migrations() {}

    /// @throws Refused when the database was changed by a newer program
    static void apply(DataSource dataSource, Path directory) {
        Flyway flyway = Flyway.configure()
                .dataSource(dataSource)
                // In public, where extensions belong as well. A schema of the role's own name would come first on the
                // search path, and an administrator's role has another name.
                .defaultSchema("public")
                .table("saksei_migration")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .cleanDisabled(true)
                .load();
        MigrationInfo[] all = flyway.info().all();
        Arrays.stream(all)
                .filter(each -> each.getState() == MigrationState.FUTURE_SUCCESS
                        || each.getState() == MigrationState.FUTURE_FAILED)
                .findFirst()
                .ifPresent(newer -> {
                    throw Refused.because(Problem.of(
                            DatabaseProblem.SCHEMA_NEWER,
                            new Place.InFile(directory.toString(), 0),
                            "found",
                            String.valueOf(newer.getVersion())));
                });
        boolean pending = Arrays.stream(all).anyMatch(each -> !each.getState().isApplied());
        if (pending) {
            flyway.migrate();
        }
    }
}
