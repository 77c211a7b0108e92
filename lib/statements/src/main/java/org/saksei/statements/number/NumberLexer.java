package org.saksei.statements.number;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.Span;

/// Finds all numbers of an English text, with value, modifier, unit and the reason why one is no figure.
///
/// ```java
/// CodePoints points = CodePoints.of(text);
/// List<Numeral> all = NumberLexer.find(text, points);     // rejected ones among them
/// List<Numeral> figures = all.stream().filter(n -> !n.isRejected()).toList();
/// ```
///
/// Works on the raw text, by own grammar and a bounded look around each word, in time proportional to
/// its length: it needs no sentences, words or parts of speech. Numbers come in order of position and
/// overlap only in "one each from A and B", where several have one span ([Link#EACH]).
///
/// What it leaves to the reader of roles: the noun of a number with [UnitKind#NONE]; whether a
/// percentage is a share or a change; whether a tentative "no", "none" or "never" stands before
/// something countable; which "no" belongs to which verb. Ratings are only marked: the number after
/// "Tier" has [Kind#RATING] and its span is the number alone.
public final class NumberLexer {

    private NumberLexer() {}

    public static List<Numeral> find(CharSequence text) {
        return find(text, CodePoints.of(text));
    }

    public static List<Numeral> find(CharSequence text, CodePoints points) {
        List<Numeral> all = new ArrayList<>();
        Tokens.stretches(text, tokens -> {
            for (Draft draft : new Reader(tokens).read()) {
                all.add(numeral(draft, tokens, points));
            }
        });
        return all;
    }

    private static Numeral numeral(Draft draft, Tokens tokens, CodePoints points) {
        int to = draft.spanTo < 0 ? draft.to : draft.spanTo;
        Span span = span(tokens, points, draft.from, to);
        String text = tokens.text()
                .subSequence(
                        tokens.get(draft.from).start(), tokens.get(to - 1).end())
                .toString();
        return new Numeral(
                span,
                text,
                span(tokens, points, draft.phraseFrom, Math.max(draft.phraseTo, draft.to)),
                draft.kind,
                draft.value,
                draft.upper,
                draft.modifier,
                draft.modifierFrom < 0 ? null : span(tokens, points, draft.modifierFrom, draft.modifierTo),
                draft.direction,
                draft.unit,
                draft.unitFrom < 0 ? null : span(tokens, points, draft.unitFrom, draft.unitTo),
                draft.band,
                draft.link,
                draft.hyphenated,
                draft.tentative,
                draft.reason,
                draft.rules);
    }

    private static Span span(Tokens tokens, CodePoints points, int from, int to) {
        return points.span(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /// Reads one stretch.
    private static final class Reader {
        private final Tokens tokens;
        private final Cardinals cardinals;
        private final Fractions fractions;
        private final Claims claims;
        private final Ranges ranges;
        private final TimeSums sums;
        private final Ages ages;
        private final Rejections rejections;
        private final ListedUnits listed;
        private final List<Draft> drafts = new ArrayList<>();

        Reader(Tokens tokens) {
            this.tokens = tokens;
            cardinals = new Cardinals(tokens);
            fractions = new Fractions(tokens);
            claims = new Claims(tokens);
            ranges = new Ranges(tokens);
            sums = new TimeSums(tokens);
            ages = new Ages(tokens);
            rejections = new Rejections(tokens);
            listed = new ListedUnits(tokens);
        }

        List<Draft> read() {
            int at = 0;
            while (at < tokens.size()) {
                Draft draft = one(at);
                if (draft == null) {
                    Rejections.ordinals(tokens, at, drafts);
                    at++;
                } else {
                    join(draft);
                    at = Math.max(draft.phraseTo, draft.to);
                }
            }
            finish();
            ranges.link(drafts);
            return each();
        }

        private @Nullable Draft one(int at) {
            Draft draft = cardinals.read(at);
            if (draft != null) {
                repeated(draft);
                withoutArticle(draft);
                draft = fractions.complete(draft);
                sign(draft);
            } else {
                draft = fractions.read(at);
                if (draft != null) {
                    withoutArticle(draft);
                }
            }
            if (draft == null) {
                draft = claims.read(at);
                if (draft == null || draft.kind != Kind.COUNT) {
                    if (draft != null && draft.kind == Kind.FOLD) {
                        Modifiers.read(tokens, draft);
                    }
                    return draft;
                }
            }
            draft.phraseFrom = Math.min(draft.phraseFrom, draft.from);
            draft.phraseTo = Math.max(draft.phraseTo, draft.to);
            Units.read(tokens, draft);
            if (draft.kind == Kind.COUNT
                    && draft.value.signum() == 0
                    && !draft.inDigits
                    && draft.to == draft.from + 1) {
                draft.kind = Kind.ZERO;
            }
            if (draft.modifier == Modifier.VAGUE
                    && !draft.hasUnit()
                    && tokens.get(draft.to).is("of")) {
                Currencies.readBehind(tokens, draft, draft.to + 1);
            }
            claims.times(draft);
            Modifiers.read(tokens, draft);
            return draft;
        }

        /// "thirty-one (31) cases", "5 (five) posts": one number, whose span is the first.
        private void repeated(Draft draft) {
            Draft again = tokens.get(draft.to).is("(") ? cardinals.read(draft.to + 1) : null;
            boolean same = again != null
                    && again.inDigits != draft.inDigits
                    && tokens.get(again.to).is(")")
                    && again.value.compareTo(draft.value) == 0;
            if (same && again != null) {
                draft.spanTo = draft.to;
                draft.to = again.to + 1;
                draft.phraseTo = Math.max(draft.phraseTo, draft.to);
                draft.rules.add("words-and-digits");
            }
        }

        /// "a dozen" is carried by "dozen" alone, "a third" by "third".
        private void withoutArticle(Draft draft) {
            boolean article = tokens.get(draft.from).is("a") || tokens.get(draft.from).is("an");
            if (article
                    && draft.to == draft.from + 2
                    && (draft.fraction || tokens.get(draft.from + 1).is("dozen"))) {
                draft.from++;
            }
        }

        /// A minus before it: a sign stuck to the number and to nothing else, or the word.
        private void sign(Draft draft) {
            Token before = tokens.get(draft.from - 1);
            Token earlier = tokens.get(draft.from - 2);
            boolean dash = before.is("–") && tokens.get(draft.from).glued() && earlier.is("(");
            boolean minus = dash
                    || (before.is("-") || before.is("−"))
                            && tokens.get(draft.from).glued()
                            && (!before.glued() || earlier.is("(") || earlier.is("<") || earlier.is("="));
            boolean word = before.is("minus") && !earlier.is("or") || before.is("negative");
            if (minus || word) {
                draft.value = draft.value.negate();
                draft.from--;
                draft.phraseFrom--;
            }
        }

        private void join(Draft draft) {
            Draft last = drafts.isEmpty() ? null : drafts.getLast();
            Draft earlier = drafts.size() < 2 ? null : drafts.get(drafts.size() - 2);
            Draft range = last == null ? null : sums.join(last, draft);
            range = range == null && last != null ? ranges.join(earlier, last, draft) : range;
            if (range != null) {
                drafts.removeLast();
                Modifiers.read(tokens, range);
                drafts.add(range);
            } else {
                drafts.add(draft);
            }
        }

        private void finish() {
            listed.ends(drafts);
            Draft before = null;
            for (Draft draft : drafts) {
                ages.read(draft, before);
                rejections.read(draft, before);
                before = draft;
            }
            listed.rows(drafts);
        }

        /// "one each from Angola and Belarus" is two figures of 1.
        private List<Draft> each() {
            List<Draft> all = new ArrayList<>(drafts.size());
            for (Draft draft : drafts) {
                int copies =
                        draft.reason == null && tokens.get(draft.phraseTo).is("each") ? items(draft.phraseTo + 1) : 1;
                for (int copy = 0; copy < copies; copy++) {
                    all.add(draft);
                }
                if (copies > 1) {
                    draft.link = Link.EACH;
                    draft.rules.add("one-each");
                }
            }
            return all;
        }

        /// How many names "from A, B, and C" lists.
        private int items(int at) {
            Token word = tokens.get(at);
            if (!word.is("from") && !word.is("in") && !word.is("to") && !word.is("for") && !word.is("of")) {
                return 1;
            }
            int items = 1;
            for (int index = at + 1; index < at + 60; index++) {
                Token token = tokens.get(index);
                boolean separator = token.is(",") || token.is("and");
                if (separator && tokens.get(index + 1).is("and")) {
                    continue;
                }
                if (separator) {
                    if (!startsItem(index + 1)) {
                        return items;
                    }
                    items++;
                } else if (!token.isWord() && !token.is("-") && !token.is("’") && !token.is("'")) {
                    return items;
                }
            }
            return items;
        }

        private boolean startsItem(int at) {
            Token word = tokens.get(at);
            return word.capital() || word.is("the") && tokens.get(at + 1).capital();
        }
    }
}
