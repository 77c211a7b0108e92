package org.saksei.statements;

/// What sort of party asserts a figure.
public enum SpeakerType implements Named {
    GOVERNMENT,
    INTERGOVERNMENTAL,
    NGO,
    PRESS,
    ACADEMIC,
    COMPANY,
    PERSON,
    UNKNOWN;
}
