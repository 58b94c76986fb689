#include "config.h"
#include <string.h>
#include "sas-access.h"
#include "sas-column.h"
#include "sas-drop-down.h"
#include "sas-i18n.h"
#include "sas-team-table.h"

/* A row of the list. */
#define SAS_TYPE_TEAM_ROW (sas_team_row_get_type ())
G_DECLARE_FINAL_TYPE (SasTeamRow, sas_team_row, SAS, TEAM_ROW, GObject)
struct _SasTeamRow { GObject parent_instance; const SasProgress *progress; };   /* borrowed of the table's rows */
G_DEFINE_FINAL_TYPE (SasTeamRow, sas_team_row, G_TYPE_OBJECT)

static void sas_team_row_class_init (SasTeamRowClass *class) { }
static void sas_team_row_init (SasTeamRow *self) { }

/* What the switch above the table leaves. */
typedef enum { ALL, LATE, UNTOLD, SILENT, N_SIEVES } Sieve;
#define SILENT_DAYS 30   /* a month without a word: what the sieve calls long */

struct _SasTeamTable
{
  GtkWidget       parent_instance;

  /* template */
  GtkWidget      *root;
  GtkSearchEntry *search;
  GtkDropDown    *order;
  GtkBox         *tools, *sieves;
  GtkStack       *middle;
  GtkColumnView  *view;
  /* state */
  GPtrArray      *rows;        /* (nullable) SasProgress */
  GListStore     *shown;       /* SasTeamRow */
  GtkWidget      *buttons[N_SIEVES];   /* borrowed */
  Sieve           sieve;
  SasDate         today;
};
G_DEFINE_FINAL_TYPE (SasTeamTable, sas_team_table, GTK_TYPE_WIDGET)

static guint person_signal;

/* --- cells --- */

typedef struct
{
  const char *title;    /* N_() */
  int         width;
  gboolean    expand;
  GtkWidget *(*build) (void);
  void       (*show)  (SasTeamTable *self, GtkWidget *cell, const SasProgress *row);
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

/* Two texts, the second under the first. */
static GtkWidget *
build_pair (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label_of (NULL));
  gtk_box_append (GTK_BOX (box), label_of ("secondary"));
  return box;
}

static void
show_pair (GtkWidget *pair, const char *first, const char *second)
{
  GtkWidget *label = gtk_widget_get_first_child (pair), *under = gtk_widget_get_last_child (pair);

  gtk_label_set_label (GTK_LABEL (label), first);
  gtk_widget_set_tooltip_text (label, first);
  gtk_label_set_label (GTK_LABEL (under), second != NULL ? second : "");
  gtk_widget_set_visible (under, second != NULL && *second != '\0');
}

static GtkWidget *
build_name (void)
{
  GtkWidget *pair = build_pair ();

  gtk_widget_add_css_class (gtk_widget_get_first_child (pair), "strong");
  return pair;
}

static void
show_name (SasTeamTable *self, GtkWidget *cell, const SasProgress *row)
{
  show_pair (cell, row->name, row->position);
}

static GtkWidget *
build_told (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *bar = gtk_progress_bar_new (), *label = label_of ("numeric");

  gtk_widget_add_css_class (bar, "thin");
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (bar, 66, -1);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static void
show_told (SasTeamTable *self, GtkWidget *cell, const SasProgress *row)
{
  g_autofree char *text = g_strdup_printf ("%u/%u", row->told, row->parts);

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (gtk_widget_get_first_child (cell)), row->parts > 0 ? (double) row->told / row->parts : 0);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (cell)), text);
}

static GtkWidget *
build_number (void)
{
  return label_of ("numeric");
}

static void
show_number (GtkWidget *cell, guint number)
{
  g_autofree char *text = number > 0 ? g_strdup_printf ("%u", number) : g_strdup ("–");

  gtk_label_set_label (GTK_LABEL (cell), text);
}

static void
show_evidence (SasTeamTable *self, GtkWidget *cell, const SasProgress *row)
{
  show_number (cell, row->evidence);
}

static GtkWidget *
build_feedback (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *good = label_of ("strong"), *bad = label_of ("strong");

  gtk_widget_add_css_class (good, "ok-text");
  gtk_widget_add_css_class (bad, "error-text");
  gtk_box_append (GTK_BOX (box), good);
  gtk_box_append (GTK_BOX (box), bad);
  return box;
}

static void
show_feedback (SasTeamTable *self, GtkWidget *cell, const SasProgress *row)
{
  GtkWidget *good = gtk_widget_get_first_child (cell), *bad = gtk_widget_get_last_child (cell);
  g_autofree char *more = g_strdup_printf ("+%u", row->positive), *less = g_strdup_printf ("−%u", row->negative);
  gboolean none = row->positive + row->negative == 0;
  g_autofree char *neutral = row->neutral > 0 ? g_strdup_printf ("%u", row->neutral) : g_strdup ("–");

  gtk_label_set_label (GTK_LABEL (good), none ? neutral : more);
  gtk_widget_set_visible (good, none || row->positive > 0);
  gtk_label_set_label (GTK_LABEL (bad), less);
  gtk_widget_set_visible (bad, row->negative > 0);
}

static void
show_contact (SasTeamTable *self, GtkWidget *cell, const SasProgress *row)
{
  g_autofree char *text = sas_progress_contact_text (row, self->today);
  g_autofree char *day = sas_date_to_display (row->last_contact);

  show_pair (cell, text, day);
  if (row->silent >= SILENT_DAYS)
    gtk_widget_add_css_class (gtk_widget_get_first_child (cell), "warn-text");
  else
    gtk_widget_remove_css_class (gtk_widget_get_first_child (cell), "warn-text");
}

/* What he wrote down himself. */
static void
show_entry (SasTeamTable *self, GtkWidget *cell, const SasProgress *row)
{
  g_autofree char *day = row->last_entry != SAS_DATE_NONE ? sas_date_to_display (row->last_entry) : g_strdup ("–");
  g_autofree char *count = row->entries > 0 ? g_strdup_printf (ngettext_ ("%u in the period", "%u in the period", row->entries), row->entries) : NULL;

  show_pair (cell, day, count);
}

static GtkWidget *
build_state (void)
{
  GtkWidget *pair = build_pair (), *label = gtk_widget_get_first_child (pair);

  gtk_widget_set_halign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "chip");
  return pair;
}

/* "lewat 3 hari kerja" under what it is; who has handed in has no term. */
static void
show_state (SasTeamTable *self, GtkWidget *cell, const SasProgress *row)
{
  static const struct { SasTaskUrgency urgency; const char *class; } classes[] = {
    { SAS_TASK_LATE, "err" }, { SAS_TASK_TODAY, "warn" }, { SAS_TASK_SOON, "warn" },
  };
  const SasTask term = { .due = row->due, .days = row->days, .urgency = row->urgency };
  g_autofree char *days = row->due != SAS_DATE_NONE ? sas_task_days_text (&term) : g_strdup ("");
  GtkWidget *chip = gtk_widget_get_first_child (cell);
  const char *class = row->due == SAS_DATE_NONE ? "ok" : "plain-chip";

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      gtk_widget_remove_css_class (chip, classes[i].class);
      if (row->due != SAS_DATE_NONE && classes[i].urgency == row->urgency)
        class = classes[i].class;
    }
  gtk_widget_remove_css_class (chip, "ok");
  gtk_widget_add_css_class (chip, class);
  show_pair (cell, row->opened ? sas_evaluation_state_label (row->state) : _("Not begun"), days);
}

static const Column columns[] = {
  { N_("Employee"),     198, TRUE,  build_name,     show_name     },
  { N_("Realisation"),  126, FALSE, build_told,     show_told     },
  { N_("Evidence"),      90, FALSE, build_number,   show_evidence },
  { N_("Feedback"),      84, FALSE, build_feedback, show_feedback },
  { N_("Last contact"), 126, FALSE, build_pair,     show_contact  },
  { N_("Last line"),    120, FALSE, build_pair,     show_entry    },
  { N_("State"),        144, FALSE, build_state,    show_state    },
};

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  gtk_list_item_set_child (item, columns[GPOINTER_TO_UINT (column)].build ());
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *cell = gtk_list_item_get_child (item);
  SasTeamTable *self = SAS_TEAM_TABLE (g_object_get_data (G_OBJECT (factory), "table"));

  columns[GPOINTER_TO_UINT (column)].show (self, cell, SAS_TEAM_ROW (gtk_list_item_get_item (item))->progress);
}

static void
add_columns (SasTeamTable *self)
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

static gboolean
passes (const SasProgress *row, Sieve sieve)
{
  const gboolean answers[N_SIEVES] = {
    [ALL] = TRUE, [LATE] = row->due != SAS_DATE_NONE && row->urgency == SAS_TASK_LATE, [UNTOLD] = row->told < row->parts,
    [SILENT] = row->silent >= SILENT_DAYS,
  };

  return answers[sieve];
}

static gboolean
is_named (const SasProgress *row, const char *find)
{
  g_autofree char *text = g_strdup_printf ("%s %s %s", row->name, row->nip, row->position != NULL ? row->position : "");
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, find) != NULL;
}

static void
update_sieves (SasTeamTable *self)
{
  static const char *const titles[N_SIEVES] = { N_("All"), N_("Late"), N_("Not told"), N_("A month silent") };

  for (guint sieve = 0; sieve < N_SIEVES; sieve++)
    {
      guint count = 0;
      g_autofree char *text = NULL;

      for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
        count += passes (g_ptr_array_index (self->rows, i), (Sieve) sieve);
      text = g_strdup_printf ("%s %u", _(titles[sieve]), count);
      gtk_button_set_label (GTK_BUTTON (self->buttons[sieve]), text);
    }
}

static guint
position_of (SasTeamTable *self, const char *nip)
{
  for (guint i = 0; nip != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->shown)); i++)
    {
      g_autoptr (SasTeamRow) row = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (g_str_equal (row->progress->nip, nip))
        return i;
    }
  return 0;
}

static void
fill (SasTeamTable *self, const char *chosen)
{
  g_autofree char *find = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  g_autoptr (GPtrArray) matching = g_ptr_array_new_with_free_func (g_object_unref);
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_column_view_get_model (self->view));

  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
    {
      const SasProgress *progress = g_ptr_array_index (self->rows, i);
      SasTeamRow *row;

      if (!passes (progress, self->sieve) || !is_named (progress, find))
        continue;
      row = g_object_new (SAS_TYPE_TEAM_ROW, NULL);
      row->progress = progress;
      g_ptr_array_add (matching, row);
    }
  g_list_store_splice (self->shown, 0, g_list_model_get_n_items (G_LIST_MODEL (self->shown)), matching->pdata, matching->len);
  gtk_single_selection_set_selected (selection, position_of (self, chosen));
  gtk_stack_set_visible_child_name (self->middle, matching->len > 0 ? "table" : "nobody");
}

const char *
sas_team_table_get_chosen (SasTeamTable *self)
{
  SasTeamRow *row = gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (gtk_column_view_get_model (self->view)));

  return row != NULL ? row->progress->nip : NULL;
}

static void
refill (SasTeamTable *self)
{
  g_autofree char *chosen = g_strdup (sas_team_table_get_chosen (self));

  fill (self, chosen);
}

static void
reorder (SasTeamTable *self)
{
  if (self->rows == NULL)
    return;
  sas_progress_sort (self->rows, (SasProgressOrder) gtk_drop_down_get_selected (self->order));
  refill (self);
}

void
sas_team_table_set_rows (SasTeamTable *self, GPtrArray *rows, SasDate today)
{
  g_autofree char *chosen = g_strdup (sas_team_table_get_chosen (self));
  g_autoptr (GPtrArray) before = self->rows;

  self->rows = g_ptr_array_ref (rows);
  self->today = today;
  sas_progress_sort (self->rows, (SasProgressOrder) gtk_drop_down_get_selected (self->order));
  update_sieves (self);
  fill (self, chosen);   /* before the rows that were shown go */
}

static void
sieve_toggled (SasTeamTable *self, GtkToggleButton *button)
{
  for (guint i = 0; gtk_toggle_button_get_active (button) && i < N_SIEVES; i++)
    if (self->buttons[i] == GTK_WIDGET (button))
      {
        self->sieve = (Sieve) i;
        refill (self);
      }
}

static void
row_activated (SasTeamTable *self, guint position)
{
  g_autoptr (SasTeamRow) row = g_list_model_get_item (G_LIST_MODEL (self->shown), position);
  g_autofree char *nip = g_strdup (row->progress->nip);

  g_signal_emit (self, person_signal, 0, nip);
}

/* Enter in the search: the first that is found. */
static void
search_entered (SasTeamTable *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->shown)) > 0)
    row_activated (self, 0);
}

void
sas_team_table_find (SasTeamTable *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* --- life --- */

static void
sas_team_table_dispose (GObject *object)
{
  SasTeamTable *self = SAS_TEAM_TABLE (object);

  if (self->shown != NULL)
    g_list_store_remove_all (self->shown);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_TEAM_TABLE);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (sas_team_table_parent_class)->dispose (object);
}

static void
sas_team_table_class_init (SasTeamTableClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_team_table_dispose;
  person_signal = g_signal_new ("person", SAS_TYPE_TEAM_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-team-table.ui");
  gtk_widget_class_bind_template_child (widget_class, SasTeamTable, root);
  gtk_widget_class_bind_template_child (widget_class, SasTeamTable, search);
  gtk_widget_class_bind_template_child (widget_class, SasTeamTable, order);
  gtk_widget_class_bind_template_child (widget_class, SasTeamTable, tools);
  gtk_widget_class_bind_template_child (widget_class, SasTeamTable, sieves);
  gtk_widget_class_bind_template_child (widget_class, SasTeamTable, middle);
  gtk_widget_class_bind_template_child (widget_class, SasTeamTable, view);
  gtk_widget_class_bind_template_callback_full (widget_class, "search_changed", G_CALLBACK (refill));
  gtk_widget_class_bind_template_callback_full (widget_class, "order_changed", G_CALLBACK (reorder));
  gtk_widget_class_bind_template_callback (widget_class, search_entered);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
}

static void
add_sieves (SasTeamTable *self)
{
  for (guint i = 0; i < N_SIEVES; i++)
    {
      self->buttons[i] = gtk_toggle_button_new_with_label ("");
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->buttons[i]), GTK_TOGGLE_BUTTON (self->buttons[0]));
      gtk_box_append (self->sieves, self->buttons[i]);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[ALL]), TRUE);
  for (guint i = 0; i < N_SIEVES; i++)
    g_signal_connect_swapped (self->buttons[i], "toggled", G_CALLBACK (sieve_toggled), self);
}

static void
sas_team_table_init (SasTeamTable *self)
{
  g_autoptr (GtkSingleSelection) selection = NULL;

  self->shown = g_list_store_new (SAS_TYPE_TEAM_ROW);
  gtk_widget_init_template (GTK_WIDGET (self));
  selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->shown)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  add_columns (self);
  add_sieves (self);
  sas_row_stack_above (self->tools, 125);
  update_sieves (self);
  sas_access_name (GTK_WIDGET (self->search), _("Find somebody of the team"));
  sas_access_name (GTK_WIDGET (self->order), _("Order of the team"));
  sas_access_name (GTK_WIDGET (self->view), _("Team"));
}
