/* The strip with the next step, and the four figures with their trend. */
#include "config.h"
#include "sas-access.h"
#include "sas-home-parts.h"
#include "sas-i18n.h"
#include "sas-predicate-look.h"
#include "sas-spark-bars.h"

#define NOW (SAS_FIGURES_TREND - 1)
#define BEFORE (SAS_FIGURES_TREND - 2)

/* --- what to do next --- */

static GtkWidget *
next_words (const SasFigures *figures)
{
  const SasFiguresNext *next = &figures->next;
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *title = g_strdup_printf (_("Next step: %s"), next->sentence);
  g_autofree char *day = sas_date_to_display (next->due);
  g_autofree char *under = next->due == SAS_DATE_NONE ? NULL : next->days < 0 ? g_strdup_printf (_("The term was %s"), day)
                                                            : g_strdup_printf (_("Term %s, %d working days left"), day, next->days);

  gtk_box_append (GTK_BOX (words), sas_home_label (title, "strong"));
  if (under != NULL)
    gtk_box_append (GTK_BOX (words), sas_home_label (under, "secondary"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  return words;
}

static GtkWidget *
go_button (const char *label, const char *page)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", page);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.page");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

GtkWidget *
sas_home_next (const SasFigures *figures, guint tasks)
{
  GtkWidget *strip, *icon, *button;
  g_autofree char *all = tasks > 0 ? g_strdup_printf (ngettext_ ("Show %u task", "Show %u tasks", tasks), tasks) : NULL;

  if (figures->next.sentence == NULL)
    return NULL;
  strip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  icon = gtk_image_new_from_icon_name ("starred-symbolic");
  gtk_widget_add_css_class (icon, "disc");
  gtk_widget_set_valign (icon, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (strip, "next-action");
  gtk_box_append (GTK_BOX (strip), icon);
  gtk_box_append (GTK_BOX (strip), next_words (figures));
  if (all != NULL)
    {
      button = go_button (all, "task");
      gtk_widget_add_css_class (button, "flat");
      gtk_box_append (GTK_BOX (strip), button);
    }
  button = go_button (_("Go there"), figures->next.page);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_tooltip_text (button, "Ctrl+Enter");
  gtk_box_append (GTK_BOX (strip), button);
  return strip;
}

/* --- the four figures --- */

/* Better or worse than before; what is more may be the worse. */
static GtkWidget *
change (char *text, int more, gboolean more_is_good)
{
  static const char *const icons[] = { "go-down-symbolic", "object-select-symbolic", "go-up-symbolic" };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  const char *css_class = more == 0 ? "secondary" : (more > 0) == more_is_good ? "good" : "worse";

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icons[more < 0 ? 0 : more > 0 ? 2 : 1]));
  gtk_box_append (GTK_BOX (box), sas_home_label (text, "caption"));
  gtk_widget_add_css_class (box, css_class);
  gtk_widget_add_css_class (box, "home-change");
  g_free (text);
  return box;
}

static GtkWidget *
figure_change (const SasFigure *figure, const char *before, gboolean more_is_good)
{
  int more = (int) figure->trend[NOW] - (int) figure->trend[BEFORE];

  if (figure->totals[BEFORE] == 0)
    return change (g_strdup (_("Nothing to compare with yet")), 0, TRUE);
  if (more == 0)
    return change (g_strdup_printf (_("As in %s"), before), 0, TRUE);
  return change (more > 0 ? g_strdup_printf (_("%d more than in %s"), more, before) : g_strdup_printf (_("%d fewer than in %s"), -more, before), more,
                 more_is_good);
}

/* "Triwulan II", with its year when that is another. (transfer full) */
static char *
period_before (const SasFigures *figures)
{
  const char *name = sas_period_name (figures->trend_periods[BEFORE]);
  int year = figures->trend_years[BEFORE];

  return year == figures->year && figures->trend_periods[BEFORE] != SAS_PERIOD_ANNUAL ? g_strdup (name) : g_strdup_printf ("%s %d", name, year);
}

/* @what (nullable): the people behind it. */
static GtkWidget *
number_card (const char *title, GtkWidget *value, GtkWidget *picture, GtkWidget *under, const char *what)
{
  GtkWidget *grid = gtk_grid_new (), *label = sas_home_label (title, "secondary"), *button = gtk_button_new (), *arrow;

  arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  gtk_widget_set_halign (arrow, GTK_ALIGN_END);
  gtk_widget_add_css_class (arrow, "arrow");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (GTK_GRID (grid), label, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), arrow, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), value, 0, 1, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), picture, 1, 1, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), under, 0, 2, 2, 1);
  gtk_button_set_child (GTK_BUTTON (button), grid);
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "home-number");
  gtk_widget_set_hexpand (button, TRUE);
  sas_home_opens (button, what, NULL, FALSE);
  return button;
}

/* "46 of 48". */
static GtkWidget *
number (guint value, const char *of)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *text = g_strdup_printf ("%u", value);
  GtkWidget *figure = sas_home_label (text, "figure"), *rest = sas_home_label (of, "secondary");

  gtk_widget_set_valign (figure, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (rest, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (box), figure);
  gtk_box_append (GTK_BOX (box), rest);
  return box;
}

static GtkWidget *
bars (const SasFigure *figure, guint most)
{
  GtkWidget *widget = sas_spark_bars_new (figure->trend, SAS_FIGURES_TREND, most);

  gtk_widget_set_halign (widget, GTK_ALIGN_END);
  return widget;
}

static GtkWidget *
approved_card (const SasFigures *figures)
{
  g_autofree char *of = g_strdup_printf (_("of %u"), figures->approved.total), *before = g_strdup_printf ("%d", figures->year - 1);
  GtkWidget *card = number_card (_("Plans set"), number (figures->approved.value, of), bars (&figures->approved, 0),
                                 figure_change (&figures->approved, before, TRUE), "missing:approved");
  g_autofree char *name = g_strdup_printf (_("Plans set: %u of %u. Opens who is missing."), figures->approved.value, figures->approved.total);

  sas_access_name (card, name);
  return card;
}

static GtkWidget *
finished_card (const SasFigures *figures)
{
  g_autofree char *of = g_strdup_printf (_("of %u"), figures->finished.total), *before = period_before (figures);
  g_autofree char *title = g_strdup_printf (_("Evaluations %s finished"), sas_period_name (figures->period));
  g_autofree char *what = g_strdup_printf ("missing:%s", sas_periods[figures->period]);
  GtkWidget *card = number_card (title, number (figures->finished.value, of), bars (&figures->finished, 0),
                                 figure_change (&figures->finished, before, TRUE), what);
  g_autofree char *name = g_strdup_printf (_("%s: %u of %u. Opens who is missing."), title, figures->finished.value, figures->finished.total);

  sas_access_name (card, name);
  return card;
}

static GtkWidget *
late_card (const SasFigures *figures)
{
  g_autofree char *before = period_before (figures);
  GtkWidget *card = number_card (_("Past a term"), number (figures->late.value, ngettext_ ("person", "people", figures->late.value)),
                                 bars (&figures->late, 0), figure_change (&figures->late, before, FALSE), "late");
  g_autofree char *name = g_strdup_printf (_("Past a term: %u people. Opens who they are."), figures->late.value);

  sas_access_name (card, name);
  return card;
}

/* The five shapes, the worst first, the typical one framed. */
static GtkWidget *
shapes (SasPredicate typical)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);

  for (guint i = SAS_PREDICATES - 1; i > SAS_PREDICATE_NONE; i--)
    {
      GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_box_append (GTK_BOX (cell), sas_predicate_mark_new ((SasPredicate) i));
      gtk_widget_add_css_class (cell, "home-shape");
      if (i == typical)
        gtk_widget_add_css_class (cell, "now");
      gtk_box_append (GTK_BOX (box), cell);
    }
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static GtkWidget *
predicate_card (const SasFigures *figures)
{
  const SasFigure *figure = &figures->predicate;
  g_autofree char *before = period_before (figures);
  SasPredicate now = (SasPredicate) figure->value, then = (SasPredicate) figure->trend[BEFORE];
  int better = then == SAS_PREDICATE_NONE || now == SAS_PREDICATE_NONE ? 0 : (int) then - (int) now;   /* the words run from the best to the worst */
  const char *word = now != SAS_PREDICATE_NONE ? sas_predicate_label (now) : "–";
  char *text = then == SAS_PREDICATE_NONE ? g_strdup (_("Nothing to compare with yet"))
             : better == 0 ? g_strdup_printf (_("As in %s, %u people"), before, figure->total)
                           : g_strdup_printf (_("%s in %s"), sas_predicate_label (then), before);
  GtkWidget *value = sas_home_label (word, "figure");
  GtkWidget *card = number_card (_("Typical predicate"), value, shapes (now), change (text, better, TRUE), "rated");
  g_autofree char *name = g_strdup_printf (_("Typical predicate: %s, of %u people. Opens who has which."), word, figure->total);

  sas_access_name (card, name);
  return card;
}

GtkWidget *
sas_home_numbers (const SasFigures *figures, guint columns)
{
  GtkWidget *(*const cards[]) (const SasFigures *) = { approved_card, finished_card, late_card, predicate_card };
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 12);
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    gtk_grid_attach (GTK_GRID (grid), cards[i] (figures), (int) (i % columns), (int) (i / columns), 1, 1);
  return grid;
}
