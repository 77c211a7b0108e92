package org.saksei.app.demo.fiction;

import java.util.List;

/// How clerks write one name differently.
final class Spelling {

    private static final String COENG_TA = "\u17D2\u178F";
    private static final String COENG_DA = "\u17D2\u178A";
    private static final String ZERO_WIDTH_SPACE = "\u200B";

    private final Chance chance;

    Spelling(Chance chance) {
        this.chance = chance;
    }

    static String khmer(Name name) {
        return (name.family().khmer() + " " + name.given().khmer()).strip();
    }

    static String latin(Name name) {
        return name.family().latin() + " " + name.given().latin();
    }

    /// Another customary spelling of one or both parts.
    String otherLatin(Name name) {
        Name.Part family = name.family();
        Name.Part given = name.given();
        boolean both = chance.of(0.3);
        boolean onlyFamily = !both && chance.of(0.3);
        String familyWritten = both || onlyFamily ? variant(family) : family.latin();
        String givenWritten = onlyFamily ? given.latin() : variant(given);
        return familyWritten + " " + givenWritten;
    }

    private String variant(Name.Part part) {
        return part.variants().isEmpty() ? part.latin() : chance.oneOf(part.variants());
    }

    /// Given name first, as papers for foreigners have it.
    static String swapped(String written) {
        int blank = written.indexOf(' ');
        return written.substring(blank + 1) + " " + written.substring(0, blank);
    }

    /// A slip of the finger in Latin letters, never in the first letter of a part.
    String latinSlip(String written) {
        int at = written.indexOf(' ') + 2 + chance.between(0, Math.max(0, written.length() - written.indexOf(' ') - 4));
        return switch (chance.between(0, 2)) {
            case 0 -> written.substring(0, at) + written.charAt(at) + written.substring(at);
            case 1 -> written.substring(0, at) + written.substring(at + 1);
            default ->
                at + 1 < written.length()
                        ? written.substring(0, at)
                                + written.charAt(at + 1)
                                + written.charAt(at)
                                + written.substring(at + 2)
                        : written + written.charAt(at);
        };
    }

    /// A slip in Khmer letters: a vowel sign for its neighbour, signs in another order, an invisible
    /// space, a coeng da for the coeng ta that looks the same. Most look right on paper.
    String khmerSlip(String written) {
        for (int kind : chance.shuffled(List.of(0, 1, 2, 3))) {
            String slipped = switch (kind) {
                case 0 -> otherVowel(written);
                case 1 -> written.replaceFirst("([\u17C9\u17CA])([\u17B6-\u17C5])", "$2$1");
                case 2 -> written.replaceFirst(" ", " " + ZERO_WIDTH_SPACE);
                default -> written.replaceFirst(COENG_TA, COENG_DA);
            };
            if (!slipped.equals(written)) {
                return slipped;
            }
        }
        throw new IllegalStateException("every name has a blank");
    }

    /// A vowel sign written as its neighbour, which a reader takes for the same name.
    String otherVowel(String written) {
        for (List<String> pair : chance.shuffled(List.of(
                List.of("\u17B7", "\u17B8"), // short i, long i
                List.of("\u17BB", "\u17BC"), // short u, long u
                List.of("\u17BA", "\u17B9"),
                List.of("\u17CB", "")))) {
            String slipped = written.replaceFirst(pair.getFirst(), pair.getLast());
            if (!slipped.equals(written)) {
                return slipped;
            }
        }
        return written;
    }
}
