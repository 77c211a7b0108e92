package org.saksei.statements.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Lexicon.Noun;
import org.saksei.statements.number.WordList;

/// What the form of a noun says when no lexicon knows it: who "-er", "-ist" or "-ee" is a person,
/// and "detection" is what happens when somebody detects.
final class WordFamilies {

    private static final List<String> PERSONS = List.of(
            "ologist", "woman", "man", "ist", "ian", "eer", "ster", "er", "or", "ee", "person", "wife", "mate", "folk");

    /// Things that end as persons do.
    private static final Set<String> THINGS = WordList.of("""
            number paper letter order offer centre center computer printer server container trailer trawler
            cruiser freighter tanker steamer liner carrier counter border river water power tower shower
            flower corner quarter winter summer chapter newsletter character matter manner layer charter
            meter kilometer centimeter liter filter finger shoulder ladder shelter cluster poster sticker
            banner folder binder drawer heater freezer fertilizer tractor motor factor sector vector reactor
            generator indicator calculator elevator escalator corridor color error mirror terror horror
            labor harbor flavor favor honor humor rumor tumor anchor monitor sensor processor conveyor
            reservoir transfer disaster register answer cancer fever ulcer disorder murder slaughter
            encounter barrier frontier tier pier career beer deer cheer bumper bunker burger butter chamber
            copper diaper dinner supper flyer feather fiber gender hammer helicopter hunger ledger lever liver
            lumber mixer oyster pepper pillar powder primer propeller prayer razor rubber scanner scooter
            semester trimester silver skyscraper slipper soccer spider sweater tender theater thunder ticker
            timber tiger tracker transformer trigger voucher wafer wrapper zipper cover other further former
            later dollar router laser boiler burner charger adapter converter compressor incubator
            ventilator excavator bulldozer loader bomber booster browser blister plaster shutter gutter
            litter detector connector projector refrigerator radiator simulator accelerator incinerator
            respirator denominator behavior endeavor armor floor door decor vigor parlor committee fee tree
            coffee knee degree guarantee jubilee pedigree levee fleet ship steer veneer checklist list mist
            fist wrist twist grist heist waist assist roman german median decade manor major minor anterior
            exterior interior superior prior buster duster toaster monster roster ether weather leather
            whether rather together lather slander gander calendar cylinder remainder reminder thriller
            blockbuster cracker sewer skewer tyre wire tablespoon spoonfeeder answerphone screwdriver
            divider cutter planter platter clutter chatter batter rooster hamster lobster muster bolster
            holster cloister estimate climate ultimate primate stalemate wheeler canister dumpster locker cooker
            dredger digger feeder hanger cooler stretcher lighter trouser sneaker disclaimer buffer
            parameter thermometer dumper sleeper seater revolver blazer starter winder talisman
            settee marquee toffee shortlist blacklist waitlist waiver plover transistor capacitor resistor meteor
            metaphor vapor odor rotor lawn-mower barometer perimeter
            """);

    /// Endings of what somebody does, and what a verb has in their stead.
    private static final List<String[]> DEEDS = List.of(
            new String[] {"ication", "ify"},
            new String[] {"ization", "ize"},
            new String[] {"isation", "ise"},
            new String[] {"ation", "ate"},
            new String[] {"ation", ""},
            new String[] {"ation", "e"},
            new String[] {"ssion", "t"},
            new String[] {"ption", "be"},
            new String[] {"uction", "uce"},
            new String[] {"ution", "ute"},
            new String[] {"ion", ""},
            new String[] {"ion", "e"},
            new String[] {"al", "e"},
            new String[] {"al", ""},
            new String[] {"ure", "e"});

    /// Nouns of verbs that name a state or a thing rather than what happens once.
    private static final Set<String> STATES = WordList.of("""
            information probation education exploitation accommodation protection allocation compensation
            organization organisation institution station section position population provision legislation
            regulation communication transportation location situation foundation proposal
            """);

    private static final List<String> HAPPENINGS = List.of("tion", "sion", "ing", "ment");

    /// Nouns with such an ending that one can point at, read or be in.
    private static final Set<String> LASTING = WordList.of("""
            nation generation junction intersection plantation reservation reception petition concoction caution fraction
            portion option question notion potion ration emotion motion lotion auction-house fiction faction function
            section selection collection edition version vision division mansion pension dimension tension extension-lead
            television commission permission submission-paper profession possession passion session mission-house
            condition tradition addiction diction definition suggestion objection intention invention convention constitution resolution
            declaration publication recommendation specification qualification implication application-form obligation
            restriction prescription description subscription transcription inscription exception conception perception
            assumption percentage-point proportion caption mention direction friction jurisdiction sanction
            corporation federation association administration delegation organization organisation denomination
            nomination-paper destination illustration configuration installation ventilation elevation excavation
            accusation-letter motivation expectation reputation aspiration indication complication correlation
            explanation interpretation quotation citation allegation-sheet translation calculation estimation
            building dwelling housing lodging holding ceiling railing clothing furnishing listing setting sibling ring string
            wing king thing something anything nothing drawing painting finding meaning recording writing saving
            earning belonging rating ranking feeling filling topping covering wiring reading teaching tiding shaving
            dealing heading pudding wedding-ring bearing being offspring spring sling sting swing morning evening
            outbuilding farthing shilling sterling herring duckling sapling seedling darling earring wedding-dress
            understanding misgiving shortcoming undertaking proceeding-paper posting packaging lining casing mooring landing-site
            crossing-point opening pairing parking viking viewing-platform grating carving engraving etching coating
            document department government apartment instrument equipment establishment agreement statement
            garment element segment fragment compartment monument parliament regiment supplement ornament ailment
            sentiment requirement amendment commitment endowment payment investment instalment-plan tenement basement
            pavement cement comment moment implement complement compliment increment experiment attachment detachment
            battlement filament ligament ointment pigment shipment-box firmament environment settlement encampment
            testament sacrament temperament advertisement entitlement component development improvement achievement
            argument accomplishment ingredient refreshment document-folder government-body installment instalment
            emolument undergarment disagreement arrangement
            """);

    private WordFamilies() {}

    /// @param singular in lower case
    static @Nullable Noun of(String singular, Vocabulary vocabulary) {
        String event = deed(singular, vocabulary);
        if (event != null) {
            return new Noun(singular, List.of(), CountedClass.EVENT, event, List.of(), 1);
        }
        return isPerson(singular) ? new Noun(singular, List.of(), CountedClass.PERSON, null, List.of(), 1) : null;
    }

    /// What happens, by its form: "placements", "two detonations", "one screening". Only where the text counts
    /// it, for in the singular most such words are names of a state.
    ///
    /// @param word as printed, in lower case
    /// @param one whether "one" stands before it
    static @Nullable Noun happening(String word, boolean one) {
        String singular = English.singular(word);
        boolean counted = one || !singular.equals(word);
        boolean happens = counted
                && !LASTING.contains(singular)
                && !STATES.contains(singular)
                && HAPPENINGS.stream()
                        .anyMatch(ending -> singular.length() > ending.length() + 2 && singular.endsWith(ending));
        return happens ? new Noun(singular, List.of(), CountedClass.EVENT, null, List.of(), 1) : null;
    }

    static boolean isPerson(String singular) {
        String word = singular.substring(singular.lastIndexOf('-') + 1);
        return word.length() > 4
                && !THINGS.contains(word)
                && PERSONS.stream().anyMatch(ending -> word.length() > ending.length() + 1 && word.endsWith(ending));
    }

    /// The participle of the lexicon's verb a noun is made of, or null.
    private static @Nullable String deed(String singular, Vocabulary vocabulary) {
        if (STATES.contains(singular)) {
            return null;
        }
        for (String[] ending : DEEDS) {
            int stem = singular.length() - ending[0].length();
            if (stem > 2 && singular.endsWith(ending[0]) && !ending[0].isEmpty()) {
                String participle = Participles.of(singular.substring(0, stem) + ending[1]);
                if (vocabulary.event(participle) != null) {
                    return participle;
                }
            }
        }
        return null;
    }
}
