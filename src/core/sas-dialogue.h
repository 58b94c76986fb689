/* A dialogue on expectations between leader and employee (Art. 7(2), pp. 62, 65): who met, when, what was agreed, what is still open. */
#pragma once
#include "sas-regulation.h"
G_BEGIN_DECLS
typedef struct
{
  char      *id;            /* of the store; "" until stored */
  char      *plan;          /* id of the version it is about */
  SasDate    date;
  GPtrArray *participants;  /* names as they are to be kept */
  char      *method;        /* how or where: "tatap muka di ruang rapat", "daring" */
  char      *agreed;
  GPtrArray *open_points;   /* what is still to be clarified */
  char      *recorded_by;   /* name; the store writes it */
} SasDialogue;

extern const SasRecordType sas_dialogue_type;

SasDialogue *sas_dialogue_new       (void);                                     /* (transfer full) */
SasDialogue *sas_dialogue_copy      (const SasDialogue *dialogue);              /* (transfer full) */
void         sas_dialogue_free      (SasDialogue *dialogue);
json_t      *sas_dialogue_to_json   (const SasDialogue *dialogue);
/* Refuses unknown keys by name. (transfer full) */
SasDialogue *sas_dialogue_from_json (const json_t *json, GError **error);
/* A record says when, with whom and what was agreed: SAS_ERROR_INVALID otherwise. */
gboolean     sas_dialogue_check     (const SasDialogue *dialogue, GError **error);

/* Which cases of the regulation @plan is. @follows: an earlier plan of the year was in force before; @by_reviewer: the appraiser's
 * superior sets it. */
SasDialogueCases sas_dialogue_cases (const SasPlan *plan, gboolean follows, gboolean by_reviewer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasDialogue, sas_dialogue_free)
G_END_DECLS
