/* The edits of a plan: each changes the value given, which the caller has copied (undo keeps the earlier one). Results stay
 * main ones first; indicator manuals follow their indicator. Positions are from 0. */
#pragma once
#include "sas-plan.h"
G_BEGIN_DECLS
/* The text at @path ("results/2/indicators/0/target", "behaviours/akuntabel/expectation", "annexes/resources/1",
 * "appraiser"), NULL when it is empty or there is no such place. (transfer none) */
const char *sas_plan_get_text (const SasPlan *plan, const char *path);
/* FALSE: there is no such place. */
gboolean    sas_plan_set_text (SasPlan *plan, const char *path, const char *text);
/* @path with results and indicators named by the store's id instead of by position: it goes where they go. An item without
 * an id keeps its position. NULL: there is no such place. (transfer full) */
char       *sas_plan_pin_path  (const SasPlan *plan, const char *path);
/* Where that stands now, by position; of what was taken away the part that still stands, "" for the whole plan. (transfer full) */
char       *sas_plan_find_path (const SasPlan *plan, const char *pinned);

/* Adds an empty result of @kind with one empty indicator after @after (of the same kind; -1: last). Returns its position. */
guint       sas_plan_add_result        (SasPlan *plan, SasResultKind kind, int after);
void        sas_plan_remove_result     (SasPlan *plan, guint index);
guint       sas_plan_duplicate_result  (SasPlan *plan, guint index);
/* Moves a result to position @to; across the border it becomes main or additional. Returns where it is now. */
guint       sas_plan_move_result       (SasPlan *plan, guint from, guint to);
guint       sas_plan_set_result_kind   (SasPlan *plan, guint index, SasResultKind kind);

guint       sas_plan_add_indicator     (SasPlan *plan, guint result, int after);
void        sas_plan_remove_indicator  (SasPlan *plan, guint result, guint index);
guint       sas_plan_duplicate_indicator (SasPlan *plan, guint result, guint index);
guint       sas_plan_move_indicator    (SasPlan *plan, guint result, guint from, guint to);
/* Whether the result comes from study leave (p. 233). */
void        sas_plan_set_study_leave   (SasPlan *plan, guint result, gboolean study_leave);
void        sas_plan_set_aspect        (SasPlan *plan, guint result, guint index, SasAspect aspect);
/* The manual of an indicator (form A.1.3); NULL: it has none. (transfer none) */
const SasManual *sas_plan_get_manual   (const SasPlan *plan, guint result, guint index);
/* A copy of @manual becomes it, wherever that one was; NULL takes it away. Manuals stay in the order of the indicators. */
void        sas_plan_set_manual        (SasPlan *plan, guint result, guint index, const SasManual *manual);

/* @list: plan->annexes->resources, ->accountability or ->consequences. */
void        sas_texts_insert           (GPtrArray *list, int at, const char *text);
void        sas_texts_move             (GPtrArray *list, guint from, guint to);

/* "Salin dari tahun lalu": results, indicators, expectations and annexes of @earlier as the draft of @year; who, when and how
 * it was set are of the new year. (transfer full) */
SasPlan    *sas_plan_copy_to_year      (const SasPlan *earlier, int year);
/* "Salin ke beberapa pegawai": adds a copy of @result, as something new, behind those of its kind, or in the line that nobody has
 * begun to fill. Returns its position; -1: one with that text and that superior's result is there already. */
int         sas_plan_take_result       (SasPlan *plan, const SasResult *result);
/* The main result that nobody has begun to fill; -1: there is none. */
int         sas_plan_find_blank        (const SasPlan *plan);
G_END_DECLS
