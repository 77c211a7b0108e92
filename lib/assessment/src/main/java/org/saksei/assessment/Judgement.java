package org.saksei.assessment;

import java.time.LocalDate;

/// What a person thinks of a criterion. Nothing here is ever computed.
///
/// @param by who, by account
public record Judgement(String text, String by, LocalDate on, String reason) {

    public Judgement {
        if (text.isBlank() || by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a judgement has a text, a person and a reason");
        }
    }
}
