/* The year's way, unit by unit: how many of whom are through each step. */
#include "config.h"
#include "sas-access.h"
#include "sas-home-parts.h"
#include "sas-i18n.h"
#include "sas-spark-bars.h"

enum { NAME_COLUMN, FIRST_STEP };
enum { GROUP_ROW, STEP_ROW, WHOLE_ROW, FIRST_UNIT };

static const SasFiguresStep *
step_at (const SasFigures *figures, guint index)
{
  return &g_array_index (figures->steps, SasFiguresStep, index);
}

static gboolean
is_now (const SasFigures *figures, const SasFiguresStep *step)
{
  return (step->kind == SAS_STEP_PERIOD || step->kind == SAS_STEP_ANNUAL) && step->period == figures->period;
}

/* --- heads --- */

/* Steps that stand under one word. */
static const char *
group_of (const SasFiguresStep *step)
{
  if (step->kind <= SAS_STEP_APPROVED)
    return _("SKP");
  return step->kind == SAS_STEP_PERIOD ? _("Periodic evaluation") : _("End of the year");
}

static void
add_groups (GtkGrid *grid, const SasFigures *figures)
{
  guint from = 0;

  for (guint i = 1; i <= figures->steps->len; i++)
    if (i == figures->steps->len || g_strcmp0 (group_of (step_at (figures, i)), group_of (step_at (figures, from))) != 0)
      {
        GtkWidget *label = gtk_label_new (group_of (step_at (figures, from)));

        gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
        gtk_widget_add_css_class (label, "caption");
        gtk_widget_add_css_class (label, "way-group");
        gtk_grid_attach (grid, label, (int) (FIRST_STEP + from), GROUP_ROW, (int) (i - from), 1);
        from = i;
      }
}

static void
add_head (GtkGrid *grid, const SasFigures *figures, guint index)
{
  const SasFiguresStep *step = step_at (figures, index);
  GtkWidget *label = gtk_label_new (sas_figures_step_short (step));

  gtk_widget_set_tooltip_text (label, sas_figures_step_name (step));
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_hexpand (label, TRUE);
  if (is_now (figures, step))
    gtk_widget_add_css_class (label, "strong");
  gtk_grid_attach (grid, label, (int) (FIRST_STEP + index), STEP_ROW, 1, 1);
}

/* --- cells --- */

/* "Sekretariat, Triwulan III: 9 of 11, late". (transfer full) */
static char *
cell_name (const SasFigures *figures, const SasFiguresUnit *unit, guint index)
{
  static const char *const words[] = { NULL, N_("partly"), N_("complete"), N_("late") };   /* by SasShare */
  const SasFiguresStep *step = step_at (figures, index);
  const char *word = words[sas_figures_share (unit, step, index)];
  g_autofree char *text = g_strdup_printf (_("%s, %s: %u of %u"), unit->name, sas_figures_step_name (step), unit->counts[index], unit->expected[index]);

  return word != NULL ? g_strdup_printf ("%s, %s", text, _(word)) : g_steal_pointer (&text);
}

/* How far it is filled, in quarters. */
static void
dress (GtkWidget *cell, const SasFiguresUnit *unit, SasShare share, guint index)
{
  static const char *const parts[] = { "way-0", "way-1", "way-2", "way-3", "way-4" };
  guint quarters = unit->expected[index] > 0 ? unit->counts[index] * 4 / unit->expected[index] : 0;

  gtk_widget_add_css_class (cell, "way-cell");
  gtk_widget_add_css_class (cell, share == SAS_SHARE_LATE ? "late" : share == SAS_SHARE_NONE ? "way-0" : parts[MIN (MAX (quarters, 1), 4)]);
}

static void
add_cell (GtkGrid *grid, const SasFigures *figures, const SasFiguresUnit *unit, guint index, int row)
{
  const SasFiguresStep *step = step_at (figures, index);
  SasShare share = sas_figures_share (unit, step, index);
  gboolean nothing = share == SAS_SHARE_NONE && unit->counts[index] == 0;
  g_autofree char *text = nothing ? g_strdup ("–") : g_strdup_printf ("%u", unit->counts[index]);
  g_autofree char *name = cell_name (figures, unit, index);
  g_autofree char *what = g_strdup_printf ("step:%s", sas_figures_step_id (step));
  GtkWidget *cell = gtk_button_new_with_label (text);

  dress (cell, unit, share, index);
  if (is_now (figures, step))
    gtk_widget_add_css_class (cell, "now");
  gtk_widget_set_tooltip_text (cell, name);
  sas_access_name (cell, name);
  sas_home_opens (cell, what, unit->unit, unit->own_only);
  gtk_grid_attach (grid, cell, (int) (FIRST_STEP + index), row, 1, 1);
}

static void
add_unit (GtkGrid *grid, const SasFigures *figures, const SasFiguresUnit *unit, int row)
{
  GtkWidget *name = sas_home_label (unit->name, NULL);

  gtk_label_set_width_chars (GTK_LABEL (name), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 24);
  gtk_grid_attach (grid, name, NAME_COLUMN, row, 1, 1);
  for (guint i = 0; i < figures->steps->len; i++)
    add_cell (grid, figures, unit, i, row);
}

/* The number over a bar of its share. */
static void
add_whole (GtkGrid *grid, const SasFigures *figures, guint index)
{
  const SasFiguresUnit *whole = figures->whole;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *bar;
  g_autofree char *text = whole->counts[index] > 0 ? g_strdup_printf ("%u", whole->counts[index]) : g_strdup ("–");
  GtkWidget *label = gtk_label_new (text);

  bar = sas_spark_bars_new (&whole->counts[index], 1, MAX (whole->people, 1));
  sas_spark_bars_set_past (SAS_SPARK_BARS (bar), !is_now (figures, step_at (figures, index)));
  gtk_widget_set_halign (bar, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "strong");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_grid_attach (grid, box, (int) (FIRST_STEP + index), WHOLE_ROW, 1, 1);
}

/* --- the card --- */

static GtkWidget *
legend (void)
{
  static const struct { const char *css_class, *word; } words[] = { { "way-4", N_("complete") }, { "way-2", N_("partly") }, { "late", N_("late") } };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GtkWidget *square = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *label = gtk_label_new (_(words[i].word));

      gtk_widget_add_css_class (square, "way-square");
      gtk_widget_add_css_class (square, words[i].css_class);
      gtk_widget_set_valign (square, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (label, "caption");
      gtk_box_append (GTK_BOX (box), square);
      gtk_box_append (GTK_BOX (box), label);
    }
  return box;
}

GtkWidget *
sas_home_way (const SasFigures *figures)
{
  GtkWidget *grid = gtk_grid_new (), *whole = sas_home_label (sas_home_scope_name (figures), "strong");

  gtk_grid_set_column_spacing (GTK_GRID (grid), 3);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  gtk_grid_attach (GTK_GRID (grid), whole, NAME_COLUMN, WHOLE_ROW, 1, 1);
  add_groups (GTK_GRID (grid), figures);
  for (guint i = 0; i < figures->steps->len; i++)
    {
      add_head (GTK_GRID (grid), figures, i);
      add_whole (GTK_GRID (grid), figures, i);
    }
  for (guint i = 0; i < figures->units->len; i++)
    add_unit (GTK_GRID (grid), figures, g_ptr_array_index (figures->units, i), (int) (FIRST_UNIT + i));
  return sas_home_card (_("The year's way, by unit"), legend (), grid);
}
