package org.saksei.app.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;

/// What came out of walking along the chain.
///
/// @param entries how many were read
/// @param head hash of the last; zeros when there is none
/// @param problems the first place where the chain is broken, and what is wrong with its end; empty when
///     it is whole
public record Verification(long entries, String head, List<Problem> problems) {

    public Verification {
        problems = List.copyOf(problems);
    }

    /// Walks entry by entry and remembers the first that is wrong: everything after it is in doubt
    /// anyway.
    static final class Walk {

        private final List<Problem> problems = new ArrayList<>();
        private boolean faultSeen;
        private long count;
        private long lastSeq;
        private String lastHash = Entry.NOTHING_BEFORE;
        private final Place headPlace;
        private Optional<HeadFile.Head> remembered = Optional.empty();

        /// Reads the remembered end first: the log may grow while it is walked, the file must not be
        /// ahead of what the walk will see.
        Walk(HeadFile headFile) {
            headPlace = new Place.InFile(headFile.file().toString(), 0);
            try {
                remembered = headFile.read();
            } catch (IllegalArgumentException unreadable) {
                problems.add(Problem.of(AuditProblem.HEAD_UNREADABLE, headPlace));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        void next(Entry entry) {
            if (!faultSeen) {
                firstFault(entry).ifPresent(fault -> {
                    faultSeen = true;
                    problems.add(problem(fault, entry));
                });
            }
            count++;
            lastSeq = entry.seq();
            lastHash = entry.hash();
        }

        private Optional<AuditProblem> firstFault(Entry entry) {
            if (entry.seq() != lastSeq + 1) {
                return Optional.of(AuditProblem.ENTRY_MISSING);
            }
            if (!entry.previous().equals(lastHash)) {
                return Optional.of(AuditProblem.CHAIN_BROKEN);
            }
            return entry.computeHash().equals(entry.hash())
                    ? Optional.empty()
                    : Optional.of(AuditProblem.ENTRY_CHANGED);
        }

        private Problem problem(AuditProblem code, Entry entry) {
            return Problem.of(
                    code,
                    new Place.InFile("audit.entry", 0),
                    "seq",
                    entry.seq(),
                    "expected",
                    lastSeq + 1,
                    "at",
                    entry.at(),
                    "action",
                    entry.action());
        }

        Verification finish(java.util.function.LongFunction<Optional<String>> hashOf) {
            if (remembered.isEmpty() && problems.isEmpty() && count > 0) {
                problems.add(Problem.of(AuditProblem.HEAD_UNREADABLE, headPlace));
            }
            remembered.ifPresent(head -> {
                if (head.seq() > lastSeq) {
                    problems.add(Problem.of(
                            AuditProblem.END_MISSING, headPlace, "remembered", head.seq(), "found", lastSeq));
                } else if (head.seq() > 0 && !hashOf.apply(head.seq()).equals(Optional.of(head.hash()))) {
                    problems.add(Problem.of(AuditProblem.END_DIFFERS, headPlace, "seq", head.seq()));
                }
            });
            return new Verification(count, lastHash, problems);
        }
    }
}
