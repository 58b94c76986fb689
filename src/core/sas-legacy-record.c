#include "config.h"
#include <string.h>
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-legacy-reckon.h"
#include "sas-method.h"

const char *const sas_legacy_spans[SAS_LEGACY_SPANS] = { "year", "july-december" };
const char *const sas_legacy_behaviours[SAS_LEGACY_BEHAVIOURS] = {
  "orientasi-pelayanan", "komitmen", "inisiatif-kerja", "kerja-sama", "kepemimpinan",
};

static const SasField indicator_fields[] = {
  SAS_FIELD (SasLegacyIndicator, id, SAS_FIELD_STRING, SAS_FIELD_INTERNAL),
  SAS_WORD_FIELD (SasLegacyIndicator, aspect, sas_aspects, SAS_FIELD_PLAIN),
  SAS_FIELD (SasLegacyIndicator, text, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasLegacyIndicator, target_low, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasLegacyIndicator, target_high, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasLegacyIndicator, unit, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_WORD_FIELD (SasLegacyIndicator, condition, sas_legacy_conditions, SAS_FIELD_PLAIN),
  SAS_FIELD (SasLegacyIndicator, target_is_maximum, SAS_FIELD_BOOL, SAS_FIELD_PLAIN),
  SAS_FIELD (SasLegacyIndicator, realisation, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_legacy_indicator_type = { "legacy_indicator", sizeof (SasLegacyIndicator), indicator_fields, NULL };

static const SasField result_fields[] = {
  SAS_FIELD (SasLegacyResult, id, SAS_FIELD_STRING, SAS_FIELD_INTERNAL),
  SAS_WORD_FIELD (SasLegacyResult, kind, sas_result_kinds, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasLegacyResult, superior_result, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasLegacyResult, text, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasLegacyResult, weighted, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_RECORD_FIELD (SasLegacyResult, indicators, SAS_FIELD_RECORDS, &sas_legacy_indicator_type, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_legacy_result_type = { "legacy_result", sizeof (SasLegacyResult), result_fields, NULL };

static const SasField behaviour_fields[] = {
  SAS_WORD_FIELD (SasLegacyBehaviour, aspect, sas_legacy_behaviours, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasLegacyBehaviour, value, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_legacy_behaviour_type = { "legacy_behaviour", sizeof (SasLegacyBehaviour), behaviour_fields, NULL };

static const SasField record_fields[] = {
  SAS_FIELD (SasLegacyRecord, id, SAS_FIELD_STRING, SAS_FIELD_INTERNAL),
  SAS_FIELD (SasLegacyRecord, nip, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasLegacyRecord, year, SAS_FIELD_INT, SAS_FIELD_REQUIRED),
  SAS_WORD_FIELD (SasLegacyRecord, span, sas_legacy_spans, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasLegacyRecord, regulation, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_WORD_FIELD (SasLegacyRecord, model, sas_models, SAS_FIELD_PLAIN),
  SAS_RECORD_FIELD (SasLegacyRecord, people, SAS_FIELD_RECORD, &sas_people_type, SAS_FIELD_PLAIN),
  SAS_RECORD_FIELD (SasLegacyRecord, results, SAS_FIELD_RECORDS, &sas_legacy_result_type, SAS_FIELD_PLAIN),
  SAS_RECORD_FIELD (SasLegacyRecord, behaviours, SAS_FIELD_RECORDS, &sas_legacy_behaviour_type, SAS_FIELD_PLAIN),
  SAS_FIELD (SasLegacyRecord, behaviour_value, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasLegacyRecord, peers_consulted, SAS_FIELD_BOOL, SAS_FIELD_PLAIN),
  SAS_FIELD (SasLegacyRecord, new_idea, SAS_FIELD_BOOL, SAS_FIELD_PLAIN),
  SAS_FIELD (SasLegacyRecord, idea, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasLegacyRecord, notes, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasLegacyRecord, place, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasLegacyRecord, date, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_FIELD (SasLegacyRecord, paper_plan_value, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasLegacyRecord, paper_final_value, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_WORD_FIELD (SasLegacyRecord, paper_category, sas_legacy_categories, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
/* What follows from the rest is shown and may be given back. */
static const char *const ignored[] = { "reckoned", "name", NULL };
const SasRecordType sas_legacy_record_type = { "legacy_record", sizeof (SasLegacyRecord), record_fields, ignored };

/* --- the value --- */

static SasLegacyBehaviour *
find_behaviour (const SasLegacyRecord *record, int aspect)
{
  for (guint i = 0; i < record->behaviours->len; i++)
    if (((SasLegacyBehaviour *) g_ptr_array_index (record->behaviours, i))->aspect == aspect)
      return g_ptr_array_index (record->behaviours, i);
  return NULL;
}

static void
complete (SasLegacyRecord *record)
{
  if (*record->regulation == '\0')
    sas_record_set_text (&sas_legacy_record_type, record, "regulation", sas_method_regulation (record->year));
  for (int aspect = 0; aspect < SAS_LEGACY_BEHAVIOURS; aspect++)
    if (find_behaviour (record, aspect) == NULL)
      {
        SasLegacyBehaviour *behaviour = sas_record_new (&sas_legacy_behaviour_type);

        behaviour->aspect = aspect;
        g_ptr_array_add (record->behaviours, behaviour);
      }
}

SasLegacyRecord *
sas_legacy_record_new (const char *nip, int year)
{
  SasLegacyRecord *record = sas_record_new (&sas_legacy_record_type);

  sas_record_set_text (&sas_legacy_record_type, record, "nip", nip);
  record->year = year;
  record->span = year == SAS_LEGACY_HALF_YEAR ? SAS_LEGACY_JULY_DECEMBER : SAS_LEGACY_YEAR;
  complete (record);
  return record;
}

SasLegacyRecord *
sas_legacy_record_copy (const SasLegacyRecord *record)
{
  return sas_record_copy (&sas_legacy_record_type, record);
}

void
sas_legacy_record_free (SasLegacyRecord *record)
{
  sas_record_free (&sas_legacy_record_type, record);
}

SasLegacyResult *
sas_legacy_result (const SasLegacyRecord *record, guint index)
{
  g_return_val_if_fail (index < record->results->len, NULL);
  return g_ptr_array_index (record->results, index);
}

SasLegacyIndicator *
sas_legacy_indicator_of (const SasLegacyRecord *record, guint result, guint index)
{
  const SasLegacyResult *of = sas_legacy_result (record, result);

  g_return_val_if_fail (of != NULL && index < of->indicators->len, NULL);
  return g_ptr_array_index (of->indicators, index);
}

SasDate
sas_legacy_record_from (const SasLegacyRecord *record)
{
  return sas_date_new ((guint) record->year, record->span == SAS_LEGACY_JULY_DECEMBER ? 7 : 1, 1);
}

SasDate
sas_legacy_record_to (const SasLegacyRecord *record)
{
  return sas_date_new ((guint) record->year, 12, 31);
}

/* --- what the tables cannot say --- */

char *
sas_legacy_number (const char *typed)
{
  g_autofree char *text = g_strstrip (g_strdup (typed != NULL ? typed : ""));

  g_strdelimit (text, ",", '.');
  if (g_str_has_suffix (text, "."))   /* on the way to its decimals */
    text[strlen (text) - 1] = '\0';
  return strchr (text, '/') == NULL && !sas_fraction_is_none (sas_fraction_parse (text)) ? g_steal_pointer (&text) : NULL;
}

static gboolean
is_number (const char *text, const char *what, GError **error)
{
  g_autofree char *number = text != NULL ? sas_legacy_number (text) : NULL;

  return text == NULL || g_strcmp0 (number, text) == 0 ||
         sas_error_refuse (error, _("%s: “%s” is no number; write 12.5. Nothing was changed."), what, text);
}

static gboolean
check_indicator (const SasLegacyIndicator *indicator, GError **error)
{
  return is_number (indicator->target_low, "target_low", error) && is_number (indicator->target_high, "target_high", error) &&
         is_number (indicator->realisation, "realisation", error);
}

static gboolean
check_result (const SasLegacyResult *result, GError **error)
{
  gboolean sound = is_number (result->weighted, "weighted", error);

  for (guint i = 0; sound && i < result->indicators->len; i++)
    sound = check_indicator (g_ptr_array_index (result->indicators, i), error);
  return sound;
}

static gboolean
check_values (const SasLegacyRecord *record, GError **error)
{
  guint seen = 0;

  for (guint i = 0; i < record->behaviours->len; i++)
    {
      const SasLegacyBehaviour *behaviour = g_ptr_array_index (record->behaviours, i);

      if (seen & (1u << behaviour->aspect))
        return sas_error_refuse (error, _("behaviours: “%s” is there twice. Nothing was changed."), sas_legacy_behaviours[behaviour->aspect]);
      seen |= 1u << behaviour->aspect;
      if (!is_number (behaviour->value, "behaviours", error))
        return FALSE;
    }
  return is_number (record->behaviour_value, "behaviour_value", error) && is_number (record->paper_plan_value, "paper_plan_value", error) &&
         is_number (record->paper_final_value, "paper_final_value", error);
}

/* PermenPANRB 8/2021 ruled one half year (PermenPANRB 6/2022 Art. 39). */
static gboolean
check_span (const SasLegacyRecord *record, GError **error)
{
  return record->span == SAS_LEGACY_YEAR || record->year == SAS_LEGACY_HALF_YEAR ||
         sas_error_refuse (error, _("span: only 2021 has a half year of its own, July to December; %d is recorded as a year. Nothing was changed."),
                           record->year);
}

gboolean
sas_legacy_record_check (const SasLegacyRecord *record, GError **error)
{
  if (record->year < 1970 || record->year > 9999)
    return sas_error_refuse (error, _("year: %d is no year of an appraisal. Nothing was changed."), record->year);
  if (!sas_method_check (record->year, SAS_METHOD_NUMBERS, error) || !check_span (record, error))
    return FALSE;
  if (!sas_method_is_numeric (record->regulation))
    return sas_error_refuse (error, _("regulation: “%s” does not appraise with numbers; permenpanrb-8-2021 does. Nothing was changed."),
                             record->regulation);
  for (guint i = 0; i < record->results->len; i++)
    if (!check_result (sas_legacy_result (record, i), error))
      return FALSE;
  return check_values (record, error);
}

/* --- JSON --- */

json_t *
sas_legacy_record_to_json (const SasLegacyRecord *record)
{
  json_t *json = sas_record_to_json (&sas_legacy_record_type, record);

  json_object_set_new (json, "reckoned", sas_legacy_reckoned_to_json (record));
  return json;
}

static int
compare_kinds (gconstpointer a, gconstpointer b)
{
  return (int) (*(const SasLegacyResult *const *) a)->kind - (int) (*(const SasLegacyResult *const *) b)->kind;
}

static int
compare_aspects (gconstpointer a, gconstpointer b)
{
  return (*(const SasLegacyBehaviour *const *) a)->aspect - (*(const SasLegacyBehaviour *const *) b)->aspect;
}

SasLegacyRecord *
sas_legacy_record_from_json (const json_t *json, GError **error)
{
  g_autoptr (SasLegacyRecord) record = sas_record_from_json (&sas_legacy_record_type, json, error);

  if (record == NULL)
    return NULL;
  complete (record);
  if (!sas_legacy_record_check (record, error))
    return NULL;
  g_ptr_array_sort (record->results, compare_kinds);   /* stable: GLib merges */
  g_ptr_array_sort (record->behaviours, compare_aspects);
  return g_steal_pointer (&record);
}

/* --- words --- */

const char *
sas_legacy_category_label (SasLegacyCategory category)
{
  static const char *const labels[SAS_LEGACY_CATEGORIES] = { "", "Sangat Baik", "Baik", "Cukup", "Kurang", "Sangat Kurang" };

  g_return_val_if_fail (category < SAS_LEGACY_CATEGORIES, "");
  return labels[category];
}

const char *
sas_legacy_behaviour_label (int aspect)
{
  static const char *const labels[SAS_LEGACY_BEHAVIOURS] = { "Orientasi Pelayanan", "Komitmen", "Inisiatif Kerja", "Kerja Sama", "Kepemimpinan" };

  g_return_val_if_fail (aspect >= 0 && aspect < SAS_LEGACY_BEHAVIOURS, "");
  return labels[aspect];
}

char *
sas_legacy_span_label (const SasLegacyRecord *record)
{
  return record->span == SAS_LEGACY_JULY_DECEMBER ? g_strdup_printf (_("July to December %d"), record->year) : g_strdup_printf ("%d", record->year);
}
