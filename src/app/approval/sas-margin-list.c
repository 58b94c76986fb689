#include "config.h"
#include <string.h>
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-margin-list.h"
#include "sas-margin-row.h"
#include "sas-plan-place.h"

struct _SasMarginList
{
  GtkBox        parent_instance;

  SasPlanDesk  *desk;      /* (owned) (nullable) */
  GtkWidget    *scrolled;
  GtkListBox   *list;
  SasMarginRow *open;      /* (nullable) the chosen one */
};

G_DEFINE_FINAL_TYPE (SasMarginList, sas_margin_list, GTK_TYPE_BOX)

static guint signals[2];
enum { MOVED, WRITTEN };

/* --- rows --- */

static void
row_written (SasMarginList *self)
{
  g_signal_emit (self, signals[WRITTEN], 0);
}

static void
add (SasMarginList *self, const char *place, const char *text)
{
  GtkWidget *row = sas_margin_row_new (self->desk, place, text);

  g_signal_connect_swapped (row, "written", G_CALLBACK (row_written), self);
  gtk_list_box_append (self->list, row);
}

/* Behind the indicator its target, as on the paper. */
static void
add_result (SasMarginList *self, const SasPlan *plan, guint r)
{
  const SasResult *result = sas_plan_result (plan, r);
  g_autofree char *place = g_strdup_printf ("results/%u", r);

  add (self, place, result->text);
  for (guint i = 0; i < result->indicators->len; i++)
    {
      const SasIndicator *indicator = sas_plan_indicator (plan, r, i);
      g_autofree char *at = g_strdup_printf ("%s/indicators/%u", place, i);
      g_autofree char *target = sas_indicator_target_text (indicator);
      g_autofree char *text = *target != '\0' ? g_strdup_printf ("%s: %s", indicator->text, target) : g_strdup (indicator->text);

      add (self, at, text);
    }
}

static void
add_annex (SasMarginList *self, const char *place, GPtrArray *texts)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "; " : "", (const char *) g_ptr_array_index (texts, i));
  add (self, place, joined->str);
}

static void
fill (SasMarginList *self)
{
  const SasPlan *plan = sas_plan_desk_get_plan (self->desk);

  add (self, "", NULL);
  for (guint r = 0; r < plan->results->len; r++)
    add_result (self, plan, r);
  for (int value = 0; value < SAS_BEHAVIOURS; value++)
    {
      g_autofree char *place = g_strconcat ("behaviours/", sas_behaviour_values[value], NULL);
      const SasBehaviour *behaviour = sas_plan_behaviour (plan, value);

      add (self, place, behaviour != NULL ? behaviour->expectation : NULL);
    }
  if (plan->annexes == NULL)
    return;
  add_annex (self, "annexes/resources", plan->annexes->resources);
  add_annex (self, "annexes/accountability", plan->annexes->accountability);
  add_annex (self, "annexes/consequences", plan->annexes->consequences);
}

static void
row_selected (SasMarginList *self, GtkListBoxRow *row)
{
  SasMarginRow *chosen = row != NULL ? SAS_MARGIN_ROW (row) : NULL;

  if (chosen == self->open)
    return;
  if (self->open != NULL)
    sas_margin_row_set_open (self->open, FALSE);
  self->open = chosen;
  if (chosen == NULL)
    return;
  sas_margin_row_set_open (chosen, !sas_session_is_read_only (sas_plan_desk_get_session (self->desk)));
  g_signal_emit (self, signals[MOVED], 0, sas_margin_row_get_place (chosen));
}

static void
row_activated (SasMarginList *self, GtkListBoxRow *row)
{
  sas_margin_row_write (SAS_MARGIN_ROW (row), NULL);
}

void
sas_margin_list_set_desk (SasMarginList *self, SasPlanDesk *desk)
{
  GtkListBoxRow *row;

  self->open = NULL;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_set_object (&self->desk, desk);
  if (desk == NULL)
    return;
  fill (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), 0);
}

void
sas_margin_list_update (SasMarginList *self)
{
  g_autofree char *place = g_strdup (sas_margin_list_get_place (self));

  if (self->desk == NULL)
    return;
  sas_margin_list_set_desk (self, self->desk);
  if (place != NULL)
    sas_margin_list_go (self, place);
}

/* --- what changed --- */

/* The kind that says most about the item at @place: that it is new, else that something in it is another. */
static SasChangeKind
change_at (GPtrArray *changes, const char *place)
{
  SasChangeKind found = SAS_CHANGES;

  for (guint i = 0; changes != NULL && *place != '\0' && i < changes->len; i++)
    {
      const SasChange *change = g_ptr_array_index (changes, i);
      const char *rest = change->new_path != NULL && sas_place_holds (place, change->new_path) ? change->new_path + strlen (place) : NULL;

      if (rest != NULL && !g_str_has_prefix (rest, "/indicators/") && (found == SAS_CHANGES || change->kind < found))
        found = *rest != '\0' && change->kind == SAS_CHANGE_ADDED ? SAS_CHANGE_CHANGED : change->kind;
    }
  return found;
}

void
sas_margin_list_set_changes (SasMarginList *self, GPtrArray *changes)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    sas_margin_row_set_change (SAS_MARGIN_ROW (row), change_at (changes, sas_margin_row_get_place (SAS_MARGIN_ROW (row))));
}

/* --- going there --- */

static GtkListBoxRow *
find_row (SasMarginList *self, const char *path)
{
  GtkListBoxRow *found = NULL, *row;
  gsize longest = 0;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      const char *place = sas_margin_row_get_place (SAS_MARGIN_ROW (row));

      if (sas_place_holds (place, path) && (found == NULL || strlen (place) > longest))
        found = row, longest = strlen (place);
    }
  return found;
}

void
sas_margin_list_go (SasMarginList *self, const char *path)
{
  GtkListBoxRow *row = find_row (self, path);

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

const char *
sas_margin_list_get_place (SasMarginList *self)
{
  return self->open != NULL ? sas_margin_row_get_place (self->open) : NULL;
}

/* A letter on an item begins its note; F2 goes on with it. */
static gboolean
key_pressed (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, SasMarginList *self)
{
  gunichar letter = gdk_keyval_to_unicode (key);
  char first[7] = { 0 };

  if (self->open == NULL || sas_margin_row_is_writing (self->open) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  if (key != GDK_KEY_F2 && (!g_unichar_isgraph (letter)))
    return FALSE;
  if (key != GDK_KEY_F2)
    g_unichar_to_utf8 (letter, first);
  sas_margin_row_write (self->open, key != GDK_KEY_F2 ? first : NULL);
  return TRUE;
}

/* --- life --- */

static void
sas_margin_list_dispose (GObject *object)
{
  SasMarginList *self = SAS_MARGIN_LIST (object);

  self->open = NULL;
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  self->list = NULL;
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (sas_margin_list_parent_class)->dispose (object);
}

static void
sas_margin_list_class_init (SasMarginListClass *class)
{
  G_OBJECT_CLASS (class)->dispose = sas_margin_list_dispose;
  signals[MOVED] = g_signal_new ("moved", SAS_TYPE_MARGIN_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[WRITTEN] = g_signal_new ("written", SAS_TYPE_MARGIN_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sas_margin_list_init (SasMarginList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *title = gtk_label_new (_("Notes per item"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "margin-list");
  gtk_widget_add_css_class (GTK_WIDGET (self), "pane");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "pane-title");
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (self->scrolled, TRUE);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->list));
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (row_selected), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  gtk_box_append (GTK_BOX (self), title);
  gtk_box_append (GTK_BOX (self), self->scrolled);
  sas_access_name (GTK_WIDGET (self->list), _("Items of the plan and notes on them"));
}
