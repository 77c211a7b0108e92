package org.saksei.app.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.saksei.app.Installation;
import org.saksei.app.TestDatabase;
import org.saksei.app.access.Actor;
import org.saksei.app.access.NotAllowed;
import org.saksei.app.access.Role;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.pack.Pack;
import org.saksei.register.FieldType;

/// Files go in and come back out, on a real PostgreSQL.
@ExtendWith(TestDatabase.class)
class ImportTest {

    private static final Actor STEWARD = Actor.of(new UUID(0, 1), "steward", Set.of(Role.DATA_STEWARD), null);
    private static final Actor OFFICER = Actor.of(new UUID(0, 2), "officer", Set.of(Role.CASE_OFFICER), "police");

    private static final String CASES = "case_no,opened_on,place,workers\n";
    private static final String VICTIMS = "victim_no,case,name_km,birth_date,sex,rescued_on\n";

    @TempDir
    private Path folder;

    private final Pack pack = Country.ordinary().pack();

    private Path file(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private Receipt.OfFile take(Installation installation, Actor actor, String agency, Path file, boolean dryRun) {
        return new RegisterService(installation, () -> pack)
                .importFiles(actor, ImportRequest.of(List.of(file), agency, null, dryRun))
                .files()
                .getFirst();
    }

    private Receipt.OfFile take(Installation installation, String name, String content) {
        return take(installation, STEWARD, "police", file(name, content), false);
    }

    private static long count(Installation installation, String query) {
        return installation
                .transactions()
                .sql()
                .sql("select count(*) from " + query)
                .query(Long.class)
                .single();
    }

    private static String texts(Receipt.OfFile receipt) {
        return receipt.problems().stream().map(problem -> problem.text("en")).collect(Collectors.joining("\n"));
    }

    private static List<String> codes(Receipt.OfFile receipt) {
        return receipt.problems().stream().map(problem -> problem.code().name()).toList();
    }

    private static Receipt.Counts counts(Receipt.OfFile receipt, String type) {
        return Objects.requireNonNull(receipt.records().get(type));
    }

    @Test
    void goodRowsAreStoredAndBadOnesNamedByTheirCell(Installation installation) {
        take(installation, "cases.csv", CASES + "K-1,1/2/2019,12,3\n");
        Receipt.OfFile receipt = take(
                installation,
                "victims.csv",
                VICTIMS
                        + "1,K-1,សុខ,5/6/2004,F,3/2/2019\n2,K-1,ដារា,31/02/2004,M,3/2/2019\n3,K-1,ចាន់,,Femael,\n4,,មុំ,,F,\n");
        assertThat(counts(receipt, "victim")).isEqualTo(new Receipt.Counts(1, 0, 0, 3, 0));
        assertThat(texts(receipt))
                .contains(
                        "victims.csv!D3: There is no such day.",
                        "victims.csv!E4: ",
                        "Female",
                        "victims.csv!B5: The field case is empty")
                .doesNotContain("ដារា", "2004");
        assertThat(count(installation, "register.victim")).isEqualTo(1);
    }

    @Test
    void theSameRowsInAnotherOrderAreNoNewVersion(Installation installation) {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            cases.add("K-%d,%d/3/2019,%s,%d".formatted(i, 1 + i % 28, i % 2 == 0 ? "12" : "0102", i));
        }
        take(installation, "cases.csv", CASES + String.join("\n", cases));
        for (long seed = 1; seed <= 5; seed++) {
            Collections.shuffle(cases, new Random(seed));
            Receipt.OfFile again = take(installation, "cases.csv", CASES + String.join("\n", cases));
            assertThat(counts(again, "case")).as("seed %d", seed).isEqualTo(new Receipt.Counts(0, 60, 0, 0, 0));
        }
        assertThat(count(installation, "register.case")).isEqualTo(60);
    }

    @Test
    void answersRememberedBeforeAFileAreOldAfterIt(Installation installation) {
        take(installation, "cases.csv", CASES + "K-1,1/2/2019,12,3\n");
        long before = generation(installation);
        take(installation, "cases.csv", CASES + "K-2,1/2/2019,12,3\n");
        assertThat(generation(installation)).isGreaterThan(before);
    }

    private static long generation(Installation installation) {
        return installation
                .transactions()
                .sql()
                .sql("select number from register.generation")
                .query(Long.class)
                .single();
    }

    @Test
    void theVerySameFileIsNoted(Installation installation) {
        take(installation, "cases.csv", CASES + "K-1,1/2/2019,12,3\n");
        Receipt.OfFile again = take(installation, "cases.csv", CASES + "K-1,1/2/2019,12,3\n");
        assertThat(codes(again)).contains("SAME_FILE_AGAIN");
        assertThat(again.hasRefusals()).isFalse();
    }

    @Test
    void aCorrectedRowIsANewVersionAndTheReceiptNamesTheFieldsButNoPersonalValue(Installation installation) {
        take(installation, "cases.csv", CASES + "K-1,,12,3\nK-2,,12,3\n");
        take(installation, "victims.csv", VICTIMS + "1,K-1,សុខ,5/6/2004,F,\n2,K-1,ដារា,6/6/2004,M,\n");
        Receipt.OfFile receipt =
                take(installation, "victims.csv", VICTIMS + "1,K-2,សុខា,5/6/2004,F,\n2,K-1,ដារា,6/6/2004,M,\n");
        assertThat(counts(receipt, "victim")).isEqualTo(new Receipt.Counts(0, 1, 1, 0, 0));
        assertThat(receipt.changes()).singleElement().satisfies(change -> {
            assertThat(change.fields()).containsExactly("case", "name_km");
            assertThat(change.row()).hasToString("victims.csv!2");
        });
        assertThat(ReceiptJson.print(receipt)).doesNotContain("សុខ");
        assertThat(count(installation, "register.victim")).isEqualTo(3);
        assertThat(count(installation, "register.victim where superseded_at = 'infinity' and version = 2"))
                .isEqualTo(1);
        assertThat(count(installation, "register_identity.victim")).isEqualTo(3);
    }

    @Test
    void aVictimOfACaseNobodyReportedIsRefusedWithTheCell(Installation installation) {
        Receipt.OfFile receipt = take(installation, "victims.csv", VICTIMS + "1,K-9,,,F,\n");
        assertThat(counts(receipt, "victim").refused()).isEqualTo(1);
        assertThat(texts(receipt)).startsWith("victims.csv!B2: ").contains("type case");
        assertThat(count(installation, "register.record")).isZero();
    }

    @Test
    void aCaseOfAnotherAgencyIsNotMeant(Installation installation) {
        take(installation, "cases.csv", CASES + "K-1,,12,3\n");
        Receipt.OfFile receipt =
                take(installation, STEWARD, "shelters", file("victims.csv", VICTIMS + "1,K-1,,,F,\n"), false);
        assertThat(codes(receipt)).containsExactly("UNKNOWN_REFERENCE");
    }

    @Test
    void aCaseNumberUsedTwiceWithOtherContentIsRefusedTheSecondTime(Installation installation) {
        Receipt.OfFile receipt =
                take(installation, "cases.csv", CASES + "K-1,1/2/2019,12,3\nK-2,,12,\nk - ១,2/2/2019,12,3\n");
        assertThat(counts(receipt, "case")).isEqualTo(new Receipt.Counts(2, 0, 0, 1, 0));
        assertThat(texts(receipt)).contains("cases.csv!4: ").contains("row 2");
        assertThat(count(installation, "register.case where opened_on = '2019-02-01'"))
                .isEqualTo(1);
    }

    @Test
    void theSameRowTwiceIsCountedOnceWithANote(Installation installation) {
        Receipt.OfFile receipt = take(installation, "cases.csv", CASES + "K-1,2019-02-01,12,3\nK-1,2019-02-01,12,3\n");
        assertThat(counts(receipt, "case")).isEqualTo(new Receipt.Counts(1, 0, 0, 0, 1));
        assertThat(codes(receipt)).containsExactly("ROW_TWICE");
        assertThat(receipt.hasRefusals()).isFalse();
    }

    @Test
    void aRowWithoutAKeyIsKnownByItsContent(Installation installation) {
        take(installation, "cases.csv", CASES + ",1/2/2019,12,3\n");
        assertThat(counts(take(installation, "cases2.csv", CASES + ",1/2/2019,12,3\n,1/2/2019,12,4\n"), "case"))
                .isEqualTo(new Receipt.Counts(1, 1, 0, 0, 0));
    }

    @Test
    void aCheckOverTheCaseIsAskedWhenTheCaseIsKnown(Installation installation) {
        take(installation, "cases.csv", CASES + "K-1,1/2/2019,12,3\n");
        Receipt.OfFile receipt =
                take(installation, "victims.csv", VICTIMS + "1,K-1,,,F,2019-01-31\n2,K-1,,,F,2019-02-01\n");
        assertThat(texts(receipt)).isEqualTo("victims.csv!F2: Rescued before the case.");
        assertThat(counts(receipt, "victim").created()).isEqualTo(2);
    }

    @Test
    void everyImportStandsInTheListOfImports(Installation installation) {
        Receipt.OfFile receipt = take(installation, "cases.csv", CASES + "K-1,1/2/2019,12,3\n");
        RegisterService register = new RegisterService(installation, () -> pack);
        assertThat(register.listImports(STEWARD, 1)).singleElement().satisfies(run -> {
            assertThat(run.id()).isEqualTo(receipt.importId());
            assertThat(run.records()).isEqualTo(1);
        });
        assertThat(register.findImport(OFFICER, Objects.requireNonNull(receipt.importId())))
                .isPresent();
    }

    @Nested
    class ADryRun {

        @Test
        void tellsTheSameAndStoresNothing(TestDatabase.Fresh fresh) {
            Installation installation = fresh.open();
            Path cases = file("cases.csv", CASES + "K-1,1/2/2019,12,3\nK-2,x,12,\n");
            Receipt.OfFile dry = take(installation, STEWARD, "police", cases, true);
            assertThat(counts(dry, "case")).isEqualTo(new Receipt.Counts(1, 0, 0, 1, 0));
            assertThat(dry.importId()).isNull();
            assertThat(count(installation, "register.record")).isZero();
            assertThat(count(installation, "register.import_run")).isZero();
            assertThat(counts(take(installation, STEWARD, "police", cases, false), "case"))
                    .isEqualTo(counts(dry, "case"));
            assertThat(installation.audit().list("steward", "register.import", null, 5))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.details())
                            .contains("\"new\":1", "\"refused\":1")
                            .doesNotContain("K-1", "cases.csv"));
        }
    }

    @Nested
    class WhoMay {

        @Test
        void anOfficerImportsForTheirOwnAgencyOnly(Installation installation) {
            Path cases = file("cases.csv", CASES + "K-1,1/2/2019,12,3\n");
            assertThat(take(installation, OFFICER, "police", cases, false).hasRefusals())
                    .isFalse();
            assertThatThrownBy(() -> take(installation, OFFICER, "shelters", cases, false))
                    .isInstanceOf(NotAllowed.class);
        }

        @Test
        void nobodyMayDoAnything(Installation installation) {
            RegisterService register = new RegisterService(installation, () -> pack);
            Actor nobody = Actor.nobody();
            ImportRequest request = ImportRequest.of(List.of(), "police", null, false);
            assertThatThrownBy(() -> register.importFiles(nobody, request)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> register.undo(nobody, 1)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> register.identity(nobody, "victim", List.of(1L)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> register.rowsForLinkage(nobody, "victim")).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> register.applyPlan(nobody)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> register.listImports(nobody, 1)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> register.importGazetteer(nobody, folder)).isInstanceOf(NotAllowed.class);
        }

        @Test
        void anUnknownAgencyOrMappingIsWrongUsage(Installation installation) {
            RegisterService register = new RegisterService(installation, () -> pack);
            assertThatThrownBy(() -> register.importFiles(STEWARD, ImportRequest.of(List.of(), "polcie", null, false)))
                    .isInstanceOfSatisfying(Refused.class, refused -> {
                        assertThat(refused.isWrongUsage()).isTrue();
                        assertThat(refused.problems().getFirst().text("en")).contains("police, shelters");
                    });
            assertThatThrownBy(() -> register.importFiles(STEWARD, ImportRequest.of(List.of(), "police", "m", false)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.isWrongUsage()).isTrue());
        }
    }

    @Nested
    class PersonalFields {

        @Test
        void areOpenedForWhoMaySeeThemAndNobodyElse(Installation installation) {
            take(installation, "cases.csv", CASES + "K-1,1/2/2019,12,3\n");
            take(installation, "victims.csv", VICTIMS + "1,K-1,សុខ,5/6/2004,F,\n");
            RegisterService register = new RegisterService(installation, () -> pack);
            long id = installation
                    .transactions()
                    .sql()
                    .sql("select record_id from register.victim")
                    .query(Long.class)
                    .single();
            Map<String, Object> opened = Objects.requireNonNull(
                    register.identity(OFFICER, "victim", List.of(id)).get(id));
            assertThat(opened)
                    .containsEntry("name_km", "សុខ")
                    .containsEntry("birth_date", java.time.LocalDate.of(2004, 6, 5));
            Actor elsewhere = Actor.of(new UUID(0, 3), "other", Set.of(Role.CASE_OFFICER), "shelters");
            assertThat(register.identity(elsewhere, "victim", List.of(id))).isEmpty();
            Actor analyst = Actor.of(new UUID(0, 4), "analyst", Set.of(Role.ANALYST), null);
            assertThatThrownBy(() -> register.identity(analyst, "victim", List.of(id)))
                    .isInstanceOf(NotAllowed.class);
        }

        @Test
        void haveNoColumnInTheOpenTable(Installation installation) {
            take(installation, "cases.csv", CASES + "K-1,1/2/2019,12,3\n");
            assertThat(count(
                            installation,
                            "information_schema.columns where table_schema = 'register' and table_name = 'victim'"
                                    + " and column_name in ('name_km', 'birth_date')"))
                    .isZero();
        }

        @Test
        void comeTogetherWithOpenOnesForLinkage(Installation installation) {
            take(installation, "cases.csv", CASES + "K-1,1/2/2019,12,3\n");
            take(installation, "victims.csv", VICTIMS + "2,K-1,ដារា,,M,\n1,K-1,សុខ,5/6/2004,F,\n");
            List<LinkageRow> rows = new ArrayList<>();
            new RegisterService(installation, () -> pack)
                    .rowsForLinkage(STEWARD, "victim")
                    .forEach(rows::add);
            assertThat(rows).extracting(LinkageRow::key).containsExactly("1", "2");
            assertThat(rows.getFirst().values()).containsEntry("name_km", "សុខ").containsEntry("sex", "F");
            assertThat(rows.getFirst()).hasToString("record " + rows.getFirst().recordId());
        }

        @Test
        void openAfterTheKeysWereRotatedAndRowsAreStillKnown(TestDatabase.Fresh fresh) {
            Installation installation = fresh.open();
            take(installation, "cases.csv", CASES + "K-1,1/2/2019,12,3\n");
            take(installation, "victims.csv", VICTIMS + "1,K-1,សុខ,5/6/2004,F,\n");
            long sealedAnew = new SealedFields(installation.transactions())
                    .reencrypt(installation.keyRing().rotate(STEWARD));
            assertThat(sealedAnew).isEqualTo(1);
            assertThat(counts(take(installation, "victims2.csv", VICTIMS + "1,K-1,សុខ,5/6/2004,F,\n"), "victim"))
                    .isEqualTo(new Receipt.Counts(0, 1, 0, 0, 0));
        }
    }

    @Nested
    class TakingBack {

        @Test
        void withdrawsWhatWasNewAndLetsSpeakAgainWhatWasReplaced(Installation installation) {
            RegisterService register = new RegisterService(installation, () -> pack);
            take(installation, "cases.csv", CASES + "K-1,1/2/2019,12,3\n");
            take(installation, "victims.csv", VICTIMS + "1,K-1,សុខ,,F,\n");
            Receipt.OfFile second = take(installation, "victims.csv", VICTIMS + "1,K-1,សុខា,,F,\n2,K-1,ដារា,,M,\n");
            RegisterService.Undone undone = register.undo(STEWARD, Objects.requireNonNull(second.importId()));
            assertThat(undone.withdrawn()).isEqualTo(1);
            assertThat(undone.restored()).isEqualTo(1);
            List<LinkageRow> rows = new ArrayList<>();
            register.rowsForLinkage(STEWARD, "victim").forEach(rows::add);
            assertThat(rows)
                    .singleElement()
                    .satisfies(row -> assertThat(row.values()).containsEntry("name_km", "សុខ"));
            assertThat(count(installation, "register.victim")).isEqualTo(4);
            assertThatThrownBy(() -> register.undo(STEWARD, Objects.requireNonNull(second.importId())))
                    .isInstanceOf(Refused.class);
        }

        @Test
        void isRefusedWhereLaterRecordsReferToIt(Installation installation) {
            RegisterService register = new RegisterService(installation, () -> pack);
            Receipt.OfFile cases = take(installation, "cases.csv", CASES + "K-1,1/2/2019,12,3\n");
            Receipt.OfFile victims = take(installation, "victims.csv", VICTIMS + "1,K-1,សុខ,,F,\n");
            assertThatThrownBy(() -> register.undo(STEWARD, Objects.requireNonNull(cases.importId())))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problems().getFirst().text("en"))
                                    .contains("1 record of later imports refers"));
            register.undo(STEWARD, Objects.requireNonNull(victims.importId()));
            register.undo(STEWARD, Objects.requireNonNull(cases.importId()));
            assertThat(count(installation, "register.case where superseded_at = 'infinity'"))
                    .isZero();
        }

        @Test
        void aWithdrawnRecordThatIsSentAgainIsNew(Installation installation) {
            RegisterService register = new RegisterService(installation, () -> pack);
            take(installation, "cases.csv", CASES + "K-1,1/2/2019,12,3\n");
            Receipt.OfFile first = take(installation, "victims.csv", VICTIMS + "1,K-1,សុខ,,F,\n");
            register.undo(STEWARD, Objects.requireNonNull(first.importId()));
            Receipt.OfFile again = take(installation, "victims.csv", VICTIMS + "1,K-1,សុខ,,F,\n");
            assertThat(counts(again, "victim")).isEqualTo(new Receipt.Counts(1, 0, 0, 0, 0));
            assertThat(codes(again)).doesNotContain("SAME_FILE_AGAIN");
            List<LinkageRow> rows = new ArrayList<>();
            register.rowsForLinkage(STEWARD, "victim").forEach(rows::add);
            assertThat(rows.getFirst().values()).containsEntry("name_km", "សុខ");
        }
    }

    @Nested
    class AChangedPack {

        @Test
        void addsAndWidensAndKeepsWhatIsThere(Installation installation) {
            take(installation, "cases.csv", CASES + "K-1,1/2/2019,12,3\n");
            Pack wider = Country.ordinary()
                    .type(
                            "case",
                            "case_no",
                            Country.open("case_no", FieldType.TEXT, null, null),
                            Country.open("opened_on", FieldType.DATE, null, null),
                            Country.open("place", FieldType.CODES, "place", null),
                            Country.open("workers", FieldType.DECIMAL, null, null),
                            Country.open("cyber", FieldType.BOOLEAN, null, null),
                            Country.personal("venue_name", FieldType.TEXT))
                    .pack();
            RegisterService register = new RegisterService(installation, () -> wider);
            assertThat(register.plan().changes()).hasSize(4);
            register.applyPlan(Actor.operator());
            assertThat(register.plan().isEmpty()).isTrue();
            assertThat(count(installation, "register.case where workers = 3 and place = array['12'] and cyber is null"))
                    .isEqualTo(1);
        }

        @Test
        void thatWouldLoseValuesIsRefusedAsAWhole(Installation installation) {
            take(installation, "cases.csv", CASES + "K-1,1/2/2019,12,3\n");
            Pack narrower = Country.ordinary()
                    .type(
                            "case",
                            "case_no",
                            Country.open("case_no", FieldType.TEXT, null, null),
                            Country.open("new_field", FieldType.TEXT, null, null))
                    .pack();
            RegisterService register = new RegisterService(installation, () -> narrower);
            assertThatThrownBy(() -> register.applyPlan(Actor.operator()))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(Problem::code)
                                    .extracting(Object::toString)
                                    .containsOnly("FIELD_REMOVED"));
            assertThat(count(
                            installation,
                            "information_schema.columns where table_name = 'case' and column_name = 'new_field'"))
                    .isZero();
        }
    }

    @Nested
    class TheGazetteer {

        @Test
        void makesCommunesKnownByCodeAndName(Installation installation) {
            RegisterService register = new RegisterService(installation, () -> pack);
            Path places = file(
                    "places.csv",
                    "level,code,name_en,name_km\ncommune,010201,Banteay Neang,បន្ទាយនាង\nvillage,01020101,Ou Thum,អូរធំ\n");
            assertThat(register.importGazetteer(Actor.operator(), places)).isEqualTo(2);
            Receipt.OfFile receipt =
                    take(installation, "cases.csv", CASES + "K-1,,បន្ទាយនាង,\nK-2,,010201,\nK-3,,010299,\n");
            assertThat(counts(receipt, "case")).isEqualTo(new Receipt.Counts(2, 0, 0, 1, 0));
            assertThat(texts(receipt)).contains("cases.csv!C4: ").contains("Its beginning 0102 does");
        }

        @Test
        void isRefusedWithEveryBadCode(Installation installation) {
            RegisterService register = new RegisterService(installation, () -> pack);
            Path places = file("places.csv", "code,name_en,name_km\n10201,A,ក\n990101,B,ខ\n010201,C,គ\n");
            assertThatThrownBy(() -> register.importGazetteer(Actor.operator(), places))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(problem -> problem.place().toString())
                                    .containsExactly("places.csv!A2", "places.csv!A3"));
        }
    }
}
