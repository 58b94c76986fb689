/* A year with its changes: amendment, transfer, study leave, dialogues, holidays and what waits for whom (pp. 62-66). */
#include <string.h>
#include "fixture.h"
#include "sas-audit.h"
#include "sas-check.h"
#include "sas-dialogue-store.h"
#include "sas-error.h"
#include "sas-holiday-store.h"
#include "sas-plan-compare.h"
#include "sas-plan-edit.h"
#include "sas-settings-store.h"
#include "sas-task-store.h"

#define REVIEWER "196804121993032004"

static SasPlan *
act (Fixture *f, const SasPlan *plan, SasPlanAct act_, const SasActor *actor)
{
  SasPlan *next = sas_plan_store_act (f->db, plan->id, NULL, &act_, actor, &f->error);

  g_assert_no_error (f->error);
  return next;
}

static void
refuse (Fixture *f, const SasPlan *plan, SasPlanAct act_, const SasActor *actor, int code)
{
  g_assert_null (sas_plan_store_act (f->db, plan->id, NULL, &act_, actor, &f->error));
  g_assert_error (f->error, SAS_ERROR, code);
  g_clear_error (&f->error);
}

/* The plan of NIP for 2026, set on 20 January. */
static SasPlan *
approved_plan (Fixture *f)
{
  gint64 revision;
  g_autoptr (SasPlan) draft = fixture_stored_plan (f, &revision);
  g_autoptr (SasPlan) submitted = act (f, draft, (SasPlanAct) { .action = "submit" }, f->operator_);

  return act (f, submitted, (SasPlanAct) { .action = "approve", .place = "Jakarta", .date = sas_date_new (2026, 1, 20) }, f->operator_);
}

static SasDialogue *
new_dialogue (const SasPlan *plan)
{
  SasDialogue *dialogue = sas_dialogue_new ();

  sas_record_set_text (&sas_dialogue_type, dialogue, "plan", plan->id);
  sas_record_set_text (&sas_dialogue_type, dialogue, "method", "Tatap muka");
  sas_record_set_text (&sas_dialogue_type, dialogue, "agreed", "Ekspektasi baru");
  dialogue->date = sas_date_new (2026, 3, 2);
  g_ptr_array_add (dialogue->participants, g_strdup ("Parlindungan Sihaloho"));
  g_ptr_array_add (dialogue->participants, g_strdup ("I Made Wiradharma"));
  g_ptr_array_add (dialogue->open_points, g_strdup ("Anggaran perjalanan"));
  return dialogue;
}

static void
assert_sound (Fixture *f)
{
  g_autoptr (GPtrArray) faults = sas_check (f->db, TRUE, NULL, &f->error);

  g_assert_no_error (f->error);
  g_assert_cmpuint (faults->len, ==, 0);
}

/* p. 65 (7): the new version knows why and from when, and who appraises now; the old one holds until the new one is set. */
static void
test_amend (Fixture *f, gconstpointer data)
{
  g_autoptr (SasPlan) first = approved_plan (f);
  const SasPlanAct late = { .action = "revise", .note = "x", .date = sas_date_new (2027, 3, 1) };
  g_autoptr (SasPlan) second = NULL;
  g_autoptr (SasPlan) submitted = NULL;
  g_autoptr (SasPlan) approved = NULL;
  g_autoptr (SasPlan) old = NULL;
  g_autofree char *json = NULL;

  refuse (f, first, late, f->operator_, SAS_ERROR_INVALID);
  second = act (f, first, (SasPlanAct) { .action = "revise", .note = "Pejabat penilai berganti", .date = sas_date_new (2026, 3, 2),
                                         .appraiser = REVIEWER }, f->operator_);
  g_assert_cmpint (second->version, ==, 2);
  g_assert_cmpstr (second->appraiser, ==, REVIEWER);
  g_assert_cmpstr (second->amendment->reason, ==, "Pejabat penilai berganti");
  g_assert_cmpuint (second->amendment->effective, ==, sas_date_new (2026, 3, 2));
  g_assert_cmpuint (second->from, ==, first->from);   /* the same plan of the year, pp. 64-65 */
  json = fixture_json (first);
  g_assert_null (strstr (json, "amendment"));
  old = sas_plan_store_load (f->db, NIP, 2026, SAS_PLAN_IN_FORCE, NULL, NULL);
  g_assert_cmpint (old->version, ==, 1);

  /* what is edited does not touch it, nor does a copy carry it over */
  sas_record_free (&sas_amendment_type, g_steal_pointer (&second->amendment));
  sas_record_set_text (&sas_result_type, sas_plan_result (second, 0), "text", "Lain");
  {
    gint64 revision = sas_db_number (f->db, 0, NULL, "SELECT revision FROM plan WHERE id = ?1", "s", second->id);

    g_assert_true (sas_plan_store_save (f->db, second, &revision, f->operator_, &f->error));
  }
  g_assert_cmpstr (second->amendment->reason, ==, "Pejabat penilai berganti");
  submitted = act (f, second, (SasPlanAct) { .action = "submit" }, f->operator_);
  fixture_record_dialogue (f, submitted);
  approved = act (f, submitted, (SasPlanAct) { .action = "approve", .date = sas_date_new (2026, 3, 4) }, f->operator_);
  g_clear_pointer (&old, sas_plan_free);
  old = sas_plan_store_load (f->db, NIP, 2026, 1, NULL, NULL);
  g_assert_cmpint (old->state, ==, SAS_PLAN_SUPERSEDED);
  assert_sound (f);
}

/* p. 65 (6): the plan of the old post ends with the last day in it, that of the new one begins the day after. */
static void
test_transfer (Fixture *f, gconstpointer data)
{
  g_autoptr (SasPlan) first = approved_plan (f);
  g_autoptr (SasPlan) left = NULL;
  g_autoptr (SasPlan) anew = fixture_plan ("tahap6-kasubdit-ii-draf");
  g_autoptr (SasPlan) whole = fixture_plan ("kasubdit-ii-kuantitatif-ja");
  g_autoptr (SasPlan) submitted = NULL;
  gint64 revision = 0;
  guint recorded = 9;

  refuse (f, first, (SasPlanAct) { .action = "supersede", .note = "Mutasi", .date = sas_date_new (2027, 1, 1) }, f->operator_, SAS_ERROR_INVALID);
  g_assert_false (sas_plan_store_save (f->db, whole, &revision, f->operator_, &f->error));   /* one plan at a time */
  g_clear_error (&f->error);
  left = act (f, first, (SasPlanAct) { .action = "supersede", .note = "Mutasi", .date = sas_date_new (2026, 6, 30) }, f->operator_);
  g_assert_cmpuint (left->to, ==, sas_date_new (2026, 6, 30));
  g_assert_true (sas_plan_store_save (f->db, whole, &revision, f->operator_, &f->error));
  g_assert_cmpint (whole->version, ==, 2);
  g_assert_cmpuint (whole->from, ==, sas_date_new (2026, 7, 1));
  g_assert_cmpuint (whole->to, ==, sas_date_new (2026, 12, 31));
  g_assert_null (whole->amendment);
  submitted = act (f, whole, (SasPlanAct) { .action = "submit" }, f->operator_);
  g_assert_cmpint (sas_dialogue_store_cases (f->db, submitted, FALSE, &recorded, NULL), ==, SAS_DIALOGUE_REVISION);
  g_assert_cmpuint (recorded, ==, 0);
  refuse (f, submitted, (SasPlanAct) { .action = "approve", .date = sas_date_new (2026, 7, 9) }, f->operator_, SAS_ERROR_INVALID);
  assert_sound (f);
}

static void
add_result (SasPlan *plan, const char *text, const char *indicator)
{
  guint at = sas_plan_add_result (plan, SAS_RESULT_MAIN, -1);
  SasIndicator *one = sas_plan_indicator (plan, at, 0);

  sas_record_set_text (&sas_result_type, sas_plan_result (plan, at), "text", text);
  sas_record_set_text (&sas_indicator_type, one, "text", indicator);
  sas_record_set_text (&sas_indicator_type, one, "target", "3,5");
}

/* pp. 64-65, Devi and Sastro: study that begins or ends in mid-year goes into the plan of the year, no new plan is made. */
static void
test_study_in_mid_year (Fixture *f, gconstpointer data)
{
  g_autoptr (SasPlan) first = approved_plan (f);
  g_autoptr (SasPlan) devi = act (f, first, (SasPlanAct) { .action = "revise", .note = "Tugas belajar", .date = sas_date_new (2026, 7, 1) }, f->operator_);
  g_autoptr (SasPlan) submitted = NULL;
  g_autoptr (SasPlan) studying = NULL;
  g_autoptr (SasPlan) sastro = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  gint64 revision = sas_db_number (f->db, 0, NULL, "SELECT revision FROM plan WHERE id = ?1", "s", devi->id);

  devi->study_leave = sas_record_new (&sas_study_leave_type);
  sas_record_set_text (&sas_study_leave_type, devi->study_leave, "institution", "Universitas Airlangga");
  sas_record_set_text (&sas_study_leave_type, devi->study_leave, "programme", "Magister Kebijakan Publik");
  add_result (devi, "IPK yang diperoleh di atas 3,5", "IPK semester 1");
  add_result (devi, "Resume hasil kuliah tersampaikan kepada rekan kerja", "Resume setiap dua minggu");
  g_assert_true (sas_plan_store_save (f->db, devi, &revision, f->operator_, &f->error));
  g_assert_cmpuint (devi->from, ==, first->from);
  g_assert_cmpuint (devi->to, ==, first->to);
  changes = sas_plan_compare (first, devi);
  g_assert_cmpuint (changes->len, ==, 3);   /* two results and the study itself */
  for (guint i = 0; i < changes->len; i++)
    g_assert_cmpint (((SasChange *) changes->pdata[i])->kind, ==, SAS_CHANGE_ADDED);

  submitted = act (f, devi, (SasPlanAct) { .action = "submit" }, f->operator_);
  g_assert_cmpint (sas_dialogue_store_cases (f->db, submitted, FALSE, NULL, NULL), ==, SAS_DIALOGUE_REVISION | SAS_DIALOGUE_STUDY_LEAVE);
  fixture_record_dialogue (f, submitted);
  studying = act (f, submitted, (SasPlanAct) { .action = "approve", .date = sas_date_new (2026, 7, 3) }, f->operator_);
  sastro = act (f, studying, (SasPlanAct) { .action = "revise", .note = "Selesai studi", .date = sas_date_new (2026, 8, 1) }, f->operator_);
  g_assert_cmpint (sastro->version, ==, 3);
  g_assert_cmpuint (sastro->amendment->effective, ==, sas_date_new (2026, 8, 1));
  g_assert_cmpuint (sastro->from, ==, first->from);
  assert_sound (f);
}

/* p. 62, Tara: a plan of its own with two expectations, set after a dialogue. */
static void
test_study_from_the_start (Fixture *f, gconstpointer data)
{
  g_autoptr (SasPlan) tara = fixture_plan ("kasubdit-ii-kuantitatif-ja");
  g_autoptr (SasPlan) submitted = NULL;
  gint64 revision = 0;

  tara->study_leave = sas_record_new (&sas_study_leave_type);
  sas_record_set_text (&sas_study_leave_type, tara->study_leave, "institution", "Universitas Airlangga");
  g_assert_true (sas_plan_store_save (f->db, tara, &revision, f->operator_, &f->error));
  submitted = act (f, tara, (SasPlanAct) { .action = "submit" }, f->operator_);
  refuse (f, submitted, (SasPlanAct) { .action = "approve", .date = sas_date_new (2026, 1, 20) }, f->operator_, SAS_ERROR_INVALID);
  g_assert_false (sas_regulation_is_exempt_legal_state (sas_regulation_of_plan (tara), "Tugas Belajar"));   /* p. 66: a closed list */
}

/* A draft of a new version stands in the way: nobody knows which of the two ends. */
static void
test_transfer_with_open_version (Fixture *f, gconstpointer data)
{
  g_autoptr (SasPlan) first = approved_plan (f);
  g_autoptr (SasPlan) second = act (f, first, (SasPlanAct) { .action = "revise", .note = "x" }, f->operator_);
  const SasPlanAct leave = { .action = "supersede", .note = "Mutasi", .date = sas_date_new (2026, 6, 30) };
  g_autoptr (SasPlan) cancelled = NULL;
  g_autoptr (SasPlan) left = NULL;

  refuse (f, first, leave, f->operator_, SAS_ERROR_CONFLICT);
  cancelled = act (f, second, (SasPlanAct) { .action = "cancel" }, f->operator_);
  left = act (f, first, leave, f->operator_);
  g_assert_cmpint (left->state, ==, SAS_PLAN_SUPERSEDED);
}

/* p. 65 (5): after January the appraiser's superior sets it, after a dialogue; an ordinary first plan needs none. */
static void
test_reviewer_needs_dialogue (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasPlan) draft = fixture_stored_plan (f, &revision);
  g_autoptr (SasPlan) submitted = act (f, draft, (SasPlanAct) { .action = "submit" }, f->operator_);
  g_autoptr (SasActor) reviewer = sas_actor_new (REVIEWER, "Sekar Widuri Hapsari");
  const SasPlanAct approve = { .action = "approve", .date = sas_date_new (2026, 2, 9), .reviewer = REVIEWER };
  g_autoptr (SasDialogue) dialogue = new_dialogue (submitted);
  g_autoptr (SasPlan) approved = NULL;

  g_setenv ("SASARAN_TODAY", "2026-02-09", TRUE);
  refuse (f, submitted, approve, reviewer, SAS_ERROR_INVALID);
  g_assert_true (sas_dialogue_store_save (f->db, dialogue, REVIEWER, reviewer, &f->error));
  g_assert_cmpstr (dialogue->recorded_by, ==, "Sekar Widuri Hapsari");
  approved = act (f, submitted, approve, reviewer);
  g_assert_cmpint (approved->state, ==, SAS_PLAN_APPROVED);
}

/* The office may ask for a dialogue with every plan. */
static void
test_office_asks (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasPlan) draft = fixture_stored_plan (f, &revision);
  g_autoptr (SasPlan) submitted = act (f, draft, (SasPlanAct) { .action = "submit" }, f->operator_);
  const SasPlanAct approve = { .action = "approve", .date = sas_date_new (2026, 1, 20) };
  g_autoptr (SasPlan) approved = NULL;

  g_assert_true (sas_settings_store_set (f->db, SAS_SETTING_DIALOGUE, "always", f->operator_, NULL));
  refuse (f, submitted, approve, f->operator_, SAS_ERROR_INVALID);
  fixture_record_dialogue (f, submitted);
  approved = act (f, submitted, approve, f->operator_);
  g_assert_cmpint (approved->state, ==, SAS_PLAN_APPROVED);
}

static void
test_dialogue (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);
  g_autoptr (SasDialogue) dialogue = new_dialogue (plan);
  g_autoptr (SasActor) stranger = sas_actor_new ("197002281999032003", "Kepala Dinas");
  g_autoptr (GPtrArray) stored = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  const SasDialogue *one;

  g_assert_false (sas_dialogue_store_save (f->db, dialogue, NULL, stranger, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_DENIED);
  g_clear_error (&f->error);
  g_ptr_array_set_size (dialogue->participants, 1);
  g_assert_false (sas_dialogue_store_save (f->db, dialogue, NULL, f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_INVALID);
  g_clear_error (&f->error);
  g_ptr_array_add (dialogue->participants, g_strdup ("I Made Wiradharma"));
  g_assert_true (sas_dialogue_store_save (f->db, dialogue, NULL, f->operator_, &f->error));
  sas_record_set_text (&sas_dialogue_type, dialogue, "agreed", "Lain");
  g_assert_true (sas_dialogue_store_save (f->db, dialogue, NULL, f->operator_, &f->error));
  stored = sas_dialogue_store_list (f->db, plan->id, NULL);
  g_assert_cmpuint (stored->len, ==, 1);
  one = g_ptr_array_index (stored, 0);
  g_assert_cmpstr (one->agreed, ==, "Lain");
  g_assert_cmpuint (one->open_points->len, ==, 1);
  rows = sas_audit_list (f->db, dialogue->id, 0, 10, NULL);
  g_assert_cmpuint (rows->len, ==, 2);
  sas_record_set_text (&sas_dialogue_type, dialogue, "id", "no-such-id");
  g_assert_false (sas_dialogue_store_save (f->db, dialogue, NULL, f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_NOT_FOUND);
  g_clear_error (&f->error);
  assert_sound (f);
}

static void
test_holidays (Fixture *f, gconstpointer data)
{
  g_autoptr (SasHoliday) nyepi = sas_holiday_new (sas_date_new (2026, 3, 19), "Nyepi", SAS_HOLIDAY_NATIONAL);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_holiday_free);
  g_autoptr (GPtrArray) stored = NULL;
  g_autoptr (SasCalendar) calendar = NULL;
  SasHolidayCounts counts;

  g_assert_true (sas_holiday_store_set (f->db, nyepi, f->operator_, &f->error));
  g_ptr_array_add (list, sas_holiday_new (sas_date_new (2026, 3, 18), "Cuti bersama Nyepi", SAS_HOLIDAY_JOINT));
  g_ptr_array_add (list, sas_holiday_new (sas_date_new (2026, 3, 19), "Hari Suci Nyepi", SAS_HOLIDAY_NATIONAL));
  g_assert_true (sas_holiday_store_merge (f->db, list, "libur.ics", TRUE, &counts, f->operator_, &f->error));
  g_assert_cmpuint (counts.added, ==, 1);
  stored = sas_holiday_store_list (f->db, 2026, NULL);
  g_assert_cmpuint (stored->len, ==, 6);   /* nothing of a dry run stays; five are fixed */
  g_clear_pointer (&stored, g_ptr_array_unref);
  g_assert_true (sas_holiday_store_merge (f->db, list, "libur.ics", FALSE, &counts, f->operator_, &f->error));
  g_assert_cmpuint (counts.added, ==, 1);
  g_assert_cmpuint (counts.changed, ==, 1);
  stored = sas_holiday_store_list (f->db, 2026, NULL);
  g_assert_cmpuint (stored->len, ==, 7);
  g_assert_cmpstr (((SasHoliday *) stored->pdata[2])->name, ==, "Hari Suci Nyepi");
  calendar = sas_holiday_store_calendar (f->db, NULL);
  g_assert_false (sas_calendar_is_working (calendar, sas_date_new (2026, 3, 18)));
  g_assert_false (sas_calendar_is_working (calendar, sas_date_new (2030, 8, 17)));
  g_assert_true (sas_holiday_store_remove (f->db, sas_date_new (2026, 3, 18), f->operator_, &f->error));
  g_assert_false (sas_holiday_store_remove (f->db, sas_date_new (2026, 8, 17), f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_NOT_FOUND);
  g_clear_error (&f->error);
  assert_sound (f);
}

/* The whole list from the file: who has nothing, what is submitted, what is escalated. */
static void
test_tasks (Fixture *f, gconstpointer data)
{
  static const struct { const char *nip; SasDate today; SasTaskKind first; } cases[] = {
    { APPRAISER, 0, SAS_TASK_APPROVE }, { REVIEWER, 1, SAS_TASK_DIALOGUE }, { "198006172008011012", 0, SAS_TASK_BEGIN },
  };
  SasDate days[] = { sas_date_new (2026, 1, 23), sas_date_new (2026, 2, 9) };
  gint64 revision;
  g_autoptr (SasPlan) draft = fixture_stored_plan (f, &revision);
  g_autoptr (SasPlan) submitted = act (f, draft, (SasPlanAct) { .action = "submit" }, f->operator_);
  g_autoptr (SasRoster) roster = sas_roster_store_load (f->db, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SasActor) actor = sas_actor_new (cases[i].nip, "x");
      g_autoptr (GPtrArray) tasks = sas_task_store_list (f->db, roster, actor, days[cases[i].today], &f->error);
      gboolean found = FALSE;

      g_assert_no_error (f->error);
      for (guint k = 0; k < tasks->len; k++)
        found = found || ((SasTask *) tasks->pdata[k])->kind == cases[i].first;
      g_assert_true (found);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/planning/amend", test_amend);
  ADD ("/planning/transfer", test_transfer);
  ADD ("/planning/study-in-mid-year", test_study_in_mid_year);
  ADD ("/planning/study-from-the-start", test_study_from_the_start);
  ADD ("/planning/transfer-with-open-version", test_transfer_with_open_version);
  ADD ("/planning/reviewer-needs-dialogue", test_reviewer_needs_dialogue);
  ADD ("/planning/office-asks", test_office_asks);
  ADD ("/planning/dialogue", test_dialogue);
  ADD ("/planning/holidays", test_holidays);
  ADD ("/planning/tasks", test_tasks);
  return g_test_run ();
}
