package org.saksei.statements.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.saksei.statements.number.WordList;

/// Past participles of English verbs by rule and, where no rule holds, from a table.
///
/// Events carry the participle of the text's own verb, so that a verb no lexicon knows has a name too.
final class Participles {

    /// Base, past tense and participle; one form where they are the same.
    private static final String IRREGULAR = """
            arise arose arisen
            awake awoke awoken
            be was been
            bear bore borne
            beat beat beaten
            become became become
            begin began begun
            bend bent bent
            beset beset beset
            burst burst burst
            forsake forsook forsaken
            leap leapt leapt
            light lit lit
            mislead misled misled
            misspend misspent misspent
            outdo outdid outdone
            overhear overheard overheard
            overpay overpaid overpaid
            overspend overspent overspent
            rehear reheard reheard
            retell retold retold
            slit slit slit
            thrust thrust thrust
            underpay underpaid underpaid
            upset upset upset
            bid bid bid
            cling clung clung
            creep crept crept
            fling flung flung
            forgive forgave forgiven
            forgo forwent forgone
            kneel knelt knelt
            outnumber outnumbered outnumbered
            overtake overtook overtaken
            partake partook partaken
            resell resold resold
            retake retook retaken
            rewrite rewrote rewritten
            sew sewed sewn
            slay slew slain
            slide slid slid
            sling slung slung
            sow sowed sown
            spin spun spun
            spring sprang sprung
            stink stank stunk
            string strung strung
            strive strove striven
            sweep swept swept
            swell swelled swollen
            swing swung swung
            weave wove woven
            weep wept wept
            wind wound wound
            withstand withstood withstood
            wring wrung wrung
            bet bet bet
            bind bound bound
            bite bit bitten
            bleed bled bled
            blow blew blown
            break broke broken
            breed bred bred
            bring brought brought
            broadcast broadcast broadcast
            build built built
            burn burned burned
            buy bought bought
            cast cast cast
            catch caught caught
            choose chose chosen
            come came come
            cost cost cost
            cut cut cut
            deal dealt dealt
            dig dug dug
            do did done
            draw drew drawn
            drink drank drunk
            drive drove driven
            eat ate eaten
            fall fell fallen
            feed fed fed
            feel felt felt
            fight fought fought
            find found found
            flee fled fled
            fly flew flown
            forbid forbade forbidden
            forget forgot forgotten
            foresee foresaw foreseen
            freeze froze frozen
            repay repaid repaid
            get got gotten
            give gave given
            go went gone
            grind ground ground
            grow grew grown
            hang hung hung
            have had had
            hear heard heard
            hide hid hidden
            hit hit hit
            hold held held
            hurt hurt hurt
            keep kept kept
            know knew known
            lay laid laid
            lead led led
            leave left left
            learn learnt learned
            lend lent lent
            let let let
            lie lay lain
            lose lost lost
            make made made
            mean meant meant
            meet met met
            mistake mistook mistaken
            overcome overcame overcome
            oversee oversaw overseen
            overthrow overthrew overthrown
            overturn overturned overturned
            pay paid paid
            put put put
            quit quit quit
            read read read
            rebuild rebuilt rebuilt
            ride rode ridden
            ring rang rung
            rise rose risen
            run ran run
            say said said
            see saw seen
            seek sought sought
            sell sold sold
            send sent sent
            set set set
            shake shook shaken
            shed shed shed
            shoot shot shot
            show showed shown
            shrink shrank shrunk
            shut shut shut
            sing sang sung
            sink sank sunk
            sit sat sat
            sleep slept slept
            speak spoke spoken
            spend spent spent
            split split split
            spread spread spread
            stand stood stood
            steal stole stolen
            stick stuck stuck
            strike struck struck
            swear swore sworn
            swim swam swum
            take took taken
            teach taught taught
            tear tore torn
            tell told told
            think thought thought
            throw threw thrown
            undergo underwent undergone
            undertake undertook undertaken
            understand understood understood
            uphold upheld upheld
            wear wore worn
            win won won
            withdraw withdrew withdrawn
            withhold withheld withheld
            write wrote written
            """;

    /// Verbs that double their last letter.
    private static final Set<String> DOUBLING = WordList.of("""
            stop plan refer transfer permit admit commit submit ban drop occur prefer equip control
            patrol enrol expel compel propel rob step trap strip ship drug kidnap omit remit defer
            confer deter incur regret rip scan shop slip snap swap tap trim wed pin nab bar rid map
            program allot outfit acquit annul flog cram log spot scrap beg quiz grab jam mug rub scrub shred slam slap
            stab stun swat tag tug whip wrap zip repel rebel dispel fulfil abet recur concur gag gun clip chip tip top
            dip drag flag snag wag bag nod pad prod hop mop crop prop pop tot pat pit fit vet net jet strap
            """);

    /// Words in "-ed" that are no participles.
    private static final Set<String> NOT_PAST = WordList.of("""
            need exceed proceed succeed feed seed speed breed indeed hundred embed shed sled
            """);

    private static final Map<String, String> BY_FORM = new HashMap<>();
    private static final Set<String> PAST = new HashSet<>();

    static {
        for (String line : IRREGULAR.strip().split("\n")) {
            String[] forms = line.strip().split(" ");
            String participle = forms[2];
            for (String form : forms) {
                BY_FORM.putIfAbsent(form, participle);
            }
            BY_FORM.putIfAbsent(third(forms[0]), participle);
            BY_FORM.putIfAbsent(present(forms[0]), participle);
            PAST.add(forms[1]);
            PAST.add(participle);
        }
        for (String verb : DOUBLING) {
            BY_FORM.put(verb, verb + verb.charAt(verb.length() - 1) + "ed");
            BY_FORM.put(third(verb), verb + verb.charAt(verb.length() - 1) + "ed");
        }
        BY_FORM.put("traffic", "trafficked");
        BY_FORM.put("traffics", "trafficked");
        BY_FORM.put("wound", "wounded");
        BY_FORM.put("wounds", "wounded");
        BY_FORM.put("lying", "lied");
        BY_FORM.put("dying", "died");
        BY_FORM.put("lay", "laid");
        BY_FORM.put("born", "born");
        PAST.add("born");
        for (String verb : NOT_PAST) {
            BY_FORM.putIfAbsent(verb, verb + "ed");
        }
    }

    private Participles() {}

    private static String third(String base) {
        return base.endsWith("s") || base.endsWith("h") || base.endsWith("x") || base.endsWith("o")
                ? base + "es"
                : base.endsWith("y") && !vowelBefore(base) ? base.substring(0, base.length() - 1) + "ies" : base + "s";
    }

    private static String present(String base) {
        boolean silent = base.endsWith("e") && !base.endsWith("ee") && base.length() > 2;
        boolean doubled = WordList.of("""
            begin bet cut dig forbid forget get hit let put quit rid run set shed shut sit split
            swim win
            """).contains(base);
        return (silent ? base.substring(0, base.length() - 1) : doubled ? base + base.charAt(base.length() - 1) : base)
                + "ing";
    }

    /// The past participle of a verb form in lower case, whichever form it is.
    static String of(String form) {
        String known = BY_FORM.get(form);
        if (known != null || isPast(form)) {
            return known != null ? known : form;
        }
        if (form.endsWith("ing") && form.length() > 4) {
            return regular(form.substring(0, form.length() - 3));
        }
        String base = form.endsWith("s") && !form.endsWith("ss") ? English.singular(form) : form;
        return BY_FORM.getOrDefault(base, regular(base));
    }

    private static String regular(String stem) {
        if (stem.endsWith("y") && !vowelBefore(stem)) {
            return stem.substring(0, stem.length() - 1) + "ied";
        }
        return stem.endsWith("e") ? stem + "d" : stem + "ed";
    }

    /// Whether a form is a past tense or a participle.
    static boolean isPast(String form) {
        return form.endsWith("ed") && form.length() > 3 && !NOT_PAST.contains(form) || PAST.contains(form);
    }

    /// Whether a form is one no noun or adjective has: a past tense, a participle or a gerund.
    static boolean isVerbal(String form) {
        return isPast(form) || form.endsWith("ing") && form.length() > 4 && hasVowel(form, form.length() - 3);
    }

    /// Not "thing", "spring".
    private static boolean hasVowel(String form, int end) {
        for (int at = 0; at < end; at++) {
            if ("aeiouy".indexOf(form.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean vowelBefore(String word) {
        return word.length() > 1 && "aeiou".indexOf(word.charAt(word.length() - 2)) >= 0;
    }
}
