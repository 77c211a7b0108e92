package org.saksei.statements;

/// How a party is heard.
public enum SpeakerMode implements Named {
    /// In quotation marks.
    DIRECT,
    /// In the words of the publisher.
    REPORTED,
    /// The publisher's own voice.
    OWN;
}
