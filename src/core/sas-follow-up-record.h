/* One entry of the register of follow-ups: what was decided to do about somebody, who sees to it until when, and what came of it. A
 * person takes it up or dismisses it; the program only proposes (sas-follow-up.h). */
#pragma once
#include "sas-calendar.h"
#include "sas-follow-up.h"
#include "sas-monitoring.h"
#include "sas-task.h"
G_BEGIN_DECLS
typedef enum { SAS_FOLLOW_UP_OPEN, SAS_FOLLOW_UP_DONE, SAS_FOLLOW_UP_DISMISSED, SAS_FOLLOW_UP_STATES } SasFollowUpState;
extern const char *const sas_follow_up_states[SAS_FOLLOW_UP_STATES];   /* "open", "done", "dismissed" */

/* A line of the plan of a guidance (rencana pembinaan): what is to be reached and how that is seen; a step, the day until which, what
 * came of it. */
typedef enum { SAS_COACHING_GOALS, SAS_COACHING_STEPS, SAS_COACHING_PARTS } SasCoachingPart;
extern const char *const sas_coaching_parts[SAS_COACHING_PARTS];       /* "goals", "steps" */
typedef struct { SasCoachingPart part; GPtrArray *cells; } SasCoachingLine;   /* texts: two of a goal, three of a step */

typedef struct
{
  char            *id;
  char            *nip;            /* about whom */
  int              year;
  SasPeriod        period;         /* of the evaluation that gave cause */
  SasFollowUpKind  kind;
  char            *action;         /* what is done; "" until said */
  char            *owner;          /* nullable: who sees to it, as shown */
  char            *owner_nip;      /* nullable */
  SasDate          due;            /* may be NONE */
  char            *decree;         /* nullable: number of the letter */
  SasDate          decree_date;
  SasFollowUpState state;          /* only the steps change it */
  SasDate          done;
  char            *done_by;        /* nullable */
  char            *note;           /* nullable: what came of it; why it was dismissed */
  char            *recorded_by;
  GPtrArray       *plan;           /* SasCoachingLine: of guidance alone, see sas_follow_up_has_plan */
} SasFollowUp;
extern const SasRecordType sas_follow_up_type;

/* Where it stands on a day. */
typedef enum
{
  SAS_STANDING_PROPOSED, SAS_STANDING_OPEN, SAS_STANDING_DUE, SAS_STANDING_LATE, SAS_STANDING_DONE, SAS_STANDING_DISMISSED, SAS_STANDINGS
} SasStanding;
extern const char *const sas_standings[SAS_STANDINGS];                 /* "proposed", "open", "due", "late", "done", "dismissed" */
const char  *sas_standing_label (SasStanding standing);                /* in the language of the window; (transfer none) */

/* The steps of an entry, in the order in which a window offers them. */
typedef enum
{
  SAS_FOLLOW_UP_TAKE, SAS_FOLLOW_UP_FINISH, SAS_FOLLOW_UP_DISMISS, SAS_FOLLOW_UP_REOPEN, SAS_FOLLOW_UP_STEPS
} SasFollowUpStep;
extern const char *const sas_follow_up_steps[SAS_FOLLOW_UP_STEPS];     /* "take", "done", "dismiss", "reopen" */

/* What `set follow-up` says of one: empty fields are the program's to fill. (transfer full) */
SasFollowUp *sas_follow_up_new    (const char *nip, int year, SasPeriod period, SasFollowUpKind kind);
SasFollowUp *sas_follow_up_copy   (const SasFollowUp *follow_up);
void         sas_follow_up_free   (SasFollowUp *follow_up);
/* Whether entries of @kind carry a plan: guidance, also the office's own. */
gboolean     sas_follow_up_has_plan (SasFollowUpKind kind);
/* Its plan as the sheet of coaching (B.1.6, p. 80) prints it; NULL: there is none yet. (transfer full) */
SasGuidance *sas_follow_up_to_guidance (const SasFollowUp *follow_up);
/* SAS_ERROR_INVALID with a sentence: a year that is none, a letter without its day, a line of a plan that is none. */
gboolean     sas_follow_up_check  (const SasFollowUp *follow_up, GError **error);
/* Whether somebody with @roles towards the person, or its @owner, may enter or change it. */
gboolean     sas_follow_up_may    (SasFollowUpKind kind, SasRoles roles, gboolean is_owner);
/* Whether an entry that stands like this can take @step. */
gboolean     sas_follow_up_has_step (SasStanding standing, SasFollowUpStep step);
/* Takes it: state, day, who, note. SAS_ERROR_INVALID: a decision without its letter is not done, nothing is dismissed without a
 * reason. */
gboolean     sas_follow_up_take_step (SasFollowUp *follow_up, SasFollowUpStep step, SasDate day, const char *note, const SasActor *actor,
                                      GError **error);
/* @days: (out) (optional): working days left, negative when over. */
SasStanding  sas_follow_up_standing (const SasFollowUp *follow_up, const SasCalendar *calendar, SasDate today, int *days);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasFollowUp, sas_follow_up_free)
G_END_DECLS
