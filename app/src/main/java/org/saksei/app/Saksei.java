package org.saksei.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.saksei.app.access.NotAllowed;
import org.saksei.app.access.PeopleCommand;
import org.saksei.app.assessment.AssessmentCommand;
import org.saksei.app.audit.AuditCommand;
import org.saksei.app.backup.BackupCommand;
import org.saksei.app.database.DatabaseFailure;
import org.saksei.app.demo.DemoCommand;
import org.saksei.app.demo.ExampleRegister;
import org.saksei.app.figures.FiguresCommand;
import org.saksei.app.keys.KeysCommand;
import org.saksei.app.linkage.LinkageCommand;
import org.saksei.app.pack.PackCommand;
import org.saksei.app.register.RegisterCommand;
import org.saksei.app.register.SealedFields;
import org.saksei.app.release.ReleaseCommand;
import org.saksei.app.report.ReportCommand;
import org.saksei.app.server.ServeCommand;
import org.saksei.app.statements.StatementsCommand;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line. Each part adds its `<Part>Command` to the list below.
///
/// A command ends with 0 when all is well, 1 when the data have problems (one per line on the error
/// stream), 2 when the command was written wrongly, and 70 when the fault is ours.
@Command(
        name = "saksei",
        description = "Counter-trafficking case files turned into figures that stand up.",
        versionProvider = Saksei.Version.class,
        mixinStandardHelpOptions = true,
        subcommands = {
            AssessmentCommand.class,
            AuditCommand.class,
            BackupCommand.class,
            DemoCommand.class,
            FiguresCommand.class,
            LinkageCommand.class,
            PeopleCommand.class,
            RegisterCommand.class,
            ReleaseCommand.class,
            ReportCommand.class,
            ServeCommand.class,
            StatementsCommand.class,
            WarmUpCommand.class,
        })
public final class Saksei implements Runnable {

    /// The data have problems.
    public static final int PROBLEMS = 1;

    /// The command was written wrongly.
    public static final int WRONG_USAGE = 2;

    /// The fault is ours (EX_SOFTWARE of BSD's sysexits).
    public static final int OUR_BUG = 70;

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true);
        PrintWriter err = new PrintWriter(System.err, true);
        int exit = run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(exit);
    }

    /// Runs one command and tells its exit code; for tests, which must not end the JVM.
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return commandLine(out, err).execute(arguments);
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new Saksei())
                .addSubcommand(new PackCommand(ExampleRegister::runner))
                .addSubcommand(new KeysCommand(List.of(open -> new SealedFields(open.transactions()))))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Saksei::wrongUsage)
                .setExecutionExceptionHandler(Saksei::failed);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    private static int wrongUsage(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return WRONG_USAGE;
    }

    private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
        Path data = dataDirectory(parsed);
        return switch (failure) {
            case Refused refused -> {
                print(command.getErr(), refused.problems());
                yield refused.isWrongUsage() ? WRONG_USAGE : PROBLEMS;
            }
            case NotAllowed refusal -> {
                print(command.getErr(), List.of(refusal.problem()));
                yield PROBLEMS;
            }
            default -> {
                Optional<Problem> problem = DatabaseFailure.problemIn(failure, data.toAbsolutePath());
                problem.ifPresent(known -> print(command.getErr(), List.of(known)));
                yield problem.isPresent() ? PROBLEMS : ourBug(failure, command, data);
            }
        };
    }

    private static int ourBug(Exception failure, CommandLine command, Path data) {
        String doing = command.getCommandSpec().qualifiedName();
        Incident incident = Incident.of(failure, doing, Instant.now());
        try {
            Path file = incident.write(data);
            command.getErr()
                    .printf(
                            "Something went wrong in Saksei itself: incident %s, described in %s (no records in it).%n",
                            incident.number(), file);
        } catch (java.io.IOException unwritable) {
            command.getErr().println("Something went wrong in Saksei itself:");
            command.getErr().println(incident.report());
        }
        return OUR_BUG;
    }

    /// Prints problems for people, one per line, in the language of the system where we have it.
    public static void print(PrintWriter err, List<Problem> problems) {
        String language = Locale.getDefault().getLanguage();
        problems.forEach(problem -> err.println(problem.text(language)));
        err.flush();
    }

    private static Path dataDirectory(ParseResult parsed) {
        for (ParseResult each = parsed; each != null; each = each.hasSubcommand() ? each.subcommand() : null) {
            if (each.hasMatchedOption("--data")) {
                Path given = each.matchedOptionValue("--data", Path.of("saksei-data"));
                return given;
            }
        }
        return Path.of("saksei-data");
    }

    /// What `--version` prints.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            Versions versions = Versions.read();
            return new String[] {
                "Saksei " + versions.saksei(),
                "PostgreSQL " + versions.postgres() + " (packaged), Java " + Runtime.version()
            };
        }
    }
}
