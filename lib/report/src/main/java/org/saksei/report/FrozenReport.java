package org.saksei.report;

import java.util.List;
import org.saksei.figures.FigureTable;
import org.saksei.kernel.Severity;
import org.saksei.kernel.Text;

/// A report as it was published: every figure, definition and word it is made from, in all languages,
/// and nothing that is not needed to print it again or to prove it.
///
/// The file beside a report holds it as JSON. Its verification code is the SHA-256 of that JSON in
/// canonical form, without the code itself: whoever changes a digit changes the code.
///
/// @param layout what stands where
/// @param table the figures as of the moment
/// @param packSha256 fingerprint of the pack's files
/// @param fiction whether the records are invented
/// @param records how many records the register held at the moment
/// @param notes what the makers found about the quality of the data, besides what the figures say
///     themselves
public record FrozenReport(
        ReportLayout layout,
        FigureTable table,
        String packSha256,
        boolean fiction,
        List<RecordCount> records,
        List<QualityNote> notes) {

    public FrozenReport {
        records = List.copyOf(records);
        notes = List.copyOf(notes);
    }

    /// How many records of a type the register held.
    public record RecordCount(String type, Text title, long count) {}

    public record QualityNote(Severity severity, Text text) {}

    /// The SHA-256 over the canonical JSON without the code, 64 hexadecimal digits.
    public String code() {
        return FrozenJson.code(this);
    }

    /// The beginning of the code, for people: `1a2b-3c4d-5e6f-7a8b`.
    public static String shortCode(String code) {
        return String.join(
                "-", code.substring(0, 4), code.substring(4, 8), code.substring(8, 12), code.substring(12, 16));
    }

    /// The file's content: canonical JSON with the code, one line.
    public String json() {
        return FrozenJson.write(this);
    }

    /// The report in a file, taken as it stands.
    ///
    /// @param name name of the file, for problems
    /// @throws org.saksei.kernel.Refused when it is not the JSON of a frozen report
    public static Read read(String json, String name) {
        return FrozenJson.read(json, name);
    }

    /// A file that was read.
    ///
    /// @param code the code written in it
    /// @param unaltered whether that is the code of its content
    public record Read(FrozenReport report, String code, boolean unaltered) {}
}
