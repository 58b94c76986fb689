/* Working days, and the terms of the statutory clock (domain.md 6). */
#include "sas-calendar.h"
#include "sas-regulation.h"

static SasDate
day (const char *iso)
{
  SasDate date = sas_date_from_iso (iso);

  g_assert_cmpuint (date, !=, SAS_DATE_NONE);
  return date;
}

static void
assert_day (SasDate date, const char *iso)
{
  g_autofree char *text = sas_date_to_iso (date);

  g_assert_cmpstr (text, ==, iso);
}

static void
test_week (void)
{
  g_autoptr (SasCalendar) five = sas_calendar_new (5);
  g_autoptr (SasCalendar) six = sas_calendar_new (6);

  g_assert_true (sas_calendar_is_working (five, day ("2026-01-30")));
  g_assert_false (sas_calendar_is_working (five, day ("2026-01-31")));  /* a Saturday */
  g_assert_true (sas_calendar_is_working (six, day ("2026-01-31")));
  g_assert_false (sas_calendar_is_working (six, day ("2026-02-01")));
  assert_day (sas_calendar_last_before (five, day ("2026-01-31")), "2026-01-30");
  assert_day (sas_calendar_last_before (five, day ("2026-02-02")), "2026-01-30");
  g_assert_cmpint (sas_calendar_days_between (five, day ("2026-01-26"), day ("2026-01-31")), ==, 4);
  g_assert_cmpint (sas_calendar_days_between (five, day ("2026-01-31"), day ("2026-01-26")), ==, -4);
  assert_day (sas_calendar_add_days (five, day ("2026-01-30"), 0), "2026-01-30");
  g_assert_cmpuint (sas_calendar_add_days (five, SAS_DATE_NONE, 3), ==, SAS_DATE_NONE);
}

/* National holidays and joint leave alike are no working days; the fixed ones hold every year. */
static void
test_holidays (void)
{
  g_autoptr (SasCalendar) calendar = sas_calendar_new (5);
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_holiday_free);
  g_autoptr (GPtrArray) fixed = sas_holidays_fixed (2027);

  g_ptr_array_add (own, sas_holiday_new (day ("2026-12-24"), "Cuti bersama Natal", SAS_HOLIDAY_JOINT));
  sas_calendar_add_holidays (calendar, own);
  g_assert_false (sas_calendar_is_working (calendar, day ("2026-12-24")));
  g_assert_true (sas_calendar_is_working (calendar, day ("2026-12-25")));
  sas_calendar_add_fixed (calendar);
  g_assert_false (sas_calendar_is_working (calendar, day ("2026-12-25")));
  g_assert_false (sas_calendar_is_working (calendar, day ("2031-01-01")));
  g_assert_cmpuint (fixed->len, ==, 5);
  assert_day (((SasHoliday *) fixed->pdata[3])->date, "2027-08-17");
}

/* An office that is closed for ever has no next working day, and the search ends. */
static void
test_closed (void)
{
  g_autoptr (SasCalendar) calendar = sas_calendar_new (5);
  g_autoptr (GPtrArray) closed = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_holiday_free);

  for (guint i = 0; i < 1000; i++)
    g_ptr_array_add (closed, sas_holiday_new (day ("2026-01-01") + i, "Tutup", SAS_HOLIDAY_NATIONAL));
  sas_calendar_add_holidays (calendar, closed);
  g_assert_cmpuint (sas_calendar_add_days (calendar, day ("2026-01-01"), 1), ==, SAS_DATE_NONE);
  g_assert_cmpuint (sas_calendar_last_before (calendar, day ("2028-09-01")), ==, SAS_DATE_NONE);
}

/* The worked example of domain.md 6: signed on 18 January 2027. */
static void
test_terms (void)
{
  static const struct { const char *id, *start, *due; } cases[] = {
    { "deliver", "2027-01-18", "2027-02-05" }, { "acknowledge", "2027-02-05", "2027-02-25" }, { "object", "2027-02-05", "2027-02-25" },
    { "decide", "2027-02-25", "2027-03-09" }, { "take-over", "2027-01-31", "2027-02-18" }, { "report", "2027-01-31", "2027-03-17" },
    { "plan", "2026-06-01", "2026-01-31" }, { "annual-evaluation", "2026-06-01", "2027-01-31" },
  };
  const SasRegulation *regulation = sas_regulation_for_year (2027);
  g_autoptr (SasCalendar) calendar = sas_calendar_new (5);
  g_autoptr (GPtrArray) holidays = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_holiday_free);
  static const char *const days[] = { "2027-02-06", "2027-03-08", "2027-03-10", "2027-03-11" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_ptr_array_add (holidays, sas_holiday_new (day (days[i]), "Libur", SAS_HOLIDAY_NATIONAL));
  sas_calendar_add_holidays (calendar, holidays);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SasDeadline *term = sas_regulation_deadline (regulation, cases[i].id);

      g_test_message ("%s", cases[i].id);
      g_assert_nonnull (term);
      g_assert_cmpint (term->basis[0], !=, 0);
      assert_day (sas_deadline_due (term, calendar, day (cases[i].start)), cases[i].due);
    }
  g_assert_null (sas_regulation_deadline (regulation, "no-such-term"));
}

/* p. 66 (8), in the words of staff records. */
static void
test_exempt (void)
{
  const SasRegulation *regulation = sas_regulation_for_year (2026);

  g_assert_true (sas_regulation_is_exempt_legal_state (regulation, "Cuti di Luar Tanggungan Negara (CLTN)"));
  g_assert_true (sas_regulation_is_exempt_legal_state (regulation, "MPP"));
  g_assert_false (sas_regulation_is_exempt_legal_state (regulation, "Tugas Belajar"));
  g_assert_false (sas_regulation_is_exempt_legal_state (regulation, "Aktif"));
  g_assert_false (sas_regulation_is_exempt_legal_state (regulation, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/week", test_week);
  g_test_add_func ("/calendar/holidays", test_holidays);
  g_test_add_func ("/calendar/closed", test_closed);
  g_test_add_func ("/calendar/terms", test_terms);
  g_test_add_func ("/calendar/exempt", test_exempt);
  return g_test_run ();
}
