package org.saksei.statements.reading;

import java.util.List;
import java.util.Set;
import org.saksei.statements.number.WordList;

/// Finds verbs in the present tense, which the model, raised on full sentences, takes for nouns:
/// "Police arrest 12", "Ministry shuts two agencies, fines 14", "11 die as boat sinks", "five hold
/// passports".
///
/// A word that can be a verb is one only where its place shows it: a subject before it and the number
/// of its object behind it, or, by [VerbsBehindNumbers], its subject right before it.
final class PresentVerbs {

    private static final Set<String> LEADING = WordList.of("""
            about around nearly almost over more than less approximately some up to roughly at least
            most fewer only just another additional all a total of its their
            """);

    private static final Set<String> PARTICLES =
            Set.of("home", "back", "out", "up", "off", "over", "down", "away", "in");

    private static final Set<String> PRONOUNS =
            Set.of("they", "we", "you", "i", "it", "he", "she", "who", "that", "which");

    /// Subjects that are many though they have no plural.
    private static final Set<String> MANY = WordList.of("""
            police people men women children authorities officials mps staff un navy army government
            cops
            """);

    /// Subjects that are many and stand alone.
    private static final Set<String> ALL = Set.of("both", "all", "some", "most", "many", "others", "few");

    private static final Set<String> SINGLE = Set.of("it", "he", "she");

    private static final Set<String> WISHING =
            Set.of("recommended", "demanded", "proposed", "suggested", "requested", "urged", "insisted", "ordered");

    /// How many tokens of a line are looked at.
    private static final int FAR = 40;

    /// How long what is told between commas may be, in tokens.
    private static final int INSERTED = 12;

    private PresentVerbs() {}

    /// Whether a word may stand between a verb and the number of its object.
    static boolean isLeading(String word) {
        return LEADING.contains(word);
    }

    /// Whether a word is a verb by its place.
    ///
    /// @param before the tokens before it, their tags mended
    static boolean isVerb(List<Token> tokens, List<Token> before, int at) {
        return isDone(tokens, before, at) || VerbsBehindNumbers.isVerb(tokens, before, at);
    }

    /// Whether a word is the verb of its clause by its place alone, whichever nouns stand behind it.
    static boolean isFinite(List<Token> tokens, List<Token> before, int at) {
        return isDone(tokens, before, at) || VerbsBehindNumbers.isFinite(tokens, before, at);
    }

    /// "Police arrest 12", "Court fines three agencies", "…, arrests four men".
    private static boolean isDone(List<Token> tokens, List<Token> before, int at) {
        String word = tokens.get(at).lower();
        boolean base = VerbWords.isDoing(word);
        boolean third = VerbWords.isDoingOfOne(word);
        if (isImperative(tokens, before, at)) {
            return base && number(tokens, at + 1) >= 0 && !isYear(tokens.get(number(tokens, at + 1)));
        }
        if (at == 0 || !base && !third || tokens.get(at).isCapitalised() && !isTitle(tokens)) {
            return false;
        }
        int number = number(tokens, at + 1);
        if (number < 0
                || isYear(tokens.get(number))
                || third && VerbWords.isThing(word) && ends(tokens, number) && !isSecond(before)) {
            return false;
        }
        int last = at - 1;
        while (last > 0 && before.get(last).tag().equals("ADV")) {
            last--;
        }
        Token subject = before.get(last);
        if (last == 0 && third && !VerbWords.isThing(word)) {
            return !subject.isSign();
        }
        int told = subject.is(",") ? beforeInsertion(before, last) : -1;
        if (told >= 0) {
            Token head = before.get(told);
            return head.isNominal() && base == isMany(head);
        }
        if (subject.is(",") || subject.is("and") || subject.is("but")) {
            return before.subList(Math.max(0, last - FAR), last).stream()
                    .anyMatch(token -> token.tag().equals("VERB")
                            && (base ? VerbWords.isDoing(token.lower()) : VerbWords.isDoingOfOne(token.lower())));
        }
        if (base && ALL.contains(subject.lower())) {
            return true;
        }
        if (subject.tag().equals("PRON")) {
            return PRONOUNS.contains(subject.lower())
                    && (!base || !SINGLE.contains(subject.lower()) || isWished(before));
        }
        int head = head(before, last);
        boolean many = isMany(head >= 0 ? before.get(head) : subject);
        boolean fits =
                base ? many || isMany(subject) || isWished(before) : !many || head >= 0 || subject.isCapitalised();
        return subject.isNominal() && fits;
    }

    /// "The report, released in Lo on Monday, ranks 188 countries": the noun before what is told of it between
    /// commas, or -1.
    private static int beforeInsertion(List<Token> before, int comma) {
        for (int at = comma - 1; at > 0 && at > comma - INSERTED; at--) {
            Token token = before.get(at);
            if (token.isNumeral() || token.is(";")) {
                return -1;
            }
            if (token.is(",")) {
                String first = before.get(at + 1).lower();
                boolean told = Participles.isPast(first) || first.equals("which") || first.equals("who");
                return told ? at - 1 : -1;
            }
        }
        return -1;
    }

    /// "Reserve at least 20 percent", "(b) Move 300 million": a wish begins with its verb.
    private static boolean isImperative(List<Token> tokens, List<Token> before, int at) {
        boolean first = at == 0
                || at == 1 && tokens.getFirst().isSign()
                || at < 5 && before.getLast().is(")") && tokens.getFirst().is("(");
        return first && tokens.get(at).isCapitalised() && at + 1 < tokens.size() && !isTitle(tokens);
    }

    /// "We recommend that it fill 22 posts": what is wished has its verb in the base form.
    private static boolean isWished(List<Token> before) {
        boolean that = false;
        for (int at = before.size() - 1; at >= 0 && at > before.size() - 12; at--) {
            that |= before.get(at).is("that");
            if (that && WISHING.contains(Participles.of(before.get(at).lower()))) {
                return true;
            }
        }
        return false;
    }

    /// "rescues 31, arrests six": behind the object of another verb in the present tense.
    private static boolean isSecond(List<Token> before) {
        Token last = before.getLast();
        return (last.is(",") || last.is("and"))
                && before.subList(Math.max(0, before.size() - FAR), before.size()).stream()
                        .anyMatch(token -> token.tag().equals("VERB") && VerbWords.isDoingOfOne(token.lower()));
    }

    /// "Police Rescue Five Girls From Club": every longer word is written with a capital.
    private static boolean isTitle(List<Token> tokens) {
        return tokens.stream()
                .limit(FAR)
                .filter(token -> token.text().length() > 4
                        && Character.isLetter(token.text().charAt(0)))
                .allMatch(Token::isCapitalised);
    }

    /// The head of "the figure of the auditors", or -1 for a noun behind no preposition.
    private static int head(List<Token> before, int noun) {
        for (int at = noun - 1; at > noun - 4 && at > 0; at--) {
            if (before.get(at).tag().equals("ADP")) {
                return before.get(at - 1).isNominal() ? at - 1 : -1;
            }
        }
        return -1;
    }

    /// The number an object begins with, or -1.
    private static int number(List<Token> tokens, int from) {
        int at = from;
        if (at < tokens.size() && PARTICLES.contains(tokens.get(at).lower())) {
            at++;
        }
        int end = Math.min(tokens.size(), at + 4);
        for (; at < end; at++) {
            Token token = tokens.get(at);
            if (token.isNumeral()) {
                return at;
            }
            boolean currency = token.tag().equals("SYM")
                    || token.text().length() <= 4
                            && token.text().equals(token.text().toUpperCase(java.util.Locale.ROOT));
            if (!LEADING.contains(token.lower()) && !currency) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean ends(List<Token> tokens, int number) {
        if (number + 1 >= tokens.size()) {
            return true;
        }
        Token next = tokens.get(number + 1);
        return next.isNumeral() || !Character.isLetter(next.text().codePointAt(0));
    }

    static boolean isYear(Token number) {
        String text = number.text();
        return text.length() == 4 && (text.startsWith("19") || text.startsWith("20"));
    }

    private static boolean isMany(Token subject) {
        return MANY.contains(subject.lower())
                || !English.singular(subject.lower()).equals(subject.lower());
    }
}
