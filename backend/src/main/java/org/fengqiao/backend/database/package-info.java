/// What every feature that keeps something needs to talk to the database.
@NullMarked
package org.fengqiao.backend.database;

import org.jspecify.annotations.NullMarked;
