package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Lexicon.Event;
import org.saksei.statements.Lexicon.Noun;
import org.saksei.statements.number.WordList;

/// What the words of a head, of the name of a row or of the title of a table say of its cells.
///
/// @param words as printed
/// @param noun what is counted, or null
/// @param event the participle among them, or null
/// @param attributes properties of those counted
/// @param lands countries they name
/// @param marks what else they say
/// @param money the currency they name
/// @param sum the noun for money among them: fines, amount
record HeadWords(
        String words,
        @Nullable Noun noun,
        @Nullable String event,
        List<Attribute> attributes,
        List<String> lands,
        Set<Mark> marks,
        @Nullable HeadMoney money,
        @Nullable Noun sum) {

    /// What a head says of its numbers.
    enum Mark {
        TOTAL,
        PART,
        PERCENT,
        CHANGE,
        POINTS,
        LESS,
        RATE,
        CITIZENSHIP,
        FROM
    }

    static final HeadWords NONE = new HeadWords("", null, null, List.of(), List.of(), Set.of(), null, null);

    private static final Set<String> BEHIND = Set.of("of", "by", "against", "in", "with", "from", "at", "per", "for");

    private static final Set<String> NUMBERS =
            Set.of("number", "numbers", "no", "no.", "total", "count", "nos.", "nos");

    private static final Set<String> TOTALS = Set.of("total", "totals", "overall", "sum", "subtotal", "sub-total");

    private static final Set<String> PARTS =
            Set.of("of which", "of whom", "of them", "of these", "including", "incl", "thereof", "among them", "o/w");

    private static final Set<String> SHARES = Set.of("%", "percent", "percentage", "share", "proportion", "cent");

    private static final Set<String> CHANGES = WordList.of("""
            change changes variation difference increase decrease reduction decline growth trend diff +/- ±
            """);

    private static final Set<String> POINTS = Set.of("points", "point", "pp", "p.p.", "pps");

    private static final Set<String> LESS = Set.of("decrease", "reduction", "decline", "fall", "drop");

    private static final Set<String> NATIONS = Set.of("nationality", "nationalities", "citizenship", "nationals");

    private static final Set<String> FROM = Set.of("from");

    private static final Set<String> BELOW = Set.of("under", "below", "<", "younger");

    private static final int OLDEST = 110;

    boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /// Whether its noun only names a sort of those counted: women, children.
    boolean isSort() {
        return noun != null && !noun.attributes().isEmpty();
    }

    boolean hasPlain() {
        return noun != null && noun.attributes().isEmpty();
    }

    /// This below another head: what both say.
    HeadWords under(HeadWords upper) {
        List<Attribute> all = new ArrayList<>(upper.attributes);
        attributes.stream().filter(attribute -> !all.contains(attribute)).forEach(all::add);
        List<String> countries = new ArrayList<>(upper.lands);
        countries.addAll(lands);
        Set<Mark> both = new java.util.LinkedHashSet<>(upper.marks);
        both.addAll(marks);
        return new HeadWords(
                (words + " " + upper.words).strip(),
                noun != null ? noun : upper.noun,
                event != null ? event : upper.event,
                all,
                countries,
                both,
                money != null ? money : upper.money,
                sum != null ? sum : upper.sum);
    }

    /// The same with a noun from further above.
    HeadWords named(Noun other, @Nullable String done) {
        return new HeadWords(words, other, event != null ? event : done, attributes, lands, marks, money, sum);
    }

    /// What a head without a noun of the lexicon counts: its last plural, "Charge sheets".
    @Nullable
    Noun thing() {
        String plain =
                words.indexOf('(') > 0 ? words.substring(0, words.indexOf('(')).strip() : words;
        String last = plain.substring(plain.lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT);
        boolean plural = last.length() > 3 && !English.singular(last).equals(last);
        boolean letters = last.chars().allMatch(Character::isLetter);
        boolean other = last.equals("others") || !attributes.isEmpty() || !lands.isEmpty() || !marks.isEmpty();
        return plural && letters && !other
                ? new Noun(English.singular(last), List.of(), CountedClass.OTHER, null, List.of(), 1)
                : null;
    }

    /// Reads the words of one place.
    static HeadWords read(Vocabulary vocabulary, Sentence sentence, String words) {
        Noun noun = null;
        String event = null;
        List<Attribute> attributes = new ArrayList<>();
        List<String> lands = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            boolean behind = BEHIND.contains(sentence.lower(at - 1)) && !isNumberOf(sentence, at - 1);
            var trait = vocabulary.traits().at(sentence, at);
            var country = vocabulary.countries().at(sentence, at);
            var demonym = vocabulary.demonyms().at(sentence, at);
            Noun here = behind || trait != null && trait.to() > at + 1 ? null : counted(vocabulary, sentence, at);
            noun = noun == null || here != null && noun.type() == CountedClass.ENTITY
                    ? here == null ? noun : here
                    : noun;
            Phrases.Match<Event> match =
                    here == null && trait == null ? vocabulary.events().at(sentence, at) : null;
            boolean done = match != null && Participles.isPast(sentence.lower(at));
            event = event == null
                            && match != null
                            && done
                            && !LightVerbs.isLight(match.value().id())
                    ? match.value().id()
                    : event;
            event = event == null && match == null && at > 0 && noun != null && isDone(sentence, at)
                    ? sentence.lower(at)
                    : event;
            if (trait != null && !isDivision(sentence, at)) {
                attributes.add(trait.value());
            } else if (country != null) {
                lands.add(country.value().code());
            } else if (demonym != null) {
                attributes.add(Attribute.of("citizenship", demonym.value().code()));
            }
            at = trait != null ? trait.to() : country != null ? country.to() : at + 1;
        }
        Noun sum = sum(vocabulary, sentence);
        Attribute band = band(sentence, words);
        if (band != null) {
            attributes.add(band);
        }
        return new HeadWords(
                words, noun, event, attributes, lands, marks(sentence), HeadMoney.read(words, sum != null), sum);
    }

    /// "Persons intercepted": a participle no lexicon has.
    private static boolean isDone(Sentence sentence, int at) {
        String word = sentence.lower(at);
        boolean behind = English.singular(sentence.lower(at - 1)).length()
                < sentence.lower(at - 1).length();
        return behind && Participles.isPast(word) && !LightVerbs.isLight(word);
    }

    /// "by centre and sex": what the table divides by says nothing of all its cells.
    private static boolean isDivision(Sentence sentence, int at) {
        for (int before = at - 1; before >= 0; before--) {
            if (sentence.is(before, "by")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumberOf(Sentence sentence, int of) {
        return sentence.is(of, "of") && NUMBERS.contains(sentence.lower(of - 1))
                || sentence.is(of, "of") && sentence.is(of - 1, ".") && sentence.is(of - 2, "no")
                || sentence.is(of, "of") && of == 0;
    }

    private static @Nullable Noun counted(Vocabulary vocabulary, Sentence sentence, int at) {
        String word = sentence.lower(at);
        boolean plural = !English.singular(word).equals(word);
        Noun noun = plural ? vocabulary.noun(word).orElse(null) : null;
        boolean counts = noun != null && noun.type() != CountedClass.OTHER && noun.type() != CountedClass.MONEY;
        boolean done = plural && at == 0 && isDone(sentence, at + 1) && Character.isLetter(word.charAt(0));
        if (counts || done && noun != null) {
            return noun;
        }
        // "Leaflets distributed": what something is done with is counted, whatever it is.
        return done ? new Noun(English.singular(word), List.of(), CountedClass.OTHER, null, List.of(), 1) : null;
    }

    private static @Nullable Noun sum(Vocabulary vocabulary, Sentence sentence) {
        for (Token token : sentence.tokens()) {
            boolean behind =
                    BEHIND.contains(sentence.lower(token.index() - 1)) && !isNumberOf(sentence, token.index() - 1);
            Noun noun = behind ? null : vocabulary.noun(token.lower()).orElse(null);
            if (noun != null && noun.type() == CountedClass.MONEY) {
                return noun;
            }
        }
        return null;
    }

    private static Set<Mark> marks(Sentence sentence) {
        Set<Mark> marks = new java.util.LinkedHashSet<>();
        boolean all = sentence.is(0, "all") && !sentence.is(1, "other") && !sentence.is(1, "others");
        boolean total = TOTALS.contains(sentence.lower(0)) || sentence.is(0, "grand") && sentence.is(1, "total");
        boolean last = sentence.size() > 1 && TOTALS.contains(sentence.lower(sentence.size() - 1));
        add(marks, Mark.TOTAL, total || last || all || sentence.is(0, "both"));
        String first = sentence.lower(0);
        boolean dash = first.equals("-") || first.equals("–") || first.equals("•");
        add(marks, Mark.PART, dash || PARTS.contains(first) || PARTS.contains(first + " " + sentence.lower(1)));
        for (Token token : sentence.tokens()) {
            add(marks, Mark.PERCENT, SHARES.contains(token.lower()));
            add(marks, Mark.CHANGE, CHANGES.contains(token.lower()));
            add(marks, Mark.POINTS, POINTS.contains(token.lower()));
            add(marks, Mark.LESS, LESS.contains(token.lower()));
            add(
                    marks,
                    Mark.RATE,
                    token.is("per")
                            && token.index() + 1 < sentence.size()
                            && sentence.get(token.index() + 1).isNumeral());
            add(marks, Mark.CITIZENSHIP, NATIONS.contains(token.lower()));
            add(marks, Mark.FROM, FROM.contains(token.lower()));
        }
        return marks;
    }

    private static void add(Set<Mark> marks, Mark mark, boolean says) {
        if (says) {
            marks.add(mark);
        }
    }

    /// "Below 18", "18–24", "25 and over", "0-17 years", "60+".
    private static @Nullable Attribute band(Sentence sentence, String words) {
        List<Integer> numbers = new ArrayList<>();
        int number = -1;
        int letters = 0;
        for (int at = 0; at <= words.length(); at++) {
            char sign = at < words.length() ? words.charAt(at) : ' ';
            letters += Character.isLetter(sign) ? 1 : 0;
            if (sign >= '0' && sign <= '9') {
                number = Math.min(Math.max(number, 0) * 10 + sign - '0', 10_000);
            } else if (number >= 0) {
                numbers.add(number);
                number = -1;
            }
        }
        boolean ages =
                !numbers.isEmpty() && numbers.size() < 3 && numbers.stream().allMatch(age -> age <= OLDEST);
        boolean said = words.contains("year") || words.contains("aged") || words.indexOf('+') > 0 || letters == 0;
        boolean below = sentence.tokens().stream().anyMatch(token -> BELOW.contains(token.lower()));
        boolean over =
                words.endsWith("+") || words.contains("over") || words.contains("above") || words.contains("older");
        if (!ages || !said && !below && !over) {
            return null;
        }
        BigDecimal first = BigDecimal.valueOf(numbers.getFirst());
        if (numbers.size() == 2) {
            return new Attribute(
                    "age", null, first.signum() == 0 ? null : first, BigDecimal.valueOf(numbers.getLast() + 1L));
        }
        return below ? new Attribute("age", null, null, first) : over ? new Attribute("age", null, first, null) : null;
    }
}
