package org.saksei.app.demo.fiction;

import org.saksei.app.demo.fiction.Fiction.Couple;

/// `06-marriages.csv`: a row per couple of a Cambodian and a foreigner that applied to marry.
final class MarriagesFile {

    static final String NAME = "06-marriages.csv";

    private MarriagesFile() {}

    static String write(Fiction fiction, Truth truth, Provinces provinces) {
        Csv csv = new Csv(
                "Application no.",
                "Applied on",
                "Province",
                "Cambodian spouse",
                "Age (Cambodian)",
                "Foreign spouse",
                "Age (foreign)",
                "Nationality of the foreign spouse",
                "Broker suspected",
                "Decision",
                "Decided on");
        for (Couple couple : fiction.couples()) {
            csv.row(
                    couple.key(),
                    Words.dmy(couple.appliedOn()),
                    provinces.latin(couple.province()),
                    Spelling.khmer(couple.khmer()),
                    String.valueOf(couple.ageKhmer()),
                    Spelling.latin(couple.foreign()),
                    String.valueOf(couple.ageForeign()),
                    couple.citizenship(),
                    couple.brokerSuspected() ? "yes" : "no",
                    couple.decision(),
                    Words.dmy(couple.decidedOn()));
            truth.add(
                    NAME,
                    "",
                    csv.lastRow(),
                    "marriage_application",
                    Agency.FOREIGN_AFFAIRS,
                    couple.key(),
                    "couple-" + couple.key());
        }
        return csv.text();
    }
}
