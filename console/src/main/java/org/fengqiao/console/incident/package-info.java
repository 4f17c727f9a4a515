/// Incidents in the console: the store, its counts and the selection that map, list and detail
/// share.
///
/// Everything here is owned by the FX thread unless a type says otherwise.
@NullMarked
package org.fengqiao.console.incident;

import org.jspecify.annotations.NullMarked;
