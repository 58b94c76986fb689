#include "config.h"
#include <string.h>
#include "sas-i18n.h"
#include "sas-plan-check-wording.h"
#include "sas-wording-lexicon.h"

static void
add (GPtrArray *findings, const char *check, char *path, const char *word)
{
  g_ptr_array_add (findings, sas_lexicon_finding (check, path, word, NULL));
}

/* Moves @remarks to @findings; their paths begin at @base. */
static void
take (GPtrArray *findings, GPtrArray *remarks, const char *base)
{
  for (guint i = 0; i < remarks->len; i++)
    {
      SasFinding *finding = g_ptr_array_index (remarks, i);
      g_autofree char *member = finding->path;

      finding->path = g_strdup_printf ("%s/%s", base, member);
    }
  g_ptr_array_extend_and_steal (findings, g_ptr_array_ref (remarks));
}

static gboolean
is_of_word (gunichar c)
{
  return c < 128 ? g_ascii_isalnum (c) : g_unichar_isalnum (c);
}

/* @kind and the words of a text in small letters, " penyusunan laporan"; nothing but @kind when it has none. */
static char *
plain (const char *kind, const char *text)
{
  GString *line = g_string_new (kind);
  gboolean space = TRUE;

  for (const char *at = text != NULL ? text : ""; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!is_of_word (c))
        {
          space = TRUE;
          continue;
        }
      if (space)
        g_string_append_c (line, ' ');
      g_string_append_unichar (line, g_unichar_tolower (c));
      space = FALSE;
    }
  return g_string_free (line, FALSE);
}

/* Where the same text of the same kind stood before; NULL, and remembered as @place, when it is the first. */
static const char *
find_earlier (GHashTable *seen, const char *kind, const char *text, const char *place)
{
  g_autofree char *key = plain (kind, text);
  const char *earlier = g_hash_table_lookup (seen, key);

  if (earlier == NULL && !g_str_equal (key, kind))
    g_hash_table_insert (seen, g_steal_pointer (&key), g_strdup (place));
  return earlier;
}

static gboolean
is_same (const char *a, const char *b)
{
  g_autofree char *one = plain ("", a);
  g_autofree char *other = plain ("", b);

  return *one != '\0' && g_str_equal (one, other);
}

/* --- the whole plan --- */

void
sas_plan_check_time_wording (const SasPlan *plan, GPtrArray *findings)
{
  gboolean any = FALSE;

  for (guint r = 0; r < plan->results->len; r++)
    for (guint i = 0; i < sas_plan_result (plan, r)->indicators->len; i++)
      {
        if (sas_wording_names_time (sas_plan_indicator (plan, r, i)))
          return;
        any = any || *sas_plan_indicator (plan, r, i)->text != '\0';
      }
  if (any)
    add (findings, "plan-without-time", g_strdup ("results"), NULL);
}

/* --- one result --- */

static void
check_copied (const SasPlan *plan, guint r, GHashTable *seen, GPtrArray *findings)
{
  g_autofree char *number = g_strdup_printf ("%u", r + 1);
  const char *earlier = find_earlier (seen, "result", sas_plan_result (plan, r)->text, number);

  if (earlier != NULL)
    add (findings, "result-copied", g_strdup_printf ("results/%u/text", r), earlier);
}

static void
check_of_superior (const SasPlan *plan, guint r, GPtrArray *findings)
{
  const SasResult *result = sas_plan_result (plan, r);
  const char *superior = result->superior_result != NULL ? result->superior_result : "";
  g_autofree char *first = g_strndup (superior, strcspn (superior, "\n"));  /* its indicators follow on lines of their own */

  if (is_same (result->text, first))
    add (findings, "result-of-superior", g_strdup_printf ("results/%u/text", r), NULL);
}

static void
check_aspects (const SasPlan *plan, guint r, GPtrArray *findings)
{
  const SasResult *result = sas_plan_result (plan, r);
  SasAspect aspect = result->indicators->len > 1 ? sas_plan_indicator (plan, r, 0)->aspect : SAS_ASPECT_NONE;

  for (guint i = 1; i < result->indicators->len; i++)
    if (sas_plan_indicator (plan, r, i)->aspect != aspect)
      return;
  if (aspect != SAS_ASPECT_NONE)
    add (findings, "aspects-alike", g_strdup_printf ("results/%u/indicators", r), sas_aspect_label (aspect));
}

void
sas_plan_check_result_wording (const SasPlan *plan, guint r, GHashTable *seen, GPtrArray *findings)
{
  g_autofree char *base = g_strdup_printf ("results/%u", r);
  g_autoptr (GPtrArray) remarks = sas_wording_check_result (sas_plan_result (plan, r)->text);

  take (findings, remarks, base);
  check_copied (plan, r, seen, findings);
  check_of_superior (plan, r, findings);
  check_aspects (plan, r, findings);
}

/* --- one indicator --- */

/* The same as an indicator before it in the plan, or as a result. */
static void
check_indicator_copied (const SasPlan *plan, guint r, guint i, GHashTable *seen, GPtrArray *findings)
{
  const char *text = sas_plan_indicator (plan, r, i)->text;
  g_autofree char *place = g_strdup_printf (_("indicator %u of result %u"), i + 1, r + 1);
  g_autofree char *as_result = plain ("result", text);
  const char *result = g_hash_table_lookup (seen, as_result);
  g_autofree char *of_result = result != NULL ? g_strdup_printf (_("result %s"), result) : NULL;
  const char *earlier = find_earlier (seen, "indicator", text, place);

  if (result != NULL || earlier != NULL)
    add (findings, "indicator-copied", g_strdup_printf ("results/%u/indicators/%u/text", r, i),
         earlier != NULL ? earlier : of_result);
}

void
sas_plan_check_indicator_wording (const SasPlan *plan, guint r, guint i, GHashTable *seen, GPtrArray *findings)
{
  const SasIndicator *indicator = sas_plan_indicator (plan, r, i);
  g_autofree char *base = g_strdup_printf ("results/%u/indicators/%u", r, i);
  g_autoptr (GPtrArray) remarks = sas_wording_check_indicator (indicator, plan->approach);
  g_autoptr (GPtrArray) absolute = sas_wording_check_absolute (indicator, sas_regulation_of_plan (plan));

  take (findings, remarks, base);
  check_indicator_copied (plan, r, i, seen, findings);
  if (absolute->len > 0 && plan->model == SAS_MODEL_JA_JF && !sas_wording_is_safety (sas_plan_result (plan, r)))
    take (findings, absolute, base);
}
