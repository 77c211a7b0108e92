package org.saksei.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/// A condition made ready to be asked millions of times: columns are slots, answers are [#TRUE],
/// [#FALSE], [#UNKNOWN].
abstract class Check {
    static final int TRUE = 1;
    static final int FALSE = 0;
    static final int UNKNOWN = -1;

    private static final double EARTH_RADIUS_KM = 6371.0088;

    abstract int ask(Pairing p);

    /// Slots say where a column's code lies in the pairing; `features` numbers the similarities that
    /// levels share.
    static Check of(Condition condition, Map<String, Integer> slots, Map<List<Object>, Integer> features) {
        int[] at = condition.columns().stream()
                .mapToInt(c -> Objects.requireNonNull(slots.get(c)))
                .toArray();
        return switch (condition) {
            case Condition.Missing _ -> new MissingCheck(at);
            case Condition.Else _ -> new ElseCheck();
            case Condition.Equal _ ->
                new EachColumn(at, p -> -1) {
                    @Override
                    int ask(Pairing p, int slot, int feature) {
                        return p.left[slot] == p.right[slot] ? TRUE : FALSE;
                    }
                };
            case Condition.Swapped _ -> new SwappedCheck(at[0], at[1]);
            case Condition.Alike a ->
                new EachColumn(at, s -> feature(features, a.measure(), a.ngram(), s)) {
                    @Override
                    int ask(Pairing p, int slot, int feature) {
                        return p.alike(a.measure(), a.ngram(), slot, feature, a.atLeast());
                    }
                };
            case Condition.Within w ->
                new EachColumn(at, s -> feature(features, w.measure(), 0, s)) {
                    @Override
                    int ask(Pairing p, int slot, int feature) {
                        return p.within(w.measure(), slot, feature, w.atMost());
                    }
                };
            case Condition.Prefix prefix ->
                new EachColumn(at, s -> -1) {
                    @Override
                    int ask(Pairing p, int slot, int feature) {
                        return p.samePrefix(slot, prefix.length());
                    }
                };
            case Condition.Sets s -> new SetsCheck(s, at);
            case Condition.DateWithin d ->
                new EachColumn(at, s -> -1) {
                    @Override
                    int ask(Pairing p, int slot, int feature) {
                        int a = p.dictionary.day[p.left[slot]];
                        int b = p.dictionary.day[p.right[slot]];
                        boolean known = a != Dictionary.NO_DAY && b != Dictionary.NO_DAY;
                        return !known ? UNKNOWN : Math.abs((long) a - b) <= d.days() ? TRUE : FALSE;
                    }
                };
            case Condition.NumberWithin n ->
                new EachColumn(at, s -> -1) {
                    @Override
                    int ask(Pairing p, int slot, int feature) {
                        return near(p.dictionary.number[p.left[slot]], p.dictionary.number[p.right[slot]], n);
                    }
                };
            case Condition.KmWithin k -> new KmCheck(at[0], at[1], k.km());
            case Condition.Value v ->
                new EachColumn(at, s -> -1) {
                    @Override
                    int ask(Pairing p, int slot, int feature) {
                        boolean both = p.left[slot] == p.right[slot]
                                && p.dictionary.pool.get(p.left[slot]).equals(v.is());
                        return both ? TRUE : FALSE;
                    }
                };
            case Condition.Birth b ->
                new EachColumn(at, s -> -1) {
                    @Override
                    int ask(Pairing p, int slot, int feature) {
                        BirthInterval x = p.dictionary.birth[p.left[slot]];
                        BirthInterval y = p.dictionary.birth[p.right[slot]];
                        return x == null || y == null ? UNKNOWN : x.holds(b.relation(), b.years(), y) ? TRUE : FALSE;
                    }
                };
            case Condition.All a -> new Joined(all(a.parts(), slots, features), FALSE);
            case Condition.Any a -> new Joined(all(a.parts(), slots, features), TRUE);
            case Condition.Not n -> new NotCheck(of(n.part(), slots, features));
        };
    }

    private static Check[] all(List<Condition> parts, Map<String, Integer> slots, Map<List<Object>, Integer> features) {
        return parts.stream().map(c -> of(c, slots, features)).toArray(Check[]::new);
    }

    private static int feature(Map<List<Object>, Integer> features, Object measure, int ngram, int slot) {
        return features.computeIfAbsent(List.of(measure, ngram, slot), _ -> features.size());
    }

    private static int near(double a, double b, Condition.NumberWithin n) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return UNKNOWN;
        }
        double most = n.percent() ? Math.max(Math.abs(a), Math.abs(b)) * n.atMost() / 100 : n.atMost();
        return Math.abs(a - b) <= most ? TRUE : FALSE;
    }

    /// True where every column says so, unknown where a value is missing and none says no.
    private abstract static class EachColumn extends Check {
        private final int[] slots;
        private final int[] features;

        EachColumn(int[] slots, IntUnaryOperator featureOf) {
            this.slots = slots;
            this.features = Arrays.stream(slots).map(featureOf).toArray();
        }

        @Override
        final int ask(Pairing p) {
            int answer = TRUE;
            for (int i = 0; i < slots.length; i++) {
                int slot = slots[i];
                int one = p.left[slot] < 0 || p.right[slot] < 0 ? UNKNOWN : ask(p, slot, features[i]);
                if (one == FALSE) {
                    return FALSE;
                }
                answer = one == UNKNOWN ? UNKNOWN : answer;
            }
            return answer;
        }

        abstract int ask(Pairing p, int slot, int feature);
    }

    private static final class MissingCheck extends Check {
        private final int[] slots;

        MissingCheck(int[] slots) {
            this.slots = slots;
        }

        @Override
        int ask(Pairing p) {
            for (int slot : slots) {
                if (p.left[slot] >= 0 && p.right[slot] >= 0) {
                    return FALSE;
                }
            }
            return TRUE;
        }
    }

    private static final class ElseCheck extends Check {
        @Override
        int ask(Pairing p) {
            return TRUE;
        }
    }

    private static final class SwappedCheck extends Check {
        private final int first;
        private final int second;

        SwappedCheck(int first, int second) {
            this.first = first;
            this.second = second;
        }

        @Override
        int ask(Pairing p) {
            boolean missing = p.left[first] < 0 || p.left[second] < 0 || p.right[first] < 0 || p.right[second] < 0;
            boolean same = p.left[first] == p.right[second] && p.left[second] == p.right[first];
            return missing ? UNKNOWN : same ? TRUE : FALSE;
        }
    }

    private static final class SetsCheck extends Check {
        private final Condition.Sets condition;
        private final int[] slots;

        SetsCheck(Condition.Sets condition, int[] slots) {
            this.condition = condition;
            this.slots = slots;
        }

        @Override
        int ask(Pairing p) {
            int[] left = p.words(p.left, slots);
            int[] right = p.words(p.right, slots);
            if (left.length == 0 || right.length == 0) {
                return UNKNOWN;
            }
            int common = Pairing.common(left, right);
            boolean holds = condition.holds(common, left.length, right.length);
            return holds ? TRUE : FALSE;
        }
    }

    private static final class KmCheck extends Check {
        private final int latitude;
        private final int longitude;
        private final double most;

        KmCheck(int latitude, int longitude, double most) {
            this.latitude = latitude;
            this.longitude = longitude;
            this.most = most;
        }

        @Override
        int ask(Pairing p) {
            if (p.left[latitude] < 0 || p.left[longitude] < 0 || p.right[latitude] < 0 || p.right[longitude] < 0) {
                return UNKNOWN;
            }
            double[] number = p.dictionary.number;
            double lat1 = Math.toRadians(number[p.left[latitude]]);
            double lat2 = Math.toRadians(number[p.right[latitude]]);
            double byLon = Math.toRadians(number[p.right[longitude]] - number[p.left[longitude]]);
            double h =
                    square(Math.sin((lat2 - lat1) / 2)) + Math.cos(lat1) * Math.cos(lat2) * square(Math.sin(byLon / 2));
            double km = 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
            return Double.isNaN(km) ? UNKNOWN : km <= most ? TRUE : FALSE;
        }

        private static double square(double x) {
            return x * x;
        }
    }

    /// And (decided by a no) or or (decided by a yes); else unknown wins over the other answer.
    private static final class Joined extends Check {
        private final Check[] parts;
        private final int decides;

        Joined(Check[] parts, int decides) {
            this.parts = parts;
            this.decides = decides;
        }

        @Override
        int ask(Pairing p) {
            int answer = 1 - decides;
            for (Check part : parts) {
                int one = part.ask(p);
                if (one == decides) {
                    return decides;
                }
                answer = one == UNKNOWN ? UNKNOWN : answer;
            }
            return answer;
        }
    }

    private static final class NotCheck extends Check {
        private final Check part;

        NotCheck(Check part) {
            this.part = part;
        }

        @Override
        int ask(Pairing p) {
            int answer = part.ask(p);
            return answer == UNKNOWN ? UNKNOWN : 1 - answer;
        }
    }
}
