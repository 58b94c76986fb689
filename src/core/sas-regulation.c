#include "config.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "sas-i18n.h"
#include "sas-profile.h"
#include "sas-regulation.h"

/* The words of the bits of SasDialogueCases. */
static const char *const dialogue_cases[SAS_DIALOGUE_CASES] = { "revision", "reviewing-superior", "study-leave" };

static char *
numbered_key (GKeyFile *file, const char *group, const char *prefix, guint index)
{
  g_autofree char *key = g_strdup_printf ("%s%u", prefix, index + 1);

  return g_key_file_get_string (file, group, key, NULL);
}

static void
read_behaviour (GKeyFile *file, const char *value, SasBehaviourText *text)
{
  g_autofree char *group = g_strconcat ("behaviour ", value, NULL);

  text->name = g_key_file_get_string (file, group, "name", NULL);
  text->title = g_key_file_get_string (file, group, "title", NULL);
  text->meaning = g_key_file_get_string (file, group, "meaning", NULL);
  for (guint i = 0; i < SAS_STATEMENTS; i++)
    {
      text->statements[i] = numbered_key (file, group, "statement", i);
      text->gazette[i] = numbered_key (file, group, "gazette", i);
      text->jpt_plan[i] = numbered_key (file, group, "jpt-plan", i);
      g_assert (text->statements[i] != NULL);
    }
}

static SasDate
read_date (GKeyFile *file, const char *key)
{
  g_autofree char *text = g_key_file_get_string (file, "regulation", key, NULL);

  return sas_date_from_iso (text);
}

/* "14;received;p. 114 (6)" or "0-01-31;;Art. 14(1)". */
static SasDeadline *
read_deadline (GKeyFile *file, const char *id)
{
  g_auto (GStrv) parts = g_key_file_get_string_list (file, "deadlines", id, NULL, NULL);
  SasDeadline *self = g_new0 (SasDeadline, 1);

  g_assert (g_strv_length (parts) == 3);
  if (sscanf (parts[0], "%d-%d-%d", &self->years, &self->month, &self->day) != 3)
    {
      self->years = 0;
      self->days = atoi (parts[0]);
    }
  self->id = g_strdup (id);
  self->event = g_strdup (parts[1]);
  self->basis = g_strdup (parts[2]);
  return self;
}

static GPtrArray *
read_deadlines (GKeyFile *file)
{
  GPtrArray *all = g_ptr_array_new ();
  g_auto (GStrv) ids = g_key_file_get_keys (file, "deadlines", NULL, NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_ptr_array_add (all, read_deadline (file, ids[i]));
  return all;
}

/* NULL: no plans are made by it, as by the numeric method of old years (sas-legacy.c). */
static SasRegulation *
read_regulation (const char *name)
{
  g_autofree char *path = g_strconcat (SAS_PROFILE_REGULATIONS, name, NULL);
  GKeyFile *file = sas_profile_file (path);
  SasRegulation *self;

  if (!g_key_file_has_group (file, "plan"))
    return NULL;
  self = g_new0 (SasRegulation, 1);
  self->file = file;
  self->id = g_key_file_get_string (file, "regulation", "id", NULL);
  self->title = g_key_file_get_string (file, "regulation", "title", NULL);
  self->from = read_date (file, "from");
  self->to = read_date (file, "to");
  for (guint i = 0; i < SAS_BEHAVIOURS; i++)
    read_behaviour (file, sas_behaviour_values[i], &self->behaviours[i]);
  self->perspectives = g_key_file_get_string_list (file, "plan", "perspectives", NULL, NULL);
  self->required_perspective = g_key_file_get_string (file, "plan", "required-perspective", NULL);
  self->absolute_words = g_key_file_get_string_list (file, "plan", "absolute-words", NULL, NULL);
  self->schedule_word = g_key_file_get_string (file, "plan", "schedule-word", NULL);
  self->schedule_spans = g_key_file_get_string_list (file, "plan", "schedule-spans", NULL, NULL);
  self->main_assignments = g_key_file_get_string_list (file, "plan", "main-assignments", NULL, NULL);
  self->acting_phrases = g_key_file_get_string_list (file, "plan", "acting-phrases", NULL, NULL);
  self->exempt = g_key_file_get_string_list (file, "plan", "exempt", NULL, NULL);
  self->exempt_legal_states = g_key_file_get_string_list (file, "plan", "exempt-legal-states", NULL, NULL);
  self->deadlines = read_deadlines (file);
  for (guint i = 0; i < SAS_DIALOGUE_CASES; i++)
    self->dialogue[i] = g_key_file_get_string (file, "dialogue", dialogue_cases[i], NULL);
  return self;
}

/* Every profile, newest first; read once and kept. */
static GPtrArray *
profiles (void)
{
  static GPtrArray *all;

  if (g_once_init_enter (&all))
    {
      GPtrArray *read = g_ptr_array_new ();
      g_auto (GStrv) names = sas_profile_names (SAS_PROFILE_REGULATIONS);

      for (guint i = 0; names[i] != NULL; i++)
        {
          SasRegulation *one = read_regulation (names[i]);
          guint at = 0;

          if (one == NULL)
            continue;
          while (at < read->len && ((SasRegulation *) g_ptr_array_index (read, at))->from > one->from)
            at++;
          g_ptr_array_insert (read, (int) at, one);
        }
      g_once_init_leave (&all, read);
    }
  return all;
}

const SasRegulation *
sas_regulation_find (const char *id)
{
  GPtrArray *all = profiles ();

  for (guint i = 0; i < all->len; i++)
    {
      SasRegulation *one = g_ptr_array_index (all, i);

      if (g_strcmp0 (one->id, id) == 0)
        return one;
    }
  return NULL;
}

const SasRegulation *
sas_regulation_for_year (int year)
{
  GPtrArray *all = profiles ();
  SasDate end = sas_date_new ((guint) CLAMP (year, 1, 9999), 12, 31);

  for (guint i = 0; i < all->len; i++)
    {
      SasRegulation *one = g_ptr_array_index (all, i);

      if (one->from <= end && (one->to == SAS_DATE_NONE || one->to >= end))
        return one;
    }
  return g_ptr_array_index (all, all->len - 1);
}

const SasRegulation *
sas_regulation_of_plan (const SasPlan *plan)
{
  const SasRegulation *own = sas_regulation_find (plan->regulation);

  return own != NULL ? own : sas_regulation_for_year (plan->year);
}

const char *
sas_regulation_statement (const SasRegulation *self, int value, guint index, SasSpelling spelling, gboolean jpt_plan)
{
  const SasBehaviourText *text;

  g_return_val_if_fail (value >= 0 && value < SAS_BEHAVIOURS && index < SAS_STATEMENTS, "");

  text = &self->behaviours[value];
  if (jpt_plan && text->jpt_plan[index] != NULL)
    return text->jpt_plan[index];
  if (spelling == SAS_STATEMENT_GAZETTE && text->gazette[index] != NULL)
    return text->gazette[index];
  return text->statements[index];
}

/* The end of @word at @at when it stands there whole, else NULL. */
static const char *
match_word (const char *start, const char *at, const char *word)
{
  gsize length = strlen (word);

  if (*at != *word || strncmp (at, word, length) != 0)
    return NULL;
  if (at > start && g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (at))))
    return NULL;
  if (g_unichar_isalpha (g_utf8_get_char (at + length)))
    return NULL;
  return at + length;
}

const SasDeadline *
sas_regulation_deadline (const SasRegulation *self, const char *id)
{
  for (guint i = 0; i < self->deadlines->len; i++)
    {
      const SasDeadline *one = g_ptr_array_index (self->deadlines, i);

      if (g_str_equal (one->id, id))
        return one;
    }
  return NULL;
}

SasDate
sas_deadline_due (const SasDeadline *deadline, const SasCalendar *calendar, SasDate start)
{
  if (start == SAS_DATE_NONE || deadline->days > 0)
    return sas_calendar_add_days (calendar, start, (guint) deadline->days);
  return sas_date_new (sas_date_year (start) + (guint) deadline->years, (guint) deadline->month, (guint) deadline->day);
}

SasDate
sas_regulation_plan_deadline (const SasRegulation *self, int year)
{
  const SasDeadline *plan = sas_regulation_deadline (self, "plan");

  return sas_date_new ((guint) CLAMP (year + plan->years, 1, 9999), (guint) plan->month, (guint) plan->day);
}

char **
sas_regulation_signers (const SasRegulation *self, const char *form)
{
  return g_key_file_get_string_list (self->file, "signers", form, NULL, NULL);
}

char *
sas_regulation_basis_text (const char *basis)
{
  static const struct { const char *written, *read; } words[] = { { "Art. ", N_("Art. ") }, { "pp. ", N_("pp. ") }, { "p. ", N_("p. ") } };
  g_autoptr (GString) text = g_string_new (basis);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_string_replace (text, words[i].written, _(words[i].read), 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

const char *
sas_regulation_dialogue_basis (const SasRegulation *self, SasDialogueCases cases)
{
  for (guint i = 0; i < SAS_DIALOGUE_CASES; i++)
    if ((guint) cases & (1u << i) && self->dialogue[i] != NULL)
      return self->dialogue[i];
  return NULL;
}

gboolean
sas_regulation_is_exempt (const SasRegulation *self, const char *status)
{
  return g_strv_contains ((const char *const *) self->exempt, status);
}

/* Whole words only: "MPP" is not part of another word. */
static gboolean
says_one_of (const char *text, char **phrases)
{
  g_autofree char *lower = text != NULL ? g_utf8_strdown (text, -1) : g_strdup ("");

  for (const char *at = lower; *at != '\0'; at = g_utf8_next_char (at))
    for (guint i = 0; phrases[i] != NULL; i++)
      if (match_word (lower, at, phrases[i]) != NULL)
        return TRUE;
  return FALSE;
}

gboolean
sas_regulation_is_exempt_legal_state (const SasRegulation *self, const char *legal_state)
{
  return says_one_of (legal_state, self->exempt_legal_states);
}

gboolean
sas_regulation_is_acting (const SasRegulation *self, const char *text)
{
  return says_one_of (text, self->acting_phrases);
}

/* "setiap dua minggu": a span of time among the next two words makes it a schedule (p. 158). */
static gboolean
is_schedule (const SasRegulation *self, const char *after)
{
  g_autofree char *next = g_strchug (g_strdup (after));
  g_auto (GStrv) words = g_strsplit_set (next, " ,.;", 4);

  for (guint i = 0; i < 2 && words[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) self->schedule_spans, words[i]))
      return TRUE;
  return FALSE;
}

GPtrArray *
sas_regulation_absolute_words (const SasRegulation *self, const char *text)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *lower = g_utf8_strdown (text, -1);

  for (const char *at = lower; *at != '\0'; at = g_utf8_next_char (at))
    for (guint i = 0; self->absolute_words[i] != NULL; i++)
      {
        const char *word = self->absolute_words[i];
        const char *end = match_word (lower, at, word);

        if (end == NULL || (g_str_equal (word, self->schedule_word) && is_schedule (self, end)))
          continue;
        g_ptr_array_add (found, g_strdup (word));
      }
  return found;
}
