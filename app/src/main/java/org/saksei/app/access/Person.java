package org.saksei.app.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who signs in.
///
/// @param account lower-case name they sign in with; stands in the log
/// @param shownName how pages greet them
/// @param agency they work for, or null at the committee itself
/// @param fictional made by the demo
public record Person(
        UUID id,
        String account,
        String shownName,
        @Nullable String agency,
        Set<Role> roles,
        boolean disabled,
        boolean fictional) {

    public Person {
        roles = Collections.unmodifiableSet(roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles));
    }

    /// What they may do; nothing while disabled.
    public Actor actor() {
        return disabled ? new Actor(id, account, Set.of(), agency) : Actor.of(id, account, roles, agency);
    }
}
