/* What the files of the plan store share. */
#pragma once
#include "sas-audit.h"
#include "sas-plan-store.h"
G_BEGIN_DECLS
/* All inside a transaction. */

/* After every write of a plan: revision, who and when, the figures for lists, and which version of it lists show. */
gboolean sas_plan_stamp        (SasDb *db, const SasPlan *plan, const SasActor *actor, GError **error);
/* The plan with @id at @revision (0: any); SAS_ERROR_NOT_FOUND, SAS_ERROR_CONFLICT. (transfer full) */
SasPlan *sas_plan_fetch        (SasDb *db, const char *id, gint64 revision, GError **error);
/* A new version of the plan of @plan's person and year, as a draft with ids of its own; fills in what the file knows. */
gboolean sas_plan_insert_draft (SasDb *db, SasPlan *plan, const SasActor *actor, GError **error);
/* One row of the audit chain about @plan. @before: the state it had, -1 for none. */
gboolean sas_plan_audit        (SasDb *db, const SasPlan *plan, const char *action, int before, const char *note,
                                const SasActor *actor, const char *role, GError **error);
/* Which version of a person's plan of a year lists show; @id: any of them. */
gboolean sas_plan_settle_current (SasDb *db, const char *id, GError **error);
/* Stores @plan as sas_plan_store_save does; @differs (out): whether anything was written. */
gboolean sas_plan_write        (SasDb *db, SasPlan *plan, gint64 revision, gboolean *differs, const SasActor *actor, GError **error);
/* sas_plan_store_act without a transaction of its own. What the rules refuse is refused before anything is written. (transfer full) */
SasPlan *sas_plan_act_within   (SasDb *db, const char *plan_id, gint64 *revision, const SasPlanAct *act, const SasActor *actor,
                                GError **error);
gint64   sas_plan_revision     (SasDb *db, const char *id, GError **error);
G_END_DECLS
