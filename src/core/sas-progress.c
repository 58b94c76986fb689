#include "config.h"
#include "sas-i18n.h"
#include "sas-progress.h"

void
sas_progress_free (SasProgress *progress)
{
  if (progress == NULL)
    return;
  g_free (progress->nip);
  g_free (progress->name);
  g_free (progress->position);
  g_free (progress->unit);
  g_free (progress->unit_name);
  g_free (progress->appraiser);
  g_free (progress);
}

/* The realisation is the employee's to hand in until the days for evaluating are over (Art. 16, 24). */
static gboolean
is_awaited (const SasProgress *progress)
{
  return !progress->opened || progress->state == SAS_EVALUATION_OPEN;
}

void
sas_progress_settle (SasProgress *progress, SasDate closes, SasDate today, const SasCalendar *calendar)
{
  SasDate since = progress->last_contact != SAS_DATE_NONE ? progress->last_contact : progress->from;

  progress->silent = since != SAS_DATE_NONE && since <= today ? (int) (today - since) : -1;
  progress->due = is_awaited (progress) ? closes : SAS_DATE_NONE;
  progress->days = progress->due != SAS_DATE_NONE ? sas_calendar_days_between (calendar, today, progress->due) : 0;
  progress->urgency = sas_task_urgency (calendar, today, progress->due);
}

/* --- order --- */

static int
by_name (const SasProgress *a, const SasProgress *b)
{
  int order = g_utf8_collate (a->name, b->name);

  return order != 0 ? order : g_strcmp0 (a->nip, b->nip);
}

/* What is missing, in parts of a thousand: who has told least comes first. */
static int
share_told (const SasProgress *progress)
{
  return progress->parts > 0 ? (int) (progress->told * 1000 / progress->parts) : 0;
}

static int
by_told (const SasProgress *a, const SasProgress *b)
{
  int order = share_told (a) - share_told (b);

  return order != 0 ? order : by_name (a, b);
}

static int
by_contact (const SasProgress *a, const SasProgress *b)
{
  return a->silent != b->silent ? b->silent - a->silent : by_name (a, b);
}

static int
by_late (const SasProgress *a, const SasProgress *b)
{
  int order = (int) b->urgency - (int) a->urgency;

  if (order == 0)
    order = share_told (a) - share_told (b);
  return order != 0 ? order : by_contact (a, b);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer order)
{
  static int (*const orders[SAS_PROGRESS_ORDERS]) (const SasProgress *, const SasProgress *) = { by_late, by_name, by_told, by_contact };

  return orders[GPOINTER_TO_INT (order)] (*(SasProgress *const *) a, *(SasProgress *const *) b);
}

void
sas_progress_sort (GPtrArray *rows, SasProgressOrder order)
{
  g_return_if_fail (order < SAS_PROGRESS_ORDERS);
  g_ptr_array_sort_with_data (rows, compare, GINT_TO_POINTER ((int) order));
}

/* --- for people and programs --- */

char *
sas_progress_contact_text (const SasProgress *progress, SasDate today)
{
  if (progress->last_contact == SAS_DATE_NONE)
    return g_strdup (_("never yet"));
  if (progress->last_contact >= today)
    return g_strdup (_("today"));
  return g_strdup_printf (ngettext_ ("%d day ago", "%d days ago", progress->silent), progress->silent);
}

static json_t *
date_to_json (SasDate date)
{
  g_autofree char *text = sas_date_to_iso (date);

  return date != SAS_DATE_NONE ? json_string (text) : json_null ();
}

static json_t *
row_to_json (const SasProgress *row)
{
  return json_pack ("{s:s, s:s, s:s?, s:s?, s:s?, s:s?, s:s?, s:i, s:i, s:i, s:i, s:i, s:i, s:i, s:o, s:o, s:o, s:o, s:o, s:s}",
                    "nip", row->nip, "name", row->name, "position", row->position, "unit", row->unit, "unit_name", row->unit_name,
                    "appraiser", row->appraiser, "state", row->opened ? sas_evaluation_states[row->state] : NULL,
                    "told", (int) row->told, "parts", (int) row->parts, "evidence", (int) row->evidence, "positive", (int) row->positive,
                    "negative", (int) row->negative, "neutral", (int) row->neutral, "entries", (int) row->entries,
                    "last_entry", date_to_json (row->last_entry), "last_contact", date_to_json (row->last_contact),
                    "silent", row->silent >= 0 ? json_integer (row->silent) : json_null (), "due", date_to_json (row->due),
                    "days", row->due != SAS_DATE_NONE ? json_integer (row->days) : json_null (), "urgency", sas_task_urgencies[row->urgency]);
}

json_t *
sas_progress_to_json (GPtrArray *rows)
{
  json_t *array = json_array ();

  for (guint i = 0; i < rows->len; i++)
    json_array_append_new (array, row_to_json (g_ptr_array_index (rows, i)));
  return array;
}
