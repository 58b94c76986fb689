/* What the parts of step 4 share: sas-finish-step.c (the list and the steps), sas-finish-step-paper.c (PDFs). */
#pragma once
#include "sas-finish-step.h"
#include "sas-people-roll.h"
G_BEGIN_DECLS
struct _SasFinishStep
{
  GtkWidget          parent_instance;

  SasSession        *session;
  SasEvaluationDesk *desk;
  GCancellable      *loading;
  GPtrArray         *rows;        /* (nullable) SasRollRow of the team */
  GHashTable        *ticked;      /* NIPs */

  GtkWidget         *box, *print, *receipts;
  GtkWidget         *buttons[4];  /* one an action */
  GtkCheckButton    *all;
  GtkListBox        *list;
  GtkSizeGroup      *names, *predicates;   /* columns */
  gboolean           updating;
};

/* Those ticked; where none is, all that are ready for @action (nullable: of whatever kind). (transfer full) */
char **sas_finish_step_chosen        (SasFinishStep *self, const char *action);
void   sas_finish_step_install_paper (GtkWidgetClass *widget_class);
/* The buttons "finish.print" and "finish.receipts". */
void   sas_finish_step_add_paper     (SasFinishStep *self, GtkBox *box);
/* What they say, of @people; and whether there is a unit to print of. */
void   sas_finish_step_update_paper  (SasFinishStep *self, guint people);
G_END_DECLS
