/* A year by the numeric method that is open: its value with undo and redo, what deserves a second look, and its saving by itself. What is
 * typed as a number and is none stays under the pen, marked, and does not reach the value. Main thread only. */
#pragma once
#include "sas-legacy-edit.h"
#include "sas-legacy-reckon.h"
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_LEGACY_DESK (sas_legacy_desk_get_type ())
G_DECLARE_FINAL_TYPE (SasLegacyDesk, sas_legacy_desk, SAS, LEGACY_DESK, GObject)
/* Implements SasTextDesk. Signals: "changed" (gboolean @built: results or indicators came or went); "saved": a save has ended. */

/* @record (transfer full): as it is stored, or a new one, which is stored with the first change. */
SasLegacyDesk         *sas_legacy_desk_new       (SasSession *session, SasLegacyRecord *record);
const SasLegacyRecord *sas_legacy_desk_get       (SasLegacyDesk *self);    /* until "changed" */
SasSession            *sas_legacy_desk_get_session (SasLegacyDesk *self);  /* (transfer none) (nullable) */
SasLegacyRecord       *sas_legacy_desk_draft     (SasLegacyDesk *self);    /* (transfer full) a copy to edit */
/* Takes @draft. @merge: as of sas_history_push. @built: as of "changed". */
void                   sas_legacy_desk_commit    (SasLegacyDesk *self, SasLegacyRecord *draft, const char *label, const char *merge, gboolean built);
void                   sas_legacy_desk_choose    (SasLegacyDesk *self, const char *path, int choice);
gboolean               sas_legacy_desk_undo      (SasLegacyDesk *self);
gboolean               sas_legacy_desk_redo      (SasLegacyDesk *self);
/* Stores now what is not stored; @whether_or_not: also when nothing was changed. */
void                   sas_legacy_desk_flush     (SasLegacyDesk *self, gboolean whether_or_not);
gboolean               sas_legacy_desk_is_stored (SasLegacyDesk *self);
const GError          *sas_legacy_desk_get_error (SasLegacyDesk *self);    /* of the last save; NULL: none */
gboolean               sas_legacy_desk_may_edit  (SasLegacyDesk *self);
G_END_DECLS
