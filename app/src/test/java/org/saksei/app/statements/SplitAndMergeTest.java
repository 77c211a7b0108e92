package org.saksei.app.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saksei.app.statements.SmallRegister.ANALYST;
import static org.saksei.app.statements.SmallRegister.article;
import static org.saksei.app.statements.SmallRegister.statement;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.saksei.app.TestDatabase;
import org.saksei.app.audit.Entry;
import org.saksei.kernel.Refused;
import org.saksei.statements.Span;
import org.saksei.statements.Status;
import org.saksei.statements.Universe;

@ExtendWith(TestDatabase.class)
class SplitAndMergeTest {

    private static final String TEXT =
            "Police 👮 rescued 40 victims, of whom 12 were women, in the first half of 2019.\n";

    @TempDir
    private Path folder;

    private SmallRegister house;
    private StatementsService service;
    private long source;

    @BeforeEach
    void add(TestDatabase.Fresh databases) throws IOException {
        house = SmallRegister.open(databases, folder, 1);
        service = house.statements();
        source = service.add(ANALYST, article(TEXT, true));
    }

    private Statement of(String value) {
        return statement(service.open(ANALYST, source), value);
    }

    @Test
    void aFigureThatIsTwoKeepsItsHistoryAndTheOtherWaits() {
        Statement forty = of("40");

        long added = service.split(ANALYST, forty.id(), 1, new TwoFigures("40", "30", "first half", "10"));

        Statement first = of("30");
        Statement second = of("10");
        assertThat(first.id()).isEqualTo(forty.id());
        assertThat(first.figure().status()).isEqualTo(Status.EDITED);
        assertThat(first.figure().span()).isEqualTo(forty.figure().span());
        assertThat(second.id()).isEqualTo(added);
        assertThat(second.figure().status()).isEqualTo(Status.PROPOSED);
        assertThat(second.figure().text()).isEqualTo("first half");
        assertThat(slice(second.figure().span())).isEqualTo("first half");
        assertThat(second.figure().counted()).isEqualTo(forty.figure().counted());
        assertThat(service.history(ANALYST, forty.id()))
                .extracting(Statement.Version::act)
                .containsExactly("read", "split");
        assertThat(service.history(ANALYST, added)).singleElement().satisfies(version -> {
            assertThat(version.act()).isEqualTo("split");
            assertThat(version.other()).isEqualTo(forty.figure().id());
        });
    }

    @Test
    void twoFiguresMayShareTheirWords() {
        service.split(ANALYST, of("12").id(), 1, new TwoFigures("12", "5", "12", "7"));
        assertThat(of("5").figure().span()).isEqualTo(of("7").figure().span());
        assertThat(of("5").figure().id()).isNotEqualTo(of("7").figure().id());
    }

    @Test
    void wordsThatDoNotStandInTheSentenceAreRefusedAndNothingIsKept() {
        long forty = of("40").id();
        int before = service.open(ANALYST, source).statements().size();
        refused(
                "statements.words-not-in-quote",
                () -> service.split(ANALYST, forty, 1, new TwoFigures("40", "30", "forty", "10")));
        refused(
                "statements.words-not-in-quote",
                () -> service.split(ANALYST, forty, 1, new TwoFigures("", "30", "40", "10")));
        refused(
                "statements.field-unreadable",
                () -> service.split(ANALYST, forty, 1, new TwoFigures("40", "30", "40", "ten")));
        refused(
                "statements.changed-meanwhile",
                () -> service.split(ANALYST, forty, 2, new TwoFigures("40", "30", "40", "10")));
        assertThat(service.open(ANALYST, source).statements()).hasSize(before);
        assertThat(service.history(ANALYST, forty)).hasSize(1);
    }

    @Test
    void twoFiguresThatAreOneCarryTheWordsOfBoth() {
        Statement forty = of("40");
        Statement twelve = of("12");

        service.merge(ANALYST, forty.id(), 1, twelve.id(), "41");

        Statement one = of("41");
        assertThat(one.id()).isEqualTo(forty.id());
        assertThat(one.figure().text()).isEqualTo("40 victims, of whom 12");
        assertThat(slice(one.figure().span())).isEqualTo("40 victims, of whom 12");
        assertThat(of("12").figure().status()).isEqualTo(Status.REJECTED);
        assertThat(service.history(ANALYST, twelve.id()).getLast().other())
                .isEqualTo(forty.figure().id());
        assertThat(house.wiring().installation().audit().list(null, "statements.merge", null, 10))
                .extracting(Entry::action)
                .containsExactly("statements.merge", "statements.merge");
    }

    @Test
    void whatPointedAtTheOneThatGoesPointsAtTheOneThatStays() {
        Statement twelve = of("12");
        Universe read = twelve.figure().universe();
        assertThat(read).as("the reader ties the part to its whole").isNotNull();
        assertThat(Objects.requireNonNull(read).figure())
                .isEqualTo(of("40").figure().id());
        long other = service.split(ANALYST, of("40").id(), 1, new TwoFigures("40", "40", "40", "39"));

        service.merge(ANALYST, other, 1, of("40").id(), "39");

        Statement part = of("12");
        assertThat(part.figure().universe()).satisfies(whole -> {
            assertThat(whole.figure()).isEqualTo(of("39").figure().id());
            assertThat(whole.value()).isEqualByComparingTo("39");
        });
        assertThat(part.figure().status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void aFigureIsNotMergedWithItselfNorWithOneOfAnotherText() {
        long elsewhere = service.add(ANALYST, article("Police rescued 8 victims in 2018.\n", false));
        long eight = statement(service.open(ANALYST, elsewhere), "8").id();
        long forty = of("40").id();
        refused("statements.no-such-statement", () -> service.merge(ANALYST, forty, 1, forty, "40"));
        refused("statements.no-such-statement", () -> service.merge(ANALYST, forty, 1, eight, "40"));
        long twelve = of("12").id();
        service.reject(ANALYST, twelve, 1, "no");
        refused("statements.no-such-statement", () -> service.merge(ANALYST, forty, 1, twelve, "40"));
    }

    private static String slice(Span span) {
        int from = TEXT.offsetByCodePoints(0, span.start());
        return TEXT.substring(from, TEXT.offsetByCodePoints(from, span.length()));
    }

    private static void refused(String problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refused.class).hasMessage(problem);
    }
}
