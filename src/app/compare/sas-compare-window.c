#include "config.h"
#include "sas-access.h"
#include "sas-change-look.h"
#include "sas-compare-row.h"
#include "sas-compare-window.h"
#include "sas-i18n.h"
#include "sas-plan-store.h"

struct _SasCompareWindow
{
  GtkWindow     parent_instance;

  SasSession   *session;     /* (owned) */
  GPtrArray    *versions;    /* (owned) of SasPlanRow, the newest first */
  GCancellable *reading;     /* (owned) (nullable) */
  gboolean      filling;     /* the choices are being filled */

  /* template */
  GtkStack     *stack;
  GtkLabel     *name, *message;
  GtkDropDown  *older, *newer;
  GtkBox       *legend;
  GtkListBox   *list;
};

G_DEFINE_FINAL_TYPE (SasCompareWindow, sas_compare_window, GTK_TYPE_WINDOW)

/* --- the two plans, on the store's thread --- */

typedef struct { char *nip; int year, version; } Which;
typedef struct { Which older, newer; } Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->older.nip);
  g_free (question->newer.nip);
  g_free (question);
}

static gpointer
compare (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Question *question = input;
  const Which *older = &question->older, *newer = &question->newer;
  g_autoptr (SasPlan) before = sas_plan_store_load (db, older->nip, older->year, older->version, NULL, error);
  g_autoptr (SasPlan) after = before != NULL ? sas_plan_store_load (db, newer->nip, newer->year, newer->version, NULL, error) : NULL;

  return after != NULL ? sas_plan_compare (before, after) : NULL;
}

static void
show_message (SasCompareWindow *self, const char *text)
{
  gtk_label_set_label (self->message, text);
  gtk_stack_set_visible_child_name (self->stack, "message");
}

static void
clear (SasCompareWindow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->legend))) != NULL)
    gtk_box_remove (self->legend, child);
  while ((child = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0))) != NULL)
    gtk_list_box_remove (self->list, child);
}

static void
show_changes (SasCompareWindow *self, GPtrArray *changes)
{
  guint counts[SAS_CHANGES] = { 0 };

  for (guint i = 0; i < changes->len; i++)
    {
      const SasChange *change = g_ptr_array_index (changes, i);

      counts[change->kind]++;
      gtk_list_box_append (self->list, sas_compare_row_new (change));
    }
  for (int kind = 0; kind < SAS_CHANGES; kind++)
    if (counts[kind] > 0)
      gtk_box_append (self->legend, sas_change_chip_new ((SasChangeKind) kind, counts[kind]));
  if (changes->len > 0)
    gtk_stack_set_visible_child_name (self->stack, "changes");
  else
    show_message (self, _("Both say the same."));
}

static void
compared (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasCompareWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = sas_session_run_finish (SAS_SESSION (session), result, &error);

  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  clear (self);
  if (changes != NULL)
    show_changes (self, changes);
  else
    show_message (self, error->message);
}

static Which
which_of (SasCompareWindow *self, GtkDropDown *choice)
{
  const SasPlanRow *row = g_ptr_array_index (self->versions, gtk_drop_down_get_selected (choice));

  return (Which) { g_strdup (row->nip), row->year, row->version };
}

static void
choice_changed (SasCompareWindow *self)
{
  Question *question;

  if (self->filling || self->versions->len < 2)
    return;
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  question = g_new (Question, 1);
  *question = (Question) { which_of (self, self->older), which_of (self, self->newer) };
  sas_session_run_async (self->session, SAS_CHANGED_NOTHING, compare, question, question_free, (GDestroyNotify) g_ptr_array_unref,
                         self->reading, compared, g_object_ref (self));
}

/* --- which versions there are --- */

static gpointer
list_versions (SasDb *db, gpointer nip, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const SasPlanFilter filter = { .nip = nip, .all_versions = TRUE };

  return sas_plan_store_list (db, &filter, error);
}

static gint
newest_first (gconstpointer a, gconstpointer b)
{
  const SasPlanRow *first = *(const SasPlanRow *const *) a, *second = *(const SasPlanRow *const *) b;

  return first->year != second->year ? second->year - first->year : second->version - first->version;
}

/* "2026, versi 2 · Diajukan" */
static char *
version_label (const SasPlanRow *row)
{
  g_autofree char *when = g_strdup_printf (_("%d, version %d"), row->year, row->version);

  return g_strdup_printf ("%s · %s", when, sas_plan_state_label (row->state));
}

static void
fill_choices (SasCompareWindow *self, guint newer)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->versions->len; i++)
    {
      g_autofree char *label = version_label (g_ptr_array_index (self->versions, i));

      gtk_string_list_append (names, label);
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->newer, G_LIST_MODEL (names));
  gtk_drop_down_set_model (self->older, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->newer, newer);
  gtk_drop_down_set_selected (self->older, MIN (newer + 1, self->versions->len - 1));
  self->filling = FALSE;
}

typedef struct { SasCompareWindow *window; int year, version; } Opening;

static void
versions_listed (GObject *session, GAsyncResult *result, gpointer user_data)
{
  Opening *opening = user_data;
  g_autoptr (SasCompareWindow) self = opening->window;
  g_autoptr (GError) error = NULL;
  GPtrArray *versions = sas_session_run_finish (SAS_SESSION (session), result, &error);
  guint newer = 0;

  if (self->session == NULL || versions == NULL)
    {
      if (self->session != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_message (self, error->message);
      g_clear_pointer (&versions, g_ptr_array_unref);
      g_free (opening);
      return;
    }
  g_ptr_array_unref (self->versions);
  self->versions = versions;
  g_ptr_array_sort (versions, newest_first);
  for (guint i = 0; i < versions->len; i++)
    if (((const SasPlanRow *) versions->pdata[i])->year == opening->year && ((const SasPlanRow *) versions->pdata[i])->version == opening->version)
      newer = i;
  g_free (opening);
  if (versions->len == 0)
    return;
  fill_choices (self, newer);
  gtk_label_set_label (self->name, ((const SasPlanRow *) versions->pdata[0])->name);
  if (versions->len < 2)
    show_message (self, _("There is only this one version. Once the plan is revised, or another year has one, the two can be compared here."));
  choice_changed (self);
}

/* --- life --- */

static void
sas_compare_window_dispose (GObject *object)
{
  SasCompareWindow *self = SAS_COMPARE_WINDOW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_COMPARE_WINDOW);
  G_OBJECT_CLASS (sas_compare_window_parent_class)->dispose (object);
}

static void
sas_compare_window_finalize (GObject *object)
{
  SasCompareWindow *self = SAS_COMPARE_WINDOW (object);

  g_clear_pointer (&self->versions, g_ptr_array_unref);
  G_OBJECT_CLASS (sas_compare_window_parent_class)->finalize (object);
}

static void
sas_compare_window_class_init (SasCompareWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_compare_window_dispose;
  G_OBJECT_CLASS (class)->finalize = sas_compare_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-compare-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SasCompareWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SasCompareWindow, name);
  gtk_widget_class_bind_template_child (widget_class, SasCompareWindow, message);
  gtk_widget_class_bind_template_child (widget_class, SasCompareWindow, older);
  gtk_widget_class_bind_template_child (widget_class, SasCompareWindow, newer);
  gtk_widget_class_bind_template_child (widget_class, SasCompareWindow, legend);
  gtk_widget_class_bind_template_child (widget_class, SasCompareWindow, list);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sas_compare_window_init (SasCompareWindow *self)
{
  self->versions = g_ptr_array_new ();
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
  sas_access_name (GTK_WIDGET (self->older), _("The older version"));
  sas_access_name (GTK_WIDGET (self->newer), _("The newer version"));
  sas_access_name (GTK_WIDGET (self->list), _("What differs"));
}

void
sas_compare_window_present (GtkWidget *parent, SasSession *session, const char *nip, int year, int version)
{
  SasCompareWindow *self = g_object_new (SAS_TYPE_COMPARE_WINDOW, "transient-for", gtk_widget_get_root (parent), NULL);
  Opening *opening = g_new (Opening, 1);

  self->session = g_object_ref (session);
  self->reading = g_cancellable_new ();
  *opening = (Opening) { g_object_ref (self), year, version };
  sas_session_run_async (session, SAS_CHANGED_NOTHING, list_versions, g_strdup (nip), g_free, (GDestroyNotify) g_ptr_array_unref, self->reading,
                         versions_listed, opening);
  gtk_window_present (GTK_WINDOW (self));
}
