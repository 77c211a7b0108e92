package org.saksei.statements.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.saksei.statements.number.WordList;

/// English verbs in the base form, by what they need beside them to be told from nouns.
///
/// [PresentVerbs] asks it whether a word can be a verb; whether it is one, only its place says.
final class VerbWords {

    /// What is done to a counted thing, in the base form.
    private static final Set<String> DOING = WordList.of("""
            abandon abduct abuse accept accommodate accuse acquit add admit adopt advise aid
            allocate allot allow answer appoint apprehend approve arrest assess assign assist attack
            attract audit await award back ban bar beat benefit block board book borrow bring build
            burn bury bust buy call cancel capture care carry catch certify charge check choose cite
            clear close coach collect compensate complete confirm confiscate contact contain
            contract convict cost counsel count cover create cut deceive decide defend defraud delay
            deliver demand deny deploy deport describe destroy detain detect discharge discover
            dismiss dispatch distribute document donate draft drown earn educate elect embrace
            employ enlist enrol enroll enslave enter equip escort evacuate evict examine exchange
            exclude execute exempt expel exploit export expose extradite face feature feed feel
            fight file fill finance find fine fire flag flee fly follow force forward found free
            freeze fund give grant guard guide hail halt hand handle harbor harbour hear help hide
            hire hit hold honor honour host house hunt identify impound import imprison include
            indict inform injure inspect interrogate interview intercept invest investigate invite
            involve issue jail join keep kidnap kill land launch lay lead lease leave lend license
            link list locate lodge lose lure maintain make manage mark marry meet mentor miss
            mistreat monitor move murder nab name nationalise need net nominate notify obtain occupy
            offer open operate order organise organize outline oversee owe own pardon pay parade perform
            permit pick pilot place plan pledge post present prevent print probe process produce
            promise promote propose prosecute protect provide publish pull punish purchase push
            question quiz quote raid raise rank reach read rebuild recall receive recognise
            recognize recommend record recover recruit redeem refer refund refuse register
            rehabilitate reject release relocate remand remove rent repair repatriate repay replace
            represent request require rescue reserve resettle resolve return reunite revoke rob
            round run rule sack sanction save schedule screen search seek seize select sell send
            sentence serve settle share shelter ship shoot shut sign slap smuggle spare spend sponsor
            stage start steal stop store strand strike strip subpoena sue summon support surround
            survey suspend swap swindle take target tax teach test threaten total trace track trade
            traffic train transfer transport trap treat trick try turn uncover unearth update
            upgrade urge use validate value view visit want warn welcome win withdraw withhold wound
            blacklist fast-track prioritise prioritize fingerprint deregister disqualify disburse
            delist comb handcuff ambush storm overpower subdue disarm dismantle disrupt smash foil thwart avert disband
            demolish bulldoze padlock waive commute quash annul overturn uphold exonerate absolve remit adjourn
            postpone defer drop shelve reopen extend renew reinstate prolong shorten exhume vaccinate immunise
            immunize clothe hospitalise hospitalize quarantine isolate reimburse subsidise subsidize bankroll
            launder embezzle extort siphon deduct levy impose penalise penalize reprimand caution demote
            reassign accredit authorise authorize inaugurate furnish refurbish renovate expand torture whip
            flog rape molest assault blackmail intimidate dupe cheat entice ensnare coerce compel oblige ferry
            usher herd cram pack dump map log tally collate circulate erect install unveil convene patrol ask
            tour spot contest challenge appeal brief consult canvass photograph rehouse disclose alert arraign
            mediate arbitrate conclude terminate transcribe translate procure supply administer supervise
            regulate enforce implement enact ratify endorse oppose scrap abolish repeal amend revise review
            evaluate
            """);

    /// What people do by themselves, in the base form.
    private static final Set<String> GOING = WordList.of("""
            appear arrive attend beg belong camp come compete complain confess cook cross
            demonstrate depend die disappear drown enrol enter escape face fall fear flee flock
            gather get go graduate hail head hide join lack land leave live lose march marry miss move
            need participate perish plead protest queue quit rely remain resign return sail seek
            settle sew sit sleep specialise stand starve stay struggle study sue suffer surrender
            survive swim take testify travel vanish vote wait walk want watch win work
            """);

    /// Verbs whose base form hardly stands before a noun as its sort, and past tenses: "12 hold
    /// passports" has no other reading.
    private static final Set<String> PLAIN = WordList.of("""
            accept admit allege appear apply arrive ask attend await become begin believe belong
            bring buy carry come complain concern consist contain continue depend describe die
            differ disagree do earn eat employ enter escape exist fall fear feel flee find forbid
            get give go hail happen have hear hide hold hope include involve keep know lack learn
            leave lie live lose make mention need obey occur offer originate owe own pay persist
            plead possess prefer provide qualify receive refuse relate rely remain require reside
            return say see seek seem sell send sleep speak spend stand stay stem suffer take tell
            think vary wait want wear write deny face cross move fail allow derive cooperate
            participate got went came took gave had fled sent spent told knew saw ran began became
            kept drew chose ate slept
            """);

    /// Verbs that are nouns as often: they need an ending that no noun phrase has.
    private static final Set<String> OFTEN_NOUNS = WordList.of("""
            work study test call visit report claim share support travel shelter house host date
            fish farm trade search answer cover deal result run serve sit end start operate plan aim
            rent love hate train teach beg drink fight play practise rank rate range rest sail shop
            smoke walk watch import export drive demand lead name list count cost benefit contract
            address face object care account border
            """);

    /// Base forms that are as often nouns: between a number and a noun they are half of it.
    private static final Set<String> NOUNS = WordList.of("""
            work return face fear escape cross head camp land march need protest queue study vote
            wait walk watch win travel stay move leave plead fall
            """);

    /// Plurals of nouns that begin no predicate where they end a line.
    private static final Set<String> THINGS = WordList.of("""
            arrests charges fines sentences raids rescues releases returns visits calls cases cuts
            deaths deports orders offers plans reports requests searches tests trials transfers
            permits grants loans contracts audits awards attacks bans checks claims costs records
            probes seizures surveys books posts places houses hands ranks marks names lists counts
            covers shelters trains needs wants benefits aids exports imports sanctions refunds backs
            boards traffics supports strikes trades tricks turns uses values views finds fires flags
            hits holds hunts links leads licenses meets misses moves nets pays picks pilots presents
            prints processes quotes reads recalls rents repairs rounds runs rules shoots shows signs
            stages starts stops stores swaps targets taxes totals tracks traps treats tries updates
            upgrades wins wounds guides hosts joins keeps lands mentors murders monitors owes
            appeals alerts assaults challenges drops logs maps packs patrols reviews rapes spots
            supplies tours dumps tallies
            contacts files fills forces features escorts exchanges drafts delays demands contains
            captures buys builds burns beats bars answers guards guarantees
            """);

    /// Of each third person its base form.
    private static final Map<String, String> BASES = new HashMap<>();

    private static final Set<String> DONE = new HashSet<>();

    static {
        DOING.forEach(base -> DONE.add(Participles.of(base)));
        for (String base : DOING) {
            BASES.put(English.plural(base), base);
        }
    }

    private VerbWords() {}

    /// "rescue", "fine": what is done to a counted thing, in the base form.
    static boolean isDoing(String word) {
        return DOING.contains(word);
    }

    /// "rescues", "fines".
    static boolean isDoingOfOne(String word) {
        return BASES.containsKey(word);
    }

    /// "rescued", "fined": what is done to somebody, whatever the model says of the word.
    static boolean isDone(String participle) {
        return DONE.contains(participle);
    }

    /// "flee", "work": what people do by themselves, in the base form.
    static boolean isGoing(String word) {
        return GOING.contains(word);
    }

    /// Whether a base form stands before no noun as its sort.
    static boolean isPlain(String word) {
        return PLAIN.contains(word);
    }

    /// Whether a word is a verb and a noun, each as often.
    static boolean isOftenNoun(String word) {
        return OFTEN_NOUNS.contains(word);
    }

    /// Whether a word between a number and a noun is half of the noun.
    static boolean isHalf(String word) {
        return NOUNS.contains(word);
    }

    /// Whether a third person is as often the plural of a noun.
    static boolean isThing(String word) {
        return THINGS.contains(word);
    }
}
