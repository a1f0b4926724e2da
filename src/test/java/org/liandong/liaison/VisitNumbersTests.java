package org.liandong.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liandong.account.SignedIn;
import org.liandong.testing.PortalTest;
import org.liandong.testing.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Many clerks log at the same moment: each body's numbers of the year have no gap and none twice, and nobody gets an error. */
@PortalTest
class VisitNumbersTests {

    private static final int CLERKS = 40;
    private static final int EACH = 5;

    /** Each body logs contacts with all the others, so that numbers, figures and summaries are all written at once. */
    private static final String[] BODIES = {"530111-clerk", "530112-clerk", "530113-clerk", "5305-clerk"};

    @Autowired
    VisitService service;

    @Autowired
    VisitRepository visits;

    @Autowired
    ContactSummary contacts;

    @Autowired
    ActorSummary actors;

    @Autowired
    SignedInAs signedIn;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private final List<Long> made = new ArrayList<>();

    @AfterEach
    void leaveNothing() {
        jdbc.sql("delete from visit where id in (:ids)").param("ids", made).update();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            contacts.rebuild();
            actors.rebuild();
        });
    }

    @Test
    void haveNoGapAndNoneTwiceWhenTwoHundredAreLoggedAtOnce() throws Exception {
        List<SignedIn> clerks = new ArrayList<>();
        for (String name : BODIES) {
            clerks.add(signedIn.principal(name));
        }
        List<Integer> before = clerks.stream().map(this::last).toList();
        for (Future<List<Long>> done : atOnce(clerks)) {
            made.addAll(done.get());
        }
        assertThat(made).hasSize(CLERKS * EACH);
        for (int i = 0; i < clerks.size(); i++) {
            int share = CLERKS * EACH / clerks.size();
            int first = before.get(i) + 1;
            assertThat(numbers(clerks.get(i)))
                    .containsExactlyElementsOf(java.util.stream.IntStream.range(first, first + share)
                            .boxed()
                            .toList());
            assertThat(last(clerks.get(i))).isEqualTo(before.get(i) + share);
        }
        assertThat(contacts.differences()).isZero();
        assertThat(actors.differences()).isZero();
    }

    /** After every visit that is kept, another takes its number, fails and gives the number back. */
    private List<Future<List<Long>>> atOnce(List<SignedIn> clerks) throws InterruptedException {
        List<Callable<List<Long>>> work = new ArrayList<>();
        for (int n = 0; n < CLERKS; n++) {
            SignedIn me = clerks.get(n % clerks.size());
            List<Long> others = clerks.stream()
                    .map(SignedIn::bodyId)
                    .filter(id -> id != me.bodyId())
                    .toList();
            work.add(() -> {
                List<Long> ids = new ArrayList<>();
                for (int i = 0; i < EACH; i++) {
                    ids.add(service.log(content(others), UUID.randomUUID(), List.of(), me));
                    new TransactionTemplate(transactions).executeWithoutResult(status -> {
                        service.log(content(others), UUID.randomUUID(), List.of(), me);
                        status.setRollbackOnly();
                    });
                }
                return ids;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(CLERKS);
        try {
            return threads.invokeAll(work);
        } finally {
            threads.shutdownNow();
        }
    }

    private static VisitContent content(List<Long> others) {
        return new VisitContent(
                LocalDate.now(PortalTest.ZONE).minusDays(2),
                VisitForm.FORUM,
                Direction.OUT,
                others,
                "",
                "",
                "",
                "Numbers",
                "",
                "",
                Reach.AND_ABOVE,
                List.of());
    }

    private List<Integer> numbers(SignedIn me) {
        return jdbc.sql("select number from visit where id in (:ids) and owner_id = :owner order by number")
                .param("ids", made)
                .param("owner", me.bodyId())
                .query(Integer.class)
                .list();
    }

    private int last(SignedIn me) {
        return jdbc.sql("select coalesce(max(last), 0) from visit_counter where owner_id = :owner and year = :year")
                .param("owner", me.bodyId())
                .param("year", LocalDate.now(PortalTest.ZONE).getYear())
                .query(Integer.class)
                .single();
    }
}
