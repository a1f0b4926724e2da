package org.liandong.liaison;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * One form makes one visit, however often it is sent: the first sending logs it, a later one finds it, and what was changed
 * on the way is told apart from what was only sent again.
 */
@Service
@Transactional
class SentVisits {

    private final JdbcClient jdbc;
    private final VisitService visits;

    SentVisits(JdbcClient jdbc, VisitService visits) {
        this.jdbc = jdbc;
        this.visits = visits;
    }

    VisitIntake.Taken once(VisitContent content, UUID clientId, List<MultipartFile> files, SignedIn me) {
        lock(clientId);
        String digest = digest(content, files);
        Optional<Earlier> earlier = earlier(clientId);
        if (earlier.isPresent()) {
            return again(earlier.get(), digest, me);
        }
        long id = visits.log(content, clientId, files, me);
        jdbc.sql("insert into visit_sending (client_id, digest) values (:client, :digest)")
                .param("client", clientId)
                .param("digest", digest)
                .update();
        return new VisitIntake.Taken(id, VisitIntake.How.LOGGED);
    }

    /** Two sendings of one form at the same time come one after the other; other forms do not wait. */
    private void lock(UUID clientId) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(:key)) l")
                .param("key", clientId.getMostSignificantBits() ^ clientId.getLeastSignificantBits())
                .query(Integer.class)
                .single();
    }

    private Optional<Earlier> earlier(UUID clientId) {
        return jdbc.sql(
                        """
                        select v.id, v.owner_id, s.digest from visit v left join visit_sending s on s.client_id = v.client_id
                        where v.client_id = :client
                        """)
                .param("client", clientId)
                .query(Earlier.class)
                .optional();
    }

    private static VisitIntake.Taken again(Earlier earlier, String digest, SignedIn me) {
        if (earlier.ownerId != me.bodyId()) {
            throw new RuleViolation("visit.sending.foreign");
        }
        boolean same = earlier.digest == null || earlier.digest.equals(digest);
        return new VisitIntake.Taken(earlier.id, same ? VisitIntake.How.KNOWN : VisitIntake.How.DIFFERENT);
    }

    /** Files count by name and size: what a browser made smaller is never changed again under the same name. */
    private static String digest(VisitContent content, List<MultipartFile> files) {
        String text = content
                + files.stream()
                        .map(file -> "\n" + file.getOriginalFilename() + " " + file.getSize())
                        .collect(Collectors.joining());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param digest null for a visit from before digests were kept */
    private record Earlier(long id, long ownerId, @Nullable String digest) {}
}
