package org.saksei.statements.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.Comparison;
import org.saksei.statements.Counted;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Direction;
import org.saksei.statements.Document;
import org.saksei.statements.Format;
import org.saksei.statements.IndicatorMatch;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.PlaceBasis;
import org.saksei.statements.PublishedBasis;
import org.saksei.statements.Quote;
import org.saksei.statements.Reading;
import org.saksei.statements.Span;
import org.saksei.statements.Speaker;
import org.saksei.statements.SpeakerMode;
import org.saksei.statements.SpeakerType;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.StatedPlace;
import org.saksei.statements.Status;
import org.saksei.statements.Text;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.Universe;

/// A made-up text written down together with the figures a reader would find in it.
final class Story {

    private final String doc;
    private final StringBuilder text = new StringBuilder();
    private final List<Fig> figures = new ArrayList<>();
    private int sentenceStart;
    private @Nullable String title;
    private @Nullable LocalDate published = LocalDate.of(2019, 7, 15);

    /// A figure under construction; a total of cases of the first half of 2019 until something else is
    /// said.
    final class Fig {
        final String id;
        final String shown;
        final int start;
        final int sentence;
        int sentenceEnd = -1;
        Kind kind = Kind.COUNT;

        @Nullable
        String value;

        @Nullable
        String upper;

        Modifier modifier = Modifier.EXACT;

        @Nullable
        Direction direction;

        Unit unit = new Unit(UnitKind.NOUN, null, "case");

        @Nullable
        String lemma = "case";

        @Nullable
        CountedClass type = CountedClass.EVENT;

        @Nullable
        String event;

        List<Attribute> attributes = new ArrayList<>();

        @Nullable
        Universe universe;

        @Nullable
        Comparison comparison;

        @Nullable
        StatedPeriod period = Story.period("2019-01-01", "2019-06-30");

        @Nullable
        String place = "KHM";

        @Nullable
        String speaker = "NCCT";

        List<String> about = new ArrayList<>();

        @Nullable
        IndicatorMatch indicator;

        Fig(String shown, @Nullable String value) {
            this.id = doc + "." + (figures.size() + 1);
            this.shown = shown;
            this.start = text.length();
            this.sentence = sentenceStart;
            this.value = value;
        }

        Fig percent() {
            unit = new Unit(UnitKind.PERCENT, null, "percentage");
            return this;
        }

        Fig kind(Kind other) {
            kind = other;
            return this;
        }

        Fig share() {
            kind = Kind.SHARE;
            return percent();
        }

        Fig change(Direction where, @Nullable Fig base) {
            kind = Kind.CHANGE_PERCENT;
            direction = where;
            return percent().against(base);
        }

        Fig against(@Nullable Fig base) {
            comparison = base == null ? null : new Comparison(base.value, base.id, base.period);
            return this;
        }

        Fig modifier(Modifier other) {
            modifier = other;
            return this;
        }

        Fig of(CountedClass other, String noun, @Nullable String befell) {
            type = other;
            lemma = noun;
            event = befell;
            unit = kind == Kind.COUNT ? new Unit(UnitKind.NOUN, null, noun) : unit;
            return this;
        }

        Fig like(Fig other) {
            return of(Objects.requireNonNull(other.type), Objects.requireNonNull(other.lemma), other.event);
        }

        Fig with(String dimension, String code) {
            attributes.add(Attribute.of(dimension, code));
            return this;
        }

        Fig band(@Nullable String from, @Nullable String below) {
            attributes.add(new Attribute(
                    "age",
                    null,
                    from == null ? null : new BigDecimal(from),
                    below == null ? null : new BigDecimal(below)));
            return this;
        }

        Fig part(Fig whole, String group, boolean closed) {
            universe = new Universe(new BigDecimal(Objects.requireNonNull(whole.value)), whole.id, closed, null, group);
            return this;
        }

        Fig partOfAll(String group, boolean closed) {
            universe = new Universe(null, null, closed, null, group);
            return this;
        }

        Fig in(String from, String to) {
            StatedPeriod days = Story.period(from, to);
            period = new StatedPeriod(
                    true, days.from(), days.to(), null, List.of(), days.basis(), days.text(), new Span(start, start));
            return this;
        }

        Fig by(@Nullable String name) {
            speaker = name;
            return this;
        }

        StatedFigure build(String all) {
            int end = sentenceEnd < 0 ? all.length() : sentenceEnd;
            String exact = all.substring(sentence, end).strip();
            int lead = all.substring(sentence, end).indexOf(exact);
            Span quote = new Span(sentence + lead, sentence + lead + exact.length());
            return new StatedFigure(
                    id,
                    shown,
                    new Span(start, start + shown.length()),
                    new Quote(exact, quote, "", ""),
                    kind,
                    value,
                    upper,
                    modifier,
                    direction,
                    unit,
                    new Counted(null, null, lemma, type, event, attributes),
                    universe,
                    comparison,
                    period,
                    place == null ? null : new StatedPlace(place, null, PlaceBasis.CARRIED),
                    speaker == null
                            ? null
                            : new Speaker(
                                    speaker, SpeakerType.GOVERNMENT, "KHM", SpeakerMode.REPORTED, null, null, null),
                    about,
                    indicator,
                    Status.PROPOSED,
                    null,
                    List.of());
        }
    }

    Story(String doc) {
        this.doc = doc;
    }

    static StatedPeriod period(String from, String to) {
        return new StatedPeriod(
                true,
                LocalDate.parse(from),
                LocalDate.parse(to),
                null,
                List.of(),
                PeriodBasis.STATED,
                "a part of " + from.substring(0, 4),
                null);
    }

    static StatedPeriod edition(String from, String to, String... editions) {
        return new StatedPeriod(
                true,
                LocalDate.parse(from),
                LocalDate.parse(to),
                null,
                List.of(editions),
                PeriodBasis.EDITION,
                null,
                null);
    }

    Story published(String day) {
        published = LocalDate.parse(day);
        return this;
    }

    Story say(String words) {
        text.append(words);
        return this;
    }

    /// Ends the sentence.
    Story stop() {
        text.append(". ");
        return close();
    }

    private Story close() {
        for (Fig fig : figures) {
            if (fig.sentenceEnd < 0) {
                fig.sentenceEnd = text.length();
            }
        }
        sentenceStart = text.length();
        return this;
    }

    /// Ends the title.
    Story title() {
        title = text.substring(sentenceStart).strip();
        text.append("\n\n");
        return close();
    }

    Fig figure(String shown, @Nullable String value) {
        Fig fig = new Fig(shown, value);
        text.append(shown);
        figures.add(fig);
        return fig;
    }

    Fig count(long value) {
        return figure(Long.toString(value), Long.toString(value));
    }

    Story count(long value, Consumer<Fig> detail) {
        detail.accept(count(value));
        return this;
    }

    boolean isAtStart() {
        return sentenceStart == text.length();
    }

    String text() {
        return text.toString();
    }

    Reading reading() {
        String all = text.toString();
        return new Reading(
                document(doc, title, all, published),
                figures.stream().map(fig -> fig.build(all)).toList());
    }

    static Document document(String doc, @Nullable String title, String text, @Nullable LocalDate published) {
        Text read = new Text(text, Format.TEXT, title, null, "Daily " + doc, null, null, "en", List.of(), List.of());
        return new Document(
                doc, doc + ".txt", null, read, "0".repeat(64), published, PublishedBasis.OPTION, "en", 0, List.of());
    }
}
