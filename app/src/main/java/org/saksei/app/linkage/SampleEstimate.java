package org.saksei.app.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.saksei.app.linkage.store.SampleStore.Drawn;

/// Precision and recall from pairs a person judged, with 95 % intervals.
///
/// Each stratum's share of true pairs has a Beta distribution with Jeffreys' prior; pairs not judged
/// are drawn from it, those judged are known. The interval is that of 4,000 draws by a fixed seed, so
/// that the same labels always print the same numbers. It holds for the pairs the sample was drawn
/// from: those heavy enough to be kept, and those inside a cluster.
final class SampleEstimate {

    private static final int DRAWS = 4000;
    private static final long SEED = 20190701;

    private SampleEstimate() {}

    /// A share with its interval, each from 0 to 1.
    record Share(double middle, double low, double high) {}

    /// @param judged pairs answered *same* or *different*; the unsure are left out
    record Estimate(long judged, long unsure, Share precision, Share recall) {}

    private static final class Stratum {
        private final boolean linked;
        private final long population;
        private long judged;
        private long same;

        Stratum(boolean linked, long population) {
            this.linked = linked;
            this.population = population;
        }

        /// True pairs of the stratum: known ones and drawn ones.
        double truePairs(SplittableRandom random) {
            double rest = Math.max(0, population - judged);
            return same + (rest == 0 ? 0 : rest * beta(random, same + 0.5, judged - same + 0.5));
        }
    }

    static Estimate of(List<Drawn> pairs) {
        Map<String, Stratum> strata = new LinkedHashMap<>();
        long unsure = 0;
        for (Drawn pair : pairs) {
            Stratum stratum =
                    strata.computeIfAbsent(pair.stratum(), name -> new Stratum(pair.linked(), pair.population()));
            String answer = pair.answer();
            if ("unsure".equals(answer)) {
                unsure++;
            } else if (answer != null) {
                stratum.judged++;
                stratum.same += answer.equals("same") ? 1 : 0;
            }
        }
        long judged =
                strata.values().stream().mapToLong(stratum -> stratum.judged).sum();
        return draw(new ArrayList<>(strata.values()), judged, unsure);
    }

    private static Estimate draw(List<Stratum> strata, long judged, long unsure) {
        SplittableRandom random = new SplittableRandom(SEED);
        double linkedPairs = strata.stream()
                .filter(stratum -> stratum.linked)
                .mapToDouble(stratum -> stratum.population)
                .sum();
        double[] precision = new double[DRAWS];
        double[] recall = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double found = 0;
            double all = 0;
            for (Stratum stratum : strata) {
                double same = stratum.truePairs(random);
                all += same;
                found += stratum.linked ? same : 0;
            }
            precision[draw] = linkedPairs == 0 ? 1 : found / linkedPairs;
            recall[draw] = all == 0 ? 1 : found / all;
        }
        return new Estimate(judged, unsure, share(precision), share(recall));
    }

    private static Share share(double[] draws) {
        Arrays.sort(draws);
        return new Share(draws[DRAWS / 2], draws[DRAWS / 40], draws[DRAWS - 1 - DRAWS / 40]);
    }

    private static double beta(SplittableRandom random, double a, double b) {
        double x = gamma(random, a);
        double y = gamma(random, b);
        return x / (x + y);
    }

    /// Marsaglia and Tsang, ACM TOMS 26 (2000); below shape 1 by its note on U^(1/a).
    private static double gamma(SplittableRandom random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            double u = 1 - random.nextDouble();
            if (v > 0 && Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
