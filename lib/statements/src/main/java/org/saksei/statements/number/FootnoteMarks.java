package org.saksei.statements.number;

import java.util.Set;

/// Raised digits that call a note ("263¹ victims", "were rescued.²"): no part of the number or the sentence, to be
/// passed over like blanks. The raised digits of an area or a volume ("10 km²") are none.
public final class FootnoteMarks {

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static final Set<String> LENGTHS = Set.of("m", "km", "cm", "mm", "dm", "ft", "in", "yd", "mi");

    /// How many raised digits and letters before one are looked at.
    private static final int REACH = 6;

    private FootnoteMarks() {}

    /// The digits as raised ones; any other sign stays.
    public static String raised(String digits) {
        StringBuilder raised = new StringBuilder();
        digits.chars()
                .forEach(sign -> raised.append(sign >= '0' && sign <= '9' ? RAISED.charAt(sign - '0') : (char) sign));
        return raised.toString();
    }

    public static boolean isMark(CharSequence text, int at) {
        if (RAISED.indexOf(text.charAt(at)) < 0) {
            return false;
        }
        int before = at - 1;
        while (before > at - REACH && before >= 0 && RAISED.indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        int start = before;
        while (start > before - REACH && start >= 0 && Character.isLetter(text.charAt(start))) {
            start--;
        }
        return !LENGTHS.contains(text.subSequence(start + 1, before + 1).toString());
    }
}
