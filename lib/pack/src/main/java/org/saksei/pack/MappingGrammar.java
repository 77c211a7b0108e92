package org.saksei.pack;

import static org.saksei.pack.Grammar.keys;
import static org.saksei.pack.Grammar.optional;
import static org.saksei.pack.Grammar.required;

import java.util.List;
import org.saksei.pack.Shape.Keys;
import org.saksei.pack.Shape.ListOf;
import org.saksei.pack.Shape.MapOf;
import org.saksei.pack.Shape.OneOf;

/// The shapes of the YAML files in a pack's folder `mappings`; a part of [Grammar].
final class MappingGrammar {

    private MappingGrammar() {}

    private static final Keys COLUMN = keys(
            "column",
            required(
                    "headings",
                    new ListOf(Grammar.LINE),
                    "Headings it may stand under; case, spaces, marks and punctuation do not matter.",
                    "headings: [\"Case No\", \"លេខសំណុំរឿង\"]"),
            optional("required", Grammar.FLAG, "A sheet without it is not of this kind.", "required: true"),
            optional(
                    "values",
                    new MapOf(Grammar.CELL_WORD, Grammar.CODE),
                    "Words in its cells and the codes they mean.",
                    "values: {\"ជនរងគ្រោះ\": victim}"),
            optional(
                    "days",
                    new OneOf(List.of("dmy", "ymd", "mdy")),
                    "Order of day, month and year in dates written with figures; `dmy` without it.",
                    "days: dmy"));
    private static final Keys OUTPUT = keys(
            "record of a row",
            required("record", Grammar.NAME, "Record type each row gives.", "record: case"),
            optional(
                    "when",
                    new MapOf(Grammar.NAME, new ListOf(Grammar.CELL_WORD)),
                    "Columns that must hold one of these codes or words.",
                    "when: {role: [victim]}"),
            optional(
                    "unless_empty",
                    new ListOf(Grammar.NAME),
                    "Columns of which at least one must be filled.",
                    "unless_empty: [case_no]"),
            required(
                    "fields",
                    new MapOf(Grammar.NAME, Grammar.NAME),
                    "By field, the column it is read from.",
                    "fields: {case_no: case_no, opened_on: opened}"),
            optional(
                    "constants",
                    new MapOf(Grammar.NAME, Grammar.CELL_WORD),
                    "By field, a value that is the same in every row.",
                    "constants: {force: police}"));
    private static final Keys SHEET = keys(
            "sheet",
            optional("sheet", Grammar.LINE, "Name of the sheet; any sheet without it.", "sheet: Victims"),
            required(
                    "columns",
                    new MapOf(Grammar.NAME, COLUMN),
                    "By a name used below, the columns that are read.",
                    "columns: {case_no: {headings: [\"Case No\"], required: true}}"),
            required(
                    "rows",
                    new ListOf(OUTPUT),
                    "The records each row gives, those that others refer to first.",
                    "rows: [{record: case, fields: {case_no: case_no}}]"));

    static final Keys MAPPING = keys(
            "mapping",
            required("mapping", Grammar.NAME, "Name; `register import --mapping` takes it.", "mapping: police"),
            Grammar.TITLE,
            optional("agency", Grammar.CODE, "Agency whose files look like this; any without it.", "agency: police"),
            Grammar.SOURCE,
            required(
                    "sheets",
                    new ListOf(SHEET),
                    "Kinds of sheets; the first whose required columns are there is taken.",
                    "sheets: [{columns: {…}, rows: […]}]"));
}
