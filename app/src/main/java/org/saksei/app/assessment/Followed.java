package org.saksei.app.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksei.assessment.Recommendation;

/// A recommendation with all that people entered about it.
///
/// @param entered whether it was entered here, and not by the pack
/// @param steps what is to be done
/// @param links addresses of evidence by the name of the document, where they were given
/// @param history everything that was entered, the first first
public record Followed(
        Recommendation recommendation, boolean entered, String steps, Map<String, String> links, List<Entry> history) {

    public Followed {
        links = Map.copyOf(links);
        history = List.copyOf(history);
    }

    public String id() {
        return recommendation.id();
    }

    /// What kind of thing was entered.
    public enum Kind {
        RECORDED,
        PLANNED,
        MOVED,
        EVIDENCE,
        LINKED
    }

    /// One thing that was entered.
    ///
    /// @param what the state it moved to, the owner, the document or the id it was linked with; empty
    ///     where a link was taken back
    /// @param on the day it speaks of, where it has one
    public record Entry(Kind kind, String what, @Nullable LocalDate on, String why, String by, Instant at) {}

    /// Who does what by when.
    ///
    /// @param owner code of the institution, or null
    /// @param targets by figure the value to reach
    public record Plan(
            @Nullable String owner,
            @Nullable LocalDate dueOn,
            String steps,
            SequencedMap<String, BigDecimal> targets,
            String why) {
        public Plan {
            targets = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(targets));
        }
    }
}
