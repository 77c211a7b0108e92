package org.saksei.statements.khmer;

import org.saksei.statements.Attribute;
import org.saksei.statements.Lexicon;

/// What a word of a Khmer sentence stands for.
sealed interface Sense {

    /// Something that is counted.
    record Thing(Lexicon.Noun noun) implements Sense {}

    /// What befalls it.
    record Happened(Lexicon.Event event) implements Sense {}

    /// A property.
    record Property(Attribute attribute) implements Sense {}

    /// A place inside the country.
    record Where(Lexicon.Place place) implements Sense {}

    /// A country or its people.
    record Land(Lexicon.Country country) implements Sense {}

    /// Who may speak.
    record Voice(Lexicon.Organisation organisation) implements Sense {}

    /// A word of the grammar.
    enum Cue implements Sense {
        /// "Of these": what follows are parts, perhaps not all.
        OF_THESE,
        /// "Consisting of": what follows are all parts.
        CONSISTS,
        /// What follows is set against what was said.
        AGAINST,
        UP,
        DOWN,
        /// None of what follows.
        NONE,
        /// Somebody is said to have said it.
        SAID,
        /// The name that follows is a nationality.
        NATIONALITY,
        /// The name that follows is a country, seen as a place.
        COUNTRY,
        /// The name that follows is a province.
        PROVINCE,
        /// What follows is where something happened.
        IN;
    }
}
