package org.saksei.app.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.saksei.app.access.Actor;
import org.saksei.app.access.People;
import org.saksei.app.access.Person;
import org.saksei.app.audit.Audit;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/// Compares account and password, slowly, and lets an account rest after several wrong attempts.
///
/// The answer never tells which of the two was wrong, and takes the same time for an account that does
/// not exist.
final class SignIn implements AuthenticationProvider {

    /// As many wrong attempts as a person with two passwords in mind makes; guessing gets nowhere at
    /// this rate.
    static final int ATTEMPTS = 5;

    static final Duration REST = Duration.ofMinutes(10);

    /// More names than a committee has people: whoever tries more is not one of them.
    private static final int REMEMBERED = 10_000;

    private final People people;
    private final Audit audit;
    private final InstantSource time;
    private final String hashOfNobody;
    private final Map<String, Failures> failures = new ConcurrentHashMap<>();

    private record Failures(int count, Instant last) {}

    SignIn(People people, Audit audit, InstantSource time) {
        this.people = people;
        this.audit = audit;
        this.time = time;
        this.hashOfNobody =
                java.util.Objects.requireNonNull(people.passwordEncoder().encode("nobody has this password"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = attempt.getName().strip().toLowerCase(Locale.ROOT);
        Object secret = attempt.getCredentials();
        String password = secret == null ? "" : secret.toString();
        boolean resting = rests(account);
        boolean right = people.passwordEncoder()
                .matches(password, people.findPasswordHash(account).orElse(hashOfNobody));
        @Nullable Person person = people.find(account).orElse(null);
        if (resting || !right || person == null || person.disabled()) {
            failed(account, person);
            throw new BadCredentialsException("refused");
        }
        failures.remove(account);
        audit.recordApart(person.actor(), "access.sign-in", List.of(person.id().toString()), Map.of());
        return UsernamePasswordAuthenticationToken.authenticated(
                person.account(), null, AuthorityUtils.createAuthorityList("SIGNED_IN"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private boolean rests(String account) {
        Failures known = failures.get(account);
        return known != null
                && known.count() >= ATTEMPTS
                && known.last().plus(REST).isAfter(time.instant());
    }

    private void failed(String account, @Nullable Person person) {
        if (failures.size() > REMEMBERED) {
            failures.clear();
        }
        Instant now = time.instant();
        failures.merge(
                account,
                new Failures(1, now),
                (old, one) -> old.last().plus(REST).isAfter(now) ? new Failures(old.count() + 1, now) : one);
        // A name that belongs to nobody is not written down: people type their passwords there.
        List<String> subjects = person == null ? List.of() : List.of(person.id().toString());
        audit.recordApart(Actor.visitor(), "access.sign-in-refused", subjects, Map.of());
    }
}
