#include "config.h"
#include "sas-i18n.h"
#include "sas-plan-edit.h"
#include "sas-plan-take.h"
#include "sas-plan-verbs.h"

/* Commits @draft with the place that @format makes. */
static void G_GNUC_PRINTF (4, 5)
commit (SasPlanDesk *desk, SasPlan *draft, const char *label, const char *format, ...)
{
  g_autofree char *place = NULL;
  va_list arguments;

  va_start (arguments, format);
  place = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  sas_plan_desk_commit (desk, draft, label, NULL, place);
  sas_plan_desk_flush (desk);
}

static guint
result_count (SasPlanDesk *desk)
{
  return sas_plan_desk_get_plan (desk)->results->len;
}

static guint
indicator_count (SasPlanDesk *desk, guint result)
{
  return result < result_count (desk) ? sas_plan_result (sas_plan_desk_get_plan (desk), result)->indicators->len : 0;
}

/* --- results --- */

void
sas_plan_add_result_step (SasPlanDesk *desk, SasResultKind kind, int after)
{
  SasPlan *draft = sas_plan_desk_draft (desk);
  guint at = sas_plan_add_result (draft, kind, after);

  commit (desk, draft, _("adding a result"), "results/%u/text", at);
}

void
sas_plan_duplicate_result_step (SasPlanDesk *desk, guint result)
{
  SasPlan *draft;
  guint at;

  if (result >= result_count (desk))
    return;
  draft = sas_plan_desk_draft (desk);
  at = sas_plan_duplicate_result (draft, result);
  commit (desk, draft, _("duplicating a result"), "results/%u/text", at);
}

void
sas_plan_remove_result_step (SasPlanDesk *desk, guint result)
{
  SasPlan *draft;

  if (result >= result_count (desk))
    return;
  draft = sas_plan_desk_draft (desk);
  sas_plan_remove_result (draft, result);
  if (draft->results->len > 0)
    commit (desk, draft, _("deleting a result"), "results/%u", MIN (result, draft->results->len - 1));
  else
    commit (desk, draft, _("deleting a result"), "results");
}

void
sas_plan_move_result_step (SasPlanDesk *desk, guint from, int to)
{
  SasPlan *draft;
  guint at;

  if (from >= result_count (desk) || to < 0 || (guint) to >= result_count (desk) || (guint) to == from)
    return;
  draft = sas_plan_desk_draft (desk);
  at = sas_plan_move_result (draft, from, (guint) to);
  commit (desk, draft, _("moving a result"), "results/%u", at);
}

void
sas_plan_set_study_leave_step (SasPlanDesk *desk, guint result, gboolean study_leave)
{
  SasPlan *draft;

  if (result >= result_count (desk))
    return;
  draft = sas_plan_desk_draft (desk);
  sas_plan_set_study_leave (draft, result, study_leave);
  sas_plan_desk_commit (desk, draft, _("marking a result of study leave"), NULL, NULL);
  sas_plan_desk_flush (desk);
}

/* --- indicators --- */

void
sas_plan_add_indicator_step (SasPlanDesk *desk, guint result, int after)
{
  SasPlan *draft;
  guint at;

  if (result >= result_count (desk))
    return;
  draft = sas_plan_desk_draft (desk);
  at = sas_plan_add_indicator (draft, result, after);
  commit (desk, draft, _("adding an indicator"), "results/%u/indicators/%u/text", result, at);
}

void
sas_plan_duplicate_indicator_step (SasPlanDesk *desk, guint result, guint indicator)
{
  SasPlan *draft;
  guint at;

  if (indicator >= indicator_count (desk, result))
    return;
  draft = sas_plan_desk_draft (desk);
  at = sas_plan_duplicate_indicator (draft, result, indicator);
  commit (desk, draft, _("duplicating an indicator"), "results/%u/indicators/%u/text", result, at);
}

void
sas_plan_remove_indicator_step (SasPlanDesk *desk, guint result, guint indicator)
{
  SasPlan *draft;
  guint count = indicator_count (desk, result);

  if (indicator >= count)
    return;
  draft = sas_plan_desk_draft (desk);
  sas_plan_remove_indicator (draft, result, indicator);
  if (count > 1)
    commit (desk, draft, _("deleting an indicator"), "results/%u/indicators/%u/text", result, MIN (indicator, count - 2));
  else
    commit (desk, draft, _("deleting an indicator"), "results/%u/indicators", result);
}

void
sas_plan_move_indicator_step (SasPlanDesk *desk, guint result, guint from, int to)
{
  SasPlan *draft;
  guint at;

  if (from >= indicator_count (desk, result) || to < 0 || (guint) to >= indicator_count (desk, result))
    return;
  draft = sas_plan_desk_draft (desk);
  at = sas_plan_move_indicator (draft, result, from, (guint) to);
  commit (desk, draft, _("moving an indicator"), "results/%u/indicators/%u/text", result, at);
}

void
sas_plan_set_manual_step (SasPlanDesk *desk, guint result, guint indicator, const SasManual *manual)
{
  SasPlan *draft;

  if (indicator >= indicator_count (desk, result))
    return;
  draft = sas_plan_desk_draft (desk);
  sas_plan_set_manual (draft, result, indicator, manual);
  commit (desk, draft, manual != NULL ? _("writing a manual") : _("taking a manual away"), "results/%u/indicators/%u/text", result, indicator);
}

void
sas_plan_set_kind_step (SasPlanDesk *desk, guint result, SasResultKind kind)
{
  SasPlan *draft;
  guint at;

  if (result >= result_count (desk) || sas_plan_result (sas_plan_desk_get_plan (desk), result)->kind == kind)
    return;
  draft = sas_plan_desk_draft (desk);
  at = sas_plan_set_result_kind (draft, result, kind);
  commit (desk, draft, kind == SAS_RESULT_MAIN ? _("making a result a main one") : _("making a result an additional one"), "results/%u/text", at);
}

void
sas_plan_set_aspect_step (SasPlanDesk *desk, guint result, guint indicator, SasAspect aspect)
{
  SasPlan *draft;

  if (indicator >= indicator_count (desk, result))
    return;
  draft = sas_plan_desk_draft (desk);
  sas_plan_set_aspect (draft, result, indicator, aspect);
  sas_plan_desk_commit (desk, draft, _("choosing an aspect"), NULL, NULL);
  sas_plan_desk_flush (desk);
}

/* --- annexes --- */

GPtrArray *
sas_plan_annex_texts (const SasPlan *plan, const char *list)
{
  const SasField *field = sas_record_field (&sas_annexes_type, list);

  return field != NULL ? SAS_FIELD_AT (plan->annexes, field, GPtrArray *) : NULL;
}

void
sas_plan_add_text_step (SasPlanDesk *desk, const char *list, int after, const char *text)
{
  SasPlan *draft = sas_plan_desk_draft (desk);
  GPtrArray *texts = sas_plan_annex_texts (draft, list);
  guint at = after < 0 ? texts->len : MIN ((guint) after + 1, texts->len);

  sas_texts_insert (texts, (int) at, text);
  commit (desk, draft, _("adding a line"), "annexes/%s/%u", list, at);
}

void
sas_plan_remove_text_step (SasPlanDesk *desk, const char *list, guint index)
{
  SasPlan *draft = sas_plan_desk_draft (desk);
  GPtrArray *texts = sas_plan_annex_texts (draft, list);

  if (index < texts->len)
    g_ptr_array_remove_index (texts, index);
  if (texts->len > 0)
    commit (desk, draft, _("deleting a line"), "annexes/%s/%u", list, MIN (index, texts->len - 1));
  else
    commit (desk, draft, _("deleting a line"), "annexes/%s", list);
}

void
sas_plan_move_text_step (SasPlanDesk *desk, const char *list, guint from, int to)
{
  SasPlan *draft;
  guint count = sas_plan_annex_texts (sas_plan_desk_get_plan (desk), list)->len;

  if (from >= count || to < 0 || (guint) to >= count)
    return;
  draft = sas_plan_desk_draft (desk);
  sas_texts_move (sas_plan_annex_texts (draft, list), from, (guint) to);
  commit (desk, draft, _("moving a line"), "annexes/%s/%d", list, to);
}

/* --- the whole --- */

void
sas_plan_set_text_step (SasPlanDesk *desk, const char *path, const char *text, const char *label)
{
  SasPlan *draft = sas_plan_desk_draft (desk);

  sas_plan_set_text (draft, path, text);
  commit (desk, draft, label, "%s", path);
}

void
sas_plan_set_approach_step (SasPlanDesk *desk, SasApproach approach)
{
  SasPlan *draft = sas_plan_desk_draft (desk);

  draft->approach = approach;
  commit (desk, draft, _("changing the approach"), "approach");
}

void
sas_plan_set_model_step (SasPlanDesk *desk, SasModel model)
{
  SasPlan *draft = sas_plan_desk_draft (desk);

  draft->model = model;
  commit (desk, draft, _("changing the form"), "model");
}

static void
swap (gpointer *a, gpointer *b)
{
  gpointer held = *a;

  *a = *b;
  *b = held;
}

void
sas_plan_copy_year_step (SasPlanDesk *desk, const SasPlan *earlier)
{
  const SasPlan *plan = sas_plan_desk_get_plan (desk);
  g_autoptr (SasPlan) copy = sas_plan_copy_to_year (earlier, plan->year);
  SasPlan *draft = sas_plan_desk_draft (desk);

  draft->approach = copy->approach;
  draft->model = copy->model;
  swap ((gpointer *) &draft->results, (gpointer *) &copy->results);
  swap ((gpointer *) &draft->behaviours, (gpointer *) &copy->behaviours);
  swap ((gpointer *) &draft->annexes, (gpointer *) &copy->annexes);
  commit (desk, draft, _("copying from last year"), "results/0");
}

guint
sas_plan_take_results_step (SasPlanDesk *desk, const GPtrArray *results, const char *label)
{
  SasPlan *draft = sas_plan_desk_draft (desk);
  guint taken = 0;
  int at = sas_plan_take_results (draft, results, &taken);

  if (at >= 0)
    commit (desk, draft, label, "results/%d/text", at);
  else
    sas_plan_free (draft);
  return taken;
}
