package org.saksei.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksei.app.Installation;
import org.saksei.app.TestDatabase;
import org.saksei.app.access.Actor;
import org.saksei.app.access.NotAllowed;
import org.saksei.app.access.People;
import org.saksei.app.access.Role;
import org.saksei.app.backup.store.Catalog;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(TestDatabase.class)
class BackupTest {

    static final String PASSWORD = "kept apart from the file";
    static final Actor OPERATOR = Actor.operator();

    @TempDir
    Path folder;

    /// Everything PostgreSQL knows that a pack's tables, or a later part, may use.
    static final String PACK_TABLES = """
            create extension if not exists pg_trgm;
            create type register.certainty as enum ('sure', 'doubtful', 'it''s open');
            create domain register.share as numeric(5, 4) not null check (value between 0 and 1);
            create sequence register.receipt_number increment by 5 start with 100;
            create function register.shout(said text) returns text language plpgsql immutable as $$ begin return upper(said); end $$;
            create table register.victim (
                id uuid primary key default uuidv7(),
                number bigint generated always as identity,
                "Odd name" text collate "C" default 'a''b',
                certainty register.certainty not null default 'sure',
                portion register.share default 0.5,
                named_on date,
                loud text generated always as (upper("Odd name")) stored,
                doubled bigint generated always as (number * 2) virtual,
                constraint named_late check (named_on > date '1990-01-01')
            ) with (fillfactor = 80);
            create table register.visit (
                id serial primary key,
                victim_id uuid not null references register.victim (id) on delete restrict,
                during daterange,
                note text unique,
                exclude using gist (during with &&)
            );
            create unique index victim_name on register.victim ("Odd name") where certainty = 'sure';
            create index victim_like on register.victim using gin ("Odd name" gin_trgm_ops);
            create statistics register.victim_columns on certainty, named_on from register.victim;
            create view figures.loud as select id, register.shout("Odd name") as said from register.victim;
            create materialized view figures.many as select count(*) as victims from register.victim;
            create function register.keep() returns trigger language plpgsql as $$ begin raise exception 'kept'; end $$;
            create trigger victim_kept before delete on register.victim for each row execute function register.keep();
            comment on column register.victim."Odd name" is 'It''s odd';
            insert into register.victim ("Odd name", named_on) select 'name' || i, date '2019-01-01' + i from generate_series(1, 500) i;
            insert into register.victim ("Odd name", certainty) values (E'tab\\t back\\\\ line\\n ខ្មែរ', 'doubtful'), (null, 'sure');
            insert into register.visit (victim_id, during, note) select id, daterange('2019-01-01', '2019-02-01'), 'x' from register.victim limit 1;
            refresh materialized view figures.many;
            select nextval('register.receipt_number'), nextval('register.receipt_number');
            """;

    @Test
    void everythingComesBackAndGoesOn(TestDatabase.Fresh fresh) throws Exception {
        Installation original = filled(fresh);
        byte[] sealed = original.keys().seal("Sok".getBytes(StandardCharsets.UTF_8), "here");
        Path archive = folder.resolve("backup.saksei");
        Backup.Receipt written = new Backup(original).write(OPERATOR, archive, PASSWORD);
        assertThat(written.rows()).isGreaterThan(500);
        assertThat(Files.getPosixFilePermissions(archive)).hasSize(2);
        assertThat(Files.readString(archive, StandardCharsets.ISO_8859_1)).doesNotContain("name499");

        String elsewhere = fresh.address(9001);
        Path data = folder.resolve("restored");
        Restore.Receipt back = restore(fresh, archive).into(OPERATOR, data, Optional.of(elsewhere), PASSWORD);
        assertThat(back.rows()).isEqualTo(written.rows());

        Installation restored = fresh.open(data, elsewhere);
        assertThat(dump(restored)).isEqualTo(dump(original));
        assertThat(restored.keys().open(sealed, "here")).isEqualTo("Sok".getBytes(StandardCharsets.UTF_8));
        assertThat(data.resolve("publications/2019-H1/report.json")).hasContent("{}");
        assertThat(restored.directory().isFiction()).isTrue();
        assertThat(restored.audit().verify().problems()).isEmpty();
        assertThat(restored.audit().list(null, "backup.restore", null, 5)).hasSize(1);

        JdbcClient sql = restored.transactions().sql();
        assertThat(sql.sql("select nextval('register.receipt_number')")
                        .query(Long.class)
                        .single())
                .isEqualTo(110);
        assertThat(sql.sql("insert into register.victim (\"Odd name\") values ('new') returning number")
                        .query(Long.class)
                        .single())
                .isEqualTo(503);
        assertThatThrownBy(() -> sql.sql("delete from register.victim").update())
                .hasMessageContaining("kept");
    }

    @Test
    void whatIsWrittenMeanwhileIsNotHalfInIt(TestDatabase.Fresh fresh) {
        Installation installation = filled(fresh);
        Path archive = folder.resolve("backup.saksei");
        new Backup(installation).write(OPERATOR, archive, PASSWORD);
        // The entry about the backup itself comes after the moment it holds.
        Path data = folder.resolve("restored");
        long entries = restore(fresh, archive)
                .into(OPERATOR, data, Optional.of(fresh.address(9002)), PASSWORD)
                .auditEntries();
        assertThat(installation.audit().verify().entries()).isEqualTo(entries + 1);
    }

    @Test
    void nobodyMakesABackup(TestDatabase.Fresh fresh) {
        Installation installation = fresh.open();
        Path archive = folder.resolve("backup.saksei");
        assertThatThrownBy(() -> new Backup(installation).write(Actor.nobody(), archive, PASSWORD))
                .isInstanceOf(NotAllowed.class);
        assertThat(archive).doesNotExist();
    }

    @Nested
    class IsRefused {

        @Test
        void whenTheFileIsThere(TestDatabase.Fresh fresh) throws Exception {
            Path archive = Files.writeString(folder.resolve("there"), "precious");
            Installation installation = fresh.open();
            refused(() -> new Backup(installation).write(OPERATOR, archive, PASSWORD), BackupProblem.FILE_EXISTS);
            assertThat(archive).hasContent("precious");
        }

        @Test
        void withAShortPassword(TestDatabase.Fresh fresh) {
            Installation installation = fresh.open();
            Path archive = folder.resolve("backup");
            refused(
                    () -> new Backup(installation).write(OPERATOR, archive, "eleven char"),
                    BackupProblem.PASSWORD_TOO_SHORT);
            new Backup(installation).write(OPERATOR, archive, "twelve chars");
        }

        @Test
        void inAFolderThatIsNotThere(TestDatabase.Fresh fresh) {
            Installation installation = fresh.open();
            refused(
                    () -> new Backup(installation).write(OPERATOR, folder.resolve("no/backup"), PASSWORD),
                    BackupProblem.FILE_NOT_WRITABLE);
        }

        @Test
        void whenTheDatabaseHoldsWhatItCannotCarry(TestDatabase.Fresh fresh) {
            Installation installation = fresh.open();
            installation
                    .transactions()
                    .sql()
                    .sql("create table register.parted (id int) partition by range (id)")
                    .update();
            refused(
                    () -> new Backup(installation).write(OPERATOR, folder.resolve("b"), PASSWORD),
                    BackupProblem.UNSUPPORTED_OBJECT);
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Nested
    class ARestore {

        @Test
        void withTheWrongPasswordLeavesNothing(TestDatabase.Fresh fresh) {
            Path archive = archive(fresh);
            refusedToRestore(fresh, archive, "not the password at all", BackupProblem.WRONG_PASSWORD_OR_DAMAGED);
        }

        @Test
        void ofAnArchiveCutOffAnywhereLeavesNothing(TestDatabase.Fresh fresh) throws Exception {
            Path archive = archive(fresh);
            byte[] all = Files.readAllBytes(archive);
            for (int length : List.of(0, 50, 500, all.length / 2, all.length - 1)) {
                Path cut = folder.resolve("cut-" + length);
                Files.write(cut, java.util.Arrays.copyOf(all, length));
                assertThatThrownBy(() -> restore(fresh, cut)
                                .into(OPERATOR, folder.resolve("restored"), Optional.empty(), PASSWORD))
                        .isInstanceOf(Refused.class);
                assertThat(folder.resolve("restored")).doesNotExist();
            }
        }

        @Test
        void ofAnArchiveWithOneChangedBitLeavesNothing(TestDatabase.Fresh fresh) throws Exception {
            Path archive = archive(fresh);
            byte[] all = Files.readAllBytes(archive);
            for (int at : List.of(30, 70, 120, all.length / 2, all.length - 1)) {
                byte[] changed = all.clone();
                changed[at] ^= 1;
                Path file = Files.write(folder.resolve("changed-" + at), changed);
                assertThatThrownBy(() -> restore(fresh, file)
                                .into(OPERATOR, folder.resolve("restored"), Optional.empty(), PASSWORD))
                        .isInstanceOf(Refused.class);
                assertThat(folder.resolve("restored")).doesNotExist();
            }
        }

        @Test
        void goesIntoAnEmptyPlaceOnly(TestDatabase.Fresh fresh) throws Exception {
            Path archive = archive(fresh);
            Path full = Files.createDirectory(folder.resolve("full"));
            Files.writeString(full.resolve("letter"), "dear");
            refused(
                    () -> restore(fresh, archive).into(OPERATOR, full, Optional.empty(), PASSWORD),
                    BackupProblem.DIRECTORY_NOT_EMPTY);
            Installation used = fresh.open();
            String address = address(used);
            refused(
                    () -> restore(fresh, archive)
                            .into(OPERATOR, folder.resolve("restored"), Optional.of(address), PASSWORD),
                    BackupProblem.DATABASE_NOT_EMPTY);
            assertThat(folder.resolve("restored.restoring")).doesNotExist();
        }

        @Test
        void ofSomethingElseIsRefused(TestDatabase.Fresh fresh) throws Exception {
            Path letter = Files.writeString(folder.resolve("letter"), "Dear Sir");
            refusedToRestore(fresh, letter, PASSWORD, BackupProblem.NOT_A_BACKUP);
            refusedToRestore(fresh, folder.resolve("absent"), PASSWORD, BackupProblem.FILE_MISSING);
        }
    }

    @Nested
    class AHostileArchive {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "SAKSEI-BACKUP 1 argon2id m=9999999 t=3 p=1 salt=00000000000000000000000000000000",
                    "SAKSEI-BACKUP 1 argon2id m=65536 t=99 p=1 salt=00000000000000000000000000000000"
                })
        void thatAsksForTooMuchWorkIsRefusedAtItsFirstLine(String line) throws Exception {
            Path file = Files.writeString(folder.resolve("costly"), line + "\n");
            refused(
                    () -> restore(null, file).into(OPERATOR, folder.resolve("r"), Optional.empty(), PASSWORD),
                    BackupProblem.UNSAFE_CONTENT);
        }

        @Test
        void ofANewerFormatIsNamedSo() throws Exception {
            Path file = Files.writeString(
                    folder.resolve("newer"),
                    "SAKSEI-BACKUP 2 argon2id m=65536 t=3 p=1 salt=00000000000000000000000000000000\n");
            refused(
                    () -> restore(null, file).into(OPERATOR, folder.resolve("r"), Optional.empty(), PASSWORD),
                    BackupProblem.NEWER_FORMAT);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "files/../../outside",
                    "/etc/outside",
                    "files/postgres/cluster/postgresql.conf",
                    "files/saksei.mark",
                    "tables/7",
                    "other",
                    "files/a\\b"
                })
        void cannotPutAFileWhereItWants(String name, TestDatabase.Fresh fresh) throws Exception {
            Path file = hostile(name, 10);
            refused(
                    () -> restore(fresh, file)
                            .into(
                                    OPERATOR,
                                    folder.resolve("deep/r"),
                                    Optional.of(fresh.address(name.hashCode() & 0xffff)),
                                    PASSWORD),
                    BackupProblem.UNSAFE_CONTENT);
            assertThat(folder.resolve("deep")).isEmptyDirectory();
            assertThat(folder.resolve("outside")).doesNotExist();
        }

        @Test
        void namesThatStayInsideAreSafe() {
            assertThat(ArchiveReader.isSafe("files/publications/2019-H1/ឯកសារ.pdf"))
                    .isTrue();
            assertThat(ArchiveReader.isSafe("files//x")).isFalse();
            assertThat(ArchiveReader.isSafe("x".repeat(400))).isTrue();
            assertThat(ArchiveReader.isSafe("x".repeat(401))).isFalse();
        }

        /// An archive sealed with the right password by somebody who means harm.
        private Path hostile(String name, int bytes) throws Exception {
            ByteArrayOutputStream archive = new ByteArrayOutputStream();
            Plan plan = new Plan("0", 18, Instant.EPOCH, true, new Catalog(List.of(), List.of(), List.of()));
            try (OutputStream sealed = ArchiveSeal.fresh().seal(archive, PASSWORD);
                    ZipOutputStream zip = new ZipOutputStream(sealed)) {
                zip.putNextEntry(new ZipEntry("plan.json"));
                zip.write(JsonMapper.builder().build().writeValueAsBytes(plan));
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[bytes]);
            }
            return Files.write(folder.resolve("hostile"), archive.toByteArray());
        }
    }

    private Installation filled(TestDatabase.Fresh fresh) {
        Installation installation = fresh.open();
        installation
                .people()
                .add(OPERATOR, new People.Newcomer("dara", "Sok", null, Set.of(Role.READER), true), "twelve chars");
        try (var connection = installation.database().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(PACK_TABLES);
            Path publication = installation.directory().file("publications").resolve("2019-H1/report.json");
            Files.createDirectories(publication.getParent());
            Files.writeString(publication, "{}");
        } catch (java.sql.SQLException | java.io.IOException failure) {
            throw new IllegalStateException(failure);
        }
        return installation;
    }

    private Path archive(TestDatabase.Fresh fresh) {
        Path archive = folder.resolve("backup.saksei");
        new Backup(fresh.open()).write(OPERATOR, archive, PASSWORD);
        return archive;
    }

    private static Restore restore(TestDatabase.@org.jspecify.annotations.Nullable Fresh fresh, Path archive) {
        Map<String, String> credentials = fresh == null ? Map.of() : fresh.credentials();
        return new Restore(archive, InstantSource.system(), credentials, step -> {});
    }

    private void refusedToRestore(TestDatabase.Fresh fresh, Path archive, String password, BackupProblem problem) {
        Path data = folder.resolve("restored");
        refused(() -> restore(fresh, archive).into(OPERATOR, data, Optional.empty(), password), problem);
        assertThat(data).doesNotExist();
        assertThat(folder.resolve("restored.restoring")).doesNotExist();
    }

    private static String address(Installation installation) throws java.sql.SQLException {
        try (var connection = installation.database().dataSource().getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    /// All rows that must be the same, as text.
    private static List<@org.jspecify.annotations.Nullable String> dump(Installation installation) {
        return installation.transactions().sql().sql("""
                        select 'victim ' || v::text from register.victim v
                        union all select 'visit ' || v::text from register.visit v
                        union all select 'person ' || p::text from access.person p
                        union all select 'loud ' || l::text from figures.loud l
                        union all select 'many ' || m::text from figures.many m
                        union all select 'entry ' || e::text from audit.entry e where action not like 'backup.%'
                        union all select 'migration ' || m::text from public.saksei_migration m
                        order by 1
                        """).query(String.class).list();
    }

    private static void refused(ThrowingCallable wish, BackupProblem problem) {
        assertThatThrownBy(wish)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly(problem));
    }
}
