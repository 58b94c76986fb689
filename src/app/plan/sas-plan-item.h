/* A plan in the list: a light row of the store with the group it stands in. */
#pragma once
#include <gio/gio.h>
#include "sas-plan-store.h"
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_PLAN_ITEM (sas_plan_item_get_type ())
G_DECLARE_FINAL_TYPE (SasPlanItem, sas_plan_item, SAS, PLAN_ITEM, GObject)
struct _SasPlanItem
{
  GObject     parent_instance;

  SasPlanRow *row;
  char       *group;     /* heading in the language of the window */
  gboolean    own;       /* of who works here: the year is its title */
  gboolean    to_judge;  /* of somebody whom he appraises */
  gboolean    this_year; /* of the year the session is in */
  gboolean    first;     /* of its group, as the list stands now */
};
const char *sas_plan_state_icon  (SasPlanState state);
const char *sas_plan_state_class (SasPlanState state);   /* style class of its word */

/* What the list shows in the session's year to its actor: his own plans of all years, that of his appraiser, those of his people;
 * the operator sees everybody, by unit. In three reads at most, on the store's thread. Of SasPlanItem. (transfer full) */
void       sas_plan_items_load_async  (SasSession *session, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sas_plan_items_load_finish (SasSession *session, GAsyncResult *result, GError **error);
/* Whether it holds all words of @find (folded, NULL: any) and, unless -1, is in @state. */
gboolean   sas_plan_item_matches (SasPlanItem *self, const char *find, int state);

/* Where the work begins, 0 first: his own plan of the year that wants writing, what waits for his judgement, his own otherwise,
 * any that lives, and what was cancelled last of all. */
int        sas_plan_item_urgency (SasPlanItem *self);

typedef enum { SAS_SORT_NAME, SAS_SORT_STATE, SAS_SORT_NEWEST, SAS_SORTS } SasPlanSort;
/* For g_ptr_array_sort_with_data within a group; groups keep their order. */
int        sas_plan_item_compare (SasPlanItem *a, SasPlanItem *b, SasPlanSort sort);
G_END_DECLS
