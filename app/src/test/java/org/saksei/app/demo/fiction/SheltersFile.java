package org.saksei.app.demo.fiction;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksei.app.demo.fiction.Fiction.Rescue;
import org.saksei.app.demo.fiction.Fiction.Sighting;

/// `05-shelters.csv`: clients of an NGO, Latin letters only, the order of names mixed, ages instead of
/// dates of birth.
final class SheltersFile {

    static final String NAME = "05-shelters.csv";

    private static final List<String> SERVICES = List.of("Shelter", "Shelter", "Legal aid", "Vocational training");

    private SheltersFile() {}

    static String write(Fiction fiction, Truth truth, Provinces provinces) {
        Csv csv = new Csv(
                "Client ID",
                "Intake date",
                "Name",
                "Sex",
                "Age",
                "Nationality",
                "Home province",
                "Rescue date",
                "Service",
                "Start date",
                "End date");
        List<Rescue> clients = fiction.rescues().stream()
                .filter(rescue -> rescue.seenBy(Agency.SHELTERS))
                .sorted(Comparator.comparing(SheltersFile::takenInOn))
                .toList();
        for (Rescue client : clients) {
            Sighting seen = Objects.requireNonNull(client.sightings().get(Agency.SHELTERS));
            csv.row(
                    seen.key(),
                    takenInOn(client).toString(),
                    seen.latin(),
                    client.person().sex().equals("F") ? "Female" : "Male",
                    Words.orEmpty(seen.age()),
                    client.person().citizenship().equals("KHM") ? "Cambodian" : "Vietnamese",
                    client.person().home().isEmpty()
                            ? ""
                            : provinces.latin(client.person().home()),
                    client.crime() == null ? "" : client.on().toString(),
                    service(client),
                    takenInOn(client).toString(),
                    Words.orEmpty(servedTo(client)));
            truth.add(
                    NAME,
                    "",
                    csv.lastRow(),
                    "victim",
                    Agency.SHELTERS,
                    seen.key(),
                    client.person().id());
        }
        return csv.text();
    }

    static LocalDate takenInOn(Rescue rescue) {
        return rescue.crime() == null ? rescue.on() : rescue.handedOn().plusDays(1);
    }

    static String service(Rescue rescue) {
        return SERVICES.get(rescue.person().number() % SERVICES.size());
    }

    /// The code the label stands for.
    static String serviceCode(Rescue rescue) {
        return switch (service(rescue)) {
            case "Shelter" -> "shelter";
            case "Legal aid" -> "legal";
            default -> "vocational";
        };
    }

    /// Every fifth left again after seven weeks.
    static @Nullable LocalDate servedTo(Rescue rescue) {
        return rescue.person().number() % 5 == 0 ? takenInOn(rescue).plusDays(49) : null;
    }
}
