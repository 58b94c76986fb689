/* Places of a plan: texts found by their path, and paths that follow their item. */
#include "sas-plan-edit.h"

typedef struct { gpointer record; const SasField *field; GPtrArray *texts; guint index; } Place;

static gboolean
parse_index (const char *text, guint count, guint *index)
{
  guint64 value;

  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT, &value, NULL) || value >= count)
    return FALSE;
  *index = (guint) value;
  return TRUE;
}

/* The name under which a record is known wherever it stands: the word it is for ("akuntabel"), or the store's id; NULL without. */
static const char *
record_name (const SasRecordType *type, gconstpointer record)
{
  const SasField *first = type->fields;
  const SasField *id = sas_record_field (type, "id");
  const char *name = NULL;

  if (first->kind == SAS_FIELD_WORD)
    name = first->words[SAS_FIELD_AT (record, first, int)];
  else if (id != NULL)
    name = SAS_FIELD_AT (record, id, char *);
  return name != NULL && *name != '\0' ? name : NULL;
}

/* A record of a list, by its position or by its name: "results/2", "behaviours/akuntabel". */
static gpointer
find_record (const SasField *list, GPtrArray *records, const char *step, guint *index)
{
  if (parse_index (step, records->len, index))
    return g_ptr_array_index (records, *index);
  for (*index = 0; *index < records->len; (*index)++)
    {
      gpointer record = g_ptr_array_index (records, *index);

      if (g_strcmp0 (record_name (list->type, record), step) == 0)
        return record;
    }
  return NULL;
}

static gboolean
locate (const SasPlan *plan, const char *path, Place *place)
{
  g_auto (GStrv) steps = g_strsplit (path, "/", -1);
  const SasRecordType *type = &sas_plan_type;
  gpointer record = (gpointer) plan;

  for (guint i = 0; record != NULL && steps[i] != NULL; i++)
    {
      const SasField *field = sas_record_field (type, steps[i]);

      if (field == NULL)
        return FALSE;
      if (field->kind == SAS_FIELD_STRING || field->kind == SAS_FIELD_TEXT)
        {
          *place = (Place) { record, field, NULL, 0 };
          return steps[i + 1] == NULL;
        }
      if (field->kind == SAS_FIELD_TEXTS && steps[i + 1] != NULL)
        {
          place->texts = SAS_FIELD_AT (record, field, GPtrArray *);
          return steps[i + 2] == NULL && parse_index (steps[i + 1], place->texts->len, &place->index);
        }
      if (field->kind == SAS_FIELD_RECORD)
        record = SAS_FIELD_AT (record, field, gpointer);
      else if (field->kind == SAS_FIELD_RECORDS && steps[i + 1] != NULL)
        record = find_record (field, SAS_FIELD_AT (record, field, GPtrArray *), steps[++i], &place->index);
      else
        return FALSE;
      type = field->type;
    }
  return FALSE;
}

const char *
sas_plan_get_text (const SasPlan *plan, const char *path)
{
  Place place = { 0 };
  const char *text;

  if (!locate (plan, path, &place))
    return NULL;
  text = place.texts != NULL ? g_ptr_array_index (place.texts, place.index) : SAS_FIELD_AT (place.record, place.field, char *);
  return text == NULL || *text == '\0' ? NULL : text;
}

gboolean
sas_plan_set_text (SasPlan *plan, const char *path, const char *text)
{
  Place place = { 0 };

  if (!locate (plan, path, &place))
    return FALSE;
  if (place.texts == NULL)
    {
      char **member = &SAS_FIELD_AT (place.record, place.field, char *);

      g_free (*member);
      *member = text == NULL || *text == '\0' ? (place.field->kind == SAS_FIELD_TEXT ? NULL : g_strdup ("")) : g_strdup (text);
      return TRUE;
    }
  g_free (g_ptr_array_index (place.texts, place.index));
  g_ptr_array_index (place.texts, place.index) = g_strdup (text != NULL ? text : "");
  return TRUE;
}

/* --- paths that follow their item --- */

/* One step into a list of records, written to @out by name or by position; NULL when nothing stands there. */
static gpointer
enter_list (GString *out, const SasField *list, GPtrArray *records, const char *step, gboolean by_name)
{
  guint index;
  gpointer record = find_record (list, records, step, &index);
  const char *name = record != NULL ? record_name (list->type, record) : NULL;

  if (record == NULL)
    return NULL;
  if (name != NULL && (by_name || list->type->fields[0].kind == SAS_FIELD_WORD))
    g_string_append_printf (out, "/%s", name);
  else
    g_string_append_printf (out, "/%u", index);
  return record;
}

/* Writes the steps of @path that stand in @plan; gives how many of them do not. */
static guint
rewrite (const SasPlan *plan, const char *path, gboolean by_name, GString *out)
{
  g_auto (GStrv) steps = g_strsplit (path, "/", -1);
  guint count = g_strv_length (steps);
  const SasRecordType *type = &sas_plan_type;
  gpointer record = (gpointer) plan;
  guint i = 0;

  while (i < count && record != NULL)
    {
      const SasField *field = sas_record_field (type, steps[i]);
      gsize before = out->len;
      guint index;

      if (field == NULL)
        break;
      g_string_append_printf (out, "%s%s", before > 0 ? "/" : "", field->name);
      if (i + 1 == count)
        return 0;
      type = field->type;
      if (field->kind == SAS_FIELD_RECORD)
        record = SAS_FIELD_AT (record, field, gpointer);
      else if (field->kind == SAS_FIELD_RECORDS)
        {
          record = enter_list (out, field, SAS_FIELD_AT (record, field, GPtrArray *), steps[i + 1], by_name);
          if (record == NULL)
            g_string_truncate (out, before);
          i += record != NULL;
        }
      else if (field->kind == SAS_FIELD_TEXTS && parse_index (steps[i + 1], SAS_FIELD_AT (record, field, GPtrArray *)->len, &index))
        {
          g_string_append_printf (out, "/%u", index);
          return count - i - 2;
        }
      else
        record = NULL;
      i += record != NULL;
    }
  return count - i;
}

char *
sas_plan_pin_path (const SasPlan *plan, const char *path)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (*path != '\0' && rewrite (plan, path, TRUE, out) > 0)
    return NULL;
  return g_strdup (out->str);
}

char *
sas_plan_find_path (const SasPlan *plan, const char *pinned)
{
  GString *out = g_string_new (NULL);

  rewrite (plan, pinned, FALSE, out);
  return g_string_free (out, FALSE);
}
