package org.saksei.figures;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Text;

/// How many people live in a country, by age and sex: what rates are per.
///
/// @param name a rate's `population` names it
/// @param year the year it holds for
/// @param groups each person is in one group
public record Population(String name, Text title, int year, List<Group> groups, String source, Place declaredAt) {

    public Population {
        groups = List.copyOf(groups);
    }

    /// People of one sex between two ages in completed years.
    ///
    /// @param from youngest age, included
    /// @param to oldest age, included, or null where there is no end
    /// @param sex code of the list `sex`
    public record Group(int from, @Nullable Integer to, String sex, long people) {

        private boolean isWithin(int youngest, @Nullable Integer oldest) {
            return from >= youngest && (oldest == null || (to != null && to <= oldest));
        }

        private boolean isOutside(int youngest, @Nullable Integer oldest) {
            return (to != null && to < youngest) || (oldest != null && from > oldest);
        }
    }

    public long total() {
        return groups.stream().mapToLong(Group::people).sum();
    }

    /// The people between two ages, both included; empty where a group crosses one of them and the
    /// answer is not known.
    ///
    /// @param sex code of the list `sex`, or null for all
    /// @param oldest null where there is no end
    public OptionalLong people(@Nullable String sex, int youngest, @Nullable Integer oldest) {
        long people = 0;
        for (Group group : groups) {
            if ((sex != null && !sex.equals(group.sex)) || group.isOutside(youngest, oldest)) {
                continue;
            }
            if (!group.isWithin(youngest, oldest)) {
                return OptionalLong.empty();
            }
            people += group.people;
        }
        return OptionalLong.of(people);
    }
}
