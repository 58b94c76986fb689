#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-period-choice.h"
#include "sas-monitoring-forms.h"
#include "sas-monitoring-page-private.h"
#include "sas-progress-store.h"
#include "sas-session-watch.h"

static void page_iface_init (SasAppPageInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (SasMonitoringPage, sas_monitoring_page, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (SAS_TYPE_APP_PAGE, page_iface_init))

/* --- head --- */

gboolean
sas_monitoring_page_is_alone (SasMonitoringPage *self)
{
  const SasProgress *only = self->rows != NULL && self->rows->len == 1 ? g_ptr_array_index (self->rows, 0) : NULL;

  return only != NULL && g_str_equal (only->nip, sas_session_get_actor (self->session)->nip);
}

static const SasProgress *
row_of (SasMonitoringPage *self, const char *nip)
{
  for (guint i = 0; self->rows != NULL && nip != NULL && i < self->rows->len; i++)
    if (g_str_equal (((const SasProgress *) g_ptr_array_index (self->rows, i))->nip, nip))
      return g_ptr_array_index (self->rows, i);
  return NULL;
}

static void
update_person_head (SasMonitoringPage *self)
{
  const SasPerson *person = sas_roster_person (sas_session_get_roster (self->session), self->nip);
  g_autofree char *name = person != NULL ? sas_person_full_name (person) : g_strdup (self->nip);
  const SasPeriodWork *work = self->desk != NULL ? sas_period_desk_get_work (self->desk) : NULL;
  guint told = work != NULL ? sas_period_work_count_told (work) : 0;
  g_autofree char *about = work == NULL ? g_strdup ("")
                           : g_strdup_printf (_("%s · %u of %u told"), person != NULL && person->position != NULL ? person->position : self->nip, told,
                                              work->evaluation->realisations->len);

  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->about, about);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->about), about);
  gtk_widget_set_visible (GTK_WIDGET (self->state), work != NULL);
  if (work != NULL)
    gtk_label_set_label (self->state, *work->evaluation->id != '\0' ? sas_evaluation_state_label (work->evaluation->state) : _("Not begun"));
}

static void
update_team_head (SasMonitoringPage *self)
{
  guint late = 0;
  g_autofree char *about = NULL;

  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
    {
      const SasProgress *row = g_ptr_array_index (self->rows, i);

      late += row->due != SAS_DATE_NONE && row->urgency == SAS_TASK_LATE;
    }
  about = g_strdup_printf (_("%u people · %u late"), self->rows != NULL ? self->rows->len : 0, late);
  gtk_label_set_label (self->name, _("Team"));
  gtk_label_set_label (self->about, about);
  gtk_widget_set_visible (GTK_WIDGET (self->state), FALSE);
}

void
sas_monitoring_page_update_trouble (SasMonitoringPage *self)
{
  const GError *error = self->desk != NULL ? sas_period_desk_get_error (self->desk) : NULL;
  g_autofree char *text = error != NULL ? g_strdup_printf (_("Not stored yet: %s Your text is kept here and will be tried again."), error->message) : NULL;

  gtk_widget_set_visible (self->trouble, error != NULL);
  gtk_label_set_label (self->trouble_text, text != NULL ? text : "");
}

/* A narrow window shows one of the two panes. */
static void
update_panes (SasMonitoringPage *self)
{
  gboolean times = gtk_toggle_button_get_active (self->time_button);

  gtk_widget_set_visible (self->panes, self->folded && self->nip != NULL);
  gtk_widget_set_visible (self->work, !self->folded || !times);
  gtk_widget_set_visible (self->times, !self->folded || times);
  gtk_widget_set_hexpand (self->times, self->folded);
}

void
sas_monitoring_page_update (SasMonitoringPage *self)
{
  gtk_widget_set_visible (self->back, self->nip != NULL && !sas_monitoring_page_is_alone (self));
  if (self->nip != NULL)
    update_person_head (self);
  else
    update_team_head (self);
  for (guint i = 0; i < self->told->len; i++)
    sas_told_card_update (g_ptr_array_index (self->told, i));
  sas_monitoring_page_update_next (self);
  sas_monitoring_page_update_trouble (self);
  update_panes (self);
  sas_app_page_subtitle_changed (SAS_APP_PAGE (self));
}

/* --- the team --- */

typedef struct { SasRoster *roster; int year; SasPeriod period; } Question;

static void
question_free (gpointer data)
{
  sas_roster_unref (((Question *) data)->roster);
  g_free (data);
}

static gpointer
list_team (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Question *question = input;
  const SasProgressFilter filter = { .year = question->year, .period = question->period };

  return sas_progress_store_list (db, question->roster, actor, &filter, sas_date_today (), error);
}

/* Whom the page shows: the one asked for, the one that was shown, who has nobody else to look after himself, else the team. */
static void
settle (SasMonitoringPage *self)
{
  g_autofree char *wanted = g_steal_pointer (&self->wanted);

  if (self->rows->len == 0)
    {
      sas_monitoring_page_show (self, NULL);
      sas_monitoring_page_show_empty (self, _("Nobody has a plan for this year that was set"),
                  _("As soon as a plan is set, its realisations, evidence, feedback and guidance are followed here. Begin under “SKP”."));
    }
  else if (row_of (self, wanted) != NULL)
    sas_monitoring_page_show (self, wanted);
  else if (sas_monitoring_page_is_alone (self))
    sas_monitoring_page_show (self, ((const SasProgress *) g_ptr_array_index (self->rows, 0))->nip);
  else
    sas_monitoring_page_show (self, row_of (self, self->nip) != NULL ? self->nip : NULL);
}

static void
team_read (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasMonitoringPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sas_session_run_finish (SAS_SESSION (session), result, &error);

  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (rows == NULL)
    {
      sas_monitoring_page_show_empty (self, _("The list could not be read"), error->message);
      return;
    }
  sas_team_table_set_rows (self->table, rows, sas_date_today ());
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = g_steal_pointer (&rows);
  settle (self);
}

void
sas_monitoring_page_read (SasMonitoringPage *self)
{
  Question *question;

  if (self->session == NULL)
    return;
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  question = g_new (Question, 1);
  *question = (Question) { sas_roster_ref (sas_session_get_roster (self->session)), sas_session_get_year (self->session), self->period };
  sas_session_run_async (self->session, SAS_CHANGED_NOTHING, list_team, question, question_free, (GDestroyNotify) g_ptr_array_unref, self->reading,
                         team_read, g_object_ref (self));
}

/* --- the period --- */

/* The one that holds today; of a year that is over its last, of one to come its first. */
static SasPeriod
period_now (SasMonitoringPage *self)
{
  guint year = (guint) sas_session_get_year (self->session);
  SasDate day = CLAMP (sas_date_today (), sas_date_new (year, 1, 1), sas_date_new (year, 12, 31));

  return sas_period_at (sas_period_choice_cycle (self->session), day);
}

/* @period: which is chosen, where the office has it. */
static void
fill_periods (SasMonitoringPage *self, SasPeriod period)
{
  self->filling = TRUE;
  self->period = sas_period_choice_fill (self->period_drop, self->session, FALSE, period, period_now (self));
  self->filling = FALSE;
}

static void
period_chosen (SasMonitoringPage *self)
{
  if (self->filling || self->session == NULL)
    return;
  sas_monitoring_page_drop (self);
  self->period = sas_period_choice_get (self->period_drop, self->session);
  sas_monitoring_page_read (self);
}

/* --- the session --- */

static void
session_changed (SasMonitoringPage *self, guint changes)
{
  if (changes & SAS_CHANGED_SETTINGS)   /* of the cycle, perhaps: what is looked at stays */
    fill_periods (self, self->period);
  if (changes & (SAS_CHANGED_ALL & ~SAS_CHANGED_SETTINGS))
    sas_monitoring_page_read (self);
}

static void
begin_again (SasMonitoringPage *self)
{
  g_cancellable_cancel (self->opening);
  sas_monitoring_page_drop (self);
  g_clear_pointer (&self->nip, g_free);
  gtk_stack_set_visible_child_name (self->middle, "reading");
  fill_periods (self, period_now (self));
  sas_monitoring_page_read (self);
}

/* --- as a page --- */

static void
page_flush (SasAppPage *page)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (page);

  if (self->desk != NULL)
    sas_period_desk_flush (self->desk);
}

/* "NIP", or "NIP/q3": a person, and a period of his; "request/ID": feedback that was asked for. */
static void
page_go_to (SasAppPage *page, const char *place)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (page);
  g_auto (GStrv) parts = g_strsplit (place, "/", 2);
  int period = parts[0] != NULL && parts[1] != NULL ? sas_period_find (parts[1]) : -1;

  if (g_strcmp0 (parts[0], "request") == 0 && parts[1] != NULL)
    {
      sas_feedback_request_open (GTK_WIDGET (self), self->session, parts[1]);
      return;
    }
  g_free (self->wanted);
  self->wanted = g_strdup (parts[0]);
  if (period >= 0)
    sas_period_choice_select (self->period_drop, self->session, (SasPeriod) period);
  sas_monitoring_page_read (self);
}

static void
page_fold (SasAppPage *page, gboolean folded)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (page);

  self->folded = folded;
  update_panes (self);
}

static gboolean
page_primary (SasAppPage *page)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (page);

  return sas_monitoring_page_go_on (self, sas_monitoring_page_next (self));
}

static void
page_find (SasAppPage *page)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (page);

  if (self->nip != NULL && !sas_monitoring_page_is_alone (self))
    sas_monitoring_page_show (self, NULL);
  sas_team_table_find (self->table);
}

static void
page_create (SasAppPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "monitoring.new", NULL);
}

static void
page_print (SasAppPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "monitoring.print", NULL);
}

static void
page_shown (SasAppPage *page)
{
  sas_monitoring_page_read (SAS_MONITORING_PAGE (page));
}

static void
page_iface_init (SasAppPageInterface *iface)
{
  iface->shown = page_shown;
  iface->flush = page_flush;
  iface->go_to = page_go_to;
  iface->fold = page_fold;
  iface->primary = page_primary;
  iface->find = page_find;
  iface->create = page_create;
  iface->print = page_print;
}

/* --- life --- */

static void
person_chosen (SasMonitoringPage *self, const char *nip)
{
  sas_monitoring_page_show (self, nip);
}

static void
primary_clicked (SasMonitoringPage *self)
{
  sas_monitoring_page_go_on (self, sas_monitoring_page_next (self));
}

static void
sas_monitoring_page_dispose (GObject *object)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (object);

  g_cancellable_cancel (self->reading);
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->reading);
  g_clear_object (&self->opening);
  if (self->cards != NULL)
    sas_monitoring_page_drop (self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->nip, g_free);
  g_clear_pointer (&self->wanted, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_MONITORING_PAGE);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (sas_monitoring_page_parent_class)->dispose (object);
}

static void
sas_monitoring_page_finalize (GObject *object)
{
  g_ptr_array_unref (SAS_MONITORING_PAGE (object)->told);
  G_OBJECT_CLASS (sas_monitoring_page_parent_class)->finalize (object);
}

#define BIND(member) gtk_widget_class_bind_template_child (widget_class, SasMonitoringPage, member)

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-monitoring-page.ui");
  BIND (root);
  BIND (back);
  BIND (name);
  BIND (about);
  BIND (state);
  BIND (period_drop);
  BIND (say);
  BIND (more);
  BIND (primary);
  BIND (primary_label);
  BIND (secondary);
  BIND (trouble);
  BIND (trouble_text);
  BIND (confidence);
  BIND (confidence_text);
  BIND (confidence_open);
  BIND (panes);
  BIND (work_button);
  BIND (time_button);
  BIND (middle);
  BIND (table);
  BIND (work);
  BIND (cards);
  BIND (times);
  BIND (timeline);
  BIND (empty_title);
  BIND (empty_text);
  gtk_widget_class_bind_template_callback (widget_class, period_chosen);
  gtk_widget_class_bind_template_callback (widget_class, person_chosen);
  gtk_widget_class_bind_template_callback (widget_class, primary_clicked);
  gtk_widget_class_bind_template_callback_full (widget_class, "pane_toggled", G_CALLBACK (update_panes));
  gtk_widget_class_bind_template_callback_full (widget_class, "line_written", G_CALLBACK (sas_monitoring_page_write_line));
  gtk_widget_class_bind_template_callback_full (widget_class, "item_used", G_CALLBACK (sas_monitoring_page_use_item));
}

static void
sas_monitoring_page_class_init (SasMonitoringPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_monitoring_page_dispose;
  G_OBJECT_CLASS (class)->finalize = sas_monitoring_page_finalize;
  g_type_ensure (SAS_TYPE_TEAM_TABLE);
  g_type_ensure (SAS_TYPE_TIMELINE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_children (widget_class);
  sas_monitoring_page_install_actions (widget_class);
}

static void
sas_monitoring_page_init (SasMonitoringPage *self)
{
  self->told = g_ptr_array_new ();
  self->result = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  sas_access_name (GTK_WIDGET (self->period_drop), _("Period"));
  sas_access_tip (self->back, _("Back to the team"));
  sas_access_tip (self->more, _("More"));
}

GtkWidget *
sas_monitoring_page_new (SasSession *session)
{
  SasMonitoringPage *self = g_object_new (SAS_TYPE_MONITORING_PAGE, NULL);

  self->session = g_object_ref (session);
  fill_periods (self, period_now (self));
  sas_session_watch (session, GTK_WIDGET (self), G_CALLBACK (session_changed));
  g_signal_connect_swapped (session, "notify::year", G_CALLBACK (begin_again), self);
  g_signal_connect_swapped (session, "notify::actor", G_CALLBACK (begin_again), self);
  sas_monitoring_page_update (self);
  return GTK_WIDGET (self);
}
