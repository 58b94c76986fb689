#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-people-roll.h"
#include "sas-people-step.h"
#include "sas-person-sheet.h"
#include "sas-predicate-label.h"
#include "sas-session-watch.h"

struct _SasPeopleStep
{
  GtkWidget          parent_instance;

  SasSession        *session;
  SasEvaluationDesk *desk;
  GCancellable      *loading;
  GPtrArray         *rows;        /* (nullable) SasRollRow */
  char              *wanted;      /* (nullable) NIP to go to once the list is read */
  char              *shown;       /* (nullable) NIP of the one in the sheet */
  SasPeriod          period;      /* of that */
  int                year;

  GtkWidget         *box;
  GtkListBox        *list;
  GtkLabel          *trouble;
  SasPersonSheet    *sheet;
};

static void step_iface_init (SasEvaluationStepInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (SasPeopleStep, sas_people_step, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SAS_TYPE_EVALUATION_STEP, step_iface_init))

static const char *const relations[SAS_ROLL_RELATIONS] = {
  [SAS_ROLL_MINE] = N_("My own evaluation"), [SAS_ROLL_TEAM] = N_("The team"), [SAS_ROLL_REVIEW] = N_("As the appraiser's superior"),
};

static const SasRollRow *
row_at (SasPeopleStep *self, int place)
{
  return self->rows != NULL && place >= 0 && (guint) place < self->rows->len ? g_ptr_array_index (self->rows, place) : NULL;
}

static int
place_of (SasPeopleStep *self, const char *nip)
{
  for (guint i = 0; self->rows != NULL && nip != NULL && i < self->rows->len; i++)
    if (g_str_equal (row_at (self, (int) i)->nip, nip))
      return (int) i;
  return -1;
}

/* --- the list --- */

static GtkWidget *
entry_new (const SasRollRow *row)
{
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *name = gtk_label_new (row->name), *state, *predicate;
  g_autofree char *text = row->next != NULL ? g_strdup_printf ("%s · %s", sas_evaluation_state_label (row->state), _(row->next->label))
                                            : g_strdup (sas_evaluation_state_label (row->state));

  state = gtk_label_new (text);
  predicate = sas_predicate_label_new ();
  sas_predicate_label_set (SAS_PREDICATE_LABEL (predicate), row->predicate);
  gtk_widget_set_visible (predicate, row->predicate != SAS_PREDICATE_NONE);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (state), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (state), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (name, "strong");
  gtk_widget_add_css_class (state, "caption");
  gtk_widget_add_css_class (entry, "plan-entry");
  gtk_widget_set_tooltip_text (entry, row->name);
  gtk_box_append (GTK_BOX (entry), name);
  gtk_box_append (GTK_BOX (entry), state);
  gtk_box_append (GTK_BOX (entry), predicate);
  return entry;
}

static void
write_heading (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  SasPeopleStep *self = data;
  const SasRollRow *this = row_at (self, gtk_list_box_row_get_index (row));
  const SasRollRow *last = before != NULL ? row_at (self, gtk_list_box_row_get_index (before)) : NULL;
  GtkWidget *heading;

  if (this == NULL || (last != NULL && last->relation == this->relation))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  heading = gtk_label_new (_(relations[this->relation]));
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "person-head");
  gtk_widget_add_css_class (heading, "secondary");
  gtk_list_box_row_set_header (row, heading);
}

static void
fill_list (SasPeopleStep *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_append (self->list, entry_new (row_at (self, (int) i)));
}

static void
show_person (SasPeopleStep *self, const char *nip)
{
  int year = sas_session_get_year (self->session);
  SasPeriod period = sas_evaluation_desk_get_period (self->desk);

  if (g_strcmp0 (self->shown, nip) == 0 && self->year == year && self->period == period)
    return;
  g_free (self->shown);
  self->shown = g_strdup (nip);
  self->year = year;
  self->period = period;
  sas_person_sheet_open (self->sheet, nip, year, period);
}

static void
row_selected (GtkListBox *list, GtkListBoxRow *selected, SasPeopleStep *self)
{
  const SasRollRow *row = selected != NULL ? row_at (self, gtk_list_box_row_get_index (selected)) : NULL;

  if (row != NULL)
    show_person (self, row->nip);
}

static void
select_place (SasPeopleStep *self, int place)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, place);

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
}

/* Who is to be written next: of the team the first without notes, else its first, else the first of all. */
static int
first_place (SasPeopleStep *self)
{
  int team = -1;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const SasRollRow *row = row_at (self, (int) i);

      if (row->relation != SAS_ROLL_TEAM)
        continue;
      if (row->state < SAS_EVALUATION_FINAL && !row->noted)
        return (int) i;
      team = team < 0 ? (int) i : team;
    }
  return MAX (team, 0);
}

static void
loaded (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPeopleStep) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = sas_roll_load_finish (SAS_SESSION (session), result, &error);
  int place;

  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_pointer (&rows, g_ptr_array_unref);
      return;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), rows == NULL);
  gtk_label_set_label (self->trouble, error != NULL ? error->message : "");
  if (rows == NULL)
    return;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = rows;
  place = place_of (self, self->wanted != NULL ? self->wanted : self->shown);
  fill_list (self);
  g_clear_pointer (&self->wanted, g_free);
  if (rows->len == 0)
    show_person (self, NULL);
  select_place (self, place >= 0 ? place : first_place (self));
  sas_evaluation_step_changed (SAS_EVALUATION_STEP (self));
}

static void
load (SasPeopleStep *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  sas_roll_load_async (self->session, sas_evaluation_desk_get_appraiser (self->desk), sas_session_get_year (self->session),
                       sas_evaluation_desk_get_period (self->desk), self->loading, loaded, g_object_ref (self));
}

static void
session_changed (SasPeopleStep *self, guint changes)
{
  if ((changes & (SAS_CHANGED_EVALUATIONS | SAS_CHANGED_ROSTER)) != 0)
    load (self);
}

/* --- next, before --- */

static void
walk (SasPeopleStep *self, int by)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);

  select_place (self, (selected != NULL ? gtk_list_box_row_get_index (selected) : -1) + by);
}

static void
walk_activated (GtkWidget *widget, const char *name, GVariant *by)
{
  walk (SAS_PEOPLE_STEP (widget), g_variant_get_int32 (by));
}

/* --- as a step --- */

static guint
count_open (SasPeopleStep *self)
{
  guint count = 0;

  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
    count += row_at (self, (int) i)->relation == SAS_ROLL_TEAM && row_at (self, (int) i)->state < SAS_EVALUATION_FINAL &&
             !row_at (self, (int) i)->noted;
  return count;
}

static char *
dup_caption (SasEvaluationStep *step)
{
  SasPeopleStep *self = SAS_PEOPLE_STEP (step);
  guint count = count_open (self);

  return self->rows != NULL && count > 0 ? g_strdup_printf (_("%u to go"), count) : NULL;
}

static gboolean
is_done (SasEvaluationStep *step)
{
  SasPeopleStep *self = SAS_PEOPLE_STEP (step);

  return self->rows != NULL && self->rows->len > 0 && count_open (self) == 0;
}

static void
shown (SasEvaluationStep *step)
{
  load (SAS_PEOPLE_STEP (step));
}

static void
flush (SasEvaluationStep *step)
{
  sas_person_sheet_flush (SAS_PEOPLE_STEP (step)->sheet);
}

/* The list may be of another team still. */
static void
go_to (SasEvaluationStep *step, const char *nip)
{
  SasPeopleStep *self = SAS_PEOPLE_STEP (step);

  g_free (self->wanted);
  self->wanted = g_strdup (nip);
  load (self);
}

static void
fold (SasEvaluationStep *step, gboolean folded)
{
  sas_person_sheet_fold (SAS_PEOPLE_STEP (step)->sheet, folded);
}

static void
find (SasEvaluationStep *step)
{
  gtk_widget_grab_focus (GTK_WIDGET (SAS_PEOPLE_STEP (step)->list));
}

static void
print (SasEvaluationStep *step)
{
  sas_person_sheet_print (SAS_PEOPLE_STEP (step)->sheet);
}

static void
step_iface_init (SasEvaluationStepInterface *iface)
{
  iface->dup_caption = dup_caption;
  iface->is_done = is_done;
  iface->shown = shown;
  iface->flush = flush;
  iface->go_to = go_to;
  iface->fold = fold;
  iface->find = find;
  iface->print = print;
}

/* --- life --- */

static void
sas_people_step_dispose (GObject *object)
{
  SasPeopleStep *self = SAS_PEOPLE_STEP (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  if (self->list != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->list, self);
      gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
    }
  self->list = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (sas_people_step_parent_class)->dispose (object);
}

static void
sas_people_step_class_init (SasPeopleStepClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_people_step_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "people.walk", "i", walk_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK, "people.walk", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK, "people.walk", "i", -1);
}

static void
sas_people_step_init (SasPeopleStep *self)
{
}

static GtkWidget *
list_pane_new (SasPeopleStep *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (), *pane = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  static const struct { const char *icon, *tip; int by; } ways[] = {
    { "go-up-symbolic", N_("Person before (Ctrl+Page Up)"), -1 }, { "go-down-symbolic", N_("Next person (Ctrl+Page Down)"), 1 },
  };

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->trouble = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->trouble, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->trouble), "error-text");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation");
  gtk_widget_add_css_class (pane, "plan-list");
  gtk_widget_add_css_class (pane, "pane");
  gtk_widget_add_css_class (foot, "checkline");
  gtk_widget_set_size_request (pane, 228, -1);
  gtk_list_box_set_header_func (self->list, write_heading, self, NULL);
  sas_access_name (GTK_WIDGET (self->list), _("People of this period"));
  g_signal_connect (self->list, "row-selected", G_CALLBACK (row_selected), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (pane), GTK_WIDGET (self->trouble));
  gtk_box_append (GTK_BOX (pane), scrolled);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      GtkWidget *button = gtk_button_new_from_icon_name (ways[i].icon);

      sas_access_tip (button, _(ways[i].tip));
      gtk_widget_add_css_class (button, "flat");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "people.walk");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", ways[i].by);
      gtk_box_append (GTK_BOX (foot), button);
    }
  gtk_box_append (GTK_BOX (pane), foot);
  return pane;
}

GtkWidget *
sas_people_step_new (SasSession *session, SasEvaluationDesk *desk)
{
  SasPeopleStep *self = g_object_new (SAS_TYPE_PEOPLE_STEP, NULL);

  self->session = g_object_ref (session);
  self->desk = g_object_ref (desk);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->sheet = SAS_PERSON_SHEET (sas_person_sheet_new (session));
  gtk_widget_set_hexpand (GTK_WIDGET (self->sheet), TRUE);
  gtk_box_append (GTK_BOX (self->box), list_pane_new (self));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->sheet));
  gtk_widget_set_margin_top (self->box, 9);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  sas_session_watch (session, GTK_WIDGET (self), G_CALLBACK (session_changed));
  g_signal_connect_object (desk, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
