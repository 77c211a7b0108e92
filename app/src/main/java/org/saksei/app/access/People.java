package org.saksei.app.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saksei.app.access.store.PeopleStore;
import org.saksei.app.audit.Audit;
import org.saksei.app.database.Transactions;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// The people who sign in: added, given roles, disabled, never deleted.
public final class People {

    /// Shortest password taken, in characters (NIST SP 800-63B-4 asks 15 where it is the only factor, 8
    /// with a second; personal data always need a second here).
    static final int SHORTEST_PASSWORD = 12;

    private final Transactions transactions;
    private final Audit audit;
    private final PeopleStore store;
    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    public People(Transactions transactions, Audit audit) {
        this.transactions = transactions;
        this.audit = audit;
        this.store = new PeopleStore(transactions.sql());
    }

    /// What is asked for a new person.
    ///
    /// @param account wished; must be 2 to 40 of `a-z 0-9 . _ -`
    /// @param agency they work for, or null
    /// @param fictional made by the demo
    public record Newcomer(
            String account, String shownName, @Nullable String agency, Set<Role> roles, boolean fictional) {

        public Newcomer {
            roles = Set.copyOf(roles);
        }
    }

    /// Adds somebody.
    ///
    /// @throws Refused with everything that is wrong with the wish
    public Person add(Actor actor, Newcomer newcomer, String password) {
        return transactions.write(() -> {
            actor.require(Right.MANAGE_PEOPLE);
            List<Problem> problems = check(newcomer, password);
            if (!problems.isEmpty()) {
                throw Refused.because(problems);
            }
            UUID id = store.add(
                            newcomer.account(),
                            newcomer.shownName(),
                            newcomer.agency(),
                            encode(password),
                            newcomer.fictional())
                    .orElseThrow(() -> refuse(AccessProblem.ACCOUNT_TAKEN, newcomer.account()));
            store.setRoles(id, names(newcomer.roles()));
            audit.record(actor, "access.add", List.of(id.toString()), Map.of("roles", names(newcomer.roles())));
            return get(newcomer.account());
        });
    }

    public Person setRoles(Actor actor, String account, Set<Role> roles) {
        return transactions.write(() -> {
            actor.require(Right.MANAGE_PEOPLE);
            Person person = get(account);
            List<Problem> problems = checkRoles(roles, person.agency());
            if (!problems.isEmpty()) {
                throw Refused.because(problems);
            }
            store.setRoles(person.id(), names(roles));
            audit.record(actor, "access.set-roles", List.of(person.id().toString()), Map.of("roles", names(roles)));
            return get(account);
        });
    }

    /// Shuts somebody out, or lets them in again.
    public Person setDisabled(Actor actor, String account, boolean disabled) {
        return transactions.write(() -> {
            actor.require(Right.MANAGE_PEOPLE);
            Person person = get(account);
            store.setDisabled(person.id(), disabled);
            String action = disabled ? "access.disable" : "access.enable";
            audit.record(actor, action, List.of(person.id().toString()), Map.of());
            return get(account);
        });
    }

    /// Gives a new password: one's own, or anybody's with the right to manage people.
    public void setPassword(Actor actor, String account, String password) {
        transactions.write(() -> {
            Person person = get(account);
            if (!person.id().equals(actor.person())) {
                actor.require(Right.MANAGE_PEOPLE);
            }
            if (password.length() < SHORTEST_PASSWORD) {
                throw Refused.because(tooShort());
            }
            store.setPasswordHash(person.id(), encode(password));
            audit.record(actor, "access.set-password", List.of(person.id().toString()), Map.of());
        });
    }

    public List<Person> list(Actor actor) {
        return transactions.read(() -> {
            actor.require(Right.MANAGE_PEOPLE);
            return store.list().stream().map(People::person).toList();
        });
    }

    /// For signing in, which comes before any right.
    public Optional<Person> find(String account) {
        return store.find(account.toLowerCase(Locale.ROOT)).map(People::person);
    }

    /// For signing in; to be compared with [#passwordEncoder()] only.
    public Optional<String> findPasswordHash(String account) {
        return store.findPasswordHash(account.toLowerCase(Locale.ROOT));
    }

    /// Argon2id: 16 MiB, two passes, one lane; about 60 ms.
    public PasswordEncoder passwordEncoder() {
        return encoder;
    }

    /// @throws Refused when there is nobody of that name
    private Person get(String account) {
        return find(account).orElseThrow(() -> refuse(AccessProblem.ACCOUNT_UNKNOWN, account));
    }

    private String encode(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }

    private static List<Problem> check(Newcomer newcomer, String password) {
        List<Problem> problems = new ArrayList<>();
        if (!newcomer.account().matches("[a-z0-9][a-z0-9._-]{1,39}")) {
            problems.add(problem(AccessProblem.ACCOUNT_UNSUITABLE, newcomer.account()));
        }
        if (password.length() < SHORTEST_PASSWORD) {
            problems.add(tooShort());
        }
        problems.addAll(checkRoles(newcomer.roles(), newcomer.agency()));
        return problems;
    }

    private static List<Problem> checkRoles(Set<Role> roles, @Nullable String agency) {
        if (roles.isEmpty()) {
            return List.of(Problem.of(
                    AccessProblem.ROLE_MISSING, new Place.InInput("role"), "roles", names(Set.of(Role.values()))));
        }
        return agency == null && roles.stream().anyMatch(Role::needsAgency)
                ? List.of(Problem.of(AccessProblem.AGENCY_MISSING, new Place.InInput("agency")))
                : List.of();
    }

    private static Problem tooShort() {
        return Problem.of(
                AccessProblem.PASSWORD_TOO_SHORT, new Place.InInput("password"), "shortest", SHORTEST_PASSWORD);
    }

    private static Refused refuse(AccessProblem code, String account) {
        return Refused.because(problem(code, account));
    }

    private static Problem problem(AccessProblem code, String account) {
        return Problem.of(code, new Place.InInput("account"), "account", account);
    }

    private static TreeSet<String> names(Set<Role> roles) {
        TreeSet<String> names = new TreeSet<>();
        roles.forEach(role -> names.add(role.name()));
        return names;
    }

    private static Person person(PeopleStore.Row row) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        row.roles().forEach(name -> roles.add(Role.valueOf(name)));
        return new Person(
                row.id(), row.account(), row.shownName(), row.agency(), roles, row.disabled(), row.fictional());
    }
}
