#include "config.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "sas-row-value.h"

static void
bind_text (sqlite3_stmt *stmt, int index, const char *text)
{
  sqlite3_bind_text (stmt, index, text, -1, SQLITE_TRANSIENT);
}

static void
bind_json (sqlite3_stmt *stmt, int index, json_t *json)
{
  sqlite3_bind_text (stmt, index, json_dumps (json, JSON_COMPACT | JSON_ENCODE_ANY), -1, free);
  json_decref (json);
}

static json_t *
texts_to_json (GPtrArray *texts)
{
  json_t *array = json_array ();

  for (guint i = 0; i < texts->len; i++)
    json_array_append_new (array, json_string (g_ptr_array_index (texts, i)));
  return array;
}

static void
bind_date (sqlite3_stmt *stmt, int index, SasDate date)
{
  g_autofree char *iso = sas_date_to_iso (date);

  bind_text (stmt, index, date != SAS_DATE_NONE ? iso : NULL);
}

static void
bind_int (sqlite3_stmt *stmt, int index, const SasField *field, int number)
{
  if (field->flags & SAS_FIELD_OPTIONAL && number < 0)
    sqlite3_bind_null (stmt, index);
  else
    sqlite3_bind_int (stmt, index, number);
}

static void
bind_number (sqlite3_stmt *stmt, int index, double number)
{
  if (isnan (number))
    sqlite3_bind_null (stmt, index);
  else
    sqlite3_bind_double (stmt, index, number);
}

void
sas_row_value_bind (sqlite3_stmt *stmt, int index, const SasField *field, gconstpointer record)
{
  switch (field->kind)
    {
    case SAS_FIELD_STRING:
    case SAS_FIELD_TEXT:
      bind_text (stmt, index, SAS_FIELD_AT (record, field, char *));
      break;
    case SAS_FIELD_INT:
    case SAS_FIELD_BOOL:
      bind_int (stmt, index, field, SAS_FIELD_AT (record, field, int));
      break;
    case SAS_FIELD_NUMBER:
      bind_number (stmt, index, SAS_FIELD_AT (record, field, double));
      break;
    case SAS_FIELD_DATE:
      bind_date (stmt, index, SAS_FIELD_AT (record, field, SasDate));
      break;
    case SAS_FIELD_WORD:
      bind_text (stmt, index, field->words[SAS_FIELD_AT (record, field, int)]);
      break;
    case SAS_FIELD_TEXTS:
      bind_json (stmt, index, texts_to_json (SAS_FIELD_AT (record, field, GPtrArray *)));
      break;
    case SAS_FIELD_RECORD:
      if (SAS_FIELD_AT (record, field, gpointer) == NULL)
        sqlite3_bind_null (stmt, index);
      else
        bind_json (stmt, index, sas_record_to_json (field->type, SAS_FIELD_AT (record, field, gpointer)));
      break;
    case SAS_FIELD_RECORDS:
      g_assert_not_reached ();
    }
}

static gboolean
read_texts (GPtrArray *texts, const char *text)
{
  g_autoptr (json_t) array = text != NULL ? json_loads (text, 0, NULL) : NULL;
  const json_t *item;
  gsize i;

  json_array_foreach (array, i, item)
    {
      if (!json_is_string (item))
        return FALSE;
      g_ptr_array_add (texts, g_strdup (json_string_value (item)));
    }
  return json_is_array (array);
}

static gboolean
read_record (const SasField *field, gpointer record, const char *text)
{
  g_autoptr (json_t) json = NULL;

  if (text == NULL)
    return TRUE;
  json = json_loads (text, 0, NULL);
  SAS_FIELD_AT (record, field, gpointer) = json != NULL ? sas_record_from_json (field->type, json, NULL) : NULL;
  return SAS_FIELD_AT (record, field, gpointer) != NULL;
}

/* A date or a word is NULL, or one that there is. */
static gboolean
read_known (const SasField *field, gpointer record, const char *text)
{
  if (field->kind == SAS_FIELD_DATE)
    {
      SAS_FIELD_AT (record, field, SasDate) = text != NULL ? sas_date_from_iso (text) : SAS_DATE_NONE;
      return text == NULL || SAS_FIELD_AT (record, field, SasDate) != SAS_DATE_NONE;
    }
  SAS_FIELD_AT (record, field, int) = MAX (0, sas_word_find (field->words, field->word_count, text));
  return sas_word_find (field->words, field->word_count, text) >= 0;
}

static gboolean
read_string (const SasField *field, gpointer record, const char *text)
{
  if (text != NULL && !g_utf8_validate (text, -1, NULL))
    return FALSE;
  g_free (SAS_FIELD_AT (record, field, char *));
  SAS_FIELD_AT (record, field, char *) = g_strdup (text != NULL || field->kind == SAS_FIELD_TEXT ? text : "");
  return text != NULL || field->kind == SAS_FIELD_TEXT;
}

static gboolean
read_number (sqlite3_stmt *stmt, int column, const SasField *field, gpointer record)
{
  int kind = sqlite3_column_type (stmt, column);

  if (kind == SQLITE_FLOAT)
    SAS_FIELD_AT (record, field, double) = sqlite3_column_double (stmt, column);
  return kind == SQLITE_FLOAT || kind == SQLITE_NULL;
}

gboolean
sas_row_value_read (sqlite3_stmt *stmt, int column, const SasField *field, gpointer record)
{
  const char *text = field->kind != SAS_FIELD_NUMBER ? (const char *) sqlite3_column_text (stmt, column) : NULL;

  switch (field->kind)
    {
    case SAS_FIELD_STRING:
    case SAS_FIELD_TEXT:
      return read_string (field, record, text);
    case SAS_FIELD_INT:
    case SAS_FIELD_BOOL:
      if (text != NULL)
        SAS_FIELD_AT (record, field, int) = sqlite3_column_int (stmt, column);
      return text != NULL || field->flags & SAS_FIELD_OPTIONAL;
    case SAS_FIELD_NUMBER:
      return read_number (stmt, column, field, record);
    case SAS_FIELD_DATE:
    case SAS_FIELD_WORD:
      return read_known (field, record, text);
    case SAS_FIELD_TEXTS:
      return read_texts (SAS_FIELD_AT (record, field, GPtrArray *), text);
    case SAS_FIELD_RECORD:
      return read_record (field, record, text);
    case SAS_FIELD_RECORDS:
      break;
    }
  g_assert_not_reached ();
}

gboolean
sas_row_value_same (const SasRecordType *type, gconstpointer a, gconstpointer b)
{
  for (const SasField *field = type->fields; field->name != NULL; field++)
    if (field->kind != SAS_FIELD_RECORDS && !sas_record_field_equal (field, a, b))
      return FALSE;
  return TRUE;
}
