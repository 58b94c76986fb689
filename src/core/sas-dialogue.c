#include "config.h"
#include "sas-dialogue.h"
#include "sas-error.h"
#include "sas-i18n.h"

static const SasField dialogue_fields[] = {
  SAS_FIELD (SasDialogue, id, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasDialogue, plan, SAS_FIELD_STRING, SAS_FIELD_INTERNAL),
  SAS_FIELD (SasDialogue, date, SAS_FIELD_DATE, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasDialogue, participants, SAS_FIELD_TEXTS, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasDialogue, method, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasDialogue, agreed, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasDialogue, open_points, SAS_FIELD_TEXTS, SAS_FIELD_PLAIN),
  SAS_FIELD (SasDialogue, recorded_by, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_dialogue_type = { "dialogue", sizeof (SasDialogue), dialogue_fields, NULL };

SasDialogue *
sas_dialogue_new (void)
{
  return sas_record_new (&sas_dialogue_type);
}

SasDialogue *
sas_dialogue_copy (const SasDialogue *dialogue)
{
  return sas_record_copy (&sas_dialogue_type, dialogue);
}

void
sas_dialogue_free (SasDialogue *dialogue)
{
  sas_record_free (&sas_dialogue_type, dialogue);
}

json_t *
sas_dialogue_to_json (const SasDialogue *dialogue)
{
  return sas_record_to_json (&sas_dialogue_type, dialogue);
}

SasDialogue *
sas_dialogue_from_json (const json_t *json, GError **error)
{
  return sas_record_from_json (&sas_dialogue_type, json, error);
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *bare = g_strstrip (g_strdup (text));

  return *bare == '\0';
}

gboolean
sas_dialogue_check (const SasDialogue *dialogue, GError **error)
{
  const struct { gboolean missing; const char *sentence; } needs[] = {
    { dialogue->date == SAS_DATE_NONE, N_("The dialogue needs its date. Nothing was changed.") },
    { dialogue->participants->len < 2, N_("A dialogue has at least two participants: name the leader and the employee. Nothing was changed.") },
    { is_blank (dialogue->agreed), N_("Write down what was agreed in the dialogue. Nothing was changed.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    if (needs[i].missing)
      {
        g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID, _(needs[i].sentence));
        return FALSE;
      }
  return TRUE;
}

SasDialogueCases
sas_dialogue_cases (const SasPlan *plan, gboolean follows, gboolean by_reviewer)
{
  SasDialogueCases cases = 0;

  if (follows || plan->amendment != NULL)
    cases |= SAS_DIALOGUE_REVISION;
  if (by_reviewer)
    cases |= SAS_DIALOGUE_REVIEWER;
  if (plan->study_leave != NULL)
    cases |= SAS_DIALOGUE_STUDY_LEAVE;
  return cases;
}
