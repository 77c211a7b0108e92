package org.saksei.app.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.app.database.DataDirectory;
import org.saksei.app.database.PrivateFile;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

/// One invented person per role, so that a demo can be looked at with everybody's eyes.
///
/// The passwords are made by chance for each data directory and kept in a file of it that only its owner
/// may read, so that a second start can print them again. They exist nowhere but in directories whose
/// data are invented.
public final class DemoAccounts {

    /// Without letters and digits that look alike when read from a screen.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final String FILE = "demo-accounts.txt";

    /// How to sign in as one of them.
    public record SignIn(
            String account,
            String password,
            Role role,
            @Nullable String agency) {}

    private final People people;
    private final DataDirectory directory;

    public DemoAccounts(People people, DataDirectory directory) {
        this.people = people;
        this.directory = directory;
    }

    /// The sign-ins of this directory, made at the first call.
    ///
    /// @param agency id of the agency the case officer works for
    public List<SignIn> prepare(String agency) {
        if (!directory.isFiction()) {
            throw Refused.because(Problem.of(
                    AccessProblem.DEMO_ONLY_IN_FICTION,
                    new Place.InFile(directory.path().toString(), 0)));
        }
        try {
            Path file = directory.file(FILE);
            List<SignIn> signIns = Files.exists(file) ? read(file) : invent(agency);
            // First the file, then the people: after a crash between the two the same passwords are used again.
            write(file, signIns);
            for (SignIn each : signIns) {
                if (people.find(each.account()).isEmpty()) {
                    people.add(Actor.operator(), newcomer(each), each.password());
                }
            }
            return signIns;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static People.Newcomer newcomer(SignIn signIn) {
        String shownName = "Demo "
                + signIn.role().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return new People.Newcomer(signIn.account(), shownName, signIn.agency(), Set.of(signIn.role()), true);
    }

    private static List<SignIn> invent(String agency) {
        SecureRandom chance = new SecureRandom();
        List<SignIn> signIns = new ArrayList<>();
        for (Role role : Role.values()) {
            String account = role.name().toLowerCase(java.util.Locale.ROOT).replace("_", "-");
            signIns.add(new SignIn(account, password(chance), role, role.needsAgency() ? agency : null));
        }
        return signIns;
    }

    /// Four groups of four letters: 79 bits.
    private static String password(SecureRandom chance) {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    private static void write(Path file, List<SignIn> signIns) throws IOException {
        StringBuilder text = new StringBuilder("# Sign-ins of the demo: invented people, invented data.\n");
        for (SignIn each : signIns) {
            text.append(String.join(
                            " ",
                            each.account(),
                            each.password(),
                            each.role().name(),
                            each.agency() == null ? "-" : each.agency()))
                    .append('\n');
        }
        PrivateFile.write(file, text.toString());
    }

    private static List<SignIn> read(Path file) throws IOException {
        List<SignIn> signIns = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] words = line.split(" ", -1);
            if (!line.startsWith("#") && words.length == 4) {
                signIns.add(
                        new SignIn(words[0], words[1], Role.valueOf(words[2]), words[3].equals("-") ? null : words[3]));
            }
        }
        return signIns;
    }
}
