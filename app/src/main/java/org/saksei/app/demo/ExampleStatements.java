package org.saksei.app.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.app.access.Actor;
import org.saksei.app.pack.PackFolder;
import org.saksei.app.statements.Statement;
import org.saksei.app.statements.StatementsService;
import org.saksei.kernel.Refused;
import org.saksei.statements.Status;

/// Adds the texts of an example, as a person at the secretariat would have, and confirms the figures
/// that name an indicator. Loading them again changes nothing.
final class ExampleStatements {

    private final StatementsService statements;
    private final PackFolder folder;
    private final Actor actor = Actor.operator();

    ExampleStatements(StatementsService statements, PackFolder folder) {
        this.statements = statements;
        this.folder = folder;
    }

    /// @param path of the folder with the texts and their list `sources.csv`, within the pack
    void load(String path) {
        Path list = folder.file(path + "/sources.csv");
        if (!Files.exists(list) || !statements.list(actor).isEmpty()) {
            return;
        }
        List<Statement> matched = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(list)) {
            for (NamedCsvRecord row : rows) {
                long source = statements.add(actor, added(path, row));
                statements.open(actor, source).statements().stream()
                        .filter(each -> each.figure().status() == Status.PROPOSED)
                        .filter(each -> each.figure().indicator() != null)
                        .forEach(matched::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        statements.confirm(actor, matched);
    }

    /// @throws Refused when the text cannot be read
    private StatementsService.Added added(String path, NamedCsvRecord row) throws IOException {
        String file = row.getField("file");
        return new StatementsService.Added(
                file,
                Files.readAllBytes(folder.file(path + "/" + file)),
                LocalDate.parse(row.getField("published")),
                given(row, "publisher"),
                given(row, "title"),
                given(row, "url"),
                given(row, "language"),
                row.getField("rights").equals("text"));
    }

    private static @Nullable String given(NamedCsvRecord row, String column) {
        String cell = row.getField(column);
        return cell.isBlank() ? null : cell;
    }
}
