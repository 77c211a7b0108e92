package org.saksei.statements.khmer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon;
import org.saksei.statements.khmer.Draft.Role;
import org.saksei.statements.khmer.Sense.Cue;

/// Says of each number of a sentence what it counts and how it hangs together with those before.
///
/// Khmer writes what is counted before its number and the classifier behind, so a figure is read from the
/// words between the number before it and its own. What those words do not say it has from the last main
/// figure; which words make it a part, a base or a change is said in [KhmerWords#CUES].
final class Relations {

    /// How many main figures are kept as possible wholes.
    private static final int KEPT = 6;

    private static final int LONGEST_BRACKET = 200;

    private static final Pattern EARLIER =
            Pattern.compile(" *(?:ក្នុង|នៅ|កាលពី)? ?(?:ឆ្នាំ|ឆមាស).{1,30}", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> GENERAL = Set.of("person", "case", "time", "unit", "place");

    private final String text;
    private final Behind behind;
    private final List<Draft> mains = new ArrayList<>();
    private @Nullable Draft last;
    /// The lower level of "rose from … to …" until the upper one is read.
    private @Nullable Draft rising;
    private @Nullable Draft bracket;
    private @Nullable Cue parts;
    private @Nullable Attribute band;

    Relations(String text) {
        this.text = text;
        this.behind = new Behind(text);
    }

    /// Drafts for the hits of one sentence, in order.
    List<Draft> read(List<Hit> hits, List<Piece> pieces, int from, int to) {
        List<Draft> drafts = new ArrayList<>();
        parts = null;
        bracket = null;
        band = null;
        last = null;
        rising = null;
        int begin = from;
        for (int index = 0; index < hits.size(); index++) {
            Hit hit = hits.get(index);
            Draft draft = new Draft(hit, from, to);
            if (hit.reason() != null) {
                drafts.add(draft);
                band = hit.band() != null ? hit.band() : band;
                continue;
            }
            Hit next = index + 1 < hits.size() ? hits.get(index + 1) : null;
            List<Piece> before = between(pieces, begin, hit.at());
            if (hit.sort() == null && before.stream().noneMatch(piece -> piece.sense() instanceof Sense.Thing)) {
                continue;
            }
            describe(draft, before, text.substring(begin, hit.at()));
            Behind.half(draft, pieces);
            begin = behind.passive(draft, pieces, next);
            last = draft;
            drafts.add(draft);
        }
        return drafts;
    }

    static List<Piece> between(List<Piece> pieces, int from, int to) {
        return pieces.stream()
                .filter(piece -> piece.start() >= from && piece.end() <= to)
                .toList();
    }

    private void describe(Draft draft, List<Piece> before, String words) {
        Cue cue = null;
        boolean against = false;
        for (Piece piece : before) {
            switch (piece.sense()) {
                case Sense.Thing(Lexicon.Noun noun) -> {
                    if (fits(draft.hit, noun)) {
                        draft.name(piece, noun);
                        draft.direction = null;
                    }
                }
                case Sense.Happened(Lexicon.Event event) -> draft.event = event.id();
                case Sense.Property(Attribute attribute) -> draft.add(attribute);
                case Sense.Land(Lexicon.Country country) -> nationality(draft, before, piece, country);
                case Sense.Where _ -> {}
                case Sense.Voice _ -> {}
                case Cue grammar -> {
                    cue = grammar == Cue.OF_THESE || grammar == Cue.CONSISTS ? grammar : cue;
                    against |= grammar == Cue.AGAINST;
                    draft.direction =
                            grammar == Cue.UP ? Direction.UP : grammar == Cue.DOWN ? Direction.DOWN : draft.direction;
                }
            }
        }
        befalls(draft, before);
        if (band != null && draft.hit.isCount()) {
            draft.add(band);
            band = null;
        }
        brackets(words);
        relate(draft, cue, against, words);
    }

    /// A noun of a class the classifier does not count is not what this number counts.
    private static boolean fits(Hit hit, Lexicon.Noun noun) {
        KhmerWords.Sort sort = hit.sort();
        CountedClass type = sort == null ? null : sort.type();
        if (hit.kind() == Kind.MONEY || hit.kind() == Kind.DURATION) {
            return false;
        }
        if (sort == null || type == null) {
            return true;
        }
        if (isSpecific(sort)) {
            return noun.lemma().equals(sort.lemma());
        }
        return switch (type) {
            case PERSON -> isPerson(noun.type());
            case EVENT, ENTITY, VICTIM, PERPETRATOR, MONEY, OTHER -> type == noun.type();
        };
    }

    /// A classifier that names one sort of thing ("couples"), not the class of all persons or events.
    private static boolean isSpecific(KhmerWords.@Nullable Sort sort) {
        return sort != null && sort.lemma() != null && !GENERAL.contains(sort.lemma());
    }

    private static boolean isPerson(CountedClass type) {
        return type == CountedClass.PERSON || type == CountedClass.VICTIM || type == CountedClass.PERPETRATOR;
    }

    private static void nationality(Draft draft, List<Piece> before, Piece piece, Lexicon.Country country) {
        int index = before.indexOf(piece);
        boolean place = index > 0
                && (before.get(index - 1).is(Cue.COUNTRY)
                        || before.get(index - 1).is(Cue.IN));
        if (!place) {
            draft.add(Attribute.of("citizenship", country.code()));
        }
    }

    private static void befalls(Draft draft, List<Piece> pieces) {
        CountedClass type = draft.type;
        for (Piece piece : pieces) {
            boolean person = type == null ? isPersonSort(draft.hit) : type == CountedClass.PERSON;
            if (person && piece.sense() instanceof Sense.Happened(Lexicon.Event event) && event.befalls() != null) {
                draft.type = event.befalls();
            }
        }
    }

    private static boolean isPersonSort(Hit hit) {
        return hit.sort() != null && hit.sort().type() == CountedClass.PERSON;
    }

    private void brackets(String words) {
        int open = words.lastIndexOf('(');
        int close = words.lastIndexOf(')');
        if (close > open) {
            bracket = null;
        } else if (open >= 0) {
            bracket = last;
        }
    }

    private void relate(Draft draft, @Nullable Cue cue, boolean against, String words) {
        Draft main = mains.isEmpty() ? null : mains.getLast();
        boolean named = draft.noun != null && !isDemographic(draft);
        String end = words.stripTrailing();
        boolean percent = draft.hit.sort() != null && draft.hit.sort().isPercent();
        boolean again = percent && last != null && last.role == Role.CHANGE;
        boolean ratio = percent || draft.kind == Kind.FOLD;
        Draft lower = rising;
        rising = draft.direction != null && end.endsWith("ពី") ? draft : null;
        boolean change = draft.direction != null && rising == null && !end.endsWith("ដល់") && !end.endsWith("មកត្រឹម");
        if (lower != null && (end.endsWith("ដល់") || end.endsWith("មក") || end.endsWith("មកត្រឹម"))) {
            draft.like(lower);
            base(lower, draft);
            mains.remove(lower);
            keep(draft);
        } else if (change && ratio || again || change && main != null && !named && draft.event == null) {
            change(draft, main);
        } else if (draft.isLevel() && main != null && (against || isEarlier(draft)) && likeBase(draft, main)) {
            draft.role = Role.BASE;
            draft.like(main);
            base(draft, main);
        } else if (percent) {
            share(draft, cue);
        } else {
            part(draft, cue, named);
        }
        parts = cue != null ? cue : parts;
    }

    /// "(៦២ករណី ក្នុងឆ្នាំ២០១៨)": a bracket with a year is the same measure earlier, no part.
    private boolean isEarlier(Draft draft) {
        int from = draft.hit.unitEnd();
        int to = Math.min(draft.to, from + LONGEST_BRACKET);
        int close = bracket == null || from >= to ? -1 : text.indexOf(')', from, to);
        return close >= 0 && EARLIER.matcher(text.substring(from, close)).matches();
    }

    private static boolean sameSort(Draft one, Draft other) {
        return one.hit.sort() == null
                || other.hit.sort() == null
                || one.hit.sort().equals(other.hit.sort());
    }

    private static boolean likeBase(Draft draft, Draft main) {
        return draft.lemma == null || draft.lemma.equals(main.lemma) || isSortNoun(draft) && sameSort(draft, main);
    }

    private static boolean isSortNoun(Draft draft) {
        return draft.hit.sort() != null
                && draft.lemma != null
                && draft.lemma.equals(draft.hit.sort().lemma());
    }

    /// Says sex, age or citizenship and no more: parts are told with such nouns.
    private static boolean isDemographic(Draft draft) {
        return draft.noun != null
                && draft.noun.sense() instanceof Sense.Thing(Lexicon.Noun noun)
                && noun.type() == CountedClass.PERSON
                && !noun.attributes().isEmpty();
    }

    private static void base(Draft base, Draft level) {
        base.role = Role.BASE;
        level.base = base;
    }

    private void change(Draft draft, @Nullable Draft main) {
        boolean percent = draft.hit.sort() != null && draft.hit.sort().isPercent();
        draft.role = Role.CHANGE;
        draft.kind = percent ? Kind.CHANGE_PERCENT : draft.kind == Kind.FOLD ? Kind.FOLD : Kind.CHANGE_COUNT;
        draft.direction = draft.direction == null && last != null ? last.direction : draft.direction;
        Draft level = draft.noun == null ? main : levelOf(draft);
        if (level != null) {
            draft.like(level);
            draft.base = level;
        }
    }

    private @Nullable Draft levelOf(Draft draft) {
        for (Draft main : mains.reversed()) {
            if (main.type == draft.type && main.lemma != null && main.lemma.equals(draft.lemma)) {
                return main;
            }
        }
        return null;
    }

    /// "ស្មើនឹង ៧៦ ភាគរយ" behind a part is its share; behind a whole it is one of something unsaid.
    private void share(Draft draft, @Nullable Cue cue) {
        draft.direction = null;
        Draft before = last;
        Draft whole = mains.isEmpty() ? null : mains.getLast();
        if (cue == Cue.OF_THESE && whole != null) {
            draft.like(whole);
            draft.whole = whole;
        } else if (before != null && draft.noun == null) {
            draft.like(before);
            draft.whole = before.whole;
        }
    }

    private static boolean sameSentence(Draft one, Draft other) {
        return one.from == other.from;
    }

    private void part(Draft draft, @Nullable Cue cue, boolean named) {
        boolean bare = draft.event == null && !named;
        boolean inBracket = bracket != null && draft.hit.isCount();
        Cue mode = cue != null ? cue : parts;
        if (isSibling(draft, cue, bare)) {
            sibling(draft, last);
            return;
        }
        Draft whole = inBracket ? bracket : whole(draft);
        boolean more = bare && (isDemographic(draft) || !draft.own.isEmpty());
        boolean joined = mode != null && (bare || cue != null || likeWhole(draft, whole))
                || more && whole != null && sameSentence(draft, whole);
        if (whole == null || !draft.hit.isCount() || !inBracket && !joined || isWholeAgain(draft, cue, whole)) {
            main(draft, named);
            return;
        }
        draft.role = Role.PART;
        draft.whole = whole;
        draft.cue = mode == null ? null : mode.name();
        draft.closed = inBracket ? cue != Cue.OF_THESE : mode == Cue.CONSISTS;
        draft.like(whole);
        List<Attribute> ofWhole = whole.attributes;
        draft.own.removeIf(ofWhole::contains);
    }

    /// "… ជូនគ្រួសារ ១៩១នាក់ និងមន្ទីរសង្គមកិច្ច ៧២នាក់": differs from the one before by the same dimension.
    private boolean isSibling(Draft draft, @Nullable Cue cue, boolean bare) {
        Draft before = last;
        return before != null
                && bare
                && cue == null
                && bracket != before
                && draft.hit.isCount()
                && before.isLevel()
                && before.role != Role.BASE
                && sameSort(draft, before)
                && !draft.own.isEmpty()
                && before.own.stream()
                        .anyMatch(own ->
                                own.dimension().equals(draft.own.getFirst().dimension()));
    }

    private void sibling(Draft draft, @Nullable Draft before) {
        if (before == null) {
            return;
        }
        draft.role = before.role;
        draft.whole = before.whole;
        draft.closed = before.closed;
        draft.cue = before.cue;
        draft.like(before);
        if (draft.role == Role.MAIN) {
            keep(draft);
        }
    }

    /// "ក្នុងចំណោមជនរងគ្រោះ ២៦៣នាក់ …": the whole is named again before its parts.
    private static boolean isWholeAgain(Draft draft, @Nullable Cue cue, Draft whole) {
        return cue == Cue.OF_THESE
                && draft.noun != null
                && draft.own.isEmpty()
                && draft.hit.value().equals(whole.hit.value());
    }

    private static boolean likeWhole(Draft draft, @Nullable Draft whole) {
        return whole != null && draft.lemma != null && draft.lemma.equals(whole.lemma);
    }

    private @Nullable Draft whole(Draft draft) {
        for (Draft main : mains.reversed()) {
            boolean like = draft.isPersons() || isPersonSort(draft.hit) ? main.isPersons() : sameType(draft, main);
            boolean parted = draft.type == null
                    || main.type == null
                    || draft.type == main.type
                    || draft.type == CountedClass.PERSON;
            if (like && parted && draft.hit.value().compareTo(main.hit.value()) <= 0) {
                return main;
            }
        }
        return null;
    }

    private static boolean sameType(Draft draft, Draft main) {
        CountedClass type = draft.type != null
                ? draft.type
                : draft.hit.sort() == null ? null : draft.hit.sort().type();
        return type != null && type == main.type;
    }

    private void main(Draft draft, boolean named) {
        draft.direction = null;
        KhmerWords.Sort sort = draft.hit.sort();
        Draft main = mains.isEmpty() ? null : mains.getLast();
        boolean here = main != null && sameSentence(draft, main) && draft.hit.isCount();
        if (main != null && here && draft.noun == null && draft.event == null && sameSort(draft, main)) {
            draft.like(main);
        }
        boolean goesOn = main != null && here && main.isPersons() && isPersonSort(draft.hit);
        if (main != null && !named && goesOn && (draft.type == null || draft.type == main.type) && draft.noun == null) {
            draft.type = main.type;
            draft.lemma = main.lemma;
        }
        if (draft.type == null && sort != null) {
            draft.type = sort.type();
        }
        if (draft.lemma == null && main != null && draft.type == main.type && isPersonSort(draft.hit)) {
            draft.lemma = main.lemma;
        }
        if (draft.lemma == null && sort != null) {
            draft.lemma = sort.lemma();
        }
        if (draft.isLevel() && draft.kind != Kind.MONEY) {
            keep(draft);
        }
    }

    private void keep(Draft draft) {
        mains.add(draft);
        if (mains.size() > KEPT) {
            mains.removeFirst();
        }
    }
}
