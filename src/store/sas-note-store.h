/* The notes of a return: what the appraiser wants changed, item by item. They stay with the plan; its owner ticks them off. */
#pragma once
#include "sas-actor.h"
#include "sas-db.h"
#include "sas-plan.h"
G_BEGIN_DECLS
typedef struct
{
  char    *id;          /* of the store; "" in a new one */
  char    *item;        /* place in the plan by ids (sas_plan_pin_path): it follows the item; "" for the whole */
  char    *path;        /* where that stands now, "results/2/indicators/0/target" */
  char    *text;
  char    *by;          /* name of who wrote it */
  char    *at;          /* "2026-11-24T03:42:10Z" */
  gboolean done;
} SasNote;
SasNote   *sas_note_new  (const char *path, const char *text);   /* (transfer full) */
void       sas_note_free (SasNote *note);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasNote, sas_note_free)

/* Finds the path of each of @notes in @plan as it stands now. */
void       sas_notes_follow    (GPtrArray *notes, const SasPlan *plan);

/* Those of @plan, oldest first. Of SasNote. (transfer full). They are written by sas_plan_store_act. */
GPtrArray *sas_note_store_list (SasDb *db, const SasPlan *plan, GError **error);
/* Inside a transaction. SAS_ERROR_INVALID where @plan has no place @path. */
gboolean   sas_note_store_add  (SasDb *db, const SasPlan *plan, const char *path, const char *text, const SasActor *actor, GError **error);
gboolean   sas_note_store_tick (SasDb *db, const char *note_id, gboolean done, GError **error);
G_END_DECLS
