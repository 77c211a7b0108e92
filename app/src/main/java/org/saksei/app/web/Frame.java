package org.saksei.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What surrounds every page: the language, who is signed in, where one can go, and the warning that
/// data are invented.
///
/// @param words the frame's texts
/// @param account name of the account signed in, or null
/// @param navigation the parts this account may open
/// @param otherLanguages the same page in other languages
/// @param fiction whether the register is a fictional demonstration
/// @param pack title and version of the pack
/// @param version of the program
/// @param styles fingerprint of the style sheet
public record Frame(
        Words words,
        @Nullable String account,
        List<Item> navigation,
        List<OtherLanguage> otherLanguages,
        boolean fiction,
        String pack,
        String version,
        String styles,
        String csrfName,
        String csrfToken) {

    public Frame {
        navigation = List.copyOf(navigation);
        otherLanguages = List.copyOf(otherLanguages);
    }

    public String language() {
        return words.language();
    }

    /// @param here whether the page shown belongs to it
    public record Item(String address, String name, boolean here) {}

    public record OtherLanguage(String language, String name, String address) {}
}
