package org.saksei.app.linkage;

import java.util.Map;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.ModelTree;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A model with its m and u as the JSON that is kept with each run. It has no table of frequencies: that
/// would list names.
final class TrainedModel {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TrainedModel() {}

    static String write(LinkageModel model) {
        return JSON.writeValueAsString(model.toTree().root());
    }

    static LinkageModel read(String json) {
        Map<String, Object> root = JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
        return LinkageModel.fromTree(new ModelTree(root), "linkage.state");
    }
}
