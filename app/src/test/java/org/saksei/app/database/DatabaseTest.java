package org.saksei.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saksei.app.Installation;
import org.saksei.app.TestDatabase;
import org.saksei.app.database.store.ServerStore.Facts;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

@ExtendWith(TestDatabase.class)
class DatabaseTest {

    @Test
    void everyPartHasItsSchema(Installation installation) {
        assertThat(installation
                        .transactions()
                        .sql()
                        .sql("select nspname from pg_namespace where nspname !~ '^pg_'")
                        .query(String.class)
                        .list())
                .contains("register", "register_identity", "linkage", "figures", "report", "pack", "access", "audit");
    }

    @Test
    void aServerOfVersion18IsTheOldestTaken() {
        assertThatCode(() -> Database.check(new Facts(180_000, "UTF8"))).doesNotThrowAnyException();
        refused(() -> Database.check(new Facts(179_999, "UTF8")), DatabaseProblem.SERVER_TOO_OLD);
        refused(() -> Database.check(new Facts(180_000, "SQL_ASCII")), DatabaseProblem.SERVER_WRONG_ENCODING);
    }

    @Test
    void anAddressThatIsNoPostgresqlIsWrongUsage() {
        assertThatThrownBy(() -> Database.outside("jdbc:h2:mem:x", Map.of()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.isWrongUsage()).isTrue());
    }

    @Test
    void aServerThatDoesNotAnswerIsNamedWithoutItsPassword() {
        assertThatThrownBy(() -> Database.outside("jdbc:postgresql://127.0.0.1:1/none?password=hidden", Map.of()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().getFirst().text("en"))
                                .contains("SQLSTATE 08001")
                                .doesNotContain("hidden"));
    }

    @Test
    void aDatabaseChangedByANewerProgramIsRefused(TestDatabase.Fresh fresh) {
        Installation installation = fresh.open();
        installation.transactions().sql().sql("""
                        insert into public.saksei_migration (installed_rank, version, description, type, script, checksum,
                                                      installed_by, execution_time, success)
                        values (9999, '9999', 'from the future', 'SQL', 'V9999__future.sql', 1, 'x', 1, true)
                        """).update();
        refused(() -> installation.database().migrate(installation.directory()), DatabaseProblem.SCHEMA_NEWER);
    }

    @Test
    void anErrorOfTheServerDoesNotQuoteTheRow(Installation installation) {
        Transactions transactions = installation.transactions();
        transactions.sql().sql("create temp table one (name text unique)").update();
        transactions.sql().sql("insert into one values ('Sok Dara')").update();
        assertThatThrownBy(() -> transactions
                        .sql()
                        .sql("insert into one values (:name)")
                        .param("name", "Sok Dara")
                        .update())
                .rootCause()
                .hasMessageNotContaining("Sok Dara");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable wish, DatabaseProblem problem) {
        assertThatThrownBy(wish)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().stream()
                                        .map(Problem::code)
                                        .toList())
                                .isEqualTo(List.of(problem)));
    }
}
