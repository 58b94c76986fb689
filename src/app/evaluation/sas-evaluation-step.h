/* What a step of the page "Evaluasi Kinerja" is: a widget with this interface and one row in the table of sas-evaluation-page.c. It
 * works through the desk that the page gives it. Signal "changed": caption, next or done are others. */
#pragma once
#include <gtk/gtk.h>
#include "sas-evaluation-desk.h"
G_BEGIN_DECLS
#define SAS_TYPE_EVALUATION_STEP (sas_evaluation_step_get_type ())
G_DECLARE_INTERFACE (SasEvaluationStep, sas_evaluation_step, SAS, EVALUATION_STEP, GtkWidget)

/* All may be left NULL. */
struct _SasEvaluationStepInterface
{
  GTypeInterface parent_interface;

  char    *(*dup_caption) (SasEvaluationStep *self);                    /* beside its name in the bar: "9 dari 12"; NULL: nothing */
  gboolean (*is_done)     (SasEvaluationStep *self);                    /* ticked in the bar; then the page's next action leads on */
  char    *(*dup_next)    (SasEvaluationStep *self);                    /* label of the page's one next action; NULL: it leads on */
  void     (*act)         (SasEvaluationStep *self);                    /* does it */
  void     (*shown)       (SasEvaluationStep *self);                    /* it came to the front */
  void     (*flush)       (SasEvaluationStep *self);                    /* store what is being typed, now */
  void     (*go_to)        (SasEvaluationStep *self, const char *nip);   /* to a person, once the list is read */
  void     (*fold)        (SasEvaluationStep *self, gboolean folded);   /* under 1180 px: the right pane folds away */
  void     (*find)        (SasEvaluationStep *self);                    /* Ctrl+F */
  void     (*print)       (SasEvaluationStep *self);                    /* Ctrl+P */
};

char    *sas_evaluation_step_dup_caption (SasEvaluationStep *self);     /* (transfer full) (nullable) */
gboolean sas_evaluation_step_is_done     (SasEvaluationStep *self);
char    *sas_evaluation_step_dup_next    (SasEvaluationStep *self);     /* (transfer full) (nullable) */
void     sas_evaluation_step_act         (SasEvaluationStep *self);
void     sas_evaluation_step_shown       (SasEvaluationStep *self);
void     sas_evaluation_step_flush       (SasEvaluationStep *self);
void     sas_evaluation_step_go_to       (SasEvaluationStep *self, const char *nip);
void     sas_evaluation_step_fold        (SasEvaluationStep *self, gboolean folded);
void     sas_evaluation_step_find        (SasEvaluationStep *self);
void     sas_evaluation_step_print       (SasEvaluationStep *self);
void     sas_evaluation_step_changed     (SasEvaluationStep *self);     /* the step calls this */
G_END_DECLS
