package org.saksei.statements.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Speaker;
import org.saksei.statements.SpeakerMode;

/// `agreement` and `revision`: one key in two texts or from two voices.
///
/// Figures are looked up by key, so that a run of many texts stays fast.
final class VoicesRule implements AcrossRule {

    /// From so many statements of one key on, each is compared with the one before only.
    private static final int MANY = 30;

    /// "The police reported identifying": what the speaker did itself, and so no more than its own share.
    private static final Pattern OWN_WORK = Pattern.compile(
            "(?s).*\\b(report|stat|claim|announc|not|indicat|acknowledg|confirm|mention|declar|admit)\\w*"
                    + " (\\w+ly )?(having )?\\w+ing\\b[^.;]*");

    /// "Each prosecutor is responsible for 800 cases": no total.
    private static final Pattern EACH = Pattern.compile("(?s).*\\b(each|every|per|apiece|on average)\\b[^.;,]*");

    private final Pairing pairing;
    private final EventFamilies events;

    VoicesRule(Meaning meaning, EventFamilies events) {
        this.pairing = new Pairing(meaning);
        this.events = events;
    }

    private record Slot(Key key, String interval) {}

    @Override
    public List<Finding> check(Run run) {
        Map<Slot, List<Told>> slots = new LinkedHashMap<>();
        for (OneText text : run.texts()) {
            for (Told told : text.figures()) {
                boolean total = isComparable(told)
                        && !text.inTitle(told)
                        && !EACH.matcher(OneText.before(told).toLowerCase(Locale.ROOT))
                                .matches();
                if (total) {
                    Key.of(told)
                            .ifPresent(key -> slots.computeIfAbsent(
                                            new Slot(key, Objects.requireNonNull(told.interval())),
                                            unused -> new ArrayList<>())
                                    .add(told));
                }
            }
        }
        Bases bases = Bases.of(run);
        List<Finding> findings = new ArrayList<>();
        slots.values().forEach(told -> findings.addAll(compare(once(told), bases)));
        findings.addAll(new DefinitionRule(pairing).check(slots.values(), run));
        return findings;
    }

    static boolean isComparable(Told told) {
        return told.isLevel()
                && told.interval() != null
                && told.periodIsSure()
                && told.kind() != Kind.MONEY
                && (told.event() != null || told.type() == CountedClass.EVENT);
    }

    /// Each voice once per text, event and value.
    private static List<Told> once(List<Told> told) {
        Set<List<String>> seen = new HashSet<>();
        return told.stream()
                .filter(one -> seen.add(List.of(
                        one.document().doc(),
                        Key.voice(one),
                        String.valueOf(one.event()),
                        String.valueOf(one.figure().value()),
                        one.figure().modifier().name())))
                .toList();
    }

    private List<Finding> compare(List<Told> told, Bases bases) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i < told.size(); i++) {
            for (int j = told.size() > MANY ? i - 1 : 0; j < i; j++) {
                compare(told.get(j), told.get(i), bases, findings);
            }
        }
        return findings;
    }

    private void compare(Told left, Told right, Bases bases, List<Finding> findings) {
        boolean sameText = left.document().doc().equals(right.document().doc());
        boolean sameVoice = Key.voice(left).equals(Key.voice(right));
        if (sameText && (sameVoice || isOwn(left) || isOwn(right) || isOneOfThem(left) || isOneOfThem(right))) {
            return;
        }
        if (!Likeness.agree(left.event(), right.event())) {
            if (isOtherDefinition(left, right)) {
                findings.add(pairing.otherDefinition(left, right, "event"));
            }
            return;
        }
        if (sameText && isOwnWork(left) && isOwnWork(right)) {
            if (!left.value().equals(right.value())) {
                findings.add(pairing.otherDefinition(left, right, "population"));
            }
        } else if (sameVoice && bases.isLookedBackOn(right) && !bases.isLookedBackOn(left)) {
            findings.add(pairing.revision(left, right));
        } else if (sameVoice && bases.isLookedBackOn(left) && !bases.isLookedBackOn(right)) {
            findings.add(pairing.revision(right, left));
        } else {
            findings.add(pairing.agreement(left, right));
        }
    }

    /// Within a text the publisher's own voice tells what others said, in other words: no second witness.
    private static boolean isOwn(Told told) {
        Speaker speaker = told.figure().speaker();
        return speaker == null
                || speaker.mode() == SpeakerMode.OWN
                || told.kind() == Kind.ZERO
                || HeadlineRule.isMore(told);
    }

    /// "One of them is fifteen": an example, and no count.
    private static boolean isOneOfThem(Told told) {
        return told.isPart() && told.value().equals(Ratio.ONE);
    }

    private static boolean isOwnWork(Told told) {
        return OWN_WORK.matcher(OneText.before(told)).matches();
    }

    /// Events of one family; also the same number told of two events, which is one number told in two
    /// ways.
    private boolean isOtherDefinition(Told left, Told right) {
        String one = Objects.requireNonNull(left.event());
        String other = Objects.requireNonNull(right.event());
        boolean family = events.family(one).isPresent() && events.family(one).equals(events.family(other));
        boolean sameNumber = left.isExact()
                && right.isExact()
                && left.value().equals(right.value())
                && left.value().compareTo(Ratio.of(20)) > 0;
        return family || sameNumber;
    }

    /// Which figures look back: the base of a comparison, or a period that was over when an earlier
    /// text spoke of it.
    record Bases(Set<String> ids, Map<String, LocalDate> published) {

        static Bases of(Run run) {
            Set<String> ids = new HashSet<>();
            Map<String, LocalDate> published = new HashMap<>();
            for (OneText text : run.texts()) {
                if (text.document().published() != null) {
                    published.put(text.document().doc(), text.document().published());
                }
                for (Told told : text.figures()) {
                    if (told.figure().comparison() != null
                            && told.figure().comparison().figure() != null) {
                        ids.add(told.document().doc() + " "
                                + told.figure().comparison().figure());
                    }
                }
            }
            return new Bases(ids, published);
        }

        boolean isLookedBackOn(Told told) {
            if (ids.contains(told.document().doc() + " " + told.figure().id())) {
                return true;
            }
            LocalDate day = published.get(told.document().doc());
            LocalDate end = told.figure().period() == null
                    ? null
                    : told.figure().period().to();
            return day != null && end != null && end.plusMonths(10).isBefore(day);
        }
    }
}
