package org.saksei.statements;

/// The exact sentence, as the selectors of W3C Web Annotation give it.
///
/// @param prefix up to 32 characters before it
/// @param suffix up to 32 characters after it
public record Quote(String exact, Span span, String prefix, String suffix) {}
