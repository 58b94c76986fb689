/* Evidence of a person's results, with its files (sas-evidence.h). Who has a part in the plan or the evaluation of the period sees it;
 * who may add and take away, and until when, says the workflow table (SAS_EDIT_EVIDENCE, SAS_EDIT_EVIDENCE_AWAY; before the period is
 * opened as while it is open). Each addition and removal has its row in the audit chain. @reviewer: NIP of the appraiser's superior,
 * nullable. Reading a file takes as long as its disk does: these are for the worker's thread. */
#pragma once
#include <gio/gio.h>
#include "sas-actor.h"
#include "sas-db.h"
#include "sas-evidence.h"
G_BEGIN_DECLS
#define SAS_EVIDENCE_LIMIT 10   /* MB, where the office says nothing (SAS_SETTING_EVIDENCE) */

/* What is there, @period -1: of the whole year; by period, result, indicator. Of SasEvidence. SAS_ERROR_DENIED. (transfer full) */
GPtrArray   *sas_evidence_store_list   (SasDb *db, const char *nip, int year, int period, const SasActor *actor, const char *reviewer,
                                        GError **error);
/* The one with @id, removed or not, for asking whose it is. SAS_ERROR_NOT_FOUND. (transfer full) */
SasEvidence *sas_evidence_store_load   (SasDb *db, const char *id, GError **error);

/* Records the file at @path: its bytes are taken in, or with @link only its place. @evidence says whose, of which year, period, result,
 * indicator; the rest is filled in. SAS_ERROR_DENIED, SAS_ERROR_INVALID (too large, empty, no such result), SAS_ERROR_NOT_FOUND,
 * SAS_ERROR_CONFLICT (it is there already). */
gboolean     sas_evidence_store_add    (SasDb *db, SasEvidence *evidence, const char *path, gboolean link, const SasActor *actor,
                                        const char *reviewer, GCancellable *cancellable, GError **error);
/* Its bytes go, the fact stays. A linked file is not touched. */
gboolean     sas_evidence_store_remove (SasDb *db, const char *id, const SasActor *actor, const char *reviewer, GError **error);

/* Its bytes, just as they were recorded: SAS_ERROR_CORRUPT when they are damaged, SAS_ERROR_CONFLICT when a linked file was changed.
 * (transfer full) */
GBytes      *sas_evidence_store_read   (SasDb *db, const char *id, const SasActor *actor, const char *reviewer, GCancellable *cancellable,
                                        GError **error);
/* The same into a file: @path, or under its own name in the folder @path. Returns where. (transfer full) */
char        *sas_evidence_store_save   (SasDb *db, const char *id, const char *path, gboolean replace, const SasActor *actor,
                                        const char *reviewer, GCancellable *cancellable, GError **error);

/* Looks at every file of the period again: sas_evidence_findings. (transfer full) */
GPtrArray   *sas_evidence_store_check  (SasDb *db, const char *nip, int year, SasPeriod period, const SasActor *actor, const char *reviewer,
                                        GCancellable *cancellable, GError **error);
/* Puts the name of the file into the evidence of its realisation (@named), or takes it out, where the evaluation is open and @actor may
 * write it; elsewhere nothing happens. A window that edits the value itself uses sas_evaluation_name_evidence on it. */
gboolean     sas_evidence_store_name   (SasDb *db, const SasEvidence *evidence, gboolean named, const SasActor *actor, const char *reviewer,
                                        GError **error);
/* What an evaluation that is opened just now begins with: the files that were recorded before. */
gboolean     sas_evidence_store_name_all (SasDb *db, SasEvaluation *evaluation, GError **error);
/* Whether the bytes that were taken in are those that were recorded. FALSE with @error: they cannot be read. */
gboolean     sas_evidence_store_is_sound (SasDb *db, const SasEvidence *evidence, gboolean *sound, GError **error);
G_END_DECLS
