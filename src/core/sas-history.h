/* Undo and redo as a list of earlier values of a plan or an evaluation: structure included, independent of any page. */
#pragma once
#include "sas-record.h"
G_BEGIN_DECLS
#define SAS_HISTORY_STEPS 500

typedef struct _SasHistory SasHistory;

/* (transfer full) @value, a record of @type, as are all values of this history */
SasHistory    *sas_history_new     (const SasRecordType *type, gpointer value);
void           sas_history_free    (SasHistory *self);
gconstpointer  sas_history_current (const SasHistory *self);
/* (transfer full) @value: the new value. @label: what was done, for the menu. @merge: typing into one place is one step: a push
 * with the same non-NULL @merge as the last one replaces it, until sas_history_seal. Equal values are no step. */
void           sas_history_push    (SasHistory *self, gpointer value, const char *label, const char *merge);
void           sas_history_seal    (SasHistory *self);              /* focus left, a pause, a save */
/* The current value was given ids and revision by the store: takes them over without a step. (transfer full) */
void           sas_history_amend   (SasHistory *self, gpointer value);
gboolean       sas_history_undo    (SasHistory *self);
gboolean       sas_history_redo    (SasHistory *self);
/* What Ctrl+Z / Ctrl+Shift+Z would take back or repeat; NULL when there is nothing. */
const char    *sas_history_undo_label (const SasHistory *self);
const char    *sas_history_redo_label (const SasHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasHistory, sas_history_free)
G_END_DECLS
