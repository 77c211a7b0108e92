package org.saksei.app.demo.fiction;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is true in the invented world, and how each agency wrote it down. Nobody in it exists.
///
/// @param cases in order of number
/// @param rescues victims rescued, and those who came to Social Affairs or a shelter by themselves
/// @param charges suspects, also those of earlier periods whom only the courts know
record Fiction(
        List<HalfPlan> plans,
        List<Case> cases,
        List<Rescue> rescues,
        List<Charge> charges,
        List<Couple> couples,
        List<Decision> decisions) {

    /// A person. One person may be victim in one case and suspect in another.
    record Person(int number, String sex, String citizenship, Name name, LocalDate born, String home, String idNumber) {

        int ageOn(LocalDate day) {
            return Period.between(born, day).getYears();
        }

        String id() {
            return "person-%04d".formatted(number);
        }
    }

    /// What kind of exploitation a case is about: decides its kind, purposes and who is found there.
    enum Setting {
        KARAOKE("sex", "prostitution_of_others", "karaoke", "25"),
        MASSAGE("sex", "prostitution_of_others", "massage", "26"),
        GUESTHOUSE("sex", "prostitution_of_others", "guesthouse", "15"),
        CHILD("sex", "other_sexual", "guesthouse", "28"),
        ONLINE("sex", "other_sexual", "online", "39"),
        BEER_GARDEN("sex", "prostitution_of_others", "beer_garden", "12"),
        BRICK_KILN("other", "forced_labour", "workplace", "12"),
        FISHING_BOAT("other", "forced_labour", "vessel", "11"),
        HOUSEHOLD("other", "servitude", "private_home", "12"),
        BEGGING("other", "forced_begging", "street", "12"),
        PLANTATION("other", "forced_labour", "workplace", "17"),
        MARRIAGE("other", "forced_marriage", "border_crossing", "11"),
        BORDER("other", "forced_labour", "border_crossing", "18");

        final String kind;
        final String purpose;
        final String venue;
        final String article;

        Setting(String kind, String purpose, String venue, String article) {
            this.kind = kind;
            this.purpose = purpose;
            this.venue = venue;
            this.article = article;
        }

        /// The group of articles its article belongs to.
        String articleGroup() {
            return switch (this) {
                case KARAOKE, MASSAGE -> "prostitution";
                case CHILD -> "child_prostitution";
                case ONLINE -> "pornography";
                case GUESTHOUSE,
                        BEER_GARDEN,
                        BRICK_KILN,
                        FISHING_BOAT,
                        HOUSEHOLD,
                        BEGGING,
                        PLANTATION,
                        MARRIAGE,
                        BORDER -> "trafficking";
            };
        }

        /// Where people were exploited: those who were found at the border had worked abroad.
        String exploitedIn() {
            return this == BORDER || this == FISHING_BOAT ? "THA" : this == MARRIAGE ? "CHN" : "KHM";
        }
    }

    /// @param forces of police and gendarmerie, one or both
    /// @param jointNumber written by both forces, or null although both worked on it
    record Case(
            int number,
            String period,
            Set<Agency> forces,
            Map<Agency, String> keys,
            @Nullable String jointNumber,
            Setting setting,
            LocalDate openedOn,
            LocalDate crackdownOn,
            String place,
            String detectedBy) {

        boolean joint() {
            return forces.size() > 1;
        }

        String force() {
            return joint() ? "joint" : forces.iterator().next().code();
        }

        String id() {
            return "case-%03d".formatted(number);
        }
    }

    /// A person who became known as a victim.
    ///
    /// @param crime the case, or null for those who came without police
    /// @param on the day of the rescue, or the day of arrival of those who came by themselves
    /// @param handedTo `family` or `social_affairs`, or null without police
    /// @param sightings what each agency wrote, by agency
    /// @param twice the police sent the row twice
    record Rescue(
            Person person,
            String period,
            @Nullable Case crime,
            LocalDate on,
            @Nullable String handedTo,
            LocalDate handedOn,
            Map<Agency, Sighting> sightings,
            boolean twice) {

        int age() {
            return person.ageOn(on);
        }

        boolean seenBy(Agency agency) {
            return sightings.containsKey(agency);
        }
    }

    /// A person against whom there was a suspicion.
    ///
    /// @param crime null for those of earlier periods
    /// @param offenceOn day of the offence
    /// @param sightings what each agency wrote, by agency
    /// @param proceedings in order of date
    record Charge(
            Person person,
            String period,
            @Nullable Case crime,
            LocalDate offenceOn,
            Map<Agency, Sighting> sightings,
            List<Proceeding> proceedings,
            @Nullable Sentence sentence) {

        int age() {
            return person.ageOn(offenceOn);
        }

        boolean juvenile() {
            return age() < 18;
        }
    }

    /// How one agency wrote a person down.
    ///
    /// @param key its own number of the person
    /// @param khmer name in Khmer letters, or empty
    /// @param latin name in Latin letters, or empty
    /// @param other a nickname, or empty
    /// @param born full date of birth, or null
    /// @param age in years on the day of the rescue or offence, or null
    record Sighting(
            String key,
            String khmer,
            String latin,
            String other,
            @Nullable LocalDate born,
            @Nullable Integer age,
            boolean spelledDifferently) {}

    /// A dated step against a suspect.
    ///
    /// @param by who reports it
    record Proceeding(String stage, LocalDate on, Agency by) {}

    record Sentence(LocalDate on, int months, int suspendedMonths, long restitution) {}

    /// A couple that applied to marry.
    record Couple(
            String key,
            String period,
            LocalDate appliedOn,
            String province,
            String citizenship,
            Name khmer,
            Name foreign,
            int ageKhmer,
            int ageForeign,
            boolean brokerSuspected,
            String decision,
            @Nullable LocalDate decidedOn) {}

    /// What a clerk decided about a pair of records.
    ///
    /// @param model `victims`, `suspects` or `cases`
    /// @param decision `same` or `different`
    record Decision(
            String model, Agency left, String leftKey, Agency right, String rightKey, String decision, String why) {}
}
