package org.saksei.app.demo.fiction;

import java.util.List;

/// Where invented things happen: real districts, by the codes of the national gazetteer, drawn by weight.
final class Places {

    /// @param district four digits
    /// @param communes the two digits that follow
    record District(String district, String nameEn, String nameKm, int weight, List<String> communes) {}

    private final List<District> districts = Names.table("places.csv").stream()
            .map(row -> new District(
                    row.getField("district"),
                    row.getField("name_en"),
                    row.getField("name_km"),
                    Integer.parseInt(row.getField("weight")),
                    List.of(row.getField("communes").split("\\|"))))
            .toList();
    private final Chance chance;

    Places(Chance chance) {
        this.chance = chance;
    }

    /// The code of a commune, six digits.
    String commune() {
        District district = chance.weighted(districts, District::weight);
        return district.district() + chance.oneOf(district.communes());
    }

    /// The code of a commune of this province, six digits.
    String communeIn(String province) {
        District district = chance.oneOf(districts.stream()
                .filter(d -> d.district().startsWith(province))
                .toList());
        return district.district() + chance.oneOf(district.communes());
    }
}
