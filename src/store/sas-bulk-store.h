/* Filling a new office file in bulk: hundreds of thousands of values as they were once stored, without the steps that led to them. For
 * `bench-data` alone: an office at work stores through the other stores. Each value has its row in the audit chain, so that `check`
 * finds nothing; the kept counts and the index of the search are made once, at the end. */
#pragma once
#include "sas-actor.h"
#include "sas-db.h"
#include "sas-evaluation.h"
#include "sas-organisation.h"
#include "sas-staff.h"
G_BEGIN_DECLS
/* On an office file that was just made; nobody else has it open. */
gboolean sas_bulk_begin          (SasDb *db, GError **error);
/* A part of the work in one transaction, so that memory stays bounded. */
gboolean sas_bulk_settle         (SasDb *db, GError **error);
gboolean sas_bulk_finish         (SasDb *db, GError **error);

/* Each has its id and those of what it owns. */
gboolean sas_bulk_add_unit       (SasDb *db, const SasUnit *unit, GError **error);
gboolean sas_bulk_add_person     (SasDb *db, const SasPerson *person, GError **error);
gboolean sas_bulk_add_organisation (SasDb *db, const SasOrganisation *organisation, GError **error);
/* @current: the version that lists show. @offered: its results go into the library. */
gboolean sas_bulk_add_plan       (SasDb *db, const SasPlan *plan, const char *person, gboolean current, gboolean offered, const SasActor *actor,
                                  GError **error);
gboolean sas_bulk_add_evaluation (SasDb *db, const SasEvaluation *evaluation, const char *person, const SasActor *actor, GError **error);
G_END_DECLS
