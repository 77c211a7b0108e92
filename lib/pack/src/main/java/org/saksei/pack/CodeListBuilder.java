package org.saksei.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Text;
import org.saksei.register.CodeList;

/// Builds the code lists from their CSV files, and checks what a neighbour's mapping table once got
/// wrong in silence: a code twice, a code that maps to nothing, two codes that map to one.
final class CodeListBuilder {

    static final List<String> COLUMNS = List.of("code", "text_en", "text_km", "parent", "from", "to", "source");

    /// Columns after those of [#COLUMNS]: the code's name in another standard.
    static final String MAP_PREFIX = "map_";

    /// Written in a `map_` column where the other standard has no such code.
    static final String NO_CODE = "none";

    /// The list of provinces and districts, and of communes and villages once a gazetteer is imported:
    /// made here where a pack does not give it.
    static final String PLACE = "place";

    private static final String YES_NO = "yes_no";

    private final Drafts drafts;
    private final Problems problems;
    private final SequencedMap<String, CodeList> lists = new LinkedHashMap<>();
    private final Map<String, Map<String, Place>> rowOfCode = new HashMap<>();

    CodeListBuilder(Drafts drafts, Problems problems) {
        this.drafts = drafts;
        this.problems = problems;
    }

    SequencedMap<String, CodeList> build() {
        for (Draft title : drafts.list(Draft.Kind.LIST_TITLE)) {
            if (drafts.find(Draft.Kind.CODES, title.name()).isEmpty()) {
                problems.add(PackProblem.LIST_WITHOUT_CODES, title.at(), "name", title.name());
            }
        }
        for (Draft codes : drafts.list(Draft.Kind.CODES)) {
            lists.put(codes.name(), list(codes));
        }
        addPlaces();
        if (!lists.containsKey(YES_NO)) {
            lists.put(YES_NO, yesNo());
        }
        checkParents();
        return lists;
    }

    private CodeList list(Draft codes) {
        Optional<Draft> title = drafts.find(Draft.Kind.LIST_TITLE, codes.name());
        if (title.isEmpty()) {
            problems.add(PackProblem.LIST_WITHOUT_TITLE, codes.at(), "name", codes.name());
        }
        List<Csv.Row> rows =
                Csv.read(codes.at().file(), codes.text() == null ? "" : codes.text(), COLUMNS, MAP_PREFIX, problems);
        SequencedMap<String, CodeList.Code> byCode = new LinkedHashMap<>();
        Map<String, Place> first = new HashMap<>();
        for (Csv.Row row : rows) {
            String code = row.get("code");
            Place before = first.putIfAbsent(code, row.at());
            if (!Grammar.CODE.form().matcher(code).matches()) {
                problems.add(PackProblem.EMPTY_CODE, row.at());
            } else if (before != null) {
                problems.add(PackProblem.DUPLICATE_NAME, row.at(), "name", code, "first", before);
            } else {
                byCode.put(code, code(code, row));
            }
        }
        rowOfCode.put(codes.name(), first);
        checkBands(codes.name(), byCode, first);
        Set<String> oneToOne =
                Set.copyOf(title.map(entry -> entry.entry().words("one_to_one")).orElse(List.of()));
        checkMaps(rows, oneToOne);
        boolean bands = byCode.values().stream().anyMatch(CodeList.Code::isBand);
        addUnanswered(byCode, bands);
        return new CodeList(
                codes.name(),
                title.map(entry -> entry.entry().text("title", codes.name())).orElse(Text.english(codes.name())),
                byCode,
                title.map(Draft::source).orElse(""),
                codes.at());
    }

    private CodeList.Code code(String code, Csv.Row row) {
        SequencedMap<String, String> text = new LinkedHashMap<>();
        for (String language : List.of("en", "km")) {
            if (!row.get("text_" + language).isEmpty()) {
                text.put(language, row.get("text_" + language));
            }
        }
        if (text.isEmpty()) {
            problems.add(PackProblem.CODE_WITHOUT_TEXT, row.at(), "code", code);
            text.put("en", code);
        }
        Map<String, String> maps = row.cells().keySet().stream()
                .filter(column -> column.startsWith(MAP_PREFIX))
                .filter(column -> !row.get(column).isEmpty() && !row.get(column).equals(NO_CODE))
                .collect(Collectors.toMap(column -> column.substring(MAP_PREFIX.length()), row::get));
        String parent = row.get("parent");
        return new CodeList.Code(
                code, new Text(text), parent.isEmpty() ? null : parent, number(row, "from"), number(row, "to"), maps);
    }

    private @Nullable BigDecimal number(Csv.Row row, String column) {
        String cell = row.get(column);
        if (cell.isEmpty()) {
            return null;
        }
        if (!cell.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            problems.add(PackProblem.BAD_NUMBER, row.at(), "column", column, "value", cell);
            return null;
        }
        return new BigDecimal(cell);
    }

    private void checkBands(String list, SequencedMap<String, CodeList.Code> codes, Map<String, Place> places) {
        List<CodeList.Code> earlier = new ArrayList<>();
        for (CodeList.Code band : codes.values()) {
            Place at = places.getOrDefault(band.code(), new Place.Nowhere());
            if (!band.isBand()) {
                continue;
            }
            if (band.from() != null && band.to() != null && band.from().compareTo(band.to()) > 0) {
                problems.add(PackProblem.BAND_UPSIDE_DOWN, at, "code", band.code());
                continue;
            }
            earlier.stream()
                    .filter(other -> overlap(other, band))
                    .forEach(other -> problems.add(
                            PackProblem.BANDS_OVERLAP, at, "code", band.code(), "other", other.code(), "list", list));
            earlier.add(band);
        }
    }

    private static boolean overlap(CodeList.Code left, CodeList.Code right) {
        return startsBeforeEndOf(left, right) && startsBeforeEndOf(right, left);
    }

    private static boolean startsBeforeEndOf(CodeList.Code band, CodeList.Code other) {
        BigDecimal from = band.from();
        BigDecimal to = other.to();
        return from == null || to == null || from.compareTo(to) <= 0;
    }

    private void checkMaps(List<Csv.Row> rows, Set<String> oneToOne) {
        Map<String, String> firstByTarget = new HashMap<>();
        for (Csv.Row row : rows) {
            for (String column : row.cells().keySet()) {
                if (!column.startsWith(MAP_PREFIX)) {
                    continue;
                }
                String target = row.get(column);
                if (target.isEmpty()) {
                    problems.add(PackProblem.MAP_NOT_TOTAL, row.at(), "code", row.get("code"), "column", column);
                } else if (oneToOne.contains(column.substring(MAP_PREFIX.length())) && !target.equals(NO_CODE)) {
                    String before = firstByTarget.putIfAbsent(column + "\n" + target, row.get("code"));
                    if (before != null) {
                        problems.add(
                                PackProblem.MAP_NOT_ONE_TO_ONE,
                                row.at(),
                                "code",
                                row.get("code"),
                                "other",
                                before,
                                "column",
                                column);
                    }
                }
            }
        }
    }

    /// Asked without an answer, not asked, and a question that does not apply are three things. A band
    /// has only the first: it is computed, not asked.
    private static void addUnanswered(SequencedMap<String, CodeList.Code> codes, boolean bands) {
        add(codes, CodeList.UNKNOWN, "Unknown", "មិនដឹង");
        if (!bands) {
            add(codes, "not_asked", "Not asked", "មិនបានសួរ");
            add(codes, "not_applicable", "Not applicable", "មិនពាក់ព័ន្ធ");
        }
    }

    private static void add(SequencedMap<String, CodeList.Code> codes, String code, String en, String km) {
        codes.putIfAbsent(code, new CodeList.Code(code, text(en, km), null, null, null, Map.of()));
    }

    private static Text text(String en, String km) {
        SequencedMap<String, String> text = new LinkedHashMap<>();
        text.put("en", en);
        text.put("km", km);
        return new Text(text);
    }

    private static CodeList yesNo() {
        SequencedMap<String, CodeList.Code> codes = new LinkedHashMap<>();
        add(codes, "yes", "Yes", "បាទ/ចាស");
        add(codes, "no", "No", "ទេ");
        addUnanswered(codes, true);
        return new CodeList(YES_NO, text("Yes or no", "បាទ/ចាស ឬ ទេ"), codes, "Saksei", new Place.Nowhere());
    }

    private void addPlaces() {
        CodeList provinces = lists.get("province");
        CodeList districts = lists.get("district");
        if (provinces == null || lists.containsKey(PLACE)) {
            return;
        }
        SequencedMap<String, CodeList.Code> codes = new LinkedHashMap<>(provinces.codes());
        if (districts != null) {
            codes.putAll(districts.codes());
        }
        Text title = text("Place", "ទីកន្លែង");
        lists.put(PLACE, new CodeList(PLACE, title, codes, provinces.source(), provinces.declaredAt()));
    }

    /// A parent is a code of the same list or of any other: a district's is in the list of provinces.
    private void checkParents() {
        Set<String> all = lists.values().stream()
                .flatMap(list -> list.codes().keySet().stream())
                .collect(Collectors.toSet());
        for (CodeList list : lists.values()) {
            if (list.name().equals(PLACE)) {
                continue;
            }
            for (CodeList.Code code : list.codes().values()) {
                if (code.parent() != null && !all.contains(code.parent())) {
                    problems.addUnknown(
                            PackProblem.UNKNOWN_PARENT,
                            rowOfCode.getOrDefault(list.name(), Map.of()).getOrDefault(code.code(), list.declaredAt()),
                            Nearest.to(code.parent(), list.codes().keySet()),
                            "code",
                            code.code(),
                            "list",
                            list.name());
                }
            }
        }
    }
}
