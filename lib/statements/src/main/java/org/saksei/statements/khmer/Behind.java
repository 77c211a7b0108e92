package org.saksei.statements.khmer;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Lexicon;
import org.saksei.statements.UnitKind;
import org.saksei.statements.khmer.Draft.Role;

/// Reads what stands behind a number and belongs to it: a verb, a property, what half is meant of.
final class Behind {

    /// How far behind a number the word may stand that says what befell it.
    private static final int REACH = 30;

    private static final int LONGEST_BRACKET = 200;

    /// What may stand between a subject with its number and its verb.
    private static final Set<String> LINKS = Set.of("", "បាន", "និង", "ដែលបាន");

    private final String text;

    Behind(String text) {
        this.text = text;
    }

    /// "ពាក់កណ្តាលនៃជនរងគ្រោះ": what half is meant of stands behind it.
    static void half(Draft draft, List<Piece> pieces) {
        boolean half = draft.hit.sort() != null && draft.hit.sort().unit().kind() == UnitKind.FRACTION;
        for (Piece piece : half ? pieces : List.<Piece>of()) {
            int distance = piece.start() - draft.hit.end();
            if (distance >= 0 && distance <= 3 && piece.sense() instanceof Sense.Thing(Lexicon.Noun noun)) {
                draft.name(piece, noun);
            }
        }
    }

    /// What stands behind the number and says what befell it: "… ត្រូវបានសង្គ្រោះ". A bracket between them
    /// holds parts.
    ///
    /// @param next the number that follows in the sentence, or null
    /// @return where the words of the next number begin
    int passive(Draft draft, List<Piece> pieces, @Nullable Hit next) {
        int end = Math.max(draft.hit.end(), draft.hit.unitEnd());
        int bracketEnd = bracketEnd(end);
        int limit = next == null || bracketEnd > end ? draft.to : next.at();
        int begin = Math.max(end, bracketEnd);
        for (Piece piece : pieces) {
            if (piece.start() < begin || piece.end() > limit || piece.start() - begin > REACH) {
                continue;
            }
            if (piece.sense() instanceof Sense.Property(Attribute attribute) && piece.start() - begin <= 1) {
                draft.add(attribute);
                begin = piece.end();
                continue;
            }
            String link = text.substring(begin, piece.start()).strip();
            boolean subject = draft.role == Role.MAIN
                    && (next == null || draft.event == null && !belongsTo(next, draft, pieces, piece.end()))
                    && LINKS.contains(link);
            if (!(piece.sense() instanceof Sense.Happened(Lexicon.Event event))
                    || !link.contains("ត្រូវ") && !subject) {
                return end;
            }
            befell(draft, event);
            int behind = properties(draft, pieces, piece.end(), limit);
            return bracketEnd > end ? end : behind;
        }
        return end;
    }

    private static void befell(Draft draft, Lexicon.Event event) {
        draft.event = event.id();
        if (draft.type == CountedClass.PERSON && event.befalls() != null) {
            draft.type = event.befalls();
        }
    }

    /// Index behind a bracket that opens here, or `from`.
    private int bracketEnd(int from) {
        int open = from;
        while (open < text.length() && text.charAt(open) == ' ') {
            open++;
        }
        boolean opens = open < text.length() && text.charAt(open) == '(';
        int close = opens ? text.indexOf(')', open, Math.min(text.length(), open + LONGEST_BRACKET)) : -1;
        return close < 0 ? from : close + 1;
    }

    /// "… ២៦៣នាក់ ប្រគល់ជូនគ្រួសារ ១៩១នាក់": the verb leads to a number of its own.
    private static boolean belongsTo(Hit next, Draft draft, List<Piece> pieces, int from) {
        boolean same = next.sort() != null
                && draft.hit.sort() != null
                && next.sort().type() == draft.hit.sort().type();
        return same
                && Relations.between(pieces, from, next.at()).stream()
                        .noneMatch(piece -> piece.sense() instanceof Sense.Thing);
    }

    /// Properties directly behind what befell: "ប្រគល់ជូនគ្រួសារ".
    private static int properties(Draft draft, List<Piece> pieces, int from, int next) {
        int end = from;
        for (Piece piece : pieces) {
            boolean behind = piece.start() >= end && piece.start() - end <= 1 && piece.end() <= next;
            if (behind && piece.sense() instanceof Sense.Property(Attribute attribute)) {
                draft.add(attribute);
                end = piece.end();
            }
        }
        return end;
    }
}
