package org.saksei.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saksei.app.Installation;
import org.saksei.app.TestDatabase;
import org.saksei.app.access.People.Newcomer;
import org.saksei.app.audit.Entry;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

@ExtendWith(TestDatabase.class)
class PeopleTest {

    static final Actor ADMINISTRATOR = Actor.of(
            java.util.UUID.fromString("00000000-0000-7000-8000-000000000001"),
            "admin",
            Set.of(Role.ADMINISTRATOR),
            null);
    static final String PASSWORD = "correct horse battery";

    @Test
    void somebodyAddedCanSignInWithTheirPasswordOnly(Installation installation) {
        People people = installation.people();
        people.add(ADMINISTRATOR, newcomer("dara", Role.ANALYST), PASSWORD);
        String hash = people.findPasswordHash("DARA").orElseThrow();
        assertThat(hash).startsWith("$argon2id$");
        assertThat(people.passwordEncoder().matches(PASSWORD, hash)).isTrue();
        assertThat(people.passwordEncoder().matches(PASSWORD + "!", hash)).isFalse();
        assertThat(people.find("dara").orElseThrow().actor().may(Right.SEE_FIGURES))
                .isTrue();
        assertThat(installation.audit().list("admin", "access.add", null, 5)).hasSize(1);
    }

    @Test
    void nobodyMayManagePeople(TestDatabase.Fresh fresh) {
        Installation installation = fresh.open();
        People people = installation.people();
        people.add(ADMINISTRATOR, newcomer("dara", Role.ANALYST), PASSWORD);
        Actor nobody = Actor.nobody();
        assertThatThrownBy(() -> people.add(nobody, newcomer("x1", Role.READER), PASSWORD))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.setRoles(nobody, "dara", Set.of(Role.READER)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.setDisabled(nobody, "dara", true)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.setPassword(nobody, "dara", PASSWORD)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.list(nobody)).isInstanceOf(NotAllowed.class);
        // Each refusal is one entry, though it passed through transactions.
        assertThat(installation.audit().list("nobody", "access.refuse", null, 20))
                .hasSize(5)
                .extracting(Entry::details)
                .containsOnly("{\"right\":\"MANAGE_PEOPLE\"}");
    }

    @Test
    void somebodyDisabledMayDoNothingUntilEnabledAgain(Installation installation) {
        People people = installation.people();
        people.add(ADMINISTRATOR, newcomer("dara", Role.ANALYST), PASSWORD);
        assertThat(people.setDisabled(ADMINISTRATOR, "dara", true).actor().rights())
                .isEmpty();
        assertThat(people.setDisabled(ADMINISTRATOR, "dara", false).actor().rights())
                .isNotEmpty();
    }

    @Test
    void everyoneChangesTheirOwnPassword(Installation installation) {
        People people = installation.people();
        Person dara = people.add(ADMINISTRATOR, newcomer("dara", Role.READER), PASSWORD);
        people.setPassword(dara.actor(), "dara", "another long one");
        assertThat(people.passwordEncoder()
                        .matches(
                                "another long one",
                                people.findPasswordHash("dara").orElseThrow()))
                .isTrue();
    }

    @Test
    void everythingWrongWithAWishIsToldAtOnce(Installation installation) {
        Newcomer bad = new Newcomer("Dara Sok", "Dara", null, Set.of(Role.CASE_OFFICER), false);
        assertThatThrownBy(() -> installation.people().add(ADMINISTRATOR, bad, "short"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly(
                                        AccessProblem.ACCOUNT_UNSUITABLE,
                                        AccessProblem.PASSWORD_TOO_SHORT,
                                        AccessProblem.AGENCY_MISSING));
    }

    @Test
    void aPasswordOfTwelveCharactersIsLongEnough(Installation installation) {
        installation.people().add(ADMINISTRATOR, newcomer("dara", Role.READER), "twelve chars");
        assertThatThrownBy(() -> installation.people().setPassword(ADMINISTRATOR, "dara", "eleven char"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anAccountIsGivenOnce(Installation installation) {
        installation.people().add(ADMINISTRATOR, newcomer("dara", Role.READER), PASSWORD);
        assertThatThrownBy(() -> installation.people().add(ADMINISTRATOR, newcomer("dara", Role.READER), PASSWORD))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly(AccessProblem.ACCOUNT_TAKEN));
    }

    @Test
    void theDemoHasOneAccountPerRoleAndRemembersItsPasswords(TestDatabase.Fresh fresh) throws Exception {
        Installation installation = fresh.open();
        DemoAccounts demo = new DemoAccounts(installation.people(), installation.directory());
        List<DemoAccounts.SignIn> first = demo.prepare("acpd");
        assertThat(first).extracting(DemoAccounts.SignIn::role).containsExactly(Role.values());
        assertThat(demo.prepare("acpd")).isEqualTo(first);
        assertThat(installation.people().list(Actor.operator()))
                .hasSize(Role.values().length)
                .allMatch(Person::fictional);
        assertThat(Files.getPosixFilePermissions(installation.directory().file("demo-accounts.txt")))
                .hasSize(2);
        DemoAccounts.SignIn steward = first.get(Role.DATA_STEWARD.ordinal());
        assertThat(installation
                        .people()
                        .passwordEncoder()
                        .matches(
                                steward.password(),
                                installation
                                        .people()
                                        .findPasswordHash(steward.account())
                                        .orElseThrow()))
                .isTrue();
    }

    private static Newcomer newcomer(String account, Role role) {
        return new Newcomer(account, "Sok Dara", null, Set.of(role), true);
    }
}
