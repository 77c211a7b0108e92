package org.saksei.app.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/// Why a file could not be read or written, in a few words.
final class Reasons {

    private Reasons() {}

    static String of(IOException failure) {
        return switch (failure) {
            case NoSuchFileException missing -> name(missing) + " – ENOENT";
            case AccessDeniedException denied -> name(denied) + " – EACCES";
            case FileSystemException other -> name(other) + " – " + reason(other.getReason());
            default -> reason(failure.getMessage());
        };
    }

    private static String name(FileSystemException failure) {
        return reason(failure.getFile());
    }

    private static String reason(@Nullable String text) {
        return text == null ? "?" : text;
    }
}
