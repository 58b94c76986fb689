/* "Tugas Saya": what waits for one person, by the statutory clock. Facts in (light rows, staff, calendar, a day), tasks out. */
#pragma once
#include "sas-actor.h"
#include "sas-calendar.h"
#include "sas-evaluation-clock.h"
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
  SAS_TASK_REALISE,        /* what I reached in a period is to be told               */
  SAS_TASK_ACKNOWLEDGE,    /* my evaluation is to be signed and given back           */
  SAS_TASK_OBJECT,         /* until when I may object                                */
  SAS_TASK_OPEN,           /* a period is to be opened for members of mine           */
  SAS_TASK_FEEDBACK,       /* members have no feedback of mine in the period         */
  SAS_TASK_ANSWER,         /* feedback was asked of me                               */
  SAS_TASK_RATE,           /* realisations wait for my ratings                       */
  SAS_TASK_FINALISE,       /* what I rated is to be signed                           */
  SAS_TASK_DELIVER,        /* what I signed is to be handed over                     */
  SAS_TASK_EXPLAIN,        /* a member objected: my explanation                      */
  SAS_TASK_REPORT,         /* what is signed or decided is to be reported            */
  SAS_TASK_EVALUATE,       /* the appraiser was silent: I, his superior, evaluate (p. 90 (11)) */
  SAS_TASK_DECIDE,         /* an objection waits for my decision                     */
  SAS_TASK_PEOPLE,         /* hr: people without a plan                              */
  SAS_TASK_APPRAISER,      /* hr: people whose appraiser nobody knows                */
  SAS_TASK_VACANCY,        /* hr: units whose post of the head is empty              */
  SAS_TASK_ORGANISATION,   /* hr: units whose predicate is missing, so that nobody can be rated */
  SAS_TASK_UNEVALUATED,    /* hr: people whose evaluation is past its term           */
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
  int            period;       /* of an evaluation (SasPeriod); -1: it is about a plan, or the staff */
  guint          count;        /* how many people or units it stands for; notes still open of SAS_TASK_MEND */
  char          *sentence;     /* what to do, in the language of the window */
  SasDate        due;          /* SAS_DATE_NONE: no term */
  SasDate        remind;       /* the last working day before @due */
  int            days;         /* working days left; negative: days over */
  SasTaskUrgency urgency;
  const char    *page;         /* of the window, where it is done: "plan", "approval", "staff", "monitoring", "evaluation" */
  char          *place;        /* what that page opens: number of a person, id of a plan that waits, code of a unit; of an evaluation
                                * a number, or @ and that of the appraiser, and a period; "request/" and the id of what was asked */
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

/* An evaluation that is not reported yet, as light as a list row. */
typedef struct
{
  char              *nip, *name;
  char              *appraiser;    /* nullable */
  SasEvaluationTimes times;        /* as of the day of the facts */
} SasTaskEvaluation;
void sas_task_evaluation_free (SasTaskEvaluation *evaluation);

/* Something of a period that is counted and not begun: SAS_TASK_OPEN, _FEEDBACK, _ORGANISATION, or _REALISE of the actor himself. */
typedef struct
{
  SasTaskKind kind;
  SasPeriod   period;
  int         year;
  SasDate     due;
  guint       count;
  char       *nip, *name;          /* of the first, or of its unit */
} SasTaskCount;
void sas_task_count_free (SasTaskCount *count);

/* Feedback that was asked of the actor and is not given yet. */
typedef struct
{
  char    *id, *nip, *name, *about;   /* whom it is about, and what: "Hasil kerja 2" */
  int      year;
  SasDate  due;
} SasTaskRequest;
void sas_task_request_free (SasTaskRequest *request);

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
  GPtrArray           *evaluations;  /* (nullable) SasTaskEvaluation, of any year */
  GPtrArray           *counts;       /* (nullable) SasTaskCount */
  GPtrArray           *requests;     /* (nullable) SasTaskRequest, of any year */
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
