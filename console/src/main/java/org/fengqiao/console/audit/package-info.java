/// The audit 审计: who did what from which terminal, what was refused, and the chain that holds the
/// log in place.
@NullMarked
package org.fengqiao.console.audit;

import org.jspecify.annotations.NullMarked;
