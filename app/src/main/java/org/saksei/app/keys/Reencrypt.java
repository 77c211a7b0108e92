package org.saksei.app.keys;

/// Seals again what was sealed with an older key. A part that keeps sealed fields has one of these.
@FunctionalInterface
public interface Reencrypt {

    /// Opens and seals everything anew, a batch per transaction, so that it can be stopped and begun
    /// again.
    ///
    /// @return how many values were sealed anew
    long reencrypt(Keys keys);
}
