package org.saksei.linkage.format;

import org.saksei.linkage.ModelTree;

/// Reads the text of a model file into its tree; handed in for YAML, which this library does not know.
public interface ModelReader {
    /// @param file name for messages
    /// @throws org.saksei.linkage.Refused where the text cannot be read
    ModelTree read(String text, String file);

    /// No YAML here: such files are refused by the caller.
    ModelReader JSON_ONLY = JsonReader::read;
}
