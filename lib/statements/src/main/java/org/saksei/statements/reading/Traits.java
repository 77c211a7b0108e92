package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon.Country;
import org.saksei.statements.Lexicon.Event;
import org.saksei.statements.Reason;
import org.saksei.statements.number.Band;
import org.saksei.statements.number.Link;
import org.saksei.statements.number.Numeral;
import org.saksei.statements.number.WordList;
import org.saksei.statements.reading.Labels.Label;

/// Reads what is said of the counted: in the noun phrase itself and in the words after it.
final class Traits {

    /// How far after the noun a property may stand, in tokens.
    private static final int REACH = 30;

    private static final Set<String> ENDS = WordList.of("""
            compared including against than while but up down versus among whereas although though
            because comprising with respectively vulnerable risk said however by
            """);

    private static final Set<String> COPULAS =
            Set.of("was", "were", "is", "are", "been", "being", "be", "of", "all", "remain");

    private static final Set<String> TO_BE = Set.of("was", "were", "is", "are", "remain");

    private static final Set<String> AFTER_COMMA = Set.of("all", "aged", "mostly", "mainly", "both", "whose", "ages");

    private static final Set<String> PERSONAL = Set.of("sex", "age", "role", "citizenship", "status");

    /// How the dimensions of a figure are listed.
    private static final List<String> ORDER =
            List.of("sex", "age", "citizenship", "form", "status", "scope", "role", "from", "to");

    private final Vocabulary vocabulary;
    private final List<Numeral> numerals;

    /// How many of the figures with one span were read.
    private final Map<Integer, Integer> turns = new HashMap<>();

    Traits(Vocabulary vocabulary, List<Numeral> numerals) {
        this.vocabulary = vocabulary;
        this.numerals = numerals;
    }

    void read(Figure figure) {
        if (figure.isRejected()) {
            return;
        }
        if (figure.hasNoun()) {
            phrase(figure);
        }
        tail(figure);
    }

    /// What a label says of the item it names: "under 15: 31", "forced labour 97", "women: 41".
    ///
    /// @param origins whether countries are those the counted are from
    void label(Figure figure, Label label, boolean origins) {
        Sentence sentence = figure.sentence;
        int to = label.to();
        int at = label.from();
        while (at < to) {
            var trait = trait(sentence, at, to);
            var demonym = vocabulary.demonyms().at(sentence, at, to);
            var country = vocabulary.countries().at(sentence, at, to);
            if (trait != null) {
                figure.attribute(trait.value());
            } else if (country != null) {
                if (origins || isOrigin(sentence, at)) {
                    figure.attribute(Attribute.of("from", country.value().code()));
                }
            } else if (demonym != null) {
                figure.attribute(citizenship(demonym.value()));
            } else if (!band(figure, at) && !figure.hasNoun()) {
                vocabulary
                        .noun(sentence.lower(at))
                        .ifPresent(noun -> noun.attributes().forEach(figure::attribute));
            }
            at = trait != null ? trait.to() : country != null ? country.to() : demonym != null ? demonym.to() : at + 1;
        }
    }

    /// Whether a list of countries says where from: "64 of them from abroad: Thailand (31) and China (14)".
    private static boolean isOrigin(Sentence sentence, int label) {
        for (int at = label - 1; at >= 0 && at > label - REACH; at--) {
            if (sentence.isOneOf(at, ORIGINS)) {
                return true;
            }
            if (sentence.get(at).isVerbal() || sentence.is(at, ";")) {
                return false;
            }
        }
        return false;
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Set<String> BELOW = Set.of("under", "below", "younger");

    private static final Set<String> ORIGINS =
            Set.of("from", "abroad", "nationality", "citizenship", "nationalities", "origin");

    /// Half a name of a form, which the other half may follow at a distance: "sex and labour
    /// trafficking".
    private static final Set<String> HALVES = Set.of("sex", "labor", "labour", "internal");

    private static final Set<String> OTHER_HALVES =
            Set.of("trafficking", "exploitation", "trafficker", "victim", "slavery", "servitude", "trafficked");

    /// The property a word says; "labor" of "labor inspectors" says none.
    private Phrases.@Nullable Match<Attribute> trait(Sentence sentence, int at, int to) {
        var trait = vocabulary.traits().at(sentence, at, to);
        if (trait == null || trait.to() > at + 1 || !HALVES.contains(sentence.lower(at))) {
            return trait;
        }
        for (int next = at + 1; next < sentence.size() && next < at + 7; next++) {
            String word = English.singular(sentence.lower(next));
            if (OTHER_HALVES.contains(word)) {
                return trait;
            }
            boolean passes = HALVES.contains(word)
                    || sentence.get(next).isNumeral()
                    || sentence.tag(next).equals("CCONJ")
                    || sentence.tag(next).equals("ADJ")
                    || sentence.is(next, ",")
                    || sentence.is(next, "/")
                    || word.equals("forced");
            if (!passes) {
                return null;
            }
        }
        return null;
    }

    private void phrase(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.wideFrom;
        while (at < figure.nounTo) {
            var trait = trait(sentence, at, figure.nounTo);
            var demonym = vocabulary.demonyms().at(sentence, at, figure.nounTo);
            if (trait != null) {
                figure.attribute(trait.value());
            } else if (demonym != null) {
                figure.attribute(citizenship(demonym.value()));
            } else {
                band(figure, at);
            }
            at = trait != null ? trait.to() : demonym != null ? demonym.to() : at + 1;
        }
    }

    /// Persons who are victims where a form of trafficking is told of them; a teacher trained on it is none.
    private static final Set<String> POSSIBLE_VICTIMS = WordList.of("""
            person individual woman man girl boy child minor juvenile adult female male worker
            migrant national foreigner laborer labourer youth teenager adolescent refugee bride
            fisherman fisher infant baby sibling daughter son immigrant orphan prostitute maid
            sister brother human idp seafarer crew schoolgirl schoolboy kid returnee wife mother
            other beggar rohingya yezidi dancer nanny villager picker student
            """);

    /// What is done to people who learn of a form of trafficking and are no victims of it.
    private static final Set<String> TAUGHT = WordList.of("""
            trained educated informed reached employed hired assigned attended participated
            sensitized taught briefed warned deployed dedicated surveyed targeted
            """);

    /// Who acts for the state when accused.
    private static final Set<String> OFFICIALS = WordList.of("""
            official officer policeman policewoman soldier judge prosecutor diplomat mayor inspector
            governor minister commander sergeant lieutenant colonel general magistrate consul
            ambassador legislator guard servicemember peacekeeper
            """);

    private static final Set<String> MOVING = Set.of("come", "arrived", "sent", "brought", "flown", "fled", "rescued");

    private static final Set<String> RETURNED = Set.of("returned", "repatriated", "deported", "expelled", "returning");

    /// Takes over what is said of the whole or of the figure compared, and drops what nobody says
    /// of such a thing.
    static void settle(Figure figure) {
        Figure source = source(figure);
        if (source != null) {
            List<Attribute> own = List.copyOf(figure.attributes);
            source.attributes.stream()
                    .filter(attribute ->
                            own.stream().noneMatch(other -> other.dimension().equals(attribute.dimension())))
                    .forEach(figure::attribute);
        }
        if (figure.suffers && figure.type == CountedClass.PERSON) {
            figure.type = CountedClass.VICTIM;
        }
        boolean told = figure.has("form") || figure.has("status");
        if (figure.type == CountedClass.PERSON && told) {
            boolean taught = figure.event != null && TAUGHT.contains(figure.event);
            boolean people =
                    figure.lemma == null || POSSIBLE_VICTIMS.contains(figure.lemma) || figure.has("citizenship");
            figure.type = people && !taught ? CountedClass.VICTIM : CountedClass.PERSON;
            figure.attributes.removeIf(
                    attribute -> !(people && !taught) && attribute.dimension().equals("form"));
        }
        if (figure.type == CountedClass.PERPETRATOR && figure.lemma != null && OFFICIALS.contains(figure.lemma)) {
            figure.attribute(Attribute.of("role", "official"));
        }
        boolean banded = figure.attributes.stream()
                .anyMatch(attribute -> attribute.dimension().equals("age") && attribute.value() == null);
        figure.attributes.removeIf(
                attribute -> banded && attribute.dimension().equals("age") && attribute.value() != null);
        origins(figure);
        CountedClass type = figure.type;
        figure.attributes.removeIf(attribute -> !says(type, attribute.dimension()));
        figure.attributes.sort(Comparator.comparingInt(attribute -> rank(attribute.dimension())));
    }

    private static int rank(String dimension) {
        int rank = ORDER.indexOf(dimension);
        return rank < 0 ? ORDER.size() : rank;
    }

    /// How many wholes and partners stand above it: they are settled first.
    static int depth(Figure figure) {
        int depth = 0;
        Figure at = figure;
        while (depth < 8 && at != null) {
            at = source(at);
            depth++;
        }
        return depth;
    }

    /// The figure whose properties a figure shares.
    private static @Nullable Figure source(Figure figure) {
        if (figure.again != null) {
            return figure.again;
        }
        return figure.whole != null ? figure.whole : figure.baseOf != null ? figure.baseOf : figure.restates;
    }

    private static boolean says(@Nullable CountedClass type, String dimension) {
        if (type == null) {
            return true;
        }
        return switch (type) {
            case EVENT -> !Set.of("sex", "age", "citizenship", "status", "from").contains(dimension);
            case VICTIM -> !dimension.equals("role");
            case PERPETRATOR -> !dimension.equals("status");
            case PERSON -> !Set.of("status", "role").contains(dimension);
            case ENTITY, MONEY, OTHER -> false;
        };
    }

    /// "Ten victims from Borelia" are Borelians, unless they were sent back from there.
    private static void origins(Figure figure) {
        boolean returned = figure.event != null && RETURNED.contains(figure.event);
        List<Attribute> all = List.copyOf(figure.attributes);
        boolean known = figure.has("citizenship");
        for (Attribute attribute : all) {
            if (attribute.dimension().equals("from") && !returned) {
                figure.attributes.remove(attribute);
                if (known) {
                    away(figure, attribute);
                } else if (attribute.value() != null) {
                    figure.attribute(Attribute.of("citizenship", attribute.value()));
                }
            }
        }
    }

    /// "ten Borelians from Lo": who has another citizenship came back from there.
    private static void away(Figure figure, Attribute from) {
        boolean other = figure.attributes.stream()
                .filter(attribute -> attribute.dimension().equals("citizenship"))
                .map(Attribute::value)
                .noneMatch(value -> value == null || value.equals(from.value()) || value.equals("foreign"));
        boolean moving = figure.event != null && MOVING.contains(figure.event);
        if (other && moving) {
            figure.attribute(from);
        }
    }

    private static Attribute citizenship(Country country) {
        return Attribute.of("citizenship", country.code());
    }

    /// The words after the noun up to the next figure or the end of the clause.
    private void tail(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = pastWhole(sentence, Math.max(figure.tailTo, figure.phraseTo));
        int end = Math.min(sentence.size(), at + REACH);
        boolean predicate = !figure.hasNoun();
        boolean whole = isWholeOfSubject(figure);
        while (at < end && !ends(sentence, at)) {
            Token token = sentence.get(at);
            if (whole && token.tag().equals("AUX")) {
                break;
            }
            if (token.isNumeral()) {
                Numeral numeral = numerals.get(token.numeral());
                boolean penalty = numeral.kind() == Kind.DURATION || numeral.kind() == Kind.MONEY;
                if (!band(figure, at) && !numeral.isRejected() && !penalty) {
                    break;
                }
                at++;
                continue;
            }
            predicate =
                    COPULAS.contains(token.lower()) || predicate && !token.tag().equals("VERB");
            at = word(figure, at, predicate);
        }
        figure.tailTo = Math.max(figure.tailTo, at);
    }

    /// "66 of the 78 cases were": what is said of the part begins after the whole.
    private static int pastWhole(Sentence sentence, int at) {
        int whole = sentence.is(at, "of") ? at + 1 : sentence.size();
        while (sentence.tag(whole).equals("DET") || sentence.tag(whole).equals("PRON")) {
            whole++;
        }
        if (whole >= sentence.size() || !sentence.get(whole).isNumeral()) {
            return at;
        }
        int to = whole + 1;
        while (to < sentence.size()
                && (sentence.get(to).isNominal() || sentence.tag(to).equals("ADJ"))) {
            to++;
        }
        return to > whole + 1 && TO_BE.contains(sentence.lower(to)) ? to : at;
    }

    /// The 78 of "66 of the 78 cases were": the predicate is its part's.
    private static boolean isWholeOfSubject(Figure figure) {
        Sentence sentence = figure.sentence;
        int of = figure.at - 1;
        while (of > 0 && (sentence.tag(of).equals("DET") || sentence.tag(of).equals("PRON"))) {
            of--;
        }
        return of > 0 && sentence.is(of, "of") && sentence.get(of - 1).isNumeral();
    }

    private boolean ends(Sentence sentence, int at) {
        Token token = sentence.get(at);
        if (token.is(",")) {
            return !AFTER_COMMA.contains(sentence.lower(at + 1));
        }
        if (token.tag().equals("CCONJ")) {
            if (trait(sentence, at + 1, sentence.size()) != null) {
                return false;
            }
            String next = sentence.tag(at + 1);
            return next.equals("NUM")
                    || next.equals("VERB")
                    || next.equals("AUX")
                    || next.equals("DET")
                    || next.equals("PRON");
        }
        return ENDS.contains(token.lower()) && !sentence.is(at + 1, "the")
                || token.isSign() && !isQuote(token) && !token.is("'") && !token.is("-")
                || token.is("compared")
                || token.is("including");
    }

    private static boolean isQuote(Token token) {
        return "“‘\"".contains(token.text());
    }

    /// Reads the property that begins at a token and gives the token after it.
    private int word(Figure figure, int at, boolean predicate) {
        Sentence sentence = figure.sentence;
        var trait = trait(sentence, at, sentence.size());
        if (trait != null) {
            if (predicate || !PERSONAL.contains(trait.value().dimension())) {
                figure.attribute(trait.value());
            }
            return trait.to();
        }
        if (sentence.is(at, "from")) {
            int name = sentence.is(at + 1, "the") ? at + 2 : at + 1;
            var country = vocabulary.countries().at(sentence, name);
            if (country != null && (isOfBracket(sentence, country.to()) || isDoneFrom(figure, at))) {
                return country.to();
            }
            if (country != null) {
                boolean each = figure.numeral != null && figure.numeral.link() == Link.EACH;
                if (each) {
                    return ofEach(figure, country);
                }
                figure.attribute(Attribute.of("from", country.value().code()));
                return furtherOrigins(figure, country.to());
            }
        }
        var done = figure.type == CountedClass.PERSON ? vocabulary.events().at(sentence, at) : null;
        if (done != null && done.value().befalls() == CountedClass.VICTIM && isSuffered(sentence, at, done)) {
            figure.suffers = true;
        }
        var demonym = vocabulary.demonyms().at(sentence, at);
        if (demonym != null) {
            if (predicate) {
                figure.attribute(citizenship(demonym.value()));
            }
            return demonym.to();
        }
        boolean told = sentence.is(at, "as") && (figure.type == CountedClass.PERSON || figure.type == null);
        for (int next = at + 1; told && next < sentence.size() && next < at + 5; next++) {
            if (sentence.is(next, "victims") || sentence.is(next, "victim")) {
                figure.suffers = true;
            }
        }
        boolean joined = (sentence.is(at + 1, "and") || sentence.is(at + 1, "or"))
                && vocabulary.noun(sentence.lower(at + 2)).isPresent();
        if (joined && predicate) {
            return at + 3;
        }
        if (predicate && sentence.get(at).isNominal()) {
            vocabulary
                    .noun(sentence.lower(at))
                    .ifPresent(noun -> noun.attributes().forEach(figure::attribute));
        }
        return at + 1;
    }

    /// "came from Laos (60)": the country of the number in the bracket, not of those before.
    private boolean isOfBracket(Sentence sentence, int at) {
        return sentence.is(at, "(")
                && at + 1 < sentence.size()
                && sentence.get(at + 1).isNumeral()
                && !numerals.get(sentence.get(at + 1).numeral()).isRejected();
    }

    /// "one each from Libya and Niger": the second of the figures with one span takes the second name.
    private int ofEach(Figure figure, Phrases.Match<Country> first) {
        int turn = turns.merge(figure.start, 1, Integer::sum);
        Phrases.Match<Country> taken = first;
        for (int step = 1; step < turn; step++) {
            int at = taken.to();
            while (figure.sentence.is(at, ",") || figure.sentence.is(at, "and")) {
                at++;
            }
            Phrases.Match<Country> next = vocabulary.countries().at(figure.sentence, at);
            taken = next == null ? taken : next;
        }
        figure.attribute(Attribute.of("from", taken.value().code()));
        return taken.to();
    }

    /// "women exploited in bars", "men trafficked to Lo": told of them, with no object of its own.
    private static boolean isSuffered(Sentence sentence, int at, Phrases.Match<Event> done) {
        boolean past = done.value().family() == null && Participles.isPast(sentence.lower(at));
        String next = sentence.tag(done.to());
        boolean object = next.equals("DET") || next.equals("NUM") || next.equals("NOUN") || next.equals("PROPN");
        return past && !object && !next.equals("PRON") && !next.equals("ADJ");
    }

    /// "called us from China": whence they did something, not where they are from.
    private static boolean isDoneFrom(Figure figure, int from) {
        Sentence sentence = figure.sentence;
        for (int at = from - 1; at >= Math.max(figure.phraseTo, figure.nounTo); at--) {
            if (sentence.tag(at).equals("VERB")) {
                String word = sentence.lower(at);
                boolean passive = Participles.isPast(word)
                        && (sentence.tag(at - 1).equals("AUX")
                                || sentence.tag(at - 1).equals("ADV")
                                || at == figure.nounTo);
                return !passive
                        && !Set.of(
                                        "came",
                                        "come",
                                        "coming",
                                        "hailed",
                                        "hailing",
                                        "originated",
                                        "originating",
                                        "returned",
                                        "returning",
                                        "arrived",
                                        "arriving",
                                        "fled",
                                        "fleeing",
                                        "went")
                                .contains(word);
            }
        }
        return false;
    }

    /// "from Libya and Niger", "from Libya, Niger and Chad".
    private int furtherOrigins(Figure figure, int from) {
        int end = from;
        while (figure.sentence.is(end, ",") || figure.sentence.is(end, "and")) {
            int name = figure.sentence.is(end + 1, "and") ? end + 2 : end + 1;
            var country = vocabulary.countries().at(figure.sentence, name);
            if (country == null) {
                return end;
            }
            figure.attribute(Attribute.of("from", country.value().code()));
            end = country.to();
        }
        return end;
    }

    private boolean band(Figure figure, int at) {
        int index = figure.sentence.get(at).numeral();
        Band band = index < 0 ? null : numerals.get(index).band();
        if (band == null && figure.label != null && isAgeLabel(figure, at)) {
            figure.attribute(labelled(figure.sentence, figure.label, numerals.get(index)));
            return true;
        }
        if (band == null || !numerals.get(index).isRejected()) {
            return false;
        }
        figure.attribute(attribute(band));
        return true;
    }

    /// "under 15: 22", "15 to 17: 37", "18 and over: 109": nothing but a limit of age.
    private boolean isAgeLabel(Figure figure, int at) {
        Label label = figure.label;
        int index = figure.sentence.get(at).numeral();
        boolean limit = index >= 0
                && numerals.get(index).reason() == Reason.BAND_LIMIT
                && numerals.get(index).kind() != Kind.DURATION
                && numerals.get(index).value().compareTo(HUNDRED) < 0;
        return limit && label != null && at >= label.from() && at < label.to();
    }

    private static Attribute labelled(Sentence sentence, Label label, Numeral numeral) {
        BigDecimal value = numeral.value();
        BigDecimal upper = numeral.upper();
        if (upper != null) {
            return new Attribute("age", null, value, upper.add(BigDecimal.ONE));
        }
        for (int at = label.from(); at < label.to(); at++) {
            if (BELOW.contains(sentence.lower(at))) {
                return new Attribute("age", null, null, value);
            }
        }
        return new Attribute("age", null, value, null);
    }

    private static Attribute attribute(Band band) {
        return new Attribute("age", null, band.from(), band.below());
    }

    /// A property every figure of a pair has, with different values, so that nobody is in both.
    static boolean disjoint(List<Attribute> left, List<Attribute> right) {
        return left.stream()
                .map(Attribute::dimension)
                .distinct()
                .anyMatch(dimension -> differ(values(left, dimension), values(right, dimension)));
    }

    private static boolean differ(List<Attribute> left, List<Attribute> right) {
        return !left.isEmpty() && !right.isEmpty() && !(left.containsAll(right) && right.containsAll(left));
    }

    private static List<Attribute> values(List<Attribute> attributes, String dimension) {
        return attributes.stream()
                .filter(attribute -> attribute.dimension().equals(dimension))
                .toList();
    }

    static @Nullable String first(List<Attribute> attributes, String dimension) {
        return attributes.stream()
                .filter(attribute -> attribute.dimension().equals(dimension))
                .map(Attribute::value)
                .findFirst()
                .orElse(null);
    }
}
