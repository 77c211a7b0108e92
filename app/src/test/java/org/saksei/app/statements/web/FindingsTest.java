package org.saksei.app.statements.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksei.app.pack.PackService;
import org.saksei.app.web.Words;
import org.saksei.pack.Pack;
import org.saksei.statements.CheckRule;
import org.saksei.statements.CheckScope;
import org.saksei.statements.FigureRole;
import org.saksei.statements.Message;
import org.saksei.statements.StatementCheck;
import org.saksei.statements.Verdict;

class FindingsTest {

    private static final Pack PACK =
            PackService.read(Path.of("..", "packs", "cambodia")).current();

    @Test
    void theIdOfAFigureIsNoWordOfItsDefinition() {
        String said = new Findings(PACK, Words.in("en")).line(check("cases"));

        assertThat(said)
                .startsWith("✗ 5 ≠ 3 · The text says 5; “Trafficking cases” in 2019-H1 is 3 (register).")
                .contains("“Trafficking cases” counts: Trafficking cases opened by a crackdown")
                .doesNotContain("Trafficking “Trafficking cases”");
    }

    @Test
    void aPartOfAFigureIsNamedByItsTitles() {
        assertThat(new Findings(PACK, Words.in("en")).message(check("cases (age_kh 0-14)")))
                .contains("“Trafficking cases” (Age: Under 15) in 2019-H1");
    }

    @Test
    void aReaderOfKhmerGetsTitleAndDefinitionInKhmer() {
        assertThat(new Findings(PACK, Words.in("km")).message(check("cases")))
                .contains("“ករណីជួញដូរមនុស្ស”", "ករណីរួមរាប់តែម្តង។")
                .doesNotContain("cases", "crackdown");
    }

    private static StatementCheck check(String measure) {
        String meaning = PACK.findIndicator("cases").orElseThrow().meaning().in("en");
        Message said = Message.of("register.said", "5", measure, "2019-H1", "3", "register 2020-01-01");
        Message definitions = Message.of("register.definitions", "opened", "cases", meaning);
        return new StatementCheck(
                "k1",
                CheckRule.REGISTER,
                CheckScope.REFERENCE,
                Verdict.CONFLICT,
                null,
                "5 ≠ 3",
                "3",
                null,
                "5",
                "2",
                List.of(new FigureRole("reference", null, null, null, "cases", "register 2020-01-01", "3", null)),
                Message.of("register.differs", said, definitions));
    }
}
