package org.saksei.statements.check;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saksei.statements.Kind;
import org.saksei.statements.Universe;

/// Reasons not to believe that a split was read rightly: an alarm over it would be one over the reading.
///
/// @param split what was read
/// @param text where it stands
record SplitDoubts(Split split, OneText text) {

    private static final Pattern COORDINATED = Pattern.compile("[^.;:()—–]{0,80}\\band\\s+");

    /// What turns a number into a pace: "some 220 a day".
    private static final Pattern EACH = Pattern.compile(
            "^\\s+(?:(?:a|an|per|each|every)\\s+(?:day|week|month|year|hour|person|head)|daily|annually|yearly)\\b");

    /// From one member of a list to the next.
    private static final Pattern LISTED = Pattern.compile("^[^;.()]{1,60}; $");

    /// From a level to the one it is compared with.
    private static final Pattern AGAINST =
            Pattern.compile("\\b(?:compared (?:to|with)|against|(?:up|down|increase|decrease) from)\\b");

    /// From a sample to what was found in it.
    private static final Pattern ASKED = Pattern.compile("^ of (?:them|these|whom)\\b[^;.]*, $");

    private static final Pattern LOOSE = Pattern.compile("[(\\[]\\s*$|[—–][^,;]{0,20}$");

    private static final Pattern TOTAL = Pattern.compile(", (?:for|giving|making) a total of $");

    private static final int TOTAL_REACH = 30;

    /// What stands between the members of a list in one pair of brackets.
    private static final Pattern IN_LIST = Pattern.compile("[^().;:—–]{1,80},? and ");

    /// "Brent (31), Imo (12) and the rest of the coast": the last member has no number.
    private static final Pattern UNNUMBERED = Pattern.compile("^\\)(?:,|,? and) [^().;:0-9]{1,80}[.;]");

    /// Whether whole and parts cannot be set against each other at all.
    boolean forbid() {
        return isOfCoordinated()
                || isOfAnother()
                || isOfNoWhole()
                || isSetAgainstItself()
                || isCompletedApart()
                || isListed();
    }

    /// "Three girls and three boys, of which four were …": the whole may be both together. So it is only where
    /// the parts do not fit into one of them.
    private boolean isOfCoordinated() {
        if (split.whole().isEmpty() || split.isPercent() || split.wholeValue() == null) {
            return false;
        }
        Told one = split.whole().get();
        return split.total().compareTo(one.value()) > 0
                && text.inSentence(one).stream()
                        .filter(other -> other != one
                                && !split.parts().contains(other)
                                && !isPartOf(other, one)
                                && other.isCount()
                                && Likeness.sameClass(other, one))
                        .filter(other -> COORDINATED
                                .matcher(Split.CLOSED_BRACKET
                                        .matcher(OneText.between(other, one))
                                        .replaceAll(" "))
                                .matches())
                        .map(other -> one.value().plus(other.value()))
                        .anyMatch(both -> split.parts().stream()
                                .allMatch(part -> part.value().compareTo(both) <= 0));
    }

    /// "29 cases with 33 suspects: 25 for … and four for …": the parts are another number exactly, one of the
    /// sentence of the whole, one told since or one of the head of the text.
    private boolean isOfAnother() {
        if (split.whole().isEmpty() || split.isPercent() || split.isExact() || isTotal()) {
            return false;
        }
        Told one = split.whole().get();
        Told first = split.parts().getFirst();
        Ratio total = split.total();
        return text.ofValue(total).stream()
                .filter(other -> other != one && other.isCount() && !other.isPart())
                .filter(other -> !split.parts().contains(other))
                .anyMatch(other -> other.start() < first.start()
                        && (other.sameSentence(one)
                                || other.start() > one.start()
                                || split.isExceeded() && (text.inTitle(other) || text.isLead(other))));
    }

    /// "Nine under 12 and 21 aged 12 to 17, for a total of 30": the words add up what stands before them.
    private boolean isTotal() {
        return split.whole()
                .filter(whole -> whole.sameSentence(split.parts().getLast()))
                .filter(whole -> TOTAL.matcher(OneText.tail(whole, TOTAL_REACH)).find())
                .isPresent();
    }

    /// "31 clients. Nineteen were …, eight … and four …": the first of a list was taken for the whole of the others.
    private boolean isListed() {
        if (split.whole().isEmpty() || split.isPercent() || split.isExact()) {
            return false;
        }
        Told one = split.whole().get();
        Ratio all = split.total().plus(one.value());
        return text.ofValue(all).stream().anyMatch(other -> other.isCount() && other.start() < one.start());
    }

    /// "Of the 31, 18 were referred, compared to 25 the year before": the second is no part of this year's.
    private boolean isSetAgainstItself() {
        for (int i = 1; i < split.parts().size(); i++) {
            if (AGAINST.matcher(OneText.between(
                            split.parts().get(i - 1), split.parts().get(i)))
                    .find()) {
                return true;
            }
        }
        return split.parts().stream()
                .map(part -> part.figure().comparison())
                .filter(Objects::nonNull)
                .anyMatch(base -> split.parts().stream()
                        .anyMatch(part -> part.figure().id().equals(base.figure())));
    }

    /// "Of the 263, 70 were women and 31 men. In 2017 there were 12. The other 162 …": what is missing was told apart.
    private boolean isCompletedApart() {
        if (split.whole().isEmpty() || split.isPercent() || split.wholeValue() == null) {
            return false;
        }
        Told one = split.whole().get();
        return text.ofValue(one.value().minus(split.total())).stream()
                .anyMatch(other -> isPartOf(other, one)
                        && other.isCount()
                        && !split.parts().contains(other));
    }

    /// "27 rape; 22 sold; 17 labour": a list whose first member was taken for the whole of the others; and "553 of
    /// them were asked, 221 have …", where one part is of the other.
    boolean isNotSoLarge() {
        Told first = split.parts().getFirst();
        Universe universe = first.figure().universe();
        boolean listed = !split.leavesNothingOver()
                && split.whole().isPresent()
                && universe != null
                && universe.cue() == null
                && LISTED.matcher(OneText.between(split.whole().get(), first)).find();
        boolean asked = split.parts().size() == 2
                && ASKED.matcher(OneText.between(first, split.parts().getLast()))
                        .find();
        return listed || asked;
    }

    /// A whole told by the day, or several parts each above the whole: a list of three courts and what each
    /// did.
    private boolean isOfNoWhole() {
        Optional<Told> whole = split.whole();
        boolean paced = whole.isPresent()
                && (whole.get().kind() == Kind.RATE
                        || EACH.matcher(OneText.after(whole.get())).find());
        long above = split.wholeValue() == null || split.isPercent()
                ? 0
                : split.parts().stream()
                        .filter(part -> part.number().compareTo(split.wholeValue()) > 0)
                        .count();
        return paced || above > 1;
    }

    /// "38 foreigners (171, incl. 23)": a lone number in brackets or behind a dash is of another time as often
    /// as it is a part.
    boolean isLooselyTied() {
        Told first = split.parts().getFirst();
        Universe universe = first.figure().universe();
        return split.whole().isPresent()
                && universe != null
                && universe.cue() == null
                && LOOSE.matcher(OneText.between(split.whole().get(), first)).find();
    }

    /// "61 suspects (28 for …, nine for … and two unspecified)" where one number of the list was not read as a
    /// part.
    boolean isReadInPart() {
        Told last = split.parts().getLast();
        boolean unnumbered = UNNUMBERED.matcher(OneText.after(last)).find();
        return split.whole().isPresent() && unnumbered
                || split.whole().isPresent()
                        && text.inSentence(last).stream()
                                .filter(other -> other.isCount() && other.start() > last.start())
                                .filter(other -> !isPartOf(other, split.whole().get()))
                                .anyMatch(other -> IN_LIST.matcher(OneText.between(last, other))
                                        .matches());
    }

    /// Whether a number told between the whole and the last part was not read as a part.
    boolean isLeftOut() {
        Told last = split.parts().getLast();
        return split.whole().isPresent()
                && text.figures().stream()
                        .filter(other -> other.start() > split.whole().get().start() && other.start() < last.start())
                        .filter(other -> !RestRule.isOfNext(other, text))
                        .anyMatch(other -> other.isCount() && !split.parts().contains(other));
    }

    private static boolean isPartOf(Told part, Told whole) {
        Universe universe = part.figure().universe();
        return universe != null && whole.figure().id().equals(universe.figure());
    }
}
