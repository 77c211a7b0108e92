package org.saksei.app.access;

import static org.saksei.app.access.Right.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What somebody is here for. The table below is the whole of what each may do.
public enum Role {
    /// Of a police unit, a social-affairs office or an organisation: registers and sends the month's
    /// file.
    CASE_OFFICER(SEE_PUBLISHED, SEE_RECORDS, SEE_PERSONAL, ENTER_RECORDS, IMPORT),

    /// At the committee's secretariat: receives files and decides which records are one person.
    DATA_STEWARD(
            SEE_PUBLISHED,
            SEE_FIGURES,
            TRACE_FIGURES,
            SEE_RECORDS,
            SEE_ALL_AGENCIES,
            SEE_PERSONAL,
            ENTER_RECORDS,
            IMPORT,
            DECIDE_LINKAGE,
            CLOSE_PERIOD),

    /// Writes reports: sees figures and the records under them, no names.
    ANALYST(SEE_PUBLISHED, SEE_FIGURES, TRACE_FIGURES, SEE_RECORDS, SEE_ALL_AGENCIES, WRITE_REPORT, KEEP_STATEMENTS),

    /// Answers the questionnaires and follows the recommendations.
    FOCAL_POINT(SEE_PUBLISHED, SEE_FIGURES, KEEP_STATEMENTS, KEEP_ASSESSMENT),

    /// Lets out what exposes nobody.
    RELEASE_OFFICER(SEE_PUBLISHED, SEE_FIGURES, PUBLISH_REPORT, RELEASE_DATA),

    /// Researcher, journalist or citizen: what was published, and nothing else.
    READER(SEE_PUBLISHED),

    /// Installs, backs up, upgrades, gives roles; sees no record.
    ADMINISTRATOR(SEE_PUBLISHED, MANAGE_PACKS, MANAGE_PEOPLE, READ_AUDIT, BACKUP);

    private final Set<Right> rights;

    Role(Right... rights) {
        this.rights = Collections.unmodifiableSet(EnumSet.copyOf(List.of(rights)));
    }

    public Set<Right> rights() {
        return rights;
    }

    /// Whether its people work for one agency and see only that agency's records.
    public boolean needsAgency() {
        return rights.contains(SEE_RECORDS) && !rights.contains(SEE_ALL_AGENCIES);
    }
}
