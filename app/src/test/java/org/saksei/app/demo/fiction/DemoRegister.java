package org.saksei.app.demo.fiction;

import java.util.ArrayList;
import java.util.List;
import org.saksei.app.demo.fiction.Fiction.Case;
import org.saksei.app.demo.fiction.Fiction.Charge;
import org.saksei.app.demo.fiction.Fiction.Couple;
import org.saksei.app.demo.fiction.Fiction.Decision;
import org.saksei.app.demo.fiction.Fiction.Rescue;

/// Invents the whole register from a seed: same seed, same people, to the letter.
final class DemoRegister {

    /// The seed of the files in the repository: the month the numbers were printed.
    static final long SEED = 201_907L;

    private DemoRegister() {}

    static Fiction invent(long seed) {
        Chance chance = new Chance(seed);
        Names names = new Names(chance);
        Places places = new Places(chance);
        CaseAuthor caseAuthor = new CaseAuthor(chance, places);
        VictimAuthor victimAuthor = new VictimAuthor(chance, names, places);
        List<HalfPlan> plans = List.of(HalfPlan.FIRST_OF_2018, HalfPlan.FIRST_OF_2019);
        List<Case> cases = new ArrayList<>();
        List<Rescue> rescues = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        for (HalfPlan plan : plans) {
            List<Case> ofHalf = caseAuthor.write(plan, cases.size() + 1);
            cases.addAll(ofHalf);
            rescues.addAll(victimAuthor.write(plan, ofHalf, decisions));
            casesAreDecided(ofHalf, decisions);
        }
        SuspectAuthor suspectAuthor = new SuspectAuthor(chance, names, places, victimAuthor.lastPerson());
        List<Charge> charges = new ArrayList<>(suspectAuthor.writeEarlier());
        for (HalfPlan plan : plans) {
            List<Case> ofHalf =
                    cases.stream().filter(c -> c.period().equals(plan.period())).toList();
            charges.addAll(suspectAuthor.write(plan, ofHalf, plan.year() == 2019 ? alsoSuspect(rescues) : null));
        }
        CoupleAuthor coupleAuthor = new CoupleAuthor(chance, names, places);
        List<Couple> couples = plans.stream()
                .flatMap(plan -> coupleAuthor.write(plan).stream())
                .toList();
        Doubtful.decide(rescues, charges, decisions);
        return new Fiction(plans, cases, rescues, charges, couples, decisions);
    }

    /// A woman rescued in 2019 who recruited others for another house: the desk for non-punishment must
    /// see her.
    private static Rescue alsoSuspect(List<Rescue> rescues) {
        return rescues.stream()
                .filter(rescue -> rescue.period().equals("2019-H1") && rescue.crime() != null && rescue.age() > 20)
                .filter(rescue -> rescue.person().sex().equals("F")
                        && rescue.person().citizenship().equals("KHM"))
                .filter(rescue -> rescue.seenBy(Agency.POLICE) && rescue.seenBy(Agency.SOCIAL_AFFAIRS))
                .skip(3)
                .findFirst()
                .orElseThrow();
    }

    /// Joint cases without a joint number, and two cases of one day and commune that are not one.
    private static void casesAreDecided(List<Case> cases, List<Decision> decisions) {
        for (Case crime : cases) {
            if (crime.joint() && crime.jointNumber() == null) {
                decisions.add(
                        decision(crime, crime, "same", "both reports name the same house and the same commander"));
            }
            for (Case other : cases) {
                if (crime != other
                        && crime.forces().equals(java.util.Set.of(Agency.POLICE))
                        && other.forces().equals(java.util.Set.of(Agency.GENDARMERIE))
                        && crime.crackdownOn().equals(other.crackdownOn())
                        && crime.place().equals(other.place())) {
                    decisions.add(decision(
                            crime, other, "different", "one is about a karaoke house, the other about a boat"));
                }
            }
        }
    }

    private static Decision decision(Case police, Case gendarmerie, String decision, String why) {
        return new Decision(
                "cases",
                Agency.POLICE,
                java.util.Objects.requireNonNull(police.keys().get(Agency.POLICE)),
                Agency.GENDARMERIE,
                java.util.Objects.requireNonNull(gendarmerie.keys().get(Agency.GENDARMERIE)),
                decision,
                why);
    }
}
