package org.saksei.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// An attacker who tries every register there could be, one by one, and keeps those that would have been
/// published alike. Slow, simple, and written apart from what it tests.
final class Everything {

    private final List<Column> columns;
    private final List<List<Integer>> combinations;
    private final List<BitSet> members = new ArrayList<>();
    private final List<Long> counts = new ArrayList<>();
    private final List<Map<String, String>> hidden = new ArrayList<>();
    private final List<BitSet> hiddenMembers = new ArrayList<>();
    private final boolean zerosShown;
    private final int total;

    /// @param combinations those that are possible
    Everything(List<Column> columns, List<List<Integer>> combinations, SafeTables safe, List<Count> facts, int total) {
        this.columns = columns;
        this.combinations = combinations;
        this.total = total;
        this.zerosShown = safe.rule().zeros() == ReleaseRule.Zeros.SHOWN;
        for (SafeTable table : safe.tables()) {
            for (SafeTable.Cell cell : table.cells()) {
                Long count = cell.count();
                if (count == null) {
                    hidden.add(cell.at());
                    hiddenMembers.add(members(cell.at()));
                } else {
                    members.add(members(cell.at()));
                    counts.add(count);
                }
            }
        }
        for (Count fact : facts) {
            members.add(members(fact.at()));
            counts.add(fact.count());
        }
    }

    private BitSet members(Map<String, String> at) {
        BitSet inside = new BitSet();
        for (int i = 0; i < combinations.size(); i++) {
            if (Made.count(columns, List.of(new Population.Row(combinations.get(i), 1)), at) == 1) {
                inside.set(i);
            }
        }
        return inside;
    }

    /// The values each hidden place can have.
    Map<Map<String, String>, TreeSet<Long>> values() {
        return values(new BitSet(), 0, -1);
    }

    /// The same for somebody who knows that one place has a value and that a combination is not empty.
    Map<Map<String, String>, TreeSet<Long>> values(Map<String, String> known, long value, List<Integer> own) {
        return values(members(known), value, combinations.indexOf(own));
    }

    private Map<Map<String, String>, TreeSet<Long>> values(BitSet known, long value, int own) {
        Map<Map<String, String>, TreeSet<Long>> values = new HashMap<>();
        hidden.forEach(at -> values.put(at, new TreeSet<>()));
        tryAll(new long[combinations.size()], 0, total, register -> {
            if (agrees(register) && (own < 0 || sum(register, known) == value && register[own] >= 1)) {
                for (int i = 0; i < hidden.size(); i++) {
                    values.computeIfAbsent(hidden.get(i), at -> new TreeSet<>())
                            .add(sum(register, hiddenMembers.get(i)));
                }
            }
        });
        return values;
    }

    private boolean agrees(long[] register) {
        for (int i = 0; i < members.size(); i++) {
            if (sum(register, members.get(i)) != counts.get(i)) {
                return false;
            }
        }
        return !zerosShown || hiddenMembers.stream().allMatch(place -> sum(register, place) > 0);
    }

    private static long sum(long[] register, BitSet place) {
        long sum = 0;
        for (int i = place.nextSetBit(0); i >= 0; i = place.nextSetBit(i + 1)) {
            sum += register[i];
        }
        return sum;
    }

    private interface Register {
        void take(long[] counts);
    }

    private static void tryAll(long[] register, int at, int left, Register taker) {
        if (at == register.length - 1) {
            register[at] = left;
            taker.take(register);
            return;
        }
        for (int count = 0; count <= left; count++) {
            register[at] = count;
            tryAll(register, at + 1, left - count, taker);
        }
    }
}
