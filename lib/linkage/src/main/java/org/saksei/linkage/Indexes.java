package org.saksei.linkage;

import java.util.HashMap;
import java.util.Map;

/// The orders in which the values of a comparison's columns can be walked through, each made when it is
/// first asked for; shared by all threads.
final class Indexes {
    private final TupleCoder tuples;
    private final Dictionary dictionary;
    private final Map<Integer, SlotIndex> slots = new HashMap<>();
    private final Map<Integer, ItemIndex> words = new HashMap<>();
    private final Map<Integer, LengthOrder> lengths = new HashMap<>();
    private final Map<Integer, ValueOrder> days = new HashMap<>();
    private final Map<Integer, ValueOrder> numbers = new HashMap<>();
    private final Map<Integer, BirthOrder> births = new HashMap<>();

    Indexes(TupleCoder tuples, Dictionary dictionary) {
        this.tuples = tuples;
        this.dictionary = dictionary;
    }

    synchronized SlotIndex slot(int slot) {
        return slots.computeIfAbsent(slot, s -> new SlotIndex(tuples.values[s], tuples.count));
    }

    /// Words of values, or items of lists.
    synchronized ItemIndex words(int slot) {
        return words.computeIfAbsent(slot, s -> new ItemIndex(slot(s), dictionary.words, false));
    }

    synchronized LengthOrder lengths(int slot) {
        return lengths.computeIfAbsent(
                slot, s -> new LengthOrder(new ItemIndex(slot(s), dictionary.items, true), dictionary));
    }

    synchronized ValueOrder days(int slot) {
        return days.computeIfAbsent(
                slot,
                s -> new ValueOrder(
                        slot(s), c -> dictionary.day[c] == Dictionary.NO_DAY ? Double.NaN : dictionary.day[c]));
    }

    synchronized ValueOrder numbers(int slot) {
        return numbers.computeIfAbsent(slot, s -> new ValueOrder(slot(s), c -> dictionary.number[c]));
    }

    synchronized BirthOrder births(int slot) {
        return births.computeIfAbsent(slot, s -> new BirthOrder(slot(s), dictionary.birth));
    }
}
