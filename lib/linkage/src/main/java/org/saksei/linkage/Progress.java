package org.saksei.linkage;

/// Told how far a run is, from several threads but one at a time.
public interface Progress {
    /// Nobody listens.
    Progress NONE = (step, done, total) -> {};

    /// @param step one of `read encode prior u em compare cluster write`
    /// @param done units done of `total`, usually pairs
    void at(String step, long done, long total);
}
