package org.saksei.app.demo.fiction;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.saksei.app.demo.fiction.Fiction.Case;
import org.saksei.app.demo.fiction.Fiction.Charge;
import org.saksei.app.demo.fiction.Fiction.Couple;
import org.saksei.app.demo.fiction.Fiction.Proceeding;
import org.saksei.app.demo.fiction.Fiction.Rescue;

/// The figures that must come out, counted from what is true in the invented world and not from the
/// files.
///
/// A figure without a value in `expected.csv` is silent: no record of its kind is dated in the period,
/// which is not 0. Shares and rates are left out: they follow from the counts.
final class Expected {

    /// @param from first day
    /// @param to last day
    private record Span(String id, LocalDate from, LocalDate to, boolean splits) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private static final Map<String, String> STAGES = Map.of(
            "investigated", "suspects_investigated",
            "arrested", "suspects_arrested",
            "sent_to_court", "suspects_sent_to_court",
            "detained", "suspects_detained",
            "prosecuted", "persons_prosecuted",
            "convicted", "persons_convicted",
            "acquitted", "persons_acquitted",
            "sentenced", "persons_sentenced");

    private static final List<String> SILENT = List.of(
            "victims_recognised",
            "victims_screened",
            "victims_presumed",
            "victims_repatriated",
            "victims_penalised",
            "border_returns",
            "restitution_paid",
            "complicity_allegations",
            "joint_investigations",
            "extraditions",
            "agencies_licensed",
            "agencies_inspected",
            "agencies_sanctioned",
            "recruiter_complaints",
            "labour_inspections",
            "debt_bondage_findings",
            "debt_bondage_workers",
            "children_found_at_work",
            "venue_visits",
            "hotline_calls",
            "trainings",
            "officials_trained",
            "awareness_events",
            "people_reached",
            "budget_planned",
            "budget_spent",
            "provincial_plans",
            "agencies_reporting");

    /// Nobody of the kind is among the suspects, but suspects there are.
    private static final List<String> NOUGHT = List.of(
            "officials_investigated",
            "officials_prosecuted",
            "officials_convicted",
            "buyers_prosecuted",
            "recruiters_prosecuted");

    private static final String UNKNOWN = "unknown";

    private final Csv csv = new Csv("figure", "period", "split", "key", "value");
    private final Fiction fiction;
    private final BandList ageKh;
    private final BandList child;
    private final BandList ctdc;
    private final BandList lengths;
    private Span span = new Span("", LocalDate.EPOCH, LocalDate.EPOCH, false);

    private Expected(Fiction fiction, Path packs) {
        this.fiction = fiction;
        this.ageKh = BandList.read(packs.resolve("core/codes/age_kh.csv"));
        this.child = BandList.read(packs.resolve("core/codes/child.csv"));
        this.ctdc = BandList.read(packs.resolve("core/codes/ctdc.csv"));
        this.lengths = BandList.read(packs.resolve("core/codes/length_band.csv"));
    }

    static String csv(Fiction fiction, Path packs) {
        Expected expected = new Expected(fiction, packs);
        for (HalfPlan plan : fiction.plans()) {
            expected.figures(new Span(plan.period(), plan.from(), plan.to(), true));
        }
        expected.figures(new Span("TIP-2019", LocalDate.of(2018, 4, 1), LocalDate.of(2019, 3, 31), false));
        return expected.csv.text();
    }

    private void figures(Span of) {
        span = of;
        cases();
        rescued();
        identified();
        served();
        justice();
        judged();
        List<Couple> couples = fiction.couples().stream()
                .filter(couple -> span.holds(couple.appliedOn()))
                .toList();
        total("marriage_applications", couples.size());
        split("marriage_applications", "citizenship", couples, Couple::citizenship);
        split("marriage_applications", "decision", couples, Couple::decision);
        split("marriage_applications", "province", couples, Couple::province);
        NOUGHT.forEach(figure -> total(figure, 0));
        SILENT.forEach(figure -> csv.row(figure, span.id, "", "", ""));
    }

    private void cases() {
        List<Case> cases = fiction.cases().stream()
                .filter(crime -> span.holds(crime.crackdownOn()))
                .toList();
        total("cases", cases.size());
        split("cases", "force", cases, Case::force);
        split("cases", "kind", cases, crime -> crime.setting().kind);
        split("cases", "province", cases, crime -> province(crime.place()));
        split("cases", "purpose", cases, crime -> crime.setting().purpose);
        split("cases", "article", cases, crime -> crime.setting().article);
        List<Case> sex = cases.stream()
                .filter(crime -> crime.setting().kind.equals("sex"))
                .toList();
        total("cases_sex_trafficking", sex.size());
        split("cases_sex_trafficking", "force", sex, Case::force);
        split("cases_sex_trafficking", "province", sex, crime -> province(crime.place()));
        // Files, not cases: each force opens its own.
        List<Case> files = fiction.cases().stream()
                .filter(crime -> span.holds(crime.openedOn()))
                .flatMap(crime -> crime.forces().stream().map(force -> crime))
                .toList();
        total("offences_recorded", files.size());
        split("offences_recorded", "article", files, crime -> crime.setting().article);
    }

    private void rescued() {
        List<Rescue> rescued = fiction.rescues().stream()
                .filter(rescue -> rescue.crime() != null && span.holds(rescue.on()))
                .toList();
        total("victims_rescued", rescued.size());
        split("victims_rescued", "age_kh", rescued, rescue -> ageKh.of(rescue.age()));
        split("victims_rescued", "child", rescued, rescue -> child.of(rescue.age()));
        split("victims_rescued", "sex", rescued, rescue -> rescue.person().sex());
        split(
                "victims_rescued",
                "citizenship",
                rescued,
                rescue -> rescue.person().citizenship());
        split("victims_rescued", "purpose", rescued, rescue -> crime(rescue).setting().purpose);
        split(
                "victims_rescued",
                "province",
                rescued,
                rescue -> province(crime(rescue).place()));
        split("victims_rescued", "force", rescued, rescue -> crime(rescue).force());
        total("victims_handed_over", rescued.size());
        split("victims_handed_over", "handover", rescued, rescue -> Words.orEmpty(rescue.handedTo()));
        split("victims_handed_over", "sex", rescued, rescue -> rescue.person().sex());
        split("victims_handed_over", "age_kh", rescued, rescue -> ageKh.of(rescue.age()));
    }

    private void identified() {
        List<Rescue> identified = fiction.rescues().stream()
                .filter(rescue -> decidedOn(rescue).anyMatch(span::holds))
                .toList();
        total("victims_identified", identified.size());
        split("victims_identified", "agency", identified, Expected::mostTrusted);
        split("victims_identified", "sex", identified, rescue -> rescue.person().sex());
        split("victims_identified", "age_kh", identified, rescue -> ageKh.of(rescue.age()));
        split("victims_identified", "child", identified, rescue -> child.of(rescue.age()));
        split("victims_identified", "age_ctdc", identified, rescue -> ctdc.of(rescue.age()));
        split(
                "victims_identified",
                "citizenship",
                identified,
                rescue -> rescue.person().citizenship());
        split(
                "victims_identified",
                "purpose",
                identified,
                rescue -> rescue.crime() == null ? UNKNOWN : crime(rescue).setting().purpose);
        split(
                "victims_identified",
                "exploited_in",
                identified,
                rescue -> rescue.seenBy(Agency.POLICE) ? crime(rescue).setting().exploitedIn() : UNKNOWN);
        split(
                "victims_identified",
                "province",
                identified,
                rescue -> rescue.crime() == null
                        ? UNKNOWN
                        : province(crime(rescue).place()));
    }

    /// The days on which agencies decided that somebody is a victim: forces at the rescue, the others on
    /// arrival.
    private static Stream<LocalDate> decidedOn(Rescue rescue) {
        return Stream.of(
                        rescue.crime() == null ? null : rescue.on(),
                        rescue.seenBy(Agency.SOCIAL_AFFAIRS) ? SocialAffairsFile.receivedOn(rescue) : null,
                        rescue.seenBy(Agency.SHELTERS) ? SheltersFile.takenInOn(rescue) : null)
                .filter(Objects::nonNull);
    }

    private static String mostTrusted(Rescue rescue) {
        return Stream.of(Agency.POLICE, Agency.GENDARMERIE, Agency.SOCIAL_AFFAIRS, Agency.SHELTERS)
                .filter(rescue::seenBy)
                .findFirst()
                .orElseThrow()
                .code();
    }

    // ---- referral and service ----

    /// A service somebody gave to a victim.
    private record Service(Rescue rescue, String kind, LocalDate from, LocalDate to, String provider) {}

    private Stream<Service> services() {
        return fiction.rescues().stream()
                .flatMap(rescue -> Stream.of(
                                rescue.seenBy(Agency.SOCIAL_AFFAIRS)
                                        ? new Service(
                                                rescue,
                                                SocialAffairsFile.service(rescue),
                                                SocialAffairsFile.receivedOn(rescue),
                                                orNever(SocialAffairsFile.servedTo(rescue)),
                                                "MoSVY")
                                        : null,
                                rescue.seenBy(Agency.SHELTERS)
                                        ? new Service(
                                                rescue,
                                                SheltersFile.serviceCode(rescue),
                                                SheltersFile.takenInOn(rescue),
                                                orNever(SheltersFile.servedTo(rescue)),
                                                "NGO")
                                        : null)
                        .filter(Objects::nonNull));
    }

    private static LocalDate orNever(@org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? LocalDate.MAX : day;
    }

    private void served() {
        List<Rescue> referred = fiction.rescues().stream()
                .filter(rescue -> rescue.crime() != null && rescue.seenBy(Agency.SOCIAL_AFFAIRS))
                .filter(rescue -> span.holds(rescue.handedOn()))
                .toList();
        total("victims_referred", referred.size());
        split("victims_referred", "from", referred, SocialAffairsFile::sender);
        split("victims_referred", "to", referred, rescue -> Agency.SOCIAL_AFFAIRS.code());
        split("victims_referred", "service", referred, SocialAffairsFile::service);
        List<Service> begun =
                services().filter(service -> span.holds(service.from)).toList();
        total("services_delivered", begun.size());
        split("services_delivered", "service", begun, Service::kind);
        split("services_delivered", "provider", begun, Service::provider);
        // Of two services of one person the one of the more trusted agency counts: Social Affairs' comes first.
        Collection<Service> assisted = firstOfPerson(begun);
        total("victims_assisted", assisted.size());
        split("victims_assisted", "service", assisted, Service::kind);
        split("victims_assisted", "provider", assisted, Service::provider);
        split(
                "victims_assisted",
                "sex",
                assisted,
                service -> service.rescue.person().sex());
        split("victims_assisted", "age_kh", assisted, service -> ageKh.of(service.rescue.age()));
        List<Service> residents = services()
                .filter(service -> service.kind.equals("shelter"))
                .filter(service -> !service.from.isAfter(span.to) && !service.to.isBefore(span.to))
                .toList();
        total("shelter_residents", residents.size());
        split(
                "shelter_residents",
                "sex",
                residents,
                service -> service.rescue.person().sex());
        split("shelter_residents", "age_kh", residents, service -> ageKh.of(service.rescue.age()));
        List<Service> reintegrated = services()
                .filter(service -> service.kind.equals("reintegration") && span.holds(service.to))
                .toList();
        total("victims_reintegrated", reintegrated.size());
        split(
                "victims_reintegrated",
                "province",
                reintegrated,
                service -> province(service.rescue.person().home()));
        split(
                "victims_reintegrated",
                "sex",
                reintegrated,
                service -> service.rescue.person().sex());
    }

    private static Collection<Service> firstOfPerson(List<Service> services) {
        SequencedMap<Integer, Service> first = new java.util.LinkedHashMap<>();
        services.forEach(service -> first.putIfAbsent(service.rescue.person().number(), service));
        return first.values();
    }

    // ---- justice ----

    private void justice() {
        STAGES.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(entry -> {
            String stage = entry.getKey();
            String figure = entry.getValue();
            List<Charge> charges = reached(stage);
            total(figure, charges.size());
            switch (stage) {
                case "investigated", "arrested" -> {
                    person(figure, charges);
                    split(
                            figure,
                            "province",
                            charges,
                            charge -> province(crime(charge).place()));
                    if (stage.equals("arrested")) {
                        split(figure, "force", charges, charge -> crime(charge).force());
                    }
                }
                case "sent_to_court", "detained" -> {
                    person(figure, charges);
                    split(figure, "juvenile", charges, charge -> yes(charge.juvenile()));
                    split(
                            figure,
                            "foreign",
                            charges,
                            charge -> yes(!charge.person().citizenship().equals("KHM")));
                    if (stage.equals("sent_to_court")) {
                        split(figure, "force", charges, charge -> crime(charge).force());
                        split(
                                figure,
                                "article",
                                charges,
                                charge -> crime(charge).setting().article);
                    }
                }
                case "prosecuted", "convicted" -> {
                    person(figure, charges);
                    split(
                            figure,
                            "article_group",
                            charges,
                            charge -> charge.crime() == null
                                    ? "trafficking"
                                    : crime(charge).setting().articleGroup());
                    if (stage.equals("convicted")) {
                        split(figure, "court", charges, CourtsFile::court);
                    }
                }
                case "acquitted" -> split(figure, "court", charges, CourtsFile::court);
                case "sentenced" -> {
                    split(
                            figure,
                            "length_band",
                            charges,
                            charge -> lengths.of(sentence(charge).months()));
                    split(
                            figure,
                            "suspended",
                            charges,
                            charge -> yes(sentence(charge).suspendedMonths() > 0));
                }
                default -> throw new IllegalArgumentException(stage);
            }
        });
    }

    private void person(String figure, List<Charge> charges) {
        split(figure, "sex", charges, charge -> charge.person().sex());
        split(figure, "citizenship", charges, charge -> charge.person().citizenship());
    }

    private List<Charge> reached(String stage) {
        return fiction.charges().stream()
                .filter(charge -> charge.proceedings().stream()
                        .anyMatch(step -> step.stage().equals(stage) && span.holds(step.on())))
                .toList();
    }

    private void judged() {
        List<Charge> sentenced = reached("sentenced");
        List<Charge> ordered = sentenced.stream()
                .filter(charge -> sentence(charge).restitution() > 0)
                .toList();
        total(
                "restitution_ordered",
                ordered.stream()
                        .mapToLong(charge -> sentence(charge).restitution())
                        .sum());
        List<Long> days = Stream.concat(reached("convicted").stream(), reached("acquitted").stream())
                .filter(charge -> charge.crime() != null)
                .map(charge -> ChronoUnit.DAYS.between(on(charge, "sent_to_court"), judgedOn(charge)))
                .sorted()
                .toList();
        if (days.size() % 2 == 1) {
            total("days_to_judgement", days.get(days.size() / 2));
        }
    }

    private static LocalDate judgedOn(Charge charge) {
        boolean convicted = charge.sentence() != null;
        return on(charge, convicted ? "convicted" : "acquitted");
    }

    private static LocalDate on(Charge charge, String stage) {
        return charge.proceedings().stream()
                .filter(step -> step.stage().equals(stage))
                .map(Proceeding::on)
                .findFirst()
                .orElseThrow();
    }

    private static Fiction.Sentence sentence(Charge charge) {
        return Objects.requireNonNull(charge.sentence());
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    private static Case crime(Rescue rescue) {
        return Objects.requireNonNull(rescue.crime());
    }

    private static Case crime(Charge charge) {
        return Objects.requireNonNull(charge.crime());
    }

    private static String province(String place) {
        return place.isEmpty() ? UNKNOWN : place.substring(0, 2);
    }

    private void total(String figure, long value) {
        csv.row(figure, span.id, "", "", String.valueOf(value));
    }

    /// A row per part that is not empty, and always one for the unknown.
    private <T> void split(String figure, String split, Collection<T> items, Function<T, String> key) {
        if (!span.splits) {
            return;
        }
        Map<String, Integer> parts = new TreeMap<>();
        items.forEach(item -> parts.merge(key.apply(item), 1, Integer::sum));
        parts.putIfAbsent(UNKNOWN, 0);
        parts.forEach((code, count) -> csv.row(figure, span.id, split, code, String.valueOf(count)));
    }
}
