/* show and set of dialogues on expectations. */
#include "config.h"
#include "sas-cli-things.h"
#include "sas-dialogue-store.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-plan-store.h"
#include "sas-roster-store.h"

/* The newest of that version of the plan. */
json_t *
sas_cli_show_dialogue (SasDb *db, const SasCliWhich *which, GError **error)
{
  g_autoptr (SasPlan) plan = sas_plan_store_load (db, which->nip, which->year, which->version, NULL, error);
  g_autoptr (GPtrArray) dialogues = plan != NULL ? sas_dialogue_store_list (db, plan->id, error) : NULL;

  if (dialogues != NULL && dialogues->len > 0)
    return sas_dialogue_to_json (g_ptr_array_index (dialogues, 0));
  if (dialogues != NULL)
    g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("No dialogue is recorded for the plan of %s for %d, version %d."),
                 plan->nip, plan->year, plan->version);
  return NULL;
}

gboolean
sas_cli_set_dialogue (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error)
{
  g_autoptr (SasDialogue) dialogue = NULL;
  g_autoptr (SasRoster) roster = NULL;
  g_autoptr (SasPlan) plan = NULL;
  const SasPerson *reviewer;

  if (which->nip == NULL || which->year <= 0)
    return sas_cli_misused (error, _("--nip and --year say whose plan, of which year."));
  dialogue = sas_dialogue_from_json (json, error);
  roster = dialogue != NULL ? sas_roster_store_load (db, error) : NULL;
  plan = roster != NULL ? sas_plan_store_load (db, which->nip, which->year, which->version, NULL, error) : NULL;
  if (plan == NULL)
    return FALSE;
  reviewer = sas_roster_reviewer_above (roster, plan->nip, plan->appraiser, dialogue->date);
  sas_record_set_text (&sas_dialogue_type, dialogue, "plan", plan->id);
  return sas_dialogue_store_save (db, dialogue, reviewer != NULL ? reviewer->nip : NULL, actor, error);
}
