package org.saksei.figures;

import org.saksei.kernel.Severity;
import org.saksei.kernel.Text;

/// Something that does not add up in a table of figures: for the data-quality notes of a report.
///
/// @param check id of the check that found it
public record FigureFinding(String check, Severity severity, Text message) {}
