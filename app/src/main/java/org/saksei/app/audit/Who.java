package org.saksei.app.audit;

/// Somebody the log can name.
public interface Who {

    /// Name of the account, never a person's name.
    String account();
}
