package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saksei.statements.CheckRule;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.Message;
import org.saksei.statements.UnitKind;

/// `percent_change`: "At the previous visit it was 66 per cent, so it has risen by 12 per cent" behind 78 per cent: the
/// percentage points of two shares told as percent.
///
/// The share before is the last one told, and its words say that it is the one before; the words of the change say that
/// it follows. Which share it is now is not said: one told earlier must lie exactly that many points away.
final class PointsRule implements WithinRule {

    private static final Pattern EARLIER = Pattern.compile(
            "\\b(?:previous|previously|before|earlier|last (?:year|month|time)|(?:in|of) (?:19|20)[0-9]{2}"
                    + "|had (?:been|stood|amounted|come))\\b");

    /// From the share before to a change of the same sentence.
    private static final Pattern FOLLOWS =
            Pattern.compile("\\b(?:so|thus|hence|therefore|means|meaning|it has|which is|that is|this is)\\b");

    /// How a sentence begins that is about the share told last.
    private static final Pattern POINTING = Pattern.compile("^(?:so |thus |hence )?(?:it|this|that|they|the"
            + " (?:share|rate|proportion|percentage|figure|quota|level))\\b|\\b(?:thus|hence|therefore) ");

    private static final int FARTHEST = 6;
    private static final int WINDOW = 90;
    private static final int BEHIND = 25;

    private final Meaning meaning;

    PointsRule(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public List<Finding> check(OneText text) {
        List<Finding> findings = new ArrayList<>();
        for (Told change : text.figures()) {
            if (isPercentChange(change)) {
                check(change, text).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static boolean isPercentChange(Told change) {
        return change.hasNumber()
                && change.isExact()
                && change.kind() == Kind.CHANGE_PERCENT
                && change.figure().unit().kind() == UnitKind.PERCENT
                && !Since.isOfOthers(change);
    }

    private Optional<Finding> check(Told change, OneText text) {
        List<Told> shares = new ArrayList<>();
        for (Told told : text.inSentencesBefore(change, FARTHEST)) {
            if (told.isPercent() && told.hasNumber() && told.isExact()) {
                shares.add(told);
            }
        }
        if (shares.size() < 2) {
            return Optional.empty();
        }
        Told base = shares.removeLast();
        if (!isBefore(base) || !follows(base, change, text)) {
            return Optional.empty();
        }
        return shares.reversed().stream()
                .filter(now -> isMoved(base, now, change))
                .findFirst()
                .filter(now -> !fits(base, now, change))
                .map(now -> say(base, now, change));
    }

    private static boolean isBefore(Told base) {
        return EARLIER.matcher(OneText.tail(base, WINDOW)).find()
                || EARLIER.matcher(OneText.head(base, BEHIND)).find();
    }

    private static boolean follows(Told base, Told change, OneText text) {
        return base.sameSentence(change)
                ? FOLLOWS.matcher(OneText.between(base, change).toLowerCase(Locale.ROOT))
                        .find()
                : text.distance(base, change) == 1
                        && POINTING.matcher(OneText.tail(change, WINDOW).strip())
                                .find()
                        && text.inSentence(change).stream().noneMatch(Told::isLevel);
    }

    /// Exactly so many points, in the direction that is said.
    private static boolean isMoved(Told base, Told now, Told change) {
        Direction direction = change.figure().direction();
        Ratio points = now.value().minus(base.value());
        return direction == Direction.UP && points.equals(change.value())
                || direction == Direction.DOWN && points.negate().equals(change.value());
    }

    private boolean fits(Told base, Told now, Told change) {
        if (base.value().signum() <= 0) {
            return true;
        }
        Range percent = Range.point(percent(base, now).abs());
        return Judgement.of(percent, meaning.of(change), meaning.cut(change)).fits();
    }

    private static Ratio percent(Told base, Told now) {
        return now.value().minus(base.value()).over(base.value()).times(Ratio.HUNDRED);
    }

    private static Finding say(Told base, Told now, Told change) {
        Ratio point = percent(base, now);
        String from = base.number().toPlainString();
        Message fact =
                Message.of("percent.fact", from, now.said(), Words.movement(point.signum()), Words.brief(point.abs()));
        Ratio stated = point.signum() < 0 ? change.value().negate() : change.value();
        return Finding.inconsistent(CheckRule.PERCENT_CHANGE, "points_for_percent")
                .figure(now.as("new"))
                .figure(base.as("base"))
                .figure(change.as("change"))
                .formula("100 × (" + now.number().toPlainString() + " − " + from + ") ÷ " + from + Words.equals(point))
                .computed(point)
                .stated(change.figure().value())
                .difference(stated.minus(point))
                .message(Message.of(
                        "percent.apart", fact, Message.NONE, change.said(), Message.of("why.points-for-percent")));
    }
}
