package org.liandong.supervision.opinion.draft;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.supervision.opinion.ItemRow;

/**
 * An item of an opinion as it is typed.
 *
 * @param supporting one organ a line
 * @param statutes one a line
 * @param version null for a new one
 */
record ItemForm(
        @NotBlank @Size(max = 2000) @Nullable String wording,
        @NotBlank @Size(max = 60) @Nullable String responsible,
        @Size(max = 1000) @Nullable String supporting,
        @Size(max = 1000) @Nullable String statutes,
        @Nullable LocalDate dueOn,
        @Nullable Long ledgerLine,
        @Nullable Integer version) {

    static final ItemForm EMPTY = new ItemForm("", "", "", "", null, null, null);

    static ItemForm of(ItemRow row) {
        return new ItemForm(
                row.wording(),
                row.organ(),
                row.supporting(),
                row.statutes(),
                row.dueOn(),
                row.ledgerLineId(),
                row.version());
    }

    /** The same as a repeat on top of the given version. */
    ItemForm onto(int newVersion) {
        return new ItemForm(wording, responsible, supporting, statutes, dueOn, ledgerLine, newVersion);
    }
}
