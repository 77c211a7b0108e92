package org.saksei.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Least cost over x with A x = 0 and lower ≤ x ≤ upper: the primal simplex method with bounded variables
/// and an explicit inverse, which starts each question from the basis of the last one.
///
/// Written for this part because thousands of nearly equal questions are asked about one matrix of 0 and
/// ±1, and because two runs must take the same steps. It computes in `double`; nothing rests on its
/// answers alone: what is called safe is counted again in whole numbers by [Proof].
///
/// Source: G. B. Dantzig, Linear Programming and Extensions (1963), ch. 18 (bounded variables); P. M. J.
/// Harris, Math. Programming 5 (1973), the ratio test in two passes.
final class Simplex {

    enum Answer {
        OPTIMAL,
        INFEASIBLE,
        UNBOUNDED
    }

    /// How far a value may stand outside its bounds: counts are whole, so anything far below 1/2 will do.
    private static final double FEASIBLE = 1e-7;

    private static final double PRICE = 1e-9;
    private static final double PIVOT = 1e-8;

    /// Steps without progress before the rule changes to Bland's, which cannot run in a circle.
    private static final int PATIENCE = 150;

    private static final int NONE = -1;

    private final int m;
    private final List<int[]> rowsOf = new ArrayList<>();
    private final List<double[]> valuesOf = new ArrayList<>();
    private double[] lower = new double[64];
    private double[] upper = new double[64];

    private int[] basis = new int[0];
    private double[][] inverse = new double[0][];
    /// Position in the basis, or NONE.
    private int[] position = new int[0];
    /// Of a variable outside the basis: whether it stands at its upper bound.
    private boolean[] atUpper = new boolean[0];
    private double[] x = new double[0];
    private double[] price = new double[0];
    private double[] column = new double[0];
    private long steps;

    Simplex(int rows) {
        this.m = rows;
    }

    /// Adds a variable with its column of the matrix and returns its number.
    int add(int[] rows, double[] values, double low, double high) {
        int number = rowsOf.size();
        rowsOf.add(rows);
        valuesOf.add(values);
        if (number == lower.length) {
            lower = Arrays.copyOf(lower, 2 * number);
            upper = Arrays.copyOf(upper, 2 * number);
        }
        lower[number] = low;
        upper[number] = high;
        return number;
    }

    /// Ends adding. `logicals` has one variable for each row whose only entry is -1 there.
    void start(int[] logicals) {
        int n = rowsOf.size();
        basis = logicals.clone();
        position = new int[n];
        Arrays.fill(position, NONE);
        inverse = new double[m][m];
        for (int i = 0; i < m; i++) {
            position[basis[i]] = i;
            inverse[i][i] = -1;
        }
        atUpper = new boolean[n];
        x = new double[n];
        price = new double[m];
        column = new double[m];
    }

    void bound(int variable, double low, double high) {
        if (low > high) {
            throw new IllegalArgumentException("a lower bound above the upper one");
        }
        lower[variable] = low;
        upper[variable] = high;
    }

    double lower(int variable) {
        return lower[variable];
    }

    double upper(int variable) {
        return upper[variable];
    }

    double value(int variable) {
        return x[variable];
    }

    /// How many steps have been taken since the beginning: a measure of work that no clock disturbs.
    long steps() {
        return steps;
    }

    /// The least of cost · x. A question that does not end is answered as infeasible, which hides more,
    /// never less.
    Answer minimise(double[] cost) {
        place();
        int still = 0;
        long limit = steps + 20_000L + 20L * m;
        while (steps < limit) {
            boolean feasible = prices(cost);
            boolean bland = still > PATIENCE;
            int entering = entering(cost, feasible, bland);
            if (entering == NONE) {
                return feasible ? Answer.OPTIMAL : Answer.INFEASIBLE;
            }
            double moved = step(entering, reduced(entering, cost, feasible) < 0 ? 1 : -1, bland);
            if (moved == Double.POSITIVE_INFINITY) {
                return Answer.UNBOUNDED;
            }
            still = moved > FEASIBLE ? 0 : still + 1;
            steps++;
            if (steps % 500 == 0) {
                place();
            }
        }
        return Answer.INFEASIBLE;
    }

    /// Puts every variable outside the basis on a bound and computes the others.
    private void place() {
        double[] sum = new double[m];
        for (int j = 0; j < x.length; j++) {
            if (position[j] != NONE) {
                continue;
            }
            if (atUpper[j] && upper[j] == Double.POSITIVE_INFINITY) {
                atUpper[j] = false;
            }
            x[j] = atUpper[j] ? upper[j] : lower[j];
            if (x[j] != 0) {
                addColumn(j, x[j], sum);
            }
        }
        for (int i = 0; i < m; i++) {
            double value = 0;
            double[] row = inverse[i];
            for (int k = 0; k < m; k++) {
                if (sum[k] != 0) {
                    value -= row[k] * sum[k];
                }
            }
            x[basis[i]] = value;
        }
    }

    private void addColumn(int variable, double times, double[] to) {
        int[] rows = rowsOf.get(variable);
        double[] values = valuesOf.get(variable);
        for (int k = 0; k < rows.length; k++) {
            to[rows[k]] += times * values[k];
        }
    }

    /// The prices of the rows: for the distance from the bounds while there is any, else for the cost.
    private boolean prices(double[] cost) {
        Arrays.fill(price, 0);
        boolean feasible = true;
        for (int i = 0; i < m; i++) {
            int side = side(basis[i]);
            if (side != 0) {
                feasible = false;
                addRow(i, side, price);
            }
        }
        if (feasible) {
            for (int i = 0; i < m; i++) {
                addRow(i, cost[basis[i]], price);
            }
        }
        return feasible;
    }

    /// -1 below its bounds, 1 above, 0 within.
    private int side(int variable) {
        if (x[variable] < lower[variable] - FEASIBLE) {
            return -1;
        }
        return x[variable] > upper[variable] + FEASIBLE ? 1 : 0;
    }

    private void addRow(int row, double times, double[] to) {
        if (times == 0) {
            return;
        }
        double[] values = inverse[row];
        for (int k = 0; k < m; k++) {
            to[k] += times * values[k];
        }
    }

    private double reduced(int variable, double[] cost, boolean feasible) {
        double reduced = feasible ? cost[variable] : 0;
        int[] rows = rowsOf.get(variable);
        double[] values = valuesOf.get(variable);
        for (int k = 0; k < rows.length; k++) {
            reduced -= price[rows[k]] * values[k];
        }
        return reduced;
    }

    private int entering(double[] cost, boolean feasible, boolean bland) {
        int best = NONE;
        double most = 0;
        for (int j = 0; j < x.length; j++) {
            if (position[j] != NONE || lower[j] == upper[j]) {
                continue;
            }
            double gain = atUpper[j] ? reduced(j, cost, feasible) : -reduced(j, cost, feasible);
            if (gain <= PRICE) {
                continue;
            }
            if (bland) {
                return j;
            }
            double weighed = gain * gain / (1 + rowsOf.get(j).length);
            if (weighed > most) {
                most = weighed;
                best = j;
            }
        }
        return best;
    }

    /// Moves a variable as far as the others let it; returns how far.
    private double step(int entering, int direction, boolean bland) {
        Arrays.fill(column, 0);
        int[] rows = rowsOf.get(entering);
        double[] values = valuesOf.get(entering);
        for (int i = 0; i < m; i++) {
            double sum = 0;
            double[] row = inverse[i];
            for (int k = 0; k < rows.length; k++) {
                sum += row[rows[k]] * values[k];
            }
            column[i] = Math.abs(sum) < 1e-11 ? 0 : sum;
        }
        double own = upper[entering] - lower[entering];
        int leaving = leaving(direction, bland);
        double limit = leaving == NONE ? Double.POSITIVE_INFINITY : Math.max(0, ratio(leaving, direction, 0));
        if (own <= limit) {
            if (own == Double.POSITIVE_INFINITY) {
                return own;
            }
            move(entering, direction, own);
            atUpper[entering] = !atUpper[entering];
            x[entering] = atUpper[entering] ? upper[entering] : lower[entering];
            return own;
        }
        move(entering, direction, limit);
        replace(leaving, entering);
        return limit;
    }

    private void move(int entering, int direction, double by) {
        x[entering] += direction * by;
        for (int i = 0; i < m; i++) {
            if (column[i] != 0) {
                x[basis[i]] -= direction * by * column[i];
            }
        }
    }

    /// The row that stops the step first; among nearly equal ones that with the largest pivot.
    private int leaving(int direction, boolean bland) {
        double slack = bland ? 0 : FEASIBLE;
        double first = Double.POSITIVE_INFINITY;
        for (int i = 0; i < m; i++) {
            if (Math.abs(column[i]) > PIVOT) {
                first = Math.min(first, ratio(i, direction, slack));
            }
        }
        if (first == Double.POSITIVE_INFINITY) {
            return NONE;
        }
        int best = NONE;
        double largest = 0;
        for (int i = 0; i < m; i++) {
            double size = Math.abs(column[i]);
            if (size > PIVOT && ratio(i, direction, 0) <= Math.max(0, first) + (bland ? 1e-12 : 0)) {
                boolean better = bland ? best == NONE || basis[i] < basis[best] : size > largest;
                if (better) {
                    best = i;
                    largest = size;
                }
            }
        }
        return best;
    }

    /// How far the step may go before the variable of a row meets the bound it stops at.
    private double ratio(int row, int direction, double slack) {
        int variable = basis[row];
        double rate = -direction * column[row];
        double value = x[variable];
        int side = side(variable);
        double stop;
        if (rate > 0) {
            stop = side < 0 ? lower[variable] : side > 0 ? Double.POSITIVE_INFINITY : upper[variable];
        } else {
            stop = side > 0 ? upper[variable] : side < 0 ? Double.NEGATIVE_INFINITY : lower[variable];
        }
        if (Double.isInfinite(stop)) {
            return Double.POSITIVE_INFINITY;
        }
        double distance = rate > 0 ? stop - value : value - stop;
        return (distance + slack) / Math.abs(rate);
    }

    private void replace(int row, int entering) {
        int leaving = basis[row];
        // Who came back from outside stops at the bound it had left: the nearer one.
        atUpper[leaving] = upper[leaving] != Double.POSITIVE_INFINITY
                && Math.abs(x[leaving] - upper[leaving]) < Math.abs(x[leaving] - lower[leaving]);
        x[leaving] = atUpper[leaving] ? upper[leaving] : lower[leaving];
        position[leaving] = NONE;
        basis[row] = entering;
        position[entering] = row;
        pivot(row);
    }

    private void pivot(int row) {
        double[] pivotRow = inverse[row];
        double pivot = column[row];
        int[] filled = new int[m];
        int count = 0;
        for (int k = 0; k < m; k++) {
            if (pivotRow[k] != 0) {
                pivotRow[k] /= pivot;
                if (Math.abs(pivotRow[k]) < 1e-12) {
                    pivotRow[k] = 0;
                } else {
                    filled[count++] = k;
                }
            }
        }
        for (int i = 0; i < m; i++) {
            double times = column[i];
            if (i != row && times != 0) {
                double[] values = inverse[i];
                for (int k = 0; k < count; k++) {
                    int at = filled[k];
                    values[at] -= times * pivotRow[at];
                }
            }
        }
    }
}
