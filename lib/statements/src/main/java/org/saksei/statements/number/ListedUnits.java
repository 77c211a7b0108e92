package org.saksei.statements.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.saksei.statements.Kind;
import org.saksei.statements.Reason;
import org.saksei.statements.UnitKind;

/// Gives the numbers of a row the unit that only the last of them says: "5, 8 and 10 years", "from 10 to 20
/// percent", "six- and eight-month terms".
///
/// The only place where a unit goes from one number to another by what stands between them.
final class ListedUnits {

    private static final Set<String> JOINING = WordList.of("and or to versus against");

    /// Only years, percentages and sums are left out before the last of a row; "three and two kilometres" are not.
    private static final Set<UnitKind> LISTED =
            Set.of(UnitKind.TIME, UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT, UnitKind.MONEY);

    private static final String RULE = "unit-of-sibling";

    private final Tokens tokens;

    /// What stands between two numbers.
    ///
    /// @param hyphen whether the first hangs on a hyphen, "six- and eight-month"
    /// @param word the conjunction or preposition, or empty
    private record Joint(boolean hyphen, boolean comma, String word) {}

    ListedUnits(Tokens tokens) {
        this.tokens = tokens;
    }

    /// "from 10 to 20 years". Read before years are known, because "from 2000 to 3000 dollars" names none.
    void ends(List<Draft> drafts) {
        for (int index = drafts.size() - 2; index >= 0; index--) {
            Draft left = drafts.get(index);
            Draft right = drafts.get(index + 1);
            Joint joint = joint(left, right);
            boolean ends = tokens.get(left.from - 1).is("from") && joint.word().equals("to") && !joint.comma();
            if (ends && isBare(left) && isBehind(right)) {
                take(left, right);
            }
        }
    }

    /// From the last to the first, so that the unit goes along the whole row.
    void rows(List<Draft> drafts) {
        for (int index = drafts.size() - 2; index >= 0; index--) {
            Draft left = drafts.get(index);
            Draft right = drafts.get(index + 1);
            boolean known = right.reason == null || right.reason == Reason.AGE_LIMIT;
            Joint joint = joint(left, right);
            if (known && isBare(left) && right.hasUnit() && isRow(joint, left, right)) {
                take(left, right);
            } else if (isLevel(left) && isBare(right) && isEnd(joint, left, right)) {
                take(right, left);
            }
        }
    }

    private Joint joint(Draft left, Draft right) {
        int at = left.phraseTo;
        boolean hyphen = tokens.get(at).isDash() && tokens.get(at).glued();
        at = hyphen ? at + 1 : at;
        boolean comma = tokens.get(at).is(",");
        at = comma ? at + 1 : at;
        String word = JOINING.contains(tokens.get(at).lower()) ? tokens.get(at).lower() : "";
        at = word.isEmpty() ? at : at + 1;
        boolean about = right.modifierFrom == at && word.equals("to");
        return right.phraseFrom == at || about ? new Joint(hyphen, comma, word) : new Joint(false, false, "");
    }

    private static boolean isLevel(Draft left) {
        return left.reason == null && (left.unit.kind() == UnitKind.TIME || left.unit.kind() == UnitKind.MEASURE);
    }

    /// "from 15 minutes to 20": the second end has no unit of its own.
    private boolean isEnd(Joint joint, Draft left, Draft right) {
        return joint.word().equals("to")
                && !joint.comma()
                && tokens.get(left.from - 1).is("from")
                && !tokens.get(right.phraseTo).isWord();
    }

    private static boolean isBare(Draft left) {
        return left.kind == Kind.COUNT && !left.hasUnit() && left.reason == null;
    }

    /// Whether its unit stands behind it and not, as a sign, before.
    private static boolean isBehind(Draft right) {
        return right.hasUnit() && right.unitFrom >= right.to;
    }

    private static boolean isRow(Joint joint, Draft left, Draft right) {
        boolean percent = right.unit.kind() == UnitKind.PERCENT || right.unit.kind() == UnitKind.PERCENTAGE_POINT;
        if (joint.hyphen() && !joint.word().isEmpty() && right.hyphenated) {
            return true;
        }
        boolean row = right.rules.contains(RULE);
        boolean listed = LISTED.contains(right.unit.kind()) && (row || isBehind(right)) && right.upper == null;
        return switch (joint.word()) {
            case "and" -> percent || listed;
            case "or" ->
                !(percent && isRestated(joint, left, right)) && (percent || right.unit.kind() == UnitKind.TIME);
            case "to", "versus", "against" -> percent && !joint.comma();
            default -> joint.comma() && row && listed;
        };
    }

    /// "a rise of 223 or 45 percent", "fell by nine, or 18 percent": the same said again.
    private static boolean isRestated(Joint joint, Draft left, Draft right) {
        return joint.comma() || left.value.compareTo(right.value) >= 0 || !Ranges.isOne(left, right);
    }

    private static void take(Draft bare, Draft sibling) {
        bare.kind = sibling.kind;
        bare.unit = sibling.unit;
        bare.rules.add(RULE);
        if (sibling.reason == Reason.AGE_LIMIT) {
            bare.band = new Band(bare.value, bare.value.add(BigDecimal.ONE));
            bare.reject(sibling.reason, "age-limit");
        }
    }
}
