package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Circumstances;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon;
import org.saksei.statements.Reason;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Text;

/// Reads one text after another: numbers, nouns, wholes, comparisons, periods, voices, in this
/// order.
///
/// Holds only what never changes and may be shared between threads.
public final class Reader {

    private final Vocabulary vocabulary;
    private final PartsOfSpeech partsOfSpeech;
    private final NounPhrases phrases;

    public Reader(Lexicon lexicon) {
        this(lexicon, PartsOfSpeech.load());
    }

    private Reader(Lexicon lexicon, PartsOfSpeech partsOfSpeech) {
        this.vocabulary = new Vocabulary(lexicon);
        this.partsOfSpeech = partsOfSpeech;
        this.phrases = new NounPhrases(vocabulary);
    }

    /// The same with other words, sharing the model of the parts of speech.
    public Reader with(Lexicon lexicon) {
        return new Reader(lexicon, partsOfSpeech);
    }

    /// @param doc first part of every id
    public List<StatedFigure> read(Text text, Circumstances circumstances, String doc) {
        Passage passage = Passage.read(text, circumstances, partsOfSpeech.tagger());
        Events events = new Events(vocabulary);
        List<Figure> figures = quantities(passage);
        Headings headings = new Headings(vocabulary, passage);
        TableCells cells = new TableCells(vocabulary, passage, headings);
        figures = nouns(passage, figures, events, headings, cells);
        Editions edition = Editions.of(passage, vocabulary);
        figures.addAll(new Ratings(vocabulary, passage, edition).read());
        List<Scene> scenes = scenes(passage, figures);
        discourse(passage, scenes, events, cells);
        Periods periods = new Periods(
                passage,
                vocabulary,
                edition.period(),
                edition.told(passage, vocabulary),
                edition.period() == null
                        ? vocabulary.fiscalYear(passage.circumstances().home())
                        : null,
                cells.lines());
        periods.read(scenes);
        Speakers speakers = new Speakers(vocabulary, passage, edition);
        speakers.read(scenes);
        new Places(vocabulary, passage, speakers.land()).read(scenes);
        boolean general = Topics.isGeneral(figures);
        for (Scene scene : scenes) {
            Topics topics = new Topics(scene, general);
            scene.figures().forEach(figure -> topics.read(figure, vocabulary.event(figure.event) != null));
        }
        figures.removeIf(figure -> figure.reason != null && periods.covers(figure) || periods.names(figure));
        Groups.number(figures, doc);
        CountedNouns nouns = new CountedNouns(vocabulary, phrases);
        figures.forEach(nouns::name);
        figures.stream()
                .filter(figure -> !figure.isRejected())
                .sorted(Comparator.comparingInt(SettledTraits::depth))
                .forEach(SettledTraits::settle);
        // Only now a part has the properties of its whole.
        Indicators indicators = new Indicators(vocabulary, circumstances.home());
        figures.forEach(indicators::read);
        return new Assembly(passage).of(figures, doc);
    }

    private List<Figure> quantities(Passage passage) {
        List<Figure> figures = new ArrayList<>();
        NumberedNames names = new NumberedNames(vocabulary, phrases);
        for (Figure figure : Quantities.of(passage.sentences(), passage.numerals(), passage.points())) {
            if (figure.kind == Kind.RATING) {
                continue;
            }
            Reason reason = Assembly.furniture(passage, figure);
            figure.reason = figure.reason == null ? reason : figure.reason;
            names.read(figure);
            Pronouns.read(figure);
            figures.add(figure);
        }
        return new Proportions(phrases, new CountedNouns(vocabulary, phrases)).join(figures);
    }

    private List<Figure> nouns(
            Passage passage, List<Figure> numbers, Events events, Headings headings, TableCells cells) {
        CountedNouns nouns = new CountedNouns(vocabulary, phrases);
        Traits traits = new Traits(vocabulary, passage.numerals());
        SharedModifiers.read(numbers);
        StatedAges ages = new StatedAges(vocabulary);
        numbers.forEach(ages::read);
        numbers.forEach(nouns::read);
        numbers.forEach(new Proportions(phrases, nouns)::name);
        numbers.forEach(new Rankings(phrases, nouns)::read);
        LabelledFigures labelled = new LabelledFigures(vocabulary, phrases, nouns, traits, headings);
        labelled.label(passage, numbers);
        cells.read(numbers);
        numbers.stream().filter(figure -> !figure.cell).forEach(labelled::read);
        List<Figure> figures = new Zeros(vocabulary, phrases, nouns).read(passage, numbers);
        figures.addAll(new Directions(phrases, nouns).read(passage, figures));
        AgedPersons aged = new AgedPersons(vocabulary);
        Senders senders = new Senders(vocabulary);
        Companies companies = new Companies(nouns, phrases);
        Figure last = null;
        Figure said = null;
        Figure moved = null;
        for (Figure figure : figures) {
            if (figure.cell) {
                events.befall(figure);
                continue;
            }
            if (moved != null && ToldChanges.isInRow(figure, moved)) {
                Changes.join(figure, moved);
                ToldChanges.name(figure, phrases, nouns);
            } else {
                Changes.read(figure, last);
                Changes.told(figure, said);
            }
            said = figure.isRejected() ? said : figure;
            moved = figure.isChange() ? figure : moved;
            last = figure;
            traits.read(figure);
            companies.read(figure);
            events.read(figure, passage.shapes().get(figure.sentence.index()));
            Accused.read(figure);
            aged.read(figure);
            senders.read(figure);
        }
        return figures;
    }

    private static List<Scene> scenes(Passage passage, List<Figure> figures) {
        figures.sort(Comparator.comparingInt((Figure figure) -> figure.start));
        List<Scene> scenes = new ArrayList<>();
        int from = 0;
        while (from < figures.size()) {
            Sentence sentence = figures.get(from).sentence;
            int to = from;
            while (to < figures.size() && figures.get(to).sentence == sentence) {
                to++;
            }
            scenes.add(Scene.of(sentence, passage.shapes().get(sentence.index()), figures.subList(from, to)));
            from = to;
        }
        return scenes;
    }

    private static @Nullable Sentence before(Passage passage, Sentence sentence) {
        return sentence.index() > 0 ? passage.sentences().get(sentence.index() - 1) : null;
    }

    private void discourse(Passage passage, List<Scene> scenes, Events events, TableCells cells) {
        Parts parts = new Parts();
        cells.join(parts);
        Memory memory = new Memory();
        CarriedNouns carried = new CarriedNouns(vocabulary, parts, passage.sentences());
        ClauseHeads heads = new ClauseHeads(parts, carried);
        WordedWholes worded = new WordedWholes(
                phrases, new CountedNouns(vocabulary, phrases), new Traits(vocabulary, passage.numerals()), events);
        Wholes wholes = new Wholes(
                new Partitives(phrases, worded, parts, memory),
                new PostposedWholes(phrases, parts, memory, heads),
                parts,
                memory);
        ListLines lines = new ListLines(parts, memory, passage);
        SilentWholes silent = new SilentWholes(parts, memory, heads);
        Brackets brackets = new Brackets(parts);
        ScaleParts scales = new ScaleParts(parts);
        Comparisons comparisons = new Comparisons(memory);
        EarlierLevels levels = new EarlierLevels(memory);
        PairedTimes paired = new PairedTimes(memory);
        boolean general = Topics.isGeneral(
                scenes.stream().flatMap(scene -> scene.figures().stream()).toList());
        ToldAgain again = new ToldAgain();
        PaidNumbers paid = new PaidNumbers();
        Fronted fronted = new Fronted(parts);
        Appositions appositions = new Appositions(parts);
        MoneyWholes sums = new MoneyWholes(parts);
        SharesOfIt shares = new SharesOfIt(parts);
        TotalsBehind totals = new TotalsBehind(parts);
        GappedLists gapped = new GappedLists(
                parts,
                memory,
                new Traits(vocabulary, passage.numerals()),
                phrases,
                new CountedNouns(vocabulary, phrases));
        Constituents constituents = new Constituents(vocabulary, parts, memory);
        PredicateLists predicates = new PredicateLists(vocabulary, parts, memory);
        for (Scene scene : scenes) {
            if (scene.figures().stream().allMatch(figure -> figure.cell || figure.isRejected())
                    && scene.figures().stream().anyMatch(figure -> figure.cell)) {
                memory.keep(scene);
                continue;
            }
            Rankings.fill(scene);
            SharedUnits.part(scene);
            paid.read(scene);
            fronted.read(scene);
            again.read(scene);
            appositions.definite(scene);
            lines.read(scene, before(passage, scene.sentence()));
            wholes.read(scene);
            fronted.join();
            sums.read(scene);
            totals.read(scene);
            constituents.read(scene);
            gapped.read(scene);
            predicates.read(scene);
            silent.read(scene);
            gapped.join(scene);
            gapped.close();
            shares.read(scene);
            paired.read(scene);
            comparisons.read(scene);
            brackets.read(scene);
            scales.read(scene);
            comparisons.read(scene);
            levels.read(scene);
            Ellipsis.fill(scene);
            carried.fill(scene);
            Ellipsis.fill(scene);
            gapped.fill();
            SharedUnits.fill(scene, general);
            scene.figures().forEach(events::inherit);
            scene.figures().forEach(events::befall);
            memory.keep(scene);
            silent.keep(scene);
            again.keep(scene);
            carried.keep(scene);
            sums.keep(scene);
            shares.keep(scene);
        }
        new Headlines(carried, events).read(passage, scenes);
        for (Scene scene : scenes) {
            scene.figures().stream()
                    .filter(figure -> carried.unsaid(scene, figure))
                    .forEach(events::befall);
        }
    }
}
