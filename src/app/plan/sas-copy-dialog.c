#include "config.h"
#include <string.h>
#include "sas-access.h"
#include "sas-copy-dialog.h"
#include "sas-i18n.h"
#include "sas-plan-store.h"

enum { MOST_SHOWN = 200 };

/* One person as listed. */
typedef struct
{
  const SasPerson *person;   /* of the roster */
  char            *folded;   /* what the search looks in */
  const char      *why;      /* nullable: why not; the state of his plan */
  gboolean         chosen;
} Choice;

struct _SasCopyDialog
{
  GtkWindow    parent_instance;

  GTask       *task;
  SasRoster   *roster;
  GPtrArray   *choices;      /* Choice, the team first */
  guint        team;         /* how many of them are the team */

  GtkLabel    *what;
  GtkEditable *search;
  GtkBox      *list;
  GtkLabel    *none;
  GtkButton   *copy;
};
G_DEFINE_FINAL_TYPE (SasCopyDialog, sas_copy_dialog, GTK_TYPE_WINDOW)

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_free (choice->folded);
  g_free (choice);
}

static void
answer (SasCopyDialog *self, GPtrArray *people)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  if (task != NULL)
    g_task_return_pointer (task, people, (GDestroyNotify) g_ptr_array_unref);
  else
    g_clear_pointer (&people, g_ptr_array_unref);
}

/* --- the list --- */

static guint
count_chosen (SasCopyDialog *self)
{
  guint count = 0;

  for (guint i = 0; i < self->choices->len; i++)
    count += ((Choice *) g_ptr_array_index (self->choices, i))->chosen;
  return count;
}

static void
show_count (SasCopyDialog *self)
{
  guint count = count_chosen (self);
  g_autofree char *label = g_strdup_printf (ngettext_ ("Copy to %u person", "Copy to %u people", count), count);

  gtk_button_set_label (self->copy, count > 0 ? label : _("Copy"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "copy.do", count > 0);
}

static void
toggled (GtkCheckButton *button, Choice *choice)
{
  choice->chosen = gtk_check_button_get_active (button);
  show_count (SAS_COPY_DIALOG (gtk_widget_get_root (GTK_WIDGET (button))));
}

static GtkWidget *
row_new (Choice *choice)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name, *detail;
  g_autofree char *full = sas_person_full_name (choice->person);
  g_autofree char *text = choice->why == NULL
    ? g_strdup (choice->person->position)
    : g_strdup_printf (_("The plan is “%s” and stays as it is · %s"), choice->why, choice->person->position);

  name = gtk_label_new (full);
  detail = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (detail), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (detail), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (detail, "secondary");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), detail);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), box);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), choice->chosen);
  gtk_widget_set_sensitive (button, choice->why == NULL);
  gtk_widget_add_css_class (button, "person-row");
  sas_access_name (button, full);
  g_signal_connect (button, "toggled", G_CALLBACK (toggled), choice);
  return button;
}

static GtkWidget *
head_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "secondary");
  gtk_widget_add_css_class (label, "person-head");
  return label;
}

static void
fill (SasCopyDialog *self)
{
  g_autofree char *wanted = g_utf8_casefold (gtk_editable_get_text (self->search), -1);
  GtkWidget *child;
  guint shown = 0;
  int head = -1;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
  for (guint i = 0; i < self->choices->len && shown < MOST_SHOWN; i++)
    {
      Choice *choice = g_ptr_array_index (self->choices, i);

      if (strstr (choice->folded, wanted) == NULL)
        continue;
      if (head != (i >= self->team))
        gtk_box_append (self->list, head_new (i < self->team ? _("Same team") : _("Others")));
      head = i >= self->team;
      gtk_box_append (self->list, row_new (choice));
      shown++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->none), shown == 0);
}

/* --- who --- */

/* The word for the state of a plan that is not being written any more; NULL: there is none, or it still is. */
static const char *
why_not (GHashTable *states, const char *nip)
{
  gpointer state = NULL;

  if (!g_hash_table_lookup_extended (states, nip, NULL, &state))
    return NULL;
  switch ((SasPlanState) GPOINTER_TO_INT (state))
    {
    case SAS_PLAN_DRAFT:
    case SAS_PLAN_RETURNED:
    case SAS_PLAN_CANCELLED:
      return NULL;
    case SAS_PLAN_SUBMITTED:
    case SAS_PLAN_APPROVED:
    case SAS_PLAN_SUPERSEDED:
    case SAS_PLAN_CLOSED:
    case SAS_PLAN_STATES:
    default:
      return sas_plan_state_label ((SasPlanState) GPOINTER_TO_INT (state));
    }
}

static void
add_choice (SasCopyDialog *self, const SasPerson *person, const char *owner, GHashTable *states)
{
  g_autofree char *full = NULL;
  g_autofree char *text = NULL;
  Choice *choice;

  for (guint i = 0; i < self->choices->len; i++)
    if (((Choice *) g_ptr_array_index (self->choices, i))->person == person)
      return;
  if (g_strcmp0 (person->nip, owner) == 0)
    return;
  choice = g_new0 (Choice, 1);
  full = sas_person_full_name (person);
  text = g_strdup_printf ("%s %s %s", full, person->nip, person->position);
  choice->person = person;
  choice->folded = g_utf8_casefold (text, -1);
  choice->why = why_not (states, person->nip);
  g_ptr_array_add (self->choices, choice);
}

static void
add_people (SasCopyDialog *self, GPtrArray *people, const char *owner, GHashTable *states)
{
  for (guint i = 0; people != NULL && i < people->len; i++)
    add_choice (self, g_ptr_array_index (people, i), owner, states);
}

/* Those with the same superior and those below the owner first; then, for the operator, everybody, for anybody else whom he
 * appraises: nobody else's plan is his to write. */
static void
list_people (SasCopyDialog *self, const SasActor *actor, const char *owner, GHashTable *states)
{
  const SasPerson *person = sas_roster_person (self->roster, owner);
  GPtrArray *under = sas_roster_people_under (self->roster, actor->nip);

  if (actor->operator_ || (person != NULL && g_strcmp0 (person->superior, actor->nip) == 0))
    add_people (self, person != NULL && person->superior != NULL ? sas_roster_people_under (self->roster, person->superior) : NULL,
                owner, states);
  if (actor->operator_ || g_strcmp0 (owner, actor->nip) == 0)
    add_people (self, sas_roster_people_under (self->roster, owner), owner, states);
  self->team = self->choices->len;
  add_people (self, actor->operator_ ? sas_roster_people (self->roster) : under, owner, states);
}

static gpointer
list_states (SasDb *db, gpointer year, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const SasPlanFilter filter = { .year = GPOINTER_TO_INT (year) };

  return sas_plan_store_list (db, &filter, error);
}

typedef struct { SasCopyDialog *dialog; char *owner; } Listing;

static void
states_listed (GObject *session, GAsyncResult *result, gpointer user_data)
{
  Listing *listing = user_data;
  g_autoptr (SasCopyDialog) self = listing->dialog;
  g_autofree char *owner = listing->owner;
  g_autoptr (GPtrArray) rows = sas_session_run_finish (SAS_SESSION (session), result, NULL);
  g_autoptr (GHashTable) states = g_hash_table_new (g_str_hash, g_str_equal);

  g_free (listing);
  if (self->task == NULL)
    return;
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const SasPlanRow *row = g_ptr_array_index (rows, i);

      g_hash_table_insert (states, row->nip, GINT_TO_POINTER (row->state));
    }
  list_people (self, sas_session_get_actor (SAS_SESSION (session)), owner, states);
  fill (self);
}

static void
copy_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasCopyDialog *self = SAS_COPY_DIALOG (widget);
  GPtrArray *people = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice *choice = g_ptr_array_index (self->choices, i);

      if (choice->chosen)
        g_ptr_array_add (people, g_strdup (choice->person->nip));
    }
  answer (self, people);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* --- life --- */

static void
sas_copy_dialog_dispose (GObject *object)
{
  SasCopyDialog *self = SAS_COPY_DIALOG (object);

  answer (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_COPY_DIALOG);
  G_OBJECT_CLASS (sas_copy_dialog_parent_class)->dispose (object);
}

static void
sas_copy_dialog_finalize (GObject *object)
{
  SasCopyDialog *self = SAS_COPY_DIALOG (object);

  g_ptr_array_unref (self->choices);
  g_clear_pointer (&self->roster, sas_roster_unref);
  G_OBJECT_CLASS (sas_copy_dialog_parent_class)->finalize (object);
}

static void
sas_copy_dialog_class_init (SasCopyDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_copy_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = sas_copy_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/plan/sas-copy-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SasCopyDialog, what);
  gtk_widget_class_bind_template_child (widget_class, SasCopyDialog, search);
  gtk_widget_class_bind_template_child (widget_class, SasCopyDialog, list);
  gtk_widget_class_bind_template_child (widget_class, SasCopyDialog, none);
  gtk_widget_class_bind_template_child (widget_class, SasCopyDialog, copy);
  gtk_widget_class_bind_template_callback (widget_class, fill);
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);  /* the search keeps Escape for itself */
  gtk_widget_class_install_action (widget_class, "copy.do", NULL, copy_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "copy.do", NULL);
}

static void
sas_copy_dialog_init (SasCopyDialog *self)
{
  self->choices = g_ptr_array_new_with_free_func (choice_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  sas_access_name (GTK_WIDGET (self->search), _("Search people"));
  show_count (self);
}

void
sas_copy_ask_async (GtkWidget *parent, SasSession *session, const char *owner, int year, const char *what, GAsyncReadyCallback callback,
                    gpointer user_data)
{
  SasCopyDialog *self = g_object_new (SAS_TYPE_COPY_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);
  Listing *listing = g_new (Listing, 1);

  self->task = g_task_new (parent, NULL, callback, user_data);
  self->roster = sas_roster_ref (sas_session_get_roster (session));
  gtk_label_set_label (self->what, what);
  *listing = (Listing) { g_object_ref (self), g_strdup (owner) };
  sas_session_run_async (session, SAS_CHANGED_NOTHING, list_states, GINT_TO_POINTER (year), NULL, (GDestroyNotify) g_ptr_array_unref, NULL,
                         states_listed, listing);
  gtk_window_present (GTK_WINDOW (self));
}

GPtrArray *
sas_copy_ask_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
