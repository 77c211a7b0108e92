package org.saksei.statements.reading;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Direction;
import org.saksei.statements.number.WordList;

/// The words that say which way a quantity goes, with all their forms.
final class Movements {

    private static final Set<String> RISING = WordList.of("""
            rise increase grow jump climb surge soar gain advance hike spike rally expand raise improve boost swell
            accelerate skyrocket strengthen appreciate exceed widen quicken rebound balloon rocket lift ramp bump escalate
            leap mount inflate
            """);

    private static final Set<String> RISEN = WordList.of("""
            rose risen grew grown growth up upward expansion improvement uptick upsurge upturn leapt swollen
            """);

    private static final Set<String> FALLING = WordList.of("""
            fall decrease drop decline reduce cut lose slump shed slip slide sink plunge tumble shrink contract ease dip
            retreat plummet crash slash lower weaken depreciate dive discount trim narrow shave dwindle recede soften
            nosedive wane collapse subside erode deteriorate
            """);

    private static final Set<String> FALLEN = WordList.of("""
            fell fallen down downward reduction lost loss losses slid sank sunk shrank shrunk contraction downturn off
            shrinkage slowdown
            """);

    private static final Map<String, Direction> WORDS = new HashMap<>();

    /// These verbs move something else when they stand before a count or a sum: "cut 500 jobs", "lost $3 million".
    private static final Set<String> TRANSITIVE = forms("""
            lift ramp bump inflate cut lose gain shed raise reduce exceed discount advance contract boost slash lower hike increase improve
            expand add trim shave axe eliminate erase
            """, "lost loss losses off");

    /// Of those, what takes away or adds so many of what it counts.
    private static final Set<String> TAKING = forms("cut lose shed slash axe trim eliminate shave erase", "lost");

    private static final Set<String> ADDING = forms("gain add", "");

    /// Nouns of things, of which a number is no change: "a three-year contract", "a loss of $3 million".
    private static final Set<String> THINGS = WordList.of("""
            lift lifts bump bumps collapse mount mounts contract contracts advance advances raise raises loss losses shed sheds discount slide slides dive rally
            rallies
            """);

    static {
        forms(RISING).forEach(form -> WORDS.put(form, Direction.UP));
        RISEN.forEach(form -> WORDS.put(form, Direction.UP));
        forms(FALLING).forEach(form -> WORDS.put(form, Direction.DOWN));
        FALLEN.forEach(form -> WORDS.put(form, Direction.DOWN));
    }

    private static final Map<String, Direction> COMPARATIVES = new HashMap<>();

    static {
        WordList.of("""
                more higher larger bigger greater above better up faster longer worse wider stronger heavier taller
                dearer firmer costlier pricier deeper hotter warmer richer
                """).forEach(word -> COMPARATIVES.put(word, Direction.UP));
        WordList.of("""
                fewer less lower smaller below cheaper down slower shorter narrower weaker lighter softer cooler colder
                poorer thinner
                """).forEach(word -> COMPARATIVES.put(word, Direction.DOWN));
    }

    private Movements() {}

    private static Set<String> forms(Set<String> verbs) {
        Set<String> all = new HashSet<>();
        verbs.forEach(verb -> all.addAll(English.forms(verb)));
        return all;
    }

    private static Set<String> forms(String verbs, String others) {
        Set<String> all = forms(WordList.of(verbs));
        if (!others.isEmpty()) {
            all.addAll(WordList.of(others));
        }
        return Collections.unmodifiableSet(all);
    }

    /// Which way a verb or noun goes, or null.
    static @Nullable Direction of(String word) {
        return WORDS.get(word);
    }

    /// Which way a comparative goes ("higher"), or null.
    static @Nullable Direction comparative(String word) {
        return COMPARATIVES.get(word);
    }

    static boolean isTransitive(String word) {
        return TRANSITIVE.contains(word);
    }

    /// Whether so many of its object are gone or came.
    static boolean isTaking(String word) {
        return TAKING.contains(word);
    }

    static boolean isAdding(String word) {
        return ADDING.contains(word);
    }

    /// Whether the noun is a thing rather than a movement.
    static boolean isThing(String word) {
        return THINGS.contains(word);
    }
}
