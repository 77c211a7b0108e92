package org.saksei.statements.reading;

import java.util.Set;
import org.saksei.statements.number.WordList;

/// Verbs that say nothing of what befell the counted: "reported 12 cases", "rose to 45"; and where the
/// same words do say it.
final class LightVerbs {

    /// Verbs that say nothing of what befell the counted, by their participle.
    private static final Set<String> LIGHT = WordList.of("""
            known reported had made conducted carried obtained secured achieved received seen been
            included involved consisted bound unchanged recorded documented compared remained become exploited subjected taken
            increased decreased stated noted estimated based according resulted followed continued
            said told added done concerned totaled totalled reached risen fallen numbered exceeded
            claimed cited ranged aged culminated existed determined led related connected announced
            shown revealed indicated confirmed valued amounted equaled averaged grown dropped
            declined climbed jumped doubled tripled halved reduced acknowledged asserted alleged
            suspected believed considered stood constituted comprised accounted marked attempted
            failed seemed appeared contained hit topped gotten experienced observed performed
            rested undertaken executed meant noticed highlighted stressed warned counted edged slipped
            eased ticked inched crept tumbled sunk slid slowed widened narrowed dipped spiked
            plummeted dwindled ballooned skyrocketed rocketed nudged plateaued peaked hovered swollen
            mushroomed snowballed stagnated rebounded quadrupled quintupled
            soared surged plunged shrunk swelled gained lost rated ranked
            """);

    /// Light verbs of movement that are none with an object that is no number.
    private static final Set<String> MOVED =
            Set.of("dropped", "lost", "added", "gained", "hit", "shown", "followed", "ticked", "ranked");

    /// Light verbs of movement that are none with a place: "reached the islands".
    private static final Set<String> REACHED = Set.of("reached", "hit", "gained", "lost", "become");

    /// What a level reaches.
    private static final Set<String> LEVELS = WordList.of("""
            number total figure level record peak high low end point target goal mark same highest lowest
            sum amount value average maximum minimum threshold half majority
            """);

    /// Verbs of going by which a level moves: "went from 446 to 643".
    private static final Set<String> GONE = Set.of("gone", "come", "moved", "passed", "shifted", "switched");

    /// Verbs that say with "from" no more than where somebody or something is from.
    private static final Set<String> COMING = Set.of("come", "hailed", "originated", "stemmed");

    /// Verbs that say what a sum has become: "bringing the total to 94".
    private static final Set<String> BRINGING =
            Set.of("brought", "taken", "pushed", "raised", "lifted", "put", "driven", "cut");

    private static final Set<String> TOTALS = Set.of(
            "total", "number", "toll", "tally", "count", "figure", "totals", "caseload", "strength", "headcount");

    /// What makes "take" more than light: "took in 312 survivors".
    private static final Set<String> PARTICLES =
            Set.of("in", "into", "off", "back", "home", "away", "over", "out", "hostage");

    private static final Set<String> LOST = Set.of("dropped", "added");

    private static final Set<String> BRINGING_TO = Set.of("to", "into");

    /// Where somebody is taken without an article.
    private static final Set<String> PLACES = WordList.of("""
            court hospital safety shelter shelters jail prison trial custody care freedom task arbitration school
            """);

    /// How long an object with its number may be, in tokens.
    private static final int OBJECT = 8;

    private static final Set<String> COPULAS = Set.of("was", "were", "is", "are", "be", "been", "being");

    private LightVerbs() {}

    /// Whether a verb is light wherever it stands.
    static boolean isLight(String participle) {
        return LIGHT.contains(participle);
    }

    /// Whether a noun is what a level reaches: "a record", "the target".
    static boolean isLevel(String noun) {
        return LEVELS.contains(noun);
    }

    /// Whether a verb moves a level unless it has an object: "dropped by 12", not "dropped charges".
    static boolean isMovement(String participle) {
        return MOVED.contains(participle);
    }

    /// Whether a verb is light where it stands.
    ///
    /// @param to one after its last token
    static boolean isLight(Sentence sentence, int at, int to, String participle) {
        if (COMING.contains(participle) && sentence.is(to, "from")
                || GONE.contains(participle) && isChange(sentence, to)
                || BRINGING.contains(participle) && isTotal(sentence, to)
                || participle.equals("turned") && isAge(sentence, to)
                || participle.equals("represented") && isRise(sentence, to)) {
            return true;
        }
        boolean said = switch (participle) {
            case "marked" -> COPULAS.contains(sentence.lower(at - 1));
            case "confirmed" -> isConfirmed(sentence, at, to);
            case "carried" -> !sentence.is(to, "out") && !sentence.is(to - 1, "out");
            case "taken" -> PARTICLES.contains(sentence.lower(to)) || isBrought(sentence, to);
            default -> isLost(sentence, at, participle) || REACHED.contains(participle) && hasPlace(sentence, to);
        };
        return LIGHT.contains(participle) && !said;
    }

    /// "12 charges were dropped": what befell them is no movement of a level.
    private static boolean isLost(Sentence sentence, int at, String participle) {
        return LOST.contains(participle) && COPULAS.contains(sentence.lower(at - 1));
    }

    /// "had turned 18": a number that counts nothing.
    private static boolean isAge(Sentence sentence, int at) {
        if (at >= sentence.size() || !sentence.get(at).isNumeral()) {
            return false;
        }
        String next = sentence.tag(at + 1);
        return at + 1 >= sentence.size()
                || sentence.get(at + 1).isSign()
                || next.equals("CCONJ")
                || next.equals("SCONJ");
    }

    /// "took 33 owners to court", "took 12 girls into care".
    private static boolean isBrought(Sentence sentence, int from) {
        int at = from;
        while (SubjectVerbs.isLeading(sentence.lower(at))) {
            at++;
        }
        if (at >= sentence.size() || !sentence.get(at).isNumeral()) {
            return false;
        }
        for (at++; at < sentence.size() && at < from + OBJECT; at++) {
            if (BRINGING_TO.contains(sentence.lower(at))) {
                return sentence.is(at, "into") || PLACES.contains(sentence.lower(at + 1));
            }
            if (!sentence.get(at).isNominal() && !sentence.tag(at).equals("ADJ")) {
                return false;
            }
        }
        return false;
    }

    /// "31 were confirmed", "police confirmed 31": it befell them; "officials confirmed on Friday"
    /// only tells.
    private static boolean isConfirmed(Sentence sentence, int at, int to) {
        int number = to;
        while (SubjectVerbs.isLeading(sentence.lower(number))) {
            number++;
        }
        boolean counted = number < sentence.size() && sentence.get(number).isNumeral();
        return counted || COPULAS.contains(sentence.lower(at - 1));
    }

    /// "reached the islands", "reached Lampedusa".
    private static boolean hasPlace(Sentence sentence, int to) {
        String next = sentence.tag(to);
        int noun = next.equals("DET") ? to + 1 : to;
        boolean place = next.equals("PROPN") || next.equals("DET") && !sentence.is(to, "a") && !sentence.is(to, "an");
        return place && noun < sentence.size() && !LEVELS.contains(sentence.lower(noun));
    }

    /// "bringing to 3,218 the total", "brought the number to 94".
    private static boolean isTotal(Sentence sentence, int from) {
        for (int at = from; at < sentence.size() && at < from + 4; at++) {
            if (TOTALS.contains(sentence.lower(at))) {
                return true;
            }
        }
        return false;
    }

    /// "represent a yearly rise of 13 cases", "representing 29 percent".
    private static boolean isRise(Sentence sentence, int from) {
        for (int at = from; at < sentence.size() && at < from + 6; at++) {
            boolean share = sentence.is(at, "percent") || sentence.is(at, "%") || sentence.is(at, "share");
            if (share || Changes.direction(sentence.lower(at)) != null) {
                return true;
            }
        }
        return false;
    }

    /// "from 446 to 643", "to 8,437".
    private static boolean isChange(Sentence sentence, int from) {
        if (sentence.is(from, "to")) {
            int number = from + 1;
            while (SubjectVerbs.isLeading(sentence.lower(number))) {
                number++;
            }
            boolean sum = sentence.tag(number).equals("SYM")
                    || number < sentence.size() && sentence.get(number).isNumeral();
            return sum
                    && !sentence.get(Math.min(number + 1, sentence.size() - 1)).isNominal();
        }
        boolean to = false;
        for (int at = from + 1; sentence.is(from, "from") && at < sentence.size() && at < from + 12; at++) {
            to |= sentence.is(at, "to");
            if (to && sentence.get(at).isNumeral()) {
                return sentence.get(from + 1).isNumeral()
                        || sentence.tag(from + 1).equals("SYM");
            }
        }
        return false;
    }
}
