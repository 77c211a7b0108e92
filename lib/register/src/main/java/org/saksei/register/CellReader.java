package org.saksei.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the cells of one column as values of one field.
///
/// A cell that cannot be read gives null and a finding of severity error; an empty cell gives null and
/// nothing. No finding repeats a value of a personal field, nor a word that might be a name in the wrong
/// column. Made for one column and one thread.
final class CellReader {

    private static final Set<String> YES =
            Set.of("yes", "y", "true", "1", "oui", "បាទ", "ចាស", "បាទចាស", "មាន", "ពិត", "ត្រូវ", "✓", "✔", "☑");

    private static final Set<String> NO =
            Set.of("no", "n", "false", "0", "non", "ទេ", "អត់ទេ", "គ្មាន", "មិនមាន", "មិនពិត", "ខុស", "✗", "✘", "☐");

    /// What people write where there is nothing to write, in fields that are not text.
    private static final Set<String> SIGNS_FOR_EMPTY = Set.of("-", "–", "—", "--", "/", ".", "?", "n/a", "N/A", "NA");

    private final Field field;
    private final Map<String, String> meanings = new HashMap<>();
    private final @Nullable CodeWords codes;
    private final DateReading dates;
    private final NumberReading numbers;

    /// @param codes of the field's list, or null where the field has none
    /// @param column what the mapping says of the column, or null where no mapping was used
    CellReader(Field field, @Nullable CodeWords codes, Mapping.@Nullable Column column) {
        this.field = field;
        this.codes = codes;
        boolean showing = !field.personal();
        this.dates =
                new DateReading(DateReading.Order.of(column == null ? "dmy" : column.days()), column != null, showing);
        this.numbers = new NumberReading(field.type() == FieldType.INTEGER, showing);
        if (column != null) {
            column.values().forEach((word, meaning) -> meanings.put(Spelling.fold(word), meaning));
        }
    }

    /// The value, of the type [FieldType] names, or null.
    @Nullable
    Object read(Cell cell, Findings findings) {
        return switch (cell) {
            case Cell.Empty empty -> null;
            case Cell.Broken broken -> {
                findings.add(RegisterProblem.CELL_BROKEN, "sign", broken.sign());
                yield null;
            }
            case Cell.Words words -> words(words.text(), findings);
            case Cell.Number number -> number(number, findings);
            case Cell.Day(LocalDate day) ->
                field.type() == FieldType.DATE ? dates.read(day, findings) : words(day.toString(), findings);
            case Cell.Flag(boolean flag) ->
                field.type() == FieldType.BOOLEAN ? (Object) flag : words(Boolean.toString(flag), findings);
        };
    }

    private @Nullable Object number(Cell.Number number, Findings findings) {
        if (!meanings.isEmpty()) {
            return words(number.text(), findings);
        }
        return switch (field.type()) {
            case DATE -> dates.read(number, findings);
            case INTEGER, DECIMAL -> numbers.read(number.value(), findings);
            case TEXT, BOOLEAN, CODE, CODES, REFERENCE -> words(number.text(), findings);
        };
    }

    private @Nullable Object words(String raw, Findings findings) {
        String text = Spelling.clean(field.type() == FieldType.CODES ? raw.replace('\n', ';') : raw);
        if (!text.equals(raw) && Spelling.hasInvisible(raw)) {
            findings.add(RegisterProblem.CHARACTERS_REMOVED);
        }
        if (text.isEmpty()) {
            return null;
        }
        if (!meanings.isEmpty()) {
            String meaning = meanings.get(Spelling.fold(text));
            text = meaning != null ? meaning : text;
        }
        if (text.isEmpty()) {
            return null;
        }
        if (field.type() != FieldType.TEXT && text.length() <= 3 && SIGNS_FOR_EMPTY.contains(text)) {
            findings.add(RegisterProblem.SIGN_FOR_EMPTY, "sign", text);
            return null;
        }
        return switch (field.type()) {
            case TEXT, REFERENCE -> text(text, findings);
            case INTEGER, DECIMAL -> numbers.read(text, findings);
            case DATE -> dates.read(text, findings);
            case BOOLEAN -> flag(text, findings);
            case CODE -> code(text, findings);
            case CODES -> codes(text, findings);
        };
    }

    private @Nullable String text(String text, Findings findings) {
        int length = text.length() <= field.maxLength() ? 0 : text.codePointCount(0, text.length());
        if (length > field.maxLength()) {
            findings.add(RegisterProblem.TEXT_TOO_LONG, "length", length, "max", field.maxLength());
            return null;
        }
        return text;
    }

    private @Nullable Boolean flag(String text, Findings findings) {
        String word = Spelling.fold(text);
        if (YES.contains(word) || YES.contains(text)) {
            return true;
        }
        if (NO.contains(word) || NO.contains(text)) {
            return false;
        }
        findings.add(RegisterProblem.NOT_YES_OR_NO);
        return null;
    }

    private @Nullable String code(String text, Findings findings) {
        CodeWords words = codeWords();
        CodeWords.Answer answer = words.find(text);
        if (answer instanceof CodeWords.Answer.Found(String code)) {
            return code;
        }
        refuse(answer, text, findings);
        return null;
    }

    private @Nullable List<String> codes(String text, Findings findings) {
        CodeWords words = codeWords();
        if (words.find(text) instanceof CodeWords.Answer.Found(String code)) {
            return List.of(code);
        }
        List<String> found = new ArrayList<>();
        boolean refused = false;
        for (String part : parts(text)) {
            String meaning = meanings.getOrDefault(Spelling.fold(part), part);
            CodeWords.Answer answer = words.find(meaning);
            if (!(answer instanceof CodeWords.Answer.Found(String code))) {
                refuse(answer, part, findings);
                refused = true;
            } else if (!found.contains(code)) {
                found.add(code);
            }
        }
        found.sort(Comparator.comparingInt(words::place).thenComparing(Comparator.naturalOrder()));
        return refused || found.isEmpty() ? null : List.copyOf(found);
    }

    /// Parted by semicolons (line ends became some) where there are any, otherwise by commas and
    /// strokes: a label may hold a comma.
    private static List<String> parts(String text) {
        String separators = text.indexOf(';') >= 0 ? ";" : ",/|";
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || separators.indexOf(text.charAt(i)) >= 0) {
                String part = text.substring(start, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        return parts;
    }

    private void refuse(CodeWords.Answer answer, String text, Findings findings) {
        switch (answer) {
            case CodeWords.Answer.Misspelt(String code, String label) ->
                findings.add(
                        RegisterProblem.MISSPELT_CODE,
                        "shown",
                        field.personal() ? "" : " (" + text + ")",
                        "label",
                        field.personal() ? "•••" : label,
                        "code",
                        field.personal() ? "•••" : code);
            case CodeWords.Answer.LostZero(String padded) ->
                findings.add(RegisterProblem.CODE_LOST_ZERO, "padded", field.personal() ? "•••" : padded);
            case CodeWords.Answer.SeveralMeanings(List<String> several) ->
                findings.add(
                        RegisterProblem.CODE_OF_SEVERAL_MEANINGS,
                        "codes",
                        field.personal() ? "•••" : String.join(", ", several));
            case CodeWords.Answer.ChainBroken(String known) ->
                findings.add(
                        RegisterProblem.CODE_CHAIN_BROKEN, "known", known.isEmpty() || field.personal() ? "–" : known);
            case CodeWords.Answer.Unknown unknown ->
                findings.add(RegisterProblem.UNKNOWN_CODE, "list", String.valueOf(field.list()));
            case CodeWords.Answer.Found found -> throw new IllegalArgumentException("a found code is not refused");
        }
    }

    private CodeWords codeWords() {
        if (codes == null) {
            throw new IllegalArgumentException("field " + field.name() + " was given no code list");
        }
        return codes;
    }
}
