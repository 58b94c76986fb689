/* Predicates of units, one a unit and period, each change with its row in the audit chain. */
#pragma once
#include "sas-actor.h"
#include "sas-db.h"
#include "sas-organisation.h"
G_BEGIN_DECLS
/* By unit, then period. @year 0, @period -1, @unit NULL: any. Of SasOrganisation. (transfer full) */
GPtrArray *sas_organisation_store_list (SasDb *db, int year, int period, const char *unit, GError **error);
/* NULL without error: none is entered. (transfer full) */
SasOrganisation *sas_organisation_store_load (SasDb *db, const char *unit, int year, SasPeriod period, GError **error);
/* Puts it in the place of the one of that unit and period. HR and the operator only: SAS_ERROR_DENIED. */
gboolean   sas_organisation_store_save (SasDb *db, SasOrganisation *organisation, const SasActor *actor, GError **error);
/* What counts for ratings of @unit in that period, as of @today: NONE: nothing is entered yet. An annual one that was issued after
 * 31 January gives way to the one of the year before (p. 94 f). FALSE on failure. */
gboolean   sas_organisation_store_predicate (SasDb *db, const char *unit, int year, SasPeriod period, SasDate today,
                                             SasOrganisationPredicate *predicate, GError **error);
G_END_DECLS
