package org.saksei.linkage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The intervals of a column of births by their first day, full dates also by their digits.
final class BirthOrder {
    private static final int ODD_BITS = 0x11111111;

    private final @Nullable BirthInterval[] birthOf;
    /// Values in order of the first day.
    private final int[] value;
    private final int[] from;
    private final long longest;
    /// Values that are full dates, their digits, and these at four bits each.
    private final int[] dates;
    private final int[] digits;
    private final int[] packed;
    /// Years from 0 on: others do not fit into four bits a digit.
    private final boolean packable;

    BirthOrder(SlotIndex slot, @Nullable BirthInterval[] byCode) {
        this.birthOf = Arrays.stream(slot.code).mapToObj(code -> byCode[code]).toArray(BirthInterval[]::new);
        this.value = IntStream.range(0, birthOf.length)
                .filter(v -> birthOf[v] != null)
                .boxed()
                .sorted(Comparator.comparingInt((Integer v) -> birth(v).from())
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        this.from = IntStream.of(value).map(v -> birth(v).from()).toArray();
        this.longest = IntStream.of(value)
                .mapToLong(v -> (long) birth(v).to() - birth(v).from())
                .max()
                .orElse(0);
        this.dates = IntStream.of(value).filter(v -> birth(v).fullDate()).toArray();
        this.digits = IntStream.of(dates).map(v -> birth(v).digits()).toArray();
        this.packed = IntStream.of(digits).map(BirthOrder::packed).toArray();
        this.packable = IntStream.of(digits).allMatch(d -> d >= 0);
    }

    private BirthInterval birth(int value) {
        return Objects.requireNonNull(birthOf[value]);
    }

    private static int packed(int digits) {
        int bits = 0;
        for (int shift = 0, rest = digits; shift < Integer.SIZE; shift += 4, rest /= 10) {
            bits |= rest % 10 << shift;
        }
        return bits;
    }

    /// Adds the tuples whose birth has the relation to that of a value.
    void mark(Condition.Birth asked, int of, SlotIndex slot, long[] into) {
        BirthInterval own = birthOf[of];
        if (own == null) {
            return;
        }
        switch (asked.relation()) {
            case MISWRITTEN -> markMiswritten(own, slot, into);
            case SAME_DAY, SAME_YEAR, OVERLAP -> markAround(asked, own, 0, slot, into);
            case GAP -> markAround(asked, own, Math.round(asked.years() * 365.25), slot, into);
        }
    }

    private void markAround(Condition.Birth asked, BirthInterval own, long gap, SlotIndex slot, long[] into) {
        int first = firstFrom(own.from() - gap - longest);
        for (int i = first; i < from.length && from[i] <= own.to() + gap; i++) {
            if (own.holds(asked.relation(), asked.years(), birth(value[i]))) {
                slot.mark(value[i], into);
            }
        }
    }

    private int firstFrom(long day) {
        int low = 0;
        int high = from.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (from[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// At most four digits differ where day and month are exchanged, at most two after a slip of the pen.
    private void markMiswritten(BirthInterval own, SlotIndex slot, long[] into) {
        if (!own.fullDate()) {
            return;
        }
        int plain = own.digits();
        int mine = packed(plain);
        for (int i = 0; i < dates.length; i++) {
            int x = mine ^ packed[i];
            int differing = (x | x >>> 1 | x >>> 2 | x >>> 3) & ODD_BITS;
            boolean sameYear = x >>> 16 == 0;
            if ((sameYear || Integer.bitCount(differing) <= 2 || !packable)
                    && BirthInterval.miswritten(plain, digits[i])) {
                slot.mark(dates[i], into);
            }
        }
    }
}
