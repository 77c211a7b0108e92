package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.number.WordList;

/// Tells what can be denied one by one ("no shelters", "no grant was refused") from what cannot
/// be counted ("no funding") and from arrangements, of which a country has one or none ("no law",
/// "no procedures").
final class Countables {

    /// Documents, arrangements and states of mind, singular.
    private static final Set<String> ARRANGEMENTS = WordList.of("""
            law act article bill policy procedure mechanism system plan protocol guideline framework
            strategy programme program statistic data figure number amount standard rule norm measure step
            effort progress role way idea need reason sign indication evidence proof information detail
            record report update news word comment statement answer reply response result outcome effect
            impact change difference improvement problem issue question doubt limit restriction barrier
            obstacle condition requirement obligation right duty power authority jurisdiction resource fund
            funding money budget support help aid care access service benefit protection assistance
            training-material capacity cooperation coordination knowledge awareness attention interest
            intention intent will choice option alternative chance hope opportunity fear risk danger threat
            harm distinction exception exemption preference priority time date deadline schedule history
            experience contact link connection tie relation relationship place room capability basis ground
            cause factor source sense secret surprise wonder point use value legal ability definition
            provision clause penalty-clause formality safeguard guarantee tool criterion list database
            curriculum infrastructure equipment staff personnel agreement memorandum treaty convention
            treatment contract respect trust faith pay income wage work job employment
            """);

    /// Endings of nouns that name no thing one can point at.
    private static final Set<String> ABSTRACT =
            Set.of("tion", "sion", "ment", "ance", "ence", "ancy", "ency", "ness", "ship", "ity", "ism");

    /// Happenings that are denied as such and not one by one: "any formal notification".
    private static final Set<String> UNCOUNTED =
            WordList.of("notification mention recourse movement discussion follow-up");

    /// What one can point at and have one or none of: "no interview room", "more beds".
    private static final Set<String> THINGS = WordList.of("""
            room bed vehicle car van truck bus motorcycle boat plane aircraft computer laptop camera phone telephone line
            office desk house apartment building cell classroom toilet kitchen window door lock key sign poster leaflet
            booklet uniform weapon gun knife fence mattress blanket toy school clinic hospital court courtroom road bridge
            pump well tent flat dormitory garage playground library laboratory warehouse checkpoint booth counter site
            website app
            """);

    private static final Set<String> BE = Set.of("was", "were", "has", "have", "had", "is", "are");

    private Countables() {}

    static boolean isCountable(Figure figure) {
        if (figure.type == null || figure.lemma == null) {
            return false;
        }
        String lemma = figure.lemma;
        return switch (figure.type) {
            case VICTIM, PERPETRATOR, PERSON -> true;
            case EVENT -> !UNCOUNTED.contains(lemma) || isPlural(figure);
            case ENTITY -> isPlural(figure) || HOUSES.contains(lemma) || isSubject(figure);
            case MONEY -> isSubject(figure) || isPlural(figure) && lemma.equals("fine");
            case OTHER ->
                isThing(lemma)
                        || (!isAbstract(lemma) || isSeveral(figure, lemma)) && (isPlural(figure) || isSubject(figure));
        };
    }

    /// Houses and firms, denied in the singular too.
    private static final Set<String> HOUSES = WordList.of("""
            shelter facility hotline home house centre center school company employer factory agency
            owner firm business station workplace brothel establishment vessel
            """);

    static boolean isThing(@Nullable String lemma) {
        return lemma != null && THINGS.contains(lemma);
    }

    static boolean isAbstract(@Nullable String lemma) {
        return lemma == null
                || ARRANGEMENTS.contains(lemma)
                || ABSTRACT.stream().anyMatch(ending -> lemma.length() > ending.length() + 2 && lemma.endsWith(ending));
    }

    /// "activities" are counted, "ability" is not.
    private static boolean isSeveral(Figure figure, String lemma) {
        return lemma.endsWith("ity") && !ARRANGEMENTS.contains(lemma) && isPlural(figure);
    }

    private static boolean isPlural(Figure figure) {
        String noun = figure.hasNoun() ? figure.sentence.lower(figure.nounTo - 1) : "";
        return noun.endsWith("s") && !noun.equals(figure.lemma) && !noun.equals("aids");
    }

    /// "No grant was refused", "no airline has sent us a tip": something befell none of them; not
    /// "no plan is needed".
    private static boolean isSubject(Figure figure) {
        Sentence sentence = figure.sentence;
        int verb = figure.nounTo;
        boolean be = BE.contains(sentence.lower(verb));
        int at = verb + 1;
        while (be && (sentence.tag(at).equals("ADV") || sentence.is(at, "been"))) {
            at++;
        }
        String done = sentence.lower(at);
        return be && Participles.isPast(done) && !done.equals("needed") && !done.equals("required");
    }
}
