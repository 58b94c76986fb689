#include "config.h"
#include "sas-access.h"
#include "sas-column.h"
#include "sas-distribution-bar.h"
#include "sas-distribution-table.h"
#include "sas-i18n.h"

#define INDENT 18

/* A row of the list. */
#define SAS_TYPE_UNIT_ROW (sas_unit_row_get_type ())
G_DECLARE_FINAL_TYPE (SasUnitRow, sas_unit_row, SAS, UNIT_ROW, GObject)
struct _SasUnitRow { GObject parent_instance; const SasUnitDistribution *unit; int level; };   /* @unit: borrowed of the table's */
G_DEFINE_FINAL_TYPE (SasUnitRow, sas_unit_row, G_TYPE_OBJECT)

static void sas_unit_row_class_init (SasUnitRowClass *class) { }
static void sas_unit_row_init (SasUnitRow *self) { }

struct _SasDistributionTable
{
  GtkWidget      parent_instance;

  GtkColumnView *view;         /* borrowed */
  GPtrArray     *units;        /* (nullable) SasUnitDistribution */
  GListStore    *shown;        /* SasUnitRow */
  int            year;
  gboolean       filling;
};
G_DEFINE_FINAL_TYPE (SasDistributionTable, sas_distribution_table, GTK_TYPE_WIDGET)

enum { CHOSEN, OPENED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* --- cells --- */

typedef struct
{
  const char *title;    /* N_() */
  int         width;
  gboolean    expand;
  GtkWidget *(*build) (void);
  void       (*show)  (SasDistributionTable *self, GtkWidget *cell, SasUnitRow *row);
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

/* Two things, the second under the first. */
static GtkWidget *
pair_of (GtkWidget *first, GtkWidget *second)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  return box;
}

static void
set_text (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, *text != '\0' ? text : NULL);
}

static GtkWidget *
build_name (void)
{
  return pair_of (label_of ("strong"), label_of ("secondary"));
}

static void
show_name (SasDistributionTable *self, GtkWidget *cell, SasUnitRow *row)
{
  g_autofree char *about = row->unit->organisation != SAS_ORGANISATION_NONE
                             ? g_strdup_printf (_("Organisation: %s"), sas_organisation_label (row->unit->organisation))
                             : g_strdup (_("Organisation: not entered yet"));

  gtk_widget_set_margin_start (cell, row->level * INDENT);
  set_text (gtk_widget_get_first_child (cell), row->unit->name);
  set_text (gtk_widget_get_last_child (cell), about);
}

static GtkWidget *
build_people (void)
{
  return pair_of (label_of ("strong"), label_of ("secondary"));
}

static void
show_people (SasDistributionTable *self, GtkWidget *cell, SasUnitRow *row)
{
  guint rated = sas_distribution_people (&row->unit->distribution), open = row->unit->distribution.counts[SAS_PREDICATE_NONE];
  g_autofree char *people = g_strdup_printf (ngettext_ ("%u person", "%u people", rated + open), rated + open);
  g_autofree char *about = open > 0 ? g_strdup_printf (_("%u rated"), rated) : g_strdup (_("all rated"));

  set_text (gtk_widget_get_first_child (cell), people);
  set_text (gtk_widget_get_last_child (cell), about);
}

static GtkWidget *
build_bar (void)
{
  return pair_of (sas_distribution_bar_new (), label_of ("secondary"));
}

static void
show_bar (SasDistributionTable *self, GtkWidget *cell, SasUnitRow *row)
{
  g_autofree char *text = sas_distribution_text (&row->unit->distribution);
  double pattern[SAS_PREDICATES];
  gboolean expected = sas_distribution_pattern (sas_regulation_for_year (self->year), row->unit->organisation, pattern);

  sas_distribution_bar_set (SAS_DISTRIBUTION_BAR (gtk_widget_get_first_child (cell)), &row->unit->distribution, expected ? pattern : NULL);
  set_text (gtk_widget_get_last_child (cell), text);
}

static GtkWidget *
build_state (void)
{
  GtkWidget *chip = label_of ("chip");

  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  return chip;
}

/* The first sentence is the tooltip; all of them stand in the pane beside the table. */
static void
show_state (SasDistributionTable *self, GtkWidget *cell, SasUnitRow *row)
{
  guint count = row->unit->warnings->len;
  g_autofree char *deviations = g_strdup_printf (ngettext_ ("%u deviation", "%u deviations", count), count);
  g_autofree char *sentence = count > 0 ? sas_distribution_warning_text (g_ptr_array_index (row->unit->warnings, 0)) : NULL;
  gboolean compared = row->unit->organisation != SAS_ORGANISATION_NONE && sas_distribution_people (&row->unit->distribution) > 0;

  gtk_widget_remove_css_class (cell, "ok");
  gtk_widget_remove_css_class (cell, "warn");
  if (compared && count == 0)
    gtk_widget_add_css_class (cell, "ok");
  if (count > 0 && !row->unit->is_small)
    gtk_widget_add_css_class (cell, "warn");
  gtk_label_set_label (GTK_LABEL (cell), !compared ? _("No pattern") : count > 0 ? deviations : _("As the pattern"));
  gtk_widget_set_tooltip_text (cell, sentence);
}

static const Column columns[] = {
  { N_("Unit"),         222, TRUE,  build_name,   show_name   },
  { N_("People"),       108, FALSE, build_people, show_people },
  { N_("Distribution"), 288, TRUE,  build_bar,    show_bar    },
  { N_("Pattern"),      114, FALSE, build_state,  show_state  },
};

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  gtk_list_item_set_child (item, columns[GPOINTER_TO_UINT (column)].build ());
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  SasDistributionTable *self = SAS_DISTRIBUTION_TABLE (g_object_get_data (G_OBJECT (factory), "table"));

  columns[GPOINTER_TO_UINT (column)].show (self, gtk_list_item_get_child (item), SAS_UNIT_ROW (gtk_list_item_get_item (item)));
}

static void
add_columns (SasDistributionTable *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_object_set_data (G_OBJECT (factory), "table", self);
      g_signal_connect (factory, "setup", G_CALLBACK (on_setup), GUINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (on_bind), GUINT_TO_POINTER (i));
      column = gtk_column_view_column_new (_(columns[i].title), factory);
      gtk_column_view_column_set_expand (column, columns[i].expand);
      sas_column_set_width (column, columns[i].width);
      gtk_column_view_append_column (self->view, column);
    }
}

/* --- what is shown --- */

static GtkSingleSelection *
selection_of (SasDistributionTable *self)
{
  return GTK_SINGLE_SELECTION (gtk_column_view_get_model (self->view));
}

const SasUnitDistribution *
sas_distribution_table_get_chosen (SasDistributionTable *self)
{
  SasUnitRow *row = gtk_single_selection_get_selected_item (selection_of (self));

  return row != NULL ? row->unit : NULL;
}

static void
add_row (GPtrArray *rows, const SasUnitDistribution *unit, int level)
{
  SasUnitRow *row = g_object_new (SAS_TYPE_UNIT_ROW, NULL);

  row->unit = unit;
  row->level = level;
  g_ptr_array_add (rows, row);
}

/* @unit, then those below it; each leaves @left, which holds what is not shown yet. */
static void
add_tree (GPtrArray *rows, GHashTable *left, SasRoster *roster, const char *unit, int level)
{
  const SasUnitDistribution *one = g_hash_table_lookup (left, unit);
  GPtrArray *children = sas_roster_children (roster, unit);

  if (one != NULL)
    {
      g_hash_table_remove (left, unit);
      add_row (rows, one, level);
    }
  for (guint i = 0; one != NULL && i < children->len; i++)
    add_tree (rows, left, roster, ((const SasUnit *) g_ptr_array_index (children, i))->code, level + 1);
}

/* As a tree. A unit above which none is shown begins at the margin. (transfer full) */
static GPtrArray *
rows_of (GPtrArray *units, SasRoster *roster)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) left = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < units->len; i++)
    g_hash_table_insert (left, ((const SasUnitDistribution *) g_ptr_array_index (units, i))->unit, g_ptr_array_index (units, i));
  for (guint i = 0; i < units->len; i++)
    add_tree (rows, left, roster, ((const SasUnitDistribution *) g_ptr_array_index (units, i))->unit, 0);
  return rows;
}

void
sas_distribution_table_choose (SasDistributionTable *self, const char *unit)
{
  g_return_if_fail (SAS_IS_DISTRIBUTION_TABLE (self));

  for (guint i = 0; unit != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->shown)); i++)
    {
      g_autoptr (SasUnitRow) row = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (g_str_equal (row->unit->unit, unit))
        gtk_single_selection_set_selected (selection_of (self), i);
    }
}

void
sas_distribution_table_set_units (SasDistributionTable *self, GPtrArray *units, SasRoster *roster, int year)
{
  const SasUnitDistribution *now = sas_distribution_table_get_chosen (self);
  g_autofree char *chosen = now != NULL ? g_strdup (now->unit) : NULL;
  g_autoptr (GPtrArray) before = self->units, rows = rows_of (units, roster);

  self->filling = TRUE;
  self->units = g_ptr_array_ref (units);
  self->year = year;
  g_list_store_splice (self->shown, 0, g_list_model_get_n_items (G_LIST_MODEL (self->shown)), rows->pdata, rows->len);
  gtk_single_selection_set_selected (selection_of (self), 0);
  sas_distribution_table_choose (self, chosen);
  self->filling = FALSE;
  g_signal_emit (self, signals[CHOSEN], 0);
}

void
sas_distribution_table_focus (SasDistributionTable *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
selection_changed (SasDistributionTable *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[CHOSEN], 0);
}

static void
row_activated (SasDistributionTable *self, guint position)
{
  g_autoptr (SasUnitRow) row = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  g_signal_emit (self, signals[OPENED], 0, row->unit->unit);
}

/* --- life --- */

static void
sas_distribution_table_dispose (GObject *object)
{
  SasDistributionTable *self = SAS_DISTRIBUTION_TABLE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  self->filling = TRUE;
  if (self->shown != NULL)
    g_list_store_remove_all (self->shown);
  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->units, g_ptr_array_unref);
  G_OBJECT_CLASS (sas_distribution_table_parent_class)->dispose (object);
}

static void
sas_distribution_table_class_init (SasDistributionTableClass *class)
{
  G_OBJECT_CLASS (class)->dispose = sas_distribution_table_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", SAS_TYPE_DISTRIBUTION_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPENED] = g_signal_new ("opened", SAS_TYPE_DISTRIBUTION_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

static void
sas_distribution_table_init (SasDistributionTable *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkSingleSelection *selection;

  self->shown = g_list_store_new (SAS_TYPE_UNIT_ROW);
  selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->shown)));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (selection)));
  gtk_column_view_set_reorderable (self->view, FALSE);
  gtk_widget_set_overflow (scrolled, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (scrolled, "card");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_parent (scrolled, GTK_WIDGET (self));
  add_columns (self);
  sas_access_name (GTK_WIDGET (self->view), _("Units"));
  g_signal_connect_object (selection, "notify::selected-item", G_CALLBACK (selection_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (row_activated), self, G_CONNECT_SWAPPED);
}

GtkWidget *
sas_distribution_table_new (void)
{
  return g_object_new (SAS_TYPE_DISTRIBUTION_TABLE, NULL);
}
