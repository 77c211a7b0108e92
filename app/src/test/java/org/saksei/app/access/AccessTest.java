package org.saksei.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessTest {

    @Test
    void nobodyMayDoNothingAndTheOperatorEverything() {
        assertThat(Actor.nobody().rights()).isEmpty();
        assertThat(Actor.operator().rights()).containsExactlyInAnyOrder(Right.values());
        assertThat(Actor.visitor().rights()).containsExactly(Right.SEE_PUBLISHED);
    }

    @ParameterizedTest
    @EnumSource(Right.class)
    void everyRightButTheOperatorsOwnIsGivenToSomeRoleAndRefusedToNobody(Right right) {
        assertThat(Role.values()).anyMatch(role -> role.rights().contains(right));
        assertThatThrownBy(() -> Actor.nobody().require(right)).isInstanceOf(NotAllowed.class);
        Actor.operator().require(right);
    }

    @Test
    void personalFieldsAreForThoseWhoWorkWithCasesOnly() {
        assertThat(EnumSet.allOf(Role.class).stream()
                        .filter(role -> role.rights().contains(Right.SEE_PERSONAL)))
                .containsExactly(Role.CASE_OFFICER, Role.DATA_STEWARD);
    }

    @Test
    void rolesAddUp() {
        Actor both = actor(null, Role.READER, Role.RELEASE_OFFICER);
        assertThat(both.may(Right.RELEASE_DATA)).isTrue();
        assertThat(both.may(Right.MANAGE_PEOPLE)).isFalse();
    }

    @Nested
    class RecordsOfAnAgency {

        @Test
        void areSeenByItsOwnCaseOfficerOnly() {
            Actor officer = actor("acpd", Role.CASE_OFFICER);
            assertThat(officer.maySeeRecordsOf("acpd")).isTrue();
            assertThat(officer.maySeeRecordsOf("mosvy")).isFalse();
            assertThat(officer.onlyAgency()).contains("acpd");
        }

        @Test
        void areAllSeenByTheSteward() {
            assertThat(actor(null, Role.DATA_STEWARD).onlyAgency()).isEmpty();
            assertThat(actor(null, Role.DATA_STEWARD).maySeeRecordsOf("mosvy")).isTrue();
        }

        @Test
        void areSeenByNoReaderAndNoAdministrator() {
            assertThatThrownBy(() -> actor("acpd", Role.READER).onlyAgency()).isInstanceOf(NotAllowed.class);
            assertThat(actor("acpd", Role.ADMINISTRATOR).maySeeRecordsOf("acpd"))
                    .isFalse();
        }

        @Test
        void areSeenByNoOfficerWithoutAnAgency() {
            assertThatThrownBy(() -> actor(null, Role.CASE_OFFICER).onlyAgency())
                    .isInstanceOf(NotAllowed.class);
        }
    }

    private static Actor actor(@org.jspecify.annotations.Nullable String agency, Role... roles) {
        return Actor.of(UUID.randomUUID(), "test", Set.of(roles), agency);
    }
}
