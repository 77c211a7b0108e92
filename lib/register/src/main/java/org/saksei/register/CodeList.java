package org.saksei.register;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Text;

/// The codes a field may hold.
///
/// @param codes in the order of the list, by code
public record CodeList(String name, Text title, SequencedMap<String, Code> codes, String source, Place declaredAt) {

    /// Asked, and not answered.
    public static final String UNKNOWN = "unknown";

    /// Codes that say why nothing is known. A condition takes them for an empty field: an unknown
    /// citizenship is not a foreign one.
    public static final Set<String> NOTHING_KNOWN = Set.of(UNKNOWN, "not_asked", "not_applicable");

    public CodeList {
        codes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(codes));
    }

    public Optional<Code> find(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /// The code of the band that holds `number`: from ≤ number ≤ to, an open end being unbounded.
    public Optional<Code> bandOf(BigDecimal number) {
        return codes.values().stream()
                .filter(Code::isBand)
                .filter(code -> code.from() == null || code.from().compareTo(number) <= 0)
                .filter(code -> code.to() == null || code.to().compareTo(number) >= 0)
                .findFirst();
    }

    /// One code.
    ///
    /// @param code text, never a number: `01` is not 1
    /// @param parent code it belongs under, in this list or the one above it, or null
    /// @param from least number of a band, included, or null
    /// @param to greatest number of a band, included, or null
    /// @param maps its code in other standards, by the standard's name: `htcds`, `ctdc`, `glotip`, `sdmx`
    public record Code(
            String code,
            Text text,
            @Nullable String parent,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to,
            Map<String, String> maps) {
        public Code {
            maps = Map.copyOf(maps);
        }

        public boolean isBand() {
            return from != null || to != null;
        }
    }
}
