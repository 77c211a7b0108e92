package org.saksei.app.demo.fiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksei.app.demo.fiction.Fiction.Case;
import org.saksei.app.demo.fiction.Fiction.Charge;
import org.saksei.app.demo.fiction.Fiction.Person;
import org.saksei.app.demo.fiction.Fiction.Proceeding;
import org.saksei.app.demo.fiction.Fiction.Rescue;
import org.saksei.app.demo.fiction.Fiction.Sighting;
import org.saksei.app.demo.fiction.Workbook.Cell;

/// `01-police.xlsx`: three sheets with title rows, merged heads and both languages. Dates are real ones
/// on the sheets of cases and suspects, text on the sheet of victims. Some victims were sent twice.
final class PoliceFile {

    static final String NAME = "01-police.xlsx";

    private static final List<String> CASE_HEADINGS = List.of(
            "ល.រ No.",
            "លេខសំណុំរឿង Case No.",
            "លេខសំណុំរឿងរួម Joint case No.",
            "ថ្ងៃបើកសំណុំរឿង Opened on",
            "ថ្ងៃបង្ក្រាប Date of crackdown",
            "ប្រភេទករណី Kind of case",
            "អំពើ Act",
            "មធ្យោបាយ Means",
            "គោលបំណង Purpose",
            "មាត្រា Article",
            "លេខកូដឃុំសង្កាត់ Commune code",
            "ប្រភេទទីកន្លែង Kind of place",
            "ប្រភពព័ត៌មាន Detected by");
    private static final List<String> VICTIM_HEADINGS = List.of(
            "ល.រ No.",
            "លេខសំណុំរឿង Case No.",
            "លេខជនរងគ្រោះ Victim No.",
            "ឈ្មោះជាអក្សរខ្មែរ Name in Khmer",
            "ឈ្មោះជាអក្សរឡាតាំង Name in Latin",
            "ភេទ Sex",
            "ថ្ងៃខែឆ្នាំកំណើត Date of birth",
            "សញ្ជាតិ Nationality",
            "លេខអត្តសញ្ញាណប័ណ្ណ ID card",
            "ខេត្តកំណើត Home province",
            "លេខកូដឃុំកំណើត Home commune code",
            "ថ្ងៃសង្គ្រោះ Date of rescue",
            "គោលបំណង Purpose",
            "ប្រទេសដែលត្រូវកេងប្រវ័ញ្ច Exploited in",
            "ប្រគល់ជូន Handed over to",
            "ថ្ងៃប្រគល់ Handed over on");
    private static final List<String> SUSPECT_HEADINGS = List.of(
            "ល.រ No.",
            "លេខសំណុំរឿង Case No.",
            "លេខជនសង្ស័យ Suspect No.",
            "ឈ្មោះជាអក្សរខ្មែរ Name in Khmer",
            "ឈ្មោះជាអក្សរឡាតាំង Name in Latin",
            "ភេទ Sex",
            "ថ្ងៃខែឆ្នាំកំណើត Date of birth",
            "សញ្ជាតិ Nationality",
            "ថ្ងៃប្រព្រឹត្តបទល្មើស Date of offence",
            "ថ្ងៃចាប់ផ្តើមស៊ើបអង្កេត Investigated since",
            "ថ្ងៃឃាត់ខ្លួន Arrested on",
            "ថ្ងៃបញ្ជូនទៅតុលាការ Sent to court on",
            "មាត្រា Article");

    private final Fiction fiction;
    private final Truth truth;
    private final Provinces provinces;
    private final Workbook workbook = new Workbook();

    private PoliceFile(Fiction fiction, Truth truth, Provinces provinces) {
        this.fiction = fiction;
        this.truth = truth;
        this.provinces = provinces;
    }

    static Workbook write(Fiction fiction, Truth truth, Provinces provinces) {
        PoliceFile file = new PoliceFile(fiction, truth, provinces);
        file.cases();
        file.victims();
        file.suspects();
        return file.workbook;
    }

    private void cases() {
        List<Case> cases = fiction.cases().stream()
                .filter(crime -> crime.forces().contains(Agency.POLICE))
                .toList();
        Workbook.Sheet sheet = workbook.sheet("ករណី Cases");
        top(sheet, "បញ្ជីករណីជួញដូរមនុស្ស List of cases", CASE_HEADINGS, cases.size(), "សំណុំរឿង File", 1, 4);
        for (Case crime : cases) {
            String key = Objects.requireNonNull(crime.keys().get(Agency.POLICE));
            sheet.row(List.of(
                    new Cell.Number(cases.indexOf(crime) + 1),
                    words(key),
                    words(crime.jointNumber()),
                    new Cell.Day(crime.openedOn()),
                    new Cell.Day(crime.crackdownOn()),
                    words(Words.of(Words.KIND, crime.setting().kind)),
                    words("Recruitment"),
                    words("Deception"),
                    words(Words.of(Words.PURPOSE, crime.setting().purpose)),
                    words(crime.setting().article),
                    words(crime.place()),
                    words(crime.setting().venue),
                    words(crime.detectedBy())));
            truth.add(NAME, sheet.name(), sheet.lastRow(), "case", Agency.POLICE, key, crime.id());
        }
        sheet.hiddenEmptyRow();
    }

    private void victims() {
        List<Rescue> rescues = new ArrayList<>(fiction.rescues().stream()
                .filter(rescue -> rescue.seenBy(Agency.POLICE))
                .toList());
        List<Rescue> again = rescues.stream().filter(Rescue::twice).toList();
        rescues.addAll(again);
        Workbook.Sheet sheet = workbook.sheet("ជនរងគ្រោះ Victims");
        top(sheet, "បញ្ជីជនរងគ្រោះ List of victims", VICTIM_HEADINGS, rescues.size(), "ឈ្មោះ Name", 3, 4);
        for (int i = 0; i < rescues.size(); i++) {
            Rescue rescue = rescues.get(i);
            Sighting seen = Objects.requireNonNull(rescue.sightings().get(Agency.POLICE));
            Person person = rescue.person();
            Case crime = Objects.requireNonNull(rescue.crime());
            sheet.row(List.of(
                    new Cell.Number(i + 1),
                    words(crime.keys().get(Agency.POLICE)),
                    words(seen.key()),
                    words(seen.khmer()),
                    words(seen.latin()),
                    words(Words.of(Words.SEX, person.sex())),
                    words(Words.dmy(seen.born())),
                    words(Words.of(Words.CITIZENSHIP, person.citizenship())),
                    words(person.idNumber()),
                    words(person.home().isEmpty() ? "" : provinces.khmer(person.home())),
                    words(person.home()),
                    words(Words.dmy(rescue.on())),
                    words(Words.of(Words.PURPOSE, crime.setting().purpose)),
                    words(crime.setting().exploitedIn()),
                    words(Words.of(Words.HANDOVER, Objects.requireNonNull(rescue.handedTo()))),
                    words(Words.dmy(rescue.handedOn()))));
            truth.add(NAME, sheet.name(), sheet.lastRow(), "victim", Agency.POLICE, seen.key(), person.id());
        }
        sheet.hiddenEmptyRow();
        sheet.hiddenEmptyRow();
    }

    private void suspects() {
        List<Charge> charges = fiction.charges().stream()
                .filter(charge -> charge.sightings().containsKey(Agency.POLICE))
                .toList();
        Workbook.Sheet sheet = workbook.sheet("ជនសង្ស័យ Suspects");
        top(sheet, "បញ្ជីជនសង្ស័យ List of suspects", SUSPECT_HEADINGS, charges.size(), "ឈ្មោះ Name", 3, 4);
        for (Charge charge : charges) {
            Sighting seen = Objects.requireNonNull(charge.sightings().get(Agency.POLICE));
            Person person = charge.person();
            Case crime = Objects.requireNonNull(charge.crime());
            sheet.row(List.of(
                    new Cell.Number(charges.indexOf(charge) + 1),
                    words(crime.keys().get(Agency.POLICE)),
                    words(seen.key()),
                    words(seen.khmer()),
                    words(seen.latin()),
                    words(Words.of(Words.SEX, person.sex())),
                    day(seen.born()),
                    words(Words.of(Words.CITIZENSHIP, person.citizenship())),
                    day(charge.offenceOn()),
                    day(on(charge, "investigated")),
                    day(on(charge, "arrested")),
                    day(on(charge, "sent_to_court")),
                    words(crime.setting().article)));
            truth.add(NAME, sheet.name(), sheet.lastRow(), "suspect", Agency.POLICE, seen.key(), person.id());
        }
    }

    /// Titles, a line that counts the rows by a formula, group heads over merged cells, headings.
    private static void top(
            Workbook.Sheet sheet, String title, List<String> headings, int rows, String group, int from, int to) {
        sheet.widths(headings.stream().map(heading -> heading.length() / 2 + 8).toList());
        sheet.title("ទិន្នន័យប្រឌិត – FICTION: no row describes a real person", headings.size());
        sheet.title(title, headings.size());
        int first = 6;
        sheet.row(List.of(
                words("ចំនួន Rows"), new Cell.Formula("COUNTA(B%d:B%d)".formatted(first, first + rows - 1), rows)));
        List<String> groups = new ArrayList<>(java.util.Collections.nCopies(from, ""));
        groups.add(group);
        sheet.headings(groups);
        sheet.merge(from, to);
        sheet.headings(headings);
    }

    private static @Nullable LocalDate on(Charge charge, String stage) {
        return charge.proceedings().stream()
                .filter(step -> step.stage().equals(stage) && step.by() == Agency.POLICE)
                .map(Proceeding::on)
                .findFirst()
                .orElse(null);
    }

    static Cell words(@Nullable String text) {
        return text == null || text.isEmpty() ? new Cell.Empty() : new Cell.Words(text, Workbook.Style.PLAIN);
    }

    static Cell day(@Nullable LocalDate day) {
        return day == null ? new Cell.Empty() : new Cell.Day(day);
    }
}
