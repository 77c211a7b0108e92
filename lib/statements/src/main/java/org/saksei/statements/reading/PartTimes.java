package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.reading.PeriodPlaces.Place;

/// The periods right behind the parts of a whole: "of the 422 complaints, 293 date from the first quarter and 129 from
/// the second", "of the 300 files opened in 2018, 44 were opened in May".
final class PartTimes {

    /// Parts that split a whole in one list.
    private record Group(Figure whole, int list, Kind kind) {}

    private final Map<Figure, Place> next = new IdentityHashMap<>();
    private final Map<Figure, Place> own = new IdentityHashMap<>();
    private final Map<Figure, Set<Place>> ofParts = new IdentityHashMap<>();

    /// @param all the periods of the sentence in order
    PartTimes(Scene scene, List<Place> all) {
        if (all.size() < 2) {
            return;
        }
        follow(scene, all);
        Map<Group, List<Figure>> groups = new HashMap<>();
        for (Figure part : scene.figures()) {
            Figure whole = part.whole;
            if (whole != null) {
                groups.computeIfAbsent(new Group(whole, part.list, part.kind), unused -> new ArrayList<>())
                        .add(part);
            }
        }
        groups.forEach((group, parts) -> {
            boolean each = parts.size() > 1 && next.keySet().containsAll(parts);
            parts.stream().filter(part -> each || isDatedApart(part)).forEach(part -> take(part, group.whole()));
        });
    }

    private void take(Figure part, Figure whole) {
        Place place = next.get(part);
        if (place != null && part.at > whole.at) {
            own.put(part, place);
            ofParts.computeIfAbsent(whole, unused -> new HashSet<>()).add(place);
        }
    }

    /// The period between each figure and the next one.
    private void follow(Scene scene, List<Place> all) {
        List<Figure> figures = scene.figures();
        int at = 0;
        for (int index = 0; index < figures.size(); index++) {
            Figure figure = figures.get(index);
            while (at < all.size() && all.get(at).at() <= figure.at) {
                at++;
            }
            int after = index + 1;
            while (after < figures.size()
                    && figures.get(after).kind == Kind.SHARE
                    && figures.get(after).whole == figure.whole) {
                after++;
            }
            Place place = at < all.size() ? all.get(at) : null;
            boolean free = place != null
                    && (after == figures.size() || figures.get(after).at > place.at())
                    && scene.sameStretch(place.at(), figure.at)
                    && scene.comparing(place.at()) == null;
            if (free && place != null) {
                next.put(figure, place);
            }
        }
    }

    /// Whether the whole has a time of its own before.
    private boolean isDatedApart(Figure part) {
        Figure whole = part.whole;
        Place of = whole == null || whole.at > part.at ? null : next.get(whole);
        return of != null && of.at() < part.at;
    }

    /// The period right behind a part where each part, or the whole, has one of its own, or null.
    @Nullable
    Place of(Figure part) {
        return own.get(part);
    }

    /// Whether a period behind a whole is only that of one of its parts.
    boolean isOfParts(Figure whole, Place place) {
        return ofParts.getOrDefault(whole, Set.of()).contains(place);
    }
}
