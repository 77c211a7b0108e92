package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// `sum`: "67 in the north, 31 in the south and 16 abroad, together 126".
///
/// The word says that the numbers of the list before it are added up, and not where the list begins. So no run of
/// numbers that ends before it may give the total, and a slip must make the whole list give it.
final class TogetherRule implements WithinRule {

    private static final Pattern TOGETHER = Pattern.compile(
            "[,:–—(-] ?(?:and )?(?:together|altogether|in all|in total|all told|making|totall?ing)(?: a total of)? $");

    /// What no list goes over.
    private static final Pattern BREAK = Pattern.compile("[.;:]|\\bof (?:whom|which|them|the)\\b|\\bincluding\\b");

    /// What adds up even two numbers: nothing but a sum is made.
    private static final Pattern MAKING = Pattern.compile("\\b(?:making|totall?ing|a total of) $");

    private static final int LEAST = 3;
    private static final int TWO = 2;
    private static final int LONGEST = 12;
    private static final int WINDOW = 40;

    @Override
    public List<Finding> check(OneText text) {
        List<Finding> findings = new ArrayList<>();
        for (Told told : text.figures()) {
            if (isCounted(told) && TOGETHER.matcher(OneText.tail(told, WINDOW)).find()) {
                check(told, text).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static boolean isCounted(Told told) {
        return told.isCount() && told.isExact() && told.value().signum() > 0;
    }

    private static Optional<Finding> check(Told total, OneText text) {
        List<Told> parts = list(total, text);
        if (parts.size() < (isMade(parts, total) ? TWO : LEAST)
                || parts.stream().anyMatch(part -> part.value().compareTo(total.value()) >= 0)) {
            return Optional.empty();
        }
        for (int from = 0; from < parts.size(); from++) {
            if (Additions.total(parts.subList(from, parts.size())).equals(total.value())) {
                return Optional.empty();
            }
        }
        return Misprint.explains(parts, total.value()) ? Optional.of(Additions.miss(parts, total)) : Optional.empty();
    }

    /// "31 in the first quarter and 43 in the second, making 74".
    private static boolean isMade(List<Told> parts, Told total) {
        return parts.size() == TWO
                && MAKING.matcher(OneText.tail(total, WINDOW)).find()
                && Likeness.sameNoun(parts.getFirst(), parts.getLast())
                && Likeness.agree(parts.getFirst().event(), parts.getLast().event())
                && parts.stream().noneMatch(Told::isPart);
    }

    /// The numbers before a total, back to a colon or to what is no number of the list.
    private static List<Told> list(Told total, OneText text) {
        List<Told> parts = new ArrayList<>();
        Told next = total;
        Optional<Told> before = text.preceding(total);
        while (before.isPresent() && parts.size() < LONGEST && isListed(before.get(), next)) {
            next = before.get();
            parts.addFirst(next);
            before = text.preceding(next);
        }
        return parts;
    }

    private static boolean isListed(Told part, Told next) {
        return isCounted(part)
                && !BREAK.matcher(OneText.between(part, next).toLowerCase(Locale.ROOT))
                        .find();
    }
}
