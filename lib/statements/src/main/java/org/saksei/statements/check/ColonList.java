package org.saksei.statements.check;

import java.util.Locale;
import java.util.regex.Pattern;
import org.saksei.statements.Universe;

/// What a colon between a whole and its parts says of the list: "All 40 suspects were dealt with: 21 were …".
///
/// A list that a colon opens tells everything there is, by whatever property each member is told. Where the whole is
/// "all 40" or "every one of the 40", each of them stands in the list once.
final class ColonList {

    private static final Pattern ALL = Pattern.compile(
            "\\b(?:all|every|(?:every|each)(?: single)?(?: one)? of)(?: (?:of )?(?:the|these|those|its|their))? $");

    private static final int REACH = 40;

    private ColonList() {}

    /// Whether nobody of the whole is left out of the list, and nobody is in it twice.
    static boolean isOfAll(Split split) {
        return is(split)
                && split.whole()
                        .filter(whole -> ALL.matcher(OneText.tail(whole, REACH).toLowerCase(Locale.ROOT))
                                .find())
                        .isPresent();
    }

    /// Whether one slip of a digit makes the list the whole it is told of.
    static boolean isSlip(Split split) {
        return is(split)
                && split.whole()
                        .filter(whole -> Misprint.explains(split.parts(), whole.value()))
                        .isPresent();
    }

    private static boolean is(Split split) {
        Told first = split.parts().getFirst();
        Universe universe = first.figure().universe();
        return split.parts().size() > 1
                && split.isClosed()
                && !split.isPercent()
                && split.parts().stream().allMatch(Told::isExact)
                && universe != null
                && split.whole()
                        .filter(whole -> whole.isExact() && whole.sameSentence(first) && isColonBetween(whole, first))
                        .isPresent();
    }

    private static boolean isColonBetween(Told whole, Told first) {
        return OneText.between(whole, first).contains(":");
    }
}
