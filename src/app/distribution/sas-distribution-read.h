/* What the page reads of the file: units beside their pattern, the people of one, an appraiser's habits. Each ends with
 * sas_session_run_finish (). */
#pragma once
#include "sas-bias-store.h"
#include "sas-distribution-store.h"
#include "sas-evaluation-store.h"
#include "sas-session.h"
G_BEGIN_DECLS
/* -> (array of SasUnitDistribution): of the office for its operator; else of the units that who works here leads, and those below;
 * who leads none: of the one that he is posted in. */
void       sas_distribution_read_units  (SasSession *session, SasPeriod period, GCancellable *cancellable, GAsyncReadyCallback callback,
                                         gpointer user_data);
/* -> (array of SasEvaluationRow): who has an evaluation in @unit or below, the best predicate first, those without one last. Who leads
 * neither it nor a unit above sees those whom he appraises. */
void       sas_distribution_read_people (SasSession *session, const char *unit, SasPeriod period, GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer user_data);

typedef struct
{
  guint      people;    /* whom he rated in the period */
  GPtrArray *signs;     /* SasBiasSign */
} SasHabits;
void       sas_habits_free              (SasHabits *self);
/* -> SasHabits of @appraiser. SAS_ERROR_DENIED: they are another's. */
void       sas_distribution_read_habits (SasSession *session, const char *appraiser, SasPeriod period, GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer user_data);
/* The day by which who leads what is asked: today, or the last of a year that is over. */
SasDate    sas_distribution_day         (int year);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasHabits, sas_habits_free)
G_END_DECLS
