package org.saksei.app.demo.fiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.saksei.app.demo.fiction.Fiction.Case;
import org.saksei.app.demo.fiction.Fiction.Decision;
import org.saksei.app.demo.fiction.Fiction.Person;
import org.saksei.app.demo.fiction.Fiction.Rescue;
import org.saksei.app.demo.fiction.Fiction.Setting;
import org.saksei.app.demo.fiction.Fiction.Sighting;

/// Invents the victims of a half-year, spreads them over cases and agencies, and has each agency write
/// them down in its own manner.
final class VictimAuthor {

    private static final Map<Character, Agency> LETTERS =
            Map.of('P', Agency.POLICE, 'G', Agency.GENDARMERIE, 'S', Agency.SOCIAL_AFFAIRS, 'N', Agency.SHELTERS);
    private static final int BRICK_KILN_SHARE = 15;
    private static final int FISHING_BOAT_SHARE = 7;

    /// What people are called at home: says nothing of the name.
    private static final List<String> NICKNAMES = List.of("អូន", "តូច", "ពៅមាស", "ខ្មៅ", "ញ៉ា");

    private final Chance chance;
    private final Names names;
    private final Places places;
    private final Spelling spelling;
    private final Foreigners foreigners;
    private final Lookalikes lookalikes = new Lookalikes();
    private int lastPerson;

    VictimAuthor(Chance chance, Names names, Places places) {
        this.chance = chance;
        this.names = names;
        this.places = places;
        this.spelling = new Spelling(chance);
        this.foreigners = new Foreigners(chance);
    }

    int lastPerson() {
        return lastPerson;
    }

    /// The rescues of a half-year; what clerks had to decide about them is added to `decisions`.
    List<Rescue> write(HalfPlan plan, List<Case> cases, List<Decision> decisions) {
        List<Draft> drafts = new ArrayList<>();
        Bands bands = new Bands(plan.bands());
        drafts.addAll(found(plan, cases, bands, draft -> draft.equals("PG") || draft.equals("PGS")));
        drafts.addAll(found(plan, cases, bands, draft -> draft.startsWith("G")));
        drafts.addAll(found(plan, cases, bands, draft -> draft.startsWith("P") && !draft.startsWith("PG")));
        drafts.addAll(byThemselves(plan));
        lookalikes.arrange(plan, drafts, names);
        birthdays(drafts);
        drafts.sort(Comparator.comparing((Draft draft) -> draft.on)
                .thenComparing(draft -> draft.crime == null ? 999 : draft.crime.number()));
        manners(plan, drafts);
        List<Rescue> rescues = number(plan, drafts);
        lookalikes.decide(decisions);
        nicknamesAreDecided(drafts, decisions);
        return rescues;
    }

    // ---- who was found where ----

    private List<Draft> found(HalfPlan plan, List<Case> cases, Bands bands, Predicate<String> wanted) {
        List<String> patterns = new ArrayList<>();
        plan.overlaps().forEach((pattern, count) -> {
            for (int i = 0; wanted.test(pattern) && i < count; i++) {
                patterns.add(pattern);
            }
        });
        List<Case> where = cases.stream()
                .filter(crime ->
                        wanted.test(crime.joint() ? "PG" : crime.forces().contains(Agency.POLICE) ? "P" : "G"))
                .sorted(Comparator.comparing((Case crime) -> !special(crime.setting())))
                .toList();
        List<Draft> drafts = new ArrayList<>();
        List<Case> slots = slots(where, patterns.size());
        List<String> shuffled = chance.shuffled(patterns);
        for (int i = 0; i < shuffled.size(); i++) {
            drafts.add(draft(slots.get(i), shuffled.get(i), bands));
        }
        return drafts;
    }

    private static boolean special(Setting setting) {
        return setting == Setting.FISHING_BOAT || setting == Setting.BRICK_KILN;
    }

    /// A case for every victim: the fishing boat and the kiln have many, every case one while they last.
    private List<Case> slots(List<Case> cases, int victims) {
        List<Case> slots = new ArrayList<>();
        for (Case crime : cases) {
            int share = victims / 20 + 3;
            int many = crime.setting() == Setting.BRICK_KILN
                    ? Math.min(BRICK_KILN_SHARE, share)
                    : crime.setting() == Setting.FISHING_BOAT ? Math.min(FISHING_BOAT_SHARE, share) : 1;
            for (int i = 0; i < many; i++) {
                slots.add(crime);
            }
        }
        List<Case> large = chance.shuffled(cases).subList(0, (cases.size() + 1) / 2);
        while (slots.size() < victims) {
            slots.add(chance.of(0.6) ? chance.oneOf(large) : chance.oneOf(cases));
        }
        return slots.subList(0, victims);
    }

    private Draft draft(Case crime, String pattern, Bands bands) {
        Draft draft = new Draft(crime, pattern);
        draft.on = crime.crackdownOn().plusDays(chance.of(0.15) ? 1 : 0);
        int band = bands.draw(crime.setting(), chance);
        draft.sex = chance.of(shareOfWomen(crime.setting(), band)) ? "F" : "M";
        draft.born = born(draft.on, band);
        boolean foreign = pattern.matches("P|PN") && crime.setting().kind.equals("sex") && band == 2 && chance.of(0.09);
        if (foreign) {
            draft.citizenship = "VNM";
            draft.name = foreigners.name("VNM");
            draft.sex = "F";
        } else {
            draft.name = names.next(draft.sex);
            draft.home = places.commune();
            draft.idNumber = band == 2 && chance.of(0.5) ? "0" + chance.between(10_000_000, 99_999_999) : "";
        }
        return draft;
    }

    private static double shareOfWomen(Setting setting, int band) {
        return switch (setting) {
            case FISHING_BOAT -> 0;
            case BRICK_KILN, BEGGING, BORDER -> 0.5;
            case PLANTATION -> 0.35;
            case CHILD, ONLINE -> band < 2 ? 0.75 : 0.95;
            case HOUSEHOLD, MARRIAGE, KARAOKE, MASSAGE, GUESTHOUSE, BEER_GARDEN -> 0.97;
        };
    }

    /// A day of birth with which one is of this band on the day: 0 under 15, 1 from 15 to 17, 2 from 18.
    private LocalDate born(LocalDate on, int band) {
        int age = switch (band) {
            case 0 -> chance.of(0.6) ? chance.between(11, 14) : chance.between(4, 10);
            case 1 -> chance.between(15, 17);
            default -> chance.of(0.7) ? chance.between(18, 26) : chance.between(27, 45);
        };
        LocalDate born = on.minusYears(age).minusDays(chance.between(2, 360));
        LocalDate placeholder = LocalDate.of(born.getYear(), 1, 1);
        return chance.of(0.08)
                        && Bands.of(java.time.Period.between(placeholder, on).getYears()) == band
                ? placeholder
                : born;
    }

    private List<Draft> byThemselves(HalfPlan plan) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < plan.socialAffairsOnly() + plan.sheltersOnly(); i++) {
            Draft draft = new Draft(null, i < plan.socialAffairsOnly() ? "S" : "N");
            draft.on = plan.from().plusDays(chance.between(10, 170));
            draft.sex = chance.of(0.8) ? "F" : "M";
            draft.born = born(draft.on, chance.between(0, 2));
            draft.name = names.next(draft.sex);
            draft.home = places.commune();
            drafts.add(draft);
        }
        return drafts;
    }

    /// On the day of the rescue five have their birthday or lack a day to it: 15 and 18 decide the band.
    private static void birthdays(List<Draft> drafts) {
        birthday(drafts, 1, 15, 0, 2);
        birthday(drafts, 0, 15, 1, 1);
        birthday(drafts, 2, 18, 0, 2);
        birthday(drafts, 1, 18, 1, 1);
    }

    private static void birthday(List<Draft> drafts, int band, int age, int daysShort, int people) {
        drafts.stream()
                .filter(draft -> draft.pattern.startsWith("P") && !draft.lookalike && !draft.birthday)
                .filter(draft ->
                        Bands.of(java.time.Period.between(draft.born, draft.on).getYears()) == band)
                .limit(people)
                .forEach(draft -> {
                    draft.born = draft.on.minusYears(age).plusDays(daysShort);
                    draft.birthday = true;
                });
    }

    // ---- who wrote it down how ----

    private void manners(HalfPlan plan, List<Draft> drafts) {
        List<Draft> several = chance.shuffled(drafts.stream()
                .filter(draft -> draft.pattern.length() > 1 && !draft.lookalike && draft.citizenship.equals("KHM"))
                .toList());
        long overlapping =
                drafts.stream().filter(draft -> draft.pattern.length() > 1).count();
        several.stream().limit((overlapping + 2) / 3).forEach(draft -> draft.differs = true);
        several.stream()
                .filter(draft -> draft.pattern.startsWith("P") && !draft.birthday)
                .skip(5)
                .limit(plan.withoutAge())
                .forEach(draft -> draft.withoutAge = true);
        several.stream()
                .filter(draft -> draft.differs && !draft.withoutAge && draft.pattern.endsWith("S"))
                .limit(plan.jointCases() / 2)
                .forEach(draft -> draft.nickname = true);
        chance
                .shuffled(drafts.stream()
                        .filter(draft -> draft.pattern.contains("S"))
                        .toList())
                .stream()
                .filter(draft -> draft.crime != null)
                .limit(plan.toSocialAffairs())
                .forEach(draft -> draft.handedTo = "social_affairs");
        chance
                .shuffled(drafts.stream()
                        .filter(draft -> draft.pattern.startsWith("P"))
                        .toList())
                .stream()
                .limit(plan.sentTwice())
                .forEach(draft -> draft.twice = true);
    }

    private List<Rescue> number(HalfPlan plan, List<Draft> drafts) {
        Map<Agency, Integer> serial = new EnumMap<>(Agency.class);
        List<Rescue> rescues = new ArrayList<>();
        for (Draft draft : drafts) {
            Person person = new Person(
                    ++lastPerson, draft.sex, draft.citizenship, draft.name(), draft.born, draft.home, draft.idNumber);
            for (char letter : draft.pattern.toCharArray()) {
                Agency agency = Objects.requireNonNull(LETTERS.get(letter));
                String key = key(agency).formatted(plan.year(), serial.merge(agency, 1, Integer::sum));
                draft.sightings.put(agency, sighting(draft, person, agency, key));
            }
            LocalDate handedOn = draft.on.plusDays(chance.between(1, 7));
            rescues.add(new Rescue(
                    person,
                    plan.period(),
                    draft.crime,
                    draft.on,
                    draft.crime == null ? null : draft.handedTo,
                    handedOn,
                    draft.sightings,
                    draft.twice));
        }
        return rescues;
    }

    private static String key(Agency agency) {
        return switch (agency) {
            case POLICE -> "V-%d-%03d";
            case GENDARMERIE -> "GV-%d-%03d";
            case SOCIAL_AFFAIRS -> "SA-%d-%03d";
            case SHELTERS -> "NGO-%d-%03d";
            case COURTS, FOREIGN_AFFAIRS -> throw new IllegalArgumentException("no victims");
        };
    }

    private Sighting sighting(Draft draft, Person person, Agency agency, String key) {
        String khmer = Spelling.khmer(person.name());
        String latin = Spelling.latin(person.name());
        boolean last = agency == LETTERS.get(draft.pattern.charAt(draft.pattern.length() - 1));
        boolean differs = draft.differs && last;
        int age = person.ageOn(draft.on);
        return switch (agency) {
            case POLICE -> new Sighting(key, khmer, latin, "", draft.withoutAge ? null : person.born(), null, false);
            case GENDARMERIE -> {
                boolean full = draft.withoutAge || draft.lookalike || draft.birthday || chance.of(0.75);
                yield new Sighting(
                        key,
                        differs ? spelling.khmerSlip(khmer) : khmer,
                        "",
                        "",
                        full ? person.born() : null,
                        full ? null : age,
                        differs);
            }
            case SOCIAL_AFFAIRS -> socialAffairs(draft, person, key, differs);
            case SHELTERS -> shelter(draft, person, key, differs);
            case COURTS, FOREIGN_AFFAIRS -> throw new IllegalArgumentException("no victims");
        };
    }

    private Sighting socialAffairs(Draft draft, Person person, String key, boolean differs) {
        String khmer = Spelling.khmer(person.name());
        boolean full = draft.withoutAge || draft.lookalike || draft.nickname || chance.of(0.65);
        String nickname = chance.oneOf(NICKNAMES);
        String written = khmer;
        if (draft.nickname) {
            written = person.name().family().khmer() + " " + nickname;
        } else if (differs) {
            written = chance.of(0.2) ? Spelling.swapped(khmer) : spelling.khmerSlip(khmer);
        }
        return new Sighting(
                key,
                written,
                "",
                !draft.nickname && chance.of(0.2) ? nickname : "",
                full && (draft.crime != null || chance.of(0.5)) ? person.born() : null,
                full && draft.crime != null ? null : person.ageOn(draft.on),
                differs);
    }

    private Sighting shelter(Draft draft, Person person, String key, boolean differs) {
        String latin = Spelling.latin(person.name());
        if (differs) {
            latin = chance.of(0.25) ? spelling.latinSlip(latin) : spelling.otherLatin(person.name());
        }
        if (!draft.lookalike && chance.of(0.4)) {
            latin = Spelling.swapped(latin);
        }
        return new Sighting(key, "", latin, "", null, guessedAge(draft, person.ageOn(draft.on)), differs);
    }

    /// Shelters guess: sometimes a year off, never into another band, because nobody could tell then.
    private int guessedAge(Draft draft, int age) {
        boolean sure = draft.crime == null || draft.withoutAge || draft.birthday || draft.lookalike;
        int guess = age + (chance.of(0.85) ? 0 : chance.of(0.5) ? 1 : -1);
        return !sure && guess > 3 && Bands.of(guess) == Bands.of(age) ? guess : age;
    }

    /// A nickname in place of the given name is no name: somebody had to look at the paper file.
    private static void nicknamesAreDecided(List<Draft> drafts, List<Decision> decisions) {
        for (Draft draft : drafts) {
            if (draft.nickname) {
                Agency force = draft.pattern.startsWith("P") ? Agency.POLICE : Agency.GENDARMERIE;
                decisions.add(
                        new Decision(
                                "victims",
                                force,
                                draft.key(force),
                                Agency.SOCIAL_AFFAIRS,
                                draft.key(Agency.SOCIAL_AFFAIRS),
                                "same",
                                "the hand-over letter names both numbers; the social worker wrote what the family calls her or him"));
            }
        }
    }

    /// A victim in the making.
    static final class Draft {
        final @Nullable Case crime;
        final String pattern;
        final Map<Agency, Sighting> sightings = new EnumMap<>(Agency.class);
        LocalDate on = LocalDate.EPOCH;
        LocalDate born = LocalDate.EPOCH;
        String sex = "F";
        String citizenship = "KHM";

        @Nullable
        Name name;

        String home = "";
        String idNumber = "";
        String handedTo = "family";
        boolean lookalike;
        boolean birthday;
        boolean differs;
        boolean nickname;
        boolean withoutAge;
        boolean twice;

        Draft(@Nullable Case crime, String pattern) {
            this.crime = crime;
            this.pattern = pattern;
        }

        Name name() {
            return Objects.requireNonNull(name);
        }

        int age() {
            return java.time.Period.between(born, on).getYears();
        }

        String key(Agency agency) {
            return Objects.requireNonNull(sightings.get(agency)).key();
        }
    }

    /// How many of each age band are still to be drawn.
    static final class Bands {
        private final int[] left;

        Bands(List<Integer> counts) {
            left = counts.stream().mapToInt(Integer::intValue).toArray();
        }

        static int of(int age) {
            return age < 15 ? 0 : age < 18 ? 1 : 2;
        }

        int draw(Setting setting, Chance chance) {
            int[] factor = switch (setting) {
                case FISHING_BOAT -> new int[] {0, 0, 1};
                case CHILD -> new int[] {6, 5, 1};
                case BRICK_KILN, BEGGING -> new int[] {3, 1, 2};
                case MASSAGE, BEER_GARDEN, PLANTATION, MARRIAGE, BORDER -> new int[] {1, 2, 4};
                case KARAOKE, GUESTHOUSE, ONLINE, HOUSEHOLD -> new int[] {2, 2, 3};
            };
            List<Integer> bands = new ArrayList<>(List.of(0, 1, 2));
            bands.removeIf(band -> left[band] == 0);
            boolean any = bands.stream().anyMatch(band -> factor[band] > 0);
            int band = chance.weighted(bands, b -> left[b] * (any ? factor[b] : 1));
            left[band]--;
            return band;
        }
    }
}
