package org.saksei.statements.reading;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.number.WordList;

/// Forms of English words by rule: plurals and verb forms.
///
/// Takes the place of a lemmatizer, which would cost four fifths of the time of a text.
final class English {

    private static final Map<String, String> SINGULARS = Map.ofEntries(
            Map.entry("people", "person"),
            Map.entry("men", "man"),
            Map.entry("women", "woman"),
            Map.entry("children", "child"),
            Map.entry("feet", "foot"),
            Map.entry("teeth", "tooth"),
            Map.entry("geese", "goose"),
            Map.entry("mice", "mouse"),
            Map.entry("lives", "life"),
            Map.entry("wives", "wife"),
            Map.entry("knives", "knife"),
            Map.entry("leaves", "leaf"),
            Map.entry("shelves", "shelf"),
            Map.entry("halves", "half"),
            Map.entry("loaves", "loaf"),
            Map.entry("thieves", "thief"),
            Map.entry("wolves", "wolf"),
            Map.entry("calves", "calf"),
            Map.entry("analyses", "analysis"),
            Map.entry("crises", "crisis"),
            Map.entry("bases", "base"),
            Map.entry("hypotheses", "hypothesis"),
            Map.entry("theses", "thesis"),
            Map.entry("data", "data"),
            Map.entry("bacteria", "bacterium"),
            Map.entry("nuclei", "nucleus"),
            Map.entry("fungi", "fungus"),
            Map.entry("alumni", "alumnus"),
            Map.entry("memoranda", "memorandum"),
            Map.entry("spokesmen", "spokesman"),
            Map.entry("matrices", "matrix"),
            Map.entry("vertices", "vertex"),
            Map.entry("media", "media"),
            Map.entry("criteria", "criterion"),
            Map.entry("phenomena", "phenomenon"),
            Map.entry("buses", "bus"),
            Map.entry("gases", "gas"),
            Map.entry("viruses", "virus"),
            Map.entry("movies", "movie"),
            Map.entry("cookies", "cookie"),
            Map.entry("calories", "calorie"),
            Map.entry("ties", "tie"),
            Map.entry("lies", "lie"),
            Map.entry("pies", "pie"),
            Map.entry("zombies", "zombie"),
            Map.entry("series", "series"),
            Map.entry("species", "species"),
            Map.entry("news", "news"),
            Map.entry("headquarters", "headquarters"),
            Map.entry("premises", "premise"),
            Map.entry("damages", "damages"),
            Map.entry("proceeds", "proceeds"),
            Map.entry("axes", "axe"),
            Map.entry("shoes", "shoe"),
            Map.entry("toes", "toe"),
            Map.entry("heroes", "hero"),
            Map.entry("potatoes", "potato"),
            Map.entry("tomatoes", "tomato"),
            Map.entry("caches", "cache"),
            Map.entry("policemen", "policeman"),
            Map.entry("policewomen", "policewoman"),
            Map.entry("grandchildren", "grandchild"),
            Map.entry("schoolchildren", "schoolchild"),
            Map.entry("passersby", "passerby"),
            Map.entry("houses", "house"),
            Map.entry("causes", "cause"),
            Map.entry("clauses", "clause"),
            Map.entry("abuses", "abuse"),
            Map.entry("uses", "use"),
            Map.entry("spouses", "spouse"),
            Map.entry("bonuses", "bonus"),
            Map.entry("campuses", "campus"),
            Map.entry("statuses", "status"),
            Map.entry("censuses", "census"),
            Map.entry("lenses", "lens"));

    private static final Set<String> UNCHANGED = WordList.of("""
            police staff sheep fish aircraft hertz celsius fahrenheit less plus dollars' us this its
            his was is has as congress business process press access bus gas virus status census
            basis crisis analysis campus bonus lens corps chinese vietnamese japanese taiwanese
            lebanese portuguese burmese nepalese sinhalese congolese maltese senegalese sudanese
            economics politics athletics thus
            """);

    /// Plurals of the few nouns that end in "-oe" themselves.
    private static final Set<String> IN_OE = WordList.of("""
            canoes horseshoes snowshoes tiptoes mistletoes overshoes felloes backhoes throes sloes floes
            """);

    private static final Set<String> IN_MEN = Set.of("specimen", "regimen", "abdomen", "acumen", "omen", "semen");

    private English() {}

    /// The singular of a noun in lower case; a word that is none comes back as it is.
    static String singular(String word) {
        String known = SINGULARS.get(word);
        if (known != null) {
            return known;
        }
        int hyphen = word.lastIndexOf('-');
        if (hyphen > 0 && hyphen < word.length() - 1) {
            return word.substring(0, hyphen + 1) + singular(word.substring(hyphen + 1));
        }
        String compound = compound(word);
        if (compound != null) {
            return compound;
        }
        if (word.length() < 4 && !word.equals("kms") || UNCHANGED.contains(word) || !word.endsWith("s")) {
            return word;
        }
        return cut(word);
    }

    /// "midwives", "gunmen", "stepchildren": a word that ends in an irregular plural.
    private static @Nullable String compound(String word) {
        int length = word.length();
        if (word.endsWith("wives") || word.endsWith("knives")) {
            return word.substring(0, length - 3) + "fe";
        }
        if (word.endsWith("men") && length > 4 && !IN_MEN.contains(word)) {
            return word.substring(0, length - 2) + "an";
        }
        return word.endsWith("children") ? word.substring(0, length - 3) : null;
    }

    private static String cut(String word) {
        if (word.endsWith("ss") || word.endsWith("'s") || word.endsWith("sis")) {
            return word;
        }
        if (word.endsWith("us") && !word.endsWith("ous") && word.length() > 5 && !word.endsWith("menus")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.length() > 4
                    ? word.substring(0, word.length() - 3) + "y"
                    : word.substring(0, word.length() - 1);
        }
        if (word.endsWith("sses")
                || word.endsWith("shes")
                || word.endsWith("ches")
                || word.endsWith("xes")
                || word.endsWith("zzes")) {
            return word.substring(0, word.length() - 2);
        }
        if (word.endsWith("oes") && word.length() > 5 && !IN_OE.contains(word)) {
            return word.substring(0, word.length() - 2);
        }
        return word.substring(0, word.length() - 1);
    }

    /// The regular plural of a noun in lower case.
    static String plural(String word) {
        for (Map.Entry<String, String> entry : SINGULARS.entrySet()) {
            if (entry.getValue().equals(word)) {
                return entry.getKey();
            }
        }
        if (word.endsWith("y") && word.length() > 1 && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        if (word.endsWith("s") || word.endsWith("x") || word.endsWith("ch") || word.endsWith("sh")) {
            return word + "es";
        }
        return word.endsWith("man") ? word.substring(0, word.length() - 2) + "en" : word + "s";
    }

    /// All regular forms of a verb; in a phrase ("take into custody") the first word changes.
    static Set<String> forms(String verb) {
        int blank = verb.indexOf(' ');
        String head = blank < 0 ? verb : verb.substring(0, blank);
        String rest = blank < 0 ? "" : verb.substring(blank);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(head + rest);
        boolean endsInE = head.endsWith("e") && !head.endsWith("ee");
        boolean endsInY =
                head.endsWith("y") && head.length() > 2 && "aeiou".indexOf(head.charAt(head.length() - 2)) < 0;
        String stem = endsInE ? head.substring(0, head.length() - 1) : head;
        String third = endsInY
                ? head.substring(0, head.length() - 1) + "ies"
                : head.endsWith("s") || head.endsWith("sh") || head.endsWith("ch") || head.endsWith("x")
                        ? head + "es"
                        : head + "s";
        forms.add(third + rest);
        String past =
                endsInY ? head.substring(0, head.length() - 1) + "ied" : head.endsWith("e") ? head + "d" : head + "ed";
        forms.add(past + rest);
        forms.add((head.endsWith("ie") ? head.substring(0, head.length() - 2) + "y" : stem) + "ing" + rest);
        if (doubles(head)) {
            char last = head.charAt(head.length() - 1);
            forms.add(head + last + "ed" + rest);
            forms.add(head + last + "ing" + rest);
        }
        return forms;
    }

    private static boolean doubles(String head) {
        int length = head.length();
        return length >= 3
                && "bdgklmnprt".indexOf(head.charAt(length - 1)) >= 0
                && "aeiou".indexOf(head.charAt(length - 2)) >= 0
                && "aeiou".indexOf(head.charAt(length - 3)) < 0;
    }
}
