/* What a person does to the structure of a plan, each as one step of undo that brings the eye to its place. Positions are
 * from 0; what is not there is left alone. */
#pragma once
#include "sas-plan-desk.h"
G_BEGIN_DECLS
void sas_plan_add_result_step       (SasPlanDesk *desk, SasResultKind kind, int after);
void sas_plan_duplicate_result_step (SasPlanDesk *desk, guint result);
void sas_plan_remove_result_step    (SasPlanDesk *desk, guint result);
void sas_plan_move_result_step      (SasPlanDesk *desk, guint from, int to);

void sas_plan_add_indicator_step       (SasPlanDesk *desk, guint result, int after);
void sas_plan_duplicate_indicator_step (SasPlanDesk *desk, guint result, guint indicator);
void sas_plan_remove_indicator_step    (SasPlanDesk *desk, guint result, guint indicator);
void sas_plan_move_indicator_step      (SasPlanDesk *desk, guint result, guint from, int to);
void sas_plan_set_study_leave_step     (SasPlanDesk *desk, guint result, gboolean study_leave);
void sas_plan_set_aspect_step          (SasPlanDesk *desk, guint result, guint indicator, SasAspect aspect);
/* @manual NULL: taken away. */
void sas_plan_set_manual_step          (SasPlanDesk *desk, guint result, guint indicator, const SasManual *manual);
void sas_plan_set_kind_step            (SasPlanDesk *desk, guint result, SasResultKind kind);

/* @list: "resources", "accountability" or "consequences". @text: "" for one to be written. */
void sas_plan_add_text_step     (SasPlanDesk *desk, const char *list, int after, const char *text);
void sas_plan_remove_text_step  (SasPlanDesk *desk, const char *list, guint index);
void sas_plan_move_text_step    (SasPlanDesk *desk, const char *list, guint from, int to);
GPtrArray *sas_plan_annex_texts (const SasPlan *plan, const char *list);   /* (transfer none) (nullable) */

void sas_plan_set_text_step     (SasPlanDesk *desk, const char *path, const char *text, const char *label);
void sas_plan_set_approach_step (SasPlanDesk *desk, SasApproach approach);
void sas_plan_set_model_step    (SasPlanDesk *desk, SasModel model);
/* Contents of @earlier's year in the place of what stands here. */
void sas_plan_copy_year_step    (SasPlanDesk *desk, const SasPlan *earlier);
/* Copies of @results (SasResult) behind those of their kind. Returns how many went in: what is there already stays out. */
guint sas_plan_take_results_step (SasPlanDesk *desk, const GPtrArray *results, const char *label);
G_END_DECLS
