package org.saksei.assessment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saksei.kernel.Text;

/// What graders ask for every year, as data of a pack: each question with the figure that answers it.
///
/// @param rule name of the release rule that says which answers may be given
public record Questionnaire(String rule, List<Section> sections) {

    public Questionnaire {
        sections = List.copyOf(sections);
    }

    /// @param asker who asks: the TIP report, UNODC's GLOTIP
    public record Section(String id, Text title, String asker, List<Question> questions, String source) {
        public Section {
            questions = List.copyOf(questions);
        }
    }

    /// @param figure id of the figure that answers it
    /// @param splits ids of the splits it is asked by
    /// @param filter code by split: only these
    public record Question(String id, Text text, String figure, List<String> splits, Map<String, String> filter) {
        public Question {
            splits = List.copyOf(splits);
            filter = Collections.unmodifiableMap(new TreeMap<>(filter));
        }
    }

    /// The figures it needs, each once.
    public List<String> figures() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .map(Question::figure)
                .distinct()
                .toList();
    }
}
