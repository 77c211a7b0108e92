package org.saksei.report.type;

/// The typefaces that travel with the program, so that no report depends on what a machine has installed.
///
/// Noto Sans has no Khmer and Noto Sans Khmer no Latin: a line usually needs both.
public enum Face {
    LATIN("NotoSans-Regular.ttf"),
    LATIN_BOLD("NotoSans-Bold.ttf"),
    KHMER("NotoSansKhmer-Regular.ttf"),
    KHMER_BOLD("NotoSansKhmer-Bold.ttf"),
    /// Arrows and signs of comparison, which Noto Sans leaves to others; there is one weight.
    SIGNS("NotoSansMath-Regular.ttf");

    private final String file;

    Face(String file) {
        this.file = file;
    }

    /// Name of its file among the resources.
    String file() {
        return file;
    }

    boolean isKhmer() {
        return this == KHMER || this == KHMER_BOLD;
    }
}
