#include "config.h"
#include <string.h>
#include "sas-error.h"
#include "sas-follow-up-record.h"
#include "sas-i18n.h"

const char *const sas_follow_up_states[SAS_FOLLOW_UP_STATES] = { "open", "done", "dismissed" };
const char *const sas_standings[SAS_STANDINGS] = { "proposed", "open", "due", "late", "done", "dismissed" };
const char *const sas_follow_up_steps[SAS_FOLLOW_UP_STEPS] = { "take", "done", "dismiss", "reopen" };

const char *const sas_coaching_parts[SAS_COACHING_PARTS] = { "goals", "steps" };

static const SasField line_fields[] = {
  SAS_WORD_FIELD (SasCoachingLine, part, sas_coaching_parts, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasCoachingLine, cells, SAS_FIELD_TEXTS, SAS_FIELD_REQUIRED),
  SAS_FIELD_END
};
static const SasRecordType line_type = { "coaching_line", sizeof (SasCoachingLine), line_fields, NULL };

static const SasField fields[] = {
  SAS_FIELD (SasFollowUp, id, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasFollowUp, nip, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasFollowUp, year, SAS_FIELD_INT, SAS_FIELD_REQUIRED),
  SAS_WORD_FIELD (SasFollowUp, period, sas_periods, SAS_FIELD_REQUIRED),
  SAS_WORD_FIELD (SasFollowUp, kind, sas_follow_up_kinds, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasFollowUp, action, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasFollowUp, owner, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasFollowUp, owner_nip, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasFollowUp, due, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_FIELD (SasFollowUp, decree, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasFollowUp, decree_date, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_WORD_FIELD (SasFollowUp, state, sas_follow_up_states, SAS_FIELD_COMPUTED),
  SAS_FIELD (SasFollowUp, done, SAS_FIELD_DATE, SAS_FIELD_COMPUTED),
  SAS_FIELD (SasFollowUp, done_by, SAS_FIELD_TEXT, SAS_FIELD_COMPUTED),
  SAS_FIELD (SasFollowUp, note, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasFollowUp, recorded_by, SAS_FIELD_STRING, SAS_FIELD_COMPUTED),
  SAS_RECORD_FIELD (SasFollowUp, plan, SAS_FIELD_RECORDS, &line_type, SAS_FIELD_SPARSE),
  SAS_FIELD_END
};
/* What a list says beside the entry: it may be given back. */
static const char *const ignored[] = { "standing", "name", "unit", "predicate", "label", "basis", "group", "index", NULL };
const SasRecordType sas_follow_up_type = { "follow_up", sizeof (SasFollowUp), fields, ignored };

SasFollowUp *
sas_follow_up_new (const char *nip, int year, SasPeriod period, SasFollowUpKind kind)
{
  SasFollowUp *self = sas_record_new (&sas_follow_up_type);

  sas_record_set_text (&sas_follow_up_type, self, "nip", nip);
  self->year = year;
  self->period = period;
  self->kind = kind;
  return self;
}

SasFollowUp *
sas_follow_up_copy (const SasFollowUp *follow_up)
{
  return sas_record_copy (&sas_follow_up_type, follow_up);
}

void
sas_follow_up_free (SasFollowUp *follow_up)
{
  sas_record_free (&sas_follow_up_type, follow_up);
}

const char *
sas_standing_label (SasStanding standing)
{
  static const char *const labels[SAS_STANDINGS] = {
    [SAS_STANDING_PROPOSED] = N_("Proposed"), [SAS_STANDING_OPEN] = N_("Under way"), [SAS_STANDING_DUE] = N_("Due soon"),
    [SAS_STANDING_LATE] = N_("Late"), [SAS_STANDING_DONE] = N_("Done"), [SAS_STANDING_DISMISSED] = N_("Dismissed"),
  };

  g_return_val_if_fail (standing < SAS_STANDINGS, NULL);
  return _(labels[standing]);
}

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID, sentence);
  return FALSE;
}

/* --- the plan of a guidance --- */

enum { GOAL, MEASURE, GOAL_CELLS };
enum { STEP, UNTIL, OUTCOME, STEP_CELLS };

gboolean
sas_follow_up_has_plan (SasFollowUpKind kind)
{
  return sas_follow_up_group (kind) == SAS_FOLLOW_UP_GROUP_GUIDANCE && kind != SAS_FOLLOW_UP_COUNSELLING;
}

/* Lines may be shorter than their part has cells: what was not said is no cell. */
static const char *
cell (const SasCoachingLine *line, guint number)
{
  return number < line->cells->len ? g_ptr_array_index (line->cells, number) : "";
}

static gboolean
check_line (const SasCoachingLine *line, GError **error)
{
  gboolean is_goal = line->part == SAS_COACHING_GOALS;

  if (line->cells->len > (is_goal ? GOAL_CELLS : STEP_CELLS) || *cell (line, 0) == '\0')
    return refuse (error, is_goal ? _("A goal of the plan is what is to be reached and how that is seen. Nothing was changed.")
                                  : _("A step of the plan is what is done, until when, and what came of it. Nothing was changed."));
  if (!is_goal && *cell (line, UNTIL) != '\0' && sas_date_parse (cell (line, UNTIL)) == SAS_DATE_NONE)
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("“%s” is not a date; write 31-01-2026."), cell (line, UNTIL));
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_plan (const SasFollowUp *follow_up, GError **error)
{
  if (follow_up->plan->len > 0 && !sas_follow_up_has_plan (follow_up->kind))
    return refuse (error, _("Only guidance has a plan of goals and steps. Nothing was changed."));
  for (guint i = 0; i < follow_up->plan->len; i++)
    if (!check_line (g_ptr_array_index (follow_up->plan, i), error))
      return FALSE;
  return TRUE;
}

/* @cells: as the part of the form has them, ended by NULL; takes them. */
static void
add_sheet_row (SasGuidance *guidance, SasGuidancePart part, char **cells)
{
  SasGuidanceRow *row = sas_record_new (&sas_guidance_row_type);

  row->part = part;
  for (guint i = 0; cells[i] != NULL; i++)
    g_ptr_array_add (row->cells, cells[i]);
  g_ptr_array_add (guidance->rows, row);
  g_free (cells);
}

static char **
cells_of (const char *first, ...)
{
  GPtrArray *cells = g_ptr_array_new ();
  va_list list;

  va_start (list, first);
  for (const char *text = first; text != NULL; text = va_arg (list, const char *))
    g_ptr_array_add (cells, g_strdup (text));
  va_end (list);
  g_ptr_array_add (cells, NULL);
  return (char **) g_ptr_array_free (cells, FALSE);
}

/* The form has one column for the step: its day and what came of it stand under it, in the words of the form. */
static char *
tell_step (const SasCoachingLine *line)
{
  SasDate day = sas_date_parse (cell (line, UNTIL));
  g_autofree char *until = day != SAS_DATE_NONE ? sas_date_to_long (day) : NULL;
  g_autoptr (GString) text = g_string_new (cell (line, STEP));

  if (until != NULL)
    g_string_append_printf (text, "\nSampai %s", until);
  if (*cell (line, OUTCOME) != '\0')
    g_string_append_printf (text, "\nHasil: %s", cell (line, OUTCOME));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

SasGuidance *
sas_follow_up_to_guidance (const SasFollowUp *follow_up)
{
  SasGuidance *guidance;
  const char *goal = "";

  g_return_val_if_fail (follow_up != NULL, NULL);

  if (follow_up->plan->len == 0)
    return NULL;
  guidance = sas_record_new (&sas_guidance_type);
  guidance->kind = SAS_GUIDANCE_COACHING;
  guidance->year = follow_up->year;
  sas_record_set_text (&sas_guidance_type, guidance, "nip", follow_up->nip);
  sas_record_set_text (&sas_guidance_type, guidance, "by", follow_up->owner);
  sas_record_set_text (&sas_guidance_type, guidance, "by_nip", follow_up->owner_nip);
  for (guint i = 0; i < follow_up->plan->len; i++)
    {
      const SasCoachingLine *line = g_ptr_array_index (follow_up->plan, i);
      g_autofree char *step = line->part == SAS_COACHING_STEPS ? tell_step (line) : NULL;

      if (step != NULL)
        add_sheet_row (guidance, SAS_GUIDANCE_STEPS, cells_of (goal, step, "", NULL));
      else
        add_sheet_row (guidance, SAS_GUIDANCE_GOALS, cells_of (goal = cell (line, GOAL), "", cell (line, MEASURE), follow_up->action, NULL));
    }
  return guidance;
}

gboolean
sas_follow_up_check (const SasFollowUp *follow_up, GError **error)
{
  if (follow_up->year < 1900 || follow_up->year > 9999)
    return refuse (error, _("The year is none of an evaluation. Nothing was changed."));
  if ((follow_up->decree == NULL) != (follow_up->decree_date == SAS_DATE_NONE))
    return refuse (error, _("A letter is named by its number and its day, both. Nothing was changed."));
  return check_plan (follow_up, error);
}

/* What HR decides for the official in charge, only HR enters; guidance is the appraiser's and his superior's too. */
gboolean
sas_follow_up_may (SasFollowUpKind kind, SasRoles roles, gboolean is_owner)
{
  SasRoles writers = SAS_ROLE_HR | (sas_follow_up_owner (kind) == SAS_ROLE_HR ? SAS_ROLE_NONE : SAS_ROLE_APPRAISER | SAS_ROLE_REVIEWER);

  return (roles & writers) != 0 || is_owner;
}

/* --- steps --- */

gboolean
sas_follow_up_has_step (SasStanding standing, SasFollowUpStep step)
{
  static const guint steps[SAS_STANDINGS] = {
    [SAS_STANDING_PROPOSED] = 1u << SAS_FOLLOW_UP_TAKE | 1u << SAS_FOLLOW_UP_DISMISS,
    [SAS_STANDING_OPEN] = 1u << SAS_FOLLOW_UP_FINISH | 1u << SAS_FOLLOW_UP_DISMISS,
    [SAS_STANDING_DUE] = 1u << SAS_FOLLOW_UP_FINISH | 1u << SAS_FOLLOW_UP_DISMISS,
    [SAS_STANDING_LATE] = 1u << SAS_FOLLOW_UP_FINISH | 1u << SAS_FOLLOW_UP_DISMISS,
    [SAS_STANDING_DONE] = 1u << SAS_FOLLOW_UP_REOPEN,
    [SAS_STANDING_DISMISSED] = 1u << SAS_FOLLOW_UP_REOPEN,
  };

  g_return_val_if_fail (standing < SAS_STANDINGS && step < SAS_FOLLOW_UP_STEPS, FALSE);
  return (steps[standing] & (1u << step)) != 0;
}

static void
set_text (SasFollowUp *follow_up, const char *field, const char *text)
{
  sas_record_set_text (&sas_follow_up_type, follow_up, field, text);
}

static gboolean
finish (SasFollowUp *follow_up, SasDate day, const char *note, const SasActor *actor, GError **error)
{
  if (day == SAS_DATE_NONE)
    return refuse (error, _("What is done was done on a day. Nothing was changed."));
  if (sas_follow_up_is_decree (follow_up->kind) && follow_up->decree == NULL)
    return refuse (error, _("This is a decision: it is done once the number and the day of its letter are entered. Nothing was changed."));
  follow_up->state = SAS_FOLLOW_UP_DONE;
  follow_up->done = day;
  set_text (follow_up, "done_by", actor->name);
  set_text (follow_up, "note", note != NULL && *note != '\0' ? note : follow_up->note);
  return TRUE;
}

static gboolean
dismiss (SasFollowUp *follow_up, SasDate day, const char *note, const SasActor *actor, GError **error)
{
  if (note == NULL || note[strspn (note, " \t\r\n")] == '\0')
    return refuse (error, _("Say why it is dismissed. Nothing was changed."));
  follow_up->state = SAS_FOLLOW_UP_DISMISSED;
  follow_up->done = day;
  set_text (follow_up, "done_by", actor->name);
  set_text (follow_up, "note", note);
  return TRUE;
}

static gboolean
open_again (SasFollowUp *follow_up, SasDate day, const char *note, const SasActor *actor, GError **error)
{
  follow_up->state = SAS_FOLLOW_UP_OPEN;
  follow_up->done = SAS_DATE_NONE;
  set_text (follow_up, "done_by", NULL);
  if (note != NULL && *note != '\0')
    set_text (follow_up, "note", note);
  return TRUE;
}

gboolean
sas_follow_up_take_step (SasFollowUp *follow_up, SasFollowUpStep step, SasDate day, const char *note, const SasActor *actor, GError **error)
{
  static gboolean (*const takes[SAS_FOLLOW_UP_STEPS]) (SasFollowUp *, SasDate, const char *, const SasActor *, GError **) = {
    [SAS_FOLLOW_UP_TAKE] = open_again, [SAS_FOLLOW_UP_FINISH] = finish, [SAS_FOLLOW_UP_DISMISS] = dismiss,
    [SAS_FOLLOW_UP_REOPEN] = open_again,
  };

  g_return_val_if_fail (follow_up != NULL && step < SAS_FOLLOW_UP_STEPS && actor != NULL, FALSE);
  return sas_follow_up_check (follow_up, error) && takes[step] (follow_up, day, note, actor, error);
}

/* --- where it stands --- */

SasStanding
sas_follow_up_standing (const SasFollowUp *follow_up, const SasCalendar *calendar, SasDate today, int *days)
{
  static const SasStanding standings[SAS_TASK_URGENCIES] = {
    [SAS_TASK_LATER] = SAS_STANDING_OPEN, [SAS_TASK_SOON] = SAS_STANDING_DUE, [SAS_TASK_TODAY] = SAS_STANDING_DUE,
    [SAS_TASK_LATE] = SAS_STANDING_LATE,
  };

  if (days != NULL)
    *days = follow_up->due != SAS_DATE_NONE ? sas_calendar_days_between (calendar, today, follow_up->due) : 0;
  if (follow_up->state == SAS_FOLLOW_UP_OPEN)
    return standings[sas_task_urgency (calendar, today, follow_up->due)];
  return follow_up->state == SAS_FOLLOW_UP_DONE ? SAS_STANDING_DONE : SAS_STANDING_DISMISSED;
}
