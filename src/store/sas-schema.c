#include "config.h"
#include <gio/gio.h>
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-schema.h"
#include "sas-store-resources.h"

int
sas_schema_version (SasDb *db, GError **error)
{
  gint64 version = sas_db_number (db, 0, error, "PRAGMA user_version", "");

  return version == G_MININT64 ? -1 : (int) version;
}

/* NULL: there is no such step. (transfer full) */
static GBytes *
step_sql (int step)
{
  g_autofree char *path = g_strdup_printf ("/id/sasaran/schema/%03d.sql", step);

  /* Named outright, so that a program linked statically keeps the bundle. */
  return g_resource_lookup_data (sas_store_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

int
sas_schema_latest (void)
{
  int latest = 0;

  for (;;)
    {
      g_autoptr (GBytes) next = step_sql (latest + 1);

      if (next == NULL)
        return latest;
      latest++;
    }
}

/* The step, its stamp and nothing else in one transaction; rebuilt tables must still fit each other at its end. */
static gboolean
take_step (SasDb *db, int step, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autoptr (GBytes) sql = step_sql (step);
  g_autofree char *stamp = g_strdup_printf ("PRAGMA user_version = %d", step);
  gint64 broken;

  if (!sas_tx_begin (&tx, db, error) ||
      !sas_db_exec (db, g_bytes_get_data (sql, NULL), error) || !sas_db_exec (db, stamp, error))
    return FALSE;
  broken = sas_db_number (db, 0, error, "SELECT count(*) FROM pragma_foreign_key_check", "");
  if (broken > 0)
    g_set_error (error, SAS_ERROR, SAS_ERROR_CORRUPT,
                 _("“%s” holds rows that name what is not there. It was left as it is; restore a backup."),
                 sas_db_path (db));
  return broken == 0 && sas_tx_commit (&tx, error);
}

gboolean
sas_schema_migrate (SasDb *db, GError **error)
{
  int version = sas_schema_version (db, error), latest = sas_schema_latest ();

  if (version < 0)
    return FALSE;
  if (version > latest)
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_TOO_NEW,
                   _("“%s” was made by a newer version of Sasaran (format %d; this one knows %d). "
                     "It was left as it is; install the newer version."),
                   sas_db_path (db), version, latest);
      return FALSE;
    }
  for (; version < latest; version++)
    if (!take_step (db, version + 1, error))
      return FALSE;
  return TRUE;
}
