/* What a person works on in a period, as one value: his action plan and what he tells of his results (PermenPANRB 6/2022 Art. 15-16,
 * pp. 67-68). Edited by path, undone and compared whole; the two are stored where each belongs.
 *
 * Paths: "realisations/2/text", "/value", "/evidence", "/evidence_note" (by position in the list), "actions/0/text", "/target", "/time",
 * "/realisation", "/evidence". Evidence reads as one piece a line, a value with a decimal comma. */
#pragma once
#include "sas-monitoring.h"
G_BEGIN_DECLS
typedef struct
{
  SasEvaluation *evaluation;   /* its id is "" while the period is not open */
  SasActionPlan *actions;      /* its id is "" while there is none */
} SasPeriodWork;
extern const SasRecordType sas_period_work_type;

/* What begins in a period that nobody has touched yet. (transfer full) */
SasPeriodWork *sas_period_work_for_plan (const SasPlan *plan, SasPeriod period);
/* Takes both; @actions: nullable. (transfer full) */
SasPeriodWork *sas_period_work_of       (SasEvaluation *evaluation, SasActionPlan *actions);
SasPeriodWork *sas_period_work_copy     (const SasPeriodWork *work);      /* (transfer full) */
void           sas_period_work_free     (SasPeriodWork *work);

/* "" when it is empty; NULL: no such place. (transfer full) (nullable) */
char     *sas_period_work_dup_text (const SasPeriodWork *work, const char *path);
/* FALSE: no such place, or what stands there is no number. What was told is no longer "not yet". */
gboolean  sas_period_work_set_text (SasPeriodWork *work, const char *path, const char *text);
/* Nothing is reached yet, or something: what was told stays. */
gboolean  sas_period_work_set_not_yet (SasPeriodWork *work, guint realisation, gboolean not_yet);

/* After the last one of its result. Returns its position. */
guint     sas_period_work_add_action    (SasPeriodWork *work, int result);
gboolean  sas_period_work_remove_action (SasPeriodWork *work, guint action);
/* Takes out actions in which nothing is written: they are no steps yet. */
void      sas_period_work_tidy          (SasPeriodWork *work);
/* Puts the line of a day under what is told of the realisation, where it does not stand yet; FALSE: it does. */
gboolean  sas_period_work_take_entry    (SasPeriodWork *work, guint realisation, const SasLogEntry *entry);
/* Which realisation an entry is about; -1: none in particular. Of a result as a whole: its first. */
int       sas_period_work_place_of      (const SasPeriodWork *work, int result, int indicator);
/* Of how many something is said. */
guint     sas_period_work_count_told    (const SasPeriodWork *work);
/* Whether anything is told or named, be it evidence without words: the period is worked on. */
gboolean  sas_period_work_is_told       (const SasPeriodWork *work);
/* "61,95"; "" for none. (transfer full) */
char     *sas_value_to_text   (double value);
/* NaN with FALSE: it is no number. "" is none. "1.250,5" and "1250.5" are numbers alike. */
gboolean  sas_value_from_text (const char *text, double *value);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasPeriodWork, sas_period_work_free)
G_END_DECLS
