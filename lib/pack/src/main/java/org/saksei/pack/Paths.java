package org.saksei.pack;

import java.util.List;
import java.util.Optional;
import org.saksei.kernel.Place;

/// Finds the fields that definitions name, and reports those they may not use.
final class Paths {

    private final Catalog catalog;
    private final Problems problems;

    Paths(Catalog catalog, Problems problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    Catalog catalog() {
        return catalog;
    }

    /// The field a path written with dots leads to.
    Optional<Catalog.Followed.Found> find(String type, String path, Scope scope, Place at) {
        return find(type, List.of(path.split("\\.")), scope, at);
    }

    Optional<Catalog.Followed.Found> find(String type, List<String> path, Scope scope, Place at) {
        if (catalog.find(type).isEmpty()) {
            return Optional.empty();
        }
        return switch (catalog.follow(type, path)) {
            case Catalog.Followed.NoSuchField miss -> {
                problems.addUnknown(PackProblem.UNKNOWN_FIELD, at, miss.nearest(), "type", miss.type());
                yield Optional.empty();
            }
            case Catalog.Followed.NoReference miss -> {
                problems.add(PackProblem.NO_REFERENCE, at, "field", miss.name(), "path", String.join(".", path));
                yield Optional.empty();
            }
            case Catalog.Followed.Found found -> isAllowed(found, scope, at) ? Optional.of(found) : Optional.empty();
        };
    }

    /// The record type, where there is one of that name.
    boolean isType(String type, Place at) {
        if (catalog.find(type).isPresent()) {
            return true;
        }
        problems.addUnknown(PackProblem.UNKNOWN_RECORD_TYPE, at, Nearest.to(type, catalog.typeNames()));
        return false;
    }

    boolean isList(String list, Place at) {
        if (catalog.findList(list).isPresent()) {
            return true;
        }
        problems.addUnknown(PackProblem.UNKNOWN_CODE_LIST, at, Nearest.to(list, catalog.listNames()));
        return false;
    }

    /// Whether the list has the code. Every code may be a place, as long as no gazetteer is there to ask.
    boolean isCode(String list, String code, Place at) {
        boolean known = list.equals(CodeListBuilder.PLACE)
                || catalog.findList(list)
                        .map(codes -> codes.find(code).isPresent())
                        .orElse(true);
        if (!known) {
            Nearest nearest = Nearest.to(
                    code, catalog.findList(list).orElseThrow().codes().keySet());
            problems.addUnknown(PackProblem.UNKNOWN_CODE, at, nearest, "list", list);
        }
        return known;
    }

    private boolean isAllowed(Catalog.Followed.Found found, Scope scope, Place at) {
        String field = found.field().written();
        if (found.name().personal() && (found.ofOther() || !scope.allowsPersonal())) {
            problems.add(PackProblem.PERSONAL_FIELD, at, "field", field);
            return false;
        }
        if (found.ofOther() && !scope.allowsReferences() || found.name().related() && !scope.allowsRelated()) {
            problems.add(PackProblem.FIELD_OF_OTHERS, at, "field", field);
            return false;
        }
        return true;
    }
}
