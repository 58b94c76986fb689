#include "config.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "sas-period-work.h"

static const SasField work_fields[] = {
  SAS_RECORD_FIELD (SasPeriodWork, evaluation, SAS_FIELD_RECORD, &sas_evaluation_type, SAS_FIELD_PLAIN),
  SAS_RECORD_FIELD (SasPeriodWork, actions, SAS_FIELD_RECORD, &sas_action_plan_type, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_period_work_type = { "period_work", sizeof (SasPeriodWork), work_fields, NULL };

SasPeriodWork *
sas_period_work_of (SasEvaluation *evaluation, SasActionPlan *actions)
{
  SasPeriodWork *work = sas_record_new (&sas_period_work_type);

  work->evaluation = evaluation;
  work->actions = actions;
  if (actions != NULL)
    return work;
  work->actions = sas_record_new (&sas_action_plan_type);
  sas_record_set_text (&sas_action_plan_type, work->actions, "nip", evaluation->nip);
  work->actions->year = evaluation->year;
  work->actions->period = evaluation->period;
  return work;
}

SasPeriodWork *
sas_period_work_for_plan (const SasPlan *plan, SasPeriod period)
{
  return sas_period_work_of (sas_evaluation_for_plan (plan, period), NULL);
}

SasPeriodWork *
sas_period_work_copy (const SasPeriodWork *work)
{
  return sas_record_copy (&sas_period_work_type, work);
}

void
sas_period_work_free (SasPeriodWork *work)
{
  sas_record_free (&sas_period_work_type, work);
}

/* --- numbers --- */

char *
sas_value_to_text (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (value))
    return g_strdup ("");
  g_ascii_formatd (text, sizeof text, "%.12g", value);
  return g_strdelimit (g_strdup (text), ".", ',');
}

/* "1.250,5", "1.250.000"; a single point without a comma is a decimal one. */
static gboolean
groups_thousands (const char *text)
{
  const char *point = strchr (text, '.');

  return point != NULL && (strchr (text, ',') != NULL || strchr (point + 1, '.') != NULL);
}

gboolean
sas_value_from_text (const char *text, double *value)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  g_autoptr (GString) digits = g_string_new (NULL);
  gboolean grouped = groups_thousands (plain);
  char *end = NULL;

  *value = NAN;
  if (*plain == '\0')
    return TRUE;
  for (const char *at = plain; *at != '\0'; at++)
    if (*at == ',')
      g_string_append_c (digits, '.');
    else if (!(grouped && *at == '.'))
      g_string_append_c (digits, *at);
  if (strspn (digits->str, "-0123456789.") != digits->len)
    return FALSE;
  *value = g_ascii_strtod (digits->str, &end);
  if (end != digits->str && *end == '\0' && isfinite (*value))
    return TRUE;
  *value = NAN;
  return FALSE;
}

/* --- texts by path --- */

typedef struct { const SasRecordType *type; gpointer record; const SasField *field; } Place;

static gboolean
find_place (const SasPeriodWork *work, const char *path, Place *place)
{
  const struct { const char *list; const SasRecordType *type; GPtrArray *records; } lists[] = {
    { "realisations", &sas_realisation_type, work->evaluation->realisations }, { "actions", &sas_action_type, work->actions->actions },
  };
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);

  if (g_strv_length (parts) != 3)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      guint64 index = 0;

      if (!g_str_equal (parts[0], lists[i].list) || lists[i].records->len == 0 ||
          !g_ascii_string_to_unsigned (parts[1], 10, 0, lists[i].records->len - 1, &index, NULL))
        continue;
      *place = (Place) { lists[i].type, g_ptr_array_index (lists[i].records, index), sas_record_field (lists[i].type, parts[2]) };
      return place->field != NULL;
    }
  return FALSE;
}

static char *
join_lines (GPtrArray *texts)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", (const char *) g_ptr_array_index (texts, i));
  return g_string_free (lines, FALSE);
}

/* The last line stays as it is being typed, its space included; empty ones are nothing. */
static void
split_lines (GPtrArray *texts, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_ptr_array_set_size (texts, 0);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_ptr_array_add (texts, g_strdup (lines[i]));
}

char *
sas_period_work_dup_text (const SasPeriodWork *work, const char *path)
{
  Place place;

  if (!find_place (work, path, &place))
    return NULL;
  if (place.field->kind == SAS_FIELD_TEXTS)
    return join_lines (SAS_FIELD_AT (place.record, place.field, GPtrArray *));
  if (place.field->kind == SAS_FIELD_NUMBER)
    return sas_value_to_text (SAS_FIELD_AT (place.record, place.field, double));
  if (place.field->kind != SAS_FIELD_TEXT && place.field->kind != SAS_FIELD_STRING)
    return NULL;
  return g_strdup (SAS_FIELD_AT (place.record, place.field, const char *) != NULL ? SAS_FIELD_AT (place.record, place.field, const char *) : "");
}

static gboolean
put (const Place *place, const char *text)
{
  double value;

  if (place->field->kind == SAS_FIELD_TEXTS)
    split_lines (SAS_FIELD_AT (place->record, place->field, GPtrArray *), text);
  else if (place->field->kind == SAS_FIELD_TEXT || place->field->kind == SAS_FIELD_STRING)
    sas_record_set_text (place->type, place->record, place->field->name, text);
  else if (place->field->kind == SAS_FIELD_NUMBER && sas_value_from_text (text, &value))
    SAS_FIELD_AT (place->record, place->field, double) = value;
  else
    return FALSE;
  return TRUE;
}

static gboolean
is_told (const SasRealisation *realisation)
{
  return realisation->text != NULL || !isnan (realisation->value);
}

gboolean
sas_period_work_set_text (SasPeriodWork *work, const char *path, const char *text)
{
  Place place;

  if (!find_place (work, path, &place) || !put (&place, text))
    return FALSE;
  if (place.type == &sas_realisation_type && is_told (place.record))
    ((SasRealisation *) place.record)->not_yet = FALSE;
  return TRUE;
}

static SasRealisation *
realisation_at (const SasPeriodWork *work, guint index)
{
  return index < work->evaluation->realisations->len ? g_ptr_array_index (work->evaluation->realisations, index) : NULL;
}

gboolean
sas_period_work_set_not_yet (SasPeriodWork *work, guint realisation, gboolean not_yet)
{
  SasRealisation *one = realisation_at (work, realisation);

  if (one == NULL || one->not_yet == not_yet)
    return FALSE;
  one->not_yet = not_yet;
  return TRUE;
}

/* --- actions --- */

static SasAction *
action_at (const SasPeriodWork *work, guint index)
{
  return g_ptr_array_index (work->actions->actions, index);
}

guint
sas_period_work_add_action (SasPeriodWork *work, int result)
{
  SasAction *action = sas_record_new (&sas_action_type);
  guint at = 0;

  for (guint i = 0; i < work->actions->actions->len; i++)
    if (action_at (work, i)->result <= result)
      at = i + 1;
  action->result = result;
  g_ptr_array_insert (work->actions->actions, (int) at, action);
  return at;
}

gboolean
sas_period_work_remove_action (SasPeriodWork *work, guint action)
{
  if (action >= work->actions->actions->len)
    return FALSE;
  sas_record_free (&sas_action_type, action_at (work, action));
  g_ptr_array_remove_index (work->actions->actions, action);
  return TRUE;
}

void
sas_period_work_tidy (SasPeriodWork *work)
{
  for (guint i = work->actions->actions->len; i-- > 0;)
    if (*action_at (work, i)->text == '\0')
      sas_period_work_remove_action (work, i);
}

/* --- the log --- */

gboolean
sas_period_work_take_entry (SasPeriodWork *work, guint realisation, const SasLogEntry *entry)
{
  SasRealisation *one = realisation_at (work, realisation);

  return one != NULL && sas_realisation_take_log (one, entry);
}

int
sas_period_work_place_of (const SasPeriodWork *work, int result, int indicator)
{
  int first = -1;

  for (guint i = 0; i < work->evaluation->realisations->len; i++)
    {
      const SasRealisation *one = realisation_at (work, i);

      if (one->result == result && one->indicator == indicator)
        return (int) i;
      if (one->result == result && first < 0)
        first = (int) i;
    }
  return first;
}

guint
sas_period_work_count_told (const SasPeriodWork *work)
{
  guint count = 0;

  for (guint i = 0; i < work->evaluation->realisations->len; i++)
    count += is_told (realisation_at (work, i)) || realisation_at (work, i)->not_yet;
  return count;
}

gboolean
sas_period_work_is_told (const SasPeriodWork *work)
{
  for (guint i = 0; i < work->evaluation->realisations->len; i++)
    {
      const SasRealisation *one = realisation_at (work, i);

      if (is_told (one) || one->not_yet || one->evidence->len > 0 || one->evidence_note != NULL)
        return TRUE;
    }
  return FALSE;
}
