package org.saksei.statements.number;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.Reason;

/// Tells paragraphs, laws, pages, telephones and list items from counts.
final class Identifiers {

    /// Before a number these name a paragraph, a law, a page, a telephone.
    private static final Set<String> IDENTIFIERS = WordList.of("""
            article articles art arts section sections sec secs chapter chapters page pages p pp
            paragraph paragraphs para paras resolution resolutions law laws decree decrees act number
            numbers no nos nr nrs room annex annexes table tables figure figures appendix convention
            conventions protocol regulation directive sub-decree prakas bill flight hotline phone
            telephone tel fax clause clauses item items form code codes ordinance circular order note
            footnote vol volume issue isbn id title subsection subsections rule schedule § # № extension
            mobile whatsapp question questions query petition subclass template serial invoice receipt docket exercise exercises statute proclamation edict helpline courtroom counter
            platform gate desk apartment flat ward rev ext ref annexure registration plate
            """);

    /// With a capital these name one of several offices, rooms and vehicles: "Window 8", "Branch 27".
    private static final Set<String> NUMBERED = WordList.of("""
            window box branch chamber district cell hall battalion bureau regiment precinct lot suite
            quarter cabin train bus station sector region warehouse building dormitory
            """);

    /// At the head of a line these are numbered: "Bulletin 12", "NEWSLETTER 7 – MAY".
    private static final Set<String> PAPERS = WordList.of("""
            bulletin newsletter factsheet brief briefing update sitrep communique report release statement edition
            """);

    /// The least number that is a telephone's: "the toll-free line 991".
    private static final BigDecimal LINES = BigDecimal.valueOf(100);

    private static final BigDecimal MOST_ITEMS = BigDecimal.valueOf(30);

    /// How far behind the first item of a list the second may begin, in tokens.
    private static final int ITEM_REACH = 60;

    private final Tokens tokens;
    private final Dates dates;

    Identifiers(Tokens tokens, Dates dates) {
        this.tokens = tokens;
        this.dates = dates;
    }

    void read(Draft draft, @Nullable Draft before) {
        if (draft.hasUnit() && draft.kind != Kind.MEASURE) {
            return;
        }
        int at = draft.from - 1;
        Token word = tokens.get(at);
        boolean numbered = word.is(".")
                && (tokens.get(at - 1).is("no")
                        || IDENTIFIERS.contains(tokens.get(at - 1).lower())
                                && tokens.get(at - 1).lower().length() <= 4);
        boolean named = IDENTIFIERS.contains(word.lower()) && !(word.is("no") && !word.capital() && false) || numbered;
        if (named && !quantityNoun(word, draft)) {
            draft.reject(Reason.IDENTIFIER, "identifier-word");
        } else if (before != null && before.reason == Reason.IDENTIFIER && continues(before, draft)) {
            draft.reject(Reason.IDENTIFIER, "identifier-list");
        } else if (draft.reason == null && draft.upper == null && dates.isInNumericDate(draft)) {
            draft.reject(Reason.DATE, "numeric-date");
        } else if (isHotline(draft)) {
            draft.reject(Reason.IDENTIFIER, "identifier-hotline");
        } else if (word.is("tier")) {
            draft.kind = Kind.RATING;
            draft.rules.add("tier");
        } else if (isNumbered(word, draft) || isOfPages(draft, before)) {
            draft.reject(Reason.IDENTIFIER, "identifier-of-several");
        } else if (shape(draft, word)) {
            draft.reject(Reason.IDENTIFIER, "identifier-shape");
        }
    }

    /// "Window 8 of the office", "Flight MH 762".
    private boolean isNumbered(Token word, Draft draft) {
        if (draft.hasUnit() || draft.upper != null || tokens.get(draft.from).glued()) {
            return false;
        }
        Token carried = tokens.get(draft.from - 2);
        boolean carrier = (carried.is("flight") || carried.is("registration") || carried.is("plate"))
                && word.isWord()
                && allCapitals(word.raw());
        boolean line = word.is("line")
                && draft.value.compareTo(LINES) >= 0
                && (!tokens.get(draft.to).lower().endsWith("s")
                        || Set.of("is", "was", "has")
                                .contains(tokens.get(draft.to).lower()));
        if (line) {
            return true;
        }
        boolean paper = PAPERS.contains(word.lower()) && word.lineStart() && !isCountedBehind(draft);
        if (paper) {
            return true;
        }
        boolean office = word.capital() && NUMBERED.contains(word.lower()) && !word.lineStart();
        return carrier || office && !Units.isPeople(tokens.get(draft.to).lower());
    }

    /// "Page 1 of 2".
    private boolean isOfPages(Draft draft, @Nullable Draft before) {
        if (before == null || before.reason != Reason.IDENTIFIER) {
            return false;
        }
        boolean page = tokens.get(before.from - 1).lower().startsWith("p");
        return page && before.to == draft.from - 1 && tokens.get(before.to).is("of") && !isCountedBehind(draft);
    }

    private boolean isCountedBehind(Draft draft) {
        return tokens.get(draft.to).isWord() && !tokens.get(draft.to).lineStart();
    }

    /// What a hotline has by the number: "2,378 hotline calls".
    private static final Set<String> OF_HOTLINE = WordList.of("""
            calls callers contacts reports inquiries enquiries queries requests messages tips complaints referrals
            conversations alerts operators workers volunteers counsellors counselors staff
            """);

    /// "the 911 emergency hotline": a line in the singular behind its number, not the first word of what it counts; and
    /// no telephone number parts its thousands.
    private boolean isHotline(Draft draft) {
        if (tokens.get(draft.from).raw().indexOf(',') > 0) {
            return false;
        }
        for (int step = 0; step < 3 && draft.value.compareTo(BigDecimal.ONE) > 0; step++) {
            Token next = tokens.get(draft.to + step);
            if (next.is("hotline") || next.is("helpline")) {
                // "Of the 840 hotline calls": so many were made, "the 115 hotline calls" may be those to 115.
                boolean taken = tokens.get(draft.from - 2).is("of")
                        || tokens.get(draft.from - 2).is("among");
                return tokens.get(draft.from - 1).is("the") && !taken
                        || !OF_HOTLINE.contains(tokens.get(draft.to + step + 1).lower());
            }
            if (!next.isWord() || next.is("a") || next.is("the")) {
                return false;
            }
        }
        return false;
    }

    /// "(1) Prevention; (2) protection": signs of a list, each in brackets, one more than the one
    /// before.
    void enumerated(Draft draft, @Nullable Draft before) {
        boolean alone =
                tokens.get(draft.from - 1).is("(") && tokens.get(draft.to).is(")") && draft.to == draft.from + 1;
        if (!alone || !tokens.get(draft.to + 1).isWord() || draft.value.compareTo(MOST_ITEMS) > 0) {
            return;
        }
        boolean first = draft.value.equals(BigDecimal.ONE) && isFollowed(draft.to + 1);
        boolean next = before != null
                && before.rules.contains("list-bracket")
                && before.value.add(BigDecimal.ONE).equals(draft.value);
        if (first || next) {
            draft.reject(Reason.IDENTIFIER, "list-bracket");
        }
    }

    /// Whether "(2)" comes within the next tokens.
    private boolean isFollowed(int from) {
        for (int at = from; at < from + ITEM_REACH; at++) {
            if (tokens.get(at).is("(")
                    && tokens.get(at + 1).is("2")
                    && tokens.get(at + 2).is(")")) {
                return true;
            }
        }
        return false;
    }

    /// "the number 45", "numbers 30 to 40": rather a figure when more than a number follows a verb;
    /// kept simple.
    private boolean quantityNoun(Token word, Draft draft) {
        boolean soft = word.is("numbers")
                || word.is("order")
                || word.is("note")
                || word.is("act")
                || word.is("act")
                || word.is("figures")
                || word.is("no")
                || word.is("form")
                || word.is("issue")
                || word.is("figure");
        Token pointer = tokens.get(draft.from - 2);
        boolean told = word.is("number")
                && (pointer.is("this") || pointer.is("that"))
                && tokens.get(draft.from - 3).is("of");
        boolean verb = word.is("number") && !word.capital() && (pointer.is(",") || pointer.is("now"));
        return told
                || verb
                || soft
                        && !word.capital()
                        && Units.isPeople(tokens.get(draft.to).lower());
    }

    private boolean continues(Draft before, Draft draft) {
        int gap = draft.from - before.to;
        if (gap > 4 || isOther(before, draft)) {
            return false;
        }
        for (int index = before.to; index < draft.from; index++) {
            Token token = tokens.get(index);
            boolean letter =
                    token.isWord() && token.raw().length() == 1 && !token.is("a") || token.is("a") && token.glued();
            boolean joins = token.is(",")
                    || token.is("and")
                    || token.is("or")
                    || token.is("to")
                    || token.is("through")
                    || token.is("(")
                    || token.is(")")
                    || token.is(":") && token.glued()
                    || token.isDash() && !token.is("—")
                    || token.is("/")
                    || token.is(";")
                    || token.is(".") && token.glued();
            if (!joins && !letter || token.lineStart()) {
                return false;
            }
        }
        return !Units.isPeople(tokens.get(draft.to).lower());
    }

    /// "163 cases under article 165 and 29 for trafficking": one article, and then a count.
    private boolean isOther(Draft before, Draft draft) {
        Token word = tokens.get(before.from - 1);
        Token next = tokens.get(draft.to);
        boolean one = word.isWord() && !word.lower().endsWith("s");
        return one
                && tokens.get(draft.from - 1).is("and")
                && draft.from == before.to + 1
                && (next.is("for") || next.is("were") || next.is("was") || next.is("with"));
    }

    /// A telephone, a law number, an address by its form.
    private boolean shape(Draft draft, Token word) {
        Token number = tokens.get(draft.from);
        boolean plus = word.is("+")
                && word.end() == number.start()
                && !tokens.get(draft.from - 2).isNumber();
        boolean zero = number.raw().length() > 1
                && number.raw().charAt(0) == '0'
                && Character.isDigit(number.raw().charAt(1));
        boolean behindLetter = word.isDash()
                && word.glued()
                && number.glued()
                && tokens.get(draft.from - 2).isWord()
                && (tokens.get(draft.from - 2).raw().length() <= 2
                        || allCapitals(tokens.get(draft.from - 2).raw()));
        Token noted = tokens.get(draft.from - 2);
        boolean square = word.is("[") && tokens.get(draft.to).is("]") && (!noted.isNumber() || noted.looksLikeYear());
        boolean chain = (word.isDash() || word.is(".") || word.is("/"))
                && word.glued()
                && number.glued()
                && tokens.get(draft.from - 2).isNumber()
                && tokens.get(draft.to).glued()
                && tokens.get(draft.to).raw().equals(word.raw())
                && tokens.get(draft.to + 1).isNumber();
        boolean hash = word.is("/")
                && word.glued()
                && number.glued()
                && draft.upper == null
                && !draft.fraction
                && tokens.get(draft.from - 2).isNumber()
                && !tokens.get(draft.from).looksLikeYear();
        boolean dayAndNight = number.is("24") && tokens.get(draft.to).is("/") || number.is("7") && word.is("/");
        return plus
                || zero
                || behindLetter
                || square
                || chain && !isDateChain(draft)
                || hash
                || dayAndNight
                || isFile(draft, word)
                || isTelephone(draft)
                || isDialled(draft)
                || isReached(draft)
                || isAddress(draft)
                || tokens.get(draft.to).is("block")
                        && tokens.get(draft.to + 1).is("of")
                        && tokens.get(draft.to + 2).capital();
    }

    /// "OAG/TIP/17", "Form F.7": glued to capitals.
    private boolean isFile(Draft draft, Token sign) {
        Token letters = tokens.get(draft.from - 2);
        boolean glued =
                sign.glued() && tokens.get(draft.from).glued() && letters.isWord() && allCapitals(letters.raw());
        boolean initial = letters.raw().length() == 1
                && (!tokens.get(draft.to).isWord() || tokens.get(draft.from - 3).is("form"));
        return glued && (sign.is("/") || sign.is(".") && initial);
    }

    /// "1-800-227": three numbers or more with a dash between them, of which none is a year.
    private boolean isTelephone(Draft draft) {
        int at = draft.from;
        int parts = 1;
        while (tokens.get(at + 1).isDash()
                && tokens.get(at + 1).glued()
                && tokens.get(at + 2).isNumber()
                && tokens.get(at + 2).glued()) {
            at += 2;
            parts++;
        }
        return parts > 2
                && !tokens.get(draft.from).looksLikeYear()
                && !tokens.get(at).looksLikeYear();
    }

    /// "14 Harbour Road", "45 Rua das Flores": the number of a house.
    private boolean isAddress(Draft draft) {
        if (draft.to != draft.from + 1 || !tokens.get(draft.to).capital() || draft.value.compareTo(HOUSES) > 0) {
            return false;
        }
        if (FOREIGN_STREETS.contains(tokens.get(draft.to).lower())) {
            return true;
        }
        int at = draft.to;
        while (at < draft.to + 3
                && tokens.get(at).capital()
                && !STREETS.contains(tokens.get(at).lower())) {
            at++;
        }
        return at > draft.to
                && tokens.get(at).capital()
                && STREETS.contains(tokens.get(at).lower());
    }

    private static final BigDecimal HOUSES = BigDecimal.valueOf(99_999);

    private static final Set<String> STREETS =
            WordList.of("street road avenue lane drive boulevard place terrace crescent alley highway st rd ave blvd");

    private static final Set<String> FOREIGN_STREETS = WordList.of("rua rue calle avenida jalan jl via soi carrera");

    /// "call 6555 0199": two groups of digits behind a word for calling.
    private boolean isDialled(Draft draft) {
        boolean called = false;
        for (int step = 1; step <= 2; step++) {
            called |= CALLING.contains(tokens.get(draft.from - step).lower());
        }
        Token next = tokens.get(draft.to);
        boolean group =
                next.isNumber() && next.raw().length() >= 3 && next.raw().length() <= 4;
        return called && group && draft.to == draft.from + 1;
    }

    /// "can be reached free of charge on 1288", "callers may dial in at 1544": the end of what is said of a line.
    private boolean isReached(Draft draft) {
        Token preposition = tokens.get(draft.from - 1);
        boolean last = draft.to == draft.from + 1
                && !tokens.get(draft.to).isWord()
                && !tokens.get(draft.to).is("%")
                && tokens.get(draft.from).raw().chars().allMatch(Character::isDigit)
                && draft.value.compareTo(NumberWords.HUNDRED) > 0;
        if (!last || !preposition.is("on") && !preposition.is("at")) {
            return false;
        }
        for (int at = draft.from - 2; at > draft.from - 12; at--) {
            Token word = tokens.get(at);
            if (!word.isWord() && !word.is(",")) {
                return false;
            }
            boolean asked = tokens.get(at - 1).is("be")
                    || tokens.get(at - 1).is("can")
                    || tokens.get(at - 1).is("may")
                    || tokens.get(at - 1).is("to");
            if (asked && REACHING.contains(word.lower())) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> REACHING =
            WordList.of("reach reached call called dial dialled dialed ring rung phone phoned contact contacted text");

    private static final Set<String> CALLING =
            WordList.of("call calling dial ring phone telephone tel text contact whatsapp sms hotline number");

    private boolean isDateChain(Draft draft) {
        return tokens.get(draft.from - 2).looksLikeYear()
                || tokens.get(draft.to + 1).looksLikeYear();
    }

    private static boolean allCapitals(String raw) {
        return raw.chars().noneMatch(Character::isLowerCase);
    }

    /// "1. Prosecution", "2) Protection" at the start of a line, and numbers alone on a line.
    void listItem(Draft draft) {
        Token number = tokens.get(draft.from);
        Token next = tokens.get(draft.to);
        boolean mark = (next.is(".") || next.is(")"))
                && next.glued()
                && !tokens.get(draft.to + 1).lineStart();
        boolean follows = tokens.get(draft.to + 1).isWord();
        if (number.lineStart()
                && mark
                && follows
                && draft.value.compareTo(NumberWords.HUNDRED) < 0
                && draft.to == draft.from + 1) {
            draft.reject(Reason.IDENTIFIER, "list-item");
        }
    }

    /// "four consecutive years", "under articles 127.1 and three under 127.2".
    void under(Draft draft, @Nullable Draft before) {
        Token next = tokens.get(draft.to);
        boolean years = tokens.get(draft.to + 1).lower().startsWith("year")
                || tokens.get(draft.to + 1).is("reporting");
        if ((next.is("consecutive") || next.is("straight") || next.is("successive")) && years) {
            draft.reject(Reason.DATE, "period");
        }
        boolean section = tokens.get(draft.from - 1).is("under")
                && draft.inDigits
                && !draft.hasUnit()
                && (draft.value.scale() > 0
                        || before != null
                                && before.reason == Reason.IDENTIFIER
                                && !tokens.get(draft.to).isWord());
        if (section) {
            draft.reject(Reason.IDENTIFIER, "identifier-under");
        }
    }
}
