/* Dialogues on expectations, each about one version of a plan; every change is in the audit chain. */
#pragma once
#include "sas-actor.h"
#include "sas-db.h"
#include "sas-dialogue.h"
G_BEGIN_DECLS
/* Those about the plan @plan_id, the newest first. Of SasDialogue. (transfer full) */
GPtrArray *sas_dialogue_store_list (SasDb *db, const char *plan_id, GError **error);
/* Adds @dialogue when its id is "" (then it gets one), else changes it where it stands. Its plan is the id of a plan; who records it is
 * written down. SAS_ERROR_INVALID (sas_dialogue_check), SAS_ERROR_NOT_FOUND, SAS_ERROR_DENIED: not somebody of this plan. @reviewer:
 * as for sas_plan_store_act. */
gboolean   sas_dialogue_store_save (SasDb *db, SasDialogue *dialogue, const char *reviewer, const SasActor *actor, GError **error);
/* What asks for a dialogue before @plan can be set, 0 when nothing does; @recorded (out, optional): how many there are. -1 on error. */
int        sas_dialogue_store_cases (SasDb *db, const SasPlan *plan, gboolean by_reviewer, guint *recorded, GError **error);
G_END_DECLS
