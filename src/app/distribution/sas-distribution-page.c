#include "config.h"
#include "sas-access.h"
#include "sas-distribution-page-private.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-period-choice.h"
#include "sas-session-watch.h"

static void page_iface_init (SasAppPageInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (SasDistributionPage, sas_distribution_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SAS_TYPE_APP_PAGE, page_iface_init))

/* A question that is asked again makes the one before void. */
static GCancellable *
ask_anew (GCancellable **question)
{
  g_cancellable_cancel (*question);
  g_clear_object (question);
  *question = g_cancellable_new ();
  return *question;
}

static SasRoster *
roster_of (SasDistributionPage *self)
{
  return sas_session_get_roster (self->session);
}

/* --- what is shown --- */

/* A narrow window shows one of the two panes. */
static void
update_panes (SasDistributionPage *self)
{
  gboolean side = gtk_toggle_button_get_active (self->unit_button);

  gtk_widget_set_visible (self->panes, self->folded && self->units != NULL && self->units->len > 0);
  gtk_widget_set_visible (self->rows, !self->folded || !side);
  gtk_widget_set_visible (self->side, !self->folded || side);
  gtk_widget_set_hexpand (self->side, self->folded);
}

static const SasUnitDistribution *
unit_of (SasDistributionPage *self, const char *code)
{
  for (guint i = 0; code != NULL && self->units != NULL && i < self->units->len; i++)
    if (g_str_equal (((const SasUnitDistribution *) g_ptr_array_index (self->units, i))->unit, code))
      return g_ptr_array_index (self->units, i);
  return NULL;
}

/* All that a row calls deviating; of groups too small to speak of a pattern it is said that they are. (transfer full) */
static char *
about_units (SasDistributionPage *self)
{
  guint all = self->units != NULL ? self->units->len : 0, differing = 0, few = 0;

  for (guint i = 0; i < all; i++)
    {
      const SasUnitDistribution *unit = g_ptr_array_index (self->units, i);

      differing += unit->warnings->len > 0;
      few += unit->warnings->len > 0 && unit->is_small;
    }
  return few > 0 ? g_strdup_printf (_("%u units · %u differ from the pattern, %u of them too small to tell"), all, differing, few)
                 : g_strdup_printf (_("%u units · %u differ from the pattern"), all, differing);
}

static void
update_head (SasDistributionPage *self)
{
  const SasUnitDistribution *unit = unit_of (self, self->opened);
  g_autofree char *about = unit != NULL ? sas_distribution_text (&unit->distribution) : about_units (self);

  gtk_widget_set_visible (self->back, unit != NULL);
  gtk_label_set_label (self->name, unit != NULL ? unit->name : _("Units"));
  gtk_label_set_label (self->about, about);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->about), about);
}

static void
show_empty (SasDistributionPage *self, const char *title, const char *text)
{
  gtk_label_set_label (self->empty_title, title);
  gtk_label_set_label (self->empty_text, text);
  gtk_stack_set_visible_child_name (self->middle, "empty");
}

/* --- habits --- */

/* Whose habits stand beside the rows: his who works here; for the operator those of the head of the unit. */
static const SasPerson *
appraiser_of (SasDistributionPage *self, const SasUnitDistribution *unit)
{
  const SasActor *actor = sas_session_get_actor (self->session);

  if (!actor->operator_)
    return sas_roster_person (roster_of (self), actor->nip);
  return sas_roster_leader_at (roster_of (self), unit->unit, sas_distribution_day (sas_session_get_year (self->session)));
}

static void
habits_read (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasDistributionPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasHabits) habits = sas_session_run_finish (SAS_SESSION (session), result, &error);
  const SasPerson *person = self->session != NULL && self->appraiser != NULL ? sas_roster_person (roster_of (self), self->appraiser) : NULL;

  if (person == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (habits == NULL)
    sas_bias_panel_set_text (self->habits, person->name, error->message);
  else
    sas_bias_panel_set_habits (self->habits, person->name, !sas_session_get_actor (self->session)->operator_, habits, roster_of (self));
}

static void
look_at_habits (SasDistributionPage *self, const SasUnitDistribution *unit)
{
  const SasPerson *appraiser = appraiser_of (self, unit);

  g_free (self->appraiser);
  self->appraiser = appraiser != NULL ? g_strdup (appraiser->nip) : NULL;
  if (appraiser == NULL)
    sas_bias_panel_set_text (self->habits, NULL, _("This unit has no head at the moment, so there is nobody whose ratings could be looked at."));
  else
    sas_distribution_read_habits (self->session, appraiser->nip, self->period, ask_anew (&self->looking), habits_read, g_object_ref (self));
}

/* --- people of a unit --- */

static void
people_read (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasDistributionPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sas_session_run_finish (SAS_SESSION (session), result, &error);

  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (rows == NULL)
    {
      show_empty (self, _("The list could not be read"), error->message);
      return;
    }
  sas_distribution_people_view_set_rows (self->people, rows);
  g_clear_pointer (&self->rated, g_ptr_array_unref);
  self->rated = g_steal_pointer (&rows);
  if (self->entering)
    sas_distribution_people_view_focus (self->people);
  self->entering = FALSE;
}

/* NULL: the units again. */
static void
open_unit (SasDistributionPage *self, const char *unit)
{
  g_autofree char *next = g_strdup (unit);

  g_free (self->opened);
  self->opened = g_steal_pointer (&next);
  gtk_stack_set_visible_child_name (self->lists, self->opened != NULL ? "people" : "units");
  if (self->opened != NULL)
    sas_distribution_read_people (self->session, self->opened, self->period, ask_anew (&self->listing), people_read, g_object_ref (self));
  update_head (self);
}

static void
unit_opened (SasDistributionPage *self, const char *unit)
{
  self->entering = TRUE;
  open_unit (self, unit);
}

static void
back_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasDistributionPage *self = SAS_DISTRIBUTION_PAGE (widget);

  if (self->opened == NULL)
    return;
  open_unit (self, NULL);
  sas_distribution_table_focus (self->table);
}

/* His evaluation of the period, where ratings are given. */
static void
person_chosen (SasDistributionPage *self, const char *nip)
{
  g_autofree char *place = g_strdup_printf ("%s %s", nip, sas_periods[self->period]);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "(ss)", "evaluation", place);
}

/* --- units --- */

static void
unit_chosen (SasDistributionPage *self)
{
  const SasUnitDistribution *unit = sas_distribution_table_get_chosen (self->table);

  if (unit == NULL || self->session == NULL)
    return;
  sas_distribution_pane_set_unit (self->pane, unit, sas_session_get_year (self->session));
  look_at_habits (self, unit);
}

static void
show_units (SasDistributionPage *self)
{
  g_autofree char *wanted = g_steal_pointer (&self->wanted);

  sas_distribution_table_set_units (self->table, self->units, roster_of (self), sas_session_get_year (self->session));
  sas_distribution_table_choose (self->table, wanted);
  open_unit (self, wanted == NULL && unit_of (self, self->opened) != NULL ? self->opened : NULL);
  if (self->units->len > 0)
    gtk_stack_set_visible_child_name (self->middle, "whole");
  else
    show_empty (self, _("Nobody is evaluated in this period yet"),
                _("As soon as evaluations of the period are open under “Performance evaluation”, the predicates of each unit stand here beside "
                  "their pattern. Or choose another period above."));
  update_panes (self);
}

static void
units_read (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasDistributionPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) units = sas_session_run_finish (SAS_SESSION (session), result, &error);
  g_autoptr (GPtrArray) before = NULL;

  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (units == NULL)
    {
      show_empty (self, _("The list could not be read"), error->message);
      return;
    }
  before = self->units;
  self->units = g_steal_pointer (&units);
  show_units (self);
}

static void
read_units (SasDistributionPage *self)
{
  if (self->session != NULL)
    sas_distribution_read_units (self->session, self->period, ask_anew (&self->reading), units_read, g_object_ref (self));
}

/* --- the period --- */

static SasPeriod
period_now (SasDistributionPage *self)
{
  return sas_period_evaluated_on (&sas_period_window_default, sas_period_choice_cycle (self->session), sas_session_get_year (self->session),
                                  sas_date_today ());
}

/* @period: which is chosen, where the office has it. */
static void
fill_periods (SasDistributionPage *self, SasPeriod period)
{
  self->filling = TRUE;
  self->period = sas_period_choice_fill (self->period_drop, self->session, FALSE, period, period_now (self));
  self->filling = FALSE;
}

static void
period_chosen (SasDistributionPage *self)
{
  if (self->filling || self->session == NULL)
    return;
  self->period = sas_period_choice_get (self->period_drop, self->session);
  read_units (self);
}

/* --- the session --- */

static void
session_changed (SasDistributionPage *self, guint changes)
{
  if (changes & SAS_CHANGED_SETTINGS)   /* of the cycle, perhaps: what is looked at stays */
    fill_periods (self, self->period);
  if (changes != SAS_CHANGED_PRINTS)
    read_units (self);
}

static void
begin_again (SasDistributionPage *self)
{
  g_clear_pointer (&self->opened, g_free);
  gtk_stack_set_visible_child_name (self->middle, "reading");
  fill_periods (self, period_now (self));
  read_units (self);
}

/* --- as a page --- */

static void
page_shown (SasAppPage *page)
{
  read_units (SAS_DISTRIBUTION_PAGE (page));
}

static void
page_go_to (SasAppPage *page, const char *place)
{
  SasDistributionPage *self = SAS_DISTRIBUTION_PAGE (page);
  g_auto (GStrv) words = g_strsplit (place, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (sas_period_find (words[i]) >= 0)
      sas_period_choice_select (self->period_drop, self->session, (SasPeriod) sas_period_find (words[i]));
    else
      {
        g_free (self->wanted);
        self->wanted = g_strdup (words[i]);
      }
  read_units (self);
}

static void
page_fold (SasAppPage *page, gboolean folded)
{
  SasDistributionPage *self = SAS_DISTRIBUTION_PAGE (page);

  self->folded = folded;
  update_panes (self);
}

static void
page_iface_init (SasAppPageInterface *iface)
{
  iface->shown = page_shown;
  iface->go_to = page_go_to;
  iface->fold = page_fold;
}

/* --- life --- */

static void
sas_distribution_page_dispose (GObject *object)
{
  SasDistributionPage *self = SAS_DISTRIBUTION_PAGE (object);
  GCancellable **questions[] = { &self->reading, &self->listing, &self->looking };

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_cancellable_cancel (*questions[i]);
      g_clear_object (questions[i]);
    }
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_DISTRIBUTION_PAGE);
  g_clear_pointer (&self->units, g_ptr_array_unref);
  g_clear_pointer (&self->rated, g_ptr_array_unref);
  g_clear_pointer (&self->opened, g_free);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_pointer (&self->appraiser, g_free);
  G_OBJECT_CLASS (sas_distribution_page_parent_class)->dispose (object);
}

#define BIND(member) gtk_widget_class_bind_template_child (widget_class, SasDistributionPage, member)

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-distribution-page.ui");
  BIND (root);
  BIND (back);
  BIND (name);
  BIND (about);
  BIND (period_drop);
  BIND (panes);
  BIND (rows_button);
  BIND (unit_button);
  BIND (middle);
  BIND (rows);
  BIND (side);
  BIND (lists);
  BIND (table);
  BIND (people);
  BIND (pane);
  BIND (habits);
  BIND (empty_title);
  BIND (empty_text);
  gtk_widget_class_bind_template_callback (widget_class, period_chosen);
  gtk_widget_class_bind_template_callback (widget_class, person_chosen);
  gtk_widget_class_bind_template_callback (widget_class, unit_chosen);
  gtk_widget_class_bind_template_callback (widget_class, unit_opened);
  gtk_widget_class_bind_template_callback_full (widget_class, "pane_toggled", G_CALLBACK (update_panes));
}

static void
sas_distribution_page_class_init (SasDistributionPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_distribution_page_dispose;
  g_type_ensure (SAS_TYPE_DISTRIBUTION_TABLE);
  g_type_ensure (SAS_TYPE_DISTRIBUTION_PEOPLE);
  g_type_ensure (SAS_TYPE_DISTRIBUTION_PANE);
  g_type_ensure (SAS_TYPE_BIAS_PANEL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "distribution.back", NULL, back_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "distribution.back", NULL);
}

static void
sas_distribution_page_init (SasDistributionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sas_access_name (GTK_WIDGET (self->period_drop), _("Period"));
  sas_access_tip (self->back, _("Back to the units"));
}

GtkWidget *
sas_distribution_page_new (SasSession *session)
{
  SasDistributionPage *self = g_object_new (SAS_TYPE_DISTRIBUTION_PAGE, NULL);

  self->session = g_object_ref (session);
  fill_periods (self, period_now (self));
  sas_session_watch (session, GTK_WIDGET (self), G_CALLBACK (session_changed));
  g_signal_connect_swapped (session, "notify::year", G_CALLBACK (begin_again), self);
  g_signal_connect_swapped (session, "notify::actor", G_CALLBACK (begin_again), self);
  update_head (self);
  update_panes (self);
  return GTK_WIDGET (self);
}
