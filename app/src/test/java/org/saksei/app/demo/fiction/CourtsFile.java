package org.saksei.app.demo.fiction;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksei.app.demo.fiction.Fiction.Case;
import org.saksei.app.demo.fiction.Fiction.Charge;
import org.saksei.app.demo.fiction.Fiction.Proceeding;
import org.saksei.app.demo.fiction.Fiction.Sentence;
import org.saksei.app.demo.fiction.Fiction.Sighting;

/// `03-courts.csv`: a row per step against one accused, in Latin letters of the courts' own spelling,
/// with the year of birth only. Fourteen accused are of earlier periods.
final class CourtsFile {

    static final String NAME = "03-courts.csv";

    private record Step(Charge charge, Proceeding step) {}

    private CourtsFile() {}

    static String write(Fiction fiction, Truth truth) {
        Csv csv = new Csv(
                "Entry no.",
                "Court",
                "Accused no.",
                "Name of the accused",
                "Sex",
                "Year of birth",
                "Nationality",
                "Date of offence",
                "Stage",
                "Date",
                "Article",
                "Group of articles",
                "Outcome",
                "Months",
                "Months suspended",
                "Restitution (KHR)");
        List<Step> steps = fiction.charges().stream()
                .flatMap(charge -> charge.proceedings().stream()
                        .filter(step -> step.by() == Agency.COURTS)
                        .map(step -> new Step(charge, step)))
                .sorted(Comparator.comparing((Step step) -> step.step.on()))
                .toList();
        for (Step step : steps) {
            Sighting seen = Objects.requireNonNull(step.charge.sightings().get(Agency.COURTS));
            row(csv, step.charge, step.step, seen);
            truth.add(
                    NAME,
                    "",
                    csv.lastRow(),
                    "suspect",
                    Agency.COURTS,
                    seen.key(),
                    step.charge.person().id());
        }
        return csv.text();
    }

    private static void row(Csv csv, Charge charge, Proceeding step, Sighting seen) {
        Case crime = charge.crime();
        boolean judged = step.stage().equals("convicted") || step.stage().equals("acquitted");
        Sentence sentence = step.stage().equals("sentenced") ? charge.sentence() : null;
        csv.row(
                "E-%05d".formatted(csv.lastRow()),
                court(charge),
                seen.key(),
                seen.latin(),
                charge.person().sex(),
                String.valueOf(charge.person().born().getYear()),
                charge.person().citizenship(),
                Words.dmy(charge.offenceOn()),
                step.stage().replace('_', ' '),
                Words.dmy(step.on()),
                crime == null ? "12" : crime.setting().article,
                crime == null ? "trafficking" : crime.setting().articleGroup(),
                judged ? (step.stage().equals("convicted") ? "guilty" : "not guilty") : "",
                number(sentence, sentence == null ? 0 : sentence.months()),
                number(sentence, sentence == null ? 0 : sentence.suspendedMonths()),
                number(sentence, sentence == null ? 0 : sentence.restitution()));
    }

    /// The court of the province of the crime, as the pack codes it.
    static String court(Charge charge) {
        Case crime = charge.crime();
        String place = crime == null ? charge.person().home() : crime.place();
        return "first_" + place.substring(0, 2);
    }

    private static String number(@Nullable Sentence sentence, long value) {
        return sentence == null ? "" : String.valueOf(value);
    }
}
