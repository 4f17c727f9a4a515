/// Text fields that complete what is typed.
@NullMarked
package org.fengqiao.console.incident.field;

import org.jspecify.annotations.NullMarked;
