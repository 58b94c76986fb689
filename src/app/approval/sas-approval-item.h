/* A plan that waits to be set by who works here: a light row of the store. */
#pragma once
#include <gio/gio.h>
#include "sas-review-store.h"
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_APPROVAL_ITEM (sas_approval_item_get_type ())
G_DECLARE_FINAL_TYPE (SasApprovalItem, sas_approval_item, SAS, APPROVAL_ITEM, GObject)
struct _SasApprovalItem
{
  GObject       parent_instance;

  SasReviewRow *row;
};

/* Whether anybody's plan is ever set by who works here: he appraises somebody, or looks after everybody's papers. */
gboolean   sas_approval_concerns          (SasSession *session);
/* Those that he may set today, by name: submitted to him, or left by its appraiser past the deadline (p. 65 (5)); all of them for the
 * operator. Of SasApprovalItem. (transfer full) */
void       sas_approval_items_load_async  (SasSession *session, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sas_approval_items_load_finish (SasSession *session, GAsyncResult *result, GError **error);
/* Whether it may go into a sitting: looked at as it stands, and no note is waiting that would be lost on the way. */
gboolean   sas_approval_item_is_ready     (SasApprovalItem *self);
/* Holds every word of @find, folded. */
gboolean   sas_approval_item_matches      (SasApprovalItem *self, const char *find);
/* "2 hari lagi"; NULL: no term, an earlier version is in force. @late (out): it is past. (transfer full) */
char      *sas_approval_item_deadline     (SasApprovalItem *self, SasDate today, gboolean *late);
G_END_DECLS
