package org.saksei.app.figures.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Addresses of the pages of figures, keeping what was asked: period, split, code, moment.
final class Addresses {

    private static final List<String> KEPT = List.of("period", "split", "code", "before", "as_of");

    private Addresses() {}

    static String list(String period) {
        return UriComponentsBuilder.fromPath("/figures")
                .queryParam("period", period)
                .build()
                .encode()
                .toUriString();
    }

    static String figure(String id, Map<String, String> asked) {
        return address("/figures/" + id, without(asked, List.of("code", "before")));
    }

    static String records(String id, Map<String, String> asked) {
        return address("/figures/" + id + "/records", asked);
    }

    static String recordsCsv(String id, Map<String, String> asked) {
        return address("/figures/" + id + "/records.csv", asked);
    }

    static String download(String id, String ending, Map<String, String> asked) {
        return address("/figures/" + id + "." + ending, without(asked, List.of("split", "code", "before")));
    }

    /// What a page asks, without the empty ones.
    static Map<String, String> asked(String period, @Nullable String split, String asOf) {
        Map<String, String> asked = new java.util.LinkedHashMap<>();
        asked.put("period", period);
        Optional.ofNullable(split).ifPresent(value -> asked.put("split", value));
        if (!asOf.isEmpty()) {
            asked.put("as_of", asOf);
        }
        return asked;
    }

    static Map<String, String> with(Map<String, String> asked, String name, String value) {
        Map<String, String> more = new java.util.LinkedHashMap<>(asked);
        more.put(name, value);
        return more;
    }

    private static Map<String, String> without(Map<String, String> asked, List<String> names) {
        Map<String, String> less = new java.util.LinkedHashMap<>(asked);
        names.forEach(less::remove);
        return less;
    }

    private static String address(String path, Map<String, String> asked) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        KEPT.stream()
                .filter(name -> asked.get(name) != null && !asked.get(name).isEmpty())
                .forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(asked).toUriString();
    }
}
