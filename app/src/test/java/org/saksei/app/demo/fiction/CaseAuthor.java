package org.saksei.app.demo.fiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.app.demo.fiction.Fiction.Case;
import org.saksei.app.demo.fiction.Fiction.Setting;

/// Invents the cases of a half-year.
final class CaseAuthor {

    private static final Set<Agency> POLICE = Set.of(Agency.POLICE);
    private static final Set<Agency> GENDARMERIE = Set.of(Agency.GENDARMERIE);
    private static final Set<Agency> BOTH = Set.of(Agency.POLICE, Agency.GENDARMERIE);
    private static final List<Setting> SEX = List.of(
            Setting.KARAOKE,
            Setting.MASSAGE,
            Setting.GUESTHOUSE,
            Setting.CHILD,
            Setting.ONLINE,
            Setting.BEER_GARDEN,
            Setting.KARAOKE,
            Setting.CHILD);
    private static final List<Setting> OTHER =
            List.of(Setting.BORDER, Setting.HOUSEHOLD, Setting.BEGGING, Setting.PLANTATION, Setting.MARRIAGE);
    private static final List<String> DETECTED =
            List.of("complaint", "complaint", "complaint", "patrol", "ngo", "hotline", "foreign_authority");

    /// Days of a half-year on which cases begin: enough is left for hand-over and court before its end.
    private static final int FIRST_DAY = 14;

    private static final int LAST_DAY = 164;

    private final Chance chance;
    private final Places places;
    private final Set<String> taken = new HashSet<>();

    CaseAuthor(Chance chance, Places places) {
        this.chance = chance;
        this.places = places;
    }

    List<Case> write(HalfPlan plan, int firstNumber) {
        List<Draft> drafts = drafts(plan);
        drafts.sort(Comparator.comparing((Draft draft) -> draft.on).thenComparing(draft -> draft.place));
        Map<Agency, Integer> serial = new EnumMap<>(Agency.class);
        List<Case> cases = new ArrayList<>();
        int joint = 0;
        for (Draft draft : drafts) {
            Map<Agency, String> keys = new EnumMap<>(Agency.class);
            for (Agency force : List.of(Agency.POLICE, Agency.GENDARMERIE)) {
                if (draft.forces.contains(force)) {
                    int number = serial.merge(force, 1, Integer::sum);
                    keys.put(
                            force,
                            (force == Agency.POLICE ? "AH-%d-%03d" : "GK-%d-%02d").formatted(plan.year(), number));
                }
            }
            joint += draft.forces.size() - 1;
            String jointNumber = draft.forces == BOTH && joint <= plan.jointNumbers()
                    ? "J-%d-%d".formatted(plan.year(), joint)
                    : null;
            cases.add(draft.toCase(plan, firstNumber + cases.size(), keys, jointNumber));
        }
        return cases;
    }

    private List<Draft> drafts(HalfPlan plan) {
        List<Draft> drafts = new ArrayList<>();
        add(drafts, plan.policeCases(), POLICE);
        add(drafts, plan.gendarmerieCases(), GENDARMERIE);
        add(drafts, plan.jointCases(), BOTH);
        drafts.get(0).setting = Setting.BRICK_KILN;
        drafts.get(plan.policeCases()).setting = Setting.FISHING_BOAT;
        List<Draft> open = chance.shuffled(
                drafts.stream().filter(draft -> draft.setting == null).toList());
        for (int i = 0; i < open.size(); i++) {
            boolean other = i < plan.otherCases() - 2;
            open.get(i).setting = other ? OTHER.get(i % OTHER.size()) : chance.oneOf(SEX);
        }
        for (Draft draft : drafts) {
            do {
                draft.on = plan.from().plusDays(chance.between(FIRST_DAY, LAST_DAY));
                draft.place = place(draft.setting());
            } while (!taken.add(draft.on + draft.place));
            draft.openedOn = draft.on.minusDays(chance.between(0, 12));
            draft.detectedBy = chance.oneOf(DETECTED);
        }
        apartOnOneDay(plan, drafts);
        return drafts;
    }

    /// On one day, in one commune, police and gendarmerie each had a case of their own: not a joint one.
    private static void apartOnOneDay(HalfPlan plan, List<Draft> drafts) {
        Draft sexual = drafts.stream()
                .filter(draft -> draft.forces == POLICE && draft.setting().kind.equals("sex"))
                .findFirst()
                .orElseThrow();
        Draft labour = drafts.stream()
                .filter(draft -> draft.forces == GENDARMERIE && draft.setting == Setting.FISHING_BOAT)
                .findFirst()
                .orElseThrow();
        if (plan.year() == HalfPlan.FIRST_OF_2019.year()) {
            sexual.on = labour.on;
            sexual.openedOn = labour.on.minusDays(3);
            sexual.place = labour.place;
        }
    }

    private static void add(List<Draft> drafts, int count, Set<Agency> forces) {
        for (int i = 0; i < count; i++) {
            drafts.add(new Draft(forces));
        }
    }

    private String place(Setting setting) {
        return switch (setting) {
            case BRICK_KILN -> places.communeIn("08");
            case FISHING_BOAT -> places.communeIn("18");
            case BORDER, MARRIAGE -> places.communeIn("01");
            case PLANTATION -> places.communeIn("25");
            case KARAOKE, MASSAGE, GUESTHOUSE, CHILD, ONLINE, BEER_GARDEN, HOUSEHOLD, BEGGING -> places.commune();
        };
    }

    private static final class Draft {
        private final Set<Agency> forces;
        private @Nullable Setting setting;
        private LocalDate on = LocalDate.EPOCH;
        private LocalDate openedOn = LocalDate.EPOCH;
        private String place = "";
        private String detectedBy = "";

        private Draft(Set<Agency> forces) {
            this.forces = forces;
        }

        private Setting setting() {
            return java.util.Objects.requireNonNull(setting);
        }

        private Case toCase(HalfPlan plan, int number, Map<Agency, String> keys, @Nullable String jointNumber) {
            return new Case(
                    number, plan.period(), forces, keys, jointNumber, setting(), openedOn, on, place, detectedBy);
        }
    }
}
