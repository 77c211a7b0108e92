/// How a country is graded: its tiers, the clock of the Watch List, the criteria and what they lack, and
/// what was recommended. Every rule is data; a guess never looks like a fact.
@NullMarked
package org.saksei.assessment;

import org.jspecify.annotations.NullMarked;
