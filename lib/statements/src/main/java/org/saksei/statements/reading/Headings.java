package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Lexicon.Event;
import org.saksei.statements.Lexicon.Noun;

/// What the lines below a heading count: under "B. Suspects" those arrested are suspects, under "Persons
/// arrested, January to June 2024" those of each province are persons arrested.
///
/// A heading is a short line without a full stop and without a figure, or a line that ends with a colon.
final class Headings {

    /// @param noun what its lines count
    /// @param event what befell it, or null
    /// @param origin whether countries below are those the counted are from
    record Heading(Noun noun, @Nullable String event, boolean origin) {}

    /// In UTF-16 units.
    private static final int LONGEST = 110;

    /// "Table 2." before a heading.
    private static final int MARK = 12;

    /// Signs of a year.
    private static final int YEAR = 4;

    /// Words that open a line which only divides what the heading above counts.
    private static final Set<String> DIVIDING = Set.of("by", "of", "among", "including", "breakdown", "thereof", "per");

    /// "Nature of complaints": what stands behind these and "of" is counted.
    private static final Set<String> SORTS = Set.of(
            "number",
            "numbers",
            "nature",
            "type",
            "types",
            "kind",
            "kinds",
            "profile",
            "outcome",
            "outcomes",
            "status");

    private static final Set<String> ORIGINS =
            Set.of("nationality", "nationalities", "citizenship", "origin", "nationals");

    /// A noun behind one of these is not what is counted.
    private static final Set<String> BEHIND = Set.of("of", "by", "against", "in", "with", "from", "at");

    private final Vocabulary vocabulary;
    private final List<@Nullable Heading> above = new ArrayList<>();

    Headings(Vocabulary vocabulary, Passage passage) {
        this.vocabulary = vocabulary;
        List<Sentence> sentences = passage.sentences();
        Heading last = null;
        for (int index = 0; index < sentences.size(); index++) {
            Sentence sentence = sentences.get(index);
            boolean columns = passage.isHead(sentence);
            Heading head = columns ? heading(sentence) : null;
            if (columns) {
                last = head != null ? head : last;
            } else if (isHeading(passage, sentence, index)) {
                last = DIVIDING.contains(sentence.lower(0)) && last != null
                        ? new Heading(last.noun(), last.event(), isOrigin(sentence))
                        : heading(sentence);
            }
            above.add(last);
        }
    }

    /// The heading a sentence stands under, or null if that names nothing that is counted.
    @Nullable
    Heading above(Sentence sentence) {
        return above.get(sentence.index());
    }

    private static boolean isHeading(Passage passage, Sentence sentence, int index) {
        List<Sentence> sentences = passage.sentences();
        boolean first = index == 0 || sentences.get(index - 1).paragraph() != sentence.paragraph();
        boolean numbered = !first
                && sentences.get(index - 1).end() - sentences.get(index - 1).start() < MARK;
        boolean alone = (first || numbered)
                && (index + 1 == sentences.size() || sentences.get(index + 1).paragraph() != sentence.paragraph());
        int length = sentence.end() - sentence.start();
        if (!alone || length > LONGEST) {
            return false;
        }
        for (Token token : sentence.tokens()) {
            boolean figure = token.isNumeral()
                    && !passage.numerals().get(token.numeral()).isRejected();
            if (figure && !isYears(token.text())) {
                return false;
            }
        }
        boolean words = sentence.tokens().stream()
                .anyMatch(token -> Character.isLetter(token.text().codePointAt(0)));
        return words && ".!?;,\"”".indexOf(passage.characters().charAt(sentence.end() - 1)) < 0;
    }

    /// "2563–2565": the years of another calendar.
    private static boolean isYears(String text) {
        return text.length() == 2 * YEAR + 1 && text.charAt(YEAR) == '–'
                || text.length() == YEAR && text.charAt(0) == '2';
    }

    private @Nullable Heading heading(Sentence sentence) {
        Noun noun = null;
        String event = null;
        for (int at = 0; at < sentence.size(); at++) {
            Noun here =
                    BEHIND.contains(sentence.lower(at - 1)) && !isNumberOf(sentence, at - 1) || isOwner(sentence, at)
                            ? null
                            : counted(sentence.lower(at));
            boolean both = noun != null
                    && here != null
                    && isJoined(sentence, at)
                    && !noun.attributes().isEmpty();
            noun = noun == null ? here : both && here != null ? both(noun, here) : noun;
            Phrases.Match<Event> match = here == null ? vocabulary.events().at(sentence, at) : null;
            boolean done = match != null && Participles.isPast(sentence.lower(at));
            event = event == null && match != null && done ? match.value().id() : event;
        }
        return noun == null ? null : new Heading(noun, event != null ? event : noun.event(), isOrigin(sentence));
    }

    /// "Women's Union": whose it is, not what is counted.
    private static boolean isOwner(Sentence sentence, int at) {
        return sentence.is(at + 1, "'s")
                || sentence.is(at + 1, "'")
                || sentence.is(at + 1, "’")
                || sentence.is(at + 1, "’s");
    }

    private static boolean isJoined(Sentence sentence, int at) {
        return sentence.is(at - 1, "and") || sentence.is(at - 1, "&") || sentence.is(at - 1, "or");
    }

    /// "Girls and women": the first, with what is true of both.
    private static Noun both(Noun first, Noun second) {
        return new Noun(
                first.lemma(),
                first.plurals(),
                first.type(),
                first.event(),
                first.attributes().stream()
                        .filter(second.attributes()::contains)
                        .toList(),
                first.multiple());
    }

    private static boolean isOrigin(Sentence sentence) {
        return sentence.tokens().stream().anyMatch(token -> ORIGINS.contains(token.lower()));
    }

    private static boolean isNumberOf(Sentence sentence, int of) {
        return sentence.is(of, "of") && SORTS.contains(sentence.lower(of - 1));
    }

    /// A plural of something that happens or of persons.
    private @Nullable Noun counted(String word) {
        boolean plural = !English.singular(word).equals(word);
        Noun noun = plural ? vocabulary.noun(word).orElse(null) : null;
        boolean counts = noun != null && noun.type() != CountedClass.OTHER && noun.type() != CountedClass.MONEY;
        return counts ? noun : null;
    }
}
