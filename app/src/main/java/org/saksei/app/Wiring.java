package org.saksei.app;

import java.util.function.Consumer;
import org.saksei.app.access.Actor;
import org.saksei.app.assessment.Assessments;
import org.saksei.app.database.DataDirectory;
import org.saksei.app.figures.FiguresService;
import org.saksei.app.linkage.LinkageService;
import org.saksei.app.linkage.QualityService;
import org.saksei.app.linkage.ReviewService;
import org.saksei.app.pack.InstalledPack;
import org.saksei.app.pack.PackService;
import org.saksei.app.register.RegisterService;
import org.saksei.app.report.HostFonts;
import org.saksei.app.report.ReportService;
import org.saksei.app.statements.ConfirmedStatements;
import org.saksei.app.statements.Dossiers;
import org.saksei.app.statements.LessonsService;
import org.saksei.app.statements.Lexicons;
import org.saksei.app.statements.OwnReport;
import org.saksei.app.statements.RegisterKnowledge;
import org.saksei.app.statements.StatementsAsEvidence;
import org.saksei.app.statements.StatementsService;
import org.saksei.pack.Pack;

/// Builds the services of every part from one opened data directory and its pack. The web server and
/// each command use the same ones.
public final class Wiring implements AutoCloseable {

    private final Installation installation;
    private final PackService packs;
    private final RegisterService register;
    private final LinkageService linkage;
    private final ReviewService review;
    private final QualityService quality;
    private final FiguresService figures;
    private final ReportService report;
    private final Assessments assessment;
    private final StatementsService statements;
    private final LessonsService lessons;
    private final ConfirmedStatements confirmed;
    private final Dossiers dossiers;

    public Wiring(Installation installation, PackService packs) {
        this.installation = installation;
        this.packs = packs;
        this.register = new RegisterService(installation, packs::current);
        this.linkage = new LinkageService(installation.transactions(), installation.audit(), packs::current, register);
        this.review = new ReviewService(installation.transactions(), installation.audit(), packs::current, register);
        this.figures = new FiguresService(installation.transactions(), packs::current);
        this.quality = new QualityService(
                installation.transactions(), installation.audit(), packs::current, register, figures);
        HostFonts.prepare(installation.directory().folder("fonts"));
        Lexicons words = Lexicons.of(packs, installation.transactions());
        this.report = new ReportService(installation, packs::current, figures, register, new OwnReport(words));
        RegisterKnowledge knowledge = new RegisterKnowledge(figures, packs);
        this.lessons = new LessonsService(installation, packs, words);
        this.statements = new StatementsService(installation, packs, words, knowledge, lessons);
        this.confirmed = new ConfirmedStatements(installation.transactions(), packs, words, knowledge);
        this.dossiers = new Dossiers(installation.transactions(), knowledge, words, confirmed);
        this.assessment =
                new Assessments(installation, packs, figures, new StatementsAsEvidence(dossiers, packs::current));
    }

    /// Opens an existing data directory with the pack it was given.
    public static Wiring open(DataOptions options) {
        return open(options, DataDirectory.Opening.EXISTING, step -> {});
    }

    /// @param progress told what is being done, where it takes seconds
    public static Wiring open(DataOptions options, DataDirectory.Opening opening, Consumer<String> progress) {
        Installation installation = options.open(opening, progress);
        try {
            return new Wiring(installation, new InstalledPack(installation.directory()).read());
        } catch (RuntimeException failure) {
            installation.close();
            throw failure;
        }
    }

    public Installation installation() {
        return installation;
    }

    public Pack pack() {
        return packs.current();
    }

    public PackService packs() {
        return packs;
    }

    public RegisterService register() {
        return register;
    }

    public LinkageService linkage() {
        return linkage;
    }

    /// The data steward's work on doubtful pairs.
    public ReviewService review() {
        return review;
    }

    /// How good the linking is.
    public QualityService quality() {
        return quality;
    }

    /// Says of new records which person or case they are: after every import.
    ///
    /// @param progress told what is being done
    public void linkNew(Actor actor, Consumer<String> progress) {
        linkage.linkNew(actor, progress);
    }

    /// Says anew which records are one person or case: when an import was taken back.
    ///
    /// @param progress told what is being done
    public void relink(Actor actor, Consumer<String> progress) {
        linkage.run(actor, progress);
    }

    public FiguresService figures() {
        return figures;
    }

    public Assessments assessment() {
        return assessment;
    }

    public ReportService report() {
        return report;
    }

    public StatementsService statements() {
        return statements;
    }

    /// What corrections of statements teach.
    public LessonsService lessons() {
        return lessons;
    }

    /// What was confirmed of others' statements, and what contradicts.
    public ConfirmedStatements confirmedStatements() {
        return confirmed;
    }

    /// Others' statements beside the register.
    public Dossiers dossiers() {
        return dossiers;
    }

    @Override
    public void close() {
        installation.close();
    }
}
