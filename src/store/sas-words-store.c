#include "config.h"
#include "sas-date.h"
#include "sas-words-store.h"

gboolean
sas_words_store_keep (SasDb *db, const char *place, const char *text, const SasActor *actor, GError **error)
{
  g_autofree char *now = sas_time_now ();

  g_return_val_if_fail (db != NULL && place != NULL && actor != NULL, FALSE);

  if (text == NULL || *text == '\0')
    return sas_db_do (db, error, "DELETE FROM typed_words WHERE nip = ?1 AND place = ?2", "ss", actor->nip, place);
  return sas_db_do (db, error, "INSERT INTO typed_words (nip, place, text, at) VALUES (?1, ?2, ?3, ?4) "
                    "ON CONFLICT (nip, place) DO UPDATE SET text = excluded.text, at = excluded.at", "ssss", actor->nip, place, text, now);
}

char *
sas_words_store_find (SasDb *db, const char *place, const SasActor *actor, GError **error)
{
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt;
  char *text = NULL;

  g_return_val_if_fail (db != NULL && place != NULL && actor != NULL, NULL);

  stmt = sas_db_query (db, error, "SELECT text FROM typed_words WHERE nip = ?1 AND place = ?2", "ss", actor->nip, place);
  if (stmt == NULL)
    return NULL;
  while (sas_db_next (db, stmt, &failure))
    text = sas_column_text (stmt, 0);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return text;
}
