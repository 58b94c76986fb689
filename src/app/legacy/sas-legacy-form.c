#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-legacy-form.h"

struct _SasLegacyForm
{
  GtkBox           parent_instance;

  SasLegacyDesk   *desk;
  SasLegacyFields *fields;      /* of the widgets that are built by now */
};

G_DEFINE_FINAL_TYPE (SasLegacyForm, sas_legacy_form, GTK_TYPE_BOX)

GtkWidget *
sas_legacy_card_new (const char *title, GtkBox **inside)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 12);
  if (title != NULL)
    gtk_box_append (GTK_BOX (box), sas_legacy_label (title, "title"));
  gtk_box_append (GTK_BOX (card), box);
  *inside = GTK_BOX (box);
  return card;
}

/* A grid of labels and what stands beside them. */
static void
attach (GtkGrid *grid, int row, const char *label, GtkWidget *field)
{
  GtkWidget *name = sas_legacy_label (label, "secondary");

  gtk_widget_set_valign (name, GTK_ALIGN_CENTER);
  gtk_grid_attach (grid, name, 0, row, 1, 1);
  gtk_grid_attach (grid, field, 1, row, 1, 1);
}

static GtkGrid *
add_grid (GtkBox *inside)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  gtk_grid_set_column_spacing (grid, 12);
  gtk_grid_set_row_spacing (grid, 6);
  gtk_box_append (inside, GTK_WIDGET (grid));
  return grid;
}

/* --- who and when --- */

static GtkWidget *
paper_card (SasLegacyFields *fields)
{
  const char *models[] = { _("Administrators and functional officers"), _("High leaders and heads of independent units"), NULL };
  GtkBox *inside;
  GtkWidget *card = sas_legacy_card_new (_("The paper"), &inside);
  GtkGrid *grid = add_grid (inside);

  attach (grid, 0, _("Form"), sas_legacy_fields_choice (fields, "model", _("Form"), models));
  attach (grid, 1, _("Place of signing"), sas_legacy_fields_text (fields, "place", _("Place of signing"), NULL, FALSE));
  attach (grid, 2, _("Day of signing"), sas_legacy_fields_text (fields, "date", _("Day of signing"), "14-01-2022", FALSE));
  gtk_grid_attach (grid, sas_legacy_fields_remark (fields, "date"), 1, 3, 1, 1);
  return card;
}

static GtkGrid *
facts_grid (SasLegacyFields *fields, const char *key, const char *title)
{
  static const struct { const char *key, *label; } facts[] = {
    { "name", N_("Name") }, { "nip", "NIP" }, { "rank", N_("Rank") }, { "position", N_("Position") }, { "unit", N_("Unit") },
  };
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  gtk_grid_set_column_spacing (grid, 12);
  gtk_grid_set_row_spacing (grid, 6);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_autofree char *path = g_strdup_printf ("people/%s/%s", key, facts[i].key), *name = g_strdup_printf ("%s: %s", title, _(facts[i].label));

      attach (grid, (int) i, _(facts[i].label), sas_legacy_fields_text (fields, path, name, NULL, FALSE));
    }
  return grid;
}

/* One of the three at a time. No GtkExpander: in GTK 4.8 Tab into a closed one finds a child without a window. */
static GtkWidget *
people_card (SasLegacyFields *fields)
{
  static const struct { const char *key, *title; } people[] = {
    { "employee", N_("Employee") }, { "appraiser", N_("Appraiser") }, { "reviewing_superior", N_("The appraiser's superior") },
  };
  GtkBox *inside;
  GtkWidget *card = sas_legacy_card_new (_("Who they were then"), &inside), *choice = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkToggleButton *first = NULL;

  gtk_widget_add_css_class (choice, "linked");
  gtk_box_append (inside, choice);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (_(people[i].title));
      GtkGrid *grid = facts_grid (fields, people[i].key, _(people[i].title));

      gtk_widget_add_css_class (button, "small");
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), first);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), first == NULL);
      first = first != NULL ? first : GTK_TOGGLE_BUTTON (button);
      g_object_bind_property (button, "active", grid, "visible", G_BINDING_SYNC_CREATE);
      gtk_box_append (GTK_BOX (choice), button);
      gtk_box_append (inside, GTK_WIDGET (grid));
    }
  return card;
}

/* --- behaviour --- */

static GtkWidget *
behaviour_card (SasLegacyFields *fields)
{
  GtkBox *inside;
  GtkWidget *card = sas_legacy_card_new (_("Behaviour"), &inside);
  GtkGrid *grid = add_grid (inside);

  for (int i = 0; i < SAS_LEGACY_BEHAVIOURS; i++)
    {
      g_autofree char *path = g_strdup_printf ("behaviours/%d/value", i);

      attach (grid, 2 * i, sas_legacy_behaviour_label (i), sas_legacy_fields_number (fields, path, sas_legacy_behaviour_label (i)));
      gtk_grid_attach (grid, sas_legacy_fields_remark (fields, path), 0, 2 * i + 1, 2, 1);
    }
  attach (grid, 2 * SAS_LEGACY_BEHAVIOURS, _("Value of the behaviour, as on the paper"),
          sas_legacy_fields_number (fields, "behaviour_value", _("Value of the behaviour, as on the paper")));
  gtk_box_append (inside, sas_legacy_fields_remark (fields, "behaviour_value"));
  gtk_box_append (inside, sas_legacy_fields_check (fields, "peers_consulted", _("Peers and subordinates were asked: 60 % plan, 40 % behaviour")));
  return card;
}

/* --- values --- */

static char *
or_dash (SasFraction number)
{
  return sas_fraction_is_none (number) ? g_strdup ("–") : sas_legacy_number_text (number, 2);
}

static char *
tell_plan (const SasLegacyRecord *record, guint unused, guint unused_too)
{
  return or_dash (sas_legacy_reckon (record).plan);
}

static char *
tell_final (const SasLegacyRecord *record, guint unused, guint unused_too)
{
  return or_dash (sas_legacy_reckon (record).final);
}

static char *
tell_category (const SasLegacyRecord *record, guint unused, guint unused_too)
{
  SasLegacyCategory category = sas_legacy_reckon (record).category;

  return g_strdup (category != SAS_LEGACY_NONE ? sas_legacy_category_label (category) : "–");
}

/* The sentence of each difference, one a line. */
static char *
tell_differences (const SasLegacyRecord *record, guint unused, guint unused_too)
{
  g_autoptr (GPtrArray) differences = sas_legacy_differences (record);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < differences->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", ((SasLegacyDifference *) g_ptr_array_index (differences, i))->sentence);
  return g_strdup (text->str);
}

static void
attach_value (GtkGrid *grid, int row, const char *label, GtkWidget *field, GtkWidget *told)
{
  attach (grid, row, label, field);
  gtk_widget_set_halign (field, GTK_ALIGN_START);
  gtk_widget_set_valign (told, GTK_ALIGN_CENTER);
  gtk_grid_attach (grid, told, 2, row, 1, 1);
}

static GtkWidget *
values_card (SasLegacyFields *fields)
{
  const char *categories[SAS_LEGACY_CATEGORIES + 1] = { "–" };
  GtkBox *inside;
  GtkWidget *card = sas_legacy_card_new (_("Values"), &inside);
  GtkGrid *grid = add_grid (inside);

  for (guint i = 1; i < SAS_LEGACY_CATEGORIES; i++)
    categories[i] = sas_legacy_category_label ((SasLegacyCategory) i);
  gtk_grid_set_column_spacing (grid, 18);
  gtk_grid_attach (grid, sas_legacy_label (_("On the paper"), "caption"), 1, 0, 1, 1);
  gtk_grid_attach (grid, sas_legacy_label (_("Reckoned"), "caption"), 2, 0, 1, 1);
  attach_value (grid, 1, _("Value of the plan (SKP)"), sas_legacy_fields_number (fields, "paper_plan_value", _("Value of the plan, on the paper")),
                sas_legacy_fields_told (fields, tell_plan, 0, 0, "strong"));
  attach_value (grid, 2, _("Final value"), sas_legacy_fields_number (fields, "paper_final_value", _("Final value, on the paper")),
                sas_legacy_fields_told (fields, tell_final, 0, 0, "strong"));
  attach_value (grid, 3, _("Predicate"), sas_legacy_fields_choice (fields, "paper_category", _("Predicate, on the paper"), categories),
                sas_legacy_fields_told (fields, tell_category, 0, 0, "strong"));
  gtk_box_append (inside, sas_legacy_fields_remark (fields, "paper_plan_value"));
  gtk_box_append (inside, sas_legacy_fields_remark (fields, "paper_final_value"));
  gtk_box_append (inside, sas_legacy_fields_told (fields, tell_differences, 0, 0, "warn-text"));
  gtk_box_append (inside, sas_legacy_fields_check (fields, "new_idea", _("There was a new idea or way that brought a benefit (for “Sangat Baik”)")));
  gtk_box_append (inside, sas_legacy_fields_text (fields, "idea", _("New idea"), _("The idea, as on the paper"), TRUE));
  gtk_box_append (inside, sas_legacy_fields_text (fields, "notes", _("Notes and recommendations"), _("Notes and recommendations, as on the paper"), TRUE));
  return card;
}

/* --- results --- */

static void
append_add (GtkBox *box, const char *label, SasResultKind kind)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  sas_access_clean_name (button);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "legacy.add-result");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), g_variant_new_uint32 (kind));
  gtk_box_append (box, button);
}

static void
append_results (SasLegacyForm *self)
{
  const SasLegacyRecord *record = sas_legacy_desk_get (self->desk);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (guint i = 0; i < record->results->len; i++)
    gtk_box_append (GTK_BOX (self), sas_legacy_result_card_new (self->fields, i));
  append_add (GTK_BOX (row), _("Add _main work"), SAS_RESULT_MAIN);
  append_add (GTK_BOX (row), _("Add a_dditional work"), SAS_RESULT_ADDITIONAL);
  gtk_box_append (GTK_BOX (self), row);
}

/* Built anew when results or indicators come and go; while typing the fields stay. */
static void
build (SasLegacyForm *self)
{
  g_autoptr (SasLegacyFields) former = self->fields;
  GtkWidget *child;
  gboolean may_edit = sas_legacy_desk_may_edit (self->desk);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  self->fields = sas_legacy_fields_new (self->desk);
  gtk_box_append (GTK_BOX (self), paper_card (self->fields));
  gtk_box_append (GTK_BOX (self), people_card (self->fields));
  append_results (self);
  gtk_box_append (GTK_BOX (self), behaviour_card (self->fields));
  gtk_box_append (GTK_BOX (self), values_card (self->fields));
  for (guint i = 0; i < 2; i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), i == 0 ? "legacy.add-result" : "legacy.remove-result", may_edit);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "legacy.add-indicator", may_edit);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "legacy.remove-indicator", may_edit);
}

static void
desk_changed (SasLegacyForm *self, gboolean built)
{
  if (built)
    build (self);
  else
    sas_legacy_fields_update (self->fields);
}

void
sas_legacy_form_go_to (SasLegacyForm *self, const char *path)
{
  g_return_if_fail (SAS_IS_LEGACY_FORM (self) && path != NULL);
  sas_legacy_fields_focus (self->fields, path);
}

/* --- actions --- */

static void
add_result_activated (GtkWidget *widget, const char *action, GVariant *target)
{
  SasLegacyForm *self = SAS_LEGACY_FORM (widget);
  SasLegacyRecord *draft = sas_legacy_desk_draft (self->desk);
  guint result = sas_legacy_add_result (draft, (SasResultKind) g_variant_get_uint32 (target));
  g_autofree char *path = g_strdup_printf ("results/%u/%s", result, draft->model == SAS_MODEL_JA_JF ? "superior_result" : "text");

  sas_legacy_desk_commit (self->desk, draft, _("adding work"), NULL, TRUE);
  sas_legacy_form_go_to (self, path);
}

static void
remove_result_activated (GtkWidget *widget, const char *action, GVariant *target)
{
  SasLegacyForm *self = SAS_LEGACY_FORM (widget);
  SasLegacyRecord *draft = sas_legacy_desk_draft (self->desk);

  sas_legacy_remove_result (draft, g_variant_get_uint32 (target));
  sas_legacy_desk_commit (self->desk, draft, _("removing work"), NULL, TRUE);
}

static void
add_indicator_activated (GtkWidget *widget, const char *action, GVariant *target)
{
  SasLegacyForm *self = SAS_LEGACY_FORM (widget);
  SasLegacyRecord *draft = sas_legacy_desk_draft (self->desk);
  guint result = g_variant_get_uint32 (target);
  g_autofree char *path = NULL;

  sas_legacy_add_indicator (draft, result);
  path = g_strdup_printf ("results/%u/indicators/%u/text", result, sas_legacy_result (draft, result)->indicators->len - 1);
  sas_legacy_desk_commit (self->desk, draft, _("adding an indicator"), NULL, TRUE);
  sas_legacy_form_go_to (self, path);
}

static void
remove_indicator_activated (GtkWidget *widget, const char *action, GVariant *target)
{
  SasLegacyForm *self = SAS_LEGACY_FORM (widget);
  SasLegacyRecord *draft = sas_legacy_desk_draft (self->desk);
  guint result, indicator;

  g_variant_get (target, "(uu)", &result, &indicator);
  sas_legacy_remove_indicator (draft, result, indicator);
  sas_legacy_desk_commit (self->desk, draft, _("removing an indicator"), NULL, TRUE);
}

/* --- life --- */

static void
sas_legacy_form_dispose (GObject *object)
{
  SasLegacyForm *self = SAS_LEGACY_FORM (object);

  G_OBJECT_CLASS (sas_legacy_form_parent_class)->dispose (object);   /* its fields go first */
  g_clear_pointer (&self->fields, sas_legacy_fields_free);
  g_clear_object (&self->desk);
}

static void
sas_legacy_form_class_init (SasLegacyFormClass *class)
{
  static const struct { const char *name, *parameter; GtkWidgetActionActivateFunc activate; } actions[] = {
    { "legacy.add-result", "u", add_result_activated }, { "legacy.remove-result", "u", remove_result_activated },
    { "legacy.add-indicator", "u", add_indicator_activated }, { "legacy.remove-indicator", "(uu)", remove_indicator_activated },
  };

  G_OBJECT_CLASS (class)->dispose = sas_legacy_form_dispose;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (GTK_WIDGET_CLASS (class), actions[i].name, actions[i].parameter, actions[i].activate);
}

static void
sas_legacy_form_init (SasLegacyForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
}

GtkWidget *
sas_legacy_form_new (SasLegacyDesk *desk)
{
  SasLegacyForm *self = g_object_new (SAS_TYPE_LEGACY_FORM, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "changed", G_CALLBACK (desk_changed), self, G_CONNECT_SWAPPED);
  build (self);
  return GTK_WIDGET (self);
}
