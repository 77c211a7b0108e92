package org.saksei.app.statements;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `saksei statements`: the figures in texts, and what does not add up. Reading and checking need no
/// database.
@Command(
        name = "statements",
        description = "Figures in texts, and what does not add up in and between them.",
        mixinStandardHelpOptions = true,
        subcommands = {ReadVerb.class, CheckVerb.class, LessonsVerb.class})
public final class StatementsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a verb is missing: read, check or lessons");
    }
}
