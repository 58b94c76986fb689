#include "config.h"
#include <stdlib.h>
#include <string.h>
#include "sas-evaluation-edit.h"

/* A field of a record of the evaluation, or of the evaluation itself. */
typedef struct { const SasRecordType *type; gpointer record; const SasField *field; } Place;

static gpointer
realisation_at (const SasEvaluation *evaluation, const char *position)
{
  char *end;
  guint64 index = g_ascii_strtoull (position, &end, 10);

  return end != position && *end == '\0' && index < evaluation->realisations->len
         ? g_ptr_array_index (evaluation->realisations, index) : NULL;
}

static gpointer
conduct_of (const SasEvaluation *evaluation, const char *value)
{
  int index = sas_word_find (sas_behaviour_values, SAS_BEHAVIOURS, value);

  return index >= 0 ? sas_evaluation_conduct (evaluation, index) : NULL;
}

static const struct
{
  const char *list;
  const SasRecordType *type;
  gpointer (*find) (const SasEvaluation *evaluation, const char *which);
} lists[] = {
  { "realisations", &sas_realisation_type, realisation_at },
  { "behaviours", &sas_conduct_type, conduct_of },
};

static gboolean
find_place (const SasEvaluation *evaluation, const char *path, Place *place)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);
  guint count = g_strv_length (parts);

  *place = (Place) { &sas_evaluation_type, (gpointer) evaluation, NULL };
  for (guint i = 0; count == 3 && i < G_N_ELEMENTS (lists); i++)
    if (strcmp (parts[0], lists[i].list) == 0)
      *place = (Place) { lists[i].type, lists[i].find (evaluation, parts[1]), NULL };
  if (place->record == NULL || count == 0)
    return FALSE;
  place->field = sas_record_field (place->type, parts[count - 1]);
  return place->field != NULL && (count == 1) == (place->type == &sas_evaluation_type) &&
         (place->field->kind == SAS_FIELD_TEXT || place->field->kind == SAS_FIELD_STRING);
}

const char *
sas_evaluation_get_text (const SasEvaluation *evaluation, const char *path)
{
  const char *text;
  Place place;

  if (!find_place (evaluation, path, &place))
    return NULL;
  text = SAS_FIELD_AT (place.record, place.field, const char *);
  return text != NULL && *text != '\0' ? text : NULL;
}

gboolean
sas_evaluation_set_text (SasEvaluation *evaluation, const char *path, const char *text)
{
  Place place;

  if (!find_place (evaluation, path, &place))
    return FALSE;
  sas_record_set_text (place.type, place.record, place.field->name, text);
  return TRUE;
}
