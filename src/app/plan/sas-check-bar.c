#include "config.h"
#include <string.h>
#include "sas-access.h"
#include "sas-check-bar.h"
#include "sas-i18n.h"
#include "sas-plan-place.h"

typedef enum { ALIGNED, BEHAVIOURS, NOTES, WARNINGS, MISSING, CHIPS } Chip;
typedef enum { PLAIN, OK, WARN, ERR } Tone;

static const struct { const char *class, *icon; } tones[] = {
  [PLAIN] = { NULL, NULL }, [OK] = { "ok", "object-select-symbolic" }, [WARN] = { "warn", "dialog-warning-symbolic" },
  [ERR] = { "err", "dialog-error-symbolic" },
};

struct _SasCheckBar
{
  GtkBox       parent_instance;

  SasPlanDesk *desk;
  GtkWidget   *chips[CHIPS];
  GtkWidget   *icons[CHIPS];
  GtkWidget   *labels[CHIPS];
  GtkWidget   *next;
  GtkWidget   *missing_list;   /* popover while it is open */
};

G_DEFINE_FINAL_TYPE (SasCheckBar, sas_check_bar, GTK_TYPE_BOX)

/* --- the walk --- */

/* Everything that wants something, notes first. (transfer container) of borrowed paths */
static GPtrArray *
wanting_places (SasPlanDesk *desk)
{
  GPtrArray *places = g_ptr_array_new ();
  GPtrArray *findings = sas_plan_desk_get_findings (desk);
  GPtrArray *notes = sas_plan_desk_get_notes (desk);

  for (guint i = 0; i < notes->len; i++)
    if (!((SasNote *) g_ptr_array_index (notes, i))->done)
      g_ptr_array_add (places, ((SasNote *) g_ptr_array_index (notes, i))->path);
  for (guint i = 0; i < findings->len; i++)
    if (((SasFinding *) g_ptr_array_index (findings, i))->severity != SAS_HINT)
      g_ptr_array_add (places, ((SasFinding *) g_ptr_array_index (findings, i))->path);
  return places;
}

char *
sas_plan_next_place (SasPlanDesk *desk, const char *place)
{
  g_autoptr (GPtrArray) places = wanting_places (desk);
  const char *first = NULL;
  const char *next = NULL;

  for (guint i = 0; i < places->len; i++)
    {
      const char *path = g_ptr_array_index (places, i);

      if (first == NULL || sas_place_compare (path, first) < 0)
        first = path;
      if (place != NULL && sas_place_compare (path, place) > 0 && (next == NULL || sas_place_compare (path, next) < 0))
        next = path;
    }
  return g_strdup (next != NULL ? next : first);
}

/* --- chips --- */

static void
set_chip (SasCheckBar *self, Chip chip, Tone tone, gboolean visible, char *text, const char *place)
{
  GtkWidget *button = self->chips[chip];

  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    if (tones[i].class != NULL && i != tone)
      gtk_widget_remove_css_class (button, tones[i].class);
  if (tones[tone].class != NULL)
    gtk_widget_add_css_class (button, tones[tone].class);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icons[chip]), tones[tone].icon);
  gtk_widget_set_visible (self->icons[chip], tones[tone].icon != NULL);
  if (strcmp (gtk_label_get_label (GTK_LABEL (self->labels[chip])), text) != 0)
    {
      gtk_label_set_label (GTK_LABEL (self->labels[chip]), text);
      sas_access_name (button, text);
    }
  gtk_widget_set_visible (button, visible);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", place != NULL ? place : "");
  g_free (text);
}

static const SasFinding *
first_finding (SasPlanDesk *desk, SasSeverity severity, const char *rule)
{
  GPtrArray *findings = sas_plan_desk_get_findings (desk);

  for (guint i = 0; i < findings->len; i++)
    {
      const SasFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity == severity && (rule == NULL || strcmp (finding->rule, rule) == 0))
        return finding;
    }
  return NULL;
}

static void
update_aligned (SasCheckBar *self, const SasPlan *plan)
{
  const SasFinding *loose = first_finding (self->desk, SAS_HINT, "superior-result-missing");
  guint aligned, results;

  sas_plan_alignment (plan, &aligned, &results);
  set_chip (self, ALIGNED, aligned == results ? OK : WARN, results > 0, g_strdup_printf (_("Aligned %u/%u"), aligned, results),
            loose != NULL ? loose->path : "results/0/superior_result");
}

static void
update_behaviours (SasCheckBar *self, const SasPlan *plan)
{
  int filled = 0;
  int first = -1;
  g_autofree char *place = NULL;

  for (int value = 0; value < SAS_BEHAVIOURS; value++)
    {
      const SasBehaviour *behaviour = sas_plan_behaviour (plan, value);
      gboolean has = behaviour != NULL && *behaviour->expectation != '\0';

      filled += has;
      if (!has && first < 0)
        first = value;
    }
  place = g_strdup_printf ("behaviours/%s/expectation", sas_behaviour_values[MAX (first, 0)]);
  set_chip (self, BEHAVIOURS, filled == SAS_BEHAVIOURS ? OK : PLAIN, TRUE, g_strdup_printf (_("Behaviour %d/%d"), filled, SAS_BEHAVIOURS), place);
}

static void
update_notes (SasCheckBar *self)
{
  GPtrArray *notes = sas_plan_desk_get_notes (self->desk);
  guint open = sas_plan_desk_open_notes (self->desk);
  const char *place = NULL;

  for (guint i = 0; i < notes->len && place == NULL; i++)
    if (!((SasNote *) g_ptr_array_index (notes, i))->done)
      place = ((SasNote *) g_ptr_array_index (notes, i))->path;
  set_chip (self, NOTES, open > 0 ? WARN : OK, notes->len > 0,
            g_strdup_printf (ngettext_ ("%u note of the appraiser", "%u notes of the appraiser", open), open), place);
}

/* "Kosong: 2 target" where all that is missing is of one sort, else parts. */
static void
update_missing (SasCheckBar *self)
{
  static const struct { const char *rule, *one, *many; } sorts[] = {
    { "target-missing", N_("Empty: %u target"), N_("Empty: %u targets") },
    { "indicator-text-missing", N_("Empty: %u indicator"), N_("Empty: %u indicators") },
    { "annex-missing", N_("Empty: %u annex"), N_("Empty: %u annexes") },
  };
  GPtrArray *findings = sas_plan_desk_get_findings (self->desk);
  guint missing = sas_findings_count (findings, SAS_MUST);
  gboolean open = sas_plan_desk_get_plan (self->desk)->state <= SAS_PLAN_RETURNED;
  const SasFinding *first = first_finding (self->desk, SAS_MUST, NULL);
  const char *one = N_("Empty: %u part");
  const char *many = N_("Empty: %u parts");

  for (guint s = 0; s < G_N_ELEMENTS (sorts); s++)
    {
      guint same = 0;

      for (guint i = 0; i < findings->len; i++)
        same += strcmp (((SasFinding *) g_ptr_array_index (findings, i))->rule, sorts[s].rule) == 0;
      if (same > 0 && same == missing)
        {
          one = sorts[s].one;
          many = sorts[s].many;
        }
    }
  if (missing > 0)
    set_chip (self, MISSING, ERR, open, g_strdup_printf (ngettext_ (one, many, missing), missing), first->path);
  else
    set_chip (self, MISSING, OK, open, g_strdup (_("Complete")), NULL);
}

void
sas_check_bar_update (SasCheckBar *self, SasPlanDesk *desk)
{
  const SasPlan *plan = sas_plan_desk_get_plan (desk);
  guint warnings = sas_findings_count (sas_plan_desk_get_findings (desk), SAS_WARN);
  const SasFinding *warning = first_finding (desk, SAS_WARN, NULL);
  g_autofree char *next = NULL;

  g_set_object (&self->desk, desk);
  next = sas_plan_next_place (desk, NULL);
  update_aligned (self, plan);
  update_behaviours (self, plan);
  update_notes (self);
  set_chip (self, WARNINGS, WARN, warnings > 0, g_strdup_printf (ngettext_ ("%u remark", "%u remarks", warnings), warnings),
            warning != NULL ? warning->path : NULL);
  update_missing (self);
  gtk_widget_set_visible (self->next, next != NULL && plan->state <= SAS_PLAN_RETURNED);
}

/* --- the list of what is missing --- */

static void
line_activated (GtkListBox *list, GtkListBoxRow *row, GtkPopover *popover)
{
  GtkWidget *self = gtk_widget_get_ancestor (GTK_WIDGET (popover), SAS_TYPE_CHECK_BAR);
  g_autofree char *place = g_strdup (g_object_get_data (G_OBJECT (row), "place"));

  gtk_popover_popdown (popover);
  gtk_widget_activate_action (self, "plan.go", "s", place);
}

static GtkWidget *
line_new (const SasPlan *plan, const SasFinding *finding)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *where = sas_place_label (plan, finding->path);
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>\n%s <small>(%s)</small>", where, finding->message, finding->basis);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_data_full (G_OBJECT (row), "place", g_strdup (finding->path), g_free);
  return row;
}

static void
drop_list (SasCheckBar *self)
{
  g_clear_pointer (&self->missing_list, gtk_widget_unparent);
}

void
sas_check_bar_show_missing (SasCheckBar *self)
{
  GPtrArray *findings = sas_plan_desk_get_findings (self->desk);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = gtk_label_new (_("Before it can be submitted"));
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  for (guint i = 0; i < findings->len; i++)
    if (((SasFinding *) g_ptr_array_index (findings, i))->severity == SAS_MUST)
      gtk_list_box_append (GTK_LIST_BOX (list), line_new (sas_plan_desk_get_plan (self->desk), g_ptr_array_index (findings, i)));
  gtk_widget_add_css_class (title, "title");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  sas_access_name (list, _("What is missing"));
  g_signal_connect (list, "row-activated", G_CALLBACK (line_activated), popover);
  g_object_set (scrolled, "hscrollbar-policy", GTK_POLICY_NEVER, "max-content-height", 360, "propagate-natural-height", TRUE, "child", list, NULL);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  drop_list (self);
  self->missing_list = popover;
  gtk_widget_set_parent (popover, self->chips[MISSING]);
  gtk_popover_popup (GTK_POPOVER (popover));
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0)));
}

/* --- life --- */

static void
sas_check_bar_dispose (GObject *object)
{
  SasCheckBar *self = SAS_CHECK_BAR (object);

  drop_list (self);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (sas_check_bar_parent_class)->dispose (object);
}

static void
sas_check_bar_class_init (SasCheckBarClass *class)
{
  G_OBJECT_CLASS (class)->dispose = sas_check_bar_dispose;
}

static GtkWidget *
chip_new (SasCheckBar *self, Chip chip)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);

  self->icons[chip] = gtk_image_new ();
  self->labels[chip] = gtk_label_new (NULL);
  gtk_box_append (GTK_BOX (box), self->icons[chip]);
  gtk_box_append (GTK_BOX (box), self->labels[chip]);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "chip");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "plan.go");
  return button;
}

static void
sas_check_bar_init (SasCheckBar *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "checkbar");
  for (int chip = 0; chip < CHIPS; chip++)
    {
      self->chips[chip] = chip_new (self, (Chip) chip);
      gtk_box_append (GTK_BOX (row), self->chips[chip]);
    }
  g_object_set (scrolled, "hscrollbar-policy", GTK_POLICY_EXTERNAL, "vscrollbar-policy", GTK_POLICY_NEVER, "hexpand", TRUE, "child", row, NULL);
  gtk_box_append (GTK_BOX (self), scrolled);
  self->next = gtk_button_new_with_label (_("Next"));
  gtk_widget_add_css_class (self->next, "link");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next), "plan.next");
  gtk_widget_set_tooltip_text (self->next, _("To the next place that wants something (F8)"));
  gtk_box_append (GTK_BOX (self), self->next);
}
