/* The evaluations of a unit in a period as its papers print them (sas-unit-report.h, sas-receipt.h). Read only. */
#pragma once
#include "sas-actor.h"
#include "sas-db.h"
#include "sas-roster.h"
#include "sas-unit-report.h"
G_BEGIN_DECLS
/* @year 0, @period -1, @unit, @nip, @find NULL: any; @unit with those below it. By name, then time; void ones left out. (transfer full)
 * (array of SasReceipt) */
GPtrArray     *sas_receipt_store_list (SasDb *db, int year, int period, const char *unit, const char *nip, const char *find, GError **error);
/* Whoever is no operator has it only of a unit that he leads, or one below: SAS_ERROR_DENIED. SAS_ERROR_NOT_FOUND: no such unit. People
 * of whom no plan is asked for (p. 66) are in it only where they have an evaluation. (transfer full) */
SasUnitReport *sas_report_store_load  (SasDb *db, SasRoster *roster, const char *unit, int year, SasPeriod period, const SasActor *actor,
                                       SasDate today, GError **error);
G_END_DECLS
