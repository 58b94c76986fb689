#include "config.h"
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-column.h"
#include "sas-error.h"
#include "sas-export-figures.h"
#include "sas-files.h"
#include "sas-home-page.h"
#include "sas-home-parts.h"
#include "sas-home-people.h"
#include "sas-i18n.h"
#include "sas-paper-settings.h"
#include "sas-period-choice.h"
#include "sas-session-watch.h"
#include "sas-task-list.h"
#include "sas-toast-overlay.h"

#define MANY_STEPS 10    /* monthly: the year's way has a row of its own */

struct _SasHomePage
{
  GtkWidget       parent_instance;

  /* template */
  GtkWidget      *root, *scopes, *export_button;
  GtkBox         *tools, *whole;
  GtkLabel       *about, *empty_title, *empty_text;
  GtkDropDown    *period_drop;
  GtkStack       *middle;
  GtkToggleButton *buttons[SAS_SCOPES];   /* children of @scopes */
  /* state */
  SasSession     *session;    /* (owned) */
  SasTaskList    *tasks;      /* (borrowed) the session's */
  SasFigures     *figures;    /* (owned) (nullable): as they are shown */
  GCancellable   *reading;    /* (owned) (nullable) */
  SasScope        scope;
  SasPeriod       period;
  gboolean        scope_chosen, folded, filling;
};

static void page_iface_init (SasAppPageInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (SasHomePage, sas_home_page, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (SAS_TYPE_APP_PAGE, page_iface_init))

/* --- reading --- */

typedef struct { SasFiguresQuery query; gboolean scope_chosen; } Question;
/* @scopes: what may be chosen. */
typedef struct { SasFigures *figures; guint scopes; } Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  sas_figures_free (answer->figures);
  g_free (answer);
}

/* Until somebody chooses: the widest view that he has. */
static SasScope
widest (guint scopes)
{
  SasScope scope = SAS_SCOPE_OFFICE;

  while (scope > SAS_SCOPE_TEAM && (scopes & (1u << scope)) == 0)
    scope--;
  return scope;
}

static gpointer
read_figures (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Question *question = input;
  g_autoptr (GError) failure = NULL;
  guint scopes = sas_figures_store_scopes (db, actor, sas_date_today (), &failure);
  Answer *answer;
  SasFigures *figures;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (!question->scope_chosen || (scopes & (1u << question->query.scope)) == 0)
    question->query.scope = widest (scopes);
  figures = sas_figures_store_read (db, actor, &question->query, sas_date_today (), error);
  if (figures == NULL)
    return NULL;
  answer = g_new (Answer, 1);
  *answer = (Answer) { figures, scopes };
  return answer;
}

/* --- what is shown --- */

/* Cards beside each other, or one under the other where there is no room. @shares: how wide, of 12; the last NULL. */
static GtkWidget *
line_of (SasHomePage *self, GtkWidget *const *cards, const int *shares, gboolean stacked)
{
  GtkWidget *grid = gtk_grid_new ();
  int at = 0;

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  for (int i = 0; cards[i] != NULL; i++)
    {
      if (stacked)
        gtk_grid_attach (GTK_GRID (grid), cards[i], 0, i, 1, 1);
      else
        gtk_grid_attach (GTK_GRID (grid), cards[i], at, 0, shares[i], 1);
      at += shares[i];
    }
  return grid;
}

static void
clear_whole (SasHomePage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->whole))) != NULL)
    gtk_box_remove (self->whole, child);
}

static gboolean
is_large_text (void)
{
  int dots = 0;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dots, NULL);
  return dots > 96 * 1024 * 13 / 10;
}

static void
build_whole (SasHomePage *self)
{
  const SasFigures *figures = self->figures;
  gboolean stacked = self->folded || is_large_text (), many = figures->steps->len > MANY_STEPS;
  GtkWidget *next = sas_home_next (figures, sas_task_list_count (self->tasks));
  GtkWidget *way = sas_home_way (figures), *predicates = sas_home_predicates (figures), *matrix = sas_home_matrix (figures);
  GtkWidget *const all[] = { way, predicates, matrix, NULL }, *const two[] = { predicates, matrix, NULL };
  GtkWidget *const lists[] = { sas_home_ranking (figures), sas_home_deadlines (figures), sas_home_follow_ups (figures), NULL };

  clear_whole (self);
  if (next != NULL)
    gtk_box_append (self->whole, next);
  gtk_box_append (self->whole, sas_home_numbers (figures, stacked ? 2 : 4));
  if (many || stacked)
    {
      gtk_box_append (self->whole, way);
      gtk_box_append (self->whole, line_of (self, two, (const int[]) { 13, 11 }, is_large_text ()));
    }
  else
    gtk_box_append (self->whole, line_of (self, all, (const int[]) { 10, 7, 7 }, FALSE));
  gtk_box_append (self->whole, line_of (self, lists, (const int[]) { 7, 8, 9 }, stacked));
}

static void
show_about (SasHomePage *self)
{
  const SasFigures *figures = self->figures;
  g_autofree char *day = sas_date_to_display (figures->today);
  g_autofree char *about = g_strdup_printf (_("%s · %u people · as of %s"), sas_home_scope_name (figures), figures->people, day);

  gtk_label_set_label (self->about, about);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->about), about);
}

static void
show_scopes (SasHomePage *self, guint scopes)
{
  self->filling = TRUE;
  for (guint i = 0; i < SAS_SCOPES; i++)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->buttons[i]), (scopes & (1u << i)) != 0);
      gtk_toggle_button_set_active (self->buttons[i], self->figures->scope == i);
    }
  self->filling = FALSE;
}

static void
show_empty (SasHomePage *self, const char *title, const char *text)
{
  gtk_label_set_label (self->empty_title, title);
  gtk_label_set_label (self->empty_text, text);
  gtk_stack_set_visible_child_name (self->middle, "empty");
}

static void
show_figures (SasHomePage *self)
{
  show_about (self);
  if (self->figures->people == 0)
    {
      show_empty (self, _("Nobody is posted here yet"),
                  _("Import the staff data or add people under “Staff and units”. Then the year, its terms and its figures stand here."));
      return;
    }
  build_whole (self);
  gtk_stack_set_visible_child_name (self->middle, "whole");
}

static void
figures_read (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasHomePage) self = user_data;
  g_autoptr (GError) error = NULL;
  Answer *answer = sas_session_run_finish (SAS_SESSION (session), result, &error);

  if (answer != NULL && self->session != NULL)
    {
      sas_figures_free (self->figures);
      self->figures = g_steal_pointer (&answer->figures);
      self->scope = self->figures->scope;
      show_scopes (self, answer->scopes);
      show_figures (self);
    }
  else if (self->session != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_empty (self, _("The figures could not be read"), error->message);
  g_clear_pointer (&answer, answer_free);
}

static void
read_all (SasHomePage *self)
{
  Question *question;

  if (self->session == NULL)
    return;
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  question = g_new0 (Question, 1);
  question->query = (SasFiguresQuery) { self->scope, NULL, sas_session_get_year (self->session), (int) self->period };
  question->scope_chosen = self->scope_chosen;
  sas_session_run_async (self->session, SAS_CHANGED_NOTHING, read_figures, question, g_free, answer_free, self->reading, figures_read,
                         g_object_ref (self));
}

/* --- choices --- */

static SasPeriod
period_now (SasHomePage *self)
{
  return sas_period_evaluated_on (&sas_period_window_default, sas_period_choice_cycle (self->session), sas_session_get_year (self->session),
                                  sas_date_today ());
}

/* @period: which is chosen, where the office has it. */
static void
fill_periods (SasHomePage *self, SasPeriod period)
{
  self->filling = TRUE;
  self->period = sas_period_choice_fill (self->period_drop, self->session, FALSE, period, period_now (self));
  self->filling = FALSE;
}

static void
period_chosen (SasHomePage *self)
{
  if (self->filling || self->session == NULL)
    return;
  self->period = sas_period_choice_get (self->period_drop, self->session);
  read_all (self);
}

static void
scope_toggled (SasHomePage *self, GtkToggleButton *button)
{
  if (self->filling || !gtk_toggle_button_get_active (button))
    return;
  for (guint i = 0; i < SAS_SCOPES; i++)
    if (self->buttons[i] == button)
      self->scope = (SasScope) i;
  self->scope_chosen = TRUE;
  read_all (self);
}

static void
build_scopes (SasHomePage *self)
{
  static const char *const words[SAS_SCOPES] = { N_("My team"), N_("Unit and below"), N_("Whole office") };

  for (guint i = 0; i < SAS_SCOPES; i++)
    {
      self->buttons[i] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_(words[i])));
      if (i > 0)
        gtk_toggle_button_set_group (self->buttons[i], self->buttons[0]);
      gtk_box_append (GTK_BOX (self->scopes), GTK_WIDGET (self->buttons[i]));
      g_signal_connect_swapped (self->buttons[i], "toggled", G_CALLBACK (scope_toggled), self);
    }
}

static void
people_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasHomePage *self = SAS_HOME_PAGE (widget);
  const char *what, *unit;
  gboolean own_only;
  SasFiguresQuery query;
  SasFiguresQuestion question;

  g_variant_get (parameter, "(&s&sb)", &what, &unit, &own_only);
  if (self->figures == NULL || !sas_figures_question_parse (&question, what))
    return;
  query = (SasFiguresQuery) { self->figures->scope, self->figures->unit, self->figures->year, (int) self->figures->period };
  question.own_only = own_only;
  question.unit = *unit != '\0' ? unit : NULL;
  sas_home_people_open (widget, self->session, &query, &question);
}

/* --- as a file --- */

typedef struct { Question question; char *unit, *path, *agency; SasPaper paper; } Export;

static void
export_free (gpointer data)
{
  Export *input = data;

  g_free (input->unit);
  g_free (input->path);
  g_free (input->agency);
  g_free (input);
}

static gpointer
export_figures (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Export *input = data;
  g_autoptr (SasFigures) figures = sas_figures_store_read (db, actor, &input->question.query, sas_date_today (), error);

  if (figures == NULL || !sas_paper_load (db, &input->paper, error) ||
      !sas_export_figures (figures, input->agency, &input->paper, input->path, error))
    return NULL;
  return g_path_get_basename (input->path);
}

static void
exported (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasHomePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = sas_session_run_finish (SAS_SESSION (session), result, &error);
  g_autofree char *text = name != NULL ? g_strdup_printf (_("Saved as %s"), name) : NULL;

  if (self->session == NULL)
    return;
  if (name != NULL)
    sas_toast_show (GTK_WIDGET (self), text);
  else
    sas_alert_present_error (GTK_WIDGET (self), _("The figures were not saved"), error);
}

void
sas_home_page_export (SasHomePage *self, const char *path)
{
  Export *input;

  g_return_if_fail (SAS_IS_HOME_PAGE (self) && path != NULL);
  if (self->figures == NULL)
    return;
  input = g_new0 (Export, 1);
  input->unit = g_strdup (self->figures->unit);
  input->path = g_strdup (path);
  input->agency = g_strdup (sas_session_get_office (self->session));
  input->question.query = (SasFiguresQuery) { self->figures->scope, input->unit, self->figures->year, (int) self->figures->period };
  sas_session_run_async (self->session, SAS_CHANGED_NOTHING, export_figures, input, export_free, g_free, NULL, exported, g_object_ref (self));
}

static void
file_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasHomePage) self = user_data;
  g_autoptr (GFile) file = sas_files_save_finish (result, NULL);   /* the only failure: nothing was chosen */
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    sas_home_page_export (self, path);
}

static void
save_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasHomePage *self = SAS_HOME_PAGE (widget);
  gboolean pdf = g_str_equal (action, "home.save-pdf");
  g_autofree char *name = self->figures != NULL ? g_strdup_printf ("%s %s %d.%s", _("Summary"), sas_period_name (self->figures->period), self->figures->year,
                                                                   pdf ? "pdf" : "xlsx") : NULL;
  const SasFileQuestion question = { .title = _("Save the figures"), .accept = _("_Save"), .name = name, .filter_name = pdf ? _("PDF files") : _("Workbooks"),
                                     .patterns = pdf ? "*.pdf" : "*.xlsx" };

  if (name != NULL)
    sas_files_save_async (widget, &question, file_chosen, g_object_ref (self));
}

/* --- the session --- */

static void
session_changed (SasHomePage *self, guint changes)
{
  if (changes & SAS_CHANGED_SETTINGS)   /* of the cycle, perhaps: what is looked at stays */
    fill_periods (self, self->period);
  read_all (self);
}

static void
begin_again (SasHomePage *self)
{
  self->scope_chosen = FALSE;
  fill_periods (self, period_now (self));
  read_all (self);
}

static void
tasks_loaded (SasHomePage *self)
{
  if (self->figures != NULL && self->figures->people > 0)
    build_whole (self);
}

/* --- as a page --- */

static void
page_shown (SasAppPage *page)
{
  read_all (SAS_HOME_PAGE (page));
}

static void
page_fold (SasAppPage *page, gboolean folded)
{
  SasHomePage *self = SAS_HOME_PAGE (page);

  self->folded = folded;
  if (self->figures != NULL && self->figures->people > 0)
    build_whole (self);
}

static gboolean
page_primary (SasAppPage *page)
{
  SasHomePage *self = SAS_HOME_PAGE (page);
  const char *next = self->figures != NULL && self->figures->next.sentence != NULL ? self->figures->next.page : NULL;

  return next != NULL && gtk_widget_activate_action (GTK_WIDGET (self), "win.page", "s", next);
}

static void
page_print (SasAppPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "home.save-pdf", NULL);
}

static void
page_iface_init (SasAppPageInterface *iface)
{
  iface->shown = page_shown;
  iface->fold = page_fold;
  iface->primary = page_primary;
  iface->print = page_print;
}

/* --- life --- */

static void
sas_home_page_dispose (GObject *object)
{
  SasHomePage *self = SAS_HOME_PAGE (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->tasks != NULL)
    g_signal_handlers_disconnect_by_data (self->tasks, self);
  self->tasks = NULL;
  g_clear_object (&self->session);
  g_clear_pointer (&self->figures, sas_figures_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_HOME_PAGE);
  G_OBJECT_CLASS (sas_home_page_parent_class)->dispose (object);
}

#define BIND(member) gtk_widget_class_bind_template_child (widget_class, SasHomePage, member)

static void
sas_home_page_class_init (SasHomePageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_home_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-home-page.ui");
  BIND (root);
  BIND (tools);
  BIND (scopes);
  BIND (about);
  BIND (period_drop);
  BIND (export_button);
  BIND (middle);
  BIND (whole);
  BIND (empty_title);
  BIND (empty_text);
  gtk_widget_class_bind_template_callback (widget_class, period_chosen);
  gtk_widget_class_install_action (widget_class, "home.save-pdf", NULL, save_activated);
  gtk_widget_class_install_action (widget_class, "home.save-workbook", NULL, save_activated);
  gtk_widget_class_install_action (widget_class, "home.people", "(ssb)", people_activated);
}

static void
sas_home_page_init (SasHomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  build_scopes (self);
  sas_access_name (GTK_WIDGET (self->period_drop), _("Period"));
  sas_access_name (self->export_button, _("Export"));
  sas_row_stack_above (self->tools, 130);
}

GtkWidget *
sas_home_page_new (SasSession *session)
{
  SasHomePage *self;

  g_return_val_if_fail (SAS_IS_SESSION (session), NULL);
  self = g_object_new (SAS_TYPE_HOME_PAGE, NULL);
  self->session = g_object_ref (session);
  self->tasks = sas_task_list_of (session);
  g_signal_connect_swapped (self->tasks, "loaded", G_CALLBACK (tasks_loaded), self);
  sas_session_watch (session, GTK_WIDGET (self), G_CALLBACK (session_changed));
  g_signal_connect_object (session, "notify::year", G_CALLBACK (begin_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::actor", G_CALLBACK (begin_again), self, G_CONNECT_SWAPPED);
  begin_again (self);
  return GTK_WIDGET (self);
}
