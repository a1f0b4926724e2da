package org.liandong.supervision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyFound;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.BodyScope;
import org.liandong.congress.BodySearch;
import org.liandong.shared.NotFoundException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What the form of a joint matter needs besides what is typed. */
@Component
class MatterFormPage {

    private static final int FOUND = 12;

    private final BodyLookup bodies;
    private final BodySearch search;
    private final Mandate mandate;
    private final SoleWork sole;
    private final Invitees invitees;

    MatterFormPage(BodyLookup bodies, BodySearch search, Mandate mandate, SoleWork sole, Invitees invitees) {
        this.bodies = bodies;
        this.search = search;
        this.mandate = mandate;
        this.sole = sole;
        this.invitees = invitees;
    }

    /**
     * The form, with its errors when it has been posted.
     *
     * @param id null for a new matter
     * @param bodySearch what is looked for among the congresses, null for nothing
     */
    String show(MatterForm form, @Nullable Long id, @Nullable String bodySearch, SignedIn me, Model model) {
        BodyRow initiator = bodies.byId(me.bodyId()).orElseThrow(NotFoundException::new);
        model.addAttribute("matterForm", form);
        model.addAttribute("matterId", id);
        model.addAttribute("action", id == null ? "/matters" : "/matters/" + id + "/edit");
        model.addAttribute("modes", mandate.modes(initiator));
        Locale locale = LocaleContextHolder.getLocale();
        model.addAttribute("instruments", sole.beside(mandate.instruments(initiator, locale), initiator, locale));
        model.addAttribute("levels", invitees.levels(me.reader()));
        model.addAttribute("areas", invitees.areas(me.reader()));
        model.addAttribute("chosen", chosen(form));
        model.addAttribute("bodySearch", bodySearch);
        BodyScope scope = form.mode() == MatterMode.REGIONAL ? BodyScope.ALL : BodyScope.SUBTREE;
        model.addAttribute("found", bodySearch == null ? null : search.find(bodySearch, scope, me.reader(), FOUND));
        return "matters/form";
    }

    /** The same form after a press of a button that does not save. */
    String again(
            MatterForm form, @Nullable Long id, boolean more, @Nullable String bodySearch, SignedIn me, Model model) {
        forgetErrors(model);
        return show(more ? form.withAnotherMilestone() : form, id, bodySearch, me, model);
    }

    /** The form as typed on top of what somebody else saved meanwhile, which is shown beside it. */
    String overtaken(MatterForm form, MatterForm stored, long id, SignedIn me, Model model) {
        forgetErrors(model);
        model.addAttribute("theirs", stored);
        return show(form.onto(stored.version() == null ? 0 : stored.version()), id, null, me, model);
    }

    private static void forgetErrors(Model model) {
        model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "matterForm");
    }

    private List<BodyFound> chosen(MatterForm form) {
        List<BodyFound> chosen = new ArrayList<>();
        bodies.byIds(form.invited().byHand()).values().stream()
                .sorted(Comparator.comparing(BodyRow::code))
                .forEach(body -> chosen.add(new BodyFound(
                        body.id(), body.code(), body.shortName(), body.areaName(), body.kind(), body.level(), "")));
        return chosen;
    }
}
