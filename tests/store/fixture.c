#include <glib/gstdio.h>
#include "fixture.h"
#include "sas-dialogue-store.h"

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static void
put_person (SasRoster *roster, const char *nip, const char *name, const char *superior)
{
  SasPerson *person = sas_person_new ();

  sas_record_set_text (&sas_person_type, person, "nip", nip);
  sas_record_set_text (&sas_person_type, person, "name", name);
  sas_record_set_text (&sas_person_type, person, "title_after", "S.T.");
  sas_record_set_text (&sas_person_type, person, "unit", "KX");
  sas_record_set_text (&sas_person_type, person, "superior", superior);
  person->number_kind = SAS_NUMBER_NIP;
  sas_roster_put_person (roster, person);
}

void
fixture_add_people (SasDb *db, const SasActor *actor)
{
  g_autoptr (SasRoster) roster = sas_roster_new ();
  g_autoptr (GError) error = NULL;
  SasUnit *unit = sas_unit_new ();

  sas_record_set_text (&sas_unit_type, unit, "code", "KX");
  sas_record_set_text (&sas_unit_type, unit, "name", "Kementerian 'X'; DROP TABLE unit");
  sas_roster_put_unit (roster, unit);
  put_person (roster, "196804121993032004", "Sekar Widuri Hapsari", NULL);
  put_person (roster, APPRAISER, "Parlindungan Sihaloho", "196804121993032004");
  put_person (roster, NIP, "I Made Wiradharma", APPRAISER);
  put_person (roster, "197002281999032003", "Kepala Dinas", NULL);
  put_person (roster, "198006172008011012", "Kepala Puskesmas", "197002281999032003");
  put_person (roster, "197510102000032005", "Bidan Penyelia", "198006172008011012");
  put_person (roster, "199104212020122001", "Orang Siksa", "197002281999032003");
  sas_roster_store_merge (db, roster, "orang.csv", NULL, actor, &error);
  g_assert_no_error (error);
}

void
fixture_set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("sasaran-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "kantor.sasaran", NULL);
  self->operator_ = sas_actor_operator ();
  self->db = sas_office_create (self->path, self->operator_, &self->error);
  g_assert_no_error (self->error);
  fixture_add_people (self->db, self->operator_);
}

void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  g_clear_error (&self->error);
  g_clear_pointer (&self->db, sas_db_close);
  remove_folder (self->folder);
  sas_actor_free (self->operator_);
  g_free (self->path);
  g_free (self->folder);
}

void
fixture_reopen (Fixture *self)
{
  g_clear_pointer (&self->db, sas_db_close);
  self->db = sas_office_open (self->path, SAS_DB_READ_WRITE, &self->error);
  g_assert_no_error (self->error);
}

void
fixture_sql (Fixture *self, const char *sql)
{
  sqlite3 *raw = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (self->path, &raw), ==, SQLITE_OK);
  sqlite3_exec (raw, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (raw);
}

void
fixture_change (Fixture *self, const char *sql)
{
  g_auto (SasTx) tx = { 0 };

  g_assert_true (sas_tx_begin (&tx, self->db, &self->error) && sas_db_exec (self->db, sql, &self->error) && sas_tx_commit (&tx, &self->error));
}

SasPlan *
fixture_plan (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "plans", file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (json_t) json = NULL;
  g_autoptr (GError) error = NULL;
  SasPlan *plan;
  gsize size;

  g_file_get_contents (path, &text, &size, &error);
  g_assert_no_error (error);
  json = sas_json_parse (text, (gssize) size, &error);
  g_assert_no_error (error);
  plan = sas_plan_from_json (json, &error);
  g_assert_no_error (error);
  return plan;
}

SasPlan *
fixture_stored_plan (Fixture *self, gint64 *revision)
{
  g_autoptr (SasPlan) plan = fixture_plan ("kasubdit-ii-kuantitatif-ja");

  *revision = 0;
  sas_plan_store_save (self->db, plan, revision, self->operator_, &self->error);
  g_assert_no_error (self->error);
  return g_steal_pointer (&plan);
}

void
fixture_record_dialogue (Fixture *self, const SasPlan *plan)
{
  g_autoptr (SasDialogue) dialogue = sas_dialogue_new ();

  sas_record_set_text (&sas_dialogue_type, dialogue, "plan", plan->id);
  sas_record_set_text (&sas_dialogue_type, dialogue, "agreed", "Penugasan baru menjadi hasil kerja utama");
  dialogue->date = sas_date_new (2026, 5, 28);
  g_ptr_array_add (dialogue->participants, g_strdup ("Parlindungan Sihaloho"));
  g_ptr_array_add (dialogue->participants, g_strdup ("I Made Wiradharma"));
  sas_dialogue_store_save (self->db, dialogue, NULL, self->operator_, &self->error);
  g_assert_no_error (self->error);
  g_assert_cmpstr (dialogue->id, !=, "");
}

char *
fixture_json (const SasPlan *plan)
{
  g_autoptr (json_t) json = sas_plan_to_json (plan);

  return sas_json_print (json);
}
