package org.saksei.register;

import org.saksei.kernel.Place;
import org.saksei.kernel.Text;

/// A value that other records say about a record: to whom a victim was handed over, the day a suspect
/// was convicted.
///
/// Conditions and splits use it like a field. It is not stored: figures look it up, among the records
/// that refer to this record or to any other record of the same person or case. While a row is being
/// entered it is unknown.
///
/// @param name used like a field name
/// @param type that of the field taken
/// @param recordType type of the other records
/// @param reference their field that refers to this type
/// @param take their field whose value is taken
/// @param order their date field that says which is first
/// @param last the last by `order` instead of the first
/// @param where only records for which this holds
public record Related(
        String name,
        Text title,
        FieldType type,
        String recordType,
        String reference,
        String take,
        String order,
        boolean last,
        Condition where,
        Place declaredAt) {}
