package org.saksei.statements;

/// Something the reader of a document should know, in its own words.
///
/// @param id `statements.no-publication-date`
public record DocumentProblem(String id, String message) {}
