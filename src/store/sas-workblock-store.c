#include "config.h"
#include "sas-record-store.h"
#include "sas-rows.h"
#include "sas-workblock-store.h"

/* An office has some dozens of them: what is asked for is picked from all. */
GPtrArray *
sas_workblock_store_list (SasDb *db, const char *nip, int year, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  GPtrArray *blocks;

  g_return_val_if_fail (db != NULL, NULL);

  blocks = sas_tx_read (&tx, db, error) ? sas_rows_load_all (db, &sas_workblock_type, error) : NULL;
  if (blocks == NULL)
    return NULL;
  g_ptr_array_set_free_func (blocks, (GDestroyNotify) sas_workblock_free);
  for (guint i = blocks->len; i-- > 0;)
    {
      const SasWorkblock *block = g_ptr_array_index (blocks, i);

      if ((nip != NULL && !g_str_equal (block->nip, nip)) || (year != 0 && block->year != year))
        g_ptr_array_remove_index (blocks, i);
    }
  return blocks;
}

gboolean
sas_workblock_store_save (SasDb *db, SasWorkblock *block, const SasActor *actor, GError **error)
{
  g_return_val_if_fail (db != NULL && block != NULL && actor != NULL, FALSE);
  return sas_record_store_save (db, &sas_workblock_type, "title", block, actor, error);
}

gboolean
sas_workblock_store_save_all (SasDb *db, GPtrArray *blocks, const SasActor *actor, GError **error)
{
  g_return_val_if_fail (db != NULL && blocks != NULL && actor != NULL, FALSE);
  return sas_record_store_save_all (db, &sas_workblock_type, "title", blocks, actor, error);
}

gboolean
sas_workblock_store_remove (SasDb *db, const char *id, const SasActor *actor, GError **error)
{
  g_return_val_if_fail (db != NULL && id != NULL && actor != NULL, FALSE);
  return sas_record_store_remove (db, &sas_workblock_type, "title", id, actor, error);
}

gboolean
sas_workblock_store_swap (SasDb *db, const char *id, const char *other, const SasActor *actor, GError **error)
{
  g_return_val_if_fail (db != NULL && id != NULL && other != NULL && actor != NULL, FALSE);
  return sas_record_store_swap (db, &sas_workblock_type, "title", id, other, actor, error);
}
