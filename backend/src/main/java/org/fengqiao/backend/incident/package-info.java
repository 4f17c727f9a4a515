/// The one place where incidents change, the log of those changes, and reading them.
@NullMarked
package org.fengqiao.backend.incident;

import org.jspecify.annotations.NullMarked;
