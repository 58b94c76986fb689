/* What the files of the desk share. */
#pragma once
#include "sas-autosave.h"
#include "sas-person-desk.h"
#include "sas-history.h"
G_BEGIN_DECLS
/* An evaluation as the file has it, with all that is asked of it. */
typedef struct
{
  SasEvaluation     *evaluation;
  SasPlan           *plan;
  gint64             revision;
  SasEvaluationFacts facts;
  SasCalendar       *calendar;
  SasDate            window_closes;
  GPtrArray         *guidance;     /* SasGuidance; nullable: not for these eyes */
  char              *reviewer;     /* nullable: NIP of the appraiser's superior */
  char              *unit;         /* nullable: code of the unit whose predicate counts */
} SasOpenedEvaluation;
void sas_opened_evaluation_free (gpointer opened);

struct _SasPersonDesk
{
  GObject              parent_instance;

  SasSession          *session;        /* weak: the session keeps its desks */
  SasOpenedEvaluation *opened;         /* its evaluation and revision are those of the last reading */
  SasHistory          *history;
  SasEvaluationFacts   facts;          /* of the value as it stands here */
  GPtrArray           *findings;
  gint64               revision;       /* of what stands in the file */

  SasAutosave          autosave;
  GError              *error;          /* of the last save */
  GTask               *waiting;        /* a step or a collection, for the end of the save that is running */
};

SasPersonDesk *sas_person_desk_new     (SasSession *session);
/* Begins with what stands in the file. @opened (transfer full). @keep: the steps taken here stay. */
void               sas_person_desk_reset   (SasPersonDesk *self, SasOpenedEvaluation *opened, gboolean keep);
void               sas_person_desk_changed (SasPersonDesk *self, const char *place);
void               sas_person_desk_saved   (SasPersonDesk *self);
void               sas_person_desk_touch   (SasPersonDesk *self);
void               sas_person_desk_write   (SasPersonDesk *self);   /* of its autosave */
/* Runs what waits for the end of a save. */
void               sas_person_desk_go_on   (SasPersonDesk *self);

/* Puts into facts of the file what the value says; notes, days and outcomes of a step count as given. */
void               sas_person_facts_complete   (SasEvaluationFacts *facts, const SasEvaluation *evaluation, const SasPlan *plan);

/* Whose evaluation, for the store's thread. */
typedef struct { SasRoster *roster; char *nip; int year; SasPeriod period; char *reviewer; } SasEvaluationWhich;
SasEvaluationWhich *sas_evaluation_which_new  (SasSession *session, const char *nip, int year, SasPeriod period, const char *reviewer);
SasEvaluationWhich *sas_evaluation_which_of   (SasPersonDesk *self);
void                sas_evaluation_which_free (gpointer which);
/* A SasSessionFunc: SasEvaluationWhich to SasOpenedEvaluation. */
gpointer            sas_person_desk_read_again (SasDb *db, gpointer which, const SasActor *actor, GCancellable *cancellable, GError **error);
G_END_DECLS
