#include "sas-date.h"

static const struct { const char *typed; const char *iso; } cases[] = {
  { "24-11-2026", "2026-11-24" }, { "24/11/26", "2026-11-24" }, { "2026-11-24", "2026-11-24" },
  { "24 November 2026", "2026-11-24" }, { "1 agt 2026", "2026-08-01" }, { " 3.2.1976 ", "1976-02-03" },
  { "29-02-1976", "1976-02-29" }, { "29-02-1975", "" }, { "31-04-2026", "" }, { "24-11", "" }, { "", "" },
  { "24-11-2026 x", "" }, { "00-01-2026", "" }, { "1-13-2026", "" }, { "12-03-68", "1968-03-12" },
};

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *iso = sas_date_to_iso (sas_date_parse (cases[i].typed));

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
  g_assert_cmpuint (sas_date_parse (NULL), ==, SAS_DATE_NONE);
}

static void
test_iso_is_strict (void)
{
  g_assert_cmpuint (sas_date_from_iso ("2026-1-24"), ==, SAS_DATE_NONE);
  g_assert_cmpuint (sas_date_from_iso ("2026-02-30"), ==, SAS_DATE_NONE);
  g_assert_cmpuint (sas_date_from_iso (NULL), ==, SAS_DATE_NONE);
  g_assert_cmpuint (sas_date_from_iso ("2026-02-28"), ==, sas_date_new (2026, 2, 28));
}

static void
test_paper_is_indonesian (void)
{
  g_autofree char *text = sas_date_to_long (sas_date_new (2026, 8, 17));
  g_autofree char *none = sas_date_to_long (SAS_DATE_NONE);

  g_assert_cmpstr (text, ==, "17 Agustus 2026");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpuint (sas_date_weekday (sas_date_new (2026, 8, 17)), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/iso-is-strict", test_iso_is_strict);
  g_test_add_func ("/date/paper-is-indonesian", test_paper_is_indonesian);
  return g_test_run ();
}
