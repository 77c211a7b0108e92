package org.saksei.app.demo.fiction;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.saksei.app.demo.fiction.Fiction.Case;
import org.saksei.app.demo.fiction.Fiction.Person;
import org.saksei.app.demo.fiction.Fiction.Rescue;
import org.saksei.app.demo.fiction.Fiction.Sighting;
import org.saksei.app.demo.fiction.Workbook.Cell;

/// `04-social-affairs.xlsx`: victims received, a sheet per half-year, Khmer only, with nicknames and
/// home communes. Dates are real ones on the first sheet, text on the second.
final class SocialAffairsFile {

    static final String NAME = "04-social-affairs.xlsx";

    private static final List<String> HEADINGS = List.of(
            "លេខអតិថិជន",
            "ថ្ងៃទទួល",
            "ឈ្មោះ",
            "ឈ្មោះហៅក្រៅ",
            "ភេទ",
            "ថ្ងៃខែឆ្នាំកំណើត",
            "អាយុ",
            "ខេត្តកំណើត",
            "លេខកូដឃុំកំណើត",
            "លេខអត្តសញ្ញាណប័ណ្ណ",
            "ថ្ងៃសង្គ្រោះ",
            "បញ្ជូនដោយ",
            "ថ្ងៃបញ្ជូន",
            "ថ្ងៃផុតកំណត់ឆ្លើយ",
            "សេវា",
            "ដល់ថ្ងៃ");

    /// A referral is answered by taking the victim in; families who come themselves come later.
    private static final int DAYS_TO_ANSWER = 2;

    private SocialAffairsFile() {}

    static Workbook write(Fiction fiction, Truth truth, Provinces provinces) {
        Workbook workbook = new Workbook();
        for (HalfPlan plan : fiction.plans()) {
            boolean realDates = plan.year() == 2018;
            Workbook.Sheet sheet = workbook.sheet("ឆមាសទី១ " + Words.khmerDigits(String.valueOf(plan.year())));
            sheet.widths(
                    HEADINGS.stream().map(heading -> heading.length() / 2 + 9).toList());
            sheet.title("ទិន្នន័យប្រឌិត – FICTION: no row describes a real person", HEADINGS.size());
            sheet.title("បញ្ជីជនរងគ្រោះដែលបានទទួល", HEADINGS.size());
            sheet.headings(HEADINGS);
            List<Rescue> received = fiction.rescues().stream()
                    .filter(rescue -> rescue.period().equals(plan.period()) && rescue.seenBy(Agency.SOCIAL_AFFAIRS))
                    .sorted(Comparator.comparing(SocialAffairsFile::receivedOn))
                    .toList();
            for (Rescue rescue : received) {
                Sighting seen = Objects.requireNonNull(rescue.sightings().get(Agency.SOCIAL_AFFAIRS));
                sheet.row(cells(rescue, seen, provinces, realDates));
                truth.add(
                        NAME,
                        sheet.name(),
                        sheet.lastRow(),
                        "victim",
                        Agency.SOCIAL_AFFAIRS,
                        seen.key(),
                        rescue.person().id());
            }
            sheet.hiddenEmptyRow();
        }
        return workbook;
    }

    private static List<Cell> cells(Rescue rescue, Sighting seen, Provinces provinces, boolean realDates) {
        Person person = rescue.person();
        Case crime = rescue.crime();
        return List.of(
                PoliceFile.words(seen.key()),
                date(receivedOn(rescue), realDates),
                PoliceFile.words(seen.khmer()),
                PoliceFile.words(seen.other()),
                PoliceFile.words(person.sex().equals("F") ? "ស" : "ប"),
                seen.born() == null ? new Cell.Empty() : date(seen.born(), realDates),
                seen.age() == null ? new Cell.Empty() : new Cell.Number(seen.age()),
                PoliceFile.words(provinces.khmer(person.home())),
                PoliceFile.words(person.home()),
                PoliceFile.words(seen.spelledDifferently() ? "" : person.idNumber()),
                crime == null ? new Cell.Empty() : date(rescue.on(), realDates),
                PoliceFile.words(crime == null ? "មកដោយខ្លួនឯង" : Words.of(Words.FORCE, sender(rescue))),
                crime == null ? new Cell.Empty() : date(rescue.handedOn(), realDates),
                crime == null ? new Cell.Empty() : date(rescue.handedOn().plusDays(DAYS_TO_ANSWER), realDates),
                PoliceFile.words(service(rescue).equals("reintegration") ? "សមាហរណកម្ម" : "ការពិគ្រោះផ្លូវចិត្ត"),
                servedTo(rescue) == null
                        ? new Cell.Empty()
                        : date(Objects.requireNonNull(servedTo(rescue)), realDates));
    }

    private static Cell date(LocalDate day, boolean real) {
        return real ? new Cell.Day(day) : PoliceFile.words(Words.dmy(day));
    }

    /// The force that brought the victim; the police where both did.
    static String sender(Rescue rescue) {
        return rescue.seenBy(Agency.POLICE) ? "police" : "gendarmerie";
    }

    /// On the day of the hand-over, three days later where the family brought the victim; those who came
    /// by themselves on their day.
    static LocalDate receivedOn(Rescue rescue) {
        if (rescue.crime() == null) {
            return rescue.on();
        }
        return "family".equals(rescue.handedTo()) ? rescue.handedOn().plusDays(3) : rescue.handedOn();
    }

    static String service(Rescue rescue) {
        return rescue.person().number() % 3 == 0 ? "reintegration" : "psychological";
    }

    /// Half of the reintegrations ended within the half-year.
    static @org.jspecify.annotations.Nullable LocalDate servedTo(Rescue rescue) {
        LocalDate end = receivedOn(rescue).plusDays(60);
        boolean ended = end.getMonthValue() <= 6 && service(rescue).equals("reintegration");
        return ended ? end : null;
    }
}
