package org.liandong.liaison;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.attachment.Attachments;
import org.liandong.congress.BodyFound;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.BodyScope;
import org.liandong.congress.BodySearch;
import org.liandong.shared.RuleViolation;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;

/** What the form of a visit shows besides the fields themselves, and what is wrong with them. */
@Component
class VisitFormModel {

    private static final String PAGE = "liaison/visits/form";
    private static final String SAME = "liaison/visits/same";
    /** What is wrong with the form; the model forgets it when another form takes its place. */
    private static final String ERRORS = BindingResult.MODEL_KEY_PREFIX + "visit";

    private static final int FOUND = 12;

    private final BodyLookup bodies;
    private final BodySearch search;
    private final RecentContacts recent;
    private final VisitTwins twins;
    private final Attachments attachments;
    private final MessageSource messages;
    private final Clock clock;

    VisitFormModel(
            BodyLookup bodies,
            BodySearch search,
            RecentContacts recent,
            VisitTwins twins,
            Attachments attachments,
            MessageSource messages,
            Clock clock) {
        this.bodies = bodies;
        this.search = search;
        this.recent = recent;
        this.twins = twins;
        this.attachments = attachments;
        this.messages = messages;
        this.clock = clock;
    }

    /** An empty form for today, with a body already chosen if one is given. */
    VisitInput blank(@Nullable Long other) {
        VisitInput blank = VisitInput.blank(LocalDate.now(clock));
        return other == null ? blank : blank.withOther(other);
    }

    /** @param visit the record to be corrected, null for a new one */
    String show(VisitInput input, @Nullable VisitDetail visit, SignedIn me, Model model) {
        boolean refused = model.asMap().get(ERRORS) instanceof BindingResult errors && errors.hasErrors();
        VisitInput shown = input.points().isEmpty() && !refused ? input.withPoint() : input;
        model.addAttribute("visit", shown);
        model.addAttribute("record", visit);
        Map<Long, BodyRow> chosen = bodies.byIds(input.otherIds());
        model.addAttribute(
                "chosen",
                input.otherIds().stream()
                        .filter(chosen::containsKey)
                        .map(id -> new Choice(id, chosen.get(id).shortName()))
                        .toList());
        Map<Long, BodyRow> along = bodies.byIds(input.alongIds());
        model.addAttribute(
                "along",
                input.alongIds().stream()
                        .filter(along::containsKey)
                        .map(id -> new Choice(id, along.get(id).shortName()))
                        .toList());
        model.addAttribute(
                "recent",
                recent.of(me.bodyId()).stream()
                        .filter(choice -> !input.otherIds().contains(choice.id()))
                        .toList());
        choices(model);
        model.addAttribute(
                "files",
                visit == null
                        ? List.of()
                        : attachments.of(VisitService.SUBJECT, visit.facts().id()));
        return PAGE;
    }

    /** The form that a device fills where there is no network: blank, and the same for everybody. */
    void blank(Model model) {
        model.addAttribute("visit", blank((Long) null));
        model.addAttribute("record", null);
        choices(model);
    }

    private static void choices(Model model) {
        model.addAttribute("forms", VisitForm.values());
        model.addAttribute("directions", Direction.values());
        model.addAttribute("categories", Category.values());
        model.addAttribute("reaches", Reach.values());
    }

    /** Answers a button that asks for more of the form, for browsers without scripts. */
    String grant(Wish wish, VisitInput input, @Nullable VisitDetail visit, SignedIn me, Model model) {
        model.addAttribute("addAlong", wish.addAlong() != null);
        if (wish.find() != null) {
            boolean along = "alongIds".equals(wish.find());
            String words = wish.words(along ? 1 : 0);
            List<BodyFound> found = search.find(words, BodyScope.ALL, me.reader(), FOUND);
            model.addAttribute(along ? "alongFound" : "found", found);
            model.addAttribute(along ? "alongSearch" : "bodySearch", words);
        }
        return show(wish.addPoint() == null ? input : input.withPoint(), visit, me, model);
    }

    /** The form with both versions: what was typed in its fields, and beside it what somebody else has stored since. */
    String conflict(VisitInput typed, VisitDetail now, SignedIn me, Model model) {
        model.addAttribute("theirs", now);
        return show(typed.with(typed.points(), now.facts().version()), now, me, model);
    }

    /**
     * The page that offers records of probably the same meeting, with all that was typed in it; null to go on, also for a
     * form with errors and for one that is to be logged anyway.
     */
    @Nullable
    String offer(
            VisitInput input, BindingResult errors, Wish wish, Map<String, String[]> typed, SignedIn me, Model model) {
        List<VisitTwins.Twin> found = wish.anyway() == null ? twins(input, errors, me) : List.of();
        if (found.isEmpty()) {
            return null;
        }
        model.addAttribute("twins", found);
        model.addAttribute(
                "typed",
                typed.entrySet().stream()
                        .filter(field -> !Wish.BUTTONS.contains(field.getKey()))
                        .flatMap(
                                field -> Arrays.stream(field.getValue()).map(value -> Map.entry(field.getKey(), value)))
                        .toList());
        return SAME;
    }

    /** Records of probably the same meeting; none for a form with errors. */
    List<VisitTwins.Twin> twins(VisitInput input, BindingResult errors, SignedIn me) {
        boolean wrong =
                errors.hasErrors() || input.said().isEmpty() && input.theme().isEmpty();
        return wrong ? List.of() : twins.of(input, me.reader());
    }

    /** What Bean Validation cannot say. */
    void check(VisitInput input, BindingResult errors) {
        if (input.visitedOn() != null && input.visitedOn().isAfter(LocalDate.now(clock))) {
            errors.rejectValue("visitedOn", "visit.future");
        }
        if (bodies.byIds(input.alongIds()).size() < input.alongIds().size()) {
            errors.rejectValue("alongIds", "visit.other.unknown");
        }
        if (input.said().isEmpty() && input.theme().isEmpty()) {
            errors.rejectValue("said", "visit.said.required");
        }
        if (!input.otherIds().isEmpty()
                && bodies.byIds(input.otherIds()).size() < input.otherIds().size()) {
            errors.rejectValue("otherIds", "visit.other.unknown");
        }
        for (int i = 0; i < input.points().size(); i++) {
            VisitInput.PointInput point = input.points().get(i);
            if (point.text().isEmpty() && !point.isBlank()) {
                errors.rejectValue("points[" + i + "].text", "visit.point.empty");
            }
        }
    }

    /** A refused rule beside the field it is about. */
    void reject(RuleViolation violation, BindingResult errors, Model model) {
        reject(violation, errors);
        model.addAttribute("fileProblem", fileProblem(errors));
    }

    void reject(RuleViolation violation, BindingResult errors) {
        String key = violation.key();
        if (key.startsWith("visit.along")) {
            errors.rejectValue("alongIds", key, violation.arguments(), null);
        } else if (key.startsWith("visit.reason")) {
            errors.rejectValue("amendReason", key, violation.arguments(), null);
        } else if (key.startsWith("visit.other")) {
            errors.rejectValue("otherIds", key, violation.arguments(), null);
        } else if (key.equals("visit.future")) {
            errors.rejectValue("visitedOn", key, violation.arguments(), null);
        } else {
            String text = messages.getMessage(key, violation.arguments(), LocaleContextHolder.getLocale());
            errors.reject(key, violation.arguments(), text);
        }
    }

    /** What is wrong with a file, which is no field of the form; null for nothing. */
    static @Nullable String fileProblem(BindingResult errors) {
        return errors.getGlobalErrors().stream()
                .filter(error -> error.getCode() != null && error.getCode().startsWith("attachment."))
                .map(ObjectError::getDefaultMessage)
                .findFirst()
                .orElse(null);
    }

    /** A body on offer. */
    record Choice(long id, String name) {}

    /**
     * Buttons of the form that do not store it.
     *
     * @param find name of the field whose bodies are looked for
     * @param bodySearch what was typed into the form's two searches, in their order
     * @param addAlong shows the search for bodies that went along, which most contacts do not need
     * @param anyway stores it though others have a record of probably the same meeting
     * @param back to the form from their records
     */
    record Wish(
            @Nullable String find,
            String @Nullable [] bodySearch,
            @Nullable String addPoint,
            @Nullable String addAlong,
            @Nullable String anyway,
            @Nullable String back) {

        static final Set<String> BUTTONS =
                Set.of("find", "bodySearch", "addPoint", "addAlong", "anyway", "back", "_csrf");

        String words(int place) {
            return bodySearch == null || bodySearch.length == 0
                    ? ""
                    : bodySearch[Math.min(place, bodySearch.length - 1)];
        }

        boolean any() {
            return find != null || addPoint != null || addAlong != null || back != null;
        }
    }
}
