package org.saksei.app.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.saksei.release.ReleaseRule;

/// What somebody wants of `release table`, read from its options.
///
/// @param by the columns of each table
/// @param hierarchies files by column
record TableWish(
        String file,
        List<List<String>> by,
        Optional<String> count,
        String totalCode,
        Optional<String> person,
        Map<String, List<String>> hierarchies,
        Optional<String> domain,
        List<String> known,
        ReleaseRule rule,
        String to,
        Optional<String> report,
        char delimiter) {

    static final Set<String> KNOWN = new TreeSet<>(Set.of(
            "--by",
            "--count",
            "--total-code",
            "--person",
            "--threshold",
            "--hierarchy",
            "--domain",
            "--zeros",
            "--protect",
            "--insider",
            "--group-disclosure",
            "--known",
            "--max-hidden",
            "--prefer",
            "--to",
            "--report",
            "--format",
            "--delimiter",
            "--threads"));

    static final Set<String> NOT_BUILT = Set.of("--sum", "--rule", "--contributor", "--designs", "--apply");

    static TableWish of(Arguments given) {
        if (given.words().size() != 2) {
            throw Arguments.wrong("table", "it takes one file");
        }
        List<List<String>> by =
                given.all("--by").stream().map(TableWish::columns).toList();
        if (by.isEmpty()) {
            throw Arguments.wrong("--by", "it is missing");
        }
        if (!given.one("--protect", "cover", "cover", "exact", "width").equals("cover")) {
            throw Arguments.wrong("--protect", "only cover is built yet");
        }
        if (given.one("--group-disclosure", "off", "on", "off").equals("on")) {
            throw Arguments.wrong("--group-disclosure", "only off is built yet");
        }
        given.whole("--threads", 1, 1, 1024);
        return new TableWish(
                given.words().get(1),
                by,
                given.find("--count"),
                given.find("--total-code").orElse("Total"),
                given.find("--person"),
                hierarchies(given),
                given.find("--domain"),
                given.all("--known"),
                rule(given),
                given.need("--to"),
                given.find("--report"),
                delimiter(given));
    }

    static char delimiter(Arguments given) {
        String delimiter = given.find("--delimiter").orElse(",");
        if (delimiter.length() != 1) {
            throw Arguments.wrong("--delimiter", "it is one character");
        }
        return delimiter.charAt(0);
    }

    private static ReleaseRule rule(Arguments given) {
        int threshold = given.whole("--threshold", 11, ReleaseRule.LEAST_THRESHOLD, ReleaseRule.GREATEST_THRESHOLD);
        String zeros = given.one("--zeros", "ordinary", "ordinary", "shown");
        String prefer = given.one("--prefer", "balanced", "balanced", "cells", "counts");
        return ReleaseRule.of(threshold)
                .withZeros(zeros.equals("shown") ? ReleaseRule.Zeros.SHOWN : ReleaseRule.Zeros.ORDINARY)
                .withInsider(given.one("--insider", "on", "on", "off").equals("on"))
                .withMaxHidden(given.share("--max-hidden", 0.5))
                .withPrefer(ReleaseRule.Prefer.valueOf(prefer.toUpperCase(java.util.Locale.ROOT)));
    }

    private static List<String> columns(String given) {
        List<String> columns = List.of(given.split(",", -1));
        if (columns.contains("") || new LinkedHashSet<>(columns).size() != columns.size()) {
            throw Arguments.wrong("--by", "it names columns, each once, with commas between them");
        }
        return columns;
    }

    static Map<String, List<String>> hierarchies(Arguments given) {
        Map<String, List<String>> hierarchies = new LinkedHashMap<>();
        for (String each : given.all("--hierarchy")) {
            int equals = each.indexOf('=');
            if (equals < 1 || equals == each.length() - 1) {
                throw Arguments.wrong("--hierarchy", "it is written COLUMN=FILE");
            }
            hierarchies
                    .computeIfAbsent(each.substring(0, equals), key -> new ArrayList<>())
                    .add(each.substring(equals + 1));
        }
        return hierarchies;
    }

    /// The columns in play, in the order of first use.
    List<String> dimensions() {
        Set<String> dimensions = new LinkedHashSet<>();
        by.forEach(dimensions::addAll);
        return List.copyOf(dimensions);
    }
}
