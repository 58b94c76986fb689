/* Before a run: who is in it, and into which files. */
#include "config.h"
#include "sas-error.h"
#include "sas-file.h"
#include "sas-i18n.h"
#include "sas-print-batch-private.h"
#include "sas-print-name.h"

/* --- files --- */

static SasPrintNameFacts
facts_of (const SasPrintRequest *request, const SasPrintItem *item)
{
  return (SasPrintNameFacts) { .forms = request->forms, .year = request->year, .period = request->every_period ? SAS_PERIODS : request->period,
                               .nip = item->nip, .name = item->name, .unit = item->unit };
}

/* Windows takes "Ani.pdf" and "ANI.pdf" for one file. */
static char *
name_apart (const SasPrintRequest *request, const SasPrintItem *item, GHashTable *taken)
{
  const SasPrintNameFacts facts = facts_of (request, item);
  g_autofree char *name = sas_print_name (request->name != NULL ? request->name : SAS_PRINT_NAME_USUAL, &facts);
  g_autofree char *folded = g_ascii_strdown (name, -1);

  if (!g_hash_table_contains (taken, folded))
    {
      g_hash_table_add (taken, g_steal_pointer (&folded));
      return g_steal_pointer (&name);
    }
  return sas_print_name_apart (name, item->nip);
}

/* (transfer full) (nullable): for the printer there is none */
static char *
target_of (const SasPrintBatch *batch, const SasPrintItem *item, GHashTable *taken)
{
  const SasPrintRequest *request = batch->request;
  g_autofree char *name = request->merged ? NULL : name_apart (request, item, taken);

  return name != NULL ? g_build_filename (request->output, name, NULL) : g_strdup (request->output);
}

void
sas_print_make_items (SasPrintBatch *batch, GPtrArray *people)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  batch->items = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_print_item_free);
  batch->parts = g_new0 (GPtrArray *, people->len);
  batch->errors = g_new0 (GError *, people->len);
  for (guint i = 0; i < people->len; i++)
    {
      const SasPerson *person = g_ptr_array_index (people, i);
      const SasUnit *unit = sas_roster_unit_at (batch->office.roster, person->nip, batch->office.date);
      SasPrintItem *item = g_new0 (SasPrintItem, 1);

      item->nip = g_strdup (person->nip);
      item->name = sas_person_full_name (person);
      item->unit = unit != NULL ? g_strdup (unit->name) : NULL;
      item->readiness = SAS_PRINT_ABSENT;
      item->file = target_of (batch, item, taken);
      g_ptr_array_add (batch->items, item);
    }
}

/* --- what is there already --- */

static gboolean
check_target (const SasPrintBatch *batch, const char *target, GError **error)
{
  if (!g_file_test (target, G_FILE_TEST_EXISTS))
    return TRUE;
  if (batch->request->overwrite)
    return sas_file_may_replace (target, error);
  g_set_error (error, SAS_ERROR, SAS_ERROR_CONFLICT, _("%s is there already. Nothing was written."), target);
  return FALSE;
}

gboolean
sas_print_check_targets (const SasPrintBatch *batch, GError **error)
{
  gboolean without = (batch->request->forms & (SAS_PRINT_LEADER | SAS_PRINT_LEGACY | SAS_PRINT_CREDIT)) != 0;   /* print without a plan too */
  g_autofree char *cover = batch->request->cover && !batch->request->merged ? sas_print_cover_path (batch) : NULL;

  for (guint i = 0; batch->request->output != NULL && i < batch->items->len; i++)
    {
      const SasPrintItem *item = g_ptr_array_index (batch->items, i);

      if ((without || g_hash_table_contains (batch->planned, item->nip)) && !check_target (batch, item->file, error))
        return FALSE;
    }
  return cover == NULL || check_target (batch, cover, error);
}

char *
sas_print_cover_path (const SasPrintBatch *batch)
{
  const SasPrintNameFacts facts = facts_of (batch->request, &(SasPrintItem) { .nip = (char *) "", .name = (char *) "" });
  g_autofree char *name = sas_print_name ("00 Daftar {form}_{tahun}_{periode}", &facts);

  return g_build_filename (batch->request->output, name, NULL);
}
