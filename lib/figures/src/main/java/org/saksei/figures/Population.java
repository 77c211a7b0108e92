package org.saksei.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import org.saksei.kernel.Text;
import org.saksei.register.CodeList;

/// How many people live in a country, to say how many victims there are per 100,000.
///
/// @param name `kh_population`
/// @param year the year it is of: the same table serves all periods, and the definition of a rate names it
public record Population(String name, Text title, int year, List<Group> groups, String source) {

    /// Stands for everybody in the columns age and sex.
    public static final String ALL = "all";

    public Population {
        groups = List.copyOf(groups);
    }

    /// The people of one age group and sex.
    ///
    /// @param age `0-14`, `65+` or `all`
    /// @param sex code of the list of sexes, or `all`
    public record Group(String age, String sex, long people) {}

    /// Everybody: the row `all, all`, or the sum of the finest rows where there is none.
    public OptionalLong everybody() {
        return people(ALL, ALL);
    }

    /// The people of one sex.
    public OptionalLong ofSex(String sex) {
        return people(ALL, sex);
    }

    /// The people whose age lies in a band, both sexes; nothing where the groups do not fit into the band: from groups
    /// 0-14 and 15-64 nobody can say how many are under 18.
    public OptionalLong ofAges(CodeList.Code band) {
        long people = 0;
        long covered = band.from() == null ? 0 : band.from().longValue();
        for (long next = covered; ; next = covered) {
            long from = next;
            List<Group> starting = groups.stream()
                    .filter(group -> !group.age().equals(ALL) && !group.sex().equals(ALL))
                    .filter(group -> first(group.age()) == from)
                    .toList();
            if (starting.isEmpty()) {
                return OptionalLong.empty();
            }
            people += starting.stream().mapToLong(Group::people).sum();
            long last = last(starting.getFirst().age());
            BigDecimal to = band.to();
            if (to == null ? last == Long.MAX_VALUE : last == to.longValue()) {
                return OptionalLong.of(people);
            }
            if (last == Long.MAX_VALUE || (to != null && last > to.longValue())) {
                return OptionalLong.empty();
            }
            covered = last + 1;
        }
    }

    private OptionalLong people(String age, String sex) {
        List<Group> exact = groups.stream()
                .filter(group -> group.age().equals(age) && group.sex().equals(sex))
                .toList();
        if (!exact.isEmpty()) {
            return OptionalLong.of(exact.getFirst().people());
        }
        List<Group> finest = groups.stream()
                .filter(group -> !group.age().equals(ALL) && !group.sex().equals(ALL))
                .filter(group -> sex.equals(ALL) || group.sex().equals(sex))
                .toList();
        return finest.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(finest.stream().mapToLong(Group::people).sum());
    }

    private static long first(String age) {
        return Long.parseLong(age.endsWith("+") ? age.substring(0, age.length() - 1) : age.split("-", 2)[0]);
    }

    private static long last(String age) {
        return age.endsWith("+") ? Long.MAX_VALUE : Long.parseLong(age.split("-", 2)[1]);
    }
}
