/* What one appraiser's stored ratings of a period look like as a whole (sas-bias.h), with the days of what is recorded of each person:
 * feedback and log. For his own eyes, and the operator's. */
#pragma once
#include "sas-actor.h"
#include "sas-bias.h"
#include "sas-db.h"
G_BEGIN_DECLS
/* The days in the period on which something is recorded of @nip, by time. (transfer full) (array of SasDate) */
GArray    *sas_bias_store_evidence (SasDb *db, const char *nip, SasDate from, SasDate to, GError **error);
/* A case for everybody whom @appraiser rated in the period. SAS_ERROR_DENIED: @actor is neither he nor the operator. (transfer full)
 * (array of SasBiasCase) */
GPtrArray *sas_bias_store_cases    (SasDb *db, const char *appraiser, int year, SasPeriod period, const SasActor *actor, GError **error);
/* The signs in them. (transfer full) (array of SasBiasSign) */
GPtrArray *sas_bias_store_find     (SasDb *db, const char *appraiser, int year, SasPeriod period, const SasActor *actor, GError **error);
G_END_DECLS
