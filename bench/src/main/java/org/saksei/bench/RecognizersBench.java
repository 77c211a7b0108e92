package org.saksei.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.saksei.statements.Circumstances;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.NumberLexer;
import org.saksei.statements.number.Numeral;
import org.saksei.statements.time.PeriodFinder;
import org.saksei.statements.time.PeriodMention;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds the number lexer against the test cases of Microsoft Recognizers-Text (MIT), which are not
/// part of the project: hand in their folder.
///
/// A case counts as read when each expected value is found where it is expected, and, for percent and
/// age, nothing else of that kind. A number with letters stuck to it ("180ml") and an ordinal are no
/// plain numbers there. Numbers our context rules reject (dates, identifiers, the pronoun) count as
/// found: those rules are ours alone.
final class RecognizersBench {

    private RecognizersBench() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        boolean misses = args.length > 1;
        for (String file : List.of("percent", "age", "number", "number-range")) {
            run(folder.resolve(file + ".jsonl"), file, misses);
        }
        periods(folder.resolve("date-period-values.jsonl"), misses);
    }

    /// Periods of years, quarters and months ("core"), by their days; the expected end day is not
    /// included.
    private static void periods(Path file, boolean misses) throws IOException {
        int right = 0;
        int all = 0;
        for (String line : Files.readAllLines(file)) {
            JsonNode test = JsonMapper.shared().readTree(line);
            if (test.has("not_supported")
                    || test.has("not_supported_by_design")
                    || !test.get("scope").asString().equals("core")) {
                continue;
            }
            all++;
            String reference = test.get("reference").asString();
            LocalDate day = reference.isEmpty() ? null : LocalDate.parse(reference);
            List<PeriodMention> found = new PeriodFinder(new Circumstances(day, "USA", "en", null), null)
                    .find(test.get("input").asString());
            boolean fine = true;
            for (JsonNode one : test.get("expected")) {
                fine &= found.stream()
                        .anyMatch(
                                mention -> sameDays(mention, one.get("past")) || sameDays(mention, one.get("future")));
            }
            right += fine ? 1 : 0;
            if (!fine && misses) {
                System.out.println("  " + test.get("input").asString() + " | "
                        + test.get("expected").findValues("past") + " | "
                        + found.stream()
                                .map(one -> one.text() + " " + one.alone().interval())
                                .toList());
            }
        }
        System.out.printf("%-14s %d of %d, %.1f %%%n", "period core", right, all, 100.0 * right / all);
    }

    private static boolean sameDays(PeriodMention mention, JsonNode days) {
        LocalDate from = LocalDate.parse(days.get(0).asString());
        LocalDate end = LocalDate.parse(days.get(1).asString());
        boolean start = from.equals(mention.from()) || from.plusDays(1).equals(mention.from());
        return start && (end.equals(mention.to()) || end.minusDays(1).equals(mention.to()));
    }

    private static void run(Path file, String what, boolean misses) throws IOException {
        int right = 0;
        int all = 0;
        for (String line : Files.readAllLines(file)) {
            JsonNode test = JsonMapper.shared().readTree(line);
            if (test.has("not_supported") && !what.equals("number-range") || test.has("not_supported_by_design")) {
                continue;
            }
            all++;
            String input = test.get("input").asString();
            List<Numeral> found = NumberLexer.find(input);
            boolean fine = fits(test.get("expected"), found, what);
            right += fine ? 1 : 0;
            if (!fine && misses) {
                System.out.println("  " + input + " | " + expected(test) + " | " + shown(found));
            }
        }
        System.out.printf("%-14s %d of %d, %.1f %%%n", what, right, all, 100.0 * right / all);
    }

    private static String expected(JsonNode test) {
        List<String> all = new ArrayList<>();
        test.get("expected")
                .forEach(one -> all.add(
                        one.get("text").asString() + "=" + one.get("value").asString()));
        return String.join("; ", all);
    }

    private static String shown(List<Numeral> found) {
        List<String> all = new ArrayList<>();
        found.forEach(one -> all.add(one.text() + "=" + one.value().toPlainString()
                + (one.upper() == null ? "" : ".." + one.upper().toPlainString()) + " " + one.kind() + " "
                + one.modifier() + (one.reason() == null ? "" : " " + one.reason())));
        return String.join("; ", all);
    }

    private static boolean fits(JsonNode expected, List<Numeral> found, String what) {
        List<Numeral> left =
                new ArrayList<>(found.stream().filter(one -> counts(one, what)).toList());
        for (JsonNode one : expected) {
            Numeral hit = left.stream()
                    .filter(numeral -> isIt(one, numeral, what))
                    .findFirst()
                    .orElse(null);
            if (hit == null) {
                return false;
            }
            left.remove(hit);
        }
        return left.isEmpty() || what.equals("number-range") && !expected.isEmpty();
    }

    private static boolean counts(Numeral one, String what) {
        return switch (what) {
            case "percent" -> one.unit().kind() == UnitKind.PERCENT;
            case "age" -> one.kind() == Kind.AGE;
            case "number" ->
                !one.tentative()
                        && one.kind() != Kind.MEASURE
                        && !one.rules().contains("ordinal")
                        && !one.rules().contains("ordinal-suffix")
                        && one.kind() != Kind.FOLD
                        && (one.reason() != org.saksei.statements.Reason.PRONOUN);
            default -> one.modifier() != org.saksei.statements.Modifier.EXACT;
        };
    }

    private static boolean isIt(JsonNode expected, Numeral numeral, String what) {
        String value = expected.get("value").asString();
        if (what.equals("number-range")) {
            return inRange(value, numeral);
        }
        BigDecimal wanted = new BigDecimal(value.replace("%", ""));
        int from = expected.get("span").get(0).asInt();
        int to = expected.get("span").get(1).asInt();
        boolean place = numeral.span().start() >= from - 12 && numeral.span().start() < to;
        return place && close(wanted, numeral.value());
    }

    private static boolean close(BigDecimal left, BigDecimal right) {
        return left.subtract(right).abs().compareTo(left.abs().multiply(new BigDecimal("0.0000000001"))) <= 0;
    }

    private static boolean inRange(String value, Numeral numeral) {
        String[] ends = value.substring(1, value.length() - 1).split(",", -1);
        return switch (numeral.modifier()) {
            case BETWEEN ->
                !ends[0].isEmpty()
                        && !ends[1].isEmpty()
                        && same(ends[0], numeral.value())
                        && numeral.upper() != null
                        && same(ends[1], numeral.upper());
            case AT_LEAST, MORE_THAN ->
                ends[1].isEmpty()
                        && same(ends[0], numeral.value())
                        && value.startsWith("[") == (numeral.modifier() == org.saksei.statements.Modifier.AT_LEAST);
            case AT_MOST, LESS_THAN ->
                ends[0].isEmpty()
                        && same(ends[1], numeral.value())
                        && value.endsWith("]") == (numeral.modifier() == org.saksei.statements.Modifier.AT_MOST);
            default -> false;
        };
    }

    private static boolean same(String expected, BigDecimal found) {
        return close(new BigDecimal(expected), found);
    }
}
