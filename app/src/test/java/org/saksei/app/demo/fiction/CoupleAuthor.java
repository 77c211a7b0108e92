package org.saksei.app.demo.fiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.saksei.app.demo.fiction.Fiction.Couple;

/// Invents couples of a Cambodian and a foreigner who applied to marry.
final class CoupleAuthor {

    private static final List<String> CITIZENSHIPS = List.of(
            "CHN", "CHN", "CHN", "CHN", "CHN", "CHN", "CHN", "KOR", "KOR", "KOR", "USA", "USA", "FRA", "AUS", "JPN",
            "TWN", "MYS");

    private final Chance chance;
    private final Names names;
    private final Places places;
    private final Foreigners foreigners;

    CoupleAuthor(Chance chance, Names names, Places places) {
        this.chance = chance;
        this.names = names;
        this.places = places;
        this.foreigners = new Foreigners(chance);
    }

    List<Couple> write(HalfPlan plan) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < plan.couples(); i++) {
            days.add(plan.from().plusDays(chance.between(1, 180)));
        }
        days.sort(Comparator.naturalOrder());
        List<Couple> couples = new ArrayList<>();
        for (LocalDate day : days) {
            couples.add(couple(plan, "MA-%d-%04d".formatted(plan.year(), couples.size() + 1), day));
        }
        return couples;
    }

    private Couple couple(HalfPlan plan, String key, LocalDate appliedOn) {
        String citizenship = chance.oneOf(CITIZENSHIPS);
        boolean broker = chance.of(citizenship.equals("CHN") ? 0.12 : 0.02);
        String decision = chance.of(broker ? 0.6 : 0.05) ? "refused" : chance.of(0.1) ? "pending" : "approved";
        return new Couple(
                key,
                plan.period(),
                appliedOn,
                places.commune().substring(0, 2),
                citizenship,
                names.any("F"),
                foreigners.any(citizenship),
                chance.between(19, 38),
                chance.between(22, 61),
                broker,
                decision,
                decision.equals("pending") ? null : appliedOn.plusDays(chance.between(12, 60)));
    }
}
