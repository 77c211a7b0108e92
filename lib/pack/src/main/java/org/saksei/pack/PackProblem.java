package org.saksei.pack;

import org.saksei.kernel.ProblemCode;
import org.saksei.kernel.Severity;

/// What can be wrong with a pack.
public enum PackProblem implements ProblemCode {
    NO_PACK_FILE(Severity.ERROR),
    UNREADABLE_FILE(Severity.ERROR),
    OUTSIDE_THE_PACK(Severity.ERROR),
    FILE_TOO_LARGE(Severity.ERROR),
    TOO_MANY_FILES(Severity.ERROR),
    NOT_UTF8(Severity.ERROR),
    TAB_INDENTATION(Severity.ERROR),
    YAML_SYNTAX(Severity.ERROR),
    EMPTY_FILE(Severity.ERROR),
    SEVERAL_DOCUMENTS(Severity.ERROR),
    TOO_DEEP(Severity.ERROR),
    TOO_MANY_ALIASES(Severity.ERROR),
    UNKNOWN_FILE(Severity.WARNING),
    UNKNOWN_KEY(Severity.ERROR),
    DUPLICATE_KEY(Severity.ERROR),
    MISSING_KEY(Severity.ERROR),
    WRONG_TYPE(Severity.ERROR),
    UNKNOWN_VALUE(Severity.ERROR),
    BAD_NAME(Severity.ERROR),
    RESERVED_NAME(Severity.ERROR),
    MISSING_SOURCE(Severity.ERROR),
    DUPLICATE_NAME(Severity.ERROR),
    UNKNOWN_PACK(Severity.ERROR),
    CIRCULAR_EXTENDS(Severity.ERROR),
    UNKNOWN_RECORD_TYPE(Severity.ERROR),
    UNKNOWN_FIELD(Severity.ERROR),
    UNKNOWN_CODE_LIST(Severity.ERROR),
    UNKNOWN_CODE(Severity.ERROR),
    UNKNOWN_SPLIT(Severity.ERROR),
    UNKNOWN_FIGURE(Severity.ERROR),
    UNKNOWN_RULE(Severity.ERROR),
    UNKNOWN_MAPPING(Severity.ERROR),
    UNKNOWN_POPULATION(Severity.ERROR),
    UNKNOWN_LINKAGE(Severity.ERROR),
    LINKAGE_MODEL(Severity.ERROR),
    UNKNOWN_COLUMN(Severity.ERROR),
    UNKNOWN_WORD(Severity.ERROR),
    FILE_NOT_THERE(Severity.ERROR),
    FIELD_NEEDS_KEY(Severity.ERROR),
    FIELD_CANNOT_HAVE_KEY(Severity.ERROR),
    WRONG_FIELD_TYPE(Severity.ERROR),
    CIRCULAR_DERIVE(Severity.ERROR),
    PERSONAL_FIELD(Severity.ERROR),
    FIELD_OF_OTHERS(Severity.ERROR),
    NO_REFERENCE(Severity.ERROR),
    NO_REFERENCE_TO(Severity.ERROR),
    CEL_SYNTAX(Severity.ERROR),
    CEL_NOT_SUPPORTED(Severity.ERROR),
    CEL_TYPES(Severity.ERROR),
    CEL_ARGUMENT(Severity.ERROR),
    CEL_IN(Severity.ERROR),
    CEL_NOT_CONDITION(Severity.ERROR),
    CEL_NOT_NUMBER(Severity.ERROR),
    BAD_DATE(Severity.ERROR),
    CSV_SYNTAX(Severity.ERROR),
    CSV_HEADER(Severity.ERROR),
    CSV_ROW(Severity.ERROR),
    BAD_NUMBER(Severity.ERROR),
    BAD_PERIOD(Severity.ERROR),
    EMPTY_CODE(Severity.ERROR),
    CODE_WITHOUT_TEXT(Severity.ERROR),
    LIST_WITHOUT_CODES(Severity.ERROR),
    LIST_WITHOUT_TITLE(Severity.ERROR),
    BAND_UPSIDE_DOWN(Severity.ERROR),
    BANDS_OVERLAP(Severity.ERROR),
    UNKNOWN_PARENT(Severity.ERROR),
    MAP_NOT_TOTAL(Severity.ERROR),
    MAP_NOT_ONE_TO_ONE(Severity.ERROR),
    MISSING_LANGUAGE(Severity.NOTE),
    NOT_TWO(Severity.ERROR),
    BAD_PLACEHOLDER(Severity.ERROR),
    SAME_WORD_TWICE(Severity.ERROR),
    REQUIRED_FIELD_NOT_READ(Severity.ERROR),
    NOT_BANDS(Severity.ERROR),
    OTHER_LIST(Severity.ERROR),
    SENTENCE_WITHOUT_VALUE(Severity.ERROR),
    NOT_LINKED(Severity.ERROR),
    SPLIT_WITHOUT_VALUE(Severity.ERROR),
    COMPLETE_NOT_OFFERED(Severity.ERROR),
    CANNOT_SUM(Severity.ERROR),
    SPLIT_NOT_OFFERED(Severity.ERROR),
    POPULATION_WITHOUT_FILE(Severity.ERROR),
    POPULATION_WITHOUT_TITLE(Severity.ERROR),
    BAD_YEAR(Severity.ERROR),
    LAW_NOT_WHOLE(Severity.ERROR),
    UNKNOWN_CRITERION(Severity.ERROR),
    UNKNOWN_RECOMMENDATION(Severity.ERROR),
    NO_ASSESSMENT(Severity.ERROR),
    TOO_MANY_COUNTRIES(Severity.ERROR),
    EXAMPLE_DIFFERS(Severity.ERROR);

    private final Severity severity;

    PackProblem(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String part() {
        return "pack";
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
