package org.saksei.app.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saksei.app.audit.Who;

/// Somebody who does something, with what they may do.
///
/// @param person id of the signed-in person, or null for the command line and for visitors
/// @param account name that stands in the log
/// @param rights all that are given; everything else is denied
/// @param agency whose records they see, or null where none or all
public record Actor(
        @Nullable UUID person,
        String account,
        Set<Right> rights,
        @Nullable String agency) implements Who {

    public Actor {
        rights = Collections.unmodifiableSet(rights.isEmpty() ? EnumSet.noneOf(Right.class) : EnumSet.copyOf(rights));
    }

    /// Somebody signed in, with the rights of all their roles together.
    public static Actor of(UUID person, String account, Set<Role> roles, @Nullable String agency) {
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        roles.forEach(role -> rights.addAll(role.rights()));
        return new Actor(person, account, rights, agency);
    }

    /// Whoever works at the command line. They can read the data directory with its keys, so refusing
    /// them anything would only pretend; what they do is logged like everybody's.
    public static Actor operator() {
        return new Actor(null, "operator", EnumSet.copyOf(Arrays.asList(Right.values())), null);
    }

    /// Somebody who has not signed in: may see what was published.
    public static Actor visitor() {
        return new Actor(null, "visitor", Role.READER.rights(), null);
    }

    /// May do nothing at all.
    public static Actor nobody() {
        return new Actor(null, "nobody", Set.of(), null);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    /// @throws NotAllowed when the right was not given; the refusal is recorded in the log
    public void require(Right right) {
        if (!may(right)) {
            throw new NotAllowed(this, right);
        }
    }

    /// Whether records of `agency` may be seen (personal fields need [Right#SEE_PERSONAL] as well).
    public boolean maySeeRecordsOf(String agency) {
        return may(Right.SEE_RECORDS) && (may(Right.SEE_ALL_AGENCIES) || agency.equals(this.agency));
    }

    /// The one agency whose records are seen, or nothing for those of every agency.
    ///
    /// @throws NotAllowed when no record may be seen at all
    public Optional<String> onlyAgency() {
        require(Right.SEE_RECORDS);
        if (may(Right.SEE_ALL_AGENCIES)) {
            return Optional.empty();
        }
        if (agency == null) {
            throw new NotAllowed(this, Right.SEE_ALL_AGENCIES);
        }
        return Optional.of(agency);
    }
}
