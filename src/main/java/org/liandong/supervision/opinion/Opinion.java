package org.liandong.supervision.opinion;

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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.congress.Audience;
import org.liandong.congress.Reader;
import org.liandong.congress.Sharing;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.liandong.supervision.Work;
import org.springframework.dao.OptimisticLockingFailureException;

/** 审议意见 of one body, with its items; its own words are fixed once an item has been handed over. */
@Entity
public class Opinion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "opinion_seq")
    @SequenceGenerator(name = "opinion_seq", sequenceName = "opinion_seq")
    @Nullable
    private Long id;

    @Embedded
    private Sharing sharing;

    private int year;

    @Nullable
    private Long matterId;

    @Nullable
    private Long taskId;

    @Embedded
    private OpinionContent content;

    @OneToMany(mappedBy = "opinion", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<OpinionItem> items = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Opinion() {}

    /**
     * A draft, which only its owner reads.
     *
     * @param work the piece of work from which it came, null for none
     * @param year that of its meeting
     */
    Opinion(Reader owner, @Nullable Work work, int year, OpinionContent content, Audience audience) {
        this.sharing = Sharing.draft(owner, audience);
        this.matterId = work == null ? null : (Long) work.matterId();
        this.taskId = work == null ? null : work.taskId();
        this.year = year;
        this.content = content;
    }

    /** Other words of the draft, unless somebody else changed it since. */
    void revise(int seenVersion, int year, OpinionContent content, Audience audience) {
        if (seenVersion != version) {
            throw new OptimisticLockingFailureException("opinion " + id);
        }
        require(draft(), "opinion.handed");
        this.year = year;
        this.content = content;
        this.sharing = sharing.choosing(audience);
    }

    /** One more thing to be handled, with the day by which the report is wanted; null for none of its own. */
    OpinionItem add(ItemContent item, @Nullable LocalDate dueOn) {
        int last = items.isEmpty() ? 0 : items.get(items.size() - 1).position();
        OpinionItem added = new OpinionItem(this, last + 1, item, dueOn);
        items.add(added);
        return added;
    }

    void remove(ItemKey key) {
        OpinionItem item = item(key);
        require(item.state() == ItemState.DRAFT, "opinion.item.handed");
        items.remove(item);
    }

    /** The items as somebody chose them; each must still be as it was seen. */
    List<OpinionItem> chosen(List<ItemKey> keys) {
        require(!keys.isEmpty(), "opinion.items.none");
        return keys.stream().map(this::item).toList();
    }

    /** The item as somebody saw it, unless another changed it since. */
    OpinionItem item(ItemKey key) {
        return items.stream()
                .filter(item -> item.id() == key.id())
                .findFirst()
                .orElseThrow(NotFoundException::new)
                .seen(key.version());
    }

    /** From the first handing over on, those whom its owner chose read it. */
    void share() {
        sharing = sharing.published();
    }

    /** Refuses to drop what an organ already has. */
    void mustBeDraft() {
        require(draft(), "opinion.handed");
    }

    private boolean draft() {
        return items.stream().allMatch(item -> item.state() == ItemState.DRAFT);
    }

    static void require(boolean kept, String key) {
        if (!kept) {
            throw new RuleViolation(key);
        }
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("opinion not stored yet");
        }
        return id;
    }

    Sharing sharing() {
        return sharing;
    }

    OpinionContent content() {
        return content;
    }

    List<OpinionItem> items() {
        return List.copyOf(items);
    }
}
