package org.saksei.statements;

/// What sort of file a text came from.
public enum Format implements Named {
    TEXT,
    HTML,
    PDF,
    DOCX,
    /// Lines this part printed itself.
    JSONL;
}
