package org.saksei.statements.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.saksei.statements.FigureRole;
import org.saksei.statements.Reading;
import org.saksei.statements.References;
import org.saksei.statements.StatementCheck;
import org.saksei.statements.format.LinesReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The worked example of the exchange format: its figures give exactly its checks.
class ExampleTest {

    private final List<Reading> readings = LinesReader.read("borelia-read.jsonl", bytes("borelia-read.jsonl"));

    @Test
    void theExampleGivesItsSixChecks() {
        List<String> found = new Checks(CheckSettings.USUAL)
                .check(readings, References.NONE).stream()
                        .map(ExampleTest::line)
                        .toList();
        assertThat(found).containsExactlyElementsOf(expected());
    }

    @Test
    void messagesAndFormulasReadAsInTheExample() {
        List<StatementCheck> found = new Checks(CheckSettings.USUAL).check(readings, References.NONE);
        assertThat(found.stream().map(StatementCheck::message))
                .containsExactly(
                        "Headline 45 and text 45 agree.",
                        "From 36 to 45 is a rise of 25 percent, as stated.",
                        "\"Up from\" fits: 45 is more than 36.",
                        "11 of 45; 34 are not described.",
                        "84 and 36 add up to 120.",
                        "More than half of 120 is more than 60; no count is stated.");
        assertThat(found.get(1).formula()).isEqualTo("100 × (45 − 36) ÷ 36 = 25");
    }

    private static String line(StatementCheck check) {
        Set<String> roles = new TreeSet<>();
        for (FigureRole role : check.figures()) {
            int start = Objects.requireNonNull(role.span()).start();
            roles.add(role.role() + " " + role.value() + " " + start);
        }
        return check.check().word() + " " + check.verdict().word() + " " + check.reason() + " " + check.computed() + " "
                + roles;
    }

    private static List<String> expected() {
        List<String> lines = new ArrayList<>();
        for (String line : new String(bytes("borelia-check.jsonl"), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            JsonNode node = JsonMapper.shared().readTree(line);
            if (node.path("type").asString("").equals("check")) {
                Set<String> roles = new TreeSet<>();
                for (JsonNode role : node.path("figures")) {
                    roles.add(role.path("role").asString() + " "
                            + role.path("value").asString() + " "
                            + role.path("span").path(0).asInt());
                }
                JsonNode reason = node.path("reason");
                lines.add(node.path("check").asString() + " "
                        + node.path("verdict").asString() + " " + (reason.isNull() ? null : reason.asString()) + " "
                        + node.path("computed").asString() + " " + roles);
            }
        }
        assertThat(lines).hasSize(6);
        return lines;
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(ExampleTest.class.getResourceAsStream("/reference/" + name))) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
