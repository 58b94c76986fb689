/* Counselling: only those two and who is named open it, whoever tries what; nothing of it is anywhere else. */
#include <string.h>
#include "fixture.h"
#include "sas-audit.h"
#include "sas-check.h"
#include "sas-counselling-store.h"
#include "sas-error.h"

#define REVIEWER "196804121993032004"
#define NAMED "197002281999032003"
#define STRANGER "199104212020122001"
#define SECRET "Sering marah; 'kepada' \"rekan\""
#define TRIES 300

static SasCounselling *
report (void)
{
  SasCounselling *counselling = sas_record_new (&sas_counselling_type);

  sas_record_set_text (&sas_counselling_type, counselling, "nip", NIP);
  sas_record_set_text (&sas_counselling_type, counselling, "by", "Direktur II");
  sas_record_set_text (&sas_counselling_type, counselling, "by_nip", APPRAISER);
  sas_record_set_text (&sas_counselling_type, counselling, "problem", SECRET);
  counselling->year = 2026;
  counselling->date = sas_date_new (2026, 8, 3);
  g_ptr_array_add (counselling->named, g_strdup (NAMED));
  g_ptr_array_add (counselling->values, g_strdup ("harmonis"));
  return counselling;
}

static gboolean
save_as (Fixture *f, const char *nip, SasCounselling *counselling)
{
  g_autoptr (SasActor) actor = nip != NULL ? sas_actor_new (nip, "Seseorang") : sas_actor_operator ();

  return sas_counselling_store_save (f->db, counselling, actor, REVIEWER, &f->error);
}

static void
assert_refused (Fixture *f, gboolean done, int code)
{
  g_assert_false (done);
  g_assert_error (f->error, SAS_ERROR, code);
  g_clear_error (&f->error);
}

static guint
opens (Fixture *f, const char *nip, const char *id)
{
  g_autoptr (SasActor) actor = nip != NULL ? sas_actor_new (nip, "Seseorang") : sas_actor_operator ();
  g_autoptr (SasCounselling) one = sas_counselling_store_load (f->db, id, actor, &f->error);
  g_autoptr (GPtrArray) list = sas_counselling_store_list (f->db, actor, NULL);

  if (one == NULL)
    g_assert_error (f->error, SAS_ERROR, SAS_ERROR_NOT_FOUND);   /* as if there were none */
  g_clear_error (&f->error);
  g_assert_cmpint (one != NULL, ==, list->len > 0);
  return list->len;
}

static void
test_who_opens (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);
  g_autoptr (SasCounselling) counselling = report ();
  const struct { const char *nip; guint opens; } cases[] = { { NIP, 1 }, { APPRAISER, 1 }, { NAMED, 1 }, { REVIEWER, 0 }, { STRANGER, 0 }, { NULL, 0 } };

  g_assert_true (save_as (f, APPRAISER, counselling));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (opens (f, cases[i].nip, counselling->id), ==, cases[i].opens);
  fixture_reopen (f);
  g_assert_cmpuint (opens (f, NIP, counselling->id), ==, 1);
}

static void
test_who_writes (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);
  g_autoptr (SasCounselling) counselling = report ();
  g_autoptr (SasCounselling) session = report ();

  assert_refused (f, save_as (f, NULL, counselling), SAS_ERROR_DENIED);        /* HR for somebody */
  assert_refused (f, save_as (f, STRANGER, counselling), SAS_ERROR_DENIED);    /* in another's name */
  sas_record_set_text (&sas_counselling_type, session, "by_nip", NAMED);
  assert_refused (f, save_as (f, NAMED, session), SAS_ERROR_DENIED);           /* a report is the appraiser's */
  session->kind = SAS_COUNSELLING_SESSION;
  g_assert_true (save_as (f, NAMED, session));
  sas_record_set_text (&sas_counselling_type, session, "by_nip", NIP);
  assert_refused (f, save_as (f, NIP, session), SAS_ERROR_DENIED);             /* himself */
  counselling->date = sas_date_new (2025, 8, 3);
  assert_refused (f, save_as (f, APPRAISER, counselling), SAS_ERROR_INVALID);
  counselling->date = sas_date_new (2026, 8, 3);
  sas_record_set_text (&sas_counselling_type, counselling, "id", session->id);
  assert_refused (f, save_as (f, APPRAISER, counselling), SAS_ERROR_NOT_FOUND);   /* over another's */
  sas_record_set_text (&sas_counselling_type, counselling, "id", "");
  g_assert_true (save_as (f, APPRAISER, counselling));
  sas_record_set_text (&sas_counselling_type, counselling, "agreement", "Bicara dulu");
  g_assert_true (save_as (f, APPRAISER, counselling));
  g_assert_cmpuint (opens (f, NIP, counselling->id), ==, 2);
}

/* Neither the words nor whom it is about; the chain is whole, and what is changed behind its back is found. */
static void
test_chain (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);
  g_autoptr (SasCounselling) counselling = report ();
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GPtrArray) spoiled = NULL;
  const SasAuditRow *row;

  g_assert_true (save_as (f, APPRAISER, counselling));
  rows = sas_audit_list (f->db, counselling->id, 0, 10, &f->error);
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpstr (row->label, ==, "");
  g_assert_cmpstr (row->note, ==, "");
  g_assert_cmpstr (row->subject, ==, "confidential");
  fixture_change (f, "UPDATE person SET nip = '197811032005011999' WHERE nip = '" NIP "';"   /* a new number */
                     "UPDATE person SET nip = '197002281999032999' WHERE nip = '" NAMED "'");
  g_assert_cmpuint (opens (f, "197002281999032999", counselling->id), ==, 1);
  g_assert_cmpuint (opens (f, NAMED, counselling->id), ==, 0);
  faults = sas_check (f->db, TRUE, NULL, NULL);
  g_assert_cmpuint (faults->len, ==, 0);
  fixture_sql (f, "UPDATE counselling SET problem = 'lain'");
  spoiled = sas_check (f->db, TRUE, NULL, NULL);
  g_assert_cmpuint (spoiled->len, ==, 1);
  g_assert_null (strstr (g_ptr_array_index (spoiled, 0), "lain"));
}

static void
test_one_transaction (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);
  g_autoptr (SasCounselling) counselling = report ();

  g_assert_true (sas_db_exec (f->db, "CREATE TEMP TRIGGER stop BEFORE INSERT ON main.audit BEGIN SELECT RAISE (ABORT, 'no'); END", NULL));
  g_assert_false (save_as (f, APPRAISER, counselling));
  g_clear_error (&f->error);
  g_assert_cmpstr (counselling->id, ==, "");
  g_assert_cmpint (sas_db_number (f->db, 0, NULL, "SELECT count (*) FROM counselling", ""), ==, 0);
}

/* Whoever saves whatever in whosever name: what is there was written by the one it names, about another, and nobody else opens it. */
static void
test_any_sequence (Fixture *f, gconstpointer data)
{
  static const char *const people[] = { NIP, APPRAISER, REVIEWER, NAMED, STRANGER };
  gint64 revision;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);
  g_autoptr (GPtrArray) faults = NULL;
  guint done = 0;

  for (guint i = 0; i < TRIES; i++)
    {
      const char *actor = people[g_test_rand_int_range (0, G_N_ELEMENTS (people))], *by = people[g_test_rand_int_range (0, G_N_ELEMENTS (people))];
      const char *reader = people[g_test_rand_int_range (0, G_N_ELEMENTS (people))];
      g_autoptr (SasCounselling) counselling = report ();
      g_autoptr (SasActor) who = sas_actor_new (reader, "Seseorang");
      g_autoptr (GPtrArray) list = NULL;

      counselling->kind = (SasCounsellingKind) g_test_rand_int_range (0, SAS_COUNSELLING_KINDS);
      sas_record_set_text (&sas_counselling_type, counselling, "by_nip", by);
      sas_record_set_text (&sas_counselling_type, counselling, "nip", people[g_test_rand_int_range (0, 2)]);
      if (save_as (f, g_test_rand_int_range (0, 3) ? by : actor, counselling))
        done++;
      g_clear_error (&f->error);
      list = sas_counselling_store_list (f->db, who, &f->error);
      g_assert_no_error (f->error);
      for (guint k = 0; k < list->len; k++)
        {
          const SasCounselling *one = g_ptr_array_index (list, k);

          g_assert_true (g_str_equal (one->nip, reader) || g_str_equal (one->by_nip, reader) || g_str_equal (reader, NAMED));
          g_assert_cmpstr (one->nip, !=, one->by_nip);
          g_assert_cmpstr (one->problem, ==, SECRET);
        }
    }
  g_assert_cmpuint (done, >, TRIES / 10);
  faults = sas_check (f->db, TRUE, NULL, NULL);
  g_assert_cmpuint (faults->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/counselling-store/who-opens", test_who_opens);
  ADD ("/counselling-store/who-writes", test_who_writes);
  ADD ("/counselling-store/chain", test_chain);
  ADD ("/counselling-store/one-transaction", test_one_transaction);
  ADD ("/counselling-store/any-sequence", test_any_sequence);
  return g_test_run ();
}
