/* Konseling kinerja (PermenPANRB 6/2022 pp. 85-88): the appraiser's report of a problem of behaviour (B.1.10), and the record of a talk.
 * In confidence: only the employee, who wrote it and who is named in it open it, whoever else looks after the office's papers. */
#pragma once
#include "sas-actor.h"
G_BEGIN_DECLS

/* REPORT: B.1.10, by the appraiser, when talking brought no change; SESSION: what came of the counselling, by who gave it (p. 87 (c)). */
typedef enum { SAS_COUNSELLING_REPORT, SAS_COUNSELLING_SESSION, SAS_COUNSELLING_KINDS } SasCounsellingKind;

typedef struct
{
  char              *id;
  char              *nip;
  int                year;
  SasCounsellingKind kind;
  SasDate            date;
  char              *by;            /* who wrote it */
  char              *by_nip;
  GPtrArray         *named;         /* numbers of those who may open it too */
  GPtrArray         *values;        /* of sas_behaviour_values: on which the problem is */
  char              *expectation;   /* nullable: special expectation of the leader */
  char              *problem;
  gboolean           similar;       /* others have it too */
  char              *done;          /* nullable: what the appraiser did so far */
  char              *agreement;     /* nullable: what was agreed */
  char              *follow_up;     /* nullable */
} SasCounselling;

extern const SasRecordType sas_counselling_type;
extern const char *const sas_counselling_kinds[SAS_COUNSELLING_KINDS];   /* "report", "session" */

void     sas_counselling_free     (SasCounselling *counselling);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasCounselling, sas_counselling_free)
/* THE rule of who opens it. The operator of the PC is nobody of them: he acts for a person or not at all. */
gboolean sas_counselling_may_open (const SasCounselling *counselling, const SasActor *actor);
/* Of whom it is, in which year, what is written in it. @roles: what who writes it is to the plan. SAS_ERROR_INVALID, SAS_ERROR_DENIED. */
gboolean sas_counselling_check    (const SasCounselling *counselling, const SasActor *actor, SasRoles roles, GError **error);
G_END_DECLS
