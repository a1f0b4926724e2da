package org.liandong.plan.common;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.plan.PlanItemRow;
import org.liandong.plan.PlanLookup;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers to common points; a body answers for its own items only. */
@Service
@Transactional
class CommonPointService {

    private final CommonPointAnswerRepository answers;
    private final CommonPoints points;
    private final PlanLookup items;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommonPointService(
            CommonPointAnswerRepository answers,
            CommonPoints points,
            PlanLookup items,
            ApplicationEventPublisher events,
            Clock clock) {
        this.answers = answers;
        this.points = points;
        this.items = items;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Answers, or answers anew.
     *
     * @param version of the answer that this person saw, -1 for none
     * @return whether now both sides take part
     */
    boolean answer(SignedIn me, long itemId, long otherId, int version, Answer answer, String reason) {
        PlanItemRow item = items.readable(me.reader(), itemId).orElseThrow(NotFoundException::new);
        PlanItemRow other = items.readable(me.reader(), otherId).orElseThrow(NotFoundException::new);
        if (item.ownerId() != me.bodyId()) {
            throw new AccessDeniedException("item of another body");
        }
        Optional<CommonPointAnswer> before = answers.findByItemIdAndOtherId(itemId, otherId);
        if (before.map(CommonPointAnswer::version).orElse(-1) != version) {
            throw new OptimisticLockingFailureException("answer " + itemId + " to " + otherId);
        }
        if (before.isEmpty() && (other.ownerId() == me.bodyId() || !points.shared(itemId, otherId))) {
            throw new RuleViolation("commonPoint.answer.none");
        }
        Answer former = before.map(CommonPointAnswer::answer).orElse(null);
        if (before.isPresent()) {
            before.get().answer(answer, reason, clock.instant());
        } else {
            answers.save(new CommonPointAnswer(itemId, otherId, answer, reason, clock.instant()));
        }
        answers.flush();
        note(item, former, answer, reason.strip());
        return answer.joins()
                && answers.findByItemIdAndOtherId(otherId, itemId)
                        .filter(theirs -> theirs.answer().joins())
                        .isPresent();
    }

    private void note(PlanItemRow item, @Nullable Answer before, Answer answer, String reason) {
        events.publishEvent(new StateChanged(
                "plan.common.answer",
                "plan_item",
                item.id(),
                item.ownerId(),
                item.title(),
                before == null ? null : before.name(),
                answer.name(),
                reason));
    }
}
