package org.liandong.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.web.ImportProblem;
import org.liandong.web.SafeCell;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes accounts from a table, all or none; a dry run says by line and column what is wrong. */
@Service
class AccountImport {

    private final AccountRepository accounts;
    private final BodyLookup bodies;
    private final AccountKeeping keeping;
    private final MessageSource messages;

    AccountImport(AccountRepository accounts, BodyLookup bodies, AccountKeeping keeping, MessageSource messages) {
        this.accounts = accounts;
        this.bodies = bodies;
        this.keeping = keeping;
        this.messages = messages;
    }

    @Transactional(readOnly = true)
    public List<ImportProblem> check(AccountScope scope, List<ImportRow> rows) {
        List<ImportProblem> problems = new ArrayList<>();
        if (rows.isEmpty()) {
            problems.add(ImportProblem.file("account.import.empty"));
        }
        Set<String> names = new HashSet<>();
        for (ImportRow row : rows) {
            check(scope, row, names, problems);
        }
        return problems;
    }

    /** Only after {@link #check} found nothing; answers with the passwords to hand out. */
    @Transactional
    public List<AccountKeeping.Issued> load(AccountScope scope, List<ImportRow> rows) {
        List<AccountKeeping.Issued> issued = new ArrayList<>();
        for (ImportRow row : rows) {
            Role role = role(scope, row.role()).orElseThrow();
            String bodyId = body(scope, row.code())
                    .map(body -> String.valueOf(body.id()))
                    .orElse("");
            issued.add(keeping.create(
                    scope,
                    new AccountForm(
                            row.username(), row.displayName(), bodyId, role.name(), row.title(), yes(row.manages()))));
        }
        return issued;
    }

    private void check(AccountScope scope, ImportRow row, Set<String> names, List<ImportProblem> problems) {
        for (int column = 0; column < 6; column++) {
            if (SafeCell.isFormula(row.cell(column))) {
                problems.add(problem(row, column, "import.formula"));
            }
        }
        String username = row.username().toLowerCase(Locale.ROOT);
        if (!row.username().matches(AccountForm.USERNAME)) {
            problems.add(problem(row, 0, "account.username.shape"));
        } else if (!names.add(username) || accounts.findByUsername(username).isPresent()) {
            problems.add(problem(row, 0, "account.username.taken"));
        }
        if (row.displayName().isEmpty() || row.displayName().length() > 30) {
            problems.add(problem(row, 1, "account.import.name"));
        }
        Optional<Role> role = role(scope, row.role());
        if (role.isEmpty()) {
            problems.add(problem(row, 3, "account.role.refused"));
        }
        boolean officer = role.isPresent() && role.get().officer();
        if (!officer && body(scope, row.code()).isEmpty()) {
            problems.add(problem(row, 2, "account.body.refused"));
        }
        if (row.title().length() > 40) {
            problems.add(problem(row, 4, "form.long"));
        }
    }

    private Optional<BodyRow> body(AccountScope scope, String code) {
        return bodies.byCode(code).filter(body -> scope.holds(body.path()));
    }

    /** A role by its name in either language. */
    private Optional<Role> role(AccountScope scope, String name) {
        return Arrays.stream(Role.values())
                .filter(scope::gives)
                .filter(role -> name.equals(messages.getMessage("role." + role, null, Locale.SIMPLIFIED_CHINESE))
                        || name.equalsIgnoreCase(messages.getMessage("role." + role, null, Locale.ENGLISH)))
                .findFirst();
    }

    private boolean yes(String word) {
        return word.equals(messages.getMessage("form.yes", null, Locale.SIMPLIFIED_CHINESE))
                || word.equalsIgnoreCase("yes");
    }

    private static ImportProblem problem(ImportRow row, int column, String key) {
        return ImportProblem.cell(row.line(), column, key, row.cell(column));
    }
}
