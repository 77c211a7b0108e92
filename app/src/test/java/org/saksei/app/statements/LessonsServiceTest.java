package org.saksei.app.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saksei.app.statements.SmallRegister.ANALYST;
import static org.saksei.app.statements.SmallRegister.READER;
import static org.saksei.app.statements.SmallRegister.RELEASE;
import static org.saksei.app.statements.SmallRegister.article;
import static org.saksei.app.statements.SmallRegister.statement;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.saksei.app.TestDatabase;
import org.saksei.app.access.Actor;
import org.saksei.app.access.NotAllowed;
import org.saksei.app.audit.Entry;
import org.saksei.app.pack.PackService;
import org.saksei.kernel.Refused;
import org.saksei.statements.Counted;
import org.saksei.statements.LexiconEntry.EventWord;
import org.saksei.statements.Status;

/// From a correction to the next text: proposed, tried on every text, decided, taken back.
@ExtendWith(TestDatabase.class)
class LessonsServiceTest {

    private static final String FIRST = "Police plucked 45 women from a brothel in the first half of 2019.\n";
    private static final String SECOND = "In May, 9 men were plucked from a boat. Police arrested 4 suspects in May.\n";
    private static final String THIRD = "Officers plucked 17 girls from a bar in June 2019.\n";

    @TempDir
    private Path folder;

    private SmallRegister house;
    private StatementsService statements;
    private LessonsService lessons;
    private long women;

    @BeforeEach
    void correctOneFigureOfTwoTexts(TestDatabase.Fresh databases) throws IOException {
        house = SmallRegister.open(databases, folder, 1);
        statements = house.statements();
        lessons = house.wiring().lessons();
        long first = statements.add(ANALYST, article(FIRST, false));
        statements.add(ANALYST, article(SECOND, true));
        women = statement(statements.open(ANALYST, first), "45").id();
        statements.correct(ANALYST, women, 1, Map.of("event", "rescued"), "the police took them out");
    }

    @Test
    void aCorrectedEventIsProposedWithWhereItComesFrom() {
        Lesson lesson = only();
        assertThat(lesson.proposed()).isEqualTo(new EventWord("plucked", "rescued", null));
        assertThat(lesson.state()).isEqualTo(Lesson.State.PROPOSED);
        assertThat(lesson.origins()).containsExactly(new Lesson.Origin(women, 2, 1));
        assertThat(lessons.list(ANALYST, women)).containsExactly(lesson);
        assertThat(lessons.list(ANALYST, women + 1)).isEmpty();
    }

    @Test
    void theSameCorrectionElsewhereTeachesTheSameLesson() {
        long nine = statement(statements.open(ANALYST, 2), "9").id();
        statements.correct(ANALYST, nine, 1, Map.of("event", "rescued"), "the same");
        assertThat(only().origins()).hasSize(2);
        statements.correct(ANALYST, nine, 2, Map.of("value", "10"), "nothing about words");
        assertThat(only().origins()).hasSize(2);
    }

    @Test
    void whatItWouldChangeIsShownForEveryTextAndStoredNowhere() {
        Effect effect = lessons.effect(ANALYST, only().id());

        assertThat(effect.texts()).isEqualTo(2);
        assertThat(effect.changedTexts()).isEqualTo(2);
        assertThat(effect.figures()).isEqualTo(3);
        assertThat(effect.changes())
                .extracting(change -> change.words() + " " + event(change).before() + " "
                        + event(change).after())
                .containsExactly("45 plucked rescued", "9 plucked rescued");
        assertThat(event(statement(statements.open(ANALYST, 2), "9"))).isEqualTo("plucked");
    }

    @Test
    void anAcceptedLessonIsReadWithFromThenOnAndChangesNoStatement() {
        long nine = statement(statements.open(ANALYST, 2), "9").id();
        statements.confirm(ANALYST, nine, 1);
        lessons.decide(ANALYST, only().id(), Lesson.Verb.ACCEPT, 0, null, "usual in the press");

        long third = statements.add(ANALYST, article(THIRD, false));

        assertThat(event(statement(statements.open(ANALYST, third), "17"))).isEqualTo("rescued");
        Statement kept = statement(statements.open(ANALYST, 2), "9");
        assertThat(event(kept)).isEqualTo("plucked");
        assertThat(kept.figure().status()).isEqualTo(Status.CONFIRMED);
        assertThat(statements.history(ANALYST, nine)).hasSize(2);
        assertThat(lessons.effect(ANALYST, only().id()).changes())
                .as("what it makes different, also once it is accepted")
                .hasSize(3);
        assertThat(house.wiring().installation().audit().list(null, "statements", null, 10))
                .extracting(Entry::action)
                .contains("statements.lesson-accept");
    }

    @Test
    void whatWasTakenBackIsReadWithNoMore() {
        lessons.decide(ANALYST, only().id(), Lesson.Verb.ACCEPT, 0, null, "usual");
        lessons.decide(ANALYST, only().id(), Lesson.Verb.TAKE_BACK, 1, null, "too broad");

        long third = statements.add(ANALYST, article(THIRD, false));

        assertThat(event(statement(statements.open(ANALYST, third), "17"))).isEqualTo("plucked");
        assertThat(only().state()).isEqualTo(Lesson.State.TAKEN_BACK);
        assertThat(only().decisions())
                .extracting(decision -> decision.by() + ": " + decision.why())
                .containsExactly("analyst: usual", "analyst: too broad");
        lessons.decide(ANALYST, only().id(), Lesson.Verb.ACCEPT, 2, null, "after all");
        assertThat(only().state()).isEqualTo(Lesson.State.ACCEPTED);
    }

    @Test
    void whatIsAcceptedBecomesLinesThatThePackCheckTakes() throws IOException {
        lessons.decide(ANALYST, only().id(), Lesson.Verb.ACCEPT, 0, null, "usual");
        statements.correct(ANALYST, women, 2, Map.of("indicator", "victims_rescued"), "those");
        Lesson use = lessons.list(ANALYST).getFirst();
        lessons.decide(ANALYST, use.id(), Lesson.Verb.ACCEPT, 0, null, "those");

        LessonsService.Lines lines = lessons.export(ANALYST, "en");

        assertThat(lines.words()).contains("rescued: {verbs: [", "\"plucked\"");
        assertThat(lines.indicators()).contains("victims_rescued: {class: [\"victim\", \"person\"]");
        Path pack = Files.createDirectories(folder.resolve("packs/taught/statements"));
        Files.writeString(pack.resolve("lexicon-en.yaml"), lines.words());
        Files.writeString(pack.resolve("indicators-en.yaml"), lines.indicators());
        Files.writeString(pack.resolveSibling("pack.yaml"), """
                pack: taught
                version: "1.0"
                title: {en: Taught, km: រៀន}
                languages: [en, km]
                extends: [cambodia]
                source: made up
                """);
        copy(Path.of("..", "packs", "core"));
        copy(Path.of("..", "packs", "cambodia"));
        assertThat(PackService.check(folder.resolve("packs/taught"), Optional.empty()).problems().stream()
                        .filter(problem -> problem.place().toString().contains("taught")))
                .isEmpty();
    }

    @Test
    void theCommandPrintsWhatEachWouldChangeAndNoQuote() {
        assertThat(printed(LessonsVerb.Output.TEXT))
                .isEqualTo("1    proposed    \"plucked\" is rescued · 2 of 3 figures in 2 of 2 texts\n");
        assertThat(printed(LessonsVerb.Output.JSON))
                .contains("\"type\": \"lesson\"", "\"word\": \"plucked\"", "\"changed_figures\": 2")
                .contains("{\"field\": \"event\", \"before\": \"plucked\", \"after\": \"rescued\"}")
                .doesNotContain("brothel");
        assertThat(printed(LessonsVerb.Output.LEXICON))
                .contains("language: \"en\"")
                .doesNotContain("plucked");
        assertThat(printed(LessonsVerb.Output.INDICATORS)).contains("indicators: {}");
    }

    private String printed(LessonsVerb.Output format) {
        StringWriter out = new StringWriter();
        LessonsVerb.print(lessons, format, "en", new PrintWriter(out));
        return out.toString();
    }

    @Test
    void aDecisionNeedsAReasonAndTheNewestState() {
        long id = only().id();
        refused("statements.reason-needed", () -> lessons.decide(ANALYST, id, Lesson.Verb.ACCEPT, 0, null, " "));
        refused("statements.lesson-decided", () -> lessons.decide(ANALYST, id, Lesson.Verb.TAKE_BACK, 0, null, "x"));
        refused("statements.lesson-decided", () -> lessons.decide(ANALYST, id, Lesson.Verb.REFUSE, 1, null, "x"));
        refused("statements.field-unreadable", () -> lessons.decide(ANALYST, id, Lesson.Verb.ACCEPT, 0, 0, "x"));
        refused("statements.field-unreadable", () -> lessons.decide(ANALYST, id, Lesson.Verb.ACCEPT, 0, 101, "x"));
        refused("statements.no-such-lesson", () -> lessons.decide(ANALYST, 99, Lesson.Verb.ACCEPT, 0, null, "x"));
        refused("statements.no-such-lesson", () -> lessons.effect(ANALYST, 99));
        assertThat(only().decisions()).isEmpty();
        lessons.decide(ANALYST, id, Lesson.Verb.REFUSE, 0, null, "too rare");
        refused("statements.lesson-decided", () -> lessons.decide(ANALYST, id, Lesson.Verb.REFUSE, 1, null, "x"));
    }

    @Test
    void theStageIsOfAnEventThePackDoesNotKnow() {
        statements.correct(ANALYST, women, 2, Map.of("event", "plucked"), "back");
        statements.correct(ANALYST, women, 3, Map.of("event", "salvaged"), "a step of its own");
        Lesson known = lessons.list(ANALYST).getLast();
        Lesson unknown = lessons.list(ANALYST).getFirst();
        assertThat(lessons.bringsEvent(ANALYST, known)).isFalse();
        assertThat(lessons.bringsEvent(ANALYST, unknown)).isTrue();

        lessons.decide(ANALYST, unknown.id(), Lesson.Verb.ACCEPT, 0, 1, "a step");
        lessons.decide(ANALYST, known.id(), Lesson.Verb.ACCEPT, 0, 1, "has its own");

        assertThat(lessons.get(ANALYST, unknown.id()).entry()).isEqualTo(new EventWord("plucked", "salvaged", 1));
        assertThat(lessons.get(ANALYST, known.id()).entry()).isEqualTo(new EventWord("plucked", "rescued", null));
        assertThat(lessons.export(ANALYST, "en").words()).contains("salvaged: {forms: [\"plucked\"], stage: 1}");
    }

    @Test
    void whoMayOnlyLookMayNotDecideAndNobodyMayNothing() {
        long id = only().id();
        assertThat(lessons.list(RELEASE)).hasSize(1);
        assertThat(lessons.effect(RELEASE, id).changes()).isNotEmpty();
        for (Actor other : List.of(RELEASE, READER, Actor.nobody())) {
            denied(() -> lessons.decide(other, id, Lesson.Verb.ACCEPT, 0, null, "x"));
        }
        for (Actor other : List.of(READER, Actor.nobody())) {
            denied(() -> lessons.list(other));
            denied(() -> lessons.list(other, women));
            denied(() -> lessons.get(other, id));
            denied(() -> lessons.effect(other, id));
            denied(() -> lessons.export(other, "en"));
            denied(() -> lessons.bringsEvent(other, only()));
        }
    }

    private void copy(Path pack) throws IOException {
        try (Stream<Path> files = Files.walk(pack)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copied = folder.resolve("packs")
                        .resolve(pack.getFileName())
                        .resolve(pack.relativize(file).toString());
                Files.createDirectories(copied.getParent());
                Files.copy(file, copied);
            }
        }
    }

    private Lesson only() {
        List<Lesson> all = lessons.list(ANALYST);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static Effect.Field event(Effect.Change change) {
        return change.fields().stream()
                .filter(field -> field.name().equals("event"))
                .findFirst()
                .orElseThrow();
    }

    private static String event(Statement statement) {
        Counted counted = Objects.requireNonNull(statement.figure().counted());
        return Objects.requireNonNull(counted.event());
    }

    private static void refused(String problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refused.class).hasMessage(problem);
    }

    private static void denied(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotAllowed.class);
    }
}
