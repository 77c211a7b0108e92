package org.saksei.statements.reading;

import java.util.Set;
import org.saksei.statements.number.WordList;

/// The words by which somebody is said to speak: verbs of telling, papers that tell, roles of those who speak.
final class TellingWords {

    static final Set<String> VERBS = Set.of(
            "said",
            "says",
            "told",
            "stated",
            "states",
            "noted",
            "notes",
            "added",
            "adds",
            "announced",
            "reported",
            "reports",
            "claimed",
            "claims",
            "revealed",
            "reveals",
            "showed",
            "shows",
            "show",
            "indicated",
            "confirmed",
            "estimated",
            "estimates",
            "wrote",
            "explained",
            "disclosed",
            "acknowledged",
            "warned",
            "found",
            "say",
            "state",
            "note",
            "tell",
            "claim",
            "estimate",
            "announce",
            "announces",
            "acknowledge",
            "acknowledges",
            "admitted",
            "admits",
            "confirm",
            "confirms",
            "indicates",
            "indicate",
            "asserted",
            "asserts",
            "alleged",
            "allege",
            "alleges",
            "stressed",
            "stresses",
            "stress",
            "highlighted",
            "highlights",
            "cited",
            "cites",
            "cite",
            "warn",
            "warns",
            "believed",
            "believe",
            "believes",
            "report",
            "commented",
            "expects",
            "expected",
            "predicted",
            "conceded",
            "concedes",
            "countered",
            "counters",
            "recounted",
            "replied",
            "tells",
            "declared",
            "declares",
            "insisted",
            "insists",
            "argued",
            "argues",
            "recalled",
            "recalls",
            "put",
            "puts",
            "covers",
            "covered",
            "lists",
            "listed",
            "contains",
            "counts",
            "counted",
            "documents",
            "documented",
            "records",
            "recorded",
            "describes",
            "described",
            "details",
            "detailed",
            "gives",
            "gave",
            "identifies",
            "ranks",
            "ranked",
            "complained",
            "pointed",
            "underlined",
            "underlines",
            "emphasised",
            "emphasized",
            "lamented",
            "remarked",
            "asserting",
            "suggests",
            "suggested",
            "testified",
            "testifies",
            "maintained",
            "maintains",
            "contended",
            "contends",
            "reckons",
            "reckoned",
            "concluded",
            "concludes",
            "reiterated",
            "reiterates",
            "cautioned",
            "responded",
            "informed",
            "informs",
            "remembers",
            "remembered",
            "recounts",
            "calculates",
            "calculated",
            "suggest",
            "argue",
            "insist",
            "admit",
            "concede",
            "contend",
            "maintain",
            "reckon",
            "predict",
            "predicts",
            "explain",
            "explains",
            "reveal",
            "recall",
            "assert",
            "declare",
            "protest",
            "protests",
            "protested",
            "replies",
            "reply",
            "retorts",
            "retorted",
            "responds",
            "complains",
            "tweeted",
            "quipped",
            "list",
            "contain",
            "describe",
            "detail",
            "cover",
            "complain",
            "remarks",
            "speak",
            "speaks",
            "spoke",
            "talks",
            "talk",
            "expressed",
            "object",
            "objects",
            "objected",
            "held",
            "holds",
            "ruled",
            "rules",
            "briefed",
            "agreed",
            "agrees",
            "observed",
            "observes");

    /// Verbs that tell only before "that" or behind a comma: "concluded that", not "concluded the training".
    static final Set<String> OF_THAT = WordList.of("""
            testified testifies concluded concludes maintained maintains contended contends responded informed informs
            suggest suggests suggested calculates calculated cautioned remembers remembered contend maintain
            protest protests protested responds complain complains reply remarks object objects objected
            held holds ruled rules briefed agreed agrees observed observes
            """);

    /// They tell only of a number: "activists speak of 40 deaths".
    static final Set<String> SPEAKING = Set.of("speak", "speaks", "spoke", "talk", "talks");

    /// Present tenses that look like nouns in the plural.
    static final Set<String> PLURAL_LIKE = Set.of("reports", "claims", "estimates", "states", "notes");

    /// Verbs that tell only with a paper as their subject: "the report covers 188 countries".
    static final Set<String> OF_PAPERS = WordList.of("""
            covers covered lists listed contains counts counted documents documented records recorded describes
            described details detailed gives gave identifies ranks ranked list contain describe detail cover
            """);

    /// Those that may stand before who speaks: "…," stressed the Secretary General.
    static final Set<String> INVERTED = WordList.of("""
            said says told added adds stressed explained explains noted notes wrote writes warned warns recalled
            confirmed admitted announced pointed insisted argued commented replied underlined lamented
            acknowledged estimated estimates claimed claims declared recounted recounts remembers remembered reckons
            concluded testified cautioned responded conceded asserted maintained complained replies insists argues
            admits tweeted quipped objected announces confirms concedes retorts retorted responds alleged laments protests protested
            """);

    /// Participles that go on with what the subject before them says: "pressed for a trial, saying that 12 …".
    static final Set<String> GOING_ON = WordList.of("""
            saying adding noting stating claiming estimating stressing alleging explaining warning arguing insisting
            admitting confirming announcing acknowledging conceding recalling reporting
            """);

    /// What somebody asserted, told by another: "the union's claim that".
    static final Set<String> CLAIMS = WordList.of("""
            allegation assertion accusation contention insistence claim estimate statement admission assurance finding
            complaint conclusion suggestion
            """);

    /// Who does so from somebody passes on what he says: "the court heard from two witnesses that".
    static final Set<String> LEARNING = WordList.of("heard hears learnt learned learn gathered");

    /// What is put somewhere by who estimates it: "police put the number at 40".
    static final Set<String> ESTIMATED = WordList.of("""
            number figure total toll count share losses value cost costs price bill average income loss revenue profits
            population shortfall damage worth prevalence rate sum
            """);

    static final Set<String> PLAIN = Set.of(
            "say",
            "state",
            "note",
            "tell",
            "claim",
            "estimate",
            "announce",
            "acknowledge",
            "confirm",
            "indicate",
            "allege",
            "stress",
            "cite",
            "warn",
            "believe",
            "report",
            "argue",
            "insist",
            "admit",
            "concede",
            "contend",
            "maintain",
            "reckon",
            "predict",
            "explain",
            "reveal",
            "recall",
            "assert",
            "declare",
            "protest",
            "reply",
            "complain",
            "suggest",
            "speak",
            "talk",
            "show");

    static final Set<String> DOCUMENTS = Set.of(
            "report",
            "bulletin",
            "statement",
            "data",
            "figures",
            "statistics",
            "survey",
            "study",
            "release",
            "document",
            "records",
            "reports",
            "review",
            "census",
            "letter",
            "post",
            "verdict",
            "judgment",
            "judgement",
            "ruling",
            "indictment",
            "documents",
            "index",
            "assessment",
            "audit",
            "estimate",
            "estimates",
            "papers",
            "manifest",
            "manifests",
            "ledger",
            "ledgers",
            "minutes",
            "filings",
            "filing",
            "affidavit",
            "testimony",
            "logs",
            "memo",
            "dossier",
            "poll",
            "tally",
            "register",
            "registry",
            "factsheet",
            "inquiry",
            "paper");

    /// Papers only a court or a prosecutor writes.
    static final Set<String> OF_COURTS = WordList.of("verdict judgment judgement ruling indictment warrant affidavit");

    static final Set<String> ROLES = WordList.of("""
            spokesman spokeswoman spokesperson director chief leader founder manager chairman chairwoman chairperson
            head deputy
            """);

    /// Who is called so with "the" spoke before: "the colonel admitted".
    static final Set<String> CALLED = WordList.of("""
            colonel general captain major lieutenant sergeant professor undersecretary doctor lawyer attorney expert
            researcher priest nun bishop
            """);

    static final Set<String> PEOPLE = WordList.of("""
            man woman girl boy mother father brother sister worker survivor villager resident farmer driver student
            fisherman nurse neighbour neighbor relative widow teenager migrant returnee labourer onlooker
            adviser advisor counsellor counselor volunteer trader seller passenger guard trainee cook maid housewife
            aunt uncle cousin husband wife son daughter grandmother grandfather skipper monk landlord chaplain shopkeeper
            vendor refugee supervisor broker recruiter smuggler employer owner foreman interpreter translator taxi-driver barman
            waitress dancer butcher tailor carpenter mechanic electrician plumber welder builder bricklayer mason hairdresser
            teenage-girl orphan bride groom parent grandparent survivor-activist pastor priest imam shopper tenant apprentice deckhand miner picker cleaner carer
            victim suspect defendant detainee inmate prisoner friend colleague complainant plaintiff escapee captive eyewitness
            bystander tourist motorist commuter fisher youth pensioner elder classmate co-worker housemate flatmate
            doctor surgeon physician witness sailor teacher shepherd clerk caretaker passer-by
            """);

    static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "who");

    private TellingWords() {}

    static boolean isTelling(String word) {
        return VERBS.contains(word) || word.equals("according");
    }
}
