package org.saksei.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// A pack folder as its reader sees it: names and streams. Whoever implements it keeps every path inside
/// the folder.
public interface PackSource {

    /// The folder as people name it: `packs/cambodia`. Problems say where they are with it.
    String label();

    /// The folder's own name: `cambodia`.
    String name();

    /// Every file, as a path from the folder with `/` between the parts, in any order.
    List<String> list() throws IOException;

    /// @param path one of [#list]
    InputStream open(String path) throws IOException;

    /// The pack folder `name` beside this one.
    Optional<PackSource> findSibling(String name);

    /// The names of the pack folders beside this one.
    List<String> listSiblings();
}
