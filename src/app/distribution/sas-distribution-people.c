#include "config.h"
#include "sas-access.h"
#include "sas-column.h"
#include "sas-distribution-people.h"
#include "sas-i18n.h"
#include "sas-predicate-look.h"

/* A row of the list. */
#define SAS_TYPE_RATED_ROW (sas_rated_row_get_type ())
G_DECLARE_FINAL_TYPE (SasRatedRow, sas_rated_row, SAS, RATED_ROW, GObject)
struct _SasRatedRow { GObject parent_instance; const SasEvaluationRow *row; };   /* borrowed of the rows */
G_DEFINE_FINAL_TYPE (SasRatedRow, sas_rated_row, G_TYPE_OBJECT)

static void sas_rated_row_class_init (SasRatedRowClass *class) { }
static void sas_rated_row_init (SasRatedRow *self) { }

struct _SasDistributionPeople
{
  GtkWidget      parent_instance;

  GtkColumnView *view;      /* borrowed */
  GPtrArray     *rows;      /* (nullable) SasEvaluationRow */
  GListStore    *shown;     /* SasRatedRow */
};
G_DEFINE_FINAL_TYPE (SasDistributionPeople, sas_distribution_people_view, GTK_TYPE_WIDGET)

static guint person_signal;

/* --- cells --- */

typedef struct
{
  const char *title;    /* N_() */
  int         width;
  gboolean    expand;
  GtkWidget *(*build) (void);
  void       (*show)  (GtkWidget *cell, const SasEvaluationRow *row);
} Column;

static GtkWidget *
label_of (const char *class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

static void
set_text (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, text);
}

static GtkWidget *
build_name (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label_of ("strong"));
  gtk_box_append (GTK_BOX (box), label_of ("secondary"));
  return box;
}

static void
show_name (GtkWidget *cell, const SasEvaluationRow *row)
{
  set_text (gtk_widget_get_first_child (cell), row->name);
  set_text (gtk_widget_get_last_child (cell), row->position != NULL ? row->position : row->nip);
}

static GtkWidget *
build_predicate (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), sas_predicate_mark_new (SAS_PREDICATE_NONE));
  gtk_box_append (GTK_BOX (box), label_of ("predicate"));
  return box;
}

static void
show_predicate (GtkWidget *cell, const SasEvaluationRow *row)
{
  sas_predicate_mark_set (SAS_PREDICATE_MARK (gtk_widget_get_first_child (cell)), row->predicate);
  set_text (gtk_widget_get_last_child (cell), row->predicate != SAS_PREDICATE_NONE ? sas_predicate_label (row->predicate) : _("not rated yet"));
}

static GtkWidget *
build_text (void)
{
  return label_of (NULL);
}

static void
show_rating (GtkWidget *cell, SasRating rating)
{
  set_text (cell, rating != SAS_RATING_NONE ? sas_rating_label (rating) : "–");
}

static void
show_result (GtkWidget *cell, const SasEvaluationRow *row)
{
  show_rating (cell, row->result_rating);
}

static void
show_behaviour (GtkWidget *cell, const SasEvaluationRow *row)
{
  show_rating (cell, row->behaviour_rating);
}

static void
show_state (GtkWidget *cell, const SasEvaluationRow *row)
{
  set_text (cell, sas_evaluation_state_label (row->state));
}

static const Column columns[] = {
  { N_("Employee"),  210, TRUE,  build_name,      show_name      },
  { N_("Predicate"), 144, FALSE, build_predicate, show_predicate },
  { N_("Result"),    132, FALSE, build_text,      show_result    },
  { N_("Behaviour"), 132, FALSE, build_text,      show_behaviour },
  { N_("State"),     114, FALSE, build_text,      show_state     },
};

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  gtk_list_item_set_child (item, columns[GPOINTER_TO_UINT (column)].build ());
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  columns[GPOINTER_TO_UINT (column)].show (gtk_list_item_get_child (item), SAS_RATED_ROW (gtk_list_item_get_item (item))->row);
}

static void
add_columns (SasDistributionPeople *self)
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
      gtk_column_view_append_column (self->view, column);
    }
}

/* --- what is shown --- */

void
sas_distribution_people_view_set_rows (SasDistributionPeople *self, GPtrArray *rows)
{
  g_autoptr (GPtrArray) before = NULL, items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (SAS_IS_DISTRIBUTION_PEOPLE (self) && rows != NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      SasRatedRow *item = g_object_new (SAS_TYPE_RATED_ROW, NULL);

      item->row = g_ptr_array_index (rows, i);
      g_ptr_array_add (items, item);
    }
  before = self->rows;
  self->rows = g_ptr_array_ref (rows);
  g_list_store_splice (self->shown, 0, g_list_model_get_n_items (G_LIST_MODEL (self->shown)), items->pdata, items->len);
}

void
sas_distribution_people_view_focus (SasDistributionPeople *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
row_activated (SasDistributionPeople *self, guint position)
{
  g_autoptr (SasRatedRow) item = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  g_signal_emit (self, person_signal, 0, item->row->nip);
}

/* --- life --- */

static void
sas_distribution_people_view_dispose (GObject *object)
{
  SasDistributionPeople *self = SAS_DISTRIBUTION_PEOPLE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  if (self->shown != NULL)
    g_list_store_remove_all (self->shown);
  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (sas_distribution_people_view_parent_class)->dispose (object);
}

static void
sas_distribution_people_view_class_init (SasDistributionPeopleClass *class)
{
  G_OBJECT_CLASS (class)->dispose = sas_distribution_people_view_dispose;
  person_signal = g_signal_new ("person", SAS_TYPE_DISTRIBUTION_PEOPLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

static void
sas_distribution_people_view_init (SasDistributionPeople *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkSingleSelection *selection;

  self->shown = g_list_store_new (SAS_TYPE_RATED_ROW);
  selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->shown)));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (selection)));
  gtk_column_view_set_reorderable (self->view, FALSE);
  gtk_column_view_set_single_click_activate (self->view, TRUE);
  gtk_widget_set_overflow (scrolled, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (scrolled, "card");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_parent (scrolled, GTK_WIDGET (self));
  add_columns (self);
  sas_access_name (GTK_WIDGET (self->view), _("People of the unit"));
  g_signal_connect_object (self->view, "activate", G_CALLBACK (row_activated), self, G_CONNECT_SWAPPED);
}

GtkWidget *
sas_distribution_people_view_new (void)
{
  return g_object_new (SAS_TYPE_DISTRIBUTION_PEOPLE, NULL);
}
