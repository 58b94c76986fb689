#include "config.h"
#include <math.h>
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-predicate-label.h"
#include "sas-rating-cell.h"
#include "sas-rating-row.h"
#include "sas-realisation-bar.h"

struct _SasRatingRow
{
  GtkListBoxRow   parent_instance;
  char           *nip, *name;
  GtkLabel       *number, *percent, *positive, *negative, *missing, *word;
  GtkWidget      *box, *bar, *countable, *cells[SAS_RATED_PARTS], *predicate, *remind;
  GtkStack       *last;
  GtkImage       *stand;
  SasReasonStrip *strip;      /* (nullable) made when it is needed for the first time */
};

enum { ENTERED, RATED, SAID, WENT_ON, TAKEN, REMINDED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SasRatingRow, sas_rating_row, GTK_TYPE_LIST_BOX_ROW)

/* Widths in letters: what comes and goes must not move the columns. */
enum { WIDTH_NUMBER = 2, WIDTH_PERCENT = 4, WIDTH_COUNT = 3 };

static const struct { const char *word, *icon, *style; } stands[SAS_STANDS] = {
  [SAS_STAND_CLOSED]   = { N_("no plan"), NULL, NULL },
  [SAS_STAND_UNOPENED] = { N_("not opened"), NULL, NULL },
  [SAS_STAND_WAITING]  = { N_("not handed in"), "document-open-recent-symbolic", "warn-text" },
  [SAS_STAND_UNRATED]  = { N_("not rated"), NULL, NULL },
  [SAS_STAND_REASON]   = { N_("reason needed"), "dialog-warning-symbolic", "warn-text" },
  [SAS_STAND_RATED]    = { N_("rated"), "object-select-symbolic", "ok-text" },
  [SAS_STAND_SIGNED]   = { N_("signed"), "changes-prevent-symbolic", "ok-text" },
};

static void
set_class (GtkWidget *widget, const char *name, gboolean set)
{
  (set ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (widget, name);
}

const char *
sas_rating_row_nip (SasRatingRow *self)
{
  return self->nip;
}

SasReasonStrip *
sas_rating_row_get_strip (SasRatingRow *self)
{
  return self->strip != NULL && gtk_widget_get_visible (GTK_WIDGET (self->strip)) ? self->strip : NULL;
}

/* --- what happens in it --- */

static void
cell_chosen (SasRatingRow *self, int rating, SasRatingCell *cell)
{
  g_signal_emit (self, signals[RATED], 0, GTK_WIDGET (cell) == self->cells[SAS_RATE_RESULT] ? SAS_RATE_RESULT : SAS_RATE_BEHAVIOUR, rating);
}

static void
reason_said (SasRatingRow *self, const char *text)
{
  g_signal_emit (self, signals[SAID], 0, text);
}

static void
reason_entered (SasRatingRow *self)
{
  g_signal_emit (self, signals[WENT_ON], 0);
}

static void
suggestion_taken (SasRatingRow *self)
{
  g_signal_emit (self, signals[TAKEN], 0);
}

static void
remind_clicked (SasRatingRow *self)
{
  g_signal_emit (self, signals[REMINDED], 0);
}

static void
focus_entered (SasRatingRow *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

/* --- its parts --- */

static GtkWidget *
names_new (const SasEvaluationMember *member)
{
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (names), sas_rating_name_new (member->name, "strong"));
  gtk_box_append (GTK_BOX (names), sas_rating_name_new (member->position != NULL ? member->position : "", "caption"));
  gtk_widget_set_tooltip_text (names, member->name);
  gtk_widget_set_valign (names, GTK_ALIGN_CENTER);
  return names;
}

static GtkWidget *
realisation_new (SasRatingRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->countable = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  self->bar = sas_realisation_bar_new ();
  self->percent = GTK_LABEL (sas_rating_text_new ("", WIDTH_PERCENT, "figure-cell"));
  self->missing = GTK_LABEL (sas_rating_text_new (_("not filled in"), -1, "warn-text"));
  gtk_widget_add_css_class (GTK_WIDGET (self->missing), "strong");
  gtk_label_set_xalign (self->percent, 1);
  gtk_box_append (GTK_BOX (self->countable), self->bar);
  gtk_box_append (GTK_BOX (self->countable), GTK_WIDGET (self->percent));
  gtk_box_append (GTK_BOX (box), self->countable);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->missing));
  return box;
}

static GtkWidget *
feedback_new (SasRatingRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);

  self->positive = GTK_LABEL (sas_rating_text_new ("", WIDTH_COUNT, "ok-text"));
  self->negative = GTK_LABEL (sas_rating_text_new ("", WIDTH_COUNT, "error-text"));
  gtk_widget_add_css_class (GTK_WIDGET (self->positive), "strong");
  gtk_widget_add_css_class (GTK_WIDGET (self->negative), "strong");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->positive));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->negative));
  return box;
}

/* The predicate; in its place, where there can be none yet, why, or the button that reminds. */
static GtkWidget *
last_new (SasRatingRow *self)
{
  GtkWidget *label = gtk_label_new (_("Remind")), *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *name = g_strdup_printf (_("Copy a reminder to %s"), self->name);

  self->last = GTK_STACK (gtk_stack_new ());
  self->predicate = sas_predicate_label_new ();
  self->word = GTK_LABEL (sas_rating_text_new ("", -1, "dim"));
  self->remind = gtk_button_new ();
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("document-send-symbolic"));
  gtk_box_append (GTK_BOX (content), label);
  gtk_button_set_child (GTK_BUTTON (self->remind), content);
  gtk_widget_set_halign (self->remind, GTK_ALIGN_START);
  gtk_widget_set_valign (self->remind, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->remind, name);
  sas_access_name (self->remind, name);
  g_signal_connect_swapped (self->remind, "clicked", G_CALLBACK (remind_clicked), self);
  gtk_stack_add_child (self->last, self->predicate);
  gtk_stack_add_child (self->last, GTK_WIDGET (self->word));
  gtk_stack_add_child (self->last, self->remind);
  gtk_stack_set_hhomogeneous (self->last, FALSE);
  gtk_widget_set_valign (GTK_WIDGET (self->last), GTK_ALIGN_CENTER);
  return GTK_WIDGET (self->last);
}

GtkWidget *
sas_rating_row_new (const SasEvaluationMember *member, const SasRatingColumns *columns)
{
  SasRatingRow *self = g_object_new (SAS_TYPE_RATING_ROW, NULL);
  GtkWidget *cells, *line;

  self->nip = g_strdup (member->nip);
  self->name = g_strdup (member->name);
  self->number = GTK_LABEL (sas_rating_text_new ("", WIDTH_NUMBER, "dim"));
  gtk_label_set_xalign (self->number, 1);
  line = sas_rating_line_new (columns, GTK_WIDGET (self->number), names_new (member), &cells);
  sas_rating_line_add (columns, cells, realisation_new (self), SAS_COLUMN_REALISATION);
  sas_rating_line_add (columns, cells, feedback_new (self), SAS_COLUMN_FEEDBACK);
  for (guint part = 0; part < SAS_RATED_PARTS; part++)
    {
      self->cells[part] = sas_rating_line_add (columns, cells, sas_rating_cell_new ((SasRatedPart) part), SAS_COLUMN_RESULT + part);
      g_signal_connect_swapped (self->cells[part], "chosen", G_CALLBACK (cell_chosen), self);
    }
  sas_rating_line_add (columns, cells, last_new (self), SAS_COLUMN_PREDICATE);
  self->stand = GTK_IMAGE (sas_rating_line_add (columns, cells, gtk_image_new (), SAS_COLUMN_STAND));
  gtk_widget_add_css_class (line, "rating-line");
  gtk_box_append (GTK_BOX (self->box), line);
  return GTK_WIDGET (self);
}

/* --- what is seen --- */

void
sas_rating_row_number (SasRatingRow *self, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  gtk_label_set_label (self->number, text);
}

static void
show_record (SasRatingRow *self, const SasRatingView *view)
{
  gboolean missing = view->stand == SAS_STAND_WAITING;
  g_autofree char *percent = isnan (view->percent) ? g_strdup ("–") : g_strdup_printf ("%.0f%%", view->percent);
  g_autofree char *positive = view->positive > 0 ? g_strdup_printf ("+%u", view->positive) : g_strdup ("");
  g_autofree char *negative = view->negative > 0 ? g_strdup_printf ("−%u", view->negative) : g_strdup ("");

  gtk_widget_set_visible (self->countable, !missing);
  gtk_widget_set_visible (GTK_WIDGET (self->missing), missing);
  gtk_widget_set_visible (self->bar, !isnan (view->percent));
  gtk_label_set_xalign (self->percent, isnan (view->percent) ? 0 : 1);
  sas_realisation_bar_set (SAS_REALISATION_BAR (self->bar), view->percent);
  gtk_label_set_label (self->percent, percent);
  gtk_label_set_label (self->positive, view->positive + view->negative > 0 ? positive : "–");
  gtk_label_set_label (self->negative, negative);
  set_class (GTK_WIDGET (self->positive), "ok-text", view->positive > 0);
}

static void
show_last (SasRatingRow *self, const SasRatingView *view)
{
  gboolean none = view->predicate == SAS_PREDICATE_NONE;

  sas_predicate_label_set (SAS_PREDICATE_LABEL (self->predicate), view->predicate);
  gtk_label_set_label (self->word, view->stand <= SAS_STAND_UNOPENED ? _(stands[view->stand].word) : "–");
  gtk_stack_set_visible_child (self->last, view->stand == SAS_STAND_WAITING ? self->remind : none ? GTK_WIDGET (self->word) : self->predicate);
}

/* A tick; where a reason was given, that it was; what is still to come. */
static void
show_stand (SasRatingRow *self, const SasRatingView *view)
{
  gboolean reasoned = view->stand == SAS_STAND_RATED && sas_rating_view_departing (view) < SAS_RATED_PARTS;

  gtk_image_set_from_icon_name (self->stand, reasoned ? "chat-message-new-symbolic" : stands[view->stand].icon);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->stand), reasoned ? view->departure : _(stands[view->stand].word));
  set_class (GTK_WIDGET (self->stand), "warn-text", g_strcmp0 (stands[view->stand].style, "warn-text") == 0);
  set_class (GTK_WIDGET (self->stand), "ok-text", !reasoned && g_strcmp0 (stands[view->stand].style, "ok-text") == 0);
}

static void
show_reason (SasRatingRow *self, const SasEvaluationMember *member, const SasRatingView *view, gboolean current)
{
  gboolean asked = current && sas_rating_view_is_open (view) && sas_rating_view_departing (view) < SAS_RATED_PARTS;

  if (asked && self->strip == NULL)
    {
      self->strip = SAS_REASON_STRIP (sas_reason_strip_new (self->name));
      g_signal_connect_swapped (self->strip, "said", G_CALLBACK (reason_said), self);
      g_signal_connect_swapped (self->strip, "entered", G_CALLBACK (reason_entered), self);
      g_signal_connect_swapped (self->strip, "taken", G_CALLBACK (suggestion_taken), self);
      gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->strip));
    }
  if (asked)
    sas_reason_strip_set (self->strip, member, view);
  if (self->strip != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->strip), asked);
}

void
sas_rating_row_set (SasRatingRow *self, const SasEvaluationMember *member, const SasRatingView *view, SasRatingLook look)
{
  g_autofree char *result = sas_rating_cell_text (view, SAS_RATE_RESULT);
  g_autofree char *behaviour = sas_rating_cell_text (view, SAS_RATE_BEHAVIOUR);
  g_autofree char *name = g_strdup_printf (_("%s, results %s, behaviour %s, predicate %s, %s"), self->name, result, behaviour,
                                           sas_predicate_label (view->predicate), _(stands[view->stand].word));

  show_record (self, view);
  for (int part = 0; part < SAS_RATED_PARTS; part++)
    sas_rating_cell_set (SAS_RATING_CELL (self->cells[part]), view, look.current && part == (int) look.part, look.compact);
  show_last (self, view);
  show_stand (self, view);
  show_reason (self, member, view, look.current);
  set_class (GTK_WIDGET (self), "current", look.current);
  sas_access_name (GTK_WIDGET (self), name);
}

/* --- life --- */

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
  signals[ENTERED] = g_signal_new ("entered", SAS_TYPE_RATING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[RATED] = g_signal_new ("rated", SAS_TYPE_RATING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[SAID] = g_signal_new ("said", SAS_TYPE_RATING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[WENT_ON] = g_signal_new ("went-on", SAS_TYPE_RATING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TAKEN] = g_signal_new ("taken", SAS_TYPE_RATING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMINDED] = g_signal_new ("reminded", SAS_TYPE_RATING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sas_rating_row_init (SasRatingRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->box);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_entered), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
