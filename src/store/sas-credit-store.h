/* Angka kredit from the stored evaluations (sas-credit-sheet.h): the balances that people bring are kept, all the rest is reckoned. */
#pragma once
#include "sas-actor.h"
#include "sas-credit-sheet.h"
#include "sas-db.h"
#include "sas-roster.h"
G_BEGIN_DECLS
/* Up to the end of @period of @year, SAS_PERIOD_ANNUAL: of the year as a whole; of one of its periods the annual predicate of @year is not
 * taken. Only functional PNS have angka kredit: SAS_ERROR_INVALID says so of others. A month counts under the level
 * of the post held at its end (the posting of that day, else the plan's snapshot, else the staff data), where a plan was in force,
 * with the annual predicate, else that of the period. Only signed evaluations count. (transfer full) */
SasCreditSheet   *sas_credit_store_sheet   (SasDb *db, SasRoster *roster, const char *nip, int year, SasPeriod period, GError **error);
/* The newest balance that is not after @day. NULL without error: none is entered. (transfer full) */
SasCreditOpening *sas_credit_store_opening (SasDb *db, const char *nip, SasDate day, GError **error);
/* Takes the place of the one of the same person and day. HR and the operator only: SAS_ERROR_DENIED. */
gboolean          sas_credit_store_save    (SasDb *db, SasCreditOpening *opening, const SasActor *actor, GError **error);
G_END_DECLS
