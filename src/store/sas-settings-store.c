#include "config.h"
#include <string.h>
#include "sas-audit.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-settings-store.h"

#define MOST_LETTERS 1000  /* of a setting: what fits on a letterhead, and in the metadata of a PDF */
#define MOST_LOGO_BYTES (4 * 1024 * 1024)
#define PUT "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2"

const SasSettingSpec sas_setting_specs[] = {
  { .key = SAS_SETTING_OFFICE },
  { .key = SAS_SETTING_PLACE },
  { .key = SAS_SETTING_LETTERHEAD },
  { .key = SAS_SETTING_LOGO, .is_bytes = TRUE },
  { SAS_SETTING_PAPER, { "f4", "a4" } },
  { SAS_SETTING_FACE, { "bookman", "liberation-sans" } },
  { SAS_SETTING_FILL, { "colour", "grey" } },
  { SAS_SETTING_SPELLING, { "clean", "gazette" } },
  { SAS_SETTING_FORM_CODE, { "0", "1" } },
  { SAS_SETTING_FOOTNOTES, { "1", "0" } },
  { SAS_SETTING_CHOICES, { "chosen", "struck" } },
  { .key = SAS_SETTING_EMBLEM, .is_bytes = TRUE },
  { SAS_SETTING_LANGUAGE, { "id", "en" } },
  { SAS_SETTING_CYCLE, { "quarterly", "monthly" } },
  { .key = SAS_SETTING_WINDOW_OPENS, .most = 28 },
  { .key = SAS_SETTING_WINDOW_CLOSES, .most = 60 },
  { SAS_SETTING_APPROACH, { "quantitative", "qualitative" } },
  { SAS_SETTING_WEEK, { "5", "6" } },
  { SAS_SETTING_DIALOGUE, { "regulation", "always" } },
  { .key = SAS_SETTING_EVIDENCE, .most = 100 },
  { SAS_SETTING_INDEX, { "off", "on" } },
  { .key = SAS_SETTING_PROMOTION_FROM, .most = 120 },
  { .key = SAS_SETTING_COACHING_BELOW, .most = 120 },
  { .key = SAS_SETTING_ALLOWANCE },
  { .key = SAS_SETTING_SAMPLE, .is_inner = TRUE },
  { NULL }
};

const SasSettingSpec *
sas_setting_spec_find (const char *key)
{
  for (const SasSettingSpec *spec = sas_setting_specs; spec->key != NULL; spec++)
    if (g_strcmp0 (spec->key, key) == 0)
      return spec;
  return NULL;
}

guint
sas_settings_store_number (SasDb *db, const char *key, guint otherwise)
{
  const SasSettingSpec *spec = sas_setting_spec_find (key);
  g_autofree char *text = sas_settings_store_get (db, key, NULL);
  guint64 number;

  g_return_val_if_fail (spec != NULL && spec->most > 0, otherwise);

  return text != NULL && g_ascii_string_to_unsigned (text, 10, 1, spec->most, &number, NULL) ? (guint) number : otherwise;
}

char *
sas_settings_store_get (SasDb *db, const char *key, GError **error)
{
  return sas_db_text (db, error, "SELECT value FROM setting WHERE key = ?1", "s", key);
}

GBytes *
sas_settings_store_get_bytes (SasDb *db, const char *key, GError **error)
{
  sqlite3_stmt *stmt = sas_db_query (db, error, "SELECT value FROM setting WHERE key = ?1", "s", key);
  GBytes *bytes = NULL;

  if (stmt == NULL || !sas_db_next (db, stmt, error))
    return NULL;
  bytes = g_bytes_new (sqlite3_column_blob (stmt, 0), (gsize) sqlite3_column_bytes (stmt, 0));
  sqlite3_reset (stmt);
  return bytes;
}

/* The note of the audit row: the value, shortened; of bytes their size. */
static gboolean
record (SasDb *db, const char *key, const char *note, const SasActor *actor, GError **error)
{
  SasAuditRow row = { .action = "setting", .subject = "office", .subject_id = key, .label = key, .note = note };

  return sas_audit_append (db, &row, actor, error);
}

static gboolean
unset (SasDb *db, const char *key, const SasActor *actor, GError **error)
{
  return sas_db_do (db, error, "DELETE FROM setting WHERE key = ?1", "s", key) &&
         (sas_db_changes (db) == 0 || record (db, key, "", actor, error));
}

gboolean
sas_settings_store_set (SasDb *db, const char *key, const char *value, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  gboolean done;

  g_return_val_if_fail (db != NULL && key != NULL && actor != NULL, FALSE);

  if (value != NULL && !g_utf8_validate (value, -1, NULL))
    {
      g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID, _("This is not UTF-8 text."));
      return FALSE;
    }
  if (value != NULL && g_utf8_strlen (value, -1) > MOST_LETTERS)
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("A setting has at most %d letters. Nothing was changed."), MOST_LETTERS);
      return FALSE;
    }
  if (!sas_tx_begin (&tx, db, error))
    return FALSE;
  if (value == NULL || *value == '\0')
    done = unset (db, key, actor, error);
  else
    done = sas_db_do (db, error, PUT " WHERE value IS NOT ?2", "ss", key, value) &&
           (sas_db_changes (db) == 0 || record (db, key, value, actor, error));
  return done && sas_tx_commit (&tx, error);
}

static gboolean
is_picture (GBytes *bytes, GError **error)
{
  static const guint8 png[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' }, jpeg[] = { 0xff, 0xd8, 0xff };
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (size <= MOST_LOGO_BYTES && ((size > sizeof png && memcmp (data, png, sizeof png) == 0) ||
                                  (size > sizeof jpeg && memcmp (data, jpeg, sizeof jpeg) == 0)))
    return TRUE;
  g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("The logo must be a PNG or JPEG picture of at most %d MB. Nothing was changed."),
               MOST_LOGO_BYTES / 1024 / 1024);
  return FALSE;
}

gboolean
sas_settings_store_set_bytes (SasDb *db, const char *key, GBytes *value, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autofree char *note = value != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, value) : NULL;

  g_return_val_if_fail (db != NULL && key != NULL && actor != NULL, FALSE);

  if ((value != NULL && !is_picture (value, error)) || !sas_tx_begin (&tx, db, error))
    return FALSE;
  if (value == NULL)
    return unset (db, key, actor, error) && sas_tx_commit (&tx, error);
  return sas_db_do (db, error, PUT, "sb", key, value) &&
         record (db, key, note, actor, error) && sas_tx_commit (&tx, error);
}
