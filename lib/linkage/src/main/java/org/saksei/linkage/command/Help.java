package org.saksei.linkage.command;

/// What the verbs take.
final class Help {
    private static final String TEXT = """
            run A.csv [B.csv] --model M.yaml|M.json | --auto  --clusters OUT.csv
                [--pairs OUT.csv] [--format json] [--save-model F] [--mode dedupe|link|both]
                [--id COL] [--ignore COL,…] [--source COL | NAME,NAME] [--train if-needed|always|never] [--seed 1]
                [--edge W] [--average W] [--review LO,HI] [--previous OLD.csv] [--incremental] [--decisions D.csv]
                [--events E.csv] [--lists L.csv] [--pairs-from W] [--max-pairs N] [--max-kept-pairs N]
                [--threads N] [--timings] [--progress auto|none|plain|json] [--delimiter C] [--encoding E]
            train FILES --model M --to M2 [--labels L.csv | --truth T.csv --key K]
            evaluate --clusters C.csv (--truth T.csv --key COL [--id COL] [--source COL] | --labels L.csv)
                [--pairs P.csv] [--curve OUT.csv] [--errors N] [--at-least pairwise_f1=0.95] [--format json]
            explain FILES --model M --pair [SOURCE:]ID,[SOURCE:]ID … [--decisions D.csv] [--format json] [--no-values]
            blocks FILES --model M [--truth T.csv --key K] [--format json]
            suggest FILES --to M.json
            model check M | model import SPLINK.json --to M | model export M --to SPLINK.json
            score FILES --model M --chunk i/n --edges E.bin
            cluster E1.bin E2.bin … --files A.csv[,B.csv] --model M --clusters OUT.csv
            names FILE --column C
            generate --people khmer|plain --entities N [--sources 4] [--seed S] --to DIR
            clk hash A.csv --schema S.json --key-file K --to A.clk | clk match A.clk B.clk --threshold T
            """;

    private Help() {}

    static String text() {
        return "saksei linkage VERB …\n\n" + TEXT.stripTrailing();
    }

    /// The lines of one verb.
    static String of(String verb) {
        StringBuilder lines = new StringBuilder();
        boolean inside = false;
        for (String line : TEXT.split("\n")) {
            inside = line.startsWith(" ") ? inside : line.startsWith(verb + " ");
            if (inside) {
                lines.append(line).append('\n');
            }
        }
        return lines.toString().stripTrailing();
    }
}
