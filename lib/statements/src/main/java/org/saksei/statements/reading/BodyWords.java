package org.saksei.statements.reading;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.SpeakerType;
import org.saksei.statements.number.WordList;

/// What bodies and those who speak for them are usually called, and what kind of speaker that makes them.
final class BodyWords {

    private static final Map<SpeakerType, Set<String>> WORDS = Map.of(
            SpeakerType.GOVERNMENT, WordList.of("""
                    ministry minister department police committee court prosecutor prosecutors
                    government governor parliament embassy bureau authority authorities official
                    officials gendarmerie army council senate secretariat officer officers commissioner
                    directorate president taskforce force judiciary investigators immigration
                    municipality administration inspectorate general-secretariat ministries coordinator
                    rapporteur consulate customs federal congress courts judges judge agency agencies
                    embassies diplomats military commission ombudsman inspectors legislature enforcement
                    unit units office auditor auditors treasury cabinet mayor lawmaker lawmakers senator
                    senators navy gendarmes ambassador detective detectives investigator soldiers
                    tribunal magistrate magistrates ministers superintendent inspector registrar
                    coastguard statisticians premier secretary undersecretary commander headquarters
                    garda gardaí constabulary regulator mp mps councillor chancellor envoy
                    sheriff ranger rangers bailiff coroner policeman policemen policewoman constables patrol patrols troopers probation consul consuls
                    diplomat legislator legislators parliamentarian parliamentarians regulators comptroller ombudsperson registry guardsmen wardens warden carabinieri taskforces cid prefect prefecture mayors governors
                    commissioners sheriffs statistician defender junta regime
                    """),
            SpeakerType.NGO, WordList.of("""
                    foundation association centre center charity ngo ngos network coalition society
                    mission charities nonprofit non-profit activists trust campaigners advocates
                    organizations organisations organization organisation union unions alliance watchdog
                    group groups activist advocate campaigner campaign helpline hotline shelter refuge
                    initiative caritas volunteers federation collective movement forum
                    clinic diocese church nonprofits caseworkers caseworker humanitarians
                    cooperative syndicates
                    """),
            SpeakerType.ACADEMIC, WordList.of("""
                    university institute college researchers professor study academics scholars school
                    researcher academic scholar economist economists anthropologist historian demographer geographer criminologist sociologist lecturer
                    scientist scientists professors academy
                    """),
            SpeakerType.COMPANY, WordList.of("""
                    company inc corp ltd bank plc holdings firm corporation airline executives ceo co
                    firms companies manufacturer retailer exporter airlines contractor contractors supplier suppliers
                    subcontractor shipowner factory factories hotel hotels casino casinos brewery shipyard supermarket mill mills
                    restaurant foundry smelter winery maker makers operator operators
                    """),
            SpeakerType.PRESS, WordList.of("""
                    times post daily news reuters afp xinhua newspaper media journal bbc press
                    newspapers outlet magazine website broadcaster
                    """),
            SpeakerType.INTERGOVERNMENTAL, WordList.of("""
                    nations un u.n. intergovernmental
                    """),
            SpeakerType.UNKNOWN, WordList.of("""
                    observers observer experts expert sources critics contacts analysts analyst
                    commentators evaluators evaluator consultants lawyer lawyers counsel solicitor solicitors barrister barristers insiders insider source
                    """));

    /// An attorney speaks for the state with one of these beside him.
    private static final Set<String> OF_STATE =
            WordList.of("general district state prosecuting federal county us u.s.");

    /// Who speaks for another: for whoever is named with him, else for himself.
    private static final Set<String> LAWYERS =
            WordList.of("lawyer lawyers attorney attorneys counsel solicitor solicitors barrister barristers");

    private static final Set<String> SERVICES = Set.of("service", "services", "office", "authority", "said", "says");

    /// Which guards are of the state.
    private static final Set<String> GUARDING =
            Set.of("coast", "border", "civil", "national", "frontier", "republican");

    /// Whose chief holds an office of the state.
    private static final Set<String> OF_PLACES = WordList.of("commune village district provincial province police");

    /// What those give who are no authority, though they be called an agency.
    private static final Set<String> AID = WordList.of("aid relief charity humanitarian outreach rights");

    private static final Set<String> AIDING = WordList.of("""
            worker workers agency agencies group groups lawyer lawyers monitor monitors defender defenders
            organisation organisations organization organizations
            """);

    /// Before them "union" is a state made of states.
    private static final Set<String> OF_UNIONS =
            WordList.of("territory territories minister ministry government cabinet home health labour law");

    private static final Set<String> FIRMS = WordList.of("""
            factory factories hotel hotels casino casinos brewery shipyard supermarket mill mills restaurant foundry smelter
            winery
            """);

    /// Who may be of a firm as well as of the state.
    private static final Set<String> OF_ANYBODY =
            WordList.of("official officials officer officers president secretary");

    private BodyWords() {}

    static boolean isFirm(String word) {
        return FIRMS.contains(word);
    }

    static boolean isOfAnybody(String word) {
        return OF_ANYBODY.contains(word);
    }

    static boolean isLawyer(String word) {
        return LAWYERS.contains(word);
    }

    static @Nullable SpeakerType type(String word) {
        for (Map.Entry<SpeakerType, Set<String>> entry : WORDS.entrySet()) {
            if (entry.getValue().contains(word)) {
                return entry.getKey();
            }
        }
        return null;
    }

    /// "aid workers", "a relief agency", "rights groups".
    static boolean isAid(Sentence sentence, int at) {
        return AID.contains(sentence.lower(at)) && AIDING.contains(sentence.lower(at + 1));
    }

    /// "Un" is a name and "UN" a body; a "Union Territory" is no union.
    private static boolean isNoBody(Sentence sentence, int at) {
        boolean name = sentence.is(at, "un") && !sentence.get(at).text().equals("UN");
        return name || sentence.is(at, "union") && OF_UNIONS.contains(sentence.lower(at + 1));
    }

    /// What a word of a sentence makes of the body it names.
    static @Nullable SpeakerType type(Sentence sentence, int at) {
        if (isNoBody(sentence, at)) {
            return null;
        }
        if (isAid(sentence, at) || isAid(sentence, at - 1)) {
            return SpeakerType.NGO;
        }
        if (sentence.is(at, "rapporteur") && sentence.is(at - 1, "special")) {
            return SpeakerType.INTERGOVERNMENTAL;
        }
        boolean guard = sentence.is(at, "guard") || sentence.is(at, "guards");
        if (guard && GUARDING.contains(sentence.lower(at - 1))) {
            return SpeakerType.GOVERNMENT;
        }
        if (sentence.is(at, "prosecution") && SERVICES.contains(sentence.lower(at + 1))) {
            return SpeakerType.GOVERNMENT;
        }
        if (sentence.is(at, "chief") && OF_PLACES.contains(sentence.lower(at - 1))) {
            return SpeakerType.GOVERNMENT;
        }
        if (sentence.is(at, "officer") && sentence.is(at - 1, "medical")) {
            return null;
        }
        boolean attorney = sentence.is(at, "attorney") || sentence.is(at, "attorneys");
        boolean state =
                attorney && (OF_STATE.contains(sentence.lower(at - 1)) || OF_STATE.contains(sentence.lower(at + 1)));
        return state ? SpeakerType.GOVERNMENT : attorney ? SpeakerType.UNKNOWN : type(sentence.lower(at));
    }
}
