package org.saksei.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryTest {

    /// made-with: Python 3, hashlib.sha256(json.dumps(content, sort_keys=True, separators=(',', ':'),
    /// ensure_ascii=False).encode()).hexdigest()
    @Test
    void theHashIsTheOneAnyOtherLanguageComputes() {
        Entry entry = Entry.following(
                7,
                "ab".repeat(32),
                Instant.parse("2026-11-01T12:00:00.123456Z"),
                "dara",
                "register.import",
                List.of("f-1", "\"ឯកសារ\"\n"),
                CanonicalJson.print(Map.of("rows", 3, "agency", "acpd")));
        assertThat(entry.hash()).isEqualTo("4e309068b14ffaba98bc7124ea2dde1574fc0f277dc3e0b893b3adb2740cd2e1");
    }

    @Test
    void jsonIsWrittenInOneWayOnly() {
        Map<String, Object> unsorted = new LinkedHashMap<>();
        unsorted.put("b", List.of(true, 1L, "x"));
        unsorted.put("a", Map.of());
        unsorted.put("c", List.of());
        assertThat(CanonicalJson.print(unsorted)).isEqualTo("{\"a\":{},\"b\":[true,1,\"x\"],\"c\":[]}");
        assertThat(CanonicalJson.print("\u0001\t\\")).isEqualTo("\"\\u0001\\t\\\\\"");
        assertThatThrownBy(() -> CanonicalJson.print(Map.of("share", 0.5)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
