package org.liandong.liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyLookup;
import org.liandong.liaison.VisitIntake.How;
import org.liandong.liaison.VisitIntake.Taken;
import org.liandong.shared.RuleViolation;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/** Whatever happens on the way, each entry of a device is stored once: random runs of what a mountain road does to sendings. */
@PortalTest
class SentVisitsTests {

    private static final int STEPS = 60;

    /** What happens to one sending. */
    private enum Fate {
        ARRIVES,
        ANSWER_IS_LOST,
        SERVER_FAILS_BEFORE_THE_COMMIT,
        SENT_TWICE_AT_THE_SAME_TIME,
        SENT_BY_THREE_TABS_AND_ONE_FAILS
    }

    /** The server breaks down after it has stored everything and before it has kept it. */
    private static final class Breakdown extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @Autowired
    SentVisits sent;

    @Autowired
    BodyLookup bodies;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private SignedIn me;
    private long other;

    @BeforeEach
    void takeABodyOfItsOwn() {
        me = signedIn.principal("530111-clerk");
        other = bodies.byCode("530102000000").orElseThrow().id();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void anySequenceOfSendingsRetriesAndBreakdownsStoresEachEntryOnce(long seed) throws Exception {
        Random random = new Random(seed);
        Map<UUID, VisitContent> waiting = new LinkedHashMap<>();
        Map<UUID, Long> stored = new LinkedHashMap<>();
        List<UUID> written = new ArrayList<>();
        int before = lastNumber();
        for (int step = 0; step < STEPS || !waiting.isEmpty(); step++) {
            if (waiting.isEmpty() || step < STEPS && random.nextInt(4) == 0) {
                UUID id = new UUID(random.nextLong(), random.nextLong());
                waiting.put(id, content("seed " + seed + " entry " + written.size()));
                written.add(id);
            }
            UUID id = List.copyOf(waiting.keySet()).get(random.nextInt(waiting.size()));
            Fate fate = step < STEPS ? Fate.values()[random.nextInt(Fate.values().length)] : Fate.ARRIVES;
            Long visit = send(id, waiting.get(id), fate);
            if (visit != null) {
                assertThat(stored.put(id, visit))
                        .as("answered twice for the device")
                        .isNull();
                waiting.remove(id);
            }
        }
        for (UUID id : written) {
            assertThat(visits(id)).as("visits of " + id).containsExactly(stored.get(id));
        }
        assertThat(numbers(before))
                .as("numbers without a gap")
                .isEqualTo(IntStream.rangeClosed(before + 1, before + written.size())
                        .boxed()
                        .toList());
        assertThat(audited(stored.values().stream().toList())).isEqualTo(written.size());
    }

    /** The record's id when the device gets its answer, null when it does not and keeps the entry. */
    private @Nullable Long send(UUID id, VisitContent content, Fate fate) throws Exception {
        switch (fate) {
            case ARRIVES -> {
                return sent.once(content, id, List.of(), me).visitId();
            }
            case ANSWER_IS_LOST -> sent.once(content, id, List.of(), me);
            case SERVER_FAILS_BEFORE_THE_COMMIT -> breakDown(id, content);
            case SENT_TWICE_AT_THE_SAME_TIME -> {
                List<Taken> both = together(2, 0, id, content);
                assertThat(both.get(0).visitId()).isEqualTo(both.get(1).visitId());
                return both.get(0).visitId();
            }
            case SENT_BY_THREE_TABS_AND_ONE_FAILS -> together(3, 1, id, content);
        }
        return null;
    }

    private void breakDown(UUID id, VisitContent content) {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(open -> {
                    sent.once(content, id, List.of(), me);
                    throw new Breakdown();
                }))
                .isInstanceOf(Breakdown.class);
    }

    /** So many sendings of one entry at once, of which some break down. */
    private List<Taken> together(int senders, int failing, UUID id, VisitContent content) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(senders);
        try {
            CyclicBarrier start = new CyclicBarrier(senders);
            List<Future<@Nullable Taken>> answers = IntStream.range(0, senders)
                    .mapToObj(n -> threads.submit(() -> {
                        start.await();
                        if (n < failing) {
                            breakDown(id, content);
                            return null;
                        }
                        return sent.once(content, id, List.of(), me);
                    }))
                    .toList();
            List<Taken> taken = new ArrayList<>();
            for (Future<@Nullable Taken> answer : answers) {
                Taken one = answer.get();
                if (one != null) {
                    taken.add(one);
                }
            }
            assertThat(taken.stream().filter(one -> one.how() == How.LOGGED)).hasSizeLessThanOrEqualTo(1);
            assertThat(taken).allMatch(one -> one.how() != How.DIFFERENT);
            return taken;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aFormSentAgainWithOtherWordsIsAConflictAndChangesNothing() {
        UUID id = UUID.randomUUID();
        Taken first = sent.once(content("as it was"), id, List.of(), me);
        assertThat(sent.once(content("as it was"), id, List.of(), me)).isEqualTo(new Taken(first.visitId(), How.KNOWN));
        assertThat(sent.once(content("as it is"), id, List.of(), me))
                .isEqualTo(new Taken(first.visitId(), How.DIFFERENT));
        MultipartFile file = new MockMultipartFile("files", "a.txt", "text/plain", new byte[] {65});
        assertThat(sent.once(content("as it was"), id, List.of(file), me).how()).isEqualTo(How.DIFFERENT);
        assertThat(jdbc.sql("select said from visit where client_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("as it was");
    }

    @Test
    void aFormOfAnotherBodyIsRefused() {
        UUID id = UUID.randomUUID();
        sent.once(content("of this body"), id, List.of(), me);
        SignedIn stranger = signedIn.principal("530103-clerk");
        assertThatThrownBy(() -> sent.once(content("of this body"), id, List.of(), stranger))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("visit.sending.foreign");
    }

    private VisitContent content(String said) {
        return new VisitContent(
                LocalDate.of(2019, 3, 1),
                VisitForm.REMOTE,
                Direction.OUT,
                List.of(other),
                "",
                "",
                "",
                "",
                said,
                "",
                Reach.OTHER_SIDE,
                List.of(new VisitContent.PointContent(null, "a point", Category.OTHER, "", null)));
    }

    private List<Long> visits(UUID clientId) {
        return jdbc.sql("select id from visit where client_id = :id")
                .param("id", clientId)
                .query(Long.class)
                .list();
    }

    private int lastNumber() {
        return jdbc.sql("select coalesce(max(number), 0) from visit where owner_id = :me and year = :year")
                .param("me", me.bodyId())
                .param("year", LocalDate.now(PortalTest.ZONE).getYear())
                .query(Integer.class)
                .single();
    }

    private List<Integer> numbers(int after) {
        return jdbc.sql("select number from visit where owner_id = :me and year = :year and number > :after order by 1")
                .param("me", me.bodyId())
                .param("year", LocalDate.now(PortalTest.ZONE).getYear())
                .param("after", after)
                .query(Integer.class)
                .list();
    }

    private int audited(List<Long> ids) {
        return jdbc.sql("select count(*) from audit_entry where action = 'visit.log' and subject_id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(Integer.class)
                .single();
    }
}
