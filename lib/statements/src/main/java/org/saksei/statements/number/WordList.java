package org.saksei.statements.number;

import java.util.Set;

/// A closed list of words, written as people write one: with blanks and line ends between.
public final class WordList {

    private WordList() {}

    /// A word that stands twice is a mistake.
    public static Set<String> of(String words) {
        return Set.of(words.strip().split("\\s+"));
    }
}
