package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.saksei.statements.FigureRole;
import org.saksei.statements.Message;
import org.saksei.statements.Reading;
import org.saksei.statements.References;
import org.saksei.statements.Span;
import org.saksei.statements.StatementCheck;
import org.saksei.statements.Verdict;

/// Checks the arithmetic of texts, one text against another, and texts against known values.
///
/// No figure is ever called true or false: what is said is whether numbers of a text fit each other. A
/// rule that cannot tie its numbers together by what the text says keeps silent, because one false
/// alarm costs more trust than ten missed errors.
public final class Checks {

    private final CheckSettings settings;
    private final List<WithinRule> within;
    private final List<AcrossRule> across;
    private final RegisterRule register;

    public Checks(CheckSettings settings) {
        this.settings = settings;
        Meaning meaning = new Meaning(settings.aboutShare());
        within = List.of(
                new HeadlineRule(meaning),
                new SumRule(meaning),
                new RestRule(),
                new ListRule(),
                new StatedPartRule(),
                new BandsRule(),
                new TogetherRule(),
                new PercentChangeRule(meaning),
                new PointsRule(meaning),
                new CountsInPointsRule(meaning),
                new ShareRule(meaning),
                new TwoSharesRule(),
                new AmountsToRule(meaning),
                new ChangeRule(meaning),
                new MultipleRule(meaning, settings.multiples()),
                new PaceRule(),
                new AverageRule(),
                new EachRule(),
                new MonthsRule(),
                new DirectionRule(meaning),
                new ListLengthRule(),
                new StageRule(meaning, settings.events()),
                new RepeatRule(meaning),
                new SameTimeRule(),
                new OneTimeRule(),
                new PartOfTimeRule());
        register = new RegisterRule(meaning);
        across = List.of(
                new CumulativeRule(meaning),
                new VoicesRule(meaning, settings.events()),
                new RatingRule(),
                new ElapsedRule(),
                register,
                new SeriesRule(),
                new DateRule());
    }

    /// All checks of a run, numbered `k1` on: by text, in it by the place of the first figure.
    ///
    /// Rejected figures are left out.
    public List<StatementCheck> check(List<Reading> readings, References references) {
        List<OneText> texts = readings.stream().map(OneText::new).toList();
        Run run = new Run(texts, references, settings);
        List<Finding> findings = new ArrayList<>();
        texts.forEach(text -> within.forEach(rule -> findings.addAll(rule.check(text))));
        across.forEach(rule -> findings.addAll(rule.check(run)));
        return numbered(findings, texts);
    }

    /// How each figure stands beside known values, and nothing else.
    public List<StatementCheck> checkRegister(List<Reading> readings, References references) {
        List<OneText> texts = readings.stream().map(OneText::new).toList();
        return numbered(new ArrayList<>(register.check(new Run(texts, references, settings))), texts);
    }

    private static List<StatementCheck> numbered(List<Finding> findings, List<OneText> texts) {
        findings.sort(order(texts));
        dropTwins(findings);
        Set<Finding> first = firstOfCuttingTexts(findings);
        List<StatementCheck> checks = new ArrayList<>();
        for (Finding finding : findings) {
            if (first.contains(finding)) {
                finding.message(Message.of("house-cuts", finding.sentence()));
            }
            checks.add(finding.numbered("k" + (checks.size() + 1)));
        }
        return List.copyOf(checks);
    }

    /// Two rules may come to the same sum.
    private static void dropTwins(List<Finding> findings) {
        Set<List<Object>> seen = new HashSet<>();
        findings.removeIf(finding -> !seen.add(List.of(finding.rule(), finding.verdict(), finding.figures())));
    }

    private static Comparator<Finding> order(List<OneText> texts) {
        Map<String, Integer> numbers = new HashMap<>();
        texts.forEach(text -> numbers.putIfAbsent(text.document().doc(), numbers.size()));
        return Comparator.<Finding>comparingInt(
                        finding -> numbers.getOrDefault(first(finding).doc(), texts.size()))
                .thenComparingInt(finding -> {
                    Span span = first(finding).span();
                    return span == null ? 0 : span.start();
                })
                .thenComparing(Finding::rule);
    }

    private static FigureRole first(Finding finding) {
        return finding.first();
    }

    /// The first cut percentage of each text that has two of them and none that was rounded up.
    private static Set<Finding> firstOfCuttingTexts(List<Finding> findings) {
        Map<String, List<Finding>> cut = new HashMap<>();
        Set<String> rounding = new HashSet<>();
        for (Finding finding : findings) {
            String doc = Objects.requireNonNullElse(finding.first().doc(), "");
            if (finding.isRoundedUp()) {
                rounding.add(doc);
            }
            if (finding.verdict() == Verdict.CONSISTENT_BY_TRUNCATION) {
                cut.computeIfAbsent(doc, unused -> new ArrayList<>()).add(finding);
            }
        }
        Set<Finding> first = new HashSet<>();
        cut.forEach((doc, found) -> {
            if (found.size() > 1 && !rounding.contains(doc)) {
                first.add(found.getFirst());
            }
        });
        return first;
    }
}
