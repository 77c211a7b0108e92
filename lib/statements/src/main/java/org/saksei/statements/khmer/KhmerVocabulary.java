package org.saksei.statements.khmer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Lexicon;
import org.saksei.statements.khmer.Sense.Cue;

/// Finds the words of a pack and of the grammar in a sentence, the longest first.
///
/// Khmer is written without blanks between words, so a short name (a province of three letters, a
/// country) is taken only where a word leads to it or where no letter stands before it.
final class KhmerVocabulary {

    /// A name of a place below this length may be a part of any other word.
    private static final int LONG_NAME = 7;

    private final Map<Character, List<Entry>> entries = new HashMap<>();
    private final Map<String, KhmerWords.Sort> classifiers = new HashMap<>();

    private record Entry(String word, Sense sense) {}

    KhmerVocabulary(Lexicon lexicon) {
        KhmerWords.CUES.forEach((word, cue) -> add(word, cue));
        for (Lexicon.Noun noun : lexicon.nouns()) {
            noun.plurals().forEach(word -> add(word, new Sense.Thing(noun)));
        }
        for (Lexicon.Event event : lexicon.events()) {
            event.forms().forEach(word -> add(word, new Sense.Happened(event)));
        }
        for (Lexicon.Trait trait : lexicon.traits()) {
            trait.words().forEach(word -> add(word, new Sense.Property(trait.attribute())));
        }
        for (Lexicon.Organisation organisation : lexicon.organisations()) {
            organisation.names().stream()
                    .filter(KhmerVocabulary::isKhmer)
                    .forEach(name -> add(name, new Sense.Voice(organisation)));
        }
        for (Lexicon.Country country : lexicon.countries()) {
            country.names().stream()
                    .filter(KhmerVocabulary::isKhmer)
                    .forEach(name -> add(name, new Sense.Land(country)));
        }
        for (Lexicon.Place place : lexicon.places()) {
            place.names().forEach(name -> add(name, new Sense.Where(place)));
        }
        entries.values().forEach(list -> list.sort(Comparator.comparingInt((Entry entry) -> -entry.word.length())));
        lexicon.classifiers().forEach(word -> classifiers.put(KhmerText.folded(word.word()), KhmerWords.Sort.of(word)));
    }

    private static boolean isKhmer(String name) {
        return !name.isEmpty() && KhmerText.isKhmerLetter(name.charAt(0));
    }

    private void add(String word, Sense sense) {
        String folded = KhmerText.folded(word);
        if (!folded.isEmpty()) {
            entries.computeIfAbsent(folded.charAt(0), _ -> new ArrayList<>()).add(new Entry(folded, sense));
        }
    }

    /// The words in `[from, to)`, in order and without overlap.
    List<Piece> find(String text, int from, int to) {
        List<Piece> found = new ArrayList<>();
        int at = from;
        while (at < to) {
            Piece piece = at(text, at, to, found.isEmpty() ? null : found.getLast());
            if (piece == null) {
                at++;
            } else {
                found.add(piece);
                at = piece.end();
            }
        }
        return found;
    }

    private @Nullable Piece at(String text, int at, int to, @Nullable Piece before) {
        for (Entry entry : entries.getOrDefault(text.charAt(at), List.of())) {
            int end = at + entry.word.length();
            if (end <= to
                    && text.startsWith(entry.word, at)
                    && KhmerText.isWhole(text, at, end)
                    && fits(text, at, end, entry, before)) {
                return new Piece(at, end, entry.sense);
            }
        }
        return null;
    }

    private static boolean fits(String text, int at, int end, Entry entry, @Nullable Piece before) {
        if (!isKhmer(entry.word)) {
            return isLatinWord(text, at, end);
        }
        boolean led = before != null && text.substring(before.end(), at).isBlank();
        return switch (entry.sense) {
            case Sense.Where(Lexicon.Place _) ->
                entry.word.length() >= LONG_NAME
                        || led && before != null && (before.is(Cue.PROVINCE) || before.sense() instanceof Sense.Where);
            case Sense.Land(Lexicon.Country _) ->
                led && before != null && (before.is(Cue.NATIONALITY) || before.is(Cue.COUNTRY))
                        || at == 0
                        || !KhmerText.isKhmerLetter(text.charAt(at - 1))
                        || text.substring(Math.max(0, at - 3), at).equals("និង");
            case Sense.Thing(Lexicon.Noun _) -> true;
            case Sense.Happened(Lexicon.Event _) -> true;
            case Sense.Property _ -> true;
            case Sense.Voice _ -> true;
            case Cue _ -> true;
        };
    }

    private static boolean isLatinWord(String text, int at, int end) {
        boolean begins = at == 0
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || KhmerText.isKhmerLetter(text.charAt(at - 1));
        boolean ends = end >= text.length()
                || !Character.isLetterOrDigit(text.charAt(end))
                || KhmerText.isKhmerLetter(text.charAt(end));
        return begins && ends;
    }

    /// The unit or classifier that stands at an index, the longest and the pack's first, or null.
    KhmerWords.@Nullable At sortAt(String text, int at) {
        KhmerWords.At best = KhmerWords.sortAt(text, at);
        for (Map.Entry<String, KhmerWords.Sort> word : classifiers.entrySet()) {
            boolean longer =
                    best == null || word.getKey().length() >= best.word().length();
            if (longer
                    && text.startsWith(word.getKey(), at)
                    && KhmerText.isWhole(text, at, at + word.getKey().length())) {
                best = new KhmerWords.At(word.getKey(), word.getValue());
            }
        }
        return best;
    }
}
