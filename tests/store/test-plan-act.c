#include <string.h>
#include "fixture.h"
#include "sas-audit.h"
#include "sas-check.h"
#include "sas-error.h"
#include "sas-note-store.h"
#include "sas-plan-edit.h"
#include "sas-workflow.h"

static SasPlan *
act (Fixture *f, const SasPlan *plan, gint64 *revision, SasPlanAct act_)
{
  SasPlan *next = sas_plan_store_act (f->db, plan->id, revision, &act_, f->operator_, &f->error);

  g_assert_no_error (f->error);
  g_assert_nonnull (next);
  return next;
}

static void
assert_sound (Fixture *f)
{
  g_autoptr (GPtrArray) faults = sas_check (f->db, TRUE, NULL, &f->error);

  g_assert_no_error (f->error);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (faults, i));
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
refuse_approval (Fixture *f, const SasPlan *plan)
{
  const SasPlanAct approve = { .action = "approve", .place = "Jakarta", .date = sas_date_new (2026, 6, 2) };

  g_assert_null (sas_plan_store_act (f->db, plan->id, NULL, &approve, f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_INVALID);
  g_assert_nonnull (strstr (f->error->message, "dialog"));
  g_clear_error (&f->error);
}

#define NAMED(name_, position_) { .name = name_, .nip = NULL, .position = position_, .unit = "Direktorat II" }

/* From the draft over a return to the approved plan, its revision, and the old version giving way. */
static void
test_whole_way (Fixture *f, gconstpointer data)
{
  SasIdentity employee = NAMED ("I Made Wiradharma", "Kasubdit"), appraiser = NAMED ("Parlindungan Sihaloho", "Direktur");
  SasPeople people = { &employee, &appraiser, NULL };
  gint64 revision;
  g_autoptr (SasPlan) draft = fixture_stored_plan (f, &revision);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_note_free);
  g_autoptr (GPtrArray) stored_notes = NULL;
  g_autoptr (SasPlan) submitted = act (f, draft, &revision, (SasPlanAct) { .action = "submit" });
  g_autoptr (SasPlan) returned = NULL;
  g_autoptr (SasPlan) again = NULL;
  g_autoptr (SasPlan) approved = NULL;
  g_autoptr (SasPlan) second = NULL;
  g_autoptr (SasPlan) second_submitted = NULL;
  g_autoptr (SasPlan) second_approved = NULL;
  g_autoptr (SasPlan) first = NULL;
  g_autoptr (SasPlan) in_force = NULL;
  gint64 next;

  g_ptr_array_add (notes, sas_note_new ("results/0/indicators/0/target", "Target terlalu rendah"));
  returned = act (f, submitted, &revision, (SasPlanAct) { .action = "return", .note = "Perbaiki target", .notes = notes });
  g_assert_cmpint (returned->state, ==, SAS_PLAN_RETURNED);
  stored_notes = sas_note_store_list (f->db, returned, NULL);
  g_assert_cmpuint (stored_notes->len, ==, 2);
  g_assert_cmpstr (((SasNote *) stored_notes->pdata[1])->path, ==, "results/0/indicators/0/target");
  g_assert_true (sas_note_store_tick (f->db, ((SasNote *) stored_notes->pdata[1])->id, TRUE, NULL));

  again = act (f, returned, &revision, (SasPlanAct) { .action = "submit" });
  approved = act (f, again, &revision, (SasPlanAct) { .action = "approve", .place = "Jakarta", .date = sas_date_new (2026, 1, 30), .people = &people });
  g_assert_cmpstr (approved->approval->by, ==, "Parlindungan Sihaloho");   /* the operator pressed the button for him */
  g_assert_cmpstr (approved->people->employee->name, ==, "I Made Wiradharma");

  next = revision;
  second = act (f, approved, &next, (SasPlanAct) { .action = "revise", .note = "Penugasan baru" });
  g_assert_cmpint (second->version, ==, 2);
  g_assert_null (second->people);
  g_assert_cmpstr (second->id, !=, approved->id);
  in_force = sas_plan_store_load (f->db, NIP, 2026, SAS_PLAN_IN_FORCE, NULL, NULL);
  g_assert_cmpint (in_force->version, ==, 1);
  g_assert_cmpstr (second->amendment->reason, ==, "Penugasan baru");
  g_assert_null (approved->amendment);
  second_submitted = act (f, second, &next, (SasPlanAct) { .action = "submit" });
  refuse_approval (f, second_submitted);   /* a revision is set after a dialogue */
  fixture_record_dialogue (f, second_submitted);
  second_approved = act (f, second_submitted, &next, (SasPlanAct) { .action = "approve", .place = "Jakarta", .date = sas_date_new (2026, 6, 2), .people = &people });
  first = sas_plan_store_load (f->db, NIP, 2026, 1, NULL, NULL);
  g_assert_cmpint (first->state, ==, SAS_PLAN_SUPERSEDED);
  g_assert_cmpint (second_approved->state, ==, SAS_PLAN_APPROVED);
  assert_sound (f);
}

/* Notes at items alone are enough, and each follows its item when the employee reorders the results. */
static void
test_notes_follow (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasPlan) draft = fixture_stored_plan (f, &revision);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_note_free);
  g_autoptr (GPtrArray) stored = NULL;
  g_autoptr (SasPlan) submitted = act (f, draft, &revision, (SasPlanAct) { .action = "submit" });
  g_autoptr (SasPlan) returned = NULL;
  SasPlanAct astray = { .action = "return", .notes = notes };

  g_ptr_array_add (notes, sas_note_new ("results/99/text", "Tidak ada"));
  g_assert_null (sas_plan_store_act (f->db, draft->id, NULL, &astray, f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_INVALID);
  g_clear_error (&f->error);
  g_ptr_array_set_size (notes, 0);
  g_ptr_array_add (notes, sas_note_new ("results/0/indicators/0/target", "Target terlalu rendah"));
  returned = act (f, submitted, &revision, (SasPlanAct) { .action = "return", .notes = notes });
  g_assert_cmpuint (sas_plan_count (returned, SAS_RESULT_MAIN), >=, 2);
  sas_plan_move_result (returned, 0, 1);
  g_assert_true (sas_plan_store_save (f->db, returned, &revision, f->operator_, &f->error));
  stored = sas_note_store_list (f->db, returned, NULL);
  g_assert_cmpuint (stored->len, ==, 1);
  g_assert_cmpstr (((SasNote *) stored->pdata[0])->path, ==, "results/1/indicators/0/target");
  sas_plan_remove_result (returned, 1);
  sas_notes_follow (stored, returned);
  g_assert_cmpstr (((SasNote *) stored->pdata[0])->path, ==, "");
}

/* What the table does not allow, the store does not do; and a refused step leaves the file as it was. */
static void
test_guard (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);
  g_autoptr (SasActor) employee = sas_actor_new (NIP, "I Made Wiradharma");
  g_autoptr (SasActor) stranger = sas_actor_new ("196804121993032004", "Sekar Widuri Hapsari");
  SasPlanAct submit = { .action = "submit" }, approve = { .action = "approve", .place = "Jakarta", .date = sas_date_new (2026, 1, 30) };
  SasPlanAct return_ = { .action = "return" }, edit = { .action = "edit" }, unknown = { .action = "delete" };
  g_autoptr (SasPlan) submitted = NULL;
  const struct { const SasPlanAct *act; const SasActor *actor; int code; } refused[] = {
    { &approve, employee, SAS_ERROR_DENIED },      /* nobody approves his own */
    { &approve, stranger, SAS_ERROR_DENIED },
    { &return_, f->operator_, SAS_ERROR_INVALID }, /* without a note */
    { &edit, f->operator_, SAS_ERROR_DENIED },     /* a submitted plan is locked */
    { &submit, employee, SAS_ERROR_DENIED },
    { &unknown, f->operator_, SAS_ERROR_INVALID },
  };
  gint64 rows;

  submitted = sas_plan_store_act (f->db, plan->id, &revision, &submit, employee, &f->error);
  g_assert_no_error (f->error);
  rows = sas_db_number (f->db, 0, NULL, "SELECT max(number) FROM audit", "");
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_assert_null (sas_plan_store_act (f->db, plan->id, NULL, refused[i].act, refused[i].actor, &f->error));
      g_assert_error (f->error, SAS_ERROR, refused[i].code);
      g_clear_error (&f->error);
    }
  sas_record_set_text (&sas_result_type, sas_plan_result (submitted, 0), "text", "diam-diam");
  g_assert_false (sas_plan_store_save (f->db, submitted, &revision, f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_DENIED);
  g_clear_error (&f->error);
  g_assert_cmpint (sas_db_number (f->db, 0, NULL, "SELECT max(number) FROM audit", ""), ==, rows);
  assert_sound (f);
}

/* Nothing of a step stays when its audit row cannot be written. */
static void
test_audit_in_the_same_transaction (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);
  g_autoptr (SasPlan) after = NULL;
  SasPlanAct submit = { .action = "submit" };

  g_assert_true (sas_db_exec (f->db, "CREATE TEMP TRIGGER stop BEFORE INSERT ON main.audit BEGIN SELECT RAISE (ABORT, 'no'); END", NULL));
  g_assert_null (sas_plan_store_act (f->db, plan->id, NULL, &submit, f->operator_, &f->error));
  after = sas_plan_store_load (f->db, plan->nip, plan->year, plan->version, NULL, NULL);
  g_assert_cmpint (after->state, ==, SAS_PLAN_DRAFT);
}

static void
test_cancel_and_begin_anew (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);
  g_autoptr (SasPlan) cancelled = act (f, plan, &revision, (SasPlanAct) { .action = "cancel" });
  g_autoptr (SasPlan) anew = fixture_plan ("tahap6-kasubdit-ii-draf");
  const SasPlanFilter every_version = { .year = 2026, .nip = NIP, .all_versions = TRUE };
  g_autoptr (GPtrArray) versions = NULL;

  g_assert_true (sas_plan_store_set (f->db, anew, f->operator_, NULL));
  g_assert_cmpint (anew->version, ==, 2);
  versions = sas_plan_store_list (f->db, &every_version, NULL);
  g_assert_cmpuint (versions->len, ==, 2);
  assert_sound (f);
}

/* Each change of hands is recorded, not each save. */
static void
test_hands (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);
  g_autoptr (SasActor) employee = sas_actor_new (NIP, "I Made Wiradharma");
  g_autoptr (GPtrArray) rows = NULL;
  const SasAuditRow *row;

  for (int i = 0; i < 3; i++)
    {
      g_autofree char *text = g_strdup_printf ("hasil %d", i);

      sas_record_set_text (&sas_result_type, sas_plan_result (plan, 0), "text", text);
      g_assert_true (sas_plan_store_save (f->db, plan, &revision, employee, NULL));
    }
  rows = sas_audit_list (f->db, plan->id, 0, 10, NULL);
  g_assert_cmpuint (rows->len, ==, 2);
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpstr (row->action, ==, "edit");
  g_assert_cmpstr (row->nip, ==, NIP);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/plan-act/whole-way", test_whole_way);
  ADD ("/plan-act/notes-follow", test_notes_follow);
  ADD ("/plan-act/guard", test_guard);
  ADD ("/plan-act/audit-in-the-same-transaction", test_audit_in_the_same_transaction);
  ADD ("/plan-act/cancel-and-begin-anew", test_cancel_and_begin_anew);
  ADD ("/plan-act/hands", test_hands);
  return g_test_run ();
}
