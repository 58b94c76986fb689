/* Records as JSON: the shapes of `show` and `set`. */
#include "config.h"
#include <math.h>
#include <string.h>
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-record.h"

#define MOST_BYTES (16 * 1024 * 1024)
#define MOST_EXACT 1e15  /* up to here a double holds every whole number, and 15 digits print any number as it was typed */
#define DIGITS 15

static json_t *
texts_to_json (GPtrArray *texts)
{
  json_t *array = json_array ();

  for (guint i = 0; i < texts->len; i++)
    json_array_append_new (array, json_string (g_ptr_array_index (texts, i)));
  return array;
}

static json_t *
records_to_json (const SasRecordType *type, GPtrArray *records)
{
  json_t *array = json_array ();

  for (guint i = 0; i < records->len; i++)
    json_array_append_new (array, sas_record_to_json (type, g_ptr_array_index (records, i)));
  return array;
}

static json_t *
text_to_json (const char *text)
{
  return text != NULL ? json_string (text) : json_null ();
}

static json_t *
number_to_json (double number)
{
  if (isnan (number))
    return json_null ();
  return number == floor (number) && fabs (number) < MOST_EXACT ? json_integer ((json_int_t) number) : json_real (number);
}

static json_t *
int_to_json (const SasField *field, int number)
{
  return field->flags & SAS_FIELD_OPTIONAL && number < 0 ? json_null () : json_integer (number);
}

static json_t *
field_to_json (const SasField *field, gconstpointer record)
{
  switch (field->kind)
    {
    case SAS_FIELD_STRING:
    case SAS_FIELD_TEXT:
      return text_to_json (SAS_FIELD_AT (record, field, char *));
    case SAS_FIELD_INT:
      return int_to_json (field, SAS_FIELD_AT (record, field, int));
    case SAS_FIELD_NUMBER:
      return number_to_json (SAS_FIELD_AT (record, field, double));
    case SAS_FIELD_BOOL:
      return json_boolean (SAS_FIELD_AT (record, field, gboolean));
    case SAS_FIELD_DATE:
      {
        g_autofree char *iso = sas_date_to_iso (SAS_FIELD_AT (record, field, SasDate));

        return text_to_json (*iso != '\0' ? iso : NULL);
      }
    case SAS_FIELD_WORD:
      return text_to_json (field->words[SAS_FIELD_AT (record, field, int)]);
    case SAS_FIELD_TEXTS:
      return texts_to_json (SAS_FIELD_AT (record, field, GPtrArray *));
    case SAS_FIELD_RECORDS:
      return records_to_json (field->type, SAS_FIELD_AT (record, field, GPtrArray *));
    case SAS_FIELD_RECORD:
      return SAS_FIELD_AT (record, field, gpointer) == NULL ? json_null ()
             : sas_record_to_json (field->type, SAS_FIELD_AT (record, field, gpointer));
    }
  g_assert_not_reached ();
}

static gboolean
says_nothing (const json_t *value)
{
  return json_is_null (value) || json_is_false (value) || (json_is_array (value) && json_array_size (value) == 0);
}

json_t *
sas_record_to_json (const SasRecordType *type, gconstpointer record)
{
  json_t *object = json_object ();

  for (const SasField *field = type->fields; field->name != NULL; field++)
    {
      g_autoptr (json_t) value = NULL;

      if (field->flags & SAS_FIELD_INTERNAL)
        continue;
      value = field_to_json (field, record);
      if ((field->flags & SAS_FIELD_OUTPUT && json_is_null (value)) || (field->flags & SAS_FIELD_SPARSE && says_nothing (value)))
        continue;
      json_object_set (object, field->name, value);
    }
  return object;
}

/* Where in the input we are, for the sentence: "results[2].indicators[0]". */
static gboolean
refuse (GError **error, GString *path, const char *reason)
{
  g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("%s: %s Nothing was changed."), path->len > 0 ? path->str : _("The data"), reason);
  return FALSE;
}

static gboolean read_record (const SasRecordType *type, const json_t *json, GString *path, gpointer *record, GError **error);

static gboolean
read_text (const SasField *field, const json_t *value, gpointer record, GString *path, GError **error)
{
  const char *text = json_string_value (value);

  if (!json_is_string (value) && !json_is_null (value))
    return refuse (error, path, _("a text is expected here."));
  g_free (SAS_FIELD_AT (record, field, char *));
  if (field->kind == SAS_FIELD_STRING)
    SAS_FIELD_AT (record, field, char *) = g_strdup (text != NULL ? text : "");
  else
    SAS_FIELD_AT (record, field, char *) = text == NULL || *text == '\0' ? NULL : g_strdup (text);
  return TRUE;
}

static gboolean
read_int (const SasField *field, const json_t *value, gpointer record, GString *path, GError **error)
{
  json_int_t number = json_integer_value (value);

  if (field->flags & SAS_FIELD_OPTIONAL && json_is_null (value))
    return TRUE;
  if (field->flags & SAS_FIELD_OPTIONAL && number < 0)
    return refuse (error, path, _("a number from 0 is expected here."));
  if (!json_is_integer (value) || number < G_MININT || number > G_MAXINT)
    return refuse (error, path, _("a whole number is expected here."));
  SAS_FIELD_AT (record, field, int) = (int) number;
  return TRUE;
}

static gboolean
read_number (const SasField *field, const json_t *value, gpointer record, GString *path, GError **error)
{
  if (!json_is_number (value) && !json_is_null (value))
    return refuse (error, path, _("a number is expected here."));
  SAS_FIELD_AT (record, field, double) = json_is_null (value) ? NAN : json_number_value (value);
  return TRUE;
}

static gboolean
read_bool (const SasField *field, const json_t *value, gpointer record, GString *path, GError **error)
{
  if (!json_is_boolean (value))
    return refuse (error, path, _("true or false is expected here."));
  SAS_FIELD_AT (record, field, gboolean) = json_is_true (value);
  return TRUE;
}

static gboolean
read_date (const SasField *field, const json_t *value, gpointer record, GString *path, GError **error)
{
  SasDate date = sas_date_from_iso (json_string_value (value));

  if (date == SAS_DATE_NONE && !json_is_null (value))
    return refuse (error, path, _("a date such as 2026-01-31 is expected here."));
  SAS_FIELD_AT (record, field, SasDate) = date;
  return TRUE;
}

static gboolean
read_word (const SasField *field, const json_t *value, gpointer record, GString *path, GError **error)
{
  int index = json_is_string (value) || json_is_null (value)
              ? sas_word_find (field->words, field->word_count, json_string_value (value)) : -1;
  g_autoptr (GString) known = NULL;
  g_autofree char *reason = NULL;

  if (index >= 0)
    {
      SAS_FIELD_AT (record, field, int) = index;
      return TRUE;
    }
  known = g_string_new (NULL);
  for (int i = 0; i < field->word_count; i++)
    if (field->words[i] != NULL)
      g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", field->words[i]);
  reason = g_strdup_printf (_("one of these words is expected here: %s."), known->str);
  return refuse (error, path, reason);
}

static gboolean
read_texts (const SasField *field, const json_t *value, gpointer record, GString *path, GError **error)
{
  GPtrArray *texts = SAS_FIELD_AT (record, field, GPtrArray *);
  gsize i;
  json_t *item;

  if (json_is_string (value))  /* one text stands for a list of one */
    {
      g_ptr_array_add (texts, g_strdup (json_string_value (value)));
      return TRUE;
    }
  if (!json_is_array (value))
    return refuse (error, path, _("a list of texts is expected here."));
  json_array_foreach (value, i, item)
    {
      if (!json_is_string (item))
        return refuse (error, path, _("a list of texts is expected here."));
      g_ptr_array_add (texts, g_strdup (json_string_value (item)));
    }
  return TRUE;
}

static gboolean
read_records (const SasField *field, const json_t *value, gpointer record, GString *path, GError **error)
{
  GPtrArray *records = SAS_FIELD_AT (record, field, GPtrArray *);
  gsize start = path->len, i;
  json_t *item;

  if (!json_is_array (value))
    return refuse (error, path, _("a list is expected here."));
  json_array_foreach (value, i, item)
    {
      gpointer child = NULL;

      g_string_append_printf (path, "[%" G_GSIZE_FORMAT "]", i);
      if (!read_record (field->type, item, path, &child, error))
        return FALSE;
      g_ptr_array_add (records, child);
      g_string_truncate (path, start);
    }
  return TRUE;
}

static gboolean
read_one_record (const SasField *field, const json_t *value, gpointer record, GString *path, GError **error)
{
  gpointer child = NULL;

  if (!json_is_null (value) && !read_record (field->type, value, path, &child, error))
    return FALSE;
  sas_record_free (field->type, SAS_FIELD_AT (record, field, gpointer));
  SAS_FIELD_AT (record, field, gpointer) = child;
  return TRUE;
}

static gboolean
read_field (const SasField *field, const json_t *value, gpointer record, GString *path, GError **error)
{
  static gboolean (*const readers[]) (const SasField *, const json_t *, gpointer, GString *, GError **) = {
    [SAS_FIELD_STRING] = read_text,   [SAS_FIELD_TEXT] = read_text,       [SAS_FIELD_INT] = read_int,
    [SAS_FIELD_NUMBER] = read_number, [SAS_FIELD_BOOL] = read_bool,     [SAS_FIELD_DATE] = read_date,       [SAS_FIELD_WORD] = read_word,
    [SAS_FIELD_TEXTS] = read_texts,   [SAS_FIELD_RECORD] = read_one_record, [SAS_FIELD_RECORDS] = read_records,
  };

  return readers[field->kind] (field, value, record, path, error);
}

static gboolean
is_ignored (const SasRecordType *type, const char *key)
{
  return type->ignored != NULL && g_strv_contains (type->ignored, key);
}

static gboolean
read_keys (const SasRecordType *type, const json_t *json, GString *path, gpointer record, GError **error)
{
  gsize start = path->len;
  const char *key;
  json_t *value;

  json_object_foreach ((json_t *) json, key, value)
    {
      const SasField *field = sas_record_field (type, key);

      g_string_append_printf (path, "%s%s", start > 0 ? "." : "", key);
      if (field == NULL || field->flags & SAS_FIELD_INTERNAL)
        {
          if (!is_ignored (type, key))
            return refuse (error, path, _("this key is not known."));
        }
      else if ((field->flags & (SAS_FIELD_OUTPUT | SAS_FIELD_COMPUTED)) == 0 && !read_field (field, value, record, path, error))
        return FALSE;
      g_string_truncate (path, start);
    }
  return TRUE;
}

static gboolean
read_record (const SasRecordType *type, const json_t *json, GString *path, gpointer *record, GError **error)
{
  gpointer read;

  if (!json_is_object (json))
    return refuse (error, path, _("an object is expected here."));
  for (const SasField *field = type->fields; field->name != NULL; field++)
    if (field->flags & SAS_FIELD_REQUIRED && json_object_get (json, field->name) == NULL)
      {
        g_string_append_printf (path, "%s%s", path->len > 0 ? "." : "", field->name);
        return refuse (error, path, _("this key is missing."));
      }
  read = sas_record_new (type);
  if (!read_keys (type, json, path, read, error))
    {
      sas_record_free (type, read);
      return FALSE;
    }
  *record = read;
  return TRUE;
}

gpointer
sas_record_from_json (const SasRecordType *type, const json_t *json, GError **error)
{
  g_autoptr (GString) path = g_string_new (NULL);
  gpointer record = NULL;

  read_record (type, json, path, &record, error);
  return record;
}

json_t *
sas_json_parse (const char *text, gssize length, GError **error)
{
  json_error_t fault;
  json_t *json;
  gsize size = length < 0 ? strlen (text) : (gsize) length;

  if (size > MOST_BYTES)
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("The JSON is larger than %d MiB and was not read. Nothing was changed."),
                   MOST_BYTES / 1024 / 1024);
      return NULL;
    }
  json = json_loadb (text, size, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &fault);
  if (json == NULL)
    g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("The JSON cannot be read, line %d column %d: %s. Nothing was changed."),
                 fault.line, fault.column, fault.text);
  return json;
}

char *
sas_json_print (const json_t *json)
{
  char *dumped = json_dumps (json, JSON_INDENT (2) | JSON_ENCODE_ANY | JSON_REAL_PRECISION (DIGITS));
  char *text = g_strconcat (dumped, "\n", NULL);

  free (dumped);
  return text;
}
