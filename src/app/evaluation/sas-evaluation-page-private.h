#pragma once
#include "sas-evaluation-desk.h"
#include "sas-evaluation-page.h"
#include "sas-evaluation-step.h"
#include "sas-step-strip.h"
G_BEGIN_DECLS
/* The steps, in the order of the bar. */
typedef enum { SAS_STEP_ORGANISATION, SAS_STEP_RATING, SAS_STEP_PEOPLE, SAS_STEP_FINISH, SAS_EVALUATION_STEPS } SasEvaluationStepPlace;

struct _SasEvaluationPage
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget    *root, *empty, *trouble;
  GtkLabel     *empty_title, *empty_text, *trouble_text, *primary_label, *term, *key;
  GtkBox       *bar, *tools;
  GtkStack     *stack;
  SasStepStrip *strip;
  GtkDropDown  *period, *team;
  GtkButton    *primary;
  /* state */
  SasSession         *session;   /* (owned) */
  SasEvaluationDesk  *desk;      /* (owned) */
  SasEvaluationStep  *steps[SAS_EVALUATION_STEPS];
  GPtrArray          *teams;     /* (owned) NIPs, as in the drop-down */
  char               *wanted;    /* (nullable) NIP to go to once the team is read */
  guint               now;
  gboolean            placed;    /* the step that is shown was chosen */
  gboolean            choosing;  /* a drop-down is being filled */
};

void sas_evaluation_page_update (SasEvaluationPage *self);
void sas_evaluation_page_show_step (SasEvaluationPage *self, guint step);

/* sas-evaluation-page-choices.c: whose team in which period. */
void sas_evaluation_page_fill_periods (SasEvaluationPage *self);
void sas_evaluation_page_fill_teams   (SasEvaluationPage *self);
void sas_evaluation_page_chosen       (SasEvaluationPage *self);
/* A place, words with blanks between: the NIP of a person, "@" and the NIP of an appraiser, a period ("q3"). */
void sas_evaluation_page_go_to_place  (SasEvaluationPage *self, const char *place);
G_END_DECLS
