package org.liandong.supervision.procedure;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Sharing;
import org.liandong.law.procedure.Step;
import org.liandong.shared.NotFoundException;
import org.liandong.supervision.Work;

/** 本级法定程序: the steps that the law sets for one congress in a joint matter, counted from the meeting it chose. */
@Entity
class OwnProcedure {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "own_procedure_seq")
    @SequenceGenerator(name = "own_procedure_seq", sequenceName = "own_procedure_seq")
    @Nullable
    private Long id;

    private long matterId;

    @Nullable
    private Long taskId;

    @Embedded
    private Sharing sharing;

    private int year;

    @Nullable
    private Long meetingId;

    @Nullable
    private LocalDate meetingOn;

    @Nullable
    private LocalDate movedFrom;

    @Nullable
    private LocalDate movedOn;

    @OneToMany(mappedBy = "procedure", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<ProcedureStep> steps = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected OwnProcedure() {}

    /** The procedure of a piece of work, with nothing done yet. */
    OwnProcedure(Work work, List<Step> law) {
        this.matterId = work.matterId();
        this.taskId = work.taskId();
        this.sharing = work.sharing().naming(work.sharing().named());
        this.year = work.year();
        for (Step step : law) {
            steps.add(new ProcedureStep(this, steps.size() + 1, step));
        }
    }

    /** The step at a position, from 1. */
    ProcedureStep step(int position) {
        return steps.stream()
                .filter(step -> step.position() == position)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Counts from this meeting from now on; null for none. */
    void meet(@Nullable Long meeting, @Nullable LocalDate firstDay) {
        meetingId = meeting;
        meetingOn = firstDay;
        movedFrom = null;
        movedOn = null;
    }

    /**
     * Its meeting has another first day.
     *
     * @return the former one, null when nothing has changed
     */
    @Nullable
    LocalDate move(LocalDate firstDay, LocalDate today) {
        LocalDate before = meetingOn;
        if (before == null || before.equals(firstDay)) {
            return null;
        }
        meetingOn = firstDay;
        movedFrom = before;
        movedOn = today;
        return before;
    }

    /** The day on which each step of one procedure of the law was done, by its number. */
    Map<Integer, LocalDate> done(String lawProcedure) {
        Map<Integer, LocalDate> done = new HashMap<>();
        for (ProcedureStep step : steps) {
            LocalDate day = step.doneOn();
            int colon = step.code().indexOf(':');
            if (day != null && step.code().substring(0, colon).equals(lawProcedure)) {
                done.put(Integer.valueOf(step.code().substring(colon + 1)), day);
            }
        }
        return done;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long matterId() {
        return matterId;
    }

    @Nullable
    Long taskId() {
        return taskId;
    }

    Sharing sharing() {
        return sharing;
    }

    int year() {
        return year;
    }

    @Nullable
    Long meetingId() {
        return meetingId;
    }

    @Nullable
    LocalDate movedFrom() {
        return movedFrom;
    }

    @Nullable
    LocalDate movedOn() {
        return movedOn;
    }

    List<ProcedureStep> steps() {
        return List.copyOf(steps);
    }
}
