package dev.refunddesk.console;

import dev.refunddesk.identity.Account;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.PasswordResetRequested.Reason;
import dev.refunddesk.identity.PasswordResets;
import dev.refunddesk.identity.Role;
import dev.refunddesk.identity.SignedIn;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who works here (用户与角色): inviting, roles, closing and opening accounts. */
@Controller
@RequestMapping("/admin/users")
class UserController {

  private static final int NAME_LENGTH = 100;

  private final Accounts accounts;
  private final PasswordResets resets;
  private final Templates templates;

  UserController(Accounts accounts, PasswordResets resets, Templates templates) {
    this.accounts = accounts;
    this.resets = resets;
    this.templates = templates;
  }

  @GetMapping
  JteModel list(Frame frame) {
    return page(new InviteForm(null, null, null), FormErrors.none(), frame);
  }

  @PostMapping
  Answer invite(InviteForm form, Frame frame) {
    var errors = form.check(frame);
    if (!errors.isEmpty()) {
      return Answer.invalid(page(form, errors, frame));
    }
    accounts.invite(form.typedEmail(), form.typedName(), form.ticked());
    return Answer.seeOther("/admin/users").with("console.flash.invited", form.typedEmail());
  }

  private JteModel page(InviteForm form, FormErrors errors, Frame frame) {
    return templates.consoleUsersList(
        frame,
        new UsersPage(
            accounts.staff(), form.typedEmail(), form.typedName(), form.ticked(), errors));
  }

  @GetMapping("/{id}")
  JteModel show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Frame frame) {
    return page(accounts.get(id), me, FormErrors.none(), frame);
  }

  /** Where a form of this page was refused, a reload or a change of language leads back. */
  @GetMapping({"/{id}/roles", "/{id}/activation", "/{id}/deactivation"})
  Answer back(@PathVariable UUID id) {
    return Answer.seeOther("/admin/users/" + id);
  }

  @PostMapping("/{id}/roles")
  Answer assign(RolesForm form, @AuthenticationPrincipal SignedIn me, Frame frame) {
    var account = accounts.get(form.id());
    if (form.ticked().isEmpty()) {
      var errors = FormErrors.none().add("roles", frame.t("console.users.no-role"));
      return Answer.invalid(page(account, me, errors, frame));
    }
    return change(account, me, frame, () -> accounts.assign(form.id(), form.of(account)));
  }

  @PostMapping("/{id}/deactivation")
  Answer deactivate(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Frame frame) {
    return change(accounts.get(id), me, frame, () -> accounts.deactivate(id));
  }

  @PostMapping("/{id}/activation")
  Answer activate(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Frame frame) {
    return change(accounts.get(id), me, frame, () -> accounts.activate(id));
  }

  /** Sends a link to set a password once more; within a minute nothing further is sent. */
  @PostMapping("/{id}/link")
  Answer sendLink(@PathVariable UUID id) {
    var account = accounts.get(id);
    resets.request(id, Reason.NEW_STAFF);
    return Answer.seeOther("/admin/users/" + id).with("console.flash.link-sent", account.email());
  }

  private Answer change(Account account, SignedIn me, Frame frame, Supplier<Account> act) {
    try {
      var changed = act.get();
      return Answer.seeOther("/admin/users").with("console.flash.user-changed", changed.name());
    } catch (Refusal refusal) {
      var errors = FormErrors.none().add("roles", frame.texts().refusal(refusal));
      return Answer.conflict(page(account, me, errors, frame));
    }
  }

  private JteModel page(Account account, SignedIn me, FormErrors errors, Frame frame) {
    return templates.consoleUsersShow(
        frame, new UserPage(account, account.id().equals(me.id()), errors));
  }

  record InviteForm(@Nullable String email, @Nullable String name, @Nullable List<Role> roles) {

    String typedEmail() {
      return email == null ? "" : email.strip();
    }

    String typedName() {
      return name == null ? "" : name.strip();
    }

    Set<Role> ticked() {
      return staffRoles(roles);
    }

    FormErrors check(Frame frame) {
      var errors = FormErrors.none();
      if (!typedEmail().matches("[^@\\s]{1,64}@[^@\\s]{1,180}")) {
        errors.add("email", frame.t("console.users.no-email"));
      }
      if (typedName().isEmpty() || typedName().length() > NAME_LENGTH) {
        errors.add("name", frame.t("console.users.no-name"));
      }
      if (ticked().isEmpty()) {
        errors.add("roles", frame.t("console.users.no-role"));
      }
      return errors;
    }
  }

  record RolesForm(UUID id, @Nullable List<Role> roles) {

    Set<Role> ticked() {
      return staffRoles(roles);
    }

    /** The roles ticked; whether somebody is a customer too is not for this form to say. */
    Set<Role> of(Account account) {
      var all = ticked();
      if (account.roles().contains(Role.CUSTOMER)) {
        all.add(Role.CUSTOMER);
      }
      return all;
    }
  }

  private static Set<Role> staffRoles(@Nullable List<Role> ticked) {
    var roles = EnumSet.noneOf(Role.class);
    if (ticked != null) {
      ticked.stream().filter(Role::isStaff).forEach(roles::add);
    }
    return roles;
  }
}
