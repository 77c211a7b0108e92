package org.saksei.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saksei.app.Installation;
import org.saksei.app.TestDatabase;
import org.saksei.kernel.Problem;
import org.springframework.dao.DataAccessException;

@ExtendWith(TestDatabase.class)
class AuditTest {

    static final Who SOMEBODY = () -> "somebody";

    @Test
    void anEntryHoldsTheHashOfTheOneBefore(TestDatabase.Fresh fresh) {
        Installation installation = fresh.open();
        note(installation, "register.import");
        note(installation, "figures.show");
        List<Entry> entries = installation.audit().list(null, null, null, 10);
        assertThat(entries).extracting(Entry::seq).containsExactly(2L, 1L);
        assertThat(entries.get(0).previous()).isEqualTo(entries.get(1).hash());
        assertThat(entries.get(1).previous()).isEqualTo(Entry.NOTHING_BEFORE);
        assertThat(installation.audit().verify().problems()).isEmpty();
    }

    @Test
    void whatIsRolledBackLeavesNoEntryButARefusalApartStays(TestDatabase.Fresh fresh) {
        Installation installation = fresh.open();
        assertThatThrownBy(() -> installation.transactions().write(() -> {
                    installation.audit().record(SOMEBODY, "register.import", List.of(), Map.of());
                    installation.audit().recordApart(SOMEBODY, "access.refuse", List.of(), Map.of());
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(installation.audit().list(null, null, null, 10))
                .extracting(Entry::action)
                .containsExactly("access.refuse");
    }

    @Test
    void theEntriesOfARunningTransactionAreSeenInItOnly(Installation installation) {
        installation.audit().record(SOMEBODY, "register.import", List.of("file-1"), Map.of("rows", 3));
        assertThat(installation.audit().list("somebody", "register", "file-1", 10))
                .singleElement()
                .extracting(Entry::details)
                .isEqualTo("{\"rows\":3}");
        assertThat(installation.audit().list("somebody", "regis", null, 10)).isEmpty();
    }

    @Test
    void outsideATransactionThatWritesNothingIsRecorded(TestDatabase.Fresh fresh) {
        Installation installation = fresh.open();
        assertThatThrownBy(() -> installation.audit().record(SOMEBODY, "a.b", List.of(), Map.of()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> installation.transactions().read(() -> {
                    installation.audit().record(SOMEBODY, "a.b", List.of(), Map.of());
                    return 0;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void manyAtOnceMakeOneChain(TestDatabase.Fresh fresh) throws InterruptedException {
        Installation installation = fresh.open();
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                await(go);
                for (int each = 0; each < 20; each++) {
                    note(installation, "register.import");
                }
            }));
        }
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        Verification verification = installation.audit().verify();
        assertThat(verification.problems()).isEmpty();
        assertThat(verification.entries()).isEqualTo(120);
    }

    @Nested
    class ThoughTheTableRefusesChanges {

        @Test
        void byTheApplicationItself(TestDatabase.Fresh fresh) {
            Installation installation = threeEntries(fresh);
            for (String change :
                    List.of("update audit.entry set actor = 'x'", "delete from audit.entry", "truncate audit.entry")) {
                assertThatThrownBy(() ->
                                installation.transactions().sql().sql(change).update())
                        .isInstanceOf(DataAccessException.class);
            }
            assertThat(installation.audit().verify().problems()).isEmpty();
        }

        @Test
        void aChangedEntryIsNamed(TestDatabase.Fresh fresh) throws SQLException {
            Installation installation = threeEntries(fresh);
            tamper(fresh, installation, "update audit.entry set details = '{\"rows\":4}' where seq = 2");
            assertOnly(installation, AuditProblem.ENTRY_CHANGED, "2");
        }

        @Test
        void aReplacedHashShowsInTheNextEntry(TestDatabase.Fresh fresh) throws SQLException {
            Installation installation = threeEntries(fresh);
            Entry second = installation.audit().list(null, null, null, 2).get(1);
            Entry forged = Entry.following(
                    2, second.previous(), second.at(), "another", second.action(), second.subjects(), second.details());
            tamper(
                    fresh,
                    installation,
                    "update audit.entry set actor = 'another', hash = '\\x" + forged.hash() + "' where seq = 2");
            assertOnly(installation, AuditProblem.CHAIN_BROKEN, "3");
        }

        @Test
        void aRemovedEntryIsMissed(TestDatabase.Fresh fresh) throws SQLException {
            Installation installation = threeEntries(fresh);
            tamper(fresh, installation, "delete from audit.entry where seq = 2");
            assertOnly(installation, AuditProblem.ENTRY_MISSING, "3");
        }

        @Test
        void anEndCutOffIsKnownFromTheFile(TestDatabase.Fresh fresh) throws SQLException {
            Installation installation = threeEntries(fresh);
            tamper(fresh, installation, "delete from audit.entry where seq = 3");
            assertThat(codes(installation)).containsExactly(AuditProblem.END_MISSING);
        }

        @Test
        void aChainWrittenAnewDiffersFromTheFile(TestDatabase.Fresh fresh) throws SQLException {
            Installation installation = threeEntries(fresh);
            Entry last = installation.audit().list(null, null, null, 1).getFirst();
            Entry forged = Entry.following(
                    3, last.previous(), last.at(), "another", last.action(), last.subjects(), last.details());
            tamper(
                    fresh,
                    installation,
                    "update audit.entry set actor = 'another', hash = '\\x" + forged.hash() + "' where seq = 3");
            assertThat(codes(installation)).containsExactly(AuditProblem.END_DIFFERS);
        }

        @Test
        void aRemovedFileIsMissed(TestDatabase.Fresh fresh) throws java.io.IOException {
            Installation installation = threeEntries(fresh);
            Path head = installation.directory().file("audit-head");
            Files.writeString(head, "not a head");
            assertThat(codes(installation)).containsExactly(AuditProblem.HEAD_UNREADABLE);
            Files.delete(head);
            assertThat(codes(installation)).containsExactly(AuditProblem.HEAD_UNREADABLE);
        }

        private static Installation threeEntries(TestDatabase.Fresh fresh) {
            Installation installation = fresh.open();
            for (int i = 0; i < 3; i++) {
                note(installation, "register.import");
            }
            return installation;
        }

        private static void tamper(TestDatabase.Fresh fresh, Installation installation, String change)
                throws SQLException {
            try (Connection connection = fresh.superuser(installation);
                    Statement statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica"); // no triggers
                assertThat(statement.executeUpdate(change)).isEqualTo(1);
            }
        }

        private static void assertOnly(Installation installation, AuditProblem code, String seq) {
            assertThat(installation.audit().verify().problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(code);
                assertThat(problem.values()).containsEntry("seq", seq);
            });
        }

        private static List<org.saksei.kernel.ProblemCode> codes(Installation installation) {
            return installation.audit().verify().problems().stream()
                    .map(Problem::code)
                    .toList();
        }
    }

    private static void note(Installation installation, String action) {
        installation
                .transactions()
                .write(() -> installation.audit().record(SOMEBODY, action, List.of("id-1"), Map.of("rows", 3)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
