package org.saksei.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureTable;
import org.saksei.figures.Part;
import org.saksei.figures.Rounding;
import org.saksei.figures.SplitTable;
import org.saksei.kernel.Period;
import org.saksei.kernel.Place;
import org.saksei.kernel.Severity;
import org.saksei.kernel.Text;

/// A half-year report with the published figures of 2019 (Khmer Times and Phnom Penh Post, July 2019);
/// what was not published is invented.
public final class Samples {

    private static final Instant MOMENT = Instant.parse("2026-11-22T05:24:13Z");

    private Samples() {}

    public static FrozenReport halfYear() {
        return new FrozenReport(
                layout(),
                table(),
                "0f3c934a5d1e7b2c0f3c934a5d1e7b2c0f3c934a5d1e7b2c0f3c934a5d1e7b2c",
                true,
                List.of(
                        new FrozenReport.RecordCount("case", text("Cases", "សំណុំរឿង"), 163),
                        new FrozenReport.RecordCount("victim", text("Victims", "ជនរងគ្រោះ"), 555),
                        new FrozenReport.RecordCount("suspect", text("Suspects", "ជនសង្ស័យ"), 214),
                        new FrozenReport.RecordCount(
                                "marriage_application", text("Marriage applications", "ពាក្យសុំរៀបការ"), 1988)),
                List.of(new FrozenReport.QualityNote(
                        Severity.WARNING,
                        text(
                                "The courts have not sent their return for June 2019.",
                                "តុលាការមិនទាន់បានផ្ញើរបាយការណ៍សម្រាប់ខែមិថុនា ឆ្នាំ 2019 នៅឡើយទេ។"))));
    }

    static FrozenReport with(FigureTable table) {
        FrozenReport sample = halfYear();
        return new FrozenReport(
                sample.layout(), table, sample.packSha256(), sample.fiction(), sample.records(), sample.notes());
    }

    public static Text text(String english, String khmer) {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        words.put("en", english);
        words.put("km", khmer);
        return new Text(words);
    }

    static FigureTable table() {
        return new FigureTable(
                Period.parse("2019-H1"),
                Period.parse("2018-H1"),
                MOMENT,
                "cambodia 1.0",
                List.of(cases(), victims(), handedOver(), suspects(), marriages(), convicted()));
    }

    private static Figure cases() {
        return figure(
                "cases",
                text("Trafficking cases", "ករណីជួញដូរមនុស្ស"),
                text("{value} trafficking cases were opened", "ករណីជួញដូរមនុស្ស {value} ត្រូវបានបើក"),
                "case",
                78L,
                62L,
                0,
                split(
                        "force",
                        text("Force", "កម្លាំង"),
                        part("police", text("Police", "នគរបាលជាតិ"), 54, 44),
                        part("gendarmerie", text("Gendarmerie", "កងរាជអាវុធហត្ថ"), 17, 13),
                        part("joint", text("Joint operation", "ប្រតិបត្តិការរួម"), 7, 5),
                        unknown(0, 0)),
                split(
                        "kind",
                        text("Kind of case", "ប្រភេទករណី"),
                        part("sex", text("Sex trafficking", "ការជួញដូរផ្លូវភេទ"), 66, 51),
                        part("other", text("Other", "ផ្សេងទៀត"), 12, 11),
                        unknown(0, 0)),
                split("province", text("Province", "ខេត្ត/រាជធានី"), provinces()));
    }

    private static Figure victims() {
        return figure(
                "victims_rescued",
                text("Victims rescued", "ជនរងគ្រោះដែលបានសង្គ្រោះ"),
                text("{value} victims were rescued", "ជនរងគ្រោះ {value} នាក់ត្រូវបានសង្គ្រោះ"),
                "person",
                263L,
                106L,
                7,
                split(
                        "age_kh",
                        text("Age", "អាយុ"),
                        part("0-14", text("Under 15", "ក្រោម 15 ឆ្នាំ"), 70, 24),
                        part("15-17", text("15 to 17", "15 ដល់ 17 ឆ្នាំ"), 31, 18),
                        part("18+", text("18 and over", "18 ឆ្នាំឡើង"), 162, 64),
                        unknown(0, 0)),
                split(
                        "sex",
                        text("Sex", "ភេទ"),
                        part("F", text("Female", "ស្រី"), 214, 91),
                        part("M", text("Male", "ប្រុស"), 46, 15),
                        unknown(3, 0)));
    }

    private static Figure handedOver() {
        return figure(
                "victims_handed_over",
                text("Victims handed over", "ជនរងគ្រោះដែលបានប្រគល់"),
                text("{value} victims were handed over", "ជនរងគ្រោះ {value} នាក់ត្រូវបានប្រគល់"),
                "person",
                263L,
                106L,
                0,
                split(
                        "handover",
                        text("Handed over to", "ប្រគល់ទៅ"),
                        part("family", text("Family", "គ្រួសារ"), 191, 82),
                        part(
                                "social_affairs",
                                text("Departments of Social Affairs", "មន្ទីរសង្គមកិច្ច អតីតយុទ្ធជន និងយុវនីតិសម្បទា"),
                                72,
                                24),
                        unknown(0, 0)));
    }

    private static Figure suspects() {
        return figure(
                "suspects_sent_to_court",
                text("Suspects sent to court", "ជនសង្ស័យដែលបានបញ្ជូនទៅតុលាការ"),
                text("{value} suspects were sent to court", "ជនសង្ស័យ {value} នាក់ត្រូវបានបញ្ជូនទៅតុលាការ"),
                "person",
                97L,
                85L,
                2,
                split(
                        "sex",
                        text("Sex", "ភេទ"),
                        part("F", text("Female", "ស្រី"), 22, 19),
                        part("M", text("Male", "ប្រុស"), 75, 66),
                        unknown(0, 0)),
                split(
                        "citizenship",
                        text("Citizenship", "សញ្ជាតិ"),
                        part("KHM", text("Cambodia", "កម្ពុជា"), 83, 76),
                        part("CHN", text("China", "ចិន"), 12, 6),
                        part("USA", text("United States of America", "សហរដ្ឋអាមេរិក"), 2, 1),
                        unknown(0, 2)));
    }

    private static Figure marriages() {
        return figure(
                "marriage_applications",
                text("Couples who applied to marry a foreigner", "គូស្វាមីភរិយាដែលសុំរៀបការជាមួយជនបរទេស"),
                text("{value} couples applied to marry a foreigner", "មាន {value} គូដែលបានសុំរៀបការជាមួយជនបរទេស"),
                "couple",
                1009L,
                1021L,
                0);
    }

    private static Figure convicted() {
        return figure(
                "persons_convicted",
                text("Persons convicted", "បុគ្គលដែលត្រូវបានផ្តន្ទាទោស"),
                text("{value} persons were convicted", "បុគ្គល {value} នាក់ត្រូវបានផ្តន្ទាទោស"),
                "person",
                null,
                12L,
                0);
    }

    private static Figure figure(
            String id,
            Text title,
            Text sentence,
            String unit,
            @Nullable Long value,
            @Nullable Long before,
            long undecided,
            SplitTable... splits) {
        return new Figure(
                id,
                title,
                sentence,
                text(
                        "Counts “" + title.in("en") + "” by " + unit + ": records that linkage holds to be of one "
                                + unit
                                + " count once.\nThey belong to the period by “Rescued on”. Only where “Case” is known.",
                        "រាប់ “" + title.in("km")
                                + "” តាមបុគ្គល៖ កំណត់ត្រាដែលការភ្ជាប់ទិន្នន័យកំណត់ថាជាបុគ្គលតែមួយ រាប់តែម្តង។\nស្ថិតក្នុងរយៈពេលតាម“ថ្ងៃសង្គ្រោះ”។"),
                unit,
                Rounding.CUT,
                number(value),
                number(before),
                undecided,
                List.of(splits));
    }

    static SplitTable split(String id, Text title, Part... parts) {
        return new SplitTable(id, title, true, List.of(parts));
    }

    static Part part(String code, Text label, long value, long before) {
        return new Part(code, label, BigDecimal.valueOf(value), BigDecimal.valueOf(before));
    }

    static Part unknown(long value, long before) {
        return part("unknown", text("Unknown", "មិនដឹង"), value, before);
    }

    private static Part[] provinces() {
        List<Part> parts = new ArrayList<>();
        String[] names = {
            "Banteay Meanchey|បន្ទាយមានជ័យ",
            "Battambang|បាត់ដំបង",
            "Kampong Cham|កំពង់ចាម",
            "Kampong Chhnang|កំពង់ឆ្នាំង",
            "Kampong Speu|កំពង់ស្ពឺ",
            "Kampong Thom|កំពង់ធំ",
            "Kampot|កំពត",
            "Kandal|កណ្តាល",
            "Koh Kong|កោះកុង",
            "Kratie|ក្រចេះ",
            "Mondul Kiri|មណ្ឌលគិរី",
            "Phnom Penh|រាជធានីភ្នំពេញ",
            "Preah Sihanouk|ព្រះសីហនុ",
            "Siemreap|សៀមរាប"
        };
        long[] values = {11, 6, 3, 0, 2, 1, 0, 5, 2, 0, 0, 31, 9, 8};
        for (int i = 0; i < names.length; i++) {
            String[] name = names[i].split("\\|");
            parts.add(part("%02d".formatted(i + 1), text(name[0], name[1]), values[i], Math.max(0, values[i] - i % 3)));
        }
        parts.add(unknown(0, 0));
        return parts.toArray(Part[]::new);
    }

    private static @Nullable BigDecimal number(@Nullable Long number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    static ReportLayout layout() {
        return new ReportLayout(
                "half-year",
                text(
                        "Half-year report on counter-trafficking",
                        "របាយការណ៍ឆមាសស្តីពីការប្រយុទ្ធប្រឆាំងអំពើជួញដូរមនុស្ស"),
                text(
                        "Cases, victims, suspects and prevention, against the same half of the year before",
                        "ករណី ជនរងគ្រោះ ជនសង្ស័យ និងការបង្ការ ធៀបនឹងឆមាសដូចគ្នានៃឆ្នាំមុន"),
                text("National Committee for Counter-Trafficking", "គណៈកម្មាធិការជាតិប្រយុទ្ធប្រឆាំងអំពើជួញដូរមនុស្ស"),
                List.of(
                        section(
                                text("Cases", "ករណី"),
                                List.of("cases"),
                                List.of(new ReportLayout.Table("cases", List.of("force", "kind", "province"))),
                                List.of(new ReportLayout.Chart("cases", "force"))),
                        section(
                                text("Victims", "ជនរងគ្រោះ"),
                                List.of("victims_rescued", "victims_handed_over"),
                                List.of(
                                        new ReportLayout.Table("victims_rescued", List.of("age_kh", "sex")),
                                        new ReportLayout.Table("victims_handed_over", List.of("handover"))),
                                List.of(
                                        new ReportLayout.Chart("victims_rescued", "age_kh"),
                                        new ReportLayout.Chart("victims_handed_over", "handover"))),
                        section(
                                text("Suspects and courts", "ជនសង្ស័យ និងតុលាការ"),
                                List.of("suspects_sent_to_court", "persons_convicted"),
                                List.of(new ReportLayout.Table(
                                        "suspects_sent_to_court", List.of("sex", "citizenship"))),
                                List.of(new ReportLayout.Chart("suspects_sent_to_court", "citizenship"))),
                        section(
                                text("Marriages with foreigners", "អាពាហ៍ពិពាហ៍ជាមួយជនបរទេស"),
                                List.of("marriage_applications"),
                                List.of(new ReportLayout.Table("marriage_applications", List.of())),
                                List.of())),
                text(
                        "What limits these figures is said here, before others find it.",
                        "អ្វីដែលកំណត់ដែនតួលេខទាំងនេះ ត្រូវបាននិយាយនៅទីនេះ។"),
                "house",
                new Place.Nowhere());
    }

    private static ReportLayout.Section section(
            Text title, List<String> figures, List<ReportLayout.Table> tables, List<ReportLayout.Chart> charts) {
        return new ReportLayout.Section(title, figures, tables, charts, null);
    }
}
