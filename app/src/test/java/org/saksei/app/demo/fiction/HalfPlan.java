package org.saksei.app.demo.fiction;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// The numbers that must come out of one half-year. Those of the victims' bands, hand-overs and suspects
/// of 2019-H1 and the totals of both halves were printed by the committee (Khmer Times, The Phnom Penh
/// Post, July 2019); all others are invented so that they agree with these.
///
/// @param overlaps how many victims are known to which files: letters P, G, S, N
/// @param bands victims by age band: 0-14, 15-17, 18 and over
/// @param toSocialAffairs victims handed to Social Affairs; the rest to their families
/// @param withoutAge victims whose row in the police file has neither birth date nor age
/// @param foreigners suspects by citizenship
record HalfPlan(
        String period,
        LocalDate from,
        int policeCases,
        int gendarmerieCases,
        int jointCases,
        int jointNumbers,
        int otherCases,
        SequencedMap<String, Integer> overlaps,
        List<Integer> bands,
        int toSocialAffairs,
        int sentTwice,
        int socialAffairsOnly,
        int sheltersOnly,
        int withoutAge,
        int policeSuspects,
        int gendarmerieSuspects,
        int jointSuspects,
        int women,
        int juveniles,
        SequencedMap<String, Integer> foreigners,
        int beforeCourts,
        int detained,
        int couples) {

    /// 62 cases, 106 victims, 85 suspects.
    static final HalfPlan FIRST_OF_2018 = new HalfPlan(
            "2018-H1",
            LocalDate.of(2018, 1, 1),
            44,
            13,
            5,
            3,
            11,
            ordered("P", 52, "PS", 17, "PN", 9, "PSN", 6, "PG", 3, "G", 12, "GS", 4, "GN", 2, "GSN", 1),
            List.of(27, 14, 65),
            25,
            2,
            5,
            9,
            3,
            58,
            19,
            8,
            18,
            6,
            ordered("CHN", 7, "KOR", 1, "VNM", 1),
            81,
            73,
            874);

    /// 78 cases, 263 victims, 97 suspects, 1,009 couples.
    static final HalfPlan FIRST_OF_2019 = new HalfPlan(
            "2019-H1",
            LocalDate.of(2019, 1, 1),
            54,
            17,
            7,
            4,
            12,
            ordered("P", 119, "PS", 49, "PN", 21, "PSN", 14, "PG", 8, "PGS", 4, "G", 28, "GS", 12, "GN", 5, "GSN", 3),
            List.of(70, 31, 162),
            72,
            6,
            11,
            19,
            9,
            67,
            19,
            11,
            22,
            9,
            ordered("CHN", 12, "USA", 2),
            94,
            88,
            1_009);

    int year() {
        return from.getYear();
    }

    int suspects() {
        return policeSuspects + gendarmerieSuspects + jointSuspects;
    }

    int cases() {
        return policeCases + gendarmerieCases + jointCases;
    }

    int victims() {
        return overlaps.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// The last day of the half-year.
    LocalDate to() {
        return from.plusMonths(6).minusDays(1);
    }

    private static SequencedMap<String, Integer> ordered(Object... keysAndNumbers) {
        Map<String, Integer> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndNumbers.length; i += 2) {
            map.put((String) keysAndNumbers[i], (Integer) keysAndNumbers[i + 1]);
        }
        return (LinkedHashMap<String, Integer>) map;
    }
}
