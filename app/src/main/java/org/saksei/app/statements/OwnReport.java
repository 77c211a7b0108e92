package org.saksei.app.statements;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.saksei.app.report.SentenceCheck;
import org.saksei.report.ReportDocument;
import org.saksei.report.ReportDocument.Block;
import org.saksei.statements.PublishedBasis;
import org.saksei.statements.Reading;
import org.saksei.statements.References;
import org.saksei.statements.StatementCheck;
import org.saksei.statements.Text;
import org.saksei.statements.Verdict;
import org.saksei.statements.format.PlainText;

/// Reads our own report by the same reader and the same checks as everybody else's. Its sentences and
/// paragraphs are read; its tables are added up by the pack's figure checks.
///
/// It is read anew each time: what is about to be published rests on nothing remembered.
public final class OwnReport implements SentenceCheck {

    private static final List<String> LANGUAGES = List.of("en", "km");

    private final Lexicons lexicons;

    public OwnReport(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    @Override
    public List<org.saksei.kernel.Text> faults(ReportDocument document) {
        if (!document.language().equals("en")) {
            return List.of();
        }
        LocalDate day = LocalDate.ofInstant(document.writtenAt(), ZoneOffset.UTC);
        TextReading.Said said =
                new TextReading.Said(day, PublishedBasis.OPTION, document.publisher(), null, null, document.language());
        Reading reading = new TextReading(lexicons, false)
                .read("1", "report", null, Text.plain(prose(document)), "0".repeat(64), said);
        return lexicons.checks().check(List.of(reading), References.NONE).stream()
                .filter(check -> check.verdict() == Verdict.INCONSISTENT)
                .map(OwnReport::inWords)
                .toList();
    }

    private static org.saksei.kernel.Text inWords(StatementCheck check) {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> words.put(language, PlainText.check(check, language)));
        return new org.saksei.kernel.Text(words);
    }

    /// Title and period first, because every sentence speaks of that period; each sentence once.
    private static String prose(ReportDocument document) {
        Set<String> lines = new LinkedHashSet<>(List.of(document.title() + ", " + document.period() + "."));
        for (ReportDocument.Section section : document.sections()) {
            for (Block block : section.blocks()) {
                lines.addAll(sentences(block));
            }
        }
        return String.join("\n\n", lines) + "\n";
    }

    private static List<String> sentences(Block block) {
        List<String> sentences = new ArrayList<>();
        switch (block) {
            case Block.Paragraph paragraph -> sentences.add(paragraph.text());
            case Block.KeyFigures figures -> figures.figures().forEach(figure -> sentences.add(figure.sentence()));
            case Block.Terms _, Block.Notes _, Block.Picture _, Block.Table _ -> {
                // explanations, what was found out about the data, and numbers in rows
            }
        }
        return sentences;
    }
}
