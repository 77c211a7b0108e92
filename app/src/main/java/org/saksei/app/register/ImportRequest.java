package org.saksei.app.register;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A wish to take in files of one agency.
///
/// @param files in the order in which they are taken in
/// @param names what each is called by people, without folders; an upload's path has another name
/// @param agency code of the agency that sent them
/// @param mapping name of the mapping that says how they are read, or null to find it
/// @param dryRun tell what would happen, and store nothing
public record ImportRequest(
        List<Path> files,
        List<String> names,
        String agency,
        @Nullable String mapping,
        boolean dryRun) {

    public ImportRequest {
        files = List.copyOf(files);
        names = List.copyOf(names);
        if (files.size() != names.size()) {
            throw new IllegalArgumentException("each file has a name");
        }
    }

    /// Files called as they lie in their folder.
    public static ImportRequest of(List<Path> files, String agency, @Nullable String mapping, boolean dryRun) {
        List<String> names =
                files.stream().map(SheetFile::of).map(SheetFile::name).toList();
        return new ImportRequest(files, names, agency, mapping, dryRun);
    }
}
