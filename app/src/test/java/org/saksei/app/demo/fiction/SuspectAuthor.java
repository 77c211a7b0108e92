package org.saksei.app.demo.fiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksei.app.demo.fiction.Fiction.Case;
import org.saksei.app.demo.fiction.Fiction.Charge;
import org.saksei.app.demo.fiction.Fiction.Person;
import org.saksei.app.demo.fiction.Fiction.Proceeding;
import org.saksei.app.demo.fiction.Fiction.Rescue;
import org.saksei.app.demo.fiction.Fiction.Sentence;
import org.saksei.app.demo.fiction.Fiction.Sighting;

/// Invents the suspects, what police, gendarmerie and courts did with them, and how they wrote them down.
final class SuspectAuthor {

    /// Suspects of before 2018 whom only the courts know, by what became of them. Few convictions, so
    /// that the contested numbers have something behind them.
    private static final List<String> EARLIER = List.of(
            "convicted 2018",
            "convicted 2018",
            "convicted 2018",
            "convicted 2018",
            "convicted 2018",
            "acquitted 2018",
            "convicted 2019",
            "convicted 2019",
            "convicted 2019",
            "convicted 2019",
            "acquitted 2019",
            "open",
            "open",
            "open");

    /// Of the suspects of 2018-H1, convicted and acquitted in 2019-H1.
    private static final int CONVICTED_NEXT_YEAR = 8;

    private static final int ACQUITTED_NEXT_YEAR = 2;

    private final Chance chance;
    private final Names names;
    private final Places places;
    private final Spelling spelling;
    private final Foreigners foreigners;
    private final Map<Agency, Map<Integer, Integer>> serial = new EnumMap<>(Agency.class);
    private int lastPerson;

    SuspectAuthor(Chance chance, Names names, Places places, int lastPerson) {
        this.chance = chance;
        this.names = names;
        this.places = places;
        this.spelling = new Spelling(chance);
        this.foreigners = new Foreigners(chance);
        this.lastPerson = lastPerson;
    }

    /// @param alsoVictim a woman rescued in one case who is a suspect in another, or null
    List<Charge> write(HalfPlan plan, List<Case> cases, @Nullable Rescue alsoVictim) {
        List<Draft> drafts = new ArrayList<>();
        drafts.addAll(inCases(cases, 2, plan.jointSuspects()));
        drafts.addAll(inCases(cases, 1, plan.gendarmerieSuspects()));
        drafts.addAll(inCases(cases, 0, plan.policeSuspects()));
        attributes(plan, drafts, alsoVictim);
        steps(plan, drafts);
        drafts.sort(Comparator.comparing((Draft draft) -> draft.crime().number()));
        return drafts.stream().map(draft -> charge(plan, draft)).toList();
    }

    /// @param kind 0 police alone, 1 gendarmerie alone, 2 both
    private List<Draft> inCases(List<Case> cases, int kind, int suspects) {
        List<Case> where = cases.stream()
                .filter(crime -> kind == 2
                        ? crime.joint()
                        : !crime.joint() && crime.forces().contains(kind == 0 ? Agency.POLICE : Agency.GENDARMERIE))
                .toList();
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < suspects; i++) {
            drafts.add(new Draft(i < where.size() ? where.get(i) : chance.oneOf(where)));
        }
        return drafts;
    }

    private void attributes(HalfPlan plan, List<Draft> drafts, @Nullable Rescue alsoVictim) {
        List<Draft> alone = chance.shuffled(drafts.stream()
                .filter(draft -> draft.crime().force().equals(Agency.POLICE.code()))
                .filter(draft -> draft.crime().setting().kind.equals("sex"))
                .toList());
        int next = 0;
        for (Map.Entry<String, Integer> entry : plan.foreigners().entrySet()) {
            for (int i = 0; i < entry.getValue(); i++) {
                alone.get(next++).citizenship = entry.getKey();
            }
        }
        if (alsoVictim != null) {
            alone.stream()
                            .skip(next)
                            .filter(draft -> draft.crime() != alsoVictim.crime())
                            .findFirst()
                            .orElseThrow()
                            .person =
                    alsoVictim.person();
        }
        List<Draft> local = chance.shuffled(drafts.stream()
                .filter(draft -> draft.citizenship.equals("KHM") && draft.person == null)
                .toList());
        local.stream().limit(plan.women() - (alsoVictim == null ? 0 : 1)).forEach(draft -> draft.sex = "F");
        chance.shuffled(local).stream().limit(plan.juveniles()).forEach(draft -> draft.juvenile = true);
        drafts.stream().filter(draft -> draft.person == null).forEach(this::person);
    }

    private void person(Draft draft) {
        LocalDate on = draft.crime().crackdownOn();
        int age = draft.juvenile ? chance.between(15, 17) : chance.between(19, 56);
        boolean local = draft.citizenship.equals("KHM");
        draft.person = new Person(
                ++lastPerson,
                draft.sex,
                draft.citizenship,
                local ? names.next(draft.sex) : foreigners.name(draft.citizenship),
                on.minusYears(age).minusDays(chance.between(3, 350)),
                local ? places.commune() : "",
                "");
    }

    // ---- what was done with them ----

    private void steps(HalfPlan plan, List<Draft> drafts) {
        List<Draft> before = chance.shuffled(drafts).subList(0, plan.beforeCourts());
        before.forEach(draft -> draft.beforeCourt = true);
        before.subList(0, plan.detained()).forEach(draft -> draft.detained = true);
        drafts.stream().filter(draft -> !draft.detained).limit(5).forEach(draft -> draft.summoned = true);
        drafts.forEach(this::proceedings);
        if (plan.year() == 2018) {
            List<Draft> judged = before.subList(0, CONVICTED_NEXT_YEAR + ACQUITTED_NEXT_YEAR);
            for (int i = 0; i < judged.size(); i++) {
                LocalDate on = LocalDate.of(2019, 1, 14).plusDays(chance.between(0, 150));
                judge(judged.get(i), on, i < CONVICTED_NEXT_YEAR);
            }
        } else {
            judge(before.getFirst(), plan.to().minusDays(4), true);
        }
    }

    private void proceedings(Draft draft) {
        LocalDate crackdown = draft.crime().crackdownOn();
        LocalDate arrested = crackdown.plusDays(chance.of(0.8) ? 0 : chance.between(1, 5));
        draft.sentOn = arrested.plusDays(chance.between(1, 3));
        for (Agency force : draft.crime().forces().stream().sorted().toList()) {
            draft.proceedings.add(new Proceeding("investigated", draft.crime().openedOn(), force));
            if (!draft.summoned) {
                draft.proceedings.add(new Proceeding("arrested", arrested, force));
            }
            draft.proceedings.add(new Proceeding("sent_to_court", draft.sentOn, force));
        }
        if (draft.detained) {
            draft.proceedings.add(
                    new Proceeding("detained", draft.sentOn.plusDays(chance.between(0, 1)), Agency.COURTS));
        }
        if (draft.beforeCourt) {
            draft.proceedings.add(
                    new Proceeding("prosecuted", draft.sentOn.plusDays(chance.between(1, 5)), Agency.COURTS));
        }
    }

    private void judge(Draft draft, LocalDate on, boolean convicted) {
        draft.proceedings.add(new Proceeding(convicted ? "convicted" : "acquitted", on, Agency.COURTS));
        if (convicted) {
            draft.proceedings.add(new Proceeding("sentenced", on, Agency.COURTS));
            int months = 12 * chance.between(1, 15);
            draft.sentence = new Sentence(
                    on,
                    months,
                    chance.of(0.3) ? months / 2 : 0,
                    chance.of(0.4) ? 1_000_000L * chance.between(2, 20) : 0);
        }
    }

    /// The fourteen whom the files of police and gendarmerie no longer hold.
    List<Charge> writeEarlier() {
        List<Charge> charges = new ArrayList<>();
        for (String fate : EARLIER) {
            Draft draft = new Draft(null);
            LocalDate offence = LocalDate.of(2016, 2, 1).plusDays(chance.between(0, 600));
            draft.sex = chance.of(0.2) ? "F" : "M";
            draft.person = new Person(
                    ++lastPerson,
                    draft.sex,
                    "KHM",
                    names.next(draft.sex),
                    offence.minusYears(chance.between(20, 50)).minusDays(40),
                    places.commune(),
                    "");
            draft.sentOn = offence.plusDays(3);
            draft.proceedings.add(new Proceeding("detained", draft.sentOn, Agency.COURTS));
            draft.proceedings.add(new Proceeding("prosecuted", draft.sentOn.plusDays(4), Agency.COURTS));
            if (!fate.equals("open")) {
                int year = Integer.parseInt(fate.substring(fate.length() - 4));
                LocalDate on = LocalDate.of(year, 1, 10).plusDays(chance.between(0, 150));
                judge(draft, on, fate.startsWith("convicted"));
            }
            draft.sightings.put(Agency.COURTS, court(draft, key(Agency.COURTS, 2017)));
            charges.add(new Charge(
                    draft.person, "earlier", null, offence, draft.sightings, draft.proceedings, draft.sentence));
        }
        return charges;
    }

    // ---- who wrote it down how ----

    private Charge charge(HalfPlan plan, Draft draft) {
        Person person = draft.person();
        String khmer = Spelling.khmer(person.name());
        boolean joint = draft.crime().joint();
        if (draft.crime().forces().contains(Agency.POLICE)) {
            draft.sightings.put(
                    Agency.POLICE,
                    new Sighting(
                            key(Agency.POLICE, plan.year()),
                            khmer,
                            Spelling.latin(person.name()),
                            "",
                            person.born(),
                            null,
                            false));
        }
        if (draft.crime().forces().contains(Agency.GENDARMERIE)) {
            boolean differs = joint && chance.of(0.4);
            boolean full = joint || chance.of(0.7);
            draft.sightings.put(
                    Agency.GENDARMERIE,
                    new Sighting(
                            key(Agency.GENDARMERIE, plan.year()),
                            differs ? spelling.khmerSlip(khmer) : khmer,
                            "",
                            "",
                            full ? person.born() : null,
                            full ? null : person.ageOn(draft.crime().crackdownOn()),
                            differs));
        }
        if (draft.beforeCourt) {
            draft.sightings.put(Agency.COURTS, court(draft, key(Agency.COURTS, plan.year())));
        }
        return new Charge(
                person,
                plan.period(),
                draft.crime(),
                draft.crime().crackdownOn(),
                draft.sightings,
                draft.proceedings,
                draft.sentence);
    }

    /// Courts spell in their own manner and write the year of birth only.
    private Sighting court(Draft draft, String key) {
        Name name = draft.person().name();
        boolean differs = !name.given().variants().isEmpty() && chance.of(0.55);
        String latin = differs ? spelling.otherLatin(name) : Spelling.latin(name);
        return new Sighting(key, "", latin, "", null, null, differs);
    }

    private String key(Agency agency, int year) {
        int number =
                serial.computeIfAbsent(agency, a -> new java.util.TreeMap<>()).merge(year, 1, Integer::sum);
        return switch (agency) {
            case POLICE -> "S-%d-%03d".formatted(year, number);
            case GENDARMERIE -> "GS-%d-%03d".formatted(year, number);
            case COURTS -> "CR-%d-%04d".formatted(year, 200 + 3 * number);
            case SOCIAL_AFFAIRS, SHELTERS, FOREIGN_AFFAIRS -> throw new IllegalArgumentException("no suspects");
        };
    }

    /// A suspect in the making.
    private static final class Draft {
        private final @Nullable Case crime;
        private final Map<Agency, Sighting> sightings = new EnumMap<>(Agency.class);
        private final List<Proceeding> proceedings = new ArrayList<>();
        private @Nullable Person person;
        private @Nullable Sentence sentence;
        private LocalDate sentOn = LocalDate.EPOCH;
        private String sex = "M";
        private String citizenship = "KHM";
        private boolean juvenile;
        private boolean beforeCourt;
        private boolean detained;
        private boolean summoned;

        private Draft(@Nullable Case crime) {
            this.crime = crime;
        }

        private Case crime() {
            return Objects.requireNonNull(crime);
        }

        private Person person() {
            return Objects.requireNonNull(person);
        }
    }
}
