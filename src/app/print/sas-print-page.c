#include "config.h"
#include "sas-alert.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-plan-paper.h"
#include "sas-print-page-private.h"
#include "sas-session-plans.h"
#include "sas-window.h"

static void page_iface_init (SasAppPageInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (SasPrintPage, sas_print_page, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (SAS_TYPE_APP_PAGE, page_iface_init))

void
sas_print_page_update_ready (SasPrintPage *self)
{
  guint ticked = sas_print_table_count_ticked (self->table), all = sas_print_table_count (self->table, SAS_PRINT_SHOW_ALL);
  gboolean busy = self->job != NULL;

  sas_print_options_set_ready (self->options, ticked, all - ticked, busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.run", ticked > 0 && !busy && sas_print_options_get_forms (self->options) != 0);
}

/* --- preview --- */

/* Of whoever is selected, with titles; the number where the staff data does not know it. (transfer full) (nullable) */
static char *
dup_selected_name (SasPrintPage *self)
{
  const char *nip = sas_print_table_get_selected (self->table);
  const SasPerson *person = nip != NULL ? sas_roster_person (sas_session_get_roster (self->session), nip) : NULL;

  return person != NULL ? sas_person_full_name (person) : g_strdup (nip);
}

static void
on_laid_out (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasPrintPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = sas_plan_lay_out_finish (result, &error);
  g_autofree char *name = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;
  name = dup_selected_name (self);
  sas_print_preview_set (self->preview, name, parts, error != NULL ? error->message : _("Choose a form on the left."));
}

static void
on_plan_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasPrintPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasPlan) plan = sas_session_load_plan_finish (SAS_SESSION (source), result, NULL, &error);
  g_autoptr (SasPrintRequest) request = NULL;
  g_autofree char *name = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;
  if (plan != NULL && g_strcmp0 (plan->nip, sas_print_table_get_selected (self->table)) != 0)
    return;   /* somebody else was chosen meanwhile */
  request = sas_print_options_dup_request (self->options);
  if (plan != NULL)
    {
      sas_plan_lay_out_async (self->session, plan, request->forms, request->paper, self->loading, on_laid_out, g_object_ref (self));
      return;
    }
  name = dup_selected_name (self);
  sas_print_preview_set (self->preview, name, NULL,
                         g_error_matches (error, SAS_ERROR, SAS_ERROR_NOT_FOUND) ? _("No plan yet.") : error->message);
}

static void
on_previewed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasPrintPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = sas_job_run_finish (SAS_JOB (source), result, &error);
  g_autofree char *name = NULL;

  if (SAS_JOB (source) != self->previewing)
    return;   /* another was asked for meanwhile */
  g_clear_object (&self->previewing);
  name = dup_selected_name (self);
  sas_print_preview_set (self->preview, name, parts, error != NULL ? error->message : _("This person has none of the chosen forms."));
}

/* With what takes more than the plan. */
static void
preview_all (SasPrintPage *self, const char *nip)
{
  SasPrintRequest *request = sas_print_options_dup_request (self->options);
  const char *const one[] = { nip, NULL };
  g_autoptr (SasPrintStatus) status = sas_print_status_new ();

  g_clear_pointer (&request->unit, g_free);
  g_clear_pointer (&request->appraiser, g_free);
  request->nips = g_strdupv ((char **) one);
  request->duplex = FALSE;
  self->previewing = sas_print_collect_job_new (request, status);
  sas_job_run_async (self->previewing, (GDestroyNotify) g_ptr_array_unref, on_previewed, g_object_ref (self));
}

static void
load_preview (SasPrintPage *self)
{
  const char *nip = sas_print_table_get_selected (self->table);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (self->previewing != NULL)
    sas_job_cancel (self->previewing);
  g_clear_object (&self->previewing);
  if (nip == NULL)
    {
      sas_print_preview_set (self->preview, NULL, NULL, _("Choose somebody in the list."));
      return;
    }
  if ((sas_print_options_get_forms (self->options) & ~sas_print_forms_of (SAS_PRINT_FROM_PLAN)) != 0)
    {
      preview_all (self, nip);
      return;
    }
  self->loading = g_cancellable_new ();
  sas_session_load_plan_async (self->session, nip, sas_session_get_year (self->session), SAS_PLAN_CURRENT, self->loading,
                               on_plan_loaded, g_object_ref (self));
}

/* --- who can be printed --- */

static void
on_surveyed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasPrintPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) prospects = sas_job_run_finish (SAS_JOB (source), result, &error);

  if (SAS_JOB (source) != self->survey)
    return;   /* another was asked for meanwhile */
  g_clear_object (&self->survey);
  if (prospects == NULL)
    {
      sas_alert_present_error (GTK_WIDGET (self), _("The list could not be made."), error);
      return;
    }
  sas_print_table_set_prospects (self->table, prospects);
  load_preview (self);
  sas_print_page_update_ready (self);
}

static void
refresh (SasPrintPage *self)
{
  self->stale = FALSE;
  sas_print_page_count_register (self);
  if (self->survey != NULL)
    sas_job_cancel (self->survey);
  g_clear_object (&self->survey);
  self->survey = sas_print_survey_job_new (sas_print_options_dup_request (self->options));
  sas_job_run_async (self->survey, (GDestroyNotify) g_ptr_array_unref, on_surveyed, g_object_ref (self));
}

static void
on_options_changed (SasPrintPage *self)
{
  sas_print_table_set_forms (self->table, sas_print_options_get_forms (self->options));
  refresh (self);
}

static void
on_session_changed (SasPrintPage *self, SasChanges what)
{
  if (what == SAS_CHANGED_NOTHING || self->session == NULL)
    return;
  if ((what & SAS_CHANGED_PRINTS) != 0)
    sas_print_page_count_register (self);
  if ((what & ~SAS_CHANGED_PRINTS) == 0)
    return;
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    sas_app_page_shown (SAS_APP_PAGE (self));
}

static void
on_year (SasPrintPage *self)
{
  on_session_changed (self, SAS_CHANGED_PLANS);
}

static void
on_person_activated (SasPrintPage *self, const char *nip)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (SAS_IS_WINDOW (root) && sas_page_spec_find ("plan") != NULL)
    sas_window_go_to (SAS_WINDOW (root), "plan", nip);
}

/* Beside the table a folded window has room for one pane. */
static void
show_pane (SasPrintPage *self, GtkWidget *pane, GtkToggleButton *toggle, GtkToggleButton *other)
{
  gboolean shown = gtk_toggle_button_get_active (toggle);

  if (shown && self->folded)
    gtk_toggle_button_set_active (other, FALSE);
  gtk_widget_set_visible (pane, shown);
}

static void
on_options_toggled (SasPrintPage *self)
{
  show_pane (self, self->options_pane, self->options_toggle, self->preview_toggle);
}

static void
on_preview_toggled (SasPrintPage *self)
{
  show_pane (self, self->preview_pane, self->preview_toggle, self->options_toggle);
}

/* --- the page --- */

static void
page_shown (SasAppPage *page)
{
  SasPrintPage *self = SAS_PRINT_PAGE (page);

  if (!self->stale)
    return;
  sas_print_options_refresh (self->options);
  refresh (self);
}

static void
page_go_to (SasAppPage *page, const char *place)
{
  sas_print_table_select (SAS_PRINT_PAGE (page)->table, place);
}

static void
page_fold (SasAppPage *page, gboolean folded)
{
  SasPrintPage *self = SAS_PRINT_PAGE (page);

  self->folded = folded;
  gtk_toggle_button_set_active (self->preview_toggle, !folded);
  gtk_toggle_button_set_active (self->options_toggle, TRUE);
}

static gboolean
page_primary (SasAppPage *page)
{
  return gtk_widget_activate_action (GTK_WIDGET (page), "print.run", NULL);
}

static void
page_print (SasAppPage *page)
{
  page_primary (page);
}

static void
page_iface_init (SasAppPageInterface *iface)
{
  iface->shown = page_shown;
  iface->go_to = page_go_to;
  iface->fold = page_fold;
  iface->primary = page_primary;
  iface->print = page_print;
}

static void
sas_print_page_dispose (GObject *object)
{
  SasPrintPage *self = SAS_PRINT_PAGE (object);

  if (self->survey != NULL)
    sas_job_cancel (self->survey);
  g_cancellable_cancel (self->loading);
  if (self->previewing != NULL)
    sas_job_cancel (self->previewing);
  g_clear_object (&self->previewing);
  g_clear_object (&self->survey);
  g_clear_object (&self->loading);
  g_clear_object (&self->job);
  g_clear_object (&self->running);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_PRINT_PAGE);
  G_OBJECT_CLASS (sas_print_page_parent_class)->dispose (object);
}

static void
sas_print_page_finalize (GObject *object)
{
  SasPrintPage *self = SAS_PRINT_PAGE (object);

  g_clear_pointer (&self->status, sas_print_status_unref);
  g_free (self->output);
  g_free (self->folder);
  G_OBJECT_CLASS (sas_print_page_parent_class)->finalize (object);
}

static void
sas_print_page_class_init (SasPrintPageClass *klass)
{
  static const struct { const char *name; gssize offset; } children[] = {
#define CHILD(member) { #member, G_STRUCT_OFFSET (SasPrintPage, member) }
    CHILD (root), CHILD (preview_pane), CHILD (options_pane), CHILD (preview_toggle), CHILD (options_toggle), CHILD (options), CHILD (table),
    CHILD (preview), CHILD (register_label), CHILD (job_bar), CHILD (job_title), CHILD (job_detail), CHILD (job_share), CHILD (job_left), CHILD (job_progress),
#undef CHILD
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sas_print_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = sas_print_page_finalize;
  g_type_ensure (SAS_TYPE_PRINT_OPTIONS);
  g_type_ensure (SAS_TYPE_PRINT_TABLE);
  g_type_ensure (SAS_TYPE_PRINT_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-print-page.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (widget_class, children[i].name, FALSE, children[i].offset);
  gtk_widget_class_bind_template_callback (widget_class, on_options_changed);
  gtk_widget_class_bind_template_callback_full (widget_class, "update_ready", G_CALLBACK (sas_print_page_update_ready));
  gtk_widget_class_bind_template_callback (widget_class, load_preview);
  gtk_widget_class_bind_template_callback (widget_class, on_person_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_options_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_preview_toggled);
  sas_print_page_install_run (widget_class);
  sas_print_page_install_register (widget_class);
}

static void
sas_print_page_init (SasPrintPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.run", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.stop", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.open-folder", FALSE);
}

GtkWidget *
sas_print_page_new (SasSession *session)
{
  SasPrintPage *self;

  g_return_val_if_fail (SAS_IS_SESSION (session), NULL);
  self = g_object_new (SAS_TYPE_PRINT_PAGE, NULL);
  self->session = g_object_ref (session);
  sas_print_options_set_session (self->options, session);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::year", G_CALLBACK (on_year), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::actor", G_CALLBACK (on_year), self, G_CONNECT_SWAPPED);
  refresh (self);
  sas_print_page_update_ready (self);
  return GTK_WIDGET (self);
}
