#include "config.h"
#include "sas-access.h"
#include "sas-distribution.h"
#include "sas-distribution-chart.h"
#include "sas-i18n.h"
#include "sas-rating-choice.h"
#include "sas-rating-side.h"

struct _SasRatingSide
{
  GtkBox     parent_instance;

  GtkLabel  *rated, *pattern, *warnings, *departures, *count;
  GtkWidget *chart, *departing, *reasons, *people;
};

G_DEFINE_FINAL_TYPE (SasRatingSide, sas_rating_side, GTK_TYPE_BOX)

static guint person_signal;

static GtkLabel *
label_new (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

/* --- spread and pattern --- */

static SasOrganisationPredicate
organisation_of (const SasEvaluationBoard *board)
{
  return board->units->len > 0 ? ((const SasEvaluationUnit *) g_ptr_array_index (board->units, 0))->counts : SAS_ORGANISATION_NONE;
}

static SasDistribution
spread_of (SasEvaluationDesk *desk)
{
  SasDistribution spread = { { 0 } };

  for (guint i = 0; sas_evaluation_desk_get_view (desk, i) != NULL; i++)
    spread.counts[sas_evaluation_desk_get_view (desk, i)->predicate]++;
  return spread;
}

/* The bounds that are not kept, one sentence each. */
static void
show_warnings (SasRatingSide *self, GPtrArray *warnings)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *count = g_strdup_printf (ngettext_ ("%u departure", "%u departures", warnings->len), warnings->len);

  for (guint i = 0; i < warnings->len; i++)
    {
      g_autofree char *sentence = sas_distribution_warning_text (g_ptr_array_index (warnings, i));

      g_string_append_printf (text, "%s ", sentence);
    }
  g_string_append (text, _("The pattern is guidance, no quota (pp. 94-97)."));
  gtk_label_set_label (self->warnings, text->str);
  gtk_label_set_label (self->departures, count);
  gtk_widget_set_visible (self->departing, warnings->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->departures), warnings->len > 0);
}

static void
show_spread (SasRatingSide *self, SasEvaluationDesk *desk, const SasEvaluationBoard *board)
{
  const SasRegulation *regulation = sas_regulation_for_year (board->year);
  SasOrganisationPredicate organisation = organisation_of (board);
  SasDistribution spread = spread_of (desk);
  g_autoptr (GPtrArray) warnings = sas_distribution_warnings (regulation, organisation, &spread);
  double shares[SAS_PREDICATES];
  gboolean has_pattern = sas_distribution_pattern (regulation, organisation, shares);
  g_autofree char *rated = g_strdup_printf (_("%u of %u have a predicate"), sas_distribution_people (&spread), board->members->len);
  g_autofree char *pattern = has_pattern ? g_strdup_printf (_("Dashed: the pattern of an organisation that is “%s”"),
                                                            sas_organisation_label (organisation)) : NULL;

  gtk_label_set_label (self->rated, rated);
  gtk_label_set_label (self->pattern, has_pattern ? pattern : _("No pattern yet: the organisation has no predicate."));
  sas_distribution_chart_set (SAS_DISTRIBUTION_CHART (self->chart), &spread, has_pattern ? shares : NULL);
  show_warnings (self, warnings);
}

/* --- reasons --- */

static void
person_clicked (SasRatingSide *self, GtkButton *button)
{
  g_signal_emit (self, person_signal, 0, g_object_get_data (G_OBJECT (button), "nip"));
}

static void
add_person (SasRatingSide *self, const SasEvaluationMember *member, const SasRatingView *view)
{
  gboolean missing = view->stand == SAS_STAND_REASON;
  GtkWidget *button = gtk_button_new (), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *image = gtk_image_new_from_icon_name (missing ? "dialog-warning-symbolic" : "object-select-symbolic");
  g_autofree char *said = missing ? g_strdup (_("no reason yet")) : g_strdup_printf ("“%s”", view->departure);
  g_autofree char *name = g_strdup_printf ("%s: %s", member->name, said);

  gtk_widget_add_css_class (image, missing ? "warn-text" : "ok-text");
  gtk_box_append (GTK_BOX (line), image);
  gtk_box_append (GTK_BOX (line), words);
  label_new (words, member->name, NULL);
  gtk_label_set_lines (label_new (words, said, "secondary"), 2);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_widget_get_last_child (words)), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "reason-link");
  sas_access_name (button, name);
  g_object_set_data_full (G_OBJECT (button), "nip", g_strdup (member->nip), g_free);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (person_clicked), self);
  gtk_box_append (GTK_BOX (self->people), button);
}

static gboolean
is_reasoned (const SasRatingView *view)
{
  return sas_rating_view_departing (view) < SAS_RATED_PARTS && view->departure != NULL && *view->departure != '\0';
}

/* Those whose rating is not the suggested one: first whose reason is missing. */
static void
show_reasons (SasRatingSide *self, SasEvaluationDesk *desk, const SasEvaluationBoard *board)
{
  guint all = 0;
  g_autofree char *count = NULL;

  while (gtk_widget_get_first_child (self->people) != NULL)
    gtk_box_remove (GTK_BOX (self->people), gtk_widget_get_first_child (self->people));
  for (int given = FALSE; given <= TRUE; given++)
    for (guint i = 0; sas_evaluation_desk_get_view (desk, i) != NULL; i++)
      {
        const SasRatingView *view = sas_evaluation_desk_get_view (desk, i);

        if (given ? !is_reasoned (view) : view->stand != SAS_STAND_REASON)
          continue;
        add_person (self, g_ptr_array_index (board->members, i), view);
        all++;
      }
  count = g_strdup_printf ("%u", all);
  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (self->reasons, all > 0);
}

void
sas_rating_side_show (SasRatingSide *self, SasEvaluationDesk *desk)
{
  const SasEvaluationBoard *board = sas_evaluation_desk_get_board (desk);

  show_spread (self, desk, board);
  show_reasons (self, desk, board);
}

/* --- life --- */

static void
sas_rating_side_class_init (SasRatingSideClass *class)
{
  person_signal = g_signal_new ("person", SAS_TYPE_RATING_SIDE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sas_rating_side_init (SasRatingSide *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self), head);
  gtk_widget_set_hexpand (GTK_WIDGET (label_new (head, _("Distribution of the team"), "title")), TRUE);
  self->departures = label_new (head, "", "chip");
  gtk_widget_add_css_class (GTK_WIDGET (self->departures), "warn");
  gtk_widget_set_valign (GTK_WIDGET (self->departures), GTK_ALIGN_CENTER);
  self->rated = label_new (GTK_WIDGET (self), "", "secondary");
  self->chart = sas_distribution_chart_new ();
  gtk_widget_set_margin_top (self->chart, 6);
  gtk_box_append (GTK_BOX (self), self->chart);
  self->pattern = label_new (GTK_WIDGET (self), "", "secondary");
  self->departing = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->departing, "departing");
  gtk_box_append (GTK_BOX (self), self->departing);
  label_new (self->departing, _("Why does it depart?"), "strong");
  self->warnings = label_new (self->departing, "", NULL);
  self->reasons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  gtk_box_append (GTK_BOX (self), self->reasons);
  gtk_widget_set_margin_top (self->reasons, 9);
  label_new (self->reasons, _("Reasons"), "title");
  self->count = label_new (self->reasons, "", "count");
  gtk_label_set_xalign (self->count, 0.5);
  gtk_widget_set_valign (GTK_WIDGET (self->count), GTK_ALIGN_CENTER);
  self->people = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self), self->people);
}
