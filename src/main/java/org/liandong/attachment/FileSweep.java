package org.liandong.attachment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Takes bytes off the disk once the last attachment that names them is gone for good. */
@Component
class FileSweep {

    private final JdbcClient jdbc;
    private final FileStore files;

    FileSweep(JdbcClient jdbc, FileStore files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** Keeps others from storing or sweeping the same bytes until the transaction ends. */
    void hold(String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:sha256, 0))")
                .param("sha256", sha256)
                .query((row, n) -> 1)
                .list();
    }

    /** After the commit: a removal that is rolled back leaves the file where it is. */
    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void sweep(Dropped dropped) {
        hold(dropped.sha256());
        boolean named = jdbc.sql("select exists (select from attachment where sha256 = :sha256)")
                .param("sha256", dropped.sha256())
                .query(Boolean.class)
                .single();
        if (!named) {
            files.remove(dropped.sha256());
        }
    }

    /** An attachment with these bytes was removed. */
    record Dropped(String sha256) {}
}
