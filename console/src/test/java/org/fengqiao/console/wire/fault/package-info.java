/// The fault harness: a real backend and a real wire session as two processes that are killed, a
/// proxy between them that breaks the line, and a count of what became of every command.
@NullMarked
package org.fengqiao.console.wire.fault;

import org.jspecify.annotations.NullMarked;
