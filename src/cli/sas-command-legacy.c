/* Years by the numeric method: list, show, set, remove. */
#include "config.h"
#include "sas-cli-list.h"
#include "sas-cli-things.h"
#include "sas-i18n.h"
#include "sas-legacy-reckon.h"
#include "sas-legacy-store.h"
#include "sas-roster-store.h"

/* -1: not said; -2 with a usage error. */
static int
span_of (const char *word, GError **error)
{
  int span = word != NULL ? sas_word_find (sas_legacy_spans, SAS_LEGACY_SPANS, word) : -1;

  if (word == NULL || span >= 0)
    return span;
  sas_cli_misused (error, _("--period of an old year is year or july-december."));
  return -2;
}

json_t *
sas_cli_show_legacy (SasDb *db, const SasCliWhich *which, GError **error)
{
  int span = span_of (which->period, error);
  g_autoptr (SasLegacyRecord) record = span > -2 ? sas_legacy_store_load (db, which->nip, which->year, span, error) : NULL;

  return record != NULL ? sas_legacy_record_to_json (record) : NULL;
}

/* What deserves a second look is said; the paper is recorded as it is. */
static void
warn (const SasLegacyRecord *record)
{
  g_autoptr (GPtrArray) findings = sas_legacy_record_findings (record), differences = sas_legacy_differences (record);

  for (guint i = 0; i < findings->len; i++)
    {
      const SasFinding *finding = g_ptr_array_index (findings, i);

      g_printerr ("%s: %s\n", finding->path, finding->message);
    }
  for (guint i = 0; i < differences->len; i++)
    g_printerr ("%s\n", ((const SasLegacyDifference *) g_ptr_array_index (differences, i))->sentence);
}

gboolean
sas_cli_set_legacy (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error)
{
  g_autoptr (SasLegacyRecord) record = sas_legacy_record_from_json (json, error);

  if (record == NULL || !sas_legacy_store_save (db, record, actor, error))
    return FALSE;
  warn (record);
  return TRUE;
}

gboolean
sas_cli_remove_legacy (SasDb *db, const SasCliWhich *which, const SasActor *actor, GError **error)
{
  int span = span_of (which->period, error);
  g_autoptr (SasLegacyRecord) record = span > -2 ? sas_legacy_store_load (db, which->nip, which->year, span, error) : NULL;

  return record != NULL && sas_legacy_store_remove (db, record->id, actor, error);
}

/* --- list --- */

/* (transfer full) */
static char *
name_of (SasRoster *roster, const SasLegacyRecord *record)
{
  const SasPerson *person = sas_roster_person (roster, record->nip);

  return person != NULL ? sas_person_full_name (person) : g_strdup (record->nip);
}

static void
add_row (GPtrArray *rows, json_t *array, const SasLegacyRecord *record, const char *name)
{
  SasLegacyTotals totals = sas_legacy_reckon (record);
  g_autoptr (GPtrArray) differences = sas_legacy_differences (record);
  g_autofree char *year = g_strdup_printf ("%d", record->year), *differ = g_strdup_printf ("%u", differences->len);
  g_autofree char *final = sas_fraction_to_short (totals.final, 2);
  json_t *json = sas_legacy_record_to_json (record);

  json_object_set_new (json, "name", json_string (name));
  json_array_append_new (array, json);
  sas_cli_add_row (rows, record->nip, name, year, sas_legacy_spans[record->span], sas_models[record->model], record->paper_final_value,
                   sas_legacy_categories[record->paper_category], final, sas_legacy_categories[totals.category], differ, NULL);
}

gboolean
sas_cli_list_legacy (SasDb *db, const SasCliListOptions *options, GError **error)
{
  static const char *const headings[] = { "nip", "name", "year", "period", "model", "paper_final_value", "paper_category", "final_value", "category",
                                          "differences", NULL };
  const SasLegacyFilter filter = { .nip = options->nip, .year = options->year, .unit = options->unit };
  g_autoptr (SasRoster) roster = sas_roster_store_load (db, error);
  g_autoptr (GPtrArray) records = roster != NULL ? sas_legacy_store_list (db, &filter, error) : NULL;
  g_autoptr (GPtrArray) rows = sas_cli_rows_new (headings);
  g_autoptr (json_t) array = json_array ();

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const SasLegacyRecord *record = g_ptr_array_index (records, i);
      g_autofree char *name = name_of (roster, record);

      if (options->find == NULL || sas_cli_contains (name, options->find) || sas_cli_contains (record->nip, options->find))
        add_row (rows, array, record, name);
    }
  if (records == NULL || !sas_cli_wants_json (options))
    return records != NULL && sas_cli_print_rows (rows, options->format, error);
  sas_cli_print_json (array);
  return TRUE;
}
