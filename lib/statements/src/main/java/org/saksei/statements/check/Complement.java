package org.saksei.statements.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.saksei.statements.Quote;

/// Whether the members of a list are sorts of persons that leave nobody over: women and men, minors and adults.
///
/// The words beside the numbers decide, all of them standing before their numbers or all behind.
final class Complement {

    private static final Map<String, Pattern> SORTS = Map.of(
            "women", Pattern.compile("\\b(?:women|females?)\\b"),
            "girls", Pattern.compile("\\bgirls?\\b"),
            "men", Pattern.compile("\\b(?:men|males?)\\b"),
            "boys", Pattern.compile("\\bboys?\\b"),
            "minors", Pattern.compile("\\b(?:minors?|juveniles?|child|children|under 18)\\b"),
            "adults", Pattern.compile("\\b(?:adults?|grown-ups?)\\b"));

    private static final List<Set<String>> COMPLETE = List.of(
            Set.of("women", "men"),
            Set.of("girls", "boys"),
            Set.of("minors", "adults"),
            Set.of("women", "men", "minors"),
            Set.of("women", "men", "girls", "boys"),
            Set.of("women", "men", "girls"),
            Set.of("women", "men", "boys"),
            Set.of("women", "girls", "boys"),
            Set.of("men", "girls", "boys"));

    private static final Pattern SAID =
            Pattern.compile("^ (?:[\\p{L}-]+ ){0,3}(?:had|have|has|did|were|was|are) (?!not?\\b)");

    private static final Pattern DENIED =
            Pattern.compile("^ (?:had|have|has|did|were|was|are) (?:none|not|no one|nothing)\\s?[.,;]");

    private static final int REACH = 40;

    private Complement() {}

    static boolean of(List<Told> members) {
        return isComplete(members, true) || isComplete(members, false) || isDenied(members);
    }

    /// "61 factories had a committee, 16 had none": what is said of the first is denied of the second.
    private static boolean isDenied(List<Told> members) {
        return members.size() == 2
                && members.getFirst().sameSentence(members.getLast())
                && SAID.matcher(after(members, 0)).find()
                && DENIED.matcher(after(members, 1)).find();
    }

    private static boolean isComplete(List<Told> members, boolean before) {
        Set<String> sorts = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            Optional<String> sort = sort(before ? before(members, i) : after(members, i));
            if (sort.isEmpty() || !sorts.add(sort.get())) {
                return false;
            }
        }
        return COMPLETE.contains(sorts);
    }

    /// The one sort a stretch names.
    private static Optional<String> sort(String words) {
        List<String> found = SORTS.entrySet().stream()
                .filter(sort -> sort.getValue().matcher(words).find())
                .map(Map.Entry::getKey)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String before(List<Told> members, int i) {
        Told told = members.get(i);
        int from = i == 0
                ? told.start() - REACH
                : members.get(i - 1).figure().span().end();
        return slice(told, Math.max(from, told.start() - REACH), told.start());
    }

    private static String after(List<Told> members, int i) {
        Told told = members.get(i);
        int end = told.figure().span().end();
        int to = i + 1 < members.size() ? members.get(i + 1).start() : end + REACH;
        return slice(told, end, Math.min(to, end + REACH));
    }

    private static String slice(Told told, int from, int to) {
        Quote quote = told.figure().quote();
        return OneText.slice(quote, Math.max(from, quote.span().start()), to).toLowerCase(Locale.ROOT);
    }
}
