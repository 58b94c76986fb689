#include "config.h"
#include "sas-rank.h"
#include "sas-staff.h"

const char *const sas_sexes[SAS_SEXES] = { NULL, "male", "female" };
const char *const sas_number_kinds[SAS_NUMBER_KINDS] = { "none", "nip", "ni-pppk" };
const char *const sas_employments[SAS_EMPLOYMENTS] = { NULL, "pns", "cpns", "pppk" };
const char *const sas_position_kinds[SAS_POSITION_KINDS] = { NULL, "struktural", "fungsional", "pelaksana" };
const char *const sas_head_states[SAS_HEAD_STATES] = { NULL, "definitif", "plt", "lowong" };
const char *const sas_assignment_kinds[SAS_ASSIGNMENT_KINDS] = { "definitif", "plt", "plh", "delegasi",
                                                                 "tugas-belajar" };

static const SasField unit_fields[] = {
  SAS_FIELD (SasUnit, id, SAS_FIELD_STRING, SAS_FIELD_INTERNAL),
  SAS_FIELD (SasUnit, code, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasUnit, name, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasUnit, parent_code, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasUnit, echelon, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasUnit, head_position, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasUnit, head_nip, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_WORD_FIELD (SasUnit, head_state, sas_head_states, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_unit_type = { "unit", sizeof (SasUnit), unit_fields, NULL };

static const SasField person_fields[] = {
  SAS_FIELD (SasPerson, id, SAS_FIELD_STRING, SAS_FIELD_INTERNAL),
  SAS_FIELD (SasPerson, nip, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_WORD_FIELD (SasPerson, number_kind, sas_number_kinds, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPerson, name, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasPerson, title_before, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPerson, title_after, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPerson, birth_date, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPerson, birth_place, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_WORD_FIELD (SasPerson, sex, sas_sexes, SAS_FIELD_PLAIN),
  SAS_WORD_FIELD (SasPerson, employment, sas_employments, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPerson, legal_state, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPerson, grade, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPerson, position, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_WORD_FIELD (SasPerson, position_kind, sas_position_kinds, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPerson, position_since, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPerson, echelon, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPerson, unit, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPerson, superior, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPerson, superior_name, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPerson, note, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
static const char *const person_derived[] = { "full_name", "rank", NULL };
const SasRecordType sas_person_type = { "person", sizeof (SasPerson), person_fields, person_derived };

static const SasField assignment_fields[] = {
  SAS_FIELD (SasAssignment, id, SAS_FIELD_STRING, SAS_FIELD_INTERNAL),
  SAS_FIELD (SasAssignment, nip, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_WORD_FIELD (SasAssignment, kind, sas_assignment_kinds, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasAssignment, unit, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasAssignment, position, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasAssignment, from, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_FIELD (SasAssignment, to, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_FIELD (SasAssignment, decree, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasAssignment, note, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_assignment_type = { "assignment", sizeof (SasAssignment), assignment_fields, NULL };

/* The functions of one type: they differ in its table alone. */
#define DEFINE_RECORD(Type, name)                                                          \
  Type *name##_new (void) { return sas_record_new (&name##_type); }                        \
  Type *name##_copy (const Type *value) { return sas_record_copy (&name##_type, value); }  \
  void name##_free (Type *value) { sas_record_free (&name##_type, value); }

DEFINE_RECORD (SasUnit, sas_unit)
DEFINE_RECORD (SasPerson, sas_person)
DEFINE_RECORD (SasAssignment, sas_assignment)

char *
sas_person_full_name (const SasPerson *person)
{
  return g_strconcat (person->title_before, *person->title_before != '\0' ? " " : "", person->name,
                      *person->title_after != '\0' ? ", " : "", person->title_after, NULL);
}

char *
sas_person_rank_text (const SasPerson *person)
{
  return sas_rank_text (person->grade);
}

json_t *
sas_person_to_json (const SasPerson *person)
{
  g_autofree char *full_name = sas_person_full_name (person);
  const char *rank = sas_rank_name (person->grade);
  json_t *object = sas_record_to_json (&sas_person_type, person);

  json_object_set_new (object, "full_name", json_string (full_name));
  json_object_set_new (object, "rank", rank != NULL ? json_string (rank) : json_null ());
  return object;
}

gboolean
sas_assignment_covers (const SasAssignment *assignment, SasDate date)
{
  return (assignment->from == SAS_DATE_NONE || assignment->from <= date) &&
         (assignment->to == SAS_DATE_NONE || date <= assignment->to);
}

gboolean
sas_assignment_same_post (const SasAssignment *a, const SasAssignment *b)
{
  return g_strcmp0 (a->nip, b->nip) == 0 && a->kind == b->kind && g_strcmp0 (a->unit, b->unit) == 0 &&
         a->from == b->from;
}

/* "Dr.", "Hj." and the like, and empty words. */
static gboolean
is_title (const char *word)
{
  return *word == '\0' || g_str_has_suffix (word, ".");
}

char *
sas_name_short (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, ",", 2);
  g_auto (GStrv) words = g_strsplit (parts[0] != NULL ? parts[0] : "", " ", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (is_title (words[i]))
        continue;
      if (text->len > 1)  /* a whole name stands there */
        {
          g_string_append_c (text, ' ');
          g_string_append_unichar (text, g_utf8_get_char (words[i]));
          g_string_append_c (text, '.');
          break;
        }
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", words[i]);
    }
  if (text->len == 0)
    g_string_append (text, name);
  return g_string_free (text, FALSE);
}
