package org.saksei.app.demo.fiction;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksei.app.demo.fiction.Fiction.Case;
import org.saksei.app.demo.fiction.Fiction.Charge;
import org.saksei.app.demo.fiction.Fiction.Person;
import org.saksei.app.demo.fiction.Fiction.Rescue;
import org.saksei.app.demo.fiction.Fiction.Sighting;

/// `02-gendarmerie.csv`: one row per person, Khmer only, Khmer figures, years of the Buddhist era in
/// places, with the byte order mark a spreadsheet program writes.
final class GendarmerieFile {

    static final String NAME = "02-gendarmerie.csv";

    private static final String[] HEADINGS = {
        "លេខសំណុំរឿង",
        "លេខសំណុំរឿងរួម",
        "ថ្ងៃបើកសំណុំរឿង",
        "ថ្ងៃបង្ក្រាប",
        "ប្រភេទករណី",
        "មាត្រា",
        "លេខកូដទីកន្លែង",
        "គោលបំណង",
        "ជា",
        "លេខសម្គាល់",
        "ឈ្មោះ",
        "ភេទ",
        "ថ្ងៃខែឆ្នាំកំណើត",
        "អាយុ",
        "សញ្ជាតិ",
        "ខេត្តកំណើត",
        "ថ្ងៃសង្គ្រោះ",
        "ប្រគល់ជូន",
        "ថ្ងៃប្រគល់",
        "ថ្ងៃចាប់ផ្តើមស៊ើបអង្កេត",
        "ថ្ងៃឃាត់ខ្លួន",
        "ថ្ងៃបញ្ជូនទៅតុលាការ"
    };

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private GendarmerieFile() {}

    static String write(Fiction fiction, Truth truth, Provinces provinces) {
        Csv csv = new Csv(HEADINGS);
        List<Case> cases = fiction.cases().stream()
                .filter(crime -> crime.forces().contains(Agency.GENDARMERIE))
                .sorted(Comparator.comparing(Case::number))
                .toList();
        for (Case crime : cases) {
            fiction.rescues().stream()
                    .filter(rescue -> rescue.crime() == crime)
                    .forEach(rescue -> victim(csv, truth, provinces, crime, rescue));
            fiction.charges().stream()
                    .filter(charge -> charge.crime() == crime)
                    .forEach(charge -> suspect(csv, truth, provinces, crime, charge));
        }
        return BYTE_ORDER_MARK + csv.text();
    }

    private static void victim(Csv csv, Truth truth, Provinces provinces, Case crime, Rescue rescue) {
        Sighting seen = Objects.requireNonNull(rescue.sightings().get(Agency.GENDARMERIE));
        boolean era = buddhistEra(crime);
        csv.row(join(
                ofCase(crime),
                ofPerson("ជនរងគ្រោះ", seen, rescue.person(), provinces, era),
                Words.khmerDmy(rescue.on(), era),
                Words.of(Words.HANDOVER, Objects.requireNonNull(rescue.handedTo())),
                Words.khmerDmy(rescue.handedOn(), era),
                "",
                "",
                ""));
        record(truth, csv, crime, "victim", seen, rescue.person());
    }

    private static void suspect(Csv csv, Truth truth, Provinces provinces, Case crime, Charge charge) {
        Sighting seen = Objects.requireNonNull(charge.sightings().get(Agency.GENDARMERIE));
        boolean era = buddhistEra(crime);
        csv.row(join(
                ofCase(crime),
                ofPerson("ជនសង្ស័យ", seen, charge.person(), provinces, era),
                "",
                "",
                "",
                Words.khmerDmy(on(charge, "investigated"), era),
                Words.khmerDmy(on(charge, "arrested"), era),
                Words.khmerDmy(on(charge, "sent_to_court"), era)));
        record(truth, csv, crime, "suspect", seen, charge.person());
    }

    private static void record(Truth truth, Csv csv, Case crime, String type, Sighting seen, Person person) {
        String caseKey = Objects.requireNonNull(crime.keys().get(Agency.GENDARMERIE));
        truth.add(NAME, "", csv.lastRow(), "case", Agency.GENDARMERIE, caseKey, crime.id());
        truth.add(NAME, "", csv.lastRow(), type, Agency.GENDARMERIE, seen.key(), person.id());
    }

    /// Some units count years as monks do.
    private static boolean buddhistEra(Case crime) {
        return crime.number() % 3 == 0;
    }

    private static List<String> ofCase(Case crime) {
        boolean era = buddhistEra(crime);
        return List.of(
                Objects.requireNonNull(crime.keys().get(Agency.GENDARMERIE)),
                Words.orEmpty(crime.jointNumber()),
                Words.khmerDmy(crime.openedOn(), era),
                Words.khmerDmy(crime.crackdownOn(), era),
                Words.of(Words.KIND, crime.setting().kind),
                Words.khmerDigits(crime.setting().article),
                Words.khmerDigits(crime.place()),
                Words.of(Words.PURPOSE, crime.setting().purpose));
    }

    private static List<String> ofPerson(String as, Sighting seen, Person person, Provinces provinces, boolean era) {
        return List.of(
                as,
                seen.key(),
                seen.khmer(),
                Words.of(Words.SEX, person.sex()),
                Words.khmerDmy(seen.born(), era),
                Words.khmerDigits(Words.orEmpty(seen.age())),
                Words.of(Words.CITIZENSHIP, person.citizenship()),
                person.home().isEmpty() ? "" : provinces.khmer(person.home()));
    }

    private static String[] join(List<String> crime, List<String> person, String... rest) {
        return Stream.of(crime.stream(), person.stream(), Stream.of(rest))
                .flatMap(part -> part)
                .toArray(String[]::new);
    }

    private static @Nullable LocalDate on(Charge charge, String stage) {
        return charge.proceedings().stream()
                .filter(step -> step.stage().equals(stage) && step.by() == Agency.GENDARMERIE)
                .map(Fiction.Proceeding::on)
                .findFirst()
                .orElse(null);
    }
}
