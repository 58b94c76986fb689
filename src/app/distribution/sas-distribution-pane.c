#include "config.h"
#include <string.h>
#include "sas-access.h"
#include "sas-distribution-chart.h"
#include "sas-distribution-pane.h"
#include "sas-i18n.h"
#include "sas-predicate-look.h"

#define MOST 9999   /* people in a unit, for the fields */

struct _SasDistributionPane
{
  GtkBox                parent_instance;

  /* children (borrowed) */
  GtkLabel             *name, *about, *chip;
  SasDistributionChart *chart;
  GtkLabel             *legend;
  GtkWidget            *why;             /* what differs */
  GtkLabel             *why_title, *why_text;
  GtkWidget            *counts[SAS_PREDICATES];   /* a field each; NONE has none */
  GtkLabel             *real_counts[SAS_PREDICATES];
  GtkLabel             *note;
  GtkWidget            *reset;
  /* state */
  char                 *unit;            /* code */
  const SasRegulation  *regulation;
  SasOrganisationPredicate organisation;
  SasDistribution       real, tried;
  gboolean              filling;         /* the fields take what is tried, not the other way round */
};
G_DEFINE_FINAL_TYPE (SasDistributionPane, sas_distribution_pane, GTK_TYPE_BOX)

gboolean
sas_distribution_pane_is_trying (SasDistributionPane *self)
{
  return memcmp (&self->real, &self->tried, sizeof self->real) != 0;
}

const SasDistribution *
sas_distribution_pane_get_tried (SasDistributionPane *self)
{
  return &self->tried;
}

/* --- what is shown --- */

/* A class of its own where something differs, another where all is as expected. */
static void
show_chip (SasDistributionPane *self, const char *text, const char *class)
{
  static const char *const classes[] = { "ok", "warn" };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->chip), classes[i]);
  if (class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->chip), class);
  gtk_label_set_label (self->chip, text);
}

static void
update_chip (SasDistributionPane *self, GPtrArray *warnings)
{
  g_autofree char *count = g_strdup_printf (ngettext_ ("%u deviation", "%u deviations", warnings->len), warnings->len);

  if (self->organisation == SAS_ORGANISATION_NONE)
    show_chip (self, _("No pattern"), NULL);
  else if (sas_distribution_people (&self->tried) == 0)
    show_chip (self, _("Nobody rated"), NULL);
  else if (warnings->len == 0)
    show_chip (self, _("As the pattern"), "ok");
  else
    show_chip (self, count, sas_distribution_is_small (&self->tried) ? NULL : "warn");
}

/* (transfer full) */
static char *
explain (SasDistributionPane *self, GPtrArray *warnings)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < warnings->len; i++)
    {
      g_autofree char *sentence = sas_distribution_warning_text (g_ptr_array_index (warnings, i));

      g_string_append_printf (text, "%s\n", sentence);
    }
  if (self->organisation == SAS_ORGANISATION_NONE)
    g_string_append (text, _("Enter the organisation's predicate in the first step of the evaluation; then the pattern is drawn here."));
  else if (sas_distribution_is_small (&self->tried))
    g_string_append (text, _("So few people say little of a pattern: this is for information."));
  else
    g_string_append (text, _("The pattern guides, it is no quota: look again at the ratings, and keep what the record supports."));
  return g_string_free (text, FALSE);
}

static void
update_why (SasDistributionPane *self, GPtrArray *warnings)
{
  g_autofree char *text = explain (self, warnings);
  gboolean calm = warnings->len == 0 || sas_distribution_is_small (&self->tried);

  gtk_widget_set_visible (self->why, warnings->len > 0 || self->organisation == SAS_ORGANISATION_NONE);
  gtk_label_set_label (self->why_title, self->organisation == SAS_ORGANISATION_NONE ? _("No organisation's predicate yet") : _("What differs?"));
  gtk_label_set_label (self->why_text, text);
  if (calm)
    gtk_widget_add_css_class (self->why, "calm");
  else
    gtk_widget_remove_css_class (self->why, "calm");
}

static void
update_about (SasDistributionPane *self)
{
  guint rated = sas_distribution_people (&self->real), open = self->real.counts[SAS_PREDICATE_NONE];
  g_autofree char *about = g_strdup_printf (_("%u of %u people rated"), rated, rated + open);
  g_autofree char *legend = g_strdup_printf (_("Dashed: the pattern for an organisation that is “%s”"), sas_organisation_label (self->organisation));

  gtk_label_set_label (self->about, about);
  gtk_label_set_label (self->legend, legend);
  gtk_widget_set_visible (GTK_WIDGET (self->legend), self->organisation != SAS_ORGANISATION_NONE);
}

static void
update_note (SasDistributionPane *self)
{
  gboolean trying = sas_distribution_pane_is_trying (self);
  g_autofree char *note = g_strdup_printf (_("Tried: %u people; in fact %u are rated. No rating is changed by this."),
                                           sas_distribution_people (&self->tried), sas_distribution_people (&self->real));

  gtk_label_set_label (self->note, trying ? note : _("Try other numbers with + and −: no rating is changed by this."));
  gtk_widget_set_sensitive (self->reset, trying);
}

static void
update_fields (SasDistributionPane *self)
{
  self->filling = TRUE;
  for (guint i = SAS_PREDICATE_NONE + 1; i < SAS_PREDICATES; i++)
    {
      g_autofree char *real = g_strdup_printf (_("in fact %u"), self->real.counts[i]);

      gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->counts[i]), self->tried.counts[i]);
      gtk_label_set_label (self->real_counts[i], real);
      gtk_widget_set_opacity (GTK_WIDGET (self->real_counts[i]), self->tried.counts[i] != self->real.counts[i] ? 1 : 0);
    }
  self->filling = FALSE;
}

static void
update (SasDistributionPane *self)
{
  g_autoptr (GPtrArray) warnings = sas_distribution_warnings (self->regulation, self->organisation, &self->tried);
  double pattern[SAS_PREDICATES];
  gboolean expected = sas_distribution_pattern (self->regulation, self->organisation, pattern);

  sas_distribution_chart_set (self->chart, &self->tried, expected ? pattern : NULL);
  update_chip (self, warnings);
  update_why (self, warnings);
  update_about (self);
  update_fields (self);
  update_note (self);
}

void
sas_distribution_pane_set_unit (SasDistributionPane *self, const SasUnitDistribution *unit, int year)
{
  g_return_if_fail (SAS_IS_DISTRIBUTION_PANE (self) && unit != NULL);

  if (g_strcmp0 (self->unit, unit->unit) != 0 || memcmp (&self->real, &unit->distribution, sizeof self->real) != 0)
    self->tried = unit->distribution;
  g_free (self->unit);
  self->unit = g_strdup (unit->unit);
  self->real = unit->distribution;
  self->organisation = unit->organisation;
  self->regulation = sas_regulation_for_year (year);
  gtk_label_set_label (self->name, unit->name);
  update (self);
}

/* --- trying --- */

static void
count_changed (SasDistributionPane *self)
{
  if (self->filling || self->unit == NULL)
    return;
  for (guint i = SAS_PREDICATE_NONE + 1; i < SAS_PREDICATES; i++)
    self->tried.counts[i] = (guint) gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->counts[i]));
  update (self);
}

void
sas_distribution_pane_reset (SasDistributionPane *self)
{
  g_return_if_fail (SAS_IS_DISTRIBUTION_PANE (self));

  self->tried = self->real;
  if (self->unit != NULL)
    update (self);
}

/* The field with the focus does not lose it with the button. */
static void
reset_clicked (SasDistributionPane *self)
{
  gtk_widget_grab_focus (self->counts[SAS_PREDICATE_NONE + 1]);
  sas_distribution_pane_reset (self);
}

/* + and − count, as the arrows do. */
static gboolean
key_pressed (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType modifiers, GtkSpinButton *field)
{
  if (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return FALSE;
  switch (key)
    {
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
      gtk_spin_button_spin (field, GTK_SPIN_STEP_FORWARD, 1);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      gtk_spin_button_spin (field, GTK_SPIN_STEP_BACKWARD, 1);
      return TRUE;
    default:
      return FALSE;
    }
}

/* --- building --- */

static GtkWidget *
label_of (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);   /* the pane gives the width */
  gtk_widget_set_hexpand (label, TRUE);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

static void
add_head (SasDistributionPane *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->name = GTK_LABEL (label_of (NULL, "title"));
  self->chip = GTK_LABEL (gtk_label_new (NULL));
  self->about = GTK_LABEL (label_of (NULL, "secondary"));
  gtk_widget_add_css_class (GTK_WIDGET (self->chip), "chip");
  gtk_widget_set_valign (GTK_WIDGET (self->chip), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->chip));
  gtk_box_append (GTK_BOX (self), head);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->about));
}

static void
add_chart (SasDistributionPane *self)
{
  self->chart = SAS_DISTRIBUTION_CHART (sas_distribution_chart_new ());
  self->legend = GTK_LABEL (label_of (NULL, "caption"));
  gtk_widget_set_margin_top (GTK_WIDGET (self->chart), 6);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->chart));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->legend));
}

static void
add_why (SasDistributionPane *self)
{
  self->why = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->why_title = GTK_LABEL (label_of (NULL, "strong"));
  self->why_text = GTK_LABEL (label_of (NULL, NULL));
  gtk_widget_add_css_class (self->why, "why");
  gtk_widget_set_margin_top (self->why, 6);
  gtk_box_append (GTK_BOX (self->why), GTK_WIDGET (self->why_title));
  gtk_box_append (GTK_BOX (self->why), GTK_WIDGET (self->why_text));
  gtk_box_append (GTK_BOX (self), self->why);
}

static GtkWidget *
field_of (SasDistributionPane *self, guint predicate)
{
  GtkWidget *field = gtk_spin_button_new_with_range (0, MOST, 1);
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autofree char *name = g_strdup_printf (_("Try: people who are “%s”"), sas_predicate_label ((SasPredicate) predicate));

  gtk_editable_set_width_chars (GTK_EDITABLE (field), 3);
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (field), TRUE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), field);
  gtk_widget_add_controller (field, keys);
  g_signal_connect_object (field, "value-changed", G_CALLBACK (count_changed), self, G_CONNECT_SWAPPED);
  sas_access_name (field, name);
  return field;
}

static void
add_fields (SasDistributionPane *self)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  gtk_grid_set_column_spacing (grid, 9);
  gtk_grid_set_row_spacing (grid, 3);
  for (guint i = SAS_PREDICATE_NONE + 1; i < SAS_PREDICATES; i++)
    {
      self->counts[i] = field_of (self, i);
      self->real_counts[i] = GTK_LABEL (gtk_label_new (NULL));
      gtk_widget_add_css_class (GTK_WIDGET (self->real_counts[i]), "caption");
      gtk_grid_attach (grid, sas_predicate_mark_new ((SasPredicate) i), 0, (int) i, 1, 1);
      gtk_grid_attach (grid, label_of (sas_predicate_label ((SasPredicate) i), NULL), 1, (int) i, 1, 1);
      gtk_grid_attach (grid, GTK_WIDGET (self->real_counts[i]), 2, (int) i, 1, 1);
      gtk_grid_attach (grid, self->counts[i], 3, (int) i, 1, 1);
    }
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (grid));
}

static void
add_trial (SasDistributionPane *self)
{
  GtkWidget *title = label_of (_("What if?"), "title");

  self->note = GTK_LABEL (label_of (NULL, "secondary"));
  self->reset = gtk_button_new_with_label (_("Back to what is so"));
  gtk_widget_set_margin_top (title, 12);
  gtk_widget_set_halign (self->reset, GTK_ALIGN_START);
  g_signal_connect_object (self->reset, "clicked", G_CALLBACK (reset_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), title);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->note));
  add_fields (self);
  gtk_box_append (GTK_BOX (self), self->reset);
}

static void
sas_distribution_pane_finalize (GObject *object)
{
  g_free (SAS_DISTRIBUTION_PANE (object)->unit);
  G_OBJECT_CLASS (sas_distribution_pane_parent_class)->finalize (object);
}

static void
sas_distribution_pane_class_init (SasDistributionPaneClass *class)
{
  G_OBJECT_CLASS (class)->finalize = sas_distribution_pane_finalize;
}

static void
sas_distribution_pane_init (SasDistributionPane *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  add_head (self);
  add_chart (self);
  add_why (self);
  add_trial (self);
}

GtkWidget *
sas_distribution_pane_new (void)
{
  return g_object_new (SAS_TYPE_DISTRIBUTION_PANE, NULL);
}
