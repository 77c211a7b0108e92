package org.saksei.register;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds the code a word means: by the code itself, by its label in any language.
///
/// A list whose codes begin with the code of their parent (a gazetteer: `01`, `0102`, `010203`) is a
/// *chain*. Its lower levels may be missing, because a country's communes and villages are imported
/// separately: below a known code of which no part is listed any code with two more digits is accepted.
///
/// Built once per list; an instance remembers the words it was asked for, so it belongs to one thread.
final class CodeWords {

    /// Words remembered: files repeat the same few words a million times.
    private static final int REMEMBERED = 5_000;

    private final CodeList list;
    private final boolean isChain;
    private final Map<String, Set<String>> codesByWord = new LinkedHashMap<>();
    private final Set<String> parents = new HashSet<>();
    private final Map<String, Integer> place = new HashMap<>();
    private final Map<String, Answer> remembered = new HashMap<>();

    /// What a word means.
    sealed interface Answer {
        record Found(String code) implements Answer {}

        /// @param label of the code that was probably meant
        record Misspelt(String code, String label) implements Answer {}

        record LostZero(String padded) implements Answer {}

        record SeveralMeanings(List<String> codes) implements Answer {}

        /// @param known the longest beginning of the code that exists, or empty
        record ChainBroken(String known) implements Answer {}

        record Unknown() implements Answer {}
    }

    CodeWords(CodeList list) {
        this.list = list;
        boolean chained = false;
        for (CodeList.Code code : list.codes().values()) {
            place.put(code.code(), place.size());
            learn(code.code(), code.code());
            code.text().byLanguage().values().forEach(label -> learn(label, code.code()));
            String parent = code.parent();
            if (parent != null && code.code().startsWith(parent) && isDigits(parent)) {
                chained = true;
                parents.add(parent);
            }
        }
        this.isChain = chained;
    }

    private void learn(String word, String code) {
        String folded = Spelling.fold(word);
        if (!folded.isEmpty()) {
            codesByWord.computeIfAbsent(folded, none -> new TreeSet<>()).add(code);
        }
    }

    /// Order of a code in its list; codes of a chain that are not listed come last.
    int place(String code) {
        return place.getOrDefault(code, Integer.MAX_VALUE);
    }

    Answer find(String word) {
        Answer known = remembered.get(word);
        if (known != null) {
            return known;
        }
        Answer answer = search(word);
        if (remembered.size() < REMEMBERED) {
            remembered.put(word, answer);
        }
        return answer;
    }

    private Answer search(String word) {
        if (list.codes().containsKey(word)) {
            return new Answer.Found(word);
        }
        String folded = Spelling.fold(word);
        Set<String> codes = codesByWord.get(folded);
        if (codes != null) {
            return codes.size() == 1
                    ? new Answer.Found(codes.iterator().next())
                    : new Answer.SeveralMeanings(List.copyOf(codes));
        }
        if (isDigits(folded)) {
            return number(folded);
        }
        return Spelling.nearest(codesByWord.keySet(), folded)
                .flatMap(this::meantBy)
                .orElseGet(Answer.Unknown::new);
    }

    private Optional<Answer> meantBy(String folded) {
        Set<String> codes = codesByWord.getOrDefault(folded, Set.of());
        return codes.stream()
                .findFirst()
                .flatMap(list::find)
                .map(code -> new Answer.Misspelt(code.code(), code.text().in("en")));
    }

    private Answer number(String digits) {
        if (accepts(digits)) {
            return new Answer.Found(digits);
        }
        if (accepts("0" + digits)) {
            return new Answer.LostZero("0" + digits);
        }
        return isChain ? new Answer.ChainBroken(longestKnown(digits)) : new Answer.Unknown();
    }

    private boolean accepts(String digits) {
        if (list.codes().containsKey(digits)) {
            return true;
        }
        if (!isChain || digits.length() < 6 || digits.length() > 8 || digits.length() % 2 != 0) {
            return false;
        }
        String parent = digits.substring(0, digits.length() - 2);
        return !parents.contains(parent) && accepts(parent);
    }

    private String longestKnown(String digits) {
        for (int end = digits.length() - 1; end > 0; end--) {
            String beginning = digits.substring(0, end);
            if (list.codes().containsKey(beginning)) {
                return beginning;
            }
        }
        return "";
    }

    private static boolean isDigits(@Nullable String text) {
        return text != null && !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
