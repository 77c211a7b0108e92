package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon.Noun;
import org.saksei.statements.UnitKind;

/// Reads a list whose members are named before a verb that only says how many they are: "women made up 38 per cent,
/// men 24 and girls 22", "forced labour accounted for 54 of the cases and begging for 12".
///
/// What stands before a number is the member: its noun, or its form where it has none that can be counted. Without
/// "of" the whole is what the sentence before counted.
final class Constituents {

    private static final String RULE = "disc.constituent";

    private static final Set<String> FORMS = Set.of("form", "scope");

    private static final Set<String> CRIMES = Set.of("case", "offence", "offense", "crime", "victim");

    /// Words between the verb and its number, or between a later member and its number.
    private static final Set<String> LEADING = Set.of("up", "for", "only", "just", "a", "the", "mere", "well", "over");

    /// Words at which a subject begins.
    private static final Set<String> OPENING = Set.of("while", "whereas", "but", "and", "that", "where");

    /// How long the name of a member may be, in tokens.
    private static final int LONGEST = 8;

    /// The name of a member: its tokens.
    private record Member(Figure figure, int from, int to) {}

    private final Vocabulary vocabulary;
    private final TraitWords words;
    private final Parts parts;
    private final Memory memory;

    Constituents(Vocabulary vocabulary, Parts parts, Memory memory) {
        this.vocabulary = vocabulary;
        this.words = new TraitWords(vocabulary);
        this.parts = parts;
        this.memory = memory;
    }

    void read(Scene scene) {
        List<Member> row = new ArrayList<>();
        for (Figure figure : scene.inBracket(0)) {
            boolean counts = (figure.kind == Kind.COUNT || figure.kind == Kind.SHARE) && !figure.isRejected();
            Member member = !counts ? null : row.isEmpty() ? first(scene, figure) : next(scene, row.getLast(), figure);
            if (member != null) {
                row.add(member);
            }
        }
        if (row.isEmpty() || row.getFirst().figure().restates != null) {
            return;
        }
        row.forEach(this::name);
        join(scene, row);
    }

    /// "Forced labour accounted for 54": the subject of the verb before the number.
    private @Nullable Member first(Scene scene, Figure figure) {
        Sentence sentence = figure.sentence;
        int verb = beforeLeading(sentence, figure.phraseFrom - 1);
        boolean made = sentence.isOneOf(verb, Set.of("made", "make", "makes")) && sentence.is(verb + 1, "up");
        if (!made && !Predicates.isMaking(sentence.lower(verb)) || scene.comparing(figure.at) != null) {
            return null;
        }
        int end = verb;
        while (end > 0
                && (sentence.tag(end - 1).equals("ADV") || sentence.tag(end - 1).equals("AUX"))) {
            end--;
        }
        return member(figure, end);
    }

    /// "and begging for 12": what stands between the separator behind the member before and the number.
    private @Nullable Member next(Scene scene, Member before, Figure figure) {
        Sentence sentence = figure.sentence;
        boolean like = figure.kind == before.figure().kind || !figure.hasNoun();
        Member member = like ? member(figure, beforeLeading(sentence, figure.phraseFrom - 1) + 1) : null;
        if (member == null || member.from() < before.figure().phraseTo || scene.comparing(figure.at) != null) {
            return null;
        }
        int separator = member.from() - 1;
        boolean separate = sentence.is(separator, ",")
                || sentence.is(separator, ";")
                || sentence.tag(separator).equals("CCONJ")
                || sentence.is(separator, "while");
        return separate ? member : null;
    }

    private static int beforeLeading(Sentence sentence, int from) {
        int at = from;
        while (at > 0
                && (LEADING.contains(sentence.lower(at))
                        || Parts.isModifier(sentence, at)
                        || sentence.tag(at).equals("ADV"))) {
            at--;
        }
        return at;
    }

    /// The words without a verb or a number that end before a token, or null.
    private static @Nullable Member member(Figure figure, int end) {
        Sentence sentence = figure.sentence;
        int from = end;
        boolean named = false;
        while (from > 0 && from > end - LONGEST && !isBorder(sentence, from - 1)) {
            from--;
            named |= sentence.get(from).isNominal() || sentence.lower(from).endsWith("ing");
        }
        boolean free = from == 0
                || isBorder(sentence, from - 1) && !sentence.get(from - 1).isNumeral();
        return named && free && from < end ? new Member(figure, from, end) : null;
    }

    private static boolean isBorder(Sentence sentence, int at) {
        Token token = sentence.get(at);
        boolean sign = token.isSign() && !token.is("-") && !token.is("'s") && !token.is("’s");
        boolean verb = token.isVerbal() && !token.lower().endsWith("ing") && !Participles.isPast(token.lower());
        return sign || verb || token.isNumeral() || OPENING.contains(token.lower());
    }

    /// What the name of a member says of it.
    private void name(Member member) {
        Figure figure = member.figure();
        Sentence sentence = figure.sentence;
        List<Attribute> said = new ArrayList<>();
        int form = said(member, said);
        int head = head(sentence, member);
        Noun noun = vocabulary.noun(sentence.lower(head)).orElse(null);
        boolean own =
                noun != null && head >= form && (Parts.isPerson(noun.type()) || noun.type() == CountedClass.EVENT);
        if (!own && form < 0) {
            return;
        }
        figure.attributes.removeIf(attribute -> FORMS.contains(attribute.dimension()) && !figure.hasNoun());
        said.forEach(figure::attribute);
        if (own && noun != null && (figure.lemma == null || !Parts.isPerson(noun.type()))) {
            figure.lemma = noun.lemma();
            figure.type = noun.type();
            noun.attributes().forEach(figure::attribute);
        }
        if (!figure.hasNoun() && !own) {
            // "labour trafficking 12": nothing is told of these but their form.
            figure.event = null;
            figure.ownEvent = false;
        }
        figure.rule(RULE);
    }

    /// Takes down what the words of a member say, and gives the token behind the last of its form, or -1.
    private int said(Member member, List<Attribute> said) {
        Sentence sentence = member.figure().sentence;
        int form = -1;
        int at = member.from();
        while (at < member.to()) {
            var trait = trait(sentence, at, member.to());
            var people = vocabulary.demonyms().at(sentence, at, member.to());
            if (trait != null) {
                said.add(trait.value());
                form = FORMS.contains(trait.value().dimension()) ? trait.to() : form;
            } else if (people != null) {
                said.add(Attribute.of("citizenship", people.value().code()));
            }
            at = trait != null ? trait.to() : people != null ? people.to() : at + 1;
        }
        return form;
    }

    /// "labour cases" are of forced labour beside others of trafficking, "labour complaints" need not be.
    private Phrases.@Nullable Match<Attribute> trait(Sentence sentence, int at, int to) {
        boolean crime = CRIMES.contains(English.singular(sentence.lower(at + 1)));
        return crime ? vocabulary.traits().at(sentence, at, to) : words.at(sentence, at, to);
    }

    /// The last noun before what hangs on it by a preposition.
    private static int head(Sentence sentence, Member member) {
        int head = -1;
        for (int at = member.from(); at < member.to(); at++) {
            if (head >= 0 && (sentence.tag(at).equals("ADP") || sentence.is(at, "who"))) {
                return head;
            }
            head = sentence.get(at).isNominal() ? at : head;
        }
        return head;
    }

    /// Without words for the whole it is what the sentence before counted.
    private void join(Scene scene, List<Member> row) {
        Figure first = row.getFirst().figure();
        Sentence sentence = scene.sentence();
        boolean of = sentence.is(first.phraseTo, "of") || sentence.is(first.phraseTo, "in");
        Figure whole = first.whole != null ? first.whole : of || !isNamed(row) ? null : told(scene, first);
        boolean possible = whole != null && row.stream().allMatch(member -> isPossible(member.figure(), whole));
        if (whole == null || !possible) {
            return;
        }
        int list = first.list > 0 ? first.list : parts.newList();
        for (Member member : row) {
            Figure figure = member.figure();
            if (figure.whole == null && Parts.fits(figure, whole, true)) {
                parts.join(figure, whole, true, null, list, RULE);
            }
        }
    }

    /// "38 per cent" are no share of 15 persons: 5 of 15 are 33, and 6 are 40.
    private static boolean isPossible(Figure share, Figure whole) {
        BigDecimal value = share.value;
        BigDecimal of = whole.value;
        boolean small = of != null && of.compareTo(BigDecimal.valueOf(100)) < 0 && of.signum() > 0;
        if (value == null || of == null || !small || share.unit.kind() != UnitKind.PERCENT) {
            return true;
        }
        BigDecimal parts = value.multiply(of).movePointLeft(2).setScale(0, RoundingMode.HALF_UP);
        BigDecimal percent = parts.multiply(BigDecimal.valueOf(100)).divide(of, 2, RoundingMode.HALF_UP);
        return percent.subtract(value).abs().compareTo(BigDecimal.ONE) < 0;
    }

    private static boolean isNamed(List<Member> row) {
        return row.stream().allMatch(member -> member.figure().rules.contains(RULE));
    }

    private @Nullable Figure told(Scene scene, Figure first) {
        Figure whole = memory.find(first, true, null);
        boolean near = whole != null
                && scene.sentence().index() - whole.sentence.index() <= 1
                && whole.sentence.paragraph() == scene.sentence().paragraph();
        return near && whole != null && whole.lemma != null && Parts.fits(first, whole, true) ? whole : null;
    }
}
