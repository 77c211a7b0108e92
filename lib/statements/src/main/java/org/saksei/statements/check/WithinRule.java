package org.saksei.statements.check;

import java.util.List;

/// A rule that looks at one text at a time.
interface WithinRule {

    List<Finding> check(OneText text);
}
