#include "sas-likeness.h"
#include "sas-plan-edit.h"

/* --- order ---
 * Manuals name their indicator by position, so each change of order is made between hold and release. */

static GPtrArray *
hold_manuals (const SasPlan *plan)
{
  GPtrArray *held = g_ptr_array_new ();

  for (guint i = 0; i < plan->manuals->len; i++)
    {
      const SasManual *manual = g_ptr_array_index (plan->manuals, i);
      gboolean stands = manual->result >= 0 && (guint) manual->result < plan->results->len && manual->indicator >= 0 &&
                        (guint) manual->indicator < sas_plan_result (plan, (guint) manual->result)->indicators->len;

      g_ptr_array_add (held, stands ? sas_plan_indicator (plan, (guint) manual->result, (guint) manual->indicator) : NULL);
    }
  return held;
}

static gboolean
place_manual (const SasPlan *plan, SasManual *manual, gconstpointer indicator)
{
  for (guint r = 0; indicator != NULL && r < plan->results->len; r++)
    {
      guint i;

      if (!g_ptr_array_find (sas_plan_result (plan, r)->indicators, indicator, &i))
        continue;
      manual->result = (int) r;
      manual->indicator = (int) i;
      return TRUE;
    }
  return FALSE;
}

static void
release_manuals (SasPlan *plan, GPtrArray *held)
{
  for (guint i = held->len; i-- > 0;)
    {
      SasManual *manual = g_ptr_array_index (plan->manuals, i);

      if (!place_manual (plan, manual, g_ptr_array_index (held, i)))
        sas_record_free (&sas_manual_type, g_ptr_array_steal_index (plan->manuals, i));
    }
  g_ptr_array_unref (held);
}

static void
move_item (GPtrArray *array, guint from, guint to)
{
  g_ptr_array_insert (array, (int) to, g_ptr_array_steal_index (array, from));
}

static guint
insert_result (SasPlan *plan, SasResult *result, int after)
{
  guint main_count = sas_plan_count (plan, SAS_RESULT_MAIN);
  guint first = result->kind == SAS_RESULT_MAIN ? 0 : main_count;
  guint end = result->kind == SAS_RESULT_MAIN ? main_count : plan->results->len;
  guint at = after < 0 ? end : CLAMP ((guint) after + 1, first, end);
  GPtrArray *held = hold_manuals (plan);

  g_ptr_array_insert (plan->results, (int) at, result);
  release_manuals (plan, held);
  return at;
}

/* A copy is a new thing: the store gives it identities of its own. */
static void
forget_identity (SasResult *result)
{
  sas_record_set_text (&sas_result_type, result, "id", "");
  for (guint i = 0; i < result->indicators->len; i++)
    sas_record_set_text (&sas_indicator_type, g_ptr_array_index (result->indicators, i), "id", "");
}

guint
sas_plan_add_result (SasPlan *plan, SasResultKind kind, int after)
{
  SasResult *result = sas_record_new (&sas_result_type);

  result->kind = kind;
  g_ptr_array_add (result->indicators, sas_record_new (&sas_indicator_type));
  return insert_result (plan, result, after);
}

void
sas_plan_remove_result (SasPlan *plan, guint index)
{
  GPtrArray *held;
  SasResult *result;

  g_return_if_fail (index < plan->results->len);

  held = hold_manuals (plan);
  result = g_ptr_array_steal_index (plan->results, index);
  release_manuals (plan, held);
  sas_record_free (&sas_result_type, result);
}

guint
sas_plan_duplicate_result (SasPlan *plan, guint index)
{
  SasResult *copy;

  g_return_val_if_fail (index < plan->results->len, 0);

  copy = sas_record_copy (&sas_result_type, sas_plan_result (plan, index));
  forget_identity (copy);
  return insert_result (plan, copy, (int) index);
}

guint
sas_plan_move_result (SasPlan *plan, guint from, guint to)
{
  SasResult *result;
  GPtrArray *held;
  guint main_after;

  g_return_val_if_fail (from < plan->results->len, from);

  to = MIN (to, plan->results->len - 1);
  held = hold_manuals (plan);
  result = sas_plan_result (plan, from);
  move_item (plan->results, from, to);
  /* Above an additional result's border it is main, below a main one's it is additional. */
  main_after = sas_plan_count (plan, SAS_RESULT_MAIN);
  if (result->kind == SAS_RESULT_ADDITIONAL && to < main_after)
    result->kind = SAS_RESULT_MAIN;
  else if (result->kind == SAS_RESULT_MAIN && to >= main_after)
    result->kind = SAS_RESULT_ADDITIONAL;
  release_manuals (plan, held);
  return to;
}

guint
sas_plan_set_result_kind (SasPlan *plan, guint index, SasResultKind kind)
{
  GPtrArray *held;
  SasResult *result;
  guint at;

  g_return_val_if_fail (index < plan->results->len, index);

  if (sas_plan_result (plan, index)->kind == kind)
    return index;
  held = hold_manuals (plan);
  result = g_ptr_array_steal_index (plan->results, index);
  result->kind = kind;
  at = sas_plan_count (plan, SAS_RESULT_MAIN);  /* last of the main ones, or first of the additional ones */
  g_ptr_array_insert (plan->results, (int) at, result);
  release_manuals (plan, held);
  return at;
}

static guint
insert_indicator (SasPlan *plan, guint result, SasIndicator *indicator, int after)
{
  GPtrArray *indicators = sas_plan_result (plan, result)->indicators;
  guint at = after < 0 ? indicators->len : MIN ((guint) after + 1, indicators->len);
  GPtrArray *held = hold_manuals (plan);

  g_ptr_array_insert (indicators, (int) at, indicator);
  release_manuals (plan, held);
  return at;
}

guint
sas_plan_add_indicator (SasPlan *plan, guint result, int after)
{
  g_return_val_if_fail (result < plan->results->len, 0);
  return insert_indicator (plan, result, sas_record_new (&sas_indicator_type), after);
}

void
sas_plan_remove_indicator (SasPlan *plan, guint result, guint index)
{
  GPtrArray *held;
  SasIndicator *indicator;

  g_return_if_fail (sas_plan_indicator (plan, result, index) != NULL);

  held = hold_manuals (plan);
  indicator = g_ptr_array_steal_index (sas_plan_result (plan, result)->indicators, index);
  release_manuals (plan, held);
  sas_record_free (&sas_indicator_type, indicator);
}

guint
sas_plan_duplicate_indicator (SasPlan *plan, guint result, guint index)
{
  SasIndicator *copy = sas_record_copy (&sas_indicator_type, sas_plan_indicator (plan, result, index));

  sas_record_set_text (&sas_indicator_type, copy, "id", "");
  return insert_indicator (plan, result, copy, (int) index);
}

guint
sas_plan_move_indicator (SasPlan *plan, guint result, guint from, guint to)
{
  GPtrArray *indicators = sas_plan_result (plan, result)->indicators;
  GPtrArray *held;

  g_return_val_if_fail (from < indicators->len, from);

  to = MIN (to, indicators->len - 1);
  held = hold_manuals (plan);
  move_item (indicators, from, to);
  release_manuals (plan, held);
  return to;
}

void
sas_plan_set_study_leave (SasPlan *plan, guint result, gboolean study_leave)
{
  sas_plan_result (plan, result)->study_leave = study_leave;
}

void
sas_plan_set_aspect (SasPlan *plan, guint result, guint index, SasAspect aspect)
{
  sas_plan_indicator (plan, result, index)->aspect = aspect;
}

void
sas_texts_insert (GPtrArray *list, int at, const char *text)
{
  g_ptr_array_insert (list, at < 0 ? (int) list->len : MIN (at, (int) list->len), g_strdup (text));
}

void
sas_texts_move (GPtrArray *list, guint from, guint to)
{
  g_return_if_fail (from < list->len);
  move_item (list, from, MIN (to, list->len - 1));
}

static gboolean
is_empty (const char *text)
{
  g_autofree char *key = sas_text_key (text);

  return *key == '\0';
}

int
sas_plan_find_blank (const SasPlan *plan)
{
  for (guint r = 0; r < plan->results->len; r++)
    {
      const SasResult *result = sas_plan_result (plan, r);
      gboolean blank = result->kind == SAS_RESULT_MAIN && is_empty (result->text) && is_empty (result->superior_result);

      for (guint i = 0; blank && i < result->indicators->len; i++)
        blank = is_empty (sas_plan_indicator (plan, r, i)->text) && is_empty (sas_plan_indicator (plan, r, i)->target);
      if (blank)
        return (int) r;
    }
  return -1;
}

static gboolean
reads_same (const char *a, const char *b)
{
  g_autofree char *left = sas_text_key (a);
  g_autofree char *right = sas_text_key (b);

  return g_str_equal (left, right);
}

int
sas_plan_take_result (SasPlan *plan, const SasResult *result)
{
  int blank = result->kind == SAS_RESULT_MAIN ? sas_plan_find_blank (plan) : -1;
  SasResult *copy;

  for (guint r = 0; r < plan->results->len; r++)
    if (reads_same (sas_plan_result (plan, r)->text, result->text) &&
        reads_same (sas_plan_result (plan, r)->superior_result, result->superior_result))
      return -1;
  copy = sas_record_copy (&sas_result_type, result);
  forget_identity (copy);
  if (blank >= 0)
    sas_plan_remove_result (plan, (guint) blank);
  return (int) insert_result (plan, copy, -1);
}

SasPlan *
sas_plan_copy_to_year (const SasPlan *earlier, int year)
{
  SasPlan *plan = sas_plan_copy (earlier);
  SasPlan *fresh = sas_plan_new (earlier->nip, year);

  sas_record_set_text (&sas_plan_type, plan, "id", "");
  sas_record_set_text (&sas_plan_type, plan, "regulation", fresh->regulation);
  plan->year = year;
  plan->version = 1;
  plan->state = SAS_PLAN_DRAFT;
  plan->from = fresh->from;
  plan->to = fresh->to;
  sas_record_free (&sas_people_type, g_steal_pointer (&plan->people));
  sas_record_free (&sas_approval_type, g_steal_pointer (&plan->approval));
  sas_record_free (&sas_amendment_type, g_steal_pointer (&plan->amendment));
  for (guint i = 0; i < plan->results->len; i++)
    forget_identity (sas_plan_result (plan, i));
  sas_plan_free (fresh);
  return plan;
}
