package org.saksei.statements.khmer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Circumstances;
import org.saksei.statements.Counted;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.Quote;
import org.saksei.statements.Reason;
import org.saksei.statements.Span;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.Status;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.CodePoints;
import org.saksei.statements.time.PeriodNames;

/// Reads one Khmer text, sentence by sentence.
final class KhmerRun {

    /// How far before a number its noun may stand, in UTF-16 units.
    private static final int REACH = 60;

    /// Longest sentence; a longer one is cut.
    private static final int LONGEST = 10_000;

    private final Map<String, KhmerTerm> terms;
    private final String text;
    private final String doc;
    private final CodePoints points;
    private final KhmerNumbers numbers;
    private final KhmerPeriods periods;
    private final List<StatedFigure> all = new ArrayList<>();
    private @Nullable StatedPeriod carried;
    private int proposed;
    private int rejected;

    KhmerRun(String text, Map<String, KhmerTerm> terms, Circumstances circumstances, String doc) {
        this.terms = terms;
        this.text = text;
        this.doc = doc;
        this.points = CodePoints.of(text);
        this.numbers = new KhmerNumbers(text);
        this.periods = new KhmerPeriods(text, circumstances.published());
    }

    List<StatedFigure> read() {
        int from = 0;
        while (from < text.length()) {
            int to = sentenceEnd(from);
            sentence(from, to);
            from = to;
        }
        return all;
    }

    private int sentenceEnd(int from) {
        int limit = Math.min(text.length(), from + LONGEST);
        for (int index = from; index < limit; index++) {
            char sign = text.charAt(index);
            if (sign == '។' || sign == '៕' || sign == '\n') {
                return index + 1;
            }
        }
        return limit;
    }

    private void sentence(int from, int to) {
        List<KhmerPeriods.Mention> mentions = periods.find(from, to);
        mentions.stream()
                .filter(mention -> !mention.comparison() && !mention.day())
                .findFirst()
                .ifPresent(mention -> carried = stated(mention));
        int at = from;
        while (at < to) {
            KhmerPeriods.Mention inside = covering(mentions, at);
            if (inside != null) {
                at = inside.end();
                continue;
            }
            KhmerNumbers.Found number = starts(at) ? numbers.read(at) : null;
            if (number == null || number.end() > to) {
                at++;
            } else {
                at = Math.max(at + 1, number(at, number, from, to, mentions));
            }
        }
    }

    private static KhmerPeriods.@Nullable Mention covering(List<KhmerPeriods.Mention> mentions, int at) {
        for (KhmerPeriods.Mention mention : mentions) {
            if (mention.start() <= at && at < mention.end()) {
                return mention;
            }
        }
        return null;
    }

    /// A number in words begins where no letter of a word stands directly before, or behind a known word.
    private boolean starts(int at) {
        char sign = text.charAt(at);
        if (Character.isDigit(sign)) {
            return at == 0 || !Character.isDigit(text.charAt(at - 1));
        }
        return sign >= '\u1780' && sign <= '\u17b3';
    }

    private int number(int at, KhmerNumbers.Found low, int from, int to, List<KhmerPeriods.Mention> mentions) {
        KhmerNumbers.Found high = range(low);
        int end = high == null ? low.end() : high.end();
        int word = numbers.blanks(end);
        Modifier behind = modifierAt(word);
        int unitAt = behind == null ? word : numbers.blanks(word + modifierLength(word));
        Map.Entry<String, KhmerWords.Sort> sort = KhmerWords.sortAt(text, unitAt);
        if (!low.inDigits() && (sort == null || !boundary(at))) {
            return at;
        }
        boolean dollar = at > from && text.charAt(at - 1) == '$';
        Reason reason = reason(at, unitAt, sort, dollar);
        Modifier modifier = high != null ? Modifier.BETWEEN : behind != null ? behind : modifierBefore(at, from);
        KhmerWords.Sort kind = dollar ? KhmerWords.dollars() : sort == null ? null : sort.getValue();
        if (kind == null && reason == null && term(at, from) == null) {
            return end;
        }
        all.add(figure(new Hit(at, end, low, high, modifier, kind, reason, from, to), mentions));
        return sort == null ? end : unitAt + sort.getKey().length();
    }

    /// A number in words may follow only a blank, a sign, or the words that lead to numbers.
    private boolean boundary(int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        if (before < '\u1780' || before > '\u17dd') {
            return true;
        }
        String lead = text.substring(Math.max(0, at - 12), at);
        return lead.endsWith("ចំនួន")
                || lead.endsWith("ជាង")
                || lead.endsWith("មាន")
                || lead.endsWith("សរុប")
                || term(at, Math.max(0, at - 30)) instanceof Place place && place.end() == at;
    }

    private KhmerNumbers.@Nullable Found range(KhmerNumbers.Found low) {
        int sign = numbers.blanks(low.end());
        for (String to : List.of("ដល់", "-", "–")) {
            if (text.startsWith(to, sign)) {
                KhmerNumbers.Found high = numbers.read(numbers.blanks(sign + to.length()));
                return high != null && high.value().compareTo(low.value()) > 0 ? high : null;
            }
        }
        return null;
    }

    private @Nullable Modifier modifierAt(int at) {
        return text.startsWith("ជាង", at) ? Modifier.MORE_THAN : null;
    }

    private int modifierLength(int at) {
        return text.startsWith("ជាង", at) ? "ជាង".length() : 0;
    }

    private Modifier modifierBefore(int at, int from) {
        int end = at;
        while (end > from && (KhmerNumbers.isBlank(text.charAt(end - 1)) || text.charAt(end - 1) == '$')) {
            end--;
        }
        String before = text.substring(Math.max(from, end - 20), end);
        String plain = before.endsWith("ចំនួន")
                ? before.substring(0, before.length() - 5).strip()
                : before;
        return KhmerWords.modifierAtEnd(plain);
    }

    private @Nullable Reason reason(
            int at, int unitAt, Map.@Nullable Entry<String, KhmerWords.Sort> sort, boolean dollar) {
        int end = at;
        while (end > 0 && KhmerNumbers.isBlank(text.charAt(end - 1))) {
            end--;
        }
        String before = text.substring(Math.max(0, end - 30), end);
        if (before.endsWith("ទី")) {
            return Reason.ORDINAL;
        }
        if (before.endsWith("មាត្រា")
                || before.endsWith("លេខ")
                || before.endsWith("ទំព័រ")
                || before.endsWith("ជំពូក")) {
            return Reason.IDENTIFIER;
        }
        boolean years = sort != null && sort.getKey().equals("ឆ្នាំ");
        if (before.contains("អាយុ") && (years || before.endsWith("អាយុ"))) {
            return Reason.AGE_LIMIT;
        }
        return text.startsWith("ថ្ងៃទី", unitAt) && !dollar ? Reason.DATE : null;
    }

    /// A term and where it stands.
    private record Place(int start, int end, KhmerTerm term) {}

    /// The nearest term before a number, the longest where several end there.
    private @Nullable Place term(int at, int from) {
        int low = Math.max(from, at - REACH);
        String window = text.substring(low, at);
        Place best = null;
        for (Map.Entry<String, KhmerTerm> term : terms.entrySet()) {
            int start = window.lastIndexOf(term.getKey());
            if (start < 0) {
                continue;
            }
            int end = start + term.getKey().length();
            boolean nearer =
                    best == null || low + end > best.end() || low + end == best.end() && low + start < best.start();
            if (nearer && noNumberBetween(low + end, at)) {
                best = new Place(low + start, low + end, term.getValue());
            }
        }
        return best;
    }

    private boolean noNumberBetween(int from, int to) {
        for (int index = from; index < to; index++) {
            if (Character.isDigit(text.charAt(index)) && covering(periodsAround(from, to), index) == null) {
                return false;
            }
        }
        return true;
    }

    private List<KhmerPeriods.Mention> periodsAround(int from, int to) {
        return periods.find(from, to);
    }

    /// A number that was found.
    ///
    /// @param from begin of its sentence, `to` its end
    private record Hit(
            int at,
            int end,
            KhmerNumbers.Found low,
            KhmerNumbers.@Nullable Found high,
            Modifier modifier,
            KhmerWords.@Nullable Sort sort,
            @Nullable Reason reason,
            int from,
            int to) {

        Kind kind(boolean directed) {
            if (reason == Reason.AGE_LIMIT) {
                return Kind.AGE;
            }
            Kind kind = sort == null ? Kind.COUNT : sort.kind();
            return kind == Kind.SHARE && directed ? Kind.CHANGE_PERCENT : kind;
        }
    }

    private StatedFigure figure(Hit hit, List<KhmerPeriods.Mention> mentions) {
        Direction direction = direction(hit.at(), hit.from());
        Kind kind = hit.kind(direction != null);
        Reason reason = hit.reason();
        KhmerNumbers.Found high = hit.high();
        boolean changes = kind == Kind.CHANGE_PERCENT;
        Place place = reason == null && kind != Kind.MONEY && kind != Kind.DURATION ? term(hit.at(), hit.from()) : null;
        Span span = points.span(hit.at(), hit.end());
        return new StatedFigure(
                doc + (reason == null ? "." + ++proposed : ".r" + ++rejected),
                text.substring(hit.at(), hit.end()),
                span,
                quote(hit.from(), hit.to()),
                kind,
                hit.low().value().toPlainString(),
                high == null ? null : high.value().toPlainString(),
                hit.modifier(),
                changes ? direction : null,
                unit(hit.sort(), place, reason),
                reason == null ? counted(hit.sort(), place) : null,
                null,
                null,
                period(hit.at(), mentions),
                null,
                null,
                List.of(),
                null,
                reason == null ? Status.PROPOSED : Status.REJECTED,
                reason,
                List.of(
                        hit.low().inDigits() ? "khmer-digits" : "khmer-words",
                        hit.sort() == null ? "khmer-term" : "khmer-classifier"));
    }

    private static Unit unit(KhmerWords.@Nullable Sort sort, @Nullable Place place, @Nullable Reason reason) {
        if (reason == Reason.AGE_LIMIT) {
            return new Unit(UnitKind.AGE, null, "year of age");
        }
        boolean counts = sort == null || sort.unit().kind() == UnitKind.NOUN;
        if (counts && place != null) {
            return KhmerWords.noun(place.term().lemma());
        }
        return sort == null ? new Unit(UnitKind.NONE, null, null) : sort.unit();
    }

    private @Nullable Counted counted(KhmerWords.@Nullable Sort sort, @Nullable Place place) {
        if (place != null) {
            return new Counted(
                    text.substring(place.start(), place.end()),
                    points.span(place.start(), place.end()),
                    place.term().lemma(),
                    place.term().type(),
                    place.term().event(),
                    place.term().attributes());
        }
        return sort == null || sort.type() == null
                ? null
                : new Counted(null, null, sort.lemma(), sort.type(), null, List.of());
    }

    private @Nullable Direction direction(int at, int from) {
        String before = text.substring(Math.max(from, at - REACH), at);
        int up = Math.max(before.lastIndexOf("កើន"), before.lastIndexOf("ឡើង"));
        int down =
                Math.max(before.lastIndexOf("ថយ"), Math.max(before.lastIndexOf("ធ្លាក់"), before.lastIndexOf("ចុះ")));
        if (up < 0 && down < 0) {
            return null;
        }
        return up > down ? Direction.UP : Direction.DOWN;
    }

    /// The period that stands nearest before the number, else the next one in the sentence, else the
    /// carried one.
    private @Nullable StatedPeriod period(int at, List<KhmerPeriods.Mention> mentions) {
        KhmerPeriods.Mention nearest = null;
        for (KhmerPeriods.Mention mention : mentions) {
            if (!mention.day() && (mention.end() <= at || nearest == null && !mention.comparison())) {
                nearest = mention;
            }
        }
        if (nearest != null) {
            return stated(nearest);
        }
        StatedPeriod before = carried;
        return before == null ? null : before.withBasis(PeriodBasis.CARRIED);
    }

    private StatedPeriod stated(KhmerPeriods.Mention mention) {
        return new StatedPeriod(
                true,
                mention.from(),
                mention.to(),
                PeriodNames.label(mention.from(), mention.to()),
                List.of(),
                mention.relative() ? PeriodBasis.RESOLVED : PeriodBasis.STATED,
                text.substring(mention.start(), mention.end()),
                points.span(mention.start(), mention.end()));
    }

    private Quote quote(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        Span span = points.span(start, end);
        int before = points.index(Math.max(0, span.start() - 32));
        int after = points.index(Math.min(points.at(text.length()), span.end() + 32));
        return new Quote(text.substring(start, end), span, text.substring(before, start), text.substring(end, after));
    }
}
