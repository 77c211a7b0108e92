package org.saksei.pack;

import static org.saksei.pack.Grammar.keys;
import static org.saksei.pack.Grammar.optional;
import static org.saksei.pack.Grammar.required;

import java.util.List;
import java.util.regex.Pattern;
import org.saksei.pack.Shape.Keys;
import org.saksei.pack.Shape.ListOf;
import org.saksei.pack.Shape.MapOf;
import org.saksei.pack.Shape.OneOf;
import org.saksei.pack.Shape.Whole;
import org.saksei.pack.Shape.Word;
import org.saksei.release.ReleaseRule;

/// The shapes of the YAML files in a pack's folder `release`; a part of [Grammar].
final class ReleaseGrammar {

    private static final Word UNIT = new Word(Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,30}"), "event");

    private ReleaseGrammar() {}

    private static final Keys RULE = keys(
            "release rule",
            required(
                    "threshold",
                    new Whole(ReleaseRule.LEAST_THRESHOLD, ReleaseRule.GREATEST_THRESHOLD),
                    "Counts from 1 to below it are small and are hidden.",
                    "threshold: 11"),
            optional(
                    "zeros",
                    new OneOf(List.of("ordinary", "shown")),
                    "Whether a zero may be hidden to protect others (ordinary), or is always printed.",
                    "zeros: ordinary"),
            optional(
                    "insider",
                    Grammar.FLAG,
                    "Whether the one person counted in a cell is kept from learning of others; true without it.",
                    "insider: true"),
            optional(
                    "grand_total",
                    new OneOf(List.of("published", "guarded")),
                    "A small number of all is refused (published) or hidden (guarded, without it).",
                    "grand_total: guarded"),
            optional(
                    "max_hidden_percent",
                    new Whole(0, 100),
                    "Refuse tables of which more is hidden; 50 without it.",
                    "max_hidden_percent: 50"),
            optional(
                    "prefer",
                    new OneOf(List.of("balanced", "cells", "counts")),
                    "What the choice of further cells spares; balanced without it.",
                    "prefer: balanced"),
            optional(
                    "free_units",
                    new ListOf(UNIT),
                    "Units of figures that count no persons and pass as they are.",
                    "free_units: [event]"),
            Grammar.SOURCE);

    static final Keys RULES = keys(
            "release rules",
            Grammar.SOURCE,
            required("rules", new MapOf(Grammar.NAME, RULE), "By name.", "rules: {public: {threshold: 11}}"));
}
