#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-legacy-form.h"

/* "120 % · Sangat Baik · 120": what there is of it. (transfer full) */
static char *
tell_reached (SasLegacyReached reached)
{
  g_autofree char *percent = sas_legacy_number_text (reached.percent, 2), *value = sas_legacy_number_text (reached.value, 2);
  g_autoptr (GString) text = g_string_new (NULL);

  if (*percent != '\0')
    g_string_append_printf (text, "%s %%", percent);
  if (reached.category != SAS_LEGACY_NONE)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", sas_legacy_category_label (reached.category));
  if (*value != '\0')
  {
    g_autofree char *said = g_strdup_printf (_("value %s"), value);

    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", said);
  }
  return g_strdup (text->str);
}

static char *
tell_indicator (const SasLegacyRecord *record, guint result, guint indicator)
{
  return tell_reached (sas_legacy_reckon_indicator (record, sas_legacy_indicator_of (record, result, indicator)));
}

/* Of a high leader each indicator says its own. */
static char *
tell_result (const SasLegacyRecord *record, guint result, guint unused)
{
  SasLegacyReached reached = sas_legacy_reckon_result (record, sas_legacy_result (record, result));

  reached.percent = SAS_FRACTION_NONE;
  return record->model == SAS_MODEL_JA_JF ? tell_reached (reached) : NULL;
}

GtkWidget *
sas_legacy_icon_button (const char *icon, const char *name, const char *action, GVariant *target)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  sas_access_tip (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  return button;
}

static void
append_all (GtkBox *box, GtkWidget *const *widgets, guint count)
{
  for (guint i = 0; i < count; i++)
    gtk_box_append (box, widgets[i]);
}

static GtkWidget *
row_of (GtkWidget *const *widgets, guint count)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  append_all (GTK_BOX (row), widgets, count);
  return row;
}

/* --- one indicator --- */

static char *
place (guint result, guint indicator, const char *field)
{
  return g_strdup_printf ("results/%u/indicators/%u/%s", result, indicator, field);
}

static GtkWidget *
words_row (SasLegacyFields *fields, guint result, guint indicator)
{
  static const char *const aspects[] = { N_("no aspect"), "Kuantitas", "Kualitas", "Waktu", "Biaya", NULL };   /* by SasAspect */
  const char *labels[G_N_ELEMENTS (aspects)] = { NULL };
  g_autofree char *aspect = place (result, indicator, "aspect"), *text = place (result, indicator, "text");
  GtkWidget *widgets[3];
  guint count = 0;

  for (guint i = 0; aspects[i] != NULL; i++)
    labels[i] = _(aspects[i]);
  if (sas_legacy_desk_get (sas_legacy_fields_desk (fields))->model == SAS_MODEL_JA_JF)
    {
      widgets[count] = sas_legacy_fields_choice (fields, aspect, _("Aspect"), labels);
      gtk_widget_set_size_request (widgets[count++], 112, -1);
    }
  widgets[count++] = sas_legacy_fields_text (fields, text, _("Indicator"), _("Indicator"), FALSE);
  widgets[count++] = sas_legacy_icon_button ("user-trash-symbolic", _("Remove this indicator"), "legacy.remove-indicator",
                                             g_variant_new ("(uu)", result, indicator));
  return row_of (widgets, count);
}

static GtkWidget *
numbers_row (SasLegacyFields *fields, guint result, guint indicator)
{
  g_autofree char *low = place (result, indicator, "target_low"), *high = place (result, indicator, "target_high");
  g_autofree char *unit = place (result, indicator, "unit"), *realisation = place (result, indicator, "realisation");
  GtkWidget *widgets[] = {
    sas_legacy_label (_("Target"), "secondary"), sas_legacy_fields_number (fields, low, _("Target, lower end")),
    sas_legacy_label ("–", "secondary"), sas_legacy_fields_number (fields, high, _("Target, upper end; empty where it is no range")),
    sas_legacy_fields_text (fields, unit, _("Unit of the target"), _("unit"), FALSE), sas_legacy_label (_("Realisation"), "secondary"),
    sas_legacy_fields_number (fields, realisation, _("Realisation")),
  };

  gtk_widget_set_size_request (widgets[4], 84, -1);
  return row_of (widgets, G_N_ELEMENTS (widgets));
}

static GtkWidget *
checks_row (SasLegacyFields *fields, guint result, guint indicator)
{
  g_autofree char *special = place (result, indicator, "condition"), *most = place (result, indicator, "target_is_maximum");
  GtkWidget *widgets[3];
  guint count = 0;

  widgets[count++] = sas_legacy_fields_check (fields, special, _("Less is better"));
  if (sas_legacy_desk_get (sas_legacy_fields_desk (fields))->model == SAS_MODEL_JPT)
    widgets[count++] = sas_legacy_fields_check (fields, most, _("More is not possible"));
  widgets[count] = sas_legacy_fields_told (fields, tell_indicator, result, indicator, "strong");
  gtk_widget_set_hexpand (widgets[count], TRUE);
  gtk_label_set_xalign (GTK_LABEL (widgets[count++]), 1);
  return row_of (widgets, count);
}

static GtkWidget *
indicator_new (SasLegacyFields *fields, guint result, guint indicator)
{
  static const char *const checked[] = { "target_low", "target_high", "realisation" };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), words_row (fields, result, indicator));
  gtk_box_append (GTK_BOX (box), numbers_row (fields, result, indicator));
  for (guint i = 0; i < G_N_ELEMENTS (checked); i++)
    {
      g_autofree char *path = place (result, indicator, checked[i]);

      gtk_box_append (GTK_BOX (box), sas_legacy_fields_remark (fields, path));
    }
  gtk_box_append (GTK_BOX (box), checks_row (fields, result, indicator));
  return box;
}

/* --- the result --- */

static guint
number_in_kind (const SasLegacyRecord *record, guint result)
{
  guint number = 1;

  for (guint i = 0; i < result; i++)
    number += sas_legacy_result (record, i)->kind == sas_legacy_result (record, result)->kind;
  return number;
}

static GtkWidget *
head_of (SasLegacyFields *fields, guint result)
{
  const SasLegacyRecord *record = sas_legacy_desk_get (sas_legacy_fields_desk (fields));
  gboolean is_main = sas_legacy_result (record, result)->kind == SAS_RESULT_MAIN;
  g_autofree char *title = g_strdup_printf (is_main ? _("Main work %u") : _("Additional work %u"), number_in_kind (record, result));
  g_autofree char *name = g_strdup_printf (_("Remove: %s"), title);
  GtkWidget *told = sas_legacy_fields_told (fields, tell_result, result, 0, "strong");
  GtkWidget *widgets[] = {
    sas_legacy_label (title, "title"), told, sas_legacy_icon_button ("user-trash-symbolic", name, "legacy.remove-result", g_variant_new_uint32 (result)),
  };

  gtk_widget_set_hexpand (widgets[0], TRUE);
  return row_of (widgets, G_N_ELEMENTS (widgets));
}

static GtkWidget *
foot_of (SasLegacyFields *fields, guint result)
{
  g_autofree char *weighted = g_strdup_printf ("results/%u/weighted", result);
  GtkWidget *add = gtk_button_new_with_mnemonic (_("Add indicator"));
  GtkWidget *label = sas_legacy_label (_("Weighted value on the paper"), "secondary");
  GtkWidget *widgets[] = { add, label, sas_legacy_fields_number (fields, weighted, _("Weighted value on the paper")) };

  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "legacy.add-indicator");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (add), g_variant_new_uint32 (result));
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  return row_of (widgets, G_N_ELEMENTS (widgets));
}

GtkWidget *
sas_legacy_result_card_new (SasLegacyFields *fields, guint result)
{
  const SasLegacyRecord *record = sas_legacy_desk_get (sas_legacy_fields_desk (fields));
  g_autofree char *superior = g_strdup_printf ("results/%u/superior_result", result), *text = g_strdup_printf ("results/%u/text", result);
  g_autofree char *path = g_strdup_printf ("results/%u", result), *weighted = g_strdup_printf ("results/%u/weighted", result);
  GtkBox *inside;
  GtkWidget *card = sas_legacy_card_new (NULL, &inside);

  gtk_box_append (inside, head_of (fields, result));
  gtk_box_append (inside, sas_legacy_fields_remark (fields, path));
  if (record->model == SAS_MODEL_JA_JF)
    gtk_box_append (inside, sas_legacy_fields_text (fields, superior, _("Work plan of the superior"), _("Work plan of the superior that it carries"), FALSE));
  gtk_box_append (inside, sas_legacy_fields_text (fields, text, _("Work plan"), _("Work plan (rencana kinerja)"), FALSE));
  for (guint i = 0; i < sas_legacy_result (record, result)->indicators->len; i++)
    {
      gtk_box_append (inside, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
      gtk_box_append (inside, indicator_new (fields, result, i));
    }
  gtk_box_append (inside, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (inside, foot_of (fields, result));
  gtk_box_append (inside, sas_legacy_fields_remark (fields, weighted));
  return card;
}
