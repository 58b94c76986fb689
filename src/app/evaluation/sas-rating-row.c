#include "config.h"
#include <math.h>
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-predicate-label.h"
#include "sas-rating-choice.h"
#include "sas-rating-row.h"

struct _SasRatingRow
{
  GtkListBoxRow  parent_instance;
  char          *nip, *name;
  GtkLabel      *percent, *feedback, *cells[SAS_RATED_PARTS], *stand;
  GtkWidget     *bar, *predicate;
};

G_DEFINE_FINAL_TYPE (SasRatingRow, sas_rating_row, GTK_TYPE_LIST_BOX_ROW)

/* Widths in letters, so that they keep pace with the size of the text. */
enum { WIDTH_PERCENT = 6, WIDTH_FEEDBACK = 8, WIDTH_CELL = 13, WIDTH_PREDICATE = 16, WIDTH_STAND = 13 };

static GtkWidget *
cell_new (GtkBox *box, const char *text, int letters, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), letters);
  gtk_label_set_max_width_chars (GTK_LABEL (label), letters);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);
  return label;
}

GtkWidget *
sas_rating_head_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_hexpand (cell_new (GTK_BOX (box), _("Employee"), 10, NULL), TRUE);
  cell_new (GTK_BOX (box), _("Realisation"), WIDTH_PERCENT + 6, NULL);
  cell_new (GTK_BOX (box), _("Feedback"), WIDTH_FEEDBACK, NULL);
  cell_new (GTK_BOX (box), _("Work results"), WIDTH_CELL, NULL);
  cell_new (GTK_BOX (box), _("Work behaviour"), WIDTH_CELL, NULL);
  cell_new (GTK_BOX (box), _("Predicate"), WIDTH_PREDICATE, NULL);
  cell_new (GTK_BOX (box), "", WIDTH_STAND, NULL);
  gtk_widget_add_css_class (box, "rating-head");
  return box;
}

static GtkWidget *
names_new (SasRatingRow *self, const SasEvaluationMember *member)
{
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  cell_new (GTK_BOX (names), member->name, 10, "strong");
  cell_new (GTK_BOX (names), member->position != NULL ? member->position : "", 10, "secondary");
  for (GtkWidget *label = gtk_widget_get_first_child (names); label != NULL; label = gtk_widget_get_next_sibling (label))
    gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  gtk_widget_set_hexpand (names, TRUE);
  gtk_widget_set_tooltip_text (names, member->name);
  return names;
}

GtkWidget *
sas_rating_row_new (const SasEvaluationMember *member)
{
  SasRatingRow *self = g_object_new (SAS_TYPE_RATING_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->nip = g_strdup (member->nip);
  self->name = g_strdup (member->name);
  gtk_box_append (GTK_BOX (box), names_new (self, member));
  self->bar = gtk_progress_bar_new ();
  gtk_widget_set_size_request (self->bar, 48, -1);
  gtk_widget_set_valign (self->bar, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->bar, "thin");
  gtk_box_append (GTK_BOX (box), self->bar);
  self->percent = GTK_LABEL (cell_new (GTK_BOX (box), "", WIDTH_PERCENT, "numeric"));
  self->feedback = GTK_LABEL (cell_new (GTK_BOX (box), "", WIDTH_FEEDBACK, "numeric"));
  for (int part = 0; part < SAS_RATED_PARTS; part++)
    self->cells[part] = GTK_LABEL (cell_new (GTK_BOX (box), "", WIDTH_CELL, "rating-cell"));
  self->predicate = sas_predicate_label_new ();
  gtk_widget_set_size_request (self->predicate, 126, -1);
  gtk_widget_set_valign (self->predicate, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->predicate);
  self->stand = GTK_LABEL (cell_new (GTK_BOX (box), "", WIDTH_STAND, "secondary"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  return GTK_WIDGET (self);
}

const char *
sas_rating_row_nip (SasRatingRow *self)
{
  return self->nip;
}

/* What stands in a cell: the rating, or in brackets what is suggested. (transfer full) */
static char *
cell_text (const SasRatingView *view, int part)
{
  static const char *const marks[SAS_RATINGS] = { "", "▲ ", "= ", "▼ " };

  if (view->rating[part] != SAS_RATING_NONE)
    return g_strconcat (marks[view->rating[part]], sas_rating_short (view->rating[part]), NULL);
  if (view->suggestion[part] != SAS_RATING_NONE && sas_rating_view_is_open (view))
    return g_strdup_printf (_("suggested: %s"), sas_rating_short (view->suggestion[part]));
  return g_strdup ("–");
}

static void
set_class (GtkWidget *widget, const char *name, gboolean set)
{
  (set ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (widget, name);
}

static void
set_cell (SasRatingRow *self, const SasRatingView *view, int part, gboolean now)
{
  g_autofree char *text = cell_text (view, part);
  GtkWidget *cell = GTK_WIDGET (self->cells[part]);

  gtk_label_set_label (self->cells[part], text);
  set_class (cell, "suggested", view->rating[part] == SAS_RATING_NONE && view->suggestion[part] != SAS_RATING_NONE);
  set_class (cell, "now", now);
  set_class (cell, "warn-text", view->stand == SAS_STAND_REASON && view->departs[part]);
  gtk_widget_set_tooltip_text (cell, view->why[part]);
}

static const char *const stands[SAS_STANDS] = {
  [SAS_STAND_CLOSED] = N_("no plan"), [SAS_STAND_UNOPENED] = N_("not opened"), [SAS_STAND_WAITING] = N_("not handed in"),
  [SAS_STAND_UNRATED] = N_("not rated"), [SAS_STAND_REASON] = N_("reason needed"), [SAS_STAND_RATED] = N_("rated"),
  [SAS_STAND_SIGNED] = N_("signed"),
};

void
sas_rating_row_set (SasRatingRow *self, const SasRatingView *view, SasRatedPart part)
{
  g_autofree char *percent = isnan (view->percent) ? g_strdup ("–") : g_strdup_printf ("%.0f %%", view->percent);
  g_autofree char *feedback = view->negative > 0 ? g_strdup_printf ("+%u −%u", view->positive, view->negative)
                            : view->positive > 0 ? g_strdup_printf ("+%u", view->positive) : g_strdup ("–");
  g_autofree char *result = cell_text (view, SAS_RATE_RESULT);
  g_autofree char *behaviour = cell_text (view, SAS_RATE_BEHAVIOUR);
  g_autofree char *name = g_strdup_printf (_("%s, results %s, behaviour %s, predicate %s, %s"), self->name, result, behaviour,
                                           sas_predicate_label (view->predicate), _(stands[view->stand]));

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), isnan (view->percent) ? 0 : CLAMP (view->percent / 100, 0, 1));
  gtk_label_set_label (self->percent, percent);
  gtk_label_set_label (self->feedback, feedback);
  for (int i = 0; i < SAS_RATED_PARTS; i++)
    set_cell (self, view, i, i == (int) part);
  sas_predicate_label_set (SAS_PREDICATE_LABEL (self->predicate), view->predicate);
  gtk_label_set_label (self->stand, _(stands[view->stand]));
  set_class (GTK_WIDGET (self->stand), "warn-text", view->stand == SAS_STAND_REASON || view->stand == SAS_STAND_WAITING);
  set_class (GTK_WIDGET (self->stand), "ok-text", view->stand == SAS_STAND_RATED);
  sas_access_name (GTK_WIDGET (self), name);
}

static void
sas_rating_row_finalize (GObject *object)
{
  g_free (SAS_RATING_ROW (object)->nip);
  g_free (SAS_RATING_ROW (object)->name);
  G_OBJECT_CLASS (sas_rating_row_parent_class)->finalize (object);
}

static void
sas_rating_row_class_init (SasRatingRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sas_rating_row_finalize;
}

static void
sas_rating_row_init (SasRatingRow *self)
{
}
