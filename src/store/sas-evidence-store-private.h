/* What the files of the evidence store share. */
#pragma once
#include "sas-evidence-store.h"
G_BEGIN_DECLS
/* Whom it would be about, for asking who may see it. (transfer full) */
SasEvidence   *sas_evidence_of_whom   (const char *nip, int year, SasPeriod period);
gboolean       sas_evidence_may_read  (SasDb *db, const SasEvidence *evidence, const SasActor *actor, const char *reviewer, GError **error);
/* The evaluation of its period that is not void; NULL without error: it is not opened yet. (transfer full) */
SasEvaluation *sas_evidence_evaluation (SasDb *db, const SasEvidence *evidence, GError **error);
/* @period: its word, NULL: of the year. @all: those that were removed too. (transfer full) */
GPtrArray     *sas_evidence_load_all  (SasDb *db, const char *nip, int year, const char *period, gboolean all, GError **error);
G_END_DECLS
