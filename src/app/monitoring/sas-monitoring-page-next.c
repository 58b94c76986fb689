/* The one next step of the page. */
#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-monitoring-page-private.h"

/* How many results or indicators nothing is said of; @first (out) (nullable): path of the first. (transfer full) */
static guint
count_missing (SasMonitoringPage *self, char **first)
{
  GPtrArray *findings = sas_period_desk_get_findings (self->desk);
  guint count = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const SasFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity != SAS_MUST)
        continue;
      if (count++ == 0 && first != NULL)
        *first = g_strconcat (finding->path, "/text", NULL);
    }
  return count;
}

/* The employee tells and hands in; who appraises speaks with him, and rates what is handed in. */
SasMonitoringNext
sas_monitoring_page_next (SasMonitoringPage *self)
{
  SasRoles roles;

  if (self->nip == NULL)
    return sas_team_table_get_chosen (self->table) != NULL ? SAS_NEXT_OPEN : SAS_NEXT_NOTHING;
  if (self->desk == NULL || sas_session_is_read_only (self->session))
    return SAS_NEXT_NOTHING;
  roles = sas_period_desk_get_roles (self->desk);
  if (sas_period_desk_may_tell (self->desk) && count_missing (self, NULL) > 0)
    return SAS_NEXT_TELL;
  if (sas_period_desk_allows (self->desk, "realise", NULL))
    return SAS_NEXT_REALISE;
  if (sas_period_desk_allows (self->desk, "return", NULL) && sas_page_spec_find ("evaluation") != NULL)
    return SAS_NEXT_RATE;
  return roles & (SAS_ROLE_APPRAISER | SAS_ROLE_EVALUATOR | SAS_ROLE_HR) ? SAS_NEXT_FEEDBACK : SAS_NEXT_NOTHING;
}

static gboolean
go_to_missing (SasMonitoringPage *self)
{
  g_autofree char *path = NULL;

  count_missing (self, &path);
  sas_period_desk_set_strict (self->desk, TRUE);
  gtk_toggle_button_set_active (self->work_button, TRUE);
  for (guint i = 0; path != NULL && i < self->told->len; i++)
    if (sas_told_card_go (g_ptr_array_index (self->told, i), path))
      return TRUE;
  return FALSE;
}

gboolean
sas_monitoring_page_go_on (SasMonitoringPage *self, SasMonitoringNext next)
{
  GtkWidget *widget = GTK_WIDGET (self);

  switch (next)
    {
    case SAS_NEXT_OPEN:
      sas_monitoring_page_show (self, sas_team_table_get_chosen (self->table));
      return TRUE;
    case SAS_NEXT_TELL: return go_to_missing (self);
    case SAS_NEXT_REALISE: return gtk_widget_activate_action (widget, "monitoring.realise", NULL);
    case SAS_NEXT_FEEDBACK: return gtk_widget_activate_action (widget, "monitoring.feedback", NULL);
    case SAS_NEXT_RATE: return gtk_widget_activate_action (widget, "win.go", "(ss)", "evaluation", self->nip);
    case SAS_NEXT_NOTHING:
    default: return FALSE;
    }
}

/* (transfer full) */
static char *
label_of (SasMonitoringPage *self, SasMonitoringNext next)
{
  guint missing = next == SAS_NEXT_TELL ? count_missing (self, NULL) : 0;
  const char *labels[] = {
    [SAS_NEXT_NOTHING] = "", [SAS_NEXT_TELL] = "", [SAS_NEXT_REALISE] = _("Hand in realisation"), [SAS_NEXT_FEEDBACK] = _("Give feedback…"),
    [SAS_NEXT_RATE] = _("Rate"), [SAS_NEXT_OPEN] = _("Open"),
  };

  return missing > 0 ? g_strdup_printf (ngettext_ ("Tell of %u more", "Tell of %u more", missing), missing) : g_strdup (labels[next]);
}

void
sas_monitoring_page_update_next (SasMonitoringPage *self)
{
  SasMonitoringNext next = self->session != NULL ? sas_monitoring_page_next (self) : SAS_NEXT_NOTHING;
  g_autofree char *label = label_of (self, next);
  gboolean person = self->nip != NULL && self->desk != NULL;
  gboolean asks = person && (sas_period_desk_get_roles (self->desk) & (SAS_ROLE_EMPLOYEE | SAS_ROLE_APPRAISER)) != 0;

  gtk_widget_set_visible (GTK_WIDGET (self->primary), next != SAS_NEXT_NOTHING && (person || next == SAS_NEXT_OPEN));
  gtk_label_set_label (self->primary_label, label);
  sas_access_name (GTK_WIDGET (self->primary), label);
  gtk_widget_set_visible (self->secondary, person && sas_period_desk_allows (self->desk, "return", NULL));
  gtk_widget_set_visible (self->say, person && !sas_session_is_read_only (self->session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "monitoring.feedback-other",
                                 self->session != NULL && !sas_session_is_read_only (self->session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "monitoring.feedback", person);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "monitoring.ask", asks);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "monitoring.report",
                                 person && !sas_session_get_actor (self->session)->operator_ &&
                                 (sas_period_desk_get_roles (self->desk) & SAS_ROLE_APPRAISER) != 0);
}
