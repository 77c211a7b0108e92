package org.saksei.pack;

import java.util.Iterator;
import java.util.Optional;
import org.saksei.kernel.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/// The nodes of a YAML file, once it is known to be harmless.
///
/// The events are counted before any node is made, because nodes are made by recursion: a file nested a
/// million deep would end the program, and a file of aliases to aliases unfolds to more than any memory.
final class YamlFile {

    /// Levels of a pack file, generously: the grammar needs eight.
    static final int DEEPEST = 40;

    /// Uses of anchors in one file.
    static final int MOST_ALIASES = 50;

    /// Code points of one file.
    static final int LONGEST = 4_000_000;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(LONGEST)
            .setMaxAliasesForCollections(MOST_ALIASES)
            .setAllowRecursiveKeys(false)
            .build();

    private YamlFile() {}

    static Optional<Node> read(String file, String text, Problems problems) {
        Place.InFile whole = new Place.InFile(file, 0);
        try {
            if (!isHarmless(file, text, problems)) {
                return Optional.empty();
            }
            Optional<Node> node = new Compose(SETTINGS).composeString(text);
            if (node.isEmpty()) {
                problems.add(PackProblem.EMPTY_FILE, whole);
            }
            return node;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            int column = e.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(0);
            String reason = e.getProblem() == null ? "" : e.getProblem();
            problems.add(PackProblem.YAML_SYNTAX, new Place.InFile(file, line), "reason", reason, "column", column);
            return Optional.empty();
        } catch (YamlEngineException e) {
            problems.add(PackProblem.YAML_SYNTAX, whole, "reason", firstLine(e), "column", 0);
            return Optional.empty();
        }
    }

    private static boolean isHarmless(String file, String text, Problems problems) {
        int indented = lineIndentedByTab(text);
        if (indented > 0) {
            problems.add(PackProblem.TAB_INDENTATION, new Place.InFile(file, indented));
            return false;
        }
        int depth = 0;
        int aliases = 0;
        int documents = 0;
        Iterator<Event> events = new Parse(SETTINGS).parseString(text).iterator();
        while (events.hasNext()) {
            Event event = events.next();
            Place.InFile here = new Place.InFile(
                    file, event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0));
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            aliases += event instanceof AliasEvent ? 1 : 0;
            documents += event instanceof DocumentStartEvent ? 1 : 0;
            if (depth > DEEPEST) {
                problems.add(PackProblem.TOO_DEEP, here, "limit", DEEPEST);
                return false;
            }
            if (aliases > MOST_ALIASES) {
                problems.add(PackProblem.TOO_MANY_ALIASES, here, "limit", MOST_ALIASES);
                return false;
            }
            if (documents > 1) {
                problems.add(PackProblem.SEVERAL_DOCUMENTS, here);
                return false;
            }
        }
        return true;
    }

    /// The first line whose indentation holds a tab, or 0.
    private static int lineIndentedByTab(String text) {
        int line = 1;
        boolean indentation = true;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\t' && indentation) {
                return line;
            }
            line += letter == '\n' ? 1 : 0;
            indentation = letter == '\n' || (indentation && letter == ' ');
        }
        return 0;
    }

    private static String firstLine(YamlEngineException e) {
        String message = e.getMessage();
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
