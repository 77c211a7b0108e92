package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon.Country;
import org.saksei.statements.Lexicon.Event;
import org.saksei.statements.number.Numeral;
import org.saksei.statements.number.WordList;
import org.saksei.statements.reading.Labels.Label;

/// Reads what is said of the counted: in the noun phrase itself and in the words after it.
final class Traits {

    /// How far after the noun a property may stand, in tokens.
    private static final int REACH = 30;

    /// How long an insertion in a relative clause may be, in tokens.
    private static final int INSERTED = 10;

    /// How long a percentage in brackets may be, in tokens.
    private static final int LONGEST_SHARE = 6;

    /// How long the name of the next number may be, in tokens.
    private static final int ITEM = 4;

    /// A figure that begins a sentence stands before this token.
    private static final int FIRST = 4;

    private static final Set<String> ENDS = WordList.of("""
            compared including against than while but up down versus among whereas although though
            because comprising with respectively vulnerable risk said however by
            """);

    private static final Set<String> COPULAS =
            Set.of("was", "were", "is", "are", "been", "being", "be", "of", "all", "remain");

    private static final Set<String> TO_BE = Set.of("was", "were", "is", "are", "remain");

    private static final Set<String> AFTER_COMMA = Set.of("all", "aged", "both", "whose", "ages");

    /// Behind the adjective of a country: "of Romanian nationality".
    private static final Set<String> BELONGING =
            Set.of("nationality", "citizenship", "origin", "descent", "nationals", "citizens");

    private static final Set<String> AGAINST = Set.of("against", "involving", "into", "implicating");

    private static final Set<String> PERSONAL = Set.of("sex", "age", "role", "citizenship", "status");

    private final Vocabulary vocabulary;
    private final List<Numeral> numerals;
    private final AgeBands ages;
    private final Origins origins;
    private final Deeds deeds;
    private final TraitWords words;
    private final LineTopics topics;

    Traits(Vocabulary vocabulary, List<Numeral> numerals) {
        this.vocabulary = vocabulary;
        this.numerals = numerals;
        ages = new AgeBands(numerals);
        origins = new Origins(vocabulary, numerals);
        deeds = new Deeds(vocabulary);
        words = new TraitWords(vocabulary);
        topics = new LineTopics(words);
    }

    void read(Figure figure) {
        if (figure.isRejected()) {
            return;
        }
        if (figure.hasNoun()) {
            phrase(figure);
        }
        // "Boys aged 12 to 15 made up 20 percent of the pupils": the band stands behind the noun of the part.
        NounPhrases.Phrase said = figure.saidToBe;
        for (int at = said == null ? figure.phraseFrom : said.to(); at < figure.phraseFrom; at++) {
            ages.read(figure, at);
        }
        if (!isItem(figure)) {
            tail(figure);
        }
        topics.read(figure);
        deeds.read(figure);
    }

    /// The men of "boys 38 per cent, men 42 and girls 20": what comes next tells of the next.
    private static boolean isItem(Figure figure) {
        Label label = figure.label;
        boolean joined = figure.sentence.tag(figure.phraseTo).equals("CCONJ");
        return label != null && label.listed() && figure.hasNoun() && label.to() == figure.nounTo && joined;
    }

    /// What a label says of the item it names: "under 15: 31", "forced labour 97", "women: 41".
    ///
    /// @param origins whether countries are those the counted are from
    void label(Figure figure, Label label, boolean origins) {
        Sentence sentence = figure.sentence;
        int to = label.to();
        int at = label.from();
        while (at < to) {
            var trait = words.at(sentence, at, to);
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
            } else if (!ages.read(figure, at) && !figure.hasNoun()) {
                vocabulary
                        .noun(sentence.lower(at))
                        .ifPresent(noun -> noun.attributes().forEach(figure::attribute));
            }
            at = trait != null ? trait.to() : country != null ? country.to() : demonym != null ? demonym.to() : at + 1;
        }
    }

    /// Whether a list of countries says where from: "64 of them from abroad: Thailand (31) and
    /// China (14)".
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

    private static final Set<String> ORIGINS =
            Set.of("from", "abroad", "nationality", "citizenship", "nationalities", "origin");

    private void phrase(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.wideFrom;
        while (at < figure.nounTo) {
            var trait = words.at(sentence, at, figure.nounTo);
            var demonym = vocabulary.demonyms().at(sentence, at, figure.nounTo);
            if (trait != null) {
                figure.attribute(trait.value());
            } else if (demonym != null) {
                figure.attribute(citizenship(demonym.value()));
            } else {
                ages.read(figure, at);
            }
            at = trait != null ? trait.to() : demonym != null ? demonym.to() : at + 1;
        }
    }

    private static Attribute citizenship(Country country) {
        return Attribute.of("citizenship", country.code());
    }

    /// The words after the noun up to the next figure or the end of the clause.
    private void tail(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = pastShare(sentence, pastWhole(sentence, Math.max(figure.tailTo, figure.phraseTo)));
        int end = Math.min(sentence.size(), at + REACH);
        boolean predicate = !figure.hasNoun() || figure.nounTo <= figure.phraseFrom;
        boolean whole = isWholeOfSubject(figure);
        while (at < end && (!ends(sentence, at) || isAccused(figure, at) || isBeforeAge(sentence, at))) {
            Token token = sentence.get(at);
            if (whole && token.tag().equals("AUX") || isOfOthers(sentence, at)) {
                break;
            }
            int inserted = pastInsertion(sentence, at);
            if (inserted > at) {
                at = inserted;
                continue;
            }
            if (token.isNumeral()) {
                Numeral numeral = numerals.get(token.numeral());
                boolean penalty = numeral.kind() == Kind.DURATION || numeral.kind() == Kind.MONEY;
                if (!ages.read(figure, at) && !numeral.isRejected() && !penalty) {
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
        if (figure.hasNoun() && !figure.has("form")) {
            shared(figure, figure.nounTo);
        }
    }

    /// "14 younger than 16": behind the comparative comes a limit of age and no other number.
    private boolean isBeforeAge(Sentence sentence, int than) {
        boolean age = sentence.is(than, "than") && (sentence.is(than - 1, "younger") || sentence.is(than - 1, "older"));
        int numeral = age && than + 1 < sentence.size() ? sentence.get(than + 1).numeral() : -1;
        return numeral >= 0 && numerals.get(numeral).isRejected();
    }

    /// Past ", in our view," in "people who, in our view, had been exploited".
    private static int pastInsertion(Sentence sentence, int who) {
        boolean relative = sentence.is(who, "who") || sentence.is(who, "that") || sentence.is(who, "which");
        for (int at = who + 2; relative && sentence.is(who + 1, ",") && at < who + INSERTED; at++) {
            if (sentence.is(at, ",")) {
                return at + 1;
            }
            if (at >= sentence.size() || sentence.get(at).isNumeral()) {
                return who;
            }
        }
        return who;
    }

    /// "four men and one woman were charged with sex trafficking": what befell both for one reason.
    private void shared(Figure figure, int and) {
        Sentence sentence = figure.sentence;
        boolean joined = sentence.tag(and).equals("CCONJ")
                && and + 2 < sentence.size()
                && sentence.get(and + 1).isNumeral()
                && figure.phraseFrom < FIRST;
        int at = and + 2;
        while (joined
                && at < sentence.size()
                && (sentence.get(at).isNominal() || sentence.tag(at).equals("ADJ"))) {
            at++;
        }
        if (!joined || !sentence.tag(at).equals("AUX") && !sentence.tag(at).equals("VERB")) {
            return;
        }
        for (int end = at; at < sentence.size() && at < end + REACH; at++) {
            var trait = words.at(sentence, at, sentence.size());
            if (trait != null && trait.value().dimension().equals("form")) {
                figure.attribute(trait.value());
            }
            if (sentence.get(at).isNumeral() || ends(sentence, at)) {
                return;
            }
        }
    }

    /// "12 girls whom officers found": the relative clause has a subject of its own.
    private static boolean isOfOthers(Sentence sentence, int at) {
        boolean relative = sentence.is(at, "which") || sentence.is(at, "whom") || sentence.is(at, "that");
        String next = sentence.tag(at + 1);
        boolean subject = at + 1 < sentence.size()
                && (sentence.get(at + 1).isNominal() || next.equals("DET") || next.equals("PRON"));
        return relative && subject;
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

    /// "31 (14 per cent) were aged 12 to 15": the bracket says the same again, the predicate comes behind it.
    private int pastShare(Sentence sentence, int open) {
        int numeral = sentence.is(open, "(") && open + 1 < sentence.size()
                ? sentence.get(open + 1).numeral()
                : -1;
        boolean share = numeral >= 0 && numerals.get(numeral).kind() == Kind.SHARE;
        for (int at = open + 2; share && at < sentence.size() && at < open + LONGEST_SHARE; at++) {
            if (sentence.is(at, ")")) {
                return at + 1;
            }
        }
        return open;
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
            if (isNextItem(sentence, at + 1)) {
                return true;
            }
            if (words.at(sentence, at + 1, sentence.size()) != null) {
                return false;
            }
            String next = sentence.tag(at + 1);
            return next.equals("NUM")
                    || next.equals("VERB")
                    || next.equals("AUX")
                    || next.equals("DET")
                    || next.equals("PRON");
        }
        if (token.is("as")
                && token.tag().equals("SCONJ")
                && sentence.get(Math.min(at + 1, sentence.size() - 1)).isNominal()) {
            return !sentence.is(at + 1, "victims") && !sentence.is(at + 1, "brides");
        }
        if (token.is("with")) {
            var charge = words.at(sentence, at + 1, sentence.size());
            return charge == null || !charge.value().dimension().equals("form");
        }
        if (token.is("said") && sentence.is(at + 1, "they")) {
            return false;
        }
        return ENDS.contains(token.lower()) && !sentence.is(at + 1, "the")
                || token.isSign() && !isQuote(token) && !token.is("'") && !token.is("-")
                || token.is("compared")
                || token.is("including");
    }

    /// "54 of the cases and begging for 12", "60 percent and boys 40": the name of the next number.
    private static boolean isNextItem(Sentence sentence, int from) {
        int at = from;
        while (at < sentence.size() && at < from + ITEM && (sentence.get(at).isNominal() || isOfName(sentence, at))) {
            at++;
        }
        boolean named = at > from && !sentence.is(from, "years");
        int number = sentence.is(at, "for") || sentence.is(at, "at") ? at + 1 : at;
        while (named && Parts.isModifier(sentence, number)) {
            number++;
        }
        return named && number < sentence.size() && sentence.get(number).isNumeral();
    }

    private static boolean isOfName(Sentence sentence, int at) {
        return sentence.tag(at).equals("ADJ")
                || sentence.is(at, "forced")
                || sentence.lower(at).endsWith("ing");
    }

    private static boolean isQuote(Token token) {
        return "“‘\"".contains(token.text());
    }

    /// Reads the property that begins at a token and gives the token after it.
    private int word(Figure figure, int at, boolean predicate) {
        Sentence sentence = figure.sentence;
        var trait = words.at(sentence, at, sentence.size());
        if (trait != null) {
            boolean said = predicate || !PERSONAL.contains(trait.value().dimension());
            boolean official = figure.type == CountedClass.EVENT
                    && trait.value().dimension().equals("role");
            if (said || official) {
                figure.attribute(trait.value());
                figure.merelyIn |= isState(sentence, at);
            }
            return trait.to();
        }
        int past = origins.read(figure, at);
        past = past > at ? past : nationals(figure, at);
        if (past > at) {
            return past;
        }
        boolean official = figure.type == CountedClass.EVENT
                && SettledTraits.isOfficial(English.singular(sentence.lower(at)))
                && isAgainst(sentence, at);
        if (official) {
            figure.attribute(Attribute.of("role", "official"));
        }
        boolean bare = figure.type == null && figure.kind == Kind.COUNT;
        var done =
                bare || figure.type == CountedClass.PERSON ? vocabulary.events().at(sentence, at) : null;
        if (done != null && done.value().befalls() == CountedClass.VICTIM && isSuffered(sentence, at, done)) {
            figure.suffers = true;
        }
        var demonym = vocabulary.demonyms().at(sentence, at);
        if (demonym != null) {
            boolean said = predicate || sentence.isOneOf(demonym.to(), BELONGING);
            if (said && !origins.isOfBracket(sentence, demonym.to())) {
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

    /// "people are in forced labour": said of their state, not that anybody found them to be
    /// victims.
    private static boolean isState(Sentence sentence, int trait) {
        return sentence.is(trait - 1, "in") && TO_BE.contains(sentence.lower(trait - 2));
    }

    /// "three cases against police officers": no comparison.
    private static boolean isAccused(Figure figure, int at) {
        Sentence sentence = figure.sentence;
        String next = sentence.tag(at + 1);
        return figure.type == CountedClass.EVENT
                && sentence.is(at, "against")
                && (next.equals("NOUN") || next.equals("ADJ"));
    }

    /// "cases against police officers", "inquiries into three officials".
    private static boolean isAgainst(Sentence sentence, int head) {
        int at = head - 1;
        while (at > 0
                && (sentence.get(at).isNominal()
                        || sentence.tag(at).equals("ADJ")
                        || sentence.tag(at).equals("DET")
                        || sentence.is(at, "two"))) {
            at--;
        }
        return sentence.isOneOf(at, AGAINST);
    }

    /// "12 nationals of Lo", "three citizens of Ha and Lo": gives the token after the countries.
    private int nationals(Figure figure, int of) {
        Sentence sentence = figure.sentence;
        boolean bare = !figure.hasNoun() && of == figure.phraseTo && figure.kind == Kind.COUNT;
        boolean belonging = of > 0 && sentence.is(of, "of") && (bare || BELONGING.contains(sentence.lower(of - 1)));
        int at = of;
        boolean on = belonging;
        while (on) {
            int name = sentence.is(at + 1, "and") || sentence.is(at + 1, "the") ? at + 2 : at + 1;
            var country = vocabulary.countries().at(sentence, name);
            if (country != null) {
                figure.attribute(citizenship(country.value()));
                at = country.to();
            }
            on = country != null && (sentence.is(at, ",") || sentence.is(at, "and"));
        }
        return at;
    }

    /// "women exploited in bars", "men trafficked to Lo": told of them, with no object of its own.
    private static boolean isSuffered(Sentence sentence, int at, Phrases.Match<Event> done) {
        boolean past = done.value().family() == null && Participles.isPast(sentence.lower(at));
        String next = sentence.tag(done.to());
        boolean object = next.equals("DET") || next.equals("NUM") || next.equals("NOUN") || next.equals("PROPN");
        return past && !object && !next.equals("PRON") && !next.equals("ADJ");
    }

    /// A property every figure of a pair has, with different values, so that nobody is in both.
    static boolean disjoint(List<Attribute> left, List<Attribute> right) {
        return left.stream()
                .map(Attribute::dimension)
                .distinct()
                .anyMatch(dimension -> differ(values(left, dimension), values(right, dimension)));
    }

    /// Whether a part says another thing of itself than its whole does: ages from 6 to 9 are those of children.
    static boolean apart(List<Attribute> part, List<Attribute> whole) {
        List<Attribute> ages = values(whole, AGE);
        boolean within = !ages.isEmpty()
                && values(part, AGE).stream().allMatch(own -> ages.stream().anyMatch(age -> holds(age, own)));
        return within ? disjoint(without(part, AGE), without(whole, AGE)) : disjoint(part, whole);
    }

    /// Whether a band lies among children or adults.
    private static boolean holds(Attribute age, Attribute own) {
        BigDecimal from = own.from();
        BigDecimal below = own.below();
        boolean child = "child".equals(age.value()) && below != null && below.compareTo(OF_AGE) <= 0;
        boolean adult = "adult".equals(age.value()) && from != null && from.compareTo(OF_AGE) >= 0;
        return own.equals(age) || own.isBand() && (child || adult);
    }

    private static List<Attribute> without(List<Attribute> attributes, String dimension) {
        return attributes.stream()
                .filter(attribute -> !attribute.dimension().equals(dimension))
                .toList();
    }

    private static final String AGE = "age";
    private static final BigDecimal OF_AGE = BigDecimal.valueOf(18);

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
