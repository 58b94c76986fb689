#include "config.h"
#include "sas-audit.h"
#include "sas-error.h"
#include "sas-holiday-store.h"
#include "sas-i18n.h"
#include "sas-rows.h"
#include "sas-settings-store.h"

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  const SasHoliday *first = *(const SasHoliday *const *) a, *second = *(const SasHoliday *const *) b;

  return first->date < second->date ? -1 : first->date > second->date;
}

/* The office's own rows of all years. (transfer full) */
static GPtrArray *
load_own (SasDb *db, GError **error)
{
  GPtrArray *own = sas_rows_load_all (db, &sas_holiday_type, error);

  if (own != NULL)
    g_ptr_array_set_free_func (own, (GDestroyNotify) sas_holiday_free);
  return own;
}

static SasHoliday *
find_day (GPtrArray *holidays, SasDate date)
{
  for (guint i = 0; i < holidays->len; i++)
    {
      SasHoliday *holiday = g_ptr_array_index (holidays, i);

      if (holiday->date == date)
        return holiday;
    }
  return NULL;
}

GPtrArray *
sas_holiday_store_list (SasDb *db, int year, GError **error)
{
  g_autoptr (GPtrArray) own = load_own (db, error);
  g_autoptr (GPtrArray) fixed = sas_holidays_fixed (year);
  GPtrArray *of_year = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_holiday_free);

  for (guint i = 0; own != NULL && i < own->len; i++)
    {
      const SasHoliday *holiday = g_ptr_array_index (own, i);

      if (year == 0 || (int) sas_date_year (holiday->date) == year)
        g_ptr_array_add (of_year, sas_record_copy (&sas_holiday_type, holiday));
    }
  for (guint i = 0; own != NULL && i < fixed->len; i++)
    {
      const SasHoliday *holiday = g_ptr_array_index (fixed, i);

      if (find_day (own, holiday->date) == NULL)
        g_ptr_array_add (of_year, sas_record_copy (&sas_holiday_type, holiday));
    }
  g_ptr_array_sort (of_year, compare_dates);
  if (own == NULL)
    g_clear_pointer (&of_year, g_ptr_array_unref);
  return of_year;
}

/* Stores @holiday as the one of its day. */
static gboolean
put (SasDb *db, const SasHoliday *holiday, GPtrArray *own, SasHolidayCounts *counts, GError **error)
{
  g_autoptr (SasHoliday) next = sas_record_copy (&sas_holiday_type, holiday);
  const SasHoliday *stored = find_day (own, holiday->date);

  sas_record_set_text (&sas_holiday_type, next, "id", stored != NULL ? stored->id : "");
  if (stored == NULL)
    {
      counts->added++;
      return sas_rows_give_ids (db, &sas_holiday_type, next, NULL, error) && sas_rows_insert (db, &sas_holiday_type, next, error);
    }
  if (sas_record_equal (&sas_holiday_type, stored, next))
    {
      counts->unchanged++;
      return TRUE;
    }
  counts->changed++;
  return sas_rows_update (db, &sas_holiday_type, stored, next, error);
}

static gboolean
check (const SasHoliday *holiday, GError **error)
{
  if (holiday->date != SAS_DATE_NONE && *holiday->name != '\0')
    return TRUE;
  g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID, _("A holiday needs its day and its name. Nothing was changed."));
  return FALSE;
}

static gboolean
audit (SasDb *db, const char *action, const char *id, const char *label, const char *note, const SasActor *actor, GError **error)
{
  const SasAuditRow row = { .action = action, .subject = "holiday", .subject_id = id, .label = label, .note = note };

  return sas_audit_append (db, &row, actor, error);
}

gboolean
sas_holiday_store_set (SasDb *db, const SasHoliday *holiday, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autoptr (GPtrArray) own = NULL;
  g_autofree char *day = sas_date_to_iso (holiday->date);
  SasHolidayCounts counts = { 0 };

  if (!check (holiday, error) || !sas_tx_begin (&tx, db, error))
    return FALSE;
  own = load_own (db, error);
  if (own == NULL || !put (db, holiday, own, &counts, error))
    return FALSE;
  if (counts.unchanged > 0)
    return TRUE;
  return audit (db, counts.added > 0 ? "create" : "edit", day, day, holiday->name, actor, error) && sas_tx_commit (&tx, error);
}

gboolean
sas_holiday_store_remove (SasDb *db, SasDate date, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autofree char *day = sas_date_to_iso (date);
  g_autofree char *name = NULL;

  if (!sas_tx_begin (&tx, db, error))
    return FALSE;
  name = sas_db_text (db, error, "SELECT name FROM holiday WHERE date = ?1", "s", day);
  if (name != NULL)
    return sas_db_do (db, error, "DELETE FROM holiday WHERE date = ?1", "s", day) &&
           audit (db, "remove", day, day, name, actor, error) && sas_tx_commit (&tx, error);
  if (error == NULL || *error == NULL)
    g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND,
                 _("%s is not in the office's list of holidays; the fixed national ones always count. Nothing was changed."), day);
  return FALSE;
}

gboolean
sas_holiday_store_merge (SasDb *db, GPtrArray *holidays, const char *what, gboolean dry_run, SasHolidayCounts *counts,
                         const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autofree char *note = NULL;

  *counts = (SasHolidayCounts) { 0 };
  if (!sas_tx_begin (&tx, db, error))
    return FALSE;
  for (guint i = 0; i < holidays->len; i++)
    {
      g_autoptr (GPtrArray) own = load_own (db, error);

      if (own == NULL || !check (g_ptr_array_index (holidays, i), error) ||
          !put (db, g_ptr_array_index (holidays, i), own, counts, error))
        return FALSE;
    }
  if (dry_run || counts->added + counts->changed == 0)
    return TRUE;
  note = g_strdup_printf ("%u+ %u~", counts->added, counts->changed);
  return audit (db, "import", "holiday", what, note, actor, error) && sas_tx_commit (&tx, error);
}

SasCalendar *
sas_holiday_store_calendar (SasDb *db, GError **error)
{
  g_autoptr (GPtrArray) own = load_own (db, error);
  g_autofree char *week = own != NULL ? sas_settings_store_get (db, SAS_SETTING_WEEK, NULL) : NULL;
  SasCalendar *calendar;

  if (own == NULL)
    return NULL;
  calendar = sas_calendar_new (g_strcmp0 (week, "6") == 0 ? 6 : 5);
  sas_calendar_add_fixed (calendar);
  sas_calendar_add_holidays (calendar, own);
  return calendar;
}
