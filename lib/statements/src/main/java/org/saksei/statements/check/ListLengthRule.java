package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saksei.statements.CheckRule;
import org.saksei.statements.Message;

/// `list_length`: "three countries: A, B and C" names three.
///
/// Only lists of proper names are counted, since everything else may be a description.
final class ListLengthRule implements WithinRule {

    /// Up to six words of the thing counted, then what opens a complete list.
    private static final Pattern OPENING =
            Pattern.compile("^(?: [\\p{L}'’-]{1,30}){1,6}(?: ?:| ?\\(| ?[—–]| -|, namely|,? namely) ?");

    private static final String ITEM = "(?:the )?\\p{Lu}[\\p{L}\\p{M}.'’-]*"
            + "(?: (?:of|the|de|du|da|al|el|\\p{Lu}[\\p{L}\\p{M}.'’-]*|[0-9]{1,2}(?![0-9]))){0,4}";

    /// "Three fishing vessels, the Amal, the Nour and Sirine 2, were": names set off by commas behind their noun.
    private static final Pattern SET_OFF = Pattern.compile("^(?<noun>(?: \\p{Ll}[\\p{L}’-]{1,30}){0,3}), (?<list>"
            + ITEM + "(?:, " + ITEM + "){0,12},? and " + ITEM + ")(?=[,;.)]|$)(?!,? and|, (?:the )?\\p{Lu})");

    private static final Pattern INCLUDING =
            Pattern.compile("\\b(includ\\w*|such as|among|e\\.g\\.|etc\\.?|and others|and more)\\b");

    private static final Pattern NAME = Pattern.compile(
            "(?:the )?\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:of|the|de|du|da|al|and|\\p{Lu}[\\p{L}\\p{M}.'’-]*)){0,5}");

    /// Countries that have an "and" in their name.
    private static final Pattern DOUBLE =
            Pattern.compile("(Bosnia|Trinidad|Antigua|Kitts|Vincent|Tome|Tomé|Serbia|Turks|Wallis|Heard|Georgia) and "
                    + "(the )?(Herzegovina|Tobago|Barbuda|Nevis|Grenadines|Principe|Príncipe|Montenegro|Caicos|Futuna|"
                    + "McDonald|South Sandwich)");

    /// A last item of several words on both sides of its "and" may be one name or two.
    private static final Pattern PAIR =
            Pattern.compile(",? ?\\p{Lu}[\\p{L}'’-]* (?:of|for|on|against) [^,]* and [^,]*$");

    private static final Pattern IN = Pattern.compile("(?:^|, |and |; )(?:in|at|on) $");

    private static final String OF = " of the ";

    private static final int LONGEST_LIST = 40;

    @Override
    public List<Finding> check(OneText text) {
        List<Finding> findings = new ArrayList<>();
        for (Told told : text.figures()) {
            if (told.isCount() && told.isExact() && told.number().scale() <= 0 && isShort(told)) {
                names(told, text).ifPresent(names -> findings.add(compare(told, names)));
            }
        }
        return findings;
    }

    private static boolean isShort(Told told) {
        return told.value().compareTo(Ratio.of(LONGEST_LIST)) <= 0
                && told.value().compareTo(Ratio.of(2)) >= 0;
    }

    private static Optional<List<String>> names(Told told, OneText text) {
        String words = OneText.after(told).replaceAll("\\s+", " ");
        Optional<String> setOff = setOff(told, words);
        if (setOff.isPresent()) {
            return setOff.flatMap(ListLengthRule::split);
        }
        Matcher opening = OPENING.matcher(words);
        if (!opening.find() || isOfAnother(told, opening.end(), text)) {
            return Optional.empty();
        }
        String list = upTo(words.substring(opening.end()), opening.group().contains("(") ? ")" : ".;—–)");
        if (INCLUDING.matcher(opening.group() + list).find()
                || list.codePoints().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        return split(list);
    }

    /// The words between must be the noun that is counted, or none.
    private static Optional<String> setOff(Told told, String words) {
        Matcher names = SET_OFF.matcher(words);
        String lemma = told.lemma();
        if (!names.find() || lemma == null || lemma.length() < 3 || isOfManySorts(names.group("list"))) {
            return Optional.empty();
        }
        String noun = names.group("noun");
        String last = noun.substring(noun.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        boolean bare = noun.isEmpty() && IN.matcher(OneText.tail(told, 10)).find() && words.charAt(names.end()) == ',';
        return bare || last.startsWith(lemma.substring(0, lemma.length() - 1).toLowerCase(Locale.ROOT))
                ? Optional.of(names.group("list"))
                : Optional.empty();
    }

    private static boolean isOfManySorts(String list) {
        return DOUBLE.matcher(list).find();
    }

    private static Optional<List<String>> split(String list) {
        if (PAIR.matcher(list).find()) {
            return Optional.empty();
        }
        String joined = DOUBLE.matcher(list).replaceAll("$1 $3");
        List<String> names = Arrays.stream(joined.split(",? and |, ?", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return names.size() >= 2
                        && names.stream()
                                .allMatch(name -> NAME.matcher(name.replaceAll(" [0-9]{1,2}$", ""))
                                        .matches())
                ? Optional.of(names)
                : Optional.empty();
    }

    /// "17 agencies in four countries: A, B, C and D": the list is of the number next to it.
    private static boolean isOfAnother(Told told, int opening, OneText text) {
        return text.following(told, 1).stream()
                .filter(Told::isCount)
                .findFirst()
                .filter(next -> next.start() < told.figure().span().end() + opening)
                .filter(next -> !OneText.tail(next, OF.length()).endsWith(OF))
                .isPresent();
    }

    private static String upTo(String text, String stops) {
        for (int i = 0; i < text.length(); i++) {
            if (stops.indexOf(text.charAt(i)) >= 0) {
                return text.substring(0, i);
            }
        }
        return text;
    }

    private static Finding compare(Told whole, List<String> names) {
        Ratio found = Ratio.of(names.size());
        int order = found.compareTo(whole.value());
        Finding finding = order == 0
                ? Finding.consistent(CheckRule.LIST_LENGTH)
                : Finding.inconsistent(CheckRule.LIST_LENGTH, order > 0 ? "list_longer" : "list_shorter");
        return finding.figure(whole.as("whole"))
                .formula(names.size()
                        + (order == 0 ? " = " : order > 0 ? " > " : " < ")
                        + whole.value().decimal())
                .computed(found)
                .stated(whole.figure().value())
                .difference(whole.value().minus(found))
                .message(
                        order == 0
                                ? Message.of("names.same", names.size())
                                : Message.of("names.other", whole.value().decimal(), names.size()));
    }
}
