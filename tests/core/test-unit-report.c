#include "sas-unit-report.h"

#define HEAD  "197001011995031001"
#define CHIEF "197501011999031002"
#define OTHER "198001012005011003"

static void
test_receipt (void)
{
  const SasDate day = sas_date_new (2026, 10, 12);
  const struct { SasEvaluationState state; SasDate handed, returned; gboolean kept; SasReceiptState expected; } cases[] = {
    { SAS_EVALUATION_RATED, SAS_DATE_NONE, SAS_DATE_NONE, FALSE, SAS_RECEIPT_NONE },
    { SAS_EVALUATION_VOID, day, day, FALSE, SAS_RECEIPT_NONE },
    { SAS_EVALUATION_FINAL, SAS_DATE_NONE, SAS_DATE_NONE, FALSE, SAS_RECEIPT_WAITING },
    { SAS_EVALUATION_DELIVERED, day, SAS_DATE_NONE, FALSE, SAS_RECEIPT_HANDED },
    { SAS_EVALUATION_ACKNOWLEDGED, day, day + 2, FALSE, SAS_RECEIPT_RETURNED },
    { SAS_EVALUATION_OBJECTED, day, SAS_DATE_NONE, FALSE, SAS_RECEIPT_HANDED },
    { SAS_EVALUATION_REPORTED, day, SAS_DATE_NONE, TRUE, SAS_RECEIPT_KEPT },
    { SAS_EVALUATION_REPORTED, day, day + 2, TRUE, SAS_RECEIPT_RETURNED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (sas_receipt_state (cases[i].state, cases[i].handed, cases[i].returned, cases[i].kept), ==, cases[i].expected);
}

static void
add_person (SasUnitReport *report, SasPredicate predicate, SasReceiptState receipt)
{
  SasReceipt *one = g_new0 (SasReceipt, 1);

  one->predicate = predicate;
  one->receipt = receipt;
  g_ptr_array_add (report->people, one);
}

/* What is rated and not signed yet is nobody's predicate. */
static void
test_counts (void)
{
  g_autoptr (SasUnitReport) report = sas_unit_report_new ("A", "Bidang A", 2026, SAS_PERIOD_Q3);

  report->counts = SAS_ORGANISATION_BAIK;
  for (guint i = 0; i < 9; i++)
    add_person (report, SAS_PREDICATE_SANGAT_BAIK, SAS_RECEIPT_WAITING);
  add_person (report, SAS_PREDICATE_BAIK, SAS_RECEIPT_RETURNED);
  add_person (report, SAS_PREDICATE_KURANG, SAS_RECEIPT_NONE);
  sas_unit_report_settle (report);
  g_assert_cmpuint (sas_unit_report_signed (report), ==, 10);
  g_assert_cmpuint (report->distribution.counts[SAS_PREDICATE_SANGAT_BAIK], ==, 9);
  g_assert_cmpuint (report->distribution.counts[SAS_PREDICATE_KURANG], ==, 0);
  g_assert_cmpuint (sas_distribution_people (&report->distribution), ==, 10);
  g_assert_cmpuint (report->warnings->len, >, 0);
}

static void
test_public (void)
{
  guint hidden = 0;

  for (guint i = 0; i < SAS_FOLLOW_UPS; i++)
    hidden += !sas_follow_up_is_public ((SasFollowUpKind) i);
  g_assert_cmpuint (hidden, ==, 3);
  g_assert_false (sas_follow_up_is_public (SAS_FOLLOW_UP_COUNSELLING));
  g_assert_false (sas_follow_up_is_public (SAS_FOLLOW_UP_PROMOTION));
  g_assert_false (sas_follow_up_is_public (SAS_FOLLOW_UP_COACHING));
  g_assert_true (sas_follow_up_is_public (SAS_FOLLOW_UP_GUIDANCE));
}

static void
put_unit (SasRoster *roster, const char *code, const char *parent, const char *head)
{
  SasUnit *unit = sas_record_new (&sas_unit_type);

  sas_record_set_text (&sas_unit_type, unit, "code", code);
  sas_record_set_text (&sas_unit_type, unit, "name", code);
  sas_record_set_text (&sas_unit_type, unit, "parent_code", parent);
  sas_record_set_text (&sas_unit_type, unit, "head_nip", head);
  sas_roster_put_unit (roster, unit);
}

static void
put_person (SasRoster *roster, const char *nip, const char *unit)
{
  SasPerson *person = sas_record_new (&sas_person_type);

  sas_record_set_text (&sas_person_type, person, "nip", nip);
  sas_record_set_text (&sas_person_type, person, "name", nip);
  sas_record_set_text (&sas_person_type, person, "unit", unit);
  sas_roster_put_person (roster, person);
}

/* Its head and those above; nobody beside it. */
static void
test_may (void)
{
  g_autoptr (SasRoster) roster = sas_roster_new ();
  g_autoptr (SasActor) operator_ = sas_actor_operator (), head = sas_actor_new (HEAD, ""), chief = sas_actor_new (CHIEF, "");
  g_autoptr (SasActor) other = sas_actor_new (OTHER, "");
  const SasDate day = sas_date_new (2026, 9, 30);

  put_unit (roster, "DINAS", NULL, HEAD);
  put_unit (roster, "CIPTA", "DINAS", CHIEF);
  put_unit (roster, "TATA", "DINAS", OTHER);
  put_person (roster, HEAD, "DINAS");
  put_person (roster, CHIEF, "CIPTA");
  put_person (roster, OTHER, "TATA");
  g_assert_true (sas_unit_report_may (roster, "CIPTA", operator_, day));
  g_assert_true (sas_unit_report_may (roster, "CIPTA", head, day));
  g_assert_true (sas_unit_report_may (roster, "CIPTA", chief, day));
  g_assert_false (sas_unit_report_may (roster, "CIPTA", other, day));
  g_assert_false (sas_unit_report_may (roster, "DINAS", chief, day));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unit-report/receipt", test_receipt);
  g_test_add_func ("/unit-report/counts", test_counts);
  g_test_add_func ("/unit-report/public", test_public);
  g_test_add_func ("/unit-report/may", test_may);
  return g_test_run ();
}
