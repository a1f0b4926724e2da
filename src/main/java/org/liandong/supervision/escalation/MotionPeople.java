package org.liandong.supervision.escalation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;

/** Who signed a motion, who asked what, and who investigates. */
@Embeddable
class MotionPeople {

    /**
     * 联名: a member or deputy who signs a motion.
     *
     * @param withdrawnOn null while it stands
     */
    @Embeddable
    record Signature(String name, LocalDate signedOn, @Nullable LocalDate withdrawnOn) {

        public boolean standing() {
            return withdrawnOn == null;
        }

        Signature withdrawn(LocalDate day) {
            return new Signature(name, signedOn, day);
        }
    }

    /**
     * A question of a special inquiry.
     *
     * @param answeredBy office of who answered; empty while nobody has
     * @param followUp what has become of it since
     */
    @Embeddable
    record Question(String asker, String question, String answeredBy, String answer, String followUp) {

        Question(String asker, String question) {
            this(asker, question, "", "", "");
        }

        Question answered(String by, String given, String since) {
            return new Question(asker, question, by, given, since);
        }
    }

    /** A member of an investigation committee, from among the members and deputies, or an expert (监督法 57). */
    @Embeddable
    record Investigator(String name, @Enumerated(EnumType.STRING) Seat seat) {

        /** The name on screen is the message {@code motion.seat.<name>}. */
        enum Seat {
            CHAIR,
            VICE_CHAIR,
            MEMBER,
            EXPERT
        }
    }

    @ElementCollection
    @CollectionTable(name = "motion_signature", joinColumns = @JoinColumn(name = "motion_id"))
    @OrderColumn(name = "position")
    private List<Signature> signatures = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "motion_question", joinColumns = @JoinColumn(name = "motion_id"))
    @OrderColumn(name = "position")
    private List<Question> questions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "motion_investigator", joinColumns = @JoinColumn(name = "motion_id"))
    @OrderColumn(name = "position")
    private List<Investigator> investigators = new ArrayList<>();

    /** Somebody signs; who took the signature back may sign again. */
    void sign(String name, LocalDate day) {
        require(!name.isBlank(), "motion.sign.name");
        require(standing().stream().noneMatch(one -> one.name().equals(name)), "motion.sign.twice");
        signatures.add(new Signature(name, day, null));
    }

    void withdraw(int position, LocalDate day) {
        Signature signature = at(signatures, position);
        require(signature.standing(), "motion.sign.gone");
        signatures.set(position, signature.withdrawn(day));
    }

    void ask(String asker, String question) {
        require(!asker.isBlank(), "motion.question.asker");
        require(!question.isBlank(), "motion.question.empty");
        questions.add(new Question(asker, question));
    }

    void answer(int position, String by, String answer, String followUp) {
        Question question = at(questions, position);
        require(!by.isBlank(), "motion.by.missing");
        require(!answer.isBlank(), "motion.text.missing");
        questions.set(position, question.answered(by, answer, followUp));
    }

    void nominate(String name, Investigator.Seat seat) {
        require(!name.isBlank(), "motion.member.name");
        require(investigators.stream().noneMatch(one -> one.name().equals(name)), "motion.member.twice");
        investigators.add(new Investigator(name, seat));
    }

    void strike(int position) {
        investigators.remove(at(investigators, position));
    }

    /** The signatures that were not taken back. */
    List<Signature> standing() {
        return signatures.stream().filter(Signature::standing).toList();
    }

    /** Whether the investigation committee has a chair (监督法 57). */
    boolean chaired() {
        return investigators.stream().anyMatch(one -> one.seat() == Investigator.Seat.CHAIR);
    }

    List<Signature> signatures() {
        return List.copyOf(signatures);
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }

    List<Investigator> investigators() {
        return List.copyOf(investigators);
    }

    private static void require(boolean kept, String key) {
        if (!kept) throw new RuleViolation(key);
    }

    private static <T> T at(List<T> list, int position) {
        if (position < 0 || position >= list.size()) {
            throw new NotFoundException();
        }
        return list.get(position);
    }
}
