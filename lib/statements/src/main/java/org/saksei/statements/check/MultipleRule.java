package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.saksei.statements.CheckRule;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Message;
import org.saksei.statements.Verdict;

/// `multiple`: 118 couples are 236 persons.
final class MultipleRule implements WithinRule {

    private static final Pattern SAME_PEOPLE = Pattern.compile(
            "[(\\[—–:]|\\bor\\b|\\bthat is\\b|\\bmeaning\\b|\\btotalling\\b|\\btotaling\\b|\\ba total of\\b");

    private static final Pattern OTHERS =
            Pattern.compile("[;.]|\\band\\b|\\bother\\b|\\bof (whom|them|which)\\b|\\binclud");

    private static final int NEAR = 60;

    private final Meaning meaning;
    private final Map<String, Integer> multiples;

    /// @param multiples how many persons one of a noun is
    MultipleRule(Meaning meaning, Map<String, Integer> multiples) {
        this.meaning = meaning;
        this.multiples = Map.copyOf(multiples);
    }

    @Override
    public List<Finding> check(OneText text) {
        List<Finding> findings = new ArrayList<>();
        for (Told group : text.figures()) {
            Integer factor = group.lemma() == null ? null : multiples.get(group.lemma());
            if (group.isCount() && factor != null) {
                text.inSentence(group).stream()
                        .filter(told -> told.isCount() && told.start() > group.start())
                        .filter(told -> told.start() < group.start() + 2 * NEAR && isOfSamePeople(group, told))
                        .findFirst()
                        .ifPresent(persons -> findings.add(compare(group, persons, factor)));
            }
        }
        return findings;
    }

    private static boolean isOfSamePeople(Told group, Told persons) {
        boolean people = persons.type() == CountedClass.PERSON
                || persons.type() == CountedClass.VICTIM
                || persons.type() == CountedClass.PERPETRATOR;
        String between = OneText.between(group, persons).toLowerCase(Locale.ROOT);
        return people
                && !between.isEmpty()
                && between.length() <= NEAR
                && SAME_PEOPLE.matcher(between).find()
                && !OTHERS.matcher(between).find();
    }

    private Finding compare(Told group, Told persons, int factor) {
        Ratio times = Ratio.of(factor);
        Ratio point = group.value().times(times);
        Range range = meaning.of(group).times(times);
        Judgement judgement = Judgement.of(range, meaning.of(persons), meaning.cut(persons));
        Finding finding = new Finding(
                CheckRule.MULTIPLE,
                judgement.verdict(),
                judgement.verdict() == Verdict.INCONSISTENT ? "unexplained" : null);
        return finding.figure(group.as("base"))
                .figure(persons.as("new"))
                .formula(factor + " × " + group.number().toPlainString() + Words.equals(point))
                .computed(point)
                .stated(persons.figure().value())
                .difference(persons.value().minus(point))
                .message(Message.of(
                        judgement.fits() ? "ending.inside" : "ending.apart",
                        Message.of("multiple.fact", group.said(), factor, point.decimal()),
                        persons.said()));
    }
}
