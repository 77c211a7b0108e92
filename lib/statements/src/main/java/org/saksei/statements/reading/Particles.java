package org.saksei.statements.reading;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.number.WordList;

/// The second words of verbs that have two: "handed over", "set up".
final class Particles {

    /// Particles, each with the verbs (by participle) it is a part of.
    private static final Map<String, Set<String>> VERBS = Map.ofEntries(
            Map.entry("up", WordList.of("""
                    rounded picked put set broken hung given locked turned built drawn called signed opened taken
                    brought ended grown blown held lined shown used cleared rolled stepped scaled backed beaten
                    bought caught covered dug eaten fixed followed gotten kept lit looked mopped owned passed
                    pulled raked ramped roughed sewn shaken sized sold split stirred tied torn typed warmed washed
                    wounded written
                    """)),
            Map.entry("out", WordList.of("""
                    pulled paid brought handed thrown singled left driven smuggled sent found given ruled phased moved
                    let taken bought kicked farmed hired shared rented loaned weeded flown dropped fallen turned
                    wiped worked rooted sorted tried ferreted filled dealt doled broken cast checked bailed
                    struck smoked flushed squeezed screened sifted starved kept crossed spelled mapped talked
                    """)),
            Map.entry("off", WordList.of("""
                    walked gotten laid called paid sold cut sealed written taken dropped fenced broken shut let turned
                    tipped ripped signed dragged hauled marched carried beaten fought worked struck warded
                    knocked trimmed cordoned staved bought
                    """)),
            Map.entry("over", WordList.of("handed turned taken passed signed given made carried brought left")),
            Map.entry("down", WordList.of("""
                    shut closed broken tracked turned torn cut hunted handed struck taken laid chased gunned written
                    marked pulled cracked backed sat shot slowed burned
                    """)),
            Map.entry("back", WordList.of("""
                    sent turned brought taken given paid handed bought pushed flown held won called shipped escorted come gone
                    fallen moved driven
                    """)),
            Map.entry("across", Set.of("come")),
            Map.entry("away", WordList.of("turned taken given driven run thrown hauled put locked")),
            Map.entry("aside", WordList.of("set put")),
            Map.entry("in", WordList.of("""
                    taken turned handed called brought locked checked sworn reined flown bused shipped let moved drawn come
                    """)),
            Map.entry("home", Set.of("brought", "taken")),
            Map.entry("forward", WordList.of("come put brought")),
            Map.entry("on", WordList.of("sold passed")),
            Map.entry("through", WordList.of("pushed carried put seen")),
            Map.entry("apart", WordList.of("taken torn set")));

    /// Words a particle stands before where it has no object of its own: "took in 12", "handed over by
    /// Lo".
    private static final Set<String> PLACING = Set.of("up", "down", "in", "on", "off", "through");

    private Particles() {}

    /// Whether a particle is a part of the verb before it, whichever form it has.
    static boolean isPart(String verb, String particle) {
        Set<String> verbs = VERBS.get(particle);
        return verbs != null && verbs.contains(Participles.of(verb));
    }

    /// "locked in one room": with an object behind it the word is a preposition.
    private static final Set<String> CLOSED =
            Set.of("locked", "checked", "flown", "bused", "shipped", "moved", "drawn", "come", "called");

    /// "got off": English has no "gotten" where a particle follows in print.
    static String join(String participle, String particle) {
        String printed = participle.equals("gotten") ? "got" : participle.equals("wounded") ? "wound" : participle;
        return printed + " " + particle;
    }

    /// What belongs to a verb and is said with it: "pulled out 97 people", "were put up at shelters";
    /// not "fell down.", "up to 16 hours".
    static @Nullable String of(Sentence sentence, int at, int to) {
        String word = sentence.lower(to);
        if (to > at + 1 || !isPart(sentence.lower(at), word)) {
            return null;
        }
        if (word.equals("across") && !isNumber(sentence, to + 1)) {
            return null;
        }
        boolean degree = sentence.is(to + 1, "to") && (word.equals("up") || word.equals("down"))
                || sentence.is(to + 1, "from") && word.equals("up");
        return degree || isPlace(sentence, at, to) ? null : word;
    }

    /// "came across four passports"; not "came across the border".
    private static boolean isNumber(Sentence sentence, int from) {
        int at = from;
        while (SubjectVerbs.isLeading(sentence.lower(at))) {
            at++;
        }
        return at < sentence.size() && sentence.get(at).isNumeral();
    }

    /// "brought in March", "taken in Lo", "paid on Monday": a preposition with a time or a name, no
    /// particle.
    private static boolean isPlace(Sentence sentence, int at, int to) {
        String next = sentence.tag(to + 1);
        boolean own = next.equals("PROPN") || to + 1 < sentence.size() && PresentVerbs.isYear(sentence.get(to + 1));
        boolean object = next.equals("NUM") || next.equals("DET") || next.equals("NOUN") || next.equals("PRON");
        if (sentence.is(to, "in") && object && CLOSED.contains(Participles.of(sentence.lower(at)))) {
            return true;
        }
        return PLACING.contains(sentence.lower(to)) && own && !sentence.is(to, "up");
    }

    /// "sent 30 workers back to Lo", "handed 23 women over": the particle behind the object.
    ///
    /// @param from one after the object
    static @Nullable String behind(Sentence sentence, int verb, int from) {
        String word = sentence.lower(from);
        boolean ends = from + 1 >= sentence.size()
                || sentence.get(from + 1).isSign()
                || sentence.is(from + 1, "to") && !word.equals("up") && !word.equals("down")
                || sentence.is(from + 1, "and")
                || sentence.is(from + 1, "by")
                || sentence.is(from + 1, "at")
                || word.equals("off") && sentence.tag(from + 1).equals("DET");
        return ends && isPart(sentence.lower(verb), word) ? word : null;
    }
}
