package org.saksei.app.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.saksei.app.register.store.RecordStore;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.kernel.Text;
import org.saksei.register.CodeList;
import org.saksei.register.Definitions;
import org.saksei.register.SheetRow;
import org.saksei.register.Spelling;

/// Communes and villages below the districts of the pack. They are imported, because a whole national
/// gazetteer is its maker's work and changes every year.
final class Gazetteer {

    /// The code list that provinces, districts and imported places make up.
    static final String LIST = "place";

    private Gazetteer() {}

    /// The communes and villages in a file; rows of other levels are passed over.
    ///
    /// @throws Refused with every row that is wrong
    static List<RecordStore.Settlement> read(SheetFile file, Definitions definitions) {
        try (Sheets sheets = file.open();
                Stream<SheetRow> stream = sheets.list().getFirst().rows()) {
            Iterator<SheetRow> rows = stream.iterator();
            Map<String, Integer> columns = columns(file, rows.hasNext() ? rows.next() : new SheetRow(1, List.of()));
            CodeList districts = definitions.lists().get(LIST);
            List<Problem> problems = new ArrayList<>();
            SequencedMap<String, RecordStore.Settlement> places = new LinkedHashMap<>();
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                String code = text(row, columns, "code");
                if (code.length() > 4) {
                    if (isWellFormed(code)
                            && districts != null
                            && districts.find(code.substring(0, 4)).isPresent()) {
                        places.put(
                                code,
                                new RecordStore.Settlement(
                                        code, text(row, columns, "name_en"), text(row, columns, "name_km")));
                    } else if (problems.size() < 1000) {
                        problems.add(Problem.of(
                                ImportProblem.GAZETTEER_CODE,
                                new Place.InSheet(
                                        file.name(),
                                        Place.InSheet.letters(columns.getOrDefault("code", 0)),
                                        row.number())));
                    }
                }
            }
            if (!problems.isEmpty()) {
                throw Refused.because(problems);
            }
            return List.copyOf(places.values());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isWellFormed(String code) {
        return (code.length() == 6 || code.length() == 8) && code.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Map<String, Integer> columns(SheetFile file, SheetRow head) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < head.cells().size(); i++) {
            columns.putIfAbsent(Spelling.clean(head.cell(i).text()).toLowerCase(Locale.ROOT), i);
        }
        List<String> missing = Stream.of("code", "name_en", "name_km")
                .filter(name -> !columns.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            throw Refused.because(Problem.of(
                    ImportProblem.GAZETTEER_COLUMNS,
                    new Place.InFile(file.name(), 1),
                    "columns",
                    String.join(", ", missing)));
        }
        return columns;
    }

    private static String text(SheetRow row, Map<String, Integer> columns, String name) {
        return Spelling.clean(
                row.cell(columns.getOrDefault(name, Integer.MAX_VALUE)).text());
    }

    static CodeList extended(CodeList places, List<RecordStore.Settlement> imported) {
        SequencedMap<String, CodeList.Code> codes = new LinkedHashMap<>(places.codes());
        for (RecordStore.Settlement each : imported) {
            SequencedMap<String, String> words = new LinkedHashMap<>();
            words.put("en", each.nameEn());
            words.put("km", each.nameKm());
            String parent = each.code().substring(0, each.code().length() - 2);
            codes.putIfAbsent(
                    each.code(), new CodeList.Code(each.code(), new Text(words), parent, null, null, Map.of()));
        }
        return new CodeList(places.name(), places.title(), codes, places.source(), places.declaredAt());
    }
}
