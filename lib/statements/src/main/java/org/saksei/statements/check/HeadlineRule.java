package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.saksei.statements.CheckRule;
import org.saksei.statements.Kind;
import org.saksei.statements.Message;
import org.saksei.statements.Modifier;
import org.saksei.statements.Quote;
import org.saksei.statements.Universe;

/// `headline`: what title and lead say stands in the body.
///
/// The body may give it as one number or as the parts of one; all candidates are named before an alarm.
final class HeadlineRule implements WithinRule {

    private static final int MOST_CANDIDATES = 6;

    private final Meaning meaning;

    HeadlineRule(Meaning meaning) {
        this.meaning = meaning;
    }

    /// A number of the body, or several that belong together.
    private record Candidate(List<Told> figures, Ratio total) {

        static Candidate of(Told told) {
            return new Candidate(List.of(told), told.value());
        }

        static Candidate of(List<Told> parts) {
            return new Candidate(
                    parts, parts.stream().map(Told::value).reduce(Ratio::plus).orElseThrow());
        }
    }

    @Override
    public List<Finding> check(OneText text) {
        List<Finding> findings = new ArrayList<>();
        for (Told told : text.figures()) {
            boolean title = text.inTitle(told);
            if (told.hasNumber() && isChecked(told) && (title || !told.isExact() && text.isLead(told))) {
                check(told, title, text).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static boolean isChecked(Told told) {
        return told.kind() != Kind.RATING && told.kind() != Kind.DURATION && told.kind() != Kind.AGE && !told.isPart();
    }

    private Optional<Finding> check(Told headline, boolean title, OneText text) {
        List<Told> alike = text.figures().stream()
                .filter(told -> isOfBody(told, headline, text) && isAlike(told, headline))
                .filter(told -> told.lemma() != null || headline.lemma() == null || isEqual(told, headline))
                .toList();
        Range meant = meaning.of(headline);
        Optional<Told> fitting = alike.stream()
                .filter(told -> meaning.of(told).meets(meant) || roundsTo(told, headline))
                .filter(told -> headline.isExact()
                        || !headline.isCount()
                        || !HeadlineLead.isBase(told, text) && !HeadlineLead.isEarlier(told, headline))
                .min(Comparator.comparing(
                        told -> told.value().minus(headline.value()).abs()));
        if (fitting.isPresent()) {
            return Optional.of(agrees(headline, Candidate.of(fitting.get())));
        }
        Optional<Told> same = text.figures().stream()
                .filter(told -> isOfBody(told, headline, text) && isSaidOtherwise(told, headline))
                .findFirst();
        if (same.isPresent()) {
            return Optional.of(agrees(headline, Candidate.of(same.get())));
        }
        List<Candidate> sums = sums(headline, text);
        Optional<Candidate> sum = sums.stream()
                .filter(candidate ->
                        Range.point(candidate.total()).within(meant) || isRounded(candidate.total(), headline))
                .findFirst();
        Optional<Told> lead = title ? lead(headline, text) : Optional.empty();
        if (lead.isPresent()) {
            return Optional.of(differs(headline, List.of(Candidate.of(lead.get()))));
        }
        if (sum.isPresent()) {
            return Optional.of(agrees(headline, sum.get()));
        }
        List<Candidate> all = new ArrayList<>();
        alike.stream()
                .filter(told -> !told.isPart() && isStrict(told, headline) && (title || told.isExact()))
                .map(Candidate::of)
                .forEach(all::add);
        all.addAll(sums);
        if (all.isEmpty() && title) {
            return new HeadlineSlips(meaning)
                    .find(headline, text)
                    .or(() -> new HeadlineLead(meaning).find(headline, text))
                    .map(body -> differs(headline, List.of(Candidate.of(body))));
        }
        return all.isEmpty() || all.size() > MOST_CANDIDATES ? Optional.empty() : Optional.of(differs(headline, all));
    }

    /// "Police unit rescues 95 children" over "The unit rescued 59 children": the one number of the first sentence that
    /// tells the same of the same.
    ///
    /// "Court jails five" over "Three men were jailed": the title's number has no noun, and the first one of
    /// the body does the same.
    private static Optional<Told> lead(Told headline, OneText text) {
        if (!headline.isCount() || !headline.isExact() || headline.event() == null || headline.lemma() == null) {
            return Optional.empty();
        }
        boolean bare = headline.figure().counted() != null
                && headline.figure().counted().span() == null;
        List<Told> same = text.figures().stream()
                .filter(told -> isOfBody(told, headline, text) && text.isLead(told))
                .filter(told -> told.isCount() && told.isExact() && !told.isPart() && !isMore(told))
                .filter(told -> bare && Likeness.isPerson(headline)
                        ? Likeness.sameClass(headline, told)
                        : Objects.equals(headline.lemma(), told.lemma()))
                .filter(told -> Objects.equals(headline.event(), told.event()))
                .toList();
        return same.stream()
                .findFirst()
                .filter(told -> same.size() == 1 && Misprint.of(told.value(), headline.value()));
    }

    private static boolean isOfBody(Told told, Told headline, OneText text) {
        return told != headline && !text.inTitle(told) && !told.sameSentence(headline);
    }

    /// "412 rescues" over "412 people were rescued".
    private static boolean isSaidOtherwise(Told told, Told headline) {
        return told.isCount()
                && headline.isCount()
                && headline.event() != null
                && headline.event().equals(told.event())
                && isEqual(told, headline);
    }

    /// A number without a noun counts only where it is the very number.
    private static boolean isEqual(Told told, Told headline) {
        return headline.isExact() && told.value().equals(headline.value());
    }

    /// Anything that could be the number of the title.
    private static boolean isAlike(Told told, Told headline) {
        return told.hasNumber()
                && told.sameMeasure(headline)
                && Likeness.sameClass(told, headline)
                && (told.lemma() == null
                        || headline.lemma() == null
                        || Likeness.noun(told).equals(Likeness.noun(headline)))
                && Likeness.agree(told.event(), headline.event())
                && Likeness.agree(told.place(), headline.place());
    }

    /// What must be the number of the title, as far as anybody can tell.
    private static boolean isStrict(Told told, Told headline) {
        boolean known = told.event() != null || headline.event() == null;
        return known
                && headline.lemma() != null
                && Likeness.sameThing(told, headline)
                && told.figure().direction() == headline.figure().direction()
                && headline.interval() != null
                && Objects.equals(told.interval(), headline.interval())
                && told.periodIsSure()
                && !isMore(told);
    }

    /// "another 20", "20 more": an addition, not the total.
    static boolean isMore(Told told) {
        Quote quote = told.figure().quote();
        String before = OneText.slice(quote, Math.max(0, told.start() - 14), told.start());
        String after = OneText.slice(
                quote, told.figure().span().end(), told.figure().span().end() + 12);
        return (before + " | " + after)
                .toLowerCase(Locale.ROOT)
                .matches("(?s).*\\b(another|additional|further|other|others|more|extra|new)\\b.*");
    }

    /// 1,968 in the body is "2,000" in a title.
    private static boolean roundsTo(Told told, Told headline) {
        return isRounded(told.value(), headline);
    }

    /// Titles round and cut: 2,460 is "2,400" and "2,500".
    private static boolean isRounded(Ratio value, Told headline) {
        return headline.isExact()
                && Rounding.isRound(headline)
                && (Rounding.roundsTo(value, headline) || Rounding.cutsTo(value, headline));
    }

    /// Totals of what the text itself puts side by side: parts of one split, or counts of one sentence.
    private List<Candidate> sums(Told headline, OneText text) {
        Map<Object, List<Told>> groups = new LinkedHashMap<>();
        for (Told told : text.figures()) {
            if (told.isCount()
                    && headline.isCount()
                    && isOfBody(told, headline, text)
                    && isAlike(told, headline)
                    && !isPartOf(told, headline)
                    && Objects.equals(told.interval(), headline.interval())
                    && headline.lemma() != null
                    && (told.lemma() != null || told.isPart())) {
                String group = told.figure().universe() == null
                        ? null
                        : told.figure().universe().group();
                Object key = group != null ? group : told.figure().quote().span();
                groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(told);
            }
        }
        return groups.values().stream()
                .filter(parts -> parts.size() > 1
                                && parts.stream()
                                                .map(Told::attributes)
                                                .distinct()
                                                .count()
                                        == parts.size()
                        || parts.size() > 1
                                && parts.stream().map(Told::place).distinct().count() == parts.size()
                        || parts.size() > 1 && parts.getFirst().isPart())
                .map(Candidate::of)
                .toList();
    }

    /// Parts of the very number are for the sum to check.
    private static boolean isPartOf(Told told, Told headline) {
        Universe universe = told.figure().universe();
        return universe != null && universe.value() != null && universe.value().compareTo(headline.number()) == 0;
    }

    private Finding agrees(Told headline, Candidate candidate) {
        boolean sure = Range.point(candidate.total()).within(meaning.of(headline))
                || candidate.figures().size() == 1
                        && meaning.of(candidate.figures().getFirst()).within(meaning.of(headline));
        Finding finding =
                sure ? Finding.consistent(CheckRule.HEADLINE) : Finding.underdetermined(CheckRule.HEADLINE, "rounded");
        return fill(finding, headline, List.of(candidate))
                .message(Message.of(sure ? "headline.agree" : "headline.may", headline.said(), said(candidate)));
    }

    private static Finding differs(Told headline, List<Candidate> candidates) {
        boolean bound = headline.figure().modifier() == Modifier.MORE_THAN
                || headline.figure().modifier() == Modifier.AT_LEAST
                || headline.figure().modifier() == Modifier.VAGUE;
        String reason = bound ? "parts_below_bound" : "unexplained";
        return fill(Finding.inconsistent(CheckRule.HEADLINE, reason), headline, candidates)
                .message(Message.of(
                        "headline.differs",
                        headline.said(),
                        Message.list(candidates.stream().map(HeadlineRule::said).toList())));
    }

    private static Message said(Candidate candidate) {
        List<Message> values = candidate.figures().stream().map(Told::said).toList();
        return values.size() == 1
                ? values.getFirst()
                : Message.joined(
                        " = ",
                        List.of(Message.joined(" + ", values), candidate.total().decimal()));
    }

    private static Finding fill(Finding finding, Told headline, List<Candidate> candidates) {
        finding.figure(headline.as("headline"));
        candidates.stream()
                .flatMap(candidate -> candidate.figures().stream())
                .distinct()
                .forEach(told -> finding.figure(told.as("body")));
        Candidate nearest = candidates.getFirst();
        Ratio stated = headline.value();
        int order = nearest.total().compareTo(stated);
        return finding.formula(said(nearest).in("en")
                        + (order == 0 ? " = " : order > 0 ? " > " : " < ")
                        + headline.said().in("en"))
                .computed(nearest.total())
                .stated(headline.figure().value())
                .difference(stated.minus(nearest.total()));
    }
}
