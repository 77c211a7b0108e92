package org.saksei.app.web;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.saksei.app.access.Actor;
import org.saksei.app.access.People;
import org.saksei.app.access.Person;

/// Tells who asks for a page. The rights are read anew for each request, so that whoever is shut out is
/// out at once.
public final class Readers {

    private final People people;

    public Readers(People people) {
        this.people = people;
    }

    /// The one signed in, or nobody.
    public Actor of(@Nullable Principal principal) {
        return principal == null
                ? Actor.nobody()
                : people.find(principal.getName()).map(Person::actor).orElseGet(Actor::nobody);
    }
}
