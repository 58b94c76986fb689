#include "config.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "sas-i18n.h"
#include "sas-plan-place.h"
#include "sas-regulation.h"

gboolean
sas_place_holds (const char *place, const char *path)
{
  gsize length = strlen (place);

  return length == 0 || (strncmp (place, path, length) == 0 && (path[length] == '\0' || path[length] == '/'));
}

int
sas_place_result (const char *path, int *indicator)
{
  int result = -1;
  int which = -1;

  if (path != NULL)
    sscanf (path, "results/%d/indicators/%d", &result, &which);
  if (indicator != NULL)
    *indicator = which;
  return result;
}

/* Index of the word that @path begins with at @at, after the last one when it is none of them. */
static int
word_index (const char *const *words, int count, const char *at)
{
  for (int i = 0; i < count; i++)
    if (sas_place_holds (words[i], at))
      return i;
  return count;
}

/* Section, result, indicator or line, member: compared from left to right. */
static void
order_of (const char *path, int order[4])
{
  static const char *const sections[] = { "approach", "model", "results", "behaviours", "annexes" };
  static const char *const members[] = { "superior_result", "assigned_by", "perspective", "aspect", "text", "target", "unit", "indicators" };
  static const char *const lists[] = { "resources", "accountability", "consequences" };
  const char *last = strrchr (path, '/');
  const char *second = strchr (path, '/');

  order[0] = *path == '\0' ? -1 : word_index (sections, G_N_ELEMENTS (sections), path);
  order[1] = sas_place_result (path, &order[2]);
  order[3] = last != NULL ? word_index (members, G_N_ELEMENTS (members), last + 1) : 0;
  if (second != NULL && order[1] < 0)
    {
      order[1] = order[0] == 3 ? word_index (sas_behaviour_values, SAS_BEHAVIOURS, second + 1) : word_index (lists, G_N_ELEMENTS (lists), second + 1);
      order[2] = last != second ? atoi (last + 1) : -1;
      order[3] = 0;
    }
}

int
sas_place_compare (const char *a, const char *b)
{
  int first[4], second[4];

  order_of (a, first);
  order_of (b, second);
  for (int i = 0; i < 4; i++)
    if (first[i] != second[i])
      return first[i] < second[i] ? -1 : 1;
  return 0;
}

char *
sas_place_label (const SasPlan *plan, const char *path)
{
  static const char *const annexes[][2] = {
    { "annexes/resources", N_("Support of resources") },
    { "annexes/accountability", N_("Scheme of accountability") },
    { "annexes/consequences", N_("Consequences") },
  };
  int indicator;
  int result = sas_place_result (path, &indicator);

  if (result >= 0)
    {
      guint mains = sas_plan_count (plan, SAS_RESULT_MAIN);
      gboolean additional = (guint) result >= mains;
      int number = additional ? result - (int) mains + 1 : result + 1;
      g_autofree char *name = g_strdup_printf (additional ? _("Additional result %d") : _("Main result %d"), number);

      return indicator >= 0 ? g_strdup_printf (_("%s, indicator %d"), name, indicator + 1) : g_steal_pointer (&name);
    }
  for (int value = 0; value < SAS_BEHAVIOURS; value++)
    {
      g_autofree char *place = g_strconcat ("behaviours/", sas_behaviour_values[value], NULL);

      if (sas_place_holds (place, path))
        return g_strdup (sas_regulation_of_plan (plan)->behaviours[value].title);
    }
  for (guint i = 0; i < G_N_ELEMENTS (annexes); i++)
    if (sas_place_holds (annexes[i][0], path))
      return g_strdup (_(annexes[i][1]));
  return g_strdup (_("The whole plan"));
}

/* --- the first difference --- */

/* The first member of two records that differs, as a path below @prefix; lists of records by position. */
static char *
record_difference (const SasRecordType *type, const char *prefix, gconstpointer a, gconstpointer b);

static char *
step_into (const char *prefix, const char *step)
{
  return *prefix == '\0' ? g_strdup (step) : g_strconcat (prefix, "/", step, NULL);
}

static char *
position (const char *prefix, guint index)
{
  return g_strdup_printf ("%s/%u", prefix, index);
}

/* A record of a list by its word where it has one ("behaviours/akuntabel"), else by its position. */
static char *
record_position (const SasRecordType *type, const char *prefix, gconstpointer record, guint index)
{
  const SasField *first = type->fields;
  const char *word = first->kind == SAS_FIELD_WORD ? first->words[SAS_FIELD_AT (record, first, int)] : NULL;

  return word != NULL ? g_strconcat (prefix, "/", word, NULL) : position (prefix, index);
}

static char *
records_difference (const SasField *field, const char *place, GPtrArray *a, GPtrArray *b)
{
  guint common = MIN (a->len, b->len);

  for (guint i = 0; i < common; i++)
    {
      g_autofree char *at = record_position (field->type, place, g_ptr_array_index (b, i), i);
      char *found = record_difference (field->type, at, g_ptr_array_index (a, i), g_ptr_array_index (b, i));

      if (found != NULL)
        return a->len == b->len ? found : (g_free (found), g_steal_pointer (&at));
    }
  if (a->len == b->len)
    return NULL;
  return b->len == 0 ? g_strdup (place) : position (place, MIN (common, b->len - 1));
}

static char *
texts_difference (const char *place, GPtrArray *a, GPtrArray *b)
{
  for (guint i = 0; i < b->len; i++)
    if (i >= a->len || strcmp (g_ptr_array_index (a, i), g_ptr_array_index (b, i)) != 0)
      return position (place, i);
  if (a->len == b->len)
    return NULL;
  return b->len == 0 ? g_strdup (place) : position (place, b->len - 1);
}

static char *
field_difference (const SasField *field, const char *place, gconstpointer a, gconstpointer b)
{
  switch (field->kind)
    {
    case SAS_FIELD_STRING:
    case SAS_FIELD_TEXT:
      return g_strcmp0 (SAS_FIELD_AT (a, field, char *), SAS_FIELD_AT (b, field, char *)) != 0 ? g_strdup (place) : NULL;
    case SAS_FIELD_INT:
    case SAS_FIELD_BOOL:
    case SAS_FIELD_WORD:
    case SAS_FIELD_DATE:
      return SAS_FIELD_AT (a, field, int) != SAS_FIELD_AT (b, field, int) ? g_strdup (place) : NULL;
    case SAS_FIELD_NUMBER:
      return !sas_record_field_equal (field, a, b) ? g_strdup (place) : NULL;
    case SAS_FIELD_TEXTS:
      return texts_difference (place, SAS_FIELD_AT (a, field, GPtrArray *), SAS_FIELD_AT (b, field, GPtrArray *));
    case SAS_FIELD_RECORD:
      if (SAS_FIELD_AT (a, field, gpointer) == NULL || SAS_FIELD_AT (b, field, gpointer) == NULL)
        return NULL;
      return record_difference (field->type, place, SAS_FIELD_AT (a, field, gpointer), SAS_FIELD_AT (b, field, gpointer));
    case SAS_FIELD_RECORDS:
      return records_difference (field, place, SAS_FIELD_AT (a, field, GPtrArray *), SAS_FIELD_AT (b, field, GPtrArray *));
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
record_difference (const SasRecordType *type, const char *prefix, gconstpointer a, gconstpointer b)
{
  for (const SasField *field = type->fields; field->name != NULL; field++)
    {
      g_autofree char *place = step_into (prefix, field->name);
      char *found = strcmp (field->name, "id") != 0 ? field_difference (field, place, a, b) : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Members that only the store and the workflow change. */
static gboolean
is_of_the_store (const char *path)
{
  static const char *const members[] = { "version", "state", "people", "approval", "manuals", "study_leave" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (sas_place_holds (members[i], path))
      return TRUE;
  return FALSE;
}

char *
sas_plan_first_difference (const SasPlan *a, const SasPlan *b)
{
  for (const SasField *field = sas_plan_type.fields; field->name != NULL; field++)
    {
      char *found = strcmp (field->name, "id") == 0 || is_of_the_store (field->name) ? NULL : field_difference (field, field->name, a, b);

      if (found != NULL)
        return found;
    }
  return NULL;
}
