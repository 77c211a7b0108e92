package org.saksei.statements.check;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saksei.statements.Direction;
import org.saksei.statements.Modifier;

/// Words that say which of two levels is higher: "up from", "fewer than", "rose from … to".
///
/// @param words as they stand in the text
record Claim(Direction direction, String words) {

    private static final String UP =
            "up|increas\\w*|rise|rises|rose|risen|rising|climb\\w*|grew|growth|jump\\w*|surg\\w*|soar\\w*";
    private static final String DOWN =
            "down|decreas\\w*|declin\\w*|drop\\w*|fall|falls|fell|fallen|falling|reduc\\w*|plung\\w*";
    private static final String MORE = "more than|higher than|above|exceeding|greater than|larger than|outnumbering";
    private static final String FEWER = "fewer than|less than|lower than|below|smaller than";
    private static final String SAME = "unchanged from|same as|equal to|level with";

    /// The cue, then at most a few words that are no numbers, then the base.
    private static final String TAIL =
            "(?: (?:slightly|sharply|only|just|the|from|on|over|with|to|compared|that|of|those|a)){0,4} ?$";

    private static final Pattern BEFORE_BASE =
            Pattern.compile("\\b(?:(?<up>(?:" + UP + ")(?: from| on| over| compared)|" + MORE + ")|(?<down>(?:" + DOWN
                    + ")(?: from| on| compared)|" + FEWER + ")|(?<same>" + SAME + "))" + TAIL);

    private static final Pattern BEFORE_FROM =
            Pattern.compile("\\b(?:(?<up>" + UP + ")|(?<down>" + DOWN + "))(?: \\w+){0,2} from(?: the)? ?$");

    /// Verbs that move what stands in the same clause, however far before "from".
    private static final Pattern MOVED = Pattern.compile("\\b(?:(?<up>" + UP + "|rais(?:e|es|ed|ing)|grow\\w*)|(?<down>"
            + DOWN + "|cut|cuts|cutting|lower(?:s|ed|ing)|shr(?:ink|inks|ank|unk|inking)|slash\\w*|trim\\w*))\\b");

    private static final Pattern FROM = Pattern.compile("\\bfrom(?: (?:the|just|only|about|some))? ?$");

    private static final Pattern TO = Pattern.compile("^[^.;:()]{0,40}\\bto (?:about |over |nearly |just |only |a )?$");

    private static final int CLAUSE = 110;

    /// "fell to 83 from 97", "from 120 files down to 96", "in 2022 the number rose to 340": what leads to the
    /// later level.
    private static final Pattern BEFORE_NOW =
            Pattern.compile("\\b(?:(?<up>(?:went|gone|goes|going|go) up|rise|rises|rose|"
                    + "risen|rising|increas\\w*|climb\\w*|grew|grown|jump\\w*|surg\\w*|soar\\w*)|(?<down>" + DOWN
                    + ")|(?<same>(?:stay|remain)\\w* equal)) to (?:only |just |about )?$");

    private static final Pattern POINTED = Pattern.compile(
            "^(?:that|this|it|which) (?:is|was)(?: (?:slightly|sharply|clearly|well|far|just|only))? (?:(?<up>up from|"
                    + MORE + ")|(?<down>down from|" + FEWER + ")|(?<same>" + SAME + "))(?: the)? $");

    private static final int WINDOW = 60;

    /// What the text claims of a level and the one it is set against.
    static Optional<Claim> find(Told now, Told base) {
        Optional<Claim> reached = now.isExact() ? match(BEFORE_NOW, tail(OneText.before(now))) : Optional.empty();
        if (!now.sameSentence(base)) {
            return reached.or(() -> pointed(base));
        }
        if (now.start() < base.start()) {
            return match(BEFORE_BASE, tail(OneText.between(now, base)))
                    .filter(claim -> !isModifier(claim, base))
                    .or(() -> reached);
        }
        boolean fromTo =
                OneText.between(base, now).toLowerCase(Locale.ROOT).matches(".{0,80}\\bto (?:about |over |nearly )?$");
        return fromTo ? match(BEFORE_FROM, tail(OneText.before(base))).or(() -> reached) : reached;
    }

    /// "That is up from 1,260 in the year before": of the level of the sentence before.
    private static Optional<Claim> pointed(Told base) {
        return match(POINTED, OneText.before(base).toLowerCase(Locale.ROOT)).filter(claim -> !isModifier(claim, base));
    }

    /// "Has reduced the combined sentences of six people, from 61 years to 49": the last verb before a
    /// pair "from … to".
    static Optional<Claim> ofPair(Told from, Told to) {
        boolean pair = from.sameSentence(to)
                && TO.matcher(OneText.between(from, to).toLowerCase(Locale.ROOT))
                        .find();
        String before = OneText.tail(from, CLAUSE);
        if (!pair || !FROM.matcher(before).find()) {
            return Optional.empty();
        }
        Optional<Claim> last = Optional.empty();
        Matcher moved = MOVED.matcher(before);
        while (moved.find()) {
            last = Optional.of(of(moved));
        }
        return last;
    }

    /// "against more than 300": the words belong to the number, not to the comparison.
    private static boolean isModifier(Claim claim, Told base) {
        return base.figure().modifier() != Modifier.EXACT && claim.words().endsWith("than");
    }

    private static String tail(String words) {
        String flat = words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return flat.substring(Math.max(0, flat.length() - WINDOW));
    }

    private static Optional<Claim> match(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        return matcher.find() ? Optional.of(of(matcher)) : Optional.empty();
    }

    /// By the group that was found; a pattern without `same` always has one of the others.
    private static Claim of(Matcher found) {
        if (found.group("up") != null) {
            return new Claim(Direction.UP, found.group("up"));
        }
        return found.group("down") != null
                ? new Claim(Direction.DOWN, found.group("down"))
                : new Claim(Direction.SAME, found.group("same"));
    }
}
