package org.saksei.assessment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

/// Finds the country somebody asks for. Countries are matched by code, never by name: a name or a code
/// of other days is answered with the code to ask for, not with another country's history.
public final class CountryNames {

    private final Map<String, CountryName> byWritten;

    private CountryNames(Map<String, CountryName> byWritten) {
        this.byWritten = Map.copyOf(byWritten);
    }

    /// @param names small and capital letters, spaces and signs of what is written do not matter
    public static CountryNames of(Collection<CountryName> names) {
        Map<String, CountryName> plain = new LinkedHashMap<>();
        names.forEach(name -> plain.put(TierWords.plain(name.written()), name));
        return new CountryNames(plain);
    }

    /// What a code or name stood for that the table writes otherwise.
    public Optional<CountryName> find(String written) {
        return Optional.ofNullable(byWritten.get(TierWords.plain(written)));
    }

    /// The history of a country by its code.
    ///
    /// @throws Refused as wrong usage when the table has no such code, with the code to ask for where it
    ///     is known
    public TierHistory get(TierTable table, String written) {
        String code = written.strip().toUpperCase(Locale.ROOT);
        return table.find(code).orElseThrow(() -> Refused.wrongUsage(notThere(table, written.strip(), code)));
    }

    private Problem notThere(TierTable table, String written, String code) {
        Optional<CountryName> other = find(written);
        if (other.isPresent()) {
            return notThere(written, other.get());
        }
        String plain = TierWords.plain(written);
        return table.histories().values().stream()
                .filter(history ->
                        !plain.isEmpty() && TierWords.plain(history.country()).equals(plain))
                .findFirst()
                .map(history -> notThere(
                        written,
                        new CountryName(written, List.of(history.iso3()), null, history.country(), "tier table")))
                .orElseGet(() -> Problem.of(AssessmentProblem.COUNTRY_NOT_IN_TABLE, new Place.Nowhere(), "iso3", code));
    }

    private static Problem notThere(String written, CountryName name) {
        return name.until() == null
                ? Problem.of(
                        AssessmentProblem.COUNTRY_WRITTEN_OTHERWISE,
                        new Place.Nowhere(),
                        "iso3",
                        written,
                        "name",
                        name.name(),
                        "codes",
                        name.codes())
                : Problem.of(
                        AssessmentProblem.COUNTRY_RENAMED,
                        new Place.Nowhere(),
                        "iso3",
                        written,
                        "name",
                        name.name(),
                        "until",
                        name.until(),
                        "codes",
                        name.codes());
    }

    /// Rows that carry a code after it went out of use: the country's years stand under two codes, and
    /// the clock sees neither whole.
    public List<Problem> check(TierTable table) {
        return table.histories().values().stream()
                .flatMap(history -> history.list().stream())
                .map(row -> outOfUse(row.iso3(), row.year(), new Place.Nowhere()))
                .flatMap(Optional::stream)
                .toList();
    }

    /// What is wrong with a row that carries a code after it went out of use.
    public Optional<Problem> outOfUse(String iso3, int year, Place at) {
        return find(iso3)
                .filter(name -> name.until() != null && year > name.until())
                .map(name -> Problem.of(
                        AssessmentProblem.FORMER_CODE,
                        at,
                        "iso3",
                        iso3,
                        "year",
                        year,
                        "name",
                        name.name(),
                        "until",
                        Objects.requireNonNull(name.until()),
                        "codes",
                        name.codes()));
    }
}
