/// The duty leader's board: what is overdue, near or going red, acts on many at once, and what
/// waits for approval.
@NullMarked
package org.fengqiao.console.supervise;

import org.jspecify.annotations.NullMarked;
