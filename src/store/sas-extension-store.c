#include "config.h"
#include "sas-error.h"
#include "sas-extension-store.h"
#include "sas-i18n.h"
#include "sas-record-store.h"
#include "sas-rows.h"

GPtrArray *
sas_extension_store_list (SasDb *db, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_annual_extension_free);
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (db, &failure, "SELECT id FROM annual_extension ORDER BY year DESC", "");

  while (stmt != NULL && sas_db_next (db, stmt, &failure))
    g_ptr_array_add (ids, sas_column_text (stmt, 0));
  for (guint i = 0; failure == NULL && i < ids->len; i++)
    {
      SasAnnualExtension *one = sas_rows_load (db, &sas_annual_extension_type, g_ptr_array_index (ids, i), &failure);

      if (one != NULL)
        g_ptr_array_add (list, one);
    }
  if (failure == NULL)
    return g_steal_pointer (&list);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gboolean
may_keep (const SasActor *actor, GError **error)
{
  if (actor->operator_)
    return TRUE;
  g_set_error_literal (error, SAS_ERROR, SAS_ERROR_DENIED, _("Only who looks after the staff data keeps this. Nothing was changed."));
  return FALSE;
}

/* NULL without error: there is none. (transfer full) */
static char *
find_id (SasDb *db, int year, GError **error)
{
  return sas_db_text (db, error, "SELECT id FROM annual_extension WHERE year = ?1", "i", (gint64) year);
}

gboolean
sas_extension_store_save (SasDb *db, SasAnnualExtension *extension, const SasActor *actor, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *id = NULL;

  if (!may_keep (actor, error) || !sas_annual_extension_check (extension, error))
    return FALSE;
  id = find_id (db, extension->year, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  sas_record_set_text (&sas_annual_extension_type, extension, "id", id);
  return sas_record_store_save (db, &sas_annual_extension_type, "number", extension, actor, error);
}

gboolean
sas_extension_store_remove (SasDb *db, int year, const SasActor *actor, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *id = NULL;

  if (!may_keep (actor, error))
    return FALSE;
  id = find_id (db, year, &failure);
  if (id != NULL)
    return sas_record_store_remove (db, &sas_annual_extension_type, "number", id, actor, error);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("The annual evaluation of %d is not extended. Nothing was changed."), year);
  return FALSE;
}

/* The latest years, as many as a window holds: of older ones nothing is evaluated any more. */
void
sas_extension_store_apply (SasDb *db, SasPeriodWindow *window)
{
  g_autoptr (GPtrArray) list = sas_extension_store_list (db, NULL);

  for (guint i = 0; list != NULL && i < list->len && i < SAS_PERIOD_EXTENSIONS; i++)
    {
      const SasAnnualExtension *one = g_ptr_array_index (list, i);

      window->extended[i].year = one->year;
      window->extended[i].closes = one->closes;
    }
}
