/// Tables that people edit: read at start, with every mistake named by file and line.
@NullMarked
package org.fengqiao.domain.table;

import org.jspecify.annotations.NullMarked;
