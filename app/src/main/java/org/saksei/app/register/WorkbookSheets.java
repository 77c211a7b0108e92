package org.saksei.app.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.register.Cell;
import org.saksei.register.SheetRow;

/// The sheets of an XLSX workbook that was looked into before.
///
/// A cell of a formula is read as the value the spreadsheet last showed. A number is a date when its
/// format says so, because XLSX has no other sign of a date.
final class WorkbookSheets implements Sheets {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /// Days by which workbooks of the older Macintosh habit count later.
    private static final int SHIFT_1904 = 1462;

    /// 31 December 9999, the last day a spreadsheet knows.
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private final ReadableWorkbook workbook;
    private final String file;
    private final Map<String, Boolean> dateFormats = new HashMap<>();

    private WorkbookSheets(ReadableWorkbook workbook, String file) {
        this.workbook = workbook;
        this.file = file;
    }

    /// @param name of the file as people know it, for sentences
    static WorkbookSheets open(Path path, String name) {
        WorkbookScan.check(path, name);
        try {
            return new WorkbookSheets(parsed(path), name);
        } catch (IOException | RuntimeException damaged) {
            throw damaged(name);
        }
    }

    /// Some programs write workbooks without styles; then no number is known to be a date.
    private static ReadableWorkbook parsed(Path path) throws IOException {
        try {
            return new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException withoutStyles) {
            return new ReadableWorkbook(path.toFile(), new ReadingOptions(false, true));
        }
    }

    private static Refused damaged(String name) {
        return Refused.because(Problem.of(ImportProblem.WORKBOOK_DAMAGED, new Place.InFile(name, 0)));
    }

    @Override
    public List<Sheet> list() {
        try (Stream<org.dhatim.fastexcel.reader.Sheet> sheets = workbook.getSheets()) {
            return sheets.filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .<Sheet>map(OneSheet::new)
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /// One sheet, with its formulas counted while it is read.
    private final class OneSheet implements Sheet {

        private final org.dhatim.fastexcel.reader.Sheet sheet;
        private long formulas;
        private int firstFormula;

        OneSheet(org.dhatim.fastexcel.reader.Sheet sheet) {
            this.sheet = sheet;
        }

        @Override
        public String name() {
            return sheet.getName();
        }

        @Override
        public Stream<SheetRow> rows() {
            try {
                return Guarded.stream(sheet.openStream(), () -> damaged(file + ", " + sheet.getName()))
                        .map(this::row);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (ExcelReaderException | IllegalStateException unreadable) {
                throw damaged(file);
            }
        }

        @Override
        public List<Problem> remarks() {
            return formulas == 0
                    ? List.of()
                    : List.of(Problem.of(
                            ImportProblem.FORMULAS_READ,
                            new Place.InSheet(sheet.getName(), null, firstFormula),
                            "count",
                            formulas,
                            "row",
                            firstFormula));
        }

        private SheetRow row(Row row) {
            int width = row.getCellCount();
            List<Cell> cells = new ArrayList<>(width);
            for (int column = 0; column < width; column++) {
                org.dhatim.fastexcel.reader.Cell cell = row.hasCell(column) ? row.getCell(column) : null;
                cells.add(cell == null ? Cell.EMPTY : cell(cell, row.getRowNum()));
            }
            while (!cells.isEmpty() && cells.getLast().isBlank()) {
                cells.removeLast();
            }
            if (cells.size() > MOST_COLUMNS) {
                throw Refused.because(Problem.of(
                        ImportProblem.TOO_MANY_COLUMNS,
                        new Place.InSheet(sheet.getName(), null, row.getRowNum()),
                        "allowed",
                        MOST_COLUMNS));
            }
            return new SheetRow(row.getRowNum(), cells);
        }

        private Cell cell(org.dhatim.fastexcel.reader.Cell cell, int row) {
            Object value = cell.getValue();
            if (cell.getFormula() != null) {
                formulas++;
                firstFormula = firstFormula == 0 ? row : firstFormula;
                if (value == null) {
                    return new Cell.Broken("=");
                }
            }
            if (cell.getType() == CellType.ERROR) {
                return new Cell.Broken(value == null ? "?" : value.toString());
            }
            return switch (value) {
                case null -> Cell.EMPTY;
                case BigDecimal number -> number(number, cell);
                case Boolean flag -> new Cell.Flag(flag);
                case String words when words.isEmpty() -> Cell.EMPTY;
                default -> {
                    String words = value.toString();
                    yield cell.getFormula() != null && words.startsWith("#") && words.endsWith("!")
                            ? new Cell.Broken(words)
                            : new Cell.Words(words);
                }
            };
        }
    }

    private Cell number(BigDecimal number, org.dhatim.fastexcel.reader.Cell cell) {
        if (!isDate(cell.getDataFormatId(), cell.getDataFormatString())
                || number.compareTo(BigDecimal.ONE) < 0
                || number.compareTo(LAST_DAY) > 0) {
            return new Cell.Number(number);
        }
        int days = number.intValue() + (workbook.isDate1904() ? SHIFT_1904 : 0);
        return new Cell.Day(DAY_ZERO.plusDays(days < 61 && !workbook.isDate1904() ? days + 1 : days));
    }

    private boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (id != null && ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))) {
            return true;
        }
        return format != null && dateFormats.computeIfAbsent(format, WorkbookSheets::hasDayOrYear);
    }

    /// Whether a number format shows days or years, outside quotation marks, brackets and escapes.
    private static boolean hasDayOrYear(String format) {
        String lower = format.toLowerCase(Locale.ROOT);
        boolean quoted = false;
        boolean bracketed = false;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\\' || c == '_' || c == '*')) {
                i++;
            } else if (!quoted && (c == '[' || c == ']')) {
                bracketed = c == '[';
            } else if (!quoted && !bracketed) {
                if (lower.startsWith("general", i)) {
                    i += "general".length() - 1;
                } else if (c == 'y' || c == 'd') {
                    return true;
                }
            }
        }
        return false;
    }
}
