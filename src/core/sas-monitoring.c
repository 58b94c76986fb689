#include "config.h"
#include <string.h>
#include "sas-error.h"
#include "sas-evidence.h"
#include "sas-i18n.h"
#include "sas-monitoring.h"

#define MOST_SCORE 5

const char *const sas_guidance_kinds[SAS_GUIDANCE_KINDS] = { "coaching", "mentoring", "feedback", "competence" };
const char *const sas_guidance_parts[SAS_GUIDANCE_PARTS] = { "goals", "facts", "steps", "sessions", "answers", "competences" };

static const SasField action_fields[] = {
  SAS_FIELD (SasAction, result, SAS_FIELD_INT, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasAction, text, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasAction, target, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasAction, time, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasAction, realisation, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasAction, evidence, SAS_FIELD_TEXTS, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_action_type = { "action_step", sizeof (SasAction), action_fields, NULL };

static const SasField action_plan_fields[] = {
  SAS_FIELD (SasActionPlan, id, SAS_FIELD_STRING, SAS_FIELD_INTERNAL),
  SAS_FIELD (SasActionPlan, nip, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasActionPlan, year, SAS_FIELD_INT, SAS_FIELD_REQUIRED),
  SAS_WORD_FIELD (SasActionPlan, period, sas_periods, SAS_FIELD_REQUIRED),
  SAS_RECORD_FIELD (SasActionPlan, actions, SAS_FIELD_RECORDS, &sas_action_type, SAS_FIELD_REQUIRED),
  SAS_FIELD_END
};
const SasRecordType sas_action_plan_type = { "action_plan", sizeof (SasActionPlan), action_plan_fields, NULL };

static const SasField log_entry_fields[] = {
  SAS_FIELD (SasLogEntry, id, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasLogEntry, nip, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasLogEntry, year, SAS_FIELD_INT, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasLogEntry, date, SAS_FIELD_DATE, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasLogEntry, text, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasLogEntry, result, SAS_FIELD_INT, SAS_FIELD_OPTIONAL),
  SAS_FIELD (SasLogEntry, indicator, SAS_FIELD_INT, SAS_FIELD_OPTIONAL),
  SAS_FIELD_END
};
const SasRecordType sas_log_entry_type = { "log_entry", sizeof (SasLogEntry), log_entry_fields, NULL };

static const SasField feedback_fields[] = {
  SAS_FIELD (SasFeedback, id, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasFeedback, nip, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasFeedback, year, SAS_FIELD_INT, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasFeedback, date, SAS_FIELD_DATE, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasFeedback, giver, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasFeedback, giver_nip, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasFeedback, role, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasFeedback, result, SAS_FIELD_INT, SAS_FIELD_OPTIONAL),
  SAS_FIELD (SasFeedback, indicator, SAS_FIELD_INT, SAS_FIELD_OPTIONAL),
  SAS_FIELD (SasFeedback, behaviour, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasFeedback, text, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_WORD_FIELD (SasFeedback, polarity, sas_polarities, SAS_FIELD_PLAIN),
  SAS_FIELD (SasFeedback, symbol, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasFeedback, evidence, SAS_FIELD_TEXTS, SAS_FIELD_PLAIN),
  SAS_FIELD (SasFeedback, asked, SAS_FIELD_BOOL, SAS_FIELD_PLAIN),
  SAS_FIELD (SasFeedback, hidden, SAS_FIELD_BOOL, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_feedback_type = { "feedback", sizeof (SasFeedback), feedback_fields, NULL };

static const SasField guidance_row_fields[] = {
  SAS_WORD_FIELD (SasGuidanceRow, part, sas_guidance_parts, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasGuidanceRow, cells, SAS_FIELD_TEXTS, SAS_FIELD_REQUIRED),
  SAS_FIELD_END
};
const SasRecordType sas_guidance_row_type = { "guidance_row", sizeof (SasGuidanceRow), guidance_row_fields, NULL };

static const SasField guidance_fields[] = {
  SAS_FIELD (SasGuidance, id, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasGuidance, nip, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasGuidance, year, SAS_FIELD_INT, SAS_FIELD_REQUIRED),
  SAS_WORD_FIELD (SasGuidance, kind, sas_guidance_kinds, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasGuidance, date, SAS_FIELD_DATE, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasGuidance, by, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasGuidance, by_nip, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasGuidance, options, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasGuidance, recommendation, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_RECORD_FIELD (SasGuidance, rows, SAS_FIELD_RECORDS, &sas_guidance_row_type, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_guidance_type = { "guidance", sizeof (SasGuidance), guidance_fields, NULL };

static const SasField result_takeover_fields[] = {
  SAS_FIELD (SasResultTakeover, id, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasResultTakeover, nip, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasResultTakeover, year, SAS_FIELD_INT, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasResultTakeover, result, SAS_FIELD_INT, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasResultTakeover, date, SAS_FIELD_DATE, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasResultTakeover, by, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasResultTakeover, by_nip, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasResultTakeover, tried, SAS_FIELD_TEXTS, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasResultTakeover, text, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD_END
};
const SasRecordType sas_result_takeover_type = { "result_takeover", sizeof (SasResultTakeover), result_takeover_fields, NULL };
const char *const sas_takeover_tried[SAS_TAKEOVER_TRIED] = { "expectation", "resources", "guidance", "counselling" };

/* "berorientasi-pelayanan" is read "Berorientasi pelayanan". (transfer full) */
static char *
behaviour_title (const char *value)
{
  char *title = g_strdelimit (g_strdup (value), "-", ' ');

  title[0] = g_ascii_toupper (title[0]);
  return title;
}

char *
sas_monitoring_about (int result, const char *behaviour)
{
  if (behaviour != NULL)
    return behaviour_title (behaviour);
  return result >= 0 ? g_strdup_printf (_("Result %d"), result + 1) : g_strdup ("");
}

/* --- what the tables cannot say --- */

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID, sentence);
  return FALSE;
}

static gboolean
is_in_year (SasDate date, int year, GError **error)
{
  return (date != SAS_DATE_NONE && (int) sas_date_year (date) == year) || refuse (error, _("The day is not one of that year. Nothing was changed."));
}

static gboolean
is_said (const char *text, GError **error)
{
  return *text != '\0' || refuse (error, _("There is nothing written in it. Nothing was changed."));
}

/* Without a plan only "none in particular" can be meant. */
static gboolean
is_of_plan (int result, int indicator, const SasPlan *plan, GError **error)
{
  gboolean known = plan != NULL && result >= 0 && (guint) result < plan->results->len;

  if (result < 0 && indicator < 0)
    return TRUE;
  return (known && (indicator < 0 || (guint) indicator < sas_plan_result (plan, (guint) result)->indicators->len)) ||
         refuse (error, _("The plan of that year has no such result or indicator. Nothing was changed."));
}

static gboolean
check_action_plan (gconstpointer record, const SasPlan *plan, GError **error)
{
  const SasActionPlan *actions = record;

  for (guint i = 0; i < actions->actions->len; i++)
    {
      const SasAction *action = g_ptr_array_index (actions->actions, i);

      if (action->result < 0)
        return refuse (error, _("An action is a step towards a result: “result” says which. Nothing was changed."));
      if (!is_said (action->text, error) || !is_of_plan (action->result, -1, plan, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_log_entry (gconstpointer record, const SasPlan *plan, GError **error)
{
  const SasLogEntry *entry = record;

  return is_in_year (entry->date, entry->year, error) && is_said (entry->text, error) &&
         is_of_plan (entry->result, entry->indicator, plan, error);
}

/* p. 194: it may be words, a symbol, or both. */
static gboolean
check_feedback (gconstpointer record, const SasPlan *plan, GError **error)
{
  const SasFeedback *feedback = record;
  gboolean on_behaviour = feedback->behaviour != NULL;

  if (on_behaviour && sas_word_find (sas_behaviour_values, SAS_BEHAVIOURS, feedback->behaviour) < 0)
    return refuse (error, _("“behaviour” is none of the seven values. Nothing was changed."));
  if (on_behaviour == (feedback->result >= 0))
    return refuse (error, _("Feedback is on a result or on a behaviour, one of the two. Nothing was changed."));
  if (g_strcmp0 (feedback->giver_nip, feedback->nip) == 0)
    return refuse (error, _("Nobody gives feedback about himself. Nothing was changed."));
  return is_in_year (feedback->date, feedback->year, error) && is_said (feedback->giver, error) &&
         (feedback->symbol != NULL || is_said (feedback->text, error)) && is_of_plan (feedback->result, feedback->indicator, plan, error);
}

guint
sas_guidance_columns (SasGuidanceKind kind, SasGuidancePart part)
{
  static const guint columns[SAS_GUIDANCE_KINDS][SAS_GUIDANCE_PARTS] = {
    [SAS_GUIDANCE_COACHING] = { [SAS_GUIDANCE_GOALS] = 4, [SAS_GUIDANCE_FACTS] = 4, [SAS_GUIDANCE_STEPS] = 3 },
    [SAS_GUIDANCE_MENTORING] = { [SAS_GUIDANCE_GOALS] = 4, [SAS_GUIDANCE_SESSIONS] = 4 },
    [SAS_GUIDANCE_FEEDBACK] = { [SAS_GUIDANCE_ANSWERS] = 1 },
    [SAS_GUIDANCE_COMPETENCE] = { [SAS_GUIDANCE_COMPETENCES] = 4 },
  };

  g_return_val_if_fail (kind < SAS_GUIDANCE_KINDS && part < SAS_GUIDANCE_PARTS, 0);
  return columns[kind][part];
}

/* p. 85: one to five. */
static gboolean
is_score (const char *cell)
{
  return cell[0] >= '1' && cell[0] <= '0' + MOST_SCORE && cell[1] == '\0';
}

static gboolean
check_guidance (gconstpointer record, const SasPlan *plan, GError **error)
{
  const SasGuidance *guidance = record;

  for (guint i = 0; i < guidance->rows->len; i++)
    {
      const SasGuidanceRow *row = g_ptr_array_index (guidance->rows, i);
      guint columns = sas_guidance_columns (guidance->kind, row->part);

      if (columns == 0 || row->cells->len != columns)
        {
          g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("rows[%u]: “%s” of “%s” has %u cells. Nothing was changed."), i,
                       sas_guidance_parts[row->part], sas_guidance_kinds[guidance->kind], columns);
          return FALSE;
        }
      if (row->part == SAS_GUIDANCE_COMPETENCES && !is_score (g_ptr_array_index (row->cells, 2)))
        return refuse (error, _("A competence is scored from 1 to 5. Nothing was changed."));
    }
  return is_in_year (guidance->date, guidance->year, error);
}

/* Art. 20(6): only when what paragraph (3) names was done and brought no progress. */
static gboolean
was_tried (const GPtrArray *tried, GError **error)
{
  for (guint i = 0; i < tried->len; i++)
    if (sas_word_find (sas_takeover_tried, SAS_TAKEOVER_TRIED, g_ptr_array_index (tried, i)) < 0)
      return refuse (error, _("“tried” holds expectation, resources, guidance or counselling, nothing else. Nothing was changed."));
  return tried->len > 0 || refuse (error, _("Before a result is taken over, expectation or resources are adjusted or guidance is given (Art. 20): "
                                            "“tried” says which. Nothing was changed."));
}

static gboolean
check_takeover (gconstpointer record, const SasPlan *plan, GError **error)
{
  const SasResultTakeover *takeover = record;

  if (takeover->result < 0)
    return refuse (error, _("“result” says which result is taken over. Nothing was changed."));
  if (g_strcmp0 (takeover->by_nip, takeover->nip) == 0)
    return refuse (error, _("Nobody takes over his own result. Nothing was changed."));
  return is_in_year (takeover->date, takeover->year, error) && is_said (takeover->by, error) && is_said (takeover->text, error) &&
         was_tried (takeover->tried, error) && is_of_plan (takeover->result, -1, plan, error);
}

/* Without a result nobody knows what it shows. */
static gboolean
check_evidence (gconstpointer record, const SasPlan *plan, GError **error)
{
  const SasEvidence *evidence = record;

  return (evidence->result >= 0 || refuse (error, _("Evidence shows a result: “result” says which. Nothing was changed."))) &&
         is_of_plan (evidence->result, evidence->indicator, plan, error);
}

gboolean
sas_monitoring_check (const SasRecordType *type, gconstpointer record, const SasPlan *plan, GError **error)
{
  static const struct { const SasRecordType *type; gboolean (*check) (gconstpointer, const SasPlan *, GError **); } checks[] = {
    { &sas_action_plan_type, check_action_plan }, { &sas_log_entry_type, check_log_entry },
    { &sas_feedback_type, check_feedback }, { &sas_guidance_type, check_guidance }, { &sas_evidence_type, check_evidence },
    { &sas_result_takeover_type, check_takeover },
  };

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (checks[i].type == type)
      return checks[i].check (record, plan, error);
  g_return_val_if_reached (FALSE);
}

/* --- the log on its way into an evaluation --- */

static gboolean
has_log (const SasRealisation *realisation, const char *entry_id)
{
  return g_ptr_array_find_with_equal_func (realisation->log, entry_id, g_str_equal, NULL);
}

gboolean
sas_evaluation_has_log (const SasEvaluation *evaluation, const char *entry_id)
{
  for (guint i = 0; i < evaluation->realisations->len; i++)
    if (has_log (g_ptr_array_index (evaluation->realisations, i), entry_id))
      return TRUE;
  return FALSE;
}

gboolean
sas_realisation_take_log (SasRealisation *realisation, const SasLogEntry *entry)
{
  gboolean stored = entry->id != NULL && *entry->id != '\0';
  g_autofree char *joined = NULL;

  if ((stored && has_log (realisation, entry->id)) || (realisation->text != NULL && strstr (realisation->text, entry->text) != NULL))
    return FALSE;
  joined = realisation->text != NULL ? g_strconcat (realisation->text, "\n", entry->text, NULL) : g_strdup (entry->text);
  sas_record_set_text (&sas_realisation_type, realisation, "text", joined);
  if (stored)
    g_ptr_array_add (realisation->log, g_strdup (entry->id));
  realisation->not_yet = FALSE;
  return TRUE;
}

/* --- feedback on its way into an evaluation --- */

void
sas_feedback_conceal (SasFeedback *feedback)
{
  if (!feedback->hidden)
    return;
  sas_record_set_text (&sas_feedback_type, feedback, "giver", "");
  sas_record_set_text (&sas_feedback_type, feedback, "giver_nip", NULL);
}

/* Who said it, as far as the employee is told: he reads the evaluation. */
static const char *
told_giver (const SasFeedback *feedback)
{
  static const struct { const char *role, *words; } roles[] = {
    { "leader", "Pimpinan" }, { "peer", "Rekan kerja setingkat" }, { "subordinate", "Pegawai di bawahnya" },
    { "service-recipient", "Penerima layanan" },
  };

  for (guint i = 0; feedback->hidden && i < G_N_ELEMENTS (roles); i++)
    if (g_str_equal (roles[i].role, feedback->role))
      return roles[i].words;
  return feedback->hidden ? "Pihak lain" : feedback->giver;
}

static gboolean
has_item (GPtrArray *items, const SasFeedback *feedback)
{
  for (guint i = 0; i < items->len; i++)
    {
      const SasFeedbackItem *item = g_ptr_array_index (items, i);

      if (g_str_equal (item->giver, told_giver (feedback)) && g_str_equal (item->text, feedback->text))
        return TRUE;
    }
  return FALSE;
}

static gboolean
add_item (GPtrArray *items, const SasRecordType *type, const SasFeedback *feedback)
{
  SasFeedbackItem *item;

  if (has_item (items, feedback))
    return FALSE;
  item = sas_record_new (type);
  sas_record_set_text (type, item, "giver", told_giver (feedback));
  sas_record_set_text (type, item, "role", feedback->role);
  sas_record_set_text (type, item, "text", feedback->text);
  item->polarity = feedback->polarity;
  item->hidden = feedback->hidden;
  g_ptr_array_add (items, item);
  return TRUE;
}

gboolean
sas_evaluation_take_feedback (SasEvaluation *evaluation, const SasFeedback *feedback)
{
  int value = sas_word_find (sas_behaviour_values, SAS_BEHAVIOURS, feedback->behaviour);
  SasRealisation *realisation = feedback->result >= 0 ? sas_evaluation_realisation_for (evaluation, feedback->result, feedback->indicator) : NULL;

  if (value >= 0)
    return add_item (sas_evaluation_conduct (evaluation, value)->feedback_items, &sas_conduct_feedback_type, feedback);
  return realisation != NULL && add_item (realisation->feedback_items, &sas_result_feedback_type, feedback);
}

gboolean
sas_evaluation_take_takeover (SasEvaluation *evaluation, const SasResultTakeover *takeover)
{
  SasFeedback *feedback = sas_record_new (&sas_feedback_type);
  g_autofree char *since = sas_date_to_long (takeover->date);
  g_autofree char *text = g_strdup_printf ("Rencana hasil kerja diambil alih oleh %s sejak %s: %s", takeover->by, since, takeover->text);
  gboolean taken;

  feedback->result = takeover->result;
  feedback->indicator = -1;
  feedback->polarity = SAS_POLARITY_NEGATIVE;
  sas_record_set_text (&sas_feedback_type, feedback, "giver", "Pimpinan");
  sas_record_set_text (&sas_feedback_type, feedback, "role", "leader");
  sas_record_set_text (&sas_feedback_type, feedback, "text", text);
  taken = sas_evaluation_take_feedback (evaluation, feedback);
  sas_record_free (&sas_feedback_type, feedback);
  return taken;
}
