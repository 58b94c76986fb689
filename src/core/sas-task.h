/* "Tugas Saya": what waits for one person, by the statutory clock. Facts in (light rows, staff, calendar, a day), tasks out. */
#pragma once
#include "sas-actor.h"
#include "sas-calendar.h"
#include "sas-regulation.h"
#include "sas-roster.h"
G_BEGIN_DECLS
typedef enum
{
  SAS_TASK_BEGIN,          /* I have no plan yet                                     */
  SAS_TASK_SUBMIT,         /* my draft is to be completed and submitted              */
  SAS_TASK_MEND,           /* mine came back with notes                              */
  SAS_TASK_CLARIFY,        /* the appraiser set nothing in time: dialogue with his superior (p. 65 (5)) */
  SAS_TASK_DIALOGUE,       /* a dialogue is to be recorded before the plan can be set */
  SAS_TASK_APPROVE,        /* a member's plan waits for me                           */
  SAS_TASK_TAKE_OVER,      /* one that its appraiser did not set in time waits for me, his superior */
  SAS_TASK_MEMBER,         /* a member of mine has no plan yet                       */
  SAS_TASK_PEOPLE,         /* hr: people without a plan                              */
  SAS_TASK_APPRAISER,      /* hr: people whose appraiser nobody knows                */
  SAS_TASK_VACANCY,        /* hr: units whose post of the head is empty              */
  SAS_TASK_KINDS
} SasTaskKind;
extern const char *const sas_task_kinds[SAS_TASK_KINDS];      /* "begin", "submit", ... */

/* From far to past. SOON: five working days or less; TODAY: the last working day. */
typedef enum { SAS_TASK_LATER, SAS_TASK_SOON, SAS_TASK_TODAY, SAS_TASK_LATE, SAS_TASK_URGENCIES } SasTaskUrgency;
extern const char *const sas_task_urgencies[SAS_TASK_URGENCIES];  /* "later", "soon", "today", "late" */

/* How near @due is on @today; LATER without a term. */
SasTaskUrgency sas_task_urgency (const SasCalendar *calendar, SasDate today, SasDate due);

typedef struct
{
  SasTaskKind    kind;
  char          *nip, *name;   /* whom it concerns; of the first one where @count > 1; "" for a unit */
  char          *plan;         /* nullable: id of the plan */
  int            year;
  guint          count;        /* how many people or units it stands for; notes still open of SAS_TASK_MEND */
  char          *sentence;     /* what to do, in the language of the window */
  SasDate        due;          /* SAS_DATE_NONE: no term */
  SasDate        remind;       /* the last working day before @due */
  int            days;         /* working days left; negative: days over */
  SasTaskUrgency urgency;
  const char    *page;         /* of the window, where it is done: "plan", "approval", "staff" */
  char          *place;        /* what that page opens: number of a person, id of a plan that waits, code of a unit */
  const char    *basis;        /* nullable: article, as the regulation's profile writes it */
} SasTask;

/* A plan of the year, as light as a list row. */
typedef struct
{
  char        *id, *nip, *name;
  int          year, version;
  SasPlanState state;
  char        *appraiser;      /* nullable */
  guint        open_notes;
  guint        dialogues;
  SasDialogueCases cases;      /* sas_dialogue_cases, reviewer aside */
} SasTaskPlan;
void sas_task_plan_free (SasTaskPlan *plan);

typedef struct
{
  const SasActor      *actor;
  SasRoster           *roster;
  const SasCalendar   *calendar;
  const SasRegulation *regulation;
  GPtrArray           *plans;      /* SasTaskPlan: the current ones of @year of sas_task_people; of everybody for HR */
  int                  year;
  SasDate              today;
  gboolean             begun_only; /* only what is begun: the plans of next year are not missed yet */
  gboolean             dialogue_always;  /* the office asks for a dialogue with every plan */
} SasTaskFacts;

/* The numbers of those whose plans can wait for @nip: himself, whom he appraises, whom he reviews. (transfer full) (array of char *) */
GPtrArray  *sas_task_people    (SasRoster *roster, const char *nip, SasDate today);
/* The most urgent first. (transfer full) (array of SasTask) */
GPtrArray  *sas_tasks          (const SasTaskFacts *facts);
void        sas_task_free      (SasTask *task);
json_t     *sas_tasks_to_json  (GPtrArray *tasks);
/* "3 hari kerja lagi", "hari ini", "lewat 2 hari kerja", "" without a term. (transfer full) */
char       *sas_task_days_text (const SasTask *task);
/* "Budi Santoso, S.T."; "Budi Santoso, S.T. dan 5 lainnya" where it stands for several. (transfer full) */
char       *sas_task_who       (const SasTask *task);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasTask, sas_task_free)
G_END_DECLS
