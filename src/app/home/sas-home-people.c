#include "config.h"
#include <string.h>
#include "sas-access.h"
#include "sas-column.h"
#include "sas-home-parts.h"
#include "sas-home-people.h"
#include "sas-i18n.h"
#include "sas-nip.h"

/* --- people as a list that makes its items when they are looked at: a figure may stand for a hundred thousand --- */

#define SAS_TYPE_HOME_PERSON (sas_home_person_get_type ())
G_DECLARE_FINAL_TYPE (SasHomePerson, sas_home_person, SAS, HOME_PERSON, GObject)
struct _SasHomePerson { GObject parent_instance; const SasFiguresPerson *person; };
G_DEFINE_FINAL_TYPE (SasHomePerson, sas_home_person, G_TYPE_OBJECT)

static void
sas_home_person_class_init (SasHomePersonClass *class)
{
}

static void
sas_home_person_init (SasHomePerson *self)
{
}

#define SAS_TYPE_HOME_ROLL (sas_home_roll_get_type ())
G_DECLARE_FINAL_TYPE (SasHomeRoll, sas_home_roll, SAS, HOME_ROLL, GObject)
struct _SasHomeRoll { GObject parent_instance; GPtrArray *people; };

static GType
roll_item_type (GListModel *model)
{
  return SAS_TYPE_HOME_PERSON;
}

static guint
roll_count (GListModel *model)
{
  return SAS_HOME_ROLL (model)->people->len;
}

static gpointer
roll_item (GListModel *model, guint position)
{
  SasHomeRoll *self = SAS_HOME_ROLL (model);
  SasHomePerson *item;

  if (position >= self->people->len)
    return NULL;
  item = g_object_new (SAS_TYPE_HOME_PERSON, NULL);
  item->person = g_ptr_array_index (self->people, position);
  return item;
}

static void
roll_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = roll_item_type;
  iface->get_n_items = roll_count;
  iface->get_item = roll_item;
}
G_DEFINE_FINAL_TYPE_WITH_CODE (SasHomeRoll, sas_home_roll, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, roll_iface_init))

static void
sas_home_roll_finalize (GObject *object)
{
  g_ptr_array_unref (SAS_HOME_ROLL (object)->people);
  G_OBJECT_CLASS (sas_home_roll_parent_class)->finalize (object);
}

static void
sas_home_roll_class_init (SasHomeRollClass *class)
{
  G_OBJECT_CLASS (class)->finalize = sas_home_roll_finalize;
}

static void
sas_home_roll_init (SasHomeRoll *self)
{
  self->people = g_ptr_array_new ();
}

static void
roll_show (SasHomeRoll *self, GPtrArray *people)
{
  guint before = self->people->len;

  g_ptr_array_unref (self->people);
  self->people = people;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, people->len);
}

/* --- the window --- */

struct _SasHomePeople
{
  GtkWindow           parent_instance;

  GtkWidget          *opener;      /* (weak) on which pages are opened */
  GtkSearchEntry     *search;
  GtkStack           *middle;
  GtkLabel           *heading, *count, *empty;
  GtkColumnView      *view;
  SasHomeRoll        *roll;        /* (owned) */
  GtkSingleSelection *selection;   /* (owned) */
  SasSession         *session;     /* (owned) */
  GPtrArray          *all;         /* (owned) (nullable) SasFiguresPerson */
  SasFiguresQuestion  question;
  SasPeriod           period;
};
G_DEFINE_FINAL_TYPE (SasHomePeople, sas_home_people, GTK_TYPE_WINDOW)

static gboolean
matches (const SasFiguresPerson *person, const char *find)
{
  g_autofree char *text = g_strdup_printf ("%s %s %s %s", person->name, person->nip, person->unit_name != NULL ? person->unit_name : "", person->note);
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, find) != NULL;
}

static void
fill (SasHomePeople *self)
{
  g_autofree char *find = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  GPtrArray *shown = g_ptr_array_new ();
  g_autofree char *count = NULL;

  for (guint i = 0; self->all != NULL && i < self->all->len; i++)
    if (*find == '\0' || matches (g_ptr_array_index (self->all, i), find))
      g_ptr_array_add (shown, g_ptr_array_index (self->all, i));
  count = g_strdup_printf (_("%u people"), shown->len);
  gtk_label_set_label (self->count, count);
  gtk_label_set_label (self->empty, self->all != NULL && self->all->len > 0 ? _("Nobody is called that. Search for another name or number.")
                                                                            : _("Nobody: nothing is left to do here."));
  gtk_stack_set_visible_child_name (self->middle, shown->len > 0 ? "list" : "empty");
  roll_show (self->roll, shown);
}

/* --- columns --- */

static void
show_name (GtkWidget *first, GtkWidget *second, const SasFiguresPerson *person)
{
  g_autofree char *nip = sas_nip_display (person->nip);

  gtk_label_set_label (GTK_LABEL (first), person->name);
  gtk_label_set_label (GTK_LABEL (second), nip);
}

static void
show_unit (GtkWidget *first, GtkWidget *second, const SasFiguresPerson *person)
{
  gtk_label_set_label (GTK_LABEL (first), person->unit_name != NULL ? person->unit_name : "–");
  gtk_label_set_label (GTK_LABEL (second), person->position);
}

static void
show_note (GtkWidget *first, GtkWidget *second, const SasFiguresPerson *person)
{
  gtk_label_set_label (GTK_LABEL (first), person->note);
  gtk_label_set_label (GTK_LABEL (second), person->done ? _("done") : "");
  gtk_widget_set_css_classes (first, (const char *[]) { person->done ? "good" : "strong", NULL });
}

static const struct { const char *title; int width; gboolean expand; void (*show) (GtkWidget *, GtkWidget *, const SasFiguresPerson *); } columns[] = {
  { N_("Employee"), 252, TRUE,  show_name },
  { N_("Unit"),     222, TRUE,  show_unit },
  { N_("State"),    174, FALSE, show_note },
};

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), sas_home_label (NULL, GPOINTER_TO_UINT (column) == 0 ? "strong" : NULL));
  gtk_box_append (GTK_BOX (box), sas_home_label (NULL, "secondary"));
  gtk_list_item_set_child (item, box);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *box = gtk_list_item_get_child (item), *first = gtk_widget_get_first_child (box), *second = gtk_widget_get_last_child (box);

  columns[GPOINTER_TO_UINT (column)].show (first, second, SAS_HOME_PERSON (gtk_list_item_get_item (item))->person);
  gtk_widget_set_tooltip_text (first, gtk_label_get_label (GTK_LABEL (first)));
  gtk_widget_set_visible (second, *gtk_label_get_label (GTK_LABEL (second)) != '\0');
}

static void
add_columns (GtkColumnView *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (on_setup), GUINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (on_bind), GUINT_TO_POINTER (i));
      column = gtk_column_view_column_new (_(columns[i].title), factory);
      gtk_column_view_column_set_expand (column, columns[i].expand);
      sas_column_set_width (column, columns[i].width);
      gtk_column_view_append_column (view, column);
    }
}

/* --- reading --- */

typedef struct { SasFiguresQuery query; SasFiguresQuestion question; char *scope_unit, *unit; } Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  g_free (input->scope_unit);
  g_free (input->unit);
  g_free (input);
}

static gpointer
read_people (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Input *input = data;

  return sas_figures_people_list (db, actor, &input->query, &input->question, sas_date_today (), error);
}

static void
people_read (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasHomePeople) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *people = sas_session_run_finish (SAS_SESSION (session), result, &error);

  if (self->session == NULL)
    {
      g_clear_pointer (&people, g_ptr_array_unref);
      return;
    }
  self->all = people;
  fill (self);
  if (people == NULL)
    gtk_label_set_label (self->empty, error->message);
  else if (people->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
read_all (SasHomePeople *self, const SasFiguresQuery *query)
{
  Input *input = g_new0 (Input, 1);

  input->scope_unit = g_strdup (query->unit);
  input->unit = g_strdup (self->question.unit);
  input->query = *query;
  input->query.unit = input->scope_unit;
  input->question = self->question;
  input->question.unit = input->unit;
  sas_session_run_async (self->session, SAS_CHANGED_NOTHING, read_people, input, input_free, (GDestroyNotify) g_ptr_array_unref, NULL, people_read,
                         g_object_ref (self));
}

/* --- what a person does --- */

/* A plan where plans are made, an evaluation of the period where ratings are given. */
static void
row_activated (SasHomePeople *self, guint position)
{
  g_autoptr (SasHomePerson) item = g_list_model_get_item (G_LIST_MODEL (self->roll), position);
  gboolean plan = item != NULL && sas_figures_question_is_of_plan (&self->question);
  g_autofree char *place = item == NULL ? NULL : plan ? g_strdup (item->person->nip) : g_strdup_printf ("%s %s", item->person->nip, sas_periods[self->period]);
  g_autoptr (GtkWidget) opener = self->opener != NULL ? g_object_ref (self->opener) : NULL;

  if (place == NULL || opener == NULL)
    return;
  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action (opener, "win.go", "(ss)", plan ? "plan" : "evaluation", place);
}

static void
search_entered (SasHomePeople *self)
{
  row_activated (self, 0);
}

static void
search_stopped (SasHomePeople *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

guint
sas_home_people_count (SasHomePeople *self)
{
  g_return_val_if_fail (SAS_IS_HOME_PEOPLE (self), 0);

  return self->roll->people->len;
}

/* --- life --- */

static void
sas_home_people_dispose (GObject *object)
{
  SasHomePeople *self = SAS_HOME_PEOPLE (object);

  g_clear_weak_pointer (&self->opener);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_HOME_PEOPLE);
  g_clear_object (&self->selection);
  g_clear_object (&self->roll);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  G_OBJECT_CLASS (sas_home_people_parent_class)->dispose (object);
}

#define BIND(member) gtk_widget_class_bind_template_child (widget_class, SasHomePeople, member)

static void
sas_home_people_class_init (SasHomePeopleClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_home_people_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-home-people.ui");
  BIND (search);
  BIND (middle);
  BIND (heading);
  BIND (count);
  BIND (empty);
  BIND (view);
  gtk_widget_class_bind_template_callback (widget_class, fill);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
  gtk_widget_class_bind_template_callback (widget_class, search_entered);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sas_home_people_init (SasHomePeople *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->roll = g_object_new (SAS_TYPE_HOME_ROLL, NULL);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->roll)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  add_columns (self->view);
  sas_access_name (GTK_WIDGET (self->search), _("Search people"));
  sas_access_tab_leaves (gtk_widget_get_parent (GTK_WIDGET (self->view)));
}

SasHomePeople *
sas_home_people_open (GtkWidget *parent, SasSession *session, const SasFiguresQuery *query, const SasFiguresQuestion *question)
{
  SasHomePeople *self = g_object_new (SAS_TYPE_HOME_PEOPLE, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);
  g_autofree char *title = NULL;

  self->session = g_object_ref (session);
  self->question = *question;
  self->question.unit = question->unit;
  self->period = sas_figures_question_is_of_plan (question) || question->kind != SAS_ASK_STEP ? (SasPeriod) query->period : question->period;
  title = sas_figures_question_title (question, self->period);
  g_set_weak_pointer (&self->opener, parent);
  gtk_label_set_label (self->heading, title);
  gtk_window_set_title (GTK_WINDOW (self), title);
  sas_access_name (GTK_WIDGET (self->view), title);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  read_all (self, query);
  self->question.unit = NULL;   /* was the caller's */
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
