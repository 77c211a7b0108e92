package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;

/// Knows figures that hold at any time and so have no period: penalties a law threatens with, the length of a
/// permit, what a shelter can take, how many provinces a country has.
final class StandingFacts {

    /// How many tokens the title of a law may take.
    private static final int OPENING = 12;

    private static final Set<String> LAW = Set.of(
            "prescribed",
            "prescribes",
            "prescribe",
            "prescribing",
            "punishable",
            "criminalized",
            "criminalizes",
            "criminalised",
            "imposes",
            "carries",
            "carry",
            "stipulates",
            "stipulated");

    /// Sentences that begin with one of these speak of a law.
    private static final Set<String> SUBJECTS = Set.of(
            "article",
            "articles",
            "law",
            "laws",
            "act",
            "code",
            "section",
            "chapter",
            "title",
            "decree",
            "statute",
            "ordinance",
            "provision",
            "provisions",
            "legislation",
            "amendment",
            "amendments",
            "constitution",
            "rules",
            "regulations");

    /// What is said behind these is done against the law.
    private static final Set<String> AGAINST = Set.of("despite", "notwithstanding", "contrary", "although", "though");

    private static final Set<String> PROVIDING = Set.of(
            "provides",
            "provide",
            "allow",
            "set",
            "require",
            "permit",
            "provided",
            "sets",
            "allows",
            "states",
            "says",
            "foresees",
            "threatens",
            "punishes",
            "permits",
            "requires",
            "caps",
            "fixes",
            "limits",
            "envisages",
            "mandates",
            "lays");

    private static final Set<String> PENALTIES =
            Set.of("punishment", "punishments", "penalty", "penalties", "fine", "fines", "term", "sentence");

    private static final Set<String> THREATS =
            Set.of("imprisonment", "prison", "jail", "penalty", "penalties", "terms");

    private static final Set<String> BOUNDS = Set.of("maximum", "minimum", "mandatory", "statutory");

    /// Who or what makes a threat a judgment.
    private static final Set<String> JUDGED = Set.of(
            "sentenced",
            "sentencing",
            "received",
            "receiving",
            "imposed",
            "issued",
            "convicted",
            "served",
            "serving",
            "paid",
            "ordered",
            "fined",
            "courts",
            "court",
            "judge",
            "judges",
            "ranged",
            "awarded",
            "suspended");

    private static final Set<String> LASTING = Set.of("plan", "permit", "visa", "stay", "strategy", "period");

    private static final Set<String> RUNNING = Set.of("runs", "run", "lasts", "last", "expires");

    /// What is done with beds, which a shelter does not simply have.
    private static final Set<String> ADDED = Set.of(
            "added",
            "ordered",
            "bought",
            "delivered",
            "donated",
            "installed",
            "funded",
            "closed",
            "lost",
            "opened",
            "created");

    private static final Set<String> TERM = Set.of("term", "contract", "lease", "warranty");

    /// What was measured did last so long.
    private static final Set<String> AVERAGES = Set.of("average", "averaged", "mean", "median", "longest", "shortest");

    private static final Set<String> ENTITLED = Set.of(
            "permit",
            "permits",
            "visa",
            "visas",
            "residency",
            "residence",
            "reflection",
            "entitled",
            "entitles",
            "eligible",
            "allowed",
            "allows",
            "valid",
            "renewable",
            "may",
            "can",
            "could",
            "must",
            "requires",
            "illegal",
            "statutorily",
            "deadline");

    private static final Set<String> PRESENT = Set.of("is", "are", "'s");
    private static final Set<String> SIZES = Set.of("long", "wide", "high", "tall", "deep", "old", "thick", "away");
    private static final Set<String> HAVING = Set.of("has", "have", "gets", "get", "given", "allowed", "within");
    /// How far a clause is read around a figure, in tokens.
    private static final int FAR = 30;

    /// How far before a penalty what threatens it is looked for, in tokens.
    private static final int THREAT = 20;

    private static final Set<String> PUNISHED =
            Set.of("fined", "imprisoned", "jailed", "punished", "sentenced", "caned", "penalised", "penalized");

    private static final Set<String> FACING = Set.of("face", "faces", "facing", "risk", "risks", "faced");

    private static final Set<String> OBLIGED = Set.of("must", "shall");

    private static final Set<String> ABLE = Set.of("can", "could", "able", "may");

    private static final Set<String> HOLDING = Set.of(
            "accommodate", "house", "hold", "host", "shelter", "serve", "take", "receive", "lodge", "accomodate");

    private static final Set<String> COUNTRIES =
            Set.of("country", "nation", "state", "kingdom", "island", "region", "province", "city", "republic");

    private static final Set<String> SETTLEMENTS = Set.of("hamlet", "camp", "archipelago", "land", "suburb", "slum");

    private static final Set<String> INHABITANTS = Set.of("person", "inhabitant", "resident", "soul", "citizen");

    private static final Set<String> EVERY = Set.of("each", "every");

    private static final Set<String> TERMS = Set.of("year", "month", "week", "day");

    private static final Set<String> PAST = Set.of("was", "has");

    private static final Set<String> PLURALS = Set.of(
            "are", "send", "leave", "go", "travel", "work", "employ", "receive", "pass", "cross", "migrate", "enter",
            "move", "arrive", "earn", "cost", "spend", "produce", "make", "lose", "die", "flee", "handle");

    private static final Set<String> PLACES = Set.of(
            "province",
            "district",
            "region",
            "state",
            "department",
            "governorate",
            "county",
            "municipality",
            "city",
            "island",
            "prefecture",
            "canton",
            "division",
            "territory",
            "commune",
            "town",
            "village",
            "emirate",
            "parish",
            "oblast");

    /// Of which a country or an institution has a number: "the seven tribunals".
    private static final Set<String> BODIES = Set.of(
            "division",
            "tribunal",
            "court",
            "department",
            "ministry",
            "bureau",
            "directorate",
            "commissariat",
            "chamber",
            "faculty");

    private static final Set<String> LOCAL =
            Set.of("station", "school", "court", "embassy", "airport", "prison", "port");

    private StandingFacts() {}

    /// Whether a noun is that of a part of a country.
    static boolean isPlace(@Nullable String lemma) {
        return lemma != null && PLACES.contains(lemma);
    }

    /// Whether a country or an institution has a number of them.
    static boolean isBody(@Nullable String lemma) {
        return lemma != null && BODIES.contains(lemma);
    }

    static boolean isOfLaw(String word) {
        return LAW.contains(word);
    }

    static boolean holds(Scene scene, Figure figure) {
        if (figure.kind == Kind.AGE && isPresent(scene.sentence(), figure) || isMade(scene.sentence(), figure)) {
            return true;
        }
        if (isPopulation(scene.sentence(), figure) || isHabit(scene, figure)) {
            return true;
        }
        boolean amount = figure.kind == Kind.DURATION || figure.kind == Kind.MONEY;
        if (figure.isLevel() && isProvided(scene, figure) && !has(scene, figure, JUDGED)) {
            return true;
        }
        return amount && (isThreat(scene, figure) || isLength(scene, figure) || isOwed(scene, figure))
                || figure.isLevel() && (isCapacity(scene.sentence(), figure) || isOfCountry(scene.sentence(), figure));
    }

    /// Whether a penalty or an amount is what a law says.
    static boolean isOfLaw(Scene scene, Figure figure) {
        return (figure.kind == Kind.DURATION || figure.kind == Kind.MONEY) && isThreat(scene, figure);
    }

    /// "a country of 17 million", "a town with 5,000 inhabitants", "its population of 21,400".
    private static boolean isPopulation(Sentence sentence, Figure figure) {
        int before = figure.phraseFrom - 1;
        boolean of = sentence.is(before, "of") || sentence.is(before, "with");
        String noun = sentence.lower(before - 1);
        boolean place = PLACES.contains(noun) || COUNTRIES.contains(noun) || SETTLEMENTS.contains(noun);
        boolean apart = figure.lemma != null && (figure.nounFrom < 0 || figure.nounFrom > figure.phraseTo + 1);
        boolean people = figure.lemma == null || apart || INHABITANTS.contains(figure.lemma);
        boolean counted = sentence.is(before, "of") && noun.equals("population");
        return figure.isCount() && of && (place && people || counted);
    }

    /// "sends two million workers abroad each year": what goes on every year, told in the present.
    private static boolean isHabit(Scene scene, Figure figure) {
        Sentence sentence = scene.sentence();
        boolean every = false;
        boolean present = false;
        int end = Math.min(sentence.size(), figure.at + FAR);
        for (int at = Math.max(0, figure.at - FAR); at < end; at++) {
            if (!scene.clauses().same(at, figure.at)) {
                continue;
            }
            Token token = sentence.get(at);
            every |= token.is("annually") || EVERY.contains(token.lower()) && TERMS.contains(sentence.lower(at + 1));
            boolean verb = token.isVerbal() && !token.lower().endsWith("ing");
            boolean singular = token.lower().endsWith("s") && !PAST.contains(token.lower());
            boolean plural = at > 0 && PLURALS.contains(token.lower()) && !sentence.is(at - 1, "to");
            if (verb && !singular && !plural) {
                return false;
            }
            present |= verb;
        }
        return every && present;
    }

    /// "the youngest is 16": ages are told as they stand.
    private static boolean isPresent(Sentence sentence, Figure figure) {
        for (int at = figure.phraseFrom - 1; at >= 0 && at > figure.phraseFrom - 4; at--) {
            if (PRESENT.contains(sentence.lower(at))) {
                return true;
            }
        }
        return false;
    }

    /// "is 12 pages long", "are five metres wide".
    private static boolean isMade(Sentence sentence, Figure figure) {
        int after = Math.max(figure.phraseTo, figure.nounTo);
        return isPresent(sentence, figure) && SIZES.contains(sentence.lower(after));
    }

    /// "has 15 days to appeal", "grooms must earn over 2,000 a month".
    private static boolean isOwed(Scene scene, Figure figure) {
        Sentence sentence = scene.sentence();
        int after = Math.max(figure.phraseTo, figure.nounTo);
        boolean term = figure.kind == Kind.DURATION
                && sentence.is(after, "to")
                && sentence.tag(after + 1).equals("VERB")
                && HAVING.contains(sentence.lower(figure.phraseFrom - 1));
        return term || figure.kind == Kind.MONEY && isObliged(sentence, figure) && !has(scene, figure, JUDGED);
    }

    /// "must earn over 2,000", not "it must be said that 2,000 were paid".
    private static boolean isObliged(Sentence sentence, Figure figure) {
        for (int at = figure.phraseFrom - 1; at >= 0 && at > figure.phraseFrom - 8; at--) {
            if (sentence.is(at, "that") || sentence.is(at, ";")) {
                return false;
            }
            if (OBLIGED.contains(sentence.lower(at))) {
                return true;
            }
        }
        return false;
    }

    /// "may be fined up to 30,000", "faces up to 20 years": what threatens, and not what was done.
    private static boolean isThreatened(Scene scene, Figure figure) {
        Sentence sentence = scene.sentence();
        for (int at = figure.phraseFrom - 1; at >= 0 && at > figure.phraseFrom - THREAT; at--) {
            if (!scene.clauses().same(at, figure.at)) {
                continue;
            }
            boolean modal = ABLE.contains(sentence.lower(at))
                    && sentence.is(at + 1, "be")
                    && PUNISHED.contains(sentence.lower(at + 2));
            boolean liable = sentence.is(at, "liable") && (sentence.is(at + 1, "to") || sentence.is(at + 1, "on"));
            if (modal || liable || FACING.contains(sentence.lower(at))) {
                return true;
            }
        }
        return false;
    }

    /// "prescribed penalties of two years", "the punishment was up to 25 years".
    private static boolean isThreat(Scene scene, Figure figure) {
        Sentence sentence = scene.sentence();
        if (isThreatened(scene, figure) || sentence.tokens().stream().anyMatch(token -> LAW.contains(token.lower()))) {
            return true;
        }
        for (int at = Math.max(0, figure.phraseFrom - 4); at < figure.phraseFrom; at++) {
            if (BOUNDS.contains(sentence.lower(at)) && PENALTIES.contains(sentence.lower(at + 1))) {
                return true;
            }
        }
        boolean judged = has(scene, figure, JUDGED);
        if (judged) {
            return false;
        }
        if (isProvided(scene, figure)) {
            return true;
        }
        boolean subject = false;
        for (int at = 0; at < sentence.size() && at < OPENING && isSubject(sentence.get(at)); at++) {
            boolean threat = PENALTIES.contains(sentence.lower(at)) && sentence.is(at + 1, "for");
            subject |= SUBJECTS.contains(sentence.lower(at)) && !AGAINST.contains(sentence.lower(0)) || threat;
        }
        boolean bound = has(scene, figure, BOUNDS) && has(scene, figure, PENALTIES);
        boolean code = has(scene, figure, SUBJECTS) && has(scene, figure, THREATS) && figure.kind == Kind.DURATION;
        boolean fine = figure.lemma == null || PENALTIES.contains(figure.lemma) || figure.kind == Kind.DURATION;
        return bound || code || subject && fine;
    }

    /// "although the Act provides for a fine of up to 75,000": the subject of the clause is a law.
    private static boolean isProvided(Scene scene, Figure figure) {
        Sentence sentence = scene.sentence();
        for (int at = figure.phraseFrom - 1; at > 0 && at > figure.phraseFrom - THREAT; at--) {
            if (scene.clauses().same(at, figure.at) && PROVIDING.contains(sentence.lower(at))) {
                int noun = sentence.get(at - 1).tag().equals("AUX") ? at - 2 : at - 1;
                return SUBJECTS.contains(sentence.lower(noun));
            }
        }
        return false;
    }

    /// A title may hold what looks like a verb: "The Counter-Trafficking in Persons Act".
    private static boolean isSubject(Token token) {
        return !token.isVerbal() || token.isCapitalised() || token.lower().endsWith("ing");
    }

    /// "a renewable one-year permit", "could stay up to 30 days".
    private static boolean isLength(Scene scene, Figure figure) {
        if (figure.kind != Kind.DURATION) {
            return false;
        }
        boolean measured = sentenceHas(scene.sentence(), AVERAGES);
        boolean noun = figure.lemma != null && TERM.contains(figure.lemma);
        boolean runs = has(scene, figure, TERM) && sentenceHas(scene.sentence(), RUNNING);
        boolean agreed = (noun || runs) && !has(scene, figure, JUDGED);
        boolean jail = sentenceHas(scene.sentence(), THREATS) || sentenceHas(scene.sentence(), PUNISHED);
        if (agreed && !jail) {
            return true;
        }
        return figure.lemma != null && LASTING.contains(figure.lemma) && !measured
                || has(scene, figure, ENTITLED) && !has(scene, figure, JUDGED);
    }

    private static boolean sentenceHas(Sentence sentence, Set<String> words) {
        return sentence.tokens().stream().anyMatch(token -> words.contains(token.lower()));
    }

    private static boolean has(Scene scene, Figure figure, Set<String> words) {
        for (Token token : scene.sentence().tokens()) {
            if (words.contains(token.lower())
                    && scene.clauses().main(token.index()) == scene.clauses().main(figure.at)) {
                return true;
            }
        }
        return false;
    }

    /// "which could accommodate up to 50", "with a capacity of 40".
    private static boolean isCapacity(Sentence sentence, Figure figure) {
        if (isCapacityStated(sentence, figure)) {
            return true;
        }
        if ("bed".equals(figure.lemma)) {
            return figure.event == null || !ADDED.contains(figure.event);
        }
        for (int at = figure.phraseFrom - 1; at >= 0 && at > figure.phraseFrom - 8; at--) {
            Token token = sentence.get(at);
            if (token.isNumeral() || token.is(",") || token.is(";")) {
                return false;
            }
            boolean room = (token.is("room") || token.is("space")) && sentence.is(at + 1, "for");
            if ((token.is("capacity") || room) && at > figure.phraseFrom - 5) {
                return true;
            }
            if (HOLDING.contains(token.lower())) {
                return ABLE.contains(sentence.lower(at - 1)) || ABLE.contains(sentence.lower(at - 2));
            }
        }
        return false;
    }

    /// "Capacity in the two homes stands at 120".
    private static boolean isCapacityStated(Sentence sentence, Figure figure) {
        boolean verb = sentence.is(figure.phraseFrom - 1, "at")
                ? sentence.is(figure.phraseFrom - 2, "stands")
                : PRESENT.contains(sentence.lower(figure.phraseFrom - 1));
        for (int at = figure.phraseFrom - 2; verb && at >= 0 && at > figure.phraseFrom - 10; at--) {
            if (sentence.is(at, "capacity")) {
                return true;
            }
        }
        return false;
    }

    /// "the country's 61 stations", "in all ten provinces".
    private static boolean isOfCountry(Sentence sentence, Figure figure) {
        int before = figure.phraseFrom - 1;
        boolean place = figure.lemma != null && PLACES.contains(figure.lemma);
        if (sentence.is(before, "'s")) {
            place |= figure.lemma != null && LOCAL.contains(figure.lemma);
            boolean name = before > 0 && sentence.tag(before - 1).equals("PROPN");
            return COUNTRIES.contains(sentence.lower(before - 1)) || name && place;
        }
        boolean named = sentence.is(before, "the") && isBody(figure.lemma);
        return named
                || place
                        && (sentence.is(before, "all") || sentence.is(before, "the") && sentence.is(before - 1, "all"));
    }
}
