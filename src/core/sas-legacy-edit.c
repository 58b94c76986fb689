#include "config.h"
#include <stdlib.h>
#include <string.h>
#include "sas-legacy-edit.h"
#include "sas-plan-begin.h"

/* --- making one --- */

static SasIdentity *
identity_or_empty (SasIdentity *identity)
{
  return identity != NULL ? identity : sas_record_new (&sas_identity_type);
}

void
sas_legacy_record_open (SasLegacyRecord *record)
{
  if (record->people == NULL)
    record->people = sas_record_new (&sas_people_type);
  record->people->employee = identity_or_empty (record->people->employee);
  record->people->appraiser = identity_or_empty (record->people->appraiser);
  record->people->reviewing_superior = identity_or_empty (record->people->reviewing_superior);
}

SasLegacyRecord *
sas_legacy_record_begin (SasRoster *roster, const char *nip, int year, SasLegacySpan span)
{
  SasLegacyRecord *record = sas_legacy_record_new (nip, year);
  SasDate day = sas_legacy_record_to (record);

  record->span = span;
  record->model = sas_plan_model_of (roster, nip);
  record->people = sas_record_new (&sas_people_type);
  record->people->employee = sas_roster_identity (roster, nip, NULL, day);
  record->people->appraiser = sas_roster_appraiser_identity (roster, nip, day);
  record->people->reviewing_superior = sas_roster_reviewer_identity (roster, nip, day);
  sas_legacy_record_open (record);
  return record;
}

/* --- places --- */

gboolean
sas_legacy_is_number (const char *path)
{
  static const char *const fields[] = {
    "target_low", "target_high", "realisation", "weighted", "value", "behaviour_value", "paper_plan_value", "paper_final_value", NULL,
  };
  const char *slash = strrchr (path, '/');

  return g_strv_contains (fields, slash != NULL ? slash + 1 : path);
}

/* The record in which the last step of @path is a field. NULL: there is no such place. (transfer none) */
static gpointer
find_place (const SasLegacyRecord *record, const char *path, const SasRecordType **type, const SasField **field)
{
  g_auto (GStrv) steps = g_strsplit (path, "/", -1);
  gpointer at = (gpointer) record;

  *type = &sas_legacy_record_type;
  for (guint i = 0; at != NULL && steps[i] != NULL; i++)
    {
      *field = sas_record_field (*type, steps[i]);
      if (*field == NULL || steps[i + 1] == NULL)
        return *field != NULL ? at : NULL;
      if ((*field)->kind == SAS_FIELD_RECORD)
        at = SAS_FIELD_AT (at, *field, gpointer);
      else if ((*field)->kind == SAS_FIELD_RECORDS)
        {
          GPtrArray *list = SAS_FIELD_AT (at, *field, GPtrArray *);
          guint index = (guint) atoi (steps[++i]);

          at = index < list->len ? g_ptr_array_index (list, index) : NULL;
        }
      else
        return NULL;
      *type = (*field)->type;
    }
  return NULL;
}

static gboolean
is_text (const SasField *field)
{
  return field->kind == SAS_FIELD_STRING || field->kind == SAS_FIELD_TEXT;
}

const char *
sas_legacy_get_text (const SasLegacyRecord *record, const char *path)
{
  const SasRecordType *type;
  const SasField *field;
  gpointer at = find_place (record, path, &type, &field);

  return at != NULL && is_text (field) ? SAS_FIELD_AT (at, field, const char *) : NULL;
}

gboolean
sas_legacy_set_text (SasLegacyRecord *record, const char *path, const char *text)
{
  const SasRecordType *type;
  const SasField *field;
  gpointer at = find_place (record, path, &type, &field);
  const char *stands = at != NULL && is_text (field) ? SAS_FIELD_AT (at, field, const char *) : NULL;

  if (at == NULL || !is_text (field) || g_strcmp0 (stands != NULL ? stands : "", text != NULL ? text : "") == 0)
    return FALSE;
  sas_record_set_text (type, at, field->name, text != NULL ? text : "");
  return TRUE;
}

static gboolean
is_choice (const SasField *field)
{
  return field->kind == SAS_FIELD_WORD || field->kind == SAS_FIELD_BOOL;
}

int
sas_legacy_get_choice (const SasLegacyRecord *record, const char *path)
{
  const SasRecordType *type;
  const SasField *field;
  gpointer at = find_place (record, path, &type, &field);

  return at != NULL && is_choice (field) ? SAS_FIELD_AT (at, field, int) : -1;
}

gboolean
sas_legacy_set_choice (SasLegacyRecord *record, const char *path, int choice)
{
  const SasRecordType *type;
  const SasField *field;
  gpointer at = find_place (record, path, &type, &field);

  if (at == NULL || !is_choice (field) || SAS_FIELD_AT (at, field, int) == choice || choice < 0 ||
      choice >= (field->kind == SAS_FIELD_BOOL ? 2 : field->word_count))
    return FALSE;
  SAS_FIELD_AT (at, field, int) = choice;
  return TRUE;
}

/* --- results --- */

guint
sas_legacy_add_result (SasLegacyRecord *record, SasResultKind kind)
{
  SasLegacyResult *result = sas_record_new (&sas_legacy_result_type);
  guint at = 0;

  result->kind = kind;
  while (at < record->results->len && sas_legacy_result (record, at)->kind <= kind)
    at++;
  g_ptr_array_insert (record->results, (int) at, result);
  sas_legacy_add_indicator (record, at);
  return at;
}

void
sas_legacy_remove_result (SasLegacyRecord *record, guint result)
{
  g_return_if_fail (result < record->results->len);
  sas_record_free (&sas_legacy_result_type, g_ptr_array_steal_index (record->results, result));
}

void
sas_legacy_add_indicator (SasLegacyRecord *record, guint result)
{
  SasLegacyIndicator *indicator = sas_record_new (&sas_legacy_indicator_type);
  GPtrArray *indicators = sas_legacy_result (record, result)->indicators;

  /* Aspects follow each other on the form. */
  if (record->model == SAS_MODEL_JA_JF)
    indicator->aspect = (SasAspect) MIN (SAS_ASPECT_QUANTITY + indicators->len, SAS_ASPECT_TIME);
  g_ptr_array_add (indicators, indicator);
}

void
sas_legacy_remove_indicator (SasLegacyRecord *record, guint result, guint indicator)
{
  GPtrArray *indicators = sas_legacy_result (record, result)->indicators;

  g_return_if_fail (indicator < indicators->len);
  sas_record_free (&sas_legacy_indicator_type, g_ptr_array_steal_index (indicators, indicator));
}
