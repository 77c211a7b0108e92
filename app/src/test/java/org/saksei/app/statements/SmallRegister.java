package org.saksei.app.statements;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Installation;
import org.saksei.app.TestDatabase;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Role;
import org.saksei.app.pack.PackService;
import org.saksei.app.register.ImportRequest;

/// A register of the Cambodia pack with a few cases of February 2019, and the people who read about it.
///
/// @param folder where the files of agencies lie
record SmallRegister(Wiring wiring, Path folder) {

    static final Actor ANALYST = actor("analyst", Role.ANALYST);
    static final Actor READER = actor("reader", Role.READER);
    static final Actor RELEASE = actor("release", Role.RELEASE_OFFICER);
    static final String ARTICLE = """
            Cases rise in the first half

            The committee recorded 5 human trafficking cases in the first half of 2019, up from 2 a year earlier.
            """;

    private static final PackService PACKS = PackService.read(Path.of("..", "packs", "cambodia"));

    static SmallRegister open(TestDatabase.Fresh databases, Path folder, int cases) throws IOException {
        Installation installation = databases.open();
        Wiring wiring = new Wiring(installation, PACKS);
        wiring.register().applyPlan(Actor.operator());
        SmallRegister house = new SmallRegister(wiring, folder);
        house.sendCases(1, cases);
        return house;
    }

    /// Imports cases of the given numbers.
    void sendCases(int from, int to) throws IOException {
        StringBuilder csv = new StringBuilder("case_no,force,kind,crackdown_on\n");
        for (int i = from; i <= to; i++) {
            csv.append("K-").append(i).append(",police,").append(i == 1 ? "sex" : "other");
            csv.append(",2019-02-0").append(i).append('\n');
        }
        Path file = Files.writeString(folder.resolve("cases-" + from + ".csv"), csv);
        wiring.register().importFiles(Actor.operator(), ImportRequest.of(List.of(file), "police", null, false));
    }

    StatementsService statements() {
        return wiring.statements();
    }

    /// Adds a text and takes its figure of that value as a number of cases in the first half of 2019.
    ///
    /// @param indicator as a form has it
    Statement confirmed(StatementsService.Added text, String value, String indicator) {
        long id = statements().add(ANALYST, text);
        Statement read = statement(statements().open(ANALYST, id), value);
        Map<String, String> fields =
                Map.of("indicator", indicator, "from", "2019-01-01", "to", "2019-06-30", "place", "KHM");
        statements().correct(ANALYST, read.id(), 1, fields, "about cases");
        return statement(statements().open(ANALYST, id), value);
    }

    static Statement statement(StatementsService.Opened opened, String value) {
        return opened.statements().stream()
                .filter(each -> value.equals(each.figure().value()))
                .findFirst()
                .orElseThrow();
    }

    static org.saksei.statements.StatedFigure value(StatementsService.Opened opened, String value) {
        return statement(opened, value).figure();
    }

    static StatementsService.Added article(String text, boolean mayKeepText) {
        return printed(text, LocalDate.of(2019, 7, 16), mayKeepText);
    }

    static StatementsService.Added printed(String text, @Nullable LocalDate day, boolean mayKeepText) {
        return new StatementsService.Added(
                "a.txt", text.getBytes(StandardCharsets.UTF_8), day, "The Borelia Post", null, null, "en", mayKeepText);
    }

    private static Actor actor(String account, Role role) {
        return Actor.of(UUID.randomUUID(), account, Set.of(role), null);
    }
}
