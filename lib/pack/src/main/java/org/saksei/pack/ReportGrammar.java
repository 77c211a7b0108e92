package org.saksei.pack;

import static org.saksei.pack.Grammar.keys;
import static org.saksei.pack.Grammar.optional;
import static org.saksei.pack.Grammar.required;

import org.saksei.pack.Shape.Keys;
import org.saksei.pack.Shape.ListOf;

/// The shapes of the YAML files in a pack's folder `report`; a part of [Grammar].
final class ReportGrammar {

    private ReportGrammar() {}

    private static final Keys TABLE = keys(
            "table",
            required("figure", Grammar.NAME, "Figure.", "figure: victims_rescued"),
            optional(
                    "splits",
                    new ListOf(Grammar.NAME),
                    "One table per split; the total alone without it.",
                    "splits: [age_kh, sex]"));
    private static final Keys CHART = keys(
            "chart",
            required("figure", Grammar.NAME, "Figure.", "figure: victims_rescued"),
            optional("split", Grammar.NAME, "Split whose parts are the bars.", "split: age_kh"));
    private static final Keys SECTION = keys(
            "section",
            Grammar.TITLE,
            optional("text", Grammar.WORDS, "Paragraph under the heading.", "text: {en: Persons are counted once.}"),
            optional(
                    "figures",
                    new ListOf(Grammar.NAME),
                    "Figures told as sentences.",
                    "figures: [cases, victims_rescued]"),
            optional(
                    "tables",
                    new ListOf(TABLE),
                    "Figures taken apart.",
                    "tables: [{figure: victims_rescued, splits: [age_kh]}]"),
            optional("chart", CHART, "One picture.", "chart: {figure: victims_rescued, split: age_kh}"),
            optional("charts", new ListOf(CHART), "Several pictures.", "charts: [{figure: cases}]"));

    static final Keys REPORT = keys(
            "report layout",
            required("report", Grammar.ID, "Name; `report write` takes it.", "report: half-year"),
            Grammar.TITLE,
            optional("subtitle", Grammar.WORDS, "Line under the title.", "subtitle: {en: Half-year report}"),
            optional("publisher", Grammar.WORDS, "Who publishes.", "publisher: {en: National Committee}"),
            required(
                    "sections",
                    new ListOf(SECTION),
                    "In the order of the report.",
                    "sections: [{title: {en: Victims}, figures: [victims_rescued]}]"),
            optional(
                    "notes",
                    Grammar.WORDS,
                    "Introduction of the data-quality notes.",
                    "notes: {en: What the register does not know.}"),
            Grammar.SOURCE);
}
