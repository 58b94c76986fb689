/* What is recorded about a person in the course of a year (PermenPANRB 6/2022 Art. 15-23): action plans, a log of the days, feedback,
 * guidance. Each is a small value described by a table of fields; results, indicators are named by their position in the plan, from 0,
 * -1: none in particular. */
#pragma once
#include "sas-evaluation.h"
G_BEGIN_DECLS

/* One step towards a result, and what came of it (B.1.1, B.1.2: "Target" and "waktu" are printed in brackets). */
typedef struct
{
  int        result;
  char      *text;
  char      *target, *time;       /* nullable */
  char      *realisation;         /* nullable */
  GPtrArray *evidence;            /* texts */
} SasAction;

/* Rencana aksi of a person and period, agreed in dialogue (p. 67). */
typedef struct
{
  char     *id;
  char     *nip;
  int       year;
  SasPeriod period;
  GPtrArray *actions;             /* SasAction */
} SasActionPlan;

/* What was done on a day, in a line; it may be taken into a realisation. */
typedef struct
{
  char   *id;
  char   *nip;
  int     year;
  SasDate date;
  char   *text;
  int     result, indicator;
} SasLogEntry;

/* Feedback of anybody but the employee himself, asked for or volunteered (Art. 17-19), on a result or on a behaviour. */
typedef struct
{
  char       *id;
  char       *nip;                /* about whom */
  int         year;
  SasDate     date;
  char       *giver;              /* as printed: "Pimpinan", "Rekan kerja setingkat" */
  char       *giver_nip;          /* nullable */
  char       *role;               /* "leader", "peer", "subordinate", "service-recipient", "stakeholder" */
  int         result, indicator;
  char       *behaviour;          /* nullable: one of sas_behaviour_values */
  char       *text;
  SasPolarity polarity;
  char       *symbol;             /* nullable: "thumbs-up", "smiley", "frown" */
  GPtrArray  *evidence;           /* texts */
  gboolean    asked;              /* the employee asked for it (p. 70) */
  gboolean    hidden;             /* the employee is not told who said it */
} SasFeedback;

typedef enum { SAS_GUIDANCE_COACHING, SAS_GUIDANCE_MENTORING, SAS_GUIDANCE_FEEDBACK, SAS_GUIDANCE_COMPETENCE, SAS_GUIDANCE_KINDS } SasGuidanceKind;

/* A line of one of the tables of B.1.6 to B.1.9; how many cells: sas_guidance_columns. */
typedef enum
{
  SAS_GUIDANCE_GOALS,        /* coaching: indicator, baseline, target, strategy; mentoring: skill, duration, change, measure */
  SAS_GUIDANCE_FACTS,        /* coaching: target, progress, problem, cause */
  SAS_GUIDANCE_STEPS,        /* coaching: indicator, strategy, adjustment of the target "ya" or "tidak" */
  SAS_GUIDANCE_SESSIONS,     /* mentoring: when and where, topic, action, its time */
  SAS_GUIDANCE_ANSWERS,      /* feedback on the guidance: one line a criterion, nine of them */
  SAS_GUIDANCE_COMPETENCES,  /* "manajerial", "sosio-kultural" or "teknis", competence, score 1 to 5, reason */
  SAS_GUIDANCE_PARTS
} SasGuidancePart;
typedef struct { SasGuidancePart part; GPtrArray *cells; } SasGuidanceRow;   /* texts */

/* Bimbingan kinerja (pp. 78-85). */
typedef struct
{
  char           *id;
  char           *nip;
  int             year;
  SasGuidanceKind kind;
  SasDate         date;
  char           *by;             /* name of who guides */
  char           *by_nip;         /* nullable */
  char           *options;        /* coaching: what the employee sees as his chances */
  char           *recommendation; /* competence */
  GPtrArray      *rows;           /* SasGuidanceRow */
} SasGuidance;

/* Pengambilalihan rencana hasil kerja (Art. 20(6)-(8), p. 70 (14)): what had been tried brought no progress, so the leader does it himself.
 * The result stays in the plan; the note is weighed in the evaluation, where it stands as the leader's feedback. */
typedef struct
{
  char      *id;
  char      *nip;
  int        year;
  int        result;
  SasDate    date;                /* from when */
  char      *by;                  /* who takes it over */
  char      *by_nip;              /* nullable */
  GPtrArray *tried;               /* words of sas_takeover_tried, at least one (Art. 20(3)) */
  char      *text;                /* why the employee cannot finish it */
} SasResultTakeover;
#define SAS_TAKEOVER_TRIED 4

extern const SasRecordType sas_result_takeover_type;
extern const char *const sas_takeover_tried[SAS_TAKEOVER_TRIED];   /* "expectation", "resources", "guidance", "counselling" */
extern const SasRecordType sas_action_plan_type, sas_log_entry_type, sas_feedback_type, sas_guidance_type, sas_action_type,
                           sas_guidance_row_type;
extern const char *const sas_guidance_kinds[SAS_GUIDANCE_KINDS];   /* "coaching", "mentoring", "feedback", "competence" */
extern const char *const sas_guidance_parts[SAS_GUIDANCE_PARTS];   /* "goals" .. "competences" */

/* "Hasil kerja 2", the name of a behaviour value, "" for none. (transfer full) */
char    *sas_monitoring_about (int result, const char *behaviour);
/* How many cells a line of @part has in @kind; 0: it has no such part. */
guint    sas_guidance_columns (SasGuidanceKind kind, SasGuidancePart part);
/* What the tables of fields cannot say of a record of one of these types, or of evidence; @plan: of that year, nullable. SAS_ERROR_INVALID. */
gboolean sas_monitoring_check (const SasRecordType *type, gconstpointer record, const SasPlan *plan, GError **error);
/* Puts the line of a day under what is told of the realisation and marks it as taken there; FALSE: it was taken before, or its words stand
 * there already. The mark is in the evaluation, so that undoing the one undoes the other. */
gboolean sas_realisation_take_log  (SasRealisation *realisation, const SasLogEntry *entry);
/* Whether some realisation has taken it. */
gboolean sas_evaluation_has_log    (const SasEvaluation *evaluation, const char *entry_id);
/* Takes away what the employee is not told of who gave it. */
void     sas_feedback_conceal (SasFeedback *feedback);
/* Puts @feedback into the realisation or behaviour of @evaluation that it is about, where it is not yet. FALSE: it is already, or it
 * is about neither. */
gboolean sas_evaluation_take_feedback (SasEvaluation *evaluation, const SasFeedback *feedback);
/* The same of the note on a result that was taken over: negative feedback of the leader. */
gboolean sas_evaluation_take_takeover (SasEvaluation *evaluation, const SasResultTakeover *takeover);
G_END_DECLS
