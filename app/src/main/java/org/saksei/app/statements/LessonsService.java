package org.saksei.app.statements;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Installation;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.audit.Audit;
import org.saksei.app.database.Answers;
import org.saksei.app.database.Transactions;
import org.saksei.app.pack.PackService;
import org.saksei.app.statements.store.LessonStore;
import org.saksei.app.statements.store.SourceStore;
import org.saksei.app.statements.store.StatementStore;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.pack.LexiconYaml;
import org.saksei.statements.LexiconEntry;
import org.saksei.statements.LexiconEntry.EventWord;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.reading.LearnedWords;

/// Lets corrections teach: proposes what the lexicon could learn from them, shows what that would
/// change in every text there is, and reads with it once a person accepted it. Statements that are
/// there keep what they say.
public final class LessonsService {

    private static final int REMEMBERED = 50;

    private final Transactions transactions;
    private final Audit audit;
    private final InstantSource time;
    private final PackService packs;
    private final Lexicons lexicons;
    private final LessonStore lessons;
    private final SourceStore sources;
    private final StatementStore statements;
    private final Answers effects = new Answers(REMEMBERED);

    public LessonsService(Installation installation, PackService packs, Lexicons lexicons) {
        this.transactions = installation.transactions();
        this.audit = installation.audit();
        this.time = installation.time();
        this.packs = packs;
        this.lexicons = lexicons;
        this.lessons = new LessonStore(transactions.sql());
        this.sources = new SourceStore(transactions.sql());
        this.statements = new StatementStore(transactions.sql());
    }

    /// What an effect depends on.
    private record Question(String pack, StatementStore.State statements, long lesson) {}

    /// Keeps what a correction teaches; the caller has seen to permission and transaction.
    ///
    /// @param version the version the correction made
    void learn(long statement, int version, String language, StatedFigure before, StatedFigure after) {
        for (LexiconEntry entry : new LearnedWords(lexicons.lexicon(language)).of(before, after)) {
            lessons.add(language, entry, statement, version);
        }
    }

    /// All lessons, the newest first.
    public List<Lesson> list(Actor actor) {
        actor.require(Right.SEE_FIGURES);
        return transactions.read(() -> lessons.list());
    }

    /// What the corrections of a statement teach.
    public List<Lesson> list(Actor actor, long statement) {
        actor.require(Right.SEE_FIGURES);
        return transactions.read(() -> lessons.list(statement));
    }

    /// @throws Refused when there is none of that number
    public Lesson get(Actor actor, long id) {
        actor.require(Right.SEE_FIGURES);
        return transactions.read(() -> lessons.find(id)).orElseThrow(() -> noSuch(id));
    }

    /// Whether a lesson names an event the pack does not know, so that its stage can be given.
    public boolean bringsEvent(Actor actor, Lesson lesson) {
        actor.require(Right.SEE_FIGURES);
        return lesson.proposed() instanceof EventWord word
                && lexicons.ofPack(lesson.language()).events().stream()
                        .noneMatch(event -> event.id().equals(word.event()));
    }

    /// What a lesson changes in the texts there are, accepted or not: the difference it makes to
    /// everything else that is accepted.
    public Effect effect(Actor actor, long id) {
        Lesson lesson = get(actor, id);
        Question question = transactions.read(() -> new Question(packs.current().sha256(), statements.state(), id));
        return effects.of(question, () -> effect(lesson));
    }

    private Effect effect(Lesson lesson) {
        List<SourceStore.Words> texts = transactions.read(() -> sources.listWords(lesson.language()));
        List<LexiconEntry> others = new ArrayList<>(transactions.read(() -> lessons.listAccepted(lesson.language())));
        others.remove(lesson.entry());
        List<LexiconEntry> with = new ArrayList<>(others);
        with.add(lesson.entry());
        return new Rereading(lexicons.with(_ -> others), lexicons.with(_ -> with)).of(texts);
    }

    /// Accepts or refuses a lesson, or takes it back.
    ///
    /// @param seen how many decisions the person knew of
    /// @param stage of an event the pack does not know, or null
    public void decide(Actor actor, long id, Lesson.Verb verb, int seen, @Nullable Integer stage, String why) {
        actor.require(Right.KEEP_STATEMENTS);
        if (why.isBlank()) {
            throw refused(ReviewProblem.REASON_NEEDED);
        }
        if (stage != null && (stage < 1 || stage > 100)) {
            throw refused(ReviewProblem.FIELD_UNREADABLE, "field", "stage", "expected", "1 … 100");
        }
        transactions.write(() -> {
            Lesson lesson = lessons.findForChange(id).orElseThrow(() -> noSuch(id));
            if (lesson.decisions().size() != seen || !lesson.state().allows(verb)) {
                throw refused(ReviewProblem.LESSON_DECIDED, "lesson", id);
            }
            lessons.decide(
                    id,
                    seen + 1,
                    verb,
                    bringsEvent(actor, lesson) ? stage : null,
                    why.strip(),
                    time.instant().truncatedTo(ChronoUnit.MICROS),
                    actor.account());
            audit.record(
                    actor,
                    "statements.lesson-" + verb.word(),
                    List.of("lesson/" + id),
                    Map.of("decision", (long) seen + 1));
        });
    }

    /// What is accepted, as lines to be added to a pack.
    ///
    /// @param words for `lexicon-<language>.yaml`
    /// @param indicators for `indicators-<language>.yaml`
    public record Lines(String words, String indicators) {}

    public Lines export(Actor actor, String language) {
        actor.require(Right.SEE_FIGURES);
        List<LexiconEntry> accepted = transactions.read(() -> lessons.listAccepted(language));
        LexiconYaml yaml = new LexiconYaml(
                lexicons.ofPack(language),
                accepted,
                "Learned from corrections of statements, as accepted until "
                        + LocalDate.ofInstant(time.instant(), ZoneOffset.UTC) + ".");
        return new Lines(yaml.words(), yaml.indicators());
    }

    private static Refused noSuch(long id) {
        return refused(ReviewProblem.NO_SUCH_LESSON, "lesson", id);
    }

    private static Refused refused(ReviewProblem code, Object... values) {
        return Refused.because(Problem.of(code, new Place.Nowhere(), values));
    }
}
