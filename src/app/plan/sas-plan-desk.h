/* A plan that is open: its value with undo and redo, what is missing in it, the notes of its return, and its saving by
 * itself. It belongs to the session, not to a page: leaving the page or showing another plan loses no step.
 * Main thread only.
 *
 * A value is changed by taking a draft, editing it (sas-plan-edit.h) and committing it. Every change is stored: within a
 * second of leaving a field, within three of the last key. A store that fails keeps the value here and tries again. */
#pragma once
#include "sas-plan-check.h"
#include "sas-session-plans.h"
G_BEGIN_DECLS
#define SAS_TYPE_PLAN_DESK (sas_plan_desk_get_type ())
G_DECLARE_FINAL_TYPE (SasPlanDesk, sas_plan_desk, SAS, PLAN_DESK, GObject)
/* Signals: "changed" (const char *place): the value, its state or its notes are others; @place, when not NULL, is where the eye
 * should go. "saved": a save has ended; see sas_plan_desk_get_error. */

/* One desk per plan and session: an open one is given again, with its steps, unless the file has something newer.
 * @version: as for sas_plan_store_load. (transfer full) */
void         sas_plan_desk_open_async  (SasSession *session, const char *nip, int year, int version, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer user_data);
SasPlanDesk *sas_plan_desk_open_finish (GAsyncResult *result, GError **error);

const SasPlan *sas_plan_desk_get_plan     (SasPlanDesk *self);     /* until "changed" */
SasSession    *sas_plan_desk_get_session  (SasPlanDesk *self);     /* (transfer none) */
/* What is missing or doubtful, in the order of the paper, without what was set aside. Of SasFinding. (transfer none) */
GPtrArray     *sas_plan_desk_get_findings (SasPlanDesk *self);
/* The first finding at exactly @path. (transfer none) (nullable) */
const SasFinding *sas_plan_desk_find      (SasPlanDesk *self, const char *path);
/* Sets a warning aside as long as the program runs. */
void           sas_plan_desk_set_aside    (SasPlanDesk *self, const SasFinding *finding);
gint64         sas_plan_desk_get_revision (SasPlanDesk *self);     /* of what stands in the file */
/* TRUE once the person has asked what is missing: from then on each missing place says so in words. */
gboolean       sas_plan_desk_get_strict   (SasPlanDesk *self);
void           sas_plan_desk_set_strict   (SasPlanDesk *self, gboolean strict);

/* (transfer full) a copy to edit */
SasPlan *sas_plan_desk_draft  (SasPlanDesk *self);
/* @draft (transfer full). @label: what was done, for "Undo ...". @merge (nullable): typing into one place is one step.
 * @place (nullable): see "changed". */
void     sas_plan_desk_commit (SasPlanDesk *self, SasPlan *draft, const char *label, const char *merge, const char *place);
/* What a key in the field of @path does. */
void     sas_plan_desk_type   (SasPlanDesk *self, const char *path, const char *text);
/* The field was left: the step is complete and is stored now. */
void     sas_plan_desk_seal   (SasPlanDesk *self);
gboolean sas_plan_desk_undo   (SasPlanDesk *self);
gboolean sas_plan_desk_redo   (SasPlanDesk *self);
const char *sas_plan_desk_undo_label (SasPlanDesk *self);          /* (nullable) */
const char *sas_plan_desk_redo_label (SasPlanDesk *self);          /* (nullable) */

void          sas_plan_desk_flush     (SasPlanDesk *self);         /* stores now what is not stored */
gboolean      sas_plan_desk_is_stored (SasPlanDesk *self);
/* Saves over whatever stands in the file: after somebody else has changed it. */
void          sas_plan_desk_retry     (SasPlanDesk *self);
/* Why the last save failed; NULL when it did not. The value is still here and is tried again. */
const GError *sas_plan_desk_get_error (SasPlanDesk *self);

/* What the workflow's table opens today to the session's actor, by what he is to this plan. */
GPtrArray *sas_plan_desk_open_steps (SasPlanDesk *self);           /* (transfer container) of SasStep */
gboolean  sas_plan_desk_may_edit  (SasPlanDesk *self);
char     *sas_plan_desk_dup_why   (SasPlanDesk *self);             /* why not, one sentence; NULL when he may */
/* Who everybody is, as the forms print it: the snapshot of a plan that was set, else from the staff data as of
 * @date, SAS_DATE_NONE today. (transfer full) */
SasPeople *sas_plan_desk_dup_people (SasPlanDesk *self, SasDate date);
/* NIP of the appraiser's superior; NULL when nobody is known. (transfer full) */
char     *sas_plan_desk_dup_reviewer (SasPlanDesk *self);

/* One step of the workflow, after everything typed is stored. Of @act the members action, note, notes, place and date count. */
void      sas_plan_desk_act_async  (SasPlanDesk *self, const SasPlanAct *act, GAsyncReadyCallback callback, gpointer user_data);
gboolean  sas_plan_desk_act_finish (SasPlanDesk *self, GAsyncResult *result, GError **error);

/* Notes of the last return, oldest first. Of SasNote. (transfer none) */
GPtrArray *sas_plan_desk_get_notes (SasPlanDesk *self);
guint      sas_plan_desk_open_notes (SasPlanDesk *self);           /* how many are not ticked off */
void       sas_plan_desk_tick_note (SasPlanDesk *self, SasNote *note, gboolean done);
/* What the appraiser has written so far for a return, by path ("" for the whole): kept in the file until it is sent. */
const char *sas_plan_desk_get_remark (SasPlanDesk *self, const char *path);
void        sas_plan_desk_set_remark (SasPlanDesk *self, const char *path, const char *text);
gboolean    sas_plan_desk_has_remarks (SasPlanDesk *self);
/* Those of items as notes for the store, by path. (transfer full) of SasNote */
GPtrArray  *sas_plan_desk_dup_remarks (SasPlanDesk *self);
guint       sas_plan_desk_count_remarks (SasPlanDesk *self);       /* with the one for the whole */

/* The leader's plan of the same year, for "rencana hasil kerja pimpinan yang diintervensi"; NULL while unknown. */
const SasPlan *sas_plan_desk_get_superior (SasPlanDesk *self);
void           sas_plan_desk_set_superior (SasPlanDesk *self, SasPlan *plan);   /* (transfer full) */
G_END_DECLS
