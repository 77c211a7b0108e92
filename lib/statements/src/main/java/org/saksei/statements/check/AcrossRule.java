package org.saksei.statements.check;

import java.util.List;

/// A rule that looks at all texts of a run together.
interface AcrossRule {

    List<Finding> check(Run run);
}
