package org.saksei.app.demo.fiction;

/// Who sends a file.
enum Agency {
    POLICE("police"),
    GENDARMERIE("gendarmerie"),
    COURTS("courts"),
    SOCIAL_AFFAIRS("social_affairs"),
    SHELTERS("shelters"),
    FOREIGN_AFFAIRS("foreign_affairs");

    private final String code;

    Agency(String code) {
        this.code = code;
    }

    /// Its code in the pack.
    String code() {
        return code;
    }
}
