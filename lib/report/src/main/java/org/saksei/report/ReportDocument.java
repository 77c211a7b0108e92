package org.saksei.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Severity;
import org.saksei.report.chart.Chart;
import org.saksei.report.type.Numerals;

/// A report in one language with every word decided, before it becomes a page, a sheet or a file.
///
/// Every writer gets this and nothing else, so that two formats cannot tell two stories.
///
/// @param language `en`, `km`
/// @param period name of the period in words: `January to June 2019`
/// @param banner says that the data are invented; stands on every page. Null for real data
/// @param facts what the reader must know first: period, comparison, moment, pack, code
/// @param short form of the verification code
/// @param writtenAt the moment the figures were frozen; also the date of the file, so that the same
///     report gives the same bytes
/// @param words small words the writers themselves need
public record ReportDocument(
        String language,
        String title,
        @Nullable String subtitle,
        @Nullable String publisher,
        String period,
        @Nullable String banner,
        List<Fact> facts,
        List<Section> sections,
        String shortCode,
        Instant writtenAt,
        Words words) {

    public ReportDocument {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /// A name and what it is.
    public record Fact(String name, String value) {}

    /// A part under its own heading; in a workbook its own sheet.
    ///
    /// @param sheet name of the sheet, at most 31 characters and unique in the report
    public record Section(String title, String sheet, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /// What stands under a heading.
    public sealed interface Block {

        record Paragraph(String text) implements Block {}

        /// What a tired reader takes home.
        record KeyFigures(List<KeyFigure> figures) implements Block {
            public KeyFigures {
                figures = List.copyOf(figures);
            }
        }

        /// Words explained, or questions answered.
        record Terms(List<Term> terms) implements Block {
            public Terms {
                terms = List.copyOf(terms);
            }
        }

        record Notes(List<Note> notes) implements Block {
            public Notes {
                notes = List.copyOf(notes);
            }
        }

        record Picture(Chart chart) implements Block {}

        /// @param note stands under the table, or null
        record Table(
                String caption,
                List<Column> columns,
                List<Row> rows,
                @Nullable String note) implements Block {
            public Table {
                columns = List.copyOf(columns);
                rows = List.copyOf(rows);
                for (Row row : rows) {
                    if (row.cells().size() != columns.size()) {
                        throw new IllegalArgumentException("table " + caption + ": a row of "
                                + row.cells().size() + " cells under " + columns.size() + " heads");
                    }
                }
            }
        }
    }

    /// @param value as printed, large
    /// @param sentence the whole of it
    public record KeyFigure(String value, String sentence) {}

    /// @param name what is explained
    /// @param lines the explanation, in paragraphs
    public record Term(String name, List<String> lines) {
        public Term {
            lines = List.copyOf(lines);
        }
    }

    public record Note(Severity severity, String text) {}

    /// @param numbers whether the column holds numbers and is set flush right
    public record Column(String head, boolean numbers) {}

    public record Row(Kind kind, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /// What a row is among the others.
        public enum Kind {
            PART,
            /// What the records do not say: set back, but always there.
            UNKNOWN,
            TOTAL
        }
    }

    /// What stands in a cell.
    public sealed interface Cell {

        /// As it is printed; a workbook takes the number itself.
        String printed();

        record Words(String printed) implements Cell {}

        /// @param signed whether a plus is written
        record Number(BigDecimal value, boolean signed) implements Cell {
            @Override
            public String printed() {
                return signed ? Numerals.signed(value) : Numerals.set(value);
            }
        }

        /// Nothing is known: never shown as 0.
        record Missing(String printed) implements Cell {}
    }

    /// @param page `Page {page} of {pages}`
    /// @param continued `{caption} (continued)`
    public record Words(String page, String continued) {}
}
