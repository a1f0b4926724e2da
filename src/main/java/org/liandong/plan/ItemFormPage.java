package org.liandong.plan;

import java.util.Locale;
import org.liandong.account.SignedIn;
import org.liandong.congress.OrganFunction;
import org.liandong.congress.OrganLookup;
import org.liandong.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;

/** What the form of an item shows besides its fields, and what is wrong with them beyond their shape. */
@Component
class ItemFormPage {

    private static final String FORM = "planItemForm";

    private final PlanInstruments instruments;
    private final PlanMeetings meetings;
    private final OrganLookup organs;
    private final ItemNames names;
    private final ItemPickers pickers;

    ItemFormPage(
            PlanInstruments instruments,
            PlanMeetings meetings,
            OrganLookup organs,
            ItemNames names,
            ItemPickers pickers) {
        this.instruments = instruments;
        this.meetings = meetings;
        this.organs = organs;
        this.names = names;
        this.pickers = pickers;
    }

    /**
     * Rules that need more than one field, the law or the lists; none while a value is of the wrong type. The names are told
     * as they stand in the lists.
     */
    ItemNames.Settled check(SignedIn me, PlanView plan, PlanItemForm form, ItemNames.Kept kept, BindingResult errors) {
        if (errors.getTarget() == null) {
            return ItemNames.Settled.NOTHING;
        }
        if (form.monthFrom() != null && form.monthTo() != null && form.monthTo() < form.monthFrom()) {
            errors.rejectValue("monthTo", "plan.item.months.reversed");
        }
        if (!errors.hasFieldErrors("instrument") && form.instrument() != null) {
            try {
                instruments.mustBeOpenTo(plan.kind(), plan.ownerId(), form.instrument());
            } catch (RuleViolation refusal) {
                errors.rejectValue("instrument", refusal.key(), refusal.arguments(), refusal.key());
            }
        }
        if (form.meetingId() != null
                && meetings.of(me.bodyId()).stream().noneMatch(meeting -> meeting.id() == form.meetingId())) {
            errors.rejectValue("meetingId", "plan.item.meeting.unknown");
        }
        if (form.leadOrganId() != null
                && organs.of(me.bodyId()).stream().noneMatch(organ -> organ.id() == form.leadOrganId())) {
            errors.rejectValue("leadOrganId", "plan.item.organ.unknown");
        }
        ItemNames.Settled settled =
                names.settle(plan.kind(), names.organs(plan.ownerId()), form.citations(), form.organs(), kept);
        settled.wrong().forEach(wrong -> errors.rejectValue(wrong.field(), wrong.key(), wrong.arguments(), null));
        return settled;
    }

    String name(String instrument, Locale locale) {
        return instruments.name(instrument, locale);
    }

    /** The form as it was typed, with what one of its pickers found; nothing is judged before it is sent. */
    String search(SignedIn me, PlanView plan, PlanItemForm form, String find, Locale locale, Model model) {
        PlanItemForm same = form.onto(form.version());
        model.addAttribute(FORM, same);
        return show(me, plan, same, new BeanPropertyBindingResult(same, FORM), find, locale, model);
    }

    String show(SignedIn me, PlanView plan, PlanItemForm form, Locale locale, Model model) {
        model.addAttribute(FORM, form);
        return show(me, plan, form, new BeanPropertyBindingResult(form, FORM), "", locale, model);
    }

    String show(SignedIn me, PlanView plan, PlanItemForm form, Errors errors, String find, Locale locale, Model model) {
        pickers.show(plan, form, errors, find, locale, model);
        model.addAttribute("plan", plan);
        model.addAttribute("instruments", instruments.offered(plan.kind(), plan.ownerId(), locale));
        model.addAttribute("areas", OrganFunction.values());
        model.addAttribute("wishes", LinkageWish.values());
        model.addAttribute("audiences", PlanController.AUDIENCES);
        model.addAttribute("meetings", meetings.options(meetings.of(me.bodyId()), locale));
        model.addAttribute(
                "organs",
                organs.of(me.bodyId()).stream()
                        .map(organ -> new PlanInstruments.Option(String.valueOf(organ.id()), organ.name()))
                        .toList());
        return "plan/item-form";
    }
}
