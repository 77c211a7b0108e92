package org.saksei.linkage.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saksei.linkage.LinkageProblem;
import org.saksei.linkage.Refused;
import org.saksei.linkage.format.ModelReader;

/// The entry of `saksei linkage`: exit 0 done, 1 data or model refused, 2 wrong usage, 70 our bug, 130
/// interrupted.
public final class LinkageCommand {
    private static final int REFUSED = 1;
    private static final int WRONG_USAGE = 2;
    private static final int BUG = 70;
    private static final int INTERRUPTED = 130;

    private final ModelReader yaml;
    private final Map<String, Verb> verbs = new TreeMap<>(Map.ofEntries(
            Map.entry("run", new RunVerb()),
            Map.entry("train", new TrainVerb()),
            Map.entry("evaluate", new EvaluateVerb()),
            Map.entry("explain", new ExplainVerb()),
            Map.entry("blocks", new BlocksVerb()),
            Map.entry("suggest", new SuggestVerb()),
            Map.entry("model", new ModelVerb()),
            Map.entry("score", new ScoreVerb()),
            Map.entry("cluster", new ClusterVerb()),
            Map.entry("names", new NamesVerb()),
            Map.entry("generate", new GenerateVerb())));

    /// @param yaml reads YAML models, which only module `pack` knows
    public LinkageCommand(ModelReader yaml) {
        this.yaml = yaml;
    }

    /// Runs a verb; `args` begins with it. Standard input is not read.
    public int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        Verb verb = args.length == 0 ? null : verbs.get(args[0]);
        if (verb == null) {
            boolean asked = args.length > 0 && List.of("help", "--help", "-h").contains(args[0]);
            (asked ? out : err).println(Help.text());
            return asked ? 0 : WRONG_USAGE;
        }
        Verb.Console console = new Verb.Console(out, err, yaml);
        try {
            return verb.run(args, console);
        } catch (Usage e) {
            err.println(e.getMessage());
            err.println(Help.of(args[0]));
            return WRONG_USAGE;
        } catch (Refused e) {
            e.findings().forEach(console::tell);
            return REFUSED;
        } catch (CharacterCodingException e) {
            console.tell(LinkageProblem.FILE_NOT_READABLE.at("", "reason", "its text is not of the encoding"));
            return REFUSED;
        } catch (FileSystemException e) {
            String reason = e instanceof AccessDeniedException ? "access is denied" : "it is not there, or a folder";
            console.tell(LinkageProblem.FILE_NOT_READABLE.at(String.valueOf(e.getFile()), "reason", reason));
            return REFUSED;
        } catch (IOException e) {
            console.tell(LinkageProblem.FILE_NOT_READABLE.at(
                    "", "reason", e.getClass().getSimpleName()));
            return REFUSED;
        } catch (RuntimeException e) {
            return bug(e, err);
        }
    }

    /// Names the place in our code only: a message could hold a value.
    private static int bug(RuntimeException e, PrintStream err) {
        if (Thread.currentThread().isInterrupted()) {
            return INTERRUPTED;
        }
        err.println("This is our mistake, not yours. Please report these lines; they hold nothing of your data.");
        err.println(e.getClass().getName());
        for (StackTraceElement element : e.getStackTrace()) {
            err.println("    at " + element);
        }
        return BUG;
    }

    /// For running the library alone: JSON models only.
    public static void main(String[] args) {
        System.exit(new LinkageCommand(ModelReader.JSON_ONLY).run(args, System.in, System.out, System.err));
    }
}
