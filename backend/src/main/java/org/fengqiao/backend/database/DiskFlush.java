package org.fengqiao.backend.database;

/// Makes what has been committed survive the loss of the process and of power.
@FunctionalInterface
public interface DiskFlush {

    /// Returns once everything committed so far is on disk.
    ///
    /// @throws org.springframework.dao.DataAccessException if it is not
    void flush();
}
