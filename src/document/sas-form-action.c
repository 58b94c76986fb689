#include "config.h"
#include "sas-form-private.h"

/* What is done for each result, B.1.1, and what came of it, B.1.2 (pp. 67-68). While no actions are recorded their lines stay free: they
 * are agreed upon by hand. */

enum { NUMBER, RESULT, ACTIONS, REALISED };

#define FREE_LINES "\n1.\n2."

static guint
count_actions (const SasActionPlan *plan, guint result)
{
  guint count = 0;

  for (guint i = 0; i < plan->actions->len; i++)
    count += ((const SasAction *) g_ptr_array_index (plan->actions, i))->result == (int) result;
  return count;
}

/* How many periods say something of @result; G_MAXUINT: of any. */
static guint
count_periods (const SasSubject *subject, guint result)
{
  guint count = 0;

  for (guint i = 0; subject->actions != NULL && i < subject->actions->len; i++)
    {
      const SasActionPlan *plan = g_ptr_array_index (subject->actions, i);

      count += result == G_MAXUINT ? plan->actions->len > 0 : count_actions (plan, result) > 0;
    }
  return count;
}

/* --- actions --- */

/* "(target: 3 kali, waktu: Maret)": what is said of the two. */
static void
append_bounds (SasText *text, const SasAction *action)
{
  const struct { const char *label, *words; } bounds[] = { { "target", action->target }, { "waktu", action->time } };
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (bounds); i++)
    {
      g_autofree char *words = sas_form_trim (bounds[i].words), *bound = NULL;

      if (words == NULL)
        continue;
      bound = g_strdup_printf ("%s%s: %s", any ? ", " : " (", bounds[i].label, words);
      sas_text_append (text, bound);
      any = TRUE;
    }
  sas_text_append (text, any ? ")" : NULL);
}

static void
append_of_period (SasText *text, const SasActionPlan *plan, guint result)
{
  guint number = 0;

  for (guint i = 0; i < plan->actions->len; i++)
    {
      const SasAction *action = g_ptr_array_index (plan->actions, i);
      g_autofree char *words = sas_form_trim (action->text), *line = NULL;

      if (action->result != (int) result)
        continue;
      line = g_strdup_printf ("\n%u. %s", ++number, words != NULL ? words : "");
      sas_text_append (text, line);
      append_bounds (text, action);
    }
}

/* Each period begins anew with 1, as B.1.2 answers it; its name stands over it when the year has several. */
static void
append_actions (SasText *text, const SasSubject *subject, guint result)
{
  gboolean several = count_periods (subject, G_MAXUINT) > 1;

  for (guint i = 0; subject->actions != NULL && i < subject->actions->len; i++)
    {
      const SasActionPlan *plan = g_ptr_array_index (subject->actions, i);

      if (several && count_actions (plan, result) > 0)
        {
          sas_text_append (text, "\n");
          sas_text_append (text, sas_period_name (plan->period));
          sas_text_append (text, ":");
        }
      append_of_period (text, plan, result);
    }
  if (count_periods (subject, G_MAXUINT) == 0)
    sas_text_append (text, FREE_LINES);
}

/* --- what came of them --- */

static void
append_line (SasText *text, guint number, const char *words, const char *evidence)
{
  g_autofree char *line = g_strdup_printf ("\n%u. %s%s%s%s", number, words, evidence == NULL ? "" : *words != '\0' ? " (bukti: " : "(bukti: ",
                                           evidence != NULL ? evidence : "", evidence != NULL ? ")" : "");

  sas_text_append (text, line);
}

/* (transfer full) (nullable) */
static char *
join (const GPtrArray *evidence)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < evidence->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "; " : "", (const char *) g_ptr_array_index (evidence, i));
  return joined->len > 0 ? g_strdup (joined->str) : NULL;
}

/* Each under the number of its action, also while nothing came of it. Returns how many came to something. */
static guint
append_answers (SasText *text, const SasSubject *subject, guint result)
{
  const SasActionPlan *plan = subject->actions != NULL && subject->actions->len > 0 ? g_ptr_array_index (subject->actions, 0) : NULL;
  guint number = 0, told = 0;

  for (guint i = 0; plan != NULL && i < plan->actions->len; i++)
    {
      const SasAction *action = g_ptr_array_index (plan->actions, i);
      g_autofree char *words = sas_form_trim (action->realisation), *evidence = join (action->evidence);

      if (action->result != (int) result)
        continue;
      append_line (text, ++number, words != NULL ? words : "", evidence);
      told += words != NULL;
    }
  return told;
}

/* What the evaluation says of the result, on from @number. */
static guint
append_realisations (SasText *text, const SasEvaluation *evaluation, guint result, guint number)
{
  for (guint i = 0; evaluation != NULL && i < evaluation->realisations->len; i++)
    {
      const SasRealisation *realisation = g_ptr_array_index (evaluation->realisations, i);
      g_autofree char *words = sas_form_trim (realisation->text), *evidence = sas_form_unnamed_evidence (realisation);

      if (realisation->result == (int) result && words != NULL)
        append_line (text, ++number, words, evidence);
    }
  return number;
}

/* The actions' own answers; where they have none, what the evaluation of the period says of the result. Free lines while neither is. */
static void
append_realised (SasText *text, const SasSubject *subject, guint result)
{
  guint planned = count_periods (subject, result) > 0 ? count_actions (g_ptr_array_index (subject->actions, 0), result) : 0;
  g_autoptr (SasText) answers = sas_text_new (NULL, SAS_STYLE_REGULAR);

  if (planned > 0 && append_answers (answers, subject, result) > 0)
    sas_text_append (text, sas_text_string (answers));
  else if (append_realisations (text, subject->evaluation, result, 0) == 0)
    sas_text_append (text, planned > 0 ? sas_text_string (answers) : FREE_LINES);
}

/* --- the table --- */

static void
add_row (SasTable *table, const char *words, const SasSubject *subject, guint result)
{
  SasRow *row = sas_table_add_row (table);
  g_autofree char *number = g_strdup_printf ("%u", result + 1);
  SasCell *cell = sas_row_add_cell (row, NUMBER, number);

  cell->align = SAS_ALIGN_CENTRE;
  cell = sas_row_add_cell (row, RESULT, words);
  cell->anchor = g_strdup_printf ("results/%u/text", result);
  append_actions (sas_row_add_cell (row, ACTIONS, "Rencana Aksi:")->text, subject, result);
  if (table->columns > REALISED)
    append_realised (sas_row_add_cell (row, REALISED, "Realisasi dan Bukti Dukung:")->text, subject, result);
}

/* The plan of actions names the results that have any; the record of what came of them names all. */
static gboolean
is_listed (const SasTable *table, const SasSubject *subject, guint result)
{
  return table->columns > REALISED || count_periods (subject, G_MAXUINT) == 0 || count_periods (subject, result) > 0;
}

void
sas_form_build_actions (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  SasTable *table;

  sas_form_add_title (doc, form, paper);
  sas_form_add_head_line (doc, form, subject);
  sas_form_add_identity (doc, form, subject);
  table = sas_doc_add_table (doc, form->qualitative, form->qualitative[REALISED] > 0 ? 4 : 3);
  table->repeat = TRUE;
  table->padding = 4.0f;
  sas_form_add_heading (sas_table_add_head (table), table->columns, "HASIL KERJA", paper, FALSE);
  for (guint i = 0; subject->blank && i < 2; i++)
    add_row (table, form->guides[i], subject, i);
  for (guint i = 0; i < subject->plan->results->len; i++)
    if (is_listed (table, subject, i))
      add_row (table, sas_plan_result (subject->plan, i)->text, subject, i);
  sas_form_add_signatures (doc, form, subject);
}
