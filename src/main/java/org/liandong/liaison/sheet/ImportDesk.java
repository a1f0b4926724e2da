package org.liandong.liaison.sheet;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.liandong.account.SignedIn;
import org.liandong.attachment.Attachments;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.web.ImportProblem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Takes tables in and says how far they are; only the clerks of the body that sent one in see it. */
@Service
@Transactional
class ImportDesk {

    /** Tables and what was wrong with them are kept so long. */
    private static final Duration KEPT = Duration.ofDays(90);

    private static final int SHOWN = 10;
    private static final int LONGEST_NAME = 120;
    private static final String COLUMNS =
            """
            select id, owner_id, account_id, file_name, sha256, state, rows_done, rows_total, fresh, known, wrong, failure,
                   first_label, last_label, tries, created_at from visit_import
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportDesk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long take(MultipartFile file, SignedIn me) {
        byte[] content = bytes(file);
        if (content.length == 0) {
            throw new RuleViolation("visitSheet.file.missing");
        }
        if (content.length > Attachments.LARGEST) {
            throw new RuleViolation("visitSheet.file.large");
        }
        jdbc.sql(
                        "delete from visit_import where owner_id = :owner and created_at < :before and state not in ('READING', 'STORING')")
                .param("owner", me.bodyId())
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        String name = String.valueOf(file.getOriginalFilename()).replace("\u0000", "");
        return jdbc.sql(
                        """
                        insert into visit_import (owner_id, account_id, file_name, sha256, content, state, created_at)
                        values (:owner, :account, :name, :sha256, :content, 'READING', :at) returning id
                        """)
                .param("owner", me.bodyId())
                .param("account", me.accountId())
                .param("name", name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                .param("sha256", sha256(content))
                .param("content", content)
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** Says yes to a checked table; a second yes finds it under way and changes nothing. */
    void confirm(long id, SignedIn me) {
        ImportRow row = own(id, me);
        if (row.state() == ImportState.STORING || row.state() == ImportState.DONE) {
            return;
        }
        if (!row.good()) {
            throw new RuleViolation("visitSheet.notGood");
        }
        try {
            jdbc.sql("update visit_import set state = 'STORING', rows_done = 0, rows_total = fresh, tries = 0,"
                            + " claimed_until = null where id = :id and state = 'CHECKED'")
                    .param("id", id)
                    .update();
        } catch (DuplicateKeyException other) {
            throw new RuleViolation("visitSheet.other");
        }
    }

    /** Nothing of it is stored; one that is being stored is taken back. */
    void cancel(long id, SignedIn me) {
        own(id, me);
        jdbc.sql("update visit_import set state = 'CANCELLED', content = null, ended_at = :at"
                        + " where id = :id and state in ('READING', 'CHECKED', 'STORING')")
                .param("id", id)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    ImportRow own(long id, SignedIn me) {
        return jdbc.sql(COLUMNS + "where id = :id and owner_id = :owner")
                .param("id", id)
                .param("owner", me.bodyId())
                .query(ImportRow.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** The body's latest tables. */
    @Transactional(readOnly = true)
    List<ImportRow> latest(SignedIn me) {
        return jdbc.sql(COLUMNS + "where owner_id = :owner order by id desc limit :limit")
                .param("owner", me.bodyId())
                .param("limit", SHOWN)
                .query(ImportRow.class)
                .list();
    }

    /** An earlier table with the same content that was stored. */
    @Transactional(readOnly = true)
    Optional<ImportRow> same(ImportRow row) {
        return jdbc.sql(COLUMNS + "where owner_id = :owner and sha256 = :sha256 and state = 'DONE' and id < :id"
                        + " order by id desc limit 1")
                .param("owner", row.ownerId())
                .param("sha256", row.sha256())
                .param("id", row.id())
                .query(ImportRow.class)
                .optional();
    }

    /** @param warning whether those that do not keep the table from being stored */
    @Transactional(readOnly = true)
    List<ImportProblem> problems(long id, boolean warning, int limit) {
        return jdbc.sql("select line, column_letter, key, value, arguments from visit_import_problem"
                        + " where import_id = :id and warning = :warning order by position limit :limit")
                .param("id", id)
                .param("warning", warning)
                .param("limit", limit)
                .query((row, n) -> new ImportProblem(
                        row.getInt("line"),
                        row.getString("column_letter"),
                        row.getString("key"),
                        row.getString("value"),
                        List.of((Object[]) row.getArray("arguments").getArray())))
                .list();
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new RuleViolation("visitSheet.file.missing");
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
