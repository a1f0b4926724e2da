package org.liandong.attachment;

import java.util.function.BiPredicate;
import org.liandong.account.SignedIn;
import org.liandong.congress.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says who may read the files of one kind of record; every module with attachments brings one as a bean. */
public interface AttachmentGuard {

    /** The kind of record, e.g. {@code visit}. */
    String subject();

    /** Whether this person may read the record, and so its files; false for a record that does not exist. */
    boolean mayRead(long subjectId, SignedIn me);

    /** The files of a kind of record whose module knows its readers. */
    static AttachmentGuard of(String subject, BiPredicate<Long, SignedIn> readable) {
        return new AttachmentGuard() {

            @Override
            public String subject() {
                return subject;
            }

            @Override
            public boolean mayRead(long subjectId, SignedIn me) {
                return readable.test(subjectId, me);
            }
        };
    }

    /**
     * The files of a kind of record that its readers find in the database.
     *
     * @param rows a query of the record {@code :id} with the rule of {@link Visibility}, e.g. {@code select from …}
     */
    static AttachmentGuard of(String subject, JdbcClient jdbc, String rows) {
        return of(subject, (id, me) -> jdbc.sql("select exists (" + rows + ")")
                .params(Visibility.parameters(me.reader()))
                .param("id", id)
                .query(Boolean.class)
                .single());
    }
}
