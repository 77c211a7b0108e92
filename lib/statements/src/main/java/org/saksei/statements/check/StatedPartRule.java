package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saksei.statements.CheckRule;
import org.saksei.statements.Message;
import org.saksei.statements.Universe;

/// `subset` by the words alone: "71 out of 68", "1,934 requests, 2,702 of which", "62 of the 49".
///
/// A reader of figures takes as a whole only what can hold the part. Where the words name the whole, it is
/// held against the part here, however small it is; nothing is said where it fits.
final class StatedPartRule implements WithinRule {

    /// From the part to the whole.
    private static final Pattern OF_THE = Pattern.compile(
            "^(?! (?:and|or)\\b)(?: [\\p{L}'’-]{1,30}){0,3} (?:out of(?: the| a total of)?|of (?:the|its|these|those|their|all))"
                    + "(?: (?:total|more than|about|some|over))? $");

    /// From the whole to the part.
    private static final Pattern OF_WHICH = Pattern.compile(
            "^(?: [\\p{L}'’-]{1,30}){1,6},? \\(?(?:of|among) (?:which|whom|them|these)(?: (?:only|just|some|about))? $");

    /// From the whole to the part where [#HENCE] follows.
    private static final Pattern COMMA = Pattern.compile("^(?: (?:[\\p{L}'’-]{1,30}|[0-9]{4})){1,6}, (?:and |but )?$");

    private static final Pattern HENCE = Pattern.compile("^(?: [\\p{L}'’-]{1,30})? of (?:which|whom|them)\\b");

    private static final int LONGEST = 120;

    @Override
    public List<Finding> check(OneText text) {
        List<Finding> findings = new ArrayList<>();
        List<Told> counts = text.figures().stream()
                .filter(told -> told.isCount() && told.isExact())
                .toList();
        for (int i = 1; i < counts.size(); i++) {
            Told left = counts.get(i - 1);
            Told right = counts.get(i);
            tie(left, right).filter(tie -> tie.isBroken(text)).ifPresent(tie -> findings.add(tie.finding()));
        }
        return findings;
    }

    private static Optional<Tie> tie(Told left, Told right) {
        String between = OneText.between(left, right).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (between.isEmpty() || between.length() > LONGEST) {
            return Optional.empty();
        }
        if (OF_THE.matcher(between).find()) {
            return Optional.of(new Tie(left, right));
        }
        boolean which = OF_WHICH.matcher(between).find()
                || COMMA.matcher(between).find()
                        && HENCE.matcher(OneText.head(right, LONGEST)).find();
        return which ? Optional.of(new Tie(right, left)) : Optional.empty();
    }

    private record Tie(Told part, Told whole) {

        /// Whether the part is larger than this and any other whole of the sentence, and nobody has said so
        /// before.
        boolean isBroken(OneText text) {
            Universe universe = part.figure().universe();
            boolean read = universe != null && whole.figure().id().equals(universe.figure());
            return !read
                    && text.inSentence(part).stream()
                            .filter(other -> other != part && other.isCount() && other.start() <= whole.start())
                            .allMatch(other -> part.value().compareTo(other.value()) > 0);
        }

        Finding finding() {
            return Finding.inconsistent(CheckRule.SUBSET, "part_above_whole")
                    .figure(part.as("part"))
                    .figure(whole.as("whole"))
                    .formula(part.value().decimal() + " > " + whole.value().decimal())
                    .computed(part.value())
                    .stated(whole.figure().value())
                    .difference(whole.value().minus(part.value()))
                    .message(Message.of("subset.no", part.said(), whole.said()));
        }
    }
}
