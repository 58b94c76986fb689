#include "config.h"
#include <string.h>
#include "sas-form-choice.h"
#include "sas-i18n.h"
#include "sas-plan-edit.h"
#include "sas-plan-check-wording.h"
#include "sas-plan-check.h"
#include "sas-regulation.h"

void
sas_finding_free (gpointer data)
{
  SasFinding *finding = data;

  g_free (finding->path);
  g_free (finding->message);
  g_free (finding->rewrite);
  g_free (finding);
}

typedef struct
{
  const char *rule;
  SasSeverity severity;
  const char *basis;
} Rule;

static void G_GNUC_PRINTF (4, 0)
add (GPtrArray *findings, const Rule *rule, char *path, const char *format, ...)
{
  SasFinding *finding = g_new0 (SasFinding, 1);
  va_list arguments;

  finding->rule = rule->rule;
  finding->severity = rule->severity;
  finding->basis = rule->basis;
  finding->path = path;
  va_start (arguments, format);
  finding->message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_ptr_array_add (findings, finding);
}

static gboolean
is_blank (const char *text)
{
  while (text != NULL && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text == NULL || *text == '\0';
}

/* --- rules of the whole plan --- */

static void
check_main_results (const Rule *rule, const SasPlan *plan, GPtrArray *findings)
{
  if (sas_plan_count (plan, SAS_RESULT_MAIN) == 0)
    add (findings, rule, g_strdup ("results"), "%s", _("There is no main result yet; a plan has at least one."));
}

static void
check_budget_perspective (const Rule *rule, const SasPlan *plan, GPtrArray *findings)
{
  const char *required = sas_regulation_of_plan (plan)->required_perspective;

  if (plan->model != SAS_MODEL_JPT || plan->results->len == 0)
    return;
  for (guint r = 0; r < plan->results->len; r++)
    for (guint i = 0; i < sas_plan_result (plan, r)->indicators->len; i++)
      if (g_strcmp0 (sas_plan_indicator (plan, r, i)->perspective, required) == 0)
        return;
  add (findings, rule, g_strdup ("results"), _("No indicator has the perspective “%s”; each plan of a leader has one."), required);
}

static void
check_annexes (const Rule *rule, const SasPlan *plan, GPtrArray *findings)
{
  const struct { const char *path; GPtrArray *texts; const char *message; } parts[] = {
    { "annexes/resources", plan->annexes->resources, N_("The support of resources is not filled in yet.") },
    { "annexes/accountability", plan->annexes->accountability, N_("The scheme of accountability is not filled in yet.") },
    { "annexes/consequences", plan->annexes->consequences, N_("The consequences are not filled in yet.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gboolean filled = FALSE;

      for (guint j = 0; j < parts[i].texts->len; j++)
        filled = filled || !is_blank (g_ptr_array_index (parts[i].texts, j));
      if (!filled)
        add (findings, rule, g_strdup (parts[i].path), "%s", _(parts[i].message));
    }
}

/* --- rules of one result --- */

static void
check_result_text (const Rule *rule, const SasPlan *plan, guint r, GPtrArray *findings)
{
  if (is_blank (sas_plan_result (plan, r)->text))
    add (findings, rule, g_strdup_printf ("results/%u/text", r), _("Result %u has no text yet."), r + 1);
}

static void
check_superior_result (const Rule *rule, const SasPlan *plan, guint r, GPtrArray *findings)
{
  const SasResult *result = sas_plan_result (plan, r);

  if (plan->model == SAS_MODEL_JA_JF && result->kind == SAS_RESULT_MAIN && is_blank (result->superior_result))
    add (findings, rule, g_strdup_printf ("results/%u/superior_result", r), _("Result %u does not say which result of the leader it carries."), r + 1);
}

static void
check_indicators_exist (const Rule *rule, const SasPlan *plan, guint r, GPtrArray *findings)
{
  if (sas_plan_result (plan, r)->indicators->len == 0)
    add (findings, rule, g_strdup_printf ("results/%u/indicators", r), _("Result %u has no indicator yet."), r + 1);
}

/* --- rules of one indicator --- */

static void
check_indicator_text (const Rule *rule, const SasPlan *plan, guint r, guint i, GPtrArray *findings)
{
  if (is_blank (sas_plan_indicator (plan, r, i)->text))
    add (findings, rule, g_strdup_printf ("results/%u/indicators/%u/text", r, i), _("Indicator %u of result %u has no text yet."), i + 1, r + 1);
}

static void
check_target (const Rule *rule, const SasPlan *plan, guint r, guint i, GPtrArray *findings)
{
  if (plan->approach == SAS_APPROACH_QUANTITATIVE && is_blank (sas_plan_indicator (plan, r, i)->target))
    add (findings, rule, g_strdup_printf ("results/%u/indicators/%u/target", r, i), _("The target of indicator %u of result %u is not filled in yet."),
         i + 1, r + 1);
}

static void
check_aspect (const Rule *rule, const SasPlan *plan, guint r, guint i, GPtrArray *findings)
{
  if (plan->approach == SAS_APPROACH_QUANTITATIVE && plan->model == SAS_MODEL_JA_JF &&
      sas_plan_indicator (plan, r, i)->aspect == SAS_ASPECT_NONE)
    add (findings, rule, g_strdup_printf ("results/%u/indicators/%u/aspect", r, i), _("Indicator %u of result %u has no aspect yet."), i + 1, r + 1);
}

static void
check_perspective (const Rule *rule, const SasPlan *plan, guint r, guint i, GPtrArray *findings)
{
  if (plan->model == SAS_MODEL_JPT && is_blank (sas_plan_indicator (plan, r, i)->perspective))
    add (findings, rule, g_strdup_printf ("results/%u/indicators/%u/perspective", r, i),
         _("Indicator %u of result %u has no perspective yet."), i + 1, r + 1);
}

static void
check_acting (const Rule *rule, const SasPlan *plan, guint r, GPtrArray *findings)
{
  const SasResult *result = sas_plan_result (plan, r);

  if (result->kind == SAS_RESULT_ADDITIONAL && sas_regulation_is_acting (sas_regulation_of_plan (plan), result->text))
    add (findings, rule, g_strdup_printf ("results/%u", r), _("Result %u is work as Plt or Plh: it is a main result. Move it there."), r + 1);
}

/* "Wajib dilengkapi" where not everybody understands the indicators, which nobody but the people can know: a hint, once. */
static void
check_manuals (const Rule *rule, const SasPlan *plan, GPtrArray *findings)
{
  for (guint r = 0; plan->model == SAS_MODEL_JPT && r < plan->results->len; r++)
    for (guint i = 0; i < sas_plan_result (plan, r)->indicators->len; i++)
      if (!is_blank (sas_plan_indicator (plan, r, i)->text) && sas_plan_get_manual (plan, r, i) == NULL)
        {
          add (findings, rule, g_strdup_printf ("results/%u/indicators/%u", r, i),
               _("Indicator %u of result %u has no manual (A.1.3). It needs one unless everybody understands it."), i + 1, r + 1);
          return;
        }
}

/* --- the tables --- */

static const struct { Rule rule; void (*check) (const Rule *, const SasPlan *, GPtrArray *); } plan_rules[] = {
  { { "main-result-missing", SAS_MUST, "p. 49" }, check_main_results },
  { { "budget-missing", SAS_MUST, "p. 29" }, check_budget_perspective },
  { { "manual-missing", SAS_HINT, "p. 37" }, check_manuals },
};
static const struct { Rule rule; void (*check) (const Rule *, const SasPlan *, guint, GPtrArray *); } result_rules[] = {
  { { "result-text-missing", SAS_MUST, "p. 49" }, check_result_text },
  { { "acting-not-main", SAS_MUST, "p. 50" }, check_acting },
  { { "superior-result-missing", SAS_HINT, "pp. 46-47" }, check_superior_result },
  { { "indicator-missing", SAS_MUST, "p. 49" }, check_indicators_exist },
};
static const struct { Rule rule; void (*check) (const Rule *, const SasPlan *, guint, guint, GPtrArray *); } indicator_rules[] = {
  { { "indicator-text-missing", SAS_MUST, "p. 49" }, check_indicator_text },
  { { "aspect-missing", SAS_WARN, "p. 50" }, check_aspect },
  { { "target-missing", SAS_MUST, "p. 50" }, check_target },
  { { "perspective-missing", SAS_WARN, "p. 29" }, check_perspective },
};
static const struct { Rule rule; void (*check) (const Rule *, const SasPlan *, GPtrArray *); } annex_rules[] = {
  { { "annex-missing", SAS_MUST, "pp. 60-61" }, check_annexes },
};

/* Without @wording only what is missing is looked for: every "must" is among it. */
static GPtrArray *
run_rules (const SasPlan *plan, gboolean wording)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (sas_finding_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint k = 0; k < G_N_ELEMENTS (plan_rules); k++)
    plan_rules[k].check (&plan_rules[k].rule, plan, findings);
  if (wording)
    sas_plan_check_time_wording (plan, findings);
  for (guint r = 0; r < plan->results->len; r++)
    {
      for (guint k = 0; k < G_N_ELEMENTS (result_rules); k++)
        result_rules[k].check (&result_rules[k].rule, plan, r, findings);
      if (wording)
        sas_plan_check_result_wording (plan, r, seen, findings);
      for (guint i = 0; i < sas_plan_result (plan, r)->indicators->len; i++)
        {
          for (guint k = 0; k < G_N_ELEMENTS (indicator_rules); k++)
            indicator_rules[k].check (&indicator_rules[k].rule, plan, r, i, findings);
          if (wording)
            sas_plan_check_indicator_wording (plan, r, i, seen, findings);
        }
    }
  for (guint k = 0; k < G_N_ELEMENTS (annex_rules); k++)
    annex_rules[k].check (&annex_rules[k].rule, plan, findings);
  return findings;
}

GPtrArray *
sas_plan_check (const SasPlan *plan)
{
  return run_rules (plan, TRUE);
}

guint
sas_findings_count (const GPtrArray *findings, SasSeverity severity)
{
  guint count = 0;

  for (guint i = 0; i < findings->len; i++)
    count += ((SasFinding *) g_ptr_array_index (findings, i))->severity == severity;
  return count;
}

gboolean
sas_plan_is_complete (const SasPlan *plan)
{
  g_autoptr (GPtrArray) findings = run_rules (plan, FALSE);

  return sas_findings_count (findings, SAS_MUST) == 0;
}

void
sas_plan_progress (const SasPlan *plan, guint *filled, guint *parts)
{
  g_autoptr (GPtrArray) findings = run_rules (plan, FALSE);
  guint missing = sas_findings_count (findings, SAS_MUST);

  *parts = 4;  /* at least one main result, three annexes */
  for (guint r = 0; r < plan->results->len; r++)
    *parts += 1 + sas_plan_result (plan, r)->indicators->len * (plan->approach == SAS_APPROACH_QUANTITATIVE ? 2 : 1);
  *filled = *parts - MIN (missing, *parts);
}

void
sas_plan_alignment (const SasPlan *plan, guint *aligned, guint *results)
{
  *aligned = 0;
  *results = plan->results->len;
  for (guint r = 0; r < plan->results->len; r++)
    *aligned += plan->model == SAS_MODEL_JPT || sas_plan_result (plan, r)->kind == SAS_RESULT_ADDITIONAL ||
                !is_blank (sas_plan_result (plan, r)->superior_result);
}

const char *
sas_plan_form_code (SasModel model, SasApproach approach)
{
  return sas_form_choice (SAS_STAGE_PLAN, model, approach);
}
