/* The light rows that sas_tasks needs, by key, in one statement. */
#pragma once
#include "sas-db.h"
#include "sas-task.h"
G_BEGIN_DECLS
/* Current plans of @year of the people @nips and of those that name @appraiser; of everybody when both are NULL. Of SasTaskPlan.
 * (transfer full) */
GPtrArray *sas_task_store_plans (SasDb *db, int year, GPtrArray *nips, const char *appraiser, GError **error);
/* What waits for @actor on @today: the plans of its year and, in December, those of the next that are begun. Of SasTask, the most
 * urgent first. Any thread with a connection of its own. (transfer full) */
GPtrArray *sas_task_store_list  (SasDb *db, SasRoster *roster, const SasActor *actor, SasDate today, GError **error);
G_END_DECLS
