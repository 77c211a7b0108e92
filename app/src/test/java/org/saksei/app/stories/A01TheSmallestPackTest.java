package org.saksei.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A country is a folder. The smallest one has a record type, two figures and an example that proves
/// them.
class A01TheSmallestPackTest {

    @Test
    void itsExampleGivesTheNumbersItPromises() {
        assertThat(Story.says("pack", "check", "../packs/example")).contains("0 errors");
    }
}
