#include "sas-paper-settings.h"
#include "sas-settings-store.h"

static void use_a4 (SasPaper *paper) { paper->size = SAS_PAPER_A4; }
static void use_sans (SasPaper *paper) { paper->face = SAS_FACE_SANS; }
static void use_grey (SasPaper *paper) { paper->fill = SAS_FILL_GREY; }
static void use_gazette (SasPaper *paper) { paper->spelling = SAS_STATEMENT_GAZETTE; }
static void show_code (SasPaper *paper) { paper->print_form_code = TRUE; }
static void strike_choices (SasPaper *paper) { paper->strike_choices = TRUE; }
static void drop_footnotes (SasPaper *paper) { paper->hide_footnotes = TRUE; }

/* The value that differs from the default, and what it changes. */
static const struct { const char *key, *value; void (*apply) (SasPaper *paper); } choices[] = {
  { SAS_SETTING_PAPER, "a4", use_a4 },
  { SAS_SETTING_FACE, "liberation-sans", use_sans },
  { SAS_SETTING_FILL, "grey", use_grey },
  { SAS_SETTING_SPELLING, "gazette", use_gazette },
  { SAS_SETTING_FORM_CODE, "1", show_code },
  { SAS_SETTING_FOOTNOTES, "0", drop_footnotes },
  { SAS_SETTING_CHOICES, "struck", strike_choices },
};

SasPaper
sas_paper_from_settings (SasSettingLookup lookup, gpointer data)
{
  SasPaper paper = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_strcmp0 (lookup (choices[i].key, data), choices[i].value) == 0)
      choices[i].apply (&paper);
  return paper;
}

static const char *
look_up (const char *key, gpointer settings)
{
  return g_hash_table_lookup (settings, key);
}

gboolean
sas_paper_load (SasDb *db, SasPaper *paper, GError **error)
{
  g_autoptr (GHashTable) settings = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (GError) failure = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (choices) && failure == NULL; i++)
    g_hash_table_insert (settings, (gpointer) choices[i].key, sas_settings_store_get (db, choices[i].key, &failure));
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  *paper = sas_paper_from_settings (look_up, settings);
  return TRUE;
}
