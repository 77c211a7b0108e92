/// The pages of reports.
@NullMarked
package org.saksei.app.report.web;

import org.jspecify.annotations.NullMarked;
