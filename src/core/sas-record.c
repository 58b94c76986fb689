#include <math.h>
#include <string.h>
#include "sas-record.h"

static void
free_field (const SasField *field, gpointer record)
{
  switch (field->kind)
    {
    case SAS_FIELD_STRING:
    case SAS_FIELD_TEXT:
      g_clear_pointer (&SAS_FIELD_AT (record, field, char *), g_free);
      break;
    case SAS_FIELD_TEXTS:
      g_clear_pointer (&SAS_FIELD_AT (record, field, GPtrArray *), g_ptr_array_unref);
      break;
    case SAS_FIELD_RECORDS:
      if (SAS_FIELD_AT (record, field, GPtrArray *) != NULL)
        for (guint i = 0; i < SAS_FIELD_AT (record, field, GPtrArray *)->len; i++)
          sas_record_free (field->type, g_ptr_array_index (SAS_FIELD_AT (record, field, GPtrArray *), i));
      g_clear_pointer (&SAS_FIELD_AT (record, field, GPtrArray *), g_ptr_array_unref);
      break;
    case SAS_FIELD_RECORD:
      sas_record_free (field->type, SAS_FIELD_AT (record, field, gpointer));
      SAS_FIELD_AT (record, field, gpointer) = NULL;
      break;
    case SAS_FIELD_INT:
    case SAS_FIELD_NUMBER:
    case SAS_FIELD_BOOL:
    case SAS_FIELD_DATE:
    case SAS_FIELD_WORD:
      break;
    }
}

static void
init_field (const SasField *field, gpointer record)
{
  if (field->kind == SAS_FIELD_STRING)
    SAS_FIELD_AT (record, field, char *) = g_strdup ("");
  else if (field->kind == SAS_FIELD_TEXTS)
    SAS_FIELD_AT (record, field, GPtrArray *) = g_ptr_array_new_with_free_func (g_free);
  else if (field->kind == SAS_FIELD_RECORDS)
    SAS_FIELD_AT (record, field, GPtrArray *) = g_ptr_array_new ();
  else if (field->kind == SAS_FIELD_NUMBER)
    SAS_FIELD_AT (record, field, double) = NAN;
  else if (field->flags & SAS_FIELD_OPTIONAL)
    SAS_FIELD_AT (record, field, int) = -1;
}

static void
copy_field (const SasField *field, gpointer to, gconstpointer from)
{
  switch (field->kind)
    {
    case SAS_FIELD_STRING:
    case SAS_FIELD_TEXT:
      SAS_FIELD_AT (to, field, char *) = g_strdup (SAS_FIELD_AT (from, field, char *));
      break;
    case SAS_FIELD_TEXTS:
      SAS_FIELD_AT (to, field, GPtrArray *) = g_ptr_array_copy (SAS_FIELD_AT (from, field, GPtrArray *), (GCopyFunc) (void *) g_strdup, NULL);
      g_ptr_array_set_free_func (SAS_FIELD_AT (to, field, GPtrArray *), g_free);
      break;
    case SAS_FIELD_RECORDS:
      {
        GPtrArray *source = SAS_FIELD_AT (from, field, GPtrArray *);

        SAS_FIELD_AT (to, field, GPtrArray *) = g_ptr_array_sized_new (source->len);
        for (guint i = 0; i < source->len; i++)
          g_ptr_array_add (SAS_FIELD_AT (to, field, GPtrArray *), sas_record_copy (field->type, g_ptr_array_index (source, i)));
      }
      break;
    case SAS_FIELD_RECORD:
      SAS_FIELD_AT (to, field, gpointer) = sas_record_copy (field->type, SAS_FIELD_AT (from, field, gpointer));
      break;
    case SAS_FIELD_NUMBER:
      SAS_FIELD_AT (to, field, double) = SAS_FIELD_AT (from, field, double);
      break;
    case SAS_FIELD_INT:
    case SAS_FIELD_BOOL:
    case SAS_FIELD_DATE:
    case SAS_FIELD_WORD:
      SAS_FIELD_AT (to, field, int) = SAS_FIELD_AT (from, field, int);
      break;
    }
}

static gboolean
numbers_equal (double a, double b)
{
  return isnan (a) ? isnan (b) : a == b;
}

static gboolean
texts_equal (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!g_str_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

static gboolean
records_equal (const SasRecordType *type, GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!sas_record_equal (type, g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

gboolean
sas_record_field_equal (const SasField *field, gconstpointer a, gconstpointer b)
{
  switch (field->kind)
    {
    case SAS_FIELD_STRING:
    case SAS_FIELD_TEXT:
      return g_strcmp0 (SAS_FIELD_AT (a, field, char *), SAS_FIELD_AT (b, field, char *)) == 0;
    case SAS_FIELD_TEXTS:
      return texts_equal (SAS_FIELD_AT (a, field, GPtrArray *), SAS_FIELD_AT (b, field, GPtrArray *));
    case SAS_FIELD_RECORDS:
      return records_equal (field->type, SAS_FIELD_AT (a, field, GPtrArray *), SAS_FIELD_AT (b, field, GPtrArray *));
    case SAS_FIELD_RECORD:
      return sas_record_equal (field->type, SAS_FIELD_AT (a, field, gpointer), SAS_FIELD_AT (b, field, gpointer));
    case SAS_FIELD_NUMBER:
      return numbers_equal (SAS_FIELD_AT (a, field, double), SAS_FIELD_AT (b, field, double));
    case SAS_FIELD_INT:
    case SAS_FIELD_BOOL:
    case SAS_FIELD_DATE:
    case SAS_FIELD_WORD:
      return SAS_FIELD_AT (a, field, int) == SAS_FIELD_AT (b, field, int);
    }
  g_assert_not_reached ();
}

gpointer
sas_record_new (const SasRecordType *type)
{
  gpointer record = g_malloc0 (type->size);

  for (const SasField *field = type->fields; field->name != NULL; field++)
    init_field (field, record);
  return record;
}

void
sas_record_free (const SasRecordType *type, gpointer record)
{
  if (record == NULL)
    return;
  for (const SasField *field = type->fields; field->name != NULL; field++)
    free_field (field, record);
  g_free (record);
}

gpointer
sas_record_copy (const SasRecordType *type, gconstpointer record)
{
  gpointer copy;

  if (record == NULL)
    return NULL;
  copy = g_malloc0 (type->size);
  for (const SasField *field = type->fields; field->name != NULL; field++)
    copy_field (field, copy, record);
  return copy;
}

gboolean
sas_record_equal (const SasRecordType *type, gconstpointer a, gconstpointer b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;
  for (const SasField *field = type->fields; field->name != NULL; field++)
    if (!sas_record_field_equal (field, a, b))
      return FALSE;
  return TRUE;
}

const SasField *
sas_record_field (const SasRecordType *type, const char *name)
{
  for (const SasField *field = type->fields; field->name != NULL; field++)
    if (g_str_equal (field->name, name))
      return field;
  return NULL;
}

void
sas_record_set_text (const SasRecordType *type, gpointer record, const char *name, const char *text)
{
  const SasField *field = sas_record_field (type, name);

  g_return_if_fail (field != NULL && (field->kind == SAS_FIELD_STRING || field->kind == SAS_FIELD_TEXT));

  if (field->kind == SAS_FIELD_TEXT && text != NULL && *text == '\0')
    text = NULL;
  if (field->kind == SAS_FIELD_STRING && text == NULL)
    text = "";
  g_free (SAS_FIELD_AT (record, field, char *));
  SAS_FIELD_AT (record, field, char *) = g_strdup (text);
}

int
sas_word_find (const char *const *words, int count, const char *word)
{
  for (int i = 0; i < count; i++)
    if (g_strcmp0 (words[i], word) == 0)
      return i;
  return -1;
}
