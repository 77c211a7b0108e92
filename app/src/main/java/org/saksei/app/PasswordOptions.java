package org.saksei.app;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// Where a password comes from: a file, the environment, or somebody who types it. Never from the
/// command line itself, which every user of the machine can read.
public final class PasswordOptions {

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Read the password from the first line of this file; asked for otherwise.")
    private @Nullable Path file;

    /// A password that is being chosen: typed twice.
    ///
    /// @param variable of the environment that may hold it
    /// @param shortest how many characters are asked for
    public String read(CommandSpec spec, String variable, int shortest) {
        String given = given(spec, variable);
        if (given != null) {
            return given;
        }
        Console console = console(spec, variable);
        char[] typed = console.readPassword("Password (at least %d characters): ", shortest);
        char[] again = console.readPassword("Once more: ");
        if (typed == null || !Arrays.equals(typed, again)) {
            throw new ParameterException(spec.commandLine(), "the two passwords differ");
        }
        return new String(typed);
    }

    /// A password that exists already: typed once.
    public String readKnown(CommandSpec spec, String variable) {
        String given = given(spec, variable);
        if (given != null) {
            return given;
        }
        char[] typed = console(spec, variable).readPassword("Password: ");
        return typed == null ? "" : new String(typed);
    }

    private @Nullable String given(CommandSpec spec, String variable) {
        if (file == null) {
            return System.getenv(variable);
        }
        try {
            return Files.readAllLines(file).stream().findFirst().orElse("");
        } catch (IOException unreadable) {
            throw new ParameterException(spec.commandLine(), "the password file cannot be read: " + file);
        }
    }

    private static Console console(CommandSpec spec, String variable) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new ParameterException(
                    spec.commandLine(), "nobody is there to type a password: give --password-file or set " + variable);
        }
        return console;
    }
}
