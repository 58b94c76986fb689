/* A person's period as one value (sas-period-work.h): read from and written to the evaluation and the action plan that it is made of. */
#pragma once
#include "sas-actor.h"
#include "sas-db.h"
#include "sas-period-work.h"
G_BEGIN_DECLS
/* @plan (out) (transfer full): the version it is about; @revision (out): of the evaluation, 0 while the period is not open.
 * SAS_ERROR_NOT_FOUND, SAS_ERROR_INVALID: no plan that was set covers the period. (transfer full) */
SasPeriodWork *sas_period_work_store_load (SasDb *db, const char *nip, int year, SasPeriod period, SasPlan **plan, gint64 *revision, GError **error);
/* Writes what differs, as the employee's edit; opens the period where it is not open yet and something is told. Actions without text are
 * left out. @work gets the ids. SAS_ERROR_CONFLICT: changed elsewhere; what came before the failure is stored. */
gboolean       sas_period_work_store_save (SasDb *db, SasPeriodWork *work, gint64 *revision, const char *reviewer, const SasActor *actor,
                                           GError **error);
G_END_DECLS
