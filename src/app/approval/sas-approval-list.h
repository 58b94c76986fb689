/* The pane on the left: the plans that wait, what has been looked at, and the button that sets those in one sitting.
 * Signals: "chosen": another row was chosen by the person. "loaded": the rows are here. */
#pragma once
#include <gtk/gtk.h>
#include "sas-approval-item.h"
G_BEGIN_DECLS
#define SAS_TYPE_APPROVAL_LIST (sas_approval_list_get_type ())
G_DECLARE_FINAL_TYPE (SasApprovalList, sas_approval_list, SAS, APPROVAL_LIST, GtkBox)
void             sas_approval_list_set_session (SasApprovalList *self, SasSession *session);
/* Reads the rows again; the chosen one stays, or the one that has come into its place. */
void             sas_approval_list_reload      (SasApprovalList *self);
SasApprovalItem *sas_approval_list_get_chosen  (SasApprovalList *self);                  /* (transfer none) (nullable) */
/* Chooses without the signal the plan with this id, or of this person. FALSE: it does not wait. */
gboolean         sas_approval_list_choose      (SasApprovalList *self, const char *which);
/* All that wait; those ready for a sitting. */
guint            sas_approval_list_count       (SasApprovalList *self);
GPtrArray       *sas_approval_list_get_ready   (SasApprovalList *self);                  /* (transfer full) of SasApprovalItem */
/* The chosen plan was read to its end, or has other notes: shown at once, whatever the file says later. */
void             sas_approval_list_mark        (SasApprovalList *self, gboolean looked, guint remarks);
const char      *sas_approval_list_get_error   (SasApprovalList *self);                  /* why the rows could not be read; NULL */
void             sas_approval_list_find        (SasApprovalList *self);                  /* focus to the search */
G_END_DECLS
