/* The one next step of the page, and what stands in its way. */
#include "config.h"
#include "sas-access.h"
#include "sas-approval-page-private.h"
#include "sas-i18n.h"

SasApprovalNext
sas_approval_page_next (SasApprovalPage *self)
{
  if (self->desk == NULL || self->facts == NULL || sas_session_is_read_only (self->session))
    return SAS_APPROVAL_NOTHING;
  if (sas_plan_desk_get_plan (self->desk)->state != SAS_PLAN_SUBMITTED)
    return SAS_APPROVAL_NOTHING;
  if (sas_plan_desk_count_remarks (self->desk) > 0)
    return SAS_APPROVAL_RETURN;
  return self->facts->dialogue != NULL ? SAS_APPROVAL_DIALOGUE : SAS_APPROVAL_APPROVE;
}

/* "Kembalikan dengan 2 catatan" (transfer full) */
static char *
return_label (SasApprovalPage *self)
{
  guint count = self->desk != NULL ? sas_plan_desk_count_remarks (self->desk) : 0;

  return count > 0 ? g_strdup_printf (ngettext_ ("Return with %u note…", "Return with %u notes…", count), count)
                   : g_strdup (_("Return with notes…"));
}

void
sas_approval_page_update_next (SasApprovalPage *self)
{
  SasApprovalNext next = sas_approval_page_next (self);
  g_autofree char *returning = return_label (self);
  const char *labels[] = {
    [SAS_APPROVAL_NOTHING] = "", [SAS_APPROVAL_DIALOGUE] = _("Record the dialogue…"), [SAS_APPROVAL_RETURN] = returning,
    [SAS_APPROVAL_APPROVE] = _("Approve…"),
  };
  SasApprovalNext other = next == SAS_APPROVAL_RETURN ? SAS_APPROVAL_APPROVE : SAS_APPROVAL_RETURN;

  gtk_widget_set_visible (GTK_WIDGET (self->primary), next != SAS_APPROVAL_NOTHING);
  gtk_widget_set_visible (GTK_WIDGET (self->secondary), next != SAS_APPROVAL_NOTHING);
  gtk_label_set_label (self->primary_label, labels[next]);
  sas_access_name (GTK_WIDGET (self->primary), labels[next]);
  gtk_button_set_label (self->secondary, labels[other]);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (self->secondary)), PANGO_ELLIPSIZE_END);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->secondary), other == SAS_APPROVAL_RETURN ? "approval.return" : "approval.approve");
}

void
sas_approval_page_update_notices (SasApprovalPage *self)
{
  const char *basis = self->facts != NULL ? self->facts->dialogue : NULL;
  const GError *error = self->desk != NULL ? sas_plan_desk_get_error (self->desk) : NULL;
  g_autofree char *article = basis != NULL ? sas_regulation_basis_text (basis) : NULL;
  g_autofree char *dialogue = NULL;
  g_autofree char *trouble = NULL;

  if (error != NULL)
    trouble = g_strdup_printf (_("Not stored yet: %s Your text is kept here and will be tried again."), error->message);
  else if (self->unprinted != NULL)
    trouble = g_strdup (self->unprinted);
  if (basis != NULL)
    dialogue = *basis != '\0' ? g_strdup_printf (_("Before this plan is set, the dialogue on expectations must be recorded (%s)."), article)
                              : g_strdup (_("This office asks for a recorded dialogue before a plan is set."));
  gtk_widget_set_visible (self->dialogue_notice, dialogue != NULL);
  gtk_label_set_label (self->dialogue_text, dialogue != NULL ? dialogue : "");
  gtk_widget_set_visible (self->trouble, trouble != NULL);
  gtk_label_set_label (self->trouble_text, trouble != NULL ? trouble : "");
}
