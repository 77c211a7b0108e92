package org.saksei.app.report;

import java.util.List;
import org.saksei.kernel.Text;
import org.saksei.report.ReportDocument;

/// Reads our own report as a stranger would, before it is frozen. The part that reads statements does
/// it.
@FunctionalInterface
public interface SentenceCheck {

    /// Nothing is read.
    SentenceCheck NONE = document -> List.of();

    /// What does not add up in the sentences of a report, a sentence each in the languages of the pages;
    /// nothing where all does, or where its language is not read.
    List<Text> faults(ReportDocument document);
}
