/* How far a person is in a period, as his leader and the personnel officer look at the team (PermenPANRB 6/2022 Art. 15-19): what is
 * told of the results, evidence, feedback, and when leader and employee last spoke. */
#pragma once
#include "sas-calendar.h"
#include "sas-evaluation.h"
#include "sas-task.h"
G_BEGIN_DECLS
typedef struct
{
  char    *nip, *name;              /* name with titles */
  char    *position;                /* (nullable) */
  char    *unit, *unit_name;        /* (nullable) */
  char    *appraiser;               /* (nullable) NIP, as the plan has it */
  gboolean opened;                  /* the period is open for him; else @state says nothing */
  SasEvaluationState state;
  guint    told, parts;             /* indicators (qualitative: results) of which something is said; how many there are */
  guint    evidence;                /* how many pieces */
  guint    positive, negative, neutral;   /* feedback with a day in the period */
  guint    entries;                 /* lines of the log in the period */
  SasDate  last_entry;              /* of the year */
  SasDate  last_contact;            /* feedback of the leader, guidance or a dialogue; of the year */
  /* computed by sas_progress_settle */
  int      silent;                  /* days since @last_contact, or since the plan's first day; -1: the year has not begun */
  SasDate  from;                    /* the plan's first day */
  SasDate  due;                     /* until when the realisation is handed in; SAS_DATE_NONE: it is */
  int      days;                    /* working days left until then; negative: over */
  SasTaskUrgency urgency;
} SasProgress;

typedef enum { SAS_PROGRESS_BY_LATE, SAS_PROGRESS_BY_NAME, SAS_PROGRESS_BY_TOLD, SAS_PROGRESS_BY_CONTACT, SAS_PROGRESS_ORDERS } SasProgressOrder;

void     sas_progress_free      (SasProgress *progress);
/* What follows from the rest on @today, where the period is evaluated until @closes. */
void     sas_progress_settle    (SasProgress *progress, SasDate closes, SasDate today, const SasCalendar *calendar);
/* LATE: who is over his term or near it before the others, among them who has told least, then whom nobody spoke to for longest. */
void     sas_progress_sort      (GPtrArray *rows, SasProgressOrder order);
/* The array of `list monitoring`. (transfer full) */
json_t  *sas_progress_to_json   (GPtrArray *rows);
/* "5 hari", "hari ini", "belum pernah": how long nobody spoke to him. (transfer full) */
char    *sas_progress_contact_text (const SasProgress *progress, SasDate today);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasProgress, sas_progress_free)
G_END_DECLS
