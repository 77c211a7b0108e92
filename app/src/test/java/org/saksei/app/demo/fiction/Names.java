package org.saksei.app.demo.fiction;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Draws names nobody has been given yet. The table is our own: common family and given names, in Khmer,
/// with the customary spelling in Latin letters and others that are met.
final class Names {

    /// Full names of widely known people that the table could give by accident; compared by sound, so
    /// that no spelling of them appears either.
    private static final List<Name> NEVER = List.of(
            Name.foreign("Sok", "An"),
            Name.foreign("Sok", "Kong"),
            Name.foreign("Chea", "Sim"),
            Name.foreign("Chea", "Vichea"),
            Name.foreign("Chea", "Sophara"),
            Name.foreign("Chea", "Samnang"),
            Name.foreign("Keo", "Remy"),
            Name.foreign("Keo", "Pich Pisey"),
            Name.foreign("Chan", "Sarun"),
            Name.foreign("Chan", "Vathanaka"),
            Name.foreign("Pich", "Sophea"),
            Name.foreign("Pich", "Sros"),
            Name.foreign("Tep", "Vanny"),
            Name.foreign("Tep", "Vong"),
            Name.foreign("Nuon", "Chea"),
            Name.foreign("Meas", "Mut"),
            Name.foreign("Meas", "Soksophea"),
            Name.foreign("Ros", "Sothea"),
            Name.foreign("Ros", "Sereysothea"),
            Name.foreign("Sin", "Sisamouth"),
            Name.foreign("Long", "Dara"),
            Name.foreign("Tith", "Narith"),
            Name.foreign("Van", "Molyvann"),
            Name.foreign("Kong", "Bunchhoeun"),
            Name.foreign("Kong", "Korm"),
            Name.foreign("Um", "Maly"),
            Name.foreign("Ouch", "Borith"),
            Name.foreign("Lim", "Kimya"),
            Name.foreign("Yim", "Sovann"),
            Name.foreign("Kem", "Sokha"),
            Name.foreign("Kem", "Ley"),
            Name.foreign("Thach", "Setha"),
            Name.foreign("Mao", "Monivann"),
            Name.foreign("Mao", "Hachi"),
            Name.foreign("Ny", "Chakrya"),
            Name.foreign("Ly", "Sophanna"),
            Name.foreign("Chhay", "Sopheap"),
            Name.foreign("Chhun", "Yasith"),
            Name.foreign("Chhim", "Sothy"));

    private static final int UNUSED_DRAWS = 10_000;

    private final List<Name.Part> families = new ArrayList<>();
    private final List<Name.Part> women = new ArrayList<>();
    private final List<Name.Part> men = new ArrayList<>();
    private final Set<String> never = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private final Chance chance;

    Names(Chance chance) {
        this.chance = chance;
        NEVER.forEach(name -> never.add(name.sound()));
        for (NamedCsvRecord row : table("names.csv")) {
            Name.Part part = new Name.Part(
                    row.getField("khmer"),
                    row.getField("latin"),
                    List.of(row.getField("variants").split("\\|")));
            if (row.getField("part").equals("family")) {
                families.add(part);
            } else {
                (row.getField("sex").equals("F") ? women : men).add(part);
            }
        }
    }

    /// A Khmer name that no other person drawn so far has, or sounds like.
    Name next(String sex) {
        for (int i = 0; i < UNUSED_DRAWS; i++) {
            Name name = any(sex);
            if (used.add(name.sound())) {
                return name;
            }
        }
        throw new IllegalStateException("the table of names is too short");
    }

    /// Another name of the same family, that nobody has or sounds like.
    Name sibling(Name name, String sex) {
        for (int i = 0; i < UNUSED_DRAWS; i++) {
            Name sibling = new Name(name.family(), givenName(sex));
            if (!never.contains(sibling.sound()) && used.add(sibling.sound())) {
                return sibling;
            }
        }
        throw new IllegalStateException("the table of names is too short");
    }

    /// A Khmer name, perhaps someone's already.
    Name any(String sex) {
        Name name;
        do {
            name = new Name(chance.weighted(families, this::weight), givenName(sex));
        } while (never.contains(name.sound())
                || name.family().latin().equals(name.given().latin()));
        return name;
    }

    private Name.Part givenName(String sex) {
        return chance.oneOf(sex.equals("F") ? women : men);
    }

    /// A few family names are very common, as in any village; the table has the common ones first.
    private int weight(Name.Part family) {
        return 10 + 60 / (families.indexOf(family) + 1);
    }

    /// The rows of a table beside this class.
    static List<NamedCsvRecord> table(String file) {
        InputStream in = Objects.requireNonNull(Names.class.getResourceAsStream(file), file);
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
