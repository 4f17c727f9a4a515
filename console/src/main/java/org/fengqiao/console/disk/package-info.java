/// What the console keeps on this machine's disk: how a file is named and replaced, whoever it
/// belongs to. Knows no other room.
@NullMarked
package org.fengqiao.console.disk;

import org.jspecify.annotations.NullMarked;
