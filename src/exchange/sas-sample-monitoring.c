/* What the made-up office's people wrote down in the course of the year: action plans, log, feedback, guidance, results taken over. */
#include "config.h"
#include "sas-monitoring-store.h"
#include "sas-sample-private.h"

/* Written by the operator, as from slips of paper. */
static gboolean
fill (const SasSampleOffice *office, const SasRecordType *type, const json_t *entries, GError **error)
{
  gboolean filled = TRUE;
  const json_t *entry;
  size_t i;

  json_array_foreach ((json_t *) entries, i, entry)
    {
      gpointer record = filled ? sas_record_from_json (type, entry, error) : NULL;

      filled = record != NULL && sas_monitoring_store_save (office->db, type, record, office->operator_, NULL, error);
      sas_record_free (type, record);
    }
  return filled;
}

gboolean
sas_sample_fill_monitoring (const SasSampleOffice *office, GError **error)
{
  static const struct { const char *key; const SasRecordType *type; } kinds[] = {
    { "actions", &sas_action_plan_type }, { "log", &sas_log_entry_type }, { "feedback", &sas_feedback_type }, { "guidance", &sas_guidance_type },
    { "takeovers", &sas_result_takeover_type },
  };
  g_autoptr (GBytes) bytes = sas_sample_read ("monitoring.json", error);
  g_autoptr (json_t) all = NULL;
  gboolean filled = TRUE;

  if (bytes == NULL)
    return FALSE;
  all = json_loadb (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0, NULL);
  g_assert (json_is_object (all));
  for (guint i = 0; filled && i < G_N_ELEMENTS (kinds); i++)
    filled = fill (office, kinds[i].type, json_object_get (all, kinds[i].key), error);
  return filled;
}
