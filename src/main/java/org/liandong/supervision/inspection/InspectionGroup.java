package org.liandong.supervision.inspection;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.WorkPlace;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * 检查组: who carries out a congress's own work in a matter. Once its list is final, every change of it needs a reason. Its
 * row is made by {@link Groups}, so that two first entries at once make one group.
 */
@Entity
class InspectionGroup {

    /** More are no group. */
    private static final int MOST = 200;

    @Id
    @Nullable
    private Long id;

    private long matterId;

    @Nullable
    private Long taskId;

    @Nullable
    private LocalDate finalOn;

    private String finalBy = "";
    private String untrained = "";

    @Nullable
    private Instant changedAt;

    @OneToMany(mappedBy = "group", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<GroupMember> members = new ArrayList<>();

    @OneToMany(mappedBy = "group", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<GroupTraining> trainings = new ArrayList<>();

    @Version
    private int version;

    protected InspectionGroup() {}

    /** To be changed by somebody who saw this version of it. */
    InspectionGroup seen(int seenVersion, Instant now) {
        if (seenVersion != version) {
            throw new OptimisticLockingFailureException("group " + id);
        }
        changedAt = now;
        return this;
    }

    /**
     * Takes somebody in.
     *
     * @param replaces id of whom the person replaces, null for nobody
     */
    void add(Person person, @Nullable Long replaces, String reason, LocalDate today) {
        boolean first = finalOn == null && replaces == null;
        require(first || !reason.isEmpty(), "group.reason");
        require(members.stream().filter(GroupMember::present).count() < MOST, "group.full");
        if (replaces != null) {
            leave(replaces, Leaving.REPLACED, reason, today);
        }
        members.add(new GroupMember(this, person, replaces, today, first ? "" : reason));
    }

    /** Somebody leaves; that he was there, and why he left, stays to be read. */
    Person leave(long memberId, Leaving how, String reason, LocalDate today) {
        require(!reason.isEmpty(), "group.reason");
        GroupMember member = member(memberId);
        member.leave(how, reason, today);
        return member.person();
    }

    /** Takes a wrong entry off a list that is not final. */
    void strike(long memberId) {
        require(finalOn == null, "group.strike.final");
        GroupMember member = member(memberId);
        require(member.present(), "group.member.gone");
        members.remove(member);
    }

    GroupTraining train(LocalDate day, String subject, Set<Long> attended, LocalDate today) {
        require(!day.isAfter(today), "group.training.future");
        require(!subject.isEmpty(), "group.training.subject");
        attended.forEach(this::member);
        GroupTraining training = new GroupTraining(this, day, subject, attended);
        trainings.add(training);
        return training;
    }

    /** Takes a wrong entry of a training away. */
    GroupTraining untrain(long trainingId) {
        require(finalOn == null, "group.training.final");
        GroupTraining training = trainings.stream()
                .filter(found -> found.hasId(trainingId))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        trainings.remove(training);
        return training;
    }

    /**
     * The list is final.
     *
     * @param by who decided so, in words
     * @param whyUntrained why no training is needed; the practice of offices asks for one or the other, not the law
     */
    void settle(LocalDate day, String by, String whyUntrained, LocalDate today) {
        require(finalOn == null, "group.final.already");
        require(members.stream().anyMatch(GroupMember::present), "group.final.empty");
        require(!day.isAfter(today), "group.final.future");
        require(!by.isEmpty(), "group.final.by");
        require(!trainings.isEmpty() || !whyUntrained.isEmpty(), "group.final.untrained");
        finalOn = day;
        finalBy = by;
        untrained = trainings.isEmpty() ? whyUntrained : "";
    }

    /** The list is open again. */
    LocalDate reopen(String reason) {
        LocalDate before = finalOn;
        if (before == null) {
            throw new RuleViolation("group.final.not");
        }
        require(!reason.isEmpty(), "group.reason");
        finalOn = null;
        finalBy = "";
        return before;
    }

    private GroupMember member(long memberId) {
        return members.stream()
                .filter(found -> found.hasId(memberId))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static void require(boolean kept, String key) {
        if (!kept) {
            throw new RuleViolation(key);
        }
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    /** The work it carries out. */
    WorkPlace place() {
        return new WorkPlace(matterId, taskId);
    }
}
