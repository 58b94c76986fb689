/* Two plan values side by side: what was added, removed, changed, moved. Items are matched by the store's id, then by their text,
 * then by likeness; so a result that was reworded is one change, not two. Read by the view that tints two papers and by the CLI. */
#pragma once
#include "sas-plan.h"
G_BEGIN_DECLS
typedef enum { SAS_CHANGE_ADDED, SAS_CHANGE_REMOVED, SAS_CHANGE_CHANGED, SAS_CHANGE_MOVED, SAS_CHANGES } SasChangeKind;
extern const char *const sas_change_kinds[SAS_CHANGES];   /* "added", "removed", "changed", "moved" */

typedef struct
{
  SasChangeKind kind;
  char *old_path;   /* place in the old plan, as checks and the paper name it: "results/2/indicators/0/target"; NULL when added */
  char *new_path;   /* place in the new plan; NULL when removed */
  char *label;      /* what it is, in the language of the window: "Hasil kerja 3, indikator 1: target" */
  char *before;     /* text; NULL when added */
  char *after;      /* text; NULL when removed */
} SasChange;

/* In the order of the new plan; of each kind of item, what was removed comes after what stands there. Identity, state, snapshot and approval are not
 * compared. (transfer full) (array of SasChange) */
GPtrArray *sas_plan_compare    (const SasPlan *before, const SasPlan *after);
void       sas_change_free     (SasChange *change);
json_t    *sas_changes_to_json (GPtrArray *changes);
/* "Ditambahkan", ... in the language of the window. */
const char *sas_change_kind_label (SasChangeKind kind);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasChange, sas_change_free)
G_END_DECLS
