#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-library-dialog.h"
#include "sas-library-run.h"
#include "sas-paste-dialog.h"
#include "sas-plan-take.h"

enum { MOST_SHOWN = 60, MOST_INDICATORS = 3 };
#define AT_FIRST 4   /* rows: most of what is in view */
#define A_FRAME  2   /* rows a frame for the rest: their texts take time to be shaped, and somebody is typing */

struct _SasLibraryDialog
{
  GtkWindow         parent_instance;

  GTask            *task;
  SasSession       *session;
  char             *position, *unit;
  GCancellable     *looking;        /* the search that is under way: an older one is given up */
  GPtrArray        *entries;        /* (nullable) SasLibraryEntry, as listed */
  guint             listed;         /* rows of them in the list so far */
  guint             filling;        /* tick callback that adds the rest; 0: all are there */
  SasLibraryImport *imported;       /* (nullable) what "Undo" takes back */
  char             *source;

  GtkEditable      *search;
  GtkStack         *stack;
  GtkListBox       *list;
  GtkScrolledWindow *scrolled;
  GtkLabel         *whose;
  GtkWidget        *take;
  GtkWidget        *told_box;
  GtkLabel         *told;
  GtkWidget        *undo;
};
G_DEFINE_FINAL_TYPE (SasLibraryDialog, sas_library_dialog, GTK_TYPE_WINDOW)

static void
answer (SasLibraryDialog *self, SasResult *result)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  if (task != NULL)
    g_task_return_pointer (task, result, (GDestroyNotify) sas_result_free);
  else
    sas_result_free (result);
}

/* --- rows --- */

static GtkWidget *
label_new (const char *text, const char *style, int lines)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static char *
say_indicators (const SasResult *result)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (result->indicators->len, MOST_INDICATORS); i++)
    {
      const SasIndicator *indicator = g_ptr_array_index (result->indicators, i);
      g_autofree char *target = sas_indicator_target_text (indicator);

      g_string_append_printf (text, "%s• %s%s%s", i > 0 ? "\n" : "", indicator->text, *target != '\0' ? " · " : "", target);
    }
  if (result->indicators->len > MOST_INDICATORS)
    g_string_append_printf (text, ngettext_ ("\nand %u more", "\nand %u more", result->indicators->len - MOST_INDICATORS),
                            result->indicators->len - MOST_INDICATORS);
  return g_string_free (text, FALSE);
}

/* "Arsiparis · Sekretariat · dipakai 3 kali, terakhir 2026". */
static char *
say_origin (const SasLibraryEntry *entry)
{
  g_autofree char *used = entry->used > 0
    ? g_strdup_printf (ngettext_ ("used %d time, last %d", "used %d times, last %d", (guint) entry->used), entry->used, entry->year)
    : g_strdup_printf (_("from %s"), entry->source != NULL ? entry->source : "");

  return g_strjoin (" · ", *entry->position != '\0' ? entry->position : _("any post"), *entry->unit != '\0' ? entry->unit : used,
                    *entry->unit != '\0' ? used : NULL, NULL);
}

static GtkWidget *
row_new (const SasLibraryEntry *entry)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *indicators = say_indicators (entry->result);
  g_autofree char *origin = say_origin (entry);

  gtk_box_append (GTK_BOX (box), label_new (entry->result->text, "title", 2));
  if (*indicators != '\0')
    gtk_box_append (GTK_BOX (box), label_new (indicators, NULL, MOST_INDICATORS + 1));
  gtk_box_append (GTK_BOX (box), label_new (origin, "secondary", 1));
  gtk_widget_add_css_class (box, "library-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  sas_access_name (row, entry->result->text);
  return row;
}

static void
add_rows (SasLibraryDialog *self, guint rows)
{
  guint end = MIN (self->listed + rows, self->entries->len);

  while (self->listed < end)
    gtk_list_box_append (self->list, row_new (g_ptr_array_index (self->entries, self->listed++)));
}

static gboolean
fill (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SasLibraryDialog *self = SAS_LIBRARY_DIALOG (widget);

  add_rows (self, A_FRAME);
  if (self->listed < self->entries->len)
    return G_SOURCE_CONTINUE;
  self->filling = 0;
  return G_SOURCE_REMOVE;
}

static void
stop_filling (SasLibraryDialog *self)
{
  if (self->filling != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->filling);
  self->filling = 0;
}

/* Rows from the top that say what @entries say there. */
static guint
rows_that_stay (SasLibraryDialog *self, GPtrArray *entries)
{
  guint same = 0;

  while (same < MIN (self->listed, entries->len) &&
         sas_record_equal (&sas_library_type, self->entries->pdata[same], entries->pdata[same]))
    same++;
  return same;
}

static void
show_entries (SasLibraryDialog *self, GPtrArray *entries)
{
  guint stay = rows_that_stay (self, entries);
  GtkListBoxRow *row;

  stop_filling (self);
  while ((row = gtk_list_box_get_row_at_index (self->list, (int) stay)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = entries;
  self->listed = stay;
  add_rows (self, stay < AT_FIRST ? AT_FIRST - stay : 0);
  if (self->listed < entries->len)
    self->filling = gtk_widget_add_tick_callback (GTK_WIDGET (self), fill, NULL, NULL);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  gtk_stack_set_visible_child_name (self->stack, entries->len > 0 ? "list" : "none");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "library.take", entries->len > 0);
}

/* --- searching --- */

static void
found (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasLibraryDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = sas_library_find_finish (SAS_SESSION (session), result, &error);

  if (self->task == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_clear_pointer (&entries, g_ptr_array_unref);
  else if (entries != NULL)
    show_entries (self, entries);
  else
    gtk_label_set_label (self->whose, error->message);
}

static void
look (SasLibraryDialog *self)
{
  const SasLibraryQuery query = { gtk_editable_get_text (self->search), self->position, self->unit, MOST_SHOWN };

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
  sas_library_find_async (self->session, &query, self->looking, found, g_object_ref (self));
}

/* --- taking --- */

static void
take_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasLibraryDialog *self = SAS_LIBRARY_DIALOG (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  guint index = row != NULL ? (guint) gtk_list_box_row_get_index (row) : G_MAXUINT;

  if (self->entries == NULL || index >= self->entries->len)
    return;
  answer (self, sas_result_copy_for_others (((SasLibraryEntry *) g_ptr_array_index (self->entries, index))->result));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
row_activated (SasLibraryDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "library.take", NULL);
}

/* The arrows walk the list while the pen stays in the search. */
static void
walk_activated (GtkWidget *widget, const char *action, GVariant *step)
{
  SasLibraryDialog *self = SAS_LIBRARY_DIALOG (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = (row != NULL ? gtk_list_box_row_get_index (row) : -1) + g_variant_get_int32 (step);
  GtkListBoxRow *next = gtk_list_box_get_row_at_index (self->list, MAX (index, 0));
  graphene_rect_t bounds;

  if (next == NULL)
    return;
  gtk_list_box_select_row (self->list, next);
  if (gtk_widget_compute_bounds (GTK_WIDGET (next), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (self->scrolled), bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static gboolean
key_pressed (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, SasLibraryDialog *self)
{
  if (key != GDK_KEY_Up && key != GDK_KEY_Down)
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self), "library.walk", "i", key == GDK_KEY_Up ? -1 : 1);
  return TRUE;
}

/* --- the import's door --- */

static void
tell (SasLibraryDialog *self, const char *text, gboolean can_undo)
{
  gtk_label_set_label (self->told, text);
  gtk_widget_set_visible (self->told_box, TRUE);
  gtk_widget_set_visible (self->undo, can_undo);
}

static void
taken_back (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasLibraryDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = sas_library_unimport_finish (SAS_SESSION (session), result, &error);

  if (self->task == NULL)
    return;
  tell (self, done ? _("The import was taken back") : error->message, FALSE);
  look (self);
}

static void
undo_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasLibraryDialog *self = SAS_LIBRARY_DIALOG (widget);

  if (self->imported != NULL)
    sas_library_unimport_async (self->session, g_steal_pointer (&self->imported), self->source, taken_back, g_object_ref (self));
}

static void
imported (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasLibraryDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  SasLibraryImport *import = sas_library_import_finish (SAS_SESSION (session), result, &error);
  g_autofree char *text = NULL;

  if (import != NULL)
    text = g_strdup_printf (_("%s: %u new, %u changed, %u there already"), self->source, import->added, import->changed, import->same);
  g_clear_pointer (&self->imported, sas_library_import_free);
  self->imported = import;
  if (self->task == NULL)
    return;
  tell (self, import != NULL ? text : error->message, import != NULL && import->added + import->changed > 0);
  look (self);
}

static void
sheet_looked_at (GObject *dialog, GAsyncResult *result, gpointer user_data)
{
  SasLibraryDialog *self = SAS_LIBRARY_DIALOG (dialog);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autoptr (SasPlanPaste) paste = sas_paste_ask_finish (result, &name, &error);

  if (paste != NULL)
    {
      g_free (self->source);
      self->source = g_steal_pointer (&name);
      sas_library_import_async (self->session, sas_plan_paste_entries (paste), self->source, imported, g_object_ref (self));
    }
  else if (error != NULL && self->task != NULL)
    tell (self, error->message, FALSE);
}

void
sas_library_dialog_import (SasLibraryDialog *self, const char *path)
{
  sas_paste_ask_file_async (GTK_WIDGET (self), path, SAS_PASTE_INTO_LIBRARY, sheet_looked_at, NULL);
}

static void
import_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sas_library_dialog_import (SAS_LIBRARY_DIALOG (widget), NULL);
}

/* --- life --- */

static void
sas_library_dialog_dispose (GObject *object)
{
  SasLibraryDialog *self = SAS_LIBRARY_DIALOG (object);

  stop_filling (self);
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  answer (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_LIBRARY_DIALOG);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sas_library_dialog_parent_class)->dispose (object);
}

static void
sas_library_dialog_finalize (GObject *object)
{
  SasLibraryDialog *self = SAS_LIBRARY_DIALOG (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->imported, sas_library_import_free);
  g_free (self->source);
  g_free (self->position);
  g_free (self->unit);
  G_OBJECT_CLASS (sas_library_dialog_parent_class)->finalize (object);
}

static void
sas_library_dialog_class_init (SasLibraryDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_library_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = sas_library_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/plan/sas-library-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SasLibraryDialog, search);
  gtk_widget_class_bind_template_child (widget_class, SasLibraryDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, SasLibraryDialog, list);
  gtk_widget_class_bind_template_child (widget_class, SasLibraryDialog, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SasLibraryDialog, whose);
  gtk_widget_class_bind_template_child (widget_class, SasLibraryDialog, take);
  gtk_widget_class_bind_template_child (widget_class, SasLibraryDialog, told_box);
  gtk_widget_class_bind_template_child (widget_class, SasLibraryDialog, told);
  gtk_widget_class_bind_template_child (widget_class, SasLibraryDialog, undo);
  gtk_widget_class_bind_template_callback (widget_class, look);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);  /* the search keeps Escape for itself */
  gtk_widget_class_install_action (widget_class, "library.take", NULL, take_activated);
  gtk_widget_class_install_action (widget_class, "library.walk", "i", walk_activated);
  gtk_widget_class_install_action (widget_class, "library.import", NULL, import_activated);
  gtk_widget_class_install_action (widget_class, "library.undo", NULL, undo_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sas_library_dialog_init (SasLibraryDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->search), keys);
  sas_access_name (GTK_WIDGET (self->search), _("Search the library"));
  sas_access_name (GTK_WIDGET (self->list), _("Results of the library"));
}

void
sas_library_ask_async (GtkWidget *parent, SasSession *session, const char *position, const char *unit, GAsyncReadyCallback callback,
                       gpointer user_data)
{
  SasLibraryDialog *self = g_object_new (SAS_TYPE_LIBRARY_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);
  g_autofree char *whose = position != NULL && *position != '\0' ? g_strdup_printf (_("First what %s has used"), position) : g_strdup ("");

  self->task = g_task_new (parent, NULL, callback, user_data);
  self->session = g_object_ref (session);
  self->position = g_strdup (position);
  self->unit = g_strdup (unit);
  gtk_label_set_label (self->whose, whose);
  gtk_widget_set_visible (GTK_WIDGET (self->whose), *whose != '\0');
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "library.import", !sas_session_is_read_only (session));
  look (self);
  gtk_window_present (GTK_WINDOW (self));
}

SasResult *
sas_library_ask_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
