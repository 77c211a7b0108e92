package org.saksei.app.demo.fiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.saksei.app.demo.fiction.Fiction.Decision;
import org.saksei.app.demo.fiction.VictimAuthor.Draft;

/// People who are taken for one another and must stay apart: sisters found together, twins, namesakes
/// born on one day, namesakes of one age. What a clerk found out about them stands in the decisions.
final class Lookalikes {

    private record Pair(Draft one, Draft other, String why) {}

    private final List<Pair> pairs = new ArrayList<>();

    /// Makes some of the drafts look like others.
    void arrange(HalfPlan plan, List<Draft> drafts, Names names) {
        pairs.clear();
        sisters(drafts, names);
        namesakesOfOneAge(drafts);
        if (plan.year() == HalfPlan.FIRST_OF_2019.year()) {
            twins(drafts, names);
            namesakesOfOneBirthday(drafts);
        }
    }

    /// Two girls of one family and village, found in one house, both received by Social Affairs.
    private void sisters(List<Draft> drafts, Names names) {
        Pair pair = find(
                drafts,
                draft -> draft.pattern.startsWith("PS") && draft.sex.equals("F"),
                (one, other) -> one.crime == other.crime && Math.abs(one.age() - other.age()) >= 2,
                "sisters: the family book has both");
        family(pair, names);
    }

    /// Two children of one birth.
    private void twins(List<Draft> drafts, Names names) {
        Pair pair = find(
                drafts,
                draft -> draft.pattern.startsWith("PS") && draft.age() < 18,
                (one, other) -> one.crime == other.crime
                        && one.sex.equals(other.sex)
                        && VictimAuthor.Bands.of(one.age()) == VictimAuthor.Bands.of(other.age())
                        && one.on.equals(other.on),
                "twins: the birth certificates name both");
        family(pair, names);
        pair.other.born = pair.one.born;
    }

    private static void family(Pair pair, Names names) {
        pair.other.name = names.sibling(pair.one.name(), pair.other.sex);
        pair.other.home = pair.one.home;
        pair.one.idNumber = "";
        pair.other.idNumber = "";
    }

    /// Same name, sex and date of birth, because clerks write 1 January where only the year is known.
    private void namesakesOfOneBirthday(List<Draft> drafts) {
        Predicate<Draft> grown = draft -> draft.sex.equals("F") && draft.age() >= 20 && draft.citizenship.equals("KHM");
        Pair pair = find(
                drafts,
                grown.and(draft -> draft.pattern.equals("P") || draft.pattern.equals("G")),
                (one, other) -> !one.pattern.equals(other.pattern)
                        && Math.abs(one.age() - other.age()) <= 3
                        && !province(one).equals(province(other)),
                "namesakes: the fingerprints differ, and both dates of birth are placeholders");
        pair.other.name = pair.one.name();
        LocalDate placeholder = LocalDate.of(pair.one.on.getYear() - pair.one.age(), 1, 1);
        pair.one.born = placeholder;
        pair.other.born = placeholder;
        pair.one.idNumber = "";
        pair.other.idNumber = "";
    }

    /// One was rescued by the police, the other came to the shelter by herself: same name, same age.
    private void namesakesOfOneAge(List<Draft> drafts) {
        Pair pair = find(
                drafts,
                draft -> draft.sex.equals("F")
                        && draft.citizenship.equals("KHM")
                        && (draft.pattern.equals("P") || draft.pattern.equals("N")),
                (one, other) -> one.pattern.equals("P")
                        && other.pattern.equals("N")
                        && one.age() == other.age()
                        && !province(one).equals(province(other)),
                "namesakes: asked by telephone, the shelter's client was never met by the police");
        pair.other.name = pair.one.name();
    }

    private static String province(Draft draft) {
        return draft.home.substring(0, 2);
    }

    private Pair find(List<Draft> drafts, Predicate<Draft> who, BiPredicate<Draft, Draft> together, String why) {
        List<Draft> free = drafts.stream()
                .filter(draft -> !draft.lookalike && who.test(draft))
                .toList();
        for (Draft one : free) {
            for (Draft other : free) {
                if (one != other && together.test(one, other)) {
                    one.lookalike = true;
                    other.lookalike = true;
                    Pair pair = new Pair(one, other, why);
                    pairs.add(pair);
                    return pair;
                }
            }
        }
        throw new IllegalStateException("nobody to arrange: another seed is needed for " + why);
    }

    /// `different` for every pair of records, one of each.
    void decide(List<Decision> decisions) {
        for (Pair pair : pairs) {
            pair.one.sightings.forEach((left, written) -> pair.other.sightings.forEach((right, other) -> {
                decisions.add(new Decision(
                        "victims",
                        left,
                        written.key(),
                        right,
                        Objects.requireNonNull(other).key(),
                        "different",
                        pair.why));
            }));
        }
    }
}
