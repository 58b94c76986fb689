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

/* Widths in letters, so that they keep pace with the size of the text: what comes and goes must not move the columns. */
enum { WIDTH_PERCENT = 5, WIDTH_FEEDBACK = 7, WIDTH_CELL = 14, WIDTH_NAME = 10 };

void
sas_rating_columns_init (SasRatingColumns *self)
{
  for (guint i = 0; i < SAS_RATING_COLUMNS; i++)
    self->groups[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
}

void
sas_rating_columns_clear (SasRatingColumns *self)
{
  for (guint i = 0; i < SAS_RATING_COLUMNS; i++)
    g_clear_object (&self->groups[i]);
}

static GtkWidget *
text_new (const char *text, int letters, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), letters);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* Takes what room there is. */
static GtkWidget *
name_new (const char *text, const char *style)
{
  GtkWidget *label = text_new (text, WIDTH_NAME, style);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static GtkWidget *
put (GtkWidget *box, GtkWidget *cell, const SasRatingColumns *columns, guint column)
{
  gtk_box_append (GTK_BOX (box), cell);
  gtk_size_group_add_widget (columns->groups[column], cell);
  return cell;
}

GtkWidget *
sas_rating_head_new (const SasRatingColumns *columns)
{
  static const char *const titles[SAS_RATING_COLUMNS] = {
    N_("Realisation"), N_("Feedback"), N_("Work results"), N_("Work behaviour"), N_("Predicate"), "",
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (box), name_new (_("Employee"), NULL));
  for (guint i = 0; i < SAS_RATING_COLUMNS; i++)
    put (box, text_new (*titles[i] != '\0' ? _(titles[i]) : "", -1, i == SAS_COLUMN_RESULT || i == SAS_COLUMN_BEHAVIOUR ? "rating-title" : NULL),
         columns, i);
  gtk_widget_add_css_class (box, "rating-head");
  return box;
}

static GtkWidget *
names_new (const SasEvaluationMember *member)
{
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (names), name_new (member->name, "strong"));
  gtk_box_append (GTK_BOX (names), name_new (member->position != NULL ? member->position : "", "secondary"));
  gtk_widget_set_tooltip_text (names, member->name);
  return names;
}

static GtkWidget *
realisation_new (SasRatingRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->bar = gtk_progress_bar_new ();
  gtk_widget_set_size_request (self->bar, 48, -1);
  gtk_widget_set_valign (self->bar, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->bar, "thin");
  self->percent = GTK_LABEL (text_new ("", WIDTH_PERCENT, "numeric"));
  gtk_box_append (GTK_BOX (box), self->bar);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->percent));
  return box;
}

GtkWidget *
sas_rating_row_new (const SasEvaluationMember *member, const SasRatingColumns *columns)
{
  SasRatingRow *self = g_object_new (SAS_TYPE_RATING_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->nip = g_strdup (member->nip);
  self->name = g_strdup (member->name);
  gtk_box_append (GTK_BOX (box), names_new (member));
  put (box, realisation_new (self), columns, SAS_COLUMN_REALISATION);
  self->feedback = GTK_LABEL (put (box, text_new ("", WIDTH_FEEDBACK, "numeric"), columns, SAS_COLUMN_FEEDBACK));
  for (guint part = 0; part < SAS_RATED_PARTS; part++)
    self->cells[part] = GTK_LABEL (put (box, text_new ("", WIDTH_CELL, "rating-cell"), columns, SAS_COLUMN_RESULT + part));
  self->predicate = put (box, sas_predicate_label_new (), columns, SAS_COLUMN_PREDICATE);
  gtk_widget_set_size_request (self->predicate, 126, -1);   /* before the first is there */
  gtk_widget_set_valign (self->predicate, GTK_ALIGN_CENTER);
  self->stand = GTK_LABEL (put (box, text_new ("", -1, "secondary"), columns, SAS_COLUMN_STAND));
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
