/// The digest of a break: what happened while the desk saw nothing, kept until its user has read
/// each of it.
@NullMarked
package org.fengqiao.console.gap;

import org.jspecify.annotations.NullMarked;
