package org.liandong.supervision.opinion;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.Audience;
import org.liandong.congress.BodyRow;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.Work;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 拟定: a body's office writes an opinion of its own meeting and takes it apart into items. */
@Service
@Transactional
public class OpinionDrafts {

    private final OpinionRepository opinions;
    private final OwnOpinions own;
    private final OpinionLaw law;

    OpinionDrafts(OpinionRepository opinions, OwnOpinions own, OpinionLaw law) {
        this.opinions = opinions;
        this.own = own;
        this.law = law;
    }

    /**
     * A new draft; returns its id.
     *
     * @param work the own piece of work from which it came, null for none
     */
    public long create(SignedIn me, @Nullable Work work, OpinionContent content, Audience audience) {
        int year = yearOf(law.body(me.bodyId()), content);
        Opinion opinion = opinions.save(new Opinion(me.reader(), work, year, content, audience));
        own.tell("create", opinion, List.of(), null, "");
        return opinion.id();
    }

    public void revise(SignedIn me, long id, int version, OpinionContent content, Audience audience) {
        Opinion opinion = own.of(me, id);
        opinion.revise(version, yearOf(law.body(me.bodyId()), content), content, audience);
        own.tell("edit", opinion, List.of(), null, "");
    }

    public void delete(SignedIn me, long id) {
        Opinion opinion = own.of(me, id);
        opinion.mustBeDraft();
        opinions.delete(opinion);
        own.tell("delete", opinion, List.of(), null, "");
    }

    public void addItem(SignedIn me, long id, ItemContent content, @Nullable LocalDate dueOn) {
        Opinion opinion = own.of(me, id);
        own.tell("item.add", opinion, List.of(opinion.add(content, dueOn)), null, "");
    }

    public void editItem(SignedIn me, long id, ItemKey key, ItemContent content, @Nullable LocalDate dueOn) {
        Opinion opinion = own.of(me, id);
        OpinionItem item = opinion.item(key);
        item.write(content, dueOn);
        own.tell("item.edit", opinion, List.of(item), null, "");
    }

    public void removeItem(SignedIn me, long id, ItemKey key) {
        Opinion opinion = own.of(me, id);
        OpinionItem item = opinion.item(key);
        opinion.remove(key);
        own.tell("item.remove", opinion, List.of(item), null, "");
    }

    /** Year of the meeting; refuses a basis or a meeting that this kind of body does not have. */
    private int yearOf(BodyRow body, OpinionContent content) {
        law.mustHaveOpinions(body);
        if (!Basis.of(body.kind()).contains(content.basis())) {
            throw new RuleViolation("opinion.basis.unfit");
        }
        return law.meeting(body, content.meetingId()).startsOn().getYear();
    }
}
