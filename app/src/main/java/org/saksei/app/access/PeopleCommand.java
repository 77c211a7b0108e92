package org.saksei.app.access;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksei.app.DataOptions;
import org.saksei.app.Installation;
import org.saksei.app.PasswordOptions;
import org.saksei.app.database.DataDirectory.Opening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `saksei people`: who may sign in. An administrator makes the first account of a new directory here.
@Command(
        name = "people",
        description = "Who may sign in, and as what.",
        mixinStandardHelpOptions = true,
        subcommands = {
            PeopleCommand.Add.class,
            PeopleCommand.ListPeople.class,
            PeopleCommand.SetRoles.class,
            PeopleCommand.SetPassword.class,
            PeopleCommand.Disable.class,
            PeopleCommand.Enable.class
        })
public final class PeopleCommand {

    /// `saksei people add`.
    @Command(name = "add", description = "Adds somebody.", mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {

        @Mixin
        private DataOptions options;

        @Mixin
        private PasswordOptions password;

        @Parameters(paramLabel = "ACCOUNT", description = "2 to 40 of a-z 0-9 . _ -")
        private String account;

        @Option(names = "--role", required = true, paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}")
        private List<Role> roles;

        @Option(names = "--agency", paramLabel = "ID", description = "The agency they work for.")
        private @Nullable String agency;

        @Option(names = "--name", paramLabel = "NAME", description = "How pages greet them (default: the account).")
        private @Nullable String name;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            String secret = password.read(spec, "SAKSEI_NEW_PASSWORD", People.SHORTEST_PASSWORD);
            try (Installation installation = options.open(Opening.CREATE_REAL)) {
                People.Newcomer newcomer = new People.Newcomer(
                        account.toLowerCase(Locale.ROOT),
                        name == null ? account : name,
                        agency,
                        Set.copyOf(roles),
                        installation.directory().isFiction());
                print(spec, installation.people().add(Actor.operator(), newcomer, secret));
                return 0;
            }
        }
    }

    /// `saksei people list`.
    @Command(name = "list", description = "Everybody, with their roles.", mixinStandardHelpOptions = true)
    static final class ListPeople implements Callable<Integer> {

        @Mixin
        private DataOptions options;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (Installation installation = options.open(Opening.EXISTING)) {
                installation.people().list(Actor.operator()).forEach(person -> print(spec, person));
                return 0;
            }
        }
    }

    /// `saksei people set-roles`.
    @Command(name = "set-roles", description = "Gives other roles.", mixinStandardHelpOptions = true)
    static final class SetRoles implements Callable<Integer> {

        @Mixin
        private DataOptions options;

        @Parameters(index = "0", paramLabel = "ACCOUNT")
        private String account;

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}")
        private List<Role> roles;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (Installation installation = options.open(Opening.EXISTING)) {
                print(spec, installation.people().setRoles(Actor.operator(), account, EnumSet.copyOf(roles)));
                return 0;
            }
        }
    }

    /// `saksei people set-password`.
    @Command(name = "set-password", description = "Gives a new password.", mixinStandardHelpOptions = true)
    static final class SetPassword implements Callable<Integer> {

        @Mixin
        private DataOptions options;

        @Mixin
        private PasswordOptions password;

        @Parameters(paramLabel = "ACCOUNT")
        private String account;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            String secret = password.read(spec, "SAKSEI_NEW_PASSWORD", People.SHORTEST_PASSWORD);
            try (Installation installation = options.open(Opening.EXISTING)) {
                installation.people().setPassword(Actor.operator(), account, secret);
                return 0;
            }
        }
    }

    /// `saksei people disable`.
    @Command(name = "disable", description = "Shuts somebody out.", mixinStandardHelpOptions = true)
    static final class Disable extends Switch {
        Disable() {
            super(true);
        }
    }

    /// `saksei people enable`.
    @Command(name = "enable", description = "Lets somebody in again.", mixinStandardHelpOptions = true)
    static final class Enable extends Switch {
        Enable() {
            super(false);
        }
    }

    private abstract static class Switch implements Callable<Integer> {

        private final boolean disabled;

        @Mixin
        private DataOptions options;

        @Parameters(paramLabel = "ACCOUNT")
        private String account;

        @Spec
        private CommandSpec spec;

        Switch(boolean disabled) {
            this.disabled = disabled;
        }

        @Override
        public Integer call() {
            try (Installation installation = options.open(Opening.EXISTING)) {
                print(spec, installation.people().setDisabled(Actor.operator(), account, disabled));
                return 0;
            }
        }
    }

    private static void print(CommandSpec spec, Person person) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%-20s %-40s %s%s%n",
                person.account(),
                person.roles().stream().map(Role::name).collect(Collectors.joining(",")),
                person.agency() == null ? "-" : person.agency(),
                person.disabled() ? "  disabled" : "");
    }
}
