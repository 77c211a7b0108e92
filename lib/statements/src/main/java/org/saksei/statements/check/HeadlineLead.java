package org.saksei.statements.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.saksei.statements.Comparison;
import org.saksei.statements.Kind;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.StatedPeriod;

/// Holds the number of a title against the level its text begins with: "More than 600 arrests this year" over "568
/// arrests were made from January to June, against 716 a year earlier".
///
/// A level that is set against an earlier one in the first sentences is what the text is about. So a title about the
/// same tells it, unless its number stands anywhere else in the text, or is the sum of two that do.
record HeadlineLead(Meaning meaning) {

    /// How far into the text its head reaches, in sentences with figures.
    private static final int HEAD = 2;

    /// The figure of the lead that the title does not tell rightly.
    Optional<Told> find(Told headline, OneText text) {
        boolean change = headline.kind() == Kind.CHANGE_PERCENT && headline.isExact();
        if (!headline.isCount() && !change || isTold(headline, text)) {
            return Optional.empty();
        }
        List<Told> lead = text.figures().stream()
                .filter(told -> told.kind() == headline.kind() && told.isExact() && isHead(told, text))
                .filter(told -> change ? isSameChange(told, headline, text) : isSameLevel(told, headline, text))
                .toList();
        return lead.size() == 1 ? Optional.of(lead.getFirst()) : Optional.empty();
    }

    private static boolean isHead(Told told, OneText text) {
        Optional<Told> first =
                text.figures().stream().filter(other -> !text.inTitle(other)).findFirst();
        return !text.inTitle(told)
                && first.map(lead -> text.distance(lead, told) < HEAD).orElse(false);
    }

    /// Whether the text has the number of the title, as one or as two that are added or set apart.
    private boolean isTold(Told headline, OneText text) {
        List<Told> body = text.figures().stream()
                .filter(told -> !text.inTitle(told) && told.hasNumber())
                .filter(told -> headline.isCount() ? told.isCount() : isShare(told))
                .filter(told -> headline.isExact() || !isBase(told, text) && !isEarlier(told, headline))
                .toList();
        Range meant = meaning.of(headline);
        return body.stream().anyMatch(told -> meets(told, headline, meant))
                || body.stream()
                        .anyMatch(one -> text.inSentence(one).stream()
                                .filter(other -> other != one && body.contains(other))
                                .anyMatch(other -> meant.contains(one.value().plus(other.value()))))
                || !headline.isCount() && body.isEmpty();
    }

    private static boolean isShare(Told told) {
        return told.kind() == Kind.CHANGE_PERCENT || told.isPercent() || told.kind() == Kind.CHANGE_POINTS;
    }

    private boolean meets(Told told, Told headline, Range meant) {
        boolean near = meaning.of(told).meets(meant) || told.value().equals(headline.value());
        return near && (headline.isExact() || Likeness.sameNoun(told, headline))
                || headline.isExact() && Rounding.isRound(headline) && Rounding.roundsTo(told.value(), headline);
    }

    /// What another one is set against.
    static boolean isBase(Told told, OneText text) {
        return text.inSentence(told).stream()
                .map(other -> other.figure().comparison())
                .anyMatch(base -> base != null && told.figure().id().equals(base.figure()));
    }

    /// Whether it ended before the time the title is about began.
    static boolean isEarlier(Told told, Told headline) {
        StatedPeriod all = headline.figure().period();
        StatedPeriod own = told.figure().period();
        return all != null
                && own != null
                && all.from() != null
                && own.to() != null
                && own.to().isBefore(all.from());
    }

    private static boolean isSameLevel(Told told, Told headline, OneText text) {
        Comparison base = told.figure().comparison();
        return base != null
                && base.figure() != null
                && !isBase(told, text)
                && !told.isPart()
                && !HeadlineRule.isMore(told)
                && headline.lemma() != null
                && told.lemma() != null
                && Likeness.noun(told).equals(Likeness.noun(headline))
                && Likeness.sameAttributes(told, headline)
                && Likeness.agree(told.event(), headline.event())
                && Likeness.agree(told.place(), headline.place())
                && isInTime(told, headline);
    }

    /// A period that was only carried to the title says nothing.
    private static boolean isInTime(Told told, Told headline) {
        StatedPeriod all = headline.figure().period();
        StatedPeriod own = told.figure().period();
        if (all == null || own == null || !all.known() || !own.known() || all.basis() == PeriodBasis.CARRIED) {
            return true;
        }
        boolean begins = all.from() != null && all.from().equals(own.from());
        return begins && (all.to() == null || own.to() != null && !own.to().isAfter(all.to()));
    }

    private static boolean isSameChange(Told told, Told headline, OneText text) {
        boolean way = told.figure().direction() == headline.figure().direction();
        boolean event = headline.event() != null && headline.event().equals(told.event());
        return way
                && Likeness.agree(told.event(), headline.event())
                && (event || isNamed(told, headline))
                && !HeadlineRule.isMore(told)
                && text.inSentence(headline).stream().noneMatch(other -> other != headline && other.hasNumber());
    }

    /// Whether the title names what the lead counts.
    private static boolean isNamed(Told told, Told headline) {
        String lemma = told.lemma();
        return lemma != null
                && headline.figure().quote().exact().toLowerCase(Locale.ROOT).contains(lemma);
    }
}
