/* The figures of the dashboard: where an office, a unit or a team stands in a year and a period. Facts in (counts that the store keeps,
 * staff's units, calendar, a day), one value out; the window, the CLI, the workbook and the paper show the same one.
 *
 * People are counted, never papers: somebody whose plan is being revised still has the one that was set. Nobody is expected in a
 * period that his plan does not reach into, and nobody at all who has no plan by the regulation (p. 66 (8)). */
#pragma once
#include "sas-calendar.h"
#include "sas-distribution.h"
#include "sas-period.h"
#include "sas-record.h"
#include "sas-regulation.h"
G_BEGIN_DECLS
typedef enum { SAS_SCOPE_TEAM, SAS_SCOPE_UNIT, SAS_SCOPE_OFFICE, SAS_SCOPES } SasScope;
extern const char *const sas_scopes[SAS_SCOPES];                  /* "team", "unit", "office" */

#define SAS_FIGURES_TREND 4      /* how many years or periods a trend looks back, the present one the last */
#define SAS_FIGURES_STEPS 17     /* at most: draft, submitted, approved, twelve months, the year, signed */

/* --- facts --- */

/* How far somebody's plan of a year is. */
typedef enum { SAS_STAGE_NONE, SAS_STAGE_DRAFT, SAS_STAGE_SUBMITTED, SAS_STAGE_APPROVED, SAS_STAGES } SasStage;

/* Of @finished: bit 1 << SasPeriod of each period whose evaluation is final or further; this one when the year's document came back
 * signed, or was decided on. */
#define SAS_FINISHED_SIGNED (1u << SAS_PERIODS)

/* People of a unit who are alike in a year. */
typedef struct
{
  int      year;
  guint    place;                /* index among @places */
  gboolean exempt;
  SasStage stage;
  guint    since, until;         /* months that the plan reaches over, 1 to 12; 0: it does not say */
  guint    finished, pending;    /* pending: bits of what is open and not final */
  guint    people;
} SasFiguresGroup;

/* People of the scope who were rated alike in a period. */
typedef struct { int year; SasPeriod period; SasRating result, behaviour; SasPredicate predicate; guint people; } SasFiguresCell;

/* A unit of the scope. @people: who is posted there, those aside who have no plan by the regulation. */
typedef struct { char *code, *name, *parent; guint people; } SasFiguresPlace;

/* Somebody whom the rules of follow-up name; @kinds: bits 1 << SasFollowUpKind. */
typedef struct
{
  char        *nip, *name;       /* with titles */
  char        *unit, *unit_name; /* nullable */
  SasPredicate predicate;
  guint        kinds;
  gboolean     taken;            /* the register has something about him of that period */
} SasFiguresFollowUp;

typedef struct
{
  SasScope        scope;
  const char     *unit;          /* (nullable) code of the scope's unit; the team's: that of its leader */
  const char     *unit_name;     /* (nullable) */
  int             year;
  SasPeriod       period;
  SasCycle        cycle;
  SasPeriodWindow window;
  const SasCalendar *calendar;
  SasDate         today;
  GPtrArray      *places;        /* SasFiguresPlace; a unit whose parent is not among them is a top */
  GArray         *groups;        /* SasFiguresGroup of the year and those that its trend reaches back to */
  GArray         *cells;         /* SasFiguresCell of the last periods */
  guint           set_before[SAS_FIGURES_TREND];   /* people whose plan was set, in the years up to this one */
  SasOrganisationPredicate organisation;           /* of the scope's unit in the period; NONE: none is entered */
  GPtrArray      *follow_ups;    /* SasFiguresFollowUp: the first few, the gravest before */
  guint           follow_up_count;
} SasFiguresFacts;

/* --- figures --- */

typedef enum { SAS_STEP_DRAFT, SAS_STEP_SUBMITTED, SAS_STEP_APPROVED, SAS_STEP_PERIOD, SAS_STEP_ANNUAL, SAS_STEP_SIGNED, SAS_STEP_KINDS } SasStepKind;
/* A step of the year's way. Who is further counts in each step before. */
typedef struct
{
  SasStepKind kind;
  SasPeriod   period;            /* of PERIOD and ANNUAL */
  SasDate     due;               /* NONE: no term of its own */
  gboolean    late;              /* that day is over */
} SasFiguresStep;

/* How complete a step is among the people who are expected in it. */
typedef enum { SAS_SHARE_NONE, SAS_SHARE_SOME, SAS_SHARE_ALL, SAS_SHARE_LATE } SasShare;
extern const char *const sas_shares[4];                           /* "none", "some", "all", "late" */

typedef struct
{
  char *unit, *name;             /* with the units below it, but for the first where the top's own people stand alone */
  gboolean own_only;             /* only those posted in @unit itself */
  guint people;
  guint counts[SAS_FIGURES_STEPS], expected[SAS_FIGURES_STEPS];
  guint percent;                 /* of the period, whole percents, rounded down: 100 is complete */
  guint percents[SAS_FIGURES_TREND];   /* of the last periods, the present one the last */
} SasFiguresUnit;

/* One of the four figures: @value of @total, and how it was before. Of the predicate, @value is a SasPredicate and @total how many have one. */
typedef struct { guint value, total; guint trend[SAS_FIGURES_TREND], totals[SAS_FIGURES_TREND]; } SasFigure;

typedef struct { SasStepKind kind; SasPeriod period; int year; SasDate date; int days; guint missing, expected; char *sentence; const char *basis; } SasFiguresDeadline;

/* What the reader of the figures does next: @page of the window; NULL sentence: nothing waits. */
typedef struct { SasStepKind kind; SasPeriod period; guint count; SasDate due; int days; char *sentence; const char *page; } SasFiguresNext;

typedef struct
{
  SasScope       scope;
  char          *unit, *unit_name;     /* nullable */
  int            year;
  SasPeriod      period;
  SasDate        today;
  guint          people;
  SasFigure      approved;             /* plans set, of the people; trend: by year */
  SasFigure      finished;             /* evaluations of the period finished; trend: by period */
  SasFigure      late;                 /* people past a term of the year; trend: of each period alone */
  SasFigure      predicate;            /* the typical one: of the person in the middle; trend: by period */
  int            trend_years[SAS_FIGURES_TREND];          /* of each period of the trend */
  SasPeriod      trend_periods[SAS_FIGURES_TREND];
  GArray        *steps;                /* SasFiguresStep */
  SasFiguresUnit *whole;               /* the scope as one row */
  GPtrArray     *units;                /* SasFiguresUnit, as the office lists them */
  GPtrArray     *ranked;               /* the same, borrowed: by completion of the period, the best first */
  SasOrganisationPredicate organisation;
  SasDistribution distribution;        /* NONE: finished or not, still without a predicate is not counted */
  double         pattern[SAS_PREDICATES];   /* shares, together 1; all 0 without an organisation's predicate */
  gboolean       has_pattern;
  GPtrArray     *warnings;             /* SasDistributionWarning */
  guint          matrix[SAS_RATINGS][SAS_RATINGS];   /* people by rating of results and of behaviour */
  GPtrArray     *deadlines;            /* SasFiguresDeadline, the nearest first; what is over stands in @late */
  GPtrArray     *follow_ups;           /* SasFiguresFollowUp */
  guint          follow_up_count;
  SasFiguresNext next;
} SasFigures;

/* (transfer full) */
SasFigures *sas_figures_new        (const SasFiguresFacts *facts);
void        sas_figures_free       (SasFigures *self);
SasShare    sas_figures_share      (const SasFiguresUnit *unit, const SasFiguresStep *step, guint index);
/* "Draf", "Ajuan", "III": the head of a column; "Triwulan III" in full. (transfer none) */
const char *sas_figures_step_short (const SasFiguresStep *step);
const char *sas_figures_step_name  (const SasFiguresStep *step);
const char *sas_figures_step_id    (const SasFiguresStep *step);     /* "draft", "q3", "annual", "signed" */
/* Whether somebody of @group is expected in @period of its year. */
gboolean    sas_figures_is_expected (const SasFiguresGroup *group, SasPeriod period);
/* The periods that a trend compares, @period of @year the last: a period with those before it, the year as a whole with years. */
void        sas_figures_trend      (SasCycle cycle, int year, SasPeriod period, int years[SAS_FIGURES_TREND], SasPeriod periods[SAS_FIGURES_TREND]);
gboolean    sas_figures_has_reached (const SasFiguresGroup *group, const SasFiguresStep *step);
/* Whether somebody of @group is past a term of the year, up to the period looked at: the plan not set, or an evaluation open whose days
 * are over. */
gboolean    sas_figures_is_late     (const SasFigures *self, const SasFiguresGroup *group);
/* What `figures --format json` prints. (transfer full) */
json_t     *sas_figures_to_json    (const SasFigures *self);

SasFiguresPlace    *sas_figures_place_new      (const char *code, const char *name, const char *parent, guint people);
void                sas_figures_place_free     (SasFiguresPlace *place);
void                sas_figures_follow_up_free (SasFiguresFollowUp *one);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasFigures, sas_figures_free)
G_END_DECLS
