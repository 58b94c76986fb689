/* What stands beside the year of the made-up office: evidence files, workblocks, a counselling in confidence, years by the numeric
 * method. */
#include "config.h"
#include <glib/gstdio.h>
#include "sas-counselling-store.h"
#include "sas-evidence-store.h"
#include "sas-legacy-store.h"
#include "sas-sample-private.h"
#include "sas-workblock-store.h"

/* --- evidence --- */

/* A file as somebody would have picked it: written, taken in, gone again. */
static gboolean
take_in (const SasSampleOffice *office, const char *folder, const json_t *entry, GError **error)
{
  g_autofree char *path = g_build_filename (folder, json_string_value (json_object_get (entry, "file")), NULL);
  g_autoptr (SasActor) actor = sas_sample_actor (office, json_string_value (json_object_get (entry, "nip")));
  g_autoptr (json_t) which = json_copy ((json_t *) entry);
  g_autoptr (SasEvidence) evidence = NULL;
  gboolean done;

  json_object_del (which, "file");
  json_object_del (which, "text");
  json_object_set_new (which, "name", json_string (""));
  evidence = sas_record_from_json (&sas_evidence_type, which, error);
  done = evidence != NULL && g_file_set_contents (path, json_string_value (json_object_get (entry, "text")), -1, error) &&
         sas_evidence_store_add (office->db, evidence, path, FALSE, actor, NULL, NULL, error);
  g_unlink (path);
  return done;
}

static gboolean
fill_evidence (const SasSampleOffice *office, const json_t *entries, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("sasaran-XXXXXX", error);
  gboolean filled = folder != NULL;
  const json_t *entry;
  size_t i;

  json_array_foreach ((json_t *) entries, i, entry)
    filled = filled && take_in (office, folder, entry, error);
  if (folder != NULL)
    g_rmdir (folder);
  return filled;
}

/* --- workblocks --- */

static gboolean
fill_workblocks (const SasSampleOffice *office, const json_t *entries, GError **error)
{
  gboolean filled = TRUE;
  const json_t *entry;
  size_t i;

  json_array_foreach ((json_t *) entries, i, entry)
    {
      g_autoptr (SasWorkblock) block = filled ? sas_workblock_from_json (entry, NULL, 0, error) : NULL;
      g_autoptr (SasActor) actor = block != NULL ? sas_sample_actor (office, block->nip) : NULL;

      filled = block != NULL && sas_workblock_store_save (office->db, block, actor, error);
    }
  return filled;
}

/* --- counselling --- */

static gboolean
fill_counselling (const SasSampleOffice *office, const json_t *entries, GError **error)
{
  gboolean filled = TRUE;
  const json_t *entry;
  size_t i;

  json_array_foreach ((json_t *) entries, i, entry)
    {
      g_autoptr (SasCounselling) counselling = filled ? sas_record_from_json (&sas_counselling_type, entry, error) : NULL;
      g_autoptr (SasActor) actor = counselling != NULL ? sas_sample_actor (office, counselling->by_nip) : NULL;

      filled = counselling != NULL && sas_counselling_store_save (office->db, counselling, actor, NULL, error);
    }
  return filled;
}

/* --- old years --- */

static gboolean
fill_legacy (const SasSampleOffice *office, const json_t *entries, GError **error)
{
  gboolean filled = TRUE;
  const json_t *entry;
  size_t i;

  json_array_foreach ((json_t *) entries, i, entry)
    {
      g_autoptr (SasLegacyRecord) record = filled ? sas_legacy_record_from_json (entry, error) : NULL;

      filled = record != NULL && sas_legacy_store_save (office->db, record, office->operator_, error);
    }
  return filled;
}

gboolean
sas_sample_fill_records (const SasSampleOffice *office, GError **error)
{
  g_autoptr (GBytes) bytes = sas_sample_read ("records.json", error);
  g_autoptr (json_t) all = bytes != NULL ? json_loadb (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0, NULL) : NULL;

  if (bytes == NULL)
    return FALSE;
  g_assert (json_is_object (all));
  return fill_evidence (office, json_object_get (all, "evidence"), error) &&
         fill_workblocks (office, json_object_get (all, "workblocks"), error) &&
         fill_counselling (office, json_object_get (all, "counselling"), error) &&
         fill_legacy (office, json_object_get (all, "legacy"), error);
}
